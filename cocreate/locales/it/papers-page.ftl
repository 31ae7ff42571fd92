# La pagina dei documenti di un piano.

papers = Documenti del piano
papers-which = Quale documento
papers-to-plan = Torna al piano
papers-none = I documenti ci sono quando c'è un piano.
papers-none-yet = Il piano si forma quando chi facilita chiude il tavolo.
papers-language = Lingua del documento
papers-take = Scarica { $format }
papers-fetching = Il documento si sta preparando…
papers-fetched = Scaricato: { $name }
papers-open-again = Il tavolo è di nuovo aperto: nei documenti si scrive quando sarà chiuso.
papers-you-write = Puoi riscrivere le parole di ogni capitolo, insieme agli altri. Tabelle e somme restano quelle del piano.
papers-others-write = Scrive chi facilita, e chi siede qui per un ente che guida un'azione.
papers-undo = Annulla
papers-redo = Rifai
papers-written = scritto dal tavolo
papers-edit = Riscrivi «{ $section }»
papers-edit-short = Riscrivi
papers-words = Parole di «{ $section }»
papers-done = Fatto
papers-drop = Torna alle parole del documento
papers-hint = Una riga vuota separa i paragrafi; «- » comincia un punto di elenco, «## » un titolo. Esc chiude.
papers-link = I documenti da depositare, e la pagina per i cittadini
