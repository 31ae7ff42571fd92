# Les documents qu’un organisme public dépose sur un plan : noms, chapitres, phrases, et ce qui reste à écrire.

paper-plan = Plan territorial
paper-project = Fiche de projet
paper-framework = Cadre logique
paper-timetable = Calendrier
paper-budget = Plan économique
paper-monitoring = Plan de suivi
paper-register = Registre des adhésions
paper-interim = Rapport intermédiaire
paper-final = Rapport final
paper-citizens = Le plan en une page

paper-title-aims = Finalités
paper-title-context = Contexte
paper-title-governance = Gouvernance
paper-title-needs = Besoins
paper-title-services = Carte des services
paper-title-objectives = Objectifs et indicateurs
paper-title-results = Résultats attendus
paper-title-actions = Les actions
paper-title-training = Plan de formation
paper-title-communication = Faire connaître le plan
paper-title-times = Échéances
paper-title-money = Plan financier
paper-title-identity = Le projet en bref
paper-title-partners = Partenariat
paper-title-recipients = Pour qui
paper-title-risks = Risques
paper-title-sustainability = Ce qui dure
paper-title-matrix = Tableau
paper-title-assumptions = Hypothèses et conditions
paper-title-gaps = Ce qui manque encore
paper-title-quarters = Trimestres
paper-title-milestones = Jalons
paper-title-slack = Marges
paper-title-by-action = Coûts par action
paper-title-by-partner = Coûts et engagements par organisation
paper-title-in-kind = Engagements autres qu’en argent
paper-title-funding = D’où vient l’argent
paper-title-balance = Les sommes ensemble
paper-title-indicators = Indicateurs
paper-title-rhythm = Quand on mesure, et qui recueille
paper-title-bodies = Organisations adhérentes
paper-title-idle = Organisations sans action
paper-title-joining = Comment adhérer
paper-title-signatures = Les signatures
paper-title-state = Où nous en sommes
paper-title-planned-done = Prévu et fait
paper-title-readings = Valeurs relevées
paper-title-variances = Écarts et raisons
paper-title-obstacles = Obstacles
paper-title-late = Actions en retard
paper-title-spending = Dépenses
paper-title-next = Prochaines étapes
paper-title-needs-met = Réponses aux besoins
paper-title-lessons = Ce que nous avons appris
paper-title-about = De quoi il s’agit
paper-title-asked = Ce que les gens ont demandé
paper-title-will-do = Ce qui sera fait
paper-title-see-it = À quoi nous le verrons
paper-title-contact = À qui s’adresser

paper-ask = À écrire : pour « { $title } », la table n’a rien laissé.
paper-ask-training = À écrire : qui se forme, à quoi, quand et avec qui. Le tableau ne le demande pas.
paper-ask-communication = À écrire : comment on fait connaître le plan, à qui, par quels moyens. Le tableau ne le demande pas.
paper-ask-recipients = À écrire : pour qui est le projet, et combien de personnes il veut atteindre. Le tableau ne le demande pas.
paper-ask-sustainability = À écrire : ce qui reste quand le financement finit, et qui le poursuit.
paper-ask-rhythm = À écrire : tous les combien on relève les indicateurs, qui recueille les valeurs, qui les regarde ensemble.
paper-ask-joining = À écrire : comment une organisation entre dans le réseau, par quel acte, et qui le décide.
paper-ask-lessons = À écrire : ce qui a marché, ce qui n’a pas marché, ce qu’on referait.
paper-ask-contact = À écrire : bureau, téléphone, adresse et heures auxquelles on répond.

paper-say-goal = Objectif général : { $goal }
paper-say-aims = Le plan poursuit ces finalités :
paper-say-table = Le plan naît de la table « { $title } », conclue le { $day }.
paper-say-programme = Il fait partie du programme « { $programme } ».
paper-say-programme-span = Le programme va du { $start } au { $end }.
paper-say-themes = Les thèmes : { $themes }.
paper-say-votes = { $voters ->
    [one] { $voters } personne a choisi
   *[other] { $voters } personnes ont choisi
  }, avec { $votes }.
