"""A table that has been finished, so that a job waits; a clock that is set by hand."""

import asyncio

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.fanout.local import LocalFanout
from cocreate.realtime.asking import Committed
from cocreate.realtime.hub import Hub
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import BoardRow, Store
from tests.realtime.given import FakeClock, cards

BOARD = "b1"


async def finish(store: Store, clock: FakeClock) -> None:
    """A board with a little on it, up to the commit that finishes it."""
    hub = Hub(store, clock, LocalFanout(), lambda: None)
    writing = asyncio.create_task(hub.run())
    await store.create_board(BoardRow(id=BOARD, title="Tavolo", created=1, epoch="e1", seq=0), {})
    asked: list[tuple[str, c.AnyCommand]] = [
        (SERVER, c.OpenBoard(title="Tavolo", language="it", template="co-design")),
        (SERVER, c.JoinTable(member="lead", role="facilitator")),
        ("lead", cards("n1", text="Un bisogno")),
        ("lead", cards("a1", text="Un'azione", zone="actions")),
        ("lead", c.FinishBoard()),
    ]
    for n, (actor, command) in enumerate(asked):
        assert isinstance(await hub.do(BOARD, actor, command, f"c{n}"), Committed)
    await hub.close()
    await writing


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def store(clock: FakeClock) -> MemoryStore:
    opened = MemoryStore()
    await finish(opened, clock)
    return opened
