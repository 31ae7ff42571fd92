"""Undo takes back my own last act that still stands, as a new event; redo does it again (CLI-4)."""

from cocreate.boards.board import Board
from cocreate.boards.decide.cards import refused_deletion
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete
from cocreate.boards.permissions import ACT_OF_EVENT, refused_act
from cocreate.errors import Refused


def take_back(board: Board, actor: str, *, redo: bool) -> Decision | Refused:
    found = board.history.last(board.records, actor, redo=redo)
    if found is None:
        return Refused("nothing_to_redo" if redo else "nothing_to_undo")
    step, changes = found
    if refused := refused_act(board, ACT_OF_EVENT[step.type], board.of("member")[actor]):
        return refused
    gone = [board.of("card").get(change.id, {}) for change in changes if isinstance(change, Delete)]
    if refused := refused_deletion(board, (card for card in gone if card)):
        return refused
    return Decision("redone" if redo else "undone", [_revealed(board, change) for change in changes])


def _revealed(board: Board, change: Change) -> Change:
    """A card that was deleted in private and comes back after the reveal is for all."""
    if isinstance(change, Add) and change.fields.get("private") != board.about.get("phase"):
        fields = {name: value for name, value in change.fields.items() if name != "private"}
        return Add(kind=change.kind, id=change.id, fields=fields)
    return change