paper-say-bodies = { $count ->
    [one] { $count } organisation siège à la table.
   *[other] { $count } organisations siègent à la table.
  }
paper-say-lead = Le pilote est { $organisation }.
paper-say-needs = { $needs ->
    [one] La table a recueilli { $needs } besoin
   *[other] La table a recueilli { $needs } besoins
  } ; { $met ->
    [0] aucun n’a encore d’action
    [one] { $met } a au moins une action
   *[other] { $met } ont au moins une action
  }.
paper-say-span = Les actions vont du { $start } au { $end }.
paper-say-money = Coût prévu : { $cost }. Déjà couverts : { $covered }. À trouver : { $missing }.
paper-say-left = Le programme met { $frame } à disposition : il en reste { $left }.
paper-say-over = Le programme met { $frame } à disposition : le plan en demande { $left } de plus.
paper-say-obstacles = Le plan réussit si ces freins, nommés à la table, ne l’arrêtent pas :
paper-say-measured = { $measured ->
    [one] { $measured } action a un indicateur
   *[other] { $measured } actions ont un indicateur
  }, sur { $count }.
paper-say-read = Relevés { $often } : { $count ->
    [one] action
   *[other] actions
  } { $actions }.
paper-say-collects = Qui pilote une action en recueille les valeurs ; pour un résultat, c’est qui pilote le programme.
paper-say-idle = Ne pilotent ni n’aident encore une action : { $bodies }.
paper-say-all-busy = Chaque organisation pilote ou aide au moins une action.
paper-say-nobody-said = D’aucune action il n’a encore été dit où elle en est.
paper-say-as-of = Situation au { $day }.
paper-say-state = Sur { $count ->
    [one] { $count } action
   *[other] { $count } actions
  }, selon qui en répond :
paper-say-silent = { $count ->
    [one] De { $count } action rien n’a été dit : { $actions }.
   *[other] De { $count } actions rien n’a été dit : { $actions }.
  }
paper-say-nothing-read = { $count ->
    [one] Il y a { $count } indicateur, et aucune valeur n’a encore été relevée.
   *[other] Il y a { $count } indicateurs, et aucune valeur n’a encore été relevée.
  }
paper-say-unread = Indicateurs : { $count }. Sans valeur relevée : { $unread }.
paper-say-no-variance = Aucun écart : chaque valeur relevée est celle qu’on attendait.
paper-say-no-variance-known = Sans valeurs relevées, on ne voit pas encore s’il y a des écarts.
paper-say-no-obstacle = Personne n’a parlé d’obstacles.
paper-say-nothing-spent = Le coût prévu est de { $cost }. Personne n’a encore dit ce qui a été dépensé.
paper-say-spent = Coût prévu : { $cost }. Dépensé à ce jour : { $spent }.
paper-say-unspent = { $count ->
    [one] De { $count } action, on n’a pas dit ce qui a été dépensé.
   *[other] De { $count } actions, on n’a pas dit ce qui a été dépensé.
  }
paper-say-needs-met = Besoins recueillis : { $needs }. Avec au moins une action accomplie : { $met }.
paper-say-citizens = { $bodies ->
    [one] { $bodies } organisation du territoire a
   *[other] { $bodies } organisations du territoire ont
  } décidé ensemble { $actions ->
    [one] { $actions } chose à faire
   *[other] { $actions } choses à faire
  }.
paper-say-until = La dernière finit le { $day }.
paper-say-by = { $action }. S’en occupe : { $organisation }
paper-say-by-day = (avant { $day })
paper-say-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
  }

paper-gap-results = Le programme n’a pas encore de résultats attendus : sans eux, aucune action ne se relie à un changement.
paper-gap-no-result = { $count ->
    [one] { $count } action ne mène à aucun résultat : { $actions }.
   *[other] { $count } actions ne mènent à aucun résultat : { $actions }.
  }
paper-gap-no-indicator = { $count ->
    [one] { $count } action n’a pas d’indicateur : { $actions }.
   *[other] { $count } actions n’ont pas d’indicateur : { $actions }.
  }
