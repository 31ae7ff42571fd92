# The page on which a facilitator passes things on: webhooks, connections, tokens.

push-title = Transmitir
push-lead = Lo que ocurre aquí puede decirse a otros programas, y el plan puede escribirse en ellos.
push-back = Al plan
push-trouble = No se puede mostrar
push-outlets = Webhooks y conexiones
push-none = Todavía no se transmite nada
push-none-what = Un webhook dice a una dirección suya lo que ha ocurrido; una conexión escribe las acciones del plan en OpenProject o Nextcloud Deck.
push-add = Añadir
push-add-title = Transmitir a otro programa
push-kind = A qué
push-kind-webhook = Webhook
push-kind-openproject = OpenProject
push-kind-deck = Nextcloud Deck
push-untried = Escrito según los documentos publicados de este programa; aún no probado en un servidor real.
push-url = Dirección
push-url-hint = Empieza por https://
push-events = Qué se le dice
push-words = Con las palabras de lo que cambia, no solo códigos y enlaces
push-project = Número del proyecto
push-deck-board = Número del tablero
push-token = Clave de API de un usuario de allí
push-user = Usuario de allí
push-password = Contraseña de aplicación
push-secret = El secreto de este webhook
push-made-token = La nueva clave
push-once = Se muestra ahora y nunca más: cópielo donde haga falta.
push-copy = Copiar
push-copy-failed = El navegador no deja copiar: selecciónelo y cópielo a mano.
push-done = Lo tengo
push-event-plan_ready = El plan está listo
push-event-board_finished = La mesa se ha concluido
push-event-board_reopened = La mesa se ha reabierto
push-event-phase_opened = Se ha abierto una fase
push-event-round_closed = Se ha cerrado una elección
push-event-action_amended = Se ha modificado una acción
push-event-wording_edited = Alguien ha escrito en las palabras de una acción
push-event-plan_sealed = El plan se ha sellado
push-event-progress_reported = Se ha comunicado un avance
push-event-reading_added = Se ha leído un indicador
push-event-amendment_dropped = Se ha quitado un cambio del plan
push-event-plan_restored = Se ha recuperado una versión del plan
push-event-reading_deleted = Se ha quitado una medición
push-event-need_answered = Una necesidad ha recibido respuesta
push-event-undone = Alguien ha deshecho lo que había hecho
push-event-redone = Alguien ha rehecho lo que había deshecho
push-event-push = El plan se ha escrito allí
push-state-never = Nada enviado todavía
push-state-delivering = En camino
push-state-done = Entregado
push-state-failed = { $count ->
    [one] Fallido una vez
    [many] Fallido { $count } veces
   *[other] Fallido { $count } veces
}
push-state-dead = Abandonado
push-state-off = Apagado
push-next = Próximo intento a las { DATETIME($when, hour: "2-digit", minute: "2-digit") }
push-failing = No responde bien desde el { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }.
push-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit") }
push-answer = Respuesta: { $answer }
push-answer-timeout = sin respuesta a tiempo
push-answer-unreachable = no se alcanza
push-answer-unknown_host = no existe tal dirección
push-answer-not_public = su dirección está en una red privada
push-answer-bad_certificate = su certificado no es válido
push-answer-not_let_in = no nos dejó entrar: ¿es correcta la contraseña?
push-answer-not_allowed = este usuario no puede escribir allí
push-answer-not_there = no existe tal proyecto o tablero
push-answer-strange = respondió de otro modo que sus documentos ({ $code })
push-answer-pushed = { $created } creadas, { $changed } cambiadas, { $closed } cerradas, { $same } como estaban
push-now = Escribir el plan allí
push-again = Enviar de nuevo
push-on = Encender
push-off = Apagar
push-remove = Quitar
push-remove-sure = ¿Quitarlo? Se olvida lo entregado; lo que está en el otro programa se queda allí.
push-deliveries = { $count ->
    [one] Una entrega
    [many] { $count } entregas
   *[other] { $count } entregas
}
push-tokens = Claves de la API
push-tokens-what = Con una clave otro programa lee esta mesa, o actúa en su nombre.
push-token-name = Para qué sirve
push-scope = Puede
push-scope-read = leer
push-scope-write = leer y actuar
push-token-make = Crear una clave
push-revoke = Revocar
push-revoke-sure = ¿Revocar «{ $name }»? Quien la usa no obtiene nada más.
push-link = Llevar el plan a otros programas
