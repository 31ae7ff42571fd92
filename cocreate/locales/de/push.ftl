# The page on which a facilitator passes things on: webhooks, connections, tokens.

push-title = Weitergeben
push-lead = Was hier geschieht, kann anderen Programmen gesagt werden, und der Plan kann in sie geschrieben werden.
push-back = Zum Plan
push-trouble = Das kann nicht gezeigt werden
push-outlets = Webhooks und Verbindungen
push-none = Noch wird nichts weitergegeben
push-none-what = Ein Webhook sagt einer Adresse von Ihnen, was geschehen ist; eine Verbindung schreibt die Maßnahmen des Plans in OpenProject oder Nextcloud Deck.
push-add = Hinzufügen
push-add-title = An ein anderes Programm weitergeben
push-kind = Wohin
push-kind-webhook = Webhook
push-kind-openproject = OpenProject
push-kind-deck = Nextcloud Deck
push-untried = Nach den veröffentlichten Dokumenten dieses Programms geschrieben; noch auf keinem echten Server erprobt.
push-url = Adresse
push-url-hint = Sie beginnt mit https://
push-events = Was ihr gesagt wird
push-words = Mit den Worten dessen, was sich ändert, nicht nur Kennungen und Links
push-project = Nummer des Projekts
push-deck-board = Nummer des Boards
push-token = API-Schlüssel einer Person dort
push-user = Person dort
push-password = App-Passwort
push-secret = Das Geheimnis dieses Webhooks
push-made-token = Der neue Schlüssel
push-once = Es wird jetzt gezeigt und nie wieder: Kopieren Sie es dorthin, wo es gebraucht wird.
push-copy = Kopieren
push-copy-failed = Der Browser lässt kein Kopieren zu: Markieren und kopieren Sie es von Hand.
push-done = Ich habe es
push-event-plan_ready = Der Plan ist fertig
push-event-board_finished = Der Tisch wurde abgeschlossen
push-event-board_reopened = Der Tisch wurde wieder geöffnet
push-event-phase_opened = Eine Phase wurde geöffnet
push-event-round_closed = Eine Auswahl wurde geschlossen
push-event-action_amended = Eine Maßnahme wurde geändert
push-event-wording_edited = Am Wortlaut einer Maßnahme wurde geschrieben
push-event-plan_sealed = Der Plan wurde versiegelt
push-event-progress_reported = Ein Fortschritt wurde gemeldet
push-event-reading_added = Ein Indikator wurde abgelesen
push-event-push = Der Plan wurde dorthin geschrieben
push-state-never = Noch nichts gesendet
push-state-delivering = Wird zugestellt
push-state-done = Zugestellt
push-state-failed = { $count ->
    [one] Einmal gescheitert
   *[other] { $count }-mal gescheitert
}
push-state-dead = Aufgegeben
push-state-off = Ausgeschaltet
push-next = Nächster Versuch um { DATETIME($when, hour: "2-digit", minute: "2-digit") }
push-failing = Seit { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") } hat es nicht gut geantwortet.
push-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit") }
push-answer = Antwort: { $answer }
push-answer-timeout = keine Antwort zur Zeit
push-answer-unreachable = nicht erreichbar
push-answer-unknown_host = diese Adresse gibt es nicht
push-answer-not_public = die Adresse liegt in einem privaten Netz
push-answer-bad_certificate = das Zertifikat ist nicht gültig
push-answer-not_let_in = kein Einlass: Stimmt das Passwort?
push-answer-not_allowed = diese Person darf dort nicht schreiben
push-answer-not_there = dieses Projekt oder Board gibt es nicht
push-answer-strange = die Antwort war anders, als die Dokumente sagen ({ $code })
push-answer-pushed = { $created } angelegt, { $changed } geändert, { $closed } geschlossen, { $same } unverändert
push-now = Plan dorthin schreiben
push-again = Noch einmal senden
push-on = Einschalten
push-off = Ausschalten
push-remove = Entfernen
push-remove-sure = Entfernen? Was zugestellt wurde, wird vergessen; was im anderen Programm steht, bleibt dort.
push-deliveries = { $count ->
    [one] Eine Zustellung
   *[other] { $count } Zustellungen
}
push-tokens = Schlüssel der API
push-tokens-what = Mit einem Schlüssel liest ein anderes Programm diesen Tisch, oder handelt in Ihrem Namen.
push-token-name = Wofür
push-scope = Er darf
push-scope-read = lesen
push-scope-write = lesen und handeln
push-token-make = Schlüssel anlegen
push-revoke = Widerrufen
push-revoke-sure = „{ $name }“ widerrufen? Wer ihn benutzt, bekommt nichts mehr.
push-link = Den Plan an andere Programme weitergeben
