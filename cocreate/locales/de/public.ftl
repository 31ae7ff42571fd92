# Die öffentliche Seite eines Plans, in einfacher Sprache.

public-skip = Zum Inhalt
public-languages = Sprachen
public-lead = Diese Seite erzählt von der Arbeit eines Tisches: was die Menschen gesagt haben, was entschieden wurde und wie weit es ist.
public-updated = Stand { $day }. Plan in der Fassung { $version }.
public-contents = Auf dieser Seite
public-asked = Was gefragt wurde
public-programme = Das Programm: { $title }, vom { $start } bis { $end }.
public-programme-plain = Das Programm: { $title }.
public-goal = Wozu er dient: { $goal }
public-aims = Seine Ziele
public-question = Die Frage an den Tisch: { $prompt }
public-said = Was die Menschen gesagt haben
public-said-count =
    { $count ->
        [one] Ein Bedarf wurde gesammelt.
       *[other] Gesammelt wurden { $number } Bedarfe.
    }
public-theme = { $title } ({ $number })
public-no-theme = Weitere Bedarfe
public-voices =
    { $count ->
        [one] Das sagte noch eine weitere Person.
       *[other] Das sagten { $number } weitere Personen.
    }
public-consulted = Aus der Konsultation { $consultation }: { $agrees } dafür, { $disagrees } dagegen, { $passes } ohne Meinung.
public-answer = Die Antwort
public-answer-by = { $organisation }, { $day }
public-no-answer = Es gibt noch keine Antwort.
public-need-actions =
    { $count ->
        [one] Daraus wurde die Maßnahme { $numbers }.
       *[other] Daraus wurden die Maßnahmen { $numbers }.
    }
public-need-no-action = Der Plan hat dafür noch keine Maßnahme.
public-chosen = Was ausgewählt wurde
public-chosen-how = { $voters } Personen haben mit insgesamt { $dots } Punkten gewählt. Ausgewählt sind Ideen mit mindestens dem Durchschnitt der Punkte.
public-dots =
    { $count ->
        [one] { $number } Punkt
       *[other] { $number } Punkte
    }
public-others = Die anderen Ideen
public-without-dots = Ideen ohne Punkte
public-ideas = Die Ideen
public-no-choice = Der Tisch hat nicht abgestimmt.
public-done = Was getan wird, und wie weit es ist
public-action = Maßnahme { $number }: { $text }
public-who = Federführung
public-nobody = noch offen
public-with = { $owner }, mit { $partners }
public-when = Wann
public-span = { $start } bis { $end }
public-money = Was es kostet
public-money-planned = geplant: { $sum }
public-money-spent = bisher ausgegeben: { $sum }
public-status = Stand
public-status-planned = noch nicht begonnen
public-status-under_way = läuft: { $percent } %
public-status-done = abgeschlossen
public-status-stopped = gestoppt
public-status-none = noch keine Meldung
public-obstacles = Was sie behindert: { $text }
public-measure = Wie gemessen wird
public-target = { $name }: von { $baseline } auf { $target } { $unit }
public-readings = Die Messwerte
public-date = Tag
public-value = Wert
public-source = Quelle und Bemerkungen
public-reason = Warum es vom Plan abweicht: { $text }
public-light = Ampel
public-results = Die erwarteten Ergebnisse
public-bodies = Wer mitmacht
public-sector-public = öffentliche Stelle
public-sector-company = Unternehmen
public-sector-nonprofit = gemeinnützig
public-data = Die Daten
public-data-how = Sie dürfen diese Daten nutzen, auch beruflich. Nennen Sie nur, woher sie kommen: Lizenz { $licence }.
public-json = Der ganze Plan (JSON)
public-csv = Die Maßnahmen als Tabelle (CSV)
public-privacy = Hier stehen keine Namen von Personen. Wenn Sie einen finden, schreiben Sie der Stelle, die das Programm leitet.
public-omitted = [ausgelassen]
public-off-title = Diese Seite gibt es nicht
public-off = Vielleicht ist die Adresse falsch, oder die Seite ist nicht mehr öffentlich. Wer Ihnen die Adresse gegeben hat, kann helfen.
public-empty = Hier ist noch nichts.
public-light-green = grün
public-light-amber = gelb
public-light-red = rot
public-light-grey = grau
public-light-rule = Die Ampel: grün, wenn so das Ziel erreicht wird, gelb, wenn es mindestens vier Fünftel des Weges sind, rot, wenn es weniger ist. Grau heißt, dass man es noch nicht weiß.
public-forecast = Prognose für den { $day }: { $value } { $unit }
