"""Suggested moves: they relieve, they stay within slack, and where the end of the plan would be later they say so."""

import random
from datetime import date, timedelta
from typing import Any

import pytest

from cocreate.boards.events import Fields
from cocreate.plans.case import Case
from cocreate.plans.messages import retold
from cocreate.plans.plan import Plan
from cocreate.plans.timed import PlanMove
from tests.plans.small import plan_of

MEMBERS = {id: {"role": "participant", "organisation": "o"} for id in ("anna", "bruno")}
WEEK: Fields = {"start": "2027-03-01", "end": "2027-03-05", "person": "anna", "effort_days": 5}
LONG: Fields = {"start": "2027-03-01", "end": "2027-03-26", "owner": "q"}


def moves(plan: Plan) -> list[PlanMove]:
    assert plan.schedule is not None
    return plan.schedule.moves


def end(plan: Plan) -> str | None:
    assert plan.schedule is not None
    return plan.schedule.end


def excess(plan: Plan) -> int:
    case = Case.of(plan)
    return case.loads.excess(case.loads.of, case.spans)


def test_who_is_not_overloaded_is_left_alone() -> None:
    assert moves(plan_of({"a": WEEK, "long": LONG}, member=MEMBERS)) == []


def test_a_move_within_slack_relieves_and_moves_nothing_else() -> None:
    plan = plan_of({"a": WEEK, "b": WEEK, "long": LONG}, member=MEMBERS)
    (move,) = moves(plan)
    assert (move.action, move.start, move.end, move.relieves, move.beside) == (
        "a",
        "2027-03-08",
        "2027-03-12",
        "p1",
        ["b"],
    )
    assert (move.later, move.pushes) == (0, [])
    assert "Nessun'altra azione si sposta, e il piano finisce quando finisce ora" in move.message
    after = plan_of({"a": {**WEEK, "start": move.start, "end": move.end}, "b": WEEK, "long": LONG}, member=MEMBERS)
    assert (moves(after), end(after), excess(after)) == ([], end(plan), 0)


def test_PLN_4_where_no_slack_is_left_the_end_is_later_and_the_move_says_by_how_much() -> None:
    plan = plan_of({"a": WEEK, "b": WEEK}, member=MEMBERS)
    (move,) = moves(plan)
    assert move.later == 5
    assert "Attenzione: tutto il piano finirebbe 5 giorni lavorativi più tardi" in move.message
    (told,) = moves(retold(plan, "en"))
    assert "Careful: the whole plan would then end 5 working days later" in told.message


def test_what_waits_behind_a_moved_action_is_named() -> None:
    """The long one leaves slack to both together, and none to the first alone."""
    after: Fields = {"start": "2027-03-08", "end": "2027-03-12", "owner": "p"}
    links = [("depends_on", "c", "a"), ("depends_on", "d", "b")]
    plan = plan_of({"a": WEEK, "b": WEEK, "c": after, "d": after, "long": LONG}, links, member=MEMBERS)
    (move,) = moves(plan)
    assert (move.later, len(move.pushes)) == (0, 1)
    assert "Con lei si sposta l'azione" in move.message


def busy(seed: int) -> dict[str, Any]:
    lots = random.Random(seed)
    actions: dict[str, Fields] = {}
    for n in range(12):
        start = date(2027, 3, 1) + timedelta(days=lots.randrange(60))
        last = start + timedelta(days=lots.randint(2, 30))
        actions[f"a{n:02}"] = {
            "start": start.isoformat(), "end": last.isoformat(), "owner": lots.choice("op"),
            "person": lots.choice([None, "anna", "bruno"]), "effort_days": lots.choice([None, 3, 9]),
        }  # fmt: skip
    ids = list(actions)
    links = [("depends_on", ids[n], ids[lots.randrange(n)]) for n in range(1, 12) if lots.random() < 0.4]
    return {"actions": actions, "links": links, "member": MEMBERS}


@pytest.mark.parametrize("seed", range(40))
def test_PLN_4_no_move_puts_the_end_off_unless_it_says_so(seed: int) -> None:
    """All of them taken, in their order, on the days that the schedule reckons with."""
    said = busy(seed)
    plan = plan_of(said.pop("actions"), **said)
    assert plan.schedule is not None
    days = {day.action: {"start": day.earliest_start, "end": day.earliest_end} for day in plan.schedule.days}
    actions = {action: {**busy(seed)["actions"][action], **fields} for action, fields in days.items()}
    before = plan_of(actions, **said)
    late = 0
    for move in moves(plan):
        actions[move.action] = {**actions[move.action], "start": move.start, "end": move.end}
        found = plan_of(actions, **said)
        assert found.schedule is not None
        for day in found.schedule.days:
            actions[day.action] |= {"start": day.earliest_start, "end": day.earliest_end}
        after = plan_of(actions, **said)
        assert excess(after) < excess(before), "every move relieves"
        was, now = end(before), end(after)
        assert was is not None and now is not None
        assert (now > was) == (move.later > 0), move
        before, late = after, late + move.later
