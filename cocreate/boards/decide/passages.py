"""Passages: words of a paper that people write in place of its own, once the table is finished (PAP-2)."""

from cocreate.boards import commands as c
from cocreate.boards import text
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Edit, Fields, Splice
from cocreate.boards.owning import answers_for_any
from cocreate.errors import Refused

MAX_PASSAGES = 1_000


def edit(board: Board, command: c.EditPassage, actor: str, at: int) -> Decision | Refused:
    """The first edits bring the passage, with what the paper says by itself beneath them."""
    if not answers_for_any(board, actor):
        return Refused("not_answering")
    id = passage_id(command.paper, command.section, command.language)
    found = board.get("passage", id)
    if command.rev != (0 if found is None else found["rev"]):
        return Refused("stale", {"rev": 0 if found is None else found["rev"]})
    if found is None and len(board.of("passage")) >= MAX_PASSAGES:
        return Refused("too_many", {"max": MAX_PASSAGES})
    before = command.base if found is None else str(found["text"])
    edits = [Edit(at=one.at, remove=one.remove, insert=one.insert) for one in command.edits]
    if not text.fits(edits, len(before)):
        return Refused("bad_edit")
    length = len(before) + sum(len(one.insert) - one.remove for one in edits)
    if length > max(c.MAX_PASSAGE, len(before)):  # undo may have made it longer: then it may only shrink
        return Refused("too_long", {"max": c.MAX_PASSAGE, "length": length})
    changes: list[Change] = [] if found is not None else [_first(board, id, before, actor, at)]
    return Decision("passage_edited", [*changes, Splice(kind="passage", id=id, edits=text.joined(edits))])


def drop(board: Board, command: c.DropPassage, actor: str) -> Decision | Refused:
    if not answers_for_any(board, actor):
        return Refused("not_answering")
    id = passage_id(command.paper, command.section, command.language)
    if board.get("passage", id) is None:
        return Refused("passage_gone")
    return Decision("passage_dropped", [Delete(kind="passage", id=id)])


def refused_taking_back(board: Board, actor: str) -> Refused | None:
    """Who answered for an action when they wrote, and does no more, takes nothing back."""
    return None if answers_for_any(board, actor) else Refused("not_answering")


def passage_id(paper: str, section: str, language: str) -> str:
    return f"{paper}.{section}.{language}"


def _first(board: Board, id: str, base: str, actor: str, at: int) -> Add:
    """Under a revision that no earlier passage of this place had: what was typed on that must not pass for new."""
    fields: Fields = {"text": base, "rev": board.seq, "author": actor, "at": at}
    return Add(kind="passage", id=id, fields=fields)