paper-gap-no-source = { $count ->
    [one] De { $count } indicateur on ne sait pas où il se relève : action { $actions }.
   *[other] De { $count } indicateurs on ne sait pas où ils se relèvent : actions { $actions }.
  }
paper-gap-result-no-indicator = { $count ->
    [one] { $count } résultat n’a pas d’indicateur : { $results }.
   *[other] { $count } résultats n’ont pas d’indicateur : { $results }.
  }
paper-gap-result-no-target = { $count ->
    [one] L’indicateur de { $count } résultat n’a pas de cible : { $results }.
   *[other] Les indicateurs de { $count } résultats n’ont pas de cible : { $results }.
  }
paper-gap-result-no-source = { $count ->
    [one] De l’indicateur de { $count } résultat on ne sait pas où il se relève : { $results }.
   *[other] Des indicateurs de { $count } résultats on ne sait pas où ils se relèvent : { $results }.
  }
paper-gap-row-no-indicator = { $count ->
    [one] { $count } ligne du cadre logique n’a pas d’indicateur : { $rows }.
   *[other] { $count } lignes du cadre logique n’ont pas d’indicateur : { $rows }.
  }
paper-gap-row-no-target = { $count ->
    [one] L’indicateur de { $count } ligne n’a pas de cible : { $rows }.
   *[other] Les indicateurs de { $count } lignes n’ont pas de cible : { $rows }.
  }
paper-gap-row-no-source = { $count ->
    [one] De l’indicateur de { $count } ligne on ne sait pas où il se relève : { $rows }.
   *[other] Des indicateurs de { $count } lignes on ne sait pas où ils se relèvent : { $rows }.
  }
paper-gap-row-no-assumption = { $count ->
    [one] Pour { $count } ligne, aucune hypothèse n’est écrite : { $rows }.
   *[other] Pour { $count } lignes, aucune hypothèse n’est écrite : { $rows }.
  }
paper-gap-no-frequency = { $count ->
    [one] De { $count } indicateur, on n’a pas convenu tous les combien on le relève : action { $actions }.
   *[other] De { $count } indicateurs, on n’a pas convenu tous les combien on les relève : actions { $actions }.
  }
paper-gap-no-cost = { $count ->
    [one] De { $count } action il n’est pas écrit ce qu’elle coûte : { $actions }.
   *[other] De { $count } actions il n’est pas écrit ce qu’elles coûtent : { $actions }.
  }
paper-gap-none = Chaque action a un résultat, un indicateur et sa source ; chaque résultat un indicateur avec cible et source.
paper-gap-all-measured = Chaque action a un indicateur.

paper-not-said = pas dit
paper-no-source = sans source
paper-missing = manque
paper-to-agree = à convenir
paper-unused = aucune action encore
paper-not-seated = n’a pas encore siégé
paper-after = après : { $actions }
paper-level-goal = Objectif général
paper-level-aim = Objectif
paper-level-result = Résultat
paper-level-action = Une action
paper-item-title = Titre
paper-item-programme = Le programme
paper-item-lead = Pilote
paper-item-span = Durée
paper-item-cost = Coût prévu
paper-item-covered = Déjà couverts
paper-item-version = Version du plan

column-service = Service ou ressource
column-named-by = Nommé par
column-used-by = Utilisé par les actions
column-item = Rubrique
column-content = Contenu
column-level = Niveau
column-said = Quoi
column-assumptions = Hypothèses (freins, risques, attentes)
column-cost = Coût
column-cost-led = Coût des actions pilotées
column-promised = Des partenaires
column-funded = D’ailleurs
column-promise = Ce qu’elle apporte
column-fund = Source de l’argent
column-sum = Somme
column-share = Part du coût
column-measured = Ce qu’on mesure
column-frequency = Tous les combien
column-responsible = Qui répond
column-territory = Territoire
column-since = À la table depuis
column-state = État
column-note = Remarque
column-reading = Dernière valeur
