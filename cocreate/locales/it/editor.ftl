# Il piano di un tavolo concluso, mentre lo si modifica insieme: tabella, tempi, stato, quadro logico, risorse, versioni.

editor-tabs = Modi di vedere il piano
editor-tab-plan = Piano
editor-tab-table = Tabella
editor-tab-timeline = Cronoprogramma
editor-tab-status = Per stato
editor-tab-frame = Quadro logico
editor-tab-budget = Risorse
editor-tab-versions = Versioni
editor-lead = Premi su un valore per cambiarlo: tutte le persone al tavolo lo vedono subito. La lavagna resta com'è.
editor-mine = Puoi cambiare le azioni di cui è responsabile la tua organizzazione; le altre le leggi.
editor-read = Il piano si legge qui com'è adesso. Lo cambia chi facilita e chi è responsabile di un'azione.
editor-amended = cambiato nel piano, diverso dalla lavagna
editor-cell = azione { $number }, { $field }
editor-field-text = descrizione
editor-field-owner = responsabile
editor-field-partners = partner
editor-field-start = primo giorno
editor-field-end = ultimo giorno
editor-field-days = giorni
editor-field-indicator = indicatore
editor-field-budget_eur = costo in euro
editor-field-person = persona di riferimento
editor-field-effort_days = giornate di lavoro
editor-field-milestone = tappa
editor-field-result = risultato
editor-field-promises = promesse
editor-field-funds = fonti
editor-field-risks = rischi
editor-field-waits = dipende dalle azioni
editor-field-rest = promesse, fonti, rischi
editor-count-promises = { $count ->
    [one] una promessa
   *[other] { $count } promesse
}
editor-count-funds = { $count ->
    [one] una fonte
   *[other] { $count } fonti
}
editor-count-risks = { $count ->
    [one] un rischio
   *[other] { $count } rischi
}
editor-count-actions = { $count ->
    [one] una azione
   *[other] { $count } azioni
}
editor-all = Tutto dell'azione
editor-all-of = Tutto dell'azione { $number }
editor-action = Azione { $number }
editor-undo = Annulla la mia ultima modifica
editor-redo = Ripeti la mia modifica
editor-table-caption = Le azioni del piano, con i valori da modificare
editor-gantt-caption = Le azioni del piano nel tempo
editor-gantt-how = Sposta una barra con il mouse o con le frecce: un giorno alla volta, una settimana con Pag↑ e Pag↓; con Maiusc si sposta solo l'ultimo giorno. Esc lascia tutto com'era.
editor-moved = Azione { $number }: { $days }
editor-bar = Azione { $number }, { $text }: { $days }
editor-today = Oggi, { $day }
editor-status-column = { $status } ({ $count })
editor-status-how = Trascina una carta in un'altra colonna, o premi la sua maniglia: si apre un menu. Con la tastiera: freccia a sinistra o a destra sulla maniglia, poi Invio. Ciò che sposti vale come andamento, a tuo nome.
editor-status-move = Sposta l'azione { $number }
editor-status-aim = Azione { $number } verso: { $status }. Invio la sposta, Esc la lascia dov'è.
editor-status-moved = Azione { $number }: { $status }
editor-status-told = { $percent } %, secondo { $who }, { $day }
editor-status-untold = Andamento non ancora detto: vale per le sue date
editor-status-late = Oltre l'ultimo giorno
editor-frame-caption = Quadro logico: quattro livelli e quattro colonne
editor-frame-what = Logica dell'intervento
editor-frame-indicators = Indicatori
editor-frame-sources = Fonti di verifica
editor-frame-assumptions = Ipotesi e rischi
editor-frame-goal = Obiettivo generale
editor-frame-aims = Obiettivi
editor-frame-results = Risultati
editor-frame-actions = Azioni
editor-budget-actions = Quanto costa ogni azione e chi la copre
editor-budget-cost = Costo
editor-budget-promised = Promesso
editor-budget-funded = Da altre fonti
editor-budget-missing = Da trovare
editor-budget-total = Totale
editor-partners = Per organizzazione
editor-sources = Per fonte
editor-mend =
    { $count ->
        [0] Niente da sistemare
        [one] Una cosa da sistemare
       *[other] { $count } cose da sistemare
    }
editor-differences = { $count ->
    [one] Un valore è cambiato sulla lavagna
   *[other] { $count } valori sono cambiati sulla lavagna
}
editor-differences-how = Il piano tiene quello che avete modificato. Dove la lavagna adesso dice altro, scegliete voi.
editor-difference = { $field }: la lavagna diceva { $was }, adesso dice { $board }; il piano dice { $plan }.
editor-difference-aside = { $field }: nel piano era { $plan }, ma con le date che la lavagna ha adesso non va più d'accordo; vale { $board }.
editor-take = Prendi dalla lavagna
editor-keep = Tieni quello del piano
editor-versions = Versioni del piano
editor-versions-how = Ogni versione resta com'era quando è stata fatta, con i suoi documenti.
editor-issue = Pubblica la versione { $version }
editor-now = Com'è adesso
editor-compare-from = Confronta
editor-compare-to = con
editor-compare = Mostra le differenze
editor-restore = Riporta il piano alla versione { $version }
editor-restored = Il piano è di nuovo com'era nella versione { $version }.
editor-compare-same = Le due versioni dicono lo stesso.
editor-compare-sums = Costo: da { $old } a { $new }. Ultimo giorno: da { $first } a { $last }.
editor-compare-added = Nuova: { $number }. { $text }
editor-compare-gone = Non c'è più: { $text }
editor-yes = sì
editor-no = no
activity-action_amended = { $who } ha modificato il piano
activity-wording_edited = { $who } ha scritto nelle parole di un'azione del piano
activity-amendment_dropped = { $who } ha riportato nel piano il valore della lavagna
activity-version_issued = { $who } ha pubblicato una nuova versione del piano
activity-plan_restored = { $who } ha riportato il piano a una versione di prima
