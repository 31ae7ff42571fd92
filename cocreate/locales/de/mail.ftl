# Erinnerungen per E-Mail. Zahlen und Tage kommen fertig geschrieben an.

mail-subject =
    { $count ->
        [one] Eine Erinnerung: { $title }
       *[other] { $shown } Erinnerungen: { $title }
    }
mail-lead = Aus dem Maßnahmenplan „{ $title }“:
mail-starts =
    { $count ->
        [0] Beginnt heute, am { $day }.
        [one] Beginnt morgen, am { $day }.
       *[other] Beginnt am { $day }, in { $shown } Tagen.
    }
mail-due =
    { $count ->
        [0] Endet heute, am { $day }.
        [one] Endet morgen, am { $day }.
       *[other] Endet am { $day }, in { $shown } Tagen.
    }
mail-overdue =
    { $count ->
        [one] Hätte gestern, am { $day }, enden sollen und ist nicht als erledigt gemeldet.
       *[other] Hätte am { $day }, vor { $shown } Tagen, enden sollen und ist nicht als erledigt gemeldet.
    }
mail-reading = Der Messwert zum Indikator „{ $indicator }“ für den Zeitraum bis zum { $day } fehlt.
mail-slipping = Der Indikator „{ $indicator }“ liegt zurück: Am { $day } stand er bei { $value }; so erreicht er am { $end } { $forecast }, das Ziel ist { $target } { $unit }
mail-calendar = Der Anhang trägt diese Tage in Ihren Kalender ein.
mail-why = Sie erhalten diese E-Mail, weil diese Adresse am Tisch „{ $title }“ hinterlassen und bestätigt wurde.
mail-settle = Wie oft wir Ihnen schreiben, oder nie mehr:
mail-confirm-subject = Möchten Sie Erinnerungen von „{ $title }“?
mail-confirm = Am Tisch „{ $title }“ hat jemand diese Adresse für Erinnerungen an die Maßnahmen des Plans hinterlassen. Wenn Sie sie wünschen, bestätigen Sie das auf der Seite unten.
mail-confirm-else = Wenn Sie davon nichts wissen, tun Sie nichts: An diese Adresse schreiben wir dann nicht mehr.
mail-confirm-link = Adresse bestätigen
