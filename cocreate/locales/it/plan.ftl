# Il piano: le verifiche, la pagina e i documenti da portare via. I numeri arrivano già scritti.

## Verifiche: { $action } è "7 «Sperimentare la navetta serale»"

check-action-without-owner = L'azione { $action } non ha un responsabile: chi la guida?
check-action-without-indicator = L'azione { $action } non ha un indicatore: come si vedrà se funziona?
check-action-without-dates =
    { $missing ->
        [start] L'azione { $action } non ha una data di inizio.
        [end] L'azione { $action } non ha una data di fine.
       *[both] L'azione { $action } non ha date.
    }
check-action-without-idea = L'azione { $action } non realizza nessuna delle idee del tavolo.
check-action-outside-programme =
    { $where ->
        [before] L'azione { $action } comincia ({ $start }) prima del programma ({ $first }).
        [after] L'azione { $action } finisce ({ $end }) dopo la fine del programma ({ $last }).
       *[both] L'azione { $action } comincia prima del programma ({ $first }) e finisce dopo ({ $last }).
    }
check-starts-before-dependency-ends =
    { $count ->
        [one] L'azione { $action } comincia ({ $start }) prima che finisca ({ $end }) l'azione { $others }, da cui dipende.
       *[other] L'azione { $action } comincia ({ $start }) prima che finiscano ({ $end }) le azioni { $others }, da cui dipende.
    }
check-dependency-cycle =
    { $count ->
        [one] L'azione { $actions } dipende da sé stessa: non potrebbe mai cominciare.
       *[other] Le azioni { $actions } si aspettano a vicenda: nessuna potrebbe cominciare.
    }
check-need-without-idea = Nessuna idea risponde al bisogno «{ $need }».
check-need-without-action = Nessuna azione risponde al bisogno «{ $need }».
check-owner-overloaded = { $organisation } guida { $leads } delle { $owned } azioni che hanno un responsabile: più di un terzo.
check-action-without-votes = L'azione { $action } realizza un'idea a cui nessuno ha dato punti.
check-action-without-result = L'azione { $action } non porta a nessuno dei risultati del programma.
check-indicator-without-target = L'indicatore dell'azione { $action } non ha un traguardo: da quale valore in poi ha funzionato?
check-indicator-without-source = L'indicatore dell'azione { $action } non dice da dove vengono i suoi valori.
check-dependency-not-kept =
    { $count ->
        [one] I giorni dell'azione { $action } non rispettano il modo in cui dipende dall'azione { $others }.
       *[other] I giorni dell'azione { $action } non rispettano il modo in cui dipende dalle azioni { $others }.
    }
check-budget-not-covered = L'azione { $action } costa { $budget } e ne sono coperti { $covered }: mancano { $difference }.
check-budget-does-not-add-up = Per l'azione { $action } arrivano { $covered }, e costa { $budget }: { $difference } di troppo.
check-budget-over-programme = Le azioni costano insieme { $sum }, il programma dispone di { $most }. La più costosa è la { $action }.
check-chosen-idea-without-action =
    { $count ->
        [one] Il tavolo ha scelto l'idea «{ $idea }» (un punto), e nessuna azione la realizza.
       *[other] Il tavolo ha scelto l'idea «{ $idea }» ({ $count } punti), e nessuna azione la realizza.
    }
check-result-without-action = Nessuna azione porta al risultato «{ $result }».
check-result-without-indicator = Il risultato «{ $result }» non ha un indicatore.
check-result-without-target = L'indicatore del risultato «{ $result }» non ha un traguardo: da quale valore in poi è raggiunto?
check-result-without-source = L'indicatore del risultato «{ $result }» non dice da dove vengono i suoi valori.
check-date-on-holiday =
    { $where ->
        [start] L'azione { $action } comincia il { $day }, giorno festivo ({ $holiday }).
       *[end] L'azione { $action } finisce il { $day }, giorno festivo ({ $holiday }).
    }
check-owner-overloaded-at-once = { $who } guida { $count } azioni nello stesso tempo, dal { $start } al { $end }: { $actions }.
check-person-overloaded = Dal { $start } al { $end } { $who } ha più lavoro di quanto ne sta in una settimana, con { $count } azioni nello stesso tempo: { $actions }.
check-partner-without-promise =
    { $count ->
        [one] { $partners } è partner dell'azione { $action } e non ha ancora promesso nulla.
       *[other] { $partners } sono partner dell'azione { $action } e non hanno ancora promesso nulla.
    }
check-organisation-without-part = { $organisation } era al tavolo, e non guida né aiuta nessuna azione.

