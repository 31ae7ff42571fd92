"""DEC-4: what is revealed lies where one can read it, though who wrote it could not see what lay there already."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Fields
from cocreate.boards.layout import CARD_H, CARD_W, place
from tests.helpers.given import Table, given

PEOPLE = ("anna", "bruno", "carla")
EACH = 3


def private_table() -> Table:
    """Each has written some needs, each card in the first free place that its author saw."""
    table = given("listen")
    for person in PEOPLE:
        for n in range(EACH):
            (slot,) = place(table.seen_by(person), "needs", 1)
            new = c.NewCard(id=f"{person}-{n}", zone="needs", text="nido", x=slot.x, y=slot.y)
            table.by(person, c.AddCards(cards=[new]))
    return table


def overlap(one: Fields, other: Fields) -> bool:
    return abs(one["x"] - other["x"]) < CARD_W and abs(one["y"] - other["y"]) < CARD_H


@pytest.mark.parametrize("revealing", [c.RevealCards(), c.OpenPhase(phase="imagine"), c.FinishBoard()])
def test_DEC_4_no_card_lies_on_another_when_they_are_revealed(revealing: c.AnyCommand) -> None:
    table = private_table()
    before = {id: dict(card) for id, card in table.board.of("card").items()}
    assert overlap(before["anna-0"], before["bruno-0"])
    table.by("fede", revealing)
    after = table.board.of("card")
    assert len(after) == len(PEOPLE) * EACH
    assert not any(overlap(after[a], after[b]) for a in after for b in after if a < b)
    for n in range(EACH):  # whose place nobody else had stays where it was
        assert after[f"anna-{n}"] == {name: value for name, value in before[f"anna-{n}"].items() if name != "private"}


def test_DEC_4_a_card_that_is_revealed_beside_others_stays_in_its_place() -> None:
    table = given("listen")
    table.by("anna", c.AddCards(cards=[c.NewCard(id="free", zone="needs", text="nido", x=77, y=99)]))
    table.by("fede", c.RevealCards()).has("card", "free", x=77, y=99)
