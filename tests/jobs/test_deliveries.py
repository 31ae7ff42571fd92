"""Deliveries to a receiver on this machine: signed, tried again, dead in the end, once each whoever dies."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest

from cocreate.boards.events import EventType
from cocreate.connectors.outside import Outside, Unreached
from cocreate.connectors.signing import EVENTS, PLAN_READY
from cocreate.jobs.deliver import BACK_OFF_MS, FAILING_MS, LEASE_MS, NEVER, TRIES, Deliveries, delivery_id
from cocreate.plans.build import plan_json
from cocreate.storage.memory import MemoryStore
from cocreate.storage.outgoing import Delivery, NewDelivery, Outlet
from cocreate.storage.ports import Artefact, PlanRow
from tests.connectors.openproject import KEY, PROJECT, OpenProject
from tests.connectors.receiver import Receiver, receiver
from tests.jobs.conftest import BOARD
from tests.plans import brescia
from tests.realtime.given import FakeClock

SECRET = "s3cret"
URL = "https://tavoli.example.org"
ALL = ["board_finished", "board_reopened", PLAN_READY]


@pytest.fixture
async def there() -> AsyncIterator[Receiver]:
    with receiver() as one:
        yield one


@pytest.fixture
async def deliveries(store: MemoryStore, clock: FakeClock) -> AsyncIterator[Deliveries]:
    outside = Outside(["localhost"], within=3)
    yield Deliveries(store, clock, outside, lambda: URL)
    await outside.close()


async def hook(store: MemoryStore, url: str = "", *, words: bool = False, **changes: Any) -> Outlet:
    settings = msgspec.json.encode({"events": ALL, "words": words})
    made = Outlet(
        id="o1", board=BOARD, kind="webhook", url=url, settings=settings, secret=SECRET, person="lead", created=1
    )
    outlet = msgspec.structs.replace(made, **changes)
    assert await store.add_outlet(outlet, 9)
    return outlet


async def all_of_it(deliveries: Deliveries) -> None:
    while await deliveries.once():
        pass


async def shown(store: MemoryStore) -> list[Delivery]:
    return await store.deliveries(BOARD, 99)


def test_PUS_2_every_event_that_can_be_asked_for_is_one_of_the_log_or_the_plan() -> None:
    assert set(EVENTS) - {PLAN_READY} <= set(EventType.__args__)  # type: ignore[attr-defined]
    assert {"board_finished", "board_reopened", PLAN_READY} <= set(EVENTS)


async def test_PUS_2_what_happened_is_told_with_ids_and_links_and_no_word(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, f"{there.url}/hook")
    await all_of_it(deliveries)
    [came] = there.came
    assert came.path == "/hook"
    told = came.json
    assert (told["event"], told["board"], told["by"]) == ("board_finished", BOARD, "lead")
    assert told["seq"] == (await store.head(BOARD)).seq  # type: ignore[union-attr]
    assert "board board" in told["records"]
    assert told["links"]["plan"] == f"{URL}/b/{BOARD}/plan"
    assert "changes" not in told and b"azione" not in came.body and b"Tavolo" not in came.body
    assert came.headers["cocreate-event"] == "board_finished"
    assert came.headers["cocreate-delivery"] == told["id"] == delivery_id("o1", "e1", "board_finished", told["seq"])
    [row] = await shown(store)
    assert (row.status, row.attempts, row.answer) == ("done", 1, "204")
    await all_of_it(deliveries)
    assert len(there.came) == 1


async def test_PUS_2_words_are_told_where_they_were_asked_for_and_never_what_is_private(
    store: MemoryStore, deliveries: Deliveries, there: Receiver
) -> None:
    await hook(store, there.url, words=True)
    await all_of_it(deliveries)
    changes = there.came[0].json["changes"]
    assert {"op": "put", "kind": "board", "id": "board", "fields": {"status": "finished", "version": 1}} in changes
    assert all(change.get("only") is None for change in changes)


async def test_PUS_2_a_plan_that_is_ready_is_told_once(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, there.url, told=99)
    job = await store.claim(clock.now_ms(), LEASE_MS)
    assert job is not None
    await store.finish(job.id, job.fence, PlanRow(BOARD, 1, 5, b"{}", 7), [Artefact("json", "it", b"{}")])
    await all_of_it(deliveries)
    await all_of_it(deliveries)
    [came] = there.came
    assert (came.json["event"], came.json["version"], came.json["seq"]) == (PLAN_READY, 1, 5)


async def test_PUS_3_a_receiver_can_check_who_sent_it_and_when(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, there.url)
    await all_of_it(deliveries)
    [came] = there.came
    parts = dict(part.split("=") for part in came.headers["cocreate-signature"].split(","))
    assert int(parts["t"]) == clock.now_ms() // 1000
    signed = f"{parts['t']}.".encode() + came.body
    assert parts["v1"] == hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()


async def test_PUS_3_it_is_tried_again_later_and_later_under_one_id_then_it_is_dead_and_can_be_sent_again(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, there.url)
    there.answers = [500] * (TRIES - 1) + [302]
    waits = []
    for n in range(1, TRIES + 1):
        await all_of_it(deliveries)
        [row] = await shown(store)
        assert row.attempts == n == len(there.came)
        if n < TRIES:
            assert (row.status, row.answer) == ("waiting", "500")
            waits.append(row.not_before - clock.now_ms())
            clock.now = row.not_before - 1
            assert not await deliveries.once()
            clock.now = row.not_before
    assert waits == [BACK_OFF_MS * 4**n for n in range(TRIES - 1)]
    assert (row.status, row.answer) == ("dead", "302")
    assert len(set(there.ids)) == 1
    clock.now += FAILING_MS
    assert not await deliveries.once()
    assert await store.deliver_again(BOARD, row.id)
    await all_of_it(deliveries)
    [row] = await shown(store)
    assert (row.status, row.attempts, row.answer) == ("done", 1, "204")
    assert len(set(there.ids)) == 1
    assert (await store.outlets(BOARD))[0].failing == 0


async def test_PUS_3_an_outlet_that_has_failed_for_long_is_switched_off_and_goes_on_where_it_was(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, "http://localhost:1/", failing=clock.now_ms() - FAILING_MS)
    await all_of_it(deliveries)
    [outlet], [row] = await store.outlets(BOARD), await shown(store)
    assert (outlet.active, row.status, row.answer) == (False, "waiting", "unreachable")
    clock.now = row.not_before
    assert not await deliveries.once()
    assert await store.set_active(BOARD, "o1", True)
    assert await deliveries.once()
    assert (await shown(store))[0].attempts == 2


async def test_PUS_2_who_does_not_answer_keeps_no_other_waiting(store: MemoryStore, clock: FakeClock) -> None:
    """After one that was not answered the next outlet has its turn, whatever else is due to this one."""
    asked: list[str] = []

    async def away(method: str, url: str, headers: Any, body: bytes = b"") -> Any:
        asked.append(url)
        raise Unreached("timeout")

    for id in ("o1", "o2"):
        await hook(store, f"https://{id}.example.org/", id=id, told=99)
        for n in (5, 6):
            await store.ask_delivery(id, NewDelivery(id=f"{id}-{n}", event="board_finished", seq=5, created=n))
    await all_of_it(pushing(store, clock, away))
    assert asked == [f"https://{id}.example.org/" for id in ("o1", "o2", "o1", "o2")]


async def test_PUS_3_an_outlet_that_has_just_answered_well_is_not_switched_off_for_what_came_before(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, there.url, told=99, failing=clock.now_ms() - FAILING_MS)
    for id in ("d1", "d2"):
        await store.ask_delivery("o1", NewDelivery(id=id, event="board_finished", seq=5, created=9))
    there.answers = [204, 500]
    await all_of_it(deliveries)
    [outlet] = await store.outlets(BOARD)
    assert (outlet.active, outlet.failing) == (True, clock.now_ms())
    assert {row.id: row.status for row in await shown(store)} == {"d1": "done", "d2": "waiting"}


async def test_PUS_3_a_receiver_that_is_gone_for_good_is_not_asked_again(
    store: MemoryStore, deliveries: Deliveries, there: Receiver
) -> None:
    await hook(store, there.url)
    there.answers = [410]
    await all_of_it(deliveries)
    [outlet], [row] = await store.outlets(BOARD), await shown(store)
    assert (outlet.active, row.status, row.answer) == (False, "dead", "410")


async def test_PUS_2_who_dies_in_the_middle_loses_nothing_and_the_next_sends_it_under_the_same_id(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, there.url)
    held = await store.hold_outlet(clock.now_ms(), LEASE_MS)
    assert held is not None  # and it dies before anything
    clock.now += LEASE_MS
    there.hold.clear()
    dying = asyncio.create_task(deliveries.once())
    while not there.came:
        await asyncio.sleep(0.01)
    frozen = (await store.outlets(BOARD))[0]
    clock.now += LEASE_MS  # it does not come on, and its lease runs out
    taken = await store.hold_outlet(clock.now_ms(), 0)
    assert taken is not None and taken.fence == frozen.fence + 1
    there.hold.set()
    assert await dying  # what it writes now is refused
    [row] = await shown(store)
    assert (row.status, row.attempts) == ("waiting", 1)
    await all_of_it(deliveries)
    [row] = await shown(store)
    assert (row.status, row.attempts) == ("done", 2)
    assert len(there.came) == 2 and len(set(there.ids)) == 1


async def test_PUS_2_who_is_told_to_leave_lets_go_so_that_nobody_waits_for_the_lease(
    store: MemoryStore, deliveries: Deliveries, there: Receiver, clock: FakeClock
) -> None:
    await hook(store, there.url)
    there.hold.clear()
    leaving = asyncio.create_task(deliveries.once())
    while not there.came:
        await asyncio.sleep(0.01)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    there.hold.set()
    assert await deliveries.once()
    assert (await shown(store))[0].status == "done"


# ---- pushing a plan


async def connected(store: MemoryStore, clock: FakeClock, **changes: Any) -> int:
    """A connector, and the plan of Brescia as the board's; how many actions it has."""
    made = msgspec.structs.replace(brescia.plan(), board=BOARD)
    job = await store.claim(clock.now_ms(), LEASE_MS)
    assert job is not None
    await store.finish(job.id, job.fence, PlanRow(BOARD, 1, 5, plan_json(made), 7), [])
    settings = msgspec.json.encode({"project": PROJECT})
    far = {"url": "https://op.example.org", "settings": settings, "secret": KEY, "told": NEVER, "planned": NEVER}
    await hook(store, kind="openproject", **{**far, **changes})
    return len(made.actions)


