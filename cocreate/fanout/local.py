"""Hints within one process: what is said is heard at once, by all who listen."""

import asyncio
from collections.abc import Callable

from cocreate.fanout.ports import Hint, HintCounts, Listener


class LocalFanout:
    def __init__(self) -> None:
        self.counts = HintCounts()
        self._listeners: list[Listener] = []

    @property
    def alone(self) -> bool:
        return len(self._listeners) < 2

    def subscribe(self, listener: Listener, again: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def open(self, board: str) -> None:
        """Whoever listens hears of all boards."""

    def shut(self, board: str) -> None:
        """Nothing to let go of."""

    def publish(self, hint: Hint) -> None:
        self.counts.sent += 1
        for listener in self._listeners:
            self.counts.received += 1
            listener(hint)

    async def run(self) -> None:
        await asyncio.Event().wait()

    async def close(self) -> None:
        """Nothing waits."""
