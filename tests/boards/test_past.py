"""LOG-14: versions are names for a seq, and a restore is a new event: undone like any other, telling nobody more."""

from random import Random

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Event
from cocreate.boards.lines import encoded
from cocreate.boards.past import Past
from cocreate.boards.redaction import Redaction
from tests.helpers.given import Table, card, drawing, edit, given, link, move
from tests.helpers.random_acts import RandomActs


def past(table: Table, seq: int | None = None) -> Past:
    """The board as it was after that event, or as it is now, as the server reads it in the log."""
    found = Past(seq=table.board.seq if seq is None else seq)
    for event in table.events:
        found.take(event)
    return found


def read(table: Table, then: Past) -> Past:
    """The same once more, with what has happened since."""
    return past(table, then.seq)


def test_LOG_14_a_version_names_a_state_and_its_name_can_be_taken_away() -> None:
    table = given().by("anna", card("k"))
    seq = table.board.seq
    table.by("fede", c.NameVersion(id="v", title="Prima del voto")).has("version", "v", title="Prima del voto", seq=seq)
    table.by("fede", c.NameVersion(id="w", title="Inizio", seq=3)).has("version", "w", seq=3)
    table.when("fede", c.NameVersion(id="x", title="Domani", seq=999)).refused("unknown_seq")
    table.when("anna", c.NameVersion(id="x", title="Mia")).refused("facilitator_only")
    table.by("fede", c.DeleteVersion(id="v")).lacks("version", "v")


def test_LOG_14_a_card_is_as_it_was_and_one_undo_takes_that_back() -> None:
    table = given().by("anna", card("k", text="asilo nido"), c.ColourCards(cards=["k"], colour="rose"))
    then = past(table)
    table.by("bruno", edit("k", 0, (0, 5, "micronido")), move("k", x=99), c.ColourCards(cards=["k"], colour="green"))
    before = table.records()
    table.by("anna", c.RestoreCard(card="k", past=read(table, then)))
    table.has("card", "k", text="asilo nido", x=10, colour="rose", rev=2)
    table.by("anna", c.Undo())
    assert table.records() == before


def test_LOG_14_a_card_that_was_deleted_comes_back_with_what_went_with_it_under_a_new_revision() -> None:
    table = given().by("anna", card("k", text="uno"), card("n", "ideas")).by("bruno", link("l", "answers", "n", "k"))
    then = past(table)
    table.by("bruno", edit("k", 0, (0, 3, "due")), c.AddComment(id="m", card="k", text="sì"))
    table.by("bruno", c.AddComment(id="away", card="k", text="ritiro")).by("bruno", c.DeleteComment(id="away"))
    table.by("fede", c.DeleteCards(cards=["k"])).by("fede", c.RestoreCard(card="k", past=read(table, then)))
    table.has("card", "k", text="uno", author="anna", rev=2).has("comment", "m").has("link", "l").lacks(
        "comment", "away"
    )
    table.when("bruno", c.RestoreCard(card="k", past=read(table, then))).refused("nothing_to_restore")
    table.by("fede", c.Undo()).lacks("card", "k").lacks("comment", "m").lacks("link", "l")


def test_LOG_14_others_words_since_a_restore_stay_when_it_is_taken_back() -> None:
    table = given().by("anna", card("k", text="uno"))
    then = past(table)
    table.by("anna", edit("k", 0, (0, 3, "due"))).by("fede", c.RestoreBoard(past=read(table, then)))
    table.by("bruno", edit("k", 2, (3, 0, " e tre"))).by("fede", c.Undo()).has("card", "k", text="due e tre")


def test_LOG_14_what_came_since_stays_on_the_board_unless_it_is_to_be_exactly_as_it_was() -> None:
    table = given().by("anna", card("k")).by("fede", c.AddGroup(id="g", title="asili", cards=["k"]))
    then = past(table)
    table.by("bruno", card("late"), c.AddGroup(id="h", title="dopo", cards=["late", "k"]))
    table.by("fede", c.DeleteGroup(id="g"), c.RestoreBoard(past=read(table, then)))
    table.has("card", "k", group="g").has("card", "late", group="h").has("group", "g", title="asili")
    before = table.records()
    table.by("fede", c.RestoreBoard(past=read(table, then), exactly=True)).lacks("card", "late").lacks("group", "h")
    table.by("fede", c.Undo())
    assert table.records() == before


def test_LOG_14_drawings_come_back_with_the_board_and_go_again() -> None:
    table = given().by("anna", drawing("d"), drawing("moved"))
    then = past(table)
    table.by("anna", c.DeleteDrawings(drawings=["d"]), c.ColourDrawings(drawings=["moved"], ink="red"))
    table.by("bruno", drawing("late"), c.MoveDrawings(moves=[c.MoveDrawing(id="moved", x=77, y=3)]))
    before = table.records()
    table.by("fede", c.RestoreBoard(past=read(table, then)))
    assert table.records()["drawing"] == {**then.records["drawing"], "late": before["drawing"]["late"]}
    table.by("fede", c.Undo())
    assert table.records() == before
    table.by("fede", c.RestoreBoard(past=read(table, then), exactly=True)).lacks("drawing", "late")
    assert table.records()["drawing"] == then.records["drawing"]


