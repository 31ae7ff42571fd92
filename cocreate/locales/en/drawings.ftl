# Drawings and images on the board, and how they are said in words.

form-pen = Freehand stroke
form-line = Line
form-arrow = Arrow
form-rectangle = Rectangle
form-ellipse = Ellipse
form-text = Words on the board
form-image = Image
drawings = Drawings and images
drawing-told = { $form }: { $label }
drawing-untold = { $form }, without description

tool-draw = Draw, or add an image
draw-tools = Tools for drawing
draw-pen = Pen
draw-eraser = Eraser: deletes the strokes that it touches
draw-rectangle = Rectangle
draw-ellipse = Ellipse
draw-line = Line
draw-arrow = Arrow
draw-text = Words on the board
draw-image = Image
draw-done = Done drawing
draw-add = Add an image or a drawing
draw-what = What
inks = Ink
ink-black = Black
ink-green = Green
ink-red = Red
ink-violet = Violet
ink-blue = Blue
drawing-keys = Arrows go from one drawing to the next, Enter to describe it, Space to pick it up and move it, plus and minus for its size, Delete to delete it.
drawing-acts =
    { $count ->
        [one] The chosen drawing
       *[other] The { $count } chosen drawings
    }
drawing-open = Describe, change
drawing-front = Bring to front
drawing-back = Send to back
drawing-larger = Larger
drawing-smaller = Smaller
drawing-size = It is { $w } by { $h } now.
drawing-delete = Delete
drawn-deleted =
    { $count ->
        [one] Drawing deleted. Z brings it back.
       *[other] { $count } drawings deleted. Z brings them back.
    }
drawing-added = The drawing is on the board.
drawn-picked-up = Picked up: arrows move it, Space puts it down, Esc leaves it where it was.
drawing-words = What it says
drawing-label = Description
drawing-label-hint = For those who do not see the drawing, and for documents. On rectangles and ellipses the words are shown too.
drawing-zone = Zone
drawing-keep = Done
drawing-add = Add
image-new = New image
image-preview = The image that you chose
image-label = What does it show?
image-label-hint = A sentence for those who cannot see it: it stays with the image in every list and document.
image-add = Put on the board
image-untold = Add without description
image-file = File
image-file-hint = PNG, JPEG, WebP or GIF, 12 MB at most. Place and other data hidden in a photo are taken out.
activity-drawings_added = { $who } drew on the board
activity-drawings_moved = { $who } moved a drawing
activity-drawings_coloured = { $who } coloured a drawing
activity-drawings_restacked = { $who } changed what lies in front
activity-drawing_labelled = { $who } described a drawing
activity-drawings_deleted = { $who } deleted a drawing
help-key-draw = Pen, eraser
help-key-shape = Rectangle, ellipse, arrow, words (Enter puts it in the middle)
help-key-image = Image; it can also be pasted or dragged onto the board

# cards and drawings that are taken together
activity-both-moved = { $who } moved { $count } items
activity-both-stacked = { $who } put { $count } items above or beneath others
activity-both-copied = { $who } copied { $count } items
activity-both-deleted = { $who } took { $count } items away
both-acts = What to do with { $count } items
both-deleted = { $count } items deleted. Z brings them back.
both-picked-up = { $count } items in hand. Arrows move them, Space puts them down, Esc leaves them where they were.
both-duplicated = { $count } items duplicated.
both-taken = { $count ->
    [one] 1 item taken
   *[other] { $count } items taken
}
drawn-duplicated = { $count ->
    [one] Drawing duplicated.
   *[other] { $count } drawings duplicated.
}
