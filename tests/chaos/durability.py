"""Durability and order (D1 to D11), where servers and stores die: what was acknowledged is there, once."""

import asyncio
import contextlib
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator

import msgspec
from redis.asyncio import Redis

from cocreate.fanout.ports import HeadHint, Hint
from cocreate.fanout.redis import CHANNEL
from tests.chaos.cases import EVERY, POSTGRES, SQLITE, THREE, TWO, Case, all_nodes_up, answers, promise, spread
from tests.chaos.load import Load, load
from tests.chaos.proxy import Way
from tests.chaos.stage import Stage, stage

DAY = (15, 20)  # L-DAY: tables, people at each
DAY_RATE = 30.0  # acts a second, in all
ROOM = (2, 8)
BACK_WITHIN = 5.0  # seconds until the first acknowledgement after a database is back


def people(case: Case) -> tuple[int, int]:
    return ROOM if case.quick else DAY


@promise("D1", "kill -9 of any server loses no acknowledged act, and all converge", EVERY, quick=(SQLITE, TWO))
async def kills_of_servers(case: Case) -> None:
    kills = case.some(20, 2)
    case.faults.append(f"SIGKILL of a server x{kills}")
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        await at.finish_one()
        async with at.acting(DAY_RATE):
            for _ in range(kills):
                await asyncio.sleep(case.lots.uniform(0.3, 1.0) if case.quick else case.lots.uniform(0.5, 3))
                await made.restart(case.lots.randrange(case.nodes), pause=case.lots.uniform(0, 0.5))
                if case.nodes > 1:
                    at.spread()
        await case.converge(at)
        await case.judge(at)
        all_nodes_up(case, made)
        case.figures |= spread("offline", [away for person in at.people for away in person.figures.offline[1:]])


@promise("D2", "the death of PostgreSQL loses nothing, and closes no socket", (POSTGRES, THREE))
async def kills_of_postgres(case: Case) -> None:
    kills, stop = case.some(5, 1), case.some(30, 3)
    case.faults += [f"SIGKILL of PostgreSQL x{kills}", f"SIGSTOP of it for {stop} s"]
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        await at.finish_one()
        connections = sum(person.figures.connections for person in at.people)
        back: list[float] = []
        async with at.acting(DAY_RATE):
            for _ in range(kills):
                await asyncio.sleep(case.lots.uniform(2, 4))
                await made.kill_postgres()
                await asyncio.sleep(case.lots.uniform(0, 2))
                await made.start_postgres()
                back.append(await first_answer(at))
            await asyncio.sleep(2)
            made.signal_postgres(signal.SIGSTOP)
            await asyncio.sleep(stop)
            made.signal_postgres(signal.SIGCONT)
            back.append(await first_answer(at))
        await case.converge(at)
        await case.judge(at)
        closed = sum(person.figures.connections for person in at.people) - connections
        case.need(closed == 0, f"{closed} sockets were closed, with the codes {codes(at)}; the others were given up")
        case.need(max(back) <= BACK_WITHIN, f"the first acknowledgement came {max(back):.1f} s after it was back")
        case.figures |= {"first_ack_s": round(max(back), 2), "sockets_closed": closed}


@promise("D7", "a commit whose answer is lost is answered rightly on retry", (POSTGRES, TWO), quick=(POSTGRES,))
async def lost_answers_of_the_store(case: Case) -> None:
    """The connection to PostgreSQL breaks somewhere in a question or an answer, again and again."""
    cuts = case.some(60, 5)
    case.faults.append(f"connections to PostgreSQL cut in a question or an answer x{cuts}")
    async with (
        stage(case.machines, case.nodes, case.store, proxies=("postgres",)) as made,
        load(made, case.seed, *people(case)) as at,
    ):
        async with at.acting(DAY_RATE):
            for _ in range(cuts):
                between = case.lots.choice(made.database)
                way: Way = case.lots.choice(("up", "down", "down"))
                if way == "down" and case.lots.random() < 0.5:  # committed, and nobody is told
                    between.way("down", deaf=True)
                    await asyncio.sleep(case.lots.uniform(0.02, 0.1))
                    between.cut()
                else:
                    between.way(way, cut_after=case.lots.randrange(1, 2_000))
                await asyncio.sleep(case.lots.uniform(0.1, 0.4))
                between.faults()
                between.cut()
                await asyncio.sleep(case.lots.uniform(0.1, 0.6))
        await case.converge(at)
        verdict = await case.judge(at)
        lost = sum(node.counted("cocreate_store_errors_total") for node in made.nodes)
        case.need(lost > 0, "no answer of the store was lost: the test is blind")
        case.figures |= {
            "answers_lost": lost,
            "boards_loaded_anew": sum(node.counted("cocreate_reloads_total") for node in made.nodes),
            "refused_for_now": again(at),
            "doubled": len(verdict.doubled),
        }


