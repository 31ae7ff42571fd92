# El plan: las comprobaciones, la página y los documentos para llevarse. Los números llegan ya escritos.

## Comprobaciones: { $action } es "7 «Probar la lanzadera nocturna»"

check-action-without-owner = La acción { $action } no tiene responsable: ¿quién la lidera?
check-action-without-indicator = La acción { $action } no tiene indicador: ¿cómo se verá que funciona?
check-action-without-dates =
    { $missing ->
        [start] La acción { $action } no tiene fecha de inicio.
        [end] La acción { $action } no tiene fecha de fin.
       *[both] La acción { $action } no tiene fechas.
    }
check-action-without-idea = La acción { $action } no realiza ninguna de las ideas de la mesa.
check-action-outside-programme =
    { $where ->
        [before] La acción { $action } empieza ({ $start }) antes que el programa ({ $first }).
        [after] La acción { $action } termina ({ $end }) después del fin del programa ({ $last }).
       *[both] La acción { $action } empieza antes que el programa ({ $first }) y termina después ({ $last }).
    }
check-starts-before-dependency-ends =
    { $count ->
        [one] La acción { $action } empieza ({ $start }) antes del fin ({ $end }) de la acción { $others }, de la que depende.
       *[other] La acción { $action } empieza ({ $start }) antes del fin ({ $end }) de las acciones { $others }, de las que depende.
    }
check-dependency-cycle =
    { $count ->
        [one] La acción { $actions } depende de sí misma: nunca podría empezar.
       *[other] Las acciones { $actions } se esperan mutuamente: ninguna podría empezar.
    }
check-need-without-idea = Ninguna idea responde a la necesidad «{ $need }».
check-need-without-action = Ninguna acción responde a la necesidad «{ $need }».
check-owner-overloaded = { $organisation } lidera { $leads } de las { $owned } acciones que tienen responsable: más de un tercio.
check-action-without-votes = La acción { $action } realiza una idea a la que nadie dio puntos.
check-action-without-result = La acción { $action } no lleva a ninguno de los resultados del programa.
check-indicator-without-target = El indicador de la acción { $action } no tiene meta: ¿a partir de qué valor habrá funcionado?
check-indicator-without-source = El indicador de la acción { $action } no dice de dónde salen sus valores.
check-dependency-not-kept =
    { $count ->
        [one] Las fechas de la acción { $action } no respetan la manera en que depende de la acción { $others }.
       *[other] Las fechas de la acción { $action } no respetan la manera en que depende de las acciones { $others }.
    }
check-budget-not-covered = La acción { $action } cuesta { $budget } y hay cubiertos { $covered }: faltan { $difference }.
check-budget-does-not-add-up = Para la acción { $action } llegan { $covered } y cuesta { $budget }: sobran { $difference }.
check-budget-over-programme = Las acciones cuestan en conjunto { $sum } y el programa dispone de { $most }. La más costosa es la { $action }.
check-chosen-idea-without-action =
    { $count ->
        [one] La mesa eligió la idea «{ $idea }» (un punto) y ninguna acción la realiza.
       *[other] La mesa eligió la idea «{ $idea }» ({ $count } puntos) y ninguna acción la realiza.
    }
check-result-without-action = Ninguna acción lleva al resultado «{ $result }».
check-result-without-indicator = El resultado «{ $result }» no tiene indicador.
check-result-without-target = El indicador del resultado «{ $result }» no tiene meta: ¿a partir de qué valor se habrá alcanzado?
check-result-without-source = El indicador del resultado «{ $result }» no dice de dónde salen sus valores.
check-date-on-holiday =
    { $where ->
        [start] La acción { $action } empieza el { $day }, día festivo ({ $holiday }).
       *[end] La acción { $action } termina el { $day }, día festivo ({ $holiday }).
    }
check-owner-overloaded-at-once = { $who } lidera { $count } acciones a la vez, del { $start } al { $end }: { $actions }.
check-person-overloaded = Del { $start } al { $end }, { $who } tiene más trabajo del que cabe en una semana, con { $count } acciones a la vez: { $actions }.
check-partner-without-promise =
    { $count ->
        [one] { $partners } colabora en la acción { $action } y todavía no ha prometido nada.
       *[other] { $partners } colaboran en la acción { $action } y todavía no han prometido nada.
    }
check-organisation-without-part = { $organisation } estuvo en la mesa y no lidera ninguna acción ni colabora en ninguna.

## Remedios: lo que hace un clic

