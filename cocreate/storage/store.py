"""The store: the ports of storage/ports.py over one database, opened by its address and brought up to date."""

from pathlib import Path
from urllib.parse import unquote

from sqlalchemy import text

from cocreate.storage.desk import SqlDesk
from cocreate.storage.engine import Database, UnsafeStore
from cocreate.storage.erasing import SqlErasures
from cocreate.storage.feeds import SqlFeeds
from cocreate.storage.images import SqlImages
from cocreate.storage.jobs import SqlJobs
from cocreate.storage.log import SqlLog
from cocreate.storage.memory import MemoryStore
from cocreate.storage.outlets import SqlOutgoing
from cocreate.storage.ports import Store, StoreError
from cocreate.storage.postgres import Postgres
from cocreate.storage.safety import refuse_weakening
from cocreate.storage.sql_readers import SqlReaders
from cocreate.storage.sqlite import Sqlite

__all__ = ["SqlStore", "UnsafeStore", "open_store"]


class SqlStore(SqlLog, SqlDesk, SqlJobs, SqlImages, SqlFeeds, SqlErasures, SqlReaders, SqlOutgoing):
    def __init__(self, database: Database) -> None:
        self._db = database

    async def ready(self) -> bool:
        try:
            return await self._db.read(lambda c: c.execute(text("SELECT 1")).scalar()) == 1
        except StoreError:
            return False

    async def close(self) -> None:
        await self._db.close()


async def open_store(url: str, *, read_only: bool = False, unsafe: bool = False) -> Store:
    """`sqlite:///path`, `postgresql+asyncpg://…`, or `memory:` for one that forgets.

    With `read_only` nothing is written, nor are tables brought up to date; an SQLite file may be in use by a server.
    Raises UnsafeStore where the database could lose what it acknowledged (PostgreSQL: unless `unsafe`), and StoreError
    where it does not answer.
    """
    if url == "memory:":
        return MemoryStore()
    refuse_weakening(url)
    scheme, _, rest = url.partition("://")
    match scheme:
        case "sqlite":
            path = Path(unquote(rest.removeprefix("/").partition("?")[0]))
            return await _prepared(Sqlite(path, read_only=read_only), read_only=read_only, unsafe=unsafe)
        case "postgresql+asyncpg" | "postgresql":
            return await _prepared(Postgres(f"postgresql+asyncpg://{rest}"), read_only=read_only, unsafe=unsafe)
        case _:
            raise ValueError(f"A store is sqlite or postgresql+asyncpg, not {scheme!r}.")


async def _prepared(database: Database, *, read_only: bool, unsafe: bool) -> Store:
    try:
        await database.prepare(read_only=read_only, unsafe=unsafe)
    except BaseException:
        await database.close()
        raise
    return SqlStore(database)
