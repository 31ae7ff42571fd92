"""The traffic lights: a table of cases for each rule, and what must hold whatever the numbers are (MON-3)."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.monitoring.lights import is_late, of_action, of_indicator, time_gone

# baseline, target, latest, forecast, end -> colour, why
INDICATORS: list[tuple[float | None, float | None, float | None, float | None, str | None, str, str]] = [
    (0, None, 5, 9, "2026-12-31", "grey", "no_target"),
    (0, 10, None, None, "2026-12-31", "grey", "no_reading"),
    (None, 10, 5, None, "2026-12-31", "grey", "one_reading"),
    (0, 10, 5, None, None, "grey", "no_end"),
    (None, 0, 5, 3, "2026-12-31", "grey", "no_scale"),  # nothing to measure a share of
    (0, 10, 5, 10, "2026-12-31", "green", "reaches"),
    (0, 10, 5, 12.5, "2026-12-31", "green", "reaches"),
    (0, 10, 5, 9.9999, "2026-12-31", "amber", "nearly"),
    (0, 10, 5, 8, "2026-12-31", "amber", "nearly"),
    (0, 10, 5, 7.9999, "2026-12-31", "red", "short"),
    (0, 10, 5, -4, "2026-12-31", "red", "short"),
    (100, 60, 90, 60, "2026-12-31", "green", "reaches"),  # what is to become less
    (100, 60, 90, 68, "2026-12-31", "amber", "nearly"),
    (100, 60, 90, 80, "2026-12-31", "red", "short"),
    (100, 60, 110, 120, "2026-12-31", "red", "short"),
    (None, 10, 11, None, "2026-12-31", "green", "reached"),
    (None, 10, 4, 9, "2026-12-31", "amber", "nearly"),
    (50, 50, 48, 50, "2026-12-31", "green", "reaches"),  # to be kept
    (50, 50, 48, 45, "2026-12-31", "amber", "nearly"),
]


@pytest.mark.parametrize("case", INDICATORS)
def test_MON_3_the_light_of_an_indicator(case: Any) -> None:
    baseline, target, latest, forecast, end, colour, why = case
    light = of_indicator(baseline=baseline, target=target, latest=latest, forecast=forecast, end=end)
    assert (light.colour, light.why) == (colour, why)


TEN_DAYS = ("2026-05-01", "2026-05-10")
ACTIONS: list[tuple[str, int, str | None, str | None, str, str, str]] = [
    ("done", 100, *TEN_DAYS, "2026-08-01", "green", "done"),
    ("done", 0, None, None, "2026-08-01", "green", "done"),
    ("stopped", 90, *TEN_DAYS, "2026-05-02", "red", "stopped"),
    ("planned", 0, None, None, "2026-05-02", "grey", "no_dates"),
    ("under_way", 50, None, "2026-05-01", "2026-05-02", "red", "late"),
    ("planned", 0, *TEN_DAYS, "2026-04-30", "grey", "not_begun"),
    ("under_way", 5, *TEN_DAYS, "2026-04-30", "green", "ahead"),
    ("under_way", 0, *TEN_DAYS, "2026-05-02", "green", "on_time"),  # a day of ten has gone: 10 points
    ("under_way", 0, *TEN_DAYS, "2026-05-03", "amber", "behind"),
    ("under_way", 5, *TEN_DAYS, "2026-05-04", "amber", "behind"),
    ("under_way", 4, *TEN_DAYS, "2026-05-04", "red", "far_behind"),
    ("under_way", 100, *TEN_DAYS, "2026-05-10", "green", "on_time"),
    ("under_way", 99, *TEN_DAYS, "2026-05-11", "red", "late"),
]


@pytest.mark.parametrize("case", ACTIONS)
def test_MON_3_the_light_of_an_action(case: Any) -> None:
    status, percent, start, end, today, colour, why = case
    light = of_action(status=status, percent=percent, start=start, end=end, today=today)
    assert (light.colour, light.why) == (colour, why)


@pytest.mark.parametrize(
    "status, today, late",
    [
        ("planned", "2026-05-01", False),
        ("planned", "2026-05-02", True),  # nobody has begun
        ("under_way", "2026-05-10", False),
        ("under_way", "2026-05-11", True),
        ("done", "2026-08-01", False),
        ("stopped", "2026-08-01", False),
    ],
)
def test_MON_3_which_actions_are_late(status: Any, today: str, late: bool) -> None:
    assert is_late(status, *TEN_DAYS, today) is late


steady = settings(deadline=None, derandomize=True, database=None, max_examples=200)
WORST = {"green": 2, "amber": 1, "red": 0}
numbers = st.integers(-1_000, 1_000).map(float)


@steady
@given(numbers, numbers, numbers, numbers)
def test_MON_3_to_become_less_is_judged_as_to_become_more(base: float, target: float, now: float, then: float) -> None:
    if base == target:
        return
    said: dict[str, Any] = {"end": "2026-12-31"}
    up = of_indicator(baseline=base, target=target, latest=now, forecast=then, **said)
    down = of_indicator(baseline=-base, target=-target, latest=-now, forecast=-then, **said)
    assert up == down


@steady
@given(numbers, numbers, numbers, numbers)
def test_MON_3_a_forecast_nearer_the_target_is_never_a_worse_light(
    base: float, target: float, a: float, b: float
) -> None:
    if base == target:
        return
    lights = [
        of_indicator(baseline=base, target=target, latest=base, forecast=then, end="2026-12-31")
        for then in sorted((a, b), reverse=target < base)
    ]
    assert WORST[lights[0].colour] <= WORST[lights[1].colour]


@steady
@given(st.dates(), st.integers(0, 400), st.integers(-50, 500), st.integers(0, 99))
def test_MON_3_who_reports_more_never_gets_a_worse_light(start: Any, length: int, now: int, percent: int) -> None:
    try:
        days = [(start.fromordinal(start.toordinal() + n)).isoformat() for n in (0, length, now)]
    except (ValueError, OverflowError):
        return
    first, last, today = days
    order = {**WORST, "grey": 3}
    less, more = (
        of_action(status="under_way", percent=said, start=first, end=last, today=today)
        for said in (percent, percent + 1)
    )
    assert order[less.colour] <= order[more.colour]
    assert 0 <= time_gone(first, last, today) <= 1
