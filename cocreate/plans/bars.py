"""When things happen: the order of the actions, their days, and the span that a timeline has to show."""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from cocreate.plans.plan import Plan, PlanAction


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One action on the timeline, from its first to its last day."""

    action: PlanAction
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    first: date  # day of a month's beginning
    last: date
    bars: list[Bar]
    frame: tuple[date, date] | None  # of the programme, where it has both days


def day_of(text: str | None) -> str | None:
    """A day of the calendar in its one ISO form; what is no day counts as missing."""
    if not text:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def ordered(actions: Iterable[PlanAction]) -> list[PlanAction]:
    """By start, then end, then id; those without dates last."""
    never = date.max.isoformat() + "~"
    return sorted(actions, key=lambda action: (action.start or never, action.end or never, action.id))


def bar_of(action: PlanAction) -> Bar | None:
    """An action with one day only stands on that day; one that ends before it starts, on its start."""
    days = [date.fromisoformat(day) for day in (action.start, action.end) if day]
    if not days:
        return None
    return Bar(action=action, first=days[0], last=max(days[0], days[-1]))


def timeline(plan: Plan) -> Timeline | None:
    """None when no action has a day. The programme's frame is shown as far as it reaches."""
    bars = [bar for action in plan.actions if (bar := bar_of(action))]
    if not bars:
        return None
    frame = None
    if plan.programme.start and plan.programme.end:
        frame = date.fromisoformat(plan.programme.start), date.fromisoformat(plan.programme.end)
    first = min([bar.first for bar in bars] + ([frame[0]] if frame else []))
    last = max([bar.last for bar in bars] + ([frame[1]] if frame else []))
    return Timeline(first=first.replace(day=1), last=_end_of_month(last), bars=bars, frame=frame)


def _end_of_month(day: date) -> date:
    if (day.year, day.month) == (date.max.year, date.max.month):
        return date.max
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)
