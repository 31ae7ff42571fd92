# Calendriers auxquels on s'abonne, sur la page du plan.

feeds = Calendriers à suivre
feeds-why = Une adresse pour tout logiciel d’agenda : elle montre les actions et suit le plan. Qui l’a n’a pas besoin de compte ; ne la donnez qu’à ceux qui doivent les voir.
feed-of = Actions de
feed-own = Mes propres actions
feed-make = Créer une adresse
feed-address = Adresse du calendrier
feed-made = L’adresse est prête. Copiez-la maintenant : elle ne sera plus montrée.
feeds-kept = Adresses en usage
feed-since = { $name }, depuis le { $day }
feed-since-others = { $name }, depuis le { $day }, créée par d’autres
feed-end = Fermer
feed-ended = L’adresse de { $name } est fermée : elle ne montre plus rien.
