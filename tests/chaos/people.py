"""Model clients: the product's own client core on a connection of its own, which keeps a journal and finds any node.

What is said on the wire counts, not what the core makes of it: an act is acknowledged when its event or `done` comes.
"""

import asyncio
import contextlib
import itertools
import random
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, WebSocketException

from cocreate.audit.retelling import event_hash
from cocreate.boards import commands as c
from cocreate.boards.events import Edit, Event
from cocreate.boards.fold import state_hash
from cocreate.client.core import Core, Effect, Keep, Reconnect, Rest, Send, Settled, TakenBack
from cocreate.client.rest import Joined
from cocreate.realtime import frames as f
from tests.chaos.journal import Journal

CONNECT_WITHIN = 5.0  # seconds
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 2.0  # as the product's client, but it never pauses longer
TRIES = 5  # servers, at random
PING_EVERY, DEAD_AFTER = 2.0, 12.0
FOR_GOOD = {f.CLOSE_UNKNOWN_SESSION, f.CLOSE_REMOVED, f.CLOSE_UNKNOWN_BOARD, f.CLOSE_ELSEWHERE, f.CLOSE_MALFORMED}

_decoder = msgspec.json.Decoder(f.FromServer)
_encoder = msgspec.json.Encoder()


@lru_cache(512)
def decoded(raw: bytes | str) -> f.FromServer:
    """All at one table are sent the same bytes: so they are decoded once."""
    frame: f.FromServer = _decoder.decode(zlib.decompress(raw, -zlib.MAX_WBITS) if isinstance(raw, bytes) else raw)
    return frame


_hash_of: dict[int, tuple[Event, int]] = {}


def hashed(event: Event) -> int:
    """Of an event that many were sent, once: decoded() keeps it for a while, and so its place in memory."""
    kept = _hash_of.get(id(event))
    if kept is None or kept[0] is not event:
        if len(_hash_of) > 4_096:
            _hash_of.clear()
        kept = _hash_of[id(event)] = (event, event_hash(event))
    return kept[1]


@dataclass
class Figures:
    """Of one person, for the tables."""

    answers: list[tuple[float, float]] = field(default_factory=list)  # when answered, after how many seconds
    offline: list[float] = field(default_factory=list)  # seconds, of each absence that has ended
    connections: int = 0
    welcome_bytes: list[int] = field(default_factory=list)
    delays: list[tuple[float, float]] = field(default_factory=list)  # when an event came, how long after the first one
    closes: dict[int, int] = field(default_factory=dict)  # close code -> how often; 1006: without one
    refusals: dict[str, int] = field(default_factory=dict)
    reloads: int = 0  # snapshots after the first
    checked: list[tuple[float, bool]] = field(default_factory=list)  # when, and whether it was the log's


