"""Doing a job: claimed under a lease, finished under a fence, given up with a reason (JOB-2, JOB-4, JOB-5)."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.exports import FORMATS
from cocreate.jobs.render import Renderer, _render
from cocreate.jobs.runner import LocalJobs
from cocreate.jobs.work import ATTEMPTS, BACK_OFF_MS, LEASE_MS, PLAN_WITHIN, work
from cocreate.locales import Language
from cocreate.plans.build import plan_json
from cocreate.plans.plan import Plan
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import JobRow, SavedSnapshot, Store, StoreError
from cocreate.storage.postgres import GIVE_UP_S
from tests.exports.test_gantt import long
from tests.helpers.given import given
from tests.helpers.stored import keep
from tests.jobs.conftest import BOARD, finish
from tests.plans import meeting
from tests.realtime.given import FakeClock
from tests.realtime.serving import ROOT, until
from tests.services import lives, wait_until
from workers.settings import JOB_TIMEOUT

STEPS = 2 * len(FORMATS) + 1  # every format in both languages, and the plan itself


async def render(plan: bytes, format: str, language: str, beside: bytes = b"") -> bytes:
    """As good as any: what matters here is who writes what when."""
    return b"%s in %s of %d bytes" % (format.encode(), language.encode(), len(plan))


async def nobody(_: str) -> None:
    """Nobody is told."""


async def latest(store: Store) -> JobRow:
    row = await store.latest_job(BOARD)
    assert row is not None
    return row


class Gate:
    """A rendering that stops at its first file until it is let go: a worker that freezes."""

    def __init__(self, mark: bytes) -> None:
        self.mark = mark
        self.reached, self.go = asyncio.Event(), asyncio.Event()

    async def __call__(self, plan: bytes, format: str, language: str) -> bytes:
        self.reached.set()
        await self.go.wait()
        return self.mark


async def test_JOB_1_the_job_waits_until_somebody_does_it_and_then_it_is_done(
    store: MemoryStore, clock: FakeClock
) -> None:
    assert ((await latest(store)).status, await store.plans(BOARD)) == ("waiting", [])
    assert await work(store, clock, render, nobody)
    assert ((await latest(store)).status, await store.plans(BOARD)) == ("done", [1])
    assert not await work(store, clock, render, nobody)


async def test_JOB_2_a_frozen_worker_that_wakes_up_writes_nothing_over_its_successor(
    store: MemoryStore, clock: FakeClock
) -> None:
    frozen = Gate(b"by the frozen one")
    first = asyncio.create_task(work(store, clock, frozen, nobody))
    await frozen.reached.wait()
    assert not await work(store, clock, render, nobody)  # it has the lease
    clock.now += LEASE_MS
    successor = Gate(b"by the successor")
    second = asyncio.create_task(work(store, clock, successor, nobody))
    await successor.reached.wait()
    frozen.go.set()
    await first
    assert (await latest(store)).status == "running"
    assert await store.plans(BOARD) == []
    successor.go.set()
    await second
    assert ((await latest(store)).status, (await latest(store)).attempts) == ("done", 2)
    assert await store.artefact(BOARD, 1, "pdf", "it") == b"by the successor"


async def test_JOB_2_a_worker_that_wakes_up_after_its_successor_is_done_changes_nothing(
    store: MemoryStore, clock: FakeClock
) -> None:
    frozen = Gate(b"by the frozen one")
    first = asyncio.create_task(work(store, clock, frozen, nobody))
    await frozen.reached.wait()
    clock.now += LEASE_MS
    assert await work(store, clock, render, nobody)
    done = await latest(store)
    frozen.go.set()
    await first
    assert await latest(store) == done
    assert await store.artefact(BOARD, 1, "pdf", "it") != b"by the frozen one"


async def test_JOB_2_who_is_told_to_leave_gives_the_job_back(store: MemoryStore, clock: FakeClock) -> None:
    leaving = Gate(b"never written")
    first = asyncio.create_task(work(store, clock, leaving, nobody))
    await leaving.reached.wait()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    assert ((await latest(store)).status, (await latest(store)).attempts) == ("waiting", 0)
    assert await work(store, clock, render, nobody)  # at once, no lease to wait for
    assert ((await latest(store)).status, (await latest(store)).attempts) == ("done", 1)


async def test_JOB_2_a_step_prolongs_the_lease(store: MemoryStore, clock: FakeClock) -> None:
    async def slow(plan: bytes, format: str, language: str) -> bytes:
        clock.now += LEASE_MS - 1
        assert await store.due(clock.now) == []
        return b"x"

    assert await work(store, clock, slow, nobody)
    assert ((await latest(store)).status, (await latest(store)).attempts) == ("done", 1)


async def test_EXP_7_a_calendar_is_given_the_versions_before_and_how_far_each_action_is() -> None:
    """Only where there is something of the kind to tell; all other files are the plan's alone."""
    table = given().by("fede", c.AddCards(cards=[new("a1", "Nido"), new("a2", "Navetta")]), c.FinishBoard())
    table.by("fede", c.ReportProgress(action="a1", status="stopped", percent=20), c.ReopenBoard())
    table.by("fede", c.DeleteCards(cards=["a2"]), c.FinishBoard())
    store, asked = MemoryStore(), list[tuple[int, str, bytes]]()

    async def heard(plan: bytes, format: str, language: str, *beside: bytes) -> bytes:
        asked.append((msgspec.json.decode(plan)["version"], format, b"".join(beside)))
        return _render(plan, format, "it", *beside)

    await keep(store, table, "b1")
    while await work(store, FakeClock(), heard, nobody):
        pass
    assert [(version, format) for version, format, beside in asked if beside] == [(2, "ics")]
    states = [b"STATUS:CANCELLED", b"STATUS:NEEDS-ACTION"]
    first, second = [await store.artefact("b1", version, "ics", "it") or b"" for version in (1, 2)]
    assert [first.count(state) for state in states] == [0, 2], "as it was then"
    assert [second.count(state) for state in states] == [2, 0], "one was stopped, one is gone"


