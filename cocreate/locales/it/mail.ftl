# Le mail di promemoria. I numeri e i giorni arrivano già scritti.

mail-subject =
    { $count ->
        [one] Un promemoria: { $title }
       *[other] { $shown } promemoria: { $title }
    }
mail-lead = Dal piano d'azione «{ $title }»:
mail-starts =
    { $count ->
        [0] Comincia oggi, { $day }.
        [one] Comincia domani, { $day }.
       *[other] Comincia il { $day }, tra { $shown } giorni.
    }
mail-due =
    { $count ->
        [0] Finisce oggi, { $day }.
        [one] Finisce domani, { $day }.
       *[other] Finisce il { $day }, tra { $shown } giorni.
    }
mail-overdue =
    { $count ->
        [one] Doveva finire ieri, { $day }, e non risulta conclusa.
       *[other] Doveva finire il { $day }, { $shown } giorni fa, e non risulta conclusa.
    }
mail-reading = Manca la rilevazione dell'indicatore «{ $indicator }» per il periodo che è finito il { $day }.
mail-slipping = L'indicatore «{ $indicator }» è indietro: il { $day } era a { $value }; di questo passo il { $end } arriva a { $forecast }, e l'obiettivo è { $target } { $unit }
mail-calendar = L'allegato porta questi giorni nel tuo calendario.
mail-why = Ricevi questa mail perché questo indirizzo è stato lasciato al tavolo «{ $title }», e confermato.
mail-settle = Quanto spesso scriverti, o mai più:
mail-confirm-subject = Vuoi ricevere i promemoria di «{ $title }»?
mail-confirm = Al tavolo «{ $title }» qualcuno ha lasciato questo indirizzo per i promemoria sulle azioni del piano. Se vuoi riceverli, confermalo alla pagina qui sotto.
mail-confirm-else = Se non ne sai niente, non fare nulla: a questo indirizzo non scriveremo altro.
mail-confirm-link = Conferma l'indirizzo
