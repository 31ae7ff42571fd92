# Le parole dei file del piano: il calendario come figura, e i calendari a cui ci si abbona.

gantt-title = Calendario: { $title }
gantt-told =
    { $count ->
        [one] Una azione, da { $start } a { $end }: una riga, con una barra dal primo all'ultimo giorno.
       *[other] { $count } azioni, da { $start } a { $end }: una riga per azione, con una barra dal primo all'ultimo giorno.
    }
gantt-waits = aspetta

refused-other_organisation = Puoi farlo solo per il tuo ente.
