# Der Plan: die Prüfungen, die Seite und die Dokumente zum Mitnehmen. Zahlen kommen schon geschrieben an.

## Prüfungen: { $action } ist "7 „Den Abendbus erproben“"

check-action-without-owner = Maßnahme { $action } hat keine Federführung: Wer übernimmt sie?
check-action-without-indicator = Maßnahme { $action } hat keinen Indikator: Woran zeigt sich, dass sie wirkt?
check-action-without-dates =
    { $missing ->
        [start] Maßnahme { $action } hat kein Anfangsdatum.
        [end] Maßnahme { $action } hat kein Enddatum.
       *[both] Maßnahme { $action } hat keine Termine.
    }
check-action-without-idea = Maßnahme { $action } setzt keine der Ideen des Tisches um.
check-action-outside-programme =
    { $where ->
        [before] Maßnahme { $action } beginnt ({ $start }) vor dem Programm ({ $first }).
        [after] Maßnahme { $action } endet ({ $end }) nach dem Ende des Programms ({ $last }).
       *[both] Maßnahme { $action } beginnt vor dem Programm ({ $first }) und endet danach ({ $last }).
    }
check-starts-before-dependency-ends =
    { $count ->
        [one] Maßnahme { $action } beginnt ({ $start }) vor dem Ende ({ $end }) der Maßnahme { $others }, von der sie abhängt.
       *[other] Maßnahme { $action } beginnt ({ $start }) vor dem Ende ({ $end }) der Maßnahmen { $others }, von denen sie abhängt.
    }
check-dependency-cycle =
    { $count ->
        [one] Maßnahme { $actions } hängt von sich selbst ab: Sie könnte nie beginnen.
       *[other] Die Maßnahmen { $actions } warten aufeinander: Keine von ihnen könnte beginnen.
    }
check-need-without-idea = Keine Idee antwortet auf den Bedarf „{ $need }“.
check-need-without-action = Keine Maßnahme antwortet auf den Bedarf „{ $need }“.
check-owner-overloaded = { $organisation } ist bei { $leads } der { $owned } Maßnahmen mit Federführung federführend: bei mehr als einem Drittel.
check-action-without-votes = Maßnahme { $action } setzt eine Idee um, der niemand einen Punkt gegeben hat.
check-action-without-result = Maßnahme { $action } führt zu keinem der Ergebnisse des Programms.
check-indicator-without-target = Der Indikator der Maßnahme { $action } hat keinen Zielwert: Ab welchem Wert hat sie gewirkt?
check-indicator-without-source = Der Indikator der Maßnahme { $action } sagt nicht, woher seine Werte kommen.
check-dependency-not-kept =
    { $count ->
        [one] Die Termine der Maßnahme { $action } passen nicht dazu, wie sie von Maßnahme { $others } abhängt.
       *[other] Die Termine der Maßnahme { $action } passen nicht dazu, wie sie von den Maßnahmen { $others } abhängt.
    }
check-budget-not-covered = Maßnahme { $action } kostet { $budget }, davon sind { $covered } gedeckt: Es fehlen { $difference }.
check-budget-does-not-add-up = Für Maßnahme { $action } kommen { $covered } zusammen, sie kostet aber { $budget }: { $difference } zu viel.
check-budget-over-programme = Die Maßnahmen kosten zusammen { $sum }, das Programm verfügt über { $most }. Am teuersten ist Maßnahme { $action }.
check-chosen-idea-without-action =
    { $count ->
        [one] Der Tisch hat die Idee „{ $idea }“ gewählt (ein Punkt), und keine Maßnahme setzt sie um.
       *[other] Der Tisch hat die Idee „{ $idea }“ gewählt ({ $count } Punkte), und keine Maßnahme setzt sie um.
    }
check-result-without-action = Keine Maßnahme führt zum Ergebnis „{ $result }“.
check-result-without-indicator = Das Ergebnis „{ $result }“ hat keinen Indikator.
check-result-without-target = Der Indikator des Ergebnisses „{ $result }“ hat keinen Zielwert: Ab welchem Wert ist es erreicht?
check-result-without-source = Der Indikator des Ergebnisses „{ $result }“ sagt nicht, woher seine Werte kommen.
check-date-on-holiday =
    { $where ->
        [start] Maßnahme { $action } beginnt am { $day }, einem Feiertag ({ $holiday }).
       *[end] Maßnahme { $action } endet am { $day }, einem Feiertag ({ $holiday }).
    }
