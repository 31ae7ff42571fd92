"""What is counted of a store: all that was asked of it, also what failed or was waited for no longer."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from cocreate.counts import Counts
from cocreate.storage.measured import measured
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Store, StoreError

Ask = Callable[[Store], Awaitable[object]]
ASKED: dict[str, Ask] = {
    "append": lambda store: store.append([Append(board="b", epoch="e", expect=None, lines=[])]),
    "append_under_lock": lambda store: store.append_under_lock("b", 0, lambda *_: None),
}


class Broken(MemoryStore):
    async def append(self, *_: object) -> list[object]:  # type: ignore[override]
        raise StoreError("broke off")

    append_under_lock = append  # type: ignore[assignment]
    heads = append  # type: ignore[assignment]


class Silent(MemoryStore):
    async def append(self, *_: object) -> list[object]:  # type: ignore[override]
        await asyncio.Event().wait()
        return []

    append_under_lock = append  # type: ignore[assignment]
    heads = append  # type: ignore[assignment]


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize(("store", "error"), [(Broken(), StoreError), (Silent(), TimeoutError)])
async def test_an_append_that_failed_or_that_nobody_waits_for_any_more_was_one(
    store: Store, error: type[Exception], asked: Ask
) -> None:
    """Else the slowest are not among those by which a slow database is known."""
    counts = Counts()
    with pytest.raises(error):
        async with asyncio.timeout(0):
            await asked(measured(store, counts))
    assert (counts.store_errors, sum(counts.append_seconds.counts)) == (1, 1)
    assert sum(counts.append_lines.counts) == 0  # of what was written


async def test_a_look_that_nobody_waits_for_any_more_is_an_error_of_the_store() -> None:
    counts = Counts()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await measured(Silent(), counts).heads(["b"])
    assert counts.store_errors == 1
