# El informe de un trimestre o un año. Los números llegan escritos.

report-name = Informe del período
report-percent = { $value } %
report-figure-actions =
    { $count ->
        [one] acción en el período
       *[other] acciones en el período
    }
report-figure-ended = hechas en el período / previstas
report-figure-indicators = indicadores en buen camino / con meta
report-warning =
    { $count ->
        [one] 1 acción va con retraso.
       *[other] { $shown } acciones van con retraso.
    }
report-until = Situación a { $day }
report-actions = Previsto y hecho
report-actions-lead = Las acciones que tocan el período: cómo estaban al principio y cómo están al final, según quien responde de ellas. «Previsto» es la parte del tiempo de la acción que ha pasado.
report-actions-empty = Ninguna acción toca este período.
report-indicators = Indicadores
report-indicators-lead = El valor al principio y al final del período, el que se esperaba el día de la última medición, y adónde lleva la previsión.
report-indicators-empty = Ningún indicador que medir.
report-variances = Desviaciones y motivos
report-variances-lead = Cuánto se desvía la última medición de lo esperado, y por qué, con las palabras de quien la hizo.
report-variances-empty = Ninguna desviación.
report-obstacles = Obstáculos
report-obstacles-lead = Qué frena las acciones, con las palabras de quien responde de ellas.
report-obstacles-empty = Nadie ha hablado de obstáculos.
report-late = Acciones con retraso
report-late-lead = El último día ha pasado y nadie ha dicho que la acción esté hecha.
report-late-empty = Ninguna acción va con retraso.
report-money = Dinero
report-money-lead = Cuánto estaba previsto, cuánto cubren promesas y fuentes, cuánto se ha gastado según quien responde de la acción. La diferencia es lo previsto menos lo gastado.
report-money-empty = Ninguna acción del período tiene coste.
report-bodies = Por entidad
report-bodies-lead = Las acciones del período por quien responde de ellas.
report-bodies-empty = Ninguna acción toca este período.
report-column-was = Al principio
report-column-now = Al final
report-column-planned = Previsto
report-column-start = Al principio
report-column-end = Al final
report-column-expected = Esperado
report-column-variance = Desviación
report-column-reason = Motivo
report-column-due = Debía terminar
report-column-days = Días laborables de retraso
report-column-obstacles = Obstáculos
report-column-to-end = Por hacer
report-column-ended = Hechas
report-column-late = Con retraso
report-column-light = Semáforo
report-column-forecast = Previsión
report-column-cost = Coste previsto
report-column-covered = Cubierto
report-column-spent-then = Gastado en el período
report-column-spent = Gastado hasta ahora
report-column-left = Diferencia
report-no-reading = ninguna medición
report-no-reason = Ningún motivo indicado
report-status-planned = Prevista
report-status-under-way = En curso
report-status-done = Hecha
report-status-stopped = Interrumpida