remedy-owner = Encargar la acción { $action } a { $organisation }
remedy-partner = Añadir { $organisation } a quienes colaboran en la acción { $action }
remedy-budget = Escribir { $budget } como coste de la acción { $action }
remedy-result = Hacer que la acción { $action } lleve a «{ $result }»
remedy-dates =
    { $which ->
        [one] Pasar la acción { $action } al { $start }
        [start] Hacer que la acción { $action } empiece el { $start }
        [end] Hacer que la acción { $action } termine el { $end }
       *[both] Pasar la acción { $action } a estas fechas: { $start } – { $end }
    }
remedy-unlink = Hacer que la acción { $action } ya no espere a la { $other }
remedy-realise = Escribir una acción para «{ $idea }»
remedy-fill-owner = Decir quién la lidera
remedy-fill-person = Decir quién responde de ella
remedy-fill-start = Escribir las fechas
remedy-fill-indicator = Escribir el indicador
remedy-fill-target = Escribir la meta
remedy-fill-source = Escribir la fuente
remedy-fill-budget = Revisar los costes
remedy-fill-funds = Decir de dónde viene el dinero
remedy-fill-promises = Escribir qué promete cada entidad
remedy-fill-result = Elegir el resultado
remedy-fill-programme = Abrir el programa
remedy-fill-links = Vincular con otras tarjetas

## Desplazamientos que alivian a quien tiene demasiado a la vez

move-within-slack =
    { $pushes ->
        [0] Pasar la acción { $action } a estas fechas: { $start } – { $end }. Si no, { $who } la tendría a la vez que otro trabajo (n.º { $others }). No se desplaza ninguna otra acción y el plan termina cuando termina ahora.
        [one] Pasar la acción { $action } a estas fechas: { $start } – { $end }. Si no, { $who } la tendría a la vez que otro trabajo (n.º { $others }). Con ella se desplaza la acción { $pushed } y el plan termina cuando termina ahora.
       *[other] Pasar la acción { $action } a estas fechas: { $start } – { $end }. Si no, { $who } la tendría a la vez que otro trabajo (n.º { $others }). Con ella se desplazan las acciones { $pushed } y el plan termina cuando termina ahora.
    }
move-later =
    { $later ->
        [one] Pasar la acción { $action } a estas fechas: { $start } – { $end }. Si no, { $who } la tendría a la vez que otro trabajo (n.º { $others }). Atención: todo el plan terminaría un día laborable más tarde.
       *[other] Pasar la acción { $action } a estas fechas: { $start } – { $end }. Si no, { $who } la tendría a la vez que otro trabajo (n.º { $others }). Atención: todo el plan terminaría { $days } días laborables más tarde.
    }

## Días festivos

holiday-new-year = Año Nuevo
holiday-epiphany = Epifanía
holiday-easter = Pascua
holiday-easter-monday = Lunes de Pascua
holiday-liberation = Día de la Liberación
holiday-labour = Día del Trabajo
holiday-republic = Día de la República
holiday-assumption = Asunción
holiday-saint-francis = San Francisco
holiday-all-saints = Todos los Santos
holiday-immaculate = Inmaculada Concepción
holiday-christmas = Navidad
holiday-saint-stephen = San Esteban
holiday-patron = fiesta patronal

## Palabras

plan-name = Plan de acción
plan-no-text = (sin texto)
plan-open = por decidir
plan-sector-public = entidad pública
plan-sector-company = empresa
plan-sector-nonprofit = sin ánimo de lucro
plan-somebody = una persona
plan-somebody-of = una persona ({ $organisation })
plan-no-owner = sin responsable
plan-no-indicator = sin indicador
plan-no-dates = sin fechas
plan-no-idea = ninguna idea
plan-no-action = ninguna acción
plan-from = inicio: { $day }
plan-until = fin: { $day }
plan-span = { $start } – { $end }
plan-dots =
    { $count ->
        [one] 1 punto
       *[other] { $shown } puntos
    }
plan-with = con { $partners }
plan-more = { $number } más
plan-more-actions = { $number } más

## Primera página

plan-programme-span = { $start } – { $end }
plan-lead = Entidad líder: { $organisation }
plan-aims = Objetivos del programa
plan-made = Mesa concluida el { $day } · versión { $version } del plan
plan-draft-title = Borrador: { $title }
plan-draft-made = Borrador: la mesa tal como estaba el { $day } a las { $time }, evento { $seq } de su historia. No es una versión del plan.
plan-warning =
    { $count ->
        [one] Hay una cuestión por resolver antes de firmar: está al final del plan.
       *[other] Hay { $shown } cuestiones por resolver antes de firmar: están al final del plan.
    }
