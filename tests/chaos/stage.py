"""The real processes of one scenario: a store, nodes before it, Valkey and workers; each can be killed and frozen.

Between the parts stand fault proxies where a scenario asks for them. A stage leaves no process behind.
"""

import asyncio
import contextlib
import os
import re
import signal
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Self

from cocreate.ids import new_key
from tests import services
from tests.chaos.proxy import Proxy
from tests.cluster.parts import Worker
from tests.realtime.serving import BAD, Served

STARTS_WITHIN = 90.0  # seconds

Kind = str  # "sqlite" or "postgres"


class Machines:
    """PostgreSQL and Valkey, started when they are first needed, and used by one scenario after the other."""

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        self._postgres: services.Postgres | None = None
        self._valkey: services.Valkey | None = None

    def postgres(self) -> services.Postgres:
        if self._postgres is None:
            self._postgres = self._stack.enter_context(services.postgres())
        return self._postgres

    def valkey(self) -> services.Valkey:
        if self._valkey is None:
            self._valkey = self._stack.enter_context(services.valkey())
        self._valkey.say("FLUSHALL")
        return self._valkey

    def use(self, server: services.Postgres) -> None:
        """This one, which is somebody else's to end."""
        self._postgres = server

    def close(self) -> None:
        self._stack.close()


class Hand(Worker):
    """A worker, with what is planted in it (planted.py)."""

    planted = ""

    def environment(self) -> dict[str, str]:
        return {name: value for name, value in super().environment().items() if name != "COCREATE_METRICS"}

    def command(self) -> list[str]:
        real = super().command()
        return real if not self.planted else [real[0], "-m", "tests.chaos.planted", self.planted, "worker"]


