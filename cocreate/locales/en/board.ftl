# The board and the outline: cards, zones, groups, links, dots. Read by the browser only.

board = Board
board-keys = Arrows go from card to card, Enter to write, Space to pick up and move, N for a new card, question mark for all keys.
board-words = All cards, zone by zone
board-words-zone = { $zone }: { $count ->
    [0] no card
    [one] 1 card
   *[other] { $count } cards
  }
add = Add
somebody = Somebody
not-here = You cannot write here now: see which zones the open phase works in.
not-now = This cannot be done in this phase.
not-yours = You can delete only cards that you wrote yourself, and not while they are being voted on.

## Cards

card = Card
card-kind-need = Need
card-kind-idea = Idea
card-kind-resource = Resource
card-kind-obstacle = Obstacle
card-kind-action = Action
card-words = Words of the card
card-write-here = Write here…
text-room = { $used } characters of { $most }
text-long = { $over ->
    [one] One character too many: the text stays here, but is not saved until you shorten it.
   *[other] { $over } characters too many: the text stays here, but is not saved until you shorten it.
  }
text-kept = The text is too long and not saved: open the card again on this screen to shorten it.
card-empty = Empty card
card-edit = Write
card-open = Details of the card
card-delete = Delete
card-led = Lead: { $name }
card-private = For now only you can see it
card-source = { $agrees } agree, { $passes } pass, { $disagrees } disagree in the consultation
card-writers = { $count ->
    [one] { $names } is writing
   *[other] { $names } are writing
  }
caret-after = { $name } is writing after “{ $word }”
card-spoken = { $kind }: { $text }. { $body }. Group: { $group }. { $links ->
    [one] 1 link
   *[other] { $links } links
  }, { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
  }, { $dots ->
    [one] 1 dot
   *[other] { $dots } dots
  }.
card-acts = { $count ->
    [one] What to do with the card
   *[other] What to do with { $count } cards
  }
deleted = { $count ->
    [one] Card deleted. Z brings it back.
   *[other] { $count } cards deleted. Z brings them back.
  }
pasted = { $count ->
    [one] One card added
   *[other] { $count } cards added
  }
written = { $count ->
    [one] Card added to { $zone }
   *[other] { $count } cards added to { $zone }
  }
picked-up = { $count ->
    [one] Card in hand. Arrows move it, Space puts it down, Esc leaves it where it was.
   *[other] { $count } cards in hand. Arrows move them, Space puts them down, Esc leaves them where they were.
  }
put-down = Put down in { $zone }
move-linked = { $count ->
    [one] The card has links: it stays in its zone. Remove the links first.
   *[other] { $count } cards have links: they stay in their zone. Remove the links first.
  }
colours = Colour
colour-kind = The colour of its kind
colour-rose = Rose
colour-yellow = Yellow
colour-green = Green
colour-violet = Violet
colour-blue = Blue
colour-white = White

## Details of a card

sheet-votes = Dots
sheet-links = Links
sheet-comments = Comments
sheet-arrange = Place
sheet-zone = Zone
sheet-group = Group
reactions = Reactions
reaction = { $name }: { $count }
reaction-agree = I agree
reaction-love = I like it
reaction-question = I have a question
reaction-idea = It gives me an idea
reaction-alert = Watch out
comment-none = No comments yet.
comment-private = Comments open when the cards are revealed.
comment-write = Write a comment
comment-send = Comment
comment-delete = Delete the comment

## Actions

action-fields = The action
action-owner = Who leads it
action-no-owner = Nobody yet
action-partners = { $count ->
    [0] Who helps
   *[other] Who helps ({ $count })
  }
action-start = From
action-end = To
action-indicator = Indicator: what we measure
action-baseline = Today
action-target = Target
action-unit = Unit
action-budget = Cost in euros
action-not-a-number = Write a number, for example 12.5. The value from before stays.
action-not-a-cost = Write the amount in whole euros, for example 12,000. The value from before stays.
action-not-a-day = Something is missing: write day, month and year. The date from before stays.

## Zones and groups

zone-write = Write in { $zone }
zone-tidy = Tidy { $zone }
zone-choose = choose, { $dots ->
    [one] 1 dot
   *[other] { $dots } dots
  } each
zone-empty = Nothing here yet.
zone-empty-write = No cards yet. Press N, double click or paste a list.
zone-empty-list = No cards yet. Write the first, or paste a list: each line becomes a card.
zone-empty-covered = Writing here is private: the others’ cards stay covered until the facilitator reveals them.
zone-empty-covered-write = Your cards will appear here; the others’ stay covered until the facilitator reveals them.
group-none = No group
group-new = New group…
group-untitled = New group
group-title = Title of the group
group-save = Save
group-rename = Rename the group
group-delete = Dissolve the group
group-out = Take out of the group
group-take = Select all cards of the group
group-rest = Without a group
group-acts = What to do with the group { $title }

