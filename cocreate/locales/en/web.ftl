# The pages around the board: the door, a seat at the table, leading it, the plan. Read by the browser only.

## Everyday words

close = Close
cancel = Cancel
save = Save
done = Done
copied = Copied
loading = One moment…
try-again = Try again
to-home = To the start page
more = More
skip = Go to the table
language = Language
theme = Colours
theme-system = As the device
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
toast-kept = What you had written:
toast-copy = Copy the text

## When something goes wrong

error-offline = The server does not answer. Check the connection and try again: what you wrote stays here.
error-server = The server had a problem. Wait a moment and try again.
error-unknown = Something did not work. Try again; if it happens once more, reload the page.
nowhere-title = This page is not here
nowhere-what = The address leads to no table. Check the link that you were given, or enter with the table's code.

## Start page

home-title = Let's sit at one table
home-lead = A shared board for designing the services of a territory together, and leaving with an action plan.
home-desk-how = Are you leading the table? Open the facilitator's link that you got from whoever runs cocreate: your tables will show here.
code-label = The table's code
code-hint = Eight letters and figures: on the screen in the room, or in your invitation. Capitals, spaces and dashes do not matter.
code-go = Enter
code-wrong =
    { $count ->
        [0] Write the table's code here: eight letters and figures.
        [one] The code has 8 symbols, here there is only one. It never holds 0, O, 1, I, L.
       *[other] The code has 8 symbols, here there are { $count }. It never holds 0, O, 1, I, L.
    }

thread-need = Need
thread-need-text = Nursery hours end at four
thread-need-who = Families' association
thread-idea = Idea that answers it
thread-idea-text = A shared nursery of companies and council
thread-idea-who = Social cooperative
thread-action = Action
thread-action-text = Open the nursery from 7 to 19, from February
thread-action-who = Led by the cooperative, with the council
thread-caption = From need to action, with the thread that stays.

