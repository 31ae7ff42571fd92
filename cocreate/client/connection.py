"""One person's live seat at a table: the core on a WebSocket, with pings, reconnects and resume. It holds no rule."""

import asyncio
import contextlib
import random
import time
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException

from cocreate.boards import commands as c
from cocreate.boards.events import Edit
from cocreate.boards.records import Language
from cocreate.client.core import Core, Effect, Keep, Reconnect, Rest, Send, Settled, TakenBack
from cocreate.client.rest import Api, Joined
from cocreate.ids import new_id
from cocreate.realtime import frames as f

PING_EVERY = 15.0  # seconds
DEAD_AFTER = 35.0
CHECK_EVERY = 60.0
CONNECT_WITHIN = 15.0
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 15.0
FOR_GOOD = {f.CLOSE_UNKNOWN_SESSION, f.CLOSE_REMOVED, f.CLOSE_UNKNOWN_BOARD, f.CLOSE_ELSEWHERE, f.CLOSE_MALFORMED}
OUT = 5_000  # frames that may wait for the socket; beyond that the connection is given up, and resumed
POINTERS_UP_TO = 20  # frames that wait: beyond them a pointer is not worth sending

_decoder = msgspec.json.Decoder(f.FromServer)
_encoder = msgspec.json.Encoder()


class Ended(Exception):
    """The session is over for good: removed, no such table, or open in too many places."""

    def __init__(self, code: int, reason: str) -> None:
        self.code = code
        super().__init__(reason or str(code))


