"""SQLite, for one process: WAL, every commit synced, one writer in its own thread (LOG-2, LOG-5).

The whole transaction runs in that thread in one hop; a driver that hops per statement took four times as long.
It must never start a write with a deferred BEGIN (a lock upgrade fails at once), nor share its file.
"""

import asyncio
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any, Final, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from cocreate.storage.engine import CLOSE_S, Look, Unbroken, UnsafeStore
from cocreate.storage.migrate import migrate
from cocreate.storage.ports import Append, Appended, Decide, Moved, StoreError
from cocreate.storage.sqlite_append import append_all

T = TypeVar("T")

READERS: Final = 2
BUSY_MS: Final = 5_000
_FULL: Final = 2  # PRAGMA synchronous
_WAL: Final = "PRAGMA journal_mode=WAL"


class Sqlite:
    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self._lock = None if read_only else _only_server(path)
        url = URL.create("sqlite", database=str(path))
        self._writer = _engine(url, "BEGIN IMMEDIATE", 1, writes=not read_only)
        self._reader = _engine(url, "BEGIN", READERS, writes=False)
        self._writing = ThreadPoolExecutor(1, "sqlite-writer")
        self._reading = ThreadPoolExecutor(READERS, "sqlite-reader")
        self._unbroken = Unbroken()

    async def prepare(self, *, read_only: bool, unsafe: bool) -> None:
        """Nothing unsafe is ever allowed here: each connection sets what it needs, and a reader's opens no file."""
        if not read_only:
            await self.write(migrate)

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await self._run(self._reading, self._reader, work)

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await self._run(self._writing, self._writer, work)

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        try:
            return await self.write(lambda connection: append_all(connection, appends, look=False))
        except StoreError as broken:
            if not isinstance(broken.__cause__, IntegrityError):
                raise
        # A command that stands in the log already (LOG-3), which is rare: nothing was written, so look for each now.
        return await self.write(lambda connection: append_all(connection, appends, look=True))

    async def append_under_lock(self, look: Look, decide: Decide) -> Appended | Moved | None:
        """The writer's thread holds the file while the loop decides."""
        loop = asyncio.get_running_loop()

        def held(connection: Connection) -> Appended | Moved | None:
            seen = look(connection)
            append = asyncio.run_coroutine_threadsafe(_called(lambda: decide(*seen)), loop).result(BUSY_MS / 1000)
            return None if append is None else append_all(connection, [append], look=True)[0]

        return await self.write(held)

    async def close(self) -> None:
        """A thread that still stands at the disk is left to it: what it does will be whole, or not done."""
        await self._unbroken.idle(CLOSE_S)
        for threads in (self._reading, self._writing):
            threads.shutdown(wait=False, cancel_futures=True)
        if self._unbroken.busy:  # no other server may have the file while this process still writes to it
            return
        for engine in (self._reader, self._writer):
            engine.dispose()
        if self._lock is not None:
            self._lock.close()

    async def _run(self, threads: ThreadPoolExecutor, engine: Engine, work: Callable[[Connection], T]) -> T:
        async def in_thread() -> T:
            return await asyncio.get_running_loop().run_in_executor(threads, _transaction, engine, work)

        return await self._unbroken.run(in_thread())


async def _called(work: Callable[[], T]) -> T:
    return work()


def _transaction(engine: Engine, work: Callable[[Connection], T]) -> T:
    try:
        with engine.begin() as connection:
            return work(connection)
    except (SQLAlchemyError, OSError) as broken:
        raise StoreError(f"SQLite: {broken}") from broken


def _engine(url: URL, begin: str, size: int, *, writes: bool) -> Engine:
    engine = create_engine(
        url, pool_size=size, max_overflow=0, hide_parameters=True, connect_args={"timeout": BUSY_MS / 1000}
    )

    @event.listens_for(engine, "connect")
    def connected(driver: Any, _: object) -> None:
        driver.isolation_level = None  # else the driver decides when a transaction begins
        _prepare(driver, writes=writes)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _prepare(driver: Any, *, writes: bool) -> None:
    cursor = driver.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=FULL")
    if writes:
        mode = cursor.execute(_WAL).fetchone()[0]
        level = cursor.execute("PRAGMA synchronous").fetchone()[0]
        if mode != "wal" or level < _FULL:
            raise UnsafeStore(
                f"This SQLite keeps journal {mode!r} at synchronous={level}; it must be 'wal' at {_FULL}."
            )
    else:
        # Only the writer checkpoints: two connections that do so at once can corrupt the file before SQLite 3.51.3.
        cursor.execute("PRAGMA wal_autocheckpoint=0")
        cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _only_server(path: Path) -> IO[bytes] | None:
    """Hold the file `<store>.lock` for as long as the store is open; the system lets go of it when the process ends."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415  # not on Windows

    lock = path.with_name(path.name + ".lock").open("ab")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise UnsafeStore(
            f"Another server is at work in {path.parent}: stop it, or choose another folder with --data."
        ) from None
    return lock
