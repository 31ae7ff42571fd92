"""Tags on cards."""

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.bonds import tied_to
from cocreate.boards.events import Put
from tests.helpers.given import card, given


def tag(name: str, *cards: str, on: bool = True) -> c.TagCards:
    return c.TagCards(cards=list(cards), name=name, on=on)


def test_a_tag_is_put_on_cards_and_taken_off_again() -> None:
    table = given().by("anna", card("k"), card("j")).by("bruno", tag("nido", "k", "j"), tag("orari lunghi", "k"))
    table.has("card", "k", tags=["nido", "orari lunghi"]).has("card", "j", tags=["nido"])
    table.by("anna", tag("nido", "k", "j", on=False)).has("card", "k", tags=["orari lunghi"]).has(
        "card", "j", tags=None
    )


def test_case_makes_no_other_tag() -> None:
    table = given().by("anna", card("k"), tag("Nido", "k"), tag("nido", "k")).has("card", "k", tags=["Nido"])
    table.by("anna", tag("NIDO", "k", on=False)).has("card", "k", tags=None)


def test_a_card_bears_twelve_tags_at_most() -> None:
    table = given().by("anna", card("k"), *(tag(f"t{n}", "k") for n in range(c.MAX_TAGS)))
    table.when("anna", tag("t", "k")).refused("too_many_tags", max=c.MAX_TAGS)


def test_DEC_2_two_who_tag_one_card_at_once_are_decided_one_after_the_other() -> None:
    assert tied_to(tag("a", "k"), [Put(kind="card", id="k", fields={"tags": ["a"]})]) == {"card k"}


def test_CLI_4_a_tag_is_taken_back() -> None:
    table = given().by("anna", card("k")).by("bruno", tag("nido", "k"), c.Undo()).has("card", "k", tags=None)
    table.by("bruno", c.Redo()).has("card", "k", tags=["nido"])


def test_a_new_card_comes_with_its_tags_each_once() -> None:
    new = c.NewCard(id="k", zone="needs", text="x", x=0, y=0, tags=["a", "b", "A"])
    given().by("anna", c.AddCards(cards=[new])).has("card", "k", tags=["a", "b"])


@pytest.mark.parametrize("name", ["", " ", " a", "a ", "a\nb", "a\tb", "a  b", "a" * 41])
def test_LOG_12_a_tag_is_one_line_of_words(name: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"type": "tag_cards", "cards": ["k"], "name": name, "on": True}, c.TagCards)
