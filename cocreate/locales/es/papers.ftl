# Los documentos que un organismo público presenta sobre un plan: nombres, capítulos, frases, y lo que queda por escribir.

paper-plan = Plan del territorio
paper-project = Ficha de proyecto
paper-framework = Marco lógico
paper-timetable = Cronograma
paper-budget = Plan económico
paper-monitoring = Plan de seguimiento
paper-register = Registro de adhesiones
paper-interim = Informe intermedio
paper-final = Informe final
paper-citizens = El plan en una página

paper-title-aims = Finalidades
paper-title-context = Contexto
paper-title-governance = Gobernanza
paper-title-needs = Necesidades
paper-title-services = Mapa de servicios
paper-title-objectives = Objetivos e indicadores
paper-title-results = Resultados esperados
paper-title-actions = Acciones
paper-title-training = Plan de formación
paper-title-communication = Comunicación
paper-title-times = Plazos
paper-title-money = Plan financiero
paper-title-identity = El proyecto en breve
paper-title-partners = Entidades participantes
paper-title-recipients = Para quién
paper-title-risks = Riesgos
paper-title-sustainability = Lo que perdura
paper-title-matrix = Matriz
paper-title-assumptions = Supuestos y condiciones
paper-title-gaps = Lo que falta todavía
paper-title-quarters = Trimestres
paper-title-milestones = Hitos
paper-title-slack = Márgenes
paper-title-by-action = Costes por acción
paper-title-by-partner = Costes y compromisos por entidad
paper-title-in-kind = Compromisos que no son dinero
paper-title-funding = De dónde viene el dinero
paper-title-balance = Las sumas juntas
paper-title-indicators = Indicadores
paper-title-rhythm = Cuándo se mide, y quién recoge
paper-title-bodies = Entidades adheridas
paper-title-idle = Entidades sin acción
paper-title-joining = Cómo adherirse
paper-title-signatures = Firmas
paper-title-state = Dónde estamos
paper-title-planned-done = Previsto y hecho
paper-title-readings = Valores leídos
paper-title-variances = Desviaciones y motivos
paper-title-obstacles = Obstáculos
paper-title-late = Acciones con retraso
paper-title-spending = Gastos
paper-title-next = Próximos pasos
paper-title-needs-met = Respuestas a las necesidades
paper-title-lessons = Lo que hemos aprendido
paper-title-about = De qué se trata
paper-title-asked = Lo que pidió la gente
paper-title-will-do = Lo que se hará
paper-title-see-it = En qué lo veremos
paper-title-contact = A quién dirigirse

paper-ask = Por escribir: para «{ $title }» la mesa no dejó nada.
paper-ask-training = Por escribir: quién se forma, en qué, cuándo y con quién. El tablero no lo pregunta.
paper-ask-communication = Por escribir: cómo se da a conocer el plan, a quién, por qué medios. El tablero no lo pregunta.
paper-ask-recipients = Por escribir: para quién es el proyecto, y a cuántas personas quiere llegar. El tablero no lo pregunta.
paper-ask-sustainability = Por escribir: qué queda cuando acaba la financiación, y quién lo sigue.
paper-ask-rhythm = Por escribir: cada cuánto se leen los indicadores, quién recoge los valores, quién los mira en común.
paper-ask-joining = Por escribir: cómo entra una entidad en la red, con qué acto, y quién lo decide.
paper-ask-lessons = Por escribir: qué funcionó, qué no, qué se volvería a hacer.
paper-ask-contact = Por escribir: oficina, teléfono, dirección y horas en que se atiende.

paper-say-goal = Objetivo general: { $goal }
paper-say-aims = El plan persigue estas finalidades:
paper-say-table = El plan nace de la mesa «{ $title }», concluida el { $day }.
paper-say-programme = Forma parte del programa «{ $programme }».
paper-say-programme-span = El programa va del { $start } al { $end }.
paper-say-themes = Los temas: { $themes }.
paper-say-votes = { $voters ->
    [one] Eligió una persona
   *[other] Eligieron { $voters } personas
  }, con { $votes }.
