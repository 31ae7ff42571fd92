# Ce qui, d’un fichier, n’est pas arrivé sur le tableau, ou pas tel qu’il y figurait. Qui apporte le fichier le lit.

## Ce qui n’est sur aucune carte

left-out-no_text = Sans texte : { $count }.
left-out-beyond = Textes après les { $max } premiers du fichier : { $count }.
left-out-board_full = Cartes pour lesquelles il n’y a plus de place : { $count }. Un tableau peut en contenir { $max }.
left-out-images = Images : { $count }.
left-out-charts = Graphiques : { $count }.
left-out-drawings = Dessins à main levée : { $count }.
left-out-lines = Traits : { $count }.
left-out-shapes = Formes sans texte : { $count }.
left-out-frames = Cadres qui ne portent pas le nom d’une zone : { $count }. Les textes qu’ils contiennent sont là.
left-out-embeds = Pages intégrées : { $count }.
left-out-arrow_labels = Textes écrits sur une flèche : { $count }.
left-out-other_elements = Éléments de type inconnu : { $count }.
left-out-damaged = Éléments illisibles : { $count }.
left-out-arrow_ends = Flèches qui ne joignent pas deux cartes : { $count }.
left-out-arrow_kinds = Flèches entre des cartes qui ne peuvent pas être reliées dans ce sens : { $count }.
left-out-arrow_twice = Flèches en double entre les mêmes cartes : { $count }.
left-out-arrow_private = Flèches entre des cartes encore couvertes, qui pourront être reliées une fois révélées : { $count }.
left-out-links_full = Liens au-delà des { $max } qu’un tableau peut contenir : { $count }.
left-out-sheets = Autres feuilles, qui ne portent pas le nom d’une zone : { $count }.
left-out-cell_comments = Feuilles avec des commentaires de cellules, qui n’ont pas été lus : { $count }.
left-out-widgets = Éléments de Miro qui ne sont pas des textes : { $count }.
left-out-headings = Titres sans rien en dessous : { $count }.
left-out-front_matter = Indications techniques en tête du fichier : { $count }.
left-out-hidden = Remarques cachées dans le fichier : { $count }.

## Ce qui est là, mais pas tel qu’il figurait dans le fichier

left-out-cut = Textes raccourcis : { $count }. Une carte peut contenir { $max } caractères.
left-out-control = Caractères invisibles qui ont été retirés : { $count }.
left-out-encoding = Le fichier n’est pas en UTF-8 : il a été lu comme du Windows-1252. Vérifiez les lettres accentuées.
left-out-bad_bytes = Caractères illisibles, remplacés par un signe : { $count }.
left-out-quotes = Les guillemets du fichier ne se ferment pas : chaque ligne a été lue à part.
left-out-unknown_zone = Cartes de zones qui n’existent pas ici, placées dans la zone choisie ou dans celle de leur type : { $count }.
left-out-unknown_kind = Cartes de type inconnu : { $count }. Chaque carte a le type de sa zone.
left-out-other_kind = Cartes d’un autre type que la zone où elles se trouvent : { $count }. Elles ont pris le type de la zone.
left-out-unknown_colour = Cartes d’une couleur qui n’existe pas ici : { $count }. Elles ont la couleur de leur type.
left-out-tags = Textes dont toutes les étiquettes n’ont pas pu être reprises : { $count }. Une carte peut en porter 12, de 40 caractères chacune.
left-out-columns = Colonnes qui n’ont pas été reprises : { $count }.
left-out-titles_cut = Cartes de groupes au titre raccourci : { $count }. Un titre peut contenir { $max } caractères.
left-out-groups_full = Groupes au-delà des { $max } qu’un tableau peut contenir : { $count }. Leurs cartes sont là.
left-out-done = Éléments déjà cochés, repris comme les autres : { $count }.