## Links

link-answers = answers
link-answers-by = is answered by
link-realises = realises
link-realises-by = is realised by
link-uses = uses
link-uses-by = is used by
link-hindered_by = is hindered by
link-hindered_by-by = hinders
link-depends_on = depends on
link-depends_on-by = is awaited by
link-none = No links yet.
link-add = Link to another card
link-to = Link to
link-search = Search for a card
link-no-candidates = No card that it can be linked to.
link-delete = Remove the link with “{ $text }”
link-cut = Remove
link-taken = Link: { $kind }
link-choose = Choose the other card with the arrows or a click, Enter to link, Esc to give up.
linked = Cards linked
link-not = There is no link between “{ $from }” and “{ $to }”. An idea answers a need, an action realises an idea; both can use a resource or meet an obstacle.
link-private = Cards can be linked once they are revealed.
row-links = Links:
row-comments = Comments:

## Dots

vote-left = { $left ->
    [0] You have given all your { $dots } dots
    [one] You have 1 dot left of { $dots }
   *[other] You have { $left } dots left of { $dots }
  }
vote-more = Give a dot
vote-less = Take a dot back
vote-mine = { $count ->
    [0] No dot of mine
    [one] 1 dot of mine
   *[other] { $count } dots of mine
  }
vote-dots = { $count ->
    [one] 1 dot
   *[other] { $count } dots
  }

## Outline

outline-keys = Arrows to go from row to row, Enter to open, Space to pick up and move, X to take, question mark for all keys.
row-taken = Taken:
row-take = Take: { $text }
row-held = Card in hand. Up and down for its place, left and right for its zone, Space to put it down, Esc to leave it where it was.
row-place = { $zone }, place { $place } of { $of }
step-up = Further up
step-down = Further down
taken = { $count ->
    [0] No card taken
    [one] 1 card taken
   *[other] { $count } cards taken
  }
taken-zone = Move to…
tool-take = Take several cards or drawings
summoned = Who leads calls everybody here: { $zone }
read-only = For now this is for reading only.
body-add = Add an organisation
body-added = Added: { $name }

## Tools

tools = Tools
tool-move = Select and move
tool-box = Select an area
tool-card = New card
tool-group = Group
tool-link = Link
tool-comment = Comments
tool-search = Search
tool-undo = Undo my last act
tool-redo = Redo
hint-link = Click the card to link to. Esc gives up.
hint-link-from = Click the first card to link.
hint-held = Arrows move, Space puts down, Esc gives up.
hint-box = Drag an area around the cards.
search-label = Search the board
search-count = { $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
  }
search-found = Found
list-more = { $count ->
        [one] One more card
       *[other] { $count } more cards
    }
search-none = Nothing with these words.
zoom = Zoom
zoom-in = Larger
zoom-out = Smaller
zoom-one = { $percent }%: back to natural size
zoom-all = The whole board

# What a plan for signing wants

action-source = Where its readings come from
action-frequency = How often it is read
action-no-frequency = To be agreed
frequency-monthly = every month
frequency-quarterly = every quarter
frequency-half-yearly = every half year
frequency-yearly = every year
action-more = Person, work, promises, money, risks
action-person = Who answers for it in person
action-effort = Days of work
action-milestone = It is a milestone: a day, not work
action-result = Result that it leads to
action-no-result = None yet
action-promises = What each puts in
action-promise-add = Add a promise
action-promise-new = to be said
action-promise-who = Who
action-promise-what = What
action-eur = Euros
action-funds = Money from elsewhere
action-fund-add = Add a source
action-fund-new = to be said
action-fund-source = Source
action-risks = What could go wrong
action-risk-add = Add a risk
action-risk-new = to be described
action-risk-text = Risk
action-risk-likelihood = Likelihood
action-risk-impact = Impact
action-risk-response = What is done about it
action-row-remove = Take away row
grade-1 = low
grade-2 = medium
grade-3 = high
link-same_as = says the same as
link-same_as-by = is also said by
wait-timing = When it can start
wait-finish_start = It starts when the other has ended
wait-start_start = It starts when the other starts
wait-finish_finish = It ends when the other has ended
wait-start_finish = It ends when the other starts
wait-lag = Working days in between
## formatting of texts

format = Formatting
format-bold = Bold
format-italic = Italic
format-list = List
format-link = Link
link-away = (opens in another tab)
sheet-reads = How it reads
zone-measure = Size of the zone { $zone }
zone-width = Width
zone-height = Height
zone-measure-hint = A card is { $w } wide and { $h } high. Cards stay where they are.
help-key-all = Choose all cards and drawings
help-key-natural = At its natural size
