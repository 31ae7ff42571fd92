"""The worker under arq, with a real PostgreSQL and a real Valkey: the same job functions, the row as the truth."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from arq.connections import RedisSettings, create_pool
from arq.worker import Worker, create_worker, get_kwargs
from structlog.testing import capture_logs

from cocreate.boards.commands import FinishBoard, JoinTable, OpenBoard
from cocreate.boards.decide import SERVER
from cocreate.clock import SystemClock
from cocreate.fanout.local import LocalFanout
from cocreate.jobs.arq_queue import ANEW_MS, QUEUE, STALE_MS, TASK, ArqJobs
from cocreate.jobs.codec import decoded, encoded
from cocreate.realtime.hub import Hub
from cocreate.realtime.room import Committed
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import BoardRow, Store, StoreError
from cocreate.storage.store import open_store
from tests import services
from tests.jobs.conftest import finish
from tests.realtime.given import FakeClock
from tests.realtime.serving import until
from tests.reminders.sink import Sink
from tests.reminders.tables import NOW, with_mailboxes
from workers.settings import WorkerSettings, do_job
from workers.steady import Steady

GIVE_UP = 60  # seconds


@pytest.fixture
async def store(postgres_url: str) -> AsyncIterator[Store]:
    opened = await open_store(postgres_url, unsafe=True)
    yield opened
    await opened.close()


@pytest.fixture
async def finished(store: Store) -> str:
    """A board that was finished, so that a job waits in its table."""
    hub = Hub(store, SystemClock(), LocalFanout(), lambda: None)
    writing = asyncio.create_task(hub.run())
    await store.create_board(BoardRow(id="b1", title="Tavolo", created=1, epoch="e1", seq=0), {})
    asked = [
        (SERVER, OpenBoard(title="Tavolo", language="it", template="co-design")),
        (SERVER, JoinTable(member="p1", role="facilitator")),
        ("p1", FinishBoard(languages=["it"])),
    ]
    for actor, command in asked:
        assert isinstance(await hub.do("b1", actor, command), Committed)
    await hub.close()
    await writing
    return "b1"


@asynccontextmanager
async def worker(url: str, database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Worker]:
    """As arq makes it of these settings, but it leaves when nothing waits, and no minute gives it work of its own."""
    monkeypatch.setenv("COCREATE_STORE_URL", database)
    place: Any = RedisSettings.from_dsn(url)
    made = create_worker(
        WorkerSettings, redis_settings=place, burst=True, cron_jobs=[], handle_signals=False, poll_delay=0.05
    )  # type: ignore[arg-type]
    try:
        yield made
    finally:
        await made.close()


async def offered(store: Store, url: str) -> None:
    """The server's side offers what is due."""
    jobs = ArqJobs(store, SystemClock(), url)
    offering = asyncio.create_task(jobs.run())
    redis = await create_pool(RedisSettings.from_dsn(url))
    async with asyncio.timeout(GIVE_UP):
        while not await redis.zcard(QUEUE):
            await asyncio.sleep(0.01)
    offering.cancel()
    await redis.aclose()


