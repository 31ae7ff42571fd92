"""What this node says to others and hears from them, beside the log: how far it has come, who is here, who is called.

Nothing that is heard is trusted: it is checked against the board, and changes nothing that is kept (LIV-7, DEC-4).
"""

import asyncio
from collections.abc import Callable, Mapping
from typing import assert_never

from cocreate.clock import Clock
from cocreate.fanout.ports import Fanout, HeadHint, HereHint, Hint, JobHint, SummonHint
from cocreate.realtime.crowd import Seat
from cocreate.realtime.errands import Counters
from cocreate.realtime.following import Following
from cocreate.realtime.frames import Summon
from cocreate.realtime.room import Room

SAY_EVERY = 0.05  # seconds between two words on who moved at one table
SAY_ALL = 3.0  # seconds between two words on all who are here


class Neighbours:
    def __init__(
        self,
        node: str,
        fanout: Fanout,
        rooms: Mapping[str, Room],
        clock: Clock,
        counters: Counters,
        *,
        following: Following,
        look_at_job: Callable[[str], None],
        tick: Callable[[Room], None],
    ) -> None:
        self._node, self._fanout, self._rooms = node, fanout, rooms
        self._clock, self._counters = clock, counters
        self._following, self._look_at_job, self._tick = following, look_at_job, tick
        self._saying: set[str] = set()
        self._said_all: dict[str, float] = {}

    # ---- saying

    def tell_head(self, room: Room) -> None:
        if not self._fanout.alone:
            self._fanout.publish(HeadHint(room.id, self._node, epoch=room.epoch, seq=room.seq))

    def changed(self, room: Room) -> None:
        """Somebody here came, went or moved: said soon, together with what follows (LIV-3)."""
        if self._fanout.alone or room.id in self._saying:
            return
        self._saying.add(room.id)
        asyncio.get_running_loop().call_later(SAY_EVERY, self._say, room)

    def _say(self, room: Room) -> None:
        self._saying.discard(room.id)
        if room.id not in self._said_all and room.seats:
            self._say_all(room, ask=True)
        elif (news := room.news(self._node)) is not None:
            self._fanout.publish(news)

    def _say_all(self, room: Room, *, ask: bool = False) -> None:
        self._said_all[room.id] = self._clock.monotonic()
        self._fanout.publish(room.all_here(self._node, ask=ask))

    def beat(self) -> None:
        """Once a second: who is silent is gone, and what was lost on the way is said again."""
        now = self._clock.monotonic()
        for room in self._rooms.values():
            if room.expire(now):
                self._tick(room)
            if room.seats and not self._fanout.alone and now - self._said_all.get(room.id, now - SAY_ALL) >= SAY_ALL:
                self._say_all(room)
        for board in self._said_all.keys() - self._rooms.keys():
            del self._said_all[board]

    def summon(self, room: Room, seat: Seat, to: Summon) -> None:
        if not self._fanout.alone:
            hint = SummonHint(room.id, self._node, by=seat.person, x=to.x, y=to.y, zoom=to.zoom, card=to.card)
            self._fanout.publish(hint)

    def say_goodbye(self) -> None:
        """Nobody is here any more; so that nobody has to wait to find that out."""
        for board in self._said_all:
            if (room := self._rooms.get(board)) is not None:
                self._fanout.publish(room.all_here(self._node))

    # ---- hearing

    def hear(self, hint: Hint) -> None:
        room = self._rooms.get(hint.board)
        if room is None or (hint.node == self._node and not isinstance(hint, JobHint)):
            return
        match hint:
            case HeadHint():
                self._following.hinted(room, hint)
            case JobHint():
                self._look_at_job(room.id)
            case HereHint():
                if room.heard(hint, self._clock.monotonic()):
                    self._tick(room)
                if hint.ask and room.seats:
                    self._answer(room)
            case SummonHint():
                if not room.summoned(hint):
                    self._counters.hints_refused += 1
            case _:
                assert_never(hint)

    def _answer(self, room: Room) -> None:
        """Others ask who is here: told once for all who ask at the same time."""
        if room.id not in self._saying:
            self._saying.add(room.id)
            asyncio.get_running_loop().call_later(SAY_EVERY, self._answered, room)

    def _answered(self, room: Room) -> None:
        self._saying.discard(room.id)
        self._say_all(room)
