"""A backup put back (D11): complete up to its beginning, and everybody notices that the log is another one."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

from cocreate.storage.store import open_store
from tests.chaos.cases import POSTGRES, SQLITE, Case, promise
from tests.chaos.durability import DAY_RATE, people
from tests.chaos.journal import Journal
from tests.chaos.load import Load, load
from tests.chaos.people import Person
from tests.chaos.stage import Stage, stage


@promise("D11", "a restored backup is complete up to it, and clients notice", (SQLITE, POSTGRES))
async def restored(case: Case) -> None:
    case.faults.append("the store wiped under load, and restored from a backup made under load")
    async with stage(case.machines, 1, case.store) as made, load(made, case.seed, *people(case)) as at:
        file = made.notes / "copy.backup"
        async with at.acting(DAY_RATE):
            await asyncio.sleep(case.some(10, 3))
            before = acknowledged(at)
            began = time.monotonic()
            await command(made, "backup", file)
            took = time.monotonic() - began
            await asyncio.sleep(case.some(5, 2))
            await made.kill(0)
            await asyncio.sleep(1)
        epochs = {person.core.epoch for person in at.people}
        ahead = {person.name: person.core.seq for person in at.people}
        pending = sum(len(person.core.pending) for person in at.people)
        await wipe(made)
        began = time.monotonic()
        await command(made, "restore", file)
        back = time.monotonic() - began
        missing = before - await logged(made)
        case.need(not missing, f"{len(missing)} acts from before the backup are not in it")
        for person in at.people:  # what they knew of the old log is judged no more
            renew(made, person)
        await made.start(0)
        await case.converge(at, within=None)
        behind = sum(person.core.seq < ahead[person.name] for person in at.people)
        case.need(not epochs & {person.core.epoch for person in at.people}, "somebody is still in the old epoch")
        case.need(all(person.figures.reloads for person in at.people), "somebody did not load the board anew")
        case.need(behind > 0, "nobody had seen more than the backup: the test is blind")
        await at.act_for(2, DAY_RATE)
        await case.converge(at, within=None)
        await case.judge(at)
        case.figures |= {"rpo_s": round(took, 2), "rto_s": round(back, 2), "bytes": file.stat().st_size}
        case.figures |= {"ahead_of_it": behind, "pending_resent": pending}


def acknowledged(at: Load) -> set[tuple[str, str]]:
    return {(person.joined.you, cmd) for person in at.people for cmd in person.acknowledged}


async def logged(made: Stage) -> set[tuple[str, str]]:
    store = await open_store(made.store_url, read_only=True)
    try:
        return {key for row in await store.boards() for key in await store.commands(row.id)}
    finally:
        await store.close()


async def command(made: Stage, verb: str, file: Path) -> None:
    node = made.nodes[0]
    words = [sys.executable, "-m", "cocreate", verb, str(file), "--data", str(node.data)]
    environment = {**node.environment, "PYTHONPATH": os.getcwd()}
    done = await asyncio.to_thread(
        subprocess.run, words, env=environment, cwd=Path.cwd(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{verb}: {done.stderr[-2_000:]}"


async def wipe(made: Stage) -> None:
    if made.store_url.startswith("sqlite"):
        for file in made.nodes[0].data.glob("cocreate.db*"):
            file.unlink()
        return
    name = made.store_url.rpartition("/")[2]
    await made.postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await made.postgres.execute(f"CREATE DATABASE {name}")


def renew(made: Stage, person: Person) -> None:
    person.journal.close()
    path = person.journal.path.with_suffix(".again.jsonl")
    person.journal = Journal(path, person.joined.board, person.joined.you)
    person.core.lost()
