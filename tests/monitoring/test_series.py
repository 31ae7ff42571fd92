"""Series and forecasts: cases that one can check with a ruler, and what holds of every line (MON-3)."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.boards import commands as c
from cocreate.monitoring.overview import overview
from cocreate.monitoring.series import forecast, series
from cocreate.monitoring.state import Point
from cocreate.plans.build import build
from cocreate.plans.plan import PlanIndicator
from tests.boards.test_decide_monitoring import planned

steady = settings(deadline=None, derandomize=True, database=None, max_examples=200)
YEAR = ("2026-01-01", "2026-12-31")


def point(date: str, value: float, at: int = 0) -> Point:
    return Point(id=f"{date}{at}", date=date, value=value, at=at)


def indicator(baseline: float | None, target: float | None) -> PlanIndicator:
    return PlanIndicator(name="Posti", unit="posti", baseline=baseline, target=target)


def read(*readings: tuple[str, float, str]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"x{n}", {"date": date, "value": value, "reason": reason, "author": "anna", "at": n})
        for n, (date, value, reason) in enumerate(readings)
    ]


def test_MON_3_two_points_are_a_line() -> None:
    assert forecast([point("2026-07-02", 5.0)], 0, "2026-01-01", "2026-12-31") == 10.0  # 182 days of 364
    assert forecast([point("2026-01-11", 1.0), point("2026-01-21", 2.0)], None, None, "2026-01-31") == 3.0
    assert forecast([point("2026-01-11", 5.0)], 5, "2026-01-01", "2026-12-31") == 5.0


def test_MON_3_several_readings_count_alike() -> None:
    # baseline 0 at day 0, readings 2 at day 10 and 1 at day 20: mean 1, slope 0.05 a day
    assert forecast([point("2026-01-11", 2.0), point("2026-01-21", 1.0)], 0, "2026-01-01", "2026-01-31") == 2.0


def test_MON_3_where_no_line_can_be_drawn_nothing_is_foreseen() -> None:
    assert forecast([], 0, *YEAR) is None
    assert forecast([point("2026-07-02", 5)], 0, "2026-01-01", None) is None
    assert forecast([point("2026-07-02", 5)], None, *YEAR) is None
    assert forecast([point("2026-07-02", 5)], 0, None, "2026-12-31") is None
    assert forecast([point("2026-07-02", 5, 1), point("2026-07-02", 6, 2)], None, *YEAR) is None


def test_MON_3_of_one_day_the_reading_that_was_written_last_counts() -> None:
    twice = [point("2026-07-02", 9.0, 1), point("2026-07-02", 5.0, 2)]
    assert forecast(twice, 0, *YEAR) == 10.0


def test_MON_3_at_the_end_it_is_what_was_read() -> None:
    assert forecast([point("2026-07-02", 5), point("2026-12-31", 7)], 0, *YEAR) == 7
    assert forecast([point("2027-02-01", 8)], 0, *YEAR) == 8


def test_MON_3_a_reading_on_the_first_day_stands_for_the_baseline() -> None:
    assert forecast([point("2026-01-01", 4.0), point("2026-07-02", 4.0)], 0, *YEAR) == 4.0


def test_MON_3_variance_is_told_from_the_straight_way_with_the_last_reason() -> None:
    found = series("a", indicator(0, 10), read(("2026-07-02", 3, "Gara deserta"), ("2026-10-01", 4, "")), *YEAR)
    assert (found.expected, found.variance, found.reason) == (7.5, -3.5, "Gara deserta")
    assert (found.light.colour, found.light.why) == ("red", "short")
    none = series("a", indicator(None, 10), read(("2026-07-02", 3, "")), *YEAR)
    assert (none.expected, none.variance) == (None, None)
    assert series("a", indicator(0, 10), [], *YEAR).light.why == "no_reading"


days = st.integers(1, 363)
values = st.integers(-10_000, 10_000)


def on(day: int) -> str:
    return date.fromordinal(date(2026, 1, 1).toordinal() + day).isoformat()


@steady
@given(st.lists(days, min_size=1, max_size=8, unique=True), values, st.integers(-50, 50))
def test_MON_3_readings_on_one_line_foresee_it(taken: list[int], base: int, slope: int) -> None:
    points = [point(on(n), float(base + slope * n)) for n in taken]
    foreseen = forecast(points, float(base), *YEAR)
    assert foreseen is not None and abs(foreseen - (base + slope * 364)) < 0.001


@steady
@given(st.lists(st.tuples(days, values), min_size=2, max_size=8, unique_by=lambda it: it[0]), values)
def test_MON_3_a_unit_does_not_matter_nor_the_order_in_which_it_was_read(
    taken: list[tuple[int, int]], base: int
) -> None:
    points = [point(on(n), float(value)) for n, value in taken]
    one = forecast(points, float(base), *YEAR)
    assert forecast(points[::-1], float(base), *YEAR) == one
    tenfold = forecast([point(p.date, p.value * 10) for p in points], base * 10.0, *YEAR)
    assert one is not None and tenfold is not None and abs(tenfold - one * 10) < 0.01


def test_MON_3_the_state_of_the_plan_on_a_day() -> None:
    table = planned(finished=False)
    table.by(
        "fede",
        c.SetProgramme(
            title="Servizi",
            start="2026-01-01",
            end="2026-12-31",
            results=[
                c.NewResult(id="r1", title="Più posti", indicator=c.NewIndicator(name="Posti", baseline=0, target=10))
            ],
        ),
        c.SetAction(card="a", owner="comune", start="2026-01-01", end="2026-03-31", result="r1"),
        c.SetAction(
            card="b", indicator=c.NewIndicator(name="Ore", baseline=0, target=100), start="2026-01-01", end="2026-12-31"
        ),
        c.FinishBoard(),
    )
    table.by("anna", c.ReportProgress(action="a", status="under_way", percent=60, obstacles="Gara deserta"))
    table.by("anna", c.AddReading(id="x", of="r1", date="2026-07-02", value=5, source="Anagrafe"))
    table.by("bruno", c.ReportProgress(action="b", status="done", percent=100))
    table.by("bruno", c.AttachFile(id="f", action="b", file="a" * 64, name="Foto.jpg", size=7, kind="image/jpeg"))
    plan = build(table.board.records, board="t", seq=table.board.seq, finished=table.now, language="it")
    state = overview(plan, table.board.records, seq=table.board.seq, day="2026-07-02")
    a, b = state.actions
    assert (a.id, a.status, a.percent, a.obstacles, a.late, a.light.why) == (
        "a", "under_way", 60, "Gara deserta", True, "late",
    )  # fmt: skip
    assert a.indicator is None and a.reported is not None and a.author == "anna"
    assert b.indicator is not None and b.indicator.light.why == "no_reading" and b.files[0].name == "Foto.jpg"
    [result] = state.results
    assert result.indicator is not None and result.actions == ["a"]
    assert (result.indicator.forecast, result.indicator.light.why) == (10.0, "reaches")
    assert state.overall.statuses == {"planned": 0, "under_way": 1, "done": 1, "stopped": 0}
    assert state.overall.lights == {"green": 1, "amber": 0, "red": 1, "grey": 0}
    assert (state.overall.late, state.overall.percent) == (["a"], 80)
    assert (state.overall.targets, state.overall.on_track, state.overall.off_track) == (2, 1, 0)
    assert state.organisations == {"comune": "Comune", "coop": "Coop"}


def test_MON_3_of_a_table_without_actions_there_is_a_state_too() -> None:
    table = planned(finished=False).by("fede", c.DeleteCards(cards=["a", "b"]), c.FinishBoard())
    plan = build(table.board.records, board="t", seq=1, finished=0, language="en")
    state = overview(plan, table.board.records, seq=1, day="2026-01-01")
    assert state.overall.actions == state.overall.percent == 0 and state.actions == []
