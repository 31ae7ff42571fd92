# Les mots des fichiers d'un plan : le calendrier comme image, et les calendriers auxquels on s'abonne.

gantt-title = Calendrier : { $title }
gantt-told =
    { $count ->
        [one] { $count } action, de { $start } à { $end } : une ligne, avec une barre du premier au dernier jour.
       *[other] { $count } actions, de { $start } à { $end } : une ligne par action, avec une barre du premier au dernier jour.
    }
gantt-waits = attend

refused-other_organisation = Vous ne pouvez le faire que pour votre propre organisation.