plan-figure-actions =
    { $count ->
        [one] acción
       *[other] acciones
    }
plan-figure-budget = presupuesto
plan-figure-needs = necesidades con acción
plan-figure-organisations =
    { $count ->
        [one] entidad en la mesa
       *[other] entidades en la mesa
    }
plan-figure-end = fin de la última acción
plan-figure-votes =
    { $voters ->
        [one] puntos dados por 1 persona
       *[other] puntos dados por { $shown } personas
    }

## Capítulos

plan-actions = Las acciones
plan-actions-lead = Por orden de inicio. Los puntos son los que la mesa dio a las ideas de las que nace la acción.
plan-actions-empty = La mesa no ha escrito acciones.
plan-timeline = El calendario
plan-timeline-lead = Una barra por acción, con el color del sector de su responsable; el marco es el periodo del programa.
plan-timeline-alt = Calendario de las acciones { $first } a { $last } ({ $start } – { $end }): una fila por acción, con una barra del primer al último día. Los mismos datos están en la tabla que sigue.
plan-timeline-table = Las mismas fechas en una tabla
plan-timeline-empty = Ninguna acción tiene fecha todavía.
plan-legend-alert = sin responsable
plan-legend-programme = periodo del programa
plan-needs = Las necesidades y sus respuestas
plan-needs-lead = Lo que la mesa ha escuchado, qué ideas responden y qué acciones las realizan.
plan-needs-empty = La mesa no ha escrito necesidades.
plan-ideas = Las ideas y la elección
plan-ideas-lead = Las ideas de la mesa; no hubo votación.
plan-ideas-chosen =
    { $voters ->
        [one] Una persona dio { $votes }. Las ideas con más puntos van primero.
       *[other] { $shown } personas dieron { $votes }. Las ideas con más puntos van primero.
    }
plan-ideas-empty = La mesa no ha escrito ideas.
plan-origins = De dónde viene cada acción
plan-origins-lead = El hilo que une cada acción con la necesidad de la que partió.
plan-step-need = Necesidad
plan-step-idea = Idea
plan-step-action = Acción
plan-step-measure = Se mide con
plan-step-uses = Usa
plan-step-hindered = Atención a
plan-step-after = Después de
plan-origin-none = Ninguna idea de la mesa lleva a esta acción.
plan-organisations = Las entidades
plan-organisations-lead = Quién lidera y quién colabora, con los números de las acciones.
plan-organisations-empty = Ninguna entidad en la mesa.
plan-mend = Por resolver antes de firmar
plan-mend-none = Nada por resolver antes de firmar.
plan-know = Conviene saber
plan-many-actions = { $check }: acciones { $numbers }.
plan-many-need-without-idea = Ninguna idea responde a { $count } necesidades: están en la tabla «{ $table }».
plan-many-need-without-action = Ninguna acción responde a { $count } necesidades: están en la tabla «{ $table }».
plan-signatures = Firmas
plan-signatures-lead = Las entidades que lideran una acción o colaboran en ella se comprometen a realizar este plan.
plan-page = Página { $page } de { $pages }
plan-draft-foot = Borrador del evento { $seq }, { $day }
plan-glyphs = Los caracteres que faltan en las fuentes de este documento se muestran como ▯. En los archivos de Word, Excel, CSV, Markdown y JSON están tal como se escribieron.
plan-not-accessible = Algunos caracteres de este plan no permiten declarar este documento conforme con PDF/UA-1. La versión de Word es accesible.

## Columnas

column-number = N.º
column-id = Código
column-action = Acción
column-owner = Responsable
column-partners = Colaboran
column-when = Cuándo
column-start = Inicio
column-end = Fin
column-days = Días
column-indicator = Indicador
column-baseline = Valor inicial
column-target = Meta
column-unit = Unidad
column-budget = Presupuesto
column-budget-eur = Presupuesto (€)
column-votes = Puntos
column-need = Necesidad
column-needs = Necesidades
column-idea = Idea
column-ideas = Ideas
column-actions = Acciones
column-group = Grupo
column-resources = Recursos
column-obstacles = Obstáculos
column-depends-on = Depende de
column-card = Tarjeta
column-tags = Etiquetas
column-kind = Tipo
column-organisation = Entidad
column-sector = Sector
column-members = Personas en la mesa
column-leads = Lidera
column-helps = Colabora
column-severity = Gravedad
column-check = Comprobación
column-subjects = Códigos
column-draft = Qué es
column-draft-event = Borrador del evento
column-draft-moment = Borrador del momento
column-message = Qué ocurre
column-signature = Lugar, fecha y firma