## Rimedi: che cosa fa un clic

remedy-owner = Affida l'azione { $action } a { $organisation }
remedy-partner = Aggiungi { $organisation } ai partner dell'azione { $action }
remedy-budget = Scrivi { $budget } come costo dell'azione { $action }
remedy-result = L'azione { $action } porta a «{ $result }»
remedy-dates =
    { $which ->
        [one] Sposta l'azione { $action } al { $start }
        [start] L'azione { $action } comincia il { $start }
        [end] L'azione { $action } finisce il { $end }
       *[both] Sposta l'azione { $action }: { $start } – { $end }
    }
remedy-unlink = L'azione { $action } non aspetta più la { $other }
remedy-realise = Scrivi un'azione per «{ $idea }»
remedy-fill-owner = Di' chi la guida
remedy-fill-person = Di' chi ne risponde
remedy-fill-start = Scrivi le date
remedy-fill-indicator = Scrivi l'indicatore
remedy-fill-target = Scrivi il traguardo
remedy-fill-source = Scrivi la fonte
remedy-fill-budget = Guarda i costi
remedy-fill-funds = Di' da dove viene il denaro
remedy-fill-promises = Scrivi che cosa promettono
remedy-fill-result = Scegli il risultato
remedy-fill-programme = Apri il programma
remedy-fill-links = Collegala ad altre carte

## Spostamenti che alleggeriscono chi ha troppo nello stesso tempo

move-within-slack =
    { $pushes ->
        [0] Sposta l'azione { $action }: { $start } – { $end }. Altrimenti { $who } l'avrebbe insieme alle azioni { $others }. Nessun'altra azione si sposta, e il piano finisce quando finisce ora.
        [one] Sposta l'azione { $action }: { $start } – { $end }. Altrimenti { $who } l'avrebbe insieme alle azioni { $others }. Con lei si sposta l'azione { $pushed }, e il piano finisce quando finisce ora.
       *[other] Sposta l'azione { $action }: { $start } – { $end }. Altrimenti { $who } l'avrebbe insieme alle azioni { $others }. Con lei si spostano le azioni { $pushed }, e il piano finisce quando finisce ora.
    }
move-later =
    { $later ->
        [one] Sposta l'azione { $action }: { $start } – { $end }. Altrimenti { $who } l'avrebbe insieme alle azioni { $others }. Attenzione: tutto il piano finirebbe un giorno lavorativo più tardi.
       *[other] Sposta l'azione { $action }: { $start } – { $end }. Altrimenti { $who } l'avrebbe insieme alle azioni { $others }. Attenzione: tutto il piano finirebbe { $days } giorni lavorativi più tardi.
    }

## Feste

holiday-new-year = Capodanno
holiday-epiphany = Epifania
holiday-easter = Pasqua
holiday-easter-monday = Lunedì dell'Angelo
holiday-liberation = Liberazione
holiday-labour = Festa del lavoro
holiday-republic = Festa della Repubblica
holiday-assumption = Ferragosto
holiday-saint-francis = San Francesco
holiday-all-saints = Ognissanti
holiday-immaculate = Immacolata
holiday-christmas = Natale
holiday-saint-stephen = Santo Stefano
holiday-patron = festa del patrono

## Parole

plan-name = Piano d'azione
plan-no-text = (senza testo)
plan-open = da decidere
plan-sector-public = ente pubblico
plan-sector-company = impresa
plan-sector-nonprofit = non profit
plan-somebody = una persona
plan-somebody-of = una persona ({ $organisation })
plan-no-owner = senza responsabile
plan-no-indicator = senza indicatore
plan-no-dates = senza date
plan-no-idea = nessuna idea
plan-no-action = nessuna azione
plan-from = inizio: { $day }
plan-until = fine: { $day }
plan-span = { $start } – { $end }
plan-dots =
    { $count ->
        [one] 1 punto
       *[other] { $shown } punti
    }
plan-with = con { $partners }
plan-more = altri { $number }
plan-more-actions = altre { $number }

## Prima pagina

plan-programme-span = { $start } – { $end }
plan-lead = Capofila: { $organisation }
plan-aims = Obiettivi del programma
plan-made = Chiusura del tavolo: { $day } · versione { $version } del piano
plan-draft-title = Bozza: { $title }
plan-draft-made = Bozza: il tavolo com'era il { $day } alle { $time }, evento { $seq } della sua storia. Non è una versione del piano.
plan-warning =
    { $count ->
        [one] C'è una cosa da sistemare prima di firmare: sta in fondo al piano.
       *[other] Ci sono { $shown } cose da sistemare prima di firmare: stanno in fondo al piano.
    }
