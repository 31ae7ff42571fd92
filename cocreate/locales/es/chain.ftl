# Los hilos de un plan, y su página pública.

strand-link = Su hilo
strand-link-all = Hilos y página pública
strand-title = De la necesidad a la respuesta
strand-lead = Cada hilo va de una necesidad a la respuesta dada a quienes la plantearon. Elija cualquier punto para verlo entero.
strand-all = Todos los hilos
strand-to-plan = Al plan
strand-thread = El hilo de: { $text }
strand-keys = Con las flechas se recorre el hilo, con Intro se abre un punto.
strand-column-need = Necesidad
strand-column-idea = Idea
strand-column-vote = Votación
strand-column-decision = Decisión
strand-column-action = Acción
strand-column-progress = Qué salió
strand-column-answer = Respuesta
strand-here = Está aquí
strand-dots =
    { $count ->
        [one] { $dots } punto de { $all }, { $voters } personas
       *[other] { $dots } puntos de { $all }, { $voters } personas
    }
strand-chosen = Elegida: puesto { $place } de { $ideas } ideas votadas
strand-not-chosen = No está entre las elegidas: puesto { $place } de { $ideas } ideas votadas
strand-action-number = Acción { $number }
strand-status-planned = Sin empezar
strand-status-under_way = En marcha, { $percent } %
strand-status-done = Terminada
strand-status-stopped = Parada
strand-reading = { $value } { $unit }
strand-target = meta { $target }
strand-reason = Por qué: { $text }
strand-obstacles = La frena: { $text }
strand-source = Fuente: { $text }
strand-consulted = De la consulta { $consultation }, afirmación { $statement }: { $agrees } a favor, { $disagrees } en contra
strand-voices =
    { $count ->
        [one] y otra tarjeta que dice lo mismo
       *[other] y otras { $count } tarjetas que dicen lo mismo
    }
strand-answer-write = Responder a quienes lo dijeron
strand-answer-change = Cambiar la respuesta
strand-answer-to = Qué se decidió sobre: { $text }
strand-answer-keep = Dar la respuesta
strand-answer-drop = Quitar la respuesta
strand-missing-need = Ninguna necesidad a la que responda
strand-missing-idea = Ninguna idea
strand-missing-vote = Ningún voto
strand-missing-action = Elegida, pero sin acción
strand-missing-progress = Sin noticias de la acción
strand-missing-reading = Ninguna medición del indicador
strand-missing-answer = Sin respuesta a quienes lo dijeron
strand-missing-subject = Se refiere a algo que ya no existe
strand-end-not_realised = No se hizo nada con ello
strand-gaps = Dónde se interrumpe un hilo
strand-no-gaps = Ningún hilo se interrumpe.
strand-needs = Los hilos, necesidad por necesidad
strand-counts = ideas { $ideas }, acciones { $actions }, mediciones { $readings }
strand-answered = con respuesta
strand-others = Sin una necesidad
strand-none = Todavía no hay tarjetas que seguir.
strand-gone = Este punto del hilo ya no existe.
publish = La página pública
publish-off = Está apagada: solo ve el plan quien está en la mesa.
publish-on = Está activa desde el { $day }: cualquiera puede leerla.
publish-open = Abrir la página pública
publish-listed = Los buscadores pueden encontrarla
publish-switch-on = Publicar
publish-again = Publicar con estas opciones
publish-switch-off = Retirar la página
publish-done = La página es pública.
publish-gone = La página ya no es pública.
publish-findings =
    { $count ->
        [one] Un pasaje parece un dato personal
       *[other] { $count } pasajes parecen datos personales
    }
publish-findings-how = Corríjalos donde están, o mire cada uno y confirme que puede quedarse.
publish-clean = Nada en los textos parece un dato personal.
publish-stays = Puede quedarse
publish-kind-email = Correo electrónico
publish-kind-phone = Número de teléfono
publish-kind-tax_code = Código fiscal italiano
publish-kind-iban = Cuenta bancaria (IBAN)
publish-kind-name = Nombre de alguien de la mesa
publish-ease = Facilidad de lectura
publish-gulpease = Índice Gulpease { $value } de 100: 89 + (300 × { $sentences } frases − 10 × { $letters } letras) / { $words } palabras. Está hecho para el italiano.
publish-long =
    { $count ->
        [one] Una frase tiene más de 25 palabras
       *[other] { $count } frases tienen más de 25 palabras
    }
activity-need_answered = { $who } dio una respuesta
activity-page_published = { $who } hizo pública la página del plan
activity-page_withdrawn = { $who } retiró la página pública
