# Le plan : les vérifications, la page et les documents à emporter. Les nombres arrivent déjà écrits.

## Vérifications : { $action } est "7 « Expérimenter la navette du soir »"

check-action-without-owner = L’action { $action } n’a pas de pilote : qui la prend en charge ?
check-action-without-indicator = L’action { $action } n’a pas d’indicateur : comment verra-t-on qu’elle fonctionne ?
check-action-without-dates =
    { $missing ->
        [start] L’action { $action } n’a pas de date de début.
        [end] L’action { $action } n’a pas de date de fin.
       *[both] L’action { $action } n’a pas de dates.
    }
check-action-without-idea = L’action { $action } ne réalise aucune des idées de la table.
check-action-outside-programme =
    { $where ->
        [before] L’action { $action } commence ({ $start }) avant le programme ({ $first }).
        [after] L’action { $action } se termine ({ $end }) après la fin du programme ({ $last }).
       *[both] L’action { $action } commence avant le programme ({ $first }) et se termine après ({ $last }).
    }
check-starts-before-dependency-ends =
    { $count ->
        [one] L’action { $action } commence ({ $start }) avant la fin ({ $end }) de l’action { $others }, dont elle dépend.
       *[other] L’action { $action } commence ({ $start }) avant la fin ({ $end }) des actions { $others }, dont elle dépend.
    }
check-dependency-cycle =
    { $count ->
        [one] L’action { $actions } dépend d’elle-même : elle ne pourrait jamais commencer.
       *[other] Les actions { $actions } s’attendent mutuellement : aucune ne pourrait commencer.
    }
check-need-without-idea = Aucune idée ne répond au besoin « { $need } ».
check-need-without-action = Aucune action ne répond au besoin « { $need } ».
check-owner-overloaded = { $organisation } pilote { $leads } des { $owned } actions qui ont un pilote : plus d’un tiers.
check-action-without-votes = L’action { $action } réalise une idée à laquelle personne n’a donné de point.
check-action-without-result = L’action { $action } ne mène à aucun des résultats du programme.
check-indicator-without-target = L’indicateur de l’action { $action } n’a pas de cible : à partir de quelle valeur aura-t-elle réussi ?
check-indicator-without-source = L’indicateur de l’action { $action } ne dit pas d’où viennent ses valeurs.
check-dependency-not-kept =
    { $count ->
        [one] Les dates de l’action { $action } ne respectent pas la façon dont elle dépend de l’action { $others }.
       *[other] Les dates de l’action { $action } ne respectent pas la façon dont elle dépend des actions { $others }.
    }
check-budget-not-covered = L’action { $action } coûte { $budget }, couverts à hauteur de { $covered } : il manque { $difference }.
check-budget-does-not-add-up = Pour l’action { $action }, il arrive { $covered } alors qu’elle coûte { $budget } : { $difference } de trop.
check-budget-over-programme = Ensemble, les actions coûtent { $sum } ; le programme dispose de { $most }. La plus coûteuse est l’action { $action }.
check-chosen-idea-without-action =
    { $count ->
        [one] La table a choisi l’idée « { $idea } » ({ $count } point), et aucune action ne la réalise.
       *[other] La table a choisi l’idée « { $idea } » ({ $count } points), et aucune action ne la réalise.
    }
check-result-without-action = Aucune action ne mène au résultat « { $result } ».
check-result-without-indicator = Le résultat « { $result } » n’a pas d’indicateur.
check-result-without-target = L’indicateur du résultat « { $result } » n’a pas de cible : à partir de quelle valeur est-il atteint ?
check-result-without-source = L’indicateur du résultat « { $result } » ne dit pas d’où viennent ses valeurs.
check-date-on-holiday =
    { $where ->
        [start] L’action { $action } commence le { $day }, jour férié ({ $holiday }).
       *[end] L’action { $action } se termine le { $day }, jour férié ({ $holiday }).
    }
check-owner-overloaded-at-once = { $who } pilote { $count } actions en même temps, du { $start } au { $end } : { $actions }.
check-person-overloaded = Du { $start } au { $end }, { $who } a plus de travail qu’une semaine n’en peut contenir, avec { $count } actions en même temps : { $actions }.
check-partner-without-promise =
    { $count ->
        [one] { $partners } est partenaire de l’action { $action } et n’a encore rien promis.
       *[other] { $partners } sont partenaires de l’action { $action } et n’ont encore rien promis.
    }
check-organisation-without-part = { $organisation } était à la table, mais ne pilote aucune action et ne participe à aucune.

