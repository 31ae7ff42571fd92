# Dibujos e imágenes en el tablero, y cómo se dicen en palabras.

form-pen = Trazo a mano
form-line = Línea
form-arrow = Flecha
form-rectangle = Rectángulo
form-ellipse = Elipse
form-text = Rótulo
form-image = Imagen
drawings = Dibujos e imágenes
drawing-told = { $form }: { $label }
drawing-untold = { $form }, sin descripción

tool-draw = Dibujar o añadir una imagen
draw-tools = Herramientas de dibujo
draw-pen = Lápiz
draw-eraser = Goma: elimina los trazos que toca
draw-rectangle = Rectángulo
draw-ellipse = Elipse
draw-line = Línea
draw-arrow = Flecha
draw-text = Rótulo
draw-image = Imagen
draw-done = Terminar de dibujar
draw-add = Añadir una imagen o un dibujo
draw-what = Qué
inks = Tinta
ink-black = Negro
ink-green = Verde
ink-red = Rojo
ink-violet = Violeta
ink-blue = Azul
drawing-keys = Las flechas van de un dibujo a otro, Intro para describirlo, Espacio para cogerlo y moverlo, más y menos para su tamaño, Supr para eliminarlo.
drawing-acts =
    { $count ->
        [one] El dibujo elegido
       *[other] Los { $count } dibujos elegidos
    }
drawing-open = Describir, cambiar
drawing-front = Traer al frente
drawing-back = Enviar al fondo
drawing-larger = Más grande
drawing-smaller = Más pequeño
drawing-size = Ahora mide { $w } por { $h }.
drawing-delete = Eliminar
drawn-deleted =
    { $count ->
        [one] Dibujo eliminado. Con Z lo recupera.
       *[other] { $count } dibujos eliminados. Con Z los recupera.
    }
drawing-added = El dibujo está en el tablero.
drawn-picked-up = Dibujo en la mano: las flechas lo mueven, Espacio lo suelta, Esc lo deja donde estaba.
drawing-words = Qué pone
drawing-label = Descripción
drawing-label-hint = Para quienes no ven el dibujo y para los documentos. En los rectángulos y las elipses estas palabras también se muestran.
drawing-zone = Zona
drawing-keep = Listo
drawing-add = Añadir
image-new = Nueva imagen
image-preview = La imagen que ha elegido
image-label = ¿Qué se ve en ella?
image-label-hint = Una frase para quienes no pueden verla: acompaña a la imagen en todas las listas y documentos.
image-add = Poner en el tablero
image-untold = Añadir sin descripción
image-file = Archivo
image-file-hint = PNG, JPEG, WebP o GIF, 12 MB como máximo. El lugar y otros datos ocultos en la foto se eliminan.
activity-drawings_added = { $who } dibujó en el tablero
activity-drawings_moved = { $who } movió un dibujo
activity-drawings_coloured = { $who } coloreó un dibujo
activity-drawings_restacked = { $who } cambió lo que está delante
activity-drawing_labelled = { $who } describió un dibujo
activity-drawings_deleted = { $who } eliminó un dibujo
help-key-draw = Lápiz, goma
help-key-shape = Rectángulo, elipse, flecha, rótulo (Intro lo pone en el centro)
help-key-image = Imagen; también se puede pegar o arrastrar al tablero

# cards and drawings that are taken together
activity-both-moved = { $who } movió { $count } elementos
activity-both-stacked = { $who } puso { $count } elementos por encima o por debajo de otros
activity-both-copied = { $who } copió { $count } elementos
activity-both-deleted = { $who } quitó { $count } elementos
both-acts = Qué hacer con { $count } elementos
both-deleted = { $count } elementos eliminados. Z los recupera.
both-picked-up = { $count } elementos en la mano. Las flechas los mueven, Espacio los suelta, Esc los deja donde estaban.
both-duplicated = { $count } elementos duplicados.
both-taken = { $count ->
    [one] 1 elemento elegido
   *[other] { $count } elementos elegidos
}
drawn-duplicated = { $count ->
    [one] Dibujo duplicado.
   *[other] { $count } dibujos duplicados.
}
