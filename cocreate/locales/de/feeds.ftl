# Kalender zum Abonnieren, auf der Seite des Plans.

feeds = Kalender zum Abonnieren
feeds-why = Eine Adresse für jedes Kalenderprogramm: Sie zeigt die Maßnahmen und folgt dem Plan. Wer sie hat, braucht keinen Zugang; geben Sie sie nur denen, die sie sehen sollen.
feed-of = Maßnahmen von
feed-own = Meine eigenen Maßnahmen
feed-make = Adresse anlegen
feed-address = Adresse des Kalenders
feed-made = Die Adresse ist da. Kopieren Sie sie jetzt: Sie wird nicht noch einmal gezeigt.
feeds-kept = Adressen in Gebrauch
feed-since = { $name }, seit { $day }
feed-since-others = { $name }, seit { $day }, von anderen angelegt
feed-end = Beenden
feed-ended = Die Adresse von { $name } ist beendet: Sie zeigt nichts mehr.
