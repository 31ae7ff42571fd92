# The review: what the next table on a plan begins with. Zone, phase and cards are in the language of the table.

review = Riesame
review-prompt = Un’azione alla volta: a che punto è, che cosa la ferma, va avanti così o cambia?
review-standing = Stato: { $standing }
review-due = Entro il { $day }
review-late = In ritardo
review-owner = Responsabile: { $name }
review-unread = { $name }: ancora nessuna rilevazione
review-obstacles = Ostacoli: { $text }
review-need = Bisogno: { $text }
review-open = { $count ->
    [one] { $count } azione ancora aperta
   *[other] { $count } azioni ancora aperte
  }
review-done = { $count ->
    [one] { $count } conclusa da allora
   *[other] { $count } concluse da allora
  }
review-stopped = { $count ->
    [one] { $count } fermata
   *[other] { $count } fermate
  }
review-left-out = { $count ->
    [one] { $count } resta solo nel piano di prima.
   *[other] { $count } restano solo nel piano di prima.
  }
