"""A store whose appends are timed and whose failures are counted. It changes nothing of what the store does."""

import inspect
import time
from collections.abc import Awaitable, Callable, Sequence
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
            try:
                return await ask(*args, **named)
            except StoreError:
                self._counts.store_errors += 1
                raise

        return counted

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        counts, began = self._counts, time.perf_counter()
        lines = sum(len(append.lines) for append in appends)
        with span("append", boards=len(appends), lines=lines):
            try:
                results = await self._store.append(appends)
            except StoreError:
                counts.store_errors += 1
                raise
        counts.append_seconds.observe(time.perf_counter() - began)
        counts.append_lines.observe(lines)
        for append, result in zip(appends, results, strict=True):
            self._came_out(append, result)
        return results

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        decided: Append | None = None

        def deciding(head: Head, lines: Sequence[Stored]) -> Append | None:
            nonlocal decided
            decided = decide(head, lines)
            return decided

        began = time.perf_counter()
        with span("append_under_lock"):
            result = await self._counted(self._store.append_under_lock)(board, after, deciding)
        self._counts.append_seconds.observe(time.perf_counter() - began)
        if decided is not None:
            self._counts.append_lines.observe(len(decided.lines))
            self._came_out(decided, result)
        return cast(Appended | Moved | None, result)

    def _came_out(self, append: Append, result: Appended | Moved) -> None:
        if isinstance(result, Appended):
            self._counts.committed += len(append.lines)
        else:
            self._counts.moved += 1
