"""Jobs spread over workers by arq. It carries a row's id, never the data, as JSON (JOB-3); the row is the truth."""

import asyncio
import contextlib

import structlog
from arq.connections import ArqRedis, RedisSettings, create_pool
from redis.asyncio import Redis
from redis.exceptions import RedisError

from cocreate.clock import Clock
from cocreate.counts import COUNTS
from cocreate.fanout.away import Away, told_to_leave
from cocreate.jobs.codec import decoded, encoded
from cocreate.jobs.work import LEASE_MS
from cocreate.storage.ports import Store, StoreError

TASK = "do_job"
QUEUE = "cocreate:jobs"
LOOK_EVERY = 2.0  # seconds: what Redis has lost is offered again
# Between two offers of one job: what a worker took and did not live to claim, another finds in the next.
ANEW_MS = 10_000
# After which an offer is taken out again, for there are newer ones. Else, with no worker there for hours, what has been
# offered thousands of times would stand before every new plan.
STALE_MS = LEASE_MS
KEPT = 3_600.0  # seconds that Redis keeps what no worker ever asked for
ANSWERS = 2.0  # seconds that Redis has to do what it is asked
REACHED = 10.0  # seconds for all of arq's tries to reach it, each of which would wait for an answer for ever
PING = 1.0  # seconds

log = structlog.get_logger()


async def impatient(redis: ArqRedis) -> ArqRedis:
    """For a Redis that says nothing arq would wait for ever: it is away (JOB-3)."""
    redis.connection_pool.connection_kwargs["socket_timeout"] = ANSWERS
    await redis.connection_pool.disconnect()
    redis.connection_pool.reset()  # type: ignore[no-untyped-call]  # those of before would be opened again as they were
    return redis


class ArqJobs:
    """The server's side: offers every job that is due, as often as it takes. Losing Redis loses no job."""

    def __init__(self, store: Store, clock: Clock, redis_url: str) -> None:
        self._store, self._clock = store, clock
        self._url, self._settings = redis_url, RedisSettings.from_dsn(redis_url)
        self._redis: ArqRedis | None = None
        self._away = Away("jobs")
        self._wake = asyncio.Event()

    def offer(self) -> None:
        self._wake.set()

    async def reachable(self) -> bool:
        """Whether Redis answers now."""
        try:
            async with Redis.from_url(self._url, socket_connect_timeout=PING, socket_timeout=PING) as redis:
                return bool(await redis.ping())
        except (RedisError, OSError):
            return False

    async def run(self) -> None:
        try:
            while True:
                await self._tried()
                if told_to_leave():
                    break
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY):
                        await self._wake.wait()
                self._wake.clear()
        finally:
            if self._redis is not None:
                await self._redis.aclose()

    async def _tried(self) -> None:
        try:
            await self._offer_due()
        except StoreError as error:
            log.warning("store_unreachable", error=type(error).__name__)
        except (RedisError, OSError) as error:
            self._away.gone(error)

    async def _offer_due(self) -> None:
        now = self._clock.now_ms()
        due = await self._store.due(now)
        COUNTS.jobs_due = len(due)
        if not due and not self._away.is_so:
            return
        redis = await self._reached()
        await redis.zremrangebyscore(QUEUE, "-inf", now - STALE_MS)
        for job in due:
            await redis.enqueue_job(TASK, job, _job_id=f"{job}@{now // ANEW_MS}", _expires=KEPT)
        self._away.back()

    async def _reached(self) -> ArqRedis:
        if self._redis is None:
            async with asyncio.timeout(REACHED):
                made = await create_pool(
                    self._settings, job_serializer=encoded, job_deserializer=decoded, default_queue_name=QUEUE
                )
            self._redis = await impatient(made)
        return self._redis
