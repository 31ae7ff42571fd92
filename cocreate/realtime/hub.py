"""The rooms of this node, open to sockets and other doors. It blocks no reader, and what it shows is in the log."""

import asyncio
import contextlib
import os
from collections.abc import Callable
from typing import TypeVar

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.clock import Clock
from cocreate.errors import Refused
from cocreate.fanout.ports import Fanout, Hint
from cocreate.ids import new_id
from cocreate.realtime.afterwards import Afterwards
from cocreate.realtime.asking import Answer, Asked
from cocreate.realtime.crowd import Seat
from cocreate.realtime.errands import STORE_TIMEOUT, Counters, Errands, timed
from cocreate.realtime.frames import CLOSE_GOING_AWAY, Goodbye, Pointer, Summon
from cocreate.realtime.limits import Limits, Lobby
from cocreate.realtime.loading import load
from cocreate.realtime.neighbours import Neighbours
from cocreate.realtime.outbox import Outbox
from cocreate.realtime.packets import packet
from cocreate.realtime.room import Room
from cocreate.realtime.ticks import Ticks
from cocreate.realtime.writing import Writer
from cocreate.storage.ports import Store

__all__ = ["STORE_TIMEOUT", "Hub"]

T = TypeVar("T")

FRESH = 1.0  # seconds for which a board without people is taken to be as it was when it was last read
IDLE = 60.0  # seconds after which a room without people is forgotten
FINISH = 2.0  # seconds for what was asked, when the server stops
BREATH = 0.01  # seconds at most between two commits, if the one before took as long
ENTERING = 8  # sockets that are let in at a time: when a thousand come at once, those who are here do not wait for them
COME_BACK_MS = 2_000  # at most: clients spread over it when the server restarts (LIV-8); nobody is away for long


