# El tablero y la lista: tarjetas, zonas, grupos, vínculos, puntos. Solo los lee el navegador.

board = Tablero
board-keys = Las flechas van de una tarjeta a otra, Intro para escribir, Espacio para coger y mover, N para una tarjeta nueva, signo de interrogación para todas las teclas.
board-words = Todas las tarjetas, zona por zona
board-words-zone = { $zone }: { $count ->
    [0] ninguna tarjeta
    [one] 1 tarjeta
   *[other] { $count } tarjetas
  }
add = Añadir
somebody = Alguien
not-here = Aquí no puede escribir ahora: vea en qué zonas trabaja la fase abierta.
not-now = En esta fase no se puede hacer.
not-yours = Solo puede eliminar las tarjetas que ha escrito usted, y no mientras se votan.

## Tarjetas

card = Tarjeta
card-kind-need = Necesidad
card-kind-idea = Idea
card-kind-resource = Recurso
card-kind-obstacle = Obstáculo
card-kind-action = Acción
card-words = Texto de la tarjeta
card-write-here = Escriba aquí…
text-room = { $used } caracteres de { $most }
text-long = { $over ->
    [one] Sobra un carácter: el texto se queda aquí, pero no se guarda hasta que lo acorte.
   *[other] Sobran { $over } caracteres: el texto se queda aquí, pero no se guarda hasta que lo acorte.
  }
text-kept = El texto es demasiado largo y no está guardado: abra otra vez la tarjeta en esta pantalla para acortarlo.
card-empty = Tarjeta vacía
card-edit = Escribir
card-open = Detalles de la tarjeta
card-delete = Eliminar
card-led = Lidera: { $name }
card-private = Por ahora solo la ve usted
card-source = { $agrees } de acuerdo, { $passes } sin opinión, { $disagrees } en desacuerdo en la consulta
card-writers = { $count ->
    [one] { $names } está escribiendo
   *[other] { $names } están escribiendo
  }
caret-after = { $name } está escribiendo después de «{ $word }»
card-spoken = { $kind }: { $text }. { $body }. Grupo: { $group }. { $links ->
    [one] 1 vínculo
   *[other] { $links } vínculos
  }, { $comments ->
    [one] 1 comentario
   *[other] { $comments } comentarios
  }, { $dots ->
    [one] 1 punto
   *[other] { $dots } puntos
  }.
card-acts = { $count ->
    [one] Qué hacer con la tarjeta
   *[other] Qué hacer con { $count } tarjetas
  }
deleted = { $count ->
    [one] Tarjeta eliminada. Con Z la recupera.
   *[other] { $count } tarjetas eliminadas. Con Z las recupera.
  }
pasted = { $count ->
    [one] Una tarjeta añadida
   *[other] { $count } tarjetas añadidas
  }
written = { $count ->
    [one] Tarjeta añadida en { $zone }
   *[other] { $count } tarjetas añadidas en { $zone }
  }
picked-up = { $count ->
    [one] Tarjeta en la mano. Las flechas la mueven, Espacio la suelta, Esc la deja donde estaba.
   *[other] { $count } tarjetas en la mano. Las flechas las mueven, Espacio las suelta, Esc las deja donde estaban.
  }
put-down = Puesta en { $zone }
move-linked = { $count ->
    [one] La tarjeta tiene vínculos: se queda en su zona. Quite antes los vínculos.
   *[other] { $count } tarjetas tienen vínculos: se quedan en su zona. Quite antes los vínculos.
  }
colours = Color
colour-kind = El color de su tipo
colour-rose = Rosa
colour-yellow = Amarillo
colour-green = Verde
colour-violet = Violeta
colour-blue = Azul
colour-white = Blanco

## Detalles de una tarjeta

sheet-votes = Puntos
sheet-links = Vínculos
sheet-comments = Comentarios
sheet-arrange = Lugar
sheet-zone = Zona
sheet-group = Grupo
reactions = Reacciones
reaction = { $name }: { $count }
reaction-agree = De acuerdo
reaction-love = Me gusta
reaction-question = Tengo una pregunta
reaction-idea = Me da una idea
reaction-alert = Atención
comment-none = Todavía no hay comentarios.
comment-private = Se podrá comentar cuando se descubran las tarjetas.
comment-write = Escriba un comentario
comment-send = Comentar
comment-delete = Eliminar el comentario

