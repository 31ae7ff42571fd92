"""Nodes that hear each other through a real Valkey: who is where, who is called, and what becomes of a lie."""

import pytest

from cocreate.boards import commands as c
from cocreate.fanout.ports import HeadHint, HereHint, JobHint, Place, SummonHint
from cocreate.fanout.redis import RedisFanout
from cocreate.realtime import afterwards, following, presence
from cocreate.realtime import frames as f
from cocreate.realtime.frames import Pointer, Present
from tests.realtime.given import cards, texts
from tests.realtime.nodes import BOARD, agree, last, nodes, redis
from tests.realtime.serving import until

PEOPLE = {"ada": "participant", "bo": "participant", "lead": "facilitator"}


@pytest.fixture
def quick_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "POLL", 0.05)


async def test_LIV_3_people_at_two_nodes_see_each_other_come_point_and_go(
    postgres_url: str, redis_url: str, quick_poll: None
) -> None:
    async with nodes(postgres_url, redis(redis_url, 2), **PEOPLE) as [one, other]:
        ada, bo = await one.sit("ada"), await other.sit("bo")
        await until(lambda: other.hub._rooms[BOARD].is_here("ada") and one.hub._rooms[BOARD].is_here("bo"))
        assert last(ada, f.People).people["bo"].here
        one.hub.point(await one.room(), ada.seat, Pointer(x=7, y=8, card="k", writing=True))
        await until(lambda: bool(bo.wire.of(f.Presence)))
        assert last(bo, f.Presence).who == [Present("ada", 7, 8, "k", True)]
        one.hub.leave(await one.room(), ada.seat)
        await until(lambda: last(bo, f.People).people.get("ada") == f.Person(name="Ada", here=False))
        await until(lambda: last(bo, f.Presence).who == [Present("ada")])


async def test_LIV_3_the_people_of_a_killed_node_vanish_and_of_one_that_stops_at_once(
    postgres_url: str, redis_url: str, quick_poll: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with nodes(postgres_url, redis(redis_url, 3), **PEOPLE) as [one, killed, stopped]:
        bo = await one.sit("bo")
        await killed.sit("ada")
        await stopped.sit("lead")
        room = await one.room()
        await until(lambda: room.is_here("ada") and room.is_here("lead"))
        await stopped.hub.close()
        await until(lambda: not room.is_here("lead"))
        assert room.is_here("ada")
        monkeypatch.setattr(presence, "HEARD_OF", 0.2)
        await killed.kill()
        await until(lambda: not room.is_here("ada"))
        assert last(bo, f.People).people["ada"].here is False


async def test_a_facilitator_calls_all_at_every_node(postgres_url: str, redis_url: str, quick_poll: None) -> None:
    async with nodes(postgres_url, redis(redis_url, 2), **PEOPLE) as [one, other]:
        lead, ada, bo = await one.sit("lead"), await one.sit("ada"), await other.sit("bo")
        await until(lambda: other.hub._rooms[BOARD].is_here("ada"))
        assert one.hub.summon(await one.room(), lead.seat, f.Summon(x=1, y=2)) is None
        await until(lambda: bool(bo.wire.of(f.Summoned)))
        called = [f.Summoned(by="lead", x=1, y=2)]
        assert bo.wire.of(f.Summoned) == ada.wire.of(f.Summoned) == called
        assert lead.wire.of(f.Summoned) == []


async def test_LIV_7_a_redis_that_lies_changes_nothing_and_is_counted(
    postgres_url: str, redis_url: str, quick_poll: None
) -> None:
    async with nodes(postgres_url, redis(redis_url, 2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        liar = RedisFanout(redis_url)
        await one.done("lead", cards("k0", text="t0"))
        await until(lambda: texts(bo.wire.frames) == ["t0"])
        lies = [
            HeadHint(BOARD, "liar", epoch="e1", seq=2**53),
            HeadHint(BOARD, "liar", epoch="another", seq=1),
            HeadHint(BOARD, "liar", epoch="e1", seq=0),
            HereHint(BOARD, "liar", who=[Place("stranger", 1, 1)]),
            SummonHint(BOARD, "liar", by="ada", x=0, y=0),
        ]
        for n in range(1, 6):
            for lie in [*lies, *reversed(lies)]:
                liar.publish(lie)
                await liar.flush()
            await one.done("lead", cards(f"k{n}", text=f"t{n}"))
        await until(lambda: texts(bo.wire.frames) == [f"t{n}" for n in range(6)])
        await until(lambda: other.hub.counters.hints_refused >= 10)
        await liar.close()
        assert bo.wire.closed is None and bo.wire.of(f.Summoned) == []
        assert bo.wire.of(f.People) == [] or "stranger" not in last(bo, f.People).people
        assert other.hub.counters.hints_false >= 1 and other.hub.counters.hints_idle >= 1
        assert other.hub.counters.reloads == 0
        await agree([one, other], bo)


async def test_LIV_7_of_many_hints_at_once_one_look_is_enough(postgres_url: str, redis_url: str) -> None:
    async with nodes(postgres_url, redis(redis_url, 2), **PEOPLE) as [one, other]:
        await other.sit("bo")
        room = await other.room()
        for n in range(5):
            await one.done("lead", cards(f"k{n}"))
        head = (await one.room()).seq
        await until(lambda: room.seq == head)
        await until(lambda: not other.hub._errands.tasks)
        before = other.hub.counters.reads
        for _ in range(1_000):
            other.hub._neighbours.hear(HeadHint(BOARD, "n", epoch="e1", seq=head + 3))
        await until(lambda: not other.hub._errands.tasks)
        assert other.hub.counters.reads - before <= 2


async def test_JOB_5_a_word_that_a_job_has_moved_is_followed_at_once(
    postgres_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a worker says it, which is no node."""
    async with nodes(postgres_url, redis(redis_url, 2), **PEOPLE) as [one, other]:
        bo = await other.sit("bo")
        await one.done("lead", c.FinishBoard(languages=["it"]))
        await until(lambda: bool(bo.wire.of(f.Job)))
        monkeypatch.setattr(afterwards, "LOOK_AT_JOBS", 1_000.0)
        job = await one.store.claim(2**50, 1_000_000)
        assert job is not None
        worker = RedisFanout(redis_url)
        await one.store.progress(job.id, job.fence, 1, 9, 2**51)
        worker.publish(JobHint(BOARD, ""))
        await worker.flush()
        await until(lambda: last(bo, f.Job).job.done == 1)
        await worker.close()
