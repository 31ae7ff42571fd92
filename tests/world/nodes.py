"""A node: the real hub in a process of its own, which may be stopped, killed and started again, or told to leave."""

import asyncio
import random
from typing import TYPE_CHECKING

from tests.world.hints import Ear
from tests.world.virtual import Home, NodeClock, here
from tests.world.way import Way, Weather

if TYPE_CHECKING:
    from tests.world.network import Line
    from tests.world.story import World


class Process(Home):
    """One life of a node."""

    def __init__(self, node: "Node") -> None:
        super().__init__()
        self.node = node
        self.lines: list[Line] = []
        self.said_no: set[tuple[str, str]] = set()
        self.wrote: set[tuple[str, str]] = set()
        world = node.world
        self.clock = NodeClock(node.lots.choice((0, 0, -7_200_000, 86_400_000)), node.lots.uniform(0, 9_999))
        self.way = Way(world.truth, node.weather, random.Random(node.lots.random()), self, self.wrote)
        self.ear = Ear(world.ether, self, alone=len(world.nodes) == 1 and world.alone)
        self.context.run(self._begin)

    def _begin(self) -> None:
        entropy = random.Random(self.node.lots.random())
        self.hub = self.node.world.hub_type(self.way, self.clock, self.ear, lambda: None, entropy.randbytes)
        self.work = asyncio.ensure_future(self.hub.run())

    @property
    def is_up(self) -> bool:
        return self.state != "dead"

    def die(self) -> None:
        """Its sockets are gone with it: whoever sat at the other end is told so by the network."""
        self.kill()
        self.ear.gone()
        self.node.process = None
        for line in list(self.lines):
            line.cut()
        here().call_later(self.node.lots.uniform(0.5, 4), self.node.start, context=here().outside)

    def leave(self) -> None:
        """As SIGTERM: it has its time, and then it is gone whether it is ready or not (LIV-8)."""
        self.context.run(self._leave)

    def _leave(self) -> None:
        async def leaving() -> None:
            await self.hub.close()
            here().call_soon(self._left, context=here().outside)

        self.leaving = asyncio.ensure_future(leaving())

    def _left(self) -> None:
        if self.is_up:
            self.die()


class Node:
    def __init__(self, world: "World", far: float) -> None:
        self.world = world
        self.lots = random.Random(world.lots.random())
        self.weather = Weather(latency=0.002 * far)
        self.process: Process | None = None
        self.lives: list[Process] = []  # so that what a dead one left is never swept up while others live

    def start(self) -> None:
        if self.process is None and not self.world.over:
            self.process = Process(self)
            self.lives.append(self.process)

    # ---- what befalls it

    def kill(self) -> None:
        if self.process is not None:
            self.world.tally["kills"] += 1
            self.process.die()

    def restart(self) -> None:
        if self.process is not None and self.process.state == "up":
            self.world.tally["restarts"] += 1
            self.process.leave()

    def freeze(self) -> None:
        if (process := self.process) is not None:
            self.world.tally["freezes"] += 1
            process.stop()
            here().call_later(self.lots.choice((0.5, 3.0, 12.0)) * self.lots.uniform(0.5, 1.5), process.go_on)

    def jump(self) -> None:
        """Its wall clock is set, by a second or by a day."""
        if self.process is not None:
            self.world.tally["clock jumps"] += 1
            self.process.clock.skew_ms += self.lots.choice((-1, 1)) * self.lots.choice((1_000, 3_600_000, 86_400_000))

    def storm(self) -> None:
        """For a while its store breaks off, or is silent."""
        self.world.tally["store storms"] += 1
        weather = self.weather
        weather.fails, weather.lost, weather.slow = self.lots.choice(
            ((0.3, 0.3, 0.0), (0.0, 0.0, 0.3), (1.0, 0.0, 0.0))
        )
        here().call_later(self.lots.uniform(0.5, 4), self.settle)

    def settle(self) -> None:
        usual = self.world.usual_weather
        weather = self.weather
        weather.fails, weather.lost, weather.slow = usual.fails, usual.lost, usual.slow
