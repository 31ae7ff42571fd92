# Volver a ver una mesa: versiones, qué ha cambiado, la historia de una tarjeta. El navegador solo las carga cuando hacen falta.

past-title = Está viendo el pasado.
past-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, fase «{ $phase }»
past-heard = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, fase «{ $phase }», { $cards ->
    [one] 1 tarjeta
   *[other] { $cards } tarjetas
  }. { $act }
past-leave = Volver al presente
past-open = Volver a ver todo el trabajo desde el principio
past-name = Dar un nombre a este momento
past-restore = Restaurar el tablero a este momento
past-loading = La historia está llegando…
past-player = Volver a ver el trabajo
past-slider = Momento del trabajo
past-play = Reproducir
past-pause = Pausar
past-speed = Velocidad
past-times = { $speed } ×
past-act-before = Un cambio atrás
past-act-after = Un cambio adelante
past-phase-before = Al inicio de la fase
past-phase-after = A la fase siguiente
past-restore-title = ¿Restaurar el tablero al { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }?
past-restore-what = Las tarjetas, los grupos y los vínculos vuelven a estar como entonces. Es un nuevo cambio: con Z lo deshace, y la historia lo conserva todo.
past-restore-not = No cambian los puntos, los resultados de las elecciones, la fase, los papeles ni el programa. Un comentario que alguien eliminó sigue eliminado.
past-restore-exactly = Quitar también del tablero lo que se hizo desde entonces. Si no, se queda donde está.
past-restore-do = Restaurar
past-restored = El tablero vuelve a estar como estaba. Con Z lo deshace.
past-card-restored = La tarjeta vuelve a estar como estaba. Con Z lo deshace.
past-card-back = Recuperar la tarjeta
versions = Versiones del tablero
version-now = Dar un nombre al tablero tal como está ahora
version-then = Dar un nombre al tablero de aquel momento
version-hint = Por ejemplo, «Antes de la votación». El tablero de este momento se podrá volver a ver, comparar y restaurar.
version-name = Dar el nombre
versions-none = Nadie ha dado todavía un nombre a un momento de este tablero.
versions-none-lead = Todavía no hay versiones. Dé nombre a una antes de un paso importante: antes de la votación o al final de la mañana.
version-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
version-look = Ver
version-compare = Qué ha cambiado desde entonces
version-restore = Restaurar el tablero a este momento
version-delete = Quitar el nombre
changes-none = Desde entonces no ha cambiado nada.
changes-came = { $count ->
    [one] Una tarjeta nueva
   *[other] { $count } tarjetas nuevas
  }
changes-went = { $count ->
    [one] Una tarjeta que ya no está
   *[other] { $count } tarjetas que ya no están
  }
changes-rewritten = { $count ->
    [one] Una tarjeta reescrita
   *[other] { $count } tarjetas reescritas
  }
changes-moved = { $count ->
    [one] Una tarjeta en otra zona
   *[other] { $count } tarjetas en otra zona
  }
changes-precised = { $count ->
    [one] Una acción precisada
   *[other] { $count } acciones precisadas
  }
change-moved = { $text }: de «{ $before }» a «{ $after }»
change-group-came = Nuevo grupo: «{ $title }»
change-group-went = Grupo deshecho: «{ $title }»
change-group-renamed = El grupo «{ $before }» se llama ahora «{ $after }»
changes-regrouped = { $count ->
    [one] Una tarjeta ha cambiado de grupo
   *[other] { $count } tarjetas han cambiado de grupo
  }
changes-links-came = { $count ->
    [one] Un vínculo nuevo
   *[other] { $count } vínculos nuevos
  }
changes-links-went = { $count ->
    [one] Un vínculo menos
   *[other] { $count } vínculos menos
  }
changes-comments-came = { $count ->
    [one] Un comentario nuevo
   *[other] { $count } comentarios nuevos
  }
changes-comments-went = { $count ->
    [one] Un comentario menos
   *[other] { $count } comentarios menos
  }
changes-more = { $count ->
    [one] Y una más
   *[other] Y { $count } más
  }
story-none = Con esta tarjeta todavía no ha ocurrido nada que usted pudiera ver.
story-nobody = Alguien
story-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
story-empty = nada
story-gone = (ya no está)
story-place = La movió.
story-restore = Restaurar como estaba aquí
story-card-came = Escribió: «{ $text }»
story-card-went = Eliminó la tarjeta «{ $text }»
story-comment-came = Comentó: «{ $text }»
story-comment-went = Se quitó el comentario «{ $text }»
story-reaction-came = Reaccionó: { $text }
story-reaction-went = Retiró la reacción: { $text }
story-link-came = Vínculo: { $text }
story-link-went = Vínculo quitado: { $text }
story-field = { $what }: de { $before } a { $after }
story-what-zone = Zona
story-what-colour = Color
story-what-group = Grupo
story-what-owner = Responsable
story-what-partners = Con quién
story-what-start = Inicio
story-what-end = Fin
story-what-indicator = Indicador
story-what-budget_eur = Euros

## Una plantilla a partir de un tablero

save-template-how = Un archivo con las zonas, las fases y las preguntas de este tablero. Quien abra una mesa lo elige con «De un archivo de plantilla…».
save-template-title = Nombre de la plantilla
save-template-about = Con qué se sale de esta mesa
save-template-about-hint = Una frase, 140 caracteres como máximo.
save-template-alt = Cómo está dispuesto el tablero, para quienes no lo ven
save-template-alt-hint = De 100 a 500 caracteres: las zonas, dónde están, en qué orden se llenan.
save-template-cards = Llevar también las tarjetas
save-template-cards-what = El archivo contendrá lo que las personas han escrito, sin sus nombres. Pregúnteles si están de acuerdo: del archivo nadie podrá borrarlo.
save-template-do = Descargar la plantilla
