# Der Bericht über ein Quartal oder ein Jahr. Zahlen kommen fertig geschrieben an.

report-name = Bericht über den Zeitraum
report-percent = { $value } %
report-figure-actions =
    { $count ->
        [one] Maßnahme im Zeitraum
       *[other] Maßnahmen im Zeitraum
    }
report-figure-ended = im Zeitraum erledigt / vorgesehen
report-figure-indicators = Indikatoren auf Kurs / mit Ziel
report-warning =
    { $count ->
        [one] 1 Maßnahme ist im Verzug.
       *[other] { $shown } Maßnahmen sind im Verzug.
    }
report-until = Stand vom { $day }
report-actions = Geplant und getan
report-actions-lead = Die Maßnahmen, die den Zeitraum berühren: wie weit sie am Anfang waren und am Ende sind, nach Angabe der Federführung. „Geplant“ ist der Anteil der Zeit der Maßnahme, der vergangen ist.
report-actions-empty = Keine Maßnahme berührt diesen Zeitraum.
report-indicators = Indikatoren
report-indicators-lead = Der Wert am Anfang und am Ende des Zeitraums, der am Tag der letzten Messung erwartete, und wohin die Prognose führt.
report-indicators-empty = Kein Indikator zu messen.
report-variances = Abweichungen und Gründe
report-variances-lead = Um wie viel die letzte Messung vom Erwarteten abweicht und warum, mit den Worten derer, die gemessen haben.
report-variances-empty = Keine Abweichungen.
report-obstacles = Hindernisse
report-obstacles-lead = Was die Maßnahmen aufhält, mit den Worten der Federführung.
report-obstacles-empty = Niemand hat von Hindernissen berichtet.
report-late = Maßnahmen im Verzug
report-late-lead = Der letzte Tag ist vorbei, und die Maßnahme ist nicht als erledigt gemeldet.
report-late-empty = Keine Maßnahme ist im Verzug.
report-money = Geld
report-money-lead = Was geplant war, was Zusagen und Geldquellen decken, was nach Angabe der Federführung ausgegeben wurde. Die Differenz ist das Geplante weniger dem Ausgegebenen.
report-money-empty = Keine Maßnahme des Zeitraums hat Kosten.
report-bodies = Nach Organisation
report-bodies-lead = Die Maßnahmen des Zeitraums nach Federführung.
report-bodies-empty = Keine Maßnahme berührt diesen Zeitraum.
report-column-was = Am Anfang
report-column-now = Am Ende
report-column-planned = Geplant
report-column-start = Am Anfang
report-column-end = Am Ende
report-column-expected = Erwartet
report-column-variance = Abweichung
report-column-reason = Grund
report-column-due = Sollte enden
report-column-days = Arbeitstage im Verzug
report-column-obstacles = Hindernisse
report-column-to-end = Zu erledigen
report-column-ended = Erledigt
report-column-late = Im Verzug
report-column-light = Ampel
report-column-forecast = Prognose
report-column-cost = Geplante Kosten
report-column-covered = Gedeckt
report-column-spent-then = Im Zeitraum ausgegeben
report-column-spent = Bisher ausgegeben
report-column-left = Differenz
report-no-reading = keine Messung
report-no-reason = Kein Grund angegeben
report-status-planned = Geplant
report-status-under-way = Im Gang
report-status-done = Erledigt
report-status-stopped = Abgebrochen
