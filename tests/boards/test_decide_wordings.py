"""EDT-9: the words of an action in the plan, typed by several at once by the same rules as a card's text."""

from random import Random
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.amendments import stands
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Add, Event
from cocreate.boards.past import Past
from cocreate.boards.redaction import Redaction
from tests.helpers.given import Table, card, given

CARD = "Aprire il nido"


def finished() -> Table:
    """An action of the Comune, for which Lia sits there; Ugo sits there for nobody."""
    table = given("cluster", people={"fede": "facilitator", "ugo": "participant"})
    table.by(SERVER, c.JoinTable(member="lia", role="participant", organisation="comune"))
    table.by("ugo", card("a1", "actions", CARD), card("i", "ideas", "Un nido"))
    return table.by("fede", c.SetAction(card="a1", owner="comune"), c.FinishBoard())


def write(rev: int, *edits: tuple[int, int, str], base: str = CARD, action: str = "a1") -> c.EditWording:
    said = [c.TextEdit(at=at, remove=remove, insert=insert) for at, remove, insert in edits]
    return c.EditWording(card=action, rev=rev, edits=said, base=base)


def rev(table: Table) -> int:
    return int(table.get("wording", "a1")["rev"])


def words(table: Table) -> Any:
    return stands(table.board.records, "a1", "text")


def in_an_old_log(table: Table, **fields: Any) -> Table:
    """What was amended before there were wordings: the words as a whole."""
    said = {"action": "a1", "field": "text", "was": CARD, "author": "lia", "at": 7, **fields}
    event = Event(
        seq=table.board.seq + 1,
        type="action_amended",
        by="lia",
        at=7,
        cmd="old",
        changes=[Add(kind="amendment", id="a1:text", fields=said)],
    )
    table.board.advance(event)
    table.events.append(event)
    return table


def test_EDT_9_the_first_words_bring_what_the_plan_said_until_then() -> None:
    table = finished().when("lia", write(0, (14, 0, " la sera")))
    event = table.then("wording_edited")
    assert [type(change).__name__ for change in event.changes] == ["Add", "Splice"]
    table.has("wording", "a1", text="Aprire il nido la sera", was=CARD, author="lia", at=table.now)
    assert words(table) == "Aprire il nido la sera" and table.get("card", "a1")["text"] == CARD
    table.by("fede", write(rev(table), (0, 6, "Tenere")))
    assert words(table) == "Tenere il nido la sera"


def test_EDT_2_who_amends_the_action_types_its_words_and_nobody_else() -> None:
    table = finished()
    table.when("ugo", write(0, (0, 0, "x"))).refused("not_your_action")
    table.when("fede", write(0, (0, 0, "x"), action="i")).refused("not_an_action")
    table.when("fede", write(0, (0, 0, "x"), action="gone")).refused("card_gone")
    table.by("fede", c.ReopenBoard()).when("fede", write(0, (0, 0, "x"))).refused("not_finished")


def test_DEC_3_an_old_revision_is_stale_also_that_of_words_that_were_dropped_and_written_anew() -> None:
    table = finished().by("lia", write(0, (0, 0, "Sì. ")))
    old = rev(table)
    table.when("fede", write(0, (0, 0, "No. "))).refused("stale", rev=old)
    table.by("fede", c.DropAmendment(card="a1", fields=["text"])).lacks("wording", "a1")
    assert words(table) == CARD
    table.when("lia", write(old, (0, 0, "x"))).refused("stale", rev=0)
    table.by("fede", write(0, (0, 0, "Nuovo. ")))
    assert rev(table) > old


def test_EDT_9_what_was_typed_on_words_that_the_plan_says_no_more_is_carried_over() -> None:
    """The table was opened meanwhile, and the card says something else: both stay."""
    table = finished().by("fede", c.ReopenBoard())
    table.by("ugo", c.EditText(card="a1", rev=0, edits=[c.TextEdit(at=0, remove=6, insert="Riaprire")]))
    table.by("fede", c.FinishBoard()).by("lia", write(0, (14, 0, " la sera")))
    table.has("wording", "a1", text="Riaprire il nido la sera", was="Riaprire il nido")
    table.when("lia", write(rev(table), (99, 0, "x"))).refused("bad_edit")


def test_EDT_9_words_said_as_a_whole_leave_what_others_type_beside_them() -> None:
    table = finished().by("lia", c.AmendAction(card="a1", text="Aprire il nido la sera"))
    before = rev(table)
    table.by("fede", c.AmendAction(card="a1", text="Aprire due nidi la sera"))
    (put, splice) = table.events[-1].changes
    assert (put.kind, splice.kind) == ("wording", "wording") and rev(table) == before + 1
    table.has("wording", "a1", text="Aprire due nidi la sera", author="fede")