check-owner-overloaded-at-once = { $who } ist vom { $start } bis zum { $end } bei { $count } Maßnahmen zugleich federführend: { $actions }.
check-person-overloaded = Vom { $start } bis zum { $end } hat { $who } mehr Arbeit, als in eine Woche passt, mit { $count } Maßnahmen zugleich: { $actions }.
check-partner-without-promise =
    { $count ->
        [one] { $partners } wirkt an Maßnahme { $action } mit und hat noch nichts zugesagt.
       *[other] { $partners } wirken an Maßnahme { $action } mit und haben noch nichts zugesagt.
    }
check-organisation-without-part = { $organisation } war am Tisch und ist bei keiner Maßnahme federführend oder beteiligt.

## Abhilfen: was ein Klick tut

remedy-owner = { $organisation } die Federführung für Maßnahme { $action } geben
remedy-partner = { $organisation } an Maßnahme { $action } mitwirken lassen
remedy-budget = { $budget } als Kosten der Maßnahme { $action } eintragen
remedy-result = Maßnahme { $action } zu „{ $result }“ führen lassen
remedy-dates =
    { $which ->
        [one] Maßnahme { $action } auf den { $start } verschieben
        [start] Maßnahme { $action } am { $start } beginnen lassen
        [end] Maßnahme { $action } am { $end } enden lassen
       *[both] Maßnahme { $action } verschieben: { $start } – { $end }
    }
remedy-unlink = Maßnahme { $action } nicht mehr auf { $other } warten lassen
remedy-realise = Eine Maßnahme für „{ $idea }“ schreiben
remedy-fill-owner = Federführung festlegen
remedy-fill-person = Sagen, wer dafür einsteht
remedy-fill-start = Termine eintragen
remedy-fill-indicator = Indikator schreiben
remedy-fill-target = Zielwert eintragen
remedy-fill-source = Datenquelle angeben
remedy-fill-budget = Kosten ansehen
remedy-fill-funds = Sagen, woher das Geld kommt
remedy-fill-promises = Zusagen eintragen
remedy-fill-result = Ergebnis auswählen
remedy-fill-programme = Programm öffnen
remedy-fill-links = Mit anderen Karten verbinden

## Verschiebungen zur Entlastung, wo zu viel zugleich ansteht

move-within-slack =
    { $pushes ->
        [0] Maßnahme { $action } verschieben: { $start } – { $end }. Sonst hätte { $who } sie zugleich mit Nr. { $others }. Keine andere Maßnahme verschiebt sich, und der Plan endet, wann er jetzt endet.
        [one] Maßnahme { $action } verschieben: { $start } – { $end }. Sonst hätte { $who } sie zugleich mit Nr. { $others }. Mit ihr verschiebt sich Maßnahme { $pushed }, und der Plan endet, wann er jetzt endet.
       *[other] Maßnahme { $action } verschieben: { $start } – { $end }. Sonst hätte { $who } sie zugleich mit Nr. { $others }. Mit ihr verschieben sich die Maßnahmen { $pushed }, und der Plan endet, wann er jetzt endet.
    }
move-later =
    { $later ->
        [one] Maßnahme { $action } verschieben: { $start } – { $end }. Sonst hätte { $who } sie zugleich mit Nr. { $others }. Achtung: Der ganze Plan würde dann einen Arbeitstag später enden.
       *[other] Maßnahme { $action } verschieben: { $start } – { $end }. Sonst hätte { $who } sie zugleich mit Nr. { $others }. Achtung: Der ganze Plan würde dann { $days } Arbeitstage später enden.
    }

## Feiertage

