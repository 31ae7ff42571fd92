"""Several cores round one server over a bad net: whatever the seed, all end alike, and nobody's words are lost."""

from collections import Counter
from random import Random

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Edit
from cocreate.boards.fold import state_hash
from cocreate.client.core import Core
from tests.client.tiny_server import Table

PEOPLE = ["anna", "bruno", "carla"]
SEEDS = range(150)


def card(id: str, text: str = "", zone: str = "needs") -> c.AddCards:
    return c.AddCards(cards=[c.NewCard(id=id, zone=zone, text=text, x=0, y=0)])


def some_card(core: Core, random: Random) -> str:
    return random.choice(sorted(core.view["card"]) or ["nowhere"]) if core.view.get("card") else "nowhere"


def act(table: Table, person: str, n: int) -> None:
    random, core = table.random, table.cores[person]
    on = some_card(core, random)
    text = str((core.card(on) or {}).get("text", ""))
    at = random.randrange(len(text) + 1)
    cut = random.randrange(min(4, len(text) - at) + 1)
    match random.randrange(9):
        case 0:
            table.give(person, card(f"k{n}", f"parole {n}"))
        case 1 | 2 | 3:
            table.act(person, lambda core: core.type(on, [Edit(at=at, remove=cut, insert=random.choice("abc è🎈"))]))
        case 4:
            table.give(person, c.MoveCards(moves=[c.Move(id=on, x=n, y=n)]))
        case 5:
            table.give(person, c.DeleteCards(cards=[on]))
        case 6:
            table.give(person, c.React(card=on, symbol="agree", on=bool(n % 2)))
        case 7:
            table.give(person, c.AddComment(id=f"m{n}", card=on, text="sì"))
        case _:
            table.give(person, random.choice([c.Undo(), c.Redo()]))


@pytest.mark.parametrize("seed", SEEDS)
def test_CLI_1_all_end_alike_whatever_the_net_does(seed: int) -> None:
    table = Table(PEOPLE, seed, facilitators=("anna",))
    table.server.ask(c.RevealCards(), "anna", "reveal")
    for n in range(80):
        if table.random.randrange(3) == 0:
            act(table, table.random.choice(PEOPLE), n)
        table.stir()
    table.settle()
    for person, core in table.cores.items():
        assert not core.pending
        assert state_hash(core.confirmed) == state_hash(table.server.seen_by(person))
        assert core.view == core.confirmed


@pytest.mark.parametrize("seed", SEEDS)
def test_DEC_3_nobodys_words_are_lost_when_several_type_in_one_card(seed: int) -> None:
    """Each letter that is typed is another one, so that each can be looked for in the end, once and no more."""
    table = Table(PEOPLE, seed, facilitators=("anna",))
    table.server.ask(c.RevealCards(), "anna", "reveal")
    table.server.ask(card("k", "inizio"), "anna", "k")
    table.settle()
    typed: list[str] = []
    for n in range(90):
        person = table.random.choice(PEOPLE)
        seen = table.cores[person].card("k")
        if table.random.randrange(3) == 0 and seen is not None:
            typed.append(chr(0x4E00 + n))
            at = table.random.randrange(len(seen["text"]) + 1)
            edit = Edit(at=at, remove=0, insert=typed[-1])
            table.act(person, lambda core, edit=edit: core.type("k", [edit]))  # type: ignore[misc]
        table.stir()
    table.settle()
    assert Counter(table.server.board.records["card"]["k"]["text"]) == Counter([*"inizio", *typed])
    assert {core.view["card"]["k"]["text"] for core in table.cores.values()} == {
        table.server.board.records["card"]["k"]["text"]
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_DEC_3_what_each_types_stays_together_and_where_it_was_typed(seed: int) -> None:
    """Three write on, each at the end of another word, letter after letter."""
    table = Table(PEOPLE, seed, facilitators=("anna",))
    table.server.ask(c.RevealCards(), "anna", "reveal")
    table.server.ask(card("k", "ab cd ef gh"), "anna", "k")
    table.settle()
    after = dict(zip(PEOPLE, "bdf", strict=True))
    typed = dict.fromkeys(PEOPLE, "")
    for n in range(90):
        person = table.random.choice(PEOPLE)
        seen = table.cores[person].card("k")
        if table.random.randrange(3) == 0 and seen is not None:
            at = seen["text"].index(after[person]) + 1
            after[person] = chr(0x4E00 + n)
            typed[person] += after[person]
            edit = Edit(at=at, remove=0, insert=after[person])
            table.act(person, lambda core, edit=edit: core.type("k", [edit]))  # type: ignore[misc]
        table.stir()
    table.settle()
    anna, bruno, carla = typed.values()
    assert table.server.board.records["card"]["k"]["text"] == f"ab{anna} cd{bruno} ef{carla} gh"
    assert one_form_each(table)


@pytest.mark.parametrize("seed", SEEDS)
def test_CLI_2_and_LOG_3_each_act_has_one_effect_however_often_it_is_sent(seed: int) -> None:
    table = Table(PEOPLE, seed, facilitators=("anna",))
    given = []
    for n in range(60):
        if table.random.randrange(3) == 0:
            person = table.random.choice(PEOPLE)
            table.give(person, card(f"k{n}", "x"))
            given.append(f"k{n}")
        table.stir()
    table.settle()
    assert sorted(table.server.board.records.get("card", {})) == sorted(given)
    assert not table.taken_back
    assert one_form_each(table)


@pytest.mark.parametrize("seed", SEEDS)
def test_CLI_2_what_a_busy_server_puts_off_comes_in_its_order_and_nothing_overtakes_it(seed: int) -> None:
    table = Table(PEOPLE, seed, facilitators=("anna",))
    table.server.ask(c.RevealCards(), "anna", "reveal")
    table.busy = 0.25
    given: dict[str, list[str]] = {person: [] for person in PEOPLE}
    for n in range(80):
        if table.random.randrange(3) == 0:
            person = table.random.choice(PEOPLE)
            given[person].append(table.give(person, card(f"k{n}", "")))
            typed = Edit(at=0, remove=0, insert=chr(0x4E00 + n))
            table.act(person, lambda core, n=n, typed=typed: core.type(f"k{n}", [typed]))  # type: ignore[misc]
            given[person].append(table.give(person, c.MoveCards(moves=[c.Move(id=f"k{n}", x=n, y=n)])))
        table.stir()
    table.settle()
    for person, ids in given.items():
        taken = list(dict.fromkeys(table.order[person]))
        assert [id for id in taken if id in ids] == ids
        assert not table.cores[person].pending
    cards = table.server.board.records.get("card", {})
    assert all(one["text"] == chr(0x4E00 + int(id[1:])) and one["x"] == int(id[1:]) for id, one in cards.items())
    assert len(cards) == sum(map(len, given.values())) / 2
    assert not table.taken_back
    assert one_form_each(table)


def one_form_each(table: Table) -> bool:
    forms: dict[str, set[str]] = {}
    for frame in table.sent:
        forms.setdefault(frame.id, set()).add(repr(frame.command))
    return all(len(form) == 1 for form in forms.values())
