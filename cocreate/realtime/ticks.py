"""When presence goes out: each room at its own beat, and all of them within a share of this node's time (LIV-3).

It must never keep the node from reading and committing: when many rooms move, each of them hears of it less often.
"""

import asyncio
from collections import deque

from cocreate.clock import Clock
from cocreate.realtime.crowd import Crowd

STRETCH = 0.005  # seconds for which rooms are served one after the other
REST = 1.5  # times as long as that took: what all else has before the next


class Ticks:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked: set[Crowd] = set()
        self._due: deque[Crowd] = deque()
        self._owing: set[Crowd] = set()  # rooms that are asked for again when somebody has waited long enough (LIV-11)
        self._at_work = False  # serving, or resting after it

    def ask(self, room: Crowd) -> None:
        """Let a frame of presence go out: at once in a small or quiet room, at a slower beat as it fills."""
        if room in self._asked:
            return
        self._asked.add(room)
        loop = asyncio.get_running_loop()
        wait = room.ticked_at + room.positions.interval(room.how_many) - loop.time()
        if wait > 0:
            loop.call_later(wait, self._is_due, room)
        else:
            self._is_due(room)

    def _is_due(self, room: Crowd) -> None:
        self._due.append(room)
        if not self._at_work:
            self._at_work = True
            asyncio.get_running_loop().call_soon(self._serve)

    def _serve(self) -> None:
        begun = self._clock.monotonic()
        loop = asyncio.get_running_loop()
        took = 0.0
        try:
            while self._due and took < STRETCH:
                room = self._due.popleft()
                self._asked.remove(room)
                room.ticked_at = loop.time()
                room.tick()
                self._ask_again(room)
                took = self._clock.monotonic() - begun
        finally:
            loop.call_later(REST * took, self._go_on)  # microseconds where few move

    def _ask_again(self, room: Crowd) -> None:
        if room in self._owing or (at := room.owes_at) is None:
            return
        self._owing.add(room)
        loop = asyncio.get_running_loop()
        loop.call_later(max(0.0, at - loop.time()), self._owes, room)

    def _owes(self, room: Crowd) -> None:
        self._owing.discard(room)
        self.ask(room)

    def _go_on(self) -> None:
        if self._due:
            self._serve()
        else:
            self._at_work = False