sheet-actions = Acciones
sheet-needs = Necesidades
sheet-ideas = Ideas
sheet-tally = Puntos
sheet-organisations = Entidades
sheet-checks = Comprobaciones
sheet-draft = Borrador

kind-need = necesidad
kind-idea = idea
kind-resource = recurso
kind-obstacle = obstáculo
kind-action = acción

severity-alert = por resolver
severity-note = conviene saberlo
total = Total

check-name-action-without-owner = Acción sin responsable
check-name-action-without-indicator = Acción sin indicador
check-name-action-without-dates = Acción sin fechas
check-name-action-without-idea = Acción sin idea
check-name-action-outside-programme = Acción fuera del programa
check-name-starts-before-dependency-ends = Empieza demasiado pronto
check-name-dependency-cycle = Dependencia circular
check-name-need-without-idea = Necesidad sin idea
check-name-need-without-action = Necesidad sin acción
check-name-owner-overloaded = Demasiadas acciones para una entidad

## El plan en el tiempo, en dinero y en riesgos

plan-schedule = El plan en el tiempo
plan-schedule-lead = Cuándo puede y cuándo debe realizarse cada acción, en días laborables, sin sábados, domingos ni festivos. Ninguna empieza antes del día que eligió la mesa.
plan-schedule-end = Todo termina el { $day }.
plan-schedule-critical =
    { $count ->
        [one] Si se retrasa la acción { $actions }, se retrasa el final de todo.
       *[other] Si se retrasa una de las acciones { $actions }, se retrasa el final de todo.
    }
plan-schedule-milestones =
    { $count ->
        [one] Hito: { $actions }.
       *[other] Hitos: { $actions }.
    }
plan-unscheduled =
    { $count ->
        [one] Para la acción { $actions } no se puede calcular ningún día.
       *[other] Para las acciones { $actions }, que están en medio o vienen después, no se puede calcular ningún día.
    }
plan-pushed = más tarde de lo escrito
plan-assumed = sin fechas
plan-slack-none = ninguno
plan-moves = Para aliviar a quien tiene demasiado a la vez
plan-milestone = hito
plan-framework = Marco lógico
plan-framework-lead = De cada objetivo a sus resultados, con la forma de medirlos, y a las acciones que llevan a ellos.
plan-money = El presupuesto y quién lo cubre
plan-money-lead = Cuánto cuesta cada acción, qué aporta cada entidad y qué falta por encontrar.
plan-risks = Los riesgos
plan-risks-lead = Qué podría salir mal, empezando por lo más grave, y qué se hace al respecto.
plan-grade-1 = baja
plan-grade-2 = media
plan-grade-3 = alta
plan-no-response = sin respuesta todavía
column-earliest = Lo antes posible
column-latest = A más tardar
column-earliest-start = Primer inicio posible
column-earliest-end = Primer fin posible
column-latest-start = Inicio a más tardar
column-latest-end = Fin a más tardar
column-slack = Margen (días)
column-aim = Objetivo
column-result = Resultado
column-source = Fuente de los valores
column-covered-by = Quién aporta qué
column-covered = Cubierto
column-covered-eur = Cubierto (€)
column-missing = Por encontrar
column-risk = Riesgo
column-risks = Riesgos
column-likelihood = Probabilidad
column-impact = Gravedad
column-response = Qué se hace al respecto
column-effort = Días de trabajo
column-milestone = Hito
column-promises = Promesas
column-funds = Otras fuentes
column-remedy = Remedio
check-name-indicator-without-target = Indicador sin meta
check-name-indicator-without-source = Indicador sin fuente
check-name-dependency-not-kept = Dependencia no respetada
check-name-budget-not-covered = Coste no cubierto
check-name-budget-does-not-add-up = Cuentas que no cuadran
check-name-budget-over-programme = Más de lo que hay
check-name-chosen-idea-without-action = Idea elegida sin acción
check-name-action-without-votes = Acción sin puntos
check-name-action-without-result = Acción sin resultado
check-name-result-without-action = Resultado sin acción
check-name-result-without-indicator = Resultado sin indicador
check-name-result-without-target = Resultado sin meta
check-name-result-without-source = Resultado sin fuente
check-name-date-on-holiday = Día festivo
check-name-owner-overloaded-at-once = Demasiadas acciones a la vez
check-name-person-overloaded = Persona con demasiado trabajo
check-name-partner-without-promise = Entidad que colabora y no ha prometido nada
check-name-organisation-without-part = Entidad sin parte en el plan
