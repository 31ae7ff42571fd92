"""The contract of the log, on every adapter."""

import asyncio
import random

import pytest

from cocreate.audit import audit
from cocreate.storage.chain import GENESIS, digest, link
from cocreate.storage.ports import Append, Appended, Head, Moved, SavedSnapshot, Store, StoreError
from cocreate.storage.store import open_store
from tests.storage.conftest import head_of, job, line, lines, row, to, write

HOSTILE = (
    "però, così, «perché no?» — €",
    "👩‍👩‍👧‍👦🏳️‍🌈 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \U0010ffff",
    "a\u2028b\u2029c\u0085d\ufeff\u202e",
    "e\u0301 \u00e9 \ufb01",
    "'; DROP TABLE event; -- \" \\ %s :x $1 ?",
    "tab\t newline\n end",
    "lungo " * 20_000,
)


async def test_LOG_1_lines_get_the_next_numbers_in_order(store: Store) -> None:
    await store.create_board(row("b1"), {})
    assert await store.head("b1") == Head("epoch-b1", 0, GENESIS)
    assert (await write(store, to("b1", 0, "a", "b"))).first == 1
    assert (await write(store, to("b1", 2, "c"))).first == 3
    assert (await write(store, to("b1", None, "d"))).first == 4
    assert [(read.seq, read.cmd) for read in await store.read("b1", 0)] == [(1, "a"), (2, "b"), (3, "c"), (4, "d")]


