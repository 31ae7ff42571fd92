"""Money, promises, sources, results, holidays, votes and burdens: where each check must speak and where it must not."""

from typing import Any

import pytest

from cocreate.boards.events import Fields
from tests.plans.small import found, plan_of, spoken

SHORT: Fields = {"start": "2021-03-01", "end": "2021-03-05"}
ROOM: Fields = {"organisation": "p", "what": "una sala"}


def indicator(**more: Any) -> Fields:
    return {"indicator": {"name": "posti", "target": 10, **more}}


def test_an_indicator_without_a_target() -> None:
    plan = plan_of({"a": {"indicator": {"name": "posti"}}, "b": indicator(target=0)})
    assert found(plan) == [("indicator_without_target", ["a"])]


def test_sources_are_asked_for_once_one_is_said() -> None:
    assert spoken(plan_of({"a": indicator(), "b": indicator()}), "indicator_without_source") == []
    plan = plan_of({"a": indicator(source="registro"), "b": indicator(source=" "), "c": {"indicator": None}})
    assert spoken(plan, "indicator_without_source") == [["b"]]


def measured(**more: Any) -> dict[str, Any]:
    """A programme of one result that is measured so."""
    return {"programme": {"title": "P", "results": [{"id": "r", "title": "Nidi aperti", **indicator(**more)}]}}


@pytest.mark.parametrize(
    ("of_result", "of_action", "told"),
    [
        ({"target": None}, {}, [("result_without_target", ["r"])]),
        ({"target": 0}, {}, []),
        (
            {"target": None},
            {"source": "registro"},
            [("result_without_target", ["r"]), ("result_without_source", ["r"])],
        ),
        ({"source": "\n"}, {"source": "registro"}, [("result_without_source", ["r"])]),
        ({"source": "Istat"}, {"source": "registro"}, []),
        ({"source": "Istat"}, {}, [("indicator_without_source", ["a"])]),
        ({}, {}, []),  # nobody says where anything is read
    ],
)
def test_PLN_2_a_results_indicator_has_a_target_and_where_one_source_is_said_a_source(
    of_result: Fields, of_action: Fields, told: list[tuple[str, list[str]]]
) -> None:
    plan = plan_of({"a": {"result": "r", **indicator(**of_action)}}, programme=measured(**of_result))
    assert found(plan) == told
    of = [check for check in plan.checks if check.code.startswith("result")]
    assert all("«Nidi aperti»" in check.message for check in of)
    assert all(check.severity == "note" and check.remedy and check.remedy.field == "programme" for check in of)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"budget_eur": 100, "funds": [{"source": "Regione", "eur": 100}]}, None),
        ({"budget_eur": 100, "funds": [{"source": "Regione", "eur": 60}], "promises": [{**ROOM, "eur": 40}]}, None),
        ({"budget_eur": 100, "funds": [{"source": "Regione", "eur": 99}]}, "budget_not_covered"),
        ({"budget_eur": 100, "funds": [{"source": "Regione", "eur": 101}]}, "budget_does_not_add_up"),
        ({"budget_eur": None, "funds": [{"source": "Regione", "eur": 1}]}, "budget_does_not_add_up"),
        ({"budget_eur": 0, "promises": [ROOM]}, None),  # what is no money covers nothing and costs nothing
    ],
)
def test_money_comes_to_what_is_to_be_spent(fields: Fields, code: str | None) -> None:
    assert [check.code for check in plan_of({"a": fields}).checks] == ([code] if code else [])


def test_costs_are_to_be_covered_once_the_plan_says_where_money_comes_from() -> None:
    assert spoken(plan_of({"a": {"budget_eur": 9}, "b": {"budget_eur": 9}}), "budget_not_covered") == []
    covered: Fields = {"budget_eur": 9, "funds": [{"source": "Regione", "eur": 9}]}
    plan = plan_of({"a": covered, "b": {"budget_eur": 9}, "c": {"budget_eur": None}})
    assert spoken(plan, "budget_not_covered") == [["b"]]
    assert (plan.covered_eur, plan.budget_eur) == (9, 18)


