"""Jobs in the server's own process: the embedded default. It looks at the job table, and never forgets one."""

import asyncio
import contextlib

import structlog

from cocreate.clock import Clock
from cocreate.jobs.plan import Render
from cocreate.jobs.work import Changed, work
from cocreate.storage.ports import Store, StoreError

LOOK_EVERY = 2.0  # seconds, for what nobody told us of

log = structlog.get_logger()


class LocalJobs:
    def __init__(self, store: Store, clock: Clock, render: Render, changed: Changed) -> None:
        self._store, self._clock, self._render, self._changed = store, clock, render, changed
        self._wake = asyncio.Event()

    def offer(self) -> None:
        """There may be a new job."""
        self._wake.set()

    async def run(self) -> None:
        while True:
            try:
                while await work(self._store, self._clock, self._render, self._changed):
                    pass
            except StoreError as error:
                log.warning("store_unreachable", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), LOOK_EVERY)
            self._wake.clear()
