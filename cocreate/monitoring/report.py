"""What became of a plan in a period: planned and done, indicators at both ends, what is late, by whom. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

import msgspec

from cocreate.boards.events import Add, Delete, Event, Put
from cocreate.boards.records import ProgressStatus
from cocreate.monitoring.lights import is_late, of_action, time_gone
from cocreate.monitoring.series import series
from cocreate.monitoring.spending import Spending, euros, spending_of, together
from cocreate.monitoring.state import Light
from cocreate.plans.plan import Plan, PlanAction, PlanIndicator
from cocreate.plans.schedule import calendar_of

OVER = ("done", "stopped")


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """How far an action had come, as it was said on a day."""

    day: str  # ISO date
    action: str
    status: ProgressStatus = "planned"
    percent: int = 0
    note: str = ""
    obstacles: str = ""
    spent_eur: float | None = None


class ActionThen(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    number: int
    text: str
    owner: str | None
    start: str | None
    end: str | None
    was: ProgressStatus  # at the start of the period
    was_percent: int
    status: ProgressStatus  # at its end
    percent: int
    said: bool = True  # whether anybody has said anything of it by then
    planned_percent: int | None  # of its time that had gone by then; None where it has no two days
    to_end: bool  # it was to end in the period
    ended: bool  # it was done in the period
    late_days: int  # working days since it should have ended, at the end of the period; 0: it is not late
    note: str
    obstacles: str
    light: Light  # at its end
    was_spent_eur: float | None = None  # at the start of the period
    spending: Spending = Spending()  # at its end

    @property
    def spent_then_eur(self) -> float | None:
        """In the period alone."""
        if self.spending.spent_eur is None:
            return None
        return euros((self.spending.spent_eur, -(self.was_spent_eur or 0.0)))


class IndicatorThen(msgspec.Struct, frozen=True, kw_only=True):
    of: str  # action id or result id
    kind: Literal["action", "result"]
    text: str  # of the action or result
    owner: str | None
    name: str
    unit: str
    baseline: float | None
    target: float | None
    was: float | None  # the newest reading before the period
    value: float | None  # the newest by its end
    day: str | None  # on which it was read
    expected: float | None
    variance: float | None
    forecast: float | None  # where it leads by the last day
    reasons: list[str]  # said in the period
    light: Light  # at its end


class BodyThen(msgspec.Struct, frozen=True, kw_only=True):
    organisation: str | None  # None: the actions that nobody owns
    name: str
    actions: int  # that touch the period
    to_end: int
    ended: int
    late: int
    spending: Spending = Spending()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    format: Literal["cocreate-report/1"] = "cocreate-report/1"
    board: str
    title: str
    programme: str
    start: str  # ISO date, first day of the period
    end: str  # and last
    until: str  # the day up to which it tells: the last, or today where that is earlier
    actions: list[ActionThen]  # that touch the period, or are late in it
    indicators: list[IndicatorThen]
    organisations: list[BodyThen]

    @property
    def late(self) -> list[ActionThen]:
        return [one for one in self.actions if one.late_days]

    @property
    def spending(self) -> Spending:
        return together(one.spending for one in self.actions)

    @property
    def spent_then_eur(self) -> float | None:
        said = [one.spent_then_eur for one in self.actions if one.spent_then_eur is not None]
        return euros(said) if said else None


def history(events: Iterable[Event], zone: ZoneInfo) -> Iterator[Said]:
    """What was said of each action, in order, from the log of its board."""
    now: dict[str, dict[str, Any]] = {}
    for event in events:
        for change in event.changes:
            if change.kind != "progress":
                continue
            if isinstance(change, Delete):
                now.pop(change.id, None)
            elif isinstance(change, Add | Put):
                now[change.id] = {**now.get(change.id, {}), **change.fields}
            day = datetime.fromtimestamp(event.at / 1000, zone).date().isoformat()
            fields = {
                name: value for name, value in now.get(change.id, {}).items() if name in _SAID and value is not None
            }
            yield Said(day=day, action=change.id, **fields)


_SAID = ("status", "percent", "note", "obstacles", "spent_eur")


def report(
    plan: Plan,
    progress: Iterable[Said],
    readings: Mapping[str, Mapping[str, Any]],
    start: date,
    end: date,
    *,
    today: date | None = None,
    whole: bool = False,
) -> Report:
    """`progress` in the order in which it was said; `readings` by id, of all time. `today` ends a period under way.

    `whole` tells of every action, also of one that does not touch the period.
    """
    until = end if today is None else max(min(end, today), start)
    known = list(progress)
    before = _standing(one for one in known if one.day < start.isoformat())
    after = _standing(one for one in known if one.day <= until.isoformat())
    period = _Period(plan, start, until)
    told = [period.action(one, before.get(one.id), after.get(one.id)) for one in plan.actions]
    actions = [one for one in told if whole or period.touches(one)]
    return Report(
        board=plan.board,
        title=plan.title,
        programme=plan.programme.title,
        start=start.isoformat(),
        end=end.isoformat(),
        until=until.isoformat(),
        actions=actions,
        indicators=list(_indicators(plan, readings, start, until)),
        organisations=list(_bodies(plan, actions)),
    )


def so_far(plan: Plan, progress: Iterable[Said], readings: Mapping[str, Mapping[str, Any]], today: date) -> Report:
    """All that became of the plan from its first day until today: of each action what was said last counts."""
    days = [date.fromisoformat(day) for day in (plan.programme.start, plan.start) if day]
    start = min([*days, today])
    said = [
        msgspec.structs.replace(one, day=max(min(one.day, today.isoformat()), start.isoformat())) for one in progress
    ]
    return report(plan, said, readings, start, today, whole=True)


def _standing(said: Iterable[Said]) -> dict[str, Said]:
    """What was said last of each action."""
    return {one.action: one for one in said}


class _Period:
    def __init__(self, plan: Plan, start: date, until: date) -> None:
        self._calendar = calendar_of(plan)
        self._start, self._until = start.isoformat(), until.isoformat()

    def action(self, action: PlanAction, before: Said | None, after: Said | None) -> ActionThen:
        was, now = before or _nothing(action), after or _nothing(action)
        dated = action.start is not None and action.end is not None and action.start <= action.end
        gone = time_gone(str(action.start), str(action.end), _day_after(self._until)) if dated else None
        to_end = action.end is not None and self._start <= action.end <= self._until
        return ActionThen(
            id=action.id,
            number=action.number,
            text=action.text,
            owner=action.owner,
            start=action.start,
            end=action.end,
            was=was.status,
            was_percent=was.percent,
            status=now.status,
            percent=now.percent,
            said=after is not None,
            planned_percent=None if gone is None else round(gone * 100),
            to_end=to_end,
            ended=now.status == "done" and was.status != "done",
            late_days=self._late(action, now.status),
            note=now.note,
            obstacles=now.obstacles,
            light=of_action(
                status=now.status, percent=now.percent, start=action.start, end=action.end, today=self._until
            ),
            was_spent_eur=was.spent_eur,
            spending=spending_of(action, now.spent_eur),
        )

    def _late(self, action: PlanAction, status: ProgressStatus) -> int:
        """At least one where the last day is over: also on a Sunday it is late."""
        if action.end is None or not is_late(status, None, action.end, self._until):
            return 0
        end, until = date.fromisoformat(action.end), date.fromisoformat(self._until)
        return max(self._calendar.before(until) - self._calendar.before(end), 1)

    def touches(self, one: ActionThen) -> bool:
        """It runs in the period, or something was said of it then, or it is late."""
        runs = (one.start or one.end or "~") <= self._until and (one.end or one.start or "") >= self._start
        was, now = (one.was, one.was_percent, one.was_spent_eur), (one.status, one.percent, one.spending.spent_eur)
        moved = was != now
        return runs or moved or one.late_days > 0


def _nothing(action: PlanAction) -> Said:
    return Said(day="", action=action.id)


def _day_after(day: str) -> str:
    """So that an action that ends on the last day of the period counts as over."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _indicators(
    plan: Plan, readings: Mapping[str, Mapping[str, Any]], start: date, until: date
) -> Iterator[IndicatorThen]:
    first, last = start.isoformat(), until.isoformat()
    known: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for id, one in readings.items():
        if one["date"] <= last:
            known[one["of"]].append((id, dict(one)))
    for of, kind, text, owner, indicator, begins, ends in _measured(plan):
        now = series(of, indicator, known[of], begins, ends)
        earlier = [point for point in now.points if point.date < first]
        yield IndicatorThen(
            of=of,
            kind=kind,
            text=text,
            owner=owner,
            name=indicator.name,
            unit=indicator.unit,
            baseline=indicator.baseline,
            target=indicator.target,
            was=earlier[-1].value if earlier else None,
            value=now.points[-1].value if now.points else None,
            day=now.points[-1].date if now.points else None,
            expected=now.expected,
            variance=now.variance,
            forecast=now.forecast,
            reasons=[point.reason for point in now.points if point.date >= first and point.reason],
            light=now.light,
        )


_Measured = tuple[str, Literal["action", "result"], str, str | None, PlanIndicator, str | None, str | None]


def _measured(plan: Plan) -> Iterator[_Measured]:
    frame = plan.programme
    for result in frame.results:
        if result.indicator is not None:
            begins, ends = frame.start or plan.start, frame.end or plan.end
            yield result.id, "result", result.title, frame.lead, result.indicator, begins, ends
    for action in plan.actions:
        if action.indicator is not None:
            yield action.id, "action", action.text, action.owner, action.indicator, action.start, action.end


def _bodies(plan: Plan, actions: Sequence[ActionThen]) -> Iterator[BodyThen]:
    names: list[tuple[str | None, str]] = [(body.id, body.name) for body in plan.organisations]
    for id, name in [*names, (None, "")]:
        mine = [one for one in actions if one.owner == id]
        if mine:
            yield BodyThen(
                organisation=id,
                name=name,
                actions=len(mine),
                to_end=sum(one.to_end for one in mine),
                ended=sum(one.ended for one in mine),
                late=sum(one.late_days > 0 for one in mine),
                spending=together(one.spending for one in mine),
            )
