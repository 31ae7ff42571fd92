# Les pages autour du tableau : la porte, la place à la table, l’animation, le plan. Seul le navigateur les lit.

## Mots de tous les jours

close = Fermer
cancel = Annuler
save = Enregistrer
done = Terminé
copied = Copié
loading = Un instant…
try-again = Réessayer
to-home = Vers la page d’accueil
more = Plus
skip = Aller à la table
language = Langue
theme = Couleurs
theme-system = Comme l’appareil
theme-light = Claires
theme-dark = Sombres
theme-contrast = Contraste élevé
toast-kept = Ce que vous aviez écrit :
toast-copy = Copier le texte

## Quand quelque chose ne va pas

error-offline = Le serveur ne répond pas. Vérifiez la connexion et réessayez : ce que vous avez écrit reste ici.
error-server = Le serveur a eu un problème. Attendez un instant et réessayez.
error-unknown = Quelque chose n’a pas fonctionné. Réessayez ; si cela se reproduit, rechargez la page.
nowhere-title = Cette page n’existe pas
nowhere-what = L’adresse ne mène à aucune table. Vérifiez le lien que vous avez reçu, ou entrez avec le code de la table.

## Page d’accueil

home-title = Prenons place à la même table
home-lead = Un tableau partagé pour concevoir ensemble les services d’un territoire, et repartir avec un plan d’action.
home-desk-how = Vous animez la table ? Ouvrez le lien d’animation reçu de la personne qui gère cocreate : vos tables apparaîtront ici.
code-label = Le code de la table
code-hint = Huit lettres et chiffres : à l’écran dans la salle, ou dans votre invitation. Majuscules, espaces et tirets ne comptent pas.
code-go = Entrer
code-wrong =
    { $count ->
        [0] Écrivez ici le code de la table : huit lettres et chiffres.
        [1] Le code a 8 signes, il n’y en a qu’un ici. Il ne contient jamais 0, O, 1, I ni L.
        [one] Le code a 8 signes, il y en a { $count } ici. Il ne contient jamais 0, O, 1, I ni L.
       *[other] Le code a 8 signes, il y en a { $count } ici. Il ne contient jamais 0, O, 1, I ni L.
    }

thread-need = Besoin
thread-need-text = La crèche ferme à 16 h
thread-need-who = Association de familles
thread-idea = L’idée qui y répond
thread-idea-text = Une crèche partagée entre entreprises et commune
thread-idea-who = Coopérative sociale
thread-action = Action
thread-action-text = Ouvrir la crèche de 7 h à 19 h, dès février
thread-action-who = Pilote : la coopérative, avec la commune
thread-caption = Du besoin à l’action, avec un fil qui reste.

