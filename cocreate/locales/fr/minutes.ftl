# Le procès-verbal d’une table : nom, chapitres, phrases, et ce qui reste à écrire.

paper-minutes = Procès-verbal

paper-title-meeting = La séance
paper-title-present = Présences
paper-title-agenda = Ordre du jour
paper-title-discussed = Déroulement
paper-title-votes = Les votes
paper-title-decisions = Décisions
paper-title-agreed = Actions convenues
paper-title-commitments = Engagements et adhésions
paper-title-left-open = Questions ouvertes
paper-title-objections = Déclarations au procès-verbal
paper-title-closing = Clôture

paper-ask-objections = À écrire : objections, réserves et déclarations à porter au procès-verbal, ou qu’il n’y en a pas. Le tableau ne les demande pas.

paper-say-remote = La séance s’est tenue à distance, sur le tableau partagé de la table.
paper-say-unheld = Cette version du plan ne dit pas quand la table s’est réunie : qui anime peut en faire une autre, qui le dit.
paper-say-subject = Co-conception du plan d’action : « { $title } »
paper-say-present = { $people ->
    [one] À la clôture, { $people } personne était à la table
   *[other] À la clôture, { $people } personnes étaient à la table
  }, { $bodies ->
    [0] sans organisation
    [one] pour { $bodies } organisation
   *[other] pour { $bodies } organisations
  }.
paper-say-facilitators = Séance ouverte et animée par : { $bodies }.
paper-say-observers = Séance observée par : { $bodies }.
paper-say-ideas = { $count ->
    [one] { $count } idée a été recueillie.
   *[other] { $count } idées ont été recueillies.
  }
paper-say-group = { $title } : { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
  }
paper-say-no-quorum = Il n’y a pas de quorum : les points disent ce que la table préfère, et ne sont pas des délibérations.
paper-say-agreed = { $count ->
    [one] La table a convenu de { $count } action.
   *[other] La table a convenu de { $count } actions.
  }
paper-say-committed = { $count ->
    [one] { $count } organisation pilote ou aide au moins une action : { $bodies }.
   *[other] { $count } organisations pilotent ou aident au moins une action : { $bodies }.
  }
paper-say-nothing-open = Aucun besoin et aucune idée ne sont restés sans action, et personne n’a indiqué d’obstacle.
paper-say-closed = La séance a été close le { $day } à { $time }.
paper-say-plan-made = Il en sort le plan d’action, version { $version }.
paper-say-read-and-signed = Lu, confirmé et signé.

paper-count-needs = { $count ->
    [one] { $count } besoin
   *[other] { $count } besoins
  }
paper-count-ideas = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
  }
paper-count-resources = { $count ->
    [one] { $count } ressource
   *[other] { $count } ressources
  }
paper-count-obstacles = { $count ->
    [one] { $count } obstacle
   *[other] { $count } obstacles
  }
paper-count-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
  }
paper-count-groups = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
  }
paper-count-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
  }
paper-count-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
  }

paper-vote-rules = On a choisi parmi les cartes de la zone « { $zone } » : { $dots ->
    [one] { $dots } point
   *[other] { $dots } points
  } par personne, { $most } au plus par carte.
paper-vote-secret = Le vote est resté secret jusqu’à sa clôture.
paper-vote-open = Le vote était public.
paper-vote-entitled = Pouvaient voter : { $count }.
paper-vote-cast = Ont voté : { $voters }, avec { $votes } en tout.
paper-vote-closed = Clos le { $day } à { $time }.

paper-head-groups = Groupes de cartes
paper-head-needs-open = Besoins sans action
paper-head-ideas-open = Idées choisies, encore sans action
paper-head-ideas-left = Idées qu’aucune action ne reprend
paper-head-obstacles = Obstacles indiqués à la table

paper-before = Déjà sur la table à l’ouverture
paper-chosen = choisie
paper-no-body = personnes sans organisation
paper-lasted-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
  }
paper-signs-presides = Présidence
paper-signs-keeps = Secrétariat de séance
paper-item-subject = Objet
paper-item-opened = Ouverture
paper-item-closed = Clôture

column-role = Rôle
column-people = Personnes
column-seated = À la table dès
column-phase = Phase
column-opened = Ouverte
column-lasted = Durée
column-foreseen = Prévue
column-noted = Ce qui a été écrit
column-voted = Proposition
column-chosen = Proposition choisie
column-outcome = Issue
