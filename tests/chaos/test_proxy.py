"""The fault proxy does to a connection what it says, and nothing else."""

import asyncio
import os
import time
from collections.abc import AsyncIterator

import pytest

from tests.chaos.proxy import Both, Faults, Proxy

WITHIN = 10.0


@pytest.fixture
async def echo() -> AsyncIterator[Proxy]:
    """A proxy before a server that says back what it hears."""
    heard: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        heard.add(task)
        try:
            while data := await reader.read(65_536):
                writer.write(data)
                await writer.drain()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with Proxy(server.sockets[0].getsockname()[1]) as proxy:
        yield proxy
    server.close()
    for task in heard:
        task.cancel()


async def say(proxy: Proxy, data: bytes) -> tuple[bytes, asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
    writer.write(data)
    async with asyncio.timeout(WITHIN):
        return await reader.readexactly(len(data)), reader, writer


async def test_without_faults_every_byte_passes_in_order(echo: Proxy) -> None:
    sent = os.urandom(1_000_000)
    heard, _, writer = await say(echo, sent)
    assert heard == sent
    writer.close()


async def test_latency_delays_and_does_not_slow(echo: Proxy) -> None:
    echo.faults(latency=0.1, jitter=0.02)
    began = time.monotonic()
    heard, _, writer = await say(echo, sent := os.urandom(300_000))
    assert heard == sent
    assert 0.2 <= time.monotonic() - began < 5
    writer.close()


async def test_a_cut_comes_after_so_many_bytes_and_not_one_more(echo: Proxy) -> None:
    echo.own = lambda _: Both(down=Faults(cut_after=1_000))
    reader, writer = await asyncio.open_connection("127.0.0.1", echo.port)
    writer.write(bytes(50_000))
    read = b""
    with pytest.raises(ConnectionError):
        async with asyncio.timeout(WITHIN):
            while data := await reader.read(100):
                read += data
            raise ConnectionResetError
    assert len(read) <= 1_000
    writer.close()


async def test_one_way_is_deaf_and_hears_all_afterwards(echo: Proxy) -> None:
    echo.way("down", deaf=True)
    reader, writer = await asyncio.open_connection("127.0.0.1", echo.port)
    writer.write(b"ciao")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await reader.read(4)
    [link] = echo.links
    assert link.passed == {"up": 4, "down": 0}
    echo.faults()
    async with asyncio.timeout(WITHIN):
        assert await reader.readexactly(4) == b"ciao"
    writer.close()


async def test_a_drip_is_slow(echo: Proxy) -> None:
    echo.way("down", rate=10_000.0)
    began = time.monotonic()
    heard, _, writer = await say(echo, bytes(3_000))
    assert len(heard) == 3_000
    assert time.monotonic() - began >= 0.25
    writer.close()


async def test_refused_connections_leave_the_others_alone(echo: Proxy) -> None:
    _, reader, writer = await say(echo, b"a")
    await echo.refuse()
    with pytest.raises(ConnectionError):
        await asyncio.open_connection("127.0.0.1", echo.port)
    writer.write(b"b")
    async with asyncio.timeout(WITHIN):
        assert await reader.readexactly(1) == b"b"
    await echo.allow()
    assert (await say(echo, b"c"))[0] == b"c"


async def test_cut_is_felt_at_once_and_half_open_is_not(echo: Proxy) -> None:
    _, reader, writer = await say(echo, b"a")
    assert echo.cut() == 1
    with pytest.raises(ConnectionError):
        async with asyncio.timeout(WITHIN):
            writer.write(b"b")
            if not await reader.read(1):
                raise ConnectionResetError
    _, reader, writer = await say(echo, b"a")
    echo.half_open("up")  # the server is gone, the client is not told
    writer.write(b"b")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await reader.read(1)
