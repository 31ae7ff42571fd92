# Monitoring: what becomes of the plan. Each light says its rule in words.

monitoring = Cómo va el plan
monitoring-source = De dónde viene
monitoring-day = Situación a { $day }
monitoring-to-plan = Al plan
monitoring-to-all = Todas las acciones
monitoring-none = Aún no hay plan
monitoring-none-what = Cuando la mesa haya terminado, aquí se verá cómo van sus acciones.
monitoring-open-again = La mesa está reabierta: hasta que termine de nuevo, aquí solo se puede leer.
monitoring-no-action = Esta acción no está en el plan.
monitoring-status = Estado
monitoring-status-planned = prevista
monitoring-status-under-way = en marcha
monitoring-status-done = terminada
monitoring-status-stopped = detenida
monitoring-light-green = Va bien
monitoring-light-amber = En riesgo
monitoring-light-red = No va
monitoring-light-grey = Aún no se sabe
monitoring-light-told = { $light }: { $why }
monitoring-why-done = está terminada
monitoring-why-stopped = se ha detenido
monitoring-why-no-dates = faltan las fechas
monitoring-why-not-begun = todavía tiene que empezar
monitoring-why-ahead = ha empezado antes de tiempo
monitoring-why-on-time = va al ritmo del tiempo transcurrido
monitoring-why-behind = va un poco atrasada
monitoring-why-far-behind = va muy atrasada
monitoring-why-late = su último día ha pasado
monitoring-why-no-target = el indicador no tiene meta
monitoring-why-no-reading = aún no hay ninguna medición
monitoring-why-one-reading = con una sola medición no se puede prever
monitoring-why-no-end = falta el último día
monitoring-why-no-scale = entre partida y meta no hay camino que medir
monitoring-why-reached = la meta se ha alcanzado
monitoring-why-reaches = a este ritmo se alcanza la meta
monitoring-why-nearly = a este ritmo se queda cerca de la meta
monitoring-why-short = a este ritmo la meta queda lejos
monitoring-rules = Cómo se encienden los semáforos
monitoring-rule-action = De una acción: verde si está terminada, o atrasada como mucho 10 puntos respecto a la parte de tiempo transcurrida; ámbar hasta 25; rojo más allá, o si ha vencido o se ha detenido.
monitoring-rule-indicator = De un indicador: verde si la previsión alcanza la meta; ámbar si llega al menos a cuatro quintos del camino; rojo si se queda antes.
monitoring-rule-forecast = La previsión es la recta más cercana al valor de partida y a las mediciones, leída en el último día.
monitoring-progress = Hasta dónde hemos llegado
monitoring-percent = Porcentaje realizado
monitoring-percent-number = Porcentaje realizado, en cifras
monitoring-percent-bad = Escribe un número entero de 0 a 100.
monitoring-percent-is = { $percent } %
monitoring-note = Nota
monitoring-obstacles = Obstáculos
monitoring-obstacles-hint = Qué os frena y qué os haría falta.
monitoring-spent = Gastado hasta ahora, en euros
monitoring-spent-hint = Todo lo que la acción ha costado hasta hoy, también con céntimos. Vacío: aún no se sabe.
monitoring-spent-bad = Escriba una cantidad en euros, por ejemplo 12.500,50.
monitoring-money = Dinero
monitoring-money-planned = Previsto
monitoring-money-covered = Cubierto
monitoring-money-spent = Gastado hasta ahora
monitoring-money-left = Diferencia (previsto menos gastado)
monitoring-money-unsaid = no dicho
monitoring-report = Guardar
monitoring-reported = Guardado.
monitoring-unreported = Nadie ha dicho aún cómo va.
monitoring-said-by = Dicho por { $who }, { $day }
monitoring-indicator = Indicador: { $name }
monitoring-result = Resultado del programa: { $title }
monitoring-no-indicator = Esta acción no tiene indicador.
monitoring-reading-new = Nueva medición
monitoring-of = De qué
monitoring-date = Día
monitoring-date-bad = Elige el día de la medición.
monitoring-value = Valor
monitoring-value-in = Valor ({ $unit })
monitoring-value-bad = Escribe un número, por ejemplo 12,5.
monitoring-read-where = Fuente
monitoring-read-where-hint = Dónde se lee el número: un registro, un recuento, una encuesta.
monitoring-reason = Por qué difiere de lo previsto
monitoring-reading-add = Añadir la medición
monitoring-reading-added = La medición está guardada.
monitoring-reading-delete = Quitar la medición del { $day }
monitoring-readings = Mediciones
monitoring-readings-of = Mediciones de { $name }
monitoring-chart = { $name }: { $count ->
    [one] una medición
   *[other] { $count } mediciones
  }, la última { $latest }. Los números están en la tabla.
