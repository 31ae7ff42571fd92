"""The log in SQL: its statements and their use, alike on SQLite and PostgreSQL but for the append.

It must never change or delete a line (LOG-1): there is no statement here that could.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, select, text
from sqlalchemy.types import LargeBinary

from cocreate.storage.appending import check
from cocreate.storage.engine import Database
from cocreate.storage.ports import Append, Appended, Head, Moved, SavedSnapshot, Stored
from cocreate.storage.tables import BOARD, EVENT, SNAPSHOT

_HEAD = select(BOARD.c.epoch, BOARD.c.head, BOARD.c.chain).where(BOARD.c.id == bindparam("board"))
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
