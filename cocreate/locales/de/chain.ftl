# Die Fäden eines Plans, und seine öffentliche Seite.

strand-link = Ihr Faden
strand-link-all = Fäden und öffentliche Seite
strand-title = Vom Bedarf zur Antwort
strand-lead = Jeder Faden führt von einem Bedarf zur Antwort an die, die ihn genannt haben. Wählen Sie irgendeine Stelle, um ihn ganz zu sehen.
strand-all = Alle Fäden
strand-to-plan = Zum Plan
strand-thread = Der Faden von: { $text }
strand-keys = Mit den Pfeiltasten gehen Sie am Faden entlang, mit der Eingabetaste öffnen Sie eine Stelle.
strand-column-need = Bedarf
strand-column-idea = Idee
strand-column-vote = Abstimmung
strand-column-decision = Entscheidung
strand-column-action = Maßnahme
strand-column-progress = Was daraus wurde
strand-column-answer = Antwort
strand-here = Sie sind hier
strand-dots =
    { $count ->
        [one] { $dots } Punkt von { $all }, { $voters } Stimmende
       *[other] { $dots } Punkte von { $all }, { $voters } Stimmende
    }
strand-chosen = Ausgewählt: Platz { $place } von { $ideas } Ideen mit Punkten
strand-not-chosen = Nicht ausgewählt: Platz { $place } von { $ideas } Ideen mit Punkten
strand-action-number = Maßnahme { $number }
strand-status-planned = Noch nicht begonnen
strand-status-under_way = Läuft, { $percent } %
strand-status-done = Abgeschlossen
strand-status-stopped = Gestoppt
strand-reading = { $value } { $unit }
strand-target = Ziel { $target }
strand-reason = Warum: { $text }
strand-obstacles = Behindert durch: { $text }
strand-source = Quelle: { $text }
strand-consulted = Aus der Konsultation { $consultation }, Aussage { $statement }: { $agrees } dafür, { $disagrees } dagegen
strand-voices =
    { $count ->
        [one] und eine weitere Karte, die dasselbe sagt
       *[other] und { $count } weitere Karten, die dasselbe sagen
    }
strand-answer-write = Denen antworten, die es gesagt haben
strand-answer-change = Antwort ändern
strand-answer-to = Was entschieden wurde zu: { $text }
strand-answer-keep = Antwort geben
strand-answer-drop = Antwort zurücknehmen
strand-missing-need = Kein Bedarf, auf den sie antwortet
strand-missing-idea = Keine Idee
strand-missing-vote = Keine Punkte
strand-missing-action = Ausgewählt, aber ohne Maßnahme
strand-missing-progress = Keine Meldung zur Maßnahme
strand-missing-reading = Kein Messwert des Indikators
strand-missing-answer = Keine Antwort an die, die es gesagt haben
strand-missing-subject = Betrifft etwas, das es nicht mehr gibt
strand-end-not_realised = Daraus wurde nichts
strand-gaps = Wo ein Faden abreißt
strand-no-gaps = Kein Faden reißt ab.
strand-needs = Die Fäden, Bedarf für Bedarf
strand-counts = Ideen { $ideas }, Maßnahmen { $actions }, Messwerte { $readings }
strand-answered = beantwortet
strand-others = Ohne Bedarf
strand-none = Noch gibt es keine Karten, denen man folgen kann.
strand-gone = Diese Stelle des Fadens gibt es nicht mehr.
publish = Die öffentliche Seite
publish-off = Sie ist ausgeschaltet: Den Plan sieht nur, wer am Tisch sitzt.
publish-on = Sie ist seit { $day } eingeschaltet: Alle können sie lesen.
publish-open = Öffentliche Seite öffnen
publish-listed = Suchmaschinen dürfen sie finden
publish-switch-on = Veröffentlichen
publish-again = Mit dieser Auswahl veröffentlichen
publish-switch-off = Seite zurückziehen
publish-done = Die Seite ist öffentlich.
publish-gone = Die Seite ist nicht mehr öffentlich.
publish-findings =
    { $count ->
        [one] Eine Stelle sieht nach personenbezogenen Daten aus
       *[other] { $count } Stellen sehen nach personenbezogenen Daten aus
    }
publish-findings-how = Ändern Sie sie, wo sie stehen, oder sehen Sie jede an und bestätigen Sie, dass sie bleiben darf.
publish-clean = In den Texten sieht nichts nach personenbezogenen Daten aus.
publish-stays = Darf bleiben
publish-kind-email = E-Mail-Adresse
publish-kind-phone = Telefonnummer
publish-kind-tax_code = Italienische Steuernummer
publish-kind-iban = Bankkonto (IBAN)
publish-kind-name = Name von jemandem am Tisch
publish-ease = Wie leicht es zu lesen ist
publish-gulpease = Gulpease-Index { $value } von 100: 89 + (300 × { $sentences } Sätze − 10 × { $letters } Buchstaben) / { $words } Wörter. Er ist für Italienisch gemacht.
publish-long =
    { $count ->
        [one] Ein Satz hat mehr als 25 Wörter
       *[other] { $count } Sätze haben mehr als 25 Wörter
    }
activity-need_answered = { $who } hat eine Antwort gegeben
activity-page_published = { $who } hat den Plan veröffentlicht
activity-page_withdrawn = { $who } hat den Plan zurückgezogen
