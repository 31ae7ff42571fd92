# Der Plan eines abgeschlossenen Tisches, während er gemeinsam bearbeitet wird: Tabelle, Zeiten, Stand, Logframe, Mittel, Fassungen.

editor-tabs = Ansichten des Plans
editor-tab-plan = Plan
editor-tab-table = Tabelle
editor-tab-timeline = Zeitplan
editor-tab-status = Nach Stand
editor-tab-frame = Logischer Rahmen
editor-tab-budget = Mittel
editor-tab-versions = Fassungen
editor-lead = Drücken Sie auf einen Wert, um ihn zu ändern: Alle am Tisch sehen es sofort. Die Pinnwand bleibt, wie sie ist.
editor-mine = Sie können die Maßnahmen ändern, für die Ihre Organisation federführend ist; die anderen lesen Sie.
editor-read = Hier lesen Sie den Plan, wie er jetzt ist. Ändern kann ihn die Moderation und wer für eine Maßnahme federführend ist.
editor-amended = im Plan geändert, anders als auf der Pinnwand
editor-cell = Maßnahme { $number }, { $field }
editor-field-text = Beschreibung
editor-field-owner = Federführung
editor-field-partners = Beteiligte
editor-field-start = erster Tag
editor-field-end = letzter Tag
editor-field-days = Tage
editor-field-indicator = Indikator
editor-field-budget_eur = Kosten in Euro
editor-field-person = zuständige Person
editor-field-effort_days = Arbeitstage
editor-field-milestone = Meilenstein
editor-field-result = Ergebnis
editor-field-promises = Zusagen
editor-field-funds = Geldquellen
editor-field-risks = Risiken
editor-field-waits = hängt ab von Maßnahmen
editor-field-rest = Zusagen, Geldquellen, Risiken
editor-count-promises = { $count ->
    [one] eine Zusage
   *[other] { $count } Zusagen
}
editor-count-funds = { $count ->
    [one] eine Geldquelle
   *[other] { $count } Geldquellen
}
editor-count-risks = { $count ->
    [one] ein Risiko
   *[other] { $count } Risiken
}
editor-count-actions = { $count ->
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
}
editor-all = Alles zur Maßnahme
editor-all-of = Alles zu Maßnahme { $number }
editor-action = Maßnahme { $number }
editor-undo = Meine letzte Änderung zurücknehmen
editor-redo = Meine Änderung wiederholen
editor-table-caption = Die Maßnahmen des Plans mit den Werten zum Bearbeiten
editor-gantt-caption = Die Maßnahmen des Plans in der Zeit
editor-gantt-how = Verschieben Sie einen Balken mit der Maus oder den Pfeiltasten: um einen Tag, mit Bild↑ und Bild↓ um eine Woche; mit Umschalt nur den letzten Tag. Esc lässt alles, wie es war.
editor-moved = Maßnahme { $number }: { $days }
editor-bar = Maßnahme { $number }, { $text }: { $days }
editor-today = Heute, { $day }
editor-status-column = { $status } ({ $count })
editor-status-how = Ziehen Sie eine Karte in eine andere Spalte, oder drücken Sie ihren Griff: Ein Menü geht auf. Mit der Tastatur: Pfeil nach links oder rechts auf dem Griff, dann Eingabe. Was Sie verschieben, gilt als Stand unter Ihrem Namen.
editor-status-move = Maßnahme { $number } verschieben
editor-status-aim = Maßnahme { $number } nach: { $status }. Eingabe verschiebt sie, Esc lässt sie stehen.
editor-status-moved = Maßnahme { $number }: { $status }
editor-status-told = { $percent } %, laut { $who }, { $day }
editor-status-untold = Noch kein Stand gemeldet: nach ihren Tagen
editor-status-late = Letzter Tag vorbei
editor-frame-caption = Logischer Rahmen: vier Ebenen und vier Spalten
editor-frame-what = Was beabsichtigt ist
editor-frame-indicators = Indikatoren
editor-frame-sources = Quellen der Nachweise
editor-frame-assumptions = Annahmen und Risiken
editor-frame-goal = Oberziel
editor-frame-aims = Ziele
editor-frame-results = Ergebnisse
editor-frame-actions = Maßnahmen
editor-budget-actions = Was jede Maßnahme kostet und wer sie deckt
editor-budget-cost = Kosten
editor-budget-promised = Zugesagt
editor-budget-funded = Aus anderen Quellen
editor-budget-missing = Noch zu finden
editor-budget-total = Summe
editor-partners = Nach Organisation
editor-sources = Nach Geldquelle
editor-mend =
    { $count ->
        [0] Nichts zu verbessern
        [one] Eines ist zu verbessern
       *[other] { $count } Dinge sind zu verbessern
    }
editor-differences = { $count ->
    [one] Ein Wert hat sich auf der Pinnwand geändert
   *[other] { $count } Werte haben sich auf der Pinnwand geändert
}
editor-differences-how = Der Plan behält, was Sie geändert haben. Wo die Pinnwand inzwischen etwas anderes sagt, entscheiden Sie.
editor-difference = { $field }: Auf der Pinnwand stand { $was }, jetzt steht dort { $board }; im Plan steht { $plan }.
editor-difference-aside = { $field }: Im Plan stand { $plan }, was nicht mehr zu den Terminen der Pinnwand passt; es gilt { $board }.
editor-take = Wert der Pinnwand nehmen
editor-keep = Wert des Plans behalten
editor-versions = Fassungen des Plans
editor-versions-how = Jede Fassung bleibt, wie sie erstellt wurde, mit ihren Dateien.
editor-issue = Fassung { $version } ausgeben
editor-now = Wie er jetzt ist
editor-compare-from = Vergleichen
editor-compare-to = mit
editor-compare = Unterschiede zeigen
editor-restore = Plan auf Fassung { $version } zurückbringen
editor-restored = Der Plan sagt wieder, was Fassung { $version } gesagt hat.
editor-compare-same = Beide sagen dasselbe.
editor-compare-sums = Kosten: von { $old } auf { $new }. Letzter Tag: von { $first } auf { $last }.
editor-compare-added = Neu: { $number }. { $text }
editor-compare-gone = Entfallen: { $text }
editor-yes = ja
editor-no = nein
activity-action_amended = { $who } hat den Plan geändert
activity-wording_edited = { $who } hat am Wortlaut einer Maßnahme des Plans geschrieben
activity-amendment_dropped = { $who } hat den Wert der Pinnwand in den Plan zurückgeholt
activity-version_issued = { $who } hat eine neue Fassung des Plans ausgegeben
activity-plan_restored = { $who } hat den Plan auf eine frühere Fassung zurückgebracht
