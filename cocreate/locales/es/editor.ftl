# El plan de una mesa concluida mientras se edita en conjunto: tabla, calendario, estado, marco lógico, presupuesto, versiones.

editor-tabs = Vistas del plan
editor-tab-plan = Plan
editor-tab-table = Tabla
editor-tab-timeline = Cronograma
editor-tab-status = Por estado
editor-tab-frame = Marco lógico
editor-tab-budget = Presupuesto
editor-tab-versions = Versiones
editor-lead = Pulse un valor para cambiarlo: toda la mesa lo ve enseguida. El tablero queda como está.
editor-mine = Puede cambiar las acciones de las que responde su entidad; las demás se leen.
editor-read = Aquí se lee el plan como está ahora. Lo cambian quien facilita y quien responde de una acción.
editor-amended = cambiado en el plan, distinto del tablero
editor-cell = acción { $number }, { $field }
editor-field-text = descripción
editor-field-owner = responsable
editor-field-partners = participantes
editor-field-start = primer día
editor-field-end = último día
editor-field-days = días
editor-field-indicator = indicador
editor-field-budget_eur = coste en euros
editor-field-person = persona de referencia
editor-field-effort_days = jornadas de trabajo
editor-field-milestone = hito
editor-field-result = resultado
editor-field-promises = promesas
editor-field-funds = fuentes
editor-field-risks = riesgos
editor-field-waits = depende de las acciones
editor-field-rest = promesas, fuentes, riesgos
editor-count-promises = { $count ->
    [one] una promesa
   *[other] { $count } promesas
}
editor-count-funds = { $count ->
    [one] una fuente
   *[other] { $count } fuentes
}
editor-count-risks = { $count ->
    [one] un riesgo
   *[other] { $count } riesgos
}
editor-count-actions = { $count ->
    [one] una acción
   *[other] { $count } acciones
}
editor-all = Todo sobre la acción
editor-all-of = Todo sobre la acción { $number }
editor-action = Acción { $number }
editor-undo = Deshacer mi último cambio
editor-redo = Rehacer mi cambio
editor-table-caption = Las acciones del plan, con los valores que se editan
editor-gantt-caption = Las acciones del plan en el tiempo
editor-gantt-how = Mueva una barra con el ratón o con las flechas: un día, una semana con RePág y AvPág; con Mayús solo se mueve el último día. Esc lo deja como estaba.
editor-moved = Acción { $number }: { $days }
editor-bar = Acción { $number }, { $text }: { $days }
editor-today = Hoy, { $day }
editor-status-column = { $status } ({ $count })
editor-status-how = Arrastre una tarjeta a otra columna, o pulse su asa: se abre un menú. Con el teclado: flecha izquierda o derecha en el asa, y después Intro. Lo que mueve queda como avance, a su nombre.
editor-status-move = Mover la acción { $number }
editor-status-aim = Acción { $number } a: { $status }. Intro la mueve, Esc la deja.
editor-status-moved = Acción { $number }: { $status }
editor-status-told = { $percent } %, según { $who }, { $day }
editor-status-untold = Avance aún no indicado: según sus fechas
editor-status-late = Pasado el último día
editor-frame-caption = Marco lógico: cuatro niveles y cuatro columnas
editor-frame-what = Lógica de intervención
editor-frame-indicators = Indicadores
editor-frame-sources = Fuentes de verificación
editor-frame-assumptions = Supuestos y riesgos
editor-frame-goal = Objetivo general
editor-frame-aims = Objetivos
editor-frame-results = Resultados
editor-frame-actions = Acciones
editor-budget-actions = Cuánto cuesta cada acción y quién la cubre
editor-budget-cost = Coste
editor-budget-promised = Prometido
editor-budget-funded = De otras fuentes
editor-budget-missing = Por encontrar
editor-budget-total = Total
editor-partners = Por entidad
editor-sources = Por fuente
editor-mend =
    { $count ->
        [0] Nada que corregir
        [one] Una cosa que corregir
       *[other] { $count } cosas que corregir
    }
editor-differences = { $count ->
    [one] Un valor ha cambiado en el tablero
   *[other] { $count } valores han cambiado en el tablero
}
editor-differences-how = El plan conserva lo que cambiaron. Donde el tablero dice ahora otra cosa, ustedes eligen.
editor-difference = { $field }: el tablero decía { $was }, ahora dice { $board }; el plan dice { $plan }.
editor-difference-aside = { $field }: el plan tenía { $plan }, que ya no encaja con las fechas del tablero; vale { $board }.
editor-take = Tomar el valor del tablero
editor-keep = Conservar el valor del plan
editor-versions = Versiones del plan
editor-versions-how = Cada versión queda como se hizo, con sus archivos.
editor-issue = Emitir la versión { $version }
editor-now = Como está ahora
editor-compare-from = Comparar
editor-compare-to = con
editor-compare = Mostrar las diferencias
editor-restore = Devolver el plan a la versión { $version }
editor-restored = El plan vuelve a decir lo que decía la versión { $version }.
editor-compare-same = Las dos dicen lo mismo.
editor-compare-sums = Coste: de { $old } a { $new }. Último día: de { $first } a { $last }.
editor-compare-added = Nueva: { $number }. { $text }
editor-compare-gone = Ya no está: { $text }
editor-yes = sí
editor-no = no
activity-action_amended = { $who } ha cambiado el plan
activity-wording_edited = { $who } ha escrito en las palabras de una acción del plan
activity-amendment_dropped = { $who } ha devuelto al plan el valor del tablero
activity-version_issued = { $who } ha emitido una nueva versión del plan
activity-plan_restored = { $who } ha devuelto el plan a una versión anterior
