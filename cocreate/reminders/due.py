"""What is to be told of a plan today: what begins, what ends, what is late, which readings are awaited, what slips.

Pure. A notice has an id that stays the same on every day on which it could be told, so that it is told once (REM-2).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, Literal

import msgspec

from cocreate.boards.records import Frequency
from cocreate.monitoring.periods import periods, shown_in
from cocreate.monitoring.series import series
from cocreate.monitoring.state import Series
from cocreate.plans.calendar import Calendar
from cocreate.plans.days import DUE, STARTS, reminder
from cocreate.plans.plan import Plan, PlanAction, PlanIndicator

Kind = Literal["starts_14", "due_30", "due_7", "overdue_1", "overdue_14", "overdue_monthly", "reading", "slipping"]
DUE_KINDS: tuple[Kind, Kind] = ("due_30", "due_7")
Fields = dict[str, Any]
Readings = Sequence[tuple[str, Fields]]
OVER = ("done", "stopped")
MARGIN = 400  # days on either side of today for which the calendar must know its holidays


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What may be set. `back`: for so many days a notice is still told that nobody told on its day."""

    back: int = 14
    frequency: Frequency = "quarterly"  # where an indicator does not say how often it is read
    zone: tzinfo = UTC  # of the installation: on which day a reading was written


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    kind: Kind
    subject: str  # id of an action, or of a result of the programme
    organisation: str | None  # whom it concerns
    nominal: date  # the day that the rule gives: the notice is known by it
    day: date  # when it is told: a working day, before the event or after it
    about: date  # the day of which it speaks: start, end, last day of the period, day of the reading

    @property
    def id(self) -> str:
        return f"{self.kind}:{self.subject}:{self.nominal.isoformat()}"


def due(
    plan: Plan, progress: Mapping[str, Fields], readings: Sequence[Fields], today: date, rules: Rules | None = None
) -> list[Notice]:
    """Those of today and of the days before for which it is not too late, by day; `readings` in any order."""
    rules = rules or Rules()
    calendar = _calendar(plan, today)
    found = [
        *_of_actions(plan, progress, calendar, today),
        *_of_readings(plan, progress, readings, today, rules),
    ]
    told = [one for one in found if today - timedelta(days=rules.back) < one.day <= today and _still(one, today)]
    return sorted(told, key=lambda one: (one.day, one.about, one.id))


def _calendar(plan: Plan, today: date) -> Calendar:
    around = timedelta(days=MARGIN)
    return Calendar((today - around).year, (today + around).year, tuple(plan.programme.patron_days))


def _still(notice: Notice, today: date) -> bool:
    """What was to be told before a day is not told after it."""
    return notice.about >= today or notice.kind not in ("starts_14", "due_30", "due_7")


def _of_actions(plan: Plan, progress: Mapping[str, Fields], calendar: Calendar, today: date) -> Iterator[Notice]:
    for action in plan.actions:
        status = progress.get(action.id, {}).get("status", "planned")
        if status in OVER:
            continue
        if action.start and status == "planned" and not action.milestone:
            start = date.fromisoformat(action.start)
            yield from _before("starts_14", action, start, STARTS, calendar)
        if action.end:
            end = date.fromisoformat(action.end)
            for kind, days in zip(DUE_KINDS, DUE, strict=True):
                yield from _before(kind, action, end, days, calendar)
            yield from _after_end(action, end, calendar, today)


def _before(kind: Kind, action: PlanAction, about: date, days: int, calendar: Calendar) -> Iterator[Notice]:
    if (found := reminder(about, days, calendar)) is not None:
        yield _of(action, kind, *found, about)


def _after_end(action: PlanAction, end: date, calendar: Calendar, today: date) -> Iterator[Notice]:
    kinds: tuple[tuple[Kind, int], ...] = (("overdue_1", 1), ("overdue_14", 14))
    for kind, days in kinds:
        if (nominal := _shifted(end, days)) is not None:
            yield _of(action, kind, nominal, calendar.next_working(nominal), end)
    months = (today.year - end.year) * 12 + today.month - end.month
    for month in range(max(months - 1, 1), months + 1):
        if (nominal := _later(end, month)) is not None:
            yield _of(action, "overdue_monthly", nominal, calendar.next_working(nominal), end)


def _of(action: PlanAction, kind: Kind, nominal: date, day: date, about: date) -> Notice:
    return Notice(kind=kind, subject=action.id, organisation=action.owner, nominal=nominal, day=day, about=about)


def _of_readings(
    plan: Plan, progress: Mapping[str, Fields], readings: Sequence[Fields], today: date, rules: Rules
) -> Iterator[Notice]:
    calendar, known = _calendar(plan, today), by_subject(readings)
    for subject, organisation, indicator, start, end in measured(plan):
        if progress.get(subject, {}).get("status") in OVER:
            continue
        mine = known.get(subject, ())
        told: list[tuple[Kind, date, date]] = [
            ("reading", last + timedelta(days=1), last)
            for first, last in periods(start, end, indicator.frequency or rules.frequency, until=today)
            if not shown_in([one for _, one in mine], first, last)
        ]
        seen = series(subject, indicator, mine, start.isoformat(), end.isoformat())
        if seen.points and slips(seen):
            latest = seen.points[-1]
            written = datetime.fromtimestamp(latest.at / 1000, rules.zone).date()
            told.append(("slipping", written, date.fromisoformat(latest.date)))
        for kind, nominal, about in told:
            day = calendar.next_working(nominal)
            yield Notice(kind=kind, subject=subject, organisation=organisation, nominal=nominal, day=day, about=about)


def by_subject(readings: Sequence[Fields]) -> Mapping[str, Readings]:
    """Each with its place among all of them, by what it is a reading of."""
    found: dict[str, list[tuple[str, Fields]]] = defaultdict(list)
    for n, reading in enumerate(readings):
        found[reading["of"]].append((str(n), reading))
    return found


def slips(seen: Series) -> bool:
    """By the rule of the lights (MON-3): as it goes, the target is not reached."""
    return seen.light.colour in ("amber", "red")


def measured(plan: Plan) -> Iterator[tuple[str, str | None, PlanIndicator, date, date]]:
    """What has an indicator and two days between which it is to move: (id, organisation, indicator, first, last)."""
    for action in plan.actions:
        if action.indicator and action.start and action.end:
            start, end = date.fromisoformat(action.start), date.fromisoformat(action.end)
            yield action.id, action.owner, action.indicator, start, end
    frame = plan.programme
    if frame.start and frame.end:
        for result in frame.results:
            if result.indicator:
                start, end = date.fromisoformat(frame.start), date.fromisoformat(frame.end)
                yield result.id, frame.lead, result.indicator, start, end


def _shifted(day: date, days: int) -> date | None:
    """None where the calendar ends before."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _later(day: date, months: int) -> date | None:
    """The same day some months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return None
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
