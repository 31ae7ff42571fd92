# La page des documents d’un plan.

papers = Documents du plan
papers-which = Quel document
papers-to-plan = Retour au plan
papers-none = Les documents existent dès qu’il y a un plan.
papers-none-yet = Le plan se forme quand la personne qui anime conclut la table.
papers-language = Langue du document
papers-take = Télécharger { $format }
papers-fetching = Le document se prépare…
papers-fetched = Téléchargé : { $name }
papers-open-again = La table est de nouveau ouverte : on écrit dans les documents quand elle est conclue.
papers-you-write = Vous pouvez réécrire les mots de chaque chapitre, avec les autres. Les tableaux et les sommes restent ceux du plan.
papers-others-write = Écrivent la personne qui anime, et qui siège ici pour une organisation pilote d’une action.
papers-undo = Annuler
papers-redo = Rétablir
papers-written = écrit par la table
papers-edit = Réécrire « { $section } »
papers-edit-short = Réécrire
papers-words = Mots de « { $section } »
papers-done = Terminé
papers-drop = Revenir aux mots du document
papers-hint = Une ligne vide sépare les paragraphes ; « - » commence un point de liste, « ## » un titre. Échap ferme.
papers-link = Les documents à déposer, et la page pour les citoyens
