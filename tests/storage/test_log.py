"""The contract of the log, on every adapter."""

import asyncio
import random
from collections.abc import Sequence

import msgspec
import pytest

from cocreate.audit import audit
from cocreate.storage.chain import GENESIS, digest, link
from cocreate.storage.ports import Append, Appended, Head, Line, Moved, SavedSnapshot, Store, Stored, StoreError
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
    assert await store.commands("b1", [("p2", "a"), ("p3", "a"), ("p2", "b")]) == {("p2", "a"): 2}
    assert await store.commands("b1", [("p1", f"{n}") for n in range(1_500)] + [("p1", "a")]) == {("p1", "a"): 1}
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


# ---- several nodes


def after(since: int, *cmds: str, board: str = "b1", ruling: bool = False) -> Append:
    return Append(board, f"epoch-{board}", None, lines(*cmds), since=since, ruling=ruling)


async def test_LOG_6_an_append_at_any_head_stands_after_what_others_wrote(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await write(store, to("b1", 0, "theirs", "too"))
    appended = await write(store, after(0, "mine", "also"))
    assert appended.first == 3
    between = list(appended.between) or await store.read("b1", 0, 2)
    assert between == await store.read("b1", 0, 2)
    assert (await audit(store, "b1")).flaws == []


async def test_LOG_6_what_came_between_comes_along_byte_for_byte_or_not_at_all(store: Store) -> None:
    await store.create_board(row("b1"), {})
    for text in HOSTILE:
        await write(store, Append("b1", "epoch-b1", None, [line(f"c{len(text)}", text=text)]))
    appended = await write(store, after(1, "mine"))
    if appended.between:
        assert list(appended.between) == await store.read("b1", 1, len(HOSTILE) - 1)
    [result] = await store.append([Append("b1", "another", None, lines("x"), since=2)])
    assert isinstance(result, Moved)
    if result.between:
        assert list(result.between) == (await store.read("b1", 2))


@pytest.mark.parametrize("since", [0, 1, 2, 3])
async def test_DEC_5_what_was_decided_before_a_ruling_line_is_not_written_after_it(store: Store, since: int) -> None:
    await store.create_board(row("b1"), {})
    await write(store, after(0, "a"))
    await write(store, after(1, "the phase", ruling=True))
    await write(store, after(2, "b"))
    [result] = await store.append([after(since, "mine")])
    assert isinstance(result, Appended if since >= 2 else Moved)
    assert (await store.find("b1", "p1", "mine") is None) == (since < 2)
    assert (await audit(store, "b1")).flaws == []


async def test_DEC_5_ruling_is_of_its_board_and_counts_within_a_group(store: Store) -> None:
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    results = await store.append([after(0, "rule", ruling=True), after(0, "a", board="b2"), after(0, "late")])
    assert [type(result) for result in results] == [Appended, Appended, Moved]
    [result] = await store.append([after(0, "b", board="b2")])
    assert isinstance(result, Appended)


def changing(cmd: str, *records: tuple[str, str]) -> Line:
    changes = [{"op": "put", "kind": kind, "id": id, "fields": {"x": '\u2603 \\ " card k'}} for kind, id in records]
    body = {"type": "cards_moved", "by": "p1", "at": 5, "cmd": cmd, "changes": changes}
    return Line(actor="p1", cmd=cmd, body=msgspec.json.encode(body), salt=bytes(16))


@pytest.mark.parametrize(
    ("tied", "goes"),
    [
        (["card k"], False),
        (["card j", "vote v"], False),
        (["card other"], True),
        (["vote k"], True),  # the same id, of another kind
        ([], True),
    ],
)
async def test_DEC_2_what_is_tied_to_records_is_not_written_once_others_have_changed_them(
    store: Store, tied: list[str], goes: bool
) -> None:
    await store.create_board(row("b1"), {})
    mine = msgspec.structs.replace(after(1, "mine"), tied=tied)
    await write(store, Append("b1", "epoch-b1", None, [changing("before", ("card", "other"), ("vote", "k"))]))
    await write(store, Append("b1", "epoch-b1", None, [changing("a", ("card", "k")), changing("b", ("vote", "v"))]))
    [result] = await store.append([mine])
    assert isinstance(result, Appended if goes else Moved)
    assert (await store.find("b1", "p1", "mine") is not None) == goes
    again = await store.append([msgspec.structs.replace(mine, lines=lines("again"), since=4)])
    assert isinstance(again[0], Appended)


async def test_DEC_2_a_tie_is_to_records_of_its_own_board_and_holds_within_a_group(store: Store) -> None:
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    theirs = Append("b1", "epoch-b1", None, [changing("theirs", ("card", "k"))], since=0)
    mine = [msgspec.structs.replace(after(0, "mine", board=board), tied=["card k"]) for board in ("b1", "b2")]
    results = await store.append([theirs, *mine])
    assert [type(result) for result in results] == [Appended, Moved, Appended]


async def test_DEC_2_of_many_who_change_one_record_on_the_same_board_each_has_seen_the_one_before(
    store: Store,
) -> None:
    """The store alone sees to it, however many ask at once: nobody writes over what they have not read."""
    await store.create_board(row("b1"), {})

    async def change(number: int) -> int:
        known, tries = 0, 0
        while True:
            tries += 1
            line = changing(f"c{number}", ("card", "k"))
            append = Append("b1", "epoch-b1", None, [line], since=known, tied=["card k"])
            [result] = await store.append([append])
            if isinstance(result, Appended):
                assert result.first == known + 1
                return tries
            known = result.head.seq

    assert max(await asyncio.gather(*(change(number) for number in range(12)))) > 1
    assert (await audit(store, "b1")).flaws == []


async def test_LOG_6_under_the_lock_an_append_is_decided_on_the_very_head(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await write(store, to("b1", 0, "a", "b", "c"))
    seen: list[tuple[Head, list[str]]] = []

    def decide(head: Head, between: Sequence[Stored]) -> Append:
        seen.append((head, [stored.cmd for stored in between]))
        return to("b1", head.seq, "mine", jobs=(job("j1"),))

    result = await store.append_under_lock("b1", 1, decide)
    head = await store.head("b1")
    assert isinstance(result, Appended) and head is not None
    assert (result.first, result.chain) == (4, head.chain)
    assert [(before.seq, cmds) for before, cmds in seen] == [(3, ["b", "c"])]
    assert await store.due(10) == ["j1"]
    assert await store.append_under_lock("b1", 4, lambda *_: None) is None
    moved = await store.append_under_lock("b1", 4, lambda *_: to("b1", 2, "late"))
    assert isinstance(moved, Moved)
    assert await store.head("b1") == head
    with pytest.raises(StoreError):
        await store.append_under_lock("unknown", 0, lambda *_: None)


async def test_LOG_6_who_decides_wrongly_under_the_lock_writes_nothing_and_lets_go(store: Store) -> None:
    await store.create_board(row("b1"), {})

    def broken(*_: object) -> Append:
        raise LookupError("planted")

    with pytest.raises(LookupError):
        await store.append_under_lock("b1", 0, broken)
    assert (await write(store, to("b1", 0, "after"))).first == 1


async def test_LOG_6_many_under_the_lock_each_get_their_own_head(store: Store) -> None:
    await store.create_board(row("b1"), {})

    async def one(number: int) -> Appended | Moved | None:
        return await store.append_under_lock("b1", 0, lambda head, _: to("b1", head.seq, f"c{number}"))

    results = await asyncio.gather(
        *(one(number) for number in range(12)), *(write(store, after(0, "free")) for _ in [0])
    )
    assert sorted(result.first for result in results if isinstance(result, Appended)) == list(range(1, 14))
    assert (await audit(store, "b1")).flaws == []


async def test_LIV_7_the_heads_of_many_boards_in_one_look(store: Store) -> None:
    for number in range(3):
        await store.create_board(row(f"b{number}"), {})
    await write(store, to("b1", 0, "a", "b"))
    assert await store.heads(["b0", "b1", "unknown"]) == {"b0": ("epoch-b0", 0), "b1": ("epoch-b1", 2)}
    assert await store.heads([]) == {}
    many = [f"none{number}" for number in range(1_200)]
    assert await store.heads([*many, "b1"]) == {"b1": ("epoch-b1", 2)}


async def test_LOG_8_a_snapshot_of_another_epoch_is_not_kept(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.save_snapshot("b1", SavedSnapshot(10, b"old"), "before the restore")
    assert await store.snapshots("b1") is None
    await store.save_snapshot("b1", SavedSnapshot(10, b"new"), "epoch-b1")
    assert await store.snapshots("b1") == SavedSnapshot(10, b"new")


async def test_LOG_9_two_snapshots_are_kept_and_they_stand_apart(store: Store) -> None:
    await store.create_board(row("b1"), {})
    for seq in (500, 510, 1_000, 1_499, 1_500, 1_501, 2_200):
        await store.save_snapshot("b1", SavedSnapshot(seq, b"{}"), apart=500)
    kept = [await store.snapshots("b1", at_most) for at_most in (None, 2_199, 1_499)]
    assert [saved and saved.seq for saved in kept] == [2_200, 1_500, None]
