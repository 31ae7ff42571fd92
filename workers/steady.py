"""arq's worker, made to outlive Redis: while that is away, jobs are done straight from their rows (JOB-3).

It leans on the inside of arq 0.28 (pinned), which ends at the first broken connection.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from signal import Signals
from typing import Any

from arq.worker import Worker
from redis.exceptions import RedisError

from cocreate.fanout.away import Away
from cocreate.leaving import gone_within
from cocreate.storage.ports import StoreError

LOOK_EVERY = 1.0  # seconds between two looks, at Redis and at the rows


class Steady(Worker):
    def __init__(self, meanwhile: Callable[[dict[Any, Any]], Awaitable[bool]], **settings: Any) -> None:
        super().__init__(**settings)
        self._meanwhile = meanwhile  # do one job, any that is due; whether there was one
        self._away = Away("jobs")
        self._crossing_off: set[asyncio.Task[Any]] = set()

    async def finish_job(self, *args: Any, **named: Any) -> None:
        """In a task of its own, which goes on where the job's is told to end meanwhile."""
        if (task := asyncio.current_task()) is not None:
            self._crossing_off.add(task)
            task.add_done_callback(self._crossing_off.discard)
        await super().finish_job(*args, **named)

    async def _poll_iteration(self) -> None:
        try:
            await super()._poll_iteration()
        except (RedisError, OSError) as error:
            self._away.gone(error)
            await self._work_alone()
            await asyncio.sleep(LOOK_EVERY)
        else:
            self._away.back()

    def handle_sig(self, signum: Signals) -> None:
        if self._handle_signals:  # else it is closed by whoever goes on living
            gone_within()
        super().handle_sig(signum)

    async def _work_alone(self) -> None:
        if not all(task.done() for task in self.tasks.values()):
            return
        await asyncio.sleep(0)  # what they have taken is given back
        # a start that broke off keeps the place that it took for its job, and with none left no job would ever start
        self.job_counter, self.sem = 0, asyncio.BoundedSemaphore(self.max_jobs + 1)
        with contextlib.suppress(StoreError):
            while await self._meanwhile(self.ctx):
                pass

    async def close(self) -> None:
        """What is under way ends first: arq takes a job's cancelled task for its own end, and leaves all else open."""
        if under_way := {*self.tasks.values(), *self._crossing_off}:
            await asyncio.wait(under_way)
            self.tasks = {id: task for id, task in self.tasks.items() if not task.cancelled()}
        try:
            await super().close()
        except (RedisError, OSError):
            if self.on_shutdown is not None:
                await self.on_shutdown(self.ctx)
