# Rückschau auf einen Tisch: Fassungen, was sich geändert hat, der Verlauf einer Karte. Der Browser lädt sie erst, wenn sie gebraucht werden.

past-title = Sie sehen einen früheren Stand.
past-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, Phase „{ $phase }“
past-heard = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, Phase „{ $phase }“, { $cards ->
    [one] 1 Karte
   *[other] { $cards } Karten
  }. { $act }
past-leave = Zurück zur Gegenwart
past-open = Die ganze Arbeit von Anfang an noch einmal ansehen
past-name = Diesem Moment einen Namen geben
past-restore = Pinnwand auf diesen Stand bringen
past-loading = Der Verlauf wird geladen…
past-player = Rückschau
past-slider = Moment der Arbeit
past-play = Abspielen
past-pause = Anhalten
past-speed = Geschwindigkeit
past-times = { $speed } ×
past-act-before = Eine Handlung zurück
past-act-after = Eine Handlung vor
past-phase-before = Zum Anfang der Phase
past-phase-after = Zur nächsten Phase
past-restore-title = Die Pinnwand auf den Stand vom { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") } bringen?
past-restore-what = Karten, Gruppen und Verbindungen werden wieder so, wie sie damals waren. Das ist eine neue Handlung: Mit Z nehmen Sie sie zurück, und im Verlauf bleibt alles erhalten.
past-restore-not = Punkte, Auszählungen, Phase, Rollen und Programm ändern sich nicht. Ein Kommentar, den jemand gelöscht hat, bleibt gelöscht.
past-restore-exactly = Auch von der Pinnwand nehmen, was seither entstanden ist. Sonst bleibt es, wo es ist.
past-restore-do = Wiederherstellen
past-restored = Die Pinnwand ist wieder, wie sie war. Mit Z nehmen Sie das zurück.
past-card-restored = Die Karte ist wieder, wie sie war. Mit Z nehmen Sie das zurück.
past-card-back = Karte zurückholen
versions = Fassungen der Pinnwand
version-now = Der Pinnwand, wie sie jetzt ist, einen Namen geben
version-then = Der Pinnwand dieses Moments einen Namen geben
version-hint = Zum Beispiel „Vor der Abstimmung“. Die Pinnwand dieses Moments lässt sich später noch einmal ansehen, vergleichen und wiederherstellen.
version-name = Benennen
versions-none = Noch niemand hat einem Moment dieser Pinnwand einen Namen gegeben.
versions-none-lead = Noch keine Fassung. Benennen Sie eine vor einem wichtigen Schritt: vor der Abstimmung oder am Ende des Vormittags.
version-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
version-look = Ansehen
version-compare = Was sich seither geändert hat
version-restore = Pinnwand auf diesen Stand bringen
version-delete = Namen entfernen
changes-none = Seither hat sich nichts geändert.
changes-came = { $count ->
    [one] Eine neue Karte
   *[other] { $count } neue Karten
  }
changes-went = { $count ->
    [one] Eine Karte, die es nicht mehr gibt
   *[other] { $count } Karten, die es nicht mehr gibt
  }
changes-rewritten = { $count ->
    [one] Eine Karte umformuliert
   *[other] { $count } Karten umformuliert
  }
changes-moved = { $count ->
    [one] Eine Karte in einem anderen Bereich
   *[other] { $count } Karten in einem anderen Bereich
  }
changes-precised = { $count ->
    [one] Eine Maßnahme ergänzt
   *[other] { $count } Maßnahmen ergänzt
  }
change-moved = { $text }: von „{ $before }“ nach „{ $after }“
change-group-came = Neue Gruppe: „{ $title }“
change-group-went = Gruppe aufgelöst: „{ $title }“
change-group-renamed = Die Gruppe „{ $before }“ heißt jetzt „{ $after }“
changes-regrouped = { $count ->
    [one] Eine Karte hat die Gruppe gewechselt
   *[other] { $count } Karten haben die Gruppe gewechselt
  }
changes-links-came = { $count ->
    [one] Eine neue Verbindung
   *[other] { $count } neue Verbindungen
  }
changes-links-went = { $count ->
    [one] Eine Verbindung weniger
   *[other] { $count } Verbindungen weniger
  }
changes-comments-came = { $count ->
    [one] Ein neuer Kommentar
   *[other] { $count } neue Kommentare
  }
changes-comments-went = { $count ->
    [one] Ein Kommentar weniger
   *[other] { $count } Kommentare weniger
  }
changes-more = { $count ->
    [one] Und eine weitere
   *[other] Und { $count } weitere
  }
story-none = Mit dieser Karte ist noch nichts geschehen, was Sie sehen konnten.
story-nobody = Jemand
story-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
story-empty = nichts
story-gone = (nicht mehr da)
story-place = Hat sie verschoben.
story-restore = Auf diesen Stand zurückbringen
story-card-came = Hat geschrieben: „{ $text }“
story-card-went = Hat die Karte „{ $text }“ gelöscht
story-comment-came = Hat kommentiert: „{ $text }“
story-comment-went = Der Kommentar „{ $text }“ wurde entfernt
story-reaction-came = Hat reagiert: { $text }
story-reaction-went = Hat die Reaktion zurückgenommen: { $text }
story-link-came = Verbindung: { $text }
story-link-went = Verbindung entfernt: { $text }
story-field = { $what }: vorher { $before }, danach { $after }
story-what-zone = Bereich
story-what-colour = Farbe
story-what-group = Gruppe
story-what-owner = Federführung
story-what-partners = Wer mitwirkt
story-what-start = Beginn
story-what-end = Ende
story-what-indicator = Indikator
story-what-budget_eur = Euro

## Eine Vorlage aus einer Pinnwand

save-template-how = Eine Datei mit den Bereichen, Phasen und Fragen dieser Pinnwand. Wer einen Tisch eröffnet, nimmt sie mit „Aus einer Vorlagendatei“.
save-template-title = Name der Vorlage
save-template-about = Was alle von diesem Tisch mitnehmen
save-template-about-hint = Ein Satz, höchstens 140 Zeichen.
save-template-alt = Wie die Pinnwand aufgebaut ist, für alle, die sie nicht sehen
save-template-alt-hint = 100 bis 500 Zeichen: die Bereiche, wo sie liegen und in welcher Reihenfolge sie sich füllen.
save-template-cards = Auch die Karten mitnehmen
save-template-cards-what = In der Datei steht dann, was die Menschen am Tisch geschrieben haben, ohne ihre Namen. Fragen Sie sie, ob das in Ordnung ist: Aus der Datei lässt es sich nicht mehr löschen.
save-template-do = Vorlage herunterladen
