# Le tableau et la liste : cartes, zones, groupes, liens, points. Seul le navigateur les lit.

board = Tableau
board-keys = Les flèches passent d’une carte à l’autre, Entrée pour écrire, Espace pour prendre et déplacer, N pour une nouvelle carte, point d’interrogation pour toutes les touches.
board-words = Toutes les cartes, zone par zone
board-words-zone = { $zone } : { $count ->
    [0] aucune carte
    [one] { $count } carte
   *[other] { $count } cartes
  }
add = Ajouter
somebody = Quelqu’un
not-here = Vous ne pouvez pas écrire ici maintenant : voyez dans quelles zones travaille la phase ouverte.
not-now = Ce n’est pas possible dans cette phase.
not-yours = Vous ne pouvez supprimer que les cartes que vous avez écrites, et pas pendant qu’on vote sur elles.

## Cartes

card = Carte
card-kind-need = Besoin
card-kind-idea = Idée
card-kind-resource = Ressource
card-kind-obstacle = Obstacle
card-kind-action = Action
card-words = Texte de la carte
card-write-here = Écrivez ici…
text-room = { $used } caractères sur { $most }
text-long = { $over ->
    [one] { $over } caractère de trop : le texte reste ici, mais n’est pas enregistré tant que vous ne l’avez pas raccourci.
   *[other] { $over } caractères de trop : le texte reste ici, mais n’est pas enregistré tant que vous ne l’avez pas raccourci.
  }
text-kept = Le texte est trop long et n’est pas enregistré : rouvrez la carte sur cet écran pour le raccourcir.
card-empty = Carte vide
card-edit = Écrire
card-open = Détails de la carte
card-delete = Supprimer
card-led = Pilote : { $name }
card-private = Pour l’instant, elle n’est visible que de vous
card-source = { $agrees } pour, { $passes } sans avis, { $disagrees } contre dans la consultation
card-writers = { $count ->
    [one] { $names } écrit
   *[other] { $names } écrivent
  }
caret-after = { $name } écrit après « { $word } »
card-spoken = { $kind } : { $text }. { $body }. Groupe : { $group }. { $links ->
    [one] { $links } lien
   *[other] { $links } liens
  }, { $comments ->
    [one] { $comments } commentaire
   *[other] { $comments } commentaires
  }, { $dots ->
    [one] { $dots } point
   *[other] { $dots } points
  }.
card-acts = { $count ->
    [one] Que faire de la carte
   *[other] Que faire des { $count } cartes
  }
deleted = { $count ->
    [one] { $count } carte supprimée. Z la ramène.
   *[other] { $count } cartes supprimées. Z les ramène.
  }
pasted = { $count ->
    [one] { $count } carte ajoutée
   *[other] { $count } cartes ajoutées
  }
written = { $count ->
    [one] { $count } carte ajoutée dans { $zone }
   *[other] { $count } cartes ajoutées dans { $zone }
  }
picked-up = { $count ->
    [one] { $count } carte en main. Les flèches la déplacent, Espace la pose, Échap la laisse où elle était.
   *[other] { $count } cartes en main. Les flèches les déplacent, Espace les pose, Échap les laisse où elles étaient.
  }
put-down = Posée dans { $zone }
move-linked = { $count ->
    [one] La carte a des liens : elle reste dans sa zone. Retirez d’abord les liens.
   *[other] { $count } cartes ont des liens : elles restent dans leur zone. Retirez d’abord les liens.
  }
colours = Couleur
colour-kind = La couleur de son type
colour-rose = Rose
colour-yellow = Jaune
colour-green = Vert
colour-violet = Violet
colour-blue = Bleu
colour-white = Blanc

## Détails d’une carte

sheet-votes = Points
sheet-links = Liens
sheet-comments = Commentaires
sheet-arrange = Place
sheet-zone = Zone
sheet-group = Groupe
reactions = Réactions
reaction = { $name } : { $count }
reaction-agree = D’accord
reaction-love = J’aime
reaction-question = J’ai une question
reaction-idea = Cela me donne une idée
reaction-alert = Attention
comment-none = Pas encore de commentaire.
comment-private = On pourra commenter quand les cartes seront révélées.
comment-write = Écrire un commentaire
comment-send = Commenter
comment-delete = Supprimer le commentaire

