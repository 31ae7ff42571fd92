# Les rappels par courriel. Les nombres et les jours arrivent écrits.

mail-subject =
    { $count ->
        [one] { $shown } rappel : { $title }
       *[other] { $shown } rappels : { $title }
    }
mail-lead = Du plan d’action « { $title } » :
mail-starts =
    { $count ->
        [0] Elle commence aujourd’hui, { $day }.
        [one] Elle commence demain, { $day }.
       *[other] Elle commence le { $day }, dans { $shown } jours.
    }
mail-due =
    { $count ->
        [0] Elle se termine aujourd’hui, { $day }.
        [one] Elle se termine demain, { $day }.
       *[other] Elle se termine le { $day }, dans { $shown } jours.
    }
mail-overdue =
    { $count ->
        [one] Elle devait se terminer hier, { $day }, et personne ne l’a dite achevée.
       *[other] Elle devait se terminer le { $day }, il y a { $shown } jours, et personne ne l’a dite achevée.
    }
mail-reading = Il manque le relevé de l’indicateur « { $indicator } » pour la période terminée le { $day }.
mail-slipping = L’indicateur « { $indicator } » est en retard : le { $day } il était à { $value } ; à ce rythme il arrive à { $forecast } le { $end }, et la cible est { $target } { $unit }
mail-calendar = La pièce jointe met ces jours dans votre agenda.
mail-why = Vous recevez ce courriel parce que cette adresse a été laissée à la table « { $title } », et confirmée.
mail-settle = À quel rythme vous écrire, ou plus jamais :
mail-confirm-subject = Voulez-vous recevoir les rappels de « { $title } » ?
mail-confirm = À la table « { $title } », quelqu’un a laissé cette adresse pour des rappels sur les actions du plan. Si vous les voulez, confirmez-la sur la page ci-dessous.
mail-confirm-else = Si vous n’en savez rien, ne faites rien : nous n’écrirons plus à cette adresse.
mail-confirm-link = Confirmer l’adresse