## Acciones

action-fields = La acción
action-owner = Quién la lidera
action-no-owner = Nadie todavía
action-partners = { $count ->
    [0] Quién colabora
   *[other] Quién colabora ({ $count })
  }
action-start = Desde
action-end = Hasta
action-indicator = Indicador: qué medimos
action-baseline = Hoy
action-target = Meta
action-unit = Unidad
action-budget = Coste en euros
action-not-a-number = Escriba un número, por ejemplo 12,5. Se queda el valor anterior.
action-not-a-cost = Escriba la cantidad en euros enteros, por ejemplo 12.000. Se queda el valor anterior.
action-not-a-day = Falta algo: escriba día, mes y año. Se queda la fecha anterior.

## Zonas y grupos

zone-write = Escribir en { $zone }
zone-tidy = Ordenar { $zone }
zone-choose = elegir, { $dots ->
    [one] 1 punto
   *[other] { $dots } puntos
  } por persona
zone-empty = Aquí todavía no hay nada.
zone-empty-write = Todavía no hay tarjetas. Pulse N, haga doble clic o pegue una lista.
zone-empty-list = Todavía no hay tarjetas. Escriba la primera o pegue una lista: cada línea se convierte en una tarjeta.
zone-empty-covered = Aquí se escribe en privado: las tarjetas de las demás personas siguen cubiertas hasta que quien facilita las descubra.
zone-empty-covered-write = Sus tarjetas aparecerán aquí; las de las demás personas siguen cubiertas hasta que quien facilita las descubra.
group-none = Ningún grupo
group-new = Nuevo grupo…
group-untitled = Nuevo grupo
group-title = Título del grupo
group-save = Guardar
group-rename = Cambiar el título del grupo
group-delete = Deshacer el grupo
group-out = Sacar del grupo
group-take = Seleccionar todas las tarjetas del grupo
group-rest = Sin grupo
group-acts = Qué hacer con el grupo { $title }

## Vínculos

link-answers = responde a
link-answers-by = tiene como respuesta
link-realises = realiza
link-realises-by = es realizada por
link-uses = usa
link-uses-by = es usado por
link-hindered_by = se ve frenada por
link-hindered_by-by = frena
link-depends_on = depende de
link-depends_on-by = es requisito de
link-none = Todavía no hay vínculos.
link-add = Vincular con otra tarjeta
link-to = Vincular con
link-search = Buscar una tarjeta
link-no-candidates = No hay ninguna tarjeta con la que se pueda vincular.
link-delete = Quitar el vínculo con «{ $text }»
link-cut = Quitar
link-taken = Vínculo: { $kind }
link-choose = Elija la otra tarjeta con las flechas o con un clic, Intro para vincular, Esc para dejarlo.
linked = Tarjetas vinculadas
link-not = Entre «{ $from }» y «{ $to }» no cabe un vínculo. Una idea responde a una necesidad, una acción realiza una idea; ambas pueden usar un recurso o encontrar un obstáculo.
link-private = Las tarjetas se podrán vincular cuando se descubran.
row-links = Vínculos:
row-comments = Comentarios:

## Puntos

vote-left = { $left ->
    [0] Ha dado sus { $dots } puntos
    [one] Le queda 1 punto de { $dots }
   *[other] Le quedan { $left } puntos de { $dots }
  }
vote-more = Dar un punto
vote-less = Quitar un punto
vote-mine = { $count ->
    [0] Ningún punto mío
    [one] 1 punto mío
   *[other] { $count } puntos míos
  }
vote-dots = { $count ->
    [one] 1 punto
   *[other] { $count } puntos
  }

## Lista

