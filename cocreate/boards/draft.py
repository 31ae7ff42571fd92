"""A board as it will be when a batch is in the log: for deciding what comes next in it, then taken back.

The confirmed board is never left with what may still be lost (LOG-2), nor with what others may have come before.
"""

from cocreate.boards.board import Board
from cocreate.boards.events import Delete, Event, Fields
from cocreate.boards.fold import apply
from cocreate.boards.records import Kind


class Draft:
    def __init__(self, board: Board) -> None:
        self._board, self._head = board, board.seq
        self._records = board.records
        self._before: list[tuple[Kind, str, Fields | None]] = []
        self._whole: dict[Kind, dict[str, Fields]] = {}  # kinds that lose a record, which could not get its place back

    def fold(self, event: Event) -> None:
        """Into the records and the head: the history is of what is confirmed."""
        for change in event.changes:
            kind, of_kind = change.kind, self._records.get(change.kind, {})
            if kind not in self._whole:
                if isinstance(change, Delete):
                    self._whole[kind] = dict(of_kind)
                else:
                    self._before.append((kind, change.id, of_kind.get(change.id)))
            apply(self._records, change)
        self._board.seq = event.seq

    def take_back(self) -> None:
        """The board as it was, its records in the same order."""
        self._board.seq = self._head
        self._records.update(self._whole)
        for kind, id, old in reversed(self._before):
            if old is None:
                self._records[kind].pop(id, None)
            else:
                self._records[kind][id] = old
        self._before.clear()
        self._whole.clear()
