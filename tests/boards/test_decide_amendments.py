"""What the plan of a finished table says in place of its cards: by whom, with which values, how taken back."""

import copy
from random import Random
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.amendments import AMENDED, amendment_id, stands
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER
from cocreate.boards.decide.amendments import restore
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Event, Fields
from cocreate.boards.lines import encoded
from cocreate.boards.owning import answers_for, owner_of
from cocreate.boards.past import Past
from cocreate.boards.redaction import Redaction
from tests.helpers.given import Table, card, edit, given, link


def finished() -> Table:
    """Two actions of two organisations, for each of which somebody sits there; the second waits for the first."""
    table = given("cluster", people={"fede": "facilitator", "anna": "participant"})
    table.by(SERVER, c.AddOrganisation(id="coop", name="Coop", sector="company"))
    table.by(SERVER, c.JoinTable(member="lia", role="participant", organisation="comune"))
    table.by(SERVER, c.JoinTable(member="ugo", role="participant", organisation="coop"))
    table.by(SERVER, c.JoinTable(member="olga", role="observer", organisation="comune"))
    table.by("anna", card("a1", "actions", "Aprire il nido"), card("a2", "actions", "Formare"), card("i", "ideas"))
    table.by("fede", c.SetAction(card="a1", owner="comune", start="2027-01-04", end="2027-02-26", budget_eur=100))
    table.by("fede", c.SetAction(card="a2", owner="coop"), link("l", "depends_on", "a2", "a1"))
    return table.by("fede", c.FinishBoard())


def amend(action: str = "a1", **fields: Any) -> c.AmendAction:
    return c.AmendAction(card=action, **fields)


def value(table: Table, field: str, action: str = "a1") -> Any:
    return stands(table.board.records, action, field)


def record(table: Table, field: str, action: str = "a1") -> Fields:
    return table.get("amendment", amendment_id(action, field))


def test_EDT_1_an_amendment_says_what_the_card_said_and_who_says_what_now() -> None:
    table = finished().by("lia", amend(budget_eur=250, text="Aprire il nido a marzo"))
    assert record(table, "budget_eur") == {
        "action": "a1",
        "field": "budget_eur",
        "value": 250,
        "was": 100,
        "author": "lia",
        "at": table.now,
    }
    assert table.get("card", "a1")["budget_eur"] == 100
    assert value(table, "text") == "Aprire il nido a marzo"
    assert {change.id for change in table.events[-1].changes} == {"a1", "a1:budget_eur"}


def test_EDT_1_a_value_that_is_taken_away_is_said_too_and_a_dropped_one_says_nothing() -> None:
    table = finished().by("fede", amend(budget_eur=None))
    assert "value" not in record(table, "budget_eur") and value(table, "budget_eur") is None
    table.by("fede", c.DropAmendment(card="a1", fields=["budget_eur"]))
    assert value(table, "budget_eur") == 100
    table.when("fede", c.DropAmendment(card="a1", fields=["budget_eur"])).refused("not_amended")


def test_EDT_1_what_an_action_waits_for_is_amended_as_a_whole() -> None:
    table = finished()
    assert value(table, "waits", "a2") == [{"action": "a1"}]
    table.by("ugo", amend("a2", waits=[c.NewWait(action="a1", timing="start_start", lag=5)]))
    assert value(table, "waits", "a2") == [{"action": "a1", "timing": "start_start", "lag": 5}]
    table.by("ugo", amend("a2", waits=[]))
    assert value(table, "waits", "a2") is None
    table.when("ugo", amend("a2", waits=[c.NewWait(action="a2")])).refused("link_kinds", kind="depends_on")
    table.when("ugo", amend("a2", waits=[c.NewWait(action="i")])).refused("card_gone")


@pytest.mark.parametrize(
    ("who", "action", "code"),
    [
        ("fede", "a1", None),
        ("fede", "a2", None),
        ("lia", "a1", None),
        ("lia", "a2", "not_your_action"),
        ("ugo", "a1", "not_your_action"),
        ("ugo", "a2", None),
        ("anna", "a1", "not_your_action"),
        ("olga", "a1", "observer"),
        ("nobody", "a1", "removed"),
    ],
)
def test_EDT_2_who_leads_and_who_sits_there_for_the_owner_amends(who: str, action: str, code: str | None) -> None:
    for command in (amend(action, budget_eur=7), c.DropAmendment(card=action, fields=["budget_eur"])):
        table = finished().by("fede", amend(action, budget_eur=1))
        came = table.ask(who, command)
        assert isinstance(came, Event) if code is None else not isinstance(came, Event) and came.code == code