## Actions

action-fields = L’action
action-owner = Qui la pilote
action-no-owner = Personne encore
action-partners = { $count ->
    [0] Qui participe
   *[other] Qui participe ({ $count })
  }
action-start = Du
action-end = Au
action-indicator = Indicateur : ce que nous mesurons
action-baseline = Aujourd’hui
action-target = Cible
action-unit = Unité
action-budget = Coût en euros
action-not-a-number = Écrivez un nombre, par exemple 12,5. La valeur d’avant reste.
action-not-a-cost = Écrivez le montant en euros entiers, par exemple 12 000. La valeur d’avant reste.
action-not-a-day = Il manque quelque chose : écrivez le jour, le mois et l’année. La date d’avant reste.

## Zones et groupes

zone-write = Écrire dans { $zone }
zone-tidy = Ranger { $zone }
zone-choose = choisir, { $dots ->
    [one] { $dots } point
   *[other] { $dots } points
  } par personne
zone-empty = Rien ici pour l’instant.
zone-empty-write = Pas encore de carte. Appuyez sur N, double-cliquez ou collez une liste.
zone-empty-list = Pas encore de carte. Écrivez la première, ou collez une liste : chaque ligne devient une carte.
zone-empty-covered = Ici, on écrit en privé : les cartes des autres restent couvertes jusqu’à ce que la personne qui anime les révèle.
zone-empty-covered-write = Vos cartes apparaîtront ici ; celles des autres restent couvertes jusqu’à ce que la personne qui anime les révèle.
group-none = Aucun groupe
group-new = Nouveau groupe…
group-untitled = Nouveau groupe
group-title = Titre du groupe
group-save = Enregistrer
group-rename = Renommer le groupe
group-delete = Dissoudre le groupe
group-out = Sortir du groupe
group-take = Sélectionner toutes les cartes du groupe
group-rest = Sans groupe
group-acts = Que faire du groupe { $title }

## Liens

link-answers = répond à
link-answers-by = a pour réponse
link-realises = réalise
link-realises-by = est réalisée par
link-uses = utilise
link-uses-by = est utilisée par
link-hindered_by = est freinée par
link-hindered_by-by = freine
link-depends_on = dépend de
link-depends_on-by = est attendue par
link-none = Pas encore de lien.
link-add = Relier à une autre carte
link-to = Relier à
link-search = Rechercher une carte
link-no-candidates = Aucune carte à laquelle la relier.
link-delete = Retirer le lien avec « { $text } »
link-cut = Retirer
link-taken = Lien : { $kind }
link-choose = Choisissez l’autre carte avec les flèches ou d’un clic, Entrée pour relier, Échap pour renoncer.
linked = Cartes reliées
link-not = Il n’y a pas de lien possible entre « { $from } » et « { $to } ». Une idée répond à un besoin, une action réalise une idée ; les deux peuvent utiliser une ressource ou rencontrer un obstacle.
link-private = On pourra relier les cartes quand elles seront révélées.
row-links = Liens :
row-comments = Commentaires :

## Points

vote-left = { $left ->
    [0] Vous avez donné vos { $dots } points
    [one] Il vous reste { $left } point sur { $dots }
   *[other] Il vous reste { $left } points sur { $dots }
  }
vote-more = Donner un point
vote-less = Reprendre un point
vote-mine = { $count ->
    [0] Aucun point de ma part
    [one] { $count } point de ma part
   *[other] { $count } points de ma part
  }
vote-dots = { $count ->
    [one] { $count } point
   *[other] { $count } points
  }

## Liste

