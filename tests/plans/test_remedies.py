"""What one click does about each check: done on the board it silences the check, or it leads to the right field."""

from collections.abc import Mapping
from typing import Any

import msgspec
import pytest

from cocreate.boards.amendments import amendment_id
from cocreate.boards.events import Fields
from cocreate.boards.fold import present
from cocreate.plans.build import build
from cocreate.plans.messages import retold
from cocreate.plans.plan import CheckCode, Plan, Remedy
from tests.plans import brescia
from tests.plans.small import plan_of, remedy, spoken

FRAME = {"programme": {"title": "P", "start": "2021-01-01", "end": "2021-12-31"}}
LINKS = [("depends_on", "b", "a")]
MEMBERS = {"anna": {"role": "participant", "organisation": "q"}}
DUE = {"id": "r2", "title": "Due"}
RESULT: dict[str, Fields] = {
    "programme": {"title": "P", "results": [{"id": "r1", "title": "Uno", "indicator": {"name": "n"}}]}
}
EARLY: Fields = {"start": "2021-02-01", "end": "2021-02-05"}
LATE: Fields = {"start": "2021-11-01", "end": "2021-11-30", "owner": "r"}  # by which there is time to spare
LATER = {"l": {"kind": "depends_on", "from": "b", "to": "a", "timing": "finish_start", "lag": 2}}
TOGETHER = {"l": {"kind": "depends_on", "from": "b", "to": "a", "timing": "start_start", "lag": 1}}

PROMISE: Fields = {"organisation": "p", "what": "una sala"}

Case = tuple[CheckCode, dict[str, Fields], dict[str, Any]]
SETTING: list[Case] = [
    ("action_without_owner", {"a": {"owner": None, "partners": ["p", "q"]}}, {}),
    ("action_without_dates", {"a": {"end": None}}, {}),
    ("action_without_dates", {"a": {"start": None, "end": None}, "b": {}}, {"links": LINKS}),
    ("action_outside_programme", {"a": {"end": "2022-03-31"}}, {"programme": FRAME}),
    ("action_outside_programme", {"a": {"start": "2020-03-31"}}, {"programme": FRAME}),
    ("starts_before_dependency_ends", {"a": {}, "b": {}}, {"links": LINKS}),
    (
        "starts_before_dependency_ends",
        {"a": EARLY, "b": EARLY, "c": EARLY},
        {"links": [*LINKS, ("depends_on", "a", "c"), ("depends_on", "c", "a")]},
    ),
    ("budget_does_not_add_up", {"a": {"funds": [{"source": "s", "eur": 9}]}}, {}),
    ("date_on_holiday", {"a": {"start": "2021-04-05", "end": "2021-04-05"}}, {}),
    ("date_on_holiday", {"a": {"start": "2021-04-02", "end": "2021-04-05"}}, {}),
    ("date_on_holiday", {"a": {"start": "2021-12-25", "end": "2021-12-26"}}, {}),
    ("action_without_result", {"a": {}}, {"programme": RESULT}),
    ("result_without_action", {"a": {}}, {"programme": RESULT}),
    ("organisation_without_part", {"a": {}}, {"member": MEMBERS}),
    ("owner_overloaded", {f"a{n}": {"partners": ["p"]} for n in range(4)}, {}),
    ("owner_overloaded_at_once", {f"a{n}": EARLY for n in range(5)} | {"z": LATE}, {}),  # one may be moved
    ("owner_overloaded_at_once", {f"a{n}": {**EARLY, "partners": ["p"]} for n in range(5)}, {}),  # handed over
    ("person_overloaded", {**{f"a{n}": {**EARLY, "person": "anna"} for n in range(3)}, "z": LATE}, {"member": MEMBERS}),
    ("dependency_not_kept", {"a": EARLY, "b": {"start": "2021-02-08", "end": "2021-02-12"}}, {"link": LATER}),
    ("dependency_not_kept", {"a": EARLY, "b": EARLY}, {"link": TOGETHER}),
]


