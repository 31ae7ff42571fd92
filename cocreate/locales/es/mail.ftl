# Los recordatorios por correo. Los números y los días llegan escritos.

mail-subject =
    { $count ->
        [one] Un recordatorio: { $title }
       *[other] { $shown } recordatorios: { $title }
    }
mail-lead = Del plan de acción «{ $title }»:
mail-starts =
    { $count ->
        [0] Empieza hoy, { $day }.
        [one] Empieza mañana, { $day }.
       *[other] Empieza el { $day }, dentro de { $shown } días.
    }
mail-due =
    { $count ->
        [0] Termina hoy, { $day }.
        [one] Termina mañana, { $day }.
       *[other] Termina el { $day }, dentro de { $shown } días.
    }
mail-overdue =
    { $count ->
        [one] Debía terminar ayer, { $day }, y nadie ha dicho que esté hecha.
       *[other] Debía terminar el { $day }, hace { $shown } días, y nadie ha dicho que esté hecha.
    }
mail-reading = Falta la medición del indicador «{ $indicator }» del período que terminó el { $day }.
mail-slipping = El indicador «{ $indicator }» va con retraso: el { $day } estaba en { $value }; a este ritmo llega a { $forecast } el { $end }, y la meta es { $target } { $unit }
mail-calendar = El archivo adjunto pone estos días en su calendario.
mail-why = Recibe este correo porque esta dirección se dejó en la mesa «{ $title }», y se confirmó.
mail-settle = Con qué frecuencia escribirle, o nunca más:
mail-confirm-subject = ¿Quiere recibir los recordatorios de «{ $title }»?
mail-confirm = En la mesa «{ $title }» alguien dejó esta dirección para recibir recordatorios de las acciones del plan. Si los quiere, confírmela en la página de abajo.
mail-confirm-else = Si no sabe nada de esto, no haga nada: no volveremos a escribir a esta dirección.
mail-confirm-link = Confirmar la dirección
