# Le tableau sous forme de fichier, à tout moment : image, document, tables. Les nombres arrivent déjà écrits.

file-board = Tableau
file-phase = Phase : { $phase }
file-finished = La table est conclue
file-cards =
    { $count ->
        [one] { $shown } carte
       *[other] { $shown } cartes
    }
file-tags = étiquettes : { $tags }
file-comments =
    { $count ->
        [one] { $shown } commentaire
       *[other] { $shown } commentaires
    }
file-only-you = visible de vous seulement
file-you = vous seulement
file-private =
    { $count ->
        [one] { $shown } de ces cartes n’est visible que de vous pour l’instant : pensez-y avant de faire circuler ce fichier.
       *[other] { $shown } de ces cartes ne sont visibles que de vous pour l’instant : pensez-y avant de faire circuler ce fichier.
    }
file-covered = On écrit en privé : les cartes des autres ne sont pas dans ce fichier tant qu’elles ne sont pas révélées.
file-dots = points
file-reactions = réactions
file-talk = commentaires
file-map = Tout le tableau : chaque carte avec son numéro
file-part = { $zone } ({ $part } sur { $parts })
file-alt = Image du tableau « { $title } » : { $zones } zones, { $cards } cartes, { $links } liens. Les mêmes choses figurent en toutes lettres après les images.
file-part-alt = Image de la zone « { $zone } », page { $part } sur { $parts } : { $cards } cartes. Les mêmes choses figurent en toutes lettres après les images.
file-words = Le tableau en toutes lettres
file-words-lead = Zone par zone et groupe par groupe. Les numéros sont ceux des cartes.
file-choice = Points : { $title } ({ $zone })
file-voters =
    { $count ->
        [one] { $shown } personne a donné des points.
       *[other] { $shown } personnes ont donné des points.
    }
file-gone = (une carte supprimée depuis)
file-glyphs = Les caractères absents des polices de ce document apparaissent sous la forme ▯. Les fichiers SVG, Excel, CSV et Markdown les contiennent tels qu’ils ont été écrits.
file-not-accessible = Certains caractères de ce tableau ne permettent pas de déclarer ce document conforme à PDF/UA-1. Le fichier Markdown dit la même chose en texte brut.

file-sheet-cards = Cartes
file-sheet-links = Liens
file-sheet-votes = Points
file-sheet-comments = Commentaires

column-zone = Zone
column-text = Texte
column-by = Écrite par
column-written = Écrite le
column-seen-by = Visible pour
column-reactions = Réactions
column-comments = Commentaires
column-comment = Commentaire
column-links = Liens
column-from = De
column-from-text = Texte de la première carte
column-relation = Lien
column-to = À
column-to-text = Texte de la deuxième carte
column-round = Choix
column-voters = Personnes ayant donné des points

drawing-missing = sans description
image-gone = Image non disponible
file-sheet-drawings = Dessins et images
column-form = Forme
column-description = Description