@pytest.mark.parametrize(("code", "actions", "more"), SETTING)
def test_PLN_2_what_is_set_silences_the_check(
    code: CheckCode, actions: dict[str, Fields], more: dict[str, Any]
) -> None:
    before = plan_of(actions, **more)
    found = [(check.subjects, check.remedy) for check in before.checks if check.code == code]
    subjects, made = next((ids, made) for ids, made in found if made and made.kind == "set")
    assert made.text
    after = plan_of({**actions, made.card: {**actions[made.card], **made.fields}}, **more)
    assert subjects not in spoken(after, code)


@pytest.mark.parametrize(("code", "actions", "more"), SETTING)
def test_EDT_8_said_as_amendments_it_silences_the_check_too(
    code: CheckCode, actions: dict[str, Fields], more: dict[str, Any]
) -> None:
    before = plan_of(actions, **more)
    found = [(check.subjects, check.remedy) for check in before.checks if check.code == code]
    subjects, made = next((ids, made) for ids, made in found if made and made.kind == "set")
    after = plan_of(actions, **more, amendment=_amended(made.card, made.fields))
    assert subjects not in spoken(after, code)


def _amended(action: str, fields: Mapping[str, Any]) -> dict[str, Fields]:
    said = {name: {"action": action, "field": name, "value": value} for name, value in fields.items()}
    return {amendment_id(action, name): present(one) for name, one in said.items()}


def test_a_cycle_is_opened_where_it_goes_against_the_days() -> None:
    links = [("depends_on", "b", "a"), ("depends_on", "a", "b")]
    plan = plan_of({"a": EARLY, "b": {"start": "2021-03-01", "end": "2021-03-05"}}, links)
    made = remedy(plan, "dependency_cycle")
    assert (made.kind, made.card, made.other) == ("unlink", "a", "b")
    assert made.text == "L'azione 1 non aspetta più la 2"
    assert spoken(plan_of({"a": EARLY, "b": {}}, links[:1]), "dependency_cycle") == []
    amended = plan_of({"a": EARLY, "b": EARLY}, links, amendment=_amended("a", {"waits": None}))
    assert spoken(amended, "dependency_cycle") == []


def test_a_need_is_met_by_the_action_for_its_best_idea() -> None:
    cards = {"n": {"kind": "need", "text": "N"}} | {id: {"kind": "idea", "text": id} for id in ("i1", "i2")}
    votes = {"r": {"status": "closed", "tally": {"i1": 1, "i2": 2}}}
    plan = plan_of({}, [("answers", "i1", "n"), ("answers", "i2", "n")], cards=cards, round=votes)
    assert (remedy(plan, "need_without_action").kind, remedy(plan, "need_without_action").card) == ("realise", "i2")
    assert remedy(plan, "chosen_idea_without_action").card == "i2"
    links = [("answers", "i2", "n"), ("realises", "a", "i2")]
    realised = plan_of({"a": {}}, links, cards=cards, round=votes)  # what the click writes: an action for that idea
    assert spoken(realised, "need_without_action") == spoken(realised, "chosen_idea_without_action") == []
    alone = plan_of({}, cards={"n": {"kind": "need", "text": "N"}})
    assert remedy(alone, "need_without_action") == Remedy(
        kind="fill", card="n", field="links", text="Collegala ad altre carte"
    )


