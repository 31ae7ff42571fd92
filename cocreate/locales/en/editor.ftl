# The plan of a finished table while people edit it together: table, timeline, status, logical framework, budget, versions.

editor-tabs = Ways to look at the plan
editor-tab-plan = Plan
editor-tab-table = Table
editor-tab-timeline = Timeline
editor-tab-status = By status
editor-tab-frame = Logical framework
editor-tab-budget = Budget
editor-tab-versions = Versions
editor-lead = Press a value to change it: everybody at the table sees it at once. The board stays as it is.
editor-mine = You can change the actions that your organisation owns; the others you read.
editor-read = Here the plan is read as it is now. Who facilitates and who owns an action can change it.
editor-amended = changed in the plan, other than on the board
editor-cell = action { $number }, { $field }
editor-field-text = description
editor-field-owner = owner
editor-field-partners = partners
editor-field-start = first day
editor-field-end = last day
editor-field-days = days
editor-field-indicator = indicator
editor-field-budget_eur = cost in euro
editor-field-person = person who answers for it
editor-field-effort_days = days of work
editor-field-milestone = milestone
editor-field-result = result
editor-field-promises = promises
editor-field-funds = funds
editor-field-risks = risks
editor-field-waits = depends on actions
editor-field-rest = promises, sources, risks
editor-count-promises = { $count ->
    [one] one promise
   *[other] { $count } promises
}
editor-count-funds = { $count ->
    [one] one source
   *[other] { $count } sources
}
editor-count-risks = { $count ->
    [one] one risk
   *[other] { $count } risks
}
editor-count-actions = { $count ->
    [one] one action
   *[other] { $count } actions
}
editor-all = All about the action
editor-all-of = All about action { $number }
editor-action = Action { $number }
editor-undo = Undo my last change
editor-redo = Do my change again
editor-table-caption = The actions of the plan, with the values to edit
editor-gantt-caption = The actions of the plan in time
editor-gantt-how = Move a bar by hand or with the arrow keys: by a day, by a week with Page Up and Page Down; with Shift only its last day moves. Escape leaves it as it was.
editor-moved = Action { $number }: { $days }
editor-bar = Action { $number }, { $text }: { $days }
editor-today = Today, { $day }
editor-status-column = { $status } ({ $count })
editor-status-how = Drag a card to another column, or press its handle: a menu opens. With the keyboard: arrow left or right on the handle, then Enter. What you move is reported under your name.
editor-status-move = Move action { $number }
editor-status-aim = Action { $number } to: { $status }. Enter moves it, Escape leaves it.
editor-status-moved = Action { $number }: { $status }
editor-status-told = { $percent } %, said by { $who }, { $day }
editor-status-untold = Nobody has reported yet: by its days
editor-status-late = Past its last day
editor-frame-caption = Logical framework: four levels and four columns
editor-frame-what = What is intended
editor-frame-indicators = Indicators
editor-frame-sources = Sources of verification
editor-frame-assumptions = Assumptions and risks
editor-frame-goal = Overall goal
editor-frame-aims = Aims
editor-frame-results = Results
editor-frame-actions = Actions
editor-budget-actions = What each action costs, and who covers it
editor-budget-cost = Cost
editor-budget-promised = Promised
editor-budget-funded = From elsewhere
editor-budget-missing = To be found
editor-budget-total = Total
editor-partners = By organisation
editor-sources = By source
editor-mend =
    { $count ->
        [0] Nothing to mend
        [one] One thing to mend
       *[other] { $count } things to mend
    }
editor-differences = { $count ->
    [one] One value has changed on the board
   *[other] { $count } values have changed on the board
}
editor-differences-how = The plan keeps what you amended. Where the board says something else by now, you choose.
editor-difference = { $field }: the board said { $was }, now it says { $board }; the plan says { $plan }.
editor-difference-aside = { $field }: the plan had { $plan }, which does not fit the days of the board any more; { $board } holds.
editor-take = Take the board's value
editor-keep = Keep the plan's value
editor-versions = Versions of the plan
editor-versions-how = Each version stays as it was made, with its files.
editor-issue = Issue version { $version }
editor-now = As it is now
editor-compare-from = Compare
editor-compare-to = with
editor-compare = Show what differs
editor-restore = Bring the plan back to version { $version }
editor-restored = The plan says again what version { $version } said.
editor-compare-same = Both say the same.
editor-compare-sums = Cost: from { $old } to { $new }. Last day: from { $first } to { $last }.
editor-compare-added = New: { $number }. { $text }
editor-compare-gone = Gone: { $text }
editor-yes = yes
editor-no = no
activity-action_amended = { $who } amended the plan
activity-wording_edited = { $who } typed in the words of an action of the plan
activity-amendment_dropped = { $who } took the board's value back into the plan
activity-version_issued = { $who } issued a new version of the plan
activity-plan_restored = { $who } brought the plan back to an earlier version
