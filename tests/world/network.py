"""One connection between a browser and a node: in order, until it breaks; slow, lossy, doubling while it storms."""

import asyncio
import random
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

from cocreate.realtime import frames as f
from cocreate.realtime.packets import Packet
from cocreate.realtime.socket import Connection
from cocreate.storage.ports import StoreError
from tests.world.virtual import here

if TYPE_CHECKING:
    from tests.world.nodes import Process
    from tests.world.people import Browser
    from tests.world.story import World

GOES = 0.02  # seconds that a frame is under way, on the average
TICK = 1e-6
ACT = re.compile(rb'\{"t":"do","id":"([^"]*)"')

_from_server = msgspec.json.Decoder(f.FromServer)


class Line:
    def __init__(self, world: "World", browser: "Browser", process: "Process") -> None:
        self.world, self.browser, self.process, self.open = world, browser, process, True
        self.person = browser.person.id
        self.lossy = False
        self.epoch, self.seq = "", 0  # as far as the server has told
        self.came: dict[str, float] = {}  # the commands that came through here, and when
        self.hello: f.Hello | None = None
        self.closed_with: int | None = None
        self._lots = random.Random(world.lots.random())
        self._arrival = {"up": 0.0, "down": 0.0}
        self._waiting = 0
        self._connection: Connection | None = None
        self._entering: asyncio.Task[None] | None = None
        process.lines.append(self)
        self._carry("up", self._accept, fates=False)

    # ---- the server's side, in its process

    def _accept(self) -> None:
        self._connection = Connection(self.process.hub, self)
        self._entering = asyncio.ensure_future(self._enter(self._connection))

    async def _enter(self, connection: Connection) -> None:
        try:
            await connection.enter()
        except (StoreError, TimeoutError):
            connection.outbox.close(f.CLOSE_GOING_AWAY, "not ready")

    def _left(self) -> None:
        if self._connection is not None and self._entering is not None:
            self._entering.cancel()
            self._connection.leave()

    def offer(self, packet: Packet, most: int) -> int:
        waiting = self._waiting
        if waiting <= most and not self.world.over and self.closed_with is None:
            self._send(packet)
        return waiting

    def _send(self, packet: Packet) -> None:
        known = vars(packet)  # the same for all who get it: read once
        if "read" not in known:
            known["read"] = _from_server.decode(packet.text())
        frame: f.FromServer = known["read"]
        self.world.trace = crc32(packet.payload, self.world.trace)
        self.world.judge.written(self, frame)
        size = len(packet.payload)
        self._waiting += size

        def taken() -> None:
            self._waiting -= size

        self._carry("down", lambda: self.browser.receive(frame), taken)

    def close(self, code: int, reason: str) -> None:
        if self.closed_with is None:
            self.closed_with = code
            self._carry("down", lambda: self.cut(code), fates=False)

    # ---- the browser's side

    def greet(self, hello: f.Hello) -> None:
        self.hello = hello
        self.up(msgspec.json.encode(hello))

    def up(self, raw: bytes) -> None:
        act = ACT.match(raw)

        def come() -> None:
            if self._connection is not None:
                if act is not None:
                    self.came.setdefault(act[1].decode(), here().time())
                self._connection.receive(raw)

        self._carry("up", come, once_more=act is not None)

    def cut(self, code: int | None = None) -> None:
        """Broken: what is on its way is lost; each side finds out."""
        if self.open:
            self.open = False
            self.process.lines.remove(self)
            here().call_soon(self._left, context=self.process.context)
            self.browser.line_is_gone(code)

    # ---- between them

    def _carry(
        self,
        way: str,
        deliver: Callable[[], object],
        taken: Callable[[], None] | None = None,
        *,
        fates: bool = True,
        once_more: bool = True,
    ) -> None:
        loop = here()
        at = max(self._arrival[way], loop.time() + self._lots.expovariate(1 / GOES))
        self._arrival[way] = at + 2 * TICK  # never two at once: their order would be chance
        context = self.process.context if way == "up" else loop.outside

        def arrive() -> None:
            if taken is not None:
                taken()
            if self.open:
                deliver()

        fate = self._lots.random() if fates and self.world.stormy else 1.0
        if fate < 0.004:  # lost without a trace: whoever waits for it must find out
            self.lossy = True
            self.world.tally["frames lost"] += 1
            if taken is not None:
                loop.call_at(at, taken, context=context)
            return
        loop.call_at(at, arrive, context=context)
        if fate < 0.02 and once_more:
            self.world.tally["frames doubled"] += 1
            loop.call_at(at + TICK, lambda: deliver() if self.open else None, context=context)
        elif fate < 0.026:
            self.world.tally["lines cut"] += 1
            loop.call_at(at, self.cut, context=loop.outside)
