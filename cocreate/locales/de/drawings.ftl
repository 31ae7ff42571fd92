# Zeichnungen und Bilder auf der Pinnwand, und wie sie in Worten gesagt werden.

form-pen = Freihandstrich
form-line = Linie
form-arrow = Pfeil
form-rectangle = Rechteck
form-ellipse = Ellipse
form-text = Text auf der Pinnwand
form-image = Bild
drawings = Zeichnungen und Bilder
drawing-told = { $form }: { $label }
drawing-untold = { $form }, ohne Beschreibung

tool-draw = Zeichnen oder ein Bild hinzufügen
draw-tools = Werkzeuge zum Zeichnen
draw-pen = Stift
draw-eraser = Radierer: löscht die Striche, die er berührt
draw-rectangle = Rechteck
draw-ellipse = Ellipse
draw-line = Linie
draw-arrow = Pfeil
draw-text = Text auf der Pinnwand
draw-image = Bild
draw-done = Zeichnen beenden
draw-add = Bild oder Zeichnung hinzufügen
draw-what = Was
inks = Tinte
ink-black = Schwarz
ink-green = Grün
ink-red = Rot
ink-violet = Violett
ink-blue = Blau
drawing-keys = Pfeiltasten führen von Zeichnung zu Zeichnung, Eingabe zum Beschreiben, Leertaste zum Aufnehmen und Verschieben, Plus und Minus für die Größe, Entf zum Löschen.
drawing-acts =
    { $count ->
        [one] Die ausgewählte Zeichnung
       *[other] Die { $count } ausgewählten Zeichnungen
    }
drawing-open = Beschreiben, ändern
drawing-front = Nach vorne holen
drawing-back = Nach hinten legen
drawing-larger = Größer
drawing-smaller = Kleiner
drawing-size = Sie misst jetzt { $w } mal { $h }.
drawing-delete = Löschen
drawn-deleted =
    { $count ->
        [one] Zeichnung gelöscht. Mit Z ist sie wieder da.
       *[other] { $count } Zeichnungen gelöscht. Mit Z sind sie wieder da.
    }
drawing-added = Die Zeichnung ist auf der Pinnwand.
drawn-picked-up = Aufgenommen: Pfeiltasten verschieben sie, die Leertaste legt sie ab, Esc lässt sie, wo sie war.
drawing-words = Was zu lesen ist
drawing-label = Beschreibung
drawing-label-hint = Für alle, die die Zeichnung nicht sehen, und für die Dokumente. In Rechtecken und Ellipsen ist der Text auch zu lesen.
drawing-zone = Bereich
drawing-keep = Fertig
drawing-add = Hinzufügen
image-new = Neues Bild
image-preview = Das Bild, das Sie ausgesucht haben
image-label = Was ist zu sehen?
image-label-hint = Ein Satz für alle, die es nicht sehen können: Er bleibt in jeder Liste und jedem Dokument beim Bild.
image-add = Auf die Pinnwand legen
image-untold = Ohne Beschreibung hinzufügen
image-file = Datei
image-file-hint = PNG, JPEG, WebP oder GIF, höchstens 12 MB. Der Aufnahmeort und andere im Foto verborgene Angaben werden entfernt.
activity-drawings_added = { $who } hat auf der Pinnwand gezeichnet
activity-drawings_moved = { $who } hat eine Zeichnung verschoben
activity-drawings_coloured = { $who } hat eine Zeichnung eingefärbt
activity-drawings_restacked = { $who } hat geändert, was vorne liegt
activity-drawing_labelled = { $who } hat eine Zeichnung beschrieben
activity-drawings_deleted = { $who } hat eine Zeichnung entfernt
help-key-draw = Stift, Radierer
help-key-shape = Rechteck, Ellipse, Pfeil, Text (Eingabe setzt sie in die Mitte)
help-key-image = Bild; es lässt sich auch einfügen oder auf die Pinnwand ziehen

# cards and drawings that are taken together
activity-both-moved = { $who } hat { $count } Elemente verschoben
activity-both-stacked = { $who } hat { $count } Elemente über oder unter andere gelegt
activity-both-copied = { $who } hat { $count } Elemente verdoppelt
activity-both-deleted = { $who } hat { $count } Elemente entfernt
both-acts = Was mit { $count } Elementen tun
both-deleted = { $count } Elemente gelöscht. Z holt sie zurück.
both-picked-up = { $count } Elemente in der Hand. Pfeiltasten verschieben sie, die Leertaste legt sie ab, Esc lässt sie, wo sie waren.
both-duplicated = { $count } Elemente verdoppelt.
both-taken = { $count ->
    [one] 1 Element ausgewählt
   *[other] { $count } Elemente ausgewählt
}
drawn-duplicated = { $count ->
    [one] Zeichnung verdoppelt.
   *[other] { $count } Zeichnungen verdoppelt.
}
