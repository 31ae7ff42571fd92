# The review: what the next table on a plan begins with. Zone, phase and cards are in the language of the table.

review = Überprüfung
review-prompt = Eine Maßnahme nach der anderen: Wie weit ist sie, was hält sie auf, geht sie so weiter oder ändert sie sich?
review-standing = Stand: { $standing }
review-due = Bis { $day }
review-late = In Verzug
review-owner = Federführung: { $name }
review-unread = { $name }: noch kein Messwert
review-obstacles = Hindernisse: { $text }
review-need = Bedarf: { $text }
review-open = { $count ->
    [one] { $count } Maßnahme noch offen
   *[other] { $count } Maßnahmen noch offen
  }
review-done = { $count ->
    [one] { $count } seither abgeschlossen
   *[other] { $count } seither abgeschlossen
  }
review-stopped = { $count ->
    [one] { $count } eingestellt
   *[other] { $count } eingestellt
  }
review-left-out = { $count ->
    [one] { $count } bleibt nur im früheren Plan.
   *[other] { $count } bleiben nur im früheren Plan.
  }
