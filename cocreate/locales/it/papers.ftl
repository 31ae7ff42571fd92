# I documenti che un ente pubblico deve depositare su un piano: nomi, capitoli, frasi, e che cosa resta da scrivere.

paper-plan = Piano territoriale
paper-project = Scheda progetto
paper-framework = Quadro logico
paper-timetable = Cronoprogramma
paper-budget = Piano economico
paper-monitoring = Piano di monitoraggio
paper-register = Registro delle adesioni
paper-interim = Relazione intermedia
paper-final = Relazione finale
paper-citizens = Il piano in una pagina

paper-title-aims = Finalità
paper-title-context = Contesto
paper-title-governance = Governance
paper-title-needs = Bisogni
paper-title-services = Mappatura dei servizi
paper-title-objectives = Obiettivi e indicatori
paper-title-results = Risultati attesi
paper-title-actions = Azioni
paper-title-training = Piano formativo
paper-title-communication = Comunicazione
paper-title-times = Tempistiche
paper-title-money = Piano finanziario
paper-title-identity = Il progetto in breve
paper-title-partners = Partenariato
paper-title-recipients = Destinatari
paper-title-risks = Rischi
paper-title-sustainability = Sostenibilità nel tempo
paper-title-matrix = Matrice
paper-title-assumptions = Ipotesi e condizioni
paper-title-gaps = Che cosa manca ancora
paper-title-quarters = Trimestri
paper-title-milestones = Tappe
paper-title-slack = Margini
paper-title-by-action = Costi per azione
paper-title-by-partner = Costi e impegni per ente
paper-title-in-kind = Impegni non in denaro
paper-title-funding = Da dove viene il denaro
paper-title-balance = Quadro delle somme
paper-title-indicators = Indicatori
paper-title-rhythm = Quando si misura e chi raccoglie
paper-title-bodies = Enti aderenti
paper-title-idle = Enti senza un'azione
paper-title-joining = Come si aderisce
paper-title-signatures = Firme
paper-title-state = A che punto siamo
paper-title-planned-done = Previsto e fatto
paper-title-readings = Valori letti
paper-title-variances = Scostamenti e motivi
paper-title-obstacles = Ostacoli
paper-title-late = Azioni in ritardo
paper-title-spending = Spese sostenute
paper-title-next = Prossimi passi
paper-title-needs-met = Risposte ai bisogni
paper-title-lessons = Che cosa abbiamo imparato
paper-title-about = Di che cosa si tratta
paper-title-asked = Che cosa hanno chiesto le persone
paper-title-will-do = Che cosa si farà
paper-title-see-it = Da che cosa lo vedremo
paper-title-contact = A chi rivolgersi

paper-ask = Da scrivere: per «{ $title }» il tavolo non ha lasciato niente.
paper-ask-training = Da scrivere: chi si forma, su che cosa, quando e con chi. La lavagna non lo chiede.
paper-ask-communication = Da scrivere: come si fa conoscere il piano, a chi, con quali mezzi. La lavagna non lo chiede.
paper-ask-recipients = Da scrivere: per chi è il progetto e quante persone vuole raggiungere. La lavagna non lo chiede.
paper-ask-sustainability = Da scrivere: che cosa resta quando il finanziamento finisce, e chi lo porta avanti.
paper-ask-rhythm = Da scrivere: ogni quanto si leggono gli indicatori, chi raccoglie i valori, chi li guarda insieme.
paper-ask-joining = Da scrivere: come un ente entra nella rete, con quale atto, e chi lo decide.
paper-ask-lessons = Da scrivere: che cosa ha funzionato, che cosa no, che cosa si rifarebbe.
paper-ask-contact = Da scrivere: ufficio, telefono, indirizzo e orari a cui rispondono le persone.

paper-say-goal = Obiettivo generale: { $goal }
paper-say-aims = Il piano persegue queste finalità:
paper-say-table = Il piano nasce dal tavolo «{ $title }», chiuso il { $day }.
paper-say-programme = Fa parte del programma «{ $programme }».
paper-say-programme-span = Il programma va dal { $start } al { $end }.
paper-say-themes = I temi: { $themes }.
paper-say-votes = Hanno scelto { $voters ->
    [one] una persona
   *[other] { $voters } persone
  }, con { $votes }.
