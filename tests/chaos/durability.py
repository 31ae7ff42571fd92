"""Durability and order (D1 to D11): what was acknowledged is there, once, whatever dies."""

import asyncio
import signal
import time

from tests.chaos.cases import (
    EVERY,
    POSTGRES,
    SQLITE,
    THREE,
    TWO,
    Case,
    all_nodes_up,
    answers,
    promise,
    spread,
)
from tests.chaos.load import Load, load
from tests.chaos.stage import stage

DAY = (15, 20)  # L-DAY: tables, people at each
DAY_RATE = 30.0  # acts a second, in all
ROOM = (2, 8)
BACK_WITHIN = 5.0  # seconds until the first acknowledgement after a database is back


def people(case: Case) -> tuple[int, int]:
    return ROOM if case.quick else DAY


@promise("D1", "kill -9 of any server loses no acknowledged act, and all converge", EVERY, quick=(SQLITE, TWO))
async def kills_of_servers(case: Case) -> None:
    kills = case.some(25, 3)
    case.faults.append(f"SIGKILL of a server x{kills}")
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        async with at.acting(DAY_RATE):
            for _ in range(kills):
                await asyncio.sleep(case.lots.uniform(0.3, 1.0) if case.quick else case.lots.uniform(1, 8))
                await made.restart(case.lots.randrange(case.nodes), pause=case.lots.uniform(0, 0.5))
        await case.converge(at)
        await case.judge(at)
        all_nodes_up(case, made)
        case.figures |= spread("offline", [away for person in at.people for away in person.figures.offline[1:]])


@promise("D2", "the death of PostgreSQL loses nothing, and closes no socket", (POSTGRES, THREE))
async def kills_of_postgres(case: Case) -> None:
    kills, stop = case.some(5, 1), case.some(30, 3)
    case.faults += [f"SIGKILL of PostgreSQL x{kills}", f"SIGSTOP of it for {stop} s"]
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        connections = [person.figures.connections for person in at.people]
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
        await case.converge(at, within=None)
        await case.judge(at)
        closed = sum(person.figures.connections for person in at.people) - sum(connections)
        case.need(closed == 0, f"{closed} sockets were closed")
        case.need(max(back) <= BACK_WITHIN, f"the first acknowledgement came {max(back):.1f} s after it was back")
        case.figures |= {"first_ack_s": round(max(back), 2), "sockets_closed": closed}


async def first_answer(at: Load) -> float:
    began = time.monotonic()
    while not answers(at, since=began):
        await asyncio.sleep(0.02)
        if time.monotonic() - began > 60:
            break
    return time.monotonic() - began
