# Disegni e immagini sulla lavagna, e come si dicono in parole.

form-pen = Tratto a mano
form-line = Linea
form-arrow = Freccia
form-rectangle = Rettangolo
form-ellipse = Ellisse
form-text = Scritta
form-image = Immagine
drawings = Disegni e immagini
drawing-told = { $form }: { $label }
drawing-untold = { $form }, senza descrizione

tool-draw = Disegna, o aggiungi un'immagine
draw-tools = Strumenti per disegnare
draw-pen = Penna
draw-eraser = Gomma: elimina i tratti che tocca
draw-rectangle = Rettangolo
draw-ellipse = Ellisse
draw-line = Linea
draw-arrow = Freccia
draw-text = Scritta
draw-image = Immagine
draw-done = Finito di disegnare
draw-add = Aggiungi un'immagine o un disegno
draw-what = Che cosa
inks = Inchiostro
ink-black = Nero
ink-green = Verde
ink-red = Rosso
ink-violet = Viola
ink-blue = Blu
drawing-keys = Frecce per passare da un disegno all'altro, Invio per descriverlo, Spazio per prenderlo e spostarlo, più e meno per la grandezza, Canc per eliminarlo.
drawing-acts =
    { $count ->
        [one] Il disegno scelto
       *[other] I { $count } disegni scelti
    }
drawing-open = Descrivi, cambia
drawing-front = Porta davanti
drawing-back = Porta dietro
drawing-larger = Più grande
drawing-smaller = Più piccolo
drawing-size = Ora è { $w } per { $h }.
drawing-delete = Elimina
drawn-deleted =
    { $count ->
        [one] Disegno eliminato. Con Z lo riprendi.
       *[other] { $count } disegni eliminati. Con Z li riprendi.
    }
drawing-added = Il disegno è sulla lavagna.
drawn-picked-up = Preso: frecce per spostarlo, Spazio per posarlo, Esc per lasciarlo dov'era.
drawing-words = Che cosa c'è scritto
drawing-label = Descrizione
drawing-label-hint = Per chi non vede il disegno, e per i documenti. Su rettangoli ed ellissi le parole stanno anche scritte.
drawing-zone = Zona
drawing-keep = Fatto
drawing-add = Aggiungi
image-new = Immagine nuova
image-preview = L'immagine che hai scelto
image-label = Che cosa si vede?
image-label-hint = Una frase per chi non può vederla: resta accanto all'immagine in ogni elenco e documento.
image-add = Metti sulla lavagna
image-untold = Aggiungi senza descrizione
image-file = File
image-file-hint = PNG, JPEG, WebP o GIF, al massimo 12 MB. Il luogo e le altre notizie nascoste nella foto si tolgono.
activity-drawings_added = { $who } ha disegnato sulla lavagna
activity-drawings_moved = { $who } ha spostato un disegno
activity-drawings_coloured = { $who } ha colorato un disegno
activity-drawings_restacked = { $who } ha cambiato che cosa sta davanti
activity-drawing_labelled = { $who } ha descritto un disegno
activity-drawings_deleted = { $who } ha tolto un disegno
help-key-draw = Penna, gomma
help-key-shape = Rettangolo, ellisse, freccia, scritta (Invio la mette al centro)
help-key-image = Immagine; si può anche incollare o trascinare sulla lavagna

# cards and drawings that are taken together
activity-both-moved = { $who } ha spostato { $count } elementi
activity-both-stacked = { $who } ha messo { $count } elementi sopra o sotto gli altri
activity-both-copied = { $who } ha duplicato { $count } elementi
activity-both-deleted = { $who } ha tolto { $count } elementi
both-acts = Che cosa fare con { $count } elementi
both-deleted = { $count } elementi eliminati. Con Z li riprendi.
both-picked-up = { $count } elementi in mano. Frecce per spostarli, Spazio per posarli, Esc per lasciarli dov'erano.
both-duplicated = { $count } elementi duplicati.
both-taken = { $count ->
    [one] 1 elemento scelto
   *[other] { $count } elementi scelti
}
drawn-duplicated = { $count ->
    [one] Disegno duplicato.
   *[other] { $count } disegni duplicati.
}
