"""The append on SQLite: many boards in one transaction, under the write lock that it is given.

Its statements are text for the driver: built by SQLAlchemy they took twice the time, on the hottest path there is.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

import msgspec
from sqlalchemy import Connection

from cocreate.storage.appending import fits
from cocreate.storage.chain import chained
from cocreate.storage.ports import Append, Appended, Head, Moved, NewJob, Stored, StoreError

Values = tuple[object, ...]

_HEADS: Final = "SELECT id, epoch, head, chain, ruled FROM board WHERE id IN ({})"
_ADVANCE: Final = "UPDATE board SET head = ?, chain = ?, ruled = ? WHERE id = ?"
_WRITE: Final = (
    "INSERT INTO event (board_id, seq, actor, cmd, body, salt, digest, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_BODIES: Final = "SELECT body FROM event WHERE board_id = ? AND seq > ?"
_STANDS: Final = "SELECT 1 FROM event WHERE board_id = ? AND actor = ? AND cmd = ?"
_QUEUE: Final = (
    "INSERT INTO job (id, board_id, kind, seq, settings, created, status, attempts, done, steps, fence, lease_until,"
    " not_before, error) VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, 0, 0, 0, 0, 0, '')"
)


class Writing:
    """What one transaction is going to write, and the heads as they will be then."""

    def __init__(self, connection: Connection, appends: Sequence[Append], *, look: bool) -> None:
        self._connection = connection
        self._look = look  # for commands that stand in the log already (LOG-3)
        self._heads, self._ruled = _heads(connection, {append.board for append in appends})
        self._commands: set[tuple[str, str, str]] = set()
        self._new: dict[str, list[Stored]] = {}
        self._jobs: list[Values] = []

    def add(self, append: Append) -> Appended | Moved:
        head = self._heads[append.board]
        commands = {(append.board, line.actor, line.cmd) for line in append.lines}
        bodies = partial(self._bodies, append.board)
        if not fits(append, head, self._ruled[append.board], bodies) or self._stand(commands):
            return Moved(head)
        stored = chained(head.seq, head.chain, append.lines)
        last = stored[-1]
        self._heads[append.board] = Head(head.epoch, last.seq, last.chain)
        if append.ruling:
            self._ruled[append.board] = last.seq
        self._commands |= commands
        self._new.setdefault(append.board, []).extend(stored)
        self._jobs += [_job(append.board, last.seq, job) for job in append.jobs]
        return Appended(stored[0].seq, last.chain)

    def write(self) -> None:
        if not self._new:
            return
        heads = [(board, self._heads[board]) for board in sorted(self._new)]
        lines = [(board, *msgspec.structs.astuple(line)) for board, new in self._new.items() for line in new]
        moved = [(head.seq, head.chain, self._ruled[board], board) for board, head in heads]
        self._connection.exec_driver_sql(_ADVANCE, moved)
        self._connection.exec_driver_sql(_WRITE, lines)
        if self._jobs:
            self._connection.exec_driver_sql(_QUEUE, self._jobs)

    def _bodies(self, board: str, after: int) -> list[bytes]:
        """Of the lines after that one; those of this very transaction, too."""
        stored = [row[0] for row in self._connection.exec_driver_sql(_BODIES, (board, after)).all()]
        return stored + [line.body for line in self._new.get(board, ()) if line.seq > after]

    def _stand(self, commands: set[tuple[str, str, str]]) -> bool:
        if commands & self._commands:
            return True
        return self._look and any(self._connection.exec_driver_sql(_STANDS, named).first() for named in commands)


def append_all(connection: Connection, appends: Sequence[Append], *, look: bool) -> list[Appended | Moved]:
    writing = Writing(connection, appends, look=look)
    results = [writing.add(append) for append in appends]
    writing.write()
    return results


def _heads(connection: Connection, boards: set[str]) -> tuple[dict[str, Head], dict[str, int]]:
    """Each board's head, and its last ruling line."""
    rows = connection.exec_driver_sql(_HEADS.format(", ".join("?" * len(boards))), tuple(boards)).all()
    heads = {board: Head(epoch, seq, chain) for board, epoch, seq, chain, _ in rows}
    if missing := boards - heads.keys():
        raise StoreError(f"There is no board {', '.join(sorted(missing))}.")
    return heads, {row[0]: row[4] for row in rows}


def _job(board: str, seq: int, job: NewJob) -> Values:
    return (job.id, board, job.kind, seq, job.settings, job.at)
