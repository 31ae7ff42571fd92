"""What the load driver (driver.c) is told, and what it reports. It knows WebSocket frames, no peer's protocol."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BUILT = HERE.parent / ".cache" / "bench"
DRIVER_CORE, SERVER_CORE = "1", "0"
LATE = 20.0  # ms on average, with which what was due was sent
LOOK_EVERY = 0.25  # seconds: at the memory

# What the driver fills in: each as wide as what it writes there.
MARK = "@mark________"  # who and which: found again at the others
AUTHOR = "@a____"  # a number behind spaces, as JSON allows
COUNT = "@d______"  # the author's count of this kind of act, likewise
TOTAL = "@t______"  # of both kinds
DIGITS = "@z______"  # the count with leading zeros, for ids
VARINT = b"@v___"  # the count as a varint of five bytes
VARINT_NEXT = b"@w___"  # the one after
_SLOTS = {
    MARK.encode(): "m",
    AUTHOR.encode(): "a",
    COUNT.encode(): "d",
    TOTAL.encode(): "t",
    DIGITS.encode(): "z",
    VARINT: "v",
    VARINT_NEXT: "v:1",
}


class Unable(Exception):
    """The benchmark cannot go on; its text is a sentence with the remedy."""


def frame(payload: bytes | str) -> bytes:
    """A client's frame. Its masking key is zero, so that masked is as written."""
    body = payload.encode() if isinstance(payload, str) else payload
    first = bytes([0x81 if isinstance(payload, str) else 0x82])
    size = len(body)
    if size < 126:
        head = bytes([0x80 | size])
    elif size < 65_536:
        head = b"\xfe" + size.to_bytes(2, "big")
    else:
        head = b"\xff" + size.to_bytes(8, "big")
    return first + head + bytes(4) + body


def upgrade(path: str) -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


@dataclass(frozen=True)
class Act:
    """The bytes of an act, ready but for its slots."""

    bytes: bytes

    def line(self, name: str) -> str:
        return f"{name} {self.bytes.hex()} {','.join(self._slots()) or '-'}"

    def _slots(self) -> Iterable[str]:
        for placeholder, kind in _SLOTS.items():
            at = self.bytes.find(placeholder)
            while at >= 0:
                yield f"{at}:{kind}"
                at = self.bytes.find(placeholder, at + 1)


@dataclass(frozen=True)
class Client:
    """One connection, as its peer's protocol wants it."""

    board: int
    port: int
    open: bytes  # the HTTP upgrade
    hello: bytes  # frames that follow it
    ready: bytes  # what the message holds that says: you are in
    edit: Act | None = None
    cursor: Act | None = None
    answers: Sequence[tuple[bytes, bytes]] = ()  # a message that begins so is answered so

    def lines(self) -> Iterable[str]:
        yield f"conn {self.board} {self.port} {self.open.hex()}"
        yield f"hello {self.hello.hex() or '-'}"
        yield f"ready {self.ready.hex()}"
        yield from (f"on {prefix.hex()} {reply.hex()}" for prefix, reply in self.answers)
        yield from ([self.edit.line("edit")] if self.edit else [])
        yield from ([self.cursor.line("cursor")] if self.cursor else [])


@dataclass(frozen=True, kw_only=True)
class Load:
    edits: float = 0  # a second, in all
    cursors: float = 0
    warm: float = 1.5
    window: float = 5
    drain: float = 3
    pace: int = 32  # connections that are being opened at once
    pid: int = 0  # of the server, whose CPU is read
    kill: float = 0  # seconds into the window
    options: Sequence[str] = ()  # of the peer's protocol: inflate, pointers
    watch: bool = False  # send nothing: which marks come
    dump: Path | None = None  # where the marks are written that others have seen

    def lines(self) -> Iterable[str]:
        yield f"window {self.warm} {self.window} {self.drain}"
        yield f"rate {self.edits} {self.cursors}"
        yield f"pace {self.pace}"
        yield f"pid {self.pid}"
        yield f"kill {self.kill}"
        yield from self.options
        yield from (["watch"] if self.watch else [])
        yield from ([f"dump {self.dump}"] if self.dump else [])


def built() -> Path:
    """The driver, compiled when its source is newer."""
    source, program = HERE / "driver.c", BUILT / "driver"
    if program.exists() and program.stat().st_mtime > source.stat().st_mtime:
        return program
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise Unable("The load driver needs a C compiler and zlib. On Debian: apt-get install gcc libc6-dev zlib1g-dev")
    BUILT.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([compiler, "-O2", "-o", program, source, "-lz"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unable(f"The load driver does not compile (it needs zlib1g-dev too):\n{done.stderr}")
    return program


def drive(clients: Sequence[Client], load: Load, memory: Callable[[], int] | None = None) -> dict[str, Any]:
    """Run the load; what the driver saw, and the most memory that the server had meanwhile."""
    program = built()
    with tempfile.NamedTemporaryFile("w", suffix=".plan", dir=BUILT) as plan:
        plan.writelines(f"{line}\n" for line in load.lines())
        plan.writelines(f"{line}\n" for client in clients for line in client.lines())
        plan.flush()
        command = [*on_core(DRIVER_CORE), str(program), plan.name]
        pipe = subprocess.PIPE
        driver = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
        favour(driver.pid)
        most = 0
        while True:
            try:
                said, error = driver.communicate(timeout=LOOK_EVERY)
                break
            except subprocess.TimeoutExpired:
                most = max(most, memory() if memory else 0)
    if driver.returncode:
        raise Unable(f"The load driver stopped: {error.strip()}")
    report: dict[str, Any] = json.loads(said)
    return report | {"rss": most}


def on_core(core: str) -> list[str]:
    """What a command begins with that is to run there; nothing where there is no such core."""
    return ["taskset", "-c", core] if int(core) in os.sched_getaffinity(0) else []


class Line:
    """Whether server and driver go before all else that runs on this machine; for root, on Linux with autogroups."""

    first = False


def favour(pid: int) -> None:
    if Line.first:
        Path(f"/proc/{pid}/autogroup").write_text("-20")


def wrong(report: dict[str, Any]) -> str:
    """Why the trial does not count, or ""."""
    if report["ready"] != report["conns"]:
        return f"{report['conns'] - report['ready']} of {report['conns']} did not get in"
    if report["closed"]:
        return f"{report['closed']} connections were closed"
    if report["send_lag_ms"]["mean"] > LATE:
        return f"the driver was late by {report['send_lag_ms']['mean']:.0f} ms"
    for what in ("lost", "doubled", "leaked"):
        if report[what]:
            return f"{report[what]} {what}"
    return ""
