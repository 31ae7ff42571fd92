"""Several nodes on one board behave like one: every rule again, with hints and without (LOG-1, LOG-3, LOG-6, LIV-7)."""

import asyncio
import random

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.errors import Refused
from cocreate.realtime import following
from cocreate.realtime import frames as f
from cocreate.realtime.asking import Answer, Committed
from cocreate.storage.store import open_store
from tests.realtime.given import cards, texts
from tests.realtime.nodes import BOARD, Delayed, Node, agree, last, log_of, nodes, redis, silent
from tests.realtime.serving import until
from tests.services import Postgres, Valkey

PEOPLE = {"ada": "participant", "bo": "participant", "cy": "participant", "lead": "facilitator"}


@pytest.fixture
def no_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever arrives has arrived by a hint, or with an append."""
    monkeypatch.setattr(following, "POLL", 1_000.0)


@pytest.fixture
def quick_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "POLL", 0.05)


@pytest.fixture(params=["hints", "no hints"])
def fanouts(request: pytest.FixtureRequest, quick_poll: None) -> list[object]:
    return redis(request.getfixturevalue("redis_url"), 3) if request.param == "hints" else silent(3)


RULES = c.VoteSettings(dots=3, max_per_card=3, zone="needs")


def move(card: str, x: int) -> c.MoveCards:
    return c.MoveCards(moves=[c.Move(id=card, x=x, y=x)])


def edit(card: str, rev: int, word: str) -> c.EditText:
    return c.EditText(card=card, rev=rev, edits=[c.TextEdit(at=0, remove=0, insert=word)])


async def type_in(node: Node, actor: str, card: str, word: str) -> None:
    """As a client does: on the newest revision that it knows of, again and again while that is stale (DEC-3)."""
    while True:
        rev = node.hub._rooms[BOARD].board.of("card")[card]["rev"]
        answer = await node.do(actor, edit(card, rev, word + " "))
        if isinstance(answer, Committed):
            return
        assert answer.code == "stale"
        await asyncio.sleep(0.005)


# ---- the log


async def test_LOG_1_LIV_1_three_nodes_write_one_log_and_all_see_it_in_its_order(
    postgres_url: str, fanouts: list[object]
) -> None:
    async with nodes(postgres_url, fanouts, **PEOPLE) as made:
        chairs = [await node.sit(person) for node, person in zip(made, PEOPLE, strict=False)]
        await made[0].done("lead", cards("shared"))
        await agree(made)

        async def act(node: Node, person: str, lots: random.Random) -> None:
            for n in range(25):
                match lots.randrange(4):
                    case 0:
                        await node.done(person, cards(f"{person}{n}"))
                    case 1:
                        await node.done(person, move("shared", lots.randrange(999)))
                    case 2:
                        await type_in(node, person, "shared", f"{person}{n}")
                    case _:
                        await node.do(person, c.Undo())

        acting = [
            act(node, person, random.Random(n)) for n, (node, person) in enumerate(zip(made, PEOPLE, strict=False))
        ]
        async with asyncio.timeout(60):
            await asyncio.gather(*acting)
        board = await agree(made, *chairs)
        assert board.seq > 60
        assert sum(node.hub.counters.lines for node in made) + 0 == board.seq


async def test_LOG_3_a_command_sent_to_all_nodes_at_once_has_one_effect_and_one_answer(
    postgres_url: str, fanouts: list[object]
) -> None:
    async with nodes(postgres_url, fanouts, **PEOPLE) as made:
        for n in range(20):
            copies = [node.done("ada", cards(f"k{n}"), f"same{n}") for node in made for _ in range(2)]
            answers = await asyncio.gather(*copies)
            assert len({answer.seq for answer in answers}) == 1
        board = await agree(made)
        assert set(board.of("card")) == {f"k{n}" for n in range(20)}


async def test_LOG_6_what_came_between_is_folded_and_told_before_our_own(postgres_url: str, no_poll: None) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        ada = await deaf.sit("ada")
        for n in range(3):
            await near.done("lead", cards(f"near{n}"))
        assert texts(ada.wire.frames) == []
        answer = await deaf.done("ada", cards("mine", text="mine"))
        assert answer.seq == near.hub._rooms[BOARD].seq + 1
        assert texts(ada.wire.frames) == ["un bisogno"] * 3 + ["mine"]
        assert deaf.hub.counters.moved == deaf.hub.counters.reads == 0  # they came along with the append
        await near.done("lead", cards("last"))
        await agree(
            [near],
        )
        assert near.hub._rooms[BOARD].board.of("card").keys() == {"near0", "near1", "near2", "mine", "last"}


async def test_LOG_6_DEC_2_a_bound_command_is_decided_again_on_the_head_that_stands(
    postgres_url: str, no_poll: None
) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        await near.done("lead", cards("k", text=""))
        await deaf.follow()
        await near.done("lead", edit("k", 0, "prima "))
        stale = await (await deaf.ask("ada", edit("k", 0, "mia ")))
        assert stale == Refused("stale", {"rev": 1})
        assert isinstance(await (await deaf.ask("ada", edit("k", 1, "mia "))), Committed)
        assert deaf.hub.counters.moved == 1
        assert (await log_of(near.store)).of("card")["k"]["text"] == "mia prima "


async def test_LOG_6_nobody_votes_more_than_the_budget_through_two_nodes(
    postgres_url: str, fanouts: list[object]
) -> None:
    async with nodes(postgres_url, fanouts, **PEOPLE) as made:
        chairs = [await node.sit("lead") for node in made]
        new = [c.NewCard(id=f"v{n}", zone="needs", text="", x=0, y=0) for n in range(9)]
        await made[0].done("lead", c.AddCards(cards=new))
        await made[0].done("lead", c.OpenPhase(phase=await phase_that(made[0], "vote")))
        if (await made[0].room()).board.open_round is None:
            await made[0].done("lead", c.OpenRound(id="r", rules=RULES))
        room = await made[0].room()
        assert room.board.open_round is not None
        _, round = room.board.open_round
        await made[0].done(
            "lead", c.MoveCards(moves=[c.Move(id=card.id, x=0, y=0, zone=round["zone"]) for card in new])
        )
        await agree(made)
        votes = [node.do("ada", c.CastVote(card=f"v{n}", dots=1)) for n, node in enumerate([*made, *made, *made])]
        answers = await asyncio.gather(*votes)
        board = await agree(made, *chairs)
        placed = sum(vote["dots"] for vote in board.of("vote").values() if vote["author"] == "ada")
        assert placed == sum(isinstance(answer, Committed) for answer in answers) == min(9, round["dots"])


async def phase_that(node: Node, allows: str) -> str:
    return next(id for id, phase in (await node.room()).board.of("phase").items() if allows in phase.get("allows", ()))


async def test_LOG_6_a_far_node_is_heard_on_a_hot_board(postgres_url: str, postgres: Postgres, no_poll: None) -> None:
    """Safe commands are never decided again; text edits are, a few times, then under the lock."""
    async with Delayed(postgres.port, 0.01) as far_away:
        far_url = postgres_url.replace(f":{postgres.port}/", f":{far_away.port}/")
        async with nodes(postgres_url, silent(3), urls={2: far_url}, **PEOPLE) as made:
            await made[0].done("lead", cards("k", "t0", "t1", "t2", text=""))
            chairs = [await node.sit("lead") for node in made]
            for node in made:
                await node.follow()
            enough = asyncio.Event()

            async def busy(node: Node, person: str) -> int:
                n = 0
                while not enough.is_set():
                    await node.done(person, move("k", n % 500))
                    n += 1
                return n

            near = [asyncio.create_task(busy(node, person)) for node in made[:2] for person in ("ada", "bo", "cy")]
            for n in range(30):
                await made[2].done("ada", move("k", n))
            assert made[2].hub.counters.moved == 0
            before = made[2].hub.counters.appends
            for n in range(8):
                await type_in(made[2], "bo", "t2", f"w{n}")
            enough.set()
            assert all(n > 0 for n in await asyncio.gather(*near))
            tries = made[2].hub.counters.appends - before
            assert made[2].hub.counters.moved <= tries <= 3 * 8 + 8
            for node in made:
                await node.follow()
            board = await agree(made, *chairs)
            assert all(f"w{n} " in board.of("card")["t2"]["text"] for n in range(8))


async def test_LOG_4_a_store_that_breaks_off_leaves_no_node_with_another_board(
    postgres_url: str, postgres: Postgres, fanouts: list[object]
) -> None:
    async with nodes(postgres_url, fanouts, **PEOPLE) as made:
        chairs = [await node.sit(person) for node, person in zip(made, PEOPLE, strict=False)]
        name = postgres_url.rpartition("/")[2]
        sawn = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        answers: list[Answer] = []
        for n in range(6):
            asked = [node.do(person, cards(f"{person}{n}")) for node, person in zip(made, PEOPLE, strict=False)]
            doing = asyncio.gather(*asked)
            await postgres.execute(sawn)
            answers += await doing
        assert all(isinstance(answer, Committed) for answer in answers)
        board = await agree(made, *[chair for chair in chairs if chair.wire.closed is None])
        assert len(board.of("card")) == 18


# ---- who may


@pytest.mark.parametrize(
    "command",
    [
        c.RemoveMember(member="ada"),
        c.LockBoard(locked=True),
        c.FinishBoard(),
        c.ChangeMember(member="ada", role="observer"),
    ],
    ids=lambda command: type(command).__name__,
)
async def test_DEC_5_nothing_is_written_after_an_event_that_forbids_it_by_a_node_that_has_not_heard(
    postgres_url: str, no_poll: None, command: c.AnyCommand
) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        await near.done("lead", cards("k"))
        await deaf.follow()
        ada = await deaf.sit("ada")
        assert await (await deaf.ask("ada", move("k", 1))) is not None
        forbidden = await near.done("lead", command)
        answers = await asyncio.gather(
            *[
                await deaf.ask("ada", one)
                for one in (cards("late"), move("k", 7), c.React(card="k", symbol="agree", on=True))
            ]
        )
        assert all(isinstance(answer, Refused) for answer in answers)
        board = await log_of(near.store)
        assert board.seq == forbidden.seq
        if isinstance(command, c.RemoveMember):
            assert ada.wire.closed == (f.CLOSE_REMOVED, "removed")


async def test_DEC_4_a_card_that_was_decided_in_an_open_phase_is_not_written_into_a_private_one(
    postgres_url: str, no_poll: None
) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        await deaf.sit("ada")
        bo = await near.sit("bo")
        await near.done("lead", c.OpenPhase(phase="imagine"))
        answer = await (await deaf.ask("ada", cards("k", text="segreto", zone="ideas")))
        assert isinstance(answer, Committed)
        await near.follow()
        assert (await log_of(near.store)).of("card")["k"]["private"] == "imagine"
        assert b"segreto" not in bo.wire.bytes


@pytest.mark.parametrize("hints", [True, False])
async def test_DEC_5_who_is_removed_through_one_node_loses_the_sockets_on_all(
    postgres_url: str, redis_url: str, quick_poll: None, hints: bool
) -> None:
    async with nodes(postgres_url, redis(redis_url, 3) if hints else silent(3), **PEOPLE) as made:
        sockets = [await node.sit("ada") for node in made]
        bo = await made[1].sit("bo")
        await made[0].done("lead", c.RemoveMember(member="ada"))
        await until(lambda: all(socket.wire.closed for socket in sockets))
        assert {socket.wire.closed for socket in sockets} == {(f.CLOSE_REMOVED, "removed")}
        await until(lambda: last(bo, f.People).people["ada"].here is False)
        await until(lambda: made[0].hub._errands.tasks == set())
        assert await made[0].store.session("hash-ada") is None
        [again] = [await made[2].sit("ada")]
        assert again.wire.closed == (f.CLOSE_REMOVED, "removed")


# ---- coming and going between nodes


async def test_LIV_1_who_comes_from_another_node_finds_all_that_they_have_seen_there(
    postgres_url: str, no_poll: None
) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        await deaf.sit("bo")
        ada = await near.sit("ada")
        for n in range(3):
            await near.done("ada", cards(f"k{n}"))
        seen = ada.wire.seqs[-1]
        behind = (await deaf.room()).seq
        assert behind < seen
        again = await deaf.sit("ada", "e1", seen)
        welcome = last(again, f.Welcome)
        assert (welcome.seq, welcome.snapshot, welcome.events) == (seen, None, [])
        await deaf.done("bo", cards("k9"))
        assert again.wire.seqs == [seen + 1]


async def test_who_joined_through_one_node_may_sit_at_another_at_once(postgres_url: str, no_poll: None) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        await deaf.sit("bo")
        await near.done(SERVER, c.JoinTable(member="dora", role="participant"))
        dora = await deaf.sit("dora")
        assert dora.wire.closed is None and dora.wire.of(f.Welcome)


async def test_a_board_with_nobody_at_it_is_read_before_somebody_is_told_of_it(
    postgres_url: str, no_poll: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.realtime.hub.FRESH", -1.0)
    async with nodes(postgres_url, silent(2), **PEOPLE) as [near, deaf]:
        await near.done("lead", c.RenameBoard(title="Nuovo"))
        assert await deaf.hub.read(BOARD, lambda board: board.about["title"]) == "Nuovo"
        await near.done("lead", cards("k"))
        assert "k" in (await deaf.room()).board.of("card")


@pytest.mark.parametrize("hints", [True, False])
async def test_LOG_11_a_name_that_comes_after_the_event_is_told_on_every_node(
    postgres_url: str, redis_url: str, quick_poll: None, hints: bool
) -> None:
    async with nodes(postgres_url, redis(redis_url, 2) if hints else silent(2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        await one.done(SERVER, c.JoinTable(member="dora", role="participant"))
        await until(lambda: "dora" in other.hub._rooms[BOARD].board.of("member"))
        assert "dora" in other.hub._rooms[BOARD].nameless
        await one.store.add_person(BOARD, "dora", "Dora", "hash-dora", 0)
        await until(lambda: any("dora" in frame.people for frame in bo.wire.of(f.People)))
        assert last(bo, f.People).people["dora"].name == "Dora"
        assert other.hub._rooms[BOARD].nameless == {}


async def test_a_name_that_never_comes_is_asked_for_so_many_times(
    postgres_url: str, quick_poll: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "NAMES", 3)
    async with nodes(postgres_url, silent(2), **PEOPLE) as [one, other]:
        await other.sit("bo")
        await one.done(SERVER, c.JoinTable(member="dora", role="participant"))
        await until(lambda: "dora" in other.hub._rooms[BOARD].board.of("member"))
        await until(lambda: other.hub._rooms[BOARD].nameless == {})
        assert "dora" not in other.hub._rooms[BOARD].names


# ---- hints that are lost


async def test_LIV_7_without_any_hint_everything_arrives_the_last_event_too(
    postgres_url: str, quick_poll: None
) -> None:
    async with nodes(postgres_url, silent(2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        await one.done("lead", cards("only", text="l'ultimo"))
        await until(lambda: "l'ultimo" in texts(bo.wire.frames))
        assert other.hub.counters.caught_up >= 1


async def test_LIV_7_with_hints_nobody_waits_for_the_poll(postgres_url: str, redis_url: str, no_poll: None) -> None:
    async with nodes(postgres_url, redis(redis_url, 2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        await until(lambda: other.fanout.counts.sent > 0)  # the channel is open
        await asyncio.sleep(0.1)
        for n in range(5):
            await one.done("lead", cards(f"k{n}", text=f"t{n}"))
        await until(lambda: texts(bo.wire.frames) == [f"t{n}" for n in range(5)])


async def test_LIV_7_redis_that_dies_and_comes_back_costs_nothing_but_time(
    postgres_url: str, valkey: Valkey, quick_poll: None
) -> None:
    async with nodes(postgres_url, redis(valkey.url, 2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        await one.done("lead", cards("k0", text="t0"))
        await until(lambda: texts(bo.wire.frames) == ["t0"])
        await asyncio.to_thread(valkey.stop)
        for n in range(1, 4):
            await one.done("lead", cards(f"k{n}", text=f"t{n}"))
        await until(lambda: texts(bo.wire.frames) == [f"t{n}" for n in range(4)])
        await asyncio.to_thread(valkey.start)
        received = other.fanout.counts.received
        n = 4
        while other.fanout.counts.received == received:
            await one.done("lead", cards(f"k{n}", text=f"t{n}"))
            await asyncio.sleep(0.05)
            n += 1
        await until(lambda: texts(bo.wire.frames) == [f"t{k}" for k in range(n)])
        assert other.fanout.counts.reconnects > 0
        await agree([one, other], bo)


async def test_LIV_7_a_flushed_redis_is_not_even_noticed(postgres_url: str, valkey: Valkey, no_poll: None) -> None:
    async with nodes(postgres_url, redis(valkey.url, 2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        await until(lambda: other.fanout.counts.sent > 0)
        await asyncio.sleep(0.1)
        valkey.say("FLUSHALL")
        await one.done("lead", cards("k", text="t"))
        await until(lambda: texts(bo.wire.frames) == ["t"])


# ---- another history


@pytest.mark.parametrize("hints", [True, False])
async def test_LOG_8_a_restored_board_is_loaded_anew_on_every_node_and_all_reload(
    postgres_url: str, postgres: Postgres, redis_url: str, quick_poll: None, hints: bool
) -> None:
    async with nodes(postgres_url, redis(redis_url, 2) if hints else silent(2), **PEOPLE) as made:
        await made[0].done("lead", cards("k1", "k2"))
        chairs = [await node.sit("ada") for node in made]
        await agree(made)
        name = postgres_url.rpartition("/")[2]
        await postgres.execute("UPDATE board SET epoch = 'e2'", name)
        await until(lambda: all(chair.wire.closed for chair in chairs))
        assert {chair.wire.closed for chair in chairs} == {(f.CLOSE_RELOAD, "reload")}
        again = await made[1].sit("ada", "e1", 5)
        assert last(again, f.Welcome).epoch == "e2" and last(again, f.Welcome).snapshot is not None
        assert isinstance(await made[0].do("ada", cards("k3")), Committed)
        await agree(made)


async def test_LOG_11_who_knows_a_newer_epoch_is_shown_nothing_of_the_one_that_is_over(
    postgres_url: str, postgres: Postgres, no_poll: None
) -> None:
    """Words may be gone from the newer one; who comes again soon finds it loaded."""
    async with nodes(postgres_url, silent(1), **PEOPLE) as [node]:
        await node.done("lead", cards("k1"))
        await postgres.execute("UPDATE board SET epoch = 'e2'", postgres_url.rpartition("/")[2])
        room = await node.room()
        assert not await node.hub.abreast(room, "ada", "e2", 4)
        await until(lambda: room.epoch == "e2")
        assert await node.hub.abreast(room, "ada", "e2", 4)


async def test_LOG_8_an_append_finds_the_other_epoch_before_any_poll(
    postgres_url: str, postgres: Postgres, no_poll: None
) -> None:
    async with nodes(postgres_url, silent(1), **PEOPLE) as [node]:
        ada = await node.sit("ada")
        await postgres.execute("UPDATE board SET epoch = 'e2'", postgres_url.rpartition("/")[2])
        assert await node.do("ada", cards("k")) == Refused("busy")  # it was asked of the other history
        assert ada.wire.closed == (f.CLOSE_RELOAD, "reload")
        assert isinstance(await node.do("ada", cards("k")), Committed)
        assert (await log_of(node.store)).of("card").keys() == {"k"}


async def test_JOB_1_a_board_finished_through_one_node_has_one_job_and_all_show_it(
    postgres_url: str, fanouts: list[object]
) -> None:
    async with nodes(postgres_url, fanouts, **PEOPLE) as made:
        chairs = [await node.sit("ada") for node in made]
        answers = await asyncio.gather(
            *(node.do("lead", c.FinishBoard(languages=["it"]), f"f{n}") for n, node in enumerate(made))
        )
        assert sum(isinstance(answer, Committed) for answer in answers) == 1
        await until(lambda: all(chair.wire.of(f.Job) for chair in chairs))
        assert await made[0].store.due(2**50) == [f"build_plan:{BOARD}:1"]
        await agree(made, *chairs)


async def test_what_a_dead_node_left_undone_is_done_when_the_board_is_loaded(postgres_url: str) -> None:
    async with nodes(postgres_url, silent(1), **PEOPLE) as [node]:
        await node.done("lead", c.RenameBoard(title="Nuovo"))
        await node.done("lead", c.RemoveMember(member="ada"))
        await until(lambda: not node.hub._errands.tasks)
        await node.store.retitle(BOARD, "alt")
        await node.store.add_session(BOARD, "ada", "left over", 0)
        store = await open_store(postgres_url)
        later = Node(store, silent(1)[0]())
        await later.room()
        await until(lambda: not later.hub._errands.tasks)
        assert [row.title for row in await store.boards()] == ["Nuovo"]
        assert await store.session("left over") is None
        await later.stop()
        await store.close()
