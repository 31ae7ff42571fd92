# The public page of a plan, in plain language.

public-skip = Skip to the content
public-languages = Languages
public-lead = This page tells of the work of a table: what people said, what was decided, and how far it has come.
public-updated = As of { $day }. Version { $version } of the plan.
public-contents = On this page
public-asked = What was asked
public-programme = The programme: { $title }, from { $start } to { $end }.
public-programme-plain = The programme: { $title }.
public-goal = What it is for: { $goal }
public-aims = Its aims
public-question = The question to the table: { $prompt }
public-said = What people said
public-said-count =
    { $count ->
        [one] One need was collected.
       *[other] { $number } needs were collected.
    }
public-theme = { $title } ({ $number })
public-no-theme = Other needs
public-voices =
    { $count ->
        [one] Said by one more person.
       *[other] Said by { $number } more people.
    }
public-consulted = From the consultation { $consultation }: { $agrees } agreed, { $disagrees } disagreed, { $passes } passed.
public-answer = The answer
public-answer-by = { $organisation }, { $day }
public-no-answer = There is no answer yet.
public-need-actions =
    { $count ->
        [one] It led to action { $numbers }.
       *[other] It led to actions { $numbers }.
    }
public-need-no-action = The plan has no action for this yet.
public-chosen = What was chosen
public-chosen-how = { $voters } people chose, with { $dots } dots in all. Chosen are the ideas with at least the average of dots.
public-dots =
    { $count ->
        [one] { $number } dot
       *[other] { $number } dots
    }
public-others = The other ideas
public-without-dots = Ideas without dots
public-ideas = The ideas
public-no-choice = The table did not vote.
public-done = What is being done, and how far it is
public-action = Action { $number }: { $text }
public-who = Who answers for it
public-nobody = still to be decided
public-with = { $owner }, with { $partners }
public-when = When
public-span = { $start } to { $end }
public-money = What it costs
public-money-planned = { $sum } planned
public-money-spent = { $sum } spent so far
public-status = How far it is
public-status-planned = not begun yet
public-status-under_way = under way: { $percent }%
public-status-done = done
public-status-stopped = stopped
public-status-none = no report yet
public-obstacles = What hinders it: { $text }
public-measure = How it is measured
public-target = { $name }: from { $baseline } to { $target } { $unit }
public-readings = The readings
public-date = Day
public-value = Value
public-source = Source and notes
public-reason = Why it differs from the plan: { $text }
public-light = Traffic light
public-results = The results that are hoped for
public-bodies = Who takes part
public-sector-public = public body
public-sector-company = company
public-sector-nonprofit = nonprofit
public-data = The data
public-data-how = You may use these data, for work too. Just say where they come from: licence { $licence }.
public-json = The whole plan (JSON)
public-csv = The actions as a table (CSV)
public-privacy = There are no names of people here. If you find one, write to the body that leads the programme.
public-omitted = [left out]
public-off-title = This page is not here
public-off = Perhaps the address has a mistake, or the page is no longer public. Whoever gave you the address can help.
public-empty = There is nothing here yet.
public-light-green = green
public-light-amber = amber
public-light-red = red
public-light-grey = grey
public-light-rule = The light: green if at this pace the target is reached, amber if at least four fifths of the way are, red if less. Grey means that it is not known yet.
public-forecast = Forecast for { $day }: { $value } { $unit }
