"""The log in SQL: its statements and their use, alike on SQLite and PostgreSQL but for the append.

It must never change or delete a line (LOG-1): there is no statement here that could.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, insert, select, text, update
from sqlalchemy.types import LargeBinary

from cocreate.storage.chain import chained
from cocreate.storage.engine import Database
from cocreate.storage.ports import Append, Appended, Head, Moved, NewJob, SavedSnapshot, Stored, StoreError
from cocreate.storage.tables import BOARD, EVENT, JOB, SNAPSHOT

_HEAD = select(BOARD.c.epoch, BOARD.c.head, BOARD.c.chain).where(BOARD.c.id == bindparam("board"))
_HEADS = select(BOARD.c.id, BOARD.c.epoch, BOARD.c.head, BOARD.c.chain).where(
    BOARD.c.id.in_(bindparam("boards", expanding=True))
)
_ADVANCE = (
    update(BOARD)
    .where(BOARD.c.id == bindparam("board"))
    .values(head=bindparam("new_head"), chain=bindparam("new_chain"))
)
_WRITE = insert(EVENT)
_QUEUE = insert(JOB)
_READ = (
    select(EVENT.c.seq, EVENT.c.actor, EVENT.c.cmd, EVENT.c.body, EVENT.c.salt, EVENT.c.digest, EVENT.c.chain)
    .where(EVENT.c.board_id == bindparam("board"), EVENT.c.seq > bindparam("after"))
    .order_by(EVENT.c.seq)
    .limit(bindparam("limit"))
)
_FIND = select(EVENT.c.seq).where(
    EVENT.c.board_id == bindparam("board"), EVENT.c.actor == bindparam("actor"), EVENT.c.cmd == bindparam("cmd")
)
_COMMANDS = select(EVENT.c.actor, EVENT.c.cmd, EVENT.c.seq).where(EVENT.c.board_id == bindparam("board"))
_SAVE = text(
    "INSERT INTO snapshot (board_id, seq, body) VALUES (:board, :seq, :body)"
    " ON CONFLICT (board_id, seq) DO UPDATE SET body = excluded.body"
).bindparams(bindparam("body", type_=LargeBinary))
_SNAPSHOT = (
    select(SNAPSHOT.c.seq, SNAPSHOT.c.body)
    .where(SNAPSHOT.c.board_id == bindparam("board"), SNAPSHOT.c.seq <= bindparam("at_most"))
    .order_by(SNAPSHOT.c.seq.desc())
    .limit(1)
)
_EVER = 2**63 - 1


class SqlLog:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def head(self, board: str) -> Head | None:
        row = await self._db.read(lambda c: c.execute(_HEAD, {"board": board}).first())
        return None if row is None else Head(row.epoch, row.head, row.chain)

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        for append in appends:
            check(append)
        return await self._db.append(appends) if appends else []

    async def read(self, board: str, after: int, limit: int = 1000) -> list[Stored]:
        asked = {"board": board, "after": after, "limit": limit}
        return [Stored(*row) for row in await self._db.read(lambda c: c.execute(_READ, asked).all())]

    async def find(self, board: str, actor: str, cmd: str) -> int | None:
        asked = {"board": board, "actor": actor, "cmd": cmd}
        return await self._db.read(lambda c: c.execute(_FIND, asked).scalar())

    async def commands(self, board: str) -> dict[tuple[str, str], int]:
        rows = await self._db.read(lambda c: c.execute(_COMMANDS, {"board": board}).all())
        return {(actor, cmd): seq for actor, cmd, seq in rows}

    async def save_snapshot(self, board: str, snapshot: SavedSnapshot) -> None:
        values = {"board": board, "seq": snapshot.seq, "body": snapshot.body}
        await self._db.write(lambda c: c.execute(_SAVE, values))

    async def snapshots(self, board: str, at_most: int | None = None) -> SavedSnapshot | None:
        asked = {"board": board, "at_most": _EVER if at_most is None else at_most}
        row = await self._db.read(lambda c: c.execute(_SNAPSHOT, asked).first())
        return None if row is None else SavedSnapshot(row.seq, row.body)


def check(append: Append) -> None:
    """An append without lines, or with a command twice, is a bug of the room."""
    named = {(line.actor, line.cmd) for line in append.lines}
    if not append.lines or len(named) < len(append.lines):
        raise ValueError(f"An append to {append.board} has {len(append.lines)} lines and {len(named)} commands.")


def append_locked(connection: Connection, appends: Sequence[Append], *, look: bool) -> list[Appended | Moved]:
    """All appends in the transaction that holds the database's write lock; `look` for commands that stand already."""
    heads = _heads(connection, appends)
    before = dict(heads)
    results: list[Appended | Moved] = []
    lines: list[dict[str, object]] = []
    jobs: list[dict[str, object]] = []
    written: set[tuple[str, str, str]] = set()
    for append in appends:
        head = heads[append.board]
        named = {(append.board, line.actor, line.cmd) for line in append.lines}
        if not fits(append, head) or named & written or (look and any(_stands(connection, *name) for name in named)):
            results.append(Moved(head))
            continue
        written |= named
        stored = chained(head.seq, head.chain, append.lines)
        heads[append.board] = Head(head.epoch, stored[-1].seq, stored[-1].chain)
        lines += [event_values(append.board, line) for line in stored]
        jobs += [job_values(append.board, stored[-1].seq, job) for job in append.jobs]
        results.append(Appended(stored[0].seq, stored[-1].chain))
    moved = {board: head for board, head in heads.items() if head != before[board]}
    _write(connection, moved, lines, jobs)
    return results


def fits(append: Append, head: Head) -> bool:
    return append.epoch == head.epoch and append.expect in (None, head.seq)


def _heads(connection: Connection, appends: Sequence[Append]) -> dict[str, Head]:
    boards = sorted({append.board for append in appends})
    rows = connection.execute(_HEADS, {"boards": boards}).all()
    heads = {row.id: Head(row.epoch, row.head, row.chain) for row in rows}
    if missing := [board for board in boards if board not in heads]:
        raise StoreError(f"There is no board {', '.join(missing)}.")
    return heads


def _stands(connection: Connection, board: str, actor: str, cmd: str) -> bool:
    return connection.execute(_FIND, {"board": board, "actor": actor, "cmd": cmd}).scalar() is not None


def _write(
    connection: Connection, heads: dict[str, Head], lines: list[dict[str, object]], jobs: list[dict[str, object]]
) -> None:
    if not heads:
        return
    connection.execute(
        _ADVANCE,
        [{"board": board, "new_head": head.seq, "new_chain": head.chain} for board, head in heads.items()],
    )
    connection.execute(_WRITE, lines)
    if jobs:
        connection.execute(_QUEUE, jobs)


def event_values(board: str, line: Stored) -> dict[str, object]:
    return {
        "board_id": board,
        "seq": line.seq,
        "actor": line.actor,
        "cmd": line.cmd,
        "salt": line.salt,
        "digest": line.digest,
        "chain": line.chain,
        "body": line.body,
    }


def job_values(board: str, seq: int, job: NewJob) -> dict[str, object]:
    return {
        "id": job.id,
        "board_id": board,
        "kind": job.kind,
        "seq": seq,
        "settings": job.settings,
        "status": "waiting",
        "attempts": 0,
        "done": 0,
        "steps": 0,
        "fence": 0,
        "lease_until": 0,
        "not_before": 0,
        "error": "",
        "created": job.at,
    }