paper-say-bodies = Siedono al tavolo { $count ->
    [one] un ente
   *[other] { $count } enti
  }.
paper-say-lead = Capofila è { $organisation }.
paper-say-needs = { $needs ->
    [one] Il tavolo ha raccolto un bisogno
   *[other] Il tavolo ha raccolto { $needs } bisogni
  }; { $met ->
    [0] nessuno ha ancora un'azione
    [one] uno ha almeno un'azione
   *[other] { $met } hanno almeno un'azione
  }.
paper-say-span = Le azioni vanno dal { $start } al { $end }.
paper-say-money = Costo previsto: { $cost }. Già coperti: { $covered }. Da trovare: { $missing }.
paper-say-left = Il programma mette a disposizione { $frame }: ne restano { $left }.
paper-say-over = Il programma mette a disposizione { $frame }: il piano ne chiede { $left } in più.
paper-say-obstacles = Il piano riesce se questi ostacoli, indicati al tavolo, non lo fermano:
paper-say-measured = { $measured ->
    [one] Un'azione ha un indicatore
   *[other] { $measured } azioni hanno un indicatore
  }, su { $count }.
paper-say-read = Si leggono { $often }: { $count ->
    [one] azione
   *[other] azioni
  } { $actions }.
paper-say-collects = Raccoglie i valori chi guida l'azione; per un risultato, chi guida il programma.
paper-say-idle = Non guidano né aiutano ancora un'azione: { $bodies }.
paper-say-all-busy = Tutti gli enti guidano o aiutano almeno un'azione.
paper-say-nobody-said = Per nessuna azione è stato ancora detto a che punto è.
paper-say-as-of = Situazione al { $day }.
paper-say-state = Su { $count ->
    [one] un'azione
   *[other] { $count } azioni
  }, secondo chi ne risponde:
paper-say-silent = { $count ->
    [one] Di un'azione non è stato detto niente: la { $actions }.
   *[other] Di { $count } azioni non è stato detto niente: { $actions }.
  }
paper-say-nothing-read = { $count ->
    [one] C'è un indicatore, e nessun valore è stato ancora letto.
   *[other] Ci sono { $count } indicatori, e nessun valore è stato ancora letto.
  }
paper-say-unread = Indicatori: { $count }. Senza alcun valore letto: { $unread }.
paper-say-no-variance = Nessuno scostamento: ogni valore letto è quello che ci si aspettava.
paper-say-no-variance-known = Senza valori letti non si vede ancora se ci sono scostamenti.
paper-say-no-obstacle = Nessuno ha detto di ostacoli.
paper-say-nothing-spent = Il costo previsto è { $cost }. Nessuno ha ancora detto quanto si è speso.
paper-say-spent = Costo previsto: { $cost }. Speso finora: { $spent }.
paper-say-unspent = { $count ->
    [one] Di un'azione non è stato detto quanto si è speso.
   *[other] Di { $count } azioni non è stato detto quanto si è speso.
  }
paper-say-needs-met = Bisogni raccolti: { $needs }. Con almeno un'azione compiuta: { $met }.
paper-say-citizens = { $bodies ->
    [one] Un ente del territorio ha
   *[other] { $bodies } enti del territorio hanno
  } deciso insieme { $actions ->
    [one] una cosa da fare
   *[other] { $actions } cose da fare
  }.
paper-say-until = L'ultima finisce il { $day }.
paper-say-by = { $action }. Se ne occupa { $organisation }
paper-say-by-day = (entro { $day })
paper-say-more = { $count ->
    [one] E un'altra.
   *[other] E altre { $count }.
  }

paper-gap-results = Il programma non ha ancora risultati attesi: senza, le azioni non si possono legare a un cambiamento.
paper-gap-no-result = { $count ->
    [one] Un'azione non porta a un risultato: la { $actions }.
   *[other] { $count } azioni non portano a un risultato: { $actions }.
  }
