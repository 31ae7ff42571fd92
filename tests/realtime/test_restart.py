"""A server that is killed, or told to stop: what was acknowledged is there, once, and all go on (LOG-2, LIV-8)."""

import asyncio
import contextlib
from collections import Counter

import pytest

from cocreate.audit import audit
from cocreate.boards.board import Board
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import records_for
from cocreate.client.connection import Seat, seated
from cocreate.fanout.redis import LAST
from cocreate.jobs.work import LET_GO
from cocreate.leaving import GONE
from cocreate.realtime import frames as f
from cocreate.realtime.hub import FINISH
from cocreate.server import SHUTDOWN
from cocreate.storage.engine import CLOSE_S
from cocreate.storage.store import open_store
from tests.realtime.raw import Raw, flood
from tests.realtime.serving import Served, add, fill

OPEN = {"listen": {"writing": "open"}}


async def log_of(server: Served, board: str) -> Board:
    """The board as its log has it, once the audit has found nothing wrong; the server must be down."""
    store = await open_store(server.settings.store_url, read_only=True)
    report = await audit(store, board)
    lines = await store.read(board, 0, 100_000)
    await store.close()
    assert report.flaws == []
    events = [event_of(line.seq, line.body) for line in lines]
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    doubled = [
        key
        for key, n in Counter((line.actor, event.cmd) for line, event in zip(lines, events, strict=True)).items()
        if n > 1
    ]
    assert doubled == []
    return Board().replay(events)


