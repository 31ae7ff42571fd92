"""A store whose appends are timed and whose failures are counted. It changes nothing of what the store does.

Who stops waiting for an answer cancels the asking: that is a failure too, and the slowest of all.
"""

import asyncio
import contextlib
import inspect
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any, cast

from cocreate.counts import Counts
from cocreate.storage.ports import Append, Appended, Decide, Head, Moved, Store, Stored, StoreError
from cocreate.tracing import span


def measured(store: Store, counts: Counts) -> Store:
    return cast(Store, _Measured(store, counts))


class _Measured:
    def __init__(self, store: Store, counts: Counts) -> None:
        self._store, self._counts = store, counts

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        return self._counted(found) if inspect.iscoroutinefunction(found) else found

    def _counted(self, ask: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def counted(*args: Any, **named: Any) -> Any:
            with self._failures():
                return await ask(*args, **named)

        return counted

    @contextlib.contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except (StoreError, asyncio.CancelledError):
            self._counts.store_errors += 1
            raise

    @contextlib.contextmanager
    def _timed(self) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self._counts.append_seconds.observe(time.perf_counter() - began)

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        lines = sum(len(append.lines) for append in appends)
        with self._timed(), span("append", boards=len(appends), lines=lines), self._failures():
            results = await self._store.append(appends)
        self._counts.append_lines.observe(lines)
        for append, result in zip(appends, results, strict=True):
            self._came_out(append, result)
        return results

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        decided: Append | None = None

        def deciding(head: Head, lines: Sequence[Stored]) -> Append | None:
            nonlocal decided
            decided = decide(head, lines)
            return decided

        with self._timed(), span("append_under_lock"), self._failures():
            result = await self._store.append_under_lock(board, after, deciding)
        if decided is not None:
            self._counts.append_lines.observe(len(decided.lines))
            self._came_out(decided, result)
        return result

    def _came_out(self, append: Append, result: Appended | Moved | None) -> None:
        if isinstance(result, Appended):
            self._counts.committed += len(append.lines)
        else:
            self._counts.moved += 1
