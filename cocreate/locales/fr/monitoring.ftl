# Monitoring: what becomes of the plan. Each light says its rule in words.

monitoring = Où en est le plan
monitoring-source = D’où cela vient
monitoring-day = Situation au { $day }
monitoring-to-plan = Vers le plan
monitoring-to-all = Toutes les actions
monitoring-none = Il n’y a pas encore de plan
monitoring-none-what = Une fois la table terminée, cette page montre où en sont ses actions.
monitoring-open-again = La table est rouverte : jusqu’à ce qu’elle soit de nouveau terminée, on ne peut que lire ici.
monitoring-no-action = Cette action n’est pas dans le plan.
monitoring-status = État
monitoring-status-planned = prévue
monitoring-status-under-way = en cours
monitoring-status-done = terminée
monitoring-status-stopped = arrêtée
monitoring-light-green = En bonne voie
monitoring-light-amber = À surveiller
monitoring-light-red = En difficulté
monitoring-light-grey = Pas encore connu
monitoring-light-told = { $light } : { $why }
monitoring-why-done = elle est terminée
monitoring-why-stopped = elle a été arrêtée
monitoring-why-no-dates = les dates manquent
monitoring-why-not-begun = elle doit encore commencer
monitoring-why-ahead = elle a commencé en avance
monitoring-why-on-time = elle suit le temps écoulé
monitoring-why-behind = elle a un peu de retard
monitoring-why-far-behind = elle a beaucoup de retard
monitoring-why-late = son dernier jour est passé
monitoring-why-no-target = l’indicateur n’a pas de cible
monitoring-why-no-reading = il n’y a pas encore de relevé
monitoring-why-one-reading = un seul relevé ne permet pas de prévoir
monitoring-why-no-end = le dernier jour manque
monitoring-why-no-scale = entre le départ et la cible, il n’y a pas de chemin à mesurer
monitoring-why-reached = la cible est atteinte
monitoring-why-reaches = à ce rythme, la cible est atteinte
monitoring-why-nearly = à ce rythme, on approche de la cible
monitoring-why-short = à ce rythme, la cible reste loin
monitoring-rules = Comment les feux sont réglés
monitoring-rule-action = Pour une action : vert si elle est terminée, ou en retard d’au plus 10 points sur la part de temps écoulée ; orange jusqu’à 25 ; rouge au-delà, ou si elle a dépassé son terme ou a été arrêtée.
monitoring-rule-indicator = Pour un indicateur : vert si la prévision atteint la cible ; orange si elle couvre au moins quatre cinquièmes du chemin ; rouge si elle s’arrête avant.
monitoring-rule-forecast = La prévision est la droite la plus proche de la valeur de départ et des relevés, lue au dernier jour.
monitoring-progress = Où nous en sommes
monitoring-percent = Pourcentage réalisé
monitoring-percent-number = Pourcentage réalisé, en chiffres
monitoring-percent-bad = Écrivez un nombre entier de 0 à 100.
monitoring-percent-is = { $percent } %
monitoring-note = Note
monitoring-obstacles = Obstacles
monitoring-obstacles-hint = Ce qui vous freine, et ce dont vous auriez besoin.
monitoring-spent = Dépensé à ce jour, en euros
monitoring-spent-hint = Tout ce que l’action a coûté jusqu’ici, centimes compris. Vide : on ne sait pas encore.
monitoring-spent-bad = Écrivez un montant en euros, par exemple 12 500,50.
monitoring-money = Argent
monitoring-money-planned = Prévu
monitoring-money-covered = Couvert
monitoring-money-spent = Dépensé à ce jour
monitoring-money-left = Différence (prévu moins dépensé)
monitoring-money-unsaid = non dit
monitoring-report = Enregistrer
monitoring-reported = Enregistré.
monitoring-unreported = Personne n’a encore dit où elle en est.
monitoring-said-by = Dit par { $who }, { $day }
monitoring-indicator = Indicateur : { $name }
monitoring-result = Résultat du programme : { $title }
monitoring-no-indicator = Cette action n’a pas d’indicateur.
monitoring-reading-new = Nouveau relevé
monitoring-of = De quoi
monitoring-date = Jour
monitoring-date-bad = Choisissez le jour du relevé.
monitoring-value = Valeur
monitoring-value-in = Valeur ({ $unit })
monitoring-value-bad = Écrivez un nombre, par exemple 12,5.
monitoring-read-where = Source
monitoring-read-where-hint = Où le chiffre est lu : un registre, un comptage, une enquête.
monitoring-reason = Pourquoi il diffère du prévu
monitoring-reading-add = Ajouter le relevé
monitoring-reading-added = Le relevé est enregistré.
monitoring-reading-delete = Retirer le relevé du { $day }
monitoring-readings = Relevés
monitoring-readings-of = Relevés : { $name }
monitoring-chart = { $name } : { $count ->
    [one] { $count } relevé
   *[other] { $count } relevés
  }, le dernier { $latest }. Les chiffres sont dans le tableau.
