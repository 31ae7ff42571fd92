# Monitoring: what becomes of the plan. Each light says its rule in words.

monitoring = Come va il piano
monitoring-source = Da dove viene
monitoring-day = Situazione al { $day }
monitoring-to-plan = Al piano
monitoring-to-all = Tutte le azioni
monitoring-none = Il piano non c’è ancora
monitoring-none-what = Quando il tavolo sarà concluso, qui si vedrà come vanno le sue azioni.
monitoring-open-again = Il tavolo è riaperto: finché non si conclude di nuovo, qui si può solo leggere.
monitoring-no-action = Questa azione non è nel piano.
monitoring-status = Stato
monitoring-status-planned = prevista
monitoring-status-under-way = in corso
monitoring-status-done = conclusa
monitoring-status-stopped = fermata
monitoring-light-green = Va bene
monitoring-light-amber = A rischio
monitoring-light-red = Non va
monitoring-light-grey = Non si sa ancora
monitoring-light-told = { $light }: { $why }
monitoring-why-done = è conclusa
monitoring-why-stopped = è stata fermata
monitoring-why-no-dates = mancano le date
monitoring-why-not-begun = deve ancora cominciare
monitoring-why-ahead = è cominciata in anticipo
monitoring-why-on-time = è al passo con il tempo trascorso
monitoring-why-behind = è un po’ indietro
monitoring-why-far-behind = è molto indietro
monitoring-why-late = la scadenza è passata
monitoring-why-no-target = l’indicatore non ha un obiettivo
monitoring-why-no-reading = non c’è ancora una rilevazione
monitoring-why-one-reading = con una sola rilevazione non si può prevedere
monitoring-why-no-end = manca l’ultimo giorno
monitoring-why-no-scale = fra partenza e obiettivo non c’è un percorso da misurare
monitoring-why-reached = l’obiettivo è raggiunto
monitoring-why-reaches = a questo passo l’obiettivo si raggiunge
monitoring-why-nearly = a questo passo si arriva vicino all’obiettivo
monitoring-why-short = a questo passo l’obiettivo resta lontano
monitoring-rules = Come si accendono i semafori
monitoring-rule-action = Di un’azione: verde se è conclusa, o indietro al massimo di 10 punti rispetto alla parte di tempo trascorsa; giallo fino a 25; rosso oltre, o se è scaduta o fermata.
monitoring-rule-indicator = Di un indicatore: verde se la previsione raggiunge l’obiettivo; giallo se arriva ad almeno quattro quinti del percorso; rosso se si ferma prima.
monitoring-rule-forecast = La previsione è la retta più vicina al valore di partenza e alle rilevazioni, letta all’ultimo giorno.
monitoring-progress = A che punto siamo
monitoring-percent = Percentuale svolta
monitoring-percent-number = Percentuale svolta, in cifre
monitoring-percent-bad = Scrivi un numero intero da 0 a 100.
monitoring-percent-is = { $percent } %
monitoring-note = Nota
monitoring-obstacles = Ostacoli
monitoring-obstacles-hint = Che cosa vi ferma, e che cosa vi servirebbe.
monitoring-spent = Speso finora, in euro
monitoring-spent-hint = Tutto quello che l’azione è costata fino a oggi, anche con i centesimi. Vuoto: non si sa ancora.
monitoring-spent-bad = Scrivi una somma in euro, per esempio 12.500,50.
monitoring-money = Denaro
monitoring-money-planned = Previsto
monitoring-money-covered = Coperto
monitoring-money-spent = Speso finora
monitoring-money-left = Differenza (previsto meno speso)
monitoring-money-unsaid = non detto
monitoring-report = Salva
monitoring-reported = Salvato.
monitoring-unreported = Nessuno ha ancora detto come va.
monitoring-said-by = Detto da { $who }, { $day }
monitoring-indicator = Indicatore: { $name }
monitoring-result = Risultato del programma: { $title }
monitoring-no-indicator = Questa azione non ha un indicatore.
monitoring-reading-new = Nuova rilevazione
monitoring-of = Di che cosa
monitoring-date = Giorno
monitoring-date-bad = Scegli il giorno della rilevazione.
monitoring-value = Valore
monitoring-value-in = Valore ({ $unit })
monitoring-value-bad = Scrivi un numero, per esempio 12,5.
monitoring-read-where = Fonte
monitoring-read-where-hint = Dove si legge il numero: un registro, un conteggio, un’indagine.
monitoring-reason = Perché è diverso dal previsto
monitoring-reading-add = Aggiungi la rilevazione
monitoring-reading-added = La rilevazione è salvata.
monitoring-reading-delete = Togli la rilevazione del { $day }
monitoring-readings = Rilevazioni
monitoring-readings-of = Rilevazioni di { $name }
monitoring-chart = { $name }: { $count ->
    [one] una rilevazione
   *[other] { $count } rilevazioni
  }, l’ultima { $latest }. I numeri sono nella tabella.