## Remèdes : ce que fait un clic

remedy-owner = Confier l’action { $action } à { $organisation }
remedy-partner = Ajouter { $organisation } aux partenaires de l’action { $action }
remedy-budget = Inscrire { $budget } comme coût de l’action { $action }
remedy-result = Rattacher l’action { $action } au résultat « { $result } »
remedy-dates =
    { $which ->
        [one] Placer l’action { $action } le { $start }
        [start] Faire commencer l’action { $action } le { $start }
        [end] Faire terminer l’action { $action } le { $end }
       *[both] Placer l’action { $action } du { $start } au { $end }
    }
remedy-unlink = Retirer le lien : l’action { $action } n’attend plus l’action { $other }
remedy-realise = Écrire une action pour « { $idea } »
remedy-fill-owner = Dire qui la pilote
remedy-fill-person = Dire qui en répond
remedy-fill-start = Écrire les dates
remedy-fill-indicator = Écrire l’indicateur
remedy-fill-target = Écrire la cible
remedy-fill-source = Écrire la source
remedy-fill-budget = Revoir les coûts
remedy-fill-funds = Dire d’où vient l’argent
remedy-fill-promises = Écrire ce qui est promis
remedy-fill-result = Choisir le résultat
remedy-fill-programme = Ouvrir le programme
remedy-fill-links = La relier à d’autres cartes

## Décalages qui soulagent qui en a trop à la fois

move-within-slack =
    { $pushes ->
        [0] Décaler l’action { $action } du { $start } au { $end } : sinon, { $who } devrait la mener de front avec { $others }. Aucune autre action n’est décalée, et le plan se termine à la même date.
        [one] Décaler l’action { $action } du { $start } au { $end } : sinon, { $who } devrait la mener de front avec { $others }. L’action { $pushed } est décalée avec elle, et le plan se termine à la même date.
       *[other] Décaler l’action { $action } du { $start } au { $end } : sinon, { $who } devrait la mener de front avec { $others }. Les actions { $pushed } sont décalées avec elle, et le plan se termine à la même date.
    }
move-later =
    { $later ->
        [one] Décaler l’action { $action } du { $start } au { $end } : sinon, { $who } devrait la mener de front avec { $others }. Attention : tout le plan se terminerait alors { $days } jour ouvré plus tard.
       *[other] Décaler l’action { $action } du { $start } au { $end } : sinon, { $who } devrait la mener de front avec { $others }. Attention : tout le plan se terminerait alors { $days } jours ouvrés plus tard.
    }

## Jours fériés

holiday-new-year = Jour de l’An
holiday-epiphany = Épiphanie
holiday-easter = Pâques
holiday-easter-monday = Lundi de Pâques
holiday-liberation = Fête de la Libération
holiday-labour = Fête du Travail
holiday-republic = Fête de la République
holiday-assumption = Assomption
holiday-saint-francis = Saint-François
holiday-all-saints = Toussaint
holiday-immaculate = Immaculée Conception
holiday-christmas = Noël
holiday-saint-stephen = Saint-Étienne
holiday-patron = fête patronale

## Mots

