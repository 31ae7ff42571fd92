"""PAP-2, DEC-3: people who write in one section of a paper at once, over a bad net: all end alike, no word is lost."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.fold import state_hash
from cocreate.client.core import Core
from tests.client.tiny_server import Table

PEOPLE = ["anna", "bruno", "carla"]
BASE = "inizio"
ID = "plan.aims.it"


def finished(seed: int) -> Table:
    table = Table(PEOPLE, seed, facilitators=tuple(PEOPLE))
    table.server.ask(c.FinishBoard(), "anna", "finish")
    return table


def seen(core: Core) -> str:
    """What this person reads there: the passage, or what the paper says by itself."""
    return str(core.view.get("passage", {}).get(ID, {}).get("text", BASE))


def writing(at: int, insert: str, base: str = BASE) -> c.EditPassage:
    edit = c.PassageEdit(at=at, remove=0, insert=insert)
    return c.EditPassage(paper="plan", section="aims", language="it", rev=0, edits=[edit], base=base)


def alike(table: Table) -> str:
    table.settle()
    for person, core in table.cores.items():
        assert not core.pending and core.view == core.confirmed
        assert state_hash(core.confirmed) == state_hash(table.server.seen_by(person))
    return str(table.server.board.of("passage").get(ID, {}).get("text", BASE))


@pytest.mark.parametrize("seed", range(100))
def test_DEC_3_nobodys_words_are_lost_when_several_write_in_one_passage(seed: int) -> None:
    """Each letter that is typed is another one, so that each can be looked for in the end, once and no more."""
    table, typed = finished(seed), []
    for n in range(90):
        person = table.random.choice(PEOPLE)
        if table.random.randrange(3) == 0 and table.cores[person].epoch is not None:
            typed.append(chr(0x4E00 + n))
            at = table.random.randrange(len(seen(table.cores[person])) + 1)
            table.give(person, writing(at, typed[-1]))
        table.stir()
    text = alike(table)
    assert sorted(letter for letter in text if letter >= "\u4e00") == sorted(typed)
    assert "".join(letter for letter in text if letter < "\u4e00") == BASE
    assert not table.taken_back


@pytest.mark.parametrize("seed", range(60))
def test_PAP_2_all_end_alike_also_when_passages_are_dropped_and_taken_back(seed: int) -> None:
    table = finished(seed)
    for n in range(80):
        person = table.random.choice(PEOPLE)
        match table.random.randrange(12) if table.cores[person].epoch is not None else 99:
            case 0:
                table.give(person, c.DropPassage(paper="plan", section="aims", language="it"))
            case 1:
                table.give(person, table.random.choice([c.Undo(), c.Redo()]))
            case 2 | 3 | 4 | 5:
                at = table.random.randrange(len(seen(table.cores[person])) + 1)
                table.give(person, writing(at, f" parola{n}"))
            case _:
                pass
        table.stir()
    alike(table)
    assert {one.refusal.code for one in table.taken_back} <= {
        "passage_gone",
        "board_finished",
        "nothing_to_undo",
        "nothing_to_redo",
    }


def test_PAP_2_two_who_begin_at_once_write_on_what_the_paper_says_by_itself() -> None:
    table = finished(0)
    table.rest()
    table.give("anna", writing(0, "Prima "))
    table.give("bruno", writing(len(BASE), " dopo"))
    assert seen(table.cores["anna"]) == "Prima inizio" and seen(table.cores["bruno"]) == "inizio dopo"
    assert alike(table) == "Prima inizio dopo"


def test_PAP_2_who_reads_an_older_paper_loses_no_word_either() -> None:
    """Its own words were others for each of them: those of the first stand, and the second's are carried over."""
    table = finished(0)
    table.rest()
    table.give("anna", writing(0, "Prima "))
    table.give("bruno", writing(9, " dopo", base="la fine, 2"))
    text = alike(table)
    assert text.startswith("Prima ") and " dopo" in text


def test_PAP_2_words_without_leave_are_taken_back_and_told() -> None:
    table = Table(["anna", "bruno"], facilitators=("anna",))
    table.server.ask(c.FinishBoard(), "anna", "finish")
    table.rest()
    table.give("bruno", writing(0, "Prima "))
    assert alike(table) == BASE
    (taken,) = table.taken_back
    assert taken.refusal.code == "not_answering" and list(taken.words.values()) == ["Prima inizio"]


@pytest.mark.parametrize("seed", range(20))
def test_PAP_2_LOG_11_what_another_took_back_does_not_return_with_what_I_typed_beside_it(seed: int) -> None:
    """Whoever was first: my words stand on what the paper says by itself, once nothing of theirs is left."""
    table = finished(seed)
    table.settle()
    table.give("anna", writing(0, "anna "))
    table.settle()
    table.give("anna", c.Undo())
    table.give("bruno", writing(len(seen(table.cores["bruno"])), " bruno"))
    assert alike(table) == BASE + " bruno"
