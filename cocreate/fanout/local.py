"""Hints within one process."""

from collections.abc import Callable

from cocreate.fanout.ports import Hint


class LocalFanout:
    def __init__(self) -> None:
        self._listeners: list[Callable[[Hint], None]] = []

    def subscribe(self, listener: Callable[[Hint], None]) -> None:
        self._listeners.append(listener)

    async def publish(self, hint: Hint) -> None:
        for listener in self._listeners:
            listener(hint)