def again(at: Load) -> int:
    names = ("busy", "store_unreachable", "too_fast")
    return sum(person.figures.refusals.get(name, 0) for person in at.people for name in names)


@promise("D8", "nobody sees an event that is not committed", (SQLITE, POSTGRES, TWO), quick=(SQLITE,))
async def nothing_before_the_commit(case: Case) -> None:
    """The board's row is held by another transaction: whatever is asked then cannot be committed, nor may be shown."""
    rounds = case.some(10, 1)
    case.faults.append(f"the commit held back for 1.5 s x{rounds}")
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *ROOM) as at:
        early, hinted = 0, 0
        for _ in range(rounds):
            await case.converge(at, within=None)
            heads = {board: people[0].core.seq for board, people in at.boards.items()}
            async with held(made), heads_told(made) as told:
                async with at.acting(DAY_RATE):
                    await asyncio.sleep(1.5)
                early += sum(person.core.seq > heads[person.core.board] for person in at.people)
                hinted += sum(seq > heads.get(board, 0) for board, seq in told)
            await asyncio.sleep(0.2)
        case.need(early == 0, f"{early} people saw what was not committed")
        case.need(hinted == 0, f"the servers were told {hinted} times of what was not committed")
        await case.converge(at)
        await case.judge(at)
        case.figures |= {"seen_early": early, "told_early": hinted}


@contextlib.asynccontextmanager
async def heads_told(made: Stage) -> AsyncIterator[list[tuple[str, int]]]:
    """What goes through Redis meanwhile: boards, and the heads that the servers tell one another."""
    told: list[tuple[str, int]] = []
    if len(made.nodes) == 1:  # it has nobody to tell
        yield told
        return
    redis = Redis.from_url(made.valkey.url)
    hearing = redis.pubsub()
    await hearing.psubscribe(CHANNEL + "*")

    async def hear() -> None:
        async for message in hearing.listen():
            if message["type"] == "pmessage":
                hint = msgspec.json.decode(message["data"], type=Hint)
                if isinstance(hint, HeadHint):
                    told.append((hint.board, hint.seq))

    task = asyncio.create_task(hear())
    try:
        yield told
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await redis.aclose()


def held(made: Stage) -> "Held":
    return Held(made)


class Held:
    """Another transaction keeps the log from being written, in a process of no server."""

    def __init__(self, made: Stage) -> None:
        self._url = made.store_url

    async def __aenter__(self) -> None:
        if self._url.startswith("sqlite"):
            import sqlite3  # noqa: PLC0415

            path = self._url.removeprefix("sqlite:///")
            self._file = sqlite3.connect(path, isolation_level=None, timeout=10)
            self._file.execute("BEGIN IMMEDIATE")
            return
        import asyncpg  # noqa: PLC0415

        self._connection = await asyncpg.connect(self._url.replace("+asyncpg", ""))
        self._transaction = self._connection.transaction()
        await self._transaction.start()
        await self._connection.execute("LOCK TABLE event IN EXCLUSIVE MODE")

    async def __aexit__(self, *_: object) -> None:
        if self._url.startswith("sqlite"):
            self._file.execute("ROLLBACK")
            self._file.close()
            return
        await self._transaction.rollback()
        await self._connection.close()


def codes(at: Load) -> dict[int, int]:
    """With which sockets were closed, and how often."""
    return dict(sum((Counter(person.figures.closes) for person in at.people), Counter()))


async def first_answer(at: Load) -> float:
    began = time.monotonic()
    while not answers(at, since=began):
        await asyncio.sleep(0.02)
        if time.monotonic() - began > 60:
            break
    return time.monotonic() - began
