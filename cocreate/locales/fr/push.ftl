# The page on which a facilitator passes things on: webhooks, connections, tokens.

push-title = Transmettre
push-lead = Ce qui se passe ici peut être dit à d’autres programmes, et le plan peut y être écrit.
push-back = Vers le plan
push-trouble = Impossible de l’afficher
push-outlets = Webhooks et connexions
push-none = Rien n’est encore transmis
push-none-what = Un webhook dit à une de vos adresses ce qui s’est passé ; une connexion écrit les actions du plan dans OpenProject ou Nextcloud Deck.
push-add = Ajouter
push-add-title = Transmettre à un autre programme
push-kind = Vers quoi
push-kind-webhook = Webhook
push-kind-openproject = OpenProject
push-kind-deck = Nextcloud Deck
push-untried = Écrit d’après les documents publiés de ce programme ; pas encore essayé sur un vrai serveur.
push-url = Adresse internet
push-url-hint = Elle commence par https://
push-events = Ce qu’on lui dit
push-words = Avec les mots de ce qui change, pas seulement des codes et des liens
push-project = Numéro du projet
push-deck-board = Numéro du tableau
push-token = Clé d’API d’une personne de là-bas
push-user = Utilisateur là-bas
push-password = Mot de passe d’application
push-secret = Le secret de ce webhook
push-made-token = La nouvelle clé
push-once = Il s’affiche maintenant et plus jamais : copiez-le là où il faut.
push-copy = Copier
push-copy-failed = Le navigateur ne permet pas de copier : sélectionnez et copiez à la main.
push-done = Je l’ai
push-event-plan_ready = Le plan est prêt
push-event-board_finished = La table a été terminée
push-event-board_reopened = La table a été rouverte
push-event-phase_opened = Une phase a été ouverte
push-event-round_closed = Un choix a été clos
push-event-action_amended = Une action a été modifiée
push-event-wording_edited = Quelqu’un a écrit dans les mots d’une action
push-event-plan_sealed = Le plan a été scellé
push-event-progress_reported = Un avancement a été signalé
push-event-reading_added = Un indicateur a été relevé
push-event-amendment_dropped = Une modification du plan a été retirée
push-event-plan_restored = Une version du plan a été rétablie
push-event-reading_deleted = Un relevé a été retiré
push-event-need_answered = Un besoin a reçu une réponse
push-event-undone = Quelqu’un a annulé ce qu’il avait fait
push-event-redone = Quelqu’un a refait ce qu’il avait annulé
push-event-push = Le plan y a été écrit
push-state-never = Rien d’envoyé encore
push-state-delivering = En cours d’envoi
push-state-done = Livré
push-state-failed = { $count ->
    [one] Échoué { $count } fois
    [many] Échoué { $count } fois
   *[other] Échoué { $count } fois
}
push-state-dead = Abandonné
push-state-off = Éteint
push-next = Prochain essai à { DATETIME($when, hour: "2-digit", minute: "2-digit") }
push-failing = Pas de bonne réponse depuis le { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }.
push-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit") }
push-answer = Réponse : { $answer }
push-answer-timeout = pas de réponse à temps
push-answer-unreachable = injoignable
push-answer-unknown_host = cette adresse n’existe pas
push-answer-not_public = son adresse est sur un réseau privé
push-answer-bad_certificate = son certificat n’est pas bon
push-answer-not_let_in = accès refusé : le mot de passe est-il bon ?
push-answer-not_allowed = cette personne ne peut pas y écrire
push-answer-not_there = ce projet ou tableau n’existe pas
push-answer-strange = la réponse n’est pas celle de ses documents ({ $code })
push-answer-pushed = { $created } créées, { $changed } modifiées, { $closed } closes, { $same } inchangées
push-now = Y écrire le plan
push-again = Renvoyer
push-on = Allumer
push-off = Éteindre
push-remove = Retirer
push-remove-sure = Le retirer ? On oublie ce qui a été livré ; ce qui est dans l’autre programme y reste.
push-deliveries = { $count ->
    [one] { $count } envoi
    [many] { $count } envois
   *[other] { $count } envois
}
push-tokens = Clés de l’API
push-tokens-what = Avec une clé, un autre programme lit cette table, ou agit en votre nom.
push-token-name = À quoi elle sert
push-scope = Elle peut
push-scope-read = lire
push-scope-write = lire et agir
push-token-make = Créer une clé
push-revoke = Révoquer
push-revoke-sure = Révoquer « { $name } » ? Qui l’utilise n’obtient plus rien.
push-link = Transmettre le plan à d’autres programmes
