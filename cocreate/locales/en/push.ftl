# The page on which a facilitator passes things on: webhooks, connections, tokens.

push-title = Passing on
push-lead = What happens here can be told to other programs, and the plan can be written into them.
push-back = To the plan
push-trouble = This cannot be shown
push-outlets = Webhooks and connections
push-none = Nothing is passed on yet
push-none-what = A webhook tells an address of yours what has happened; a connection writes the actions of the plan into OpenProject or Nextcloud Deck.
push-add = Add
push-add-title = Pass on to another program
push-kind = To what
push-kind-webhook = Webhook
push-kind-openproject = OpenProject
push-kind-deck = Nextcloud Deck
push-untried = Written from the published documents of this program; not yet tried on a live server.
push-url = Address
push-url-hint = It begins with https://
push-events = What it is told
push-words = With the words of what changed, not ids and links alone
push-project = Number of the project
push-deck-board = Number of the board
push-token = API token of a user there
push-user = User there
push-password = App password
push-secret = The secret of this webhook
push-made-token = The new token
push-once = It is shown now and never again: copy it to where it is needed.
push-copy = Copy
push-copy-failed = The browser does not allow copying: mark it and copy it by hand.
push-done = I have it
push-event-plan_ready = The plan is ready
push-event-board_finished = The table was finished
push-event-board_reopened = The table was opened again
push-event-phase_opened = A phase was opened
push-event-round_closed = A choice was closed
push-event-action_amended = An action was amended
push-event-wording_edited = Somebody typed in the words of an action
push-event-plan_sealed = The plan was sealed
push-event-progress_reported = Progress was reported
push-event-reading_added = An indicator was read
push-event-push = The plan was written there
push-state-never = Nothing sent yet
push-state-delivering = Being delivered
push-state-done = Delivered
push-state-failed = { $count ->
    [one] Failed once
   *[other] Failed { $count } times
}
push-state-dead = Given up
push-state-off = Switched off
push-next = Next try at { DATETIME($when, hour: "2-digit", minute: "2-digit") }
push-failing = It has not answered well since { DATETIME($when, day: "numeric", month: "long", hour: "2-digit", minute: "2-digit") }.
push-when = { DATETIME($when, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit") }
push-answer = Answer: { $answer }
push-answer-timeout = no answer in time
push-answer-unreachable = cannot be reached
push-answer-unknown_host = there is no such address
push-answer-not_public = its address is on a private network
push-answer-bad_certificate = its certificate is not good
push-answer-not_let_in = it did not let us in: is the password right?
push-answer-not_allowed = this user may not write there
push-answer-not_there = there is no such project or board
push-answer-strange = it answered in another way than its documents say ({ $code })
push-answer-pushed = { $created } made, { $changed } changed, { $closed } closed, { $same } as they were
push-now = Write the plan there
push-again = Send again
push-on = Switch on
push-off = Switch off
push-remove = Remove
push-remove-sure = Remove it? What was delivered is forgotten; what stands in the other program stays there.
push-deliveries = { $count ->
    [one] One delivery
   *[other] { $count } deliveries
}
push-tokens = Tokens of the API
push-tokens-what = With a token another program reads this table, or acts on it in your name.
push-token-name = What it is for
push-scope = It may
push-scope-read = read
push-scope-write = read and act
push-token-make = Make a token
push-revoke = Revoke
push-revoke-sure = Revoke “{ $name }”? What uses it gets nothing more.
push-link = Pass the plan on to other programs
