"""A thousand sockets that come at once are let in a few at a time, a table that comes together at once (R8, W4)."""

import heapq
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from cocreate.realtime import transport
from cocreate.realtime.transport import AT_ONCE, AT_THE_DOOR, REST, Doorway


class Loop:
    """A loop whose time passes only while something is done, or nothing is to be done."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self._due: list[tuple[float, int, Callable[..., Any], tuple[Any, ...]]] = []
        self._count = itertools.count()

    def time(self) -> float:
        return self.now

    def call_soon(self, what: Callable[..., Any], *given: Any) -> None:
        self.call_later(0, what, *given)

    def call_later(self, after: float, what: Callable[..., Any], *given: Any) -> None:
        heapq.heappush(self._due, (self.now + after, next(self._count), what, given))

    def run(self) -> None:
        while self._due:
            at, _, what, given = heapq.heappop(self._due)
            self.now = max(self.now, at)
            what(*given)


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Loop:
    made = Loop()
    monkeypatch.setattr(transport.asyncio, "get_running_loop", lambda: made)
    return made


def let_in(loop: Loop, door: Doorway, people: int, cost: float) -> list[float]:
    """When each was in, from when all came, where to open one takes so many seconds."""
    came, opened = loop.now, list[float]()

    def open_one() -> None:
        loop.now += cost
        opened.append(loop.now - came)

    assert all(door.wait(open_one) for _ in range(people))
    loop.run()
    return opened


def test_a_table_that_comes_together_is_let_in_without_a_rest(loop: Loop) -> None:
    assert let_in(loop, Doorway(), 100, 0.001)[-1] == pytest.approx(0.1)


def test_R8_of_a_thousand_those_beyond_it_leave_most_of_the_time_to_all_else(loop: Loop) -> None:
    opened = let_in(loop, Doorway(), 1_000, 0.001)
    assert len(opened) == 1_000
    assert opened[-1] == pytest.approx(1.0 + (1_000 - AT_ONCE) * 0.001 * REST, rel=0.05)
    assert all(later - sooner <= 0.002 * (1 + REST) + 1e-9 for sooner, later in itertools.pairwise(opened))


def test_R8_where_the_loop_is_slow_everybody_beyond_the_first_waits_for_a_rest(loop: Loop) -> None:
    opened = let_in(loop, Doorway(), 10, 0.010)
    assert opened[-1] == pytest.approx(0.1 + 4 * 0.020 * REST)


def test_with_time_a_whole_table_may_come_at_once_again(loop: Loop) -> None:
    door = Doorway()
    let_in(loop, door, 1_000, 0.001)
    loop.now += 60
    assert let_in(loop, door, 100, 0.001)[-1] == pytest.approx(0.1)


def test_B4_so_many_wait_and_no_more(loop: Loop) -> None:
    door = Doorway()
    assert all(door.wait(lambda: None) for _ in range(AT_THE_DOOR))
    assert not door.wait(lambda: None)
    loop.run()
    assert door.wait(lambda: None)
