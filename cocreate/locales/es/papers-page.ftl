# La página de los documentos de un plan.

papers = Documentos del plan
papers-which = Qué documento
papers-to-plan = Volver al plan
papers-none = Los documentos existen cuando hay un plan.
papers-none-yet = El plan se forma cuando quien facilita concluye la mesa.
papers-language = Idioma del documento
papers-take = Descargar { $format }
papers-fetching = El documento se está preparando…
papers-fetched = Descargado: { $name }
papers-open-again = La mesa está abierta de nuevo: en los documentos se escribe cuando esté concluida.
papers-you-write = Puede reescribir las palabras de cada capítulo, junto con los demás. Las tablas y las sumas siguen siendo las del plan.
papers-others-write = Escribe quien facilita, y quien está aquí por una entidad responsable de una acción.
papers-undo = Deshacer
papers-redo = Rehacer
papers-written = escrito por la mesa
papers-edit = Reescribir «{ $section }»
papers-edit-short = Reescribir
papers-words = Palabras de «{ $section }»
papers-done = Hecho
papers-drop = Volver a las palabras del documento
papers-hint = Una línea vacía separa los párrafos; «- » empieza un punto de lista, «## » un título. Esc cierra.
papers-link = Los documentos que hay que presentar, y la página para la ciudadanía
