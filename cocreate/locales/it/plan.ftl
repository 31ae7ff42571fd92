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

## Parole

plan-name = Piano d'azione
plan-no-text = (senza testo)
plan-open = da decidere
plan-sector-public = ente pubblico
plan-sector-company = impresa
plan-sector-nonprofit = non profit
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
plan-many-need-without-idea = A { $count } bisogni non risponde nessuna idea: sono nella tabella «{ $table }».
plan-many-need-without-action = A { $count } bisogni non risponde nessuna azione: sono nella tabella «{ $table }».
plan-signatures = Firme
plan-signatures-lead = Gli enti che guidano un'azione o vi collaborano si impegnano a realizzare questo piano.
plan-page = Pagina { $page } di { $pages }
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
column-kind = Tipo
column-organisation = Ente
column-sector = Settore
column-members = Persone al tavolo
column-leads = Guida
column-helps = Collabora
column-severity = Gravità
column-check = Verifica
column-subjects = Codici
column-message = Che cosa
column-signature = Luogo, data e firma

sheet-actions = Azioni
sheet-needs = Bisogni
sheet-ideas = Idee
sheet-tally = Punti
sheet-organisations = Enti
sheet-checks = Verifiche

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
