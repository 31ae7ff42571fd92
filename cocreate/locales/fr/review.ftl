# The review: what the next table on a plan begins with. Zone, phase and cards are in the language of the table.

review = Revue
review-prompt = Une action après l’autre : où en est-elle, qu’est-ce qui la freine, continue-t-elle ainsi ou change-t-elle ?
review-standing = État : { $standing }
review-due = D’ici au { $day }
review-late = En retard
review-owner = Pilote : { $name }
review-unread = { $name } : encore aucun relevé
review-obstacles = Obstacles : { $text }
review-need = Besoin : { $text }
review-open = { $count ->
    [one] { $count } action encore ouverte
   *[other] { $count } actions encore ouvertes
  }
review-done = { $count ->
    [one] { $count } terminée depuis
   *[other] { $count } terminées depuis
  }
review-stopped = { $count ->
    [one] { $count } arrêtée
   *[other] { $count } arrêtées
  }
review-left-out = { $count ->
    [one] { $count } reste dans le plan précédent seulement.
   *[other] { $count } restent dans le plan précédent seulement.
  }
