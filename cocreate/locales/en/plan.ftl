# The plan: the checks, the page and the documents to take away. Numbers arrive written.

## Checks: { $action } is "7 “Try the evening shuttle”"

check-action-without-owner = Action { $action } has no owner: who leads it?
check-action-without-indicator = Action { $action } has no indicator: how will it show that it works?
check-action-without-dates =
    { $missing ->
        [start] Action { $action } has no start date.
        [end] Action { $action } has no end date.
       *[both] Action { $action } has no dates.
    }
check-action-without-idea = Action { $action } realises none of the table's ideas.
check-action-outside-programme =
    { $where ->
        [before] Action { $action } starts ({ $start }) before the programme ({ $first }).
        [after] Action { $action } ends ({ $end }) after the end of the programme ({ $last }).
       *[both] Action { $action } starts before the programme ({ $first }) and ends after it ({ $last }).
    }
check-starts-before-dependency-ends =
    { $count ->
        [one] Action { $action } starts ({ $start }) before the end ({ $end }) of action { $others }, on which it depends.
       *[other] Action { $action } starts ({ $start }) before the end ({ $end }) of actions { $others }, on which it depends.
    }
check-dependency-cycle =
    { $count ->
        [one] Action { $actions } depends on itself: it could never start.
       *[other] Actions { $actions } wait for one another: none of them could start.
    }
check-need-without-idea = No idea answers the need “{ $need }”.
check-need-without-action = No action answers the need “{ $need }”.
check-owner-overloaded = { $organisation } leads { $leads } of the { $owned } actions that have an owner: more than a third.
check-action-without-votes = Action { $action } realises an idea for which nobody placed a dot.
check-action-without-result = Action { $action } leads to none of the programme's results.
check-indicator-without-target = The indicator of action { $action } has no target: from which figure on has it worked?
check-indicator-without-source = The indicator of action { $action } does not say where its readings come from.
check-dependency-not-kept =
    { $count ->
        [one] The days of action { $action } do not keep to how it depends on action { $others }.
       *[other] The days of action { $action } do not keep to how it depends on actions { $others }.
    }
check-budget-not-covered = Action { $action } costs { $budget }, and { $covered } of it is covered: { $difference } is missing.
check-budget-does-not-add-up = For action { $action } { $covered } comes in, and it costs { $budget }: { $difference } too much.
check-budget-over-programme = The actions together cost { $sum }, the programme has { $most }. The costliest is { $action }.
check-chosen-idea-without-action =
    { $count ->
        [one] The table chose the idea “{ $idea }” (one dot), and no action realises it.
       *[other] The table chose the idea “{ $idea }” ({ $count } dots), and no action realises it.
    }
check-result-without-action = No action leads to the result “{ $result }”.
check-result-without-indicator = The result “{ $result }” has no indicator.
check-result-without-target = The indicator of the result “{ $result }” has no target: from which figure on is it reached?
check-result-without-source = The indicator of the result “{ $result }” does not say where its readings come from.
check-date-on-holiday =
    { $where ->
        [start] Action { $action } starts on { $day }, a holiday ({ $holiday }).
       *[end] Action { $action } ends on { $day }, a holiday ({ $holiday }).
    }
check-owner-overloaded-at-once = { $who } leads { $count } actions at the same time from { $start } to { $end }: { $actions }.
check-person-overloaded = From { $start } to { $end } { $who } has more work than fits into a week, with { $count } actions at the same time: { $actions }.
check-partner-without-promise =
    { $count ->
        [one] { $partners } is a partner of action { $action } and has promised nothing yet.
       *[other] { $partners } are partners of action { $action } and have promised nothing yet.
    }
check-organisation-without-part = { $organisation } was at the table, and neither leads an action nor helps with one.

## Remedies: what one click does

remedy-owner = Let { $organisation } lead action { $action }
remedy-partner = Let { $organisation } help with action { $action }
remedy-budget = Write { $budget } as the cost of action { $action }
remedy-result = Let action { $action } lead to “{ $result }”
remedy-dates =
    { $which ->
        [one] Put action { $action } on { $start }
        [start] Let action { $action } start on { $start }
        [end] Let action { $action } end on { $end }
       *[both] Put action { $action } from { $start } to { $end }
    }
remedy-unlink = Action { $action } no longer waits for { $other }
remedy-realise = Write an action for “{ $idea }”
remedy-fill-owner = Say who leads it
remedy-fill-person = Say who answers for it
remedy-fill-start = Write the days
remedy-fill-indicator = Write the indicator
remedy-fill-target = Write the target
remedy-fill-source = Write the source
remedy-fill-budget = Look at the costs
remedy-fill-funds = Say where the money comes from
remedy-fill-promises = Write what they promise
remedy-fill-result = Choose the result
remedy-fill-programme = Open the programme
remedy-fill-links = Link it to other cards

## Moves that relieve who has too much at once

