"""Sockets that do not read, send too much, or wait for a slow store: they cost others nothing (LIV-4, LIV-5)."""

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator, Sequence
from typing import Any

import msgspec
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from websockets.asyncio.client import connect
from websockets.typing import Origin

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.clock import SystemClock
from cocreate.fanout.local import LocalFanout
from cocreate.realtime import frames as f
from cocreate.realtime.hub import Hub
from cocreate.realtime.outbox import LIMIT
from cocreate.realtime.socket import endpoint
from cocreate.realtime.transport import PIECES, LiveProtocol
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, BoardRow, Moved
from tests.realtime.serving import (
    Browser,
    Raw,
    Served,
    add,
    answers,
    close_code,
    fill,
    flood,
    free_port,
    masked,
    until,
)

OPEN = {"listen": {"writing": "open"}}
MIB = 1_048_576


# ---- the whole server


async def test_LIV_4_who_never_reads_is_cut_off_and_the_others_get_everything(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    ada, bo = await shared.join(opened, "Ada"), await shared.join(opened, "Bo")
    deaf = [Raw(shared.settings.port, buffer=4_096).hello(await shared.join(opened, f"D{n}")) for n in range(3)]
    async with shared.socket(ada) as writer, shared.socket(bo) as reader:
        welcome = await reader.welcome()
        await writer.welcome()
        before = shared.rss
        listening = asyncio.create_task(reader.until(lambda frame: answers(frame, "last"), 60))
        await fill(writer, 9 * MIB)
        await until(lambda: all(raw.is_gone() for raw in deaf))
        grown = shared.rss - before
        await writer.do("last", add("last"))
        await listening
        seqs = [event.seq for frame in reader.frames if isinstance(frame, f.Events) for event in frame.events]
        assert seqs == list(range(welcome.seq + 1, seqs[-1] + 1))
        # 9 MiB of board in memory, its log's newest events, and at most 1 MiB for each that does not read
        assert grown < 3 * 9 * MIB + len(deaf) * 1.25 * LIMIT
    for raw in deaf:
        raw.close()


@pytest.mark.parametrize(
    "piece",
    [
        masked(b"x" * 125, opcode=9),
        masked(b'{"t":"ping"}'),
        masked(b'{"t":"pointer","x":1,"y":1}'),
        masked(b'{"t":"do","id":"a","command":{"type":"undo"}}'),
        masked(b"{}"),
        masked(b""),
    ],
    ids=["ping", "app ping", "pointer", "act", "nonsense", "empty"],
)
async def test_LIV_4_who_floods_is_cut_off_and_the_server_stays_as_it_was(shared: Served, piece: bytes) -> None:
    opened = await shared.opened(**OPEN)
    ada = await shared.join(opened, "Ada")
    raw = Raw(shared.settings.port, buffer=4_096).hello(await shared.join(opened, "Flut"))
    async with shared.socket(ada) as browser:
        await browser.welcome()
        before = shared.rss
        assert await asyncio.to_thread(flood, raw, piece)
        await browser.do("c1", add("k1"))
        await browser.answer("c1")
        assert shared.rss - before < 16 * MIB
    raw.close()


@pytest.mark.parametrize("size", [0, 1])
async def test_LIV_4_a_message_in_endless_pieces_is_cut_off(shared: Served, size: int) -> None:
    raw = Raw(shared.settings.port)
    raw.upgraded()
    raw.send(b"{", fin=False)
    before = shared.rss
    assert await asyncio.to_thread(flood, raw, masked(b" " * size, opcode=0, fin=False))
    assert shared.rss - before < 4 * MIB
    raw.close()


async def test_a_message_in_some_pieces_is_whole(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    seat = await shared.join(opened, "Ada")
    raw = Raw(shared.settings.port)
    raw.upgraded()
    hello = msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=seat.board, token=seat.token))
    raw.send(hello[:1], fin=False)
    for n in range(1, len(hello) - 1):
        raw.send(hello[n : n + 1], opcode=0, fin=False)
        if n % 7 == 0:
            raw.send(b"still here", opcode=9)
    raw.send(hello[-1:], opcode=0)
    assert len(hello) < PIECES
    read = b""
    while b'"t":"welcome"' not in read:
        part = raw.socket.recv(65_536)
        assert part, read
        read += part
    raw.close()


