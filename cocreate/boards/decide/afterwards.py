"""Taking back what was said of a finished table's plan: by who may still say it (CLI-4, DEC-5)."""

from collections.abc import Sequence

from cocreate.boards.board import Board
from cocreate.boards.decide import amendments, monitoring, passages
from cocreate.boards.events import Change
from cocreate.errors import Refused


def refused_taking_back(board: Board, changes: Sequence[Change], actor: str) -> Refused | None:
    """A step is of one kind: what the plan says, words of a paper, or what is reported."""
    if any(change.kind in ("amendment", "wording") for change in changes):
        return amendments.refused_taking_back(board, changes, actor)
    if any(change.kind == "passage" for change in changes):
        return passages.refused_taking_back(board, actor)
    return monitoring.refused_changes(board, changes, actor)