holiday-new-year = Neujahr
holiday-epiphany = Heilige Drei Könige
holiday-easter = Ostersonntag
holiday-easter-monday = Ostermontag
holiday-liberation = Tag der Befreiung
holiday-labour = Tag der Arbeit
holiday-republic = Tag der Republik
holiday-assumption = Mariä Himmelfahrt
holiday-saint-francis = Heiliger Franziskus
holiday-all-saints = Allerheiligen
holiday-immaculate = Mariä Empfängnis
holiday-christmas = Weihnachten
holiday-saint-stephen = Stephanstag
holiday-patron = Patronatsfest

## Wörter

plan-name = Maßnahmenplan
plan-no-text = (ohne Text)
plan-open = noch offen
plan-sector-public = öffentliche Stelle
plan-sector-company = Unternehmen
plan-sector-nonprofit = gemeinnützig
plan-somebody = eine Person
plan-somebody-of = eine Person ({ $organisation })
plan-no-owner = ohne Federführung
plan-no-indicator = ohne Indikator
plan-no-dates = ohne Termine
plan-no-idea = keine Idee
plan-no-action = keine Maßnahme
plan-from = Beginn: { $day }
plan-until = Ende: { $day }
plan-span = { $start } – { $end }
plan-dots =
    { $count ->
        [one] 1 Punkt
       *[other] { $shown } Punkte
    }
plan-with = mit { $partners }
plan-more = { $number } weitere
plan-more-actions = { $number } weitere

## Erste Seite

plan-programme-span = { $start } – { $end }
plan-lead = Federführung: { $organisation }
plan-aims = Ziele des Programms
plan-made = Tisch abgeschlossen am { $day } · Version { $version } des Plans
plan-draft-title = Entwurf: { $title }
plan-draft-made = Entwurf: der Tisch am { $day } um { $time } Uhr, Ereignis { $seq } seines Verlaufs. Keine Version des Plans.
plan-warning =
    { $count ->
        [one] Ein Punkt ist vor der Unterschrift zu klären: Er steht am Ende des Plans.
       *[other] { $shown } Punkte sind vor der Unterschrift zu klären: Sie stehen am Ende des Plans.
    }
plan-figure-actions =
    { $count ->
        [one] Maßnahme
       *[other] Maßnahmen
    }
plan-figure-budget = Mittel
plan-figure-needs = Bedarfe mit Maßnahme
plan-figure-organisations =
    { $count ->
        [one] Organisation am Tisch
       *[other] Organisationen am Tisch
    }
plan-figure-end = Ende der letzten Maßnahme
plan-figure-votes =
    { $voters ->
        [one] Punkte von 1 Person
       *[other] Punkte von { $shown } Personen
    }

## Kapitel

plan-actions = Die Maßnahmen
plan-actions-lead = In der Reihenfolge ihres Beginns. Die Punkte sind die, die der Tisch den Ideen gegeben hat, aus denen die Maßnahme hervorgeht.
plan-actions-empty = Der Tisch hat keine Maßnahmen geschrieben.
plan-timeline = Der Zeitplan
plan-timeline-lead = Ein Balken je Maßnahme, in der Farbe des Sektors der Federführung; der Rahmen ist die Laufzeit des Programms.
plan-timeline-alt = Zeitplan der Maßnahmen { $first } bis { $last } ({ $start } – { $end }): eine Zeile je Maßnahme, mit einem Balken vom ersten bis zum letzten Tag. Dieselben Angaben stehen in der folgenden Tabelle.
plan-timeline-table = Dieselben Termine als Tabelle
plan-timeline-empty = Noch keine Maßnahme hat einen Termin.
plan-legend-alert = ohne Federführung
plan-legend-programme = Laufzeit des Programms
plan-needs = Die Bedarfe und ihre Antworten
plan-needs-lead = Was der Tisch gehört hat, welche Ideen darauf antworten und welche Maßnahmen sie umsetzen.
plan-needs-empty = Der Tisch hat keine Bedarfe geschrieben.
plan-ideas = Die Ideen und die Auswahl
plan-ideas-lead = Die Ideen des Tisches; abgestimmt wurde nicht.
plan-ideas-chosen =
    { $voters ->
        [one] Eine Person hat { $votes } vergeben. Die Ideen mit den meisten Punkten stehen zuerst.
       *[other] { $shown } Personen haben { $votes } vergeben. Die Ideen mit den meisten Punkten stehen zuerst.
    }
