"""The parts of a real cluster: what they share, what they say when another is away, what they give back."""

import asyncio
import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from cocreate.boards import commands as c
from cocreate.client.connection import seated
from cocreate.client.rest import Api
from cocreate.storage.ports import Store
from cocreate.storage.store import open_store
from tests.cluster import Cluster
from tests.cluster.parts import ROOT
from tests.test_metrics import samples

WITHIN = 120.0  # seconds, on a machine with much else to do


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with Cluster(nodes=2, workers=2) as cluster:
        yield cluster


@pytest.fixture
async def store(cluster: Cluster) -> AsyncIterator[Store]:
    opened = await open_store(cluster.store_url, read_only=True)
    yield opened
    await opened.close()


def get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def ready(url: str) -> tuple[int, dict[str, object]]:
    status, body = get(f"{url}/readyz")
    return status, json.loads(body)


async def becomes(look: Callable[[], object], value: object) -> None:
    async with asyncio.timeout(WITHIN):
        while await asyncio.to_thread(look) != value:
            await asyncio.sleep(0.1)


async def test_one_desk_key_opens_all_servers(cluster: Cluster) -> None:
    one, two = (Api(url, "en") for url in cluster.urls)
    opened = await one.open_board(cluster.desk_key, {"template": "co-design", "title": "T", "language": "it"})
    assert opened.board in {board["id"] for board in await two.boards(cluster.desk_key)}


async def test_DEC_5_who_joins_on_one_server_is_known_on_the_other_at_once(cluster: Cluster) -> None:
    here, there = (Api(url, "en") for url in cluster.urls)
    opened = await here.open_board(cluster.desk_key, {"template": "co-design", "title": "T", "language": "it"})
    for n in range(5):
        await here.join({"board": opened.board, "key": opened.key}, f"Loads it here {n}")
        joined = await there.join({"board": opened.board, "key": opened.key}, f"Joins there {n}")
        assert "participant" in await here.invites(joined)


async def test_LIV_7_without_redis_a_server_is_ready_and_says_what_it_lacks(cluster: Cluster) -> None:
    healthy = {"ready": True, "missing": [], "degraded": []}
    assert ready(cluster.urls[0]) == (200, healthy)
    await asyncio.to_thread(cluster.kill, "redis")
    try:
        await becomes(lambda: ready(cluster.urls[0]), (200, {**healthy, "degraded": ["redis"]}))
        assert get(f"{cluster.url}/")[0] == 200  # the proxy goes on sending people there
    finally:
        await asyncio.to_thread(cluster.start_part, "redis")
    await becomes(lambda: ready(cluster.urls[0]), (200, healthy))


async def test_a_server_without_its_store_lives_and_is_not_ready(cluster: Cluster) -> None:
    away = (503, {"ready": False, "missing": ["store"], "degraded": []})
    with cluster.paused("postgres"):  # it does not even refuse
        await becomes(lambda: ready(cluster.urls[0]), away)
        assert get(f"{cluster.urls[0]}/healthz")[0] == 200
    await becomes(lambda: ready(cluster.urls[0])[0], 200)
    await asyncio.to_thread(cluster.kill, "postgres")
    try:
        for url in cluster.urls:
            await becomes(lambda url=url: ready(url), away)  # type: ignore[misc]
    finally:
        await asyncio.to_thread(cluster.start_part, "postgres")
    for url in cluster.urls:
        await becomes(lambda url=url: ready(url)[0], 200)  # type: ignore[misc]
    await becomes(lambda: get(f"{cluster.url}/")[0], 200)


async def test_servers_and_workers_tell_their_numbers_away_from_where_people_come(cluster: Cluster) -> None:
    for part in (*cluster.servers, *cluster.workers):
        said = samples(get(f"http://127.0.0.1:{part.metrics_port}/metrics")[1])
        assert said["cocreate_jobs_running"] == 0, part.name
        assert said["process_resident_memory_bytes"] > 10_000_000
    for url in (*cluster.urls, cluster.url):
        assert get(f"{url}/metrics")[0] == 404


