# Lo que de un archivo no llegó al tablero, o no como estaba en el archivo. Lo lee quien trae el archivo.

## Lo que no está en ninguna tarjeta

left-out-no_text = Sin texto: { $count }.
left-out-beyond = Textos después de los primeros { $max } del archivo: { $count }.
left-out-board_full = Tarjetas para las que no hay sitio: { $count }. En un tablero caben { $max }.
left-out-images = Imágenes: { $count }.
left-out-charts = Gráficos: { $count }.
left-out-drawings = Dibujos a mano alzada: { $count }.
left-out-lines = Líneas: { $count }.
left-out-shapes = Formas sin texto: { $count }.
left-out-frames = Marcos que no llevan el nombre de una zona: { $count }. Los textos que contienen sí están.
left-out-embeds = Páginas incrustadas: { $count }.
left-out-arrow_labels = Textos escritos en una flecha: { $count }.
left-out-other_elements = Elementos de un tipo desconocido: { $count }.
left-out-damaged = Elementos que no se pueden leer: { $count }.
left-out-arrow_ends = Flechas que no unen dos tarjetas: { $count }.
left-out-arrow_kinds = Flechas entre tarjetas que no se pueden vincular en este sentido: { $count }.
left-out-arrow_twice = Flechas repetidas entre las mismas tarjetas: { $count }.
left-out-arrow_private = Flechas entre tarjetas aún cubiertas, que se podrán vincular cuando se descubran: { $count }.
left-out-links_full = Vínculos por encima de los { $max } que caben en un tablero: { $count }.
left-out-sheets = Otras hojas, que no llevan el nombre de una zona: { $count }.
left-out-cell_comments = Hojas con comentarios en las celdas, que no se han leído: { $count }.
left-out-widgets = Elementos de Miro que no son textos: { $count }.
left-out-headings = Títulos sin nada debajo: { $count }.
left-out-front_matter = Datos técnicos al principio del archivo: { $count }.
left-out-hidden = Notas ocultas en el archivo: { $count }.

## Lo que está, aunque no como estaba en el archivo

left-out-cut = Textos acortados: { $count }. En una tarjeta caben { $max } caracteres.
left-out-control = Caracteres invisibles que se han quitado: { $count }.
left-out-encoding = El archivo no está en UTF-8: se ha leído como Windows-1252. Revise las letras acentuadas.
left-out-bad_bytes = Caracteres que no se pueden leer y se han sustituido por un signo: { $count }.
left-out-quotes = Las comillas del archivo no se cierran: cada línea se ha leído por separado.
left-out-unknown_zone = Tarjetas de zonas que aquí no existen, puestas en la zona elegida o en la de su tipo: { $count }.
left-out-unknown_kind = Tarjetas de un tipo desconocido: { $count }. Cada tarjeta es del tipo de su zona.
left-out-other_kind = Tarjetas de otro tipo que la zona en la que están: { $count }. Han tomado el tipo de la zona.
left-out-unknown_colour = Tarjetas de un color que aquí no existe: { $count }. Tienen el color de su tipo.
left-out-tags = Textos de los que no se han traído todas las etiquetas: { $count }. Una tarjeta puede llevar 12, de 40 caracteres cada una.
left-out-columns = Columnas que no se han traído: { $count }.
left-out-titles_cut = Tarjetas de grupos con el título acortado: { $count }. En un título caben { $max } caracteres.
left-out-groups_full = Grupos por encima de los { $max } que caben en un tablero: { $count }. Sus tarjetas sí están.
left-out-done = Elementos ya marcados como hechos, traídos como los demás: { $count }.
