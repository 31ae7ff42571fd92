"""The table itself: opening it, who sits at it, its programme, finishing it; each accepted case and each refusal."""

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide import table as deciding
from cocreate.boards.decide.decision import Decision, JobWanted
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import body_of, encoded, event_of
from cocreate.errors import Refused
from tests.helpers.given import Table, card, given, votes

OPEN = c.OpenBoard(title="Nidi", language="it", template="co-design")


def test_a_board_is_opened_from_its_template_in_its_language() -> None:
    table = Table().by(SERVER, OPEN)
    table.has("board", "board", title="Nidi", language="it", template="co-design", status="open", phase="listen")
    table.has("zone", "needs", title="Bisogni", kind="need", order=0).has("zone", "ideas", order=1)
    table.has(
        "phase",
        "choose",
        title="Scegliere",
        order=3,
        vote={"dots": 5, "max_per_card": 3, "secret": True, "zone": "ideas"},
    )
    assert [len(table.board.of(kind)) for kind in ("zone", "phase", "round")] == [5, 5, 0]
    Table().by(SERVER, c.OpenBoard(title="x", language="en", template="co-design")).has("zone", "needs", title="Needs")


def test_the_phases_of_a_board_may_be_set_otherwise() -> None:
    phases = {
        "listen": c.PhaseSettings(title="Ascolto lungo", minutes=0, writing="open", anonymous=True),
        "choose": c.PhaseSettings(vote=votes(7, 2, secret=False)),
    }
    table = given("listen", phases=phases)
    table.has("phase", "listen", title="Ascolto lungo", minutes=0, writing="open", anonymous=True)
    table.has("phase", "choose", vote={"dots": 7, "max_per_card": 2, "zone": "ideas", "secret": False})


def test_the_refusals_of_opening() -> None:
    assert decide(Board(), c.OpenBoard(title="x", language="it", template="lunch"), SERVER, 0) == Refused(
        "unknown_template", {"id": "lunch"}
    )
    assert decide(given().board, OPEN, SERVER, 0) == Refused("board_open")


def test_people_join_with_a_role_and_an_organisation() -> None:
    table = given().by(SERVER, c.JoinTable(member="dario", role="participant", organisation="comune"))
    table.has("member", "dario", role="participant", organisation="comune", joined=table.now)
    table.when(SERVER, c.JoinTable(member="x", role="observer", organisation="y")).refused(
        "unknown_organisation", id="y"
    )


def test_who_was_removed_may_be_seated_again() -> None:
    table = given().by("fede", c.RemoveMember(member="anna")).has("member", "anna", removed=True)
    table.by(SERVER, c.JoinTable(member="anna", role="participant")).has("member", "anna", removed=None)
    table.by("anna", card("k"))


def test_a_table_holds_so_many_people_and_organisations(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "MAX_MEMBERS", 5)
    monkeypatch.setattr(deciding, "MAX_ORGANISATIONS", 1)
    table = given()
    table.when(SERVER, c.JoinTable(member="x", role="observer")).refused("too_many", max=5)
    table.by("fede", c.RemoveMember(member="anna")).by(SERVER, c.JoinTable(member="x", role="participant"))
    table.when(SERVER, c.JoinTable(member="y", role="observer")).refused("too_many", max=5)
    table.when("fede", c.AddOrganisation(id="x", name="X", sector="company")).refused("too_many", max=1)


def test_organisations_are_added_by_anybody_who_takes_part() -> None:
    table = given().by("anna", c.AddOrganisation(id="coop", name="Coop", sector="nonprofit", territory="Val Trompia"))
    table.has("organisation", "coop", name="Coop", sector="nonprofit", territory="Val Trompia")
    table.has("organisation", "comune", territory=None)
    table.when("anna", c.AddOrganisation(id="coop", name="x", sector="company")).refused("id_taken", id="coop")


def test_the_programme_is_set_as_a_whole() -> None:
    table = given().by(
        "fede", c.SetProgramme(title="P", start="2026-01-01", lead="comune", themes=["nidi"], aims=["a"])
    )
    table.has("programme", "programme", title="P", start="2026-01-01", end=None, lead="comune", themes=["nidi"])
    table.by("fede", c.SetProgramme(title="Q", end="2026-01-01")).has("programme", "programme", start=None, lead=None)
    table.when("fede", c.SetProgramme(title="P", lead="x")).refused("unknown_organisation", id="x")
    table.when("fede", c.SetProgramme(title="P", start="2026-02-01", end="2026-01-01")).refused(
        "ends_before_start", start="2026-02-01", end="2026-01-01"
    )
    table.when("fede", c.SetProgramme(title="P", start="2026-02-30")).refused("bad_date", date="2026-02-30")


