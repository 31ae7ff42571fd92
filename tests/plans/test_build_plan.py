"""The plan of the Brescia workshop has the facts that its file expects: all, and only those."""

import random
from collections import defaultdict
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.boards.events import Records
from cocreate.plans.build import build, plan_json
from cocreate.plans.messages import retold
from cocreate.plans.plan import Plan, PlanAimRow, PlanGoal
from tests.plans import brescia
from tests.plans.untimed import UNTIMED

EXPECTED: dict[str, Any] = brescia.WORKSHOP["expected"]


def test_the_brescia_plan_has_the_expected_facts() -> None:
    plan = brescia.plan()
    assert plan.tally == EXPECTED["tally"]
    assert list(plan.tally.values()) == sorted(EXPECTED["tally"].values(), reverse=True)
    assert plan.votes_cast == EXPECTED["votes_cast"]
    assert plan.voters == 12
    assert len(plan.actions) == EXPECTED["actions"]
    assert plan.budget_eur == EXPECTED["budget_eur"]
    assert {body.id: len(body.leads) for body in plan.organisations if body.leads} == EXPECTED["actions_owned"]


def test_the_brescia_plan_has_the_expected_checks_and_no_other() -> None:
    found: dict[str, list[Any]] = defaultdict(list)
    for check in brescia.plan().checks:
        found[check.code].append(check.subjects if check.code == "dependency_cycle" else check.subjects[0])
    assert {code: sorted(subjects) for code, subjects in found.items()} == EXPECTED["checks"]


def test_actions_are_numbered_by_start_then_end_then_id() -> None:
    plan = brescia.plan()
    assert [action.number for action in plan.actions] == list(range(1, 14))
    assert [action.id for action in plan.actions][:5] == ["a04", "a10", "a12", "a05", "a03"]


def test_an_action_knows_where_it_comes_from() -> None:
    library = next(action for action in brescia.plan().actions if action.id == "a02")
    assert (library.ideas, library.needs, library.votes) == (["i02"], ["n04", "n17"], 5)
    assert (library.resources, library.obstacles, library.depends_on) == (["r01"], ["o01"], ["a10"])


def test_members_are_counted_without_observers() -> None:
    members = {body.id: body.members for body in brescia.plan().organisations}
    assert members["comune-brescia"] == 2
    assert members["ats-brescia"] == 1


def test_LOG_11_no_person_stands_in_the_plan() -> None:
    told = plan_json(brescia.plan()).decode()
    for participant in brescia.WORKSHOP["participants"]:
        assert participant["name"] not in told.replace("Facilitazione", "")
        assert f'"{participant["id"]}"' not in told


@given(seed=st.integers(0, 2**32))
@settings(UNTIMED, max_examples=40)
def test_JOB_4_the_same_records_in_any_order_give_the_same_bytes(seed: int) -> None:
    assert plan_json(_plan(_shuffled(brescia.records(), seed))) == plan_json(_plan(brescia.records()))


def test_JOB_4_a_plan_that_was_read_back_gives_the_same_bytes() -> None:
    stored = plan_json(brescia.plan())
    assert plan_json(msgspec.json.decode(stored, type=Plan)) == stored


def test_a_plan_can_be_told_in_the_other_language() -> None:
    assert retold(brescia.plan("it"), "en") == brescia.plan("en")
    assert retold(brescia.plan("en"), "en") == brescia.plan("en")


def test_PLN_5_each_aim_has_a_row_once_anything_is_said_of_one() -> None:
    frame = {"title": "P", "aims": ["a", "b"], "aim_rows": [{"assumption": "se"}], "goal": {"assumption": "o"}}
    programme = _plan({"programme": {"programme": frame}}).programme
    assert programme.rows == [("a", PlanAimRow(assumption="se")), ("b", PlanAimRow())]
    assert programme.goal == PlanGoal(text="", indicator=None, assumption="o")
    fewer = _plan({"programme": {"programme": {**frame, "aims": []}}}).programme
    assert (fewer.rows, fewer.aim_rows) == ([], [])


def test_PLN_5_a_plan_that_was_kept_before_is_read() -> None:
    stored = msgspec.json.decode(plan_json(_plan({"programme": {"programme": {"title": "P", "aims": ["a"]}}})))
    for name in ("goal", "aim_rows"):
        del stored["programme"][name]
    programme = msgspec.convert(stored, Plan).programme
    assert (programme.goal, programme.rows) == (None, [("a", PlanAimRow())])


def test_an_empty_board_has_an_empty_plan() -> None:
    plan = _plan({})
    assert (plan.actions, plan.checks, plan.tally, plan.start, plan.budget_eur) == ([], [], {}, None, 0)


def test_DEC_4_what_was_never_revealed_stays_out() -> None:
    records = brescia.records()
    records["card"]["n01"]["private"] = "listen"
    plan = _plan(records)
    assert "n01" not in {need.id for need in plan.needs}
    assert next(idea for idea in plan.ideas if idea.id == "i01").needs == []


def test_a_later_round_on_a_zone_stands_instead_of_the_earlier_one() -> None:
    records = brescia.records()
    records["round"]["again"] = {"zone": "ideas", "status": "closed", "opened": 2, "tally": {"i07": 3, "gone": 2}}
    records["round"]["needs"] = {"zone": "needs", "status": "closed", "opened": 3, "tally": {"n01": 4}}
    records["round"]["open"] = {"zone": "ideas", "status": "open", "opened": 4}
    assert _plan(records).tally == {"n01": 4, "i07": 3}


def test_what_no_longer_means_anything_is_left_out() -> None:
    """A link to a card that is gone or of another kind, a body that is gone, a day that is none."""
    records = brescia.records()
    del records["card"]["i01"]
    records["card"]["i02"]["kind"] = "resource"
    records["card"]["a01"] |= {"owner": "gone", "partners": ["gone", "sindacato"], "start": "2021-02-30"}
    actions = {action.id: action for action in _plan(records).actions}
    assert (actions["a01"].ideas, actions["a02"].ideas) == ([], [])
    assert (actions["a01"].owner, actions["a01"].partners, actions["a01"].start) == (None, ["sindacato"], None)


def _plan(records: Records) -> Plan:
    return build(records, board="brescia", seq=321, finished=brescia.FINISHED, language="it")


def _shuffled(records: Records, seed: int) -> Records:
    order = random.Random(seed)
    kinds = list(records.items())
    order.shuffle(kinds)
    return {kind: dict(order.sample(list(of_kind.items()), len(of_kind))) for kind, of_kind in kinds}