outline-keys = Las flechas van de una fila a otra, Intro para abrir, Espacio para coger y mover, X para tomar, signo de interrogación para todas las teclas.
row-taken = Tomada:
row-take = Tomar: { $text }
row-held = Tarjeta en la mano. Arriba y abajo para su lugar, izquierda y derecha para su zona, Espacio la suelta, Esc la deja donde estaba.
row-place = { $zone }, lugar { $place } de { $of }
step-up = Más arriba
step-down = Más abajo
taken = { $count ->
    [0] Ninguna tarjeta tomada
    [one] 1 tarjeta tomada
   *[other] { $count } tarjetas tomadas
  }
taken-zone = Mover a…
tool-take = Tomar varias tarjetas o dibujos
summoned = Quien facilita llama a todo el mundo aquí: { $zone }
read-only = Por ahora aquí solo se puede leer.
body-add = Añadir una entidad
body-added = Añadida: { $name }

## Herramientas

tools = Herramientas
tool-move = Seleccionar y mover
tool-box = Seleccionar un área
tool-card = Nueva tarjeta
tool-group = Agrupar
tool-link = Vincular
tool-comment = Comentarios
tool-search = Buscar
tool-undo = Deshacer mi último cambio
tool-redo = Rehacer
hint-link = Haga clic en la tarjeta que quiere vincular. Esc para dejarlo.
hint-link-from = Haga clic en la primera tarjeta que quiere vincular.
hint-held = Las flechas mueven, Espacio suelta, Esc lo deja.
hint-box = Trace un recuadro alrededor de las tarjetas.
search-label = Buscar en el tablero
search-count = { $count ->
    [0] Nada encontrado
    [one] 1 resultado
   *[other] { $count } resultados
  }
search-found = Resultados
list-more = { $count ->
        [one] Una tarjeta más
       *[other] { $count } tarjetas más
    }
search-none = Nada con estas palabras.
zoom = Ampliación
zoom-in = Más grande
zoom-out = Más pequeño
zoom-one = { $percent } %: volver al tamaño natural
zoom-all = Todo el tablero

# Lo que pide un plan para firmar

action-source = De dónde salen sus valores
action-frequency = Cada cuánto se mide
action-no-frequency = Por acordar
frequency-monthly = cada mes
frequency-quarterly = cada trimestre
frequency-half-yearly = cada semestre
frequency-yearly = cada año
action-more = Persona, trabajo, promesas, dinero, riesgos
action-person = Quién responde de ella en persona
action-effort = Días de trabajo
action-milestone = Es un hito: un día, no un trabajo
action-result = Resultado al que lleva
action-no-result = Ninguno todavía
action-promises = Qué aporta cada entidad
action-promise-add = Añadir una promesa
action-promise-new = por precisar
action-promise-who = Quién
action-promise-what = Qué
action-eur = Euros
action-funds = Dinero de otras fuentes
action-fund-add = Añadir una fuente
action-fund-new = por precisar
action-fund-source = Fuente
action-risks = Qué podría salir mal
action-risk-add = Añadir un riesgo
action-risk-new = por describir
action-risk-text = Riesgo
action-risk-likelihood = Probabilidad
action-risk-impact = Gravedad
action-risk-response = Qué se hace al respecto
action-row-remove = Quitar la fila
grade-1 = baja
grade-2 = media
grade-3 = alta
link-same_as = dice lo mismo que
link-same_as-by = también lo dice
wait-timing = Cuándo puede empezar
wait-finish_start = Empieza cuando la otra ha terminado
wait-start_start = Empieza cuando empieza la otra
wait-finish_finish = Termina cuando la otra ha terminado
wait-start_finish = Termina cuando empieza la otra
wait-lag = Días laborables entre una y otra

## Formato de los textos

format = Formato del texto
format-bold = Negrita
format-italic = Cursiva
format-list = Lista
format-link = Enlace
link-away = (se abre en otra pestaña)
sheet-reads = Cómo se lee
zone-measure = Tamaño de la zona { $zone }
zone-width = Anchura
zone-height = Altura
zone-measure-hint = Una tarjeta mide { $w } de ancho y { $h } de alto. Las tarjetas se quedan donde están.
help-key-all = Elegir todas las tarjetas y todos los dibujos
help-key-natural = A su tamaño natural