move-within-slack =
    { $pushes ->
        [0] Put action { $action } from { $start } to { $end }: { $who } would otherwise have it together with { $others }. No other action moves, and the plan ends when it does now.
        [one] Put action { $action } from { $start } to { $end }: { $who } would otherwise have it together with { $others }. Action { $pushed } moves with it, and the plan ends when it does now.
       *[other] Put action { $action } from { $start } to { $end }: { $who } would otherwise have it together with { $others }. Actions { $pushed } move with it, and the plan ends when it does now.
    }
move-later =
    { $later ->
        [one] Put action { $action } from { $start } to { $end }: { $who } would otherwise have it together with { $others }. Careful: the whole plan would then end one working day later.
       *[other] Put action { $action } from { $start } to { $end }: { $who } would otherwise have it together with { $others }. Careful: the whole plan would then end { $days } working days later.
    }

## Holidays

holiday-new-year = New Year's Day
holiday-epiphany = Epiphany
holiday-easter = Easter
holiday-easter-monday = Easter Monday
holiday-liberation = Liberation Day
holiday-labour = Labour Day
holiday-republic = Republic Day
holiday-assumption = Assumption
holiday-saint-francis = Saint Francis
holiday-all-saints = All Saints
holiday-immaculate = Immaculate Conception
holiday-christmas = Christmas
holiday-saint-stephen = Saint Stephen
holiday-patron = local patron saint

## Words

plan-name = Action plan
plan-no-text = (no text)
plan-open = to be decided
plan-sector-public = public body
plan-sector-company = company
plan-sector-nonprofit = nonprofit
plan-somebody = somebody
plan-somebody-of = somebody ({ $organisation })
plan-no-owner = no owner
plan-no-indicator = no indicator
plan-no-dates = no dates
plan-no-idea = no idea
plan-no-action = no action
plan-from = start: { $day }
plan-until = end: { $day }
plan-span = { $start } – { $end }
plan-dots =
    { $count ->
        [one] 1 dot
       *[other] { $shown } dots
    }
plan-with = with { $partners }
plan-more = { $number } more
plan-more-actions = { $number } more

## First page

plan-programme-span = { $start } – { $end }
plan-lead = Lead: { $organisation }
plan-aims = Aims of the programme
plan-made = Table closed on { $day } · version { $version } of the plan
plan-draft-title = Draft: { $title }
plan-draft-made = Draft: the table as it was on { $day } at { $time }, event { $seq } of its history. It is not a version of the plan.
plan-warning =
    { $count ->
        [one] One thing is to be mended before signing: it stands at the end of the plan.
       *[other] { $shown } things are to be mended before signing: they stand at the end of the plan.
    }
plan-figure-actions =
    { $count ->
        [one] action
       *[other] actions
    }
plan-figure-budget = resources
plan-figure-needs = needs with an action
plan-figure-organisations =
    { $count ->
        [one] organisation at the table
       *[other] organisations at the table
    }
plan-figure-end = end of the last action
plan-figure-votes =
    { $voters ->
        [one] dots given by 1 person
       *[other] dots given by { $shown } people
    }

## Chapters

plan-actions = The actions
plan-actions-lead = In order of start. The dots are those that the table gave to the ideas from which the action comes.
plan-actions-empty = The table wrote no actions.
plan-timeline = The timeline
plan-timeline-lead = One bar for each action, in the colour of its owner's sector; the frame is the time of the programme.
plan-timeline-alt = Timeline of actions { $first } to { $last } ({ $start } – { $end }): one row for each action, with a bar from its first to its last day. The same data stand in the table that follows.
plan-timeline-table = The same dates as a table
plan-timeline-empty = No action has a date yet.
plan-legend-alert = no owner
plan-legend-programme = time of the programme
plan-needs = The needs and their answers
plan-needs-lead = What the table heard, which ideas answer it and which actions realise them.
plan-needs-empty = The table wrote no needs.
plan-ideas = The ideas and the choice
plan-ideas-lead = The table's ideas; no vote was held.
plan-ideas-chosen =
    { $voters ->
        [one] One person gave { $votes }. The ideas with most dots come first.
       *[other] { $shown } people gave { $votes }. The ideas with most dots come first.
    }
plan-ideas-empty = The table wrote no ideas.
plan-origins = Where each action comes from
plan-origins-lead = The thread that ties each action to the need that it started from.
plan-step-need = Need
plan-step-idea = Idea
plan-step-action = Action
plan-step-measure = Measured by
plan-step-uses = Uses
plan-step-hindered = Watch out for
plan-step-after = After
plan-origin-none = None of the table's ideas leads to this action.
plan-organisations = The organisations
plan-organisations-lead = Who leads and who helps, with the numbers of the actions.
plan-organisations-empty = No organisation at the table.
plan-mend = To mend before signing
plan-mend-none = Nothing to mend before signing.
plan-know = Good to know
plan-many-actions = { $check }: actions { $numbers }.
plan-many-need-without-idea = No idea answers { $count } of the needs: they are in the table “{ $table }”.
plan-many-need-without-action = No action answers { $count } of the needs: they are in the table “{ $table }”.
plan-signatures = Signatures
plan-signatures-lead = The organisations that lead an action or help with one commit themselves to carrying out this plan.
plan-page = Page { $page } of { $pages }
plan-draft-foot = Draft from event { $seq }, { $day }
plan-glyphs = Characters that the fonts of this document lack are shown as ▯. The Word, Excel, CSV, Markdown and JSON files have them as they were written.
plan-not-accessible = Some characters of this plan do not let this document be declared PDF/UA-1. The Word version is accessible.

