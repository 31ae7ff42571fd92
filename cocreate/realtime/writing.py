"""The one writer of this node: what all rooms ask is committed together (LOG-5), and each is told what became of it.

It never guesses (LOG-4), and no other node, however near to the store, can keep it from being heard (LOG-6).
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import structlog

from cocreate.boards.events import Event
from cocreate.realtime.asking import Asked, Batch, Loaded
from cocreate.realtime.errands import Errands, timed
from cocreate.realtime.following import Following
from cocreate.realtime.loading import load
from cocreate.realtime.room import OtherHistory, Room
from cocreate.storage.ports import Append, Appended, Head, Moved, Store, Stored, StoreError

T = TypeVar("T")

RETRY = 0.5  # seconds between two tries to reach a store that does not answer
TRIES = 2  # times that a head which must be named may have moved; then the board is held

log = structlog.get_logger()


class Writer:
    def __init__(
        self,
        store: Store,
        rooms: Mapping[str, Room],
        errands: Errands,
        *,
        happened: Callable[[Room, Sequence[Event]], None],
        written: Callable[[Room], None],
        forget: Callable[[str], None],
        jitter: Callable[[], float],
    ) -> None:
        self._store, self._rooms, self._errands = store, rooms, errands
        self._happened, self._written, self._forget = happened, written, forget
        self.following = Following(store, rooms, errands, happened=happened, reload=self.start_anew, jitter=jitter)
        self._broken: dict[str, asyncio.Task[None]] = {}  # what loads them anew
        self._doubting: set[str] = set()  # boards whose log is being read before somebody is refused
        self._to_see: dict[str, None] = {}  # boards where something may wait: a node has hundreds, and a few are asked
        self.wake = asyncio.Event()

    def is_broken(self, room: Room) -> bool:
        return room.id in self._broken

    def see_to(self, room: Room) -> None:
        """Something was asked of it, or what it waited for is done."""
        self._to_see[room.id] = None
        self.wake.set()

    def see_to_all(self) -> None:
        self._to_see = dict.fromkeys(self._rooms)
        self.wake.set()

    async def commit(self) -> None:
        """One durable commit for all boards that wait (LOG-5); each is told apart."""
        if taken := list(self._taken()):
            try:
                results = await timed(self._store.append([append for _, _, append in taken]))
            except Exception as error:
                away = isinstance(error, StoreError | TimeoutError)
                if away:
                    log.warning("store_unreachable", boards=len(taken), error=type(error).__name__)
                for room, _, _ in taken:
                    self.mend(room, None if away else error)
                return
            for (room, batch, _), result in zip(taken, results, strict=True):
                self._errands.counters.appends += 1
                self._told(room, batch, result)

    def _taken(self) -> Iterator[tuple[Room, Batch, Append]]:
        ids, self._to_see = self._to_see, {}
        for id in ids:
            if (room := self._rooms.get(id)) is None:
                continue
            if room.waits and id not in self._broken:
                try:
                    append = room.take()
                except Exception as bug:  # one table's bug must not stop the others
                    self.mend(room, bug)
                else:
                    if append is None or room.appending is None:
                        pass
                    elif room.held:
                        self._errands.spawn(self._under_lock(room, room.appending))
                    else:
                        yield room, room.appending, append
            if room.doubts and id not in self._doubting and id not in self._broken:
                self._doubting.add(id)
                self._errands.spawn(self._make_sure(room))

    async def _make_sure(self, room: Room) -> None:
        """Another node may have done already what this one would refuse: nobody is refused on an old board (LOG-3)."""
        asked = room.doubtful()
        try:
            if await self.following.catch_up(room):
                await self._recall(room, asked)
                room.sure_of(asked)
        except (StoreError, TimeoutError):
            self.mend(room)
        except Exception as bug:
            self.mend(room, bug)
        finally:
            self._doubting.discard(room.id)
            self.see_to(room)

    async def _recall(self, room: Room, asked: Sequence[Asked]) -> bool:
        """Whether some of these were done long ago."""
        unknown = room.unknown(asked)
        return bool(unknown) and room.remember(await timed(self._store.commands(room.id, unknown)))

    async def _recall_and_go_on(self, room: Room, batch: Batch) -> None:
        """Nothing was written and nobody came between: one of these was done long ago (LOG-3), or the board is held.

        Who holds it must not keep all others waiting with it: it is asked for apart from them until it answers.
        """
        try:
            room.held = not await self._recall(room, batch.asked)
        except (StoreError, TimeoutError):
            self.mend(room)
        except Exception as bug:
            self.mend(room, bug)
        else:
            if room.appending is batch:
                room.again()
            self.see_to(room)

    def _told(self, room: Room, batch: Batch, result: Appended | Moved) -> None:
        """Go on at once where what came between is known, or came along; else when it has been read."""
        if isinstance(result, Moved) and result.head.epoch != room.epoch:
            self.start_anew(room)
            return
        before = result.head.seq if isinstance(result, Moved) else result.first - 1
        try:
            if room.seq < before and result.between and not self.following.fold(room, result.between):
                return
        except Exception as bug:
            self.mend(room, bug)
            return
        if room.seq >= before:
            self._go_on(room, batch, result)
        else:
            self._errands.spawn(self._when_known(room, batch, before, result))

    async def _when_known(self, room: Room, batch: Batch, before: int, result: Appended | Moved) -> None:
        try:
            known = await self.following.catch_up(room, before)
        except (StoreError, TimeoutError):
            self.mend(room)
        except Exception as bug:
            self.mend(room, bug)
        else:
            if known:
                self._go_on(room, batch, result)
            else:
                self.mend(room)

    def _go_on(self, room: Room, batch: Batch, result: Appended | Moved) -> None:
        if room.appending is not batch:  # the room has been loaded anew meanwhile, and asks again
            self.see_to(room)
            return
        if isinstance(result, Appended):
            self._committed(room, result)
            return
        self._errands.counters.moved += 1
        if result.head.seq <= batch.base:
            self._errands.spawn(self._recall_and_go_on(room, batch))
        else:
            self._once_more(room, batch)

    def _once_more(self, room: Room, batch: Batch) -> None:
        if room.tries < TRIES:
            room.again()
        else:
            self._errands.spawn(self._under_lock(room, batch))
        self.see_to(room)

    def _committed(self, room: Room, result: Appended) -> None:
        room.held = False
        try:
            events = room.committed(result.first, result.chain)
        except Exception as bug:
            self.mend(room, bug)
            return
        self._errands.counters.lines += len(events)
        self._happened(room, events)
        self._written(room)
        self.following.settled(room)
        self.see_to(room)

    async def _under_lock(self, room: Room, batch: Batch) -> None:
        """The head has moved again and again: decide while nobody else can append (LOG-6)."""
        given_up = False

        def decide(head: Head, lines: Sequence[Stored]) -> Append | None:
            nonlocal batch
            if given_up or room.appending is not batch or head.epoch != room.epoch:
                raise OtherHistory(room.id)
            if not self.following.fold(room, lines):
                raise OtherHistory(room.id)
            room.again()
            append = room.take()
            batch = room.appending or batch
            return append

        self._errands.counters.locks += 1
        try:
            await self._recall(room, [*batch.asked, *room.doubtful()])  # the key would refuse them for ever (LOG-3)
            result = await timed(self._store.append_under_lock(room.id, room.seq, decide))
        except (StoreError, TimeoutError, OtherHistory):
            given_up = True
            self.mend(room)
        except Exception as bug:
            given_up = True
            self.mend(room, bug)
        else:
            match result:
                case Appended() if room.appending is batch:
                    self._committed(room, result)
                case Moved():
                    self.mend(room)
                case _:
                    self.see_to(room)

    # ---- when nobody knows

    def start_anew(self, room: Room) -> None:
        """The log is another one than was known here (LOG-8)."""
        room.past = True
        self.mend(room)

    def mend(self, room: Room, bug: Exception | None = None) -> None:
        """The outcome is unknown, the log is another one, or a bug struck: ask the log, as long as it takes (LOG-4)."""
        if bug is not None:
            self._errands.report(bug)
        if room.id not in self._broken:
            self._broken[room.id] = self._errands.spawn(self._reload(room, bug=bug is not None))

    async def mended(self, room: Room) -> None:
        """When it has been loaded anew, where it is to be."""
        if (mending := self._broken.get(room.id)) is not None:
            await asyncio.wait({mending})

    async def _reload(self, room: Room, *, bug: bool) -> None:
        self._errands.counters.reloads += 1
        now = asyncio.get_running_loop().time
        try:
            if bug or now() - room.mended_at < RETRY:
                await asyncio.sleep(RETRY)  # should it come again and again, others must not feel it
            room.mended_at = now()
            loaded = await self._loaded(room.id)
            if not bug and await self._is_newer(room, loaded):
                room.go_on()
            else:
                self._happened(room, room.reload(loaded, bug=bug))
        except Exception as another:
            self._errands.report(another)
            self._drop(room)
        self._broken.pop(room.id, None)
        self.see_to(room)

    async def _is_newer(self, room: Room, loaded: Loaded) -> bool:
        """Whether others' lines were told here while it was read, and stand in the log: then nobody need come back."""
        seq = room.seq
        if loaded.epoch != room.epoch or loaded.board.seq >= seq:
            return False
        heads = await self._insist(room.id, lambda: self._store.heads([room.id]))
        epoch, head = heads.get(room.id, ("", 0))
        return epoch == room.epoch and head >= seq

    async def _loaded(self, board: str) -> Loaded:
        loaded = await self._insist(board, lambda: load(self._store, board))
        if loaded is None:
            raise LookupError("the board is gone")
        return loaded

    async def _insist(self, board: str, ask: Callable[[], Awaitable[T]]) -> T:
        """The store's answer, as long as it takes."""
        while True:
            try:
                return await timed(ask())
            except (StoreError, TimeoutError) as error:
                log.warning("store_unreachable", board=board, error=type(error).__name__)
                await asyncio.sleep(RETRY)

    def _drop(self, room: Room) -> None:
        """Whoever comes next starts from the log."""
        self._forget(room.id)
        room.end()
