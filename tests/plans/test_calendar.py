"""Working days in Italy, against the days themselves one after the other."""

from datetime import date, timedelta

import pytest

from cocreate.plans.calendar import Calendar, easter

EASTERS = {2021: "04-04", 2022: "04-17", 2023: "04-09", 2024: "03-31", 2025: "04-20", 2026: "04-05", 2038: "04-25"}


@pytest.mark.parametrize(("year", "day"), EASTERS.items())
def test_easter(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2021-04-05", "easter-monday"),
        ("2021-04-02", None),  # Good Friday is a working day
        ("2027-10-04", "saint-francis"),
        ("2025-10-04", None),  # not yet
        ("2027-06-02", "republic"),
        ("2027-02-15", "patron"),
        ("2027-02-14", None),  # a Sunday like any other
    ],
)
def test_holidays(day: str, name: str | None) -> None:
    assert Calendar(2020, 2030, ("02-15",)).holiday(date.fromisoformat(day)) == name


def test_counting_working_days_and_finding_them_go_together() -> None:
    calendar = Calendar(2020, 2032, ("02-15", "02-29"))
    day, count = date(2020, 1, 1), calendar.before(date(2020, 1, 1))
    while day < date(2032, 1, 1):
        assert calendar.before(day) == count
        if day.weekday() < 5 and calendar.holiday(day) is None:
            assert calendar.day(count) == day
            count += 1
        day += timedelta(days=1)


def test_the_calendar_ends_where_all_days_end() -> None:
    assert Calendar(9998, 10_050).day(10**9) == date.max
    assert Calendar(1, 2).next_working(date.min) == date(1, 1, 2)  # New Year's Day, before there was one


def test_the_nearest_working_days_around_a_long_weekend() -> None:
    calendar = Calendar(2020, 2030)
    assert calendar.last_working(date(2021, 4, 5)) == date(2021, 4, 2)
    assert calendar.next_working(date(2021, 4, 3)) == date(2021, 4, 6)
    assert calendar.last_working(date(2021, 4, 6)) == date(2021, 4, 6)