class Hub:
    writer_type = Writer

    def __init__(
        self,
        store: Store,
        clock: Clock,
        fanout: Fanout,
        on_job: Callable[[], None],
        entropy: Callable[[int], bytes] = os.urandom,
        *,
        shared: bool = False,
    ) -> None:
        self.store, self.clock, self.fanout = store, clock, fanout
        self._shared = shared
        self.limits, self.lobby = Limits[Outbox](), Lobby[Outbox]()
        self.door = asyncio.Semaphore(ENTERING)
        self.node = entropy(8).hex()
        self._entropy = entropy
        self._rooms: dict[str, Room] = {}
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._read_at: dict[str, float] = {}
        self._ticks = Ticks(clock)
        self._errands = Errands()
        self._afterwards = Afterwards(store, self._rooms, self._errands, on_job=on_job, tick=self._ticks.ask)
        self._writer = self.writer_type(
            store,
            self._rooms,
            self._errands,
            happened=self._afterwards.happened,
            written=self._written,
            forget=self._forget,
            jitter=lambda: entropy(1)[0] / 256,
        )
        self._following = self._writer.following
        self._neighbours = Neighbours(
            self.node,
            fanout,
            self._rooms,
            clock,
            self._errands.counters,
            following=self._following,
            look_at_job=self._afterwards.look_at_job,
            tick=self._ticks.ask,
        )
        self._open = True
        self._finished = asyncio.Event()  # nothing more will be committed

    @property
    def counters(self) -> Counters:
        return self._errands.counters

    @property
    def shared(self) -> bool:
        """Whether others may write to the store: where no hint of them is heard, they may be there all the same."""
        return self._shared or not self.fanout.alone

    @property
    def rooms_open(self) -> int:
        return len(self._rooms)

    # ---- life

    async def run(self) -> None:
        """Commit until `close`, then what is still waiting."""
        self.fanout.subscribe(self._hear, self._following.poll_now)
        self._following.beat = self._neighbours.beat
        loops = (self._sweep, self._afterwards.watch_jobs, self._following.run)
        besides = [self._errands.lasting(loop) for loop in loops]
        try:
            while self._open or any(room.busy for room in self._rooms.values()):
                try:
                    async with asyncio.timeout(1.0):
                        await self._writer.wake.wait()
                except TimeoutError:
                    self._writer.see_to_all()
                self._writer.wake.clear()
                began = self.clock.monotonic()
                await self._writer.commit()
                if self._open:  # what comes by then is committed together: on a busy node there are fewer commits
                    await asyncio.sleep(min(self.clock.monotonic() - began, BREATH))
        finally:
            for task in besides:
                task.cancel()
            self._finished.set()

    async def close(self) -> None:
        """Tell everybody to come back after a random delay, finish what was asked (LIV-8)."""
        if not self._open:
            return
        self._open = False
        self._writer.see_to_all()
        for room in self._rooms.values():
            for seat in list(room.seats):
                delay = int.from_bytes(self._entropy(2), "big") * COME_BACK_MS // 65_536
                seat.outbox.send(packet(Goodbye(code=CLOSE_GOING_AWAY, retry_ms=delay, message="")))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._finished.wait(), FINISH)
        for room in self._rooms.values():
            room.close_all(CLOSE_GOING_AWAY, "restart")
        self._neighbours.say_goodbye()
        self._errands.cancel()

    # ---- rooms

    async def room(self, board: str) -> Room | None:
        """The room of a board, loaded once for all who ask at the same time; None where there is no such board.

        What other nodes wrote while nobody sat here, for then nobody follows, is read first.
        """
        while (found := self._rooms.get(board)) is not None:
            if await self._is_of_now(found) and self._rooms.get(board) is found:
                return found
        task = self._loading.get(board)
        if task is None:
            task = self._loading[board] = asyncio.create_task(self._load(board))
            task.add_done_callback(lambda done: self._has_loaded(board, done))
        return await asyncio.shield(task)

    def _has_loaded(self, board: str, task: asyncio.Task[Room | None]) -> None:
        self._loading.pop(board, None)
        if not task.cancelled():
            task.exception()  # whoever waited may have gone: then nobody asks for it, and the log would tell of a bug

    async def _is_of_now(self, room: Room) -> bool:
        """Read on where nobody followed. One of another epoch must serve nobody: words may be gone from it (LOG-11)."""
        now = self.clock.monotonic()
        if room.seats or now - self._read_at.get(room.id, now) <= FRESH:
            return True
        self._read_at[room.id] = now
        epoch, _ = (await timed(self.store.heads([room.id]))).get(room.id, (room.epoch, 0))
        if epoch == room.epoch:
            await self._following.catch_up(room)
        elif room.seats or room.busy or self._rooms.get(room.id) is not room:
            await self.look_again(room.id)
        else:
            self._forget(room.id)
            return False
        return True

    async def _load(self, board: str) -> Room | None:
        self.fanout.open(board)  # before it is read, so that what comes meanwhile is heard of
        try:
            loaded = await timed(load(self.store, board))
        except BaseException:
            self.fanout.shut(board)
            raise
        if loaded is None:
            self.fanout.shut(board)
            return None
        report = self._errands.report
        room = Room(board, loaded, clock=self.clock, salt=lambda: self._entropy(16), on_bug=report)
        room.shared = self.shared
        self._rooms[board] = room
        self._read_at[board] = self.clock.monotonic()
        self._afterwards.loaded(room)
        return room

    async def abreast(self, room: Room, person: str, epoch: str | None, seq: int | None) -> bool:
        """Before somebody sits down: what they know already, from another node, must be known here (LIV-1).

        False where all that is known here is of an epoch that is over: words may be gone from it (LOG-11).
        """
        if epoch is not None and epoch != room.epoch:
            await self._following.suspect(room)
        elif (seq is not None and seq > room.seq) or room.is_removed(person):
            await self._following.catch_up(room)
        return not room.past

    def sit(self, room: Room, seat: Seat, epoch: str | None, seq: int | None) -> None:
        if self._rooms.get(room.id) is not room:  # it was forgotten since it was asked for: nobody would hear of it
            seat.outbox.close(CLOSE_GOING_AWAY, "forgotten")
            return
        room.arrive(seat, epoch, seq)
        self._tell(room)
        self._neighbours.changed(room)

    def ask(self, room: Room, asked: Asked) -> None:
        room.ask(asked)
        self._writer.see_to(room)

    async def do(self, board: str, actor: str, command: c.AnyCommand, cmd: str | None = None) -> Answer:
        """Ask and wait for the answer; for the doors that are not sockets."""
        room = await self.room(board)
        if room is None:
            return Refused("unknown_board")
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

        def answered(with_this: Answer) -> None:
            if not answer.done():
                answer.set_result(with_this)

        self.ask(room, Asked(actor, cmd or new_id("s"), command, answered))
        return await asyncio.wait_for(answer, STORE_TIMEOUT)

    async def read(self, board: str, look: Callable[[Board], T]) -> T | Refused:
        """What is seen of a board as the log has it, what other nodes wrote too."""
        room = await self.room(board)
        if room is None:
            return Refused("unknown_board")
        if self.shared and not await self._following.catch_up(room):
            await timed(self._writer.mended(room))
        return look(room.board)

    async def epoch(self, board: str) -> str | Refused:
        """Of the history that `read` shows (LOG-8)."""
        room = await self.room(board)
        return Refused("unknown_board") if room is None else room.epoch

    async def look_again(self, board: str) -> None:
        """Its log may be another one, for somebody was erased from it: then it is loaded anew (LOG-8, LOG-11)."""
        if (room := self._rooms.get(board)) is not None and await self._following.suspect(room):
            await timed(self._writer.mended(room))

    async def introduce(self, board: str, person: str, name: str) -> None:
        """Tell those who are here somebody's name, which is not in the log (LOG-11)."""
        if (room := await self.room(board)) is not None:
            room.introduce(person, name)
            self._tell(room)

    # ---- presence

    def _tell(self, room: Room) -> None:
        if room.has_news:
            self._ticks.ask(room)

    def point(self, room: Room, seat: Seat, pointer: Pointer) -> None:
        if room.point(seat, pointer):
            self._ticks.ask(room)
            self._neighbours.changed(room)

    def summon(self, room: Room, seat: Seat, to: Summon) -> Refused | None:
        refused = room.summon(seat, to)
        if refused is None:
            self._neighbours.summon(room, seat, to)
        return refused

    def leave(self, room: Room, seat: Seat) -> None:
        if room.leave(seat):
            self._ticks.ask(room)
        self._tell(room)
        self._neighbours.changed(room)

    def _hear(self, hint: Hint) -> None:
        try:
            self._neighbours.hear(hint)
        except Exception as bug:  # what anybody may say on Redis must not end a server
            self._errands.report(bug)

    def _written(self, room: Room) -> None:
        self._neighbours.tell_head(room)

    # ---- tidying

    async def _sweep(self) -> None:
        """Forget rooms in which nobody has been for a while."""
        empty: dict[str, float] = {}
        while True:
            await asyncio.sleep(IDLE / 4)
            now = self.clock.monotonic()
            empty = {id: since for id, since in empty.items() if id in self._rooms}
            for id, room in list(self._rooms.items()):
                if room.seats or room.busy or self._writer.is_broken(room):
                    empty.pop(id, None)
                elif now - empty.setdefault(id, now) > IDLE:
                    del empty[id]
                    self._forget(id)

    def _forget(self, board: str) -> None:
        self._rooms.pop(board, None)
        self.fanout.shut(board)
        self._read_at.pop(board, None)
        self._following.forgotten(board)
        self._afterwards.forgotten(board)
