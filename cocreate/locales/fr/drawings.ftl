# Dessins et images sur le tableau, et comment on les dit en mots.

form-pen = Trait à main levée
form-line = Ligne
form-arrow = Flèche
form-rectangle = Rectangle
form-ellipse = Ellipse
form-text = Mots sur le tableau
form-image = Image
drawings = Dessins et images
drawing-told = { $form } : { $label }
drawing-untold = { $form }, sans description

tool-draw = Dessiner, ou ajouter une image
draw-tools = Outils de dessin
draw-pen = Stylo
draw-eraser = Gomme : supprime les traits qu’elle touche
draw-rectangle = Rectangle
draw-ellipse = Ellipse
draw-line = Ligne
draw-arrow = Flèche
draw-text = Mots sur le tableau
draw-image = Image
draw-done = Fini de dessiner
draw-add = Ajouter une image ou un dessin
draw-what = Quoi
inks = Encre
ink-black = Noir
ink-green = Vert
ink-red = Rouge
ink-violet = Violet
ink-blue = Bleu
drawing-keys = Les flèches passent d’un dessin à l’autre, Entrée pour le décrire, Espace pour le soulever et le déplacer, plus et moins pour sa taille, Suppr pour le supprimer.
drawing-acts =
    { $count ->
        [one] Le dessin choisi
       *[other] Les { $count } dessins choisis
    }
drawing-open = Décrire, modifier
drawing-front = Mettre au premier plan
drawing-back = Mettre à l’arrière-plan
drawing-larger = Plus grand
drawing-smaller = Plus petit
drawing-size = Il mesure maintenant { $w } sur { $h }.
drawing-delete = Supprimer
drawn-deleted =
    { $count ->
        [one] { $count } dessin supprimé. Z le ramène.
       *[other] { $count } dessins supprimés. Z les ramène.
    }
drawing-added = Le dessin est sur le tableau.
drawn-picked-up = En main : les flèches le déplacent, Espace le pose, Échap le laisse où il était.
drawing-words = Ce qui y est écrit
drawing-label = Description
drawing-label-hint = Pour qui ne voit pas le dessin, et pour les documents. Sur les rectangles et les ellipses, ces mots s’affichent aussi.
drawing-zone = Zone
drawing-keep = Terminé
drawing-add = Ajouter
image-new = Nouvelle image
image-preview = L’image que vous avez choisie
image-label = Que voit-on ?
image-label-hint = Une phrase pour qui ne peut pas la voir : elle accompagne l’image dans chaque liste et chaque document.
image-add = Mettre sur le tableau
image-untold = Ajouter sans description
image-file = Fichier
image-file-hint = PNG, JPEG, WebP ou GIF, 12 Mo au plus. Le lieu et les autres données cachées dans la photo sont retirés.
activity-drawings_added = { $who } a dessiné sur le tableau
activity-drawings_moved = { $who } a déplacé un dessin
activity-drawings_coloured = { $who } a coloré un dessin
activity-drawings_restacked = { $who } a changé ce qui est au premier plan
activity-drawing_labelled = { $who } a décrit un dessin
activity-drawings_deleted = { $who } a supprimé un dessin
help-key-draw = Stylo, gomme
help-key-shape = Rectangle, ellipse, flèche, mots (Entrée met la forme au centre)
help-key-image = Image ; on peut aussi la coller ou la faire glisser sur le tableau

# cards and drawings that are taken together
activity-both-moved = { $who } a déplacé { $count } éléments
activity-both-stacked = { $who } a placé { $count } éléments devant ou derrière d’autres
activity-both-copied = { $who } a dupliqué { $count } éléments
activity-both-deleted = { $who } a retiré { $count } éléments
both-acts = Que faire avec { $count } éléments
both-deleted = { $count } éléments supprimés. Z les ramène.
both-picked-up = { $count } éléments en main. Les flèches les déplacent, Espace les pose, Échap les laisse où ils étaient.
both-duplicated = { $count } éléments dupliqués.
both-taken = { $count ->
    [one] { $count } élément choisi
   *[other] { $count } éléments choisis
}
drawn-duplicated = { $count ->
    [one] Dessin dupliqué.
   *[other] { $count } dessins dupliqués.
}