def new(id: str, text: str) -> c.NewCard:
    return c.NewCard(id=id, zone="actions", text=text, x=0, y=0)


async def in_process(plan: bytes, format: str, language: Language) -> bytes:
    return _render(plan, format, language)


async def test_JOB_4_the_same_board_gives_the_same_bytes_whenever_it_is_done(clock: FakeClock) -> None:
    stores = [MemoryStore(), MemoryStore()]
    for store in stores:
        await finish(store, clock)
    later = FakeClock(clock.now + 86_400_000)
    await work(stores[0], clock, in_process, nobody)  # type: ignore[arg-type]
    await work(stores[1], later, in_process, nobody)  # type: ignore[arg-type]
    one, two = [await store.plan(BOARD) for store in stores]
    assert one is not None and one == two
    for format in FORMATS:
        made = [await store.artefact(BOARD, 1, format, "it") for store in stores]
        assert made[0] == made[1], format
        assert made[0]


async def test_JOB_4_a_job_done_twice_gives_the_same_plan(store: MemoryStore, clock: FakeClock) -> None:
    await work(store, clock, render, nobody)
    first = await store.plan(BOARD)
    store._put(await latest(store), status="waiting")
    clock.now += 12_345_678
    await work(store, clock, render, nobody)
    assert await store.plan(BOARD) == first
    assert first is not None and json.loads(first.body)["actions"][0]["id"] == "a1"


async def test_PAP_3_LOG_9_a_plan_has_its_minutes_from_the_first_line_also_where_a_snapshot_is_kept() -> None:
    table, store = meeting.held(), MemoryStore()
    await keep(store, table, BOARD)
    half = Board()
    for event in table.events[:-5]:
        half.advance(event)
    await store.save_snapshot(BOARD, SavedSnapshot(half.seq, msgspec.json.encode(half.records)))
    await work(store, FakeClock(), render, nobody)
    row = await store.plan(BOARD)
    assert row is not None
    made = msgspec.json.decode(row.body, type=Plan)
    assert made.minutes == meeting.minutes_of(table) and len(made.minutes.sittings[0].stretches) == 5


