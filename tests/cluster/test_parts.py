"""What the cluster is made of: a supervisor that starts again what died, and a balancer for where there is no Caddy."""

import asyncio
import itertools
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cluster.__main__ import FIRST_PAUSE, STEADY, Supervisor
from tests.cluster.balancer import Balancer
from tests.cluster.cluster import Cluster
from tests.services import Service, descendants, free_port, lives, wait_until

ROOT = Path(__file__).parents[2]

SLEEPS = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
time.sleep(600)
"""


class Sleeper(Service):
    """A process with a child."""

    name = "sleeper"

    def command(self) -> list[str]:
        return [sys.executable, "-c", SLEEPS]

    def answers(self) -> bool:
        return len(descendants(self.pid)) == 1


@pytest.fixture
def sleeper(tmp_path: Path) -> Iterator[Sleeper]:
    one = Sleeper(tmp_path / "sleeper").start()
    yield one
    one.kill()


def test_a_part_is_killed_with_all_that_came_of_it(sleeper: Sleeper) -> None:
    family = [sleeper.pid, *descendants(sleeper.pid)]
    sleeper.kill()
    assert not sleeper.is_running
    assert [pid for pid in family if lives(pid)] == []


def test_a_part_that_stands_still_can_be_stopped(sleeper: Sleeper) -> None:
    child = descendants(sleeper.pid)[0]
    both = (sleeper.pid, child)
    sleeper.pause()
    wait_until(lambda: all(_state(pid) == "T" for pid in both), "the stop", lambda: None)
    sleeper.resume()
    wait_until(lambda: all(_state(pid) != "T" for pid in both), "going on", lambda: None)
    sleeper.pause()
    sleeper.stop()
    assert not sleeper.is_running
    os.kill(child, signal.SIGKILL)


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def test_what_died_is_started_again_later_each_time(sleeper: Sleeper, capsys: pytest.CaptureFixture[str]) -> None:
    supervisor = Supervisor({"sleeper": sleeper})
    now = supervisor._since["sleeper"]
    for pause in (FIRST_PAUSE, 2 * FIRST_PAUSE):
        first = sleeper.pid
        sleeper.kill()
        supervisor.look(now)
        supervisor.look(now + pause - 0.01)
        assert not sleeper.is_running
        supervisor.look(now + pause)
        assert sleeper.ready().is_running and sleeper.pid != first
        now += pause
    supervisor.look(now + STEADY + 1)
    assert supervisor._pauses["sleeper"] == FIRST_PAUSE
    assert capsys.readouterr().out.count("sleeper is started again") == 2


def test_a_folder_that_was_there_keeps_its_mode_and_one_that_is_made_lets_others_only_through(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir(mode=0o700)
    for folder, mode in ((mine, 0o700), (tmp_path / "new" / "below", 0o711)):
        Cluster(nodes=1, workers=0, folder=folder, proxy="none")
        assert folder.stat().st_mode & 0o777 == mode


# ---- the balancer, before two servers that say which one they are


class Small:
    """As much of a server as a balancer sees."""

    def __init__(self, name: str) -> None:
        self.name, self.ready, self.port = name, True, 0
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        said = (await reader.readuntil(b"\r\n\r\n")).decode()
        status = "200 OK" if self.ready or "/readyz" not in said else "503 Away"
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(self.name)}\r\n\r\n{self.name}".encode())
        writer.close()


@pytest.fixture
async def behind() -> AsyncIterator[list[Small]]:
    servers = [Small("one"), Small("two")]
    for server in servers:
        await server.start()
    yield servers
    for server in servers:
        await server.stop()


async def who(port: int) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    said = (await reader.read()).decode()
    writer.close()
    return said.rpartition("\r\n")[2]


async def test_the_balancer_goes_round_and_passes_over_who_is_away(tmp_path: Path, behind: list[Small]) -> None:
    servers: Any = [SimpleNamespace(port=server.port) for server in behind]
    balancer = Balancer(tmp_path / "balancer", servers, None)
    await asyncio.to_thread(balancer.start)
    try:
        assert {await who(balancer.port) for _ in range(4)} == {"one", "two"}
        behind[0].ready = False
        async with asyncio.timeout(20):
            while {await who(balancer.port) for _ in range(4)} != {"two"}:
                await asyncio.sleep(0.1)
        behind[0].ready = True
        await behind[1].stop()
        assert {await who(balancer.port) for _ in range(4)} == {"one"}
        await behind[1].start()
        async with asyncio.timeout(20):
            while {await who(balancer.port) for _ in range(4)} != {"one", "two"}:
                await asyncio.sleep(0.1)
    finally:
        await asyncio.to_thread(balancer.stop)


def test_the_command_starts_what_it_says_and_leaves_nothing_behind() -> None:
    """As `./run cluster` does: three servers and two workers, until Ctrl-C."""
    port = free_port()
    command = [sys.executable, "-m", "tests.cluster", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        shown = "".join(itertools.takewhile(lambda line: not line.startswith("Ctrl-C"), running.stdout))
        parts = {name: int(pid) for name, pid in re.findall(r"^  (\S+) +pid (\d+)", shown, re.M)}
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=10) as answer:
            assert answer.status == 200
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 0
    kinds = Counter(name.partition("-")[0] for name in parts)
    assert kinds == {"postgres": 1, "redis": 1, "server": 3, "worker": 2, "proxy": 1}
    assert not [name for name, pid in parts.items() if lives(pid)]