class Seat:
    def __init__(self, api: Api, joined: Joined, lang: Language = "it", keep: Callable[[bytes], None] | None = None):
        self.joined = joined
        self.core = Core(joined.board, joined.token, new_id, lang)
        self.taken_back: list[TakenBack] = []
        self.connections = 0
        self._url = f"{api.socket}?board={joined.board}"  # so that a proxy can bring those of one board together
        self._keep = keep
        self._out: asyncio.Queue[f.FromClient] = asyncio.Queue()
        self._broken = asyncio.Event()
        self._retry: float | None = None
        self._resting: asyncio.TimerHandle | None = None
        self._ended: Ended | None = None
        self._answers: dict[str, asyncio.Future[f.Refusal | None]] = {}
        self._watchers: list[tuple[Callable[[Core], bool], asyncio.Future[None]]] = []

    # what a person does

    def give(self, command: c.SocketCommand) -> asyncio.Future[f.Refusal | None]:
        """Do this; the future tells when it is durably done (None), or why not."""
        return self._given(*self.core.give(command, _now()))

    def type(self, card: str, edits: list[Edit]) -> asyncio.Future[f.Refusal | None]:
        return self._given(*self.core.type(card, edits, _now()))

    def point(self, x: int | None = None, y: int | None = None, card: str | None = None, writing: bool = False) -> None:
        if self.core.live and self._out.qsize() < POINTERS_UP_TO:
            self._out.put_nowait(f.Pointer(x=x, y=y, card=card, writing=writing))

    async def until(self, test: Callable[[Core], bool], within: float = 60.0) -> None:
        """Wait until the test holds for what this client knows."""
        if test(self.core):
            return
        if self._ended is not None:
            raise self._ended
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._watchers.append((test, waiting))
        async with asyncio.timeout(within):
            await waiting

    def _given(self, handle: str, effects: list[Effect]) -> asyncio.Future[f.Refusal | None]:
        if handle not in self._answers:  # typing may have been merged into an edit that is held
            self._answers[handle] = asyncio.get_running_loop().create_future()
        answer = self._answers[handle]
        if self._ended is not None and not answer.done():
            answer.set_exception(self._ended)
        self._carry_out(effects)
        return answer

    def hang_up(self) -> None:
        """Let the connection go; it comes back by itself."""
        self._broken.set()

    # what the connection does

    async def run(self) -> None:
        """Stay at the table until cancelled, or until the session is over (Ended)."""
        pause = FIRST_PAUSE
        while True:
            before = time.monotonic()
            with contextlib.suppress(OSError, WebSocketException, TimeoutError):
                async with asyncio.timeout(CONNECT_WITHIN):
                    # without an origin, which pages have: it says its token, and comes by whatever name it was given
                    socket = await connect(self._url, proxy=None, compression=None, max_size=None, ping_interval=None)
                await self._attend(socket)
            self.core.lost()
            if time.monotonic() - before > LONGEST_PAUSE:
                pause = FIRST_PAUSE
            await asyncio.sleep(pause * random.random() if self._retry is None else self._retry)  # noqa: S311
            pause, self._retry = min(2 * pause, LONGEST_PAUSE), None

    async def _attend(self, socket: ClientConnection) -> None:
        """One connection, from hello to its end."""
        self.connections += 1
        self._broken.clear()
        self._out = asyncio.Queue()
        self._out.put_nowait(self.core.hello())
        parts = [self._read(socket), self._write(socket), self._ping(), self._broken.wait()]
        tasks = [asyncio.ensure_future(part) for part in parts]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except ConnectionClosed as closed:
            self._was_closed(closed)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(2):
                    await socket.close()

    def _was_closed(self, closed: ConnectionClosed) -> None:
        code = closed.rcvd.code if closed.rcvd is not None else 1006
        if code in FOR_GOOD:
            self._fail(Ended(code, closed.rcvd.reason if closed.rcvd is not None else ""))
        if code == f.CLOSE_RELOAD:
            self.core.forget()

    def _fail(self, ended: Ended) -> None:
        self._ended = ended
        self.core.lost()
        waiting: list[asyncio.Future[Any]] = [*self._answers.values(), *(future for _, future in self._watchers)]
        for future in waiting:
            if not future.done():
                future.set_exception(ended)
        raise ended

    async def _read(self, socket: ClientConnection) -> None:
        while True:
            async with asyncio.timeout(DEAD_AFTER):
                raw = await socket.recv()
            frame = _decoder.decode(zlib.decompress(raw, -zlib.MAX_WBITS) if isinstance(raw, bytes) else raw)
            if isinstance(frame, f.Goodbye):
                self._retry = frame.retry_ms / 1000
            self._carry_out(self.core.take(frame))
            self._look()

    async def _write(self, socket: ClientConnection) -> None:
        while True:
            await socket.send(_encoder.encode(await self._out.get()).decode())

    async def _ping(self) -> None:
        beat = 0
        while True:
            await asyncio.sleep(PING_EVERY)
            beat += 1
            self._out.put_nowait(f.Ping(n=beat))
            if beat % round(CHECK_EVERY / PING_EVERY) == 0:
                self._carry_out(self.core.check())

    def _carry_out(self, effects: list[Effect]) -> None:
        for effect in effects:
            match effect:
                case Keep(kept):
                    if self._keep is not None:
                        self._keep(msgspec.json.encode(kept))
                case Send(frame) if self._out.qsize() < OUT:
                    self._out.put_nowait(frame)
                case Send() | Reconnect():
                    self._broken.set()
                case Rest(seconds):
                    self._rest(seconds)
                case Settled(handle):
                    self._answer(handle, None)
                case TakenBack(handle, refusal):
                    self.taken_back.append(effect)
                    self._answer(handle, refusal)

    def _rest(self, seconds: float) -> None:
        """At least half of it, and the rest at random, so that not all come back at once."""
        if self._resting is not None:
            self._resting.cancel()
        delay = seconds * (1 + random.random()) / 2  # noqa: S311
        self._resting = asyncio.get_running_loop().call_later(delay, lambda: self._carry_out(self.core.rested()))

    def _answer(self, handle: str, refusal: f.Refusal | None) -> None:
        answer = self._answers.pop(handle, None)
        if answer is not None and not answer.done():
            answer.set_result(refusal)

    def _look(self) -> None:
        due = [(test, waiting) for test, waiting in self._watchers if waiting.done() or test(self.core)]
        for test, waiting in due:
            self._watchers.remove((test, waiting))
            if not waiting.done():
                waiting.set_result(None)


@asynccontextmanager
async def seated(api: Api, joined: Joined, lang: Language = "it") -> AsyncIterator[Seat]:
    """A seat that is live when the block begins, and left when it ends. After an end for good whoever waits is told."""
    seat = Seat(api, joined, lang)
    running = asyncio.create_task(seat.run())
    try:
        await seat.until(lambda core: core.live)
        yield seat
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def _now() -> int:
    return time.time_ns() // 1_000_000
