"""The contract of what leaves the house, on every adapter: outlets under a lease, deliveries, remotes, tokens."""

import asyncio

from msgspec.structs import replace

from cocreate.storage.outgoing import NewDelivery, Outlet, Remote, Token
from cocreate.storage.ports import Artefact, PlanRow, Store
from tests.storage.conftest import job, row, to, write

LEASE = 1_000
OUTLET = Outlet(
    id="o1", board="b1", kind="webhook", url="https://x.example/", settings=b"{}", secret="s", person="p1", created=5
)


def delivery(id: str, seq: int = 1, created: int = 7) -> NewDelivery:
    return NewDelivery(id=id, event="board_finished", seq=seq, created=created)


async def board(store: Store, *ids: str) -> None:
    for id in ids:
        await store.create_board(row(id), {})


async def held(store: Store, now: int = 10) -> Outlet:
    one = await store.hold_outlet(now, LEASE)
    assert one is not None
    return one


async def test_PUS_1_outlets_are_of_their_board_and_have_a_bound(store: Store) -> None:
    await board(store, "b1", "b2")
    second = replace(OUTLET, id="o2", kind="deck", created=6, settings=b'{"a":1}')
    assert await store.add_outlet(OUTLET, 2) and await store.add_outlet(second, 2)
    assert not await store.add_outlet(replace(OUTLET, id="o3"), 2)
    assert await store.outlets("b1") == [OUTLET, second]
    assert await store.outlets("b2") == []
    assert not await store.set_active("b2", "o1", False) and not await store.remove_outlet("b2", "o1")
    assert await store.set_active("b1", "o1", False)
    assert [one.active for one in await store.outlets("b1")] == [False, True]
    assert await store.remove_outlet("b1", "o2")
    assert not await store.remove_outlet("b1", "o2")


async def test_PUS_2_an_outlet_is_held_when_the_log_has_gone_on_and_by_one_alone(store: Store) -> None:
    await board(store, "b1")
    await store.add_outlet(OUTLET, 9)
    assert await store.hold_outlet(10, LEASE) is None
    await write(store, to("b1", 0, "c1", "c2"))
    taken = await asyncio.gather(*(store.hold_outlet(10, LEASE) for _ in range(4)))
    [one] = [found for found in taken if found is not None]
    assert (one.id, one.fence, one.lease_until) == ("o1", 1, 10 + LEASE)
    assert await store.tell_outlet("o1", one.fence, 2, 0, [delivery("d1"), delivery("d1")])
    assert [(found.id, found.attempts) for found in await store.due_deliveries("o1", 10)] == [("d1", 0)]
    assert await store.keep_outlet("o1", one.fence, 0)  # let go: the delivery is still due
    again = await held(store, 11)
    assert again.told == 2
    assert await store.end_delivery("o1", again.fence, "d1", answer="200", at=12, retry_at=None, done=True)
    assert await store.keep_outlet("o1", again.fence, 0)
    assert await store.hold_outlet(20, LEASE) is None


async def test_PUS_2_an_outlet_is_held_when_there_is_a_newer_plan(store: Store) -> None:
    await board(store, "b1")
    await write(store, to("b1", 0, "c1", jobs=(job("j1"),)))
    await store.add_outlet(replace(OUTLET, told=1), 9)
    assert await store.hold_outlet(10, LEASE) is None
    claimed = await store.claim(10, LEASE)
    assert claimed is not None
    plan = PlanRow("b1", 1, 1, b"{}", 10)
    assert await store.finish("j1", claimed.fence, plan, [Artefact("json", "it", b"{}")])
    one = await held(store)
    assert await store.tell_outlet("o1", one.fence, 1, 1, [])
    assert await store.keep_outlet("o1", one.fence, 0)
    assert await store.hold_outlet(11, LEASE) is None


async def test_PUS_2_who_was_frozen_and_wakes_up_writes_nothing(store: Store) -> None:
    await board(store, "b1")
    await store.add_outlet(OUTLET, 9)
    await store.ask_delivery("o1", delivery("d1"))
    frozen = await held(store)
    assert await store.hold_outlet(10 + LEASE - 1, LEASE) is None
    successor = await held(store, 10 + LEASE)
    assert successor.fence == frozen.fence + 1
    assert not await store.keep_outlet("o1", frozen.fence, 99_999)
    assert not await store.tell_outlet("o1", frozen.fence, 9, 9, [delivery("d2")])
    assert not await store.begin_delivery("o1", frozen.fence, "d1")
    assert not await store.end_delivery("o1", frozen.fence, "d1", answer="200", at=9, retry_at=None, done=True)
    assert not await store.put_remote("o1", frozen.fence, Remote(action="a1", remote=b"7", digest="x"))
    assert await store.remotes("o1") == {}
    assert await store.begin_delivery("o1", successor.fence, "d1")
    assert [one.attempts for one in await store.deliveries("b1", 9)] == [1]
    await store.set_active("b1", "o1", False)  # switched off it is nobody's any more
    assert not await store.keep_outlet("o1", successor.fence, 99_999)


