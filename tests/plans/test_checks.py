"""Each check where it must speak and where it must not; cycles against a brute force; a plan of 2,000 actions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.boards.events import Fields
from cocreate.plans.graphs import components
from tests.plans.small import PROGRAMME, WHOLE, found, only, plan_of
from tests.plans.untimed import UNTIMED


def test_a_whole_action_has_nothing_to_mend() -> None:
    assert found(plan_of({"a": {}}, programme=PROGRAMME)) == []


@pytest.mark.parametrize(
    ("fields", "code", "words"),
    [
        ({"owner": None}, "action_without_owner", "L'azione 1 «Azione a» non ha un responsabile"),
        ({"indicator": None}, "action_without_indicator", "non ha un indicatore"),
        ({"indicator": {"name": " "}}, "action_without_indicator", "non ha un indicatore"),
        ({"start": None}, "action_without_dates", "non ha una data di inizio"),
        ({"end": None}, "action_without_dates", "non ha una data di fine"),
        ({"start": None, "end": None}, "action_without_dates", "non ha date"),
        (
            {"start": "2020-12-31"},
            "action_outside_programme",
            "comincia (31 dic 2020) prima del programma (1 gen 2021)",
        ),
        ({"end": "2022-01-03"}, "action_outside_programme", "finisce (3 gen 2022) dopo la fine del programma"),
        ({"start": "2020-01-01", "end": "2022-01-03"}, "action_outside_programme", "e finisce dopo (31 dic 2021)"),
    ],
)
def test_a_check_of_one_action(fields: Fields, code: str, words: str) -> None:
    check = only(plan_of({"a": fields}, programme=PROGRAMME))
    assert (check.code, check.severity, check.subjects) == (code, "alert", ["a"])
    assert words in check.message


def test_the_first_and_last_day_of_the_programme_are_inside() -> None:
    assert found(plan_of({"a": {"start": "2021-01-01", "end": "2021-12-31"}}, programme=PROGRAMME)) == []


def test_without_a_programme_nothing_is_outside_it() -> None:
    assert found(plan_of({"a": {"start": "1990-01-01", "end": "2090-01-02"}})) == []


def test_a_budget_that_is_not_said_counts_nothing() -> None:
    plan = plan_of({"a": {"budget_eur": None}, "b": {"budget_eur": 7}})
    assert (plan.budget_eur, found(plan)) == (7, [])


def test_an_action_that_realises_no_idea() -> None:
    plan = plan_of({}, cards={"a": {**WHOLE, "kind": "action", "text": "Sola"}})
    assert found(plan) == [("action_without_idea", ["a"])]


@pytest.mark.parametrize(("start", "early"), [("2021-03-30", True), ("2021-03-31", True), ("2021-04-01", False)])
def test_starting_on_the_last_day_of_a_dependency_is_too_early(start: str, early: bool) -> None:
    plan = plan_of({"a": {"start": start, "end": "2021-06-30"}, "b": {}}, [("depends_on", "a", "b")])
    assert found(plan) == ([("starts_before_dependency_ends", ["a", "b"])] if early else [])


def test_one_check_names_all_the_dependencies_that_are_not_over() -> None:
    links = [("depends_on", "a", other) for other in "bcd"]
    plan = plan_of({"a": {}, "b": {}, "c": {}, "d": {"owner": "p", "start": "2021-01-01", "end": "2021-01-31"}}, links)
    check = only(plan)
    assert check.subjects == ["a", "b", "c"]
    assert "prima che finiscano (31 mar 2021) le azioni 3 «Azione b» e 4 «Azione c»" in check.message


def test_a_dependency_without_an_end_is_never_too_late() -> None:
    plan = plan_of({"a": {}, "b": {"end": None}}, [("depends_on", "a", "b")])
    assert found(plan) == [("action_without_dates", ["b"])]


def test_one_check_for_each_cycle_with_its_ids_sorted() -> None:
    links = [("depends_on", *ends) for ends in ("cb", "ba", "ac", "de", "ed", "ad", "fa")]
    plan = plan_of({id: {"start": None} for id in "abcdef"}, links)
    cycles = [check for check in plan.checks if check.code == "dependency_cycle"]
    assert [check.subjects for check in cycles] == [["a", "b", "c"], ["d", "e"]]
    assert cycles[0].message == "Le azioni 1, 2 e 3 si aspettano a vicenda: nessuna potrebbe cominciare."


def test_an_action_that_depends_on_itself_is_a_cycle() -> None:
    cycles = [c for c in plan_of({"a": {}}, [("depends_on", "a", "a")]).checks if c.code == "dependency_cycle"]
    assert [check.subjects for check in cycles] == [["a"]]
    assert "sé stessa" in cycles[0].message


def test_needs_without_an_idea_and_without_an_action() -> None:
    cards = {id: {"kind": "need", "text": f"Bisogno {id}"} for id in ("n1", "n2", "n3")}
    cards["i2"] = {"kind": "idea", "text": "Idea che nessuno realizza"}
    plan = plan_of({"a": {}}, [("answers", "idea", "n1"), ("answers", "i2", "n2")], cards=cards)
    assert found(plan) == [
        ("need_without_idea", ["n3"]),
        ("need_without_action", ["n2"]),
        ("need_without_action", ["n3"]),
    ]


@pytest.mark.parametrize(
    ("leads", "overloaded"),
    [
        ("ooo", []),  # all of them, but only three
        ("oooo", ["o"]),
        ("oooo" + "ppp" + "qqq" + "rr", []),  # four of twelve: exactly a third
        ("oooo" + "ppp" + "qqq" + "r", ["o"]),
        ("oooo" + "pppp" + "qqq", ["o", "p"]),
        ("oooo" + "pppp" + "q" + "-----", ["o", "p"]),  # those without an owner do not count
    ],
)
def test_who_leads_more_than_a_third_and_at_least_four_is_overloaded(leads: str, overloaded: list[str]) -> None:
    plan = plan_of({f"a{n:02}": {"owner": None if body == "-" else body} for n, body in enumerate(leads)})
    assert [c.subjects[0] for c in plan.checks if c.code == "owner_overloaded"] == overloaded


NODES = "abcdef"
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.sets(st.sampled_from(NODES)), max_size=6).map(
    lambda some: {node: sorted(some.get(node, ())) for node in NODES}
)


@given(GRAPHS)
@settings(UNTIMED)
def test_strongly_connected_sets_are_those_of_a_brute_force(graph: dict[str, list[str]]) -> None:
    reach = {node: {node} for node in NODES}
    for _ in NODES:
        reach = {node: seen.union(*(graph[other] for other in seen)) for node, seen in reach.items()}
    mutual = {frozenset(b for b in NODES if b in reach[a] and a in reach[b]) for a in NODES}
    together = [frozenset(ids) for ids in components(graph)]
    assert len(together) == len(set(together))
    assert set(together) == mutual


def test_a_chain_of_2000_actions_that_bites_its_tail_is_one_cycle() -> None:
    ids = [f"a{n:04}" for n in range(2_000)]
    links = [("depends_on", id, ids[n - 1]) for n, id in enumerate(ids)]
    plan = plan_of({id: {"start": None} for id in ids}, links)
    cycles = [check for check in plan.checks if check.code == "dependency_cycle"]
    assert [check.subjects for check in cycles] == [ids]
    assert "10, 11, 12 e altre 1988 si aspettano" in cycles[0].message
