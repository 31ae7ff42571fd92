"""The contract of jobs and plans, on every adapter."""

import asyncio

from cocreate.storage.ports import Artefact, JobRow, PlanRow, Store
from tests.storage.conftest import job, row, to, write

FILES = [Artefact("pdf", "it", b"%PDF\x00\xff"), Artefact("csv", "it", "però".encode()), Artefact("csv", "en", b"but")]


def plan(version: int = 1, body: bytes = b'{"plan":1}', board: str = "b1") -> PlanRow:
    return PlanRow(board=board, version=version, seq=2, body=body, created=50)


async def with_jobs(store: Store, *jobs: str) -> None:
    await store.create_board(row("b1"), {})
    for number, name in enumerate(jobs):
        await write(store, to("b1", None, f"c{number}", jobs=(job(name, at=10 + number),)))


async def claimed(store: Store, now: int = 100, lease_ms: int = 30, job: str | None = None) -> JobRow:
    taken = await store.claim(now, lease_ms, job)
    assert taken is not None
    return taken


async def test_JOB_1_a_job_is_born_with_its_append(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await write(store, to("b1", 0, "a", "b", jobs=(job("j1"),)))
    assert await store.due(0) == ["j1"]
    assert await store.latest_job("b1") == JobRow(
        id="j1",
        board="b1",
        kind="build_plan",
        seq=2,
        settings=b'{"version":1}',
        status="waiting",
        attempts=0,
        done=0,
        steps=0,
        fence=0,
        lease_until=0,
        not_before=0,
        error="",
        created=10,
    )
    assert await store.latest_job("unknown") is None


async def test_JOB_2_the_oldest_job_is_claimed_with_a_lease_and_a_fence(store: Store) -> None:
    await with_jobs(store, "old", "new")
    taken = await claimed(store, now=100, lease_ms=30)
    assert (taken.id, taken.status, taken.fence, taken.attempts, taken.lease_until) == ("old", "running", 1, 1, 130)
    assert (await claimed(store)).id == "new"
    assert await store.claim(100, 30) is None
    latest = await store.latest_job("b1")
    assert latest is not None and (latest.id, latest.status) == ("new", "running")


async def test_JOB_2_a_job_can_be_claimed_by_its_name(store: Store) -> None:
    await with_jobs(store, "old", "new")
    assert (await claimed(store, job="new")).id == "new"
    assert await store.claim(100, 30, "new") is None
    assert await store.claim(100, 30, "unknown") is None
    assert await store.due(100) == ["old"]


async def test_JOB_2_claimers_at_once_never_get_the_same_lease(store: Store) -> None:
    await with_jobs(store, *(f"j{number}" for number in range(6)))
    taken = await asyncio.gather(*(store.claim(100, 30) for _ in range(12)))
    while None in taken and await store.due(100):  # on PostgreSQL a claimer may step over a row that another just holds
        taken += [await store.claim(100, 30)]
    assert sorted(row.id for row in taken if row is not None) == [f"j{number}" for number in range(6)]
    one = await asyncio.gather(*(store.claim(131, 30, "j3") for _ in range(8)))
    assert [row.fence for row in one if row is not None] == [2]


async def test_JOB_2_a_lease_that_ran_out_is_given_to_another(store: Store) -> None:
    await with_jobs(store, "j1")
    await claimed(store, now=100, lease_ms=30)
    assert await store.due(129) == []
    assert await store.claim(129, 30) is None
    assert await store.due(130) == ["j1"]
    again = await claimed(store, now=130, lease_ms=30)
    assert (again.fence, again.attempts, again.lease_until) == (2, 2, 160)


async def test_JOB_2_who_lost_the_lease_can_write_nothing(store: Store) -> None:
    await with_jobs(store, "j1")
    frozen = await claimed(store, now=100, lease_ms=30)
    successor = await claimed(store, now=200, lease_ms=30)
    assert not await store.progress("j1", frozen.fence, 9, 9, 999)
    assert not await store.finish("j1", frozen.fence, plan(body=b"frozen"), FILES)
    assert not await store.fail("j1", frozen.fence, "frozen", None)
    assert await store.plans("b1") == []
    assert await store.latest_job("b1") == successor
    assert await store.finish("j1", successor.fence, plan(body=b"successor"), [])
    assert not await store.finish("j1", successor.fence, plan(body=b"twice"), [])
    assert await store.plan("b1") == plan(body=b"successor")


async def test_JOB_2_a_job_that_is_given_back_is_there_at_once_and_its_fence_stays(store: Store) -> None:
    await with_jobs(store, "j1")
    leaving = await claimed(store, now=100, lease_ms=1_000)
    assert await store.claim(101, 30) is None
    assert await store.release("j1", leaving.fence)
    assert not await store.release("j1", leaving.fence)
    taken = await claimed(store, now=101)
    assert (taken.fence, taken.attempts, taken.status) == (2, 1, "running")
    assert not await store.release("j1", leaving.fence)
    assert await store.latest_job("b1") == taken


async def test_JOB_2_a_job_that_nobody_holds_cannot_be_written(store: Store) -> None:
    await with_jobs(store, "j1")
    assert not await store.progress("j1", 0, 1, 2, 999)
    assert not await store.finish("j1", 0, plan(), [])
    assert not await store.fail("unknown", 0, "none", None)
    assert not await store.release("j1", 0)


async def test_JOB_5_progress_is_noted_and_prolongs_the_lease(store: Store) -> None:
    await with_jobs(store, "j1")
    taken = await claimed(store, now=100, lease_ms=30)
    assert await store.progress("j1", taken.fence, 2, 7, 300)
    assert await store.due(299) == []
    latest = await store.latest_job("b1")
    assert latest is not None and (latest.done, latest.steps, latest.lease_until) == (2, 7, 300)
    assert await store.finish("j1", taken.fence, plan(), FILES)
    latest = await store.latest_job("b1")
    assert latest is not None and (latest.status, latest.done, latest.error) == ("done", 7, "")
    assert await store.due(10**15) == []


async def test_JOB_5_a_job_that_failed_waits_for_its_time_or_is_dead(store: Store) -> None:
    await with_jobs(store, "j1")
    first = await claimed(store, now=100)
    assert await store.fail("j1", first.fence, "perché così: 🧨", 500)
    latest = await store.latest_job("b1")
    assert latest is not None and (latest.status, latest.error) == ("waiting", "perché così: 🧨")
    assert await store.claim(499, 30) is None
    second = await claimed(store, now=500)
    assert (second.fence, second.attempts) == (2, 2)
    assert await store.fail("j1", second.fence, "again", None)
    assert await store.claim(10**15, 30) is None
    latest = await store.latest_job("b1")
    assert latest is not None and (latest.status, latest.error, latest.attempts) == ("failed", "again", 2)


async def test_plans_are_kept_by_version_with_their_files(store: Store) -> None:
    await with_jobs(store, "j1", "j2")
    for name, version in (("j1", 1), ("j2", 2)):
        taken = await claimed(store, job=name)
        assert await store.finish(name, taken.fence, plan(version, b"v%d" % version), FILES[:version])
    assert await store.plans("b1") == [1, 2]
    assert await store.plan("b1") == plan(2, b"v2")
    assert await store.plan("b1", 1) == plan(1, b"v1")
    assert await store.plan("b1", 3) is None
    assert await store.plan("unknown") is None
    assert await store.artefact("b1", 1, "pdf", "it") == b"%PDF\x00\xff"
    assert await store.artefact("b1", 1, "csv", "it") is None
    assert await store.artefact("b1", 2, "csv", "it") == "però".encode()
    assert await store.artefact("b1", 2, "csv", "en") is None


async def test_a_file_is_added_to_a_plan_once_and_goes_with_it(store: Store) -> None:
    await with_jobs(store, "j1")
    taken = await claimed(store)
    assert not await store.keep_artefact("b1", 1, Artefact("sealed", "aa", b"before the plan"))
    assert await store.finish("j1", taken.fence, plan(1), FILES)
    assert await store.artefacts("b1", 1) == sorted(FILES, key=lambda one: (one.format, one.language))
    for name, body in (("bb", b"two"), ("aa", b"one"), ("aa", b"another")):
        assert await store.keep_artefact("b1", 1, Artefact("sealed", name, body))
    assert await store.artefact("b1", 1, "sealed", "aa") == b"one"
    await store.only_artefact("b1", 1, "sealed", "aa")
    assert await store.artefact("b1", 1, "sealed", "bb") is None
    assert [one.format for one in await store.artefacts("b1", 1)] == ["csv", "csv", "pdf", "sealed"]
    assert await store.artefacts("b1", 2) == await store.artefacts("unknown", 1) == []


async def test_JOB_4_a_plan_made_again_takes_the_place_of_the_first(store: Store) -> None:
    await with_jobs(store, "j1", "j2")
    for name, files in (("j1", FILES), ("j2", FILES[:1])):
        taken = await claimed(store, job=name)
        assert await store.finish(name, taken.fence, plan(1, name.encode()), files)
    assert await store.plans("b1") == [1]
    assert await store.plan("b1", 1) == plan(1, b"j2")
    assert await store.artefact("b1", 1, "csv", "it") is None
