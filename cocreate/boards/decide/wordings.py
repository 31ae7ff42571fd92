"""Wordings: the words of an action as the plan has them, typed by several at once as a card's text is (DEC-3).

The first edits bring the record, with what the plan said until then beneath them; taken away, it says that again.
"""

from cocreate.boards import commands as c
from cocreate.boards import text
from cocreate.boards.amendments import TEXT, of_board, stands
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Edit, Fields, Put, Splice
from cocreate.errors import Refused


def edit(board: Board, command: c.EditWording, actor: str, at: int) -> Decision | Refused:
    """By whom is asked before. What was typed on words that the plan says no more is carried over what they became."""
    action, found = command.card, board.get("wording", command.card)
    rev = 0 if found is None else found["rev"]
    if command.rev != rev:
        return Refused("stale", {"rev": rev})
    before = said(board, action)
    base = command.base if found is None else before
    edits = [Edit(at=one.at, remove=one.remove, insert=one.insert) for one in command.edits]
    if not text.fits(edits, len(base)):
        return Refused("bad_edit")
    if base != before:
        edits = text.carry(edits, text.difference(base, before), after=False)
    length = len(before) + sum(len(one.insert) - one.remove for one in edits)
    if length > max(c.MAX_TEXT, len(before)):  # undo may have made it longer: then it may only shrink
        return Refused("too_long", {"max": c.MAX_TEXT, "length": length})
    came: list[Change] = [] if found is not None else [_first(board, action, actor, at)]
    return Decision("wording_edited", [*came, Splice(kind="wording", id=action, edits=text.joined(edits))])


def rewritten(board: Board, action: str, words: str, actor: str, at: int) -> list[Change]:
    """The words as a whole: what differs, so that what others type there meanwhile stays."""
    changes: list[Change] = [_first(board, action, actor, at)]
    if board.get("wording", action) is not None:
        was: Fields = {"was": of_board(board.records, action, TEXT), "author": actor, "at": at}
        changes = [Put(kind="wording", id=action, fields=was)]
    if edits := text.difference(said(board, action), words):
        changes.append(Splice(kind="wording", id=action, edits=edits))
    return changes


def taken_away(board: Board, action: str) -> list[Change]:
    return [Delete(kind="wording", id=action)] if board.get("wording", action) is not None else []


def said(board: Board, action: str) -> str:
    """What the plan says now: the wording, else what was amended as a whole, else the card."""
    return str(stands(board.records, action, TEXT) or "")


def _first(board: Board, action: str, actor: str, at: int) -> Add:
    """Under a revision that no earlier wording of it had: what was typed on that must not pass for new."""
    was = of_board(board.records, action, TEXT)
    fields: Fields = {"text": said(board, action), "rev": board.seq, "was": was, "author": actor, "at": at}
    return Add(kind="wording", id=action, fields=fields)
