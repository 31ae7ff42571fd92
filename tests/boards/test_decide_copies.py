"""Copies of cards and of the links between them."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.redaction import Redaction
from tests.helpers.given import Table, card, given, link


def copies(*ids: str, links: tuple[str, ...] = ()) -> c.CopyCards:
    return c.CopyCards(
        cards=[c.CardCopy(id=f"{id}2", of=id, x=7, y=8) for id in ids],
        links=[c.LinkCopy(id=f"{id}2", of=id) for id in links],
    )


def linked() -> Table:
    return given("cluster").by("anna", card("n", "needs"), card("i", "ideas"), link("l", "answers", "i", "n"))


def test_a_copy_has_the_same_content_and_is_mine() -> None:
    table = given("cluster").by("anna", card("k", "actions", text="fare"), c.AddGroup(id="g", title="x", cards=["k"]))
    table.by("anna", c.ColourCards(cards=["k"], colour="rose"), c.TagCards(cards=["k"], name="nido", on=True))
    action = {"budget_eur": 5, "end": "2026-01-01", "effort_days": 2, "milestone": True, "person": "bruno"}
    table.by("fede", c.SetAction(card="k", **action), copies("k"))
    same = {"text": "fare", "group": "g", "colour": "rose", "tags": ["nido"], **action}
    table.has("card", "k2", **same, zone="actions", kind="action", rev=0, author="fede", x=7, y=8, copied="k")


def test_DEC_6_CLI_4_links_between_copies_are_copied_and_one_undo_takes_all_back() -> None:
    table = linked().by("bruno", copies("n", "i", links=("l",)))
    table.has("link", "l2", kind="answers", **{"from": "i2", "to": "n2"}, author="bruno")
    table.by("bruno", c.Undo())
    assert set(table.board.of("card")) == {"n", "i"} and set(table.board.of("link")) == {"l"}
    table.by("bruno", c.Redo()).has("link", "l2", **{"from": "i2"})


def test_a_copied_dependency_waits_as_long_as_the_first() -> None:
    waits = c.AddLink(id="l", kind="depends_on", source="a", target="b", timing="start_start", lag=3)
    table = given("plan").by("anna", card("a", "actions"), card("b", "actions"), waits, copies("a", "b", links=("l",)))
    table.has("link", "l2", kind="depends_on", timing="start_start", lag=3)


def test_a_link_to_a_card_that_is_not_copied_is_left_out() -> None:
    table = linked().by("bruno", copies("n", links=("l",)))
    assert set(table.board.of("link")) == {"l"}


def test_the_refusals_of_copies() -> None:
    table = linked()
    table.when("anna", copies("gone")).refused("card_gone")
    table.when("anna", c.CopyCards(cards=[c.CardCopy(id="i", of="n", x=0, y=0)])).refused("id_taken", id="i")
    table.by("fede", c.OpenPhase(phase="imagine"))
    table.when("anna", copies("n")).refused("zone_closed", zone="Needs", phase="Imagine")


def test_DEC_4_nobody_copies_what_another_wrote_in_private() -> None:
    table = given("listen").by("anna", card("k"))
    table.when("fede", copies("k")).refused("card_gone")
    table.by("anna", copies("k")).has("card", "k2", private="listen", author="anna")


def test_LOG_11_what_another_copied_is_still_whose_it_was() -> None:
    table = given("cluster").by("anna", card("k", text="parole di anna"), c.TagCards(cards=["k"], name="mia", on=True))
    table.by("bruno", copies("k"), c.TagCards(cards=["k2"], name="sua", on=True))

    def left(person: str) -> dict[str, object]:
        redaction = Redaction(person)
        return Board().replay([redaction.of(event) for event in table.events]).of("card")["k2"]

    assert left("anna")["text"] == "·" * 14 and left("anna")["tags"] == ["…", "sua"]
    assert left("bruno")["text"] == "parole di anna" and left("bruno")["tags"] == ["mia", "…"]
