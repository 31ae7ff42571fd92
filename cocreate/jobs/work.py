"""Doing one job: claim it under a lease, carry it out, finish it under the fence; or say why not (JOB-2, JOB-5)."""

from collections.abc import Awaitable, Callable

import structlog

from cocreate.clock import Clock
from cocreate.jobs.plan import Render, build_plan
from cocreate.storage.ports import JobRow, Store, StoreError

LEASE_MS = 30_000
ATTEMPTS = 5  # then it is given up, and the reason shown
BACK_OFF_MS = 2_000  # doubled with each attempt

log = structlog.get_logger()
Changed = Callable[[str], Awaitable[None]]


class LostLease(Exception):
    """Another worker has the job: what this one would write is refused."""


async def work(store: Store, clock: Clock, render: Render, changed: Changed, job_id: str | None = None) -> bool:
    """Claim one job, that one or any that is due, and see it through. Whether there was one.

    `changed(board)` is told at every step, so that browsers can show it.
    """
    job = await store.claim(clock.now_ms(), LEASE_MS, job_id)
    if job is None:
        return False
    if job.attempts > ATTEMPTS:  # the worker itself died of it, again and again
        await store.fail(job.id, job.fence, job.error or "the worker stopped in the middle of it", None)
    else:
        await _carry_out(job, store, clock, render, changed)
    await changed(job.board)
    return True


async def _carry_out(job: JobRow, store: Store, clock: Clock, render: Render, changed: Changed) -> None:
    async def report(done: int, steps: int) -> None:
        if not await store.progress(job.id, job.fence, done, steps, clock.now_ms() + LEASE_MS):
            raise LostLease(job.id)
        await changed(job.board)

    try:
        plan, artefacts = await build_plan(job, store, render, report)
        if not await store.finish(job.id, job.fence, plan, artefacts):
            raise LostLease(job.id)
    except LostLease:
        log.warning("job_lease_lost", job=job.id, fence=job.fence)
    except StoreError:
        log.warning("job_store_unreachable", job=job.id)  # its lease runs out, and it is claimed again
    except Exception as failure:
        log.error("job_failed", job=job.id, attempt=job.attempts, error=type(failure).__name__, exc_info=failure)
        await _give_back(job, store, clock, failure)


async def _give_back(job: JobRow, store: Store, clock: Clock, failure: Exception) -> None:
    """Later once more, or never: then the reason is shown (JOB-5)."""
    again = job.attempts < ATTEMPTS
    retry_at = clock.now_ms() + BACK_OFF_MS * 2 ** (job.attempts - 1) if again else None
    await store.fail(job.id, job.fence, type(failure).__name__, retry_at)
