"""What other nodes write: read from the log when a hint or the poll says that there is more (LIV-7).

A hint is never believed: it only says where to look, at most one look at a time for each board. The poll finds all that
no hint told of, the last event too.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

from cocreate.boards.events import Event
from cocreate.fanout.ports import HeadHint
from cocreate.realtime.errands import Errands, timed
from cocreate.realtime.room import OtherHistory, Room
from cocreate.storage.ports import Store, Stored, StoreError

POLL = 1.0  # seconds at most between two looks at the heads of all boards with people
PAGE = 1_000  # lines
DEAF = 1.0  # seconds in which a board's hints are left to the poll, after one that was false
NAMES = 60  # times that somebody's name is asked for


class Following:
    def __init__(
        self,
        store: Store,
        rooms: Mapping[str, Room],
        errands: Errands,
        *,
        happened: Callable[[Room, Sequence[Event]], None],
        reload: Callable[[Room], None],
        jitter: Callable[[], float],
    ) -> None:
        self._store, self._rooms, self._errands = store, rooms, errands
        self._happened, self._reload, self._jitter = happened, reload, jitter
        self._turns: dict[str, asyncio.Lock] = {}
        self._wanted: dict[str, int] = {}  # as far as hints said
        self._fetching: set[str] = set()
        self._suspected: set[str] = set()  # boards of which a hint told another epoch
        self._deaf_until: dict[str, float] = {}
        self._poll_now = asyncio.Event()
        self.beat: Callable[[], None] = lambda: None  # what else is to be done at each look

    # ---- reading what is missing

    def fold(self, room: Room, lines: Sequence[Stored]) -> bool:
        """Tell what is new of these lines; False where they are of another history, and the room is loaded anew."""
        try:
            events = room.follow(lines)
        except OtherHistory:
            self._reload(room)
            return False
        if events:
            self._happened(room, events)
            if room.nameless:
                self._errands.spawn(self._name(room))
        return True

    async def catch_up(self, room: Room, upto: int | None = None) -> bool:
        """Read on, up to there or to the end of the log; whether the room stands there now."""
        async with self._turns.setdefault(room.id, asyncio.Lock()):
            while upto is None or room.seq < upto:
                self._errands.counters.reads += 1
                lines = await timed(self._store.read(room.id, room.seq, PAGE))
                if not self.fold(room, lines):
                    return False
                if not lines or (upto is None and len(lines) < PAGE):
                    break
        return upto is None or room.seq >= upto

    def forgotten(self, board: str) -> None:
        for kept in (self._turns, self._wanted, self._deaf_until):
            kept.pop(board, None)

    # ---- hints

    def hinted(self, room: Room, hint: HeadHint) -> None:
        now = asyncio.get_running_loop().time()
        if hint.epoch != room.epoch:
            if room.id not in self._suspected and now >= self._deaf_until.get(room.id, 0.0):
                self._errands.spawn(self._look_at_epoch(room))
        elif hint.seq <= room.seq:
            self._errands.counters.hints_idle += 1
        elif now >= self._deaf_until.get(room.id, 0.0):
            self._wanted[room.id] = max(hint.seq, self._wanted.get(room.id, 0))
            self.settled(room)

    def settled(self, room: Room) -> None:
        """Go and read what hints told of, unless an append is under way, which brings it along."""
        if self._wanted.get(room.id, 0) <= room.seq:
            self._wanted.pop(room.id, None)
        elif room.appending is None and room.id not in self._fetching:
            self._fetching.add(room.id)
            self._errands.spawn(self._fetch(room))

    async def _fetch(self, room: Room) -> None:
        try:
            while (upto := self._wanted.pop(room.id, 0)) > room.seq:
                if not await self.catch_up(room, upto):
                    self._was_false(room)
                    break
        finally:
            self._fetching.discard(room.id)

    async def _look_at_epoch(self, room: Room) -> None:
        if not await self.suspect(room):
            self._was_false(room)

    async def suspect(self, room: Room) -> bool:
        """Somebody told of another epoch: the store knows whether that is so, and the room follows it (LOG-8)."""
        self._suspected.add(room.id)
        try:
            heads = await timed(self._store.heads([room.id]))
            other = heads.get(room.id, ("", 0))[0] != room.epoch
            if other:
                self._reload(room)
            return other
        finally:
            self._suspected.discard(room.id)

    def _was_false(self, room: Room) -> None:
        self._errands.counters.hints_false += 1
        self._wanted.pop(room.id, None)
        self._deaf_until[room.id] = asyncio.get_running_loop().time() + DEAF

    # ---- the poll

    def poll_now(self) -> None:
        """Hints may have been missed."""
        self._poll_now.set()

    async def run(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(POLL * (0.7 + 0.3 * self._jitter())):
                    await self._poll_now.wait()
            self._poll_now.clear()
            self.beat()
            try:
                await self._look()
            except (StoreError, TimeoutError):
                self._errands.counters.polls_failed += 1

    async def _look(self) -> None:
        boards = [id for id, room in self._rooms.items() if room.seats]
        if not boards:
            return
        heads = await timed(self._store.heads(boards))
        reading: list[Coroutine[Any, Any, bool]] = []
        for id in boards:
            room = self._rooms.get(id)
            if room is None or id not in heads:
                continue
            epoch, seq = heads[id]
            if epoch != room.epoch:
                self._reload(room)
            elif seq > room.seq and room.appending is None:
                self._errands.counters.caught_up += 1
                reading.append(self.catch_up(room, seq))
            if room.nameless:
                self._errands.spawn(self._name(room))
        for one in reading:
            self._errands.spawn(_done(one))

    async def _name(self, room: Room) -> None:
        """A name stands in the store soon after the event that somebody joined, or never (LOG-11)."""
        names = await timed(self._store.names(room.id))
        for person, asked in list(room.nameless.items()):
            if person in names:
                room.introduce(person, names[person])
            elif asked >= NAMES:
                del room.nameless[person]
            else:
                room.nameless[person] = asked + 1


async def _done(work: Coroutine[Any, Any, bool]) -> None:
    await work
