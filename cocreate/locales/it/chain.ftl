# I fili di un piano, e la sua pagina pubblica.

strand-link = Il suo filo
strand-link-all = Fili e pagina pubblica
strand-title = Dal bisogno alla risposta
strand-lead = Ogni filo parte da un bisogno e arriva alla risposta data a chi l’ha sollevato. Scegli un punto qualsiasi per vederlo tutto.
strand-all = Tutti i fili
strand-to-plan = Al piano
strand-thread = Il filo di: { $text }
strand-keys = Con le frecce ti sposti lungo il filo, con Invio apri un punto.
strand-column-need = Bisogno
strand-column-idea = Idea
strand-column-vote = Voto
strand-column-decision = Decisione
strand-column-action = Azione
strand-column-progress = Com’è andata
strand-column-answer = Risposta
strand-here = Sei qui
strand-dots =
    { $count ->
        [one] { $dots } punto su { $all }, { $voters } persone
       *[other] { $dots } punti su { $all }, { $voters } persone
    }
strand-chosen = Scelta: posto { $place } su { $ideas } idee votate
strand-not-chosen = Non tra le scelte: posto { $place } su { $ideas } idee votate
strand-action-number = Azione { $number }
strand-status-planned = Non ancora iniziata
strand-status-under_way = In corso, { $percent } %
strand-status-done = Conclusa
strand-status-stopped = Fermata
strand-reading = { $value } { $unit }
strand-target = traguardo { $target }
strand-reason = Perché: { $text }
strand-obstacles = La frena: { $text }
strand-source = Fonte: { $text }
strand-consulted = Dalla consultazione { $consultation }, affermazione { $statement }: { $agrees } d’accordo, { $disagrees } contro
strand-voices =
    { $count ->
        [one] e un’altra carta che dice lo stesso
       *[other] e altre { $count } carte che dicono lo stesso
    }
strand-answer-write = Rispondi a chi l’ha detto
strand-answer-change = Cambia la risposta
strand-answer-to = Che cosa si è deciso per: { $text }
strand-answer-keep = Dai la risposta
strand-answer-drop = Togli la risposta
strand-missing-need = Nessun bisogno a cui risponde
strand-missing-idea = Nessuna idea
strand-missing-vote = Nessun voto
strand-missing-action = Scelta, ma senza azione
strand-missing-progress = Nessuna notizia dell’azione
strand-missing-reading = Nessuna misura dell’indicatore
strand-missing-answer = Nessuna risposta a chi l’ha detto
strand-missing-subject = Riguarda qualcosa che non c’è più
strand-end-not_realised = Non se n’è fatto nulla
strand-gaps = Dove il filo si interrompe
strand-no-gaps = Nessun filo si interrompe.
strand-needs = I fili, bisogno per bisogno
strand-counts = idee { $ideas }, azioni { $actions }, misure { $readings }
strand-answered = con risposta
strand-others = Senza un bisogno
strand-none = Non ci sono ancora carte da seguire.
strand-gone = Questo punto del filo non c’è più.
publish = La pagina pubblica
publish-off = Non è attiva: la vede solo chi è al tavolo.
publish-on = È attiva dal { $day }: chiunque può leggerla.
publish-open = Apri la pagina pubblica
publish-listed = I motori di ricerca possono trovarla
publish-switch-on = Pubblica
publish-again = Pubblica con queste scelte
publish-switch-off = Ritira la pagina
publish-done = La pagina è pubblica.
publish-gone = La pagina non è più pubblica.
publish-findings =
    { $count ->
        [one] Un passaggio sembra un dato personale
       *[other] { $count } passaggi sembrano dati personali
    }
publish-findings-how = Correggili dove stanno, oppure guarda ciascuno e conferma che può restare.
publish-clean = Nei testi non si è trovato nulla che sembri un dato personale.
publish-stays = Può restare
publish-kind-email = Indirizzo e-mail
publish-kind-phone = Numero di telefono
publish-kind-tax_code = Codice fiscale
publish-kind-iban = Conto bancario (IBAN)
publish-kind-name = Nome di chi è al tavolo
publish-ease = Quanto è facile da leggere
publish-gulpease = Indice Gulpease { $value } su 100: 89 + (300 × { $sentences } frasi − 10 × { $letters } lettere) / { $words } parole. Sopra 60 si legge con la licenza media.
publish-long =
    { $count ->
        [one] Una frase ha più di 25 parole
       *[other] { $count } frasi hanno più di 25 parole
    }
activity-need_answered = { $who } ha dato una risposta
activity-page_published = { $who } ha reso pubblica la pagina del piano
activity-page_withdrawn = { $who } ha ritirato la pagina pubblica
