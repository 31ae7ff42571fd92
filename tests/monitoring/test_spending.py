"""Money of a plan: sums in cents, what is known of it, and what it comes to in a period."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from cocreate.boards import commands as c
from cocreate.monitoring.overview import overview
from cocreate.monitoring.periods import span_of
from cocreate.monitoring.report import Said, history, report, so_far
from cocreate.monitoring.spending import Spending, euros, together
from cocreate.plans.build import build
from tests.boards.test_decide_monitoring import planned
from tests.plans.small import plan_of

cents = st.integers(0, 10**12)


@given(st.lists(cents, max_size=50))
def test_MON_8_sums_are_right_to_the_cent(sums: list[int]) -> None:
    assert round(100 * euros(one / 100 for one in sums)) == sum(sums)


@given(st.lists(st.tuples(cents, cents, st.one_of(st.none(), cents)), max_size=10))
def test_MON_8_what_is_left_of_all_is_what_was_planned_less_what_was_spent(sums: list[Any]) -> None:
    parts = [
        Spending(planned_eur=a / 100, covered_eur=b / 100, spent_eur=None if c is None else c / 100) for a, b, c in sums
    ]
    whole = together(parts)
    if whole.left_eur is None:
        assert not sums or all(c is None for _, _, c in sums)
    else:
        assert round(100 * whole.left_eur) == sum(a for a, _, _ in sums) - sum(c or 0 for _, _, c in sums)


def test_MON_8_nothing_said_is_not_nothing_spent() -> None:
    assert Spending(planned_eur=5.0).left_eur is None
    assert Spending(planned_eur=5.0, spent_eur=0.0).left_eur == 5.0
    assert Spending(spent_eur=3.0).left_eur is None
    assert together([]) == Spending()


def test_MON_8_the_state_of_the_plan_tells_money_of_each_action_and_of_all() -> None:
    table = planned()
    for action, who, spent in (("a", "anna", 10.1), ("b", "bruno", 0.2)):
        table.by(who, spent_on(action, spent))
    plan = build(table.board.records, board="t", seq=1, finished=0, language="it")
    state = overview(plan, table.board.records, seq=1, day="2026-01-01")
    assert {one.id: one.spending.spent_eur for one in state.actions} == {"a": 10.1, "b": 0.2}
    assert state.overall.spending == Spending(planned_eur=None, covered_eur=0.0, spent_eur=10.3)


def spent_on(action: str, spent: float) -> Any:
    return c.ReportProgress(action=action, status="under_way", percent=1, spent_eur=spent)


DAYS = {"start": "2022-01-01", "end": "2022-12-31", "budget_eur": 100}
SAID = [
    Said(day="2022-03-31", action="a", status="under_way", percent=20, spent_eur=20.05),
    Said(day="2022-06-30", action="a", status="under_way", percent=40, spent_eur=50.0),
    Said(day="2022-09-30", action="a", status="under_way", percent=60, spent_eur=None),
]


def test_MON_8_a_period_tells_what_was_spent_in_it_and_so_far() -> None:
    plan = plan_of({"a": DAYS})
    told = []
    for quarter in ("2022-Q1", "2022-Q2", "2022-Q3"):
        span = span_of(quarter)
        assert span is not None
        told.append(report(plan, SAID, {}, *span))
    assert [(one.spent_then_eur, one.spending.spent_eur, one.spending.left_eur) for one in told] == [
        (20.05, 20.05, 79.95),
        (29.95, 50.0, 50.0),
        (None, None, None),  # taken away again
    ]
    assert [one.actions[0].was_spent_eur for one in told] == [None, 20.05, 50.0]


def test_MON_8_what_was_spent_is_read_from_the_log() -> None:
    table = planned().by("anna", spent_on("a", 12.5))
    assert [(one.action, one.spent_eur) for one in history(table.events, ZoneInfo("Europe/Rome"))] == [("a", 12.5)]


def test_REM_7_so_far_every_action_is_told_from_the_first_day_until_today() -> None:
    plan = plan_of(
        {"a": DAYS, "later": {"start": "2030-01-01", "end": "2030-02-01"}, "open": {"start": None, "end": None}}
    )
    now = so_far(plan, [Said(day="", action="a", status="done", percent=100)], {}, date(2022, 5, 1))
    assert [(one.id, one.said, one.status, one.ended) for one in now.actions] == [
        ("a", True, "done", True),
        ("later", False, "planned", False),
        ("open", False, "planned", False),
    ]
    assert (now.start, now.end, now.until) == ("2022-01-01", "2022-05-01", "2022-05-01")
    early = so_far(plan, [], {}, date(2019, 5, 1))
    assert (early.start, early.until) == ("2019-05-01", "2019-05-01")
