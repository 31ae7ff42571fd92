# La relazione su un trimestre o un anno. I numeri arrivano già scritti.

report-name = Relazione sul periodo
report-percent = { $value } %
report-figure-actions =
    { $count ->
        [one] azione nel periodo
       *[other] azioni nel periodo
    }
report-figure-ended = concluse nel periodo / previste
report-figure-indicators = indicatori in linea / con obiettivo
report-warning =
    { $count ->
        [one] 1 azione è in ritardo.
       *[other] { $shown } azioni sono in ritardo.
    }
report-until = Situazione al { $day }
report-actions = Previsto e fatto
report-actions-lead = Le azioni che toccano il periodo: a che punto erano all'inizio e a che punto sono alla fine, secondo chi ne risponde. «Previsto» è la parte del tempo dell'azione che è passata.
report-actions-empty = Nessuna azione tocca questo periodo.
report-indicators = Indicatori
report-indicators-lead = Il valore all'inizio e alla fine del periodo, quello che ci si aspettava alla data dell'ultima rilevazione, e dove porta la previsione.
report-indicators-empty = Nessun indicatore da rilevare.
report-variances = Scostamenti e motivi
report-variances-lead = Di quanto l'ultima rilevazione si scosta da quanto atteso, e perché, con le parole di chi l'ha fatta.
report-variances-empty = Nessuno scostamento.
report-obstacles = Ostacoli
report-obstacles-lead = Che cosa ferma le azioni, con le parole di chi ne risponde.
report-obstacles-empty = Nessuno ha detto di ostacoli.
report-late = Azioni in ritardo
report-late-lead = L'ultimo giorno è passato e l'azione non risulta conclusa.
report-late-empty = Nessuna azione è in ritardo.
report-money = Denaro
report-money-lead = Quanto era previsto, quanto è coperto da promesse e fonti, quanto si è speso secondo chi risponde dell'azione. La differenza è il previsto meno lo speso.
report-money-empty = Nessuna azione del periodo ha un costo.
report-bodies = Per organizzazione
report-bodies-lead = Le azioni del periodo per chi ne risponde.
report-bodies-empty = Nessuna azione tocca questo periodo.
report-column-was = All'inizio
report-column-now = Alla fine
report-column-planned = Previsto
report-column-start = All'inizio
report-column-end = Alla fine
report-column-expected = Atteso
report-column-variance = Scostamento
report-column-reason = Motivo
report-column-due = Doveva finire
report-column-days = Giorni lavorativi di ritardo
report-column-obstacles = Ostacoli
report-column-to-end = Da concludere
report-column-ended = Concluse
report-column-late = In ritardo
report-column-light = Semaforo
report-column-forecast = Previsione
report-column-cost = Costo previsto
report-column-covered = Coperto
report-column-spent-then = Speso nel periodo
report-column-spent = Speso finora
report-column-left = Differenza
report-no-reading = nessuna rilevazione
report-no-reason = Nessun motivo indicato
report-status-planned = Prevista
report-status-under-way = In corso
report-status-done = Conclusa
report-status-stopped = Interrotta
