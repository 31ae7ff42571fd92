"""The judge finds what is planted in the web client, and nothing where nothing is: else its "held" is worth nothing."""

import asyncio
from collections.abc import Iterator

import pytest

from tests.chaos import typescript
from tests.chaos.browsers import Browsers, browsers
from tests.chaos.judge import Verdict
from tests.chaos.stage import Machines, stage


@pytest.fixture
def machines() -> Iterator[Machines]:
    made = Machines()
    yield made
    made.close()


async def lived(bug: str, machines: Machines, within: float = 5) -> Verdict:
    """A short life of one table whose clients have this bug."""
    async with stage(machines) as made, browsers(made, 4, 1, 4, bug) as at:
        await at.ask("mischief", mischief={"lost": 0.1, "twice": 0.05})
        async with at.acting(60):
            await asyncio.sleep(1)
            await asyncio.gather(*(typescript.crash(at, who) for who in at.people[:2]), typescript.away(at, "t0-2"))
            await typescript.tabs(at, "t0-3")
            if not bug:
                await made.restart(0)
            await asyncio.sleep(1)
        await at.ask("mischief", mischief={"lost": 0, "twice": 0})
        await at.mend()
        await at.settle(within)
        return await at.judged()


async def test_without_a_bug_the_judge_finds_nothing(machines: Machines) -> None:
    verdict = await lived("", machines, within=60)
    assert verdict.faults == []
    assert verdict.acknowledged > 50


async def test_CLI_2_what_is_sent_without_being_stored_is_found(machines: Machines) -> None:
    verdict = await lived("unstored", machines)
    assert any("before it was stored" in fault for fault in verdict.other)


async def test_LOG_3_what_is_sent_again_as_something_new_is_found(machines: Machines) -> None:
    assert (await lived("anew", machines)).doubled


async def test_LIV_1_a_gap_that_is_not_fetched_is_found(machines: Machines) -> None:
    faults = (await lived("gapped", machines)).other
    # a gap may have held the event of an act of its own, which then waits for ever
    assert any("holds another board" in fault or "acts pending" in fault for fault in faults)


async def test_CLI_2_words_that_a_reload_forgets_are_found(machines: Machines) -> None:
    assert any("neither in the log nor taken back" in fault for fault in (await lived("forgetful", machines)).lost)


async def test_CLI_2_words_that_a_closed_tab_leaves_to_nobody_are_found(machines: Machines) -> None:
    assert any("nobody has sent" in fault for fault in (await lived("blind", machines)).other)


async def test_S3_a_page_under_another_name_is_over_and_knows_the_right_one(machines: Machines) -> None:
    public = "https://boards.example.org"
    async with stage(machines, environment={"COCREATE_PUBLIC_URL": public}) as made:
        at = Browsers(made, 1)
        try:
            await at.start()
            await at.table(1)
            await at.until(lambda states: not states)
            [page] = await at.ask("states")
            assert (page["ended"], page["told"]) == (4421, ["address", public])
        finally:
            await at.close()
