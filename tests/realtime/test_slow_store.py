"""A store that does not answer delays what is asked and drops nobody; who does not read is let go (LIV-5, LIV-4)."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.typing import Origin

from cocreate.realtime import frames as f
from cocreate.realtime.hub import ENTERING
from cocreate.realtime.transport import LiveProtocol
from cocreate.storage.ports import Session
from tests.realtime.here import Here, serving
from tests.realtime.raw import Raw, close_code
from tests.realtime.serving import Browser, add, fill, until

OPEN = {"listen": {"writing": "open"}}
MIB = 1_048_576


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
        await ada.say(f.Do(id="c10", command=add("k10"), again=True))
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


async def test_R8_of_many_who_come_at_once_a_few_are_let_in_at_a_time(
    ours: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that those who are here do not wait for a thousand who come back."""
    inside, most, session = 0, 0, ours.store.session

    async def slow(digest: str) -> Session | None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.02)
        inside -= 1
        return await session(digest)

    monkeypatch.setattr(ours.store, "session", slow)
    async with contextlib.AsyncExitStack() as opened:
        who = ["ada", "bo"] * ENTERING
        await asyncio.gather(*(opened.enter_async_context(ours.socket(one)) for one in who))
    assert most == ENTERING
