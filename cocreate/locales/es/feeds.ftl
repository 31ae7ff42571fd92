# Calendarios a los que uno se suscribe, desde la página del plan.

feeds = Calendarios para seguir
feeds-why = Una dirección para cualquier programa de calendario: muestra las acciones y sigue el plan. Quien la tiene no necesita cuenta; désela solo a quien deba verlas.
feed-of = Acciones de
feed-own = Mis propias acciones
feed-make = Crear una dirección
feed-address = Dirección del calendario
feed-made = La dirección está lista. Cópiela ahora: no volverá a mostrarse.
feeds-kept = Direcciones en uso
feed-since = { $name }, desde el { $day }
feed-since-others = { $name }, desde el { $day }, creada por otros
feed-end = Cerrar
feed-ended = La dirección de { $name } está cerrada: ya no muestra nada.
