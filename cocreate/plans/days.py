"""Which days of an action are holidays that somebody ought to know of, and when people are reminded of its days."""

from calendar import monthrange
from datetime import date, timedelta

from cocreate.plans.bars import bar_of
from cocreate.plans.calendar import Calendar
from cocreate.plans.plan import PlanAction

A_MONTH = 28  # days: what is shorter is an appointment, and its first day is meant
STARTS, DUE = 14, (30, 7)  # days before the first and the last day of an action on which people are reminded (REM-2)


def holidays_of(action: PlanAction, calendar: Calendar) -> list[str]:
    """Which of `start` and `end` are.

    Whole months are a way of speaking: work of months may begin on 1 January, or end on a 31 March that is Easter.
    """
    bar = bar_of(action)
    if bar is None:
        return []
    days = {"start": action.start, "end": action.end}
    if action.milestone or action.start == action.end:
        days.pop("start" if action.end else "end")
    said = {name: date.fromisoformat(day) for name, day in days.items() if day}
    long = bar.days >= A_MONTH and not action.milestone
    return [name for name, day in said.items() if calendar.holiday(day) and not (long and _bounds_a_month(name, day))]


def _bounds_a_month(name: str, day: date) -> bool:
    return day.day == 1 if name == "start" else day.day == monthrange(day.year, day.month)[1]


def reminder(about: date, days: int, calendar: Calendar) -> tuple[date, date] | None:
    """So many days before that day, and when it is told: then, or on the last working day before (REM-2).

    None where no calendar reaches so far back.
    """
    try:
        nominal = about - timedelta(days=days)
    except OverflowError:
        return None
    return nominal, calendar.last_working(nominal)
