# La página pública de un plan, en palabras sencillas.

public-skip = Ir al contenido
public-languages = Idiomas
public-lead = Esta página cuenta el trabajo de una mesa: lo que dijeron las personas, lo que se decidió y cómo va.
public-updated = Actualizada el { $day }. Plan en su versión { $version }.
public-contents = En esta página
public-asked = Qué se preguntó
public-programme = El programa: { $title }, del { $start } al { $end }.
public-programme-plain = El programa: { $title }.
public-goal = Para qué sirve: { $goal }
public-aims = Sus objetivos
public-question = La pregunta a la mesa: { $prompt }
public-said = Qué dijeron las personas
public-said-count =
    { $count ->
        [one] Se recogió una necesidad.
       *[other] Se recogieron { $number } necesidades.
    }
public-theme = { $title } ({ $number })
public-no-theme = Otras necesidades
public-voices =
    { $count ->
        [one] Lo dijo una persona más.
       *[other] Lo dijeron { $number } personas más.
    }
public-consulted = Viene de la consulta { $consultation }: { $agrees } a favor, { $disagrees } en contra, { $passes } sin opinión.
public-answer = La respuesta
public-answer-by = { $organisation }, { $day }
public-no-answer = Todavía no hay respuesta.
public-need-actions =
    { $count ->
        [one] De ahí sale la acción { $numbers }.
       *[other] De ahí salen las acciones { $numbers }.
    }
public-need-no-action = El plan todavía no tiene una acción para esto.
public-chosen = Qué se eligió
public-chosen-how = Votaron { $voters } personas, con { $dots } puntos en total. Las ideas elegidas tienen al menos la media de los puntos.
public-dots =
    { $count ->
        [one] { $number } punto
       *[other] { $number } puntos
    }
public-others = Las demás ideas
public-without-dots = Ideas sin puntos
public-ideas = Las ideas
public-no-choice = La mesa no votó.
public-done = Qué se hace y cómo va
public-action = Acción { $number }: { $text }
public-who = Responsable
public-nobody = por decidir
public-with = { $owner }, con { $partners }
public-when = Cuándo
public-span = del { $start } al { $end }
public-money = Cuánto cuesta
public-money-planned = { $sum } previstos
public-money-spent = { $sum } gastados hasta ahora
public-status = Cómo va
public-status-planned = sin empezar todavía
public-status-under_way = en marcha: { $percent } %
public-status-done = terminada
public-status-stopped = parada
public-status-none = sin noticias
public-obstacles = Qué la frena: { $text }
public-measure = Cómo se mide
public-target = { $name }: de { $baseline } a { $target } { $unit }
public-readings = Las mediciones
public-date = Fecha
public-value = Valor
public-source = Fuente y notas
public-reason = Por qué es distinto de lo previsto: { $text }
public-light = Semáforo
public-results = Los resultados esperados
public-bodies = Quién participa
public-sector-public = entidad pública
public-sector-company = empresa
public-sector-nonprofit = sin ánimo de lucro
public-data = Los datos
public-data-how = Puede usar estos datos, también para trabajar. Basta con decir de dónde vienen: licencia { $licence }.
public-json = Todo el plan (JSON)
public-csv = Las acciones en una tabla (CSV)
public-privacy = Aquí no hay nombres de personas. Si encuentra uno, escriba a la entidad que dirige el programa.
public-omitted = [omitido]
public-off-title = Esta página no está
public-off = Quizá la dirección tiene un error, o la página ya no es pública. Quien le dio la dirección puede ayudarle.
public-empty = Aquí todavía no hay nada.
public-light-green = verde
public-light-amber = amarillo
public-light-red = rojo
public-light-grey = gris
public-light-rule = El semáforo: verde si a este paso se llega a la meta, amarillo si se llega al menos a cuatro quintos, rojo si es menos. Gris quiere decir que todavía no se sabe.
public-forecast = Previsión para el { $day }: { $value } { $unit }