async def test_JOB_5_every_step_is_reported(store: MemoryStore, clock: FakeClock) -> None:
    told: list[tuple[int, int, str]] = []

    async def changed(board: str) -> None:
        row = await latest(store)
        told.append((row.done, row.steps, row.status))

    await work(store, clock, render, changed)
    assert told == [*((step, STEPS, "running") for step in range(STEPS + 1)), (STEPS, STEPS, "done")]


async def test_JOB_5_what_always_fails_is_tried_later_and_later_then_given_up_with_its_reason(
    store: MemoryStore, clock: FakeClock
) -> None:
    class NoFont(Exception):
        pass

    async def fails(plan: bytes, format: str, language: str) -> bytes:
        raise NoFont("what somebody wrote")

    waited = []
    for attempt in range(1, ATTEMPTS + 1):
        assert await work(store, clock, fails, nobody)
        row = await latest(store)
        assert (row.attempts, row.error) == (attempt, "internal")
        if row.status == "waiting":
            waited.append(row.not_before - clock.now)
            clock.now = row.not_before - 1
            assert not await work(store, clock, fails, nobody)
            clock.now += 1
    assert waited == [BACK_OFF_MS, 2 * BACK_OFF_MS, 4 * BACK_OFF_MS, 8 * BACK_OFF_MS]
    assert (row.status, row.error) == ("failed", "internal")
    clock.now += 10**9
    assert not await work(store, clock, render, nobody)
    assert await store.plans(BOARD) == []


async def test_JOB_5_what_fails_once_succeeds_the_next_time_without_a_trace(
    store: MemoryStore, clock: FakeClock
) -> None:
    async def fails(plan: bytes, format: str, language: str) -> bytes:
        raise TimeoutError

    await work(store, clock, fails, nobody)
    clock.now += BACK_OFF_MS
    await work(store, clock, render, nobody)
    assert ((await latest(store)).status, (await latest(store)).error) == ("done", "")


async def test_JOB_5_a_plan_that_takes_too_long_failed_and_every_time_counts(
    store: MemoryStore, clock: FakeClock
) -> None:
    for attempt in range(1, ATTEMPTS + 1):
        assert await work(store, clock, Gate(b"never written"), nobody, within=0.0)
        row = await latest(store)
        assert (row.attempts, row.error) == (attempt, "timeout")
        clock.now = row.not_before
    assert row.status == "failed"


def test_JOB_5_arq_stops_nobody_before_a_plan_has_had_its_time() -> None:
    """It would look like a worker that was told to leave."""
    assert JOB_TIMEOUT > PLAN_WITHIN + 3 * GIVE_UP_S  # to claim it, to write what came of it, to give it back


async def test_JOB_5_a_job_that_kills_its_workers_is_given_up(store: MemoryStore, clock: FakeClock) -> None:
    """None of them lives to say why."""
    for _ in range(ATTEMPTS):
        assert await store.claim(clock.now, LEASE_MS) is not None
        clock.now += LEASE_MS
    assert await work(store, clock, render, nobody)
    row = await latest(store)
    assert (row.status, row.error) == ("failed", "worker_stopped")


async def test_JOB_2_a_file_that_takes_longer_than_a_lease_keeps_it(store: MemoryStore, clock: FakeClock) -> None:
    at_it, go_on = asyncio.Event(), asyncio.Event()

    async def slow(plan: bytes, format: str, language: str) -> bytes:
        at_it.set()
        await go_on.wait()
        return await render(plan, format, language)

    working = asyncio.create_task(work(store, clock, slow, nobody, beat=0.001))
    await at_it.wait()
    for _ in range(3):
        clock.now += LEASE_MS - 1
        await until(lambda: store._jobs[f"build_plan:{BOARD}:1"].lease_until == clock.now + LEASE_MS)
        assert await store.claim(clock.now + 1, LEASE_MS) is None
    go_on.set()
    assert await working
    assert (await latest(store)).status == "done" and (await latest(store)).attempts == 1