desk-title = My tables
desk-new = New table
desk-empty = There is no table yet
desk-empty-do = Open the first one: it takes two clicks, and you can change name and phases later.
desk-opened = Opened on { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
desk-stale = The desk key kept in this browser is no longer valid. Open the facilitator's link that you were given again.
desk-forget = Forget the key

new-heading = New table
new-template = How the table works
new-template-others = Another kind of table ({ $many } more)
template-whole = The whole way
template-understand = To understand
template-imagine = To imagine
template-choose = To choose
template-plan = To plan
template-learn = To learn from what was done
new-title = Name of the table
new-title-default = Table of { DATETIME($when, day: "numeric", month: "long", year: "numeric") }
new-language = Language of the table
new-programme = The programme and its dates
new-programme-why = Optional. If the table works within a programme, the plan will check that the actions fit into it.
new-programme-title = Name of the programme
new-programme-start = First day
new-programme-end = Last day
new-programme-nameless = Give the programme a name, or take the other entries away.
new-programme-cross = The last day comes before the first: check the dates.
new-open = Open the table

## Sitting down

join-title = Enter the table
join-lead = Say who you are and start writing.
join-lead-observer = You will see everything live, without writing.
join-looking = Looking for the table…
join-unknown = No table has this code. Check the eight symbols on the screen in the room, or ask who leads: the code may have been changed.
join-finished = The table has finished its work: you can come in and read the board and the plan.
join-seated = You already have a seat at this table on this device.
join-back = Back to the table
seat-name = Your name
seat-name-hint = What they call you at the table.
seat-name-missing = Write your name: the others need to know who you are.
seat-body = Your organisation
seat-body-missing = Choose your organisation, or “On my own account”.
seat-pick = Choose…
seat-own-account = On my own account
seat-other = My organisation is not on the list
seat-own-name = Name of the organisation
seat-own-missing = Write the organisation's name, or choose “On my own account”.
seat-own-sector = What kind is it?
seat-sector-missing = Choose whether it is a public body, a company or a non-profit.
seat-sit = Sit at the table
seat-watch = Enter to observe
seat-privacy = No registration and no e-mail. Only those at this table see your name.
sector-public = Public body
sector-company = Company
sector-nonprofit = Nonprofit
arrival-title = You have no seat at this table yet
arrival-how = Write the table's code, or open the invitation link that you were given.
arrival-lead = You are leading this table. What is your name?
arrival-unknown = The facilitator's link does not open this table: it may have been changed. Ask for a new one, or enter with the code.

ended-session = Your seat has expired
ended-session-what = This device no longer has a seat at the table. Enter again: your cards are where they were.
ended-session-again = Enter again
ended-removed = You are no longer at this table
ended-removed-what = Who leads has taken your seat away. If you think that this is a mistake, talk to who leads. Your cards have stayed.
ended-elsewhere = The table is open in too many tabs
ended-elsewhere-what = You have this table open in more than eight tabs or devices: this one, the oldest, has stopped. What you wrote is safe. Close some of them, then go on here.
ended-elsewhere-again = Go on here
ended-address = This table has another address
ended-address-what = You opened the site under a name that is not its own: here it cannot know you. Open { $address } and come in there, with your code or your link.
ended-address-go = Open { $address }
ended-gone = This table is not here
ended-gone-what = The server does not know this table. It may have been deleted, or the link is incomplete. Enter with the code.

## Accessibility statement

access-title = Accessibility statement
access-lead = Whoever offers this service is committed to making it accessible, in accordance with the national law that transposes Directive (EU) 2016/2102. This statement applies to cocreate: the pages, tables and plans at this address.
access-can = What you can do
access-can-what = Each table can be seen as a board and as an outline, and in the outline everything can be done that can be done on the board: by keyboard, by touch, with a screen reader. In the table's menu, under “Language, colours, announcements”, there are a light, a dark and a high-contrast theme; there you choose how much is announced to you, and can turn off single-key commands. The question mark shows all keys.
access-state = Compliance status
access-state-what = The service is partially compliant with EN 301 549 and WCAG 2.2, level AA, for the reasons listed below.
access-not = What is missing
access-not-people = So far accessibility has been checked with tools and automatic tests, not by people who use a screen reader, a braille display or voice control every day.
access-not-words = The texts are written by the people at the table: words in another language are not marked as such.
access-not-files = Pictures of the board (PNG and SVG) have their alternative in the text, Markdown and PDF files. The PDFs are tagged, but their conformance with PDF/UA has not been certified.
access-not-still = What others write appears at once: the board cannot yet be held still while one reads. The focus stays where you put it, though, and announcements can be reduced or turned off.
access-made = How it was prepared
access-made-what = This statement was prepared on { DATETIME($day, day: "numeric", month: "long", year: "numeric") } on the basis of a self-assessment: automatic tests of every page and state with axe, walks with the keyboard alone, Chromium's accessibility tree, measurements of contrast and of targets.
access-tell = Tell us
access-tell-what = If something is not accessible to you, or you need a content in another format, tell whoever invited you to the table or the body that offers this service: it answers within thirty days.
access-appeal = Enforcement
access-appeal-what = If there is no answer, or it does not satisfy you, you can turn in Italy to the Digital Ombudsman (Difensore civico per il digitale) at AgID; in the other states of the Union, to the authority that the national law names.

## Around the board

table-coming = Laying the table…
view-board = Board
view-outline = Outline
to-board = To the board
invite = Invite
next = Next
next-to = Move on to “{ $phase }”
panel = Beside the board
panel-lead = Lead
panel-short = What to do
panel-show = Show the panel
panel-hide = Hide the panel
bottom-bar = Main actions
write-card = Write a card
looks = Language, colours, announcements
announce = Announcements for screen readers
announce-on = Say what others do
announce-few = Only what matters: who comes, phases, votes, permissions
announce-off = Silence
looks-comments = Comments on cards
looks-comments-on = Say how many
looks-comments-off = Only in the open card
looks-pointers = Pointers
looks-pointers-both = I see the others’, and they see mine
looks-pointers-others = I see the others’, mine is not shown
looks-pointers-none = None
shortcuts = Single keys as commands (N, C, +, …)
shortcuts-on = On
shortcuts-off = Off
told-came = { $who } is at the table
told-left = { $who } is no longer at the table
told-unlocked = Who leads has unlocked the board: work goes on.
told-role-participant = You now take part: you can write where the phase lets you.
told-role-facilitator = You now lead the table.
told-role-observer = You now observe: you see everything, without writing.

phases = Phases of the table
phase-done = done:
phase-plan = Plan
phase-open-title = Move to “{ $phase }”?
phase-open = Move to this phase
phase-minutes =
    { $minutes ->
        [one] Planned for one minute. The time starts at once.
       *[other] Planned for { $minutes } minutes. The time starts at once.
    }
phase-reveals = The cards written in private become visible to all.
phase-closes-vote = The running vote is closed and its result shows.
phase-still-choosing = They still have dots to place: { $names }
phase-nothing-lost = Nothing is lost: you can go back to any phase.

clock-label = Time left: { $left }
clock-near = One minute left
clock-over = Time is up
clock-paused = paused

here-open =
    { $count ->
        [0] Who is at the table
        [one] Who is at the table: one person
       *[other] Who is at the table: { $count } people
    }
people = Who is at the table
people-here = Here
people-away = Not connected
people-me = you
people-own-account = on their own account
people-nobody = Nobody is at the table yet
people-nobody-do = Invite the others with the code or the link.
people-acts = Role and seat of { $name }
people-go = Go to where { $name } is
people-remove = Remove from the table
people-remove-sure = Remove { $name } from the table? Their cards stay. With the present invitation code they can come back: if they must not, change the code too.
people-remove-renew = Change the invitation code too
people-code-renewed = The invitation code has changed: the new one is in “Invite”.
role-participant = Takes part
role-facilitator = Leads
role-observer = Observes
role-monitor = Observes and measures

offline-since = No connection since { DATETIME($when, hour: "2-digit", minute: "2-digit") }.
offline-go-on = Just go on: what you do is sent as soon as it is back.
offline-pending =
    { $count ->
        [one] Just go on: one act of yours waits to be sent, and is safe on this device.
       *[other] Just go on: { $count } acts of yours wait to be sent, and are safe on this device.
    }
pending-quiet =
    { $count ->
        [one] One act on its way…
       *[other] { $count } acts on their way…
    }
locked = Who leads has locked the board: for now it is for looking only.
locked-lead = The board is locked: only who leads can change it.
locked-short = Board locked by who leads
lock = Lock
unlock = Unlock

dots-left =
    { $left ->
        [0] You have placed all your { $all } dots
        [one] You still have 1 dot of { $all }
       *[other] You still have { $left } dots of { $all }
    }
dots-left-secret =
    { $left ->
        [0] You have placed all your { $all } dots · secret vote
        [one] You still have 1 dot of { $all } · secret vote
       *[other] You still have { $left } dots of { $all } · secret vote
    }
dots-most =
    { $most ->
        [one] At most one on a card.
       *[other] At most { $most } on one card.
    }

## The panel

village-title = The village, now
village-lead = Who gives voice to the table in this phase
village-lead-whole = Who has given voice to the table so far
village-empty = Nobody has been heard in this phase yet. Here you will see who gives voice to the table and who is silent.
village-choosing = Now the table chooses: everybody has the same dots.
sectors-public = Public bodies
sectors-company = Companies
sectors-nonprofit = Nonprofits
village-written = Since you are here { $count } of { $all } have written in private.
village-not-yet = Not yet: { $names }
village-written-none = The table writes in private: no card has come since you are here.
village-silent = { $name } has been silent for { $minutes } minutes
village-bridges =
    { $count ->
        [one] One idea answers a need of another sector
       *[other] { $count } ideas answer needs of another sector
    }

vote-title = Vote in progress
vote-secret = Secret until it is closed.
vote-open = Open vote.
vote-missing = Missing: { $names }
vote-and-more = { $names } and { $count } more
vote-all = Everybody has voted.
vote-start = Open the vote
vote-close = Close the vote

direction-title = Lead
direction-finished = The table has finished its work. To change something, reopen it: the next plan will be a new version.
gather = Bring everybody here
gathered = Everybody sees what you see.
reveal = Reveal the cards
timer-start = Start { $minutes } min
timer-more = +{ $minutes } min
timer-pause = Stop the clock
timer-resume = Run the clock

task-waiting = We start in a moment
task-observer = You are here to observe: you see everything, without writing.
task-revealed = The cards are revealed: now everybody sees everybody's.
task-chosen = The vote is closed: the dots on the cards say what the table has chosen.
task-private = For now everybody sees only their own cards: all will be revealed together.
task-finished = The table has finished
task-finished-what = The board stays to be read; the plan is ready to take away.

write-where = Where?
write-what = What do you want to say?
write-add = Add the card
write-added = Added to “{ $zone }”. Write another one, or close.
write-not-now = No new cards are written in this phase. See “What to do” for what is needed now.

## From ideas to actions

chosen = From ideas to actions
chosen-title = From the chosen ideas to actions
chosen-lead = Each idea that is ticked becomes a card in “{ $zone }”, linked to the idea already. The table completes it: who leads, when, with which indicator.
chosen-ideas = The ideas, most dots first
chosen-none = There is no idea yet to turn into an action.
chosen-taken = already in an action
chosen-make =
    { $count ->
        [0] Tick the ideas
        [one] Make one action
       *[other] Make { $count } actions
    }
chosen-made =
    { $count ->
        [one] One action added to “{ $zone }”: now say who leads it.
       *[other] { $count } actions added to “{ $zone }”: now say who leads them.
    }

## Activity

activity-title = Activity
activity-empty = What happens at the table shows here, from the moment you came in.
act-somebody = Somebody
ago-now = now
ago-minutes = { $minutes } min
ago-hour = at { DATETIME($when, hour: "2-digit", minute: "2-digit") }
activity-board_renamed = { $who } renamed the table
activity-board_locked = { $who } locked or unlocked the board
activity-board_finished = { $who } finished the table
activity-board_reopened = { $who } reopened the table
activity-programme_set = { $who } described the programme
activity-organisation_added = A new organisation at the table: { $text }
activity-member_joined = { $who } sat down at the table
activity-member_changed = { $who } changed a role
activity-member_removed = { $who } took a seat away
activity-cards_added =
    { $count ->
        [0] { $who } wrote in private
        [one] { $who } wrote “{ $text }”
       *[other] { $who } wrote { $count } cards
    }
activity-text_edited = { $who } rewrote “{ $text }”
activity-cards_moved =
    { $count ->
        [one] { $who } moved “{ $text }”
       *[other] { $who } moved { $count } cards
    }
activity-cards_coloured = { $who } coloured some cards
activity-cards_tagged = { $who } tagged some cards
activity-cards_stacked = { $who } put cards above or beneath others
activity-cards_copied = { $who } copied some cards
activity-zone_resized = { $who } gave a zone another size
activity-cards_deleted =
    { $count ->
        [one] { $who } took a card away
       *[other] { $who } took { $count } cards away
    }
activity-action_set = { $who } filled in the action “{ $text }”
activity-group_added = { $who } made a group of cards
activity-group_renamed = { $who } named a group
activity-group_deleted = { $who } dissolved a group
activity-cards_grouped = { $who } put cards together
activity-link_added = { $who } linked two cards
activity-link_deleted = { $who } took a link away
activity-comment_added = { $who } commented on “{ $text }”
activity-comment_deleted = { $who } took a comment away
activity-reacted = { $who } reacted to “{ $text }”
activity-phase_opened = On to “{ $text }”
activity-cards_revealed = { $who } revealed the cards
activity-timer_set = { $who } set the clock
activity-round_opened = { $who } opened the vote
activity-vote_cast = { $who } voted
activity-round_closed = { $who } closed the vote
activity-undone = { $who } took an act back
activity-redone = { $who } did an act again
activity-board_restored = { $who } brought the board back to what it was
activity-card_restored = { $who } brought a card back to what it was
activity-version_deleted = { $who } took the name of a version away
activity-version_named = { $who } gave the board a name: “{ $text }”
activity-progress_reported = { $who } said how an action goes
activity-reading_added = { $who } wrote a reading of an indicator
activity-reading_deleted = { $who } took a reading away
activity-file_attached = { $who } attached a file to an action
activity-file_detached = { $who } took a file away from an action
activity-plan_sealed = { $who } sealed the plan
activity-passage_edited = { $who } wrote in a paper of the plan
activity-passage_dropped = { $who } took written words out of a paper of the plan

## The facilitator's windows

invite-title = Invite to the table
invite-whom = Whom do you invite?
invite-alone = { $address } is this computer's name for itself: other devices cannot open the link. Start cocreate with “./run serve --host 0.0.0.0” and open this page by the computer's network address.
invite-participants = Participants
invite-observers = Observers
invite-code-how = Go to { $address } and write the code
invite-participant = Who enters like this writes, comments and votes. Point a phone at the picture to come in without typing.
invite-observer = Who enters like this sees everything and can change nothing.
invite-qr = QR picture with the link to enter the table
invite-link = Invitation link
copy-link = Copy the link
invite-facilitator = Link for who leads with you
invite-facilitator-how = It gives every control of the table: send it only to who leads with you, and do not show it on the screen.
invite-lead-too = To lead together: the other person enters with the code, then you give them the role “Leads” in “Who is at the table”.
invite-renew = Has the code come into the wrong hands?
invite-renew-how = With a new code the old one opens nothing any more. Who is at the table already stays.
invite-renew-do = Change the code
invite-renewed = Done: this is the new code.

programme = Name and programme
programme-lead = Lead organisation
programme-no-lead = None
programme-themes = Themes
programme-goal = Overall goal
programme-goal-hint = Without one, the programme’s name stands for it.
programme-aims = Aims
programme-aim = Aim
programme-aim-add = Add an aim
programme-one-a-line = One a line.

finish = Finish and make the plan
finish-short = Finish
finish-title = Finish the table?
finish-what = The board stops, a running vote is closed and the action plan is made. It arrives on everybody's screen.
finish-no-actions = There is no action yet: the plan would hold needs and ideas only. Go back to “Plan” to write who does what.
finish-open =
    { $count ->
        [one] The table's action still has gaps:
       *[other] Of the { $count } actions:
    }
finish-no-owner =
    { $count ->
        [one] one has no owner
       *[other] { $count } have no owner
    }
finish-no-dates =
    { $count ->
        [one] one lacks a date
       *[other] { $count } lack a date
    }
finish-no-indicator =
    { $count ->
        [one] one has no indicator
       *[other] { $count } have no indicator
    }
finish-open-also = You can finish all the same: the plan will say what to mend before signing.
finish-back = The table can be reopened at any time; the next plan will be a new version.
finish-not-yet = Not yet
finish-do = Finish and make the plan
finished-banner = The table has finished its work: the plan is ready.
finished-open = Open the plan
reopen = Reopen the table
job-making = Making the plan
job-waiting = waiting
job-failed = The plan could not be made.
job-failed-timeout = It took too long: reopen the table and finish it again.
job-failed-worker_stopped = What was making it stopped again and again: reopen the table and finish it again.
job-failed-internal = Something went wrong on the server: the table is safe. Reopen it and finish it again, or tell who runs the server.

help = Help
help-write = Write one card for each thought; every act of yours shows at once on everybody's screen.
help-views = Board and Outline show the same table: use the one that suits you.
help-undo = Undo takes back the last thing that you did, never what others did.
help-offline = If the connection goes, go on: nothing that you write is lost.
help-lead = “Next” moves the table to the next phase; in the bar at the top you can open any phase, also an earlier one.
help-keys = From the keyboard
help-enter = Enter
help-space = Space
help-key-new = New card
help-key-search = Search
help-key-arrows = From card to card
help-key-enter = Rewrite the card
help-key-details = The card in full
help-key-take = In the outline: take the card with others, also with Shift and arrows
help-key-link = Link the card to another
help-key-group = Put the chosen cards together
help-key-comment = Comments on the card
help-key-plus = A dot more or less; outside a vote, larger or smaller
help-key-fit = The whole board
help-key-space = Pick up and put down a card
help-key-undo = Take back your last act
help-key-escape = Leave it, close
help-key-help = This help

## The plan

page-title = Plan
page-made = Closed on { $day }, version { $version }
page-version = Version of the plan
page-version-newest = Version { $version } (newest)
page-version-old = Version { $version }
page-none = There is no plan yet
page-none-yet = It is made when who leads finishes the table: the actions, who leads them, when, and with what result.
page-none-soon = It is being made: it will show here by itself in a moment.
page-trouble = The plan cannot be shown
page-reopened = The table was reopened: this is the plan as it was at version { $version }.
page-figures = The plan in figures
page-figure-actions =
    { $count ->
        [one] action
       *[other] actions
    }
page-figure-budget = resources
page-figure-needs = needs with an answer
page-figure-organisations =
    { $count ->
        [one] organisation at the table
       *[other] organisations at the table
    }
page-figure-end = end
page-actions = The actions
page-actions-caption = The actions of the plan with who leads them, their indicator and their time. Choose an action to see where it comes from.
page-number = Number
page-action = Action
page-owner = Owner
page-indicator = Indicator
page-when = When
page-no-owner = no owner
page-no-indicator = no indicator
page-no-dates = no dates
page-no-actions = The table wrote no actions
page-no-actions-lead = Reopen the table and go back to “Plan”: turn the chosen ideas into actions, then finish again.
page-no-actions-do = The plan holds the needs and the ideas; actions are written in the phase “Plan”.
page-with = with { $partners }
page-with-count =
    { $count ->
        [one] with one other
       *[other] with { $count } others
    }
page-from = from { $day }
page-until = until { $day }
page-span = from { $start } to { $end }
page-dots =
    { $count ->
        [one] 1 dot
       *[other] { $count } dots
    }
page-after =
    { $count ->
        [one] after { $numbers }
       *[other] after { $numbers }
    }
page-programme-end = end of the programme
page-origin = Where action { $number } comes from
page-origin-open = Where it comes from
page-step-need = Need
page-step-idea = answered by the idea
page-step-action = carried out by action { $number }
page-step-measure = measured by
page-uses = Uses
page-hindered = Beware of
page-waits = Depends on
page-checks = To mend before signing
page-checks-none = Nothing to mend: the plan can be signed.
page-check-alert = To mend:
page-check-note = Good to know:
page-check-action_without_owner = Action { $number } has no owner
page-check-action_without_indicator = Action { $number } has no indicator
page-check-action_without_dates = Action { $number } lacks a date
page-check-action_without_idea = Action { $number } comes from no idea of the table
page-check-many-action_without_owner = Actions { $numbers } have no owner
page-check-many-action_without_indicator = Actions { $numbers } have no indicator
page-check-many-action_without_dates = Actions { $numbers } lack a date
page-check-many-action_without_idea = Actions { $numbers } come from no idea of the table
page-check-action_outside_programme = Action { $number } leaves the programme's time
page-check-starts_before_dependency_ends = Action { $number } starts before { $others } ends
page-check-dependency_cycle = Actions { $all } wait for each other
page-check-need_without_idea =
    { $count ->
        [one] No idea answers one of the needs
       *[other] No idea answers { $count } of the needs
    }
page-check-need_without_action =
    { $count ->
        [one] One need is left without an action
       *[other] { $count } needs are left without an action
    }
page-check-owner_overloaded = { $name } leads { $leads } actions
page-take = Take the plan away
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument text
page-format-xlsx = Excel
page-format-ods = OpenDocument sheets
page-format-ics = Calendar
page-format-md = Markdown
page-format-csv = CSV
page-format-json = JSON
page-format-svg = Timeline picture (SVG)
page-format-png = Timeline picture (PNG)
page-print = Print
page-fetching = Getting the file…
page-fetched = Saved: { $name }
page-needs = The needs and their answers
page-no-needs = The table wrote no needs.
page-need-actions =
    { $count ->
        [one] answered by action { $numbers }
       *[other] answered by actions { $numbers }
    }
page-need-no-action =
    { $count ->
        [one] one idea, but no action
       *[other] { $count } ideas, but no action
    }
page-need-no-idea = no idea answers it
page-votes = The ideas and the choice
page-votes-lead =
    { $voters ->
        [0] The ideas of the table; there was no vote.
        [one] One person placed { $votes } dots.
       *[other] { $voters } people placed { $votes } dots.
    }
page-idea-no-action = no action carries it out

# All that is said on the board

talk = All comments
talk-of = On “{ $text }”
talk-none-do = Open a card and write what you think of it.

# Taking the board away

take = Take the board away
take-how = As it is now, with what you may see of it.
take-pdf = PDF
take-pdf-why = to print and to hand in, read by screen readers too
take-png = Picture (PNG)
take-png-why = for slides and messages
take-svg = Drawing (SVG)
take-svg-why = sharp at any size
take-xlsx = Excel
take-xlsx-why = cards, links, votes and comments as tables
take-csv = CSV
take-csv-why = the cards, for any other program
take-md = Text (Markdown)
take-md-why = zones, groups and cards as a list
take-cocreate = cocreate file
take-cocreate-why = the whole history, to open on another server
take-plan = The plan as it would be now
take-plan-how = In every format, marked as a draft with the moment and the event that it is made from. It does not become a version of the plan.
take-plan-ready = The table is closed: its plan, in all formats, is on its own page.
take-plan-pdf = Draft: PDF
take-plan-docx = Draft: Word
take-plan-odt = Draft: OpenDocument text
take-plan-xlsx = Draft: Excel
take-plan-ods = Draft: OpenDocument sheets
take-plan-ics = Draft: calendar
take-plan-svg = Draft: timeline picture (SVG)
take-plan-png = Draft: timeline picture (PNG)
take-plan-md = Draft: Markdown
take-plan-csv = Draft: CSV
take-plan-json = Draft: JSON

# Bringing cards from a file

bring = Bring cards from a file
bring-how = A list, a table or another board: you see what comes of it before anything changes.
bring-file = File
bring-file-hint = CSV, Excel, Markdown, plain text, Excalidraw, or the CSV that Miro gives. 5 MB at most.
bring-zone = Zone
bring-zone-hint = For cards whose zone the file does not name.
bring-looking = Looking at the file …
bring-found =
    { $cards ->
        [0] No card was found in it.
        [one] { $cards } card was found.
       *[other] { $cards } cards were found.
    }
bring-done =
    { $cards ->
        [0] No card came onto the board.
        [one] { $cards } card is on the board now.
       *[other] { $cards } cards are on the board now.
    }
bring-groups =
    { $groups ->
        [one] { $groups } group.
       *[other] { $groups } groups.
    }
bring-links =
    { $links ->
        [one] { $links } link.
       *[other] { $links } links.
    }
bring-present =
    { $present ->
        [one] { $present } was here already, from the same file.
       *[other] { $present } were here already, from the same file.
    }
bring-more = and { $more } more
bring-left-out = What is not brought
bring-do =
    { $cards ->
        [0] Bring
        [one] Bring { $cards } card
       *[other] Bring { $cards } cards
    }

# Ordering, finding and seeing the board

arrange = Arrange
align-left = Align left
align-centre = Centre in a column
align-right = Align right
align-top = Align at the top
align-middle = Centre in a row
align-bottom = Align at the bottom
distribute-across = Even distances across
distribute-down = Even distances down
to-front = Bring to the front
to-back = Send to the back
said-front = Brought to the front.
said-back = Sent to the back.
duplicate = Duplicate
duplicated = { $count ->
    [one] One card duplicated.
   *[other] { $count } cards duplicated.
}
moved-cards = { $count ->
    [0] No card has moved.
    [one] One card has moved.
   *[other] { $count } cards have moved.
}
help-key-zoom-taken = What is chosen, close up
help-key-duplicate = Duplicate what is chosen
help-key-align = Align the chosen cards
help-key-stack = Above or beneath the other cards
help-key-snap = While dragging: catch on nothing
tags = Tags
tag-new = New tag
tag-off = Take off the tag “{ $tag }”
tags-full = A card can bear { $max } tags at most.
row-tags = Tags: { $tags }
filter = Filter and colours
filter-words = With these words
filter-kinds = Kind of card
filter-bodies = Body of who wrote
filter-nobody = Without a body
filter-clear = Show all
filter-shown = { $shown } of { $all } cards are shown
colours-by = The colours tell
colours-by-kind = the kind
colours-by-body = the body
colours-by-tag = the tag
legend = Legend: the colours tell { $by }
legend-others-body = the others
legend-others-tag = the others
help-key-filter = Filter the cards, change the colours
overview = Map of the board
overview-zones = The zones and how many cards they have
zone-count = { $count ->
    [one] One card
   *[other] { $count } cards
}
zone-here = You are in { $zone }: { $count ->
    [one] one card
   *[other] { $count } cards
}.
find-me = Find me
find-me-none = You have written no card yet that shows here.
zone-size = Change the size of the zone { $zone }: drag, or use the arrows
zone-resized = The zone { $zone } is now { $w } wide and { $h } high.
paste-title = Before it is pasted
paste-words = The words of the cards are in the column
paste-no-tags = No tags
paste-titles = The first row holds the titles of the columns
paste-column = Column { $n }
paste-count = { $count ->
    [one] It makes one card
   *[other] It makes { $count } cards
}
paste-first = The first cards
paste-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
paste-too-much = One step holds { $fits } of them: the other { $left } stay here, ready for the next step.
paste-too-large = The text has { $length } characters: { $max } at a time can be pasted here. It is not lost, it is still on the clipboard: paste a part of it, or bring it in as a file.
paste-make = { $count ->
    [one] Make one card
   *[other] Make { $count } cards
}
filter-gone = All cards are shown again.
## The past

history = Versions
past = Look back at the work
story = Story of the card
past-card-restore = Bring the card back to this moment
save-template = Save as a template
new-template-file = From a template file…
new-template-file-taken = The template stands above{ $cards ->
    [0] {""}
    [one] , with one card
   *[other] , with { $cards } cards
  }.
# The plan in time, in money and in risks

programme-results = Results expected
programme-result = Result
programme-result-aim = Aim that it leads to
programme-result-add = Add a result
programme-row = Indicator and assumption
programme-target = Target
programme-assumption = Assumptions and risks
programme-assumption-hint = What must come true so that it is reached, for example: the bodies renew their membership.
programme-budget = Money in all, in euros
programme-patrons = Days of the patron saint
programme-patrons-hint = Day and month, for example 15/02.
programme-patrons-wrong = Write day and month, for example 15/02.
page-mended = Done: the next plan will show it
page-mended-now = Done
page-mending-amends = A click on a remedy amends the plan, and can be undone. Where only the board can help, the button says that it opens the table again.
page-remedy-reopens = Open the table again: { $remedy }
page-check-many-action_without_result = Actions { $numbers } lead to no result
page-check-many-action_without_votes = Actions { $numbers } realise ideas without dots
page-check-many-indicator_without_target = The indicators of actions { $numbers } have no target
page-check-many-indicator_without_source = The indicators of actions { $numbers } say no source
page-check-many-budget_not_covered = Actions { $numbers } are not covered in full
page-check-many-partner_without_promise = In actions { $numbers } there are partners who have promised nothing
page-check-many-date_on_holiday = Actions { $numbers } start or end on a holiday
page-schedule = The plan in time
page-schedule-end = All of it ends on { $day }.
page-critical =
    { $count ->
        [one] If action { $numbers } is late, the end of all is late.
       *[other] If one of actions { $numbers } is late, the end of all is late.
    }
page-milestones =
    { $count ->
        [one] Milestone: { $numbers }.
       *[other] Milestones: { $numbers }.
    }
page-unscheduled =
    { $count ->
        [one] No day can be reckoned for action { $numbers }.
       *[other] No day can be reckoned for actions { $numbers }, which are in it or behind it.
    }
page-dateless =
    { $count ->
        [one] Action { $numbers } has no dates: it is reckoned to start as soon as it can.
       *[other] Actions { $numbers } have no dates: they are reckoned to start as soon as they can.
    }
page-moves = To relieve who has too much at once
page-move-take = Move action { $number }
page-schedule-days = When it can and when it must
page-schedule-how = Working days, without Saturdays, Sundays and holidays. An action starts no earlier than on the day that the table chose.
page-earliest = At the earliest
page-latest = At the latest
page-slack-title = Slack
page-slack-none = no slack
page-slack =
    { $count ->
        [one] one working day
       *[other] { $count } working days
    }
page-pushed = later than written, for it waits for other actions
page-framework = Logical framework
page-no-aim = Without an aim
page-source = source: { $source }
page-result-actions =
    { $count ->
        [one] action { $numbers }
       *[other] actions { $numbers }
    }
page-money = Where the money comes from
page-money-sum = The actions cost { $cost }; { $covered } is covered, { $missing } is to be found.
page-money-of = { $covered } of { $cost }
page-risks = The risks
page-risk-of = action { $number }, likelihood { $likelihood }, impact { $impact }
page-risk-no-response = no response yet
page-effort =
    { $count ->
        [one] one day of work
       *[other] { $count } days of work
    }
page-milestone = milestone
page-critical-action = no slack
page-voices =
    { $count ->
        [one] said by one more card
       *[other] said by { $count } more cards
    }
## without a network

waits = What waits to be sent
waits-see = See what waits
waits-lead = It goes by itself, in this order, as soon as the connection is back. It stays on this device even if you close the page.
waits-none = Nothing waits any more: all is where it belongs.
waits-cards = { $count ->
    [one] New card
   *[other] { $count } new cards
  }
waits-text = Text of a card
waits-comment = Comment
waits-moves = { $count ->
    [one] One card moved
   *[other] { $count } cards moved
  }
waits-deletes = { $count ->
    [one] One card deleted
   *[other] { $count } cards deleted
  }
waits-vote = Vote
waits-other = Another change
waits-since = Waiting since { $when }.
waits-tried = It was sent once: it may have arrived, and cannot be withdrawn any more.
waits-copy = Copy the text
waits-copied = Copied.
waits-not-copied = The browser does not let us copy: select the text and copy it by hand.
waits-withdraw = Withdraw
update-ready = There is a new version. The page reloads by itself when that disturbs nobody.
update-now = Reload now