class Seen:
    """When the first of all people had each event; so how late the others were."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, int], float] = {}

    def late(self, board: str, seq: int, now: float) -> float:
        return now - self._first.setdefault((board, seq), now)


class Person:
    def __init__(
        self, joined: Joined, name: str, journal: Journal, *, port: Callable[[], int], lots: random.Random, role: str
    ) -> None:
        self.joined, self.name, self.journal, self.port, self.lots, self.role = joined, name, journal, port, lots, role
        self._ids = itertools.count()
        self._words = itertools.count()
        self.core = Core(joined.board, joined.token, lambda: f"{name}.{next(self._ids)}")
        self.figures = Figures()
        self.acknowledged: set[str] = set()
        self.sent_at: dict[str, float] = {}  # by command, until it is answered
        self.gone_since: float | None = time.monotonic()
        self.seen = Seen()
        self.ended = 0  # the code that ended it for good
        self.paused = asyncio.Event()  # set: it may be connected
        self.paused.set()
        self.flaps: tuple[float, float] | None = None  # hang up after so many seconds
        self.reads = True
        self._socket: ClientConnection | None = None
        self._out: asyncio.Queue[bytes] = asyncio.Queue()
        self._retry: float | None = None
        self._first = True

    def odd(self, *what: object) -> None:
        self.journal.note(odd=" ".join(map(str, what)))

    # ---- acts

    def word(self) -> str:
        """One that is nowhere else: whoever finds it twice has found an act done twice."""
        return f"w{self.name}.{next(self._words)}x"

    def give(self, command: c.SocketCommand) -> None:
        self._carry_out(self.core.give(command, time.time_ns() // 1_000_000)[1])

    def type(self, card: str, edits: list[Edit]) -> None:
        self._carry_out(self.core.type(card, edits, time.time_ns() // 1_000_000)[1])

    @property
    def quiet(self) -> bool:
        return self.core.live and not self.core.pending

    def check(self) -> None:
        self._carry_out(self.core.check())

    def err(self) -> bool:
        """One bit of what I hold is wrong from now on (R11). Whether I held anything."""
        cards = self.core.confirmed.get("card", {})
        if not cards:
            return False
        id = self.lots.choice(sorted(cards))
        cards[id] = {**cards[id], "x": cards[id]["x"] ^ 1}
        return True

    def start_anew(self) -> None:
        """As a browser without anything stored: from a snapshot."""
        self.core.forget()
        self.hang_up()

    # ---- the connection

    def hang_up(self) -> None:
        if self._socket is not None:
            self._socket.transport.abort()
            self.core.lost()

    async def run(self) -> None:
        """Stay at the table until cancelled, or until the server says that it is over for good."""
        pause = FIRST_PAUSE
        while not self.ended:
            await self.paused.wait()
            before = time.monotonic()
            with contextlib.suppress(OSError, WebSocketException, InvalidHandshake, TimeoutError, EOFError):
                await self._once()
            self._absent()
            if time.monotonic() - before > LONGEST_PAUSE + 1:
                pause = FIRST_PAUSE
            wait = pause * self.lots.random() if self._retry is None else self._retry
            pause, self._retry = min(2 * pause, LONGEST_PAUSE), None
            await asyncio.sleep(wait)

    def _absent(self) -> None:
        self.core.lost()
        self._socket = None
        if self.gone_since is None:
            self.gone_since = time.monotonic()

    async def _once(self) -> None:
        async with asyncio.timeout(CONNECT_WITHIN):
            socket = await self._connected()
        self._socket = socket
        self.figures.connections += 1
        self._out = asyncio.Queue()
        self._put(self.core.hello())
        tasks = [asyncio.create_task(part) for part in (self._read(socket), self._write(socket), self._beat())]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except ConnectionClosed as closed:
            self._closed(closed)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            socket.transport.abort()

    async def _connected(self) -> ClientConnection:
        """At any server that listens: the proxy before them tries another one where one refuses."""
        for left in reversed(range(TRIES)):
            try:
                return await connect(
                    f"ws://127.0.0.1:{self.port()}/ws",
                    proxy=None,
                    compression=None,
                    max_size=None,
                    ping_interval=None,
                    close_timeout=0.5,
                )
            except ConnectionRefusedError:
                if not left:
                    raise
        raise AssertionError

    def _closed(self, closed: ConnectionClosed) -> None:
        code = closed.rcvd.code if closed.rcvd is not None else 1006
        self.figures.closes[code] = self.figures.closes.get(code, 0) + 1
        if code in FOR_GOOD:
            self.ended = code
        if code == f.CLOSE_RELOAD:
            self.core.forget()

    async def _read(self, socket: ClientConnection) -> None:
        while True:
            async with asyncio.timeout(DEAD_AFTER):
                raw = await socket.recv()
            frame = decoded(raw)
            if isinstance(frame, f.Welcome):
                self.figures.welcome_bytes.append(len(raw))
            self._take(frame)
            if not self.reads:
                await asyncio.sleep(3_600)

    async def _write(self, socket: ClientConnection) -> None:
        flap = None if self.flaps is None else time.monotonic() + self.lots.uniform(*self.flaps)
        while True:
            left = None if flap is None else flap - time.monotonic()
            try:
                raw = await asyncio.wait_for(self._out.get(), left)
            except TimeoutError:
                self.hang_up()
                return
            await socket.send(raw, text=True)

    async def _beat(self) -> None:
        for beat in itertools.count():
            await asyncio.sleep(PING_EVERY)
            self._put(f.Ping(n=beat))

    def _put(self, frame: f.FromClient) -> None:
        self._out.put_nowait(_encoder.encode(frame))

    # ---- what comes

    def _take(self, frame: f.FromServer) -> None:
        match frame:
            case f.Welcome():
                self._welcomed(frame)
            case f.Events(events):
                self._saw(events)
            case f.Done(id, seq):
                self._answered(id, seq)
            case f.Refusal(id, code):
                self.figures.refusals[code] = self.figures.refusals.get(code, 0) + 1
                self.journal.note(cmd=id, refused=code)
            case f.Goodbye():
                self._retry = frame.retry_ms / 1_000
            case f.Checked():
                self.figures.checked.append((time.monotonic(), frame.same))
            case f.Pong() if frame.seq > self.core.seq and self.core.live:
                self.odd(f"the pong knows {frame.seq}, I was told no more than {self.core.seq}")
            case _:
                pass
        self._carry_out(self.core.take(frame))

    def _welcomed(self, frame: f.Welcome) -> None:
        self.core.me = frame.you
        start = self.core.seq if frame.snapshot is None else frame.snapshot.seq
        if frame.snapshot is not None and not self._first:
            self.figures.reloads += 1
        self._first = False
        self.journal.note(epoch=frame.epoch)
        self.journal.note(start=start)
        self._saw(frame.events, live=False)
        if self.gone_since is not None:
            self.figures.offline.append(time.monotonic() - self.gone_since)
            self.gone_since = None

    def _saw(self, events: Sequence[Event], *, live: bool = True) -> None:
        now = time.monotonic()
        for event in events:
            self.journal.note(seq=event.seq, hash=hashed(event))
            late = self.seen.late(self.core.board, event.seq, now)
            if live:
                self.figures.delays.append((now, late))
            if event.cmd in self.sent_at and event.by == self.core.me:
                self._answered(event.cmd, event.seq)

    def _answered(self, id: str, seq: int) -> None:
        if (sent := self.sent_at.pop(id, None)) is not None:
            now = time.monotonic()
            self.figures.answers.append((now, now - sent))
            self.acknowledged.add(id)
            self.journal.note(cmd=id, acked_seq=seq, at_once=True)

    def _carry_out(self, effects: list[Effect]) -> None:
        for effect in effects:
            match effect:
                case Send(frame):
                    if isinstance(frame, f.Do) and frame.id not in self.sent_at:
                        self.sent_at[frame.id] = time.monotonic()
                        self.journal.note(cmd=frame.id, sent=time.time_ns() // 1_000_000, at_once=True)
                    self._put(frame)
                case Reconnect():
                    self.hang_up()
                case Rest(seconds):
                    delay = seconds * (1 + self.lots.random()) / 2
                    asyncio.get_running_loop().call_later(delay, lambda: self._carry_out(self.core.rested()))
                case Keep() | Settled() | TakenBack():
                    pass

    def end(self) -> None:
        """What I hold at last."""
        held = {"seq": self.core.seq, "state": state_hash(self.core.confirmed)}
        self.journal.note(end={**held, "pending": len(self.core.pending), "live": self.core.live})
