"""Too many sockets: of one person (LIV-4), and of nobody (B4). Whoever belongs to the table gets in all the same."""

import asyncio
import contextlib

import pytest

from cocreate.boards import commands as c
from cocreate.client.connection import Ended, Seat
from cocreate.realtime import frames as f
from cocreate.realtime.limits import OTHERS_BURST, SOCKETS, STRANGERS_EACH
from cocreate.realtime.transport import LiveProtocol, http
from tests.realtime.here import serving
from tests.realtime.raw import Raw
from tests.realtime.serving import WITHIN, Browser, Served, add, until

OPEN = {"listen": {"writing": "open"}}
MANY = 600  # strangers, more than twice of what one address may have


async def test_LIV_4_the_ninth_tab_closes_the_oldest_with_its_reason_and_the_others_go_on(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    ada, bo = await shared.join(opened, "Ada"), await shared.join(opened, "Bo")
    async with contextlib.AsyncExitStack() as stack:

        async def sit(seat: object) -> Browser:
            browser = await stack.enter_async_context(shared.socket(seat))  # type: ignore[arg-type]
            await browser.welcome()
            return browser

        other = await sit(bo)
        tabs = [await sit(ada) for _ in range(SOCKETS + 1)]
        assert await tabs[0].closed() == (f.CLOSE_ELSEWHERE, "too many sockets of one person")
        await tabs[1].do("c1", add("k1"))
        for browser in (*tabs[1:], other):
            assert await browser.answer("c1")


async def test_LIV_4_a_client_that_was_sent_away_does_not_come_back_by_itself(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    ada = await shared.join(opened, "Ada")
    oldest = Seat(shared.api, ada)
    running = asyncio.create_task(oldest.run())
    await oldest.until(lambda core: core.live)
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(SOCKETS):
            await (await stack.enter_async_context(shared.socket(ada))).welcome()
        with pytest.raises(Ended) as ended:
            await asyncio.wait_for(running, WITHIN)
    assert ended.value.code == f.CLOSE_ELSEWHERE
    assert oldest.connections == 1


async def test_LIV_4_a_new_socket_has_no_new_checks(shared: Served) -> None:
    """Each `check` may read the whole board: a person has so many of them, however often they come back."""
    opened = await shared.opened(**OPEN)
    ada = await shared.join(opened, "Ada")
    answered = 0
    for _ in range(5):
        async with shared.socket(ada) as browser:
            seq = (await browser.welcome()).seq
            for _ in range(int(OTHERS_BURST)):
                await browser.say(f.Check(seq=seq, hash=0))
            await browser.do("last", c.React(card="no", symbol="love", on=True))
            await browser.answer("last")
            answered += sum(isinstance(frame, f.Checked) for frame in browser.frames)
    assert OTHERS_BURST <= answered < 2.5 * OTHERS_BURST


async def test_LIV_5_one_person_cannot_fill_the_queue_alone_while_the_store_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cocreate.realtime.socket.WAITING", 10)
    monkeypatch.setattr("cocreate.realtime.room.QUEUE", 20)
    async with (
        serving(LiveProtocol) as here,
        here.socket("ada") as ada,
        here.socket("ada") as two,
        here.socket("bo") as bo,
    ):
        here.store.stall()
        await ada.do("first", add("k"))
        await until(lambda: here.store.waiting > 0)
        for n in range(15):
            await ada.do(f"c{n}", add(f"k{n}"))
        assert (await ada.until(lambda frame: isinstance(frame, f.Refusal))).id == "c9"
        await two.do("c99", add("k99"))
        assert (await two.until(lambda frame: isinstance(frame, f.Refusal))).code == "busy"
        await bo.do("theirs", add("b"))
        await bo.say(f.Ping(n=1))
        await bo.until(lambda frame: isinstance(frame, f.Pong))
        assert not any(isinstance(frame, f.Refusal) for frame in bo.frames)
        here.store.answers.set()
        assert isinstance(await bo.answer("theirs"), f.Events)


async def test_B4_silent_sockets_are_let_go_and_whoever_belongs_here_gets_in(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    ada, bo = await shared.join(opened, "Ada"), await shared.join(opened, "Bo")
    async with shared.socket(bo) as seated:
        await seated.welcome()
        strangers = []
        try:
            for _ in range(MANY):
                raw = Raw(shared.settings.port)
                strangers.append(raw)
                await asyncio.to_thread(raw.upgraded)
            await until(lambda: sum(raw.is_gone() for raw in strangers) >= MANY - STRANGERS_EACH)
            assert not strangers[-1].is_gone()
            async with shared.socket(ada) as browser:
                await browser.welcome()
                await browser.do("c1", add("k1"))
                assert await browser.answer("c1")
            await seated.answer("c1")
        finally:
            for raw in strangers:
                raw.close()


@pytest.mark.parametrize(
    "said",
    [b"", b"GET /ws HTTP/1.1\r\nHost: h\r\nX: ", b"POST /api/look HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n{"],
)
async def test_B4_half_open_requests_are_let_go_and_whoever_belongs_here_gets_in(shared: Served, said: bytes) -> None:
    opened = await shared.opened(**OPEN)
    ada = await shared.join(opened, "Ada")
    strangers = []
    try:
        for _ in range(MANY):
            raw = Raw.plain(shared.settings.port)
            raw.socket.sendall(said)
            strangers.append(raw)
        await until(lambda: sum(is_closed(raw) for raw in strangers) >= MANY - STRANGERS_EACH)
        async with shared.socket(ada) as browser:
            await browser.welcome()
    finally:
        for raw in strangers:
            raw.close()


async def test_B4_a_request_that_does_not_come_to_its_end_is_let_go_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cocreate.realtime.transport.REQUEST_WITHIN", 0.3)
    async with serving(LiveProtocol, http=http()) as here, here.socket("ada") as ada:
        raw = Raw.plain(here.port)
        raw.socket.sendall(b"GET /ws HTTP/1.1\r\nHost: h\r\n")
        await until(lambda: is_closed(raw))
        raw.close()
        await ada.say(f.Ping(n=1))
        assert isinstance(await ada.next(), f.Pong)


def is_closed(raw: Raw) -> bool:
    try:
        raw.socket.setblocking(False)
        return raw.socket.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
