"""DRW-5: cards and drawings that were taken together are moved, stacked, copied and deleted in one act."""

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.bonds import is_bound, is_ruling, tied_to
from cocreate.boards.events import Put
from cocreate.boards.gate import admit
from cocreate.errors import Refused
from tests.helpers.given import Table, card, drawing, given, votes

DECODER = msgspec.json.Decoder(c.SocketCommand)


def both() -> Table:
    return given().by("anna", card("k"), drawing("d"))


def moved(card: str = "k", drawing: str = "d", **more: str) -> c.Together:
    """Both by so much that one sees it."""
    return c.Together(
        cards=c.MoveCards(moves=[c.Move(id=card, x=300, y=40, **more)]),  # type: ignore[arg-type]
        drawings=c.MoveDrawings(moves=[c.MoveDrawing(id=drawing, x=310, y=50, **more)]),  # type: ignore[arg-type]
    )


def deleted(card: str = "k", drawing: str = "d") -> c.Together:
    return c.Together(cards=c.DeleteCards(cards=[card]), drawings=c.DeleteDrawings(drawings=[drawing]))


def test_DRW_5_what_is_moved_together_is_one_event_and_one_step_back() -> None:
    table = both()
    before = [dict(table.get(kind, id)) for kind, id in (("card", "k"), ("drawing", "d"))]
    table.when("bruno", moved()).then("cards_moved")
    table.has("card", "k", x=300, y=40).has("drawing", "d", x=310, y=50)
    table.when("bruno", c.Undo()).then("undone")
    assert [table.get("card", "k"), table.get("drawing", "d")] == before
    table.by("bruno", c.Redo()).has("card", "k", x=300).has("drawing", "d", x=310)


def test_DRW_5_what_goes_over_to_another_zone_takes_its_meaning_there() -> None:
    table = both().by("bruno", moved(zone="ideas"))
    table.has("card", "k", zone="ideas", kind="idea").has("drawing", "d", zone="ideas")


def test_DRW_5_what_is_gone_meanwhile_is_left_out() -> None:
    both().by("anna", c.DeleteCards(cards=["k"])).when("bruno", moved()).then("drawings_moved")
    both().by("anna", c.DeleteDrawings(drawings=["d"])).when("bruno", moved()).then("cards_moved")
    both().by("anna", deleted()).when("bruno", moved()).refused("card_gone")


def test_DRW_5_where_one_of_the_two_may_not_be_nothing_is_done() -> None:
    table = both().by("bruno", drawing("his"))
    table.when("anna", deleted(drawing="his")).refused("not_yours")
    table.has("card", "k").has("drawing", "his")
    table.when("fede", deleted(drawing="his")).then("cards_deleted")
    table.lacks("card", "k").lacks("drawing", "his")
    closed = given("cluster").by("anna", card("i", "ideas"), drawing("a", "actions"))
    closed.by("fede", c.OpenRound(id="r", rules=votes()))
    closed.when("fede", moved("i", "a", zone="needs")).refused("round_open")
    closed.has("drawing", "a", x=10, zone="actions")


def test_DRW_5_what_is_stacked_and_copied_together() -> None:
    table = both().by("anna", card("under"), drawing("e"))
    up = c.Together(cards=c.StackCards(cards=["k"], to="front"), drawings=c.RestackDrawings(drawings=["d"], to="front"))
    table.when("bruno", up).then("cards_stacked")
    assert table.get("card", "k")["z"] > table.get("card", "under").get("z", 0)
    assert table.get("drawing", "d")["z"] > table.get("drawing", "e").get("z", 0)
    again = c.NewDrawing(id="d2", form="rectangle", zone="needs", x=1, y=1, w=9, h=9, copied="d")
    twice = c.Together(
        cards=c.CopyCards(cards=[c.CardCopy(id="k2", of="k", x=9, y=9)]), drawings=c.AddDrawings(drawings=[again])
    )
    table.when("bruno", twice).then("cards_copied")
    table.has("card", "k2", copied="k", author="bruno").has("drawing", "d2", author="bruno")
    table.by("bruno", c.Undo()).lacks("card", "k2").lacks("drawing", "d2")


def test_DRW_5_the_same_is_done_to_both_or_it_is_no_command() -> None:
    raw = (
        b'{"type":"together","cards":{"type":"delete_cards","cards":["k"]},'
        b'"drawings":{"type":"move_drawings","moves":[{"id":"d","x":1,"y":2}]}}'
    )
    refused = admit(DECODER, raw, 65_536)
    assert isinstance(refused, Refused) and refused.code == "malformed"
    command = admit(DECODER, msgspec.json.encode(moved()), 65_536)
    assert command == moved()


def test_DRW_5_known_things_never_go_with_anonymous_ones() -> None:
    """DEC-4: who deletes a known drawing is known, and so would be whose the anonymous card was."""
    table = given("imagine", phases={"imagine": c.PhaseSettings(anonymous=True)}).by("anna", card("k", "ideas"))
    table.by("fede", c.OpenPhase(phase="cluster")).by("anna", drawing("d"))
    table.when("anna", deleted()).refused("anonymous_apart")
    table.has("card", "k").has("drawing", "d").when("fede", deleted()).then("cards_deleted")


@pytest.mark.parametrize(
    ("command", "across", "bound", "ruling"),
    [
        (moved(), False, False, False),
        (moved(zone="ideas"), True, True, True),
        (deleted(), False, True, True),
    ],
    ids=["within", "across", "deleted"],
)
def test_DEC_2_it_is_bound_as_the_cards_in_it_are(command: c.Together, across: bool, bound: bool, ruling: bool) -> None:
    over = {"zone": "ideas"} if across else {}
    changes = [Put(kind="card", id="k", fields={"x": 1, **over}), Put(kind="drawing", id="d", fields={"x": 1})]
    assert (is_bound(command, changes), is_ruling(command, changes)) == (bound, ruling)
    assert tied_to(command, changes) == {"card k", "drawing d"}
