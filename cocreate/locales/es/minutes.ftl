# El acta de una mesa: nombre, capítulos, frases, y lo que queda por escribir.

paper-minutes = Acta

paper-title-meeting = La sesión
paper-title-present = Asistentes
paper-title-agenda = Orden del día
paper-title-discussed = Desarrollo
paper-title-votes = Votaciones
paper-title-decisions = Decisiones
paper-title-agreed = Acciones acordadas
paper-title-commitments = Compromisos y adhesiones
paper-title-left-open = Cuestiones abiertas
paper-title-objections = Declaraciones en acta
paper-title-closing = Cierre

paper-ask-objections = Por escribir: objeciones, reservas y declaraciones que deben constar en acta, o que no las hay. El tablero no las pide.

paper-say-remote = La sesión se celebró a distancia, en el tablero compartido de la mesa.
paper-say-unheld = Esta versión del plan no dice cuándo se reunió la mesa: quien facilita puede hacer otra, que lo dice.
paper-say-subject = Codiseño del plan de acción: «{ $title }»
paper-say-present = { $people ->
    [one] Al cierre había una persona en la mesa
   *[other] Al cierre había { $people } personas en la mesa
  }, { $bodies ->
    [0] sin entidad
    [one] por una entidad
   *[other] por { $bodies } entidades
  }.
paper-say-facilitators = Abrió y facilitó la sesión: { $bodies }.
paper-say-observers = Observó: { $bodies }.
paper-say-ideas = { $count ->
    [one] Se recogió una idea.
   *[other] Se recogieron { $count } ideas.
  }
paper-say-group = { $title }: { $count ->
    [one] una tarjeta
   *[other] { $count } tarjetas
  }
paper-say-no-quorum = No se aplica quórum: los puntos dicen qué prefiere la mesa, y no son acuerdos formales.
paper-say-agreed = { $count ->
    [one] La mesa acordó una acción.
   *[other] La mesa acordó { $count } acciones.
  }
paper-say-committed = { $count ->
    [one] Una entidad lleva o ayuda al menos una acción: { $bodies }.
   *[other] { $count } entidades llevan o ayudan al menos una acción: { $bodies }.
  }
paper-say-nothing-open = Ninguna necesidad y ninguna idea quedó sin acción, y nadie indicó obstáculos.
paper-say-closed = La sesión se cerró el { $day } a las { $time }.
paper-say-plan-made = De ella sale el plan de acción, versión { $version }.
paper-say-read-and-signed = Leída, conforme y firmada.

paper-count-needs = { $count ->
    [one] una necesidad
   *[other] { $count } necesidades
  }
paper-count-ideas = { $count ->
    [one] una idea
   *[other] { $count } ideas
  }
paper-count-resources = { $count ->
    [one] un recurso
   *[other] { $count } recursos
  }
paper-count-obstacles = { $count ->
    [one] un obstáculo
   *[other] { $count } obstáculos
  }
paper-count-actions = { $count ->
    [one] una acción
   *[other] { $count } acciones
  }
paper-count-groups = { $count ->
    [one] un grupo
   *[other] { $count } grupos
  }
paper-count-links = { $count ->
    [one] un vínculo
   *[other] { $count } vínculos
  }
paper-count-comments = { $count ->
    [one] un comentario
   *[other] { $count } comentarios
  }

paper-vote-rules = Se eligió entre las tarjetas de la zona «{ $zone }»: { $dots ->
    [one] un punto
   *[other] { $dots } puntos
  } por persona, { $most } como máximo por tarjeta.
paper-vote-secret = La elección fue secreta hasta su cierre.
paper-vote-open = La elección fue pública.
paper-vote-entitled = Con derecho a voto: { $count }.
paper-vote-cast = Votaron: { $voters }, con { $votes } en total.
paper-vote-closed = Se cerró el { $day } a las { $time }.

paper-head-groups = Grupos de tarjetas
paper-head-needs-open = Necesidades sin acción
paper-head-ideas-open = Ideas elegidas, todavía sin acción
paper-head-ideas-left = Ideas que ninguna acción recoge
paper-head-obstacles = Obstáculos indicados en la mesa

paper-before = Ya en la mesa al abrir
paper-chosen = elegida
paper-no-body = personas sin entidad
paper-lasted-days = { $count ->
    [one] un día
   *[other] { $count } días
  }
paper-signs-presides = Preside
paper-signs-keeps = Levanta acta
paper-item-subject = Objeto
paper-item-opened = Apertura
paper-item-closed = Cierre

column-role = Función
column-people = Personas
column-seated = En la mesa desde
column-phase = Fase
column-opened = Abierta
column-lasted = Duración
column-foreseen = Prevista
column-noted = Lo que se escribió
column-voted = Propuesta
column-chosen = Propuesta elegida
column-outcome = Resultado