plan-ideas-empty = Der Tisch hat keine Ideen geschrieben.
plan-origins = Woher jede Maßnahme kommt
plan-origins-lead = Der Faden, der jede Maßnahme mit dem Bedarf verbindet, von dem sie ausging.
plan-step-need = Bedarf
plan-step-idea = Idee
plan-step-action = Maßnahme
plan-step-measure = Gemessen an
plan-step-uses = Nutzt
plan-step-hindered = Vorsicht vor
plan-step-after = Nach
plan-origin-none = Keine Idee des Tisches führt zu dieser Maßnahme.
plan-organisations = Die Organisationen
plan-organisations-lead = Wer federführend ist und wer mitwirkt, mit den Nummern der Maßnahmen.
plan-organisations-empty = Keine Organisation am Tisch.
plan-mend = Vor der Unterschrift zu klären
plan-mend-none = Vor der Unterschrift ist nichts zu klären.
plan-know = Gut zu wissen
plan-many-actions = { $check }: Maßnahmen { $numbers }.
plan-many-need-without-idea = Auf { $count } Bedarfe antwortet keine Idee: Sie stehen in der Tabelle „{ $table }“.
plan-many-need-without-action = Auf { $count } Bedarfe antwortet keine Maßnahme: Sie stehen in der Tabelle „{ $table }“.
plan-signatures = Unterschriften
plan-signatures-lead = Die Organisationen, die bei einer Maßnahme federführend sind oder mitwirken, verpflichten sich, diesen Plan umzusetzen.
plan-page = Seite { $page } von { $pages }
plan-draft-foot = Entwurf aus Ereignis { $seq }, { $day }
plan-glyphs = Zeichen, die in den Schriften dieses Dokuments fehlen, erscheinen als ▯. In den Dateien für Word, Excel, CSV, Markdown und JSON stehen sie so, wie sie geschrieben wurden.
plan-not-accessible = Einige Zeichen dieses Plans lassen es nicht zu, das Dokument als PDF/UA-1-konform auszuweisen. Die Word-Fassung ist barrierefrei.

## Spalten

column-number = Nr.
column-id = Kennung
column-action = Maßnahme
column-owner = Federführung
column-partners = Mitwirkende
column-when = Wann
column-start = Beginn
column-end = Ende
column-days = Tage
column-indicator = Indikator
column-baseline = Ausgangswert
column-target = Zielwert
column-unit = Einheit
column-budget = Mittel
column-budget-eur = Mittel (€)
column-votes = Punkte
column-need = Bedarf
column-needs = Bedarfe
column-idea = Idee
column-ideas = Ideen
column-actions = Maßnahmen
column-group = Gruppe
column-resources = Ressourcen
column-obstacles = Hindernisse
column-depends-on = Hängt ab von
column-card = Karte
column-tags = Schlagwörter
column-kind = Art
column-organisation = Organisation
column-sector = Sektor
column-members = Personen am Tisch
column-leads = Federführend
column-helps = Wirkt mit
column-severity = Gewicht
column-check = Prüfung
column-subjects = Kennungen
column-draft = Was es ist
column-draft-event = Entwurf aus Ereignis
column-draft-moment = Entwurf vom Zeitpunkt
column-message = Worum es geht
column-signature = Ort, Datum und Unterschrift

sheet-actions = Maßnahmen
sheet-needs = Bedarfe
sheet-ideas = Ideen
sheet-tally = Punkte
sheet-organisations = Organisationen
sheet-checks = Prüfungen
sheet-draft = Entwurf

kind-need = Bedarf
kind-idea = Idee
kind-resource = Ressource
kind-obstacle = Hindernis
kind-action = Maßnahme

severity-alert = zu klären
severity-note = gut zu wissen
total = Summe

check-name-action-without-owner = Maßnahme ohne Federführung
check-name-action-without-indicator = Maßnahme ohne Indikator
check-name-action-without-dates = Maßnahme ohne Termine
check-name-action-without-idea = Maßnahme ohne Idee
check-name-action-outside-programme = Maßnahme außerhalb des Programms
check-name-starts-before-dependency-ends = Beginnt zu früh
check-name-dependency-cycle = Gegenseitige Abhängigkeit
check-name-need-without-idea = Bedarf ohne Idee
check-name-need-without-action = Bedarf ohne Maßnahme
check-name-owner-overloaded = Zu viele Maßnahmen für eine Organisation

