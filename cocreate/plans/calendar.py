"""The days on which people work in Italy: neither Saturday nor Sunday, no public holiday, no day of a local patron.

Today's law (260/1949 and what changed it) is read into every year, but for 4 October, which is a holiday from 2026.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

FIXED = {
    (1, 1): "new-year",
    (1, 6): "epiphany",
    (4, 25): "liberation",
    (5, 1): "labour",
    (6, 2): "republic",
    (8, 15): "assumption",
    (11, 1): "all-saints",
    (12, 8): "immaculate",
    (12, 25): "christmas",
    (12, 26): "saint-stephen",
}
SAINT_FRANCIS_FROM = 2026  # law 151/2025
WEEK, WORKED = 7, 5
LAST = date.max.toordinal()


def easter(year: int) -> date:
    """Of the Gregorian calendar, after Butcher (1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + rest - 7 * ((a + 11 * h + 22 * rest) // 451) + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> dict[date, str]:
    """The public holidays of a year and what each is called (`holiday-…` in cocreate/locales)."""
    found = {date(year, month, day): name for (month, day), name in FIXED.items()}
    found |= {easter(year): "easter", easter(year) + timedelta(days=1): "easter-monday"}
    if year >= SAINT_FRANCIS_FROM:
        found[date(year, 10, 4)] = "saint-francis"
    return found


class Calendar:
    """Working days by number: `before` counts them, `day` finds them. For the years that a plan can reach."""

    def __init__(self, first: int, last: int, patron_days: tuple[str, ...] = ()) -> None:
        self._patron_days = frozenset(patron_days)
        years = range(max(first, date.min.year), min(last, date.max.year) + 1)
        free = (day for year in years for day in self._holidays(year) if day.weekday() < WORKED)
        self._free = sorted({day.toordinal() for day in free})

    def _holidays(self, year: int) -> Iterator[date]:
        yield from holidays(year)
        for said in self._patron_days:
            if (day := _day_in(year, said)) is not None:
                yield day

    def holiday(self, day: date) -> str | None:
        """What the day is called where it is a holiday; a Sunday like any other has no name."""
        patron = "patron" if f"{day:%m-%d}" in self._patron_days else None
        return holidays(day.year).get(day) or patron

    def works(self, day: date) -> bool:
        return day.weekday() < WORKED and self.holiday(day) is None

    def before(self, day: date) -> int:
        """How many working days there are before this one, from the year 1 on."""
        return self._weekdays(day.toordinal()) - bisect_left(self._free, day.toordinal())

    def day(self, number: int) -> date:
        """The working day before which there are so many; the last of all days where there is none."""
        weekdays = number
        while True:
            weeks, rest = divmod(weekdays, WORKED)
            ordinal = min(weeks * WEEK + rest + 1, LAST)
            passed = number + bisect_right(self._free, ordinal)
            if passed == weekdays or ordinal == LAST:
                return date.fromordinal(ordinal)
            weekdays = passed

    @staticmethod
    def _weekdays(ordinal: int) -> int:
        """Mondays to Fridays before the day of this number; the first day of all was a Monday."""
        weeks, rest = divmod(ordinal - 1, WEEK)
        return weeks * WORKED + min(rest, WORKED)

    def next_working(self, day: date) -> date:
        """This day or the first after it on which people work."""
        return self.day(self.before(day))

    def last_working(self, day: date) -> date:
        """This day or the last before it on which people work."""
        return day if self.works(day) else self.day(max(self.before(day) - 1, 0))


def _day_in(year: int, said: str) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}-{said}")
    except ValueError:
        return None