async def test_JOB_2_a_worker_that_is_told_to_end_gives_its_plan_to_another_at_once(
    cluster: Cluster, store: Store
) -> None:
    api = Api(cluster.url, "en")
    opened = await api.open_board(cluster.desk_key, {"template": "co-design", "title": "T", "language": "it"})
    lead = await api.join({"board": opened.board, "key": opened.key}, "Lead")
    cluster.stop_part("worker-2")
    async with seated(api, lead, "en") as seat:
        cards = [c.NewCard(id=f"a{n}", zone="actions", text=f"Azione {n}", x=0, y=0) for n in range(200)]
        assert (
            await seat.give(c.AddCards(cards=cards)) is None
        )  # its plan takes longer than it takes to tell the worker
        assert await seat.give(c.FinishBoard()) is None
        async with asyncio.timeout(WITHIN):
            while (job := await store.latest_job(opened.board)) is None or job.status == "waiting":
                await asyncio.sleep(0.01)
        assert (job.status, job.fence) == ("running", 1)
        await asyncio.to_thread(cluster.stop_part, "worker-1")
        given_back = await store.latest_job(opened.board)
        assert given_back is not None
        assert (given_back.status, given_back.fence, given_back.attempts) == ("waiting", 1, 0)
        await asyncio.to_thread(cluster.start_part, "worker-2")
        async with asyncio.timeout(25):  # its lease would have lasted 30 s
            while (job := await store.latest_job(opened.board)) is None or job.status == "waiting":
                await asyncio.sleep(0.05)
        async with asyncio.timeout(WITHIN):
            while (job := await store.latest_job(opened.board)) is None or job.status != "done":
                await asyncio.sleep(0.05)
        assert (job.fence, job.attempts) == (2, 1)
        await asyncio.to_thread(cluster.start_part, "worker-1")


async def test_JOB_1_JOB_3_workers_outlive_redis_and_build_plans_without_it(cluster: Cluster, store: Store) -> None:
    pids = [worker.pid for worker in cluster.workers]
    await asyncio.to_thread(cluster.kill, "redis")
    try:
        await has_plan(cluster, store)
    finally:
        await asyncio.to_thread(cluster.start_part, "redis")
    await has_plan(cluster, store)
    assert [worker.pid for worker in cluster.workers if worker.is_running] == pids
    async with asyncio.timeout(WITHIN):
        while any(worker.said().count("redis_away") > worker.said().count("redis_back") for worker in cluster.workers):
            await asyncio.sleep(0.1)
    assert [worker.name for worker in cluster.workers if "Traceback" in worker.said()] == []


async def has_plan(cluster: Cluster, store: Store) -> None:
    """A table that is finished now has its plan."""
    api = Api(cluster.urls[0], "en")
    opened = await api.open_board(cluster.desk_key, {"template": "co-design", "title": "T", "language": "it"})
    lead = await api.join({"board": opened.board, "key": opened.key}, "Lead")
    async with seated(api, lead, "en") as seat:
        assert await seat.give(c.FinishBoard()) is None
        async with asyncio.timeout(WITHIN):
            while await store.plans(opened.board) != [1]:
                await asyncio.sleep(0.05)


async def test_what_compose_asks_a_worker_is_answered_as_long_as_it_works(cluster: Cluster) -> None:
    """`arq --check`, as in its health check; the key in Redis is the worker's own."""

    def check() -> int:
        command = [Path(sys.executable).parent / "arq", "--check", "workers.settings.WorkerSettings"]
        environment = cluster.workers[0].environment()
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60
        ).returncode

    await becomes(check, 0)  # it says that it works every 15 s
    with cluster.paused("worker-1"), cluster.paused("worker-2"):
        cluster.redis.say("FLUSHALL")
        assert await asyncio.to_thread(check) == 1
