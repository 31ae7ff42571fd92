# Che cosa di un file non è arrivato sulla lavagna, o non come stava nel file. Le legge chi porta il file.

## Quello che su nessuna carta c'è

left-out-no_text = Senza testo: { $count }.
left-out-beyond = Testi oltre i primi { $max } del file: { $count }.
left-out-board_full = Carte per cui non c'è più posto: { $count }. Una lavagna ne può avere { $max }.
left-out-images = Immagini: { $count }.
left-out-charts = Grafici: { $count }.
left-out-drawings = Disegni a mano libera: { $count }.
left-out-lines = Linee: { $count }.
left-out-shapes = Forme senza testo: { $count }.
left-out-frames = Riquadri che non portano il nome di una zona: { $count }. I testi che contengono ci sono.
left-out-embeds = Pagine incorporate: { $count }.
left-out-arrow_labels = Testi scritti su una freccia: { $count }.
left-out-other_elements = Elementi di un tipo sconosciuto: { $count }.
left-out-damaged = Elementi che non si possono leggere: { $count }.
left-out-arrow_ends = Frecce che non uniscono due carte: { $count }.
left-out-arrow_kinds = Frecce fra carte che non si possono collegare in questo verso: { $count }.
left-out-arrow_twice = Frecce doppie fra le stesse carte: { $count }.
left-out-arrow_private = Frecce fra carte ancora coperte, che si potranno collegare quando saranno scoperte: { $count }.
left-out-links_full = Legami oltre i { $max } che una lavagna può avere: { $count }.
left-out-sheets = Altri fogli, che non portano il nome di una zona: { $count }.
left-out-cell_comments = Fogli con commenti alle celle, che non sono stati letti: { $count }.
left-out-widgets = Elementi di Miro che non sono testi: { $count }.
left-out-headings = Titoli senza niente sotto: { $count }.
left-out-front_matter = Intestazioni tecniche in cima al file: { $count }.
left-out-hidden = Note nascoste nel file: { $count }.

## Quello che c'è, ma non come stava nel file

left-out-cut = Testi accorciati: { $count }. Una carta può avere { $max } caratteri.
left-out-control = Caratteri invisibili che sono stati tolti: { $count }.
left-out-encoding = Il file non è in UTF-8: è stato letto come Windows-1252. Controlla le lettere accentate.
left-out-bad_bytes = Caratteri che non si possono leggere, sostituiti da un segno: { $count }.
left-out-quotes = Le virgolette del file non si chiudono: ogni riga è stata letta per conto suo.
left-out-unknown_zone = Carte di zone che qui non ci sono, messe nella zona scelta o in quella del loro tipo: { $count }.
left-out-unknown_kind = Carte di un tipo sconosciuto: { $count }. Ogni carta è del tipo della sua zona.
left-out-other_kind = Carte di un altro tipo rispetto alla zona in cui stanno: { $count }. Hanno preso il tipo della zona.
left-out-unknown_colour = Carte di un colore che qui non c'è: { $count }. Hanno il colore del loro tipo.
left-out-tags = Testi di cui non tutte le etichette sono state portate: { $count }. Una carta può averne 12, di 40 caratteri ognuna.
left-out-columns = Colonne che non sono state portate: { $count }.
left-out-titles_cut = Carte di gruppi dal titolo accorciato: { $count }. Un titolo può avere { $max } caratteri.
left-out-groups_full = Gruppi oltre i { $max } che una lavagna può avere: { $count }. Le loro carte ci sono.
left-out-done = Voci già spuntate, portate come le altre: { $count }.
