# The report on a quarter or a year. Numbers arrive written.

report-name = Report on the period
report-percent = { $value }%
report-figure-actions =
    { $count ->
        [one] action in the period
       *[other] actions in the period
    }
report-figure-ended = done in the period / due
report-figure-indicators = indicators on track / with a target
report-warning =
    { $count ->
        [one] 1 action is late.
       *[other] { $shown } actions are late.
    }
report-until = As of { $day }
report-actions = Planned and done
report-actions-lead = The actions that touch the period: how far they had come at its start and at its end, as those who answer for them said. “Planned” is the share of the action's time that has gone.
report-actions-empty = No action touches this period.
report-indicators = Indicators
report-indicators-lead = The value at the start and at the end of the period, what was expected on the day of the last reading, and where the forecast leads.
report-indicators-empty = No indicator to read.
report-variances = Variances and reasons
report-variances-lead = By how much the last reading differs from what was expected, and why, in the words of whoever made it.
report-variances-empty = No variances.
report-obstacles = Obstacles
report-obstacles-lead = What stands in the way of the actions, in the words of those who answer for them.
report-obstacles-empty = Nobody has told of obstacles.
report-late = Late actions
report-late-lead = The last day is over, and the action has not been reported as done.
report-late-empty = No action is late.
report-money = Money
report-money-lead = What was planned, what promises and funds cover, what was spent as those who answer for the action said. The difference is what was planned less what was spent.
report-money-empty = No action of the period has a cost.
report-bodies = By organisation
report-bodies-lead = The actions of the period by who answers for them.
report-bodies-empty = No action touches this period.
report-column-was = At the start
report-column-now = At the end
report-column-planned = Planned
report-column-start = At the start
report-column-end = At the end
report-column-expected = Expected
report-column-variance = Variance
report-column-reason = Reason
report-column-due = Should have ended
report-column-days = Working days late
report-column-obstacles = Obstacles
report-column-to-end = To be done
report-column-ended = Done
report-column-late = Late
report-column-light = Light
report-column-forecast = Forecast
report-column-cost = Planned cost
report-column-covered = Covered
report-column-spent-then = Spent in the period
report-column-spent = Spent so far
report-column-left = Difference
report-no-reading = no reading
report-no-reason = No reason given
report-status-planned = Planned
report-status-under-way = Under way
report-status-done = Done
report-status-stopped = Stopped