async def test_JOB_1_a_job_that_redis_carried_is_done_and_its_plan_is_stored(
    store: Store, finished: str, postgres_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await offered(store, redis_url)
    async with worker(redis_url, postgres_url, monkeypatch) as one, asyncio.timeout(GIVE_UP):
        await one.main()
    job, plan = await store.latest_job(finished), await store.plan(finished)
    assert job is not None
    assert (job.status, job.attempts, job.error) == ("done", 1, "")
    assert plan is not None
    assert await store.artefact(finished, plan.version, "pdf", "it")


async def test_JOB_1_what_redis_has_lost_is_offered_again(
    store: Store, finished: str, postgres_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await offered(store, redis_url)
    redis = await create_pool(RedisSettings.from_dsn(redis_url))
    await redis.flushall()
    await redis.aclose()
    await offered(store, redis_url)
    async with worker(redis_url, postgres_url, monkeypatch) as one, asyncio.timeout(GIVE_UP):
        await one.main()
    assert (await store.plans(finished)) == [1]


async def test_JOB_3_what_no_worker_takes_for_hours_does_not_stand_before_what_is_new(
    redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One job, offered again and again: a moment's worth of it waits, the newest offer among it."""
    store, clock = MemoryStore(), FakeClock()
    monkeypatch.setattr("arq.connections.timestamp_ms", clock.now_ms)
    await finish(store, clock)
    jobs = ArqJobs(store, clock, redis_url)
    async with await create_pool(RedisSettings.from_dsn(redis_url)) as redis:
        for _ in range(360):
            clock.now += ANEW_MS
            await jobs._offer_due()
        waiting = await redis.zrange(QUEUE, 0, -1, withscores=True)
    assert len(waiting) <= STALE_MS / ANEW_MS + 1
    assert waiting[-1][1] == clock.now


async def test_JOB_3_that_redis_is_away_is_told_once_and_that_it_is_back(
    valkey: services.Valkey, redis_url: str
) -> None:
    store, clock = MemoryStore(), FakeClock()
    await finish(store, clock)
    jobs = ArqJobs(store, clock, redis_url)
    with capture_logs() as said:
        await asyncio.to_thread(valkey.stop)
        for _ in range(2):
            await jobs._tried()
        await asyncio.to_thread(valkey.start)
        for _ in range(2):
            await jobs._tried()
    assert [(line["event"], line["part"]) for line in said] == [("redis_away", "jobs"), ("redis_back", "jobs")]


async def test_LIV_8_who_is_told_to_leave_as_redis_is_reached_leaves(
    redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its client may keep to itself that it was cancelled."""
    store, clock = MemoryStore(), FakeClock()
    jobs = ArqJobs(store, clock, redis_url)
    reaching = asyncio.Event()

    async def swallowing() -> None:
        reaching.set()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.Event().wait()

    monkeypatch.setattr(jobs, "_offer_due", swallowing)
    offering = asyncio.create_task(jobs.run())
    await reaching.wait()
    offering.cancel()
    async with asyncio.timeout(GIVE_UP):
        await asyncio.wait([offering])


async def test_JOB_2_a_job_that_came_twice_is_done_once(
    store: Store, finished: str, postgres_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = await store.latest_job(finished)
    assert waiting is not None
    redis = await create_pool(
        RedisSettings.from_dsn(redis_url), job_serializer=encoded, job_deserializer=decoded, default_queue_name=QUEUE
    )
    for copy in ("first", "second"):
        await redis.enqueue_job(TASK, waiting.id, _job_id=copy)
    await redis.aclose()
    async with worker(redis_url, postgres_url, monkeypatch) as one, asyncio.timeout(GIVE_UP):
        await one.main()
        assert one.jobs_complete == 2
    job = await store.latest_job(finished)
    assert job is not None
    assert (job.status, job.attempts) == ("done", 1)


async def test_LIV_8_a_worker_that_is_told_to_leave_as_its_job_is_crossed_off_leaves_in_order(
    store: Store, finished: str, postgres_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The job is done; that Redis is still being told so must not keep it from closing what it has opened."""
    monkeypatch.setenv("COCREATE_STORE_URL", postgres_url)
    monkeypatch.setenv("COCREATE_REDIS_URL", redis_url)
    await offered(store, redis_url)
    kept: Any = WorkerSettings
    given = get_kwargs(kept) | {"redis_settings": RedisSettings.from_dsn(redis_url), "cron_jobs": []}
    one = Steady(do_job, **given)
    reached, go_on = asyncio.Event(), asyncio.Event()
    crossed_off = Worker.finish_job

    async def slowly(self: Worker, *args: Any, **named: Any) -> None:
        reached.set()
        await go_on.wait()
        await crossed_off(self, *args, **named)

    monkeypatch.setattr(Worker, "finish_job", slowly)
    one.main_task = asyncio.create_task(one.main())
    async with asyncio.timeout(GIVE_UP):
        await reached.wait()
        one.main_task.cancel()
        [job] = one.tasks.values()
        job.cancel()
        await asyncio.wait([job])
        asyncio.get_running_loop().call_later(0.1, go_on.set)
        await one.close()
    assert one._pool is None and one._crossing_off == set()
    redis = await create_pool(RedisSettings.from_dsn(redis_url))
    assert [key for key in await redis.keys("*") if b"health" not in key] == []  # nothing of it is left there
    await redis.aclose()


async def test_JOB_3_with_a_redis_that_stands_still_the_job_is_done_from_its_row(
    store: Store, finished: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps its sockets open and says nothing: neither the server's side nor the worker waits for it."""
    monkeypatch.setenv("COCREATE_STORE_URL", postgres_url)
    kept: Any = WorkerSettings
    with services.valkey() as frozen:
        monkeypatch.setenv("COCREATE_REDIS_URL", frozen.url)
        given = get_kwargs(kept) | {"redis_settings": RedisSettings.from_dsn(frozen.url), "handle_signals": False}
        one = Steady(do_job, **given)
        polling = asyncio.create_task(one.main())
        await until(lambda: "render" in one.ctx)
        frozen.pause()
        async with asyncio.timeout(GIVE_UP):
            while not await store.plans(finished):
                await asyncio.sleep(0.05)
        frozen.resume()
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        await one.close()


async def test_a_worker_that_could_not_start_says_why(monkeypatch: pytest.MonkeyPatch, redis_url: str) -> None:
    """Not what its end stumbled over."""
    monkeypatch.setenv("COCREATE_STORE_URL", f"postgresql+asyncpg://nobody@127.0.0.1:{services.free_port()}/none")
    one = create_worker(WorkerSettings, redis_settings=RedisSettings.from_dsn(redis_url), handle_signals=False)  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        await one.main()
    await one.close()


async def test_REM_3_a_worker_sends_the_reminders_each_minute(
    store: Store, redis_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    [cron] = WorkerSettings.cron_jobs
    assert (cron.second, cron.minute, cron.unique) == (0, None, True)
    await with_mailboxes(store)
    sink = Sink().start()
    for name, value in (("HOST", "127.0.0.1"), ("PORT", str(sink.port)), ("TLS", "none"), ("FROM", "t@example.org")):
        monkeypatch.setenv(f"COCREATE_SMTP_{name}", value)
    try:
        async with worker(redis_url, postgres_url, monkeypatch) as made:
            await made.async_run()
            made.ctx["reminders"]._clock = FakeClock(NOW)
            await cron.coroutine(made.ctx)  # type: ignore[arg-type]
        assert len(sink.got) == 3
    finally:
        sink.stop()
