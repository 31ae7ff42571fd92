# The review: what the next table on a plan begins with. Zone, phase and cards are in the language of the table.

review = Review
review-prompt = One action at a time: how far is it, what stops it, does it go on like this or change?
review-standing = Status: { $standing }
review-due = By { $day }
review-late = Late
review-owner = Led by { $name }
review-unread = { $name }: no reading yet
review-obstacles = Obstacles: { $text }
review-need = Need: { $text }
review-open = { $count ->
    [one] { $count } action still open
   *[other] { $count } actions still open
  }
review-done = { $count ->
    [one] { $count } done since
   *[other] { $count } done since
  }
review-stopped = { $count ->
    [one] { $count } stopped
   *[other] { $count } stopped
  }
review-left-out = { $count ->
    [one] { $count } stays in the earlier plan alone.
   *[other] { $count } stay in the earlier plan alone.
  }
