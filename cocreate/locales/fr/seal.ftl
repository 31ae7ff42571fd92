# Le sceau d’un plan et sa vérification : fichiers scellés, page de vérification, commande verify.

verify-holds = Le fichier est intact : c’est le plan tel qu’il a été scellé, octet par octet.
verify-broken = Le fichier n’est pas ce qui a été scellé.
verify-elsewhere = Le fichier est intact, mais le sceau ne vient pas d’où il devrait.
verify-container = Ce n’est pas un plan scellé, ou il est si abîmé que ses parties ne se distinguent plus ; un fichier extrait puis recompressé par un autre programme donne le même résultat.
verify-manifest = La liste des fichiers est signée, mais ne dit pas ce qu’un sceau doit dire.
verify-signature = La signature ne correspond pas à la liste des fichiers : l’une ou l’autre a été modifiée.
verify-changed = Le fichier { $name } a été modifié après le scellement.
verify-missing = Le fichier { $name }, qui faisait partie du plan scellé, manque.
verify-added = Le fichier { $name } a été ajouté après le scellement.
verify-wrapping = Les fichiers sont les mêmes, mais l’archive qui les contient a été modifiée.
verify-foreign = La clé qui a signé n’est aucune de celles auxquelles elle a été comparée et n’en descend pas : le sceau vient d’ailleurs.
verify-late = Le sceau porte une date à laquelle cette clé n’était pas en usage.
verify-what = Plan « { $title } », version { $version }.
verify-by = Scellé le { $day } à { $time } (UTC) par la personne qui anime la table, pour { $organisation }.
verify-by-nobody = Scellé le { $day } à { $time } (UTC) par la personne qui anime la table.
verify-log = Il est né de l’événement { $seq } du journal de la table (époque { $epoch }, chaîne { $chain }).
verify-papers = Les documents disent ce qu’ils disaient à l’événement { $seq } (chaîne { $chain }), avec les mots écrits jusque-là.
verify-files = { $count ->
    [one] Il contient { $count } fichier en plus de la liste et de la signature.
   *[other] Il contient { $count } fichiers en plus de la liste et de la signature.
  }
verify-key = Clé publique : { $public }
verify-known = La clé est l’une de celles auxquelles elle a été comparée ou en descend : le sceau vient de là.
verify-alone = La clé est celle que le fichier apporte : comparez-la à celle que le serveur publie à /api/keys, car seule elle prouve que rien n’a changé, non qui a scellé.
verify-page-title = Vérifier un plan scellé
verify-page-lead = Choisissez le fichier que vous avez reçu : cette page dit ce que c’est, qui l’a scellé et quand, et si un seul octet a changé. Aucun compte n’est nécessaire.
verify-page-file = Fichier du plan scellé
verify-page-drop = Déposez le fichier ici, ou
verify-page-choose = Choisir un fichier
verify-page-working = Vérification de { $name }…
verify-page-result = Résultat pour { $name }
verify-page-ours = Le sceau a été apposé sur ce serveur.
verify-page-here = La vérification a eu lieu dans ce navigateur : le fichier n’a été envoyé nulle part.
verify-page-there = Ce navigateur ne sait pas vérifier la signature : le serveur l’a fait et ne garde pas le fichier.
verify-page-large = Le fichier est trop grand pour être un plan scellé.
verify-page-unread = Le fichier n’a pas pu être lu.
verify-page-contents = Fichiers contenus
verify-page-bytes = { $size } octets, SHA-256 { $digest }
seal-title = Sceau
seal-none = La version { $version } n’est pas scellée.
seal-why = Le sceau réunit tous les fichiers de cette version, et ses documents tels qu’ils sont écrits maintenant, en un seul, signé : qui le reçoit peut vérifier que rien n’a changé. Il ne peut pas être retiré.
seal-do = Sceller la version { $version }
seal-doing = Scellement en cours…
seal-done = La version { $version } est scellée depuis le { $day } à { $time }.
seal-take = Télécharger le plan scellé
seal-verify = Vérifier un fichier scellé
