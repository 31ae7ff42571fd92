"""Reports on a period: cases, what adds up, and the whole of one for Brescia in two languages as it was looked at."""

import os
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.boards.events import Add, Delete, Event, Put
from cocreate.boards.records import Language
from cocreate.exports.report import FORMATS, document, render
from cocreate.monitoring.periods import span_of
from cocreate.monitoring.report import Report, Said, history, report, so_far
from cocreate.plans.plan import Plan, PlanIndicator
from tests.plans import brescia

PLAN = brescia.plan()
GOLDENS = Path(__file__).parent / "goldens"
ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("2022", ("2022-01-01", "2022-12-31")),
        ("2022-Q1", ("2022-01-01", "2022-03-31")),
        ("2024-Q2", ("2024-04-01", "2024-06-30")),
        ("2022-Q4", ("2022-10-01", "2022-12-31")),
        ("2022-Q5", None),
        ("2022-Q", None),
        ("22", None),
        ("0022", None),
        ("2022-Q1x", None),
        ("", None),
    ],
)
def test_REM_6_a_period_is_a_year_or_a_quarter(name: str, span: tuple[str, str] | None) -> None:
    found = span_of(name)
    assert (found and tuple(day.isoformat() for day in found)) == span


def event(seq: int, at: int, *changes: Any) -> Event:
    return Event(seq=seq, type="progress_reported", by="ada", at=at, cmd=f"c{seq}", changes=list(changes))


def test_what_was_said_is_told_in_order_with_the_day_on_which_it_was_said() -> None:
    late_evening = 1_648_765_800_000  # 31 March 2022, 22:30 in London, and 1 April half past midnight in Rome
    events = [
        event(1, late_evening - 3_600_000, Add(kind="progress", id="a", fields={"status": "under_way", "percent": 10})),
        event(2, late_evening, Put(kind="progress", id="a", fields={"percent": 40, "author": "ada"})),
        event(3, late_evening + 1, Put(kind="card", id="a", fields={"percent": 90})),
        event(4, late_evening + 2, Delete(kind="progress", id="a")),
    ]
    assert list(history(events, ROME)) == [
        Said(day="2022-03-31", action="a", status="under_way", percent=10),
        Said(day="2022-04-01", action="a", status="under_way", percent=40),
        Said(day="2022-04-01", action="a"),
    ]


def one(start: str | None, end: str | None, **more: Any) -> Plan:
    action = msgspec.structs.replace(
        PLAN.actions[0], **{"id": "a", "start": start, "end": end, "indicator": None, **more}
    )
    frame = msgspec.structs.replace(PLAN.programme, results=[])
    return msgspec.structs.replace(PLAN, actions=[action], programme=frame)


def told(plan: Plan, *said: Said, period: str = "2022-Q2", today: str = "2030-01-01") -> Report:
    span = span_of(period)
    assert span is not None
    return report(plan, said, {}, *span, today=date.fromisoformat(today))


CASES = [
    # start, end, what was said: (day, status, percent); to_end, ended, late_days
    ("2022-01-10", "2022-05-31", [("2022-02-01", "under_way", 30), ("2022-05-30", "done", 100)], (True, True, 0)),
    ("2022-01-10", "2022-05-31", [("2022-02-01", "under_way", 30)], (True, False, 21)),  # 2 June is a holiday
    ("2022-01-10", "2022-03-31", [("2022-03-30", "done", 100)], None),  # over before
    ("2022-01-10", "2022-03-31", [("2022-04-04", "done", 100)], (False, True, 0)),  # late, and done in the period
    ("2022-01-10", "2022-03-31", [("2022-07-01", "done", 100)], (False, False, 62)),  # said after the period
    ("2022-01-10", "2022-06-25", [], (True, False, 3)),  # a Saturday
    ("2022-07-01", "2022-09-30", [], None),  # after it
    ("2022-07-01", "2022-09-30", [("2022-06-01", "under_way", 5)], (False, False, 0)),  # but begun already
    ("2022-01-10", "2022-05-31", [("2022-05-30", "stopped", 50)], (True, False, 0)),
    (None, None, [], None),
]


@pytest.mark.parametrize(("start", "end", "said", "expected"), CASES)
def test_REM_6_what_was_planned_and_what_was_done(
    start: str | None, end: str | None, said: list[tuple[str, Any, int]], expected: tuple[bool, bool, int] | None
) -> None:
    made = told(one(start, end), *(Said(day=d, action="a", status=s, percent=p) for d, s, p in said))
    found = [(action.to_end, action.ended, action.late_days) for action in made.actions]
    assert found == ([] if expected is None else [expected])


def test_a_period_under_way_tells_up_to_today() -> None:
    made = told(one("2022-01-10", "2022-05-31"), today="2022-05-10")
    assert (made.until, made.actions[0].late_days, made.actions[0].planned_percent) == ("2022-05-10", 0, 85)


def test_REM_7_a_plan_that_begins_on_the_first_day_of_all_has_its_report() -> None:
    said = [Said(day="", action="a", status="under_way", percent=30)]
    plan = one("0001-01-01", "2022-05-31")
    plan = msgspec.structs.replace(plan, programme=msgspec.structs.replace(plan.programme, start="0001-01-01"))
    made = so_far(plan, said, {}, date(2022, 5, 10))
    assert made.start == "0001-01-01"
    assert [(action.was_percent, action.percent) for action in made.actions] == [(0, 30)]


