# La page publique d’un plan, en mots simples.

public-skip = Aller au contenu
public-languages = Langues
public-lead = Cette page raconte le travail d’une table : ce que les gens ont dit, ce qui a été décidé et où l’on en est.
public-updated = À jour au { $day }. Version { $version } du plan.
public-contents = Sur cette page
public-asked = Ce qui a été demandé
public-programme = Le programme : { $title }, du { $start } au { $end }.
public-programme-plain = Le programme : { $title }.
public-goal = À quoi il sert : { $goal }
public-aims = Ses objectifs
public-question = La question posée à la table : { $prompt }
public-said = Ce que les gens ont dit
public-said-count =
    { $count ->
        [one] Besoin recueilli : { $number }.
       *[other] Besoins recueillis : { $number }.
    }
public-theme = { $title } ({ $number })
public-no-theme = Autres besoins
public-voices =
    { $count ->
        [one] Dit aussi par d’autres personnes : { $number }.
       *[other] Dit aussi par d’autres personnes : { $number }.
    }
public-consulted = Vient de la consultation { $consultation } : { $agrees } pour, { $disagrees } contre, { $passes } sans avis.
public-answer = La réponse
public-answer-by = { $organisation }, { $day }
public-no-answer = Il n’y a pas encore de réponse.
public-need-actions =
    { $count ->
        [one] Cela a mené à l’action { $numbers }.
       *[other] Cela a mené aux actions { $numbers }.
    }
public-need-no-action = Le plan n’a pas encore d’action pour cela.
public-chosen = Ce qui a été choisi
public-chosen-how = { $voters } personnes ont voté, avec { $dots } points en tout. Les idées choisies ont au moins la moyenne des points.
public-dots =
    { $count ->
        [one] { $number } point
       *[other] { $number } points
    }
public-others = Les autres idées
public-without-dots = Idées sans points
public-ideas = Les idées
public-no-choice = La table n’a pas voté.
public-done = Ce qui se fait, et où l’on en est
public-action = Action { $number } : { $text }
public-who = Pilote
public-nobody = à décider
public-with = { $owner }, avec { $partners }
public-when = Quand
public-span = du { $start } au { $end }
public-money = Ce que cela coûte
public-money-planned = { $sum } prévus
public-money-spent = { $sum } dépensés à ce jour
public-status = Où l’on en est
public-status-planned = pas encore commencée
public-status-under_way = en cours : { $percent } %
public-status-done = terminée
public-status-stopped = arrêtée
public-status-none = pas de nouvelles
public-obstacles = Ce qui la freine : { $text }
public-measure = Comment on mesure
public-target = { $name } : de { $baseline } à { $target } { $unit }
public-readings = Les relevés
public-date = Date
public-value = Valeur
public-source = Source et remarques
public-reason = Pourquoi c’est différent du plan : { $text }
public-light = Feu
public-results = Les résultats attendus
public-bodies = Qui participe
public-sector-public = organisme public
public-sector-company = entreprise
public-sector-nonprofit = non lucratif
public-data = Les données
public-data-how = Vous pouvez utiliser ces données, aussi pour le travail. Dites seulement d’où elles viennent : licence { $licence }.
public-json = Tout le plan (JSON)
public-csv = Les actions en tableau (CSV)
public-privacy = Il n’y a pas de noms de personnes ici. Si vous en trouvez un, écrivez à l’organisme qui conduit le programme.
public-omitted = [omis]
public-off-title = Cette page n’existe pas
public-off = L’adresse contient peut-être une erreur, ou la page n’est plus publique. La personne qui vous a donné l’adresse peut vous aider.
public-empty = Il n’y a encore rien ici.
public-light-green = vert
public-light-amber = jaune
public-light-red = rouge
public-light-grey = gris
public-light-rule = Le feu : vert si à ce rythme on atteint la cible, jaune si on fait au moins quatre cinquièmes du chemin, rouge si on en fait moins. Gris veut dire qu’on ne sait pas encore.
public-forecast = Prévision pour le { $day } : { $value } { $unit }
