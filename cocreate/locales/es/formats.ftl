# Las palabras de los archivos de un plan: el calendario como imagen, y los calendarios a los que uno se suscribe.

gantt-title = Calendario: { $title }
gantt-told =
    { $count ->
        [one] Una acción, de { $start } a { $end }: una fila, con una barra del primer al último día.
       *[other] { $count } acciones, de { $start } a { $end }: una fila por acción, con una barra del primer al último día.
    }
gantt-waits = espera a

refused-other_organisation = Solo puede hacerlo para su propia entidad.
