# Calendari a cui ci si abbona, dalla pagina del piano.

feeds = Calendari da seguire
feeds-why = Un indirizzo da incollare in qualsiasi programma di calendario: mostra le azioni e si aggiorna con il piano. Chi lo ha non ha bisogno di un accesso, quindi dallo solo a chi deve vederle.
feed-of = Azioni di
feed-own = Le mie azioni
feed-make = Crea un indirizzo
feed-address = Indirizzo del calendario
feed-made = L'indirizzo è pronto. Copialo ora: non sarà più mostrato.
feeds-kept = Indirizzi in uso
feed-since = { $name }, dal { $day }
feed-since-others = { $name }, dal { $day }, creato da altri
feed-end = Chiudi
feed-ended = L'indirizzo di { $name } è chiuso: non mostra più niente.