outline-keys = Les flèches passent d’une ligne à l’autre, Entrée pour ouvrir, Espace pour soulever et déplacer, X pour prendre, point d’interrogation pour toutes les touches.
row-taken = Prise :
row-take = Prendre : { $text }
row-held = Carte en main. Haut et bas pour sa place, gauche et droite pour sa zone, Espace pour la poser, Échap pour la laisser où elle était.
row-place = { $zone }, place { $place } sur { $of }
step-up = Plus haut
step-down = Plus bas
taken = { $count ->
    [0] Aucune carte prise
    [one] { $count } carte prise
   *[other] { $count } cartes prises
  }
taken-zone = Déplacer vers…
tool-take = Prendre plusieurs cartes ou dessins
summoned = La personne qui anime appelle tout le monde ici : { $zone }
read-only = Pour l’instant, ici, on ne fait que lire.
body-add = Ajouter une organisation
body-added = Ajoutée : { $name }

## Outils

tools = Outils
tool-move = Sélectionner et déplacer
tool-box = Sélectionner une zone de l’écran
tool-card = Nouvelle carte
tool-group = Regrouper
tool-link = Relier
tool-comment = Commentaires
tool-search = Rechercher
tool-undo = Annuler mon dernier geste
tool-redo = Refaire
hint-link = Cliquez sur la carte à relier. Échap pour renoncer.
hint-link-from = Cliquez sur la première carte à relier.
hint-held = Les flèches déplacent, Espace pose, Échap renonce.
hint-box = Tracez un cadre autour des cartes.
search-label = Rechercher sur le tableau
search-count = { $count ->
    [0] Rien de trouvé
    [one] { $count } résultat
   *[other] { $count } résultats
  }
search-found = Résultats
list-more = { $count ->
    [one] Encore { $count } carte
   *[other] Encore { $count } cartes
  }
search-none = Rien ne contient ces mots.
zoom = Zoom
zoom-in = Plus grand
zoom-out = Plus petit
zoom-one = { $percent } % : revenir à la taille naturelle
zoom-all = Tout le tableau

# Ce que demande un plan à signer

action-source = D’où viennent les valeurs
action-frequency = Tous les combien on le relève
action-no-frequency = À convenir
frequency-monthly = chaque mois
frequency-quarterly = chaque trimestre
frequency-half-yearly = chaque semestre
frequency-yearly = chaque année
action-more = Personne, travail, promesses, argent, risques
action-person = Qui en répond personnellement
action-effort = Journées de travail
action-milestone = C’est un jalon : un jour, pas un travail
action-result = Résultat auquel elle mène
action-no-result = Aucun encore
action-promises = Ce que chaque organisation apporte
action-promise-add = Ajouter une promesse
action-promise-new = à préciser
action-promise-who = Qui
action-promise-what = Quoi
action-eur = Euros
action-funds = Argent venu d’ailleurs
action-fund-add = Ajouter une source
action-fund-new = à préciser
action-fund-source = Source
action-risks = Ce qui pourrait mal tourner
action-risk-add = Ajouter un risque
action-risk-new = à décrire
action-risk-text = Risque
action-risk-likelihood = Probabilité
action-risk-impact = Gravité
action-risk-response = Ce que l’on fait
action-row-remove = Retirer la ligne
grade-1 = faible
grade-2 = moyenne
grade-3 = élevée
link-same_as = dit la même chose que
link-same_as-by = est dite aussi par
wait-timing = Quand elle peut commencer
wait-finish_start = Elle commence quand l’autre est terminée
wait-start_start = Elle commence quand l’autre commence
wait-finish_finish = Elle se termine quand l’autre est terminée
wait-start_finish = Elle se termine quand l’autre commence
wait-lag = Jours ouvrés entre les deux

## Mise en forme des textes

format = Mise en forme
format-bold = Gras
format-italic = Italique
format-list = Liste
format-link = Lien web
link-away = (s’ouvre dans un autre onglet)
sheet-reads = Ce que l’on lit
zone-measure = Taille de la zone { $zone }
zone-width = Largeur
zone-height = Hauteur
zone-measure-hint = Une carte fait { $w } de large et { $h } de haut. Les cartes restent où elles sont.
help-key-all = Choisir toutes les cartes et tous les dessins
help-key-natural = À la taille naturelle