def test_PLN_5_a_programme_has_a_goal_and_what_stands_beside_each_aim_and_result() -> None:
    measure = c.NewIndicator(name="Posti", target=24.0, source="registro")
    kept = {"name": "Posti", "target": 24, "source": "registro"}
    rows = [c.NewAimRow(), c.NewAimRow(indicator=measure, assumption="Si trova personale"), c.NewAimRow()]
    result = c.NewResult(id="r", title="Nidi aperti", assumption="Nessuno sciopero")
    said = c.SetProgramme(title="P", aims=["a", "b", "c"], aim_rows=rows, results=[result])
    table = given().by(
        "fede", msgspec.structs.replace(said, goal=c.NewGoal(text="Pari opportunità", indicator=measure))
    )
    table.has("programme", "programme", goal={"text": "Pari opportunità", "indicator": kept})
    table.has("programme", "programme", aim_rows=[{}, {"indicator": kept, "assumption": "Si trova personale"}])
    table.has("programme", "programme", results=[{"id": "r", "title": "Nidi aperti", "assumption": "Nessuno sciopero"}])
    empty = c.SetProgramme(title="P", aims=["a"], aim_rows=[c.NewAimRow()], goal=c.NewGoal())
    table.by("fede", empty).has("programme", "programme", goal=None, aim_rows=None)
    beyond = c.SetProgramme(title="P", aims=["a"], aim_rows=[c.NewAimRow(), c.NewAimRow(assumption="x")])
    table.when("fede", beyond).refused("too_many", max=1)
    table.when("anna", said).refused("facilitator_only")


OLD = (  # as it was written before a programme could say more
    b'{"seq":9,"type":"programme_set","by":"fede","at":1700000045000,"cmd":"fede-9","changes":[{"op":"add","kind":'
    b'"programme","id":"programme","fields":{"title":"P","start":"2026-01-01","end":"2026-12-31","lead":"comune",'
    b'"themes":["nidi"],"aims":["Tempo","Cura"],"budget_eur":9,"results":[{"id":"r1","title":"Orari lunghi","aim":'
    b'"Tempo","indicator":{"name":"Bambini","target":24}}],"patron_days":["02-15"]}}]}'
)


def test_PLN_5_a_programme_that_says_none_of_it_has_the_bytes_and_the_hash_that_it_had() -> None:
    result = c.NewResult(
        id="r1", title="Orari lunghi", aim="Tempo", indicator=c.NewIndicator(name="Bambini", target=24)
    )
    days = {"start": "2026-01-01", "end": "2026-12-31", "patron_days": ["02-15"]}
    said = {"lead": "comune", "themes": ["nidi"], "aims": ["Tempo", "Cura"], "results": [result], "budget_eur": 9}
    table = given().by("fede", c.SetProgramme(title="P", **days, **said))
    assert encoded(table.events[-1]) == OLD
    board = Board().replay([*table.events[:-1], event_of(9, body_of(OLD))])
    assert state_hash(board.records) == state_hash(table.board.records) == 3180065649


def test_the_board_is_renamed_and_locked() -> None:
    table = given().by("fede", c.RenameBoard(title="Altro"), c.LockBoard(locked=True))
    table.has("board", "board", title="Altro", locked=True)
    table.by("fede", c.LockBoard(locked=False)).has("board", "board", locked=None)


def test_one_facilitator_stays() -> None:
    table = given()
    for command in (c.ChangeMember(member="fede", role="participant"), c.RemoveMember(member="fede")):
        table.when("fede", command).refused("last_facilitator")
    table.by(
        "fede", c.ChangeMember(member="fede", role="facilitator"), c.ChangeMember(member="anna", role="facilitator")
    )
    table.by("fede", c.RemoveMember(member="fede")).when("anna", c.RemoveMember(member="anna")).refused(
        "last_facilitator"
    )


def test_nobody_is_changed_who_is_not_at_the_table() -> None:
    table = given().by("fede", c.RemoveMember(member="anna"))
    for who in ("anna", "nobody"):
        table.when("fede", c.ChangeMember(member=who, role="observer")).refused("unknown_member")
        table.when("fede", c.RemoveMember(member=who)).refused("unknown_member")


def test_JOB_1_finishing_freezes_the_board_and_asks_for_its_plan() -> None:
    table = given("listen").by("anna", card("k")).by("fede", c.OpenRound(id="r", rules=votes(zone="needs")))
    table.by("fede", c.FinishBoard(languages=["it", "it"]))
    table.has("board", "board", status="finished", version=1).has("card", "k", private=None)
    table.has("round", "r", status="closed", tally={}).lacks("timer", "timer")
    assert table.jobs == [JobWanted(kind="build_plan", version=1, languages=("it",))]
    assert "k" in table.seen_by("bruno")["card"]


def test_a_finished_board_is_reopened_and_finished_again_as_a_new_version() -> None:
    table = given().by("fede", c.FinishBoard()).when("anna", card("k")).refused("board_finished")
    table.by("fede", c.ReopenBoard()).has("board", "board", status="open", version=1).by("anna", card("k"))
    table.by("fede", c.FinishBoard()).has("board", "board", version=2)
    assert [job.version for job in table.jobs] == [1, 2]
    given().when("fede", c.ReopenBoard()).refused("board_open")


def test_a_table_that_was_finished_while_it_chose_goes_on_choosing() -> None:
    table = given("choose").by("fede", c.FinishBoard()).has("round", "choose-1", status="closed")
    table.by("fede", c.ReopenBoard()).has("round", "choose-1", status="open")


def test_DEC_5_access_can_be_taken_away_from_a_finished_board() -> None:
    given().by("fede", c.FinishBoard()).by("fede", c.RemoveMember(member="anna")).has("member", "anna", removed=True)


def test_only_finishing_asks_for_a_job() -> None:
    came = decide(given().board, c.FinishBoard(), "fede", 0)
    assert isinstance(came, Decision) and len(came.jobs) == 1
    assert given("choose").jobs == []
