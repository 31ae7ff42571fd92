# The threads of a plan, and its public page.

strand-link = Its thread
strand-link-all = Threads and public page
strand-title = From the need to the answer
strand-lead = Each thread leads from a need to the answer given to those who raised it. Choose any point to see the whole of it.
strand-all = All threads
strand-to-plan = To the plan
strand-thread = The thread of: { $text }
strand-keys = The arrow keys move along the thread, Enter opens a point.
strand-column-need = Need
strand-column-idea = Idea
strand-column-vote = Vote
strand-column-decision = Decision
strand-column-action = Action
strand-column-progress = What came of it
strand-column-answer = Answer
strand-here = You are here
strand-dots =
    { $count ->
        [one] { $dots } dot of { $all }, { $voters } voters
       *[other] { $dots } dots of { $all }, { $voters } voters
    }
strand-chosen = Chosen: place { $place } of { $ideas } ideas with dots
strand-not-chosen = Not among the chosen: place { $place } of { $ideas } ideas with dots
strand-action-number = Action { $number }
strand-status-planned = Not begun yet
strand-status-under_way = Under way, { $percent }%
strand-status-done = Done
strand-status-stopped = Stopped
strand-reading = { $value } { $unit }
strand-target = target { $target }
strand-reason = Why: { $text }
strand-obstacles = Hindered by: { $text }
strand-source = Source: { $text }
strand-consulted = From the consultation { $consultation }, statement { $statement }: { $agrees } agreed, { $disagrees } disagreed
strand-voices =
    { $count ->
        [one] and one more card that says the same
       *[other] and { $count } more cards that say the same
    }
strand-answer-write = Answer those who said it
strand-answer-change = Change the answer
strand-answer-to = What was decided about: { $text }
strand-answer-keep = Give the answer
strand-answer-drop = Take the answer away
strand-missing-need = No need that it answers
strand-missing-idea = No idea
strand-missing-vote = No dots
strand-missing-action = Chosen, but without an action
strand-missing-progress = No report on the action
strand-missing-reading = No reading of the indicator
strand-missing-answer = No answer to those who said it
strand-missing-subject = About something that is gone
strand-end-not_realised = Nothing was made of it
strand-gaps = Where a thread breaks
strand-no-gaps = No thread breaks.
strand-needs = The threads, need by need
strand-counts = ideas { $ideas }, actions { $actions }, readings { $readings }
strand-answered = answered
strand-others = Without a need
strand-none = There are no cards to follow yet.
strand-gone = This point of the thread is gone.
publish = The public page
publish-off = It is off: only those at the table see the plan.
publish-on = It has been on since { $day }: anybody can read it.
publish-open = Open the public page
publish-listed = Search engines may find it
publish-switch-on = Publish
publish-again = Publish with these choices
publish-switch-off = Withdraw the page
publish-done = The page is public.
publish-gone = The page is no longer public.
publish-findings =
    { $count ->
        [one] One passage looks like personal data
       *[other] { $count } passages look like personal data
    }
publish-findings-how = Mend them where they stand, or look at each and confirm that it may stay.
publish-clean = Nothing in the texts looks like personal data.
publish-stays = May stay
publish-kind-email = E-mail address
publish-kind-phone = Telephone number
publish-kind-tax_code = Italian tax code
publish-kind-iban = Bank account (IBAN)
publish-kind-name = Name of somebody at the table
publish-ease = How easy it is to read
publish-gulpease = Gulpease index { $value } of 100: 89 + (300 × { $sentences } sentences − 10 × { $letters } letters) / { $words } words. It is made for Italian.
publish-long =
    { $count ->
        [one] One sentence has more than 25 words
       *[other] { $count } sentences have more than 25 words
    }
activity-need_answered = { $who } gave an answer
activity-page_published = { $who } made the page of the plan public
activity-page_withdrawn = { $who } withdrew the public page
