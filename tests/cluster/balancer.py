"""A small proxy of our own, where there is no Caddy: TCP, in turn to each server that is ready. No TLS, no sticking."""

import argparse
import asyncio
import contextlib
import itertools
import sys
from pathlib import Path

from tests.cluster.parts import ROOT, Server, answers, bare
from tests.services import Service

LOOK_EVERY = 1.0  # seconds between two looks at /readyz
CONNECT_WITHIN = 2.0
TRY_FOR = 10.0  # seconds that a new connection waits for a server, as in the Caddyfile
PIECE = 65_536


class Balancer(Service):
    name = "proxy"

    def __init__(self, folder: Path, servers: list[Server], port: int | None) -> None:
        super().__init__(folder)
        self.port = port or self.port
        self._servers = servers

    def command(self) -> list[str]:
        behind = [f"127.0.0.1:{server.port}" for server in self._servers]
        return [sys.executable, "-m", "tests.cluster.balancer", "--port", str(self.port), *behind]

    def environment(self) -> dict[str, str]:
        return {**bare(), "PYTHONPATH": str(ROOT)}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answers(self) -> bool:
        return answers(f"{self.url}/readyz")


class Backends:
    def __init__(self, addresses: list[tuple[str, int]]) -> None:
        self._ready = dict.fromkeys(addresses, True)
        self._turns = itertools.count()

    async def watch(self) -> None:
        while True:
            for host, port in list(self._ready):
                self._ready[host, port] = await asyncio.to_thread(answers, f"http://{host}:{port}/readyz")
            await asyncio.sleep(LOOK_EVERY)

    def in_turn(self) -> list[tuple[str, int]]:
        """Those that are ready, beginning with the next one; where none is said to be, all: the look may be old."""
        known = [address for address, ready in self._ready.items() if ready] or list(self._ready)
        first = next(self._turns) % len(known)
        return known[first:] + known[:first]

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        async with asyncio.timeout(TRY_FOR):
            while True:
                for host, port in self.in_turn():
                    with contextlib.suppress(OSError, TimeoutError):
                        async with asyncio.timeout(CONNECT_WITHIN):
                            return await asyncio.open_connection(host, port)
                await asyncio.sleep(0.1)

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError):
            there, back = await self.connect()
            await asyncio.gather(_pour(reader, back), _pour(there, writer))
        writer.close()


async def _pour(source: asyncio.StreamReader, into: asyncio.StreamWriter) -> None:
    """Until it ends; `drain` holds the source back as long as the other side does not take it."""
    with contextlib.suppress(OSError):
        while piece := await source.read(PIECE):
            into.write(piece)
            await into.drain()
        if into.can_write_eof():
            into.write_eof()


async def serve(port: int, addresses: list[tuple[str, int]]) -> None:
    backends = Backends(addresses)
    server = await asyncio.start_server(backends.pass_on, "127.0.0.1", port)
    async with server, asyncio.TaskGroup() as tasks:
        tasks.create_task(backends.watch())
        tasks.create_task(server.serve_forever())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("servers", nargs="+", metavar="HOST:PORT")
    given = parser.parse_args()
    pairs = (server.rpartition(":") for server in given.servers)
    asyncio.run(serve(given.port, [(host, int(port)) for host, _, port in pairs]))


if __name__ == "__main__":
    main()
