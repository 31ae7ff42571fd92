"""EDT-9, DEC-3: owners who type in the words of one action at once, over a bad net: all end alike, no word is lost."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.amendments import stands
from cocreate.boards.fold import state_hash
from cocreate.client.core import Core
from tests.client.tiny_server import Table

PEOPLE = ["anna", "bruno", "carla"]
CARD = "Aprire il nido"
TOLD = {"board_finished", "nothing_to_undo", "nothing_to_redo", "not_amended", "nothing_said"}


def finished(seed: int) -> Table:
    table = Table(PEOPLE, seed, facilitators=tuple(PEOPLE))
    card = c.NewCard(id="a", zone="actions", text=CARD, x=0, y=0)
    for n, command in enumerate([c.OpenPhase(phase="plan"), c.AddCards(cards=[card]), c.FinishBoard()]):
        table.server.ask(command, "anna", f"begin-{n}")
    return table


def seen(core: Core) -> str:
    return str(stands(core.view, "a", "text"))


def writing(core: Core, at: int, insert: str) -> c.EditWording:
    return c.EditWording(card="a", rev=0, edits=[c.TextEdit(at=at, remove=0, insert=insert)], base=seen(core))


def alike(table: Table) -> str:
    table.settle()
    for person, core in table.cores.items():
        assert not core.pending and core.view == core.confirmed
        assert state_hash(core.confirmed) == state_hash(table.server.seen_by(person))
    return str(stands(table.server.board.records, "a", "text"))


@pytest.mark.parametrize("seed", range(60))
def test_EDT_9_nobodys_words_are_lost_when_several_type_in_the_words_of_one_action(seed: int) -> None:
    """Each letter that is typed is another one, so that each can be looked for in the end, once and no more."""
    table, typed = finished(seed), []
    for n in range(90):
        person = table.random.choice(PEOPLE)
        core = table.cores[person]
        if table.random.randrange(3) == 0 and core.epoch is not None:
            typed.append(chr(0x4E00 + n))
            table.give(person, writing(core, table.random.randrange(len(seen(core)) + 1), typed[-1]))
        table.stir()
    text = alike(table)
    assert sorted(letter for letter in text if letter >= "\u4e00") == sorted(typed)
    assert "".join(letter for letter in text if letter < "\u4e00") == CARD
    assert not table.taken_back


@pytest.mark.parametrize("seed", range(40))
def test_EDT_9_all_end_alike_also_when_words_are_said_as_a_whole_dropped_and_taken_back(seed: int) -> None:
    table = finished(seed)
    for n in range(80):
        person = table.random.choice(PEOPLE)
        core = table.cores[person]
        match table.random.randrange(12) if core.epoch is not None else 99:
            case 0:
                table.give(person, c.DropAmendment(card="a", fields=["text"]))
            case 1:
                table.give(person, table.random.choice([c.Undo(), c.Redo()]))
            case 2:
                table.give(person, c.AmendAction(card="a", text=f"Parole intere {n}"))
            case 3 | 4 | 5 | 6:
                table.give(person, writing(core, table.random.randrange(len(seen(core)) + 1), f" parola{n}"))
            case _:
                pass
        table.stir()
    alike(table)
    assert {one.refusal.code for one in table.taken_back} <= TOLD


def test_EDT_9_two_who_begin_at_once_type_on_what_the_card_says() -> None:
    table = finished(0)
    table.rest()
    anna, bruno = table.cores["anna"], table.cores["bruno"]
    table.give("anna", writing(anna, 0, "Prima "))
    table.give("bruno", writing(bruno, len(CARD), " dopo"))
    assert seen(anna) == "Prima " + CARD and seen(bruno) == CARD + " dopo"
    assert alike(table) == f"Prima {CARD} dopo"
