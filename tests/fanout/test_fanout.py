"""The contract of hints, on every adapter: what is said of an open board is heard, and nothing heard is believed."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from cocreate.fanout.local import LocalFanout
from cocreate.fanout.ports import Fanout, HeadHint, HereHint, Hint, JobHint, Place, SummonHint
from cocreate.fanout.redis import CHANNEL, LONGEST_HINT, WAITING, RedisFanout
from tests.realtime.serving import until
from tests.services import Valkey, free_port

HINTS: list[Hint] = [
    HeadHint("b1", "n1", epoch="e", seq=7),
    JobHint("b1", ""),
    HereHint("b1", "n1", who=[Place("ada", 1, -2, "k", True), Place("bo")], gone=["cy"], whole=True, ask=True),
    SummonHint("b1", "n1", by="lead", x=1, y=2, zoom=0.5, card="k"),
]


class Ear:
    """A fanout at work, and what was heard on it."""

    def __init__(self, fanout: Fanout) -> None:
        self.fanout = fanout
        self.heard: list[Hint] = []
        self.again = 0
        fanout.subscribe(self.heard.append, self._missed)
        self._work = asyncio.create_task(fanout.run())

    def _missed(self) -> None:
        self.again += 1

    async def end(self) -> None:
        self._work.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._work
        await self.fanout.close()


Open = Callable[[], Awaitable[Ear]]


@pytest.fixture(params=["local", "redis"])
async def ears(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Ear, Ear]]:
    """Two that hear of the board b1."""
    if request.param == "local":
        both = LocalFanout()
        one, two = Ear(both), Ear(both)
    else:
        url = request.getfixturevalue("redis_url")
        one, two = Ear(RedisFanout(url)), Ear(RedisFanout(url))
    for ear in (one, two):
        ear.fanout.open("b1")
    if request.param == "redis":
        await until(lambda: one.again >= 2 and two.again >= 2)  # the connection, and the board
    yield one, two
    await one.end()
    await two.end()


async def test_LIV_7_what_is_said_of_an_open_board_is_heard_whole_and_in_order(ears: tuple[Ear, Ear]) -> None:
    one, two = ears
    for hint in HINTS:
        one.fanout.publish(hint)
    await until(lambda: len(two.heard) == len(HINTS))
    assert sorted(map(repr, two.heard)) == sorted(map(repr, HINTS))
    assert [hint for hint in two.heard if isinstance(hint, HereHint | SummonHint)] == HINTS[2:]
    assert two.fanout.counts.garbage == 0


async def test_to_publish_never_waits_and_never_fails(ears: tuple[Ear, Ear]) -> None:
    one, two = ears
    for seq in range(5_000):
        one.fanout.publish(HeadHint("b1", "n1", epoch="e", seq=seq))
    await until(lambda: bool(two.heard) and two.heard[-1] == HeadHint("b1", "n1", epoch="e", seq=4_999))


@pytest.fixture
async def ear(redis_url: str) -> AsyncIterator[Ear]:
    one = Ear(RedisFanout(redis_url))
    one.fanout.open("b1")
    await until(lambda: one.again >= 2)
    yield one
    await one.end()


async def test_a_board_that_is_shut_is_heard_of_no_more(ear: Ear, redis_url: str) -> None:
    speaker = RedisFanout(redis_url)
    ear.fanout.open("b2")
    await until(lambda: ear.again == 3)
    ear.fanout.shut("b1")
    await asyncio.sleep(0.05)
    speaker.publish(JobHint("b1", ""))
    speaker.publish(JobHint("b2", ""))
    await speaker.flush()
    await until(lambda: bool(ear.heard))
    assert ear.heard == [JobHint("b2", "")]
    await speaker.close()


async def test_LIV_7_of_many_heads_only_the_newest_is_said(redis_url: str, ear: Ear) -> None:
    speaker = RedisFanout(redis_url)
    for seq in range(100):
        speaker.publish(HeadHint("b1", "n1", epoch="e", seq=seq))
    await speaker.close()
    await until(lambda: bool(ear.heard))
    assert ear.heard == [HeadHint("b1", "n1", epoch="e", seq=99)]


async def test_LIV_7_what_is_no_hint_is_counted_and_changes_nothing(ear: Ear, valkey: Valkey) -> None:
    lots = random.Random(3)
    bad = [
        b"",
        b"{",
        b"null",
        b"\xff\xfe\x00",
        b"[" * 50_000,
        b'{"t":"head"}',
        b'{"t":"head","board":"b1","node":"n","epoch":"e","seq":-1}',
        b'{"t":"head","board":"b1","node":"n","epoch":"e","seq":1e400}',
        b'{"t":"head","board":"b1","node":"n","epoch":"e","seq":99999999999999999999999}',
        b'{"t":"head","board":"b1","node":"n","epoch":"e","seq":1,"more":1}',
        b'{"t":"head","board":"b2","node":"n","epoch":"e","seq":1}',
        b'{"t":"here","board":"b1","node":"n","who":[{"id":"ada","x":300000}]}',
        b'{"t":"here","board":"b1","node":"n","who":[' + b",".join([b'{"id":"p"}'] * 1_001) + b"]}",
        b'{"t":"summon","board":"b1","node":"n","by":"lead","x":1,"y":1,"zoom":0}',
        b'{"t":"job","board":"b1","node":"' + b"n" * LONGEST_HINT + b'"}',
        *(lots.randbytes(lots.randrange(1, 200)) for _ in range(50)),
    ]
    reader, writer = await asyncio.open_connection("127.0.0.1", valkey.port)
    for data in [*bad, b'{"t":"job","board":"b1","node":"end"}']:
        parts = [b"PUBLISH", (CHANNEL + "b1").encode(), data]
        writer.write(b"*3\r\n" + b"".join(b"$%d\r\n%b\r\n" % (len(part), part) for part in parts))
        await writer.drain()
    await until(lambda: bool(ear.heard))
    writer.close()
    assert ear.heard == [JobHint("b1", "end")]
    assert ear.fanout.counts.garbage == len(bad)
    assert reader is not None


async def test_LIV_7_without_redis_what_waits_is_bounded_and_nothing_is_raised() -> None:
    one = Ear(RedisFanout(f"redis://127.0.0.1:{free_port()}/0"))
    for n in range(WAITING + 500):
        one.fanout.publish(HereHint("b1", "n1", who=[], gone=[str(n)]))
    await until(lambda: one.fanout.counts.lost == WAITING + 500)
    assert one.fanout.counts.sent == 0
    await one.end()


async def test_LIV_7_redis_that_comes_back_is_heard_again_and_what_was_missed_is_known(valkey: Valkey) -> None:
    one, speaker = Ear(RedisFanout(valkey.url)), Ear(RedisFanout(valkey.url))
    one.fanout.open("b1")
    await until(lambda: one.again >= 2)
    await asyncio.to_thread(valkey.stop)
    before = one.again
    await asyncio.to_thread(valkey.start)
    await until(lambda: one.again > before)
    while not one.heard:
        speaker.fanout.publish(JobHint("b1", ""))
        await asyncio.sleep(0.05)
    tasks = len(asyncio.all_tasks())
    await one.end()
    await speaker.end()
    await until(lambda: len(asyncio.all_tasks()) < tasks)
