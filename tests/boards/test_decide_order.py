"""Which card lies above which, and how large a zone is."""

from cocreate.boards import commands as c
from cocreate.boards.decide.order import height
from tests.helpers.given import Table, card, given


def order(table: Table) -> list[str]:
    return [id for id, _ in sorted(table.board.of("card").items(), key=lambda one: height(*one))]


def stack(to: str, *cards: str) -> c.StackCards:
    return c.StackCards(cards=list(cards), to=to)  # type: ignore[arg-type]


def test_the_younger_lies_above_until_one_is_brought_to_the_front() -> None:
    table = given().by("anna", card("a"), card("b"), card("c"))
    assert order(table) == ["a", "b", "c"]
    assert order(table.by("bruno", stack("front", "a"))) == ["b", "c", "a"]
    assert order(table.by("bruno", stack("back", "c", "b"))) == ["b", "c", "a"]
    assert order(table.by("bruno", stack("front", "b", "c"))) == ["a", "b", "c"]


def test_CLI_4_an_order_is_taken_back() -> None:
    table = given().by("anna", card("a"), card("b")).by("bruno", stack("front", "a"), c.Undo())
    assert order(table) == ["a", "b"]


def test_a_zone_gets_another_size_and_place_which_undo_takes_back() -> None:
    table = given()
    was = table.get("zone", "needs")
    table.by("fede", c.ResizeZone(zone="needs", x=1, y=2, w=300, h=400)).has("zone", "needs", x=1, y=2, w=300, h=400)
    table.by("fede", c.Undo()).has("zone", "needs", **{name: was[name] for name in "xywh"})
    table.when("fede", c.ResizeZone(zone="none", x=1, y=2, w=300, h=400)).refused("unknown_zone", id="none")


def test_DEC_5_who_leads_no_more_takes_no_size_back() -> None:
    table = given(people={"fede": "facilitator", "gina": "facilitator"})
    table.by("gina", c.ResizeZone(zone="needs", x=1, y=2, w=300, h=400))
    table.by("fede", c.ChangeMember(member="gina", role="participant"))
    table.when("gina", c.Undo()).refused("facilitator_only")
