"""Which days of an action are holidays that somebody ought to know of."""

from calendar import monthrange
from datetime import date

from cocreate.plans.bars import bar_of
from cocreate.plans.calendar import Calendar
from cocreate.plans.plan import PlanAction

A_MONTH = 28  # days: what is shorter is an appointment, and its first day is meant


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
