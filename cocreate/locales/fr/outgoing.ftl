# Why something that leaves the house, or a token of the API, is refused. Never sent to a browser with the page.

refused-bad_url = Cette adresse ne convient pas : écrivez-la en entier, comme https://example.org/hook, sans nom, mot de passe ni #.
refused-url_not_https = Rien n’est envoyé sans TLS : l’adresse doit commencer par https://.
refused-url_not_public = Cette adresse est sur un réseau privé : seules les adresses de l’internet public sont jointes. Qui s’occupe du serveur peut admettre un hôte (COCREATE_PUSH_HOSTS).
refused-outlets_full = Cette table a déjà { $max } webhooks et connexions : retirez-en un d’abord.
refused-unknown_event = Il n’y a pas d’événement « { $event } ».
refused-tokens_full = Il y a déjà { $max } clés pour cette table : révoquez-en une d’abord.
refused-in_person = Une clé ne peut pas le faire : faites-le vous-même, à la table.
refused-token_reads = Cette clé ne peut que lire.