desk-title = Mes tables
desk-new = Nouvelle table
desk-empty = Il n’y a pas encore de table
desk-empty-do = Ouvrez la première : deux clics suffisent, et vous pourrez changer le nom et les phases plus tard.
desk-opened = Ouverte le { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
desk-stale = La clé d’animation gardée dans ce navigateur n’est plus valable. Ouvrez de nouveau le lien d’animation que vous avez reçu.
desk-forget = Oublier la clé

new-heading = Nouvelle table
new-template = Comment la table travaille
new-template-others = Un autre type de table ({ $many } de plus)
template-whole = Tout le parcours
template-understand = Pour comprendre
template-imagine = Pour imaginer
template-choose = Pour choisir
template-plan = Pour planifier
template-learn = Pour tirer les leçons de ce qui a été fait
new-title = Nom de la table
new-title-default = Table du { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
new-language = Langue de la table
new-programme = Le programme et ses dates
new-programme-why = Facultatif. Si la table s’inscrit dans un programme, le plan vérifiera que les actions y tiennent.
new-programme-title = Nom du programme
new-programme-start = Premier jour
new-programme-end = Dernier jour
new-programme-nameless = Donnez un nom au programme, ou retirez les autres indications.
new-programme-cross = Le dernier jour vient avant le premier : vérifiez les dates.
new-open = Ouvrir la table

## Prendre place

join-title = Rejoindre la table
join-lead = Dites qui vous êtes et commencez à écrire.
join-lead-observer = Vous verrez tout en direct, sans écrire.
join-looking = Recherche de la table…
join-unknown = Aucune table n’a ce code. Vérifiez les huit signes à l’écran dans la salle, ou demandez à la personne qui anime : le code a peut-être changé.
join-finished = La table a terminé ses travaux : vous pouvez entrer pour lire le tableau et le plan.
join-seated = Sur cet appareil, vous avez déjà une place à cette table.
join-back = Revenir à la table
seat-name = Votre nom
seat-name-hint = Celui qu’on vous donne à la table.
seat-name-missing = Écrivez votre nom : les autres doivent pouvoir vous reconnaître.
seat-body = Votre organisation
seat-body-missing = Choisissez votre organisation, ou « À titre personnel ».
seat-pick = Choisir…
seat-own-account = À titre personnel
seat-other = Mon organisation n’est pas dans la liste
seat-own-name = Nom de l’organisation
seat-own-missing = Écrivez le nom de l’organisation, ou choisissez « À titre personnel ».
seat-own-sector = De quel type est-elle ?
seat-sector-missing = Dites s’il s’agit d’un organisme public, d’une entreprise ou d’une structure à but non lucratif.
seat-sit = Prendre place
seat-watch = Entrer pour observer
seat-privacy = Sans inscription et sans e-mail. Seules les personnes de cette table voient votre nom.
sector-public = Organisme public
sector-company = Entreprise
sector-nonprofit = Non lucratif
arrival-title = Vous n’avez pas encore de place à cette table
arrival-how = Écrivez le code de la table, ou ouvrez le lien d’invitation que vous avez reçu.
arrival-lead = Vous animez cette table. Quel est votre nom ?
arrival-unknown = Le lien d’animation n’ouvre pas cette table : il a peut-être changé. Demandez-en un nouveau, ou entrez avec le code.

ended-session = Votre place a expiré
ended-session-what = Cet appareil n’a plus de place à la table. Entrez de nouveau : vos cartes sont restées où elles étaient.
ended-session-again = Entrer de nouveau
ended-removed = Vous n’êtes plus à cette table
ended-removed-what = La personne qui anime a retiré votre place. Si vous pensez qu’il s’agit d’une erreur, parlez-lui-en. Vos cartes sont restées.
ended-elsewhere = La table est ouverte dans trop d’onglets
ended-elsewhere-what = Cette table est ouverte dans plus de huit onglets ou appareils : celui-ci, le plus ancien, s’est arrêté. Ce que vous avez écrit est en sécurité. Fermez-en quelques-uns, puis continuez ici.
ended-elsewhere-again = Continuer ici
ended-address = Cette table a une autre adresse
ended-address-what = Vous avez ouvert le site sous un nom qui n’est pas le sien : il ne peut pas vous y reconnaître. Ouvrez { $address } et entrez par là, avec votre code ou votre lien.
ended-address-go = Ouvrir { $address }
ended-gone = Cette table n’existe pas
ended-gone-what = Le serveur ne connaît pas cette table. Elle a peut-être été supprimée, ou le lien est incomplet. Entrez avec le code.

## Déclaration d’accessibilité

access-title = Déclaration d’accessibilité
access-lead = Qui propose ce service s’engage à le rendre accessible, conformément à la loi nationale qui transpose la directive (UE) 2016/2102. Cette déclaration s’applique à cocreate : les pages, les tables et les plans que vous voyez à cette adresse.
access-can = Ce que vous pouvez faire
access-can-what = Chaque table se présente comme tableau et comme liste, et dans la liste on peut faire tout ce que l’on fait sur le tableau : au clavier, au toucher, avec un lecteur d’écran. Dans le menu de la table, sous « Langue, couleurs, annonces », vous trouvez des couleurs claires, sombres et à contraste élevé ; vous y choisissez ce qui vous est annoncé et pouvez désactiver les commandes à une seule touche. Le point d’interrogation affiche toutes les touches.
access-state = État de conformité
access-state-what = Le service est partiellement conforme à la norme EN 301 549 et aux WCAG 2.2, niveau AA, pour les raisons énumérées ci-dessous.
access-not = Ce qui manque
access-not-people = Jusqu’ici, l’accessibilité a été vérifiée avec des outils et des tests automatiques, pas par des personnes qui utilisent chaque jour un lecteur d’écran, une plage braille ou la commande vocale.
access-not-words = Les textes sont écrits par les personnes à la table : les mots dans une autre langue ne sont pas signalés comme tels.
access-not-files = Les images du tableau (PNG et SVG) ont leur équivalent dans les fichiers texte, Markdown et PDF. Les PDF sont balisés, mais leur conformité à PDF/UA n’a pas été certifiée.
access-not-still = Ce que les autres écrivent apparaît aussitôt : on ne peut pas encore figer le tableau pendant la lecture. Le focus reste toutefois là où vous l’avez mis, et les annonces peuvent être réduites ou coupées.
access-made = Comment elle a été établie
access-made-what = Cette déclaration a été établie le { DATETIME($day, day: "numeric", month: "long", year: "numeric") } sur la base d’une auto-évaluation : tests automatiques de chaque page et de chaque état avec axe, parcours au clavier seul, lecture de l’arbre d’accessibilité de Chromium, mesures des contrastes et des cibles.
access-tell = Nous le signaler
access-tell-what = Si quelque chose ne vous est pas accessible, ou s’il vous faut un contenu sous une autre forme, dites-le à la personne dont vient votre invitation ou à l’organisme qui propose ce service : il répond dans les trente jours.
access-appeal = Voies de recours
access-appeal-what = Si la réponse manque ou ne vous satisfait pas, vous pouvez saisir, en Italie, le défenseur civique pour le numérique (Difensore civico per il digitale) auprès de l’AgID ; dans les autres États de l’Union, l’autorité que désigne la loi nationale.

## Autour du tableau

table-coming = On dresse la table…
view-board = Tableau
view-outline = Liste
to-board = Vers le tableau
invite = Inviter
next = Suite
next-to = Passer à « { $phase } »
panel = À côté du tableau
panel-lead = Animer
panel-short = Que faire
panel-show = Afficher le volet
panel-hide = Masquer le volet
bottom-bar = Actions principales
write-card = Écrire une carte
looks = Langue, couleurs, annonces
announce = Annonces pour lecteurs d’écran
announce-on = Dire ce que font les autres
announce-few = L’essentiel seulement : arrivées, phases, votes, droits
announce-off = Silence
looks-comments = Commentaires sur les cartes
looks-comments-on = Dire combien il y en a
looks-comments-off = Seulement dans la carte ouverte
looks-pointers = Pointeurs
looks-pointers-both = Je vois ceux des autres, et ils voient le mien
looks-pointers-others = Je vois ceux des autres, le mien n’est pas montré
looks-pointers-none = Aucun
shortcuts = Touches seules comme commandes (N, C, +, …)
shortcuts-on = Activées
shortcuts-off = Désactivées
told-came = { $who } est à la table
told-left = { $who } n’est plus à la table
told-unlocked = La personne qui anime a déverrouillé le tableau : le travail reprend.
told-role-participant = Vous participez maintenant : vous pouvez écrire là où la phase le permet.
told-role-facilitator = Vous animez maintenant la table.
told-role-observer = Vous observez maintenant : vous voyez tout, sans écrire.

phases = Phases de la table
phase-done = terminée :
phase-plan = Plan
phase-open-title = Passer à « { $phase } » ?
phase-open = Passer à cette phase
phase-minutes =
    { $minutes ->
        [one] Durée prévue : { $minutes } minute. Le temps part aussitôt.
       *[other] Durée prévue : { $minutes } minutes. Le temps part aussitôt.
    }
phase-reveals = Les cartes écrites en privé deviennent visibles pour tout le monde.
phase-closes-vote = Le vote en cours est clos et son résultat s’affiche.
phase-still-choosing = Il leur reste des points à placer : { $names }
phase-nothing-lost = Rien n’est perdu : vous pouvez revenir à n’importe quelle phase.

clock-label = Temps restant : { $left }
clock-near = Plus qu’une minute
clock-over = Le temps est écoulé
clock-paused = en pause

here-open =
    { $count ->
        [0] Qui est à la table
        [one] Qui est à la table : { $count } personne
       *[other] Qui est à la table : { $count } personnes
    }
people = Qui est à la table
people-here = À la table
people-away = Déconnecté
people-me = vous
people-own-account = à titre personnel
people-nobody = Il n’y a encore personne à la table
people-nobody-do = Invitez les autres avec le code ou le lien.
people-acts = Rôle et place de { $name }
people-go = Aller là où se trouve { $name }
people-remove = Retirer de la table
people-remove-sure = Retirer { $name } de la table ? Ses cartes restent. Avec le code d’invitation actuel, cette personne peut revenir : si elle ne le doit pas, changez aussi le code.
people-remove-renew = Changer aussi le code d’invitation
people-code-renewed = Le code d’invitation a changé : le nouveau est sous « Inviter ».
role-participant = Participe
role-facilitator = Anime
role-observer = Observe
role-monitor = Observe et mesure

offline-since = Sans connexion depuis { DATETIME($when, hour: "2-digit", minute: "2-digit") }.
offline-go-on = Continuez : ce que vous faites part dès qu’elle revient.
offline-pending =
    { $count ->
        [one] Continuez : { $count } de vos gestes attend de partir, à l’abri sur cet appareil.
       *[other] Continuez : { $count } de vos gestes attendent de partir, à l’abri sur cet appareil.
    }
pending-quiet =
    { $count ->
        [one] { $count } geste en route…
       *[other] { $count } gestes en route…
    }
locked = La personne qui anime a verrouillé le tableau : pour l’instant, on ne fait que regarder.
locked-lead = Le tableau est verrouillé : seule la personne qui anime peut le changer.
locked-short = Tableau verrouillé par l’animation
lock = Verrouiller
unlock = Déverrouiller

dots-left =
    { $left ->
        [0] Vous avez placé vos { $all } points
        [one] Il vous reste { $left } point sur { $all }
       *[other] Il vous reste { $left } points sur { $all }
    }
dots-left-secret =
    { $left ->
        [0] Vous avez placé vos { $all } points · vote secret
        [one] Il vous reste { $left } point sur { $all } · vote secret
       *[other] Il vous reste { $left } points sur { $all } · vote secret
    }
dots-most =
    { $most ->
        [one] { $most } au plus par carte.
       *[other] { $most } au plus sur la même carte.
    }

## Le volet

village-title = Le village, en ce moment
village-lead = Qui donne de la voix à la table dans cette phase
village-lead-whole = Qui a donné de la voix à la table jusqu’ici
village-empty = Dans cette phase, personne ne s’est encore fait entendre. Vous verrez ici qui prend la parole et qui se tait.
village-choosing = Maintenant la table choisit : tout le monde a autant de points.
sectors-public = Organismes publics
sectors-company = Entreprises
sectors-nonprofit = Non lucratif
village-written = Depuis que vous êtes ici, { $count } sur { $all } ont écrit en privé.
village-not-yet = Pas encore : { $names }
village-written-none = La table écrit en privé : aucune carte n’est arrivée depuis que vous êtes ici.
village-silent = { $name } se tait depuis { $minutes } minutes
village-bridges =
    { $count ->
        [one] { $count } idée répond au besoin d’un autre secteur
       *[other] { $count } idées répondent aux besoins d’un autre secteur
    }

vote-title = Vote en cours
vote-secret = Secret jusqu’à la clôture.
vote-open = Vote public.
vote-missing = On attend : { $names }
vote-and-more =
    { $count ->
        [one] { $names } et { $count } autre
       *[other] { $names } et { $count } autres
    }
vote-all = Tout le monde a voté.
vote-start = Ouvrir le vote
vote-close = Clore le vote

direction-title = Animer
direction-finished = La table a terminé ses travaux. Pour changer quelque chose, rouvrez-la : le prochain plan sera une nouvelle version.
gather = Amener tout le monde ici
gathered = Tout le monde voit ce que vous voyez.
reveal = Révéler les cartes
timer-start = Lancer { $minutes } min
timer-more = +{ $minutes } min
timer-pause = Arrêter le temps
timer-resume = Relancer le temps

task-waiting = Nous commençons dans un instant
task-observer = Vous êtes ici pour observer : vous voyez tout, sans écrire.
task-revealed = Les cartes sont révélées : chacun voit maintenant celles de tous.
task-chosen = Le vote est clos : les points sur les cartes disent ce que la table a choisi.
task-private = Pour l’instant, chacun ne voit que ses propres cartes : elles seront révélées toutes ensemble.
task-finished = La table a terminé
task-finished-what = Le tableau reste à lire ; le plan est prêt à emporter.

write-where = Où ?
write-what = Que voulez-vous dire ?
write-add = Ajouter la carte
write-added = Ajoutée dans « { $zone } ». Écrivez-en une autre, ou fermez.
write-not-now = Dans cette phase, on n’écrit pas de nouvelles cartes. « Que faire » dit ce qu’il faut maintenant.

## Des idées aux actions

chosen = Des idées aux actions
chosen-title = Des idées choisies aux actions
chosen-lead = De chaque idée cochée naît une carte dans « { $zone } », déjà reliée à l’idée. La table la complète : qui pilote, quand, avec quel indicateur.
chosen-ideas = Les idées, les mieux notées d’abord
chosen-none = Il n’y a pas encore d’idée à transformer en action.
chosen-taken = déjà dans une action
chosen-make =
    { $count ->
        [0] Cochez les idées
        [one] Créer { $count } action
       *[other] Créer { $count } actions
    }
chosen-made =
    { $count ->
        [one] { $count } action ajoutée dans « { $zone } » : dites maintenant qui la pilote.
       *[other] { $count } actions ajoutées dans « { $zone } » : dites maintenant qui les pilote.
    }

## Activité

activity-title = Activité
activity-empty = Ce qui se passe à la table s’affiche ici, à partir de votre arrivée.
act-somebody = Quelqu’un
ago-now = à l’instant
ago-minutes = { $minutes } min
ago-hour = à { DATETIME($when, hour: "2-digit", minute: "2-digit") }
activity-board_renamed = { $who } a renommé la table
activity-board_locked = { $who } a verrouillé ou déverrouillé le tableau
activity-board_finished = { $who } a conclu la table
activity-board_reopened = { $who } a rouvert la table
activity-programme_set = { $who } a décrit le programme
activity-organisation_added = Une nouvelle organisation à la table : { $text }
activity-member_joined = { $who } a pris place à la table
activity-member_changed = { $who } a changé un rôle
activity-member_removed = { $who } a retiré une place
activity-cards_added =
    { $count ->
        [0] { $who } a écrit en privé
        [one] { $who } a écrit « { $text } »
       *[other] { $who } a écrit { $count } cartes
    }
activity-text_edited = { $who } a réécrit « { $text } »
activity-cards_moved =
    { $count ->
        [one] { $who } a déplacé « { $text } »
       *[other] { $who } a déplacé { $count } cartes
    }
activity-cards_coloured = { $who } a coloré des cartes
activity-cards_tagged = { $who } a mis ou retiré des étiquettes
activity-cards_stacked = { $who } a placé des cartes devant ou derrière d’autres
activity-cards_copied = { $who } a dupliqué des cartes
activity-zone_resized = { $who } a changé la taille d’une zone
activity-cards_deleted =
    { $count ->
        [one] { $who } a retiré { $count } carte
       *[other] { $who } a retiré { $count } cartes
    }
activity-action_set = { $who } a précisé l’action « { $text } »
activity-group_added = { $who } a formé un groupe de cartes
activity-group_renamed = { $who } a nommé un groupe
activity-group_deleted = { $who } a dissous un groupe
activity-cards_grouped = { $who } a regroupé des cartes
activity-link_added = { $who } a relié deux cartes
activity-link_deleted = { $who } a retiré un lien
activity-comment_added = { $who } a commenté « { $text } »
activity-comment_deleted = { $who } a retiré un commentaire
activity-reacted = { $who } a réagi à « { $text } »
activity-phase_opened = On passe à « { $text } »
activity-cards_revealed = { $who } a révélé les cartes
activity-timer_set = { $who } a réglé le temps
activity-round_opened = { $who } a ouvert le vote
activity-vote_cast = { $who } a voté
activity-round_closed = { $who } a clos le vote
activity-undone = { $who } a annulé un geste
activity-redone = { $who } a refait un geste
activity-board_restored = { $who } a ramené le tableau à ce qu’il était
activity-card_restored = { $who } a ramené une carte à ce qu’elle était
activity-version_deleted = { $who } a retiré le nom d’une version
activity-version_named = { $who } a donné un nom au tableau : « { $text } »
activity-progress_reported = { $who } a dit où en est une action
activity-reading_added = { $who } a noté un relevé d’un indicateur
activity-reading_deleted = { $who } a retiré un relevé
activity-file_attached = { $who } a joint un fichier à une action
activity-file_detached = { $who } a retiré un fichier d’une action
activity-plan_sealed = { $who } a scellé le plan
activity-passage_edited = { $who } a écrit dans un document du plan
activity-passage_dropped = { $who } a retiré des mots écrits d’un document du plan

## Les fenêtres de l’animation

invite-title = Inviter à la table
invite-whom = Qui invitez-vous ?
invite-alone = { $address } est le nom que cet ordinateur se donne à lui-même : les autres appareils ne peuvent pas ouvrir le lien. Lancez cocreate avec « ./run serve --host 0.0.0.0 » et ouvrez cette page à l’adresse réseau de l’ordinateur.
invite-participants = Pour participer
invite-observers = Pour observer
invite-code-how = Allez sur { $address } et écrivez le code
invite-participant = Qui entre ainsi écrit, commente et vote. Pointez un téléphone vers l’image pour entrer sans rien taper.
invite-observer = Qui entre ainsi voit tout et ne peut rien changer.
invite-qr = Image QR avec le lien pour rejoindre la table
invite-link = Lien d’invitation
copy-link = Copier le lien
invite-facilitator = Lien pour qui anime avec vous
invite-facilitator-how = Il donne toutes les commandes de la table : ne l’envoyez qu’à qui anime avec vous, et ne le montrez pas à l’écran.
invite-lead-too = Pour animer à deux : l’autre personne entre avec le code, puis vous lui donnez le rôle « Anime » dans « Qui est à la table ».
invite-renew = Le code est tombé en de mauvaises mains ?
invite-renew-how = Avec un nouveau code, l’ancien n’ouvre plus rien. Qui est déjà à la table y reste.
invite-renew-do = Changer le code
invite-renewed = C’est fait : voici le nouveau code.

programme = Nom et programme
programme-lead = Organisation chef de file
programme-no-lead = Aucune
programme-themes = Thèmes
programme-goal = Objectif général
programme-goal-hint = À défaut, le nom du programme en tient lieu.
programme-aims = Objectifs
programme-aim = Objectif
programme-aim-add = Ajouter un objectif
programme-one-a-line = Un par ligne.

finish = Conclure et établir le plan
finish-short = Conclure
finish-title = Conclure la table ?
finish-what = Le tableau s’arrête, le vote en cours est clos et le plan d’action est établi. Il arrive sur l’écran de tout le monde.
finish-no-actions = Il n’y a pas encore d’action : le plan ne contiendrait que des besoins et des idées. Revenez à « Planifier » pour écrire qui fait quoi.
finish-open =
    { $count ->
        [one] L’action de la table a encore des lacunes :
       *[other] Sur les { $count } actions :
    }
finish-no-owner =
    { $count ->
        [one] { $count } n’a pas de pilote
       *[other] { $count } n’ont pas de pilote
    }
finish-no-dates =
    { $count ->
        [one] il manque une date à { $count }
       *[other] il manque une date à { $count }
    }
finish-no-indicator =
    { $count ->
        [one] { $count } n’a pas d’indicateur
       *[other] { $count } n’ont pas d’indicateur
    }
finish-open-also = Vous pouvez conclure quand même : le plan dira ce qu’il faut régler avant de signer.
finish-back = La table peut être rouverte à tout moment ; le plan suivant sera une nouvelle version.
finish-not-yet = Pas encore
finish-do = Conclure et établir le plan
finished-banner = La table a terminé ses travaux : le plan est prêt.
finished-open = Ouvrir le plan
reopen = Rouvrir la table
job-making = Préparation du plan
job-waiting = en attente
job-failed = Le plan n’a pas pu être établi.
job-failed-timeout = Cela a pris trop de temps : rouvrez la table et concluez-la de nouveau.
job-failed-worker_stopped = Le programme qui le préparait s’est arrêté plusieurs fois : rouvrez la table et concluez-la de nouveau.
job-failed-internal = Quelque chose n’a pas fonctionné sur le serveur : la table est intacte. Rouvrez-la et concluez-la de nouveau, ou prévenez la personne qui gère le serveur.

help = Aide
help-write = Écrivez une carte par pensée ; chacun de vos gestes se voit aussitôt sur l’écran de tout le monde.
help-views = Tableau et Liste montrent la même table : prenez la vue qui vous convient.
help-undo = Annuler reprend la dernière chose que vous avez faite, jamais celles des autres.
help-offline = Si la connexion tombe, continuez : rien de ce que vous écrivez ne se perd.
help-lead = « Suite » mène la table à la phase suivante ; dans la barre du haut, vous pouvez ouvrir n’importe quelle phase, même antérieure.
help-keys = Au clavier
help-enter = Entrée
help-space = Espace
help-key-new = Nouvelle carte
help-key-search = Rechercher
help-key-arrows = D’une carte à l’autre
help-key-enter = Réécrire la carte
help-key-details = La carte en entier
help-key-take = Dans la liste : prendre la carte avec d’autres, aussi avec Maj et les flèches
help-key-link = Relier la carte à une autre
help-key-group = Regrouper les cartes choisies
help-key-comment = Commentaires de la carte
help-key-plus = Un point de plus ou de moins ; hors vote, plus grand ou plus petit
help-key-fit = Tout le tableau
help-key-space = Prendre et poser une carte
help-key-undo = Annuler votre dernier geste
help-key-escape = Laisser, fermer
help-key-help = Cette aide

## Le plan

page-title = Plan
page-made = Conclu le { $day }, version { $version }
page-version = Version du plan
page-version-newest = Version { $version } (la plus récente)
page-version-old = Version { $version }
page-none = Il n’y a pas encore de plan
page-none-yet = Il naît quand la personne qui anime conclut la table : les actions, qui les pilote, quand, et avec quel résultat.
page-none-soon = Il se prépare : il apparaîtra ici tout seul dans un instant.
page-trouble = Impossible d’afficher le plan
page-reopened = La table a été rouverte : voici le plan tel qu’il était à la version { $version }.
page-figures = Le plan en chiffres
page-figure-actions =
    { $count ->
        [one] action
       *[other] actions
    }
page-figure-budget = budget
page-figure-needs = besoins avec une réponse
page-figure-organisations =
    { $count ->
        [one] organisation à la table
       *[other] organisations à la table
    }
page-figure-end = fin
page-actions = Les actions
page-actions-caption = Les actions du plan avec leur pilote, leur indicateur et leur période. Choisissez une action pour voir d’où elle vient.
page-number = Numéro
page-action = Action
page-owner = Pilote
page-indicator = Indicateur
page-when = Quand
page-no-owner = sans pilote
page-no-indicator = sans indicateur
page-no-dates = sans dates
page-no-actions = La table n’a pas écrit d’actions
page-no-actions-lead = Rouvrez la table et revenez à « Planifier » : transformez les idées choisies en actions, puis concluez de nouveau.
page-no-actions-do = Le plan réunit les besoins et les idées ; les actions s’écrivent dans la phase « Planifier ».
page-with = avec { $partners }
page-with-count =
    { $count ->
        [one] avec { $count } autre
       *[other] avec { $count } autres
    }
page-from = à partir du { $day }
page-until = jusqu’au { $day }
page-span = du { $start } au { $end }
page-dots =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
page-after =
    { $count ->
        [one] après la { $numbers }
       *[other] après les { $numbers }
    }
page-programme-end = fin du programme
page-origin = D’où vient l’action { $number }
page-origin-open = D’où elle vient
page-step-need = Besoin
page-step-idea = l’idée y répond
page-step-action = réalisée par l’action { $number }
page-step-measure = mesurée par
page-uses = Utilise
page-hindered = Attention à
page-waits = Dépend de
page-checks = À régler avant de signer
page-checks-none = Rien à régler : le plan peut être signé.
page-check-alert = À régler :
page-check-note = À savoir :
page-check-action_without_owner = L’action { $number } n’a pas de pilote
page-check-action_without_indicator = L’action { $number } n’a pas d’indicateur
page-check-action_without_dates = Il manque une date à l’action { $number }
page-check-action_without_idea = L’action { $number } ne vient d’aucune idée de la table
page-check-many-action_without_owner = Les actions { $numbers } n’ont pas de pilote
page-check-many-action_without_indicator = Les actions { $numbers } n’ont pas d’indicateur
page-check-many-action_without_dates = Il manque une date aux actions { $numbers }
page-check-many-action_without_idea = Les actions { $numbers } ne viennent d’aucune idée de la table
page-check-action_outside_programme = L’action { $number } sort de la période du programme
page-check-starts_before_dependency_ends = L’action { $number } commence avant la fin de l’action { $others }
page-check-dependency_cycle = Les actions { $all } s’attendent mutuellement
page-check-need_without_idea =
    { $count ->
        [one] Aucune idée ne répond à { $count } besoin
       *[other] Aucune idée ne répond à { $count } besoins
    }
page-check-need_without_action =
    { $count ->
        [one] { $count } besoin reste sans action
       *[other] { $count } besoins restent sans action
    }
page-check-owner_overloaded = { $name } pilote { $leads } actions
page-take = Emporter le plan
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = Texte OpenDocument
page-format-xlsx = Excel
page-format-ods = Feuilles OpenDocument
page-format-ics = Calendrier
page-format-md = Markdown
page-format-csv = CSV
page-format-json = JSON
page-format-svg = Calendrier en image (SVG)
page-format-png = Calendrier en image (PNG)
page-print = Imprimer
page-fetching = Préparation du fichier…
page-fetched = Enregistré : { $name }
page-needs = Les besoins et leurs réponses
page-no-needs = La table n’a pas écrit de besoins.
page-need-actions =
    { $count ->
        [one] y répond : l’action { $numbers }
       *[other] y répondent : les actions { $numbers }
    }
page-need-no-action =
    { $count ->
        [one] { $count } idée, mais aucune action
       *[other] { $count } idées, mais aucune action
    }
page-need-no-idea = aucune idée n’y répond
page-votes = Les idées et le choix
page-votes-lead =
    { $voters ->
        [0] Les idées de la table ; il n’y a pas eu de vote.
        [one] { $voters } personne a placé { $votes } points.
       *[other] { $voters } personnes ont placé { $votes } points.
    }
page-idea-no-action = aucune action ne la réalise

# Tout ce qui se dit sur le tableau

talk = Tous les commentaires
talk-of = Sur « { $text } »
talk-none-do = Ouvrez une carte et écrivez ce que vous en pensez.

# Emporter le tableau

take = Emporter le tableau
take-how = Tel qu’il est maintenant, avec ce que vous pouvez en voir.
take-pdf = PDF
take-pdf-why = à imprimer et à remettre, lisible aussi par les lecteurs d’écran
take-png = Image (PNG)
take-png-why = pour les présentations et les messages
take-svg = Dessin (SVG)
take-svg-why = net à toutes les tailles
take-xlsx = Excel
take-xlsx-why = cartes, liens, votes et commentaires sous forme de tables
take-csv = CSV
take-csv-why = les cartes, pour tout autre logiciel
take-md = Texte (Markdown)
take-md-why = zones, groupes et cartes sous forme de liste
take-cocreate = Fichier cocreate
take-cocreate-why = toute l’histoire, à ouvrir sur un autre serveur
take-plan = Le plan, tel qu’il serait maintenant
take-plan-how = Dans tous les formats, marqué comme ébauche, avec le moment et l’événement dont il est fait. Il ne devient pas une version du plan.
take-plan-ready = La table est conclue : son plan, dans tous les formats, figure sur sa page.
take-plan-pdf = Ébauche : PDF
take-plan-docx = Ébauche : Word
take-plan-odt = Ébauche : texte OpenDocument
take-plan-xlsx = Ébauche : Excel
take-plan-ods = Ébauche : feuilles OpenDocument
take-plan-ics = Ébauche : calendrier
take-plan-svg = Ébauche : calendrier en image (SVG)
take-plan-png = Ébauche : calendrier en image (PNG)
take-plan-md = Ébauche : Markdown
take-plan-csv = Ébauche : CSV
take-plan-json = Ébauche : JSON

# Apporter des cartes depuis un fichier

bring = Apporter des cartes depuis un fichier
bring-how = Une liste, une feuille de calcul ou un autre tableau : vous voyez ce que cela donne avant que rien ne change.
bring-file = Fichier
bring-file-hint = CSV, Excel, Markdown, texte brut, Excalidraw, ou le CSV que donne Miro. 5 Mo au plus.
bring-zone = Zone
bring-zone-hint = Pour les cartes dont le fichier ne nomme pas la zone.
bring-looking = Lecture du fichier …
bring-found =
    { $cards ->
        [0] Aucune carte n’y a été trouvée.
        [one] { $cards } carte trouvée.
       *[other] { $cards } cartes trouvées.
    }
bring-done =
    { $cards ->
        [0] Aucune carte n’est arrivée sur le tableau.
        [one] { $cards } carte est maintenant sur le tableau.
       *[other] { $cards } cartes sont maintenant sur le tableau.
    }
bring-groups =
    { $groups ->
        [one] { $groups } groupe.
       *[other] { $groups } groupes.
    }
bring-links =
    { $links ->
        [one] { $links } lien.
       *[other] { $links } liens.
    }
bring-present =
    { $present ->
        [one] { $present } y était déjà, venue du même fichier.
       *[other] { $present } y étaient déjà, venues du même fichier.
    }
bring-more = et { $more } de plus
bring-left-out = Ce qui n’est pas repris
bring-do =
    { $cards ->
        [0] Apporter
        [one] Apporter { $cards } carte
       *[other] Apporter { $cards } cartes
    }

# Ordonner, trouver et voir le tableau

arrange = Disposer
align-left = Aligner à gauche
align-centre = Centrer en colonne
align-right = Aligner à droite
align-top = Aligner en haut
align-middle = Centrer en ligne
align-bottom = Aligner en bas
distribute-across = Même écart à l’horizontale
distribute-down = Même écart à la verticale
to-front = Mettre au premier plan
to-back = Mettre à l’arrière-plan
said-front = Mis au premier plan.
said-back = Mis à l’arrière-plan.
duplicate = Dupliquer
duplicated = { $count ->
    [one] { $count } carte dupliquée.
   *[other] { $count } cartes dupliquées.
}
moved-cards = { $count ->
    [0] Aucune carte n’a bougé.
    [one] { $count } carte a bougé.
   *[other] { $count } cartes ont bougé.
}
help-key-zoom-taken = Ce qui est choisi, de près
help-key-duplicate = Dupliquer ce qui est choisi
help-key-align = Aligner les cartes choisies
help-key-stack = Devant ou derrière les autres cartes
help-key-snap = En faisant glisser : sans accrochage
tags = Étiquettes
tag-new = Nouvelle étiquette
tag-off = Retirer l’étiquette « { $tag } »
tags-full = Une carte peut porter { $max } étiquettes au plus.
row-tags = Étiquettes : { $tags }
filter = Filtre et couleurs
filter-words = Avec ces mots
filter-kinds = Type de carte
filter-bodies = Organisation de qui a écrit
filter-nobody = Sans organisation
filter-clear = Tout afficher
filter-shown = Cartes affichées : { $shown } sur { $all }
colours-by = Les couleurs indiquent
colours-by-kind = le type
colours-by-body = l’organisation
colours-by-tag = l’étiquette
legend = Légende : les couleurs indiquent { $by }
legend-others-body = les autres
legend-others-tag = les autres
help-key-filter = Filtrer les cartes, changer les couleurs
overview = Plan du tableau
overview-zones = Les zones et leur nombre de cartes
zone-count = { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
}
zone-here = Vous êtes dans { $zone } : { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
}.
find-me = Retrouver ma carte
find-me-none = Vous n’avez pas encore écrit de carte visible ici.
zone-size = Changer la taille de la zone { $zone } : faites glisser, ou utilisez les flèches
zone-resized = La zone { $zone } mesure maintenant { $w } de large et { $h } de haut.
paste-title = Avant de coller
paste-words = Le texte des cartes est dans la colonne
paste-no-tags = Pas d’étiquettes
paste-titles = La première ligne contient les titres des colonnes
paste-column = Colonne { $n }
paste-count = { $count ->
    [one] Cela donne { $count } carte
   *[other] Cela donne { $count } cartes
}
paste-first = Les premières cartes
paste-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
paste-too-much = On peut en créer { $fits } à la fois : le reste ({ $left }) attend ici la fois suivante.
paste-too-large = Le texte a { $length } caractères : on peut en coller ici { $max } à la fois. Il n’est pas perdu, il est toujours dans le presse-papiers : collez-en une partie, ou apportez-le comme fichier.
paste-make = { $count ->
    [one] Créer { $count } carte
   *[other] Créer { $count } cartes
}
filter-gone = Toutes les cartes sont de nouveau affichées.

## Le passé

history = Versions
past = Revoir le travail
story = Historique de la carte
past-card-restore = Ramener la carte à ce moment
save-template = Enregistrer comme modèle
new-template-file = À partir d’un fichier de modèle…
new-template-file-taken = Le modèle figure ci-dessus{ $cards ->
    [0] {""}
    [one] , avec { $cards } carte
   *[other] , avec { $cards } cartes
  }.

# Le plan dans le temps, en argent et en risques

programme-results = Résultats attendus
programme-result = Résultat
programme-result-aim = Objectif auquel il mène
programme-result-add = Ajouter un résultat
programme-row = Indicateur et hypothèse
programme-target = Cible
programme-assumption = Hypothèses et risques
programme-assumption-hint = Ce qui doit se réaliser pour l’atteindre, par exemple : les organismes confirment leur adhésion.
programme-budget = Budget total, en euros
programme-patrons = Jours de fête patronale
programme-patrons-hint = Jour et mois, par exemple 15/02.
programme-patrons-wrong = Écrivez le jour et le mois, par exemple 15/02.
page-mended = C’est fait : le prochain plan le montrera
page-mended-now = C’est fait
page-mending-amends = Un clic sur un remède modifie le plan, et peut être annulé. Là où seul le tableau peut aider, le bouton dit qu’il rouvre la table.
page-remedy-reopens = Rouvrir la table : { $remedy }
page-check-many-action_without_result = Les actions { $numbers } ne mènent à aucun résultat
page-check-many-action_without_votes = Les actions { $numbers } réalisent des idées sans points
page-check-many-indicator_without_target = Les indicateurs des actions { $numbers } n’ont pas de cible
page-check-many-indicator_without_source = Les indicateurs des actions { $numbers } ne disent pas leur source
page-check-many-budget_not_covered = Les actions { $numbers } ne sont pas entièrement couvertes
page-check-many-partner_without_promise = Dans les actions { $numbers }, des partenaires n’ont encore rien promis
page-check-many-date_on_holiday = Les actions { $numbers } commencent ou se terminent un jour férié
page-schedule = Le plan dans le temps
page-schedule-end = Tout se termine le { $day }.
page-critical =
    { $count ->
        [one] Si l’action { $numbers } prend du retard, la fin de l’ensemble est retardée.
       *[other] Si l’une des actions { $numbers } prend du retard, la fin de l’ensemble est retardée.
    }
page-milestones =
    { $count ->
        [one] Jalon : { $numbers }.
       *[other] Jalons : { $numbers }.
    }
page-unscheduled =
    { $count ->
        [one] Aucun jour ne peut être calculé pour l’action { $numbers }.
       *[other] Aucun jour ne peut être calculé pour les actions { $numbers }, qui s’attendent ou viennent après.
    }
page-dateless =
    { $count ->
        [one] L’action { $numbers } n’a pas de dates : dans le calcul, elle commence dès qu’elle le peut.
       *[other] Les actions { $numbers } n’ont pas de dates : dans le calcul, elles commencent dès qu’elles le peuvent.
    }
page-moves = Pour soulager qui en a trop à la fois
page-move-take = Décaler l’action { $number }
page-schedule-days = Quand elle peut et quand elle doit avoir lieu
page-schedule-how = Jours ouvrés, sans les samedis, les dimanches et les jours fériés. Une action ne commence pas avant le jour que la table a choisi.
page-earliest = Au plus tôt
page-latest = Au plus tard
page-slack-title = Marge
page-slack-none = aucune marge
page-slack =
    { $count ->
        [one] { $count } jour ouvré
       *[other] { $count } jours ouvrés
    }
page-pushed = plus tard que la date écrite, car elle attend d’autres actions
page-framework = Cadre logique
page-no-aim = Sans objectif
page-source = source : { $source }
page-result-actions =
    { $count ->
        [one] action { $numbers }
       *[other] actions { $numbers }
    }
page-money = D’où vient l’argent
page-money-sum = Les actions coûtent { $cost } ; couverts : { $covered } ; à trouver : { $missing }.
page-money-of = { $covered } sur { $cost }
page-risks = Les risques
page-risk-of = action { $number }, probabilité { $likelihood }, gravité { $impact }
page-risk-no-response = pas encore de réponse
page-effort =
    { $count ->
        [one] { $count } journée de travail
       *[other] { $count } journées de travail
    }
page-milestone = jalon
page-critical-action = sans marge
page-voices =
    { $count ->
        [one] dit aussi par { $count } autre carte
       *[other] dit aussi par { $count } autres cartes
    }

## Sans réseau

waits = Ce qui attend de partir
waits-see = Voir ce qui attend
waits-lead = L’envoi se fait tout seul, dans cet ordre, dès que la connexion revient. Tout reste sur cet appareil même si vous fermez la page.
waits-none = Plus rien n’attend : tout est à sa place.
waits-cards = { $count ->
    [one] { $count } nouvelle carte
   *[other] { $count } nouvelles cartes
  }
waits-text = Texte d’une carte
waits-comment = Commentaire
waits-moves = { $count ->
    [one] { $count } carte déplacée
   *[other] { $count } cartes déplacées
  }
waits-deletes = { $count ->
    [one] { $count } carte supprimée
   *[other] { $count } cartes supprimées
  }
waits-vote = Vote
waits-other = Autre modification
waits-since = En attente depuis le { $when }.
waits-tried = Cela a déjà été envoyé : c’est peut-être arrivé et ne peut plus être retiré.
waits-copy = Copier le texte
waits-copied = Copié.
waits-not-copied = Le navigateur ne laisse pas copier : sélectionnez le texte et copiez-le à la main.
waits-withdraw = Retirer
update-ready = Il y a une nouvelle version. La page se recharge d’elle-même quand cela ne dérange personne.
update-now = Recharger maintenant