plan-name = Plan d’action
plan-no-text = (sans texte)
plan-open = à décider
plan-sector-public = organisme public
plan-sector-company = entreprise
plan-sector-nonprofit = non lucratif
plan-somebody = une personne
plan-somebody-of = une personne ({ $organisation })
plan-no-owner = sans pilote
plan-no-indicator = sans indicateur
plan-no-dates = sans dates
plan-no-idea = aucune idée
plan-no-action = aucune action
plan-from = début : { $day }
plan-until = fin : { $day }
plan-span = { $start } – { $end }
plan-dots =
    { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
plan-with = avec { $partners }
plan-more = { $number } de plus
plan-more-actions = { $number } de plus

## Première page

plan-programme-span = { $start } – { $end }
plan-lead = Chef de file : { $organisation }
plan-aims = Objectifs du programme
plan-made = Table conclue le { $day } · version { $version } du plan
plan-draft-title = Ébauche : { $title }
plan-draft-made = Ébauche : la table telle qu’elle était le { $day } à { $time }, événement { $seq } de son historique. Ce n’est pas une version du plan.
plan-warning =
    { $count ->
        [one] { $shown } point est à régler avant de signer : il figure à la fin du plan.
       *[other] { $shown } points sont à régler avant de signer : ils figurent à la fin du plan.
    }
plan-figure-actions =
    { $count ->
        [one] action
       *[other] actions
    }
plan-figure-budget = budget
plan-figure-needs = besoins avec une action
plan-figure-organisations =
    { $count ->
        [one] organisation à la table
       *[other] organisations à la table
    }
plan-figure-end = fin de la dernière action
plan-figure-votes =
    { $voters ->
        [one] points donnés par { $shown } personne
       *[other] points donnés par { $shown } personnes
    }

## Chapitres

plan-actions = Les actions
plan-actions-lead = Par ordre de début. Les points sont ceux que la table a donnés aux idées dont l’action est issue.
plan-actions-empty = La table n’a pas écrit d’actions.
plan-timeline = Le calendrier
plan-timeline-lead = Une barre par action, de la couleur du secteur de son pilote ; le cadre est la période du programme.
plan-timeline-alt = Calendrier des actions { $first } à { $last } ({ $start } – { $end }) : une ligne par action, avec une barre du premier au dernier jour. Les mêmes données figurent dans le tableau qui suit.
plan-timeline-table = Les mêmes dates sous forme de tableau
plan-timeline-empty = Aucune action n’a encore de date.
plan-legend-alert = sans pilote
plan-legend-programme = période du programme
plan-needs = Les besoins et leurs réponses
plan-needs-lead = Ce que la table a entendu, quelles idées y répondent et quelles actions les réalisent.
plan-needs-empty = La table n’a pas écrit de besoins.
plan-ideas = Les idées et le choix
plan-ideas-lead = Les idées de la table ; il n’y a pas eu de vote.
plan-ideas-chosen =
    { $voters ->
        [one] { $shown } personne a donné { $votes }. Les idées qui ont le plus de points viennent d’abord.
       *[other] { $shown } personnes ont donné { $votes }. Les idées qui ont le plus de points viennent d’abord.
    }
plan-ideas-empty = La table n’a pas écrit d’idées.
plan-origins = D’où vient chaque action
plan-origins-lead = Le fil qui relie chaque action au besoin dont elle est partie.
plan-step-need = Besoin
plan-step-idea = Idée
plan-step-action = Action
plan-step-measure = Mesurée par
plan-step-uses = Utilise
plan-step-hindered = Attention à
plan-step-after = Après
plan-origin-none = Aucune idée de la table ne mène à cette action.
plan-organisations = Les organisations
plan-organisations-lead = Qui pilote et qui participe, avec les numéros des actions.
plan-organisations-empty = Aucune organisation à la table.
plan-mend = À régler avant de signer
plan-mend-none = Rien à régler avant de signer.
plan-know = À savoir
plan-many-actions = { $check } : actions { $numbers }.
plan-many-need-without-idea = Aucune idée ne répond à { $count } besoins : ils figurent dans le tableau « { $table } ».
plan-many-need-without-action = Aucune action ne répond à { $count } besoins : ils figurent dans le tableau « { $table } ».
plan-signatures = Signatures
plan-signatures-lead = Les organisations qui pilotent une action ou y participent s’engagent à réaliser ce plan.
plan-page = Page { $page } sur { $pages }
plan-draft-foot = Ébauche de l’événement { $seq }, { $day }
plan-glyphs = Les caractères absents des polices de ce document apparaissent sous la forme ▯. Les fichiers Word, Excel, CSV, Markdown et JSON les contiennent tels qu’ils ont été écrits.
plan-not-accessible = Certains caractères de ce plan ne permettent pas de déclarer ce document conforme à PDF/UA-1. La version Word est accessible.

## Colonnes

column-number = N°
column-id = Code
column-action = Action
column-owner = Pilote
column-partners = Partenaires
column-when = Quand
column-start = Début
column-end = Fin
column-days = Jours
column-indicator = Indicateur
column-baseline = Valeur de départ
column-target = Cible
column-unit = Unité
column-budget = Budget
column-budget-eur = Budget (€)
column-votes = Points
column-need = Besoin
column-needs = Besoins
column-idea = Idée
column-ideas = Idées
column-actions = Actions
column-group = Groupe
column-resources = Ressources
column-obstacles = Obstacles
column-depends-on = Dépend de
column-card = Carte
column-tags = Étiquettes
column-kind = Type
column-organisation = Organisation
column-sector = Secteur
column-members = Personnes à la table
column-leads = Pilote
column-helps = Participe
column-severity = Gravité
column-check = Vérification
column-subjects = Codes
column-draft = Ce que c’est
column-draft-event = Ébauche de l’événement
column-draft-moment = Ébauche du moment
column-message = Objet
column-signature = Lieu, date et signature

sheet-actions = Actions
sheet-needs = Besoins
sheet-ideas = Idées
sheet-tally = Points
sheet-organisations = Organisations
sheet-checks = Vérifications
sheet-draft = Ébauche

kind-need = besoin
kind-idea = idée
kind-resource = ressource
kind-obstacle = obstacle
kind-action = action

severity-alert = à régler
severity-note = à savoir
total = Total

check-name-action-without-owner = Action sans pilote
check-name-action-without-indicator = Action sans indicateur
check-name-action-without-dates = Action sans dates
check-name-action-without-idea = Action sans idée
check-name-action-outside-programme = Action hors du programme
check-name-starts-before-dependency-ends = Commence trop tôt
check-name-dependency-cycle = Dépendance circulaire
check-name-need-without-idea = Besoin sans idée
check-name-need-without-action = Besoin sans action
check-name-owner-overloaded = Trop d’actions pour une organisation

## Le plan dans le temps, en argent et en risques

plan-schedule = Le plan dans le temps
plan-schedule-lead = Quand chaque action peut et quand elle doit avoir lieu, en jours ouvrés, sans les samedis, les dimanches et les jours fériés. Aucune ne commence avant le jour que la table a choisi.
plan-schedule-end = Tout se termine le { $day }.
plan-schedule-critical =
    { $count ->
        [one] Si l’action { $actions } prend du retard, la fin de l’ensemble est retardée.
       *[other] Si l’une des actions { $actions } prend du retard, la fin de l’ensemble est retardée.
    }
plan-schedule-milestones =
    { $count ->
        [one] Jalon : { $actions }.
       *[other] Jalons : { $actions }.
    }
plan-unscheduled =
    { $count ->
        [one] Aucun jour ne peut être calculé pour l’action { $actions }.
       *[other] Aucun jour ne peut être calculé pour les actions { $actions }, qui s’attendent ou viennent après.
    }
plan-pushed = plus tard que la date écrite
plan-assumed = sans dates
plan-slack-none = aucune
plan-moves = Pour soulager qui en a trop à la fois
plan-milestone = jalon
plan-framework = Cadre logique
plan-framework-lead = De chaque objectif à ses résultats, avec la façon de les mesurer, et aux actions qui y mènent.
plan-money = Budget et financement
plan-money-lead = Ce que coûte chaque action, ce que chaque organisation apporte et ce qui reste à trouver.
plan-risks = Les risques
plan-risks-lead = Ce qui pourrait mal tourner, le plus grave d’abord, et ce que l’on fait.
plan-grade-1 = faible
plan-grade-2 = moyenne
plan-grade-3 = élevée
plan-no-response = pas encore de réponse
column-earliest = Au plus tôt
column-latest = Au plus tard
column-earliest-start = Début au plus tôt
column-earliest-end = Fin au plus tôt
column-latest-start = Début au plus tard
column-latest-end = Fin au plus tard
column-slack = Marge (jours)
column-aim = Objectif
column-result = Résultat
column-source = Source des valeurs
column-covered-by = Qui apporte quoi
column-covered = Couvert
column-covered-eur = Couvert (€)
column-missing = À trouver
column-risk = Risque
column-risks = Risques
column-likelihood = Probabilité
column-impact = Gravité
column-response = Ce que l’on fait
column-effort = Journées de travail
column-milestone = Jalon
column-promises = Promesses
column-funds = Autres sources
column-remedy = Remède
check-name-indicator-without-target = Indicateur sans cible
check-name-indicator-without-source = Indicateur sans source
check-name-dependency-not-kept = Dépendance non respectée
check-name-budget-not-covered = Coût non couvert
check-name-budget-does-not-add-up = Comptes qui ne tombent pas juste
check-name-budget-over-programme = Plus que le budget disponible
check-name-chosen-idea-without-action = Idée choisie sans action
check-name-action-without-votes = Action sans points
check-name-action-without-result = Action sans résultat
check-name-result-without-action = Résultat sans action
check-name-result-without-indicator = Résultat sans indicateur
check-name-result-without-target = Résultat sans cible
check-name-result-without-source = Résultat sans source
check-name-date-on-holiday = Jour férié
check-name-owner-overloaded-at-once = Trop d’actions en même temps
check-name-person-overloaded = Personne avec trop de travail
check-name-partner-without-promise = Partenaire qui n’a rien promis
check-name-organisation-without-part = Organisation sans rôle dans le plan
