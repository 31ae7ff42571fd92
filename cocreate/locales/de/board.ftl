# Die Pinnwand und die Liste: Karten, Bereiche, Gruppen, Verbindungen, Punkte. Nur der Browser liest sie.

board = Pinnwand
board-keys = Pfeiltasten führen von Karte zu Karte, Eingabe zum Schreiben, Leertaste zum Aufnehmen und Verschieben, N für eine neue Karte, Fragezeichen für alle Tasten.
board-words = Alle Karten, Bereich für Bereich
board-words-zone = { $zone }: { $count ->
    [0] keine Karte
    [one] 1 Karte
   *[other] { $count } Karten
  }
add = Hinzufügen
somebody = Jemand
not-here = Hier können Sie jetzt nicht schreiben: Sehen Sie nach, in welchen Bereichen die offene Phase arbeitet.
not-now = In dieser Phase geht das nicht.
not-yours = Löschen können Sie nur Karten, die Sie selbst geschrieben haben, und nicht während einer Abstimmung darüber.

## Karten

card = Karte
card-kind-need = Bedarf
card-kind-idea = Idee
card-kind-resource = Ressource
card-kind-obstacle = Hindernis
card-kind-action = Maßnahme
card-words = Text der Karte
card-write-here = Hier schreiben…
text-room = { $used } von { $most } Zeichen
text-long = { $over ->
    [one] Ein Zeichen zu viel: Der Text bleibt hier, wird aber erst gespeichert, wenn Sie ihn kürzen.
   *[other] { $over } Zeichen zu viel: Der Text bleibt hier, wird aber erst gespeichert, wenn Sie ihn kürzen.
  }
text-kept = Der Text ist zu lang und nicht gespeichert: Öffnen Sie die Karte auf diesem Bildschirm noch einmal, um ihn zu kürzen.
card-empty = Leere Karte
card-edit = Schreiben
card-open = Alles zur Karte
card-delete = Löschen
card-led = Federführung: { $name }
card-private = Im Moment sehen nur Sie sie
card-source = { $agrees } dafür, { $passes } unentschieden, { $disagrees } dagegen in der Befragung
card-writers = { $count ->
    [one] { $names } schreibt
   *[other] { $names } schreiben
  }
caret-after = { $name } schreibt nach „{ $word }“
card-spoken = { $kind }: { $text }. { $body }. Gruppe: { $group }. { $links ->
    [one] 1 Verbindung
   *[other] { $links } Verbindungen
  }, { $comments ->
    [one] 1 Kommentar
   *[other] { $comments } Kommentare
  }, { $dots ->
    [one] 1 Punkt
   *[other] { $dots } Punkte
  }.
card-acts = { $count ->
    [one] Was sich mit der Karte tun lässt
   *[other] Was sich mit { $count } Karten tun lässt
  }
deleted = { $count ->
    [one] Karte gelöscht. Mit Z ist sie wieder da.
   *[other] { $count } Karten gelöscht. Mit Z sind sie wieder da.
  }
pasted = { $count ->
    [one] Eine Karte hinzugefügt
   *[other] { $count } Karten hinzugefügt
  }
written = { $count ->
    [one] Karte in { $zone } hinzugefügt
   *[other] { $count } Karten in { $zone } hinzugefügt
  }
picked-up = { $count ->
    [one] Karte aufgenommen. Pfeiltasten verschieben sie, die Leertaste legt sie ab, Esc lässt sie, wo sie war.
   *[other] { $count } Karten aufgenommen. Pfeiltasten verschieben sie, die Leertaste legt sie ab, Esc lässt sie, wo sie waren.
  }
put-down = In { $zone } abgelegt
move-linked = { $count ->
    [one] Die Karte hat Verbindungen: Sie bleibt in ihrem Bereich. Entfernen Sie zuerst die Verbindungen.
   *[other] { $count } Karten haben Verbindungen: Sie bleiben in ihrem Bereich. Entfernen Sie zuerst die Verbindungen.
  }
colours = Farbe
colour-kind = Die Farbe ihrer Art
colour-rose = Rosa
colour-yellow = Gelb
colour-green = Grün
colour-violet = Violett
colour-blue = Blau
colour-white = Weiß

## Alles zu einer Karte