async def test_PUS_2_of_several_outlets_the_one_that_was_let_go_first_is_held_next(store: Store) -> None:
    await board(store, "b1")
    for id in ("o1", "o2"):
        await store.add_outlet(replace(OUTLET, id=id), 9)
        await store.ask_delivery(id, delivery(f"d-{id}"))
    taken = []
    for now in (10, 11, 12, 13):
        one = await held(store, now)
        taken.append(one.id)
        assert await store.keep_outlet(one.id, one.fence, now)  # let go at once, and still to be delivered to
    assert taken == ["o1", "o2", "o1", "o2"]


async def test_PUS_3_a_delivery_is_tried_again_dies_and_is_sent_again_under_its_id(store: Store) -> None:
    await board(store, "b1")
    await store.add_outlet(OUTLET, 9)
    assert await store.ask_delivery("o1", delivery("d1"))
    assert not await store.ask_delivery("o1", delivery("d1"))
    assert not await store.ask_delivery("o9", delivery("d9"))
    one = await held(store)

    async def ended(answer: str, at: int, retry_at: int | None, done: bool = False) -> tuple[object, ...]:
        await store.begin_delivery("o1", one.fence, "d1")
        assert await store.end_delivery("o1", one.fence, "d1", answer=answer, at=at, retry_at=retry_at, done=done)
        [shown] = await store.deliveries("b1", 9)
        [outlet] = await store.outlets("b1")
        return shown.status, shown.attempts, shown.answer, shown.ended, outlet.failing

    assert await ended("500", 20, 50) == ("waiting", 1, "500", 0, 20)
    assert await store.due_deliveries("o1", 49) == []
    assert len(await store.due_deliveries("o1", 50)) == 1
    assert await ended("timeout", 60, None) == ("dead", 2, "timeout", 60, 20)
    assert await store.due_deliveries("o1", 99) == []
    assert not await store.deliver_again("b2", "d1")
    assert await store.deliver_again("b1", "d1")
    assert not await store.deliver_again("b1", "d1")
    assert await ended("204", 70, None, True) == ("done", 1, "204", 70, 0)
    await store.forget_deliveries(70)
    assert len(await store.deliveries("b1", 9)) == 1
    await store.forget_deliveries(71)
    assert await store.deliveries("b1", 9) == []


async def test_PUS_3_deliveries_come_in_the_order_of_the_log_and_are_shown_newest_first(store: Store) -> None:
    await board(store, "b1", "b2")
    await store.add_outlet(OUTLET, 9)
    for id, seq in (("d3", 3), ("d1", 1), ("d2", 2)):
        await store.ask_delivery("o1", delivery(id, seq))
    assert [one.id for one in await store.due_deliveries("o1", 10)] == ["d1", "d2", "d3"]
    assert [one.id for one in await store.deliveries("b1", 2)] == ["d3", "d2"]
    assert await store.deliveries("b2", 9) == []


async def test_PUS_6_where_an_action_stands_is_kept_and_goes_with_its_outlet(store: Store) -> None:
    await board(store, "b1")
    await store.add_outlet(OUTLET, 9)
    await store.ask_delivery("o1", delivery("d1"))
    one = await held(store)
    first = Remote(action="a1", remote=b'{"id":7}', digest="x")
    for remote in (first, replace(first, digest="y", closed=True), Remote(action="a2", remote=b"8", digest="z")):
        assert await store.put_remote("o1", one.fence, remote)
    found = await store.remotes("o1")
    assert found["a1"] == replace(first, digest="y", closed=True)
    assert set(found) == {"a1", "a2"}
    assert await store.remove_outlet("b1", "o1")
    assert await store.remotes("o1") == {} and await store.deliveries("b1", 9) == []


async def test_PUS_5_a_token_is_found_by_its_digest_until_it_is_revoked_or_its_maker_erased(store: Store) -> None:
    await board(store, "b1", "b2")
    token = Token(id="t1", board="b1", name="Portale", scope="read", person="p1", created=5)
    assert await store.add_token(token, "h1", 2)
    assert await store.add_token(replace(token, id="t2", person="p2", created=6, scope="write"), "h2", 2)
    assert not await store.add_token(replace(token, id="t3"), "h3", 2)
    assert await store.token("h1") == token
    assert await store.token("h3") is None
    assert [one.id for one in await store.tokens("b1")] == ["t1", "t2"]
    assert not await store.revoke_token("b2", "t1")
    assert await store.revoke_token("b1", "t1") and not await store.revoke_token("b1", "t1")
    assert await store.token("h1") is None
    await store.add_person("b1", "p2", "Ada", "s2", 5)
    await store.erase("b1", "p2", texts=False, at=9, epoch="e2")
    assert await store.token("h2") is None
