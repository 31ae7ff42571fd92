"""PostgreSQL, for any number of nodes: each append is one statement, in which the board's row is locked (LOG-6).

It must not hold that lock over a round trip, for a far node would slow the whole board; but where a
head that had to be named has moved again and again, that is better than to starve.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

import asyncpg
import structlog
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from cocreate.storage.engine import CLOSE_S, Look, Unbroken, UnsafeStore
from cocreate.storage.migrate import migrate
from cocreate.storage.ports import Append, Appended, Decide, Moved, StoreError
from cocreate.storage.postgres_append import HEAD, STANDING, STATEMENT, arrays, commands, moved, results

T = TypeVar("T")

POOL: Final = 5  # a board's room has one append under way, and no socket holds a connection
WAIT_S: Final = 5
ANSWER_S: Final = 10  # the server gives up first, by statement_timeout
GIVE_UP_S: Final = WAIT_S + ANSWER_S  # with a connection that says nothing, not even that it is closed
MIGRATE_S: Final = 600
TIMEOUTS: Final = {
    "statement_timeout": "5000",
    "lock_timeout": "2000",
    "idle_in_transaction_session_timeout": "10000",
}
RACES: Final = 3
HELD: Final = "55P03"  # lock_not_available
# Whoever changes a whole table waits until nobody else uses it, and all who come later wait behind that, each append
# too: so it is tried for a moment, and again after a pause in which they go on.
TABLE_LOCK: Final = "2s"
TABLE_TRIES: Final = 20
TABLE_PAUSE_S: Final = 1.0
_MIGRATING: Final = 0x636F6372  # key of the advisory lock: nodes that start together migrate one after the other

log = structlog.get_logger()


class Postgres:
    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = create_async_engine(
            url,
            pool_size=POOL,
            max_overflow=0,
            pool_timeout=WAIT_S,
            hide_parameters=True,  # they are what people wrote
            connect_args={
                "timeout": WAIT_S,
                "command_timeout": ANSWER_S,
                "server_settings": {"application_name": "cocreate", "jit": "off", **TIMEOUTS},
            },
        )
        # Work of a single statement needs no BEGIN and COMMIT of its own, which would be two round trips.
        self._single = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._unbroken = Unbroken()

    async def prepare(self, *, read_only: bool, unsafe: bool) -> None:
        """Refuse a database that could lose what it acknowledged, then bring its tables up to date."""
        faults = await self.read(unsafe_settings)
        if faults and not unsafe and not read_only:
            raise UnsafeStore(f"This PostgreSQL is not safe to write to: {', '.join(faults)}.")
        if not read_only:
            await _answered(lambda: unhurried(self._migrate), MIGRATE_S)

    async def read(self, work: Callable[[Connection], T]) -> T:
        async def twice() -> T:
            try:
                return await self._one(work)
            except StoreError as broken:
                if not _lost(broken):
                    raise
            return await self._one(work)  # the connection was an old one, of before the database's restart

        return await self._unbroken.run(twice())

    async def write(self, work: Callable[[Connection], T]) -> T:
        async def once() -> T:
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)

        return await self._unbroken.run(_answered(once))

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        return await self._unbroken.run(self._append(appends))

    async def append_under_lock(self, look: Look, decide: Decide) -> Appended | Moved | None:
        def held(connection: Connection) -> Appended | Moved | None:
            append = decide(*look(connection))
            if append is None:
                return None
            return results([append], connection.execute(STATEMENT, arrays([append])).all())[0]

        return await self.write(held)

    async def _append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        """One statement; where a board is named more than once, one more for each time."""
        done: dict[int, Appended | Moved] = {}
        while len(done) < len(appends):
            wave: dict[str, int] = {}
            for place, append in enumerate(appends):
                if place not in done:
                    wave.setdefault(append.board, place)
            asked = [appends[place] for place in wave.values()]
            done |= zip(wave.values(), await self._append_wave(asked), strict=True)
        return [done[place] for place in range(len(appends))]

    async def _append_wave(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        done: dict[str, Appended | Moved] = {}
        for _ in range(RACES):
            rest = [append for append in appends if append.board not in done]
            try:
                done |= zip([append.board for append in rest], await self._append_once(rest), strict=True)
            except StoreError as broken:
                if _held(broken) and len(rest) > 1:  # nothing was written: others need not wait for whose board it is
                    alone = await asyncio.gather(*(self._append_alone(append) for append in rest))
                    done |= zip([append.board for append in rest], alone, strict=True)
                    return [done[append.board] for append in appends]
                if not isinstance(broken.__cause__, IntegrityError):
                    raise
                twice = broken  # a command stands already (LOG-3): nothing was written; set its append aside
                done |= await self._standing(rest)
            else:
                return [done[append.board] for append in appends]
        raise twice

    async def _append_alone(self, append: Append) -> Appended | Moved:
        """Where another holds the board for too long nothing was written, and the head is as it is."""
        try:
            return (await self._append_wave([append]))[0]
        except StoreError as broken:
            if not _held(broken):
                raise
            return moved(await self._one(lambda c: c.execute(HEAD, {"board": append.board}).one()))

    async def _append_once(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        if not appends:
            return []
        rows = await self._one(lambda c: c.execute(STATEMENT, arrays(appends)).all())
        return results(appends, rows)

    async def _standing(self, appends: Sequence[Append]) -> dict[str, Appended | Moved]:
        rows = await self._one(lambda c: c.execute(STANDING, commands(appends)).all())
        return {row.id: moved(row) for row in rows}

    async def _one(self, work: Callable[[Connection], T]) -> T:
        async def once() -> T:
            async with self._single.connect() as connection:
                return await connection.run_sync(work)

        return await _answered(once)

    async def _migrate(self) -> None:
        engine = create_async_engine(self._url, poolclass=NullPool, hide_parameters=True)
        try:
            async with engine.begin() as connection:
                await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
                await connection.execute(text(f"SET LOCAL lock_timeout = '{TABLE_LOCK}'"))  # not for those before us
                await connection.run_sync(migrate)
        finally:
            await engine.dispose()

    async def close(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_S):
                await self._unbroken.idle(2 / 3 * CLOSE_S)
                await self._engine.dispose()


async def _answered(ask: Callable[[], Awaitable[T]], within_s: float = GIVE_UP_S) -> T:
    """What the database answers; whatever goes wrong on the way leaves the outcome unknown (LOG-4)."""
    try:
        async with asyncio.timeout(within_s):
            return await ask()
    except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as broken:
        raise StoreError(f"PostgreSQL: {broken}") from broken


async def unhurried(change: Callable[[], Awaitable[T]]) -> T:
    """Change a whole table under TABLE_LOCK; where others use it, some tries later."""
    for _ in range(TABLE_TRIES - 1):
        try:
            return await change()
        except DBAPIError as broken:
            if not _in_use(broken):
                raise
        log.info("tables_in_use")  # by a copy that is being taken, as a rule
        await asyncio.sleep(TABLE_PAUSE_S)
    return await change()


def _in_use(broken: BaseException | None) -> bool:
    return isinstance(broken, DBAPIError) and getattr(broken.orig, "sqlstate", "") == HELD


def _lost(broken: StoreError) -> bool:
    return isinstance(broken.__cause__, DBAPIError) and broken.__cause__.connection_invalidated


def _held(broken: StoreError) -> bool:
    """Whether the statement waited in vain for a row that another holds; it wrote nothing."""
    return _in_use(broken.__cause__)


def unsafe_settings(connection: Connection) -> list[str]:
    """What would lose an acknowledged commit when the power fails, or is not the database itself (D4)."""
    names = ("fsync", "full_page_writes", "synchronous_commit")
    asked = ", ".join(f"current_setting('{name}')" for name in names)
    *values, replica = connection.execute(text(f"SELECT {asked}, pg_is_in_recovery()")).one()
    faults = [f"{name} is off" for name, value in zip(names, values, strict=True) if value == "off"]
    return [*faults, "it is a replica"] if replica else faults
