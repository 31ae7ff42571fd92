# Las páginas alrededor del tablero: la puerta, el sitio en la mesa, la facilitación, el plan. Solo las lee el navegador.

## Palabras de todos los días

close = Cerrar
cancel = Cancelar
save = Guardar
done = Listo
copied = Copiado
loading = Un momento…
try-again = Reintentar
to-home = A la página de inicio
more = Más
skip = Ir a la mesa
language = Idioma
theme = Colores
theme-system = Como el dispositivo
theme-light = Claros
theme-dark = Oscuros
theme-contrast = Alto contraste
toast-kept = Lo que había escrito:
toast-copy = Copiar el texto

## Cuando algo falla

error-offline = El servidor no responde. Compruebe la conexión y vuelva a intentarlo: lo que escribió sigue aquí.
error-server = El servidor tuvo un problema. Espere un momento y vuelva a intentarlo.
error-unknown = Algo no ha funcionado. Vuelva a intentarlo; si ocurre otra vez, recargue la página.
nowhere-title = Esta página no existe
nowhere-what = La dirección no lleva a ninguna mesa. Revise el enlace que recibió o entre con el código de la mesa.

## Página de inicio

home-title = Sentémonos a la misma mesa
home-lead = Un tablero compartido para diseñar juntos los servicios de un territorio y salir con un plan de acción.
home-desk-how = ¿Facilita usted la mesa? Abra el enlace de facilitación que le dio quien gestiona cocreate: aquí aparecerán sus mesas.
code-label = El código de la mesa
code-hint = Ocho letras y cifras: en la pantalla de la sala o en su invitación. Mayúsculas, espacios y guiones no importan.
code-go = Entrar
code-wrong =
    { $count ->
        [0] Escriba aquí el código de la mesa: ocho letras y cifras.
        [one] El código tiene 8 signos y aquí solo hay uno. Nunca lleva 0, O, 1, I ni L.
       *[other] El código tiene 8 signos y aquí hay { $count }. Nunca lleva 0, O, 1, I ni L.
    }

thread-need = Necesidad
thread-need-text = La escuela infantil cierra a las 16 h
thread-need-who = Asociación de familias
thread-idea = Idea que responde
thread-idea-text = Una escuela infantil compartida por empresas y Ayuntamiento
thread-idea-who = Cooperativa social
thread-action = Acción
thread-action-text = Abrir la escuela infantil de 7 a 19 h, desde febrero
thread-action-who = Lidera la cooperativa, con el Ayuntamiento
thread-caption = De la necesidad a la acción, con el hilo que permanece.