@pytest.mark.parametrize(("most", "over"), [(29, [["b"]]), (30, []), (None, [])])
def test_all_actions_together_cost_no_more_than_there_is(most: int | None, over: list[list[str]]) -> None:
    frame = {"programme": {"title": "P", "budget_eur": most}}
    plan = plan_of({"a": {"budget_eur": 10}, "b": {"budget_eur": 20}}, programme=frame)
    assert spoken(plan, "budget_over_programme") == over


def test_partners_promise_something_once_one_has() -> None:
    assert spoken(plan_of({"a": {"partners": ["p", "q"]}}), "partner_without_promise") == []
    plan = plan_of({"a": {"partners": ["p", "q", "o"], "promises": [ROOM]}, "b": {"partners": []}})
    assert spoken(plan, "partner_without_promise") == [["a", "q"]]  # who leads needs to promise nothing besides


def test_an_organisation_at_the_table_that_takes_no_part() -> None:
    members = {
        "m1": {"role": "participant", "organisation": "o"},
        "m2": {"role": "participant", "organisation": "p"},
        "m3": {"role": "participant", "organisation": "q"},
        "m4": {"role": "observer", "organisation": "r"},
    }
    plan = plan_of({"a": {"partners": ["p"]}}, member=members)
    assert found(plan) == [("organisation_without_part", ["q"])]


def test_every_action_leads_to_a_result_and_every_result_to_an_action_and_a_measure() -> None:
    results = [{"id": "r1", "title": "Uno", **indicator()}, {"id": "r2", "title": "Due"}]
    frame = {"programme": {"title": "P", "results": results}}
    plan = plan_of({"a": {"result": "r1"}, "b": {"result": "gone"}}, programme=frame)
    assert found(plan) == [
        ("action_without_result", ["b"]),
        ("result_without_action", ["r2"]),
        ("result_without_indicator", ["r2"]),
    ]
    assert found(plan_of({"a": {}})) == [], "a programme without results asks for none"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-04-05", "2021-04-09", "comincia il 5 apr 2021, giorno festivo (Lunedì dell'Angelo)"),
        ("2021-03-29", "2021-04-04", "finisce il 4 apr 2021, giorno festivo (Pasqua)"),
        ("2021-05-01", "2021-05-14", "comincia il 1 mag 2021, giorno festivo (Festa del lavoro)"),
        ("2021-06-02", "2021-12-30", "comincia il 2 giu 2021, giorno festivo (Festa della Repubblica)"),
        ("2021-05-01", "2021-12-30", None),  # months from May on
        ("2023-06-01", "2024-03-31", None),  # to the end of March, which was Easter
        ("2021-03-27", "2021-03-28", None),  # a Saturday and a Sunday like any other
        ("2021-02-15", "2021-02-19", None),  # the patron of another town
    ],
)
def test_a_day_on_which_nobody_works(start: str, end: str, words: str | None) -> None:
    checks = plan_of({"a": {"start": start, "end": end}}).checks
    assert [check.code for check in checks] == (["date_on_holiday"] if words else [])
    assert all(words and words in check.message for check in checks)


def test_the_patron_of_ones_own_town() -> None:
    frame = {"programme": {"title": "P", "patron_days": ["02-15", "02-29"]}}
    plan = plan_of({"a": {"start": "2021-02-15", "end": "2021-02-19"}}, programme=frame)
    assert spoken(plan, "date_on_holiday") == [["a"]]
    assert "(festa del patrono)" in plan.checks[0].message


def voted(tally: dict[str, int], **ideas: Fields) -> dict[str, Any]:
    cards = {id: {"kind": "idea", "text": f"Idea {id}", "zone": "ideas"} for id in tally} | ideas
    return {"cards": cards, "round": {"r": {"status": "closed", "zone": "ideas", "tally": tally, "voters": 3}}}


def test_an_action_for_which_nobody_voted() -> None:
    plan = plan_of({"a": {}}, **voted({"i1": 2}))  # the idea of a got no dot
    assert spoken(plan, "action_without_votes") == [["a"]]
    assert spoken(plan_of({"a": {}}, **voted({"idea": 1})), "action_without_votes") == []
    assert spoken(plan_of({"a": {}}), "action_without_votes") == [], "where nobody voted, none is to be missed"


