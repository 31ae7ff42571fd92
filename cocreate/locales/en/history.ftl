# Looking back at a table: versions, what has changed, the story of a card. The browser loads them only when they are needed.

past-title = You are looking at the past.
past-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, phase “{ $phase }”
past-heard = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit") }, phase “{ $phase }”, { $cards ->
    [one] 1 card
   *[other] { $cards } cards
  }. { $act }
past-leave = Back to now
past-open = Look back at all the work from the start
past-name = Name this moment
past-restore = Bring the board back here
past-loading = The history is on its way…
past-player = Looking back
past-slider = Moment of the work
past-play = Play
past-pause = Pause
past-speed = Speed
past-times = { $speed } ×
past-act-before = One act back
past-act-after = One act on
past-phase-before = To the start of the phase
past-phase-after = To the next phase
past-restore-title = Bring the board back to { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }?
past-restore-what = Cards, groups and links become as they were then. It is a new act: Z takes it back, and the history keeps everything.
past-restore-not = Dots, results of choices, the phase, roles and the programme do not change. A comment that somebody deleted stays deleted.
past-restore-exactly = Also take off the board what was made since. Otherwise it stays where it is.
past-restore-do = Bring back
past-restored = The board is as it was. Z takes it back.
past-card-restored = The card is as it was. Z takes it back.
past-card-back = Bring the card back
versions = Versions of the board
version-now = Give the board as it is now a name
version-then = Give the board of that moment a name
version-hint = For example “Before the vote”. One can look at the board of this moment again, compare with it, and go back to it.
version-name = Give the name
versions-none = Nobody has named a moment of this board yet.
versions-none-lead = No version yet. Name one before an important step: before the vote, or at the end of the morning.
version-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
version-look = Look
version-compare = What has changed since
version-restore = Bring the board back here
version-delete = Take the name away
changes-none = Nothing has changed since.
changes-came = { $count ->
    [one] One new card
   *[other] { $count } new cards
  }
changes-went = { $count ->
    [one] One card that is gone
   *[other] { $count } cards that are gone
  }
changes-rewritten = { $count ->
    [one] One card rewritten
   *[other] { $count } cards rewritten
  }
changes-moved = { $count ->
    [one] One card in another zone
   *[other] { $count } cards in another zone
  }
changes-precised = { $count ->
    [one] One action detailed
   *[other] { $count } actions detailed
  }
change-moved = { $text }: from “{ $before }” to “{ $after }”
change-group-came = New group: “{ $title }”
change-group-went = Group dissolved: “{ $title }”
change-group-renamed = The group “{ $before }” is now called “{ $after }”
changes-regrouped = { $count ->
    [one] One card has changed its group
   *[other] { $count } cards have changed their group
  }
changes-links-came = { $count ->
    [one] One new link
   *[other] { $count } new links
  }
changes-links-went = { $count ->
    [one] One link less
   *[other] { $count } links less
  }
changes-comments-came = { $count ->
    [one] One new comment
   *[other] { $count } new comments
  }
changes-comments-went = { $count ->
    [one] One comment less
   *[other] { $count } comments less
  }
changes-more = { $count ->
    [one] And one more
   *[other] And { $count } more
  }
story-none = Nothing that you could see has happened to this card yet.
story-nobody = Somebody
story-by = { $who }, { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }
story-empty = nothing
story-gone = (gone)
story-place = Moved it.
story-restore = Bring back as it was here
story-card-came = Wrote: “{ $text }”
story-card-went = Deleted the card “{ $text }”
story-comment-came = Commented: “{ $text }”
story-comment-went = The comment “{ $text }” was taken away
story-reaction-came = Reacted: { $text }
story-reaction-went = Took the reaction back: { $text }
story-link-came = Link: { $text }
story-link-went = Link taken away: { $text }
story-field = { $what }: from { $before } to { $after }
story-what-zone = Zone
story-what-colour = Colour
story-what-group = Group
story-what-owner = Lead
story-what-partners = With whom
story-what-start = Start
story-what-end = End
story-what-indicator = Indicator
story-what-budget_eur = Euros

## A template from a board

save-template-how = A file with the zones, phases and questions of this board. Who opens a table chooses it with “From a template file”.
save-template-title = Name of the template
save-template-about = What one leaves this table with
save-template-about-hint = One sentence, 140 characters at most.
save-template-alt = How the board is laid out, for who cannot see it
save-template-alt-hint = 100 to 500 characters: the zones, where they lie, in which order one fills them.
save-template-cards = Take the cards along too
save-template-cards-what = The file will hold what people wrote, without their names. Ask them whether that is all right: nobody can erase it from the file.
save-template-do = Download the template