desk-title = Mis mesas
desk-new = Nueva mesa
desk-empty = Todavía no hay ninguna mesa
desk-empty-do = Abra la primera: bastan dos clics, y podrá cambiar el nombre y las fases más adelante.
desk-opened = Abierta el { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
desk-stale = La clave de facilitación guardada en este navegador ya no vale. Abra de nuevo el enlace de facilitación que recibió.
desk-forget = Olvidar la clave

new-heading = Nueva mesa
new-template = Cómo trabaja la mesa
new-template-others = Otro tipo de mesa ({ $many } más)
template-whole = Todo el recorrido
template-understand = Para comprender
template-imagine = Para imaginar
template-choose = Para elegir
template-plan = Para planificar
template-learn = Para aprender de lo hecho
new-title = Nombre de la mesa
new-title-default = Mesa del { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
new-language = Idioma de la mesa
new-programme = El programa y sus fechas
new-programme-why = Opcional. Si la mesa trabaja dentro de un programa, el plan comprobará que las acciones caben en él.
new-programme-title = Nombre del programa
new-programme-start = Primer día
new-programme-end = Último día
new-programme-nameless = Dé un nombre al programa o quite los demás datos.
new-programme-cross = El último día es anterior al primero: revise las fechas.
new-open = Abrir la mesa

## Sentarse

join-title = Entrar en la mesa
join-lead = Diga quién es y empiece a escribir.
join-lead-observer = Lo verá todo en directo, sin escribir.
join-looking = Buscando la mesa…
join-unknown = Ninguna mesa tiene este código. Revise los ocho signos en la pantalla de la sala o pregunte a quien facilita: puede que el código haya cambiado.
join-finished = La mesa ha terminado su trabajo: puede entrar a leer el tablero y el plan.
join-seated = En este dispositivo ya tiene un sitio en esta mesa.
join-back = Volver a la mesa
seat-name = Su nombre
seat-name-hint = Como le llaman en la mesa.
seat-name-missing = Escriba su nombre: las demás personas necesitan saber quién es.
seat-body = Su entidad
seat-body-missing = Elija su entidad o «A título personal».
seat-pick = Elegir…
seat-own-account = A título personal
seat-other = Mi entidad no está en la lista
seat-own-name = Nombre de la entidad
seat-own-missing = Escriba el nombre de la entidad o elija «A título personal».
seat-own-sector = ¿De qué tipo es?
seat-sector-missing = Indique si es una entidad pública, una empresa o una entidad sin ánimo de lucro.
seat-sit = Sentarse a la mesa
seat-watch = Entrar a observar
seat-privacy = Sin registro y sin correo electrónico. Su nombre solo lo ve quien está en esta mesa.
sector-public = Entidad pública
sector-company = Empresa
sector-nonprofit = Sin ánimo de lucro
arrival-title = Todavía no tiene sitio en esta mesa
arrival-how = Escriba el código de la mesa o abra el enlace de invitación que recibió.
arrival-lead = Usted facilita esta mesa. ¿Cómo se llama?
arrival-unknown = El enlace de facilitación no abre esta mesa: puede que haya cambiado. Pida uno nuevo o entre con el código.

ended-session = Su sitio ha caducado
ended-session-what = Este dispositivo ya no tiene sitio en la mesa. Entre de nuevo: sus tarjetas siguen donde estaban.
ended-session-again = Entrar de nuevo
ended-removed = Ya no está en esta mesa
ended-removed-what = Quien facilita ha retirado su sitio. Si cree que es un error, hable con quien facilita. Sus tarjetas siguen ahí.
ended-elsewhere = La mesa está abierta en demasiadas pestañas
ended-elsewhere-what = Tiene esta mesa abierta en más de ocho pestañas o dispositivos: esta, la más antigua, se ha detenido. Lo que escribió está a salvo. Cierre algunas y siga después aquí.
ended-elsewhere-again = Seguir aquí
ended-address = Esta mesa tiene otra dirección
ended-address-what = Ha abierto el sitio con un nombre que no es el suyo: aquí no puede reconocerle. Abra { $address } y entre por allí, con su código o su enlace.
ended-address-go = Abrir { $address }
ended-gone = Esta mesa no existe
ended-gone-what = El servidor no conoce esta mesa. Puede que se haya eliminado o que el enlace esté incompleto. Entre con el código.

## Declaración de accesibilidad

access-title = Declaración de accesibilidad
access-lead = Quien ofrece este servicio se compromete a hacerlo accesible, de conformidad con la ley nacional que transpone la Directiva (UE) 2016/2102. Esta declaración se refiere a cocreate: las páginas, las mesas y los planes que se encuentran en esta dirección.
access-can = Qué puede hacer
access-can-what = Cada mesa se puede ver como tablero y como lista, y en la lista se puede hacer todo lo que se hace en el tablero: con el teclado, con el tacto, con un lector de pantalla. En el menú de la mesa, en «Idioma, colores, avisos», encontrará los temas claro, oscuro y de alto contraste; allí puede elegir cuánto se le anuncia y desactivar las órdenes de una sola tecla. El signo de interrogación muestra todas las teclas.
access-state = Situación de cumplimiento
access-state-what = El servicio es parcialmente conforme con la norma EN 301 549 y con las WCAG 2.2, nivel AA, por los motivos que se indican a continuación.
access-not = Qué falta
access-not-people = Hasta ahora la accesibilidad se ha comprobado con herramientas y pruebas automáticas, no con personas que usan a diario un lector de pantalla, una línea braille o el control por voz.
access-not-words = Los textos los escriben las personas de la mesa: las palabras en otro idioma no están marcadas como tales.
access-not-files = Las imágenes del tablero (PNG y SVG) tienen su alternativa en los archivos de texto, Markdown y PDF. Los PDF están etiquetados, pero su conformidad con PDF/UA no se ha certificado.
access-not-still = Lo que escriben las demás personas aparece enseguida: todavía no se puede detener el tablero mientras se lee. El foco, sin embargo, se queda donde usted lo puso, y los avisos se pueden reducir o silenciar.
access-made = Cómo se ha preparado
access-made-what = Esta declaración se preparó el { DATETIME($day, day: "numeric", month: "long", year: "numeric") } a partir de una autoevaluación: pruebas automáticas de cada página y estado con axe, recorridos solo con el teclado, lectura del árbol de accesibilidad de Chromium, mediciones del contraste y de las áreas de pulsación.
access-tell = Escríbanos
access-tell-what = Si algo no le resulta accesible, o necesita un contenido en otro formato, dígaselo a quien le invitó a la mesa o a la entidad que ofrece este servicio: responde en un plazo de treinta días.
access-appeal = Procedimiento de aplicación
access-appeal-what = Si no hay respuesta, o si no le satisface, en Italia puede dirigirse al Defensor cívico digital (Difensore civico per il digitale) de la AgID; en los demás Estados de la Unión, a la autoridad que indique la ley nacional.

## Alrededor del tablero

table-coming = Poniendo la mesa…
view-board = Tablero
view-outline = Lista
to-board = Al tablero
invite = Invitar
next = Siguiente
next-to = Pasar a «{ $phase }»
panel = Junto al tablero
panel-lead = Facilitar
panel-short = Qué hacer
panel-show = Mostrar el panel
panel-hide = Ocultar el panel
bottom-bar = Acciones principales
write-card = Escribir una tarjeta
looks = Idioma, colores, avisos
announce = Avisos para lectores de pantalla
announce-on = Decir lo que hacen las demás personas
announce-few = Solo lo esencial: quién llega, fases, votaciones, permisos
announce-off = En silencio
looks-comments = Comentarios en las tarjetas
looks-comments-on = Decir cuántos hay
looks-comments-off = Solo en la tarjeta abierta
looks-pointers = Punteros
looks-pointers-both = Veo los de los demás, y ellos el mío
looks-pointers-others = Veo los de los demás, el mío no se muestra
looks-pointers-none = Ninguno
shortcuts = Teclas sueltas como órdenes (N, C, +, …)
shortcuts-on = Activadas
shortcuts-off = Desactivadas
told-came = { $who } está en la mesa
told-left = { $who } ya no está en la mesa
told-unlocked = Quien facilita ha desbloqueado el tablero: el trabajo continúa.
told-role-participant = Ahora participa: puede escribir cuando la fase lo permite.
told-role-facilitator = Ahora facilita la mesa.
told-role-observer = Ahora observa: lo ve todo, sin escribir.

phases = Fases de la mesa
phase-done = hecha:
phase-plan = Plan
phase-open-title = ¿Pasar a «{ $phase }»?
phase-open = Pasar a esta fase
phase-minutes =
    { $minutes ->
        [one] Duración prevista: un minuto. El tiempo empieza enseguida.
       *[other] Duración prevista: { $minutes } minutos. El tiempo empieza enseguida.
    }
phase-reveals = Las tarjetas escritas en privado pasan a ser visibles para todo el mundo.
phase-closes-vote = La votación en curso se cierra y se muestra su resultado.
phase-still-choosing = Aún tienen puntos por dar: { $names }
phase-nothing-lost = No se pierde nada: puede volver a cualquier fase.

clock-label = Tiempo restante: { $left }
clock-near = Queda un minuto
clock-over = Se acabó el tiempo
clock-paused = en pausa

here-open =
    { $count ->
        [0] Quién está en la mesa
        [one] Quién está en la mesa: una persona
       *[other] Quién está en la mesa: { $count } personas
    }
people = Quién está en la mesa
people-here = Aquí
people-away = Sin conexión
people-me = usted
people-own-account = a título personal
people-nobody = Todavía no hay nadie en la mesa
people-nobody-do = Invite a las demás personas con el código o el enlace.
people-acts = Papel y sitio de { $name }
people-go = Ir adonde está { $name }
people-remove = Quitar de la mesa
people-remove-sure = ¿Quitar a { $name } de la mesa? Sus tarjetas se quedan. Con el código de invitación actual puede volver: si no debe hacerlo, cambie también el código.
people-remove-renew = Cambiar también el código de invitación
people-code-renewed = El código de invitación ha cambiado: el nuevo está en «Invitar».
role-participant = Participa
role-facilitator = Facilita
role-observer = Observa
role-monitor = Observa y mide

offline-since = Sin conexión desde las { DATETIME($when, hour: "2-digit", minute: "2-digit") }.
offline-go-on = Siga con confianza: lo que haga se enviará en cuanto vuelva.
offline-pending =
    { $count ->
        [one] Siga con confianza: un cambio suyo espera para enviarse, a salvo en este dispositivo.
       *[other] Siga con confianza: { $count } cambios suyos esperan para enviarse, a salvo en este dispositivo.
    }
pending-quiet =
    { $count ->
        [one] Un cambio en camino…
       *[other] { $count } cambios en camino…
    }
locked = Quien facilita ha bloqueado el tablero: por ahora solo se puede mirar.
locked-lead = El tablero está bloqueado: solo quien facilita puede cambiarlo.
locked-short = Tablero bloqueado por quien facilita
lock = Bloquear
unlock = Desbloquear

dots-left =
    { $left ->
        [0] Ha dado sus { $all } puntos
        [one] Le queda 1 punto de { $all }
       *[other] Le quedan { $left } puntos de { $all }
    }
dots-left-secret =
    { $left ->
        [0] Ha dado sus { $all } puntos · voto secreto
        [one] Le queda 1 punto de { $all } · voto secreto
       *[other] Le quedan { $left } puntos de { $all } · voto secreto
    }
dots-most =
    { $most ->
        [one] Como máximo uno por tarjeta.
       *[other] Como máximo { $most } en la misma tarjeta.
    }

## El panel

village-title = El pueblo, ahora
village-lead = Quién da voz a la mesa en esta fase
village-lead-whole = Quién ha dado voz a la mesa hasta ahora
village-empty = En esta fase aún no se ha oído a nadie. Aquí verá quién da voz a la mesa y quién calla.
village-choosing = Ahora la mesa elige: cada persona tiene los mismos puntos.
sectors-public = Entidades públicas
sectors-company = Empresas
sectors-nonprofit = Sin ánimo de lucro
village-written = Desde que usted está aquí han escrito en privado { $count } de { $all }.
village-not-yet = Todavía no: { $names }
village-written-none = La mesa escribe en privado: desde que usted está aquí no ha llegado ninguna tarjeta.
village-silent = { $name } lleva { $minutes } minutos en silencio
village-bridges =
    { $count ->
        [one] Una idea responde a una necesidad de otro sector
       *[other] { $count } ideas responden a necesidades de otro sector
    }

vote-title = Votación en curso
vote-secret = Secreta hasta que se cierre.
vote-open = Votación abierta.
vote-missing = Faltan: { $names }
vote-and-more = { $names } y { $count } más
vote-all = Ha votado todo el mundo.
vote-start = Abrir la votación
vote-close = Cerrar la votación

direction-title = Facilitar
direction-finished = La mesa ha terminado su trabajo. Para cambiar algo, reábrala: el próximo plan será una nueva versión.
gather = Traer a todo el mundo aquí
gathered = Todo el mundo ve lo que ve usted.
reveal = Descubrir las tarjetas
timer-start = Iniciar { $minutes } min
timer-more = +{ $minutes } min
timer-pause = Parar el tiempo
timer-resume = Reanudar el tiempo

task-waiting = Empezamos en un momento
task-observer = Está aquí para observar: lo ve todo, sin escribir.
task-revealed = Las tarjetas están descubiertas: ahora cada persona ve las de todas.
task-chosen = La votación está cerrada: los puntos de las tarjetas dicen qué ha elegido la mesa.
task-private = Por ahora cada persona solo ve sus tarjetas: se descubrirán todas a la vez.
task-finished = La mesa ha terminado
task-finished-what = El tablero queda para leerlo; el plan está listo para llevárselo.

write-where = ¿Dónde?
write-what = ¿Qué quiere decir?
write-add = Añadir la tarjeta
write-added = Añadida en «{ $zone }». Escriba otra o cierre.
write-not-now = En esta fase no se escriben tarjetas nuevas. En «Qué hacer» verá lo que se necesita ahora.

## De las ideas a las acciones

chosen = De las ideas a las acciones
chosen-title = De las ideas elegidas a las acciones
chosen-lead = De cada idea marcada nace una tarjeta en «{ $zone }», ya vinculada a la idea. La mesa la completa: quién la lidera, cuándo, con qué indicador.
chosen-ideas = Las ideas, de más a menos puntos
chosen-none = Todavía no hay ninguna idea que convertir en acción.
chosen-taken = ya en una acción
chosen-make =
    { $count ->
        [0] Marque las ideas
        [one] Crear una acción
       *[other] Crear { $count } acciones
    }
chosen-made =
    { $count ->
        [one] Una acción añadida en «{ $zone }»: diga ahora quién la lidera.
       *[other] { $count } acciones añadidas en «{ $zone }»: diga ahora quién las lidera.
    }

## Actividad

activity-title = Actividad
activity-empty = Aquí se ve lo que ocurre en la mesa desde que usted entró.
act-somebody = Alguien
ago-now = ahora
ago-minutes = { $minutes } min
ago-hour = a las { DATETIME($when, hour: "2-digit", minute: "2-digit") }
activity-board_renamed = { $who } cambió el nombre de la mesa
activity-board_locked = { $who } bloqueó o desbloqueó el tablero
activity-board_finished = { $who } concluyó la mesa
activity-board_reopened = { $who } reabrió la mesa
activity-programme_set = { $who } describió el programa
activity-organisation_added = Una nueva entidad en la mesa: { $text }
activity-member_joined = { $who } se sentó a la mesa
activity-member_changed = { $who } cambió un papel
activity-member_removed = { $who } retiró un sitio
activity-cards_added =
    { $count ->
        [0] { $who } escribió en privado
        [one] { $who } escribió «{ $text }»
       *[other] { $who } escribió { $count } tarjetas
    }
activity-text_edited = { $who } reescribió «{ $text }»
activity-cards_moved =
    { $count ->
        [one] { $who } movió «{ $text }»
       *[other] { $who } movió { $count } tarjetas
    }
activity-cards_coloured = { $who } coloreó unas tarjetas
activity-cards_tagged = { $who } puso etiquetas a unas tarjetas
activity-cards_stacked = { $who } puso tarjetas por encima o por debajo de otras
activity-cards_copied = { $who } copió unas tarjetas
activity-zone_resized = { $who } cambió el tamaño de una zona
activity-cards_deleted =
    { $count ->
        [one] { $who } quitó una tarjeta
       *[other] { $who } quitó { $count } tarjetas
    }
activity-action_set = { $who } completó la acción «{ $text }»
activity-group_added = { $who } formó un grupo de tarjetas
activity-group_renamed = { $who } dio nombre a un grupo
activity-group_deleted = { $who } deshizo un grupo
activity-cards_grouped = { $who } agrupó unas tarjetas
activity-link_added = { $who } vinculó dos tarjetas
activity-link_deleted = { $who } quitó un vínculo
activity-comment_added = { $who } comentó «{ $text }»
activity-comment_deleted = { $who } quitó un comentario
activity-reacted = { $who } reaccionó a «{ $text }»
activity-phase_opened = Se pasa a «{ $text }»
activity-cards_revealed = { $who } descubrió las tarjetas
activity-timer_set = { $who } ajustó el tiempo
activity-round_opened = { $who } abrió la votación
activity-vote_cast = { $who } votó
activity-round_closed = { $who } cerró la votación
activity-undone = { $who } deshizo un cambio
activity-redone = { $who } rehízo un cambio
activity-board_restored = { $who } restauró el tablero tal como estaba
activity-card_restored = { $who } restauró una tarjeta tal como estaba
activity-version_deleted = { $who } quitó el nombre de una versión
activity-version_named = { $who } dio un nombre al tablero: «{ $text }»
activity-progress_reported = { $who } ha dicho cómo va una acción
activity-reading_added = { $who } ha anotado una medición de un indicador
activity-reading_deleted = { $who } ha quitado una medición
activity-file_attached = { $who } ha adjuntado un archivo a una acción
activity-file_detached = { $who } ha quitado un archivo de una acción
activity-plan_sealed = { $who } selló el plan
activity-passage_edited = { $who } ha escrito en un documento del plan
activity-passage_dropped = { $who } ha quitado palabras escritas de un documento del plan

## Las ventanas de quien facilita

invite-title = Invitar a la mesa
invite-whom = ¿A quién invita?
invite-alone = { $address } es el nombre que este ordenador se da a sí mismo: otros dispositivos no pueden abrir el enlace. Inicie cocreate con «./run serve --host 0.0.0.0» y abra esta página en la dirección de red del ordenador.
invite-participants = Para participar
invite-observers = Para observar
invite-code-how = Vaya a { $address } y escriba el código
invite-participant = Quien entra así escribe, comenta y vota. Apunte con un móvil a la imagen para entrar sin escribir nada.
invite-observer = Quien entra así lo ve todo y no puede cambiar nada.
invite-qr = Imagen QR con el enlace para entrar en la mesa
invite-link = Enlace de invitación
copy-link = Copiar el enlace
invite-facilitator = Enlace para quien facilita con usted
invite-facilitator-how = Da todos los mandos de la mesa: envíelo solo a quien facilita con usted y no lo muestre en la pantalla.
invite-lead-too = Para facilitar entre dos: la otra persona entra con el código y después usted le da el papel «Facilita» en «Quién está en la mesa».
invite-renew = ¿El código ha caído en malas manos?
invite-renew-how = Con un código nuevo, el anterior ya no abre nada. Quien ya está en la mesa se queda.
invite-renew-do = Cambiar el código
invite-renewed = Hecho: este es el código nuevo.

programme = Nombre y programa
programme-lead = Entidad líder
programme-no-lead = Ninguna
programme-themes = Temas
programme-goal = Objetivo general
programme-goal-hint = Sin él, vale el nombre del programa.
programme-aims = Objetivos
programme-aim = Objetivo
programme-aim-add = Añadir un objetivo
programme-one-a-line = Uno por línea.

finish = Concluir y hacer el plan
finish-short = Concluir
finish-title = ¿Concluir la mesa?
finish-what = El tablero se detiene, la votación en curso se cierra y se prepara el plan de acción. Llega a la pantalla de todo el mundo.
finish-no-actions = Todavía no hay ninguna acción: el plan solo tendría necesidades e ideas. Vuelva a «Planificar» para escribir quién hace qué.
finish-open =
    { $count ->
        [one] La acción de la mesa aún tiene huecos:
       *[other] De las { $count } acciones:
    }
finish-no-owner =
    { $count ->
        [one] una no tiene responsable
       *[other] { $count } no tienen responsable
    }
finish-no-dates =
    { $count ->
        [one] a una le falta una fecha
       *[other] a { $count } les falta una fecha
    }
finish-no-indicator =
    { $count ->
        [one] una no tiene indicador
       *[other] { $count } no tienen indicador
    }
finish-open-also = Puede concluir igualmente: el plan dirá qué hay que resolver antes de firmar.
finish-back = La mesa puede reabrirse en cualquier momento; el plan siguiente será una nueva versión.
finish-not-yet = Todavía no
finish-do = Concluir y hacer el plan
finished-banner = La mesa ha terminado su trabajo: el plan está listo.
finished-open = Abrir el plan
reopen = Reabrir la mesa
job-making = Preparando el plan
job-waiting = en espera
job-failed = No se ha podido hacer el plan.
job-failed-timeout = Ha tardado demasiado: reabra la mesa y conclúyala otra vez.
job-failed-worker_stopped = El programa que lo preparaba se ha detenido varias veces: reabra la mesa y conclúyala otra vez.
job-failed-internal = Algo no ha funcionado en el servidor: la mesa está a salvo. Reábrala y conclúyala otra vez, o avise a quien gestiona el servidor.

help = Ayuda
help-write = Escriba una tarjeta por cada idea; todo lo que haga se ve enseguida en la pantalla de todo el mundo.
help-views = Tablero y Lista muestran la misma mesa: use la vista que le resulte más cómoda.
help-undo = Deshacer retira lo último que hizo usted, nunca lo que hicieron otras personas.
help-offline = Si se corta la conexión, siga: nada de lo que escriba se pierde.
help-lead = «Siguiente» lleva la mesa a la fase que sigue; en la barra de arriba puede abrir cualquier fase, también una anterior.
help-keys = Con el teclado
help-enter = Intro
help-space = Espacio
help-key-new = Nueva tarjeta
help-key-search = Buscar
help-key-arrows = De una tarjeta a otra
help-key-enter = Reescribir la tarjeta
help-key-details = La tarjeta completa
help-key-take = En la lista: tomar la tarjeta junto con otras, también con Mayús y las flechas
help-key-link = Vincular la tarjeta con otra
help-key-group = Agrupar las tarjetas elegidas
help-key-comment = Comentarios de la tarjeta
help-key-plus = Un punto más o menos; fuera de la votación, más grande o más pequeño
help-key-fit = Todo el tablero
help-key-space = Coger y soltar una tarjeta
help-key-undo = Deshacer su último cambio
help-key-escape = Dejarlo, cerrar
help-key-help = Esta ayuda

## El plan

page-title = Plan
page-made = Cerrado el { $day }, versión { $version }
page-version = Versión del plan
page-version-newest = Versión { $version } (la última)
page-version-old = Versión { $version }
page-none = Todavía no hay plan
page-none-yet = Nace cuando quien facilita concluye la mesa: las acciones, quién las lidera, cuándo y con qué resultado.
page-none-soon = Se está preparando: aparecerá aquí solo en un momento.
page-trouble = No se puede mostrar el plan
page-reopened = La mesa se ha reabierto: este es el plan tal como era en la versión { $version }.
page-figures = El plan en cifras
page-figure-actions =
    { $count ->
        [one] acción
       *[other] acciones
    }
page-figure-budget = presupuesto
page-figure-needs = necesidades con respuesta
page-figure-organisations =
    { $count ->
        [one] entidad en la mesa
       *[other] entidades en la mesa
    }
page-figure-end = fin
page-actions = Las acciones
page-actions-caption = Las acciones del plan con su responsable, su indicador y su periodo. Elija una acción para ver de dónde viene.
page-number = Número
page-action = Acción
page-owner = Responsable
page-indicator = Indicador
page-when = Cuándo
page-no-owner = sin responsable
page-no-indicator = sin indicador
page-no-dates = sin fechas
page-no-actions = La mesa no ha escrito acciones
page-no-actions-lead = Reabra la mesa y vuelva a «Planificar»: convierta las ideas elegidas en acciones y concluya otra vez.
page-no-actions-do = El plan recoge las necesidades y las ideas; las acciones se escriben en la fase «Planificar».
page-with = con { $partners }
page-with-count =
    { $count ->
        [one] con otra entidad
       *[other] con otras { $count } entidades
    }
page-from = desde el { $day }
page-until = hasta el { $day }
page-span = del { $start } al { $end }
page-dots =
    { $count ->
        [one] 1 punto
       *[other] { $count } puntos
    }
page-after =
    { $count ->
        [one] después de la { $numbers }
       *[other] después de las { $numbers }
    }
page-programme-end = fin del programa
page-origin = De dónde viene la acción { $number }
page-origin-open = De dónde viene
page-step-need = Necesidad
page-step-idea = responde la idea
page-step-action = se realiza con la acción { $number }
page-step-measure = se mide con
page-uses = Usa
page-hindered = Atención a
page-waits = Depende de
page-checks = Por resolver antes de firmar
page-checks-none = Nada por resolver: el plan se puede firmar.
page-check-alert = Por resolver:
page-check-note = Conviene saber:
page-check-action_without_owner = La acción { $number } no tiene responsable
page-check-action_without_indicator = La acción { $number } no tiene indicador
page-check-action_without_dates = A la acción { $number } le falta una fecha
page-check-action_without_idea = La acción { $number } no nace de ninguna idea de la mesa
page-check-many-action_without_owner = Las acciones { $numbers } no tienen responsable
page-check-many-action_without_indicator = Las acciones { $numbers } no tienen indicador
page-check-many-action_without_dates = A las acciones { $numbers } les falta una fecha
page-check-many-action_without_idea = Las acciones { $numbers } no nacen de ninguna idea de la mesa
page-check-action_outside_programme = La acción { $number } se sale del periodo del programa
page-check-starts_before_dependency_ends = La acción { $number } empieza antes de que termine { $others }
page-check-dependency_cycle = Las acciones { $all } se esperan mutuamente
page-check-need_without_idea =
    { $count ->
        [one] Ninguna idea responde a una necesidad
       *[other] Ninguna idea responde a { $count } necesidades
    }
page-check-need_without_action =
    { $count ->
        [one] Una necesidad queda sin acción
       *[other] { $count } necesidades quedan sin acción
    }
page-check-owner_overloaded = { $name } lidera { $leads } acciones
page-take = Llevarse el plan
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = Texto OpenDocument
page-format-xlsx = Excel
page-format-ods = Hojas OpenDocument
page-format-ics = Calendario
page-format-md = Markdown
page-format-csv = CSV
page-format-json = JSON
page-format-svg = Calendario en imagen (SVG)
page-format-png = Calendario en imagen (PNG)
page-print = Imprimir
page-fetching = Preparando el archivo…
page-fetched = Guardado: { $name }
page-needs = Las necesidades y sus respuestas
page-no-needs = La mesa no ha escrito necesidades.
page-need-actions =
    { $count ->
        [one] responde la acción { $numbers }
       *[other] responden las acciones { $numbers }
    }
page-need-no-action =
    { $count ->
        [one] una idea, pero ninguna acción
       *[other] { $count } ideas, pero ninguna acción
    }
page-need-no-idea = ninguna idea responde
page-votes = Las ideas y la elección
page-votes-lead =
    { $voters ->
        [0] Las ideas de la mesa; no hubo votación.
        [one] Una persona dio { $votes } puntos.
       *[other] { $voters } personas dieron { $votes } puntos.
    }
page-idea-no-action = ninguna acción la realiza

# Todo lo que se dice en el tablero

talk = Todos los comentarios
talk-of = Sobre «{ $text }»
talk-none-do = Abra una tarjeta y escriba lo que le parece.

# Llevarse el tablero

take = Llevarse el tablero
take-how = Tal como está ahora, con lo que usted puede ver.
take-pdf = PDF
take-pdf-why = para imprimir y entregar, legible también con lectores de pantalla
take-png = Imagen (PNG)
take-png-why = para presentaciones y mensajes
take-svg = Dibujo (SVG)
take-svg-why = nítido a cualquier tamaño
take-xlsx = Excel
take-xlsx-why = tarjetas, vínculos, votos y comentarios en tablas
take-csv = CSV
take-csv-why = las tarjetas, para cualquier otro programa
take-md = Texto (Markdown)
take-md-why = zonas, grupos y tarjetas en una lista
take-cocreate = Archivo cocreate
take-cocreate-why = toda la historia, para abrirla en otro servidor
take-plan = El plan, tal como sería ahora
take-plan-how = En todos los formatos, marcado como borrador, con el momento y el evento del que está hecho. No se convierte en una versión del plan.
take-plan-ready = La mesa ha concluido: su plan, en todos los formatos, está en su página.
take-plan-pdf = Borrador: PDF
take-plan-docx = Borrador: Word
take-plan-odt = Borrador: texto OpenDocument
take-plan-xlsx = Borrador: Excel
take-plan-ods = Borrador: hojas OpenDocument
take-plan-ics = Borrador: calendario
take-plan-svg = Borrador: calendario en imagen (SVG)
take-plan-png = Borrador: calendario en imagen (PNG)
take-plan-md = Borrador: Markdown
take-plan-csv = Borrador: CSV
take-plan-json = Borrador: JSON

# Traer tarjetas de un archivo

bring = Traer tarjetas de un archivo
bring-how = Una lista, una tabla u otro tablero: verá lo que resulta antes de que cambie nada.
bring-file = Archivo
bring-file-hint = CSV, Excel, Markdown, texto sin formato, Excalidraw o el CSV que da Miro. 5 MB como máximo.
bring-zone = Zona
bring-zone-hint = Para las tarjetas cuya zona no indica el archivo.
bring-looking = Leyendo el archivo …
bring-found =
    { $cards ->
        [0] No se ha encontrado ninguna tarjeta.
        [one] Se ha encontrado { $cards } tarjeta.
       *[other] Se han encontrado { $cards } tarjetas.
    }
bring-done =
    { $cards ->
        [0] Ninguna tarjeta ha llegado al tablero.
        [one] { $cards } tarjeta está ahora en el tablero.
       *[other] { $cards } tarjetas están ahora en el tablero.
    }
bring-groups =
    { $groups ->
        [one] { $groups } grupo.
       *[other] { $groups } grupos.
    }
bring-links =
    { $links ->
        [one] { $links } vínculo.
       *[other] { $links } vínculos.
    }
bring-present =
    { $present ->
        [one] { $present } ya estaba, del mismo archivo.
       *[other] { $present } ya estaban, del mismo archivo.
    }
bring-more = y { $more } más
bring-left-out = Lo que no se trae
bring-do =
    { $cards ->
        [0] Traer
        [one] Traer { $cards } tarjeta
       *[other] Traer { $cards } tarjetas
    }

# Ordenar, buscar y ver el tablero

arrange = Colocar
align-left = Alinear a la izquierda
align-centre = Centrar en columna
align-right = Alinear a la derecha
align-top = Alinear arriba
align-middle = Centrar en fila
align-bottom = Alinear abajo
distribute-across = Misma distancia en horizontal
distribute-down = Misma distancia en vertical
to-front = Traer al frente
to-back = Enviar al fondo
said-front = Traído al frente.
said-back = Llevado al fondo.
duplicate = Duplicar
duplicated = { $count ->
    [one] Una tarjeta duplicada.
   *[other] { $count } tarjetas duplicadas.
}
moved-cards = { $count ->
    [0] No se ha movido ninguna tarjeta.
    [one] Se ha movido una tarjeta.
   *[other] Se han movido { $count } tarjetas.
}
help-key-zoom-taken = Lo elegido, de cerca
help-key-duplicate = Duplicar lo elegido
help-key-align = Alinear las tarjetas elegidas
help-key-stack = Por encima o por debajo de las demás tarjetas
help-key-snap = Al arrastrar: sin ajustarse a nada
tags = Etiquetas
tag-new = Nueva etiqueta
tag-off = Quitar la etiqueta «{ $tag }»
tags-full = Una tarjeta puede llevar { $max } etiquetas como máximo.
row-tags = Etiquetas: { $tags }
filter = Filtro y colores
filter-words = Con estas palabras
filter-kinds = Tipo de tarjeta
filter-bodies = Entidad de quien escribió
filter-nobody = Sin entidad
filter-clear = Mostrar todas
filter-shown = Se ven { $shown } de { $all } tarjetas
colours-by = Los colores indican
colours-by-kind = el tipo
colours-by-body = la entidad
colours-by-tag = la etiqueta
legend = Leyenda: los colores indican { $by }
legend-others-body = las demás
legend-others-tag = las demás
help-key-filter = Filtrar las tarjetas, cambiar los colores
overview = Mapa del tablero
overview-zones = Las zonas y cuántas tarjetas tienen
zone-count = { $count ->
    [one] Una tarjeta
   *[other] { $count } tarjetas
}
zone-here = Está en { $zone }: { $count ->
    [one] una tarjeta
   *[other] { $count } tarjetas
}.
find-me = Volver a mi tarjeta
find-me-none = Todavía no ha escrito ninguna tarjeta que se vea aquí.
zone-size = Cambiar el tamaño de la zona { $zone }: arrastre o use las flechas
zone-resized = La zona { $zone } mide ahora { $w } de ancho y { $h } de alto.
paste-title = Antes de pegar
paste-words = El texto de las tarjetas está en la columna
paste-no-tags = Sin etiquetas
paste-titles = La primera fila contiene los títulos de las columnas
paste-column = Columna { $n }
paste-count = { $count ->
    [one] Resulta una tarjeta
   *[other] Resultan { $count } tarjetas
}
paste-first = Las primeras tarjetas
paste-more = { $count ->
    [one] y una más
   *[other] y { $count } más
}
paste-too-much = En un solo paso caben { $fits }: las otras { $left } se quedan aquí, listas para el paso siguiente.
paste-too-large = El texto tiene { $length } caracteres: aquí se pueden pegar { $max } de una vez. No se ha perdido, sigue en el portapapeles: pegue una parte o tráigalo como archivo.
paste-make = { $count ->
    [one] Crear una tarjeta
   *[other] Crear { $count } tarjetas
}
filter-gone = Vuelven a verse todas las tarjetas.

## El pasado

history = Versiones
past = Volver a ver el trabajo
story = Historia de la tarjeta
past-card-restore = Restaurar la tarjeta a este momento
save-template = Guardar como plantilla
new-template-file = De un archivo de plantilla…
new-template-file-taken = La plantilla está aquí arriba{ $cards ->
    [0] {""}
    [one] , con una tarjeta
   *[other] , con { $cards } tarjetas
  }.

# El plan en el tiempo, en dinero y en riesgos

programme-results = Resultados esperados
programme-result = Resultado
programme-result-aim = Objetivo al que lleva
programme-result-add = Añadir un resultado
programme-row = Indicador y supuesto
programme-target = Meta
programme-assumption = Supuestos y riesgos
programme-assumption-hint = Lo que debe cumplirse para alcanzarlo, por ejemplo: las entidades confirman su adhesión.
programme-budget = Dinero en total, en euros
programme-patrons = Fiestas patronales
programme-patrons-hint = Día y mes, por ejemplo 15/02.
programme-patrons-wrong = Escriba día y mes, por ejemplo 15/02.
page-mended = Hecho: se verá en el próximo plan
page-mended-now = Hecho
page-mending-amends = Un clic en un remedio modifica el plan, y se puede deshacer. Donde solo puede ayudar el tablero, el botón dice que reabre la mesa.
page-remedy-reopens = Reabrir la mesa: { $remedy }
page-check-many-action_without_result = Las acciones { $numbers } no llevan a ningún resultado
page-check-many-action_without_votes = Las acciones { $numbers } realizan ideas sin puntos
page-check-many-indicator_without_target = Los indicadores de las acciones { $numbers } no tienen meta
page-check-many-indicator_without_source = Los indicadores de las acciones { $numbers } no dicen la fuente
page-check-many-budget_not_covered = Las acciones { $numbers } no están cubiertas del todo
page-check-many-partner_without_promise = En las acciones { $numbers } hay entidades que colaboran y no han prometido nada
page-check-many-date_on_holiday = Las acciones { $numbers } empiezan o terminan en un día festivo
page-schedule = El plan en el tiempo
page-schedule-end = Todo termina el { $day }.
page-critical =
    { $count ->
        [one] Si se retrasa la acción { $numbers }, se retrasa el final de todo.
       *[other] Si se retrasa una de las acciones { $numbers }, se retrasa el final de todo.
    }
page-milestones =
    { $count ->
        [one] Hito: { $numbers }.
       *[other] Hitos: { $numbers }.
    }
page-unscheduled =
    { $count ->
        [one] Para la acción { $numbers } no se puede calcular ningún día.
       *[other] Para las acciones { $numbers }, que están en medio o vienen después, no se puede calcular ningún día.
    }
page-dateless =
    { $count ->
        [one] La acción { $numbers } no tiene fechas: en el cálculo empieza en cuanto puede.
       *[other] Las acciones { $numbers } no tienen fechas: en el cálculo empiezan en cuanto pueden.
    }
page-moves = Para aliviar a quien tiene demasiado a la vez
page-move-take = Desplazar la acción { $number }
page-schedule-days = Cuándo puede y cuándo debe
page-schedule-how = Días laborables, sin sábados, domingos ni festivos. Una acción no empieza antes del día que eligió la mesa.
page-earliest = Lo antes posible
page-latest = A más tardar
page-slack-title = Margen
page-slack-none = sin margen
page-slack =
    { $count ->
        [one] un día laborable
       *[other] { $count } días laborables
    }
page-pushed = más tarde de lo escrito, porque espera a otras acciones
page-framework = Marco lógico
page-no-aim = Sin objetivo
page-source = fuente: { $source }
page-result-actions =
    { $count ->
        [one] acción { $numbers }
       *[other] acciones { $numbers }
    }
page-money = De dónde viene el dinero
page-money-sum = Las acciones cuestan { $cost }; cubierto: { $covered }; por encontrar: { $missing }.
page-money-of = { $covered } de { $cost }
page-risks = Los riesgos
page-risk-of = acción { $number }, probabilidad { $likelihood }, gravedad { $impact }
page-risk-no-response = sin respuesta todavía
page-effort =
    { $count ->
        [one] un día de trabajo
       *[other] { $count } días de trabajo
    }
page-milestone = hito
page-critical-action = sin margen
page-voices =
    { $count ->
        [one] lo dice también otra tarjeta
       *[other] lo dicen también otras { $count } tarjetas
    }

## Sin red

waits = Lo que espera para enviarse
waits-see = Ver lo que espera
waits-lead = Se envía solo, en este orden, en cuanto vuelva la conexión. Se queda en este dispositivo aunque cierre la página.
waits-none = Ya no espera nada: todo está en su sitio.
waits-cards = { $count ->
    [one] Nueva tarjeta
   *[other] { $count } tarjetas nuevas
  }
waits-text = Texto de una tarjeta
waits-comment = Comentario
waits-moves = { $count ->
    [one] Una tarjeta movida
   *[other] { $count } tarjetas movidas
  }
waits-deletes = { $count ->
    [one] Una tarjeta eliminada
   *[other] { $count } tarjetas eliminadas
  }
waits-vote = Voto
waits-other = Otro cambio
waits-since = En espera desde el { $when }.
waits-tried = Ya se envió una vez: puede que haya llegado, y ya no se puede retirar.
waits-copy = Copiar el texto
waits-copied = Copiado.
waits-not-copied = El navegador no permite copiar: seleccione el texto y cópielo a mano.
waits-withdraw = Retirar
update-ready = Hay una versión nueva. La página se recarga sola cuando no moleste a nadie.
update-now = Recargar ahora