async def test_LOG_1_reading_is_after_a_number_and_at_most_so_many(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await write(store, to("b1", 0, *"abcdef"))
    assert [read.cmd for read in await store.read("b1", 2, 3)] == ["c", "d", "e"]
    assert await store.read("b1", 6) == []
    assert await store.read("unknown", 0) == []
    assert await store.head("unknown") is None


async def test_LOG_10_the_chain_is_that_of_the_digests(store: Store) -> None:
    await store.create_board(row("b1"), {})
    first, second = lines("a", "b")
    appended = await write(store, Append("b1", "epoch-b1", 0, [first, second]))
    one = link(GENESIS, 1, digest(first.salt, first.body))
    two = link(one, 2, digest(second.salt, second.body))
    assert appended.chain == two
    assert [read.chain for read in await store.read("b1", 0)] == [one, two]
    assert await store.head("b1") == Head("epoch-b1", 2, two)
    assert (await audit(store, "b1")).flaws == []


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
async def test_LOG_12_what_passed_the_gate_comes_back_byte_for_byte(store: Store, text: str) -> None:
    await store.create_board(row("b1"), {})
    written = line("c1", text=text)
    await write(store, Append("b1", "epoch-b1", 0, [written]))
    [read] = await store.read("b1", 0)
    assert (read.body, read.salt, read.actor, read.cmd) == (written.body, written.salt, "p1", "c1")


async def test_LOG_6_an_append_decided_on_another_head_writes_nothing(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await write(store, to("b1", 0, "a"))
    head = await store.head("b1")
    for expect in (0, 2):
        [result] = await store.append([to("b1", expect, "x", jobs=(job("j1"),))])
        assert head_of(result) == head
    assert await store.head("b1") == head
    assert await store.find("b1", "p1", "x") is None
    assert await store.latest_job("b1") is None


@pytest.mark.parametrize("expect", [0, None])
async def test_LOG_8_an_append_of_another_epoch_writes_nothing(store: Store, expect: int | None) -> None:
    await store.create_board(row("b1"), {})
    [result] = await store.append([Append("b1", "before the restore", expect, lines("a"))])
    assert head_of(result) == Head("epoch-b1", 0, GENESIS)
    assert await store.read("b1", 0) == []


@pytest.mark.parametrize("expect", [2, None])
async def test_LOG_3_a_command_that_stands_in_the_log_takes_its_whole_append_back(
    store: Store, expect: int | None
) -> None:
    await store.create_board(row("b1"), {})
    await write(store, to("b1", 0, "a", "b"))
    [result] = await store.append([to("b1", expect, "c", "a", "d", jobs=(job("j1"),))])
    assert head_of(result) == await store.head("b1")
    assert await store.commands("b1") == {("p1", "a"): 1, ("p1", "b"): 2}
    assert await store.latest_job("b1") is None


async def test_LOG_3_a_command_is_one_of_its_board_and_its_actor(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.create_board(row("b2"), {})
    await write(store, Append("b1", "epoch-b1", 0, [line("a", "p1"), line("a", "p2"), line("a", "")]))
    await write(store, to("b2", 0, "a"))
    assert await store.commands("b1") == {("p1", "a"): 1, ("p2", "a"): 2, ("", "a"): 3}
    assert await store.find("b1", "p2", "a") == 2
    assert await store.find("b1", "p3", "a") is None
    assert await store.find("b2", "p2", "a") is None
    assert await store.find("unknown", "p1", "a") is None
    assert await store.commands("unknown") == {}


async def test_LOG_5_each_append_of_a_group_stands_or_falls_by_itself(store: Store) -> None:
    for number in range(5):
        await store.create_board(row(f"b{number}"), {})
    await write(store, to("b1", 0, "old"))
    results = await store.append(
        [
            to("b0", 0, "a", "b"),
            to("b1", 0, "moved"),
            to("b2", 7, "moved"),
            Append("b3", "another epoch", None, lines("moved")),
            to("b4", None, "c", jobs=(job("j4"),)),
        ]
    )
    assert [isinstance(result, Appended) for result in results] == [True, False, False, False, True]
    heads = [await store.head(f"b{number}") for number in range(5)]
    assert [head.seq for head in heads if head] == [2, 1, 0, 0, 1]
    for number in range(5):
        assert (await audit(store, f"b{number}")).flaws == []


async def test_LOG_5_a_group_with_a_duplicate_keeps_the_others(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.create_board(row("b2"), {})
    await write(store, to("b1", 0, "a"))
    results = await store.append([to("b1", 1, "a"), to("b2", 0, "a", jobs=(job("j2"),))])
    assert [type(result) for result in results] == [Moved, Appended]
    assert await store.due(10) == ["j2"]


async def test_LOG_5_a_board_may_stand_in_a_group_more_than_once(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.create_board(row("b2"), {})
    results = await store.append(
        [
            to("b1", 0, "a"),
            to("b2", 0, "z"),
            to("b1", 1, "b"),
            to("b1", 1, "late"),
            to("b1", None, "a"),
            to("b1", None, "c"),
        ]
    )
    assert [type(result) for result in results] == [Appended, Appended, Appended, Moved, Moved, Appended]
    assert [read.cmd for read in await store.read("b1", 0)] == ["a", "b", "c"]
    assert (await audit(store, "b1")).flaws == []


async def test_an_append_that_only_a_bug_could_make_is_an_error_and_writes_nothing(store: Store) -> None:
    await store.create_board(row("b1"), {})
    with pytest.raises(ValueError, match="0 lines"):
        await store.append([to("b1", 0)])
    with pytest.raises(ValueError, match="2 lines and 1 commands"):
        await store.append([to("b1", 0, "a", "a")])
    with pytest.raises(StoreError, match="no board unknown"):
        await store.append([to("unknown", 0, "a")])
    assert await store.append([]) == []
    assert await store.read("b1", 0) == []


@pytest.mark.parametrize("named", [True, False], ids=["with the head", "at any head"])
async def test_LOG_1_concurrent_appenders_leave_no_gap_and_no_duplicate(store: Store, named: bool) -> None:
    await store.create_board(row("b1"), {})
    await store.create_board(row("b2"), {})

    async def appender(actor: str, chance: random.Random) -> None:
        for number in range(12):
            boards = chance.sample(["b1", "b2"], chance.choice([1, 2]))
            while boards:
                expects = {board: await expected(board) for board in boards}
                results = await store.append(
                    [
                        Append(
                            board, f"epoch-{board}", expects[board], [line(f"{number}-{i}", actor) for i in range(3)]
                        )
                        for board in boards
                    ]
                )
                boards = [b for b, result in zip(boards, results, strict=True) if isinstance(result, Moved)]

    async def expected(board: str) -> int | None:
        head = await store.head(board)
        assert head is not None
        return head.seq if named else None

    async with asyncio.timeout(60), asyncio.TaskGroup() as tasks:
        for number in range(6):
            tasks.create_task(appender(f"p{number}", random.Random(number)))
    for board in ("b1", "b2"):
        report = await audit(store, board)
        assert report.flaws == []
        assert report.events == len(await store.commands(board))
    assert sum([(await audit(store, board)).events for board in ("b1", "b2")]) >= 6 * 12 * 3


async def test_LOG_3_copies_of_a_command_sent_at_once_have_one_effect(store: Store) -> None:
    await store.create_board(row("b1"), {})
    for number in range(10):
        results = await asyncio.gather(*(store.append([to("b1", None, f"c{number}")]) for _ in range(5)))
        assert sum(isinstance(result, Appended) for [result] in results) == 1
    assert sorted((await store.commands("b1")).values()) == list(range(1, 11))
    assert (await audit(store, "b1")).flaws == []


async def test_LOG_9_the_newest_snapshot_at_most(store: Store) -> None:
    await store.create_board(row("b1"), {})
    assert await store.snapshots("b1") is None
    for seq in (20, 10, 30):
        await store.save_snapshot("b1", SavedSnapshot(seq, b'{"at":%d}' % seq))
    assert await store.snapshots("b1") == SavedSnapshot(30, b'{"at":30}')
    assert await store.snapshots("b1", 30) == SavedSnapshot(30, b'{"at":30}')
    assert await store.snapshots("b1", 29) == SavedSnapshot(20, b'{"at":20}')
    assert await store.snapshots("b1", 9) is None
    assert await store.snapshots("unknown") is None


async def test_LOG_9_a_snapshot_saved_again_takes_the_place_of_the_first(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.save_snapshot("b1", SavedSnapshot(10, b"one"))
    await store.save_snapshot("b1", SavedSnapshot(10, b"two"))
    assert await store.snapshots("b1") == SavedSnapshot(10, b"two")
    with pytest.raises(StoreError):
        await store.save_snapshot("unknown", SavedSnapshot(1, b""))


async def test_LOG_4_a_cancelled_append_is_whole_or_not_there_and_find_tells(store: Store, address: str) -> None:
    """Cancelled at 200 random moments; closing waits for what is under way."""
    chance = random.Random(7)
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    for number in range(200):
        cmds = (f"{number}-0", f"{number}-1")
        appending = asyncio.create_task(store.append([to("b1", None, *cmds), to("b2", None, *cmds)]))
        await elsewhere(chance)
        appending.cancel()
        await asyncio.gather(appending, return_exceptions=True)
        if not appending.cancelled():
            assert await store.find("b2", "p1", cmds[1]) is not None
    await store.close()
    again = store if address == "memory:" else await open_store(address)
    seen = [await again.commands(board) for board in ("b1", "b2")]
    for number in range(200):
        there = {("p1", f"{number}-{place}") in commands for commands in seen for place in (0, 1)}
        assert len(there) == 1, f"append {number} is there by half"
    assert (await write(again, to("b1", None, "after"))).first == len(seen[0]) + 1
    for board in ("b1", "b2"):
        assert (await audit(again, board)).flaws == []
    await again.close()


async def elsewhere(chance: random.Random) -> None:
    """Let others run for a while: some turns of the loop, sometimes long enough for a commit."""
    for _ in range(chance.randrange(12)):
        await asyncio.sleep(0)
    if chance.random() < 0.5:
        await asyncio.sleep(chance.random() * 0.002)