paper-gap-no-indicator = { $count ->
    [one] Un'azione non ha indicatore: la { $actions }.
   *[other] { $count } azioni non hanno indicatore: { $actions }.
  }
paper-gap-no-source = { $count ->
    [one] Di un indicatore non si sa dove si legge: azione { $actions }.
   *[other] Di { $count } indicatori non si sa dove si leggono: azioni { $actions }.
  }
paper-gap-result-no-indicator = { $count ->
    [one] Un risultato non ha indicatore: { $results }.
   *[other] { $count } risultati non hanno indicatore: { $results }.
  }
paper-gap-result-no-target = { $count ->
    [one] L'indicatore di un risultato non ha un traguardo: { $results }.
   *[other] Gli indicatori di { $count } risultati non hanno un traguardo: { $results }.
  }
paper-gap-result-no-source = { $count ->
    [one] Dell'indicatore di un risultato non si sa dove si legge: { $results }.
   *[other] Degli indicatori di { $count } risultati non si sa dove si leggono: { $results }.
  }
paper-gap-row-no-indicator = { $count ->
    [one] Una riga del quadro logico non ha indicatore: { $rows }.
   *[other] { $count } righe del quadro logico non hanno indicatore: { $rows }.
  }
paper-gap-row-no-target = { $count ->
    [one] L'indicatore di una riga non ha un traguardo: { $rows }.
   *[other] Gli indicatori di { $count } righe non hanno un traguardo: { $rows }.
  }
paper-gap-row-no-source = { $count ->
    [one] Dell'indicatore di una riga non si sa dove si legge: { $rows }.
   *[other] Degli indicatori di { $count } righe non si sa dove si leggono: { $rows }.
  }
paper-gap-row-no-assumption = { $count ->
    [one] Di una riga non è scritta l'ipotesi: { $rows }.
   *[other] Di { $count } righe non è scritta l'ipotesi: { $rows }.
  }
paper-gap-no-frequency = { $count ->
    [one] Di un indicatore non è stabilito ogni quanto si legge: azione { $actions }.
   *[other] Di { $count } indicatori non è stabilito ogni quanto si leggono: azioni { $actions }.
  }
paper-gap-no-cost = { $count ->
    [one] Di un'azione non è scritto quanto costa: la { $actions }.
   *[other] Di { $count } azioni non è scritto quanto costano: { $actions }.
  }
paper-gap-none = Ogni azione ha un risultato, un indicatore e la sua fonte; ogni risultato un indicatore con traguardo e fonte.
paper-gap-all-measured = Ogni azione ha un indicatore.

paper-not-said = non detto
paper-no-source = senza fonte
paper-missing = manca
paper-to-agree = da stabilire
paper-unused = nessuna azione ancora
paper-not-seated = non si è ancora seduto
paper-after = dopo: { $actions }
paper-level-goal = Obiettivo generale
paper-level-aim = Obiettivo specifico
paper-level-result = Risultato
paper-level-action = Azione
paper-item-title = Titolo
paper-item-programme = Programma
paper-item-lead = Capofila
paper-item-span = Durata
paper-item-cost = Costo previsto
paper-item-covered = Già coperti
paper-item-version = Versione del piano

column-service = Servizio o risorsa
column-named-by = Indicata da
column-used-by = Usata dalle azioni
column-item = Voce
column-content = Contenuto
column-level = Livello
column-said = Che cosa
column-assumptions = Ipotesi (ostacoli, rischi, attese)
column-cost = Costo
column-cost-led = Costo delle azioni guidate
column-promised = Dai partner
column-funded = Da altre fonti
column-promise = Che cosa mette
column-fund = Fonte
column-sum = Somma
column-share = Parte del costo
column-measured = Che cosa si misura
column-frequency = Ogni quanto
column-responsible = Chi risponde
column-territory = Territorio
column-since = Al tavolo dal
column-state = Stato
column-note = Nota
column-reading = Ultimo valore
