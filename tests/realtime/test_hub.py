"""The hub: one writer for all rooms, what becomes of an append that broke off, and what follows an event."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.errors import Refused
from cocreate.fanout.local import LocalFanout
from cocreate.fanout.ports import JobHint
from cocreate.realtime import afterwards, loading, writing
from cocreate.realtime import frames as f
from cocreate.realtime import hub as hub_module
from cocreate.realtime.asking import Asked, Committed
from cocreate.realtime.hub import Hub
from cocreate.realtime.presence import AT_ONCE
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, BoardRow, Head, JobRow, Moved, SavedSnapshot, StoreError
from tests.realtime.given import Chair, FakeClock, cards
from tests.realtime.serving import until


class Store(MemoryStore):
    """Its appends do what the test wants, once."""

    def __init__(self) -> None:
        super().__init__()
        self.fates: list[str] = []
        self.appends: list[Sequence[Append]] = []
        self.loads = 0
        self.late: list[Sequence[Append]] = []

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        self.appends.append(appends)
        await asyncio.sleep(0)
        match self.fates.pop(0) if self.fates else "write":
            case "break before":
                raise StoreError("broke off before it wrote")
            case "break after":
                await super().append(appends)
                raise StoreError("broke off after it had written")
            case "write later":
                self.late.append(appends)
                raise StoreError("nobody knows")
            case _:
                return await super().append(appends)

    async def head(self, board: str) -> Head | None:
        self.loads += 1
        return await super().head(board)

    async def latest_job(self, board: str) -> JobRow | None:
        for appends in self.late:  # it comes through now, after the head was read
            await super().append(appends)
        self.late = []
        return await super().latest_job(board)


@pytest.fixture
def jobs() -> list[str]:
    return []


@pytest.fixture
async def hub(jobs: list[str], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hub]:
    monkeypatch.setattr(writing, "RETRY", 0.01)
    monkeypatch.setattr(afterwards, "LOOK_AT_JOBS", 0.02)
    store = Store()
    made = Hub(store, FakeClock(), LocalFanout(), lambda: jobs.append("offered"))
    running = asyncio.create_task(made.run())
    for board in ("b1", "b2"):
        await store.create_board(BoardRow(id=board, title="T", created=0, epoch="e1", seq=0), {})
        await made.do(board, SERVER, c.OpenBoard(title="T", language="it", template="co-design"), "open")
        await made.do(board, SERVER, c.JoinTable(member="lead", role="facilitator"), "join")
    yield made
    await made.close()
    await running


def store_of(hub: Hub) -> Store:
    assert isinstance(hub.store, Store)
    return hub.store


async def seated(hub: Hub, board: str = "b1") -> Chair:
    room, chair = await hub.room(board), Chair("lead")
    assert room is not None
    room.arrive(chair.seat, None, None)
    return chair


async def test_LOG_5_boards_that_wait_are_written_in_one_commit(hub: Hub) -> None:
    before = len(store_of(hub).appends)
    answers = await asyncio.gather(*(hub.do(board, "lead", cards(f"k{n}")) for board in ("b1", "b2") for n in range(5)))
    assert all(isinstance(answer, Committed) for answer in answers)
    [together] = store_of(hub).appends[before:]
    assert sorted((append.board, len(append.lines)) for append in together) == [("b1", 5), ("b2", 5)]


@pytest.mark.parametrize("fate", ["break before", "break after", "write later"])
async def test_LOG_4_an_append_whose_outcome_is_unknown_has_one_effect_and_one_answer(hub: Hub, fate: str) -> None:
    chair = await seated(hub)
    store_of(hub).fates = [fate]
    answer = await hub.do("b1", "lead", cards("k1"), "mine")
    assert isinstance(answer, Committed)
    lines = await store_of(hub).read("b1", 0)
    assert [line.seq for line in lines if line.cmd == "mine"] == [answer.seq]
    assert chair.wire.seqs == [answer.seq]
    assert isinstance(await hub.do("b1", "lead", cards("k2"), "next"), Committed)
    assert chair.wire.seqs == [answer.seq, answer.seq + 1]


@pytest.mark.parametrize("fate", ["write", "break before", "break after", "write later"])
async def test_LOG_4_JOB_1_what_follows_an_event_follows_whatever_became_of_its_append(
    hub: Hub, jobs: list[str], fate: str
) -> None:
    chair = await seated(hub)
    store = store_of(hub)
    await store.add_person("b1", "ada", "Ada", "hash", 0)
    await hub.do("b1", SERVER, c.JoinTable(member="ada", role="participant"))
    for command in (c.RenameBoard(title="Nuovo"), c.RemoveMember(member="ada"), c.FinishBoard(languages=["it"])):
        store.fates = [fate]
        assert isinstance(await hub.do("b1", "lead", command), Committed)
    await until(lambda: bool(chair.wire.of(f.Job)))
    assert jobs == ["offered"]
    assert [row.title for row in await store.boards() if row.id == "b1"] == ["Nuovo"]
    assert await store.session("hash") is None
    assert [frame.job.status for frame in chair.wire.of(f.Job)] == ["waiting"]


async def test_JOB_5_progress_that_nobody_tells_of_is_shown(hub: Hub) -> None:
    """A worker in another process gives no hints."""
    chair, store = await seated(hub), store_of(hub)
    await hub.do("b1", "lead", c.FinishBoard(languages=["it"]))
    job = await store.claim(0, 1_000_000)
    assert job is not None
    for step in (1, 2):
        await until(lambda: bool(chair.wire.of(f.Job)))
        await store.progress(job.id, job.fence, step, 3, 1_000_000)
        await until(lambda step=step: chair.wire.of(f.Job)[-1].job.done == step)
    await store.fail(job.id, job.fence, "NoFont", None)
    await until(lambda: chair.wire.of(f.Job)[-1].job.status == "failed")
    assert chair.wire.of(f.Job)[-1].job.error == "NoFont"


async def test_JOB_5_of_many_hints_the_last_look_wins(hub: Hub) -> None:
    """A look that takes long must not show what was true before a later one."""
    chair, store = await seated(hub), store_of(hub)
    await hub.do("b1", "lead", c.FinishBoard(languages=["it"]))
    job = await store.claim(0, 1_000_000)
    assert job is not None
    honest, held = store.latest_job, asyncio.Event()

    async def slow_at_first(board: str) -> object:
        row = await honest(board)
        if not held.is_set():
            held.set()
            await asyncio.sleep(0.05)
        return row

    store.latest_job = slow_at_first  # type: ignore[method-assign,assignment]
    hub.fanout.publish(JobHint("b1", ""))
    await held.wait()
    await store.fail(job.id, job.fence, "done for", None)
    for _ in range(50):
        hub.fanout.publish(JobHint("b1", ""))
    await until(lambda: chair.wire.of(f.Job)[-1].job.status == "failed")
    await asyncio.gather(*hub._errands.tasks)
    assert chair.wire.of(f.Job)[-1].job.status == "failed"


async def test_LIV_3_in_a_full_room_who_comes_is_told_with_the_next_tick_and_a_quiet_one_does_not_wait(
    hub: Hub,
) -> None:
    room = await hub.room("b1")
    assert room is not None
    chairs = []
    for n in range(AT_ONCE + 3):
        await hub.do("b1", SERVER, c.JoinTable(member=f"p{n}", role="participant"), f"join-{n}")
        await hub.introduce("b1", f"p{n}", f"P{n}")
        chairs.append(Chair(f"p{n}"))
        hub.sit(room, chairs[-1].seat, None, None)
    assert room.has_news
    await until(lambda: not room.has_news)
    assert chairs[0].wire.of(f.People)[-1].people[f"p{AT_ONCE + 2}"].here
    room.ticked_at = float("-inf")
    hub.point(room, chairs[0].seat, f.Pointer(x=1, y=1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert chairs[1].wire.of(f.Presence)[-1].who[0].x == 1


async def test_a_room_is_loaded_once_for_all_who_come_at_the_same_time(hub: Hub) -> None:
    hub._rooms.clear()
    before = store_of(hub).loads
    rooms = await asyncio.gather(*(hub.room("b1") for _ in range(50)))
    assert store_of(hub).loads == before + 1
    assert all(room is rooms[0] for room in rooms)
    assert await hub.room("nowhere") is None
    assert await hub.do("nowhere", "lead", c.Undo()) == Refused("unknown_board")


async def test_LOG_9_a_snapshot_is_kept_now_and_then_and_a_room_that_starts_from_it_is_the_same(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afterwards, "SNAPSHOT_EVERY", 20)
    monkeypatch.setattr("cocreate.realtime.loading.BEHIND", 5)
    for n in range(50):
        await hub.do("b1", "lead", cards(f"k{n}"))
    await asyncio.gather(*hub._errands.tasks)
    saved, room = await store_of(hub).snapshots("b1"), await hub.room("b1")
    assert saved is not None and room is not None and saved.seq >= 40
    hub._rooms.clear()
    again = await hub.room("b1")
    assert again is not None and again is not room
    assert (again.seq, again.board.records) == (room.seq, room.board.records)


async def test_a_room_without_people_is_forgotten_and_one_with_people_is_not(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    await seated(hub, "b1")
    monkeypatch.setattr(hub_module, "IDLE", 0.01)
    sweeping = asyncio.create_task(hub._sweep())
    clock = hub.clock
    assert isinstance(clock, FakeClock)

    def gone() -> bool:
        clock.seconds += 1
        return "b2" not in hub._rooms

    await until(gone)
    sweeping.cancel()
    assert "b1" in hub._rooms


async def test_LIV_8_closing_finishes_what_was_asked_and_says_goodbye_to_all(hub: Hub) -> None:
    chair = await seated(hub)
    room = await hub.room("b1")
    assert room is not None
    answers: list[object] = []
    for n in range(300):
        room.ask(Asked("lead", f"c{n}", cards(f"k{n}"), answers.append))
    await hub.close()
    assert len(answers) == 300 and all(isinstance(answer, Committed) for answer in answers)
    [goodbye] = chair.wire.of(f.Goodbye)
    assert goodbye.code == f.CLOSE_GOING_AWAY and 0 <= goodbye.retry_ms <= hub_module.COME_BACK_MS
    assert chair.wire.closed == (f.CLOSE_GOING_AWAY, "restart")
    assert len(chair.wire.seqs) == 300


async def test_LIV_8_a_store_that_does_not_answer_keeps_nobody(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_module, "FINISH", 0.05)
    store_of(hub).fates = ["break before"] * 1_000
    asking = asyncio.create_task(hub.do("b1", "lead", cards("k1")))
    room = await hub.room("b1")
    assert room is not None
    chair = await seated(hub)
    await until(lambda: room.busy)
    store_of(hub).head = never  # type: ignore[method-assign,assignment]
    await asyncio.wait_for(hub.close(), 5)
    assert chair.seat.outbox.closed or not room.seats
    asking.cancel()
    store_of(hub).head = MemoryStore.head.__get__(store_of(hub))  # type: ignore[method-assign]
    room._queue.clear()
    room._batch = None
    hub._writer.wake.set()


async def never(_: str) -> None:
    await asyncio.Event().wait()


async def test_LOG_11_a_room_in_which_nobody_sits_serves_no_words_that_were_erased(hub: Hub) -> None:
    await hub.do("b1", "lead", cards("k1"))
    before = await hub.room("b1")
    assert await store_of(hub).erase("b1", "lead", texts=True, at=5, epoch="e2") is not None
    clock = hub.clock
    assert isinstance(clock, FakeClock)
    clock.seconds += hub_module.FRESH + 1
    room = await hub.room("b1")
    assert room is not None and room is not before
    assert room.epoch == "e2" and set(room.board.get("card", "k1")["text"]) == {"·"}  # type: ignore[index]
    assert await hub.room("b1") is room


async def test_LOG_11_nothing_that_was_erased_is_read_once_the_log_was_looked_at_again(hub: Hub) -> None:
    await hub.do("b1", "lead", cards("k1"))
    await seated(hub)
    await store_of(hub).erase("b1", "lead", texts=True, at=5, epoch="e2")
    await hub.look_again("b1")
    text = await hub.read("b1", lambda seen: seen.of("card")["k1"]["text"])
    assert not isinstance(text, Refused) and set(text) == {"·"}


async def test_LOG_8_LOG_11_who_sits_there_loads_anew_and_is_shown_no_name_that_was_erased(hub: Hub) -> None:
    await hub.do("b1", SERVER, c.JoinTable(member="ada", role="participant"), "ada")
    await store_of(hub).add_person("b1", "ada", "Ada", "s1", 5)
    chair = await seated(hub)
    await hub.introduce("b1", "ada", "Ada")
    await store_of(hub).erase("b1", "ada", texts=False, at=5, epoch="e2")
    await hub.look_again("b1")
    await until(lambda: chair.wire.closed is not None)
    assert chair.wire.closed == (f.CLOSE_RELOAD, "reload")
    again = await seated(hub)
    [welcome] = again.wire.of(f.Welcome)
    assert welcome.epoch == "e2" and "ada" not in welcome.people


async def test_nobody_sits_down_in_a_room_that_was_forgotten_meanwhile(hub: Hub) -> None:
    room, chair = await hub.room("b1"), Chair("lead")
    assert room is not None
    hub._forget("b1")
    hub.sit(room, chair.seat, None, None)
    assert chair.wire.closed == (f.CLOSE_GOING_AWAY, "forgotten")
    assert isinstance(await hub.do("b1", "lead", cards("k1")), Committed)


async def test_a_room_that_is_forgotten_while_it_reads_on_is_loaded_anew(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, before = store_of(hub), await hub.room("b1")

    async def heads(boards: Sequence[str]) -> dict[str, tuple[str, int]]:
        monkeypatch.undo()
        hub._forget("b1")
        return await store.heads(boards)

    monkeypatch.setattr(store, "heads", heads)
    assert isinstance(hub.clock, FakeClock)
    hub.clock.seconds += 2 * hub_module.FRESH
    after = await hub.room("b1")
    assert after is not before and after is hub._rooms["b1"]


async def test_LIV_7_a_bug_in_hearing_is_reported_and_the_server_goes_on(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(hint: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(hub._neighbours, "hear", broken)
    hub._hear(JobHint("b1", ""))
    assert hub.counters.bugs == 1
    assert isinstance(await hub.do("b1", "lead", cards("k1")), Committed)


async def test_LOG_8_a_client_of_another_history_does_not_make_its_board_deaf(hub: Hub) -> None:
    room = await hub.room("b1")
    assert room is not None
    await hub.abreast(room, "lead", "another", 1)
    assert hub.counters.hints_false == 0


@pytest.mark.parametrize(
    "command",
    [cards("k1"), c.RenameBoard(title="Nuovo"), c.OpenPhase(phase="imagine")],
    ids=["refused if done again", "done again, were it new", "bound to the head"],
)
async def test_LOG_3_what_was_done_before_all_that_is_remembered_is_not_done_again(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, command: c.AnyCommand
) -> None:
    """A board with a long log is loaded without the ids of all its commands."""
    monkeypatch.setattr(loading, "BEHIND", 1)
    store = store_of(hub)
    first = await hub.do("b1", "lead", command, "mine")
    assert isinstance(first, Committed)
    await hub.do("b1", "lead", c.RenameBoard(title="Altro"), "later")
    room = await hub.room("b1")
    assert room is not None
    await store.save_snapshot("b1", SavedSnapshot(room.seq, msgspec.json.encode(room.board.records)))
    await hub.do("b1", "lead", cards("k2"), "last")
    hub._forget("b1")
    anew = await hub.room("b1")
    assert anew is not None and anew.unknown([Asked("lead", "mine", command, print)]) == [("lead", "mine")]
    assert await hub.do("b1", "lead", command, "mine") == Committed(first.seq, again=True)
    assert await hub.do("b1", "lead", cards("k2"), "last") == Committed(anew.seq, again=True)
    assert isinstance(await hub.do("b1", "lead", cards("k2"), "another"), Refused)
    assert isinstance(await hub.do("b1", "lead", cards("k3"), "new"), Committed)
    assert hub.counters.reloads == 0
