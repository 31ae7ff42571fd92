# The minutes of a table: name, chapters, sentences, and what is still to be written.

paper-minutes = Minutes

paper-title-meeting = The meeting
paper-title-present = Present
paper-title-agenda = Agenda
paper-title-discussed = Proceedings
paper-title-votes = Votes
paper-title-decisions = Decisions
paper-title-agreed = Actions agreed
paper-title-commitments = Commitments
paper-title-left-open = Open questions
paper-title-objections = Statements for the record
paper-title-closing = Closing

paper-ask-objections = To be written: objections, reservations and statements for the record, or that there are none. The board does not ask for them.

paper-say-remote = The meeting was held remotely, on the shared board of the table.
paper-say-unheld = This version of the plan does not hold when the table met: who facilitates can make another one, which does.
paper-say-subject = Co-design of the action plan: “{ $title }”
paper-say-present = { $people ->
    [one] One person sat at the table at the end
   *[other] { $people } people sat at the table at the end
  }, { $bodies ->
    [0] for no organisation
    [one] for one organisation
   *[other] for { $bodies } organisations
  }.
paper-say-facilitators = Opened and facilitated by: { $bodies }.
paper-say-observers = Observed by: { $bodies }.
paper-say-ideas = { $count ->
    [one] One idea was gathered.
   *[other] { $count } ideas were gathered.
  }
paper-say-group = { $title }: { $count ->
    [one] one card
   *[other] { $count } cards
  }
paper-say-no-quorum = No quorum applies: dots tell what the table prefers, and are no resolutions.
paper-say-agreed = { $count ->
    [one] The table agreed on one action.
   *[other] The table agreed on { $count } actions.
  }
paper-say-committed = { $count ->
    [one] One organisation leads or helps at least one action: { $bodies }.
   *[other] { $count } organisations lead or help at least one action: { $bodies }.
  }
paper-say-nothing-open = No need and no idea was left without an action, and nobody named an obstacle.
paper-say-closed = The meeting was closed on { $day } at { $time }.
paper-say-plan-made = The action plan comes of it, version { $version }.
paper-say-read-and-signed = Read, confirmed and signed.

paper-count-needs = { $count ->
    [one] one need
   *[other] { $count } needs
  }
paper-count-ideas = { $count ->
    [one] one idea
   *[other] { $count } ideas
  }
paper-count-resources = { $count ->
    [one] one resource
   *[other] { $count } resources
  }
paper-count-obstacles = { $count ->
    [one] one obstacle
   *[other] { $count } obstacles
  }
paper-count-actions = { $count ->
    [one] one action
   *[other] { $count } actions
  }
paper-count-groups = { $count ->
    [one] one group
   *[other] { $count } groups
  }
paper-count-links = { $count ->
    [one] one link
   *[other] { $count } links
  }
paper-count-comments = { $count ->
    [one] one comment
   *[other] { $count } comments
  }

paper-vote-rules = The choice was among the cards of the zone “{ $zone }”: { $dots ->
    [one] one dot
   *[other] { $dots } dots
  } each, at most { $most } on a card.
paper-vote-secret = It was secret until it was closed.
paper-vote-open = It was open.
paper-vote-entitled = Entitled: { $count }.
paper-vote-cast = Voted: { $voters }, with { $votes } in all.
paper-vote-closed = Closed on { $day } at { $time }.

paper-head-groups = Groups of cards
paper-head-needs-open = Needs without an action
paper-head-ideas-open = Ideas chosen, without an action yet
paper-head-ideas-left = Ideas that no action takes up
paper-head-obstacles = Obstacles named at the table

paper-before = On the table at the opening
paper-chosen = chosen
paper-no-body = people of no organisation
paper-lasted-days = { $count ->
    [one] one day
   *[other] { $count } days
  }
paper-signs-presides = In the chair
paper-signs-keeps = Minutes kept by
paper-item-subject = Subject
paper-item-opened = Opened
paper-item-closed = Closed

column-role = Role
column-people = People
column-seated = At the table from
column-phase = Phase
column-opened = Opened
column-lasted = Lasted
column-foreseen = Planned
column-noted = What was written
column-voted = Proposal
column-chosen = Proposal chosen
column-outcome = Outcome