async def test_a_store_that_breaks_off_leaves_the_job_to_its_lease(store: MemoryStore, clock: FakeClock) -> None:
    class Breaking(MemoryStore):
        async def progress(self, *_: object) -> bool:
            raise StoreError("broke off")

    store.__class__ = Breaking
    assert await work(store, clock, render, nobody)
    assert (await latest(store)).status == "running"
    store.__class__ = MemoryStore
    clock.now += LEASE_MS
    assert await work(store, clock, render, nobody)
    assert (await latest(store)).status == "done"


async def test_JOB_1_the_runner_finds_what_nobody_told_it_of_also_after_the_store_broke_off(
    store: MemoryStore, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.jobs.runner.LOOK_EVERY", 0.02)
    asked = 0

    class Breaking(MemoryStore):
        async def claim(self, now: int, lease_ms: int, job: str | None = None) -> JobRow | None:
            nonlocal asked
            asked += 1
            if asked < 4:
                raise StoreError("not now")
            return await super().claim(now, lease_ms, job)

    store.__class__ = Breaking
    running = asyncio.create_task(LocalJobs(store, clock, render, nobody).run())
    await until(lambda: store._jobs[f"build_plan:{BOARD}:1"].status == "done")
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert asked >= 4


async def test_JOB_5_a_renderer_that_hangs_is_ended_and_the_next_file_gets_a_new_one(
    store: MemoryStore, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await work(store, clock, render, nobody)
    plan = await store.plan(BOARD)
    assert plan is not None
    renderer = Renderer()
    made = await renderer(plan.body, "md", "it")
    assert b"azione" in made
    [process] = renderer._pool._processes.values()  # type: ignore[union-attr]
    os.kill(process.pid, signal.SIGSTOP)
    monkeypatch.setattr("cocreate.jobs.render.TIMEOUT", 0.3)
    with pytest.raises(TimeoutError):
        await renderer(plan.body, "md", "it")
    await until(lambda: not lives(process.pid or 0))  # its pool waits for it too, so that nobody else can
    monkeypatch.undo()
    assert await renderer(plan.body, "md", "it") == made
    [process] = renderer._pool._processes.values()  # type: ignore[union-attr]
    renderer.close()
    await until(lambda: not lives(process.pid or 0))


async def test_EXP_9_a_file_that_takes_too_much_memory_ends_its_process_or_is_refused_and_the_next_is_made(
    store: MemoryStore, clock: FakeClock
) -> None:
    await work(store, clock, render, nobody)
    plan = await store.plan(BOARD)
    assert plan is not None
    renderer = Renderer(memory=512 * 2**20)
    try:
        with pytest.raises((BrokenProcessPool, MemoryError)):
            await renderer(plan_json(long(2_000)), "png", "it")
        assert b"azione" in await renderer(plan.body, "md", "it")
    finally:
        renderer.close()


RENDERS = """
import asyncio, sys, time
from cocreate.jobs.render import Renderer
async def main():
    renderer = Renderer()
    try:
        await renderer(b"no plan", "md", "it")
    except Exception:
        pass
    print(*renderer._pool._processes, flush=True)
    time.sleep(600)
if __name__ == "__main__":
    asyncio.run(main())
"""


def test_who_renders_ends_with_the_one_for_whom_it_does(tmp_path: Path) -> None:
    """Killed, not told: nobody closes anything."""
    program = tmp_path / "renders.py"
    program.write_text(RENDERS)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, program], env=environment, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        renders = int(server.stdout.readline())
        assert lives(renders)
        server.kill()
        wait_until(lambda: not lives(renders), "the end of who renders", lambda: None)
