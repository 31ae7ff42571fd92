# Le rapport sur un trimestre ou une année. Les nombres arrivent écrits.

report-name = Rapport sur la période
report-percent = { $value } %
report-figure-actions =
    { $count ->
        [one] action dans la période
       *[other] actions dans la période
    }
report-figure-ended = achevées dans la période / prévues
report-figure-indicators = indicateurs en bonne voie / avec cible
report-warning =
    { $count ->
        [one] { $shown } action est en retard.
       *[other] { $shown } actions sont en retard.
    }
report-until = Situation au { $day }
report-actions = Prévu et fait
report-actions-lead = Les actions qui touchent la période : où elles en étaient au début et où elles en sont à la fin, selon leurs pilotes. « Prévu » est la part du temps de l’action qui s’est écoulée.
report-actions-empty = Aucune action ne touche cette période.
report-indicators = Indicateurs
report-indicators-lead = La valeur au début et à la fin de la période, celle qu’on attendait au jour du dernier relevé, et où mène la prévision.
report-indicators-empty = Aucun indicateur à relever.
report-variances = Écarts et raisons
report-variances-lead = De combien le dernier relevé s’écarte de l’attendu, et pourquoi, avec les mots de qui l’a fait.
report-variances-empty = Aucun écart.
report-obstacles = Obstacles
report-obstacles-lead = Ce qui fait obstacle aux actions, avec les mots de leurs pilotes.
report-obstacles-empty = Personne n’a parlé d’obstacles.
report-late = Actions en retard
report-late-lead = Le dernier jour est passé, et l’action n’est pas dite achevée.
report-late-empty = Aucune action n’est en retard.
report-money = Argent
report-money-lead = Ce qui était prévu, ce que couvrent promesses et sources, ce qui a été dépensé selon les pilotes. La différence est le prévu moins le dépensé.
report-money-empty = Aucune action de la période n’a de coût.
report-bodies = Par organisation
report-bodies-lead = Les actions de la période par pilote.
report-bodies-empty = Aucune action ne touche cette période.
report-column-was = Au début
report-column-now = À la fin
report-column-planned = Prévu
report-column-start = Au début
report-column-end = À la fin
report-column-expected = Attendu
report-column-variance = Écart
report-column-reason = Raison
report-column-due = Devait finir
report-column-days = Jours ouvrés de retard
report-column-obstacles = Obstacles
report-column-to-end = À achever
report-column-ended = Achevées
report-column-late = En retard
report-column-light = Feu
report-column-forecast = Prévision
report-column-cost = Coût prévu
report-column-covered = Couvert
report-column-spent-then = Dépensé dans la période
report-column-spent = Dépensé à ce jour
report-column-left = Différence
report-no-reading = aucun relevé
report-no-reason = Aucune raison donnée
report-status-planned = Prévue
report-status-under-way = En cours
report-status-done = Achevée
report-status-stopped = Arrêtée