paper-say-bodies = { $count ->
    [one] Una entidad está en la mesa.
   *[other] { $count } entidades están en la mesa.
  }
paper-say-lead = Encabeza { $organisation }.
paper-say-needs = { $needs ->
    [one] La mesa recogió una necesidad
   *[other] La mesa recogió { $needs } necesidades
  }; { $met ->
    [0] ninguna tiene todavía una acción
    [one] una tiene al menos una acción
   *[other] { $met } tienen al menos una acción
  }.
paper-say-span = Las acciones van del { $start } al { $end }.
paper-say-money = Coste previsto: { $cost }. Ya cubiertos: { $covered }. Por encontrar: { $missing }.
paper-say-left = El programa pone a disposición { $frame }: quedan { $left }.
paper-say-over = El programa pone a disposición { $frame }: el plan pide { $left } más.
paper-say-obstacles = El plan sale bien si estos obstáculos, nombrados en la mesa, no lo detienen:
paper-say-measured = { $measured ->
    [one] Una acción tiene indicador
   *[other] { $measured } acciones tienen indicador
  }, de { $count }.
paper-say-read = Se leen { $often }: { $count ->
    [one] acción
   *[other] acciones
  } { $actions }.
paper-say-collects = Quien lleva una acción recoge sus valores; de un resultado, quien lleva el programa.
paper-say-idle = Todavía no llevan ni ayudan ninguna acción: { $bodies }.
paper-say-all-busy = Cada entidad lleva o ayuda al menos una acción.
paper-say-nobody-said = De ninguna acción se ha dicho todavía cómo va.
paper-say-as-of = Situación a { $day }.
paper-say-state = De { $count ->
    [one] una acción
   *[other] { $count } acciones
  }, según quienes responden de ellas:
paper-say-silent = { $count ->
    [one] De una acción no se ha dicho nada: { $actions }.
   *[other] De { $count } acciones no se ha dicho nada: { $actions }.
  }
paper-say-nothing-read = { $count ->
    [one] Hay un indicador, y todavía no se ha leído ningún valor.
   *[other] Hay { $count } indicadores, y todavía no se ha leído ningún valor.
  }
paper-say-unread = Indicadores: { $count }. Sin ningún valor leído: { $unread }.
paper-say-no-variance = Ninguna desviación: cada valor leído es el que se esperaba.
paper-say-no-variance-known = Sin valores leídos no se ve todavía si hay desviaciones.
paper-say-no-obstacle = Nadie ha hablado de obstáculos.
paper-say-nothing-spent = El coste previsto es { $cost }. Nadie ha dicho todavía cuánto se ha gastado.
paper-say-spent = Coste previsto: { $cost }. Gastado hasta ahora: { $spent }.
paper-say-unspent = { $count ->
    [one] De una acción no se ha dicho cuánto se ha gastado.
   *[other] De { $count } acciones no se ha dicho cuánto se ha gastado.
  }
paper-say-needs-met = Necesidades recogidas: { $needs }. Con al menos una acción cumplida: { $met }.
paper-say-citizens = { $bodies ->
    [one] Una entidad del territorio ha
   *[other] { $bodies } entidades del territorio han
  } decidido en común { $actions ->
    [one] una cosa por hacer
   *[other] { $actions } cosas por hacer
  }.
paper-say-until = La última acaba el { $day }.
paper-say-by = { $action }. Se ocupa { $organisation }
paper-say-by-day = (antes de { $day })
paper-say-more = { $count ->
    [one] Y una más.
   *[other] Y { $count } más.
  }

paper-gap-results = El programa no tiene todavía resultados esperados: sin ellos ninguna acción se une a un cambio.
paper-gap-no-result = { $count ->
    [one] Una acción no lleva a ningún resultado: { $actions }.
   *[other] { $count } acciones no llevan a ningún resultado: { $actions }.
  }
