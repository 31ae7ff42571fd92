"""Cards and drawings that one hand took together: what is decided of each becomes one act, or none."""

from collections.abc import Iterable, Sequence

from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Change, Delete
from cocreate.boards.permissions import leads
from cocreate.errors import Refused

GONE = frozenset({"card_gone", "drawing_gone"})


def joined(board: Board, decided: Sequence[Decision | Refused], actor: str) -> Decision | Refused:
    """What is gone meanwhile is left out (DEC-2); it has the type of the first that is there."""
    refused = [one for one in decided if isinstance(one, Refused)]
    there = [one for one in decided if isinstance(one, Decision)]
    if not there or any(one.code not in GONE for one in refused):
        return next((one for one in refused if one.code not in GONE), refused[0])
    changes = [change for one in there for change in one.changes]
    if not leads(board, actor) and _tells_who(board, changes):
        return Refused("anonymous_apart")
    return Decision(there[0].type, changes)


def _tells_who(board: Board, changes: Iterable[Change]) -> bool:
    """Known and anonymous things taken away by one person: the known would tell whose the others were (DEC-4)."""
    gone = ((change.kind, change.id) for change in changes if isinstance(change, Delete))
    things = [board.get(kind, id) or {} for kind, id in gone if kind in ("card", "drawing")]
    return len({bool(thing.get("anonymous")) for thing in things}) > 1
