"""Time as a port: the real one here, a fake one in the tests. Wall time is a record, never an order (LOG-7)."""

import time
from typing import Protocol


class Clock(Protocol):
    def now_ms(self) -> int:
        """Wall time in milliseconds since 1970."""
        ...

    def monotonic(self) -> float:
        """Seconds that only go forward, for timeouts."""
        ...


class SystemClock:
    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        return time.monotonic()
