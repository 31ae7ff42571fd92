"""Hints between nodes through Redis, or Valkey: one channel for each board, heard of only while the board is open here.

Without Redis everything goes on, only later (LIV-7): nothing here is kept, waited for, or told as an error.
"""

import asyncio
import contextlib
import random
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.exceptions import RedisError

from cocreate.fanout.away import Away, told_to_leave
from cocreate.fanout.ports import HeadHint, Hint, HintCounts, JobHint, Listener

T = TypeVar("T")

CHANNEL = "cocreate:board:"
EVERYBODY = "cocreate:nodes"  # nothing is said there: a channel is open as long as the connection is
ANSWERS = 3.0  # seconds that Redis has to do what it is asked
SILENCE = 5.0  # seconds without a word, after which it is asked whether it is there
BACK_OFF, LONGEST = 0.1, 3.0  # seconds between two tries to reach it
WAITING = 1_000  # hints that may wait to be said; then the oldest is forgotten
LAST = 0.5  # seconds for the last words, and as many for letting go
LONGEST_HINT = 131_072  # bytes; a thousand people and their places

GONE = (RedisError, OSError, TimeoutError)
_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Hint] = msgspec.json.Decoder(Hint)


class RedisFanout:
    alone = False

    def __init__(self, url: str) -> None:
        self.counts = HintCounts()
        self._redis = Redis.from_url(url, socket_connect_timeout=ANSWERS, socket_timeout=ANSWERS)
        self._listener: Listener = lambda _: None
        self._again: Callable[[], None] = lambda: None
        self._boards: set[str] = set()
        self._changed = asyncio.Event()  # the boards that are open
        self._newest: dict[tuple[str, type[Hint]], Hint] = {}  # of which only the newest counts
        self._others: deque[Hint] = deque()
        self._waiting = asyncio.Event()
        self._away = Away("hints")

    def subscribe(self, listener: Listener, again: Callable[[], None]) -> None:
        self._listener, self._again = listener, again

    def open(self, board: str) -> None:
        self._boards.add(board)
        self._changed.set()

    def shut(self, board: str) -> None:
        self._boards.discard(board)
        self._changed.set()

    def publish(self, hint: Hint) -> None:
        if isinstance(hint, HeadHint | JobHint):
            self._newest[hint.board, type(hint)] = hint
        else:
            self._others.append(hint)
        while len(self._newest) + len(self._others) > WAITING:
            self.counts.lost += 1
            if self._others:
                self._others.popleft()
            else:
                del self._newest[next(iter(self._newest))]
        self._waiting.set()

    async def run(self) -> None:
        """Talk to Redis for as long as it answers, then begin again."""
        tries = 0
        while not told_to_leave():
            before = self.counts.received, self.counts.sent
            gone = await self._talk()
            self._away.gone(gone)
            tries = 0 if before != (self.counts.received, self.counts.sent) else tries + 1
            self.counts.reconnects += 1
            self._forget()
            await asyncio.sleep(min(LONGEST, BACK_OFF * 2 ** min(tries, 10)) * random.uniform(0.5, 1.0))  # noqa: S311

    async def _talk(self) -> BaseException | None:
        """Say and hear until something breaks; what that was."""
        channels = self._redis.pubsub()
        talking: list[asyncio.Task[None]] = []
        try:
            await channels.subscribe(EVERYBODY)
            works = (self._send(), self._keep_open(channels), self._hear(channels))
            talking += [asyncio.create_task(work) for work in works]
            broken, _ = await asyncio.wait(talking, return_when=asyncio.FIRST_COMPLETED)
        except GONE as error:
            return error
        finally:
            for one in talking:
                one.cancel()
            await asyncio.gather(*talking, return_exceptions=True)
            with contextlib.suppress(*GONE):
                await channels.aclose()
        broke = broken.pop().exception()
        if broke is not None and not isinstance(broke, GONE):
            raise broke
        return broke

    async def flush(self) -> None:
        """Say what waits now, if there is somebody to say it to."""
        with contextlib.suppress(*GONE):
            async with asyncio.timeout(LAST):
                await self._say()

    async def close(self) -> None:
        await self.flush()
        with contextlib.suppress(*GONE):
            async with asyncio.timeout(LAST):
                await self._redis.aclose()

    # ---- saying

    async def _send(self) -> None:
        while True:
            await self._waiting.wait()
            self._waiting.clear()
            await self._say()

    async def _say(self) -> None:
        hints = [*self._newest.values(), *self._others]
        self._newest.clear()
        self._others.clear()
        if not hints:
            return
        self.counts.lost += len(hints)  # until it is certain
        async with self._redis.pipeline(transaction=False) as pipeline:
            for hint in hints:
                pipeline.publish(CHANNEL + hint.board, _encoder.encode(hint))
            await pipeline.execute()
        self.counts.lost -= len(hints)
        self.counts.sent += len(hints)

    def _forget(self) -> None:
        """What waited while nobody could be reached is old by now."""
        self.counts.lost += len(self._newest) + len(self._others)
        self._newest.clear()
        self._others.clear()

    # ---- hearing

    async def _keep_open(self, channels: PubSub) -> None:
        """The channels are those of the open boards; what was said before a channel was open was missed."""
        opened: set[str] = set()
        while True:
            self._changed.clear()
            now = {CHANNEL + board for board in self._boards}
            if missing := now - opened:
                await channels.subscribe(*missing)
            if extra := opened - now:
                await channels.unsubscribe(*extra)
            opened = now
            self._away.back()
            await self._changed.wait()

    async def _hear(self, channels: PubSub) -> None:
        asked = False
        while True:
            message = await channels.get_message(timeout=SILENCE)
            if message is None:
                if asked:
                    raise TimeoutError("Redis says nothing")
                await channels.ping()
            asked = message is None
            if message is not None:
                self._heard(message)

    def _heard(self, message: dict[str, Any]) -> None:
        if message["type"] == "subscribe":
            self._again()
        if message["type"] != "message":
            return
        self.counts.received += 1
        data, channel = message["data"], message["channel"].decode(errors="replace")
        hint = None if len(data) > LONGEST_HINT else _decoded(data)
        if hint is None or CHANNEL + hint.board != channel:
            self.counts.garbage += 1
        else:
            self._listener(hint)


def _decoded(data: bytes) -> Hint | None:
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
