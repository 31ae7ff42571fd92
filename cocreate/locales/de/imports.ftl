# Was von einer Datei nicht auf die Pinnwand kam, oder nicht so, wie es in der Datei stand. Wer die Datei holt, liest es.

## Was auf keiner Karte steht

left-out-no_text = Ohne Text: { $count }.
left-out-beyond = Texte nach den ersten { $max } der Datei: { $count }.
left-out-board_full = Karten, für die kein Platz ist: { $count }. Eine Pinnwand fasst { $max }.
left-out-images = Bilder: { $count }.
left-out-charts = Diagramme: { $count }.
left-out-drawings = Freihandzeichnungen: { $count }.
left-out-lines = Linien: { $count }.
left-out-shapes = Formen ohne Text: { $count }.
left-out-frames = Rahmen, die nicht den Namen eines Bereichs tragen: { $count }. Die Texte darin sind da.
left-out-embeds = Eingebettete Seiten: { $count }.
left-out-arrow_labels = Texte an einem Pfeil: { $count }.
left-out-other_elements = Elemente unbekannter Art: { $count }.
left-out-damaged = Elemente, die sich nicht lesen lassen: { $count }.
left-out-arrow_ends = Pfeile, die nicht zwei Karten verbinden: { $count }.
left-out-arrow_kinds = Pfeile zwischen Karten, die sich in dieser Richtung nicht verbinden lassen: { $count }.
left-out-arrow_twice = Zweite Pfeile zwischen denselben Karten: { $count }.
left-out-arrow_private = Pfeile zwischen Karten, die noch verdeckt sind und sich erst nach dem Aufdecken verbinden lassen: { $count }.
left-out-links_full = Verbindungen über die { $max } hinaus, die eine Pinnwand fasst: { $count }.
left-out-sheets = Weitere Tabellenblätter, die nicht den Namen eines Bereichs tragen: { $count }.
left-out-cell_comments = Tabellenblätter mit Kommentaren an Zellen, die nicht gelesen wurden: { $count }.
left-out-widgets = Elemente von Miro, die keine Texte sind: { $count }.
left-out-headings = Überschriften, unter denen nichts steht: { $count }.
left-out-front_matter = Technische Angaben am Anfang der Datei: { $count }.
left-out-hidden = Verborgene Anmerkungen in der Datei: { $count }.

## Was da ist, aber nicht so, wie es in der Datei stand

left-out-cut = Gekürzte Texte: { $count }. Eine Karte fasst { $max } Zeichen.
left-out-control = Unsichtbare Zeichen, die herausgenommen wurden: { $count }.
left-out-encoding = Die Datei ist nicht in UTF-8: Sie wurde als Windows-1252 gelesen. Prüfen Sie Umlaute und Akzente.
left-out-bad_bytes = Zeichen, die sich nicht lesen lassen und durch ein Ersatzzeichen vertreten sind: { $count }.
left-out-quotes = Die Anführungszeichen der Datei schließen sich nicht: Jede Zeile wurde für sich gelesen.
left-out-unknown_zone = Karten aus Bereichen, die es hier nicht gibt, in den gewählten Bereich oder den ihrer Art gelegt: { $count }.
left-out-unknown_kind = Karten unbekannter Art: { $count }. Jede Karte hat die Art ihres Bereichs.
left-out-other_kind = Karten anderer Art als der Bereich, in dem sie liegen: { $count }. Sie haben die Art des Bereichs angenommen.
left-out-unknown_colour = Karten in einer Farbe, die es hier nicht gibt: { $count }. Sie haben die Farbe ihrer Art.
left-out-tags = Texte, von deren Schlagwörtern nicht alle mitgekommen sind: { $count }. Eine Karte kann 12 haben, mit je höchstens 40 Zeichen.
left-out-columns = Spalten, die nicht mitgekommen sind: { $count }.
left-out-titles_cut = Karten in Gruppen mit gekürztem Titel: { $count }. Ein Titel fasst { $max } Zeichen.
left-out-groups_full = Gruppen über die { $max } hinaus, die eine Pinnwand fasst: { $count }. Ihre Karten sind da.
left-out-done = Schon abgehakte Einträge, mitgenommen wie die anderen: { $count }.