def test_EDT_1_words_of_an_old_log_are_read_and_typed_on() -> None:
    table = in_an_old_log(finished(), value="Aprire il nido a marzo")
    assert words(table) == "Aprire il nido a marzo"
    table.by("fede", write(0, (0, 6, "Tenere"), base="Aprire il nido a marzo"))
    assert words(table) == "Tenere il nido a marzo"
    table.by("fede", c.Undo()).lacks("wording", "a1")
    assert words(table) == "Aprire il nido a marzo"
    table.by("fede", c.Redo(), c.DropAmendment(card="a1", fields=["text"]))
    assert words(table) == CARD
    table.by("fede", c.Undo())
    assert words(table) == "Tenere il nido a marzo"


def test_CLI_4_undo_takes_back_my_words_and_leaves_what_another_has_typed_since() -> None:
    table = finished().by("lia", write(0, (0, 0, "Uno. ")))
    table.by("fede", write(rev(table), (0, 0, "Due. "))).when("lia", c.Undo()).refused("nothing_to_undo")
    table.by("fede", c.Undo())
    assert words(table) == "Uno. " + CARD
    table.by("lia", c.Undo()).lacks("wording", "a1").by("lia", c.Redo())
    assert words(table) == "Uno. " + CARD


def test_CLI_4_an_undo_never_takes_the_same_words_of_another_away() -> None:
    table = finished().by("lia", write(0, (0, 0, "Uno. ")), c.DropAmendment(card="a1", fields=["text"]))
    table.by("fede", write(0, (0, 0, "Uno. ")))
    for _ in range(2):
        table.ask("lia", c.Undo())
    table.has("wording", "a1", text="Uno. " + CARD, author="fede")


def test_CLI_4_what_is_typed_in_one_go_is_one_step_after_the_first() -> None:
    table = finished().by("lia", write(0, (0, 0, "A")))
    for letter in "bcd":
        table.by("lia", write(rev(table), (1, 0, letter)), after=300)
    table.by("lia", c.Undo())
    assert words(table) == "A" + CARD
    table.by("fede", c.AmendAction(card="a1", owner=None)).when("lia", c.Undo()).refused("not_your_action")


def test_EDT_9_words_have_the_bound_of_a_card() -> None:
    table = finished().when("lia", write(0, (0, 0, "x" * (c.MAX_TEXT - len(CARD) + 1))))
    table.refused("too_long", max=c.MAX_TEXT, length=c.MAX_TEXT + 1)


def test_EDT_5_words_are_brought_back_with_a_version() -> None:
    table = finished().by("lia", write(0, (14, 0, " la sera")))
    past = Past(table.board.seq)
    for event in table.events:
        past.take(event)
    table.by("fede", write(rev(table), (0, 6, "Tenere")), c.RestorePlan(past=past))
    assert words(table) == "Aprire il nido la sera"
    table.by("fede", c.DropAmendment(card="a1", fields=["text"]), c.RestorePlan(past=past), c.Undo())
    assert words(table) == CARD


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("seed", range(10))
def test_LOG_11_an_erasure_takes_the_persons_words_alone(seed: int, old: bool) -> None:
    """Of Lia, who amends; the card's words are Ugo's."""
    random, table = Random(seed), finished()
    if old:
        in_an_old_log(table, value=CARD + " LL")
    for _ in range(20):
        who = random.choice(["lia", "fede"])
        said, sign = words(table), {"lia": "L", "fede": "F"}[who] * 2
        if random.random() < 0.1:
            table.by(who, c.AmendAction(card="a1", text=said + sign))
            continue
        if random.random() < 0.1:
            table.ask(who, random.choice([c.Undo(), c.Redo(), c.DropAmendment(card="a1", fields=["text"])]))
            continue
        known = table.board.get("wording", "a1")
        table.by(who, write(known["rev"] if known else 0, (random.randint(0, len(said)), 0, sign), base=said))
    redaction = Redaction("lia")
    left = Board().replay([redaction.of(event) for event in table.events])
    shown, whole = str(stands(left.records, "a1", "text")), str(words(table))
    assert len(shown) == len(whole) and "L" not in shown
    assert shown.count("F") == whole.count("F") and shown.replace("·", "").replace("F", "") == CARD
    assert {one.get("was", CARD) for one in left.of("wording").values()} <= {CARD}