@pytest.mark.parametrize(
    ("code", "fields", "field"),
    [
        ("action_without_owner", {"owner": None}, "owner"),
        ("action_without_indicator", {"indicator": None}, "indicator"),
        ("indicator_without_target", {"indicator": {"name": "n"}}, "target"),
        ("budget_not_covered", {"budget_eur": 9, "funds": [{"source": "s", "eur": 1}]}, "funds"),
        ("partner_without_promise", {"partners": ["p", "q"], "promises": [PROMISE]}, "promises"),
        ("indicator_without_source", {}, "source"),
        ("action_without_votes", {}, "links"),
        ("action_without_result", {}, "result"),
        ("budget_over_programme", {"budget_eur": 90}, "budget"),
        ("person_overloaded", {"person": "anna", "effort_days": 99}, "person"),
    ],
)  # fmt: skip
def test_what_only_people_know_leads_to_its_field(code: CheckCode, fields: Fields, field: str) -> None:
    """Beside an action that says where it is read, in a programme of two results and of ten euros, after a vote."""
    beside: Fields = {"owner": "r", "indicator": {"name": "n", "target": 1, "source": "registro"}, "result": "r1"}
    frame = {"programme": {**RESULT["programme"], "results": [{"id": "r1", "title": "Uno"}, DUE], "budget_eur": 10}}
    voted = {"cards": {"i": {"kind": "idea"}}, "round": {"r": {"status": "closed", "tally": {"i": 1}}}}
    plan = plan_of({"a": fields, "beside": beside}, programme=frame, member=MEMBERS, **voted)
    made = next(check.remedy for check in plan.checks if check.code == code and "a" in check.subjects)
    assert made and made.text
    assert (made.kind, made.card, made.field) == ("fill", "a", field)


def test_where_no_partner_could_lead_people_say_who_does() -> None:
    for n, code in ((4, "owner_overloaded"), (5, "owner_overloaded_at_once")):
        made = remedy(plan_of({f"a{i}": EARLY for i in range(n)}), code)
        assert (made.kind, made.card, made.field) == ("fill", f"a{n - 1}", "owner")


def test_an_action_that_comes_from_nowhere_leads_to_its_links() -> None:
    plan = build(
        {"card": {"a": {"kind": "action"}, "n": {"kind": "need"}}}, board="b", seq=1, finished=0, language="it"
    )
    for code, card in (("action_without_idea", "a"), ("need_without_idea", "n")):
        made = remedy(plan, code)
        assert (made.kind, made.card, made.field) == ("fill", card, "links")


def test_a_result_that_nothing_leads_to_takes_an_action_from_where_there_are_most() -> None:
    frame = {"programme": {"results": [DUE, *({"id": id, "title": id} for id in ("r3", "r4"))]}}
    said: dict[str, Fields] = {"a": {"result": "r3"}, "b": {"result": "r4"}, "c": {"result": "r4"}}
    made = remedy(plan_of(said, programme=frame), "result_without_action")
    assert (made.kind, made.card, made.field, made.text) == ("fill", "c", "result", "Scegli il risultato")
    chosen = plan_of({**said, "c": {"result": "r2"}}, programme=frame)  # as people may
    assert spoken(chosen, "result_without_action") == []
    del said["c"]  # each result has one, none at all: no action can be spared
    for few in (said, {}):
        made = remedy(plan_of(few, programme=frame), "result_without_action")
        assert (made.kind, made.card, made.field) == ("fill", "", "programme")


@pytest.mark.parametrize("code", ["result_without_indicator", "result_without_target", "result_without_source"])
def test_what_a_result_lacks_leads_to_the_programme(code: CheckCode) -> None:
    results = [{"id": "r1", "title": "Uno"}, {**DUE, "indicator": {"name": "n"}}]
    read: Fields = {"indicator": {"name": "n", "target": 1, "source": "registro"}}
    made = remedy(plan_of({"a": read}, programme={"programme": {"results": results}}), code)
    assert (made.kind, made.card, made.field) == ("fill", "", "programme")


def test_PLN_2_every_check_of_brescia_has_a_remedy_in_either_language() -> None:
    plan: Plan = brescia.plan()
    assert all(check.remedy and check.remedy.text for check in plan.checks)
    told = retold(plan, "en")
    assert told == brescia.plan("en")
    bare = [msgspec.structs.replace(check.remedy, text="") for check in plan.checks if check.remedy]
    assert bare == [msgspec.structs.replace(check.remedy, text="") for check in told.checks if check.remedy]