def test_LOG_14_a_drawing_that_was_private_then_is_brought_back_by_nobody_else() -> None:
    table = given("listen", phases={"listen": c.PhaseSettings(writing="private")}).by("anna", drawing("d"))
    then = past(table)
    table.by("anna", c.DeleteDrawings(drawings=["d"])).by("fede", c.RevealCards())
    table.when("fede", c.RestoreBoard(past=read(table, then))).refused("nothing_to_restore")


def test_LOG_14_a_restore_never_touches_dots_rounds_and_phases() -> None:
    table = given().by("anna", card("i", "ideas"))
    then = past(table)
    table.by("fede", c.OpenPhase(phase="choose")).by("bruno", c.CastVote(card="i", dots=2))
    table.when("fede", c.RestoreBoard(past=read(table, then), exactly=True)).refused("nothing_to_restore")
    table.by("anna", c.AddComment(id="m", card="i", text="sì")).by("fede", card("late", "ideas"))
    table.when("fede", c.RestoreBoard(past=read(table, then), exactly=True)).refused("round_open")
    table.by("fede", c.OpenPhase(phase="plan"), c.RestoreBoard(past=read(table, then), exactly=True))
    assert [r["tally"] for r in table.board.of("round").values()] == [{"i": 2}]
    table.has("board", "board", phase="plan").has("comment", "m")


def test_LOG_14_who_may_not_do_it_by_hand_may_not_restore_it() -> None:
    table = given().by("anna", card("k", text="uno"))
    then = past(table)
    table.by("bruno", edit("k", 0, (0, 3, "due")), move("k", x=99)).by("fede", c.OpenPhase(phase="choose"))
    table.when("anna", c.RestoreCard(card="k", past=read(table, then))).refused("not_in_phase", phase="Choose")
    table.by("fede", c.OpenPhase(phase="cluster"), c.LockBoard(locked=True))
    table.when("anna", c.RestoreCard(card="k", past=read(table, then))).refused("board_locked")
    table.by("fede", c.LockBoard(locked=False), c.DeleteCards(cards=["k"]))
    table.when("bruno", c.RestoreCard(card="k", past=read(table, then))).refused("not_yours")
    table.by("anna", c.RestoreCard(card="k", past=read(table, then))).has("card", "k", text="uno")
    table.by("fede", c.OpenPhase(phase="choose")).when("anna", c.Undo()).refused("not_in_phase", phase="Choose")


def test_LOG_14_a_restore_brings_nothing_to_light_that_was_covered() -> None:
    private = {"listen": c.PhaseSettings(writing="private", anonymous=True)}
    table = given("listen", phases=private).by("anna", card("k", text="segreto"), card("shy", text="mai detto"))
    then = past(table)
    table.by("anna", edit("k", 0, (0, 7, "detto")), c.DeleteCards(cards=["shy"]))
    table.when("fede", c.RestoreCard(card="k", past=read(table, then))).refused("not_there_then")
    table.by("fede", c.RevealCards())
    table.when("fede", c.RestoreBoard(past=read(table, then))).refused("nothing_to_restore")
    shown = past(table)
    table.by("anna", c.DeleteCards(cards=["k"])).by("anna", c.RestoreCard(card="k", past=read(table, shown)))
    [told] = table.told("bruno")[-1:]
    assert (told.type, told.by, told.cmd) == ("card_restored", "", "") and b"anna" not in encoded(told)
    assert b"segreto" not in table.bytes_for("fede") and b"mai detto" not in table.bytes_for("fede")


def test_LOG_11_and_LOG_14_restored_words_stay_whose_they_were_and_go_with_them() -> None:
    table = given().by("anna", card("k", text="anna")).by("bruno", edit("k", 0, (4, 0, "+bruno")))
    then = past(table)
    table.by("carla", edit("k", 1, (0, 10, "tutto nuovi"))).by("fede", c.RestoreCard(card="k", past=read(table, then)))
    table.by("fede", c.DeleteCards(cards=["k"])).by("fede", c.RestoreCard(card="k", past=read(table, then)))
    redaction = Redaction("bruno")
    board = Table().board.replay([redaction.of(event) for event in table.events])
    assert (board.get("card", "k") or {})["text"] == "anna······"


@pytest.mark.parametrize("seed", range(30))
def test_LOG_14_whatever_has_happened_the_past_comes_back_as_far_as_it_was_seen_and_goes_again(seed: int) -> None:
    acts = RandomActs(seed)
    table, random = acts.table, Random(seed)
    for _ in range(120):
        acts.act()
    then = past(table, random.randrange(9, table.board.seq))
    leads = table.board.get("member", "fede") or {}
    if leads["role"] != "facilitator" or table.board.about["status"] == "finished" or table.board.open_round:
        return
    before = table.records()
    came = table.ask("fede", c.RestoreBoard(past=read(table, then), exactly=True))
    if not isinstance(came, Event):
        return
    seen_then = {id: it for id, it in then.records.get("card", {}).items() if not it.get("private")}
    for id, was in seen_then.items():
        now = table.get("card", id)
        if not now.get("private"):
            assert now["text"] == was["text"] and now.get("colour") == was.get("colour")
            assert now.get("group") in table.board.of("group") or "group" not in now
    for ends in table.board.of("link").values():
        assert {ends["from"], ends["to"]} <= table.board.of("card").keys()
    table.by("fede", c.Undo())
    assert table.records() == before
