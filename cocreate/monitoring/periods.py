"""The periods of which a reading is awaited, and those of a report: they follow the calendar. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from cocreate.boards.records import Frequency

MONTHS: dict[Frequency, int] = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_NAMED = re.compile(r"([12]\d{3})(?:-Q([1-4]))?")


def periods(start: date, end: date, frequency: Frequency, *, until: date) -> Iterator[tuple[date, date]]:
    """The periods (first and last day) of which a reading is awaited and that are over on that day.

    They follow the calendar; the last one ends with the action.
    """
    first = start
    while first <= end and (last := min(period_end(first, frequency), end)) < until:
        yield first, last
        first = last + timedelta(days=1)


def period_end(day: date, frequency: Frequency) -> date:
    """The last day of the month, quarter, half year or year in which this day is."""
    months = MONTHS[frequency]
    month = (day.month - 1) // months * months + months
    if (day.year, month) == (date.max.year, 12):
        return date.max
    return date(day.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def shown_in(readings: Sequence[Mapping[str, Any]], first: date, last: date) -> bool:
    return any(first.isoformat() <= one["date"] <= last.isoformat() for one in readings)


def span_of(name: str) -> tuple[date, date] | None:
    """First and last day of a year (`2022`) or a quarter (`2022-Q3`); None for what is neither."""
    found = _NAMED.fullmatch(name)
    if found is None:
        return None
    year, quarter = int(found[1]), found[2]
    if quarter is None:
        return date(year, 1, 1), date(year, 12, 31)
    first = date(year, int(quarter) * 3 - 2, 1)
    return first, period_end(first, "quarterly")
