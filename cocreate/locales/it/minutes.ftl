# Il verbale di un tavolo: nome, capitoli, frasi, e che cosa resta da scrivere.

paper-minutes = Verbale

paper-title-meeting = La seduta
paper-title-present = Presenti
paper-title-agenda = Ordine del giorno
paper-title-discussed = Svolgimento dei lavori
paper-title-votes = Votazioni
paper-title-decisions = Decisioni
paper-title-agreed = Azioni concordate
paper-title-commitments = Impegni e adesioni
paper-title-left-open = Questioni aperte
paper-title-objections = Dichiarazioni a verbale
paper-title-closing = Chiusura

paper-ask-objections = Da scrivere: obiezioni, riserve e dichiarazioni da mettere a verbale, o che non ce ne sono. La lavagna non le chiede.

paper-say-remote = La seduta si è tenuta in modalità telematica, sulla lavagna condivisa del tavolo.
paper-say-unheld = In questa versione del piano non c'è quando il tavolo si è riunito: chi facilita può farne un'altra, che lo dice.
paper-say-subject = Co-progettazione del piano d'azione: «{ $title }»
paper-say-present = { $people ->
    [one] Alla chiusura sedeva al tavolo una persona
   *[other] Alla chiusura sedevano al tavolo { $people } persone
  }, { $bodies ->
    [0] senza un ente
    [one] per un ente
   *[other] per { $bodies } enti
  }.
paper-say-facilitators = Ha aperto e facilitato la seduta: { $bodies }.
paper-say-observers = Ha osservato: { $bodies }.
paper-say-ideas = { $count ->
    [one] È stata raccolta un'idea.
   *[other] Sono state raccolte { $count } idee.
  }
paper-say-group = { $title }: { $count ->
    [one] una carta
   *[other] { $count } carte
  }
paper-say-no-quorum = Il numero legale non si applica: i punti dicono che cosa preferisce il tavolo, e non sono deliberazioni.
paper-say-agreed = { $count ->
    [one] Il tavolo ha concordato un'azione.
   *[other] Il tavolo ha concordato { $count } azioni.
  }
paper-say-committed = { $count ->
    [one] Un ente guida o aiuta almeno un'azione: { $bodies }.
   *[other] { $count } enti guidano o aiutano almeno un'azione: { $bodies }.
  }
paper-say-nothing-open = Non sono rimasti bisogni o idee senza un'azione, e nessuno ha indicato ostacoli.
paper-say-closed = La seduta è stata chiusa il { $day } alle { $time }.
paper-say-plan-made = Ne viene il piano d'azione, versione { $version }.
paper-say-read-and-signed = Letto, confermato e sottoscritto.

paper-count-needs = { $count ->
    [one] un bisogno
   *[other] { $count } bisogni
  }
paper-count-ideas = { $count ->
    [one] un'idea
   *[other] { $count } idee
  }
paper-count-resources = { $count ->
    [one] una risorsa
   *[other] { $count } risorse
  }
paper-count-obstacles = { $count ->
    [one] un ostacolo
   *[other] { $count } ostacoli
  }
paper-count-actions = { $count ->
    [one] un'azione
   *[other] { $count } azioni
  }
paper-count-groups = { $count ->
    [one] un gruppo
   *[other] { $count } gruppi
  }
paper-count-links = { $count ->
    [one] un legame
   *[other] { $count } legami
  }
paper-count-comments = { $count ->
    [one] un commento
   *[other] { $count } commenti
  }

paper-vote-rules = Si è scelto fra le carte della zona «{ $zone }»: { $dots ->
    [one] un punto
   *[other] { $dots } punti
  } a testa, al massimo { $most } per carta.
paper-vote-secret = La scelta è stata segreta fino alla chiusura.
paper-vote-open = La scelta è stata palese.
paper-vote-entitled = Aventi diritto: { $count }.
paper-vote-cast = Votanti: { $voters }, con { $votes } in tutto.
paper-vote-closed = Chiusa il { $day } alle { $time }.

paper-head-groups = Gruppi di carte
paper-head-needs-open = Bisogni senza un'azione
paper-head-ideas-open = Idee scelte, ancora senza un'azione
paper-head-ideas-left = Idee non riprese da un'azione
paper-head-obstacles = Ostacoli indicati al tavolo

paper-before = Già sul tavolo all'apertura
paper-chosen = scelta
paper-no-body = persone senza un ente
paper-lasted-days = { $count ->
    [one] un giorno
   *[other] { $count } giorni
  }
paper-signs-presides = Chi presiede
paper-signs-keeps = Chi verbalizza
paper-item-subject = Oggetto
paper-item-opened = Apertura
paper-item-closed = Chiusura

column-role = Ruolo
column-people = Persone
column-seated = Al tavolo da
column-phase = Fase
column-opened = Aperta
column-lasted = Durata
column-foreseen = Prevista
column-noted = Che cosa è stato scritto
column-voted = Proposta
column-chosen = Proposta scelta
column-outcome = Esito
