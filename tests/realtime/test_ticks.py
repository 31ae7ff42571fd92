"""When presence goes out: at once where few move; where many do, within a share of the node's time (LIV-3)."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from cocreate.realtime.crowd import Crowd, Seat
from cocreate.realtime.frames import Presence, Present
from cocreate.realtime.outbox import Outbox
from cocreate.realtime.presence import AT_ONCE, TICK
from cocreate.realtime.ticks import REST, STRETCH, Ticks
from tests.realtime.given import Wire
from tests.world.virtual import NodeClock, VirtualLoop, here

Told = list[tuple[str, float]]


class Moving(Crowd):
    """A room whose frame takes a while to send."""

    def __init__(self, id: str, told: Told, takes: float = 0.0) -> None:
        super().__init__(id, {})
        self.told, self.takes = told, takes

    def tick(self) -> None:
        self.told.append((self.id, here().time()))
        here()._now += self.takes
        if self.takes < 0:
            raise ValueError("a room's bug")


def live(story: Callable[[Ticks], Awaitable[None]]) -> None:
    """On time that jumps, and that the rooms move on."""

    async def told() -> None:
        await story(Ticks(NodeClock(0, 0.0)))

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(told())


def test_LIV_3_where_few_move_each_is_shown_at_once_and_once() -> None:
    told: Told = []

    async def story(ticks: Ticks) -> None:
        room = Moving("a", told)
        for n in range(5):
            ticks.ask(room)
            ticks.ask(room)
            await asyncio.sleep(0.01)
            assert len(told) == n + 1
            assert told[-1][1] == pytest.approx(0.01 * n)

    live(story)


def test_LIV_11_who_was_calm_is_told_when_it_is_time_though_nobody_moves_any_more() -> None:
    wire = Wire()

    async def story(ticks: Ticks) -> None:
        room, seat = Crowd("a", {}), Seat("ada", Outbox(wire))
        room._sit(seat)
        room.ticked_at = here().time()
        room.calm(seat, 1.0)
        room.positions.put(Present("bo", 1, 1), own=True)
        ticks.ask(room)
        await asyncio.sleep(0.9)
        assert wire.of(Presence) == []
        await asyncio.sleep(0.2)

    live(story)
    assert [frame.who for frame in wire.of(Presence)] == [[Present("bo", 1, 1)]]


def test_LIV_3_many_rooms_that_move_are_served_in_turn_and_leave_the_node_its_share() -> None:
    told: Told = []
    takes, rooms, until = STRETCH / 4, 40, 2.0

    async def story(ticks: Ticks) -> None:
        every = [Moving(str(n), told, takes) for n in range(rooms)]
        while here().time() < until:  # each of them has news all the time
            for room in every:
                ticks.ask(room)
            await asyncio.sleep(0.0001)

    live(story)
    busy = len(told) * takes
    assert busy <= until / (1 + REST) * 1.1
    assert busy >= until / (1 + REST) * 0.6
    shares = [sum(id == str(n) for id, _ in told) for n in range(rooms)]
    assert max(shares) - min(shares) <= 1


def test_LIV_3_all_else_does_not_wait_for_all_rooms() -> None:
    """A stretch is short, however many wait."""
    told: Told = []
    gaps: list[float] = []

    async def story(ticks: Ticks) -> None:
        for n in range(100):
            ticks.ask(Moving(str(n), told, STRETCH / 4))
        while len(told) < 100:
            before = here().time()
            await asyncio.sleep(0)
            gaps.append(here().time() - before)
            await asyncio.sleep(0.0001)

    live(story)
    assert max(gaps) <= STRETCH * 1.5


def test_LIV_3_a_full_room_has_its_own_beat() -> None:
    told: Told = []

    async def story(ticks: Ticks) -> None:
        room = Moving("full", told)
        for n in range(AT_ONCE + 1):
            room._sit(Seat(f"p{n}", Outbox(Wire())))
        for _ in range(100):
            ticks.ask(room)
            await asyncio.sleep(0.001)

    live(story)
    assert [at for _, at in told] == pytest.approx([TICK * n for n in range(len(told))], abs=0.002)


def test_one_rooms_bug_does_not_keep_the_others_waiting() -> None:
    told: Told = []

    async def story(ticks: Ticks) -> None:
        here().set_exception_handler(lambda loop, context: None)
        ticks.ask(Moving("broken", told, -1e-9))
        ticks.ask(Moving("whole", told))
        await asyncio.sleep(0.1)

    live(story)
    assert [id for id, _ in told] == ["broken", "whole"]
