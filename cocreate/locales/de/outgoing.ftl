# Why something that leaves the house, or a token of the API, is refused. Never sent to a browser with the page.

refused-bad_url = Diese Adresse geht nicht: Schreiben Sie sie ganz, wie https://example.org/hook, ohne Namen, Passwort oder #.
refused-url_not_https = Ohne TLS wird nichts gesendet: Die Adresse muss mit https:// beginnen.
refused-url_not_public = Diese Adresse liegt in einem privaten Netz: Erreicht werden nur Adressen im öffentlichen Internet. Wer den Server betreut, kann einen Host zulassen (COCREATE_PUSH_HOSTS).
refused-outlets_full = An diesem Tisch gibt es schon { $max } Webhooks und Verbindungen: Entfernen Sie zuerst eine.
refused-unknown_event = Es gibt kein Ereignis „{ $event }“.
refused-tokens_full = Für diesen Tisch gibt es schon { $max } Schlüssel: Widerrufen Sie zuerst einen.
refused-in_person = Ein Schlüssel kann das nicht: Tun Sie es selbst, am Tisch.
refused-token_reads = Dieser Schlüssel darf nur lesen.
