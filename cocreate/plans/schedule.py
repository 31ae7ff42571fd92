"""When each action can and must happen: dependencies, working days, slack, the critical path, milestones.

An action is never earlier than people said; it is as long as they said, in working days. What waits for itself is
shown and nothing is cut: for it, and for all that waits behind it, no day is reckoned.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from math import ceil

import msgspec

from cocreate.plans.bars import Bar, bar_of
from cocreate.plans.calendar import Calendar
from cocreate.plans.graphs import Net, Tie, Ways, cycles, in_order
from cocreate.plans.loads import Span
from cocreate.plans.plan import Plan, PlanAction, PlanWait
from cocreate.plans.timed import PlanSchedule, Timed

WORKDAYS_OF_A_YEAR = 240  # at least: for how many years the calendar must know its holidays


class Stretch(msgspec.Struct, frozen=True):
    """Where people put an action: its first working day by number, and how many it takes; a milestone takes none."""

    first: int
    length: int
    said: tuple[date, date] | None  # None where it has no day


class Network(msgspec.Struct, frozen=True):
    """A plan ready to be reckoned, as often as one asks what would be if."""

    plan: Plan
    calendar: Calendar
    stretches: Mapping[str, Stretch]
    order: list[str]
    net: Net

    @staticmethod
    def of(plan: Plan) -> "Network":
        calendar = calendar_of(plan)
        stretches = _stretches(plan, calendar)
        order = in_order({action.id: action.depends_on for action in plan.actions})
        reckoned = set(order)
        waiting = [action for action in plan.actions if action.id in reckoned]
        ties = [_tie(action.id, wait, stretches) for action in waiting for wait in action.waits]
        net = Net(order, ties, {id: stretch.length for id, stretch in stretches.items()})
        return Network(plan, calendar, stretches, order, net)

    def not_before(self, put: Mapping[str, int]) -> dict[str, int]:
        """The first days that people chose, but for those that are put elsewhere."""
        return {id: stretch.first for id, stretch in self.stretches.items()} | dict(put)

    def spans(self, starts: Mapping[str, int]) -> dict[str, Span]:
        return {id: (start, start + self.stretches[id].length) for id, start in starts.items()}

    def days(self, action: str, start: int) -> tuple[date, date]:
        """First and last day of an action that starts on this working day; as people wrote them where it stays."""
        stretch = self.stretches[action]
        if start == stretch.first and stretch.said is not None:
            return stretch.said
        if not stretch.length:
            day = self.calendar.day(max(start - 1, 0))
            return day, day
        return self.calendar.day(start), self.calendar.day(start + stretch.length - 1)


def schedule(plan: Plan) -> PlanSchedule:
    """Everything but the moves, which `levelled` suggests."""
    return scheduled(Network.of(plan))


def scheduled(network: Network) -> PlanSchedule:
    found = network.net.ways(network.not_before({}))
    plan, reckoned = network.plan, set(network.order)
    days = [_timed(network, found, action.id) for action in plan.actions if action.id in reckoned]
    number = {action.id: action.number for action in plan.actions}
    critical = sorted((day for day in days if day.critical), key=lambda day: (day.earliest_start, number[day.action]))
    milestones = sorted((bar.last, bar.action.number, bar.action.id) for bar in _bars(plan) if bar.action.milestone)
    return PlanSchedule(
        end=max((day.earliest_end for day in days), default=None),
        days=days,
        critical=[day.action for day in critical],
        cycles=cycles({action.id: action.depends_on for action in plan.actions}),
        unscheduled=[action.id for action in plan.actions if action.id not in reckoned],
        milestones=[id for _, _, id in milestones],
        moves=[],
    )


def calendar_of(plan: Plan) -> Calendar:
    """Of all the years that the plan's days, put one behind the other, could reach."""
    bars = _bars(plan)
    frame = [date.fromisoformat(day).year for day in (plan.programme.start, plan.programme.end) if day]
    years = [bar.first.year for bar in bars] + [bar.last.year for bar in bars] + frame + [_finished(plan).year]
    lags = sum(abs(wait.lag) for action in plan.actions for wait in action.waits)
    lengths = sum(bar.days for bar in bars) + sum(ceil(action.effort_days or 1) for action in plan.actions)
    span = (lags + lengths) // WORKDAYS_OF_A_YEAR + 2
    return Calendar(min(years), max(years) + span, tuple(plan.programme.patron_days))


def _bars(plan: Plan) -> list[Bar]:
    return [bar for action in plan.actions if (bar := bar_of(action))]


def _finished(plan: Plan) -> date:
    return datetime.fromtimestamp(plan.finished / 1000, UTC).date()


def _stretches(plan: Plan, calendar: Calendar) -> dict[str, Stretch]:
    """Those without a day are put where the programme begins, or the first of the others."""
    dated = {bar.action.id: _stretch(bar, calendar) for bar in _bars(plan)}
    if plan.programme.start:
        origin = calendar.before(date.fromisoformat(plan.programme.start))
    else:
        origin = min((one.first for one in dated.values()), default=calendar.before(_finished(plan)))
    return {action.id: dated.get(action.id) or _undated(action, origin) for action in plan.actions}


def _stretch(bar: Bar, calendar: Calendar) -> Stretch:
    """What is put on a holiday takes a day all the same."""
    if bar.action.milestone:
        return Stretch(calendar.before(_after(bar.last)), 0, (bar.last, bar.last))
    first = calendar.before(bar.first)
    return Stretch(first, max(calendar.before(_after(bar.last)) - first, 1), (bar.first, bar.last))


def _undated(action: PlanAction, origin: int) -> Stretch:
    return Stretch(origin, 0 if action.milestone else max(ceil(action.effort_days or 1), 1), None)


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def _tie(action: str, wait: PlanWait, stretches: Mapping[str, Stretch]) -> Tie:
    """The gap between the two starts, whichever moments the dependency speaks of."""
    before = 0 if wait.timing in ("start_start", "start_finish") else stretches[wait.action].length
    after = stretches[action].length if wait.timing in ("finish_finish", "start_finish") else 0
    return Tie(wait.action, action, before + wait.lag - after)


def _timed(network: Network, found: Ways, action: str) -> Timed:
    earliest, latest, stretch = found.earliest[action], found.latest[action], network.stretches[action]
    early, late = network.days(action, earliest), network.days(action, latest)
    return Timed(
        action=action,
        earliest_start=early[0].isoformat(),
        earliest_end=early[1].isoformat(),
        latest_start=late[0].isoformat(),
        latest_end=late[1].isoformat(),
        slack=latest - earliest,
        free_slack=found.free[action],
        critical=latest == earliest,
        pushed=earliest > stretch.first,
        assumed=stretch.said is None,
    )
