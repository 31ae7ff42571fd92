"""A TCP proxy that misbehaves as networks do: late, slow, deaf on one side, cut in the middle, refusing.

It stands before nodes, PostgreSQL and Valkey. By itself it never changes a byte or its order: it only delays, stops and
cuts; a filter (hints.py) may do more to what comes from the server.
"""

import asyncio
import contextlib
import random
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Self

CHUNK = 65_536
DRIP = 0.02  # seconds between two drops
WAITING = 256  # chunks on their way; beyond them the sender feels it

Way = Literal["up", "down"]  # to the server, to the client
RST = struct.pack("ii", 1, 0)


@dataclass
class Faults:
    """What is wrong with one direction now; it may be changed while bytes are on their way."""

    latency: float = 0.0  # seconds
    jitter: float = 0.0  # at most so many more
    rate: float | None = None  # bytes a second
    deaf: bool = False  # nothing arrives; what was sent comes when it is over, as TCP would bring it
    cut_after: int | None = None  # bytes from now on, then the connection breaks


@dataclass
class Both:
    up: Faults = field(default_factory=Faults)
    down: Faults = field(default_factory=Faults)


class Link:
    """One connection through the proxy."""

    def __init__(self, client: asyncio.StreamWriter, server: asyncio.StreamWriter, both: Both) -> None:
        self._writers: dict[Way, asyncio.StreamWriter] = {"down": client, "up": server}
        self.both = both
        self.passed: dict[Way, int] = {"up": 0, "down": 0}
        self.filter: Callable[[bytes], bytes] | None = None  # for what comes from the server
        self._tasks: list[asyncio.Task[None]] = []
        self._left_open = False

    async def run(self, client: asyncio.StreamReader, server: asyncio.StreamReader, lots: random.Random) -> None:
        parts = [_Pump(self, "up", client, lots), _Pump(self, "down", server, lots)]
        self._tasks = [asyncio.create_task(part) for pump in parts for part in (pump.read(), pump.write())]
        writing = self._tasks[1::2]
        try:
            await asyncio.wait(writing, return_when=asyncio.FIRST_COMPLETED)
            if not self._left_open:  # the other way may still have something to say
                await asyncio.wait(writing, timeout=0.5)
            while self._left_open:
                await asyncio.sleep(3_600)
        finally:
            self.cut()

    def deliver(self, way: Way, data: bytes) -> bool:
        """Whether the connection lives on."""
        faults: Faults = getattr(self.both, way)
        if faults.cut_after is not None:
            data, faults.cut_after = data[: faults.cut_after], faults.cut_after - len(data)
        if way == "down" and self.filter is not None:
            data = self.filter(data)
        self._writers[way].write(data)
        self.passed[way] += len(data)
        return faults.cut_after is None or faults.cut_after > 0

    async def drained(self, way: Way) -> None:
        await self._writers[way].drain()

    def end(self, way: Way) -> None:
        with contextlib.suppress(OSError, RuntimeError):
            self._writers[way].write_eof()

    def cut(self) -> None:
        """Broken at once, for both: what is on its way is lost."""
        self._left_open = False
        for task in self._tasks:
            task.cancel()
        for writer in self._writers.values():
            _reset(writer)

    def half_open(self, gone: Way = "down") -> None:
        """One side has vanished, and the other is never told."""
        self._left_open = True
        for task in self._tasks:
            task.cancel()
        _reset(self._writers[gone])


class _Pump:
    """One direction of a link: bytes in, and out when their time has come."""

    def __init__(self, link: Link, way: Way, source: asyncio.StreamReader, lots: random.Random) -> None:
        self._link, self._way, self._source, self._lots = link, way, source, lots
        self._queue: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(WAITING)

    @property
    def _faults(self) -> Faults:
        found: Faults = getattr(self._link.both, self._way)
        return found

    async def read(self) -> None:
        loop, arrives = asyncio.get_running_loop(), 0.0
        data = b"-"
        while data:
            try:
                data = await self._source.read(CHUNK)
            except ConnectionError:
                self._link.cut()
                return
            late = self._faults.latency + self._lots.random() * self._faults.jitter
            arrives = max(arrives, loop.time() + late)
            await self._queue.put((arrives, data))

    async def write(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            arrives, data = await self._queue.get()
            if (wait := arrives - loop.time()) > 0:
                await asyncio.sleep(wait)
            if not data:
                self._link.end(self._way)
                return
            try:
                if not await self._pass_on(data):
                    self._link.cut()
                    return
            except ConnectionError:
                self._link.cut()
                return

    async def _pass_on(self, data: bytes) -> bool:
        while data:
            while self._faults.deaf:
                await asyncio.sleep(DRIP)
            rate = self._faults.rate
            size = len(data) if rate is None else max(1, int(rate * DRIP))
            if not self._link.deliver(self._way, data[:size]):
                return False
            await self._link.drained(self._way)
            data = data[size:]
            if rate is not None:
                await asyncio.sleep(DRIP)
        return True


class Proxy:
    """Listens on a port of its own, which stays, and passes on to `target`, which may be moved."""

    def __init__(self, target: int, *, seed: int = 0) -> None:
        self.target, self.port = target, 0
        self.both = Both()  # of all connections that come, and of those that are there
        self.links: set[Link] = set()
        self.accepted = 0
        self.filter: Callable[[], Callable[[bytes], bytes]] | None = None  # one for each connection
        self.own: Callable[[int], Both | None] = lambda number: None  # faults of the nth connection alone
        self._lots = random.Random(seed)
        self._listening: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self.allow()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.refuse()
        self.cut()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def allow(self) -> None:
        if self._listening is None:
            self._listening = await asyncio.start_server(
                self._accept, "127.0.0.1", self.port, limit=CHUNK, backlog=2_048, reuse_address=True
            )
            self.port = self._listening.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Connections that are there live on; new ones are refused."""
        if self._listening is not None:
            self._listening.close()
            self._listening = None
            await asyncio.sleep(0)

    def cut(self) -> int:
        """All connections at once. How many there were."""
        links = list(self.links)
        for link in links:
            link.cut()
        return len(links)

    def half_open(self, gone: Way = "down") -> None:
        for link in list(self.links):
            link.half_open(gone)

    def faults(self, **both: float | bool | None) -> None:
        """The same for both directions; without any, all is well again."""
        self.way("up", **both)
        self.way("down", **both)

    def way(self, way: Way, **given: float | bool | None) -> None:
        faults: Faults = getattr(self.both, way)
        for name, value in vars(Faults()).items():
            setattr(faults, name, given.get(name, value))

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.accepted += 1
        number = self.accepted
        try:
            server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target, limit=CHUNK)
        except OSError:
            _reset(writer)
            self._tasks.discard(task)
            return
        link = Link(writer, server_writer, self.own(number) or self.both)
        link.filter = self.filter() if self.filter is not None else None
        self.links.add(link)
        try:
            with contextlib.suppress(asyncio.CancelledError):  # at the end of all; asyncio would report it
                await link.run(reader, server_reader, random.Random(self._lots.random()))
        finally:
            self.links.discard(link)
            self._tasks.discard(task)


def _reset(writer: asyncio.StreamWriter) -> None:
    """Closed with RST, so that the other side learns at once, and nothing that waits is sent."""
    held = writer.get_extra_info("socket")
    if held is not None:
        with contextlib.suppress(OSError):
            held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RST)
    writer.transport.abort()
