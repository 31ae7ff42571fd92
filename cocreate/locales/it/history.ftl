# Riguardare il passato di un tavolo: versioni, confronti, storia di una carta. Il browser le carica solo quando servono.

past-title = Stai guardando il passato.
past-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, fase «{ $phase }»
past-heard = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, fase «{ $phase }», { $cards ->
    [one] 1 carta
   *[other] { $cards } carte
  }. { $act }
past-leave = Torna ad adesso
past-open = Riguarda tutto il lavoro dall'inizio
past-name = Dai un nome a questo momento
past-restore = Riporta la lavagna qui
past-loading = La storia sta arrivando…
past-player = Riguardare il lavoro
past-slider = Momento del lavoro
past-play = Fai scorrere
past-pause = Ferma
past-speed = Velocità
past-times = { $speed } ×
past-act-before = Un atto indietro
past-act-after = Un atto avanti
past-phase-before = All'inizio della fase
past-phase-after = Alla fase dopo
past-restore-title = Riportare la lavagna al { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }?
past-restore-what = Carte, gruppi e legami tornano com'erano allora. È un nuovo atto: con Z lo annulli, e nella storia resta tutto.
past-restore-not = Non cambiano i punti, gli esiti delle scelte, la fase, i ruoli e il programma. Un commento che qualcuno ha eliminato resta eliminato.
past-restore-exactly = Togli dalla lavagna anche ciò che è nato dopo. Altrimenti resta dov'è.
past-restore-do = Riporta
past-restored = La lavagna è di nuovo com'era. Con Z annulli.
past-card-restored = La carta è di nuovo com'era. Con Z annulli.
past-card-back = Riprendi la carta
versions = Versioni della lavagna
version-now = Dai un nome alla lavagna com'è adesso
version-then = Dai un nome alla lavagna di quel momento
version-hint = Per esempio «Prima del voto». La lavagna si potrà riguardare, confrontare e riportare a questo punto.
version-name = Dai il nome
versions-none = Nessuno ha ancora dato un nome a un momento di questa lavagna.
versions-none-lead = Ancora nessuna versione. Danne una prima di un passo importante: prima del voto, o alla fine della mattina.
version-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
version-look = Guarda
version-compare = Che cosa è cambiato da allora
version-restore = Riporta la lavagna qui
version-delete = Togli il nome
changes-none = Da allora non è cambiato niente.
changes-came = { $count ->
    [one] Una carta nuova
   *[other] { $count } carte nuove
  }
changes-went = { $count ->
    [one] Una carta che non c'è più
   *[other] { $count } carte che non ci sono più
  }
changes-rewritten = { $count ->
    [one] Una carta riscritta
   *[other] { $count } carte riscritte
  }
changes-moved = { $count ->
    [one] Una carta in un'altra zona
   *[other] { $count } carte in un'altra zona
  }
changes-precised = { $count ->
    [one] Un'azione precisata
   *[other] { $count } azioni precisate
  }
change-moved = { $text }: da «{ $before }» a «{ $after }»
change-group-came = Gruppo nuovo: «{ $title }»
change-group-went = Gruppo sciolto: «{ $title }»
change-group-renamed = Il gruppo «{ $before }» ora si chiama «{ $after }»
changes-regrouped = { $count ->
    [one] Una carta ha cambiato gruppo
   *[other] { $count } carte hanno cambiato gruppo
  }
changes-links-came = { $count ->
    [one] Un legame nuovo
   *[other] { $count } legami nuovi
  }
changes-links-went = { $count ->
    [one] Un legame in meno
   *[other] { $count } legami in meno
  }
changes-comments-came = { $count ->
    [one] Un commento nuovo
   *[other] { $count } commenti nuovi
  }
changes-comments-went = { $count ->
    [one] Un commento in meno
   *[other] { $count } commenti in meno
  }
changes-more = { $count ->
    [one] E un'altra
   *[other] E altre { $count }
  }
story-none = Di questa carta non è ancora successo niente che tu abbia potuto vedere.
story-nobody = Qualcuno
story-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
story-empty = niente
story-gone = (non c'è più)
story-place = L'ha spostata.
story-restore = Riporta com'era qui
story-card-came = Ha scritto: «{ $text }»
story-card-went = Ha eliminato la carta «{ $text }»
story-comment-came = Ha commentato: «{ $text }»
story-comment-went = È stato tolto il commento «{ $text }»
story-reaction-came = Ha reagito: { $text }
story-reaction-went = Ha tolto la reazione: { $text }
story-link-came = Legame: { $text }
story-link-went = Legame tolto: { $text }
story-field = { $what }: da { $before } a { $after }
story-what-zone = Zona
story-what-colour = Colore
story-what-group = Gruppo
story-what-owner = Guida
story-what-partners = Con chi
story-what-start = Inizio
story-what-end = Fine
story-what-indicator = Indicatore
story-what-budget_eur = Euro

## Un modello da una lavagna

save-template-how = Un file con le zone, le fasi e le domande di questa lavagna. Chi apre un tavolo lo sceglie da «Da un file di modello».
save-template-title = Nome del modello
save-template-about = Con che cosa ci si alza da questo tavolo
save-template-about-hint = Una frase, al massimo 140 caratteri.
save-template-alt = Com'è fatta la lavagna, per chi non la vede
save-template-alt-hint = Da 100 a 500 caratteri: le zone, dove stanno, in che ordine si riempiono.
save-template-cards = Porta con sé anche le carte
save-template-cards-what = Nel file ci sarà quello che le persone hanno scritto, senza i loro nomi. Chiedi loro se va bene: dal file non si può più cancellare.
save-template-do = Scarica il modello
