"""The store as its keeper handles it: copied whole, written whole, a person erased. The server never uses it to serve.

Reading sees one state of all the data, for as long as it takes; writing is one transaction, all or nothing.
"""

import contextlib
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import unquote

import asyncpg
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from cocreate.storage.erasing import emptied, erase, erase_again
from cocreate.storage.erasures import Erased
from cocreate.storage.listed import Listed
from cocreate.storage.ports import StoreError
from cocreate.storage.postgres import TABLE_LOCK, unhurried
from cocreate.storage.rows import TABLES, Row, boards_in, dump, load
from cocreate.storage.safety import refuse_weakening
from cocreate.storage.sqlite import Sqlite
from cocreate.storage.store import open_store

T = TypeVar("T")
_SCRUBBED = (
    *("event", "snapshot", "plan", "artefact", "image", "person", "session"),
    *("feed", "reader", "mail", "notice", "board"),
)


class NotEmpty(Exception):
    """What was to be written whole has no room; its text is a sentence."""


class Keeper(Protocol):
    async def reading(self, work: Callable[[Connection], T]) -> T: ...

    async def writing(self, work: Callable[[Connection], T]) -> T: ...

    async def scrub(self) -> None: ...

    async def close(self) -> None: ...


class Vault:
    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.close = keeper.close
        self.scrub = keeper.scrub  # make the database forget the bytes of what was deleted

    async def boards(self) -> list[str]:
        return await self._keeper.reading(boards_in)

    async def dump(
        self, put: Callable[[Row], None], *, boards: Collection[str] | None = None, tables: Collection[str] = TABLES
    ) -> None:
        """Each row of these boards, or all, to `put`: all of one state of the data."""

        def work(connection: Connection) -> None:
            for row in dump(connection, boards_in(connection) if boards is None else boards, tables):
                put(row)

        await self._keeper.reading(work)

    async def load(self, rows: Iterable[Row], *, empty: bool, listed: Iterable[Listed] = ()) -> tuple[int, int]:
        """Write all the rows and erase whom the list names, or none of it: nobody comes back where it is cut off.

        With `empty` only where there is no board yet. How many rows there were, and how many people were erased.
        """

        def work(connection: Connection) -> tuple[int, int]:
            if empty and boards_in(connection):
                raise NotEmpty("There are boards in this store already: restore into an empty one.")
            return load(connection, rows), erase_again(connection, listed)

        return await self._keeper.writing(work)

    async def erase(self, board: str, person: str, *, texts: bool, at: int, epoch: str) -> Erased | None:
        return await self._keeper.writing(
            lambda connection: erase(connection, board, person, texts=texts, at=at, epoch=epoch)
        )


class _Sqlite:
    def __init__(self, path: Path, *, read_only: bool) -> None:
        self._db = Sqlite(path, read_only=read_only)
        self.reading, self.writing, self.close = self._db.read, self._db.write, self._db.close

    async def prepare(self, *, read_only: bool, unsafe: bool) -> None:
        await self._db.prepare(read_only=read_only, unsafe=unsafe)

    async def scrub(self) -> None:
        await self._db.write(emptied)


class _Postgres:
    """With connections of its own: a copy may take longer than any statement of a server may."""

    def __init__(self, url: str) -> None:
        self._engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
        self.close = self._engine.dispose

    async def reading(self, work: Callable[[Connection], T]) -> T:
        with _told():
            async with self._engine.connect() as connection:
                await connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
                return await connection.run_sync(work)

    async def writing(self, work: Callable[[Connection], T]) -> T:
        with _told():
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)

    async def scrub(self) -> None:
        """It holds up who writes; what was archived of the write-ahead log keeps the words until it expires."""
        free = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        with _told():
            async with free.connect() as connection:
                await connection.execute(text(f"SET lock_timeout = '{TABLE_LOCK}'"))
                for table in _SCRUBBED:
                    anew = text(f"VACUUM (FULL) {table}")
                    await unhurried(partial(connection.execute, anew))


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as broken:
        raise StoreError(f"PostgreSQL: {broken}") from broken


async def open_vault(url: str, *, read_only: bool = False, unsafe: bool = False) -> Vault:
    """Where nothing is only read, the tables are brought up to date first, and an unsafe database is refused."""
    refuse_weakening(url)
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        path = Path(unquote(rest.removeprefix("/").partition("?")[0]))
        keeper = _Sqlite(path, read_only=read_only)
        try:
            await keeper.prepare(read_only=read_only, unsafe=unsafe)
        except BaseException:
            await keeper.close()
            raise
        return Vault(keeper)
    await (await open_store(url, read_only=read_only, unsafe=unsafe)).close()
    return Vault(_Postgres(f"postgresql+asyncpg://{rest}"))
