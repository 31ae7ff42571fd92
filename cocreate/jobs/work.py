"""Doing one job: claim it under a lease, carry it out, finish it under the fence; or say why not (JOB-2, JOB-5)."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures.process import BrokenProcessPool

import structlog

from cocreate.clock import Clock
from cocreate.counts import COUNTS
from cocreate.jobs.plan import Render, build_plan
from cocreate.storage.ports import JobRow, Store, StoreError
from cocreate.tracing import span

LEASE_MS = 30_000
BEAT = LEASE_MS / 3_000  # seconds: a file may take longer than a lease
ATTEMPTS = 5  # then it is given up, and the reason shown
PLAN_WITHIN = 540.0  # seconds for all files of a plan, which takes a few: else it failed, and that counts (JOB-5)
LET_GO = 2.0  # seconds for giving a job back; a process that ends has 10 for all (LIV-8)
BACK_OFF_MS = 2_000  # doubled with each attempt

log = structlog.get_logger()
Changed = Callable[[str], Awaitable[None]]


class LostLease(Exception):
    """Another worker has the job: what this one would write is refused."""


async def work(
    store: Store,
    clock: Clock,
    render: Render,
    changed: Changed,
    job_id: str | None = None,
    *,
    beat: float = BEAT,
    within: float = PLAN_WITHIN,
) -> bool:
    """Claim one job, that one or any that is due, and see it through. Whether there was one.

    `changed(board)` is told at every step, so that browsers can show it.
    """
    job = await store.claim(clock.now_ms(), LEASE_MS, job_id)
    if job is None:
        return False
    COUNTS.jobs_running += 1
    try:
        with span("job", kind=job.kind, attempt=job.attempts):
            if job.attempts > ATTEMPTS:  # the worker itself died of it, again and again
                await store.fail(job.id, job.fence, "worker_stopped", None)
                COUNTS.jobs["failed"] += 1
            else:
                await _carry_out(job, store, clock, render, changed, every=beat, within=within)
    finally:
        COUNTS.jobs_running -= 1
    await changed(job.board)
    return True


async def _carry_out(
    job: JobRow, store: Store, clock: Clock, render: Render, changed: Changed, *, every: float, within: float
) -> None:
    reached = (0, 0)

    async def report(done: int, steps: int) -> None:
        nonlocal reached
        reached = done, steps
        if not await store.progress(job.id, job.fence, done, steps, clock.now_ms() + LEASE_MS):
            raise LostLease(job.id)
        await changed(job.board)

    async def beat() -> None:
        await store.progress(job.id, job.fence, *reached, clock.now_ms() + LEASE_MS)

    try:
        async with _beating(beat, every), asyncio.timeout(within):
            plan, artefacts = await build_plan(job, store, render, report)
        if not await store.finish(job.id, job.fence, plan, artefacts):
            raise LostLease(job.id)
        COUNTS.jobs["done"] += 1
    except asyncio.CancelledError:  # told to leave: another need not wait until the lease has run out
        COUNTS.jobs["given_back"] += 1
        await _let_go(job, store)
        raise
    except LostLease:
        COUNTS.jobs["lost"] += 1
        log.warning("job_lease_lost", job=job.id, fence=job.fence)
    except StoreError:
        COUNTS.jobs["lost"] += 1
        log.warning("job_store_unreachable", job=job.id)  # its lease runs out, and it is claimed again
    except Exception as failure:
        log.error("job_failed", job=job.id, attempt=job.attempts, error=type(failure).__name__, exc_info=failure)
        await _give_back(job, store, clock, failure)


async def _let_go(job: JobRow, store: Store) -> None:
    try:
        async with asyncio.timeout(LET_GO):
            await store.release(job.id, job.fence)
    except (StoreError, TimeoutError):
        log.warning("job_not_released", job=job.id)  # its lease runs out


@contextlib.asynccontextmanager
async def _beating(beat: Callable[[], Awaitable[None]], seconds: float) -> AsyncIterator[None]:
    """The lease is prolonged as long as the work goes on; who has lost it learns so at the next step."""

    async def beats() -> None:
        while True:
            await asyncio.sleep(seconds)
            with contextlib.suppress(StoreError, TimeoutError):
                await beat()

    beating = asyncio.create_task(beats())
    try:
        yield
    finally:
        beating.cancel()


def _reason(failure: Exception) -> str:
    """The code of a sentence `job-failed-<code>` in the locales; what happened stands in the log."""
    match failure:
        case TimeoutError():
            return "timeout"
        case BrokenProcessPool():
            return "worker_stopped"
        case _:
            return "internal"


async def _give_back(job: JobRow, store: Store, clock: Clock, failure: Exception) -> None:
    """Later once more, or never: then the reason is shown (JOB-5)."""
    again = job.attempts < ATTEMPTS
    COUNTS.jobs["tried" if again else "failed"] += 1
    retry_at = clock.now_ms() + BACK_OFF_MS * 2 ** (job.attempts - 1) if again else None
    await store.fail(job.id, job.fence, _reason(failure), retry_at)
