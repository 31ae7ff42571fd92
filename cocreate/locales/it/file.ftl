# La lavagna come file, in ogni momento: immagine, documento, tabelle. I numeri arrivano già scritti.

file-board = Lavagna
file-phase = Fase: { $phase }
file-finished = Il tavolo è chiuso
file-cards =
    { $count ->
        [one] 1 carta
       *[other] { $shown } carte
    }
file-tags = etichette: { $tags }
file-comments =
    { $count ->
        [one] 1 commento
       *[other] { $shown } commenti
    }
file-only-you = la vedi solo tu
file-you = solo tu
file-private =
    { $count ->
        [one] Una di queste carte per ora la vedi solo tu: pensaci prima di far girare questo file.
       *[other] { $shown } di queste carte per ora le vedi solo tu: pensaci prima di far girare questo file.
    }
file-covered = Si sta scrivendo in privato: le carte degli altri non sono in questo file finché non vengono scoperte.
file-dots = punti
file-reactions = reazioni
file-talk = commenti
file-map = Tutta la lavagna: ogni carta con il suo numero
file-part = { $zone } ({ $part } di { $parts })
file-alt = Immagine della lavagna «{ $title }»: { $zones } zone, { $cards } carte, { $links } legami. Le stesse cose sono scritte in parole dopo le immagini.
file-part-alt = Immagine della zona «{ $zone }», pagina { $part } di { $parts }: { $cards } carte. Le stesse cose sono scritte in parole dopo le immagini.
file-words = La lavagna in parole
file-words-lead = Zona per zona e gruppo per gruppo. I numeri sono quelli sulle carte.
file-choice = Punti: { $title } ({ $zone })
file-voters =
    { $count ->
        [one] Una persona ha dato punti.
       *[other] { $shown } persone hanno dato punti.
    }
file-gone = (una carta che nel frattempo è stata eliminata)
file-glyphs = I caratteri che i font di questo documento non hanno sono mostrati come ▯. Nei file SVG, Excel, CSV e Markdown ci sono come sono stati scritti.
file-not-accessible = Alcuni caratteri di questa lavagna non permettono di dichiarare il documento conforme a PDF/UA-1. Il file Markdown dice le stesse cose in testo semplice.

file-sheet-cards = Carte
file-sheet-links = Legami
file-sheet-votes = Punti
file-sheet-comments = Commenti

column-zone = Zona
column-text = Testo
column-by = Scritta da
column-written = Scritta il
column-seen-by = Visibile a
column-reactions = Reazioni
column-comments = Commenti
column-comment = Commento
column-links = Legami
column-from = Da
column-from-text = Testo della prima carta
column-relation = Legame
column-to = A
column-to-text = Testo della seconda carta
column-round = Scelta
column-voters = Persone che hanno dato punti

drawing-missing = senza descrizione
image-gone = Immagine non disponibile
file-sheet-drawings = Disegni e immagini
column-form = Tipo di disegno
column-description = Descrizione
