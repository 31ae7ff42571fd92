"""Every command is classified: what may be written at any head, what only at its own, what others must wait for."""

from typing import get_args

import pytest

from cocreate.boards import commands as c
from cocreate.boards.bonds import BOUND, FIRST, FREE, RULING, is_bound, is_ruling
from cocreate.boards.events import Add, Put

ALL = {command for group in get_args(c.AnyCommand) for command in (get_args(group) or (group,))}


def test_DEC_2_every_command_stands_in_one_class() -> None:
    assert FREE | BOUND | RULING == ALL
    assert not FREE & BOUND and not FREE & RULING and not BOUND & RULING


@pytest.mark.parametrize(
    "command",
    [
        c.EditText(card="c", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="x")]),
        c.CastVote(card="c", dots=1),
        c.OpenPhase(phase="p"),
        c.RevealCards(),
        c.LockBoard(locked=True),
        c.JoinTable(member="m", role="participant"),
        c.RemoveMember(member="m"),
        c.FinishBoard(),
        c.ReopenBoard(),
        c.Undo(),
        c.Redo(),
    ],
    ids=lambda command: type(command).__name__,
)
def test_DEC_2_what_reads_what_others_write_is_bound(command: c.AnyCommand) -> None:
    assert is_bound(command, [])


def test_DEC_5_what_takes_a_right_away_is_ruling() -> None:
    for command in (c.RemoveMember, c.ChangeMember, c.LockBoard, c.OpenPhase, c.RevealCards, c.FinishBoard):
        assert command in RULING


def test_a_card_that_stays_in_its_zone_moves_at_any_head_and_one_that_leaves_it_does_not() -> None:
    move = c.MoveCards(moves=[c.Move(id="k", x=1, y=2, zone="needs")])
    within = [Put(kind="card", id="k", fields={"x": 1, "y": 2})]
    across = [Put(kind="card", id="k", fields={"x": 1, "y": 2, "zone": "ideas", "kind": "idea"})]
    assert not is_bound(move, within) and not is_ruling(move, within)
    assert is_bound(move, across) and is_ruling(move, across)


def test_a_new_card_names_its_zone_and_is_free() -> None:
    add = c.AddCards(cards=[c.NewCard(id="k", zone="needs", text="", x=0, y=0)])
    assert not is_bound(add, [Add(kind="card", id="k", fields={"zone": "needs"})])


def test_what_reads_the_history_is_decided_first_of_its_batch() -> None:
    assert {c.Undo, c.Redo} == FIRST
