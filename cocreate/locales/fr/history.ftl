# Revoir le passé d’une table : versions, ce qui a changé, historique d’une carte. Le navigateur ne les charge que lorsqu’il les faut.

past-title = Vous regardez le passé.
past-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, phase « { $phase } »
past-heard = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, phase « { $phase } », { $cards ->
    [one] { $cards } carte
   *[other] { $cards } cartes
  }. { $act }
past-leave = Revenir à maintenant
past-open = Revoir tout le travail depuis le début
past-name = Nommer ce moment
past-restore = Ramener le tableau à ce moment
past-loading = L’historique arrive…
past-player = Revoir le travail
past-slider = Moment du travail
past-play = Lire
past-pause = Pause
past-speed = Vitesse
past-times = { $speed } ×
past-act-before = Un geste en arrière
past-act-after = Un geste en avant
past-phase-before = Au début de la phase
past-phase-after = À la phase suivante
past-restore-title = Ramener le tableau au { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") } ?
past-restore-what = Les cartes, les groupes et les liens redeviennent ce qu’ils étaient alors. C’est un nouveau geste : Z l’annule, et l’historique garde tout.
past-restore-not = Les points, les résultats des choix, la phase, les rôles et le programme ne changent pas. Un commentaire que quelqu’un a supprimé reste supprimé.
past-restore-exactly = Retirer aussi du tableau ce qui a été fait depuis. Sinon, cela reste en place.
past-restore-do = Ramener
past-restored = Le tableau est redevenu ce qu’il était. Z annule.
past-card-restored = La carte est redevenue ce qu’elle était. Z annule.
past-card-back = Ramener la carte
versions = Versions du tableau
version-now = Donner un nom au tableau tel qu’il est maintenant
version-then = Donner un nom au tableau de ce moment-là
version-hint = Par exemple « Avant le vote ». On pourra revoir le tableau de ce moment, le comparer et y revenir.
version-name = Donner ce nom
versions-none = Personne n’a encore nommé un moment de ce tableau.
versions-none-lead = Pas encore de version. Nommez-en une avant un moment important : avant le vote, ou en fin de matinée.
version-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
version-look = Revoir
version-compare = Ce qui a changé depuis
version-restore = Ramener le tableau à ce moment
version-delete = Retirer le nom
changes-none = Rien n’a changé depuis.
changes-came = { $count ->
    [one] { $count } nouvelle carte
   *[other] { $count } nouvelles cartes
  }
changes-went = { $count ->
    [one] { $count } carte qui n’est plus là
   *[other] { $count } cartes qui ne sont plus là
  }
changes-rewritten = { $count ->
    [one] { $count } carte réécrite
   *[other] { $count } cartes réécrites
  }
changes-moved = { $count ->
    [one] { $count } carte dans une autre zone
   *[other] { $count } cartes dans une autre zone
  }
changes-precised = { $count ->
    [one] { $count } action précisée
   *[other] { $count } actions précisées
  }
change-moved = { $text } : de « { $before } » à « { $after } »
change-group-came = Nouveau groupe : « { $title } »
change-group-went = Groupe dissous : « { $title } »
change-group-renamed = Le groupe « { $before } » s’appelle maintenant « { $after } »
changes-regrouped = { $count ->
    [one] { $count } carte a changé de groupe
   *[other] { $count } cartes ont changé de groupe
  }
changes-links-came = { $count ->
    [one] { $count } nouveau lien
   *[other] { $count } nouveaux liens
  }
changes-links-went = { $count ->
    [one] { $count } lien en moins
   *[other] { $count } liens en moins
  }
changes-comments-came = { $count ->
    [one] { $count } nouveau commentaire
   *[other] { $count } nouveaux commentaires
  }
changes-comments-went = { $count ->
    [one] { $count } commentaire en moins
   *[other] { $count } commentaires en moins
  }
changes-more = { $count ->
    [one] Et { $count } autre
   *[other] Et { $count } autres
  }
story-none = Rien que vous ayez pu voir n’est encore arrivé à cette carte.
story-nobody = Quelqu’un
story-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
story-empty = rien
story-gone = (n’existe plus)
story-place = A déplacé la carte.
story-restore = Ramener à cet état
story-card-came = A écrit : « { $text } »
story-card-went = A supprimé la carte « { $text } »
story-comment-came = A commenté : « { $text } »
story-comment-went = Le commentaire « { $text } » a été retiré
story-reaction-came = A réagi : { $text }
story-reaction-went = A repris sa réaction : { $text }
story-link-came = Lien : { $text }
story-link-went = Lien retiré : { $text }
story-field = { $what } : de { $before } à { $after }
story-what-zone = Zone
story-what-colour = Couleur
story-what-group = Groupe
story-what-owner = Pilote
story-what-partners = Avec qui
story-what-start = Début
story-what-end = Fin
story-what-indicator = Indicateur
story-what-budget_eur = Euros

## Un modèle à partir d’un tableau

save-template-how = Un fichier avec les zones, les phases et les questions de ce tableau. Qui ouvre une table le choisit avec « À partir d’un fichier de modèle ».
save-template-title = Nom du modèle
save-template-about = Avec quoi on repart de cette table
save-template-about-hint = Une phrase, 140 caractères au plus.
save-template-alt = Comment le tableau est disposé, pour qui ne le voit pas
save-template-alt-hint = De 100 à 500 caractères : les zones, où elles se trouvent, dans quel ordre on les remplit.
save-template-cards = Emporter aussi les cartes
save-template-cards-what = Le fichier contiendra ce que les personnes ont écrit, sans leurs noms. Demandez-leur si cela leur convient : personne ne pourra plus l’effacer du fichier.
save-template-do = Télécharger le modèle
