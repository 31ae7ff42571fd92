"""The worker under arq, with a real PostgreSQL and a real Valkey: the same job functions, the row as the truth."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import AsyncIterator, Iterator
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
from cocreate.reminders.work import Reminders
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import BoardRow, Store, StoreError
from cocreate.storage.store import open_store
from tests import services
from tests.jobs.conftest import finish
from tests.realtime.given import FakeClock
from tests.realtime.serving import until
from tests.reminders.sink import Got, Sink
from tests.reminders.tables import NOW, post, with_mailboxes
from workers.settings import WorkerSettings, do_job, remind
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
async def worker(
    url: str, database: str, monkeypatch: pytest.MonkeyPatch, *, burst: bool = True
) -> AsyncIterator[Worker]:
    """As arq makes it of these settings, but with `burst` it leaves when nothing waits."""
    monkeypatch.setenv("COCREATE_STORE_URL", database)
    place: Any = RedisSettings.from_dsn(url)
    made = create_worker(WorkerSettings, redis_settings=place, burst=burst, handle_signals=False, poll_delay=0.05)  # type: ignore[arg-type]
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
    given = get_kwargs(kept) | {"redis_settings": RedisSettings.from_dsn(redis_url)}
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


@pytest.fixture
def sink(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    """A mail server that the workers are told of; its clock stands at nine, when digests have to go."""
    one = Sink().start()
    named(monkeypatch, one.port)
    yield one
    one.stop()


def named(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    for name, value in (("HOST", "127.0.0.1"), ("PORT", str(port)), ("TLS", "none"), ("FROM", "t@example.org")):
        monkeypatch.setenv(f"COCREATE_SMTP_{name}", value)
    monkeypatch.setattr("workers.settings.SystemClock", lambda: FakeClock(NOW))


async def test_REM_3_a_worker_sends_the_reminders_by_itself(
    store: Store, redis_url: str, postgres_url: str, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_mailboxes(store)
    async with worker(redis_url, postgres_url, monkeypatch) as made:
        await made.async_run()
        await until(lambda: len(sink.got) == 3)


async def test_REM_3_mail_goes_while_redis_is_away(
    store: Store, postgres_url: str, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    with services.valkey() as frozen:
        async with worker(frozen.url, postgres_url, monkeypatch) as made:
            await made.async_run()
            frozen.pause()
            try:
                await with_mailboxes(store)
                made.ctx["reminders"].offer()
                await until(lambda: len(sink.got) == 3)
            finally:
                frozen.resume()


async def test_JOB_3_REM_3_a_plan_does_not_wait_for_a_mail_server_that_says_nothing(
    store: Store, redis_url: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.reminders.smtp.STEP", 2.0 * GIVE_UP)
    await with_mailboxes(store)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(GIVE_UP)
        named(monkeypatch, silent.getsockname()[1])
        async with worker(redis_url, postgres_url, monkeypatch, burst=False) as made:
            polling = asyncio.create_task(made.main())
            asked, _ = await asyncio.to_thread(silent.accept)
            await offered(store, redis_url)
            await until(lambda: made.jobs_complete == 1 and all(task.done() for task in made.tasks.values()), GIVE_UP)
            assert await store.plans("b1") == [1]
            assert await store.mails() == {"sending": 1, "waiting": 2}
            asked.close()
            polling.cancel()
            await asyncio.wait([polling])


async def test_LIV_8_a_worker_that_leaves_notes_first_what_the_mail_server_has_taken(
    store: Store, redis_url: str, postgres_url: str, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, says = threading.Event(), threading.Event()

    def answer(_: Got) -> None:
        taken.set()
        says.wait(1)

    sink.answer = answer
    await with_mailboxes(store)
    async with worker(redis_url, postgres_url, monkeypatch) as made:
        await made.async_run()
        await asyncio.to_thread(taken.wait, GIVE_UP)
    assert await store.mails() == {"waiting": 2, "sent": 1}


async def test_REM_3_a_bug_does_not_end_the_reminders_for_good(
    store: Store, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workers.settings.EVERY", 0.01)
    tried = asyncio.Queue[int]()

    class Broken(Reminders):
        async def tick(self) -> None:
            tried.put_nowait(tried.qsize())
            raise LookupError

    async def send(_: str, __: bytes) -> None:
        """Nothing."""

    reminding = asyncio.create_task(remind(Broken(store, FakeClock(NOW), send, post, "Europe/Rome", per_minute=60)))
    for _ in range(2):
        await asyncio.wait_for(tried.get(), GIVE_UP)
    reminding.cancel()
    await asyncio.wait([reminding])
    assert reminding.cancelled()
