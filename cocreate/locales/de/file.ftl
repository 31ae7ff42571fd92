# Die Pinnwand als Datei, jederzeit: Bild, Dokument, Tabellen. Zahlen kommen schon geschrieben an.

file-board = Pinnwand
file-phase = Phase: { $phase }
file-finished = Der Tisch ist abgeschlossen
file-cards =
    { $count ->
        [one] 1 Karte
       *[other] { $shown } Karten
    }
file-tags = Schlagwörter: { $tags }
file-comments =
    { $count ->
        [one] 1 Kommentar
       *[other] { $shown } Kommentare
    }
file-only-you = nur für Sie sichtbar
file-you = nur Sie
file-private =
    { $count ->
        [one] Eine dieser Karten sehen im Moment nur Sie: Denken Sie daran, bevor Sie die Datei weitergeben.
       *[other] { $shown } dieser Karten sehen im Moment nur Sie: Denken Sie daran, bevor Sie die Datei weitergeben.
    }
file-covered = Es wird gerade verdeckt geschrieben: Die Karten der anderen fehlen in dieser Datei, bis sie aufgedeckt sind.
file-dots = Punkte
file-reactions = Reaktionen
file-talk = Kommentare
file-map = Die ganze Pinnwand: jede Karte mit ihrer Nummer
file-part = { $zone } ({ $part } von { $parts })
file-alt = Bild der Pinnwand „{ $title }“: { $zones } Bereiche, { $cards } Karten, { $links } Verbindungen. Dasselbe steht nach den Bildern in Worten.
file-part-alt = Bild des Bereichs „{ $zone }“, Seite { $part } von { $parts }: { $cards } Karten. Dasselbe steht nach den Bildern in Worten.
file-words = Die Pinnwand in Worten
file-words-lead = Bereich für Bereich und Gruppe für Gruppe. Die Nummern sind die auf den Karten.
file-choice = Punkte: { $title } ({ $zone })
file-voters =
    { $count ->
        [one] Eine Person hat Punkte vergeben.
       *[other] { $shown } Personen haben Punkte vergeben.
    }
file-gone = (eine Karte, die seither gelöscht wurde)
file-glyphs = Zeichen, die in den Schriften dieses Dokuments fehlen, erscheinen als ▯. In den Dateien für SVG, Excel, CSV und Markdown stehen sie so, wie sie geschrieben wurden.
file-not-accessible = Einige Zeichen dieser Pinnwand lassen es nicht zu, das Dokument als PDF/UA-1-konform auszuweisen. Die Markdown-Datei sagt dasselbe als reinen Text.

file-sheet-cards = Karten
file-sheet-links = Verbindungen
file-sheet-votes = Punkte
file-sheet-comments = Kommentare

column-zone = Bereich
column-text = Text
column-by = Geschrieben von
column-written = Geschrieben am
column-seen-by = Sichtbar für
column-reactions = Reaktionen
column-comments = Kommentare
column-comment = Kommentar
column-links = Verbindungen
column-from = Von
column-from-text = Text der ersten Karte
column-relation = Verbindung
column-to = Nach
column-to-text = Text der zweiten Karte
column-round = Auswahl
column-voters = Personen, die Punkte vergeben haben

drawing-missing = ohne Beschreibung
image-gone = Bild nicht verfügbar
file-sheet-drawings = Zeichnungen und Bilder
column-form = Art der Zeichnung
column-description = Beschreibung