plan-figure-actions =
    { $count ->
        [one] azione
       *[other] azioni
    }
plan-figure-budget = risorse
plan-figure-needs = bisogni con un'azione
plan-figure-organisations =
    { $count ->
        [one] ente al tavolo
       *[other] enti al tavolo
    }
plan-figure-end = fine dell'ultima azione
plan-figure-votes =
    { $voters ->
        [one] punti dati da 1 persona
       *[other] punti dati da { $shown } persone
    }

## Capitoli

plan-actions = Le azioni
plan-actions-lead = In ordine di inizio. I punti sono quelli che il tavolo ha dato alle idee da cui l'azione nasce.
plan-actions-empty = Il tavolo non ha scritto azioni.
plan-timeline = Il calendario
plan-timeline-lead = Una barra per azione, con il colore del settore di chi la guida; la cornice è il tempo del programma.
plan-timeline-alt = Calendario delle azioni da { $first } a { $last } ({ $start } – { $end }): una riga per azione, con una barra dal primo all'ultimo giorno. Gli stessi dati stanno nella tabella che segue.
plan-timeline-table = Le stesse date in tabella
plan-timeline-empty = Nessuna azione ha ancora una data.
plan-legend-alert = senza responsabile
plan-legend-programme = tempo del programma
plan-needs = I bisogni e le risposte
plan-needs-lead = Che cosa ha ascoltato il tavolo, quali idee rispondono e quali azioni le realizzano.
plan-needs-empty = Il tavolo non ha scritto bisogni.
plan-ideas = Le idee e la scelta
plan-ideas-lead = Le idee del tavolo; non c'è stata una votazione.
plan-ideas-chosen =
    { $voters ->
        [one] Una persona ha dato { $votes }. Le idee con più punti vengono prima.
       *[other] { $shown } persone hanno dato { $votes }. Le idee con più punti vengono prima.
    }
plan-ideas-empty = Il tavolo non ha scritto idee.
plan-origins = Da dove viene ogni azione
plan-origins-lead = Il filo che lega ogni azione al bisogno da cui è partita.
plan-step-need = Bisogno
plan-step-idea = Idea
plan-step-action = Azione
plan-step-measure = Si misura
plan-step-uses = Usa
plan-step-hindered = Attenzione a
plan-step-after = Dopo
plan-origin-none = Nessuna idea del tavolo porta a questa azione.
plan-organisations = Gli enti
plan-organisations-lead = Chi guida e chi collabora, con i numeri delle azioni.
plan-organisations-empty = Nessun ente al tavolo.
plan-mend = Da sistemare prima di firmare
plan-mend-none = Niente da sistemare prima di firmare.
plan-know = Da sapere
plan-many-actions = { $check }: azioni { $numbers }.
plan-many-need-without-idea = A { $count } bisogni non risponde nessuna idea: sono nella tabella «{ $table }».
plan-many-need-without-action = A { $count } bisogni non risponde nessuna azione: sono nella tabella «{ $table }».
plan-signatures = Firme
plan-signatures-lead = Gli enti che guidano un'azione o vi collaborano si impegnano a realizzare questo piano.
plan-page = Pagina { $page } di { $pages }
plan-draft-foot = Bozza dall'evento { $seq }, { $day }
plan-glyphs = I caratteri che i font di questo documento non hanno sono mostrati come ▯. Nei formati Word, Excel, CSV, Markdown e JSON ci sono come sono stati scritti.
plan-not-accessible = Alcuni caratteri di questo piano non permettono di dichiarare il documento conforme a PDF/UA-1. La versione Word è accessibile.

## Colonne

column-number = N.
column-id = Codice
column-action = Azione
column-owner = Responsabile
column-partners = Partner
column-when = Quando
column-start = Inizio
column-end = Fine
column-days = Giorni
column-indicator = Indicatore
column-baseline = Partenza
column-target = Traguardo
column-unit = Unità
column-budget = Risorse
column-budget-eur = Risorse (€)
column-votes = Punti
column-need = Bisogno
column-needs = Bisogni
column-idea = Idea
column-ideas = Idee
column-actions = Azioni
column-group = Gruppo
column-resources = Risorse del tavolo
column-obstacles = Ostacoli
column-depends-on = Dipende da
column-card = Cartellino
column-tags = Etichette
column-kind = Tipo
column-organisation = Ente
column-sector = Settore
column-members = Persone al tavolo
column-leads = Guida
column-helps = Collabora
column-severity = Gravità
column-check = Verifica
column-subjects = Codici
column-draft = Che cos'è
column-draft-event = Bozza dall'evento
column-draft-moment = Bozza del momento
column-message = Che cosa
column-signature = Luogo, data e firma

