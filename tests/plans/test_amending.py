"""The plan is built from what was amended, and lists where the board says something else by now (EDT-4)."""

import copy
from typing import Any

import msgspec
import pytest

from cocreate.boards.amendments import amendment_id
from cocreate.boards.events import Fields, Records
from cocreate.plans.amending import amended, differences
from cocreate.plans.build import build
from cocreate.plans.plan import Plan
from tests.plans import brescia


def plan(records: Records) -> Plan:
    return build(records, board="b", seq=1, finished=0, language="it")


def board() -> Records:
    """Two actions, the second of which waits for the first."""
    cards: dict[str, Fields] = {
        "a1": {"kind": "action", "text": "Aprire", "owner": "o1", "start": "2027-01-04", "end": "2027-02-26"},
        "a2": {"kind": "action", "text": "Formare", "start": "2027-03-01", "end": "2027-03-05", "person": "lia"},
        "i1": {"kind": "idea", "text": "Un nido"},
    }
    return {
        "board": {"board": {"title": "Tavolo", "language": "it", "version": 1}},
        "organisation": {"o1": {"name": "Comune", "sector": "public"}, "o2": {"name": "Coop", "sector": "company"}},
        "member": {"lia": {"role": "participant", "organisation": "o1"}, "ugo": {"role": "participant"}},
        "card": cards,
        "link": {
            "l1": {"kind": "depends_on", "from": "a2", "to": "a1"},
            "l2": {"kind": "realises", "from": "a1", "to": "i1"},
        },
        "amendment": {},
    }


def says(records: Records, field: str, value: Any, *, was: Any = None, action: str = "a1", **more: Any) -> Records:
    one = {"action": action, "field": field, "value": value, "was": was, "author": "lia", "at": 7, **more}
    of_kind = {**records["amendment"], amendment_id(action, field): {k: v for k, v in one.items() if v is not None}}
    return {**records, "amendment": of_kind}


def test_EDT_1_a_plan_says_what_was_amended_and_its_schedule_follows() -> None:
    records = says(board(), "end", "2027-03-31", was="2027-02-26")
    before, after = plan(board()), plan(records)
    assert [action.end for action in after.actions if action.id == "a1"] == ["2027-03-31"]
    assert before.schedule != after.schedule
    assert {check.code for check in after.checks} - {check.code for check in before.checks} >= {
        "starts_before_dependency_ends"
    }


def test_EDT_1_without_amendments_a_plan_is_the_same_to_the_byte() -> None:
    records = brescia.records()
    assert amended(records) is records
    silent = {**records, "amendment": {"a:text": {"action": "a", "field": "text", "dropped": True}}}
    assert msgspec.json.encode(plan(silent)) == msgspec.json.encode(plan(records))


def test_EDT_1_what_is_given_is_not_altered_and_the_result_holds_no_amendment() -> None:
    records = says(says(board(), "owner", "o2", was="o1"), "waits", None, was=[{"action": "a1"}], action="a2")
    kept = copy.deepcopy(records)
    laid = amended(records)
    assert records == kept and laid["amendment"] == {}
    assert laid["card"]["a1"]["owner"] == "o2"
    assert [link["kind"] for link in laid["link"].values()] == ["realises"]
    assert amended(laid) == laid


def test_EDT_1_what_is_waited_for_is_laid_over_the_links() -> None:
    waits = [{"action": "a2", "timing": "start_start", "lag": 3}]
    (first, _) = sorted(plan(says(board(), "waits", waits)).actions, key=lambda action: action.id)
    assert [(one.action, one.timing, one.lag) for one in first.waits] == [("a2", "start_start", 3)]
    assert first.ideas == ["i1"]


def test_EDT_1_of_a_card_that_is_gone_or_no_action_any_more_nothing_is_said() -> None:
    records = says(says(board(), "text", "x", action="gone"), "text", "y", action="i1")
    assert plan(records) == plan(board())


@pytest.mark.parametrize(
    ("field", "was", "value", "now", "differs"),
    [
        ("owner", "o1", "o2", "o1", False),  # the board says what it said
        ("owner", None, "o2", "o1", True),
        ("owner", None, "o1", "o1", False),  # the board says by now what was amended
        ("text", "Altro", "Aprire presto", "Aprire", True),
        ("budget_eur", 5, 6, None, True),
        ("budget_eur", None, 6, None, False),
    ],
)
def test_EDT_4_where_a_card_says_something_else_by_now_the_plan_lists_it(
    field: str, was: Any, value: Any, now: Any, differs: bool
) -> None:
    found = plan(says(board(), field, value, was=was)).differences
    assert bool(found) == differs
    for one in found:
        assert (one.action, one.field, one.was, one.board, one.plan, one.aside) == ("a1", field, was, now, value, False)


def test_EDT_4_days_that_the_boards_do_not_fit_are_set_aside_and_listed() -> None:
    made = plan(says(board(), "start", "2027-03-08", was="2027-01-04"))
    (one,) = made.differences
    assert (one.field, one.plan, one.board, one.aside) == ("start", "2027-03-08", "2027-01-04", True)
    assert next(action for action in made.actions if action.id == "a1").start == "2027-01-04"


def test_EDT_4_nobody_is_named_in_a_difference() -> None:
    records = says(board(), "person", "ugo", was="olga", action="a2")
    (one,) = differences(records, {"lia": "p1", "ugo": "p2"})
    assert (one.was, one.board, one.plan) == (None, "p1", "p2")


def test_a_plan_of_before_there_were_amendments_is_still_read() -> None:
    made = msgspec.to_builtins(plan(board()))
    del made["differences"]
    assert msgspec.convert(made, Plan).differences == []
