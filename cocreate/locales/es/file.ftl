# El tablero como archivo, en cualquier momento: imagen, documento, tablas. Los números llegan ya escritos.

file-board = Tablero
file-phase = Fase: { $phase }
file-finished = La mesa está concluida
file-cards =
    { $count ->
        [one] 1 tarjeta
       *[other] { $shown } tarjetas
    }
file-tags = etiquetas: { $tags }
file-comments =
    { $count ->
        [one] 1 comentario
       *[other] { $shown } comentarios
    }
file-only-you = solo la ve usted
file-you = solo usted
file-private =
    { $count ->
        [one] Una de estas tarjetas por ahora solo la ve usted: téngalo en cuenta antes de compartir este archivo.
       *[other] { $shown } de estas tarjetas por ahora solo las ve usted: téngalo en cuenta antes de compartir este archivo.
    }
file-covered = Se está escribiendo en privado: las tarjetas de las demás personas no están en este archivo hasta que se descubran.
file-dots = puntos
file-reactions = reacciones
file-talk = comentarios
file-map = Todo el tablero: cada tarjeta con su número
file-part = { $zone } ({ $part } de { $parts })
file-alt = Imagen del tablero «{ $title }»: { $zones } zonas, { $cards } tarjetas, { $links } vínculos. Lo mismo está en palabras después de las imágenes.
file-part-alt = Imagen de la zona «{ $zone }», página { $part } de { $parts }: { $cards } tarjetas. Lo mismo está en palabras después de las imágenes.
file-words = El tablero en palabras
file-words-lead = Zona por zona y grupo por grupo. Los números son los de las tarjetas.
file-choice = Puntos: { $title } ({ $zone })
file-voters =
    { $count ->
        [one] Una persona dio puntos.
       *[other] { $shown } personas dieron puntos.
    }
file-gone = (una tarjeta que se ha eliminado desde entonces)
file-glyphs = Los caracteres que faltan en las fuentes de este documento se muestran como ▯. En los archivos SVG, Excel, CSV y Markdown están tal como se escribieron.
file-not-accessible = Algunos caracteres de este tablero no permiten declarar este documento conforme con PDF/UA-1. El archivo Markdown dice lo mismo en texto sin formato.

file-sheet-cards = Tarjetas
file-sheet-links = Vínculos
file-sheet-votes = Puntos
file-sheet-comments = Comentarios

column-zone = Zona
column-text = Texto
column-by = Escrita por
column-written = Escrita el
column-seen-by = Visible para
column-reactions = Reacciones
column-comments = Comentarios
column-comment = Comentario
column-links = Vínculos
column-from = De
column-from-text = Texto de la primera tarjeta
column-relation = Vínculo
column-to = A
column-to-text = Texto de la segunda tarjeta
column-round = Elección
column-voters = Personas que dieron puntos

drawing-missing = sin descripción
image-gone = Imagen no disponible
file-sheet-drawings = Dibujos e imágenes
column-form = Forma
column-description = Descripción