async def test_F6_compressed_and_oversized_messages_are_refused(shared: Served) -> None:
    async with connect(shared.api.socket, origin=Origin(shared.url), proxy=None, compression="deflate") as willing:
        assert willing.protocol.extensions == []
    before = shared.rss
    for first, payload, code in (
        (0xC1, b"\x00" * 100, 1002),  # compressed, though that was not agreed on
        (0x81, b"x" * (f.MAX_FRAME + 1), 1009),
        (0x83, b"x", 1002),  # an opcode that there is not
        (0x89, b"x" * 126, 1002),  # a ping that is too long
    ):
        raw = Raw(shared.settings.port)
        raw.upgraded()
        raw.socket.sendall(masked(payload, first=first))
        assert close_code(raw.rest()) == code, (first, payload[:5])
        raw.close()
    huge = Raw(shared.settings.port)  # it only says how large it will be
    huge.upgraded()
    huge.socket.sendall(b"\x81\xff" + (2**40).to_bytes(8, "big") + bytes(4))
    assert close_code(huge.rest()) == 1009
    huge.close()
    assert shared.rss - before < 8 * MIB


async def test_a_message_of_the_largest_size_is_read(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    async with shared.socket(await shared.join(opened, "Ada")) as browser:
        await browser.welcome()
        await browser.connection.send('{"t":"ping"}' + " " * (f.MAX_FRAME - 12))
        assert isinstance(await browser.until(lambda frame: isinstance(frame, f.Pong)), f.Pong)


# ---- a store that does not answer, with the real protocol in this process


class SlowStore(MemoryStore):
    """Appends wait as long as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = asyncio.Event()
        self.answers.set()
        self.waiting = 0

    def stall(self) -> None:
        self.answers.clear()
        self.waiting = 0

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        self.waiting += 1
        await self.answers.wait()
        return await super().append(appends)


class Here:
    """A server in this process, on a store that can be made slow."""

    def __init__(self, store: SlowStore, hub: Hub, port: int) -> None:
        self.store, self.hub, self.port = store, hub, port

    @contextlib.asynccontextmanager
    async def socket(self, person: str, epoch: str | None = None, seq: int | None = None) -> AsyncIterator[Browser]:
        url = f"ws://127.0.0.1:{self.port}"
        origin = Origin(f"http://127.0.0.1:{self.port}")
        async with connect(f"{url}/ws", origin=origin, proxy=None, compression=None, max_size=None) as connection:
            browser = Browser(connection)
            await browser.say(f.Hello(v=f.PROTOCOL, board="b1", token=f"token-{person}", epoch=epoch, seq=seq))
            await browser.welcome()
            yield browser


@contextlib.asynccontextmanager
async def serving(protocol: Any, **given: Any) -> AsyncIterator[Here]:
    store = SlowStore()
    hub = Hub(store, SystemClock(), LocalFanout(), lambda: None)
    running = asyncio.create_task(hub.run())
    await store.create_board(BoardRow(id="b1", title="T", created=0, epoch="e1", seq=0), {})
    listen = c.PhaseSettings(writing="open")
    await hub.do("b1", SERVER, c.OpenBoard(title="T", language="it", template="co-design", phases={"listen": listen}))
    for person in ("ada", "bo"):
        await store.add_person("b1", person, person, hashlib.sha256(f"token-{person}".encode()).hexdigest(), 0)
        await hub.do("b1", SERVER, c.JoinTable(member=person, role="participant"))
        room = await hub.room("b1")
        assert room is not None
        room.introduce(person, person)
    app = Starlette(routes=[WebSocketRoute("/ws", endpoint)])
    port = free_port()
    app.state.hub, app.state.url = hub, lambda: f"http://127.0.0.1:{port}"
    server = uvicorn.Server(
        uvicorn.Config(
            app, port=port, ws=protocol, lifespan="off", log_level="warning", ws_max_size=f.MAX_FRAME, **given
        )
    )
    work = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    yield Here(store, hub, port)
    store.answers.set()
    await hub.close()
    server.should_exit = server.force_exit = True
    await asyncio.gather(work, running)


@pytest.fixture(params=[LiveProtocol, "websockets-sansio"], ids=["our protocol", "plain ASGI"])
async def here(request: pytest.FixtureRequest) -> AsyncIterator[Here]:
    async with serving(request.param) as one:
        yield one


@pytest.fixture
async def ours() -> AsyncIterator[Here]:
    async with serving(LiveProtocol) as one:
        yield one


@pytest.fixture(params=[LiveProtocol, "websockets-sansio"], ids=["our protocol", "plain ASGI"])
async def impatient(request: pytest.FixtureRequest) -> AsyncIterator[Here]:
    """It drops whoever does not answer a ping within 0.4 s."""
    async with serving(request.param, ws_ping_interval=0.2, ws_ping_timeout=0.4) as one:
        yield one


async def test_LIV_5_a_slow_store_delays_answers_and_drops_nobody(impatient: Here) -> None:
    """The protocol's own pings go out every 0.2 s and must be answered within 0.4 s; the store is silent for 1.5 s."""
    async with impatient.socket("ada") as ada, impatient.socket("bo") as bo:
        impatient.store.stall()
        for n in range(300):
            await ada.do(f"c{n}", add(f"k{n}"))
        await until(lambda: impatient.store.waiting > 0)
        silent_until = asyncio.get_running_loop().time() + 1.5
        pongs = 0
        while asyncio.get_running_loop().time() < silent_until:
            await bo.say(f.Ping(n=pongs))
            pong = await bo.until(lambda frame: isinstance(frame, f.Pong), 5)
            assert pong.n == pongs
            pongs += 1
            await asyncio.sleep(0.1)
        await ada.say(f.Pointer(x=1, y=1))
        assert (await bo.until(lambda frame: isinstance(frame, f.Presence), 5)).who[0].id == "ada"
        assert not any(isinstance(frame, f.Events) for frame in (*ada.frames, *bo.frames))
        impatient.store.answers.set()
        await bo.answer("c299")
        await ada.answer("c299")
        assert pongs > 5
        assert ada.connection.close_code is bo.connection.close_code is None


async def test_LIV_5_more_than_may_wait_is_refused_as_busy_and_may_be_sent_again(
    here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.realtime.room.QUEUE", 10)
    async with here.socket("ada") as ada:
        here.store.stall()
        await ada.do("first", add("k"))
        await until(lambda: here.store.waiting > 0)
        for n in range(12):
            await ada.do(f"c{n}", add(f"k{n}"))
        refused = [await ada.until(lambda frame: isinstance(frame, f.Refusal)) for _ in range(2)]
        assert [(one.id, one.code) for one in refused] == [("c10", "busy"), ("c11", "busy")]
        here.store.answers.set()
        await ada.answer("c9")
        await ada.do("c10", add("k10"))
        assert isinstance(await ada.answer("c10"), f.Events)


async def test_LIV_4_presence_of_many_is_one_frame_a_tick_on_the_wire(here: Here) -> None:
    async with here.socket("ada") as ada, here.socket("bo") as bo:
        for n in range(100):
            await ada.say(f.Pointer(x=n, y=n))
        await bo.until(lambda frame: isinstance(frame, f.Presence) and frame.who[0].x == 99)
        seen = [frame.who[0].x for frame in bo.frames if isinstance(frame, f.Presence)]
        assert seen == sorted(seen)


async def test_what_comes_right_behind_hello_is_not_lost(here: Here) -> None:
    origin = Origin(f"http://127.0.0.1:{here.port}")
    async with connect(f"ws://127.0.0.1:{here.port}/ws", origin=origin, proxy=None, compression=None) as connection:
        browser = Browser(connection)
        await browser.say(f.Hello(v=f.PROTOCOL, board="b1", token="token-ada"))
        for n in range(20):
            await browser.do(f"c{n}", add(f"k{n}"))
        await browser.welcome()
        await browser.answer("c19")
        seqs = [event.seq for frame in browser.frames if isinstance(frame, f.Events) for event in frame.events]
        assert seqs == list(range(seqs[0], seqs[0] + 20))


async def test_LIV_4_who_was_too_slow_is_told_so_and_resumes(ours: Here) -> None:
    raw = Raw(ours.port, buffer=4_096)
    await asyncio.to_thread(raw.upgraded)
    raw.send(msgspec.json.encode(f.Hello(v=f.PROTOCOL, board="b1", token="token-bo")))
    async with ours.socket("ada") as ada:
        room = await ours.hub.room("b1")
        assert room is not None
        await until(lambda: len(room.seats) == 2)
        [slow] = [seat for seat in room.seats if seat.person == "bo"]
        seq = room.seq
        for n in range(40):
            if not slow.outbox.closed:
                await fill(ada, MIB // 2, prefix=f"b{n}-")
        assert slow.outbox.closed
        stream = await asyncio.to_thread(raw.rest)
        assert close_code(stream) == f.CLOSE_TOO_SLOW
        await until(lambda: slow not in room.seats)
        async with ours.socket("bo", room.epoch, seq) as again:
            assert again.seqs == list(range(seq + 1, room.seq + 1))
    raw.close()


async def test_LIV_4_who_never_reads_leaves_nothing_behind(here: Here) -> None:
    raw = Raw(here.port, buffer=4_096)
    await asyncio.to_thread(raw.upgraded)
    raw.send(msgspec.json.encode(f.Hello(v=f.PROTOCOL, board="b1", token="token-bo")))
    async with here.socket("ada") as ada:
        room = await here.hub.room("b1")
        assert room is not None
        await until(lambda: len(room.seats) == 2)
        for n in range(40):
            if len(room.seats) == 2:
                await fill(ada, MIB // 2, prefix=f"b{n}-")
        await until(lambda: len(room.seats) == 1)
        await ada.say(f.Ping())
        await ada.until(lambda frame: isinstance(frame, f.Pong))
        assert [one.people["bo"].here for one in ada.frames if isinstance(one, f.People)][-1] is False
    raw.close()
