"""Jobs (J1 to J3): each happens, once, whoever dies over it; who was frozen overwrites nothing; poison is set aside."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import asyncpg

from cocreate.boards import commands as c
from tests.chaos.cases import POSTGRES, TWO, Case, promise
from tests.chaos.durability import DAY_RATE
from tests.chaos.load import Load, load
from tests.chaos.people import Person
from tests.chaos.stage import Stage, stage

PROMISED = 2_000  # jobs of J1: so many plans take hours on a small machine
WITHIN = 600.0
RESTARTED = 8.0  # seconds: a plan may have lain with the worker that died, until its lease is over and there is another
LOST_LEASE = 4.0  # seconds in which who was frozen would have overwritten


@promise("J1", "a committed command's jobs all happen, each once", (TWO,))
async def every_job(case: Case) -> None:
    boards = case.some(8, 2)
    rounds = case.some(max(2, case.jobs // boards), 2)
    case.faults.append("SIGKILL of workers, servers, Valkey and PostgreSQL, FLUSHALL, while plans are built")
    async with stage(case.machines, case.nodes, "postgres") as made, load(made, case.seed, boards, 3) as at:
        for _ in range(2):
            await made.hire("short-lease")
        killing = asyncio.create_task(kill_anything(made, case))
        took: list[float] = []
        await at.act_for(3, DAY_RATE)
        for number in range(rounds):
            began = time.monotonic()
            for people in at.boards.values():
                await asked(at, people[0], c.FinishBoard(languages=["it"]))
            if number == rounds - 1:
                await stopped(killing)
            await until(lambda: all_done(made, killing), WITHIN)
            took.append(time.monotonic() - began)
            for people in at.boards.values():
                await asked(at, people[0], c.ReopenBoard())
        await case.converge(at, within=None)
        await case.judge(at)
        rows = await table(made, "SELECT board_id, version, count(*) FROM plan GROUP BY 1, 2")
        states = await table(made, "SELECT status, count(*) FROM job GROUP BY 1")
        wanted = boards * rounds
        case.need(len(rows) == wanted, f"{len(rows)} plans of {wanted} are there")
        case.need(all(row[2] == 1 for row in rows), "a plan is there twice")
        case.need(states == [("done", wanted)], f"the jobs are {states}")
        case.figures |= {"jobs": f"{wanted} of {PROMISED} promised", "round_max_s": round(max(took), 1)}


async def kill_anything(made: Stage, case: Case) -> None:
    while True:
        await asyncio.sleep(case.lots.uniform(1, 4))
        match case.lots.randrange(8):
            case 0 | 1 | 2 | 3:
                hand = case.lots.choice(made.workers)
                await made.kill_worker(hand)
                await asyncio.to_thread(hand.start)
            case 4 | 5:
                await made.restart(case.lots.randrange(case.nodes))
            case 6:
                await made.kill_valkey()
                await asyncio.sleep(case.lots.uniform(0, 2))
                await made.start_valkey()
            case _:
                await made.kill_postgres()
                await made.start_postgres()
        for hand in made.workers:  # a worker that lost its database or Redis may have left: its supervisor's part
            if not hand.is_running:
                await asyncio.to_thread(hand.start)


async def stopped(killing: "asyncio.Task[None]") -> None:
    """Not in the middle of a restart, which would leave a part dead."""
    if killing.done():
        killing.result()
    killing.cancel()
    await asyncio.gather(killing, return_exceptions=True)


async def asked(at: Load, person: Person, command: c.SocketCommand) -> None:
    person.give(command)
    await at.until(lambda: not person.core.pending, 120)


async def all_done(made: Stage, killing: "asyncio.Task[None]") -> bool:
    """Who kills also starts again; when that is over, what was left dead is started here."""
    if killing.done():
        await all_alive(made)
    return await none_left(made)


async def all_alive(made: Stage) -> None:
    for hand in made.workers:
        if not hand.is_running:
            await asyncio.to_thread(hand.start)
    for node in made.nodes:
        if not node.is_running:
            await asyncio.to_thread(node.start)


@promise("J2", "a frozen worker cannot overwrite its successor", (POSTGRES,))
async def frozen_worker(case: Case) -> None:
    times = case.some(3, 1)
    overwritten = await freeze(case, times, "short-lease")
    case.need(not overwritten, f"who was frozen wrote: {overwritten}")
    case.faults.append(f"SIGSTOP of a worker past its lease, then SIGCONT x{times}")
    case.figures["lease_s"] = 2


async def freeze(case: Case, times: int, planted: str) -> list[str]:
    """What was written by workers whose lease was over."""
    found: list[str] = []
    async with stage(case.machines, 1, "postgres", proxies=("valkey",)) as made, load(made, case.seed, times, 2) as at:
        await at.act_for(2, DAY_RATE)
        for people in at.boards.values():
            first = await made.hire(planted)
            await asked(at, people[0], c.FinishBoard(languages=["it"]))
            await until(lambda: some(made, "SELECT 1 FROM job WHERE status = 'running' AND done >= 2"), 60)
            first.pause()
            second = await made.hire(planted)
            await until(lambda: none_left(made), 120)
            await asyncio.sleep(0.5)
            before = await written(made)
            first.resume()
            await asyncio.sleep(LOST_LEASE)
            found += [name for name, rows in (await written(made)).items() if rows != before[name]]
            case.need(bool(before["plan"]), "no plan was built")
            for hand in (first, second):
                await asyncio.to_thread(hand.kill)
        await case.converge(at, within=None)
        await case.judge(at)
    return found


async def written(made: Stage) -> dict[str, list[Any]]:
    """Every row's own mark: PostgreSQL changes it whenever the row is written, be it with what stood there."""
    names = ("job", "plan", "artefact")
    return {name: await table(made, f"SELECT xmin::text, ctid::text FROM {name} ORDER BY 1, 2") for name in names}


