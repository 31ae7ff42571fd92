"""Sockets that are cheap for whoever makes them: readers that only read, the deaf, and probes that time a server."""

import asyncio
import base64
import contextlib
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec

from cocreate.client.rest import Joined
from cocreate.realtime import frames as f
from tests.realtime.raw import masked


def upgrade(port: int) -> bytes:
    key = base64.b64encode(os.urandom(16)).decode()
    return (
        f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    ).encode()


def hello(seat: Joined) -> bytes:
    return masked(msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=seat.board, token=seat.token)))


class Reader(asyncio.Protocol):
    """Reads whatever comes and answers pings: one more at the table, for a hundredth of a client's price."""

    def __init__(self, port: int, seat: Joined) -> None:
        self._port, self._seat = port, seat
        self.received = 0
        self.gone = False
        self._upgraded = False
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(upgrade(self._port))

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        if not self._upgraded:
            self._upgraded = True
            self._transport.write(hello(self._seat))
        self.received += len(data)
        if b"\x89\x04" in data:  # a ping has four bytes: its answer is right even where the match is by chance
            at = data.index(b"\x89\x04")
            self._transport.write(masked(data[at + 2 : at + 6], 10))

    def connection_lost(self, exc: Exception | None) -> None:
        self.gone = True

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()


@contextlib.asynccontextmanager
async def readers(port: int, seats: list[Joined]) -> AsyncIterator[list[Reader]]:
    loop = asyncio.get_running_loop()
    made: list[Reader] = []
    try:
        for seat in seats:
            _, reader = await loop.create_connection(lambda seat=seat: Reader(port, seat), "127.0.0.1", port)  # type: ignore[misc]
            made.append(reader)
            if len(made) % 20 == 0:
                await asyncio.sleep(0.05)
        yield made
    finally:
        for reader in made:
            reader.close()


class Probe:
    """Asks /healthz again and again over one connection: how long the server's loop lets it wait."""

    def __init__(self, port: int, every: float = 0.02) -> None:
        self._port, self._every = port, every
        self.waits: list[tuple[float, float]] = []

    async def run(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            while True:
                began = time.monotonic()
                writer.write(b"GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n")
                head = await reader.readuntil(b"\r\n\r\n")
                for line in head.lower().split(b"\r\n"):
                    if line.startswith(b"content-length:"):
                        await reader.readexactly(int(line.partition(b":")[2]))
                self.waits.append((began, time.monotonic() - began))
                await asyncio.sleep(self._every)
        finally:
            writer.close()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator["Probe"]:
        task = asyncio.create_task(self.run())
        try:
            yield self
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def open_files(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def slope(samples: list[tuple[float, float]]) -> float:
    """Of the straight line through them, by least squares."""
    n = len(samples)
    mean_x, mean_y = sum(x for x, _ in samples) / n, sum(y for _, y in samples) / n
    below = sum((x - mean_x) ** 2 for x, _ in samples)
    return sum((x - mean_x) * (y - mean_y) for x, y in samples) / below if below else 0.0