monitoring-baseline = Partenza
monitoring-often = Ogni quanto
monitoring-target = Obiettivo
monitoring-latest = Ultima rilevazione
monitoring-forecast = Previsione
monitoring-variance = Scarto dal previsto
monitoring-files = Allegati
monitoring-files-none = Nessun file ancora.
monitoring-file-add = Allega un file
monitoring-file-hint = PDF, immagini, testi e documenti d’ufficio, fino a 10 MB.
monitoring-file-coming = Il file sta arrivando…
monitoring-file-there = { $name } è allegato.
monitoring-file-delete = Togli { $name }
monitoring-file-size = { $size } kB
monitoring-history = Che cosa si è detto finora
monitoring-history-none = Ancora niente.
monitoring-act-progress-reported = { $who }: { $status }, { $percent } %
monitoring-act-spent = Speso finora: { $sum }
monitoring-act-reading-added = { $who } ha scritto la rilevazione { $value } del { $day }
monitoring-act-reading-deleted = { $who } ha tolto una rilevazione
monitoring-act-file-attached = { $who } ha allegato { $name }
monitoring-act-file-detached = { $who } ha tolto un file
monitoring-act-undone = { $who } ha annullato un’azione propria
monitoring-act-redone = { $who } ha rifatto un’azione propria
monitoring-undo = Annulla la mia ultima
monitoring-summary = Il piano in breve
monitoring-late = { $count ->
    [one] Un’azione in ritardo
   *[other] { $count } azioni in ritardo
  }
monitoring-is-late = in ritardo
monitoring-targets = { $green } obiettivi su { $all } sulla buona strada
monitoring-mean = In media { $percent } % svolto
monitoring-count = { $count ->
    [one] Un’azione
   *[other] { $count } azioni
  }
monitoring-counted = { $what }: { $count }
monitoring-filter-body = Organizzazione
monitoring-filter-light = Semaforo
monitoring-filter-all = Tutte
monitoring-filter-any = Tutti
monitoring-filter-none = Nessuna azione è così.
monitoring-actions = Azioni
monitoring-results = Risultati del programma
monitoring-yours = Le vostre azioni
monitoring-no-owner = Nessun responsabile
monitoring-table = Apri un tavolo su questo
monitoring-table-what = Si apre un tavolo nuovo con le prove già sulla lavagna: l’azione, i suoi bisogni e la sua idea, le rilevazioni, gli ostacoli.
monitoring-table-kind = Con quale modello
monitoring-table-retrospective = Guardare indietro e correggere
monitoring-table-needs-analysis = Riprendere dai bisogni
monitoring-table-title = { $what }: che cosa correggiamo
session = Prossimo incontro
session-what = Si apre un tavolo nuovo che continua questo: la prima fase è il riesame, con una carta per ogni azione ancora aperta, prima le più urgenti.
session-open = Apri il prossimo incontro
session-another = Apri un altro incontro
session-template = Con un altro modello
session-kind = Con quale modello
session-same = Come questo tavolo
session-title = { $title }: prossimo incontro
session-list = Incontri aperti da questo piano
session-carried = { $count ->
    [one] Aperto il { $day } con { $count } azione nel riesame
   *[other] Aperto il { $day } con { $count } azioni nel riesame
  }
session-left-out = { $count ->
    [one] { $count } altra azione aperta è rimasta fuori: sta in questo piano.
   *[other] { $count } altre azioni aperte sono rimaste fuori: stanno in questo piano.
  }
session-follows = Continua da «{ $title }»
monitoring-owners = Link per i responsabili
monitoring-owners-what = Chi apre il link scrive il proprio nome e dice come vanno le azioni della sua organizzazione, senza un account.
monitoring-owners-copy = Copia il link per { $name }
monitoring-owners-copied = Il link per { $name } è copiato.
monitoring-owners-link = Link per { $name }
monitoring-owners-close = Chiudi il link per { $name }
monitoring-owners-closed = Il link per { $name } non apre più niente.
monitoring-csv-take = Scarica le rilevazioni (CSV)
monitoring-csv-state = Scarica lo stato e il denaro delle azioni (CSV)
monitoring-csv-bring = Porta rilevazioni da un CSV
monitoring-csv-brought = { $added ->
    [one] Una rilevazione aggiunta
   *[other] { $added } rilevazioni aggiunte
  }, { $present } c’erano già, { $left } lasciate fuori.
monitoring-csv-left = Riga { $line }: { $why }
monitoring-offline = Senza rete: quello che scrivi resta qui e parte appena torna.
monitoring-read-only = Qui puoi leggere. Può scrivere chi siede per l’organizzazione responsabile, o chi facilita.
monitoring-span = { $start } – { $end }
seat-for = Siedi per { $name }: di’ solo come ti chiami.
