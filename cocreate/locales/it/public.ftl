# La pagina pubblica di un piano, in parole semplici.

public-skip = Vai al contenuto
public-languages = Lingue
public-lead = Questa pagina racconta il lavoro di un tavolo: che cosa hanno detto le persone, che cosa si è deciso e a che punto siamo.
public-updated = Aggiornata il { $day }. Piano versione { $version }.
public-contents = In questa pagina
public-asked = Che cosa si è chiesto
public-programme = Il programma: { $title }, dal { $start } al { $end }.
public-programme-plain = Il programma: { $title }.
public-goal = A che cosa serve: { $goal }
public-aims = Gli obiettivi
public-question = La domanda al tavolo: { $prompt }
public-said = Che cosa hanno detto le persone
public-said-count =
    { $count ->
        [one] Un bisogno raccolto.
       *[other] Bisogni raccolti: { $number }.
    }
public-theme = { $title } ({ $number })
public-no-theme = Altri bisogni
public-voices =
    { $count ->
        [one] Lo ha detto anche un’altra persona.
       *[other] Lo hanno detto anche altre { $number } persone.
    }
public-consulted = Viene dalla consultazione { $consultation }: d’accordo { $agrees }, contro { $disagrees }, senza opinione { $passes }.
public-answer = La risposta
public-answer-by = { $organisation }, { $day }
public-no-answer = Non c’è ancora una risposta.
public-need-actions =
    { $count ->
        [one] Ne nasce l’azione { $numbers }.
       *[other] Ne nascono le azioni { $numbers }.
    }
public-need-no-action = Nel piano non c’è ancora un’azione per questo.
public-chosen = Che cosa si è scelto
public-chosen-how = Hanno votato { $voters } persone, con { $dots } punti in tutto. Le idee scelte sono quelle con almeno la media dei punti.
public-dots =
    { $count ->
        [one] { $number } punto
       *[other] { $number } punti
    }
public-others = Le altre idee
public-without-dots = Idee senza punti
public-ideas = Le idee
public-no-choice = Il tavolo non ha votato.
public-done = Che cosa si fa, e a che punto siamo
public-action = Azione { $number }: { $text }
public-who = Responsabile
public-nobody = da decidere
public-with = { $owner }, con { $partners }
public-when = Quando
public-span = dal { $start } al { $end }
public-money = Quanto costa
public-money-planned = previsti { $sum }
public-money-spent = spesi finora { $sum }
public-status = A che punto siamo
public-status-planned = non ancora iniziata
public-status-under_way = in corso: { $percent } %
public-status-done = conclusa
public-status-stopped = fermata
public-status-none = nessuna notizia
public-obstacles = Che cosa la frena: { $text }
public-measure = Come si misura
public-target = { $name }: da { $baseline } a { $target } { $unit }
public-readings = Le misure
public-date = Data
public-value = Valore
public-source = Fonte e note
public-reason = Perché è diverso dal previsto: { $text }
public-light = Semaforo
public-results = I risultati attesi
public-bodies = Chi partecipa
public-sector-public = ente pubblico
public-sector-company = impresa
public-sector-nonprofit = non profit
public-data = I dati
public-data-how = Puoi usare questi dati, anche per lavoro. Basta dire da dove vengono: licenza { $licence }.
public-json = Tutto il piano (JSON)
public-csv = Le azioni come tabella (CSV)
public-privacy = Qui non ci sono nomi di persone. Se ne trovi uno, scrivi all’ente che guida il programma.
public-omitted = [omesso]
public-off-title = Questa pagina non c’è
public-off = Forse l’indirizzo ha un errore, o la pagina non è più pubblica. Chi ti ha dato l’indirizzo può aiutarti.
public-empty = Qui non c’è ancora niente.
public-light-green = verde
public-light-amber = giallo
public-light-red = rosso
public-light-grey = grigio
public-light-rule = Il semaforo: verde se con questo passo si arriva al traguardo, giallo se si arriva almeno a quattro quinti, rosso se meno. Grigio vuol dire che non si sa ancora.
public-forecast = Previsione al { $day }: { $value } { $unit }