sheet-votes = Punkte
sheet-links = Verbindungen
sheet-comments = Kommentare
sheet-arrange = Ort
sheet-zone = Bereich
sheet-group = Gruppe
reactions = Reaktionen
reaction = { $name }: { $count }
reaction-agree = Stimme zu
reaction-love = Gefällt mir
reaction-question = Ich habe eine Frage
reaction-idea = Bringt mich auf eine Idee
reaction-alert = Achtung
comment-none = Noch keine Kommentare.
comment-private = Kommentieren geht, sobald die Karten aufgedeckt sind.
comment-write = Kommentar schreiben
comment-send = Kommentieren
comment-delete = Kommentar löschen

## Maßnahmen

action-fields = Die Maßnahme
action-owner = Federführung
action-no-owner = Noch niemand
action-partners = { $count ->
    [0] Wer mitwirkt
   *[other] Wer mitwirkt ({ $count })
  }
action-start = Von
action-end = Bis
action-indicator = Indikator: was wir messen
action-baseline = Heute
action-target = Ziel
action-unit = Einheit
action-budget = Kosten in Euro
action-not-a-number = Schreiben Sie eine Zahl, zum Beispiel 12,5. Der vorige Wert bleibt.
action-not-a-cost = Schreiben Sie den Betrag in ganzen Euro, zum Beispiel 12.000. Der vorige Wert bleibt.
action-not-a-day = Etwas fehlt: Schreiben Sie Tag, Monat und Jahr. Das vorige Datum bleibt.

## Bereiche und Gruppen

zone-write = In { $zone } schreiben
zone-tidy = { $zone } aufräumen
zone-choose = auswählen, { $dots ->
    [one] 1 Punkt
   *[other] { $dots } Punkte
  } pro Person
zone-empty = Hier ist noch nichts.
zone-empty-write = Noch keine Karten. Drücken Sie N, doppelklicken Sie oder fügen Sie eine Liste ein.
zone-empty-list = Noch keine Karten. Schreiben Sie die erste oder fügen Sie eine Liste ein: Jede Zeile wird eine Karte.
zone-empty-covered = Hier wird verdeckt geschrieben: Die Karten der anderen bleiben verdeckt, bis die Moderation sie aufdeckt.
zone-empty-covered-write = Ihre Karten erscheinen hier; die der anderen bleiben verdeckt, bis die Moderation sie aufdeckt.
group-none = Keine Gruppe
group-new = Neue Gruppe…
group-untitled = Neue Gruppe
group-title = Titel der Gruppe
group-save = Speichern
group-rename = Gruppe umbenennen
group-delete = Gruppe auflösen
group-out = Aus der Gruppe nehmen
group-take = Alle Karten der Gruppe wählen
group-rest = Ohne Gruppe
group-acts = Was sich mit der Gruppe { $title } tun lässt

## Verbindungen

link-answers = antwortet auf
link-answers-by = wird beantwortet von
link-realises = setzt um
link-realises-by = wird umgesetzt von
link-uses = nutzt
link-uses-by = wird genutzt von
link-hindered_by = wird behindert von
link-hindered_by-by = behindert
link-depends_on = hängt ab von
link-depends_on-by = ist Voraussetzung für
link-none = Noch keine Verbindungen.
link-add = Mit einer anderen Karte verbinden
link-to = Verbinden mit
link-search = Karte suchen
link-no-candidates = Keine Karte, mit der sie sich verbinden lässt.
link-delete = Verbindung mit „{ $text }“ entfernen
link-cut = Entfernen
link-taken = Verbindung: { $kind }
link-choose = Wählen Sie die andere Karte mit den Pfeiltasten oder einem Klick, Eingabe verbindet, Esc bricht ab.
linked = Karten verbunden
link-not = Zwischen „{ $from }“ und „{ $to }“ gibt es keine Verbindung. Eine Idee antwortet auf einen Bedarf, eine Maßnahme setzt eine Idee um; beide können eine Ressource nutzen oder auf ein Hindernis stoßen.
link-private = Karten lassen sich verbinden, sobald sie aufgedeckt sind.
row-links = Verbindungen:
row-comments = Kommentare:

## Punkte

vote-left = { $left ->
    [0] Sie haben alle { $dots } Punkte vergeben
    [one] Sie haben noch 1 von { $dots } Punkten
   *[other] Sie haben noch { $left } von { $dots } Punkten
  }
vote-more = Punkt vergeben
vote-less = Punkt zurücknehmen
vote-mine = { $count ->
    [0] Kein Punkt von mir
    [one] 1 Punkt von mir
   *[other] { $count } Punkte von mir
  }
vote-dots = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
  }

## Liste

