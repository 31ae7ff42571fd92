# Die Seite der Dokumente eines Plans.

papers = Dokumente des Plans
papers-which = Welches Dokument
papers-to-plan = Zurück zum Plan
papers-none = Die Dokumente gibt es, sobald es einen Plan gibt.
papers-none-yet = Der Plan entsteht, wenn die Moderation den Tisch abschließt.
papers-language = Sprache des Dokuments
papers-take = { $format } herunterladen
papers-fetching = Das Dokument wird erstellt …
papers-fetched = Heruntergeladen: { $name }
papers-open-again = Der Tisch ist wieder offen: In die Dokumente wird geschrieben, wenn er abgeschlossen ist.
papers-you-write = Sie können die Worte jedes Kapitels neu schreiben, gemeinsam mit den anderen. Tabellen und Summen bleiben die des Plans.
papers-others-write = Es schreibt die Moderation, und wer hier für eine Organisation sitzt, die eine Maßnahme federführend verantwortet.
papers-undo = Rückgängig
papers-redo = Wiederholen
papers-written = vom Tisch geschrieben
papers-edit = „{ $section }“ neu schreiben
papers-edit-short = Neu schreiben
papers-words = Worte zu „{ $section }“
papers-done = Fertig
papers-drop = Zurück zu den Worten des Dokuments
papers-hint = Eine leere Zeile trennt Absätze; „- “ beginnt einen Listenpunkt, „## “ eine Überschrift. Esc schließt.
papers-link = Die einzureichenden Dokumente und die Seite für alle
