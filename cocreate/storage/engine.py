"""What a database does for the store: it runs a piece of work on a connection, whole, whoever stops waiting for it.

Work is a plain function of a SQLAlchemy connection, so that one code serves SQLite and PostgreSQL.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy import Connection

from cocreate.storage.ports import Append, Appended, Decide, Head, Moved, Stored

T = TypeVar("T")
CLOSE_S: Final = 3.0  # seconds for letting go of a database, of the 10 in which a server must be gone (LIV-8)

Look = Callable[[Connection], tuple[Head, list[Stored]]]


class UnsafeStore(Exception):
    """The database is set up so that what was acknowledged could be lost; its text is a sentence for the operator."""


class Database(Protocol):
    async def prepare(self, *, read_only: bool, unsafe: bool) -> None:
        """Refuse what is not safe to write to, and bring the tables up to date."""
        ...

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run work that changes nothing and sees one state of the data in each of its statements."""
        ...

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Run work in one transaction; when this returns, it is durable (LOG-2)."""
        ...

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]: ...

    async def append_under_lock(self, look: Look, decide: Decide) -> Appended | Moved | None:
        """In one transaction: look, which locks the board; decide, on the caller's loop; write."""
        ...

    async def close(self) -> None:
        """Wait for what is under way, then let go of the database: within CLOSE_S, whatever it does."""
        ...


class Unbroken:
    """Runs what must not stop half-way: a caller that is cancelled leaves, its work goes on to the end (LOG-4)."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # seen here too, for the caller may have left; `find` tells what became of an append

    @property
    def busy(self) -> bool:
        return bool(self._running)

    async def idle(self, within_s: float) -> None:
        if self._running:
            await asyncio.wait(self._running, timeout=within_s)
