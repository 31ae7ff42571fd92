"""Calendars that people subscribe to, in SQL. It must never be told an address: those come as hashes."""

from sqlalchemy import bindparam, delete, insert, select

from cocreate.storage.engine import Database
from cocreate.storage.ports import Feed
from cocreate.storage.tables import FEED

_COLUMNS = (FEED.c.hash, FEED.c.board_id, FEED.c.organisation, FEED.c.person_id, FEED.c.created)
_ONE = select(*_COLUMNS).where(FEED.c.hash == bindparam("of_hash"))
_ALL = select(*_COLUMNS).where(FEED.c.board_id == bindparam("board")).order_by(FEED.c.created, FEED.c.hash)
_END = delete(FEED).where(FEED.c.board_id == bindparam("board"), FEED.c.hash == bindparam("of_hash"))


class SqlFeeds:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def add_feed(self, feed: Feed) -> None:
        values: dict[str, object] = {"hash": feed.hash, "board_id": feed.board, "organisation": feed.organisation}
        values |= {"person_id": feed.person, "created": feed.created}
        await self._db.write(lambda c: c.execute(insert(FEED), values))

    async def feed(self, hash: str) -> Feed | None:
        row = await self._db.read(lambda c: c.execute(_ONE, {"of_hash": hash}).first())
        return None if row is None else Feed(*row)

    async def feeds(self, board: str) -> list[Feed]:
        rows = await self._db.read(lambda c: c.execute(_ALL, {"board": board}).all())
        return [Feed(*row) for row in rows]

    async def end_feed(self, board: str, hash: str) -> bool:
        asked = {"board": board, "of_hash": hash}
        return await self._db.write(lambda c: c.execute(_END, asked).rowcount) > 0