monitoring-baseline = Départ
monitoring-often = Tous les combien
monitoring-target = Cible
monitoring-latest = Dernier relevé
monitoring-forecast = Prévision
monitoring-variance = Écart au prévu
monitoring-files = Pièces jointes
monitoring-files-none = Aucun fichier pour l’instant.
monitoring-file-add = Joindre un fichier
monitoring-file-hint = PDF, images, textes et documents de bureautique, jusqu’à 10 Mo.
monitoring-file-coming = Le fichier est en route…
monitoring-file-there = { $name } est joint.
monitoring-file-delete = Retirer { $name }
monitoring-file-size = { $size } ko
monitoring-history = Ce qui a été dit jusqu’ici
monitoring-history-none = Rien encore.
monitoring-act-progress-reported = { $who } : { $status }, { $percent } %
monitoring-act-spent = Dépensé à ce jour : { $sum }
monitoring-act-reading-added = { $who } a noté le relevé { $value } du { $day }
monitoring-act-reading-deleted = { $who } a retiré un relevé
monitoring-act-file-attached = { $who } a joint { $name }
monitoring-act-file-detached = { $who } a retiré un fichier
monitoring-act-undone = { $who } a annulé un de ses actes
monitoring-act-redone = { $who } a refait un de ses actes
monitoring-undo = Annuler ma dernière
monitoring-summary = Le plan en bref
monitoring-late = { $count ->
    [one] { $count } action en retard
   *[other] { $count } actions en retard
  }
monitoring-is-late = en retard
monitoring-targets = { $green } cibles sur { $all } en bonne voie
monitoring-mean = En moyenne { $percent } % réalisé
monitoring-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
  }
monitoring-counted = { $what } : { $count }
monitoring-filter-body = Organisation
monitoring-filter-light = Feu
monitoring-filter-all = Toutes
monitoring-filter-any = Tous
monitoring-filter-none = Aucune action n’est ainsi.
monitoring-actions = Actions
monitoring-results = Résultats du programme
monitoring-yours = Vos actions
monitoring-no-owner = Sans pilote
monitoring-table = Ouvrir une table à ce sujet
monitoring-table-what = Une nouvelle table s’ouvre avec les éléments déjà sur son tableau : l’action, ses besoins et son idée, les relevés, les obstacles.
monitoring-table-kind = Avec quel modèle
monitoring-table-retrospective = Regarder en arrière et corriger
monitoring-table-needs-analysis = Repartir des besoins
monitoring-table-title = { $what } : que corriger
session = Prochaine rencontre
session-what = Une nouvelle table s’ouvre et continue celle-ci : sa première phase est la revue, avec une carte pour chaque action encore ouverte, les plus urgentes d’abord.
session-open = Ouvrir la prochaine rencontre
session-another = Ouvrir une autre rencontre
session-template = Avec un autre modèle
session-kind = Avec quel modèle
session-same = Comme cette table
session-title = { $title } : prochaine rencontre
session-list = Rencontres ouvertes à partir de ce plan
session-carried = { $count ->
    [one] Ouverte le { $day } avec { $count } action dans la revue
   *[other] Ouverte le { $day } avec { $count } actions dans la revue
  }
session-left-out = { $count ->
    [one] { $count } autre action ouverte est restée dehors : elle est dans ce plan.
   *[other] { $count } autres actions ouvertes sont restées dehors : elles sont dans ce plan.
  }
session-follows = Continue « { $title } »
monitoring-owners = Liens pour les pilotes
monitoring-owners-what = Qui ouvre le lien écrit son nom et dit où en sont les actions de son organisation, sans compte.
monitoring-owners-copy = Copier le lien pour { $name }
monitoring-owners-copied = Le lien pour { $name } est copié.
monitoring-owners-link = Lien pour { $name }
monitoring-owners-close = Fermer le lien pour { $name }
monitoring-owners-closed = Le lien pour { $name } n’ouvre plus rien.
monitoring-csv-take = Télécharger les relevés (CSV)
monitoring-csv-state = Télécharger l’état et l’argent des actions (CSV)
monitoring-csv-bring = Apporter des relevés d’un CSV
monitoring-csv-brought = { $added ->
    [one] { $added } relevé ajouté
   *[other] { $added } relevés ajoutés
  }, { $present } y étaient déjà, { $left } laissés de côté.
monitoring-csv-left = Ligne { $line } : { $why }
monitoring-offline = Sans réseau : ce que vous écrivez reste ici et partira dès son retour.
monitoring-read-only = Ici vous pouvez lire. Peut écrire qui siège pour l’organisation pilote, ou qui anime.
monitoring-span = { $start } – { $end }
seat-for = Vous siégez pour { $name } : dites seulement votre nom.
