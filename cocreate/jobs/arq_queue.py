"""Jobs spread over workers by arq. It carries a row's id, never the data, as JSON (JOB-3); the row is the truth."""

import asyncio
import contextlib

import structlog
from arq.connections import ArqRedis, RedisSettings, create_pool
from redis.asyncio import Redis
from redis.exceptions import RedisError

from cocreate.clock import Clock
from cocreate.counts import COUNTS
from cocreate.jobs.codec import decoded, encoded
from cocreate.storage.ports import Store, StoreError

TASK = "do_job"
QUEUE = "cocreate:jobs"
LOOK_EVERY = 2.0  # seconds: what Redis has lost is offered again

ANSWERS = 2.0  # seconds that Redis has to do what it is asked
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
                try:
                    await self._offer_due()
                except (StoreError, RedisError, OSError) as error:
                    log.warning("jobs_not_offered", error=type(error).__name__)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY):
                        await self._wake.wait()
                self._wake.clear()
        finally:
            if self._redis is not None:
                await self._redis.aclose()

    async def _offer_due(self) -> None:
        due = await self._store.due(self._clock.now_ms())
        COUNTS.jobs_due = len(due)
        if not due:
            return
        if self._redis is None:
            made = await create_pool(
                self._settings, job_serializer=encoded, job_deserializer=decoded, default_queue_name=QUEUE
            )
            self._redis = await impatient(made)
        for job in due:
            await self._redis.enqueue_job(TASK, job, _job_id=f"{job}@{self._clock.now_ms() // 10_000}")