class Node(Served):
    """A server process, as `./run serve`; what it says of bugs is kept through kills."""

    def start(self) -> Self:
        """With more patience than a test has: the machine may be full of other parts that start."""
        self._process = self.spawn()
        until = time.monotonic() + STARTS_WITHIN
        while not self._is_ready():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"{self.data.name} did not start:\n{self.stderr[-3_000:]}")
            time.sleep(0.02)
        return self

    def freeze(self) -> None:
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def counted(self, name: str) -> int:
        """One of its numbers since it started, as Prometheus is told it (docs/grafana.json)."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.environment['COCREATE_METRICS']}/metrics") as answer:
            lines = answer.read().decode().splitlines()
        return sum(int(float(line.rpartition(" ")[2])) for line in lines if re.match(rf"{name}[ {{]", line))

    @property
    def bugs(self) -> str:
        return self.stderr[-3_000:] if BAD.search(self.stderr) else ""


class Stage:
    def __init__(self, folder: Path, notes: Path, machines: Machines) -> None:
        self.folder, self.notes, self.machines = folder, notes, machines
        self.store_url = ""
        self.nodes: list[Node] = []
        self.doors: list[Proxy] = []  # before each node, where there are any
        self.database: list[Proxy] = []  # between each node and PostgreSQL
        self.hints: list[Proxy] = []  # between each node and Valkey
        self.workers: list[Hand] = []
        self.kills = 0

    @property
    def postgres(self) -> services.Postgres:
        return self.machines.postgres()

    @property
    def valkey(self) -> services.Valkey:
        assert self.machines._valkey is not None
        return self.machines._valkey

    def port(self, node: int) -> int:
        return self.doors[node].port if self.doors else self.nodes[node].settings.port

    async def kill(self, node: int) -> None:
        self.kills += 1
        await asyncio.to_thread(self.nodes[node].kill)

    async def start(self, node: int) -> None:
        await asyncio.to_thread(self.nodes[node].start)

    async def restart(self, node: int, pause: float = 0.0) -> float:
        """Killed, and there again: how long it was gone."""
        began = time.monotonic()
        await self.kill(node)
        await asyncio.sleep(pause)
        await self.start(node)
        return time.monotonic() - began

    async def hire(self, planted: str = "", **environment: str) -> Hand:
        """One more worker, at work."""
        told = {"COCREATE_STORE_URL": self.store_url, "COCREATE_REDIS_URL": self.valkey.url, **environment}
        hand = Hand(self.notes / f"worker{len(self.workers)}", told)
        hand.planted = planted
        self.workers.append(hand)
        await asyncio.to_thread(hand.start)
        return hand

    async def kill_worker(self, hand: Hand) -> None:
        self.kills += 1
        await asyncio.to_thread(hand.kill)

    # ---- PostgreSQL as a whole: its postmaster and all that it has started

    async def kill_postgres(self) -> None:
        self.kills += 1
        family = _family(_pid(self.postgres))
        self.postgres.stop(signal.SIGKILL)
        for pid in family:
            while _lives(pid):
                await asyncio.sleep(0.01)

    async def start_postgres(self) -> None:
        await asyncio.to_thread(self.postgres.start)

    def signal_postgres(self, number: signal.Signals) -> None:
        for pid in _family(_pid(self.postgres)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    async def kill_valkey(self) -> None:
        self.kills += 1
        await asyncio.to_thread(self.valkey.stop, signal.SIGKILL)

    async def start_valkey(self) -> None:
        await asyncio.to_thread(self.valkey.start)

    def bugs(self) -> list[str]:
        return [f"{node.data.name} said:\n{node.bugs}" for node in self.nodes if node.bugs]


@contextlib.asynccontextmanager
async def stage(
    machines: Machines,
    nodes: int = 1,
    store: Kind = "sqlite",
    *,
    proxies: tuple[str, ...] = (),
    program: list[str] | None = None,
    environment: dict[str, str] | None = None,
    folder: Path | None = None,
) -> AsyncIterator[Stage]:
    """`proxies`: any of "nodes", "postgres", "valkey"."""
    async with contextlib.AsyncExitStack() as stack:
        own = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cocreate-chaos-")))
        place = folder or own  # what people noted stands elsewhere, should that disk be full
        made = Stage(place, own, machines)
        key = new_key()
        database = ""
        if store == "postgres":
            database = await asyncio.to_thread(made.postgres.fresh)
            stack.callback(_drop, made.postgres, database)
            made.store_url = made.postgres.url(database)
        else:
            assert nodes == 1, "SQLite is for one process"
            made.store_url = f"sqlite:///{place}/node0/cocreate.db"
        for number in range(nodes):
            told = await _environment(made, stack, store, database, proxies, several=nodes > 1)
            node = Node(place / f"node{number}", **told, **(environment or {}))
            if program is not None:
                node.program = program
            (node.data / "desk.key").write_text(key)
            (node.data / "desk.key").chmod(0o600)
            made.nodes.append(node)
            if "nodes" in proxies:
                made.doors.append(await stack.enter_async_context(Proxy(node.settings.port, seed=number)))
        stack.push_async_callback(_end, made)
        for number in range(nodes):
            await made.start(number)
        yield made


async def _environment(
    made: Stage,
    stack: contextlib.AsyncExitStack,
    store: Kind,
    database: str,
    proxies: tuple[str, ...],
    *,
    several: bool,
) -> dict[str, str]:
    own = {"COCREATE_METRICS": str(services.free_port())}
    if store == "postgres":
        own["COCREATE_STORE_URL"] = made.store_url
        if "postgres" in proxies:
            between = await stack.enter_async_context(Proxy(made.postgres.port))
            made.database.append(between)
            own["COCREATE_STORE_URL"] = made.store_url.replace(f":{made.postgres.port}/", f":{between.port}/")
    if several or "valkey" in proxies:
        server = made.machines._valkey or made.machines.valkey()
        own["COCREATE_REDIS_URL"] = server.url
        if "valkey" in proxies:
            between = await stack.enter_async_context(Proxy(server.port))
            made.hints.append(between)
            own["COCREATE_REDIS_URL"] = f"redis://127.0.0.1:{between.port}/0"
    return own


async def _end(made: Stage) -> None:
    for hand in made.workers:
        if hand.is_running:
            hand.resume()
            await asyncio.to_thread(hand.kill)
    for node in made.nodes:
        if node.is_running:
            with contextlib.suppress(ProcessLookupError):
                node.thaw()
            await asyncio.to_thread(node.kill)


def _drop(server: services.Postgres, database: str) -> None:
    with contextlib.suppress(Exception):
        server.drop(database)


def _pid(service: services.Service) -> int:
    assert service._process is not None
    return service._process.pid


def _family(pid: int) -> list[int]:
    return [pid, *(one for child in _children(pid) for one in _family(child))]


def _children(pid: int) -> Iterator[int]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            if int(path.read_text().rpartition(")")[2].split()[1]) == pid:
                yield int(path.parent.name)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
