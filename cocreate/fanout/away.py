"""For all who lean on Redis: that it is away, or back, is said under one name; and they know when to end."""

import asyncio

import structlog

log = structlog.get_logger()


class Away:
    """Told once, however often it is tried meanwhile."""

    def __init__(self, part: str) -> None:
        self._part = part  # of the product, which feels it
        self.is_so = False

    def gone(self, error: BaseException | None) -> None:
        if not self.is_so:
            log.warning("redis_away", part=self._part, error=type(error).__name__)
        self.is_so = True

    def back(self) -> None:
        if self.is_so:
            log.info("redis_back", part=self._part)
        self.is_so = False


def told_to_leave() -> bool:
    """Whether this task was cancelled. A client of Redis that is cancelled as it connects may keep that to itself, and
    who goes on for ever then keeps the server from ending (LIV-8)."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