def test_EDT_2_the_owner_is_the_one_that_the_plan_has() -> None:
    table = finished().by("lia", amend(owner="coop"))
    assert owner_of(table.board, "a1") == "coop"
    assert answers_for(table.board, "ugo", "a1") and not answers_for(table.board, "lia", "a1")
    table.when("lia", c.Undo()).refused("not_your_action")
    table.by("ugo", amend(budget_eur=5))
    table.by("fede", c.DropAmendment(card="a1", fields=["owner"])).when("ugo", amend(budget_eur=6))
    table.refused("not_your_action")


def test_EDT_2_only_once_the_table_is_finished() -> None:
    table = finished().by("fede", c.ReopenBoard())
    for command in (amend(budget_eur=7), c.DropAmendment(card="a1", fields=["budget_eur"]), c.IssueVersion()):
        table.when("fede", command).refused("not_finished")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (amend("gone", budget_eur=1), "card_gone"),
        (amend("i", budget_eur=1), "not_an_action"),
        (amend(), "nothing_said"),
        (amend(owner="unknown"), "unknown_organisation"),
        (amend(partners=["unknown"]), "unknown_organisation"),
        (amend(person="unknown"), "unknown_member"),
        (amend(start="2027-13-01"), "bad_date"),
        (amend(start="2027-03-01"), "ends_before_start"),
    ],
)
def test_EDT_1_what_no_card_may_say_no_amendment_may(command: c.AmendAction, code: str) -> None:
    table = finished()
    came = table.ask("fede", command)
    assert not isinstance(came, Event) and came.code == code


def test_EDT_1_days_fit_those_that_are_amended_already() -> None:
    table = finished().by("fede", amend(end="2027-06-30")).by("fede", amend(start="2027-05-03"))
    table.when("fede", c.DropAmendment(card="a1", fields=["end"]))
    table.refused("ends_before_start", start="2027-05-03", end="2027-02-26")
    table.by("lia", amend(start="2027-03-01")).by("fede", amend(end="2027-03-31"))
    assert (value(table, "start"), value(table, "end")) == ("2027-03-01", "2027-03-31")


def test_CLI_4_on_a_finished_table_undo_takes_back_an_amendment_and_nothing_of_the_board() -> None:
    table = finished().by("fede", amend(budget_eur=250), amend(budget_eur=300))
    assert value(table.by("fede", c.Undo()), "budget_eur") == 250
    assert value(table.by("fede", c.Undo()), "budget_eur") == 100
    table.when("fede", c.Undo()).refused("nothing_to_undo")
    assert value(table.by("fede", c.Redo(), c.Redo()), "budget_eur") == 300
    table.by("fede", c.ReopenBoard(), c.Undo())
    assert value(table, "budget_eur") == 300 and table.board.get("link", "l") is None


def test_CLI_4_what_another_has_amended_since_is_left() -> None:
    table = finished().by("lia", amend(budget_eur=250)).by("fede", amend(budget_eur=300))
    table.when("lia", c.Undo()).refused("nothing_to_undo")
    assert value(table, "budget_eur") == 300
    table.by("fede", c.Undo())
    assert record(table, "budget_eur")["author"] == "lia" and value(table, "budget_eur") == 250


def test_CLI_4_a_redo_does_not_replace_what_another_has_said_meanwhile() -> None:
    table = finished().by("lia", amend(budget_eur=1), amend(budget_eur=2), c.Undo(), c.Undo())
    table.by("fede", amend(budget_eur=3)).when("lia", c.Redo()).refused("nothing_to_redo")
    assert value(table, "budget_eur") == 3


@pytest.mark.parametrize("seed", range(60))
def test_CLI_4_taking_back_never_touches_what_another_has_said(seed: int) -> None:
    """An undo of mine changes only fields whose amendment is mine, or goes back to what stood there before me."""
    random, table = Random(seed), finished()
    standing: dict[str, list[tuple[str, Any]]] = {}
    for n in range(80):
        who = random.choice(["fede", "lia"])
        name: Any = random.choice(["budget_eur", "effort_days", "milestone"])
        said = {"budget_eur": n, "effort_days": n + 1, "milestone": bool(n % 2)}[name]
        command = random.choice(
            [
                amend(**{name: said}),
                amend(**{name: said}),
                c.DropAmendment(card="a1", fields=[name]),
                c.Undo(),
                c.Redo(),
            ]
        )
        before = copy.deepcopy(table.board.records.get("amendment", {}))
        came = table.ask(who, command)
        if not isinstance(came, Event):
            assert table.board.records.get("amendment", {}) == before
            continue
        after = table.board.records["amendment"]
        for id in {change.id for change in came.changes}:
            if came.type == "undone":
                assert before[id]["author"] == who, "what another said was taken back"
            if came.type == "redone":
                assert after[id]["author"] == who
                assert (before.get(id), after[id]) in standing[id], "it was said over something else"
            if came.type not in ("undone", "redone"):
                standing.setdefault(id, []).append((before.get(id), after[id]))