async def ask_push(store: MemoryStore, id: str) -> None:
    assert await store.ask_delivery("o1", NewDelivery(id=id, event="push", seq=5, version=1, created=9))


def pushing(store: MemoryStore, clock: FakeClock, other: Any) -> Deliveries:
    return Deliveries(store, clock, other, lambda: URL)


async def test_PUS_6_a_plan_is_pushed_when_it_is_asked_for_and_the_delivery_says_what_came_of_it(
    store: MemoryStore, clock: FakeClock
) -> None:
    other, many = OpenProject(), await connected(store, clock)
    assert not await pushing(store, clock, other).once()  # nobody has asked
    for id, answer in (("d1", f"pushed {many} 0 0 0"), ("d2", f"pushed 0 0 0 {many}")):
        await ask_push(store, id)
        assert await pushing(store, clock, other).once()
        [row] = [one for one in await shown(store) if one.id == id]
        assert (row.status, row.answer) == ("done", answer)
    assert len(other.packages) == many and other.faults == []


async def test_PUS_6_a_push_that_cannot_be_let_in_is_dead_at_once_and_one_that_broke_off_goes_on(
    store: MemoryStore, clock: FakeClock
) -> None:
    other, many = OpenProject(), await connected(store, clock)
    await ask_push(store, "d1")
    deliveries = pushing(store, clock, other)
    breaks = iter([False] * 9 + [True])

    def breaking(method: str, path: str) -> None:
        if next(breaks, False):
            raise OSError  # the worker's own trouble, in the middle of it

    other.after = breaking
    with pytest.raises(OSError):
        await deliveries.once()
    [row] = await shown(store)
    assert (row.status, row.attempts) == ("waiting", 1)
    assert not await deliveries.once()  # held still, for its lease has not run out
    clock.now += LEASE_MS
    assert await deliveries.once()
    [row] = await shown(store)
    assert (row.status, row.attempts) == ("done", 2)
    assert len(other.packages) == many and other.faults == []

    await store.remove_outlet(BOARD, "o1")
    outlet = await hook(store, "https://op.example.org", kind="openproject", secret="old", told=NEVER, planned=NEVER)
    await store.remove_outlet(BOARD, outlet.id)
    settings = msgspec.json.encode({"project": PROJECT})
    assert await store.add_outlet(msgspec.structs.replace(outlet, settings=settings), 9)
    await ask_push(store, "d3")
    assert await deliveries.once()
    [row] = await shown(store)
    assert (row.status, row.answer, row.attempts) == ("dead", "not_let_in", 1)
    assert len(other.packages) == many


async def test_PUS_6_a_worker_that_was_frozen_in_a_push_writes_nothing_more_beside_its_successor(
    store: MemoryStore, clock: FakeClock
) -> None:
    other, many = OpenProject(), await connected(store, clock)
    await ask_push(store, "d1")
    deliveries = pushing(store, clock, other)
    taken: list[int] = []

    async def frozen(method: str, url: str, headers: Any, body: bytes = b"") -> Any:
        if method == "POST" and len(other.packages) == 3 and not taken:
            taken.append(1)
            clock.now += LEASE_MS  # it does not come on for so long, and another takes the outlet
            assert await pushing(store, clock, other).once()
        return await other(method, url, headers, body)

    assert await pushing(store, clock, frozen).once()
    assert len(other.packages) <= many + 1  # the one request that it was in the middle of
    [row] = await shown(store)
    assert (row.status, row.answer.split()[0]) == ("done", "pushed")
    known = {remote.remote for remote in (await store.remotes("o1")).values()}
    assert len(known) == many
    assert not await deliveries.once()
