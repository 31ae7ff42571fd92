# The review: what the next table on a plan begins with. Zone, phase and cards are in the language of the table.

review = Revisión
review-prompt = Una acción tras otra: ¿hasta dónde ha llegado, qué la frena, sigue así o cambia?
review-standing = Estado: { $standing }
review-due = A más tardar el { $day }
review-late = Con retraso
review-owner = Responsable: { $name }
review-unread = { $name }: todavía ninguna medición
review-obstacles = Obstáculos: { $text }
review-need = Necesidad: { $text }
review-open = { $count ->
    [one] { $count } acción todavía abierta
   *[other] { $count } acciones todavía abiertas
  }
review-done = { $count ->
    [one] { $count } terminada desde entonces
   *[other] { $count } terminadas desde entonces
  }
review-stopped = { $count ->
    [one] { $count } detenida
   *[other] { $count } detenidas
  }
review-left-out = { $count ->
    [one] { $count } queda solo en el plan anterior.
   *[other] { $count } quedan solo en el plan anterior.
  }
