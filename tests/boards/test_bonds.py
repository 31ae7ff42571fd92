"""Every command is classified: what may be written at any head, what only at its own, what others must wait for."""

from typing import get_args

import pytest

from cocreate.boards import commands as c
from cocreate.boards.bonds import BOUND, FIRST, FREE, RULING, TIED, is_bound, is_ruling, tied_to
from cocreate.boards.events import Add, Edit, Put, Splice

ALL = {command for group in get_args(c.AnyCommand) for command in (get_args(group) or (group,))}


def test_DEC_2_every_command_stands_in_one_class() -> None:
    classes = (FREE, TIED, BOUND, RULING)
    assert FREE | TIED | BOUND | RULING == ALL
    assert sum(len(of_class) for of_class in classes) == len(ALL)


@pytest.mark.parametrize(
    "command",
    [
        c.AddLink(id="l", kind="answers", source="c", target="d"),
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


def test_DEC_2_what_reads_the_records_that_it_writes_is_tied_to_them_alone() -> None:
    edit = c.EditText(card="k", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="x")])
    spliced = [Splice(kind="card", id="k", edits=[Edit(at=0, remove=0, insert="x")])]
    vote = [Add(kind="vote", id="v", fields={"dots": 1}), Add(kind="ballot", id="b", fields={"used": 1})]
    assert tied_to(edit, spliced) == {"card k"} and not is_bound(edit, spliced)
    assert tied_to(c.CastVote(card="k", dots=1), vote) == {"vote v", "ballot b"}
    assert tied_to(c.RenameBoard(title="t"), [Put(kind="board", id="board", fields={"title": "t"})]) == set()


def test_DEC_5_what_takes_a_right_away_is_ruling() -> None:
    for command in (c.RemoveMember, c.ChangeMember, c.LockBoard, c.OpenPhase, c.RevealCards, c.FinishBoard):
        assert command in RULING


def test_a_card_that_stays_in_its_zone_moves_at_any_head_and_one_that_leaves_it_does_not() -> None:
    move = c.MoveCards(moves=[c.Move(id="k", x=1, y=2, zone="needs")])
    within = [Put(kind="card", id="k", fields={"x": 1, "y": 2})]
    across = [Put(kind="card", id="k", fields={"x": 1, "y": 2, "zone": "ideas", "kind": "idea"})]
    assert not is_bound(move, within) and not is_ruling(move, within)
    assert is_bound(move, across) and is_ruling(move, across)


def test_a_new_card_names_its_zone_and_is_tied_to_its_id_alone() -> None:
    add, changes = c.AddCards(cards=[]), [Add(kind="card", id="k", fields={"zone": "needs"})]
    assert not is_bound(add, changes) and tied_to(add, changes) == {"card k"}


def test_what_reads_the_history_is_decided_first_of_its_batch() -> None:
    assert {c.Undo, c.Redo} == FIRST