## Columns

column-number = No.
column-id = Code
column-action = Action
column-owner = Owner
column-partners = Partners
column-when = When
column-start = Start
column-end = End
column-days = Days
column-indicator = Indicator
column-baseline = Baseline
column-target = Target
column-unit = Unit
column-budget = Budget
column-budget-eur = Budget (€)
column-votes = Dots
column-need = Need
column-needs = Needs
column-idea = Idea
column-ideas = Ideas
column-actions = Actions
column-group = Group
column-resources = Resources
column-obstacles = Obstacles
column-depends-on = Depends on
column-card = Card
column-tags = Tags
column-kind = Kind
column-organisation = Organisation
column-sector = Sector
column-members = People at the table
column-leads = Leads
column-helps = Helps
column-severity = Severity
column-check = Check
column-subjects = Codes
column-draft = What it is
column-draft-event = Draft from event
column-draft-moment = Draft of the moment
column-message = What
column-signature = Place, date and signature

sheet-actions = Actions
sheet-needs = Needs
sheet-ideas = Ideas
sheet-tally = Dots
sheet-organisations = Organisations
sheet-checks = Checks
sheet-draft = Draft

kind-need = need
kind-idea = idea
kind-resource = resource
kind-obstacle = obstacle
kind-action = action

severity-alert = to mend
severity-note = good to know
total = Total

check-name-action-without-owner = Action without an owner
check-name-action-without-indicator = Action without an indicator
check-name-action-without-dates = Action without dates
check-name-action-without-idea = Action without an idea
check-name-action-outside-programme = Action outside the programme
check-name-starts-before-dependency-ends = Starts too early
check-name-dependency-cycle = Circular dependency
check-name-need-without-idea = Need without an idea
check-name-need-without-action = Need without an action
check-name-owner-overloaded = Too many actions for one organisation

## The plan in time, in money and in risks

plan-schedule = The plan in time
plan-schedule-lead = When each action can and when it must happen, in working days, without Saturdays, Sundays and holidays. None starts earlier than on the day that the table chose.
plan-schedule-end = All of it ends on { $day }.
plan-schedule-critical =
    { $count ->
        [one] If action { $actions } is late, the end of all is late.
       *[other] If one of actions { $actions } is late, the end of all is late.
    }
plan-schedule-milestones =
    { $count ->
        [one] Milestone: { $actions }.
       *[other] Milestones: { $actions }.
    }
plan-unscheduled =
    { $count ->
        [one] No day can be reckoned for action { $actions }.
       *[other] No day can be reckoned for actions { $actions }, which are in it or behind it.
    }
plan-pushed = later than written
plan-assumed = without dates
plan-slack-none = none
plan-moves = To relieve who has too much at once
plan-milestone = milestone
plan-framework = Logical framework
plan-framework-lead = From each aim to its results, with how they are measured, and to the actions that lead there.
plan-money = Budget and who covers it
plan-money-lead = What each action costs, what each puts in, and what is still to be found.
plan-risks = The risks
plan-risks-lead = What could go wrong, the gravest first, and what is done about it.
plan-grade-1 = low
plan-grade-2 = medium
plan-grade-3 = high
plan-no-response = no response yet
column-earliest = At the earliest
column-latest = At the latest
column-earliest-start = Earliest start
column-earliest-end = Earliest end
column-latest-start = Latest start
column-latest-end = Latest end
column-slack = Slack (days)
column-aim = Aim
column-result = Result
column-source = Source of readings
column-covered-by = Who puts in what
column-covered = Covered
column-covered-eur = Covered (€)
column-missing = To be found
column-risk = Risk
column-risks = Risks
column-likelihood = Likelihood
column-impact = Impact
column-response = What is done about it
column-effort = Days of work
column-milestone = Milestone
column-promises = Promises
column-funds = Other sources
column-remedy = Remedy
check-name-indicator-without-target = Indicator without a target
check-name-indicator-without-source = Indicator without a source
check-name-dependency-not-kept = Dependency not kept
check-name-budget-not-covered = Cost not covered
check-name-budget-does-not-add-up = Sums that do not add up
check-name-budget-over-programme = More than there is
check-name-chosen-idea-without-action = Chosen idea without an action
check-name-action-without-votes = Action without dots
check-name-action-without-result = Action without a result
check-name-result-without-action = Result without an action
check-name-result-without-indicator = Result without an indicator
check-name-result-without-target = Result without a target
check-name-result-without-source = Result without a source
check-name-date-on-holiday = Holiday
check-name-owner-overloaded-at-once = Too many actions at once
check-name-person-overloaded = Person with too much work
check-name-partner-without-promise = Partner that promised nothing
check-name-organisation-without-part = Organisation without a part