## Der Plan in Zeit, Geld und Risiken

plan-schedule = Der Plan in der Zeit
plan-schedule-lead = Wann jede Maßnahme stattfinden kann und wann sie stattfinden muss, in Arbeitstagen, ohne Samstage, Sonntage und Feiertage. Keine beginnt vor dem Tag, den der Tisch gewählt hat.
plan-schedule-end = Das Ganze endet am { $day }.
plan-schedule-critical =
    { $count ->
        [one] Verspätet sich Maßnahme { $actions }, verspätet sich das Ende des Ganzen.
       *[other] Verspätet sich eine der Maßnahmen { $actions }, verspätet sich das Ende des Ganzen.
    }
plan-schedule-milestones =
    { $count ->
        [one] Meilenstein: { $actions }.
       *[other] Meilensteine: { $actions }.
    }
plan-unscheduled =
    { $count ->
        [one] Für Maßnahme { $actions } lässt sich kein Tag berechnen.
       *[other] Für die Maßnahmen { $actions }, die dazugehören oder danach kommen, lässt sich kein Tag berechnen.
    }
plan-pushed = später als eingetragen
plan-assumed = ohne Termine
plan-slack-none = keiner
plan-moves = Zur Entlastung, wo zu viel zugleich ansteht
plan-milestone = Meilenstein
plan-framework = Logischer Rahmen
plan-framework-lead = Von jedem Ziel zu seinen Ergebnissen, mit der Art, wie sie gemessen werden, und zu den Maßnahmen, die dorthin führen.
plan-money = Kosten- und Finanzierungsplan
plan-money-lead = Was jede Maßnahme kostet, was die Einzelnen einbringen und was noch zu finden ist.
plan-risks = Die Risiken
plan-risks-lead = Was schiefgehen kann, das Schwerwiegendste zuerst, und was dagegen getan wird.
plan-grade-1 = gering
plan-grade-2 = mittel
plan-grade-3 = hoch
plan-no-response = noch keine Antwort
column-earliest = Frühestens
column-latest = Spätestens
column-earliest-start = Frühester Beginn
column-earliest-end = Frühestes Ende
column-latest-start = Spätester Beginn
column-latest-end = Spätestes Ende
column-slack = Puffer (Tage)
column-aim = Ziel
column-result = Ergebnis
column-source = Datenquelle
column-covered-by = Wer was einbringt
column-covered = Gedeckt
column-covered-eur = Gedeckt (€)
column-missing = Noch zu finden
column-risk = Risiko
column-risks = Risiken
column-likelihood = Wahrscheinlichkeit
column-impact = Auswirkung
column-response = Was dagegen getan wird
column-effort = Personentage
column-milestone = Meilenstein
column-promises = Zusagen
column-funds = Andere Geldquellen
column-remedy = Abhilfe
check-name-indicator-without-target = Indikator ohne Zielwert
check-name-indicator-without-source = Indikator ohne Datenquelle
check-name-dependency-not-kept = Abhängigkeit nicht eingehalten
check-name-budget-not-covered = Kosten nicht gedeckt
check-name-budget-does-not-add-up = Rechnung geht nicht auf
check-name-budget-over-programme = Mehr, als da ist
check-name-chosen-idea-without-action = Gewählte Idee ohne Maßnahme
check-name-action-without-votes = Maßnahme ohne Punkte
check-name-action-without-result = Maßnahme ohne Ergebnis
check-name-result-without-action = Ergebnis ohne Maßnahme
check-name-result-without-indicator = Ergebnis ohne Indikator
check-name-result-without-target = Ergebnis ohne Zielwert
check-name-result-without-source = Ergebnis ohne Datenquelle
check-name-date-on-holiday = Feiertag
check-name-owner-overloaded-at-once = Zu viele Maßnahmen zugleich
check-name-person-overloaded = Person mit zu viel Arbeit
check-name-partner-without-promise = Mitwirkung ohne Zusage
check-name-organisation-without-part = Organisation ohne Aufgabe
