"""The log in SQL: its statements and their use, alike on SQLite and PostgreSQL but for the append.

It must never change or delete a line (LOG-1): there is no statement here that could.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text, tuple_
from sqlalchemy.types import LargeBinary

from cocreate.storage.appending import check
from cocreate.storage.engine import Database
from cocreate.storage.ports import Append, Appended, Decide, Head, Moved, SavedSnapshot, Stored, StoreError
from cocreate.storage.tables import BOARD, EVENT, SNAPSHOT

KEYS = 500  # commands that are looked for in one statement

_HEAD = select(BOARD.c.epoch, BOARD.c.head, BOARD.c.chain).where(BOARD.c.id == bindparam("board"))
_HELD = _HEAD.with_for_update(key_share=True)
_HEADS = select(BOARD.c.id, BOARD.c.epoch, BOARD.c.head).where(BOARD.c.id.in_(bindparam("boards", expanding=True)))
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
_THESE = _COMMANDS.where(tuple_(EVENT.c.actor, EVENT.c.cmd).in_(bindparam("keys", expanding=True)))
_EPOCH = select(BOARD.c.epoch).where(BOARD.c.id == bindparam("board")).with_for_update(read=True)
_SAVE = text(
    "INSERT INTO snapshot (board_id, seq, body) SELECT CAST(:board AS text), CAST(:seq AS bigint), :body"
    " WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE board_id = :board AND seq > :low AND seq < :high)"
    " ON CONFLICT (board_id, seq) DO UPDATE SET body = excluded.body"
).bindparams(bindparam("body", type_=LargeBinary))
_SECOND = (
    select(SNAPSHOT.c.seq)
    .where(SNAPSHOT.c.board_id == bindparam("board"))
    .order_by(SNAPSHOT.c.seq.desc())
    .offset(1)
    .limit(1)
    .scalar_subquery()
)
_PRUNE = delete(SNAPSHOT).where(SNAPSHOT.c.board_id == bindparam("board"), SNAPSHOT.c.seq < _SECOND)
_SNAPSHOT = (
    select(SNAPSHOT.c.seq, SNAPSHOT.c.body)
    .where(SNAPSHOT.c.board_id == bindparam("board"), SNAPSHOT.c.seq <= bindparam("at_most"))
    .order_by(SNAPSHOT.c.seq.desc())
    .limit(1)
)
_EVER = 2**63 - 1
_AT_ONCE = 500  # boards in one look


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

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        asked = {"board": board, "after": after, "limit": _EVER}

        def look(connection: Connection) -> tuple[Head, list[Stored]]:
            head = connection.execute(_HELD, {"board": board}).first()
            if head is None:
                raise StoreError(f"There is no board {board}.")
            return Head(*head), [Stored(*row) for row in connection.execute(_READ, asked).all()]

        def checked(head: Head, lines: Sequence[Stored]) -> Append | None:
            append = decide(head, lines)
            if append is not None:
                check(append)
            return append

        return await self._db.append_under_lock(look, checked)

    async def heads(self, boards: Sequence[str]) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        for start in range(0, len(boards), _AT_ONCE):
            asked = {"boards": list(boards[start : start + _AT_ONCE])}
            rows = await self._db.read(lambda c, asked=asked: c.execute(_HEADS, asked).all())  # type: ignore[misc]
            found |= {id: (epoch, seq) for id, epoch, seq in rows}
        return found

    async def read(self, board: str, after: int, limit: int = 1000) -> list[Stored]:
        asked = {"board": board, "after": after, "limit": limit}
        return [Stored(*row) for row in await self._db.read(lambda c: c.execute(_READ, asked).all())]

    async def find(self, board: str, actor: str, cmd: str) -> int | None:
        asked = {"board": board, "actor": actor, "cmd": cmd}
        return await self._db.read(lambda c: c.execute(_FIND, asked).scalar())

    async def commands(self, board: str, among: Sequence[tuple[str, str]] | None = None) -> dict[tuple[str, str], int]:
        def look(connection: Connection) -> dict[tuple[str, str], int]:
            if among is None:
                return _places(connection.execute(_COMMANDS, {"board": board}))
            found: dict[tuple[str, str], int] = {}
            for at in range(0, len(among), KEYS):
                found |= _places(connection.execute(_THESE, {"board": board, "keys": list(among[at : at + KEYS])}))
            return found

        return await self._db.read(look)

    async def save_snapshot(
        self, board: str, snapshot: SavedSnapshot, epoch: str | None = None, apart: int = 0
    ) -> None:
        values = {"board": board, "seq": snapshot.seq, "body": snapshot.body}
        values |= {"low": snapshot.seq - apart, "high": snapshot.seq + apart}

        def save(connection: Connection) -> None:
            stands = connection.execute(_EPOCH, {"board": board}).scalar()  # and stands until this is written
            if stands is None:
                raise StoreError(f"There is no board {board}.")
            if epoch in (None, stands):
                connection.execute(_SAVE, values)
                connection.execute(_PRUNE, {"board": board})

        await self._db.write(save)

    async def snapshots(self, board: str, at_most: int | None = None) -> SavedSnapshot | None:
        asked = {"board": board, "at_most": _EVER if at_most is None else at_most}
        row = await self._db.read(lambda c: c.execute(_SNAPSHOT, asked).first())
        return None if row is None else SavedSnapshot(row.seq, row.body)


def _places(rows: Iterable[Any]) -> dict[tuple[str, str], int]:
    return {(actor, cmd): seq for actor, cmd, seq in rows}
