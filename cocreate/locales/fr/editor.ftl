# Le plan d’une table conclue pendant qu’on le modifie ensemble : tableau, calendrier, avancement, cadre logique, budget, versions.

editor-tabs = Vues du plan
editor-tab-plan = Plan
editor-tab-table = Tableau
editor-tab-timeline = Calendrier
editor-tab-status = Par avancement
editor-tab-frame = Cadre logique
editor-tab-budget = Budget
editor-tab-versions = Versions
editor-lead = Appuyez sur une valeur pour la changer : toute la table le voit aussitôt. Le tableau reste tel quel.
editor-mine = Vous pouvez changer les actions que pilote votre organisation ; les autres se lisent.
editor-read = Ici se lit le plan tel qu’il est maintenant. Qui anime et qui pilote une action peut le changer.
editor-amended = changé dans le plan, autre que sur le tableau
editor-cell = action { $number }, { $field }
editor-field-text = description
editor-field-owner = pilote
editor-field-partners = partenaires
editor-field-start = premier jour
editor-field-end = dernier jour
editor-field-days = jours
editor-field-indicator = indicateur
editor-field-budget_eur = coût en euros
editor-field-person = personne référente
editor-field-effort_days = jours de travail
editor-field-milestone = jalon
editor-field-result = résultat
editor-field-promises = promesses
editor-field-funds = sources
editor-field-risks = risques
editor-field-waits = dépend des actions
editor-field-rest = promesses, sources, risques
editor-count-promises = { $count ->
    [one] { $count } promesse
   *[other] { $count } promesses
}
editor-count-funds = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
editor-count-risks = { $count ->
    [one] { $count } risque
   *[other] { $count } risques
}
editor-count-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
editor-all = Tout sur l’action
editor-all-of = Tout sur l’action { $number }
editor-action = Action { $number }
editor-undo = Annuler ma dernière modification
editor-redo = Refaire ma modification
editor-table-caption = Les actions du plan, avec les valeurs à modifier
editor-gantt-caption = Les actions du plan dans le temps
editor-gantt-how = Déplacez une barre à la main ou avec les flèches : d’un jour, d’une semaine avec Page↑ et Page↓ ; avec Maj, seul le dernier jour bouge. Échap laisse tout tel quel.
editor-moved = Action { $number } : { $days }
editor-bar = Action { $number }, { $text } : { $days }
editor-today = Aujourd’hui, { $day }
editor-status-column = { $status } ({ $count })
editor-status-how = Faites glisser une carte vers une autre colonne, ou appuyez sur sa poignée : un menu s’ouvre. Au clavier : flèche gauche ou droite sur la poignée, puis Entrée. Ce que vous déplacez vaut comme avancement, à votre nom.
editor-status-move = Déplacer l’action { $number }
editor-status-aim = Action { $number } vers : { $status }. Entrée la déplace, Échap la laisse.
editor-status-moved = Action { $number } : { $status }
editor-status-told = { $percent } %, selon { $who }, { $day }
editor-status-untold = Avancement pas encore indiqué : d’après ses dates
editor-status-late = Dernier jour passé
editor-frame-caption = Cadre logique : quatre niveaux et quatre colonnes
editor-frame-what = Logique d’intervention
editor-frame-indicators = Indicateurs
editor-frame-sources = Sources de vérification
editor-frame-assumptions = Hypothèses et risques
editor-frame-goal = Objectif général
editor-frame-aims = Objectifs
editor-frame-results = Résultats
editor-frame-actions = Actions
editor-budget-actions = Ce que coûte chaque action, et qui la couvre
editor-budget-cost = Coût
editor-budget-promised = Promis
editor-budget-funded = D’ailleurs
editor-budget-missing = À trouver
editor-budget-total = Total
editor-partners = Par organisation
editor-sources = Par source
editor-mend =
    { $count ->
        [0] Rien à corriger
        [one] { $count } point à corriger
       *[other] { $count } points à corriger
    }
editor-differences = { $count ->
    [one] { $count } valeur a changé sur le tableau
   *[other] { $count } valeurs ont changé sur le tableau
}
editor-differences-how = Le plan garde ce que vous avez modifié. Là où le tableau dit désormais autre chose, à vous de choisir.
editor-difference = { $field } : le tableau disait { $was }, il dit maintenant { $board } ; le plan dit { $plan }.
editor-difference-aside = { $field } : le plan avait { $plan }, qui ne s’accorde plus avec les dates du tableau ; c’est { $board } qui vaut.
editor-take = Prendre la valeur du tableau
editor-keep = Garder la valeur du plan
editor-versions = Versions du plan
editor-versions-how = Chaque version reste telle qu’elle a été faite, avec ses fichiers.
editor-issue = Publier la version { $version }
editor-now = Tel qu’il est maintenant
editor-compare-from = Comparer
editor-compare-to = avec
editor-compare = Montrer les différences
editor-restore = Ramener le plan à la version { $version }
editor-restored = Le plan dit de nouveau ce que disait la version { $version }.
editor-compare-same = Les deux disent la même chose.
editor-compare-sums = Coût : de { $old } à { $new }. Dernier jour : de { $first } à { $last }.
editor-compare-added = Nouvelle : { $number }. { $text }
editor-compare-gone = Disparue : { $text }
editor-yes = oui
editor-no = non
activity-action_amended = { $who } a modifié le plan
activity-wording_edited = { $who } a écrit dans les mots d’une action du plan
activity-amendment_dropped = { $who } a repris dans le plan la valeur du tableau
activity-version_issued = { $who } a publié une nouvelle version du plan
activity-plan_restored = { $who } a ramené le plan à une version antérieure
