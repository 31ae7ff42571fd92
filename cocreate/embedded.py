"""The server at work on a data folder: the one that runs, or one of our own for as long as it is needed.

It only starts, finds and ends a process; what is said to the server goes over its sockets, as from anybody else.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import msgspec

from cocreate.settings import Settings, SettingsError

STARTS_WITHIN = 30.0  # seconds
ENDS_WITHIN = 15.0  # a shutdown takes up to 10 (LIV-8)
LOOK_EVERY = 0.05
# no proxy of this shell's stands between two processes of one machine
HERE = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Server(msgspec.Struct, frozen=True):
    url: str
    desk_key: str


class _Said(msgspec.Struct):
    """What a running server writes into server.json."""

    url: str
    pid: int


@contextlib.contextmanager
def server_of(settings: Settings) -> Iterator[Server]:
    """The server of these settings' data: the running one, else a new one that ends with the block."""
    if (there := running(settings)) is not None:
        yield there
        return
    with own_server(settings) as own:
        yield own


def running(settings: Settings) -> Server | None:
    """The server that is at work on these settings' data, if there is one."""
    said = _said(settings)
    if said is None or not _is_at_work(settings, said) or not _answers(said.url):
        return None
    return _server(settings, said)


@contextlib.contextmanager
def own_server(settings: Settings) -> Iterator[Server]:
    """A new server, in a process of its own."""
    place = ["--host", settings.host, "--port", str(settings.port), "--data", str(settings.data)]
    command = [sys.executable, "-P", "-m", "cocreate", "serve", *place]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        yield _server(settings, _started(settings, process))
    finally:
        process.terminate()
        try:
            process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _started(settings: Settings, process: subprocess.Popen[bytes]) -> _Said:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        said = _said(settings)
        if said is not None and said.pid == process.pid:
            return said
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(LOOK_EVERY)
            raise SettingsError("The server did not start; its reason stands above.")
    raise SettingsError(f"The server did not start within {STARTS_WITHIN:.0f} s.")


def _said(settings: Settings) -> _Said | None:
    try:
        return msgspec.convert(json.loads(settings.server_file.read_text(encoding="utf-8")), _Said)
    except (OSError, ValueError):  # none, or half-written
        return None


def _is_at_work(settings: Settings, said: _Said) -> bool:
    """One that was killed leaves its file: whoever listens at its address now must not be given the key."""
    return _lives(said.pid) and (settings.database is None or _is_held(settings.database))


def _lives(pid: int) -> bool:
    if sys.platform == "win32":  # where asking so would end it
        return True
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return pid > 0


def _is_held(database: Path) -> bool:
    """Whether somebody has the file `<store>.lock`, as a server does for as long as it has the store open."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415  # not on Windows

    try:
        with database.with_name(database.name + ".lock").open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _answers(url: str) -> bool:
    try:
        with HERE.open(f"{url}/healthz", timeout=3) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _server(settings: Settings, said: _Said) -> Server:
    return Server(url=said.url, desk_key=settings.desk_key_file.read_text(encoding="utf-8").strip())
