"""The judge finds what was planted, and nothing where nothing was: else its "held" is worth nothing."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chaos.cases import POSTGRES, Case
from tests.chaos.jobs import freeze
from tests.chaos.judge import Verdict
from tests.chaos.load import load
from tests.chaos.stage import Machines, stage


@pytest.fixture
def machines() -> Iterator[Machines]:
    made = Machines()
    yield made
    made.close()


async def lived(bugs: str, machines: Machines, folder: Path, *, kill: bool = False) -> Verdict:
    """A short life of one table on a server with these bugs."""
    program = ["-m", "tests.chaos.planted", bugs]
    async with stage(machines, program=program, folder=folder) as made, load(made, 3, 1, 5) as at:
        async with at.acting(60):
            await at.until(lambda: sum(len(person.figures.answers) for person in at.people) > 80)
            if kill:
                await made.kill(0)
        if kill:
            await made.start(0)
        await at.settle(within=2)
        for node in made.nodes:  # what is still to be written after an early answer is judged as not written
            await asyncio.to_thread(node.kill)
        return await at.judged(ends=False)


async def test_without_a_bug_the_judge_finds_nothing(machines: Machines, tmp_path: Path) -> None:
    verdict = await lived("", machines, tmp_path, kill=True)
    assert verdict.faults == []
    assert verdict.acknowledged > 80
    assert verdict.sent >= verdict.acknowledged


async def test_LOG_2_an_early_answer_is_found_as_loss(machines: Machines, tmp_path: Path) -> None:
    assert (await lived("early", machines, tmp_path, kill=True)).lost


async def test_LOG_1_an_event_that_was_dropped_is_found(machines: Machines, tmp_path: Path) -> None:
    assert (await lived("drop", machines, tmp_path)).lost


async def test_LOG_3_an_act_that_was_done_twice_is_found(machines: Machines, tmp_path: Path) -> None:
    assert (await lived("twice", machines, tmp_path)).doubled


async def test_JOB_2_a_worker_that_writes_without_its_lease_is_found(machines: Machines) -> None:
    case = Case("J2", POSTGRES, machines, 1, quick=True)
    assert "job" in await freeze(case, 1, "short-lease,no-fence")
