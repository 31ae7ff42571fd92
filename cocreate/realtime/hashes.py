"""The hash of a board's state as its viewers see it, made once for all who see the same (CLI-5). It asks nobody."""

from cocreate.boards.board import Board
from cocreate.boards.fold import state_hash
from cocreate.boards.visibility import insiders, records_for


class Hashes:
    def __init__(self) -> None:
        self._of: tuple[Board, int] | None = None  # of which board as it was loaded, at which seq
        self._insiders: set[str] = set()
        self._made: dict[str | None, int] = {}

    def of(self, board: Board, viewer: str) -> int:
        """Each reads the whole board, so however often it is asked for, it is made once at each seq."""
        if self._of is None or self._of[0] is not board or self._of[1] != board.seq:
            self._of, self._made = (board, board.seq), {}
            self._insiders = insiders(board.records)
        seen_by = viewer if viewer in self._insiders else None
        if seen_by not in self._made:
            self._made[seen_by] = state_hash(records_for(board.records, seen_by))
        return self._made[seen_by]
