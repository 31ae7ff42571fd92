"""What could go on for ever does not: an old copy on a busy board, a store that refuses, a board that is held."""

import asyncio
import gc
import itertools
import subprocess
import sys
import weakref
from collections.abc import AsyncIterator, Sequence

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.realtime import loading, room, writing
from cocreate.realtime.asking import Committed
from cocreate.realtime.transport import LiveProtocol
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, BoardRow, Decide, Moved, SavedSnapshot, StoreError
from tests.realtime.given import cards
from tests.realtime.here import serving
from tests.realtime.nodes import BOARD, OPEN, Node, NoFanout
from tests.realtime.serving import ROOT, until

PATIENCE = 20.0  # seconds after which what is awaited will never be
_numbers = itertools.count()


class Contested(MemoryStore):
    """Before each append of one node, another node's people have written: a far node on a busy board."""

    def __init__(self) -> None:
        super().__init__()
        self.full = False
        self.held: set[str] = set()
        self.tried = 0
        self.groups: list[list[str]] = []  # boards that were asked for together

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        self.tried += 1
        self.groups.append([append.board for append in appends])
        if self.full:
            raise StoreError("the disk is full")
        return [Moved(self._known(a.board).head) if a.board in self.held else self._append_one(a) for a in appends]

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        if board in self.held:
            raise StoreError("another holds the board")
        return await super().append_under_lock(board, after, decide)


def move(x: int | None = None) -> c.MoveCards:
    return c.MoveCards(moves=[c.Move(id="k", x=next(_numbers) if x is None else x, y=1)])


@pytest.fixture
async def store(monkeypatch: pytest.MonkeyPatch) -> Contested:
    monkeypatch.setattr(writing, "RETRY", 0.05)
    made = Contested()
    await made.create_board(BoardRow(id=BOARD, title="T", created=0, epoch="e1", seq=0), {})
    return made


@pytest.fixture
async def near(store: Contested) -> AsyncIterator[Node]:
    node = Node(store, NoFanout())
    await node.done(SERVER, c.OpenBoard(title="T", language="it", template="co-design", phases={"listen": OPEN}))
    for person in ("ada", "bo"):
        await node.done(SERVER, c.JoinTable(member=person, role="participant"))
    await node.done("ada", cards("k"))
    yield node
    await node.stop()


async def test_LOG_3_LOG_6_an_old_copy_stops_no_board_on_which_others_write(
    store: Contested, near: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be done again, were it new; the node does not know that it was done; and each append comes too late."""
    old = await near.done("ada", move(5), "old")
    await near.done("bo", move())
    monkeypatch.setattr(loading, "BEHIND", 1)
    here = await near.room()
    await store.save_snapshot(BOARD, SavedSnapshot(here.seq, b"{}"))
    writes = store.append

    async def late(appends: Sequence[Append]) -> list[Appended | Moved]:
        if appends[0].lines[0].actor == "ada" or len(appends[0].lines) > 1:
            await near.done("bo", move())
        return await writes(appends)

    far = Node(store, NoFanout())
    await far.room()
    monkeypatch.setattr(store, "append", late)
    async with asyncio.timeout(PATIENCE):
        answer, another = await asyncio.gather(far.do("ada", move(5), "old"), far.do("bo", move()))
    assert answer == Committed(old.seq, again=True)
    assert isinstance(another, Committed)
    assert far.hub.counters.reloads == 0
    await far.stop()


async def test_a_store_that_refuses_at_once_is_not_asked_without_a_pause(store: Contested, near: Node) -> None:
    store.full, store.tried = True, 0
    asked = asyncio.create_task(near.do("ada", move()))
    await asyncio.sleep(10 * writing.RETRY)
    assert store.tried <= 12
    store.full = False
    async with asyncio.timeout(PATIENCE):
        assert isinstance(await asked, Committed)


async def test_LIV_5_a_board_that_somebody_holds_does_not_keep_others_waiting(store: Contested, near: Node) -> None:
    """After the first time it is asked for apart from them, until it answers."""
    await store.create_board(BoardRow(id="b2", title="T", created=0, epoch="e1", seq=0), {})
    store.held.add(BOARD)
    asked = asyncio.create_task(near.do("ada", move()))
    await until(lambda: near.hub.counters.locks > 2)
    store.groups.clear()
    await near.hub.do("b2", SERVER, c.OpenBoard(title="T", language="it", template="co-design"), "open")
    assert store.groups == [["b2"]]
    store.held.clear()
    async with asyncio.timeout(PATIENCE):
        assert isinstance(await asked, Committed)
    assert isinstance(await near.do("ada", move()), Committed)
    assert store.groups[-1] == [BOARD]  # and with them again


async def test_of_a_table_that_stays_open_only_the_newest_commands_are_remembered(
    store: Contested, near: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "DONE", 5)
    first = await near.done("ada", move(7), "first")
    for _ in range(8):
        await near.done("bo", move())
    assert len((await near.room())._commands) == 5
    assert await near.do("ada", move(7), "first") == Committed(first.seq, again=True)
    assert isinstance(await near.do("ada", move()), Committed)


async def test_LIV_5_a_load_that_others_overtook_sends_nobody_away(
    store: Contested, near: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they wrote meanwhile was told here already, and stands in the log."""
    chair = await near.sit("ada")
    old = await loading.load(store, BOARD)
    far = Node(store, NoFanout())
    await far.done("bo", move())
    await near.follow()
    assert old is not None and old.board.seq < (await near.room()).seq

    async def late(*_: object) -> loading.Loaded:
        assert old is not None
        store.full = False
        return old

    monkeypatch.setattr(writing, "load", late)
    store.full = True
    async with asyncio.timeout(PATIENCE):
        assert isinstance(await near.do("ada", move()), Committed)
    assert chair.wire.closed is None
    assert near.hub.counters.reloads == 1
    await far.stop()


FORGETS = "import asyncio; from tests.realtime.test_stubborn import forgets; asyncio.run(forgets())"


def test_a_room_that_was_forgotten_is_not_kept_by_a_socket_that_was_there() -> None:
    """A look through memory that passed while it was open has set the socket's ring of references apart.

    In a process of its own: what other tests have left in memory would be set apart with it.
    """
    done = subprocess.run([sys.executable, "-c", FORGETS], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


async def forgets() -> None:
    async with serving(LiveProtocol) as here:
        async with here.socket("ada"):
            seen = weakref.ref(here.hub._rooms["b1"])
            gc.collect()
            gc.freeze()
        await until(lambda: not here.hub._rooms["b1"].seats)
        here.hub._forget("b1")
        await until(lambda: seen() is None)