monitoring-baseline = Partida
monitoring-often = Cada cuánto
monitoring-target = Meta
monitoring-latest = Última medición
monitoring-forecast = Previsión
monitoring-variance = Desviación de lo previsto
monitoring-files = Adjuntos
monitoring-files-none = Ningún archivo todavía.
monitoring-file-add = Adjuntar un archivo
monitoring-file-hint = PDF, imágenes, textos y documentos de oficina, hasta 10 MB.
monitoring-file-coming = El archivo está en camino…
monitoring-file-there = { $name } está adjunto.
monitoring-file-delete = Quitar { $name }
monitoring-file-size = { $size } kB
monitoring-history = Lo que se ha dicho hasta ahora
monitoring-history-none = Nada todavía.
monitoring-act-progress-reported = { $who }: { $status }, { $percent } %
monitoring-act-spent = Gastado hasta ahora: { $sum }
monitoring-act-reading-added = { $who } ha anotado la medición { $value } del { $day }
monitoring-act-reading-deleted = { $who } ha quitado una medición
monitoring-act-file-attached = { $who } ha adjuntado { $name }
monitoring-act-file-detached = { $who } ha quitado un archivo
monitoring-act-undone = { $who } ha deshecho un acto propio
monitoring-act-redone = { $who } ha rehecho un acto propio
monitoring-undo = Deshacer lo último mío
monitoring-summary = El plan en breve
monitoring-late = { $count ->
    [one] Una acción va con retraso
   *[other] { $count } acciones van con retraso
  }
monitoring-is-late = con retraso
monitoring-targets = { $green } de { $all } metas van bien
monitoring-mean = De media, { $percent } % realizado
monitoring-count = { $count ->
    [one] Una acción
   *[other] { $count } acciones
  }
monitoring-counted = { $what }: { $count }
monitoring-filter-body = Entidad
monitoring-filter-light = Semáforo
monitoring-filter-all = Todas
monitoring-filter-any = Todos
monitoring-filter-none = Ninguna acción es así.
monitoring-actions = Acciones
monitoring-results = Resultados del programa
monitoring-yours = Vuestras acciones
monitoring-no-owner = Sin responsable
monitoring-table = Abrir una mesa sobre esto
monitoring-table-what = Se abre una mesa nueva con las pruebas ya en su tablero: la acción, sus necesidades y su idea, las mediciones, los obstáculos.
monitoring-table-kind = Con qué plantilla
monitoring-table-retrospective = Mirar atrás y corregir
monitoring-table-needs-analysis = Volver a empezar por las necesidades
monitoring-table-title = { $what }: qué corregimos
session = Próximo encuentro
session-what = Se abre una mesa nueva que continúa esta: su primera fase es la revisión, con una tarjeta por cada acción todavía abierta, primero las más urgentes.
session-open = Abrir el próximo encuentro
session-another = Abrir otro encuentro
session-template = Con otra plantilla
session-kind = Con qué plantilla
session-same = Como esta mesa
session-title = { $title }: próximo encuentro
session-list = Encuentros abiertos desde este plan
session-carried = { $count ->
    [one] Abierto el { $day } con { $count } acción en la revisión
   *[other] Abierto el { $day } con { $count } acciones en la revisión
  }
session-left-out = { $count ->
    [one] { $count } acción abierta más quedó fuera: está en este plan.
   *[other] { $count } acciones abiertas más quedaron fuera: están en este plan.
  }
session-follows = Continúa «{ $title }»
monitoring-owners = Enlaces para los responsables
monitoring-owners-what = Quien abre el enlace escribe su nombre y dice cómo van las acciones de su entidad, sin cuenta.
monitoring-owners-copy = Copiar el enlace para { $name }
monitoring-owners-copied = El enlace para { $name } está copiado.
monitoring-owners-link = Enlace para { $name }
monitoring-owners-close = Cerrar el enlace para { $name }
monitoring-owners-closed = El enlace para { $name } ya no abre nada.
monitoring-csv-take = Descargar las mediciones (CSV)
monitoring-csv-state = Descargar el estado y el dinero de las acciones (CSV)
monitoring-csv-bring = Traer mediciones de un CSV
monitoring-csv-brought = { $added ->
    [one] Una medición añadida
   *[other] { $added } mediciones añadidas
  }, { $present } ya estaban, { $left } se han dejado fuera.
monitoring-csv-left = Línea { $line }: { $why }
monitoring-offline = Sin red: lo que escribes se queda aquí y sale en cuanto vuelva.
monitoring-read-only = Aquí puedes leer. Puede escribir quien viene por la entidad responsable, o quien facilita.
monitoring-span = { $start } – { $end }
seat-for = Vienes por { $name }: di solo cómo te llamas.