def test_JOB_1_another_version_is_issued_without_opening_the_table() -> None:
    table = finished().by("fede", amend(budget_eur=250), c.IssueVersion(languages=["it", "it", "de"]))
    assert table.board.about["version"] == 2 and table.board.about["status"] == "finished"
    assert [(job.kind, job.version, list(job.languages)) for job in table.jobs] == [
        ("build_plan", 1, ["it", "en"]),
        ("build_plan", 2, ["it", "de"]),
    ]
    table.when("lia", c.IssueVersion()).refused("facilitator_only")


def test_EDT_5_a_version_is_brought_back_as_new_amendments_that_can_be_taken_back() -> None:
    table = finished().by("fede", amend(budget_eur=250, milestone=True))
    past = Past(table.board.seq)
    for event in copy.deepcopy(table.events):
        past.take(event)
    table.by("lia", amend(budget_eur=300, text="Altro")).by("fede", c.DropAmendment(card="a1", fields=["milestone"]))
    then = table.by("fede", c.RestorePlan(past=past)).events[-1]
    assert {change.id for change in then.changes} == {"a1:budget_eur", "a1", "a1:milestone"}
    assert (value(table, "budget_eur"), value(table, "text"), value(table, "milestone")) == (
        250,
        "Aprire il nido",
        True,
    )
    assert table.board.get("wording", "a1") is None and record(table, "budget_eur")["author"] == "fede"
    table.by("fede", c.Undo())
    assert (value(table, "budget_eur"), value(table, "text")) == (300, "Altro")
    table.by("fede", c.Redo()).when("fede", c.RestorePlan(past=past)).refused("nothing_to_restore")


def test_EDT_1_every_field_of_an_action_can_be_amended() -> None:
    assert set(AMENDED) == (set(c.AmendAction.__struct_fields__) - {"card"})


def test_LOG_11_an_amendment_goes_with_its_author_and_repeats_no_words_of_an_erased_one() -> None:
    table = finished()
    table.by("lia", amend(indicator=c.NewIndicator(name="Bimbi", target=3, unit="posti"), text="Aprire il nido presto"))
    table.by(
        "fede", amend(indicator=c.NewIndicator(name="Bimbi", target=5, unit="letti"), text="Aprire il bel nido presto")
    )
    without_lia, without_anna = replayed(table, "lia"), replayed(table, "anna")
    indicator = without_lia.of("amendment")["a1:indicator"]["value"]
    assert indicator == {"name": "…", "unit": "letti", "target": 5}
    assert stands(without_lia.records, "a1", "text") == "Aprire il bel nido·······"
    assert stands(without_anna.records, "a1", "text") == "··········bel ···· presto"
    assert without_anna.of("wording")["a1"]["was"] == without_anna.of("card")["a1"]["text"]


def replayed(table: Table, person: str) -> Board:
    redaction = Redaction(person)
    events = [redaction.of(event) for event in copy.deepcopy(table.events)]
    assert all(encoded(event) for event in events)
    return Board().replay(events)


def test_LOG_11_DEC_3_an_edit_of_the_card_before_it_was_amended_is_whose_it_was() -> None:
    table = finished().by("fede", c.ReopenBoard(), edit("a1", 0, (0, 6, "Inaugurare")), c.FinishBoard())
    table.by("lia", amend(text="Inaugurare il nido"), amend(text="Inaugurare il nido oggi"))
    assert stands(replayed(table, "fede").records, "a1", "text") == "·········· il nido oggi"


class Walked(dict[str, Any]):
    """Counts how often it was walked through."""

    times = 0

    def items(self) -> Any:
        self.times += 1
        return super().items()

    def values(self) -> Any:
        self.times += 1
        return super().values()


def test_EDT_5_the_links_are_walked_through_once_however_many_actions_are_brought_back() -> None:
    table = finished().by("ugo", amend("a2", effort_days=3))
    past = Past(table.board.seq)
    for event in copy.deepcopy(table.events):
        past.take(event)
    table.by("ugo", amend("a2", effort_days=5))
    table.board.records["link"] = links = Walked(table.board.of("link"))
    links.times = 0
    came = restore(table.board, c.RestorePlan(past=past), "fede", table.now)
    assert isinstance(came, Decision) and [change.id for change in came.changes] == ["a2:effort_days"]
    assert links.times == 1
