"""Comments and reactions on cards; each accepted case and each refusal."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import talk
from tests.helpers.given import card, given


def test_a_comment_has_a_card_an_author_and_a_time() -> None:
    table = given().by("anna", card("k")).by("bruno", c.AddComment(id="m", card="k", text="Sì, ma dove?"))
    table.has("comment", "m", card="k", author="bruno", text="Sì, ma dove?", at=table.now)


def test_a_comment_is_deleted_by_its_author_or_a_facilitator() -> None:
    table = given().by("anna", card("k")).by("bruno", *(c.AddComment(id=id, card="k", text="x") for id in "mn"))
    table.when("anna", c.DeleteComment(id="m")).refused("not_yours")
    table.by("bruno", c.DeleteComment(id="m")).by("fede", c.DeleteComment(id="n")).lacks("comment", "m", "n")


def test_a_reaction_is_on_or_off_and_said_twice_it_is_the_same() -> None:
    table = given().by("anna", card("k")).by("bruno", c.React(card="k", symbol="love", on=True))
    table.has("reaction", "k:bruno:love", card="k", author="bruno", symbol="love")
    assert table.when("bruno", c.React(card="k", symbol="love", on=True)).then("reacted").changes == []
    table.by("carla", c.React(card="k", symbol="love", on=True)).by("bruno", c.React(card="k", symbol="agree", on=True))
    table.by("bruno", c.React(card="k", symbol="love", on=False)).lacks("reaction", "k:bruno:love")
    assert sorted(table.board.of("reaction")) == ["k:bruno:agree", "k:carla:love"]


def test_the_id_of_a_reaction_to_a_card_with_a_long_id_is_a_digest() -> None:
    long = "k" * 64
    table = given().by("anna", card(long)).by("bruno", c.React(card=long, symbol="love", on=True))
    (id,) = table.board.of("reaction")
    assert id.startswith("r-") and len(id) == 26
    table.by("bruno", c.React(card=long, symbol="love", on=False)).lacks("reaction", id)


def test_the_refusals_of_comments_and_reactions(monkeypatch: pytest.MonkeyPatch) -> None:
    table = given().by("anna", card("k"), c.AddComment(id="m", card="k", text="x"))
    table.when("bruno", c.AddComment(id="n", card="gone", text="x")).refused("card_gone")
    table.when("bruno", c.React(card="gone", symbol="love", on=True)).refused("card_gone")
    table.when("bruno", c.AddComment(id="m", card="k", text="x")).refused("id_taken", id="m")
    table.when("bruno", c.DeleteComment(id="gone")).refused("comment_gone")
    monkeypatch.setattr(talk, "MAX_COMMENTS", 1)
    table.when("bruno", c.AddComment(id="n", card="k", text="x")).refused("too_many", max=1)


def test_DEC_4_nobody_comments_on_a_private_card_not_even_the_author() -> None:
    table = given("listen").by("anna", card("k"))
    table.when("anna", c.AddComment(id="m", card="k", text="x")).refused("not_revealed")
    table.when("anna", c.React(card="k", symbol="love", on=True)).refused("not_revealed")
    table.when("bruno", c.AddComment(id="m", card="k", text="x")).refused("card_gone")
    table.when("bruno", c.React(card="k", symbol="love", on=True)).refused("card_gone")


def test_DEC_4_in_an_anonymous_phase_comments_bear_no_name_and_there_are_no_reactions() -> None:
    table = given("cluster", phases={"imagine": c.PhaseSettings(anonymous=True)}).by("fede", card("k"))
    table.by("anna", c.React(card="k", symbol="love", on=True)).by("fede", c.OpenPhase(phase="imagine"))
    table.when("bruno", c.React(card="k", symbol="love", on=True)).refused("not_in_phase", phase="Imagine")
    table.when("anna", c.Undo()).refused("not_in_phase", phase="Imagine")
    table.by("fede", c.React(card="k", symbol="love", on=True))
    table.by("anna", c.AddComment(id="m", card="k", text="x"))
    assert table.seen_by("bruno")["comment"]["m"]["author"] == ""
    assert table.seen_by("anna")["comment"]["m"]["author"] == "anna"
