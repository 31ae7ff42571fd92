"""A server under test: a process on its own core, with its data in a folder of its own."""

import contextlib
import os
import resource
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drive import BUILT, SERVER_CORE, Unable, favour, on_core

STARTS_WITHIN = 20.0


@dataclass
class Running:
    process: subprocess.Popen[bytes]
    data: Path
    port: int

    @property
    def pid(self) -> int:
        return self.process.pid

    def memory(self) -> int:
        """Bytes resident now."""
        try:
            return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except OSError:
            return 0  # it is gone

    def cpu(self) -> float:
        """Seconds that all its threads have used."""
        return time.clock_gettime(~self.pid << 3 | 2)  # the number of another process's CPU clock on Linux

    def end(self) -> None:
        """At once: its data is thrown away, or what has become of it is what is looked at."""
        self.process.kill()
        self.process.wait()


def raise_limits() -> None:
    """Thousands of sockets, for the servers as for the driver."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """On the disk that the repository is on: the same for all servers."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="data-", dir=BUILT, ignore_cleanup_errors=True) as name:
        yield Path(name)


def start(
    command: Sequence[str | Path],
    data: Path,
    port: Callable[[], int | None],
    environment: Mapping[str, str] | None = None,
) -> Running:
    """Start it on its core and wait until it listens."""
    with (data / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [*on_core(SERVER_CORE), *map(str, command)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
    favour(process.pid)
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        if (found := port()) is not None and _listens(found):
            return Running(process, data, found)
        time.sleep(0.05)
    process.kill()
    process.wait()
    raise Unable(f"{command[0]} did not start:\n{(data / 'server.log').read_text()[-2000:]}")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