INDICATOR = PlanIndicator(name="Posti", unit="posti", baseline=0.0, target=100.0)


def test_REM_6_an_indicator_is_told_at_both_ends_with_its_variance_and_why() -> None:
    readings = {
        "r1": {"of": "a", "date": "2022-03-15", "value": 15.0, "reason": "prima", "at": 1},
        "r2": {"of": "a", "date": "2022-04-30", "value": 20.0, "reason": "cantiere fermo", "at": 2},
        "r3": {"of": "a", "date": "2022-06-30", "value": 30.0, "reason": "", "at": 3},
        "r4": {"of": "a", "date": "2022-07-15", "value": 90.0, "reason": "dopo", "at": 4},
        "r5": {"of": "b", "date": "2022-06-30", "value": 1.0, "at": 5},
    }
    plan = one("2022-01-01", "2022-12-31", indicator=INDICATOR)
    [seen] = report(plan, [], readings, date(2022, 4, 1), date(2022, 6, 30)).indicators
    assert (seen.was, seen.value, seen.expected, seen.reasons) == (
        15.0,
        30.0,
        pytest.approx(49.45, abs=0.01),
        ["cantiere fermo"],
    )
    assert seen.variance == pytest.approx(30.0 - 49.45, abs=0.01)
    assert seen.light.colour == "red"


def lived() -> tuple[list[Said], dict[str, dict[str, Any]]]:
    """What could have been said of the Brescia plan: some on time, some late, one stopped."""
    said, readings = [], {}
    for n, action in enumerate(PLAN.actions):
        start, end = action.start or "2022-01-01", action.end or "2022-12-31"
        status: Any = ("done", "under_way", "stopped")[n % 3]
        said.append(Said(day=start, action=action.id, status="under_way", percent=10, note="Avviata"))
        said.append(
            Said(
                day=end,
                action=action.id,
                status=status,
                percent=100 if n % 3 == 0 else 60,
                obstacles="Sede mancante",
                spent_eur=None if n % 4 == 3 else (action.budget_eur or 0) * 0.9 + 0.35,
            )
        )
        if action.indicator and action.indicator.target is not None:
            for part, day in ((0.2, start), (0.4 + 0.2 * (n % 4), end)):
                value, reason = round(action.indicator.target * part, 1), "Adesioni in ritardo" if n % 2 else ""
                readings[f"{action.id}-{day}"] = {
                    "of": action.id,
                    "date": day,
                    "value": value,
                    "reason": reason,
                    "at": n,
                }
    return sorted(said, key=lambda one: one.day), readings


def whole(period: str) -> Report:
    said, readings = lived()
    span = span_of(period)
    assert span is not None
    return report(PLAN, said, readings, *span)


YEAR = "2021"


@pytest.mark.parametrize("language", ["it", "en"])
def test_REM_6_the_report_on_brescias_year_reads_as_it_was_looked_at(language: Language) -> None:
    """GOLDENS=1 writes it anew."""
    made = render(whole(YEAR), "md", language)
    golden = GOLDENS / f"report-{language}.md"
    if os.environ.get("GOLDENS"):
        golden.write_bytes(made)
    assert made.decode() == golden.read_text("utf-8")


def test_every_format_says_the_same_twice_and_is_what_its_name_says() -> None:
    begins = {"pdf": b"%PDF-1.", "docx": b"PK\x03\x04", "md": b"# ", "json": b"{"}
    year = whole(YEAR)
    for format in FORMATS:
        made = render(year, format, "it")
        assert made.startswith(begins.get(format, b"")), format
        assert made == render(year, format, "it")
    assert msgspec.json.decode(render(year, "json", "it"), type=Report) == year


def test_REM_6_nothing_to_tell_is_said_and_an_empty_plan_has_a_report() -> None:
    empty = msgspec.structs.replace(PLAN, actions=[], organisations=[], programme=one(None, None).programme)
    made = told(empty)
    assert (made.actions, made.indicators, made.organisations) == ([], [], [])
    assert all(not section.blocks and section.lead for section in document(made, "it").sections)
    assert render(made, "md", "de").decode().count("##") == 7


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.dates(date(2021, 1, 1), date(2023, 12, 31)),
            st.integers(0, 30),
            st.sampled_from(["planned", "under_way", "done", "stopped"]),
        ),
        max_size=30,
    )
)
def test_REM_6_the_quarters_of_a_year_add_up_and_organisations_to_the_whole(said: list[tuple[date, int, Any]]) -> None:
    known = [
        Said(day=day.isoformat(), action=PLAN.actions[n % len(PLAN.actions)].id, status=status)
        for day, n, status in sorted(said, key=lambda one: one[0])
    ]
    quarters = [told(PLAN, *known, period=f"2022-Q{n}") for n in range(1, 5)]
    year = told(PLAN, *known, period="2022")
    assert sum(a.to_end for q in quarters for a in q.actions) == sum(a.to_end for a in year.actions)
    assert {a.id for a in year.actions} >= {a.id for q in quarters for a in q.actions if a.to_end}
    assert [(a.id, a.late_days) for a in quarters[3].late] == [(a.id, a.late_days) for a in year.late]
    for made in [*quarters, year]:
        assert sum(body.actions for body in made.organisations) == len(made.actions)
        assert sum(body.late for body in made.organisations) == len(made.late)
