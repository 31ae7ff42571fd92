"""Jobs of real servers and workers: none is lost whatever is killed or emptied, and every browser sees how it goes."""

import asyncio
import contextlib
import json
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis import Redis

from cocreate.boards import commands as c
from cocreate.client.rest import Joined, Opened
from cocreate.jobs.arq_queue import QUEUE
from cocreate.realtime import frames as f
from tests.realtime.serving import BAD, ROOT, Browser, Served, add, until
from tests.services import Postgres, _die_with_us

OPEN = {"listen": {"writing": "open"}}
PLAN_WITHIN = 60.0
WITHOUT_HANDS = """
import asyncio, sys
from cocreate.cli import main
from cocreate.jobs.runner import LocalJobs

LocalJobs.run = lambda self: asyncio.Event().wait()
sys.exit(main())
"""


@contextlib.asynccontextmanager
async def finished(server: Served, name: str = "Lead") -> AsyncIterator[tuple[Opened, Joined, Browser]]:
    """A table that has just been finished, and the facilitator's socket."""
    opened = await server.opened(**OPEN)
    lead = await server.join(opened, name, "facilitator")
    async with server.socket(lead) as browser:
        await browser.welcome()
        await browser.do("k", add("n1"))
        await browser.do("end", c.FinishBoard(languages=["it"]))
        await browser.answer("end")
        yield opened, lead, browser


async def has_plan(browser: Browser) -> list[f.JobState]:
    """Wait for the end of the job: all of its states that were shown."""
    await browser.until(lambda frame: isinstance(frame, f.Job) and frame.job.status in ("done", "failed"), PLAN_WITHIN)
    return [frame.job for frame in browser.frames if isinstance(frame, f.Job)]


async def test_JOB_1_JOB_5_a_job_outlives_a_server_that_was_killed_before_anybody_began(tmp_path: Path) -> None:
    without_hands = Served(tmp_path / "data")
    without_hands.program = ["-c", WITHOUT_HANDS]
    without_hands.start()
    async with finished(without_hands) as (_, lead, browser):
        shown = await browser.until(lambda frame: isinstance(frame, f.Job))
        assert (shown.job.status, shown.job.version) == ("waiting", 1)
        await asyncio.to_thread(without_hands.kill)
    server = Served(tmp_path / "data").start()
    try:
        async with server.socket(lead) as browser:
            welcome = await browser.welcome()
            assert welcome.job is not None and welcome.job.seq == welcome.seq
            states = [welcome.job, *(await has_plan(browser) if welcome.job.status != "done" else [])]
        assert (states[-1].status, states[-1].error) == ("done", "")
        steps = [state.done for state in states]
        assert steps == sorted(steps) and states[-1].done == states[-1].steps > 0
        assert (await server.api.plan_file(lead, 1, "pdf", "it")).startswith(b"%PDF")
        # and who was there all the time saw it go from step to step
        async with finished(server, "Altra") as (_, _, watching):
            states = await has_plan(watching)
            assert [state.status for state in states][-1] == "done"
            assert len({state.done for state in states}) > 3
            assert [state.done for state in states] == sorted(state.done for state in states)
    finally:
        server.end()


# ---- PostgreSQL, Valkey, and a worker in a process of its own


@pytest.fixture
def cluster(tmp_path: Path, postgres_url: str, redis_url: str) -> Iterator[Served]:
    one = Served(tmp_path / "data", COCREATE_STORE_URL=postgres_url, COCREATE_REDIS_URL=redis_url).start()
    yield one
    one.end()


@contextlib.contextmanager
def worker(server: Served) -> Iterator[subprocess.Popen[bytes]]:
    said = server.data / "worker"
    with said.open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "cocreate", "worker"],
            cwd=ROOT, env=server.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            preexec_fn=_die_with_us,  # noqa: PLW1509  # it calls nothing that takes a lock
        )  # fmt: skip
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
    assert not BAD.search(said.read_text()), said.read_text()[-4_000:]


async def test_JOB_3_a_worker_builds_the_plan_from_an_id_that_redis_carried_as_json(
    cluster: Served, redis_url: str
) -> None:
    redis: Redis = Redis.from_url(redis_url)
    async with finished(cluster) as (opened, lead, browser):
        await until(lambda: redis.zcard(QUEUE) == 1)
        [key] = redis.keys("arq:job:*")
        carried = redis.get(key)
        row = f"build_plan:{opened.board}:1"
        assert json.loads(carried)["f"] == "do_job"
        assert json.loads(carried)["a"] == [row]
        with pytest.raises(pickle.UnpicklingError):
            pickle.loads(carried)
        for name in redis.keys("*"):  # nothing of what stands on the board, or of who is there
            held = redis.dump(name) or b""
            assert b"bisogno" not in held and b"Lead" not in held and lead.token.encode() not in held
        redis.flushall()  # JOB-3: losing Redis loses no job
        with worker(cluster):
            states = await has_plan(browser)
        assert (states[-1].status, states[-1].done) == ("done", states[-1].steps)
        assert (await cluster.api.plan_file(lead, 1, "docx", "it")).startswith(b"PK")
        assert redis.keys("arq:result:*") == []  # it would block the same id for an hour
    redis.close()


async def test_LIV_5_LIV_8_a_database_that_stands_still_drops_nobody_and_does_not_keep_the_server(
    cluster: Served, postgres: Postgres
) -> None:
    opened = await cluster.opened(**OPEN)
    seat = await cluster.join(opened, "Ada")
    async with cluster.socket(seat) as browser:
        await browser.welcome()
        with standing_still(postgres):
            for n in range(20):
                await browser.do(f"c{n}", add(f"k{n}"))
                await browser.say(f.Ping(n=n))
                await browser.until(lambda frame, n=n: isinstance(frame, f.Pong) and frame.n == n, 5)
            assert not any(isinstance(frame, f.Events) for frame in browser.frames)
        await browser.answer("c19")
        assert browser.seqs == list(range(browser.seqs[0], browser.seqs[0] + 20))
        with standing_still(postgres):
            await browser.do("late", add("late"))
            code, seconds = await cluster.stop_in_thread()
            assert await browser.closed() == (f.CLOSE_GOING_AWAY, "restart")
            assert (code, seconds < 10) == (0, True)


@contextlib.contextmanager
def standing_still(postgres: Postgres) -> Iterator[None]:
    """Every process of the database, as long as the block lasts."""
    assert postgres._process is not None
    parent = postgres._process.pid
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    pids = [parent, *map(int, children)]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)
