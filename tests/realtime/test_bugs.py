"""Planted bugs: one table's bug is that table's alone, it starts again from the log, and nobody waits for ever."""

import asyncio
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.draft import Draft
from cocreate.boards.events import Event
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime import writing
from cocreate.realtime.asking import Asked, Committed
from cocreate.realtime.hub import Hub
from cocreate.realtime.room import Room
from tests.realtime.given import Chair, cards
from tests.realtime.test_hub import hub, jobs, seated, store_of

__all__ = ["hub", "jobs"]


async def room_of(hub: Hub, board: str) -> Room:
    room = await hub.room(board)
    assert room is not None
    return room


class Planted(Exception):
    pass


def breaking(room: Any, method: str, times: int = 1) -> None:
    """The method raises so many times, then it is as it was."""
    honest, left = getattr(room, method), [times]

    def broken(*args: Any, **named: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise Planted("what Chiara wrote")
        return honest(*args, **named)

    setattr(room, method, broken)


@pytest.mark.parametrize("method", ["committed", "_announce"])
async def test_LOG_4_a_bug_after_the_commit_stops_one_table_for_a_moment(hub: Hub, method: str) -> None:
    room, chair = await room_of(hub, "b1"), await seated(hub)
    breaking(room, method)
    answer, other = await asyncio.gather(hub.do("b1", "lead", cards("k1"), "mine"), hub.do("b2", "lead", cards("k1")))
    assert isinstance(answer, Committed) and isinstance(other, Committed)
    assert [line.cmd for line in await store_of(hub).read("b1", 0)].count("mine") == 1
    assert chair.wire.closed == (f.CLOSE_GOING_AWAY, "internal")  # to come back, and resume
    again = Chair("lead")
    room.arrive(again.seat, room.epoch, answer.seq - 1)
    assert again.wire.seqs == [answer.seq]
    assert isinstance(await hub.do("b1", "lead", cards("k2")), Committed)


async def test_LOG_4_a_command_at_which_the_fold_breaks_is_refused_and_the_others_stand(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await room_of(hub, "b1")
    honest, left = Draft.fold, [1]

    def broken(draft: Draft, event: Event) -> None:
        if left[0]:
            left[0] -= 1
            raise Planted
        honest(draft, event)

    monkeypatch.setattr(Draft, "fold", broken)
    answers = await asyncio.gather(*(hub.do("b1", "lead", cards(f"k{n}")) for n in range(3)))
    assert answers[0] == Refused("internal")
    assert all(isinstance(answer, Committed) for answer in answers[1:])
    assert list(room.board.of("card")) == ["k1", "k2"]


async def test_a_bug_in_what_follows_an_event_leaves_the_event(hub: Hub) -> None:
    breaking(hub._afterwards, "_on_job")
    assert isinstance(await hub.do("b1", "lead", c.FinishBoard(languages=["it"])), Committed)
    assert isinstance(await hub.do("b1", "lead", c.ReopenBoard()), Committed)


async def test_a_listener_that_breaks_keeps_no_answer_from_the_others(hub: Hub) -> None:
    room = await room_of(hub, "b1")

    def broken(_: object) -> None:
        raise Planted

    room.ask(Asked("lead", "first", cards("k1"), broken))
    assert isinstance(await hub.do("b1", "lead", cards("k2")), Committed)


@pytest.mark.parametrize("load", ["gone", "broken"])
async def test_LOG_4_a_room_that_cannot_be_loaded_again_is_given_up(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, load: str
) -> None:
    async def unloadable(*_: object) -> None:
        room.arrive(late.seat, None, None)
        if load == "broken":
            raise Planted

    room, chair, late = await room_of(hub, "b1"), await seated(hub), Chair("lead")
    honest = writing.load
    monkeypatch.setattr(writing, "load", unloadable)
    store_of(hub).fates = ["break before"]
    assert await hub.do("b1", "lead", cards("k1")) == Refused("internal")
    assert [one.wire.closed for one in (chair, late)] == [(f.CLOSE_GOING_AWAY, "internal")] * 2
    monkeypatch.setattr(writing, "load", honest)
    assert isinstance(await hub.do("b1", "lead", cards("k1")), Committed)
    assert await hub.room("b1") is not room
