"""A server in a process of its own, that can be killed; sockets as browsers have them, and such as they never would."""

import asyncio
import base64
import contextlib
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Self

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from cocreate.boards import commands as c
from cocreate.client.rest import Api, Joined, Opened
from cocreate.realtime import frames as f
from cocreate.settings import settings
from tests.services import _die_with_us, free_port

ROOT = Path(__file__).parents[2]
WITHIN = 20.0  # seconds in which anything that is waited for must come
BAD = re.compile(r'Traceback|"level": ?"error"|never retrieved|never awaited|Fatal error|AssertionError')

_from_server = msgspec.json.Decoder(f.FromServer)


class Served:
    """`cocreate serve` on a folder and a port that stay the same when it is started again."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data = data
        self.settings = settings(data=data, port=free_port(), environment=environment)
        self.url = f"http://127.0.0.1:{self.settings.port}"
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
        self.environment |= environment | {"PYTHONUNBUFFERED": "1"}
        self.program = ["-m", "cocreate"]
        self._process: subprocess.Popen[bytes] | None = None
        self.data.mkdir(parents=True, exist_ok=True)

    def spawn(self, *arguments: str) -> subprocess.Popen[bytes]:
        where = ["--port", str(self.settings.port), "--data", str(self.data)]
        with (self.data / "stderr").open("ab") as stderr:
            return subprocess.Popen(
                [sys.executable, *self.program, "serve", *where, *arguments],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                preexec_fn=_die_with_us,  # noqa: PLW1509  # it calls nothing that takes a lock
            )

    def start(self) -> Self:
        self._process = self.spawn()
        until = time.monotonic() + WITHIN
        while not self._is_ready():
            assert self._process.poll() is None, self.stderr
            assert time.monotonic() < until, self.stderr
            time.sleep(0.02)
        return self

    def _is_ready(self) -> bool:
        try:
            return int(json.loads(self.settings.server_file.read_text())["pid"]) == self.pid
        except (OSError, ValueError):
            return False

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def rss(self) -> int:
        """Resident bytes."""
        [line] = [
            line for line in Path(f"/proc/{self.pid}/status").read_text().splitlines() if line.startswith("VmRSS")
        ]
        return int(line.split()[1]) * 1024

    @property
    def stderr(self) -> str:
        return (self.data / "stderr").read_text(errors="replace")

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self, within: float = 15.0) -> tuple[int, float]:
        """SIGTERM: the exit code, and how long it took."""
        assert self._process is not None
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(within)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"it did not end within {within} s:\n{self.stderr[-3000:]}") from None
        return code, time.monotonic() - began

    async def stop_in_thread(self) -> tuple[int, float]:
        return await asyncio.to_thread(self.stop)

    def end(self) -> None:
        """At the end of a test: gone, and nothing in what it said was a bug."""
        if self.is_running:
            self.stop()
        assert not BAD.search(self.stderr), self.stderr[-4000:]

    # what people do

    @property
    def api(self) -> Api:
        return Api(self.url, "en")

    @property
    def desk_key(self) -> str:
        return self.settings.desk_key_file.read_text().strip()

    async def opened(self, **phases: Any) -> Opened:
        board = {"template": "co-design", "title": "Tavolo", "language": "it", "phases": phases}
        return await self.api.open_board(self.desk_key, board)

    async def join(self, opened: Opened, name: str, role: str = "participant") -> Joined:
        if role == "facilitator":
            return await self.api.join({"board": opened.board, "key": opened.key}, name)
        lead = await self.api.join({"board": opened.board, "key": opened.key}, "for the code")
        code = (await self.api.invites(lead))[role]["code"]
        return await self.api.join({"code": code}, name)

    @contextlib.asynccontextmanager
    async def socket(self, seat: Joined, epoch: str | None = None, seq: int | None = None) -> AsyncIterator["Browser"]:
        """A socket that has said hello."""
        origin = Origin(self.url)
        async with connect(self.api.socket, origin=origin, proxy=None, compression=None, max_size=None) as connection:
            browser = Browser(connection)
            await browser.say(
                f.Hello(v=f.PROTOCOL, board=seat.board, token=seat.token, lang="en", epoch=epoch, seq=seq)
            )
            yield browser


class Browser:
    """One websocket: all that came, as bytes and as frames."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.raw: list[bytes] = []
        self.frames: list[f.FromServer] = []

    @property
    def seqs(self) -> list[int]:
        """Of all events in the order in which they came."""
        return [event.seq for frame in self.frames if isinstance(frame, f.Events | f.Welcome) for event in frame.events]

    async def say(self, frame: f.FromClient) -> None:
        await self.connection.send(msgspec.json.encode(frame).decode())

    async def do(self, id: str, command: c.SocketCommand) -> None:
        await self.say(f.Do(id=id, command=command))

    async def next(self, within: float = WITHIN) -> f.FromServer:
        async with asyncio.timeout(within):
            message = await self.connection.recv()
        raw = zlib.decompress(message, -zlib.MAX_WBITS) if isinstance(message, bytes) else message.encode()
        self.raw.append(raw)
        frame = _from_server.decode(raw)
        self.frames.append(frame)
        return frame

    async def until(self, test: Callable[[Any], bool], within: float = WITHIN) -> Any:
        """The first frame, from now on, for which it holds."""
        async with asyncio.timeout(within):
            while True:
                frame = await self.next(within)
                if test(frame):
                    return frame

    async def welcome(self) -> f.Welcome:
        frame = await self.until(lambda frame: isinstance(frame, f.Welcome))
        assert isinstance(frame, f.Welcome)
        return frame

    async def answer(self, id: str) -> f.FromServer:
        """The frame that answers this command: its event, `done`, or a refusal."""
        return await self.until(lambda frame: answers(frame, id))

    async def closed(self, within: float = WITHIN) -> tuple[int, str]:
        """Read on until the server has closed: its code and reason."""
        with contextlib.suppress(ConnectionClosed):
            async with asyncio.timeout(within):
                while True:
                    await self.next(within)
        return self.connection.close_code or 0, self.connection.close_reason or ""


def answers(frame: Any, id: str) -> bool:
    if isinstance(frame, f.Events):
        return any(event.cmd == id for event in frame.events)
    return isinstance(frame, f.Done | f.Refusal) and frame.id == id


async def fill(browser: Browser, bytes_: int, prefix: str = "big") -> None:
    """Cards of so many bytes in all, which cannot be compressed much."""
    sent = 0
    for n in itertools.count():
        texts = [base64.b64encode(os.urandom(1_500)).decode() for _ in range(30)]
        cards = [c.NewCard(id=f"{prefix}{n}.{k}", zone="needs", text=text, x=0, y=0) for k, text in enumerate(texts)]
        await browser.do(f"{prefix}{n}", c.AddCards(cards=cards))
        sent += 30 * 2_000
        await browser.answer(f"{prefix}{n}")
        if sent >= bytes_:
            return


async def until(test: Callable[[], bool], within: float = WITHIN) -> None:
    """Wait for what another process does."""
    async with asyncio.timeout(within):
        while not test():
            await asyncio.sleep(0.02)


def add(id: str, text: str = "un bisogno", zone: str = "needs") -> c.AddCards:
    return c.AddCards(cards=[c.NewCard(id=id, zone=zone, text=text, x=0, y=0)])