async def test_LOG_2_LOG_3_kill_9_loses_nothing_that_was_acknowledged_and_doubles_nothing(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.client.connection.LONGEST_PAUSE", 0.5)
    opened = await server.opened(**OPEN)
    seats = [await server.join(opened, f"P{n}") for n in range(4)]
    acknowledged: set[str] = set()
    changed = asyncio.Event()

    async def write(seat: Seat) -> None:
        for n in range(40):
            card = f"{seat.joined.you}.{n}"
            assert await seat.give(add(card, text=card)) is None
            acknowledged.add(card)
            changed.set()

    async with contextlib.AsyncExitStack() as stack:
        people = [await stack.enter_async_context(seated(server.api, seat)) for seat in seats]
        writing = [asyncio.create_task(write(one)) for one in people]
        for killed_at in (30, 90):
            while len(acknowledged) < killed_at:
                await asyncio.wait_for(changed.wait(), 20)
                changed.clear()
            await asyncio.to_thread(server.kill)
            assert server.settings.server_file.exists()  # as it was left, which must not hinder the next
            promised = set(acknowledged)
            assert promised <= set((await log_of(server, opened.board)).of("card"))
            await asyncio.to_thread(server.start)
        async with asyncio.timeout(40):
            await asyncio.gather(*writing)
        head = max(one.core.seq for one in people)
        for one in people:
            await one.until(lambda core: core.seq >= head and not core.pending, 20)
        assert all(one.connections >= 2 for one in people)
        hashes = {state_hash(one.core.confirmed) for one in people}
    assert (await server.stop_in_thread())[0] == 0
    board = await log_of(server, opened.board)
    assert hashes == {state_hash(records_for(board.records, None))}
    assert set(board.of("card")) == acknowledged
    assert len(acknowledged) == 160


async def test_LIV_1_a_client_resumes_where_it_was_also_after_a_restart(server: Served) -> None:
    opened = await server.opened(**OPEN)
    ada, bo = await server.join(opened, "Ada"), await server.join(opened, "Bo")
    async with server.socket(ada) as first:
        welcome = await first.welcome()
    async with server.socket(bo) as other:
        await other.welcome()
        for n in range(5):
            await other.do(f"c{n}", add(f"k{n}"))
        await other.answer("c4")
        async with server.socket(ada, welcome.epoch, welcome.seq) as again:
            resumed = await again.welcome()
            assert resumed.snapshot is None
            assert [event.seq for event in resumed.events] == list(range(welcome.seq + 1, welcome.seq + 6))
            await other.do("c5", add("k5"))
            told = await again.until(lambda frame: isinstance(frame, f.Events))
            assert [event.seq for event in told.events] == [resumed.seq + 1]
    await server.stop_in_thread()
    await asyncio.to_thread(server.start)
    async with server.socket(ada, welcome.epoch, welcome.seq + 2) as later:
        resumed = await later.welcome()
        assert resumed.epoch == welcome.epoch and resumed.snapshot is None
        assert [event.cmd for event in resumed.events] == ["c2", "c3", "c4", "c5"]
        await later.do("c5", add("other"))
        assert isinstance(await later.answer("c5"), f.Events)  # Bo's id is not Ada's (LOG-3)
    async with server.socket(bo, welcome.epoch, resumed.seq + 1) as later:
        await later.welcome()
        await later.do("c5", add("k5"))
        assert await later.answer("c5") == f.Done(id="c5", seq=resumed.seq)


async def test_LIV_8_all_are_told_to_come_back_at_different_times_and_what_was_asked_is_done(server: Served) -> None:
    opened = await server.opened(**OPEN)
    seats = [await server.join(opened, f"P{n}") for n in range(5)]
    async with contextlib.AsyncExitStack() as stack:
        browsers = [await stack.enter_async_context(server.socket(seat)) for seat in seats]
        for browser in browsers:
            await browser.welcome()
        for n in range(100):
            await browsers[0].do(f"c{n}", add(f"k{n}"))
        await browsers[0].answer("c99")
        deaf = Raw(server.settings.port, buffer=4_096).hello(seats[4])  # it keeps the server for its 2 s
        assert deaf.socket.recv(1)
        stopping = asyncio.create_task(server.stop_in_thread())
        closed = [await browser.closed() for browser in browsers]
        with contextlib.suppress(OSError):
            assert not Raw(server.settings.port).upgraded().startswith(b"HTTP/1.1 101")  # none is let in any more
        code, seconds = await stopping
        deaf.close()
    assert (code, seconds < 10) == (0, True)
    assert closed == [(f.CLOSE_GOING_AWAY, "restart")] * 5
    goodbyes = [[frame for frame in browser.frames if isinstance(frame, f.Goodbye)] for browser in browsers]
    delays = [one.retry_ms for [one] in goodbyes]
    assert all(0 <= delay <= 5_000 for delay in delays) and len(set(delays)) > 1
    assert {f"k{n}" for n in range(100)} <= set((await log_of(server, opened.board)).of("card"))


async def test_LIV_8_it_is_gone_in_time_though_some_never_read_and_some_flood(server: Served) -> None:
    opened = await server.opened(**OPEN)
    seats = [await server.join(opened, f"P{n}") for n in range(4)]
    async with server.socket(seats[0]) as writer:
        await writer.welcome()
        await fill(writer, 4_500_000)  # more than the system takes for one that does not read
    deaf = [Raw(server.settings.port, buffer=4_096).hello(seat) for seat in seats[1:3]]
    for one in deaf:
        assert one.socket.recv(1)  # of the welcome, which now waits
    deaf[1].send(b"\x03\xe8", opcode=8)  # it has said that it closes, and does not read the answer
    half = Raw(server.settings.port, buffer=4_096)  # upgraded, and never says hello
    flooder = Raw(server.settings.port, buffer=4_096).hello(seats[3])
    flooding = asyncio.create_task(asyncio.to_thread(flood, flooder))
    async with server.socket(seats[0]) as reader:
        await reader.welcome()
        code, seconds = await server.stop_in_thread()
        assert await reader.closed() == (f.CLOSE_GOING_AWAY, "restart")
    assert await flooding
    assert (code, seconds < 10) == (0, True)
    for one in (*deaf, half, flooder):
        one.close()


def test_LIV_8_what_an_end_may_take_is_less_than_ten_seconds_in_all() -> None:
    beside_each_other = max(2 * LAST, LET_GO)
    between = 0.1  # uvicorn's
    assert FINISH + between + SHUTDOWN + beside_each_other + CLOSE_S < GONE < 10


STUCK = """
import asyncio, sys, threading
from cocreate.cli import main
from cocreate.realtime.hub import Hub

close = Hub.close

async def stuck(self):
    work = asyncio.create_task(self.store._db.write(lambda connection: threading.Event().wait()))
    await asyncio.sleep(0)
    await close(self)

Hub.close = stuck
sys.exit(main())
"""


async def test_LIV_8_it_is_gone_in_time_though_its_disk_never_answers(server: Served) -> None:
    await asyncio.to_thread(server.kill)
    server.program = ["-c", STUCK]
    await asyncio.to_thread(server.start)
    _, seconds = await server.stop_in_thread()
    assert seconds < 10


async def test_a_second_server_on_the_same_data_says_so_and_leaves(shared: Served) -> None:
    second = shared.spawn("--port", "0")
    assert await asyncio.to_thread(second.wait, 30) == 1
    assert f"Another server is at work in {shared.data}" in shared.stderr
    assert "Traceback" not in shared.stderr
    assert (await shared.opened()).board
