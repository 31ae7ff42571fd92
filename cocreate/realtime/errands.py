"""Work beside the main path: each with a time limit, none lost to the collector, none that ends in silence."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog

from cocreate.storage.ports import StoreError

T = TypeVar("T")

STORE_TIMEOUT = 10.0  # seconds
REST = 1.0  # seconds after which a loop that broke goes on

log = structlog.get_logger()


@dataclass
class Counters:
    """What a node did, for who watches over the service. Only ever counted up."""

    appends: int = 0
    lines: int = 0  # written by this node
    moved: int = 0  # appends that had to be decided again
    locks: int = 0  # appends that were decided under the board's lock
    reads: int = 0  # of lines that were missing
    polls_failed: int = 0
    caught_up: int = 0  # times that a poll found what no hint had told of
    reloads: int = 0
    hints_false: int = 0  # they told of what the log does not have
    hints_idle: int = 0  # they told of what was known
    hints_refused: int = 0  # somebody elsewhere who may not, or is not at the table
    bugs: int = 0


class Errands:
    def __init__(self) -> None:
        self.counters = Counters()
        self.tasks: set[asyncio.Task[None]] = set()

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        async def guarded() -> None:
            try:
                await work
            except (StoreError, TimeoutError) as error:
                log.warning("store_unreachable", error=type(error).__name__)
            except Exception as bug:
                self.report(bug)

        task = asyncio.create_task(guarded())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        task.add_done_callback(lambda _: work.close())  # where it was cancelled before it began
        return task

    def lasting(self, loop: Callable[[], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        """A loop that goes on whatever happens in it; without it something would be missing for good."""

        async def for_ever() -> None:
            while True:
                try:
                    await loop()
                except (StoreError, TimeoutError) as error:
                    log.warning("store_unreachable", error=type(error).__name__)
                except Exception as bug:
                    self.report(bug)
                await asyncio.sleep(REST)

        return asyncio.create_task(for_ever())

    def report(self, bug: Exception) -> None:
        self.counters.bugs += 1
        log.error("bug", error=type(bug).__name__, exc_info=bug)

    def cancel(self) -> None:
        for task in self.tasks:
            task.cancel()


async def timed(work: Awaitable[T]) -> T:
    async with asyncio.timeout(STORE_TIMEOUT):
        return await work