@pytest.mark.parametrize(
    ("tally", "chosen"),
    [
        ({"i1": 5, "i2": 1, "i3": 0}, [["i1"]]),
        ({"i1": 2, "i2": 2}, [["i1"], ["i2"]]),
        ({"i1": 3, "idea": 9}, []),  # i1 is below the average, idea is realised by a
        ({"i1": 0}, []),
    ],
)
def test_an_idea_that_was_chosen_and_that_nobody_does(tally: dict[str, int], chosen: list[list[str]]) -> None:
    assert spoken(plan_of({"a": {}}, **voted(tally)), "chosen_idea_without_action") == chosen


def test_five_actions_at_the_same_time_are_too_many_for_an_organisation() -> None:
    four = {f"a{n}": SHORT for n in range(4)}
    later: Fields = {"start": "2021-03-08", "end": "2021-03-10"}
    assert spoken(plan_of({**four, "b": later}), "owner_overloaded_at_once") == []
    plan = plan_of({**four, "b": {**later, "start": "2021-03-05"}})
    assert spoken(plan, "owner_overloaded_at_once") == [["o", "a0", "a1", "a2", "a3", "b"]]
    told = next(check.message for check in plan.checks if check.code == "owner_overloaded_at_once")
    assert "5 azioni nello stesso tempo, dal 5 mar 2021 al 5 mar 2021: 1, 2, 3, 4 e 5" in told
    milestone: Fields = {**later, "start": "2021-03-05", "milestone": True}
    assert spoken(plan_of({**four, "b": milestone}), "owner_overloaded_at_once") == [], "a milestone is no work"


@pytest.mark.parametrize(
    ("efforts", "over"),
    [
        ((None, None), False),  # two days a week each
        ((None, None, None), True),
        ((5, None), True),
        ((5,), False),  # the whole week
        ((2, 3), False),
        ((2, 3.1), True),
        ((0, 5), False),
    ],
)
def test_a_person_has_five_days_in_a_week(efforts: tuple[float | None, ...], over: bool) -> None:
    members = {"anna": {"role": "participant", "organisation": "o"}}
    actions = {f"a{n}": {**SHORT, "person": "anna", "effort_days": effort} for n, effort in enumerate(efforts)}
    plan = plan_of(actions, member=members)
    assert spoken(plan, "person_overloaded") == ([["p1", *actions]] if over else [])
    assert all("una persona (Ente o) ha più lavoro" in c.message for c in plan.checks if c.code == "person_overloaded")
    assert plan.people[0].actions == list(actions)


@pytest.mark.parametrize(
    ("timing", "lag", "start", "end", "kept"),
    [  # the other is from Monday 1 to Friday 5 March
        ("finish_start", 2, "2021-03-09", "2021-03-12", False),
        ("finish_start", 2, "2021-03-10", "2021-03-12", True),
        ("finish_start", -2, "2021-03-04", "2021-03-12", True),
        ("finish_start", -2, "2021-03-03", "2021-03-12", False),
        ("start_start", 0, "2021-03-01", "2021-03-02", True),
        ("start_start", 1, "2021-03-01", "2021-03-02", False),
        ("finish_finish", 0, "2021-03-01", "2021-03-05", True),
        ("finish_finish", 0, "2021-03-01", "2021-03-04", False),
        ("start_finish", 0, "2021-02-22", "2021-02-26", True),
        ("start_finish", 0, "2021-02-22", "2021-02-25", False),
    ],
)
def test_a_dependency_is_kept_as_it_was_meant(timing: str, lag: int, start: str, end: str, kept: bool) -> None:
    link = {"kind": "depends_on", "from": "b", "to": "a", "timing": timing, "lag": lag}
    plan = plan_of({"a": SHORT, "b": {"start": start, "end": end}}, link={"l": link})
    assert spoken(plan, "dependency_not_kept") == ([] if kept else [["b", "a"]])
    assert spoken(plan, "starts_before_dependency_ends") == []
