# Sigillo del piano e sua verifica: i file sigillati, la pagina di verifica, il comando verify.

verify-holds = Il file è integro: è il piano così come è stato sigillato, in ogni byte.
verify-broken = Il file non è quello che è stato sigillato.
verify-elsewhere = Il file è integro, ma il sigillo non viene da dove dovrebbe.
verify-container = Non è un piano sigillato, oppure è così danneggiato che le sue parti non si distinguono più; anche un file estratto e ricompresso con un altro programma dà questo esito.
verify-manifest = L'elenco dei file è firmato, ma non dice ciò che deve dire un sigillo.
verify-signature = La firma non corrisponde all'elenco dei file: l'uno o l'altra è stato modificato.
verify-changed = Il file { $name } è stato modificato dopo il sigillo.
verify-missing = Manca il file { $name }, che faceva parte del piano sigillato.
verify-added = Il file { $name } è stato aggiunto dopo il sigillo.
verify-wrapping = I file sono gli stessi, ma l'archivio che li contiene è stato modificato.
verify-foreign = La chiave che ha firmato non è tra quelle con cui è stata confrontata e non ne discende: il sigillo viene da altrove.
verify-late = Il sigillo porta una data in cui questa chiave non era in uso.
verify-what = Piano «{ $title }», versione { $version }.
verify-by = Sigillato il { $day } alle { $time } (UTC) da chi facilita il tavolo, per { $organisation }.
verify-by-nobody = Sigillato il { $day } alle { $time } (UTC) da chi facilita il tavolo.
verify-log = Nasce dall'evento { $seq } del registro del tavolo (epoca { $epoch }, catena { $chain }).
verify-papers = I documenti del piano dicono ciò che dicevano all'evento { $seq } (catena { $chain }), con le parole scritte fino ad allora.
verify-files = { $count ->
    [one] Contiene 1 file oltre all'elenco e alla firma.
   *[other] Contiene { $count } file oltre all'elenco e alla firma.
  }
verify-key = Chiave pubblica: { $public }
verify-known = La chiave è tra quelle con cui è stata confrontata o ne discende: il sigillo viene da lì.
verify-alone = La chiave è quella che il file porta con sé: confrontala con quella che il server pubblica in /api/keys, perché da sola prova che nulla è cambiato, non chi ha sigillato.
verify-page-title = Verifica un piano sigillato
verify-page-lead = Scegli il file che hai ricevuto: questa pagina dice che cos'è, chi l'ha sigillato e quando, e se è cambiato anche un solo byte. Non serve un accesso.
verify-page-file = File del piano sigillato
verify-page-drop = Trascina qui il file oppure
verify-page-choose = Scegli un file
verify-page-working = Verifico { $name }…
verify-page-result = Esito per { $name }
verify-page-ours = Il sigillo è stato posto su questo server.
verify-page-here = La verifica è avvenuta in questo browser: il file non è stato inviato.
verify-page-there = Questo browser non sa verificare la firma: l'ha fatto il server, che non conserva il file.
verify-page-large = Il file è troppo grande per essere un piano sigillato.
verify-page-unread = Non è stato possibile leggere il file.
verify-page-contents = File contenuti
verify-page-bytes = { $size } byte, SHA-256 { $digest }
seal-title = Sigillo
seal-none = La versione { $version } non è sigillata.
seal-why = Il sigillo chiude tutti i file di questa versione, e i suoi documenti come sono scritti ora, in un file solo, firmato: chi lo riceve può verificare che nulla sia cambiato. Non si può togliere.
seal-do = Sigilla la versione { $version }
seal-doing = Sigillo in corso…
seal-done = La versione { $version } è sigillata dal { $day }, ore { $time }.
seal-take = Scarica il piano sigillato
seal-verify = Verifica un file sigillato