@promise("J3", "a job that kills its worker each time is set aside, and others go on", (POSTGRES,))
async def poison(case: Case) -> None:
    others = case.some(6, 1)
    async with (
        stage(case.machines, 1, "postgres", proxies=("valkey",)) as made,
        load(made, case.seed, others + 1, 2) as at,
    ):
        await at.act_for(2, DAY_RATE)
        tables = list(at.boards.items())
        bad, lead = tables[0][0], tables[0][1][0]
        async with supervised(made, case, bad):
            before = [await finished(at, made, people[0], 1) for _, people in tables[1:]]
            for _, people in tables[1:]:
                await asked(at, people[0], c.ReopenBoard())
            await asked(at, lead, c.FinishBoard(languages=["it"]))
            took = [await finished(at, made, people[0], 2) for _, people in tables[1:]]
            await until(lambda: some(made, f"SELECT 1 FROM job WHERE board_id = '{bad}' AND status = 'failed'"), 240)
        await at.until(lambda: lead.core.job is not None and lead.core.job.status == "failed", 10)
        assert lead.core.job is not None
        case.need(lead.core.job.error == "worker_stopped", f"people are told {lead.core.job.error!r}")
        case.need(made.kills == 0, "something else was killed")
        await case.converge(at, within=None)
        await case.judge(at)
        case.figures |= {"deaths": case.figures.get("deaths", 0), "others_max_s": round(max(took), 1)}
        case.figures["without_it_max_s"] = round(max(before), 1)
        beside = f"another plan took {max(took):.0f} s, without it {max(before):.0f} s"
        case.need(max(took) <= max(before) + RESTARTED, beside)
        case.faults.append("a job whose worker dies of it")


async def finished(at: Load, made: Stage, lead: Person, version: int) -> float:
    """Seconds until the table has this version of its plan."""
    began = time.monotonic()
    await asked(at, lead, c.FinishBoard(languages=["it"]))
    query = f"SELECT 1 FROM plan WHERE board_id = '{lead.core.board}' AND version = {version}"
    await until(lambda: some(made, query), 120)
    return time.monotonic() - began


@contextlib.asynccontextmanager
async def supervised(made: Stage, case: Case, bad: str) -> AsyncIterator[None]:
    """Two workers, started again whenever they have died."""
    for _ in range(2):
        await made.hire("short-lease,poison", POISON=bad)

    async def watch() -> None:
        deaths = 0
        while True:
            await asyncio.sleep(0.2)
            for hand in made.workers:
                if not hand.is_running:
                    deaths += 1
                    case.figures["deaths"] = deaths
                    await asyncio.to_thread(hand.start)

    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


async def until(test: Callable[[], Awaitable[bool]], within: float) -> None:
    async with asyncio.timeout(within):
        while not await test():
            await asyncio.sleep(0.1)


async def some(made: Stage, query: str) -> bool:
    return bool(await table(made, query))


async def none_left(made: Stage) -> bool:
    return not await table(made, "SELECT id FROM job WHERE status IN ('waiting', 'running')")


async def table(made: Stage, query: str) -> list[Any]:
    while True:
        try:
            connection = await asyncpg.connect(made.store_url.replace("+asyncpg", ""), timeout=5)
            try:
                return [tuple(row) for row in await connection.fetch(query)]
            finally:
                await connection.close(timeout=5)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, TimeoutError):
            await asyncio.sleep(0.2)