sheet-actions = Azioni
sheet-needs = Bisogni
sheet-ideas = Idee
sheet-tally = Punti
sheet-organisations = Enti
sheet-checks = Verifiche
sheet-draft = Bozza

kind-need = bisogno
kind-idea = idea
kind-resource = risorsa
kind-obstacle = ostacolo
kind-action = azione

severity-alert = da sistemare
severity-note = da sapere
total = Totale

check-name-action-without-owner = Azione senza responsabile
check-name-action-without-indicator = Azione senza indicatore
check-name-action-without-dates = Azione senza date
check-name-action-without-idea = Azione senza idea
check-name-action-outside-programme = Azione fuori dal programma
check-name-starts-before-dependency-ends = Comincia troppo presto
check-name-dependency-cycle = Dipendenza circolare
check-name-need-without-idea = Bisogno senza idea
check-name-need-without-action = Bisogno senza azione
check-name-owner-overloaded = Troppe azioni per un ente

## Il piano nel tempo, nel denaro e nei rischi

plan-schedule = Il piano nel tempo
plan-schedule-lead = Quando ogni azione può e quando deve svolgersi, in giorni lavorativi, senza sabati, domeniche e feste. Nessuna comincia prima del giorno scelto dal tavolo.
plan-schedule-end = Tutto finisce il { $day }.
plan-schedule-critical =
    { $count ->
        [one] Se tarda l'azione { $actions }, tarda la fine di tutto.
       *[other] Se tarda una delle azioni { $actions }, tarda la fine di tutto.
    }
plan-schedule-milestones =
    { $count ->
        [one] Tappa: { $actions }.
       *[other] Tappe: { $actions }.
    }
plan-unscheduled =
    { $count ->
        [one] Per l'azione { $actions } non si può calcolare un giorno.
       *[other] Per le azioni { $actions }, che sono lì in mezzo o dopo, non si può calcolare un giorno.
    }
plan-pushed = più tardi di quanto scritto
plan-assumed = senza date
plan-slack-none = nessuno
plan-moves = Per alleggerire chi ha troppo nello stesso tempo
plan-milestone = tappa
plan-framework = Quadro logico
plan-framework-lead = Da ogni obiettivo ai risultati, con il modo in cui si misurano, e alle azioni che vi portano.
plan-money = Piano economico
plan-money-lead = Quanto costa ogni azione, che cosa mette ciascuno e che cosa resta da trovare.
plan-risks = I rischi
plan-risks-lead = Che cosa può andare storto, dal più grave, e che cosa si fa.
plan-grade-1 = bassa
plan-grade-2 = media
plan-grade-3 = alta
plan-no-response = nessuna risposta ancora
column-earliest = Al più presto
column-latest = Al più tardi
column-earliest-start = Inizio al più presto
column-earliest-end = Fine al più presto
column-latest-start = Inizio al più tardi
column-latest-end = Fine al più tardi
column-slack = Margine (giorni)
column-aim = Obiettivo
column-result = Risultato
column-source = Fonte dei valori
column-covered-by = Chi mette che cosa
column-covered = Coperti
column-covered-eur = Coperti (€)
column-missing = Da trovare
column-risk = Rischio
column-risks = Rischi
column-likelihood = Probabilità
column-impact = Gravità
column-response = Che cosa si fa
column-effort = Giornate di lavoro
column-milestone = Tappa
column-promises = Promesse
column-funds = Altre fonti
column-remedy = Rimedio
check-name-indicator-without-target = Indicatore senza traguardo
check-name-indicator-without-source = Indicatore senza fonte
check-name-dependency-not-kept = Dipendenza non rispettata
check-name-budget-not-covered = Costo non coperto
check-name-budget-does-not-add-up = Conti che non tornano
check-name-budget-over-programme = Più di quanto c'è
check-name-chosen-idea-without-action = Idea scelta senza azione
check-name-action-without-votes = Azione senza punti
check-name-action-without-result = Azione senza risultato
check-name-result-without-action = Risultato senza azione
check-name-result-without-indicator = Risultato senza indicatore
check-name-result-without-target = Risultato senza traguardo
check-name-result-without-source = Risultato senza fonte
check-name-date-on-holiday = Giorno festivo
check-name-owner-overloaded-at-once = Troppe azioni nello stesso tempo
check-name-person-overloaded = Persona con troppo lavoro
check-name-partner-without-promise = Partner che non ha promesso nulla
check-name-organisation-without-part = Organizzazione senza parte
