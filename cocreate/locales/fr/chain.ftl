# Les fils d’un plan, et sa page publique.

strand-link = Son fil
strand-link-all = Fils et page publique
strand-title = Du besoin à la réponse
strand-lead = Chaque fil va d’un besoin à la réponse donnée à ceux qui l’ont exprimé. Choisissez un point pour le voir en entier.
strand-all = Tous les fils
strand-to-plan = Vers le plan
strand-thread = Le fil de : { $text }
strand-keys = Les flèches suivent le fil, Entrée ouvre un point.
strand-column-need = Besoin
strand-column-idea = Idée
strand-column-vote = Vote
strand-column-decision = Décision
strand-column-action = Action
strand-column-progress = Ce qui en est sorti
strand-column-answer = Réponse
strand-here = Vous êtes ici
strand-dots =
    { $count ->
        [one] { $dots } point sur { $all }, { $voters } personnes
       *[other] { $dots } points sur { $all }, { $voters } personnes
    }
strand-chosen = Choisie : place { $place } sur { $ideas } idées votées
strand-not-chosen = Pas parmi les choisies : place { $place } sur { $ideas } idées votées
strand-action-number = Action { $number }
strand-status-planned = Pas encore commencée
strand-status-under_way = En cours, { $percent } %
strand-status-done = Terminée
strand-status-stopped = Arrêtée
strand-reading = { $value } { $unit }
strand-target = cible { $target }
strand-reason = Pourquoi : { $text }
strand-obstacles = Freinée par : { $text }
strand-source = Source : { $text }
strand-consulted = De la consultation { $consultation }, affirmation { $statement } : { $agrees } pour, { $disagrees } contre
strand-voices =
    { $count ->
        [one] et { $count } autre carte qui dit la même chose
       *[other] et { $count } autres cartes qui disent la même chose
    }
strand-answer-write = Répondre à ceux qui l’ont dit
strand-answer-change = Changer la réponse
strand-answer-to = Ce qui a été décidé pour : { $text }
strand-answer-keep = Donner la réponse
strand-answer-drop = Retirer la réponse
strand-missing-need = Aucun besoin auquel elle répond
strand-missing-idea = Aucune idée
strand-missing-vote = Aucun vote
strand-missing-action = Choisie, mais sans action
strand-missing-progress = Pas de nouvelles de l’action
strand-missing-reading = Aucun relevé de l’indicateur
strand-missing-answer = Pas de réponse à ceux qui l’ont dit
strand-missing-subject = Concerne quelque chose qui n’existe plus
strand-end-not_realised = Rien n’en a été fait
strand-gaps = Où un fil s’interrompt
strand-no-gaps = Aucun fil ne s’interrompt.
strand-needs = Les fils, besoin par besoin
strand-counts = idées { $ideas }, actions { $actions }, relevés { $readings }
strand-answered = avec réponse
strand-others = Sans besoin
strand-none = Il n’y a pas encore de cartes à suivre.
strand-gone = Ce point du fil n’existe plus.
publish = La page publique
publish-off = Elle est désactivée : seules les personnes à la table voient le plan.
publish-on = Elle est activée depuis le { $day } : tout le monde peut la lire.
publish-open = Ouvrir la page publique
publish-listed = Les moteurs de recherche peuvent la trouver
publish-switch-on = Publier
publish-again = Publier avec ces choix
publish-switch-off = Retirer la page
publish-done = La page est publique.
publish-gone = La page n’est plus publique.
publish-findings =
    { $count ->
        [one] { $count } passage ressemble à une donnée personnelle
       *[other] { $count } passages ressemblent à des données personnelles
    }
publish-findings-how = Corrigez-les là où ils sont, ou regardez chacun et confirmez qu’il peut rester.
publish-clean = Rien dans les textes ne ressemble à une donnée personnelle.
publish-stays = Peut rester
publish-kind-email = Adresse électronique
publish-kind-phone = Numéro de téléphone
publish-kind-tax_code = Code fiscal italien
publish-kind-iban = Compte bancaire (IBAN)
publish-kind-name = Nom d’une personne à la table
publish-ease = Facilité de lecture
publish-gulpease = Indice Gulpease { $value } sur 100 : 89 + (300 × { $sentences } phrases − 10 × { $letters } lettres) / { $words } mots. Il est fait pour l’italien.
publish-long =
    { $count ->
        [one] { $count } phrase a plus de 25 mots
       *[other] { $count } phrases ont plus de 25 mots
    }
activity-need_answered = { $who } a donné une réponse
activity-page_published = { $who } a rendu publique la page du plan
activity-page_withdrawn = { $who } a retiré la page publique
