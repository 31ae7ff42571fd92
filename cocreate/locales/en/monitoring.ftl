# Monitoring: what becomes of the plan. Each light says its rule in words.

monitoring = How the plan goes
monitoring-source = Where this comes from
monitoring-day = As of { $day }
monitoring-to-plan = To the plan
monitoring-to-all = All actions
monitoring-none = There is no plan yet
monitoring-none-what = Once the table is finished, this page shows how its actions go.
monitoring-open-again = The table is open again: until it is finished once more, this can only be read.
monitoring-no-action = This action is not in the plan.
monitoring-status = Status
monitoring-status-planned = planned
monitoring-status-under-way = under way
monitoring-status-done = done
monitoring-status-stopped = stopped
monitoring-light-green = On track
monitoring-light-amber = At risk
monitoring-light-red = Off track
monitoring-light-grey = Cannot be said yet
monitoring-light-told = { $light }: { $why }
monitoring-why-done = it is done
monitoring-why-stopped = it was stopped
monitoring-why-no-dates = it has no dates
monitoring-why-not-begun = it is still to begin
monitoring-why-ahead = it began early
monitoring-why-on-time = it keeps up with the time that has gone
monitoring-why-behind = it is a little behind
monitoring-why-far-behind = it is far behind
monitoring-why-late = its last day is over
monitoring-why-no-target = the indicator has no target
monitoring-why-no-reading = there is no reading yet
monitoring-why-one-reading = one reading alone foresees nothing
monitoring-why-no-end = the last day is missing
monitoring-why-no-scale = there is no way to measure from baseline to target
monitoring-why-reached = the target is reached
monitoring-why-reaches = at this pace the target is reached
monitoring-why-nearly = at this pace one comes near the target
monitoring-why-short = at this pace the target stays far off
monitoring-rules = How the lights are set
monitoring-rule-action = Of an action: green when it is done, or no more than 10 points behind the share of its time that has gone; amber up to 25; red beyond, or when it is overdue or was stopped.
monitoring-rule-indicator = Of an indicator: green when the forecast reaches the target; amber when it comes to four fifths of the way; red when to less.
monitoring-rule-forecast = The forecast is the straight line nearest to the baseline and the readings, read on the last day.
monitoring-progress = How far we are
monitoring-percent = Percentage done
monitoring-percent-number = Percentage done, as a number
monitoring-percent-bad = Write a whole number from 0 to 100.
monitoring-percent-is = { $percent } %
monitoring-note = Note
monitoring-obstacles = Obstacles
monitoring-obstacles-hint = What holds you up, and what you would need.
monitoring-spent = Spent so far, in euros
monitoring-spent-hint = All that the action has cost until today, with cents if you like. Empty: not known yet.
monitoring-spent-bad = Write an amount in euros, for example 12,500.50.
monitoring-money = Money
monitoring-money-planned = Planned
monitoring-money-covered = Covered
monitoring-money-spent = Spent so far
monitoring-money-left = Difference (planned less spent)
monitoring-money-unsaid = not said
monitoring-report = Save
monitoring-reported = Saved.
monitoring-unreported = Nobody has said yet how it goes.
monitoring-said-by = Said by { $who }, { $day }
monitoring-indicator = Indicator: { $name }
monitoring-result = Result of the programme: { $title }
monitoring-no-indicator = This action has no indicator.
monitoring-reading-new = New reading
monitoring-of = Of what
monitoring-date = Day
monitoring-date-bad = Choose the day of the reading.
monitoring-value = Value
monitoring-value-in = Value ({ $unit })
monitoring-value-bad = Write a number, for example 12.5.
monitoring-read-where = Source
monitoring-read-where-hint = Where the number is read: a register, a count, a survey.
monitoring-reason = Why it differs from what was planned
monitoring-reading-add = Add the reading
monitoring-reading-added = The reading is saved.
monitoring-reading-delete = Take away the reading of { $day }
monitoring-readings = Readings
monitoring-readings-of = Readings of { $name }
monitoring-chart = { $name }: { $count ->
    [one] one reading
   *[other] { $count } readings
  }, the last { $latest }. The numbers stand in the table.