paper-gap-no-indicator = { $count ->
    [one] Una acción no tiene indicador: { $actions }.
   *[other] { $count } acciones no tienen indicador: { $actions }.
  }
paper-gap-no-source = { $count ->
    [one] De un indicador no se sabe dónde se lee: acción { $actions }.
   *[other] De { $count } indicadores no se sabe dónde se leen: acciones { $actions }.
  }
paper-gap-result-no-indicator = { $count ->
    [one] Un resultado no tiene indicador: { $results }.
   *[other] { $count } resultados no tienen indicador: { $results }.
  }
paper-gap-result-no-target = { $count ->
    [one] El indicador de un resultado no tiene meta: { $results }.
   *[other] Los indicadores de { $count } resultados no tienen meta: { $results }.
  }
paper-gap-result-no-source = { $count ->
    [one] Del indicador de un resultado no se sabe dónde se lee: { $results }.
   *[other] De los indicadores de { $count } resultados no se sabe dónde se leen: { $results }.
  }
paper-gap-row-no-indicator = { $count ->
    [one] Una fila del marco lógico no tiene indicador: { $rows }.
   *[other] { $count } filas del marco lógico no tienen indicador: { $rows }.
  }
paper-gap-row-no-target = { $count ->
    [one] El indicador de una fila no tiene meta: { $rows }.
   *[other] Los indicadores de { $count } filas no tienen meta: { $rows }.
  }
paper-gap-row-no-source = { $count ->
    [one] Del indicador de una fila no se sabe dónde se lee: { $rows }.
   *[other] De los indicadores de { $count } filas no se sabe dónde se leen: { $rows }.
  }
paper-gap-row-no-assumption = { $count ->
    [one] De una fila no está escrito el supuesto: { $rows }.
   *[other] De { $count } filas no está escrito el supuesto: { $rows }.
  }
paper-gap-no-frequency = { $count ->
    [one] De un indicador no se ha acordado cada cuánto se lee: acción { $actions }.
   *[other] De { $count } indicadores no se ha acordado cada cuánto se leen: acciones { $actions }.
  }
paper-gap-no-cost = { $count ->
    [one] De una acción no está escrito cuánto cuesta: { $actions }.
   *[other] De { $count } acciones no está escrito cuánto cuestan: { $actions }.
  }
paper-gap-none = Cada acción tiene un resultado, un indicador y su fuente; cada resultado, un indicador con meta y fuente.
paper-gap-all-measured = Cada acción tiene un indicador.

paper-not-said = no dicho
paper-no-source = sin fuente
paper-missing = falta
paper-to-agree = por acordar
paper-unused = ninguna acción todavía
paper-not-seated = no se ha sentado todavía
paper-after = después de: { $actions }
paper-level-goal = Objetivo general
paper-level-aim = Objetivo específico
paper-level-result = Resultado
paper-level-action = Acción
paper-item-title = Título
paper-item-programme = Programa
paper-item-lead = Encabeza
paper-item-span = Duración
paper-item-cost = Coste previsto
paper-item-covered = Ya cubiertos
paper-item-version = Versión del plan

column-service = Servicio o recurso
column-named-by = Nombrado por
column-used-by = Usado por las acciones
column-item = Dato
column-content = Contenido
column-level = Nivel
column-said = Qué
column-assumptions = Supuestos (obstáculos, riesgos, esperas)
column-cost = Coste
column-cost-led = Coste de las acciones que lleva
column-promised = De las entidades
column-funded = De otras fuentes
column-promise = Qué pone
column-fund = Fuente
column-sum = Suma
column-share = Parte del coste
column-measured = Qué se mide
column-frequency = Cada cuánto
column-responsible = Quién responde
column-territory = Territorio
column-since = En la mesa desde
column-state = Estado
column-note = Nota
column-reading = Último valor
