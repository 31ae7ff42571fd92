# Why something that leaves the house, or a token of the API, is refused. Never sent to a browser with the page.

refused-bad_url = Esta dirección no sirve: escríbala entera, como https://example.org/hook, sin nombre, contraseña ni #.
refused-url_not_https = Sin TLS no se envía nada: la dirección debe empezar por https://.
refused-url_not_public = Esta dirección está en una red privada: solo se alcanzan direcciones de la internet pública. Quien cuida el servidor puede admitir un host (COCREATE_PUSH_HOSTS).
refused-outlets_full = En esta mesa ya hay { $max } webhooks y conexiones: quite una primero.
refused-unknown_event = No existe el evento «{ $event }».
refused-tokens_full = Para esta mesa ya hay { $max } claves: revoque una primero.
refused-in_person = Una clave no puede hacerlo: hágalo usted, en la mesa.
refused-token_reads = Esta clave solo puede leer.
