# The page on which a facilitator passes things on: webhooks, connections, tokens.

push-title = Verso altri programmi
push-lead = Quello che succede qui si può dire ad altri programmi, e il piano si può scrivere in loro.
push-back = Al piano
push-trouble = Non si può mostrare
push-outlets = Webhook e collegamenti
push-none = Ancora non si trasmette nulla
push-none-what = Un webhook dice a un tuo indirizzo che cosa è successo; un collegamento scrive le azioni del piano in OpenProject o in Nextcloud Deck.
push-add = Aggiungi
push-add-title = Collega un altro programma
push-kind = A che cosa
push-kind-webhook = Webhook
push-kind-openproject = OpenProject
push-kind-deck = Nextcloud Deck
push-untried = Scritto dai documenti pubblicati di questo programma; non ancora provato su un server vero.
push-url = Indirizzo
push-url-hint = Comincia con https://
push-events = Che cosa gli si dice
push-words = Con le parole di ciò che cambia, non solo codici e collegamenti
push-project = Numero del progetto
push-deck-board = Numero della bacheca
push-token = Chiave API di un utente di là
push-user = Utente di là
push-password = Password per app
push-secret = Il segreto di questo webhook
push-made-token = La nuova chiave
push-once = Si vede adesso e mai più: copialo dove serve.
push-copy = Copia
push-copy-failed = Il browser non lascia copiare: selezionalo e copialo a mano.
push-done = Ce l'ho
push-event-plan_ready = Il piano è pronto
push-event-board_finished = Il tavolo è stato concluso
push-event-board_reopened = Il tavolo è stato riaperto
push-event-phase_opened = Si è aperta una fase
push-event-round_closed = Si è chiusa una scelta
push-event-action_amended = Una azione è stata modificata
push-event-wording_edited = Qualcuno ha scritto nelle parole di un'azione
push-event-plan_sealed = Il piano è stato sigillato
push-event-progress_reported = È stato riferito un avanzamento
push-event-reading_added = È stato letto un indicatore
push-event-amendment_dropped = Una modifica al piano è stata tolta
push-event-plan_restored = È stata ripristinata una versione del piano
push-event-reading_deleted = Una lettura è stata tolta
push-event-need_answered = Un bisogno ha avuto risposta
push-event-undone = Qualcuno ha annullato quello che aveva fatto
push-event-redone = Qualcuno ha rifatto quello che aveva annullato
push-event-push = Il piano scritto di là
push-state-never = Ancora niente spedito
push-state-delivering = In consegna
push-state-done = Consegnato
push-state-failed = { $count ->
    [one] Fallito una volta
    [many] Fallito { $count } volte
   *[other] Fallito { $count } volte
}
push-state-dead = Rinunciato
push-state-off = Spento
push-next = Prossima prova alle { DATETIME($when, hour: "2-digit", minute: "2-digit") }
push-failing = Non risponde bene dal { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }.
push-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit") }
push-answer = Risposta: { $answer }
push-answer-timeout = nessuna risposta in tempo
push-answer-unreachable = non si raggiunge
push-answer-unknown_host = non c'è un indirizzo così
push-answer-not_public = il suo indirizzo è in una rete privata
push-answer-bad_certificate = il certificato non va bene
push-answer-not_let_in = non ci ha fatto entrare: la password è giusta?
push-answer-not_allowed = questo utente lì non può scrivere
push-answer-not_there = progetto o bacheca non c'è
push-answer-strange = ha risposto in modo diverso dai suoi documenti ({ $code })
push-answer-pushed = { $created } create, { $changed } cambiate, { $closed } chiuse, { $same } com'erano
push-now = Scrivi il piano
push-again = Spedisci di nuovo
push-on = Accendi
push-off = Spegni
push-remove = Togli
push-remove-sure = Toglierlo? Si dimentica quello che è stato consegnato; quello che sta nell'altro programma resta lì.
push-deliveries = { $count ->
    [one] Una consegna
    [many] { $count } consegne
   *[other] { $count } consegne
}
push-tokens = Chiavi dell'API
push-tokens-what = Con una chiave un altro programma legge questo tavolo, o agisce a nome tuo.
push-token-name = A che cosa serve
push-scope = Può
push-scope-read = leggere
push-scope-write = leggere e agire
push-token-make = Crea una chiave
push-revoke = Revoca
push-revoke-sure = Revocare «{ $name }»? Chi la usa non ottiene più nulla.
push-link = Porta il piano in altri programmi
