# Why something that leaves the house, or a token of the API, is refused. Never sent to a browser with the page.

refused-bad_url = Questo indirizzo non va bene: scrivilo per intero, come https://example.org/hook, senza nome, password o #.
refused-url_not_https = Senza TLS non si spedisce nulla: l'indirizzo deve cominciare con https://.
refused-url_not_public = Questo indirizzo è in una rete privata: si raggiungono solo indirizzi su internet. Chi cura il server può ammettere un host (COCREATE_PUSH_HOSTS).
refused-outlets_full = In questo tavolo ci sono già { $max } webhook e collegamenti: prima toglierne uno.
refused-unknown_event = L'evento «{ $event }» non esiste.
refused-tokens_full = Per questo tavolo ci sono già { $max } chiavi: prima revocarne una.
refused-in_person = Una chiave non può farlo: fallo tu, al tavolo.
refused-token_reads = Questa chiave può solo leggere.