monitoring-baseline = Baseline
monitoring-often = How often
monitoring-target = Target
monitoring-latest = Last reading
monitoring-forecast = Forecast
monitoring-variance = Difference from the plan
monitoring-files = Attachments
monitoring-files-none = No file yet.
monitoring-file-add = Attach a file
monitoring-file-hint = PDF, images, texts and office documents, up to 10 MB.
monitoring-file-coming = The file is on its way…
monitoring-file-there = { $name } is attached.
monitoring-file-delete = Take { $name } away
monitoring-file-size = { $size } kB
monitoring-history = What was said so far
monitoring-history-none = Nothing yet.
monitoring-act-progress-reported = { $who }: { $status }, { $percent } %
monitoring-act-spent = Spent so far: { $sum }
monitoring-act-reading-added = { $who } wrote the reading { $value } of { $day }
monitoring-act-reading-deleted = { $who } took a reading away
monitoring-act-file-attached = { $who } attached { $name }
monitoring-act-file-detached = { $who } took a file away
monitoring-act-undone = { $who } took an act back
monitoring-act-redone = { $who } did an act again
monitoring-undo = Undo my last
monitoring-summary = The plan in short
monitoring-late = { $count ->
    [one] One action is late
   *[other] { $count } actions are late
  }
monitoring-is-late = late
monitoring-targets = { $green } of { $all } targets on track
monitoring-mean = On average { $percent } % done
monitoring-count = { $count ->
    [one] One action
   *[other] { $count } actions
  }
monitoring-counted = { $what }: { $count }
monitoring-filter-body = Organisation
monitoring-filter-light = Light
monitoring-filter-all = All
monitoring-filter-any = Any
monitoring-filter-none = No action is like that.
monitoring-actions = Actions
monitoring-results = Results of the programme
monitoring-yours = Your actions
monitoring-no-owner = Nobody leads it
monitoring-table = Open a table on this
monitoring-table-what = A new table opens with the evidence already on its board: the action, its needs and idea, the readings, the obstacles.
monitoring-table-kind = With which template
monitoring-table-retrospective = Look back and correct
monitoring-table-needs-analysis = Start again from the needs
monitoring-table-title = { $what }: what do we correct
session = Next session
session-what = A new table opens that goes on from this one: its first phase is the review, with a card for each action that is still open, the most urgent first.
session-open = Open the next session
session-another = Open another session
session-template = With another template
session-kind = With which template
session-same = Like this table
session-title = { $title }: next session
session-list = Sessions opened from this plan
session-carried = { $count ->
    [one] Opened on { $day } with { $count } action in the review
   *[other] Opened on { $day } with { $count } actions in the review
  }
session-left-out = { $count ->
    [one] { $count } more open action was left out: it stands in this plan.
   *[other] { $count } more open actions were left out: they stand in this plan.
  }
session-follows = Goes on from “{ $title }”
monitoring-owners = Links for those who lead
monitoring-owners-what = Whoever opens the link writes their name and says how the actions of their organisation go, without an account.
monitoring-owners-copy = Copy the link for { $name }
monitoring-owners-copied = The link for { $name } is copied.
monitoring-owners-link = Link for { $name }
monitoring-owners-close = Close the link for { $name }
monitoring-owners-closed = The link for { $name } opens nothing any more.
monitoring-csv-take = Download the readings (CSV)
monitoring-csv-state = Download status and money of the actions (CSV)
monitoring-csv-bring = Bring readings from a CSV
monitoring-csv-brought = { $added ->
    [one] One reading added
   *[other] { $added } readings added
  }, { $present } were there already, { $left } left out.
monitoring-csv-left = Line { $line }: { $why }
monitoring-offline = No network: what you write stays here and goes out when it is back.
monitoring-read-only = Here you can read. Who sits for the organisation that leads it, or facilitates, can write.
monitoring-span = { $start } – { $end }
seat-for = You sit for { $name }: only say your name.
