# Die Wörter der Dateien eines Plans: der Zeitplan als Bild, und die Kalender, die man abonniert.

gantt-title = Zeitplan: { $title }
gantt-told =
    { $count ->
        [one] Eine Maßnahme, von { $start } bis { $end }: eine Zeile, mit einem Balken vom ersten bis zum letzten Tag.
       *[other] { $count } Maßnahmen, von { $start } bis { $end }: je eine Zeile, mit einem Balken vom ersten bis zum letzten Tag.
    }
gantt-waits = wartet auf

refused-other_organisation = Das geht nur für die eigene Organisation.
