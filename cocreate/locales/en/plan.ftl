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

## Words

plan-name = Action plan
plan-no-text = (no text)
plan-open = to be decided
plan-sector-public = public body
plan-sector-company = company
plan-sector-nonprofit = nonprofit
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
plan-many-need-without-idea = No idea answers { $count } of the needs: they are in the table “{ $table }”.
plan-many-need-without-action = No action answers { $count } of the needs: they are in the table “{ $table }”.
plan-signatures = Signatures
plan-signatures-lead = The organisations that lead an action or help with one commit themselves to carrying out this plan.
plan-page = Page { $page } of { $pages }
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
column-kind = Kind
column-organisation = Organisation
column-sector = Sector
column-members = People at the table
column-leads = Leads
column-helps = Helps
column-severity = Severity
column-check = Check
column-subjects = Codes
column-message = What
column-signature = Place, date and signature

sheet-actions = Actions
sheet-needs = Needs
sheet-ideas = Ideas
sheet-tally = Dots
sheet-organisations = Organisations
sheet-checks = Checks

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