outline-keys = Pfeiltasten führen von Zeile zu Zeile, Eingabe zum Öffnen, Leertaste zum Aufnehmen und Verschieben, X zum Auswählen, Fragezeichen für alle Tasten.
row-taken = Ausgewählt:
row-take = Auswählen: { $text }
row-held = Karte aufgenommen. Pfeiltasten nach oben und unten für den Platz, nach links und rechts für den Bereich, die Leertaste legt sie ab, Esc lässt sie, wo sie war.
row-place = { $zone }, Platz { $place } von { $of }
step-up = Weiter nach oben
step-down = Weiter nach unten
taken = { $count ->
    [0] Keine Karte ausgewählt
    [one] 1 Karte ausgewählt
   *[other] { $count } Karten ausgewählt
  }
taken-zone = Verschieben nach…
tool-take = Mehrere Karten oder Zeichnungen auswählen
summoned = Die Moderation holt alle hierher: { $zone }
read-only = Hier lässt sich im Moment nur lesen.
body-add = Organisation hinzufügen
body-added = Hinzugefügt: { $name }

## Werkzeuge

tools = Werkzeuge
tool-move = Auswählen und verschieben
tool-box = Fläche auswählen
tool-card = Neue Karte
tool-group = Gruppieren
tool-link = Verbinden
tool-comment = Kommentare
tool-search = Suchen
tool-undo = Meine letzte Handlung rückgängig machen
tool-redo = Wiederholen
hint-link = Klicken Sie auf die Karte, mit der verbunden wird. Esc bricht ab.
hint-link-from = Klicken Sie auf die erste Karte, die verbunden wird.
hint-held = Pfeiltasten verschieben, Leertaste legt ab, Esc bricht ab.
hint-box = Ziehen Sie einen Rahmen um die Karten.
search-label = Auf der Pinnwand suchen
search-count = { $count ->
    [0] Nichts gefunden
    [one] 1 Treffer
   *[other] { $count } Treffer
  }
search-found = Treffer
list-more = { $count ->
        [one] Noch eine Karte
       *[other] Noch { $count } Karten
    }
search-none = Nichts mit diesen Wörtern.
zoom = Vergrößerung
zoom-in = Größer
zoom-out = Kleiner
zoom-one = { $percent } %: zurück zur natürlichen Größe
zoom-all = Die ganze Pinnwand

# Was ein Plan zum Unterschreiben braucht

action-source = Woher die Werte kommen
action-frequency = Wie oft er gemessen wird
action-no-frequency = Noch zu vereinbaren
frequency-monthly = jeden Monat
frequency-quarterly = jedes Quartal
frequency-half-yearly = jedes Halbjahr
frequency-yearly = jedes Jahr
action-more = Person, Aufwand, Zusagen, Geld, Risiken
action-person = Wer persönlich dafür einsteht
action-effort = Aufwand in Personentagen
action-milestone = Ist ein Meilenstein: ein Tag, keine Arbeit
action-result = Ergebnis, zu dem sie führt
action-no-result = Noch keines
action-promises = Was die Einzelnen einbringen
action-promise-add = Zusage hinzufügen
action-promise-new = noch zu klären
action-promise-who = Wer
action-promise-what = Was
action-eur = Euro
action-funds = Geld aus anderen Quellen
action-fund-add = Geldquelle hinzufügen
action-fund-new = noch zu klären
action-fund-source = Geldquelle
action-risks = Was schiefgehen kann
action-risk-add = Risiko hinzufügen
action-risk-new = noch zu beschreiben
action-risk-text = Risiko
action-risk-likelihood = Wahrscheinlichkeit
action-risk-impact = Auswirkung
action-risk-response = Was dagegen getan wird
action-row-remove = Zeile entfernen
grade-1 = gering
grade-2 = mittel
grade-3 = hoch
link-same_as = sagt dasselbe wie
link-same_as-by = wird auch gesagt von
wait-timing = Wann sie beginnen kann
wait-finish_start = Sie beginnt, wenn die andere beendet ist
wait-start_start = Sie beginnt, wenn die andere beginnt
wait-finish_finish = Sie endet, wenn die andere beendet ist
wait-start_finish = Sie endet, wenn die andere beginnt
wait-lag = Arbeitstage dazwischen
## Textformat

format = Textformat
format-bold = Fett
format-italic = Kursiv
format-list = Liste
format-link = Link
link-away = (öffnet sich in einem anderen Tab)
sheet-reads = So liest es sich
zone-measure = Größe des Bereichs { $zone }
zone-width = Breite
zone-height = Höhe
zone-measure-hint = Eine Karte ist { $w } breit und { $h } hoch. Die Karten bleiben, wo sie sind.
help-key-all = Alle Karten und Zeichnungen auswählen
help-key-natural = In natürlicher Größe
