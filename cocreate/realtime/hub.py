"""The rooms of this node and the one writer that commits what they ask, together (LOG-5). It never blocks a reader."""

import asyncio
import contextlib
import os
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import msgspec
import structlog

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.clock import Clock
from cocreate.errors import Refused
from cocreate.fanout.ports import Fanout, Hint
from cocreate.ids import new_id
from cocreate.realtime.asking import Answer, Asked, Loaded
from cocreate.realtime.crowd import Seat
from cocreate.realtime.frames import CLOSE_GOING_AWAY, Goodbye, Pointer
from cocreate.realtime.limits import Limits, Lobby
from cocreate.realtime.loading import job_state, load
from cocreate.realtime.outbox import Outbox
from cocreate.realtime.packets import packet
from cocreate.realtime.room import Room
from cocreate.storage.ports import Append, Appended, Moved, SavedSnapshot, Store, StoreError

T = TypeVar("T")

STORE_TIMEOUT = 10.0  # seconds
RETRY = 0.5  # seconds between two tries to reach a store that does not answer
SNAPSHOT_EVERY = 500  # events
LOOK_AT_JOBS = 1.0  # seconds: their workers may be elsewhere
IDLE = 60.0  # seconds after which a room without people is forgotten
FINISH = 2.0  # seconds for what was asked, when the server stops
COME_BACK_MS = 5_000  # at most: clients spread over it when the server restarts (LIV-8)

log = structlog.get_logger()


class Hub:
    def __init__(
        self,
        store: Store,
        clock: Clock,
        fanout: Fanout,
        on_job: Callable[[], None],
        entropy: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.store = store
        self.clock = clock
        self.limits, self.lobby = Limits[Outbox](), Lobby[Outbox]()
        self._fanout = fanout
        self._on_job = on_job
        self._entropy = entropy
        self._rooms: dict[str, Room] = {}
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._broken: set[str] = set()
        self._wake = asyncio.Event()
        self._ticks: dict[str, asyncio.TimerHandle | asyncio.Handle] = {}
        self._snapshot_at: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._jobs_to_show: set[str] = set()  # of which boards
        self._showing_jobs = asyncio.Lock()
        self._open = True
        self._finished = asyncio.Event()  # nothing more will be committed

    # ---- life

    async def run(self) -> None:
        """Commit until `close`, then what is still waiting."""
        self._fanout.subscribe(self._hinted)
        besides = [asyncio.create_task(self._sweep()), asyncio.create_task(self._watch_jobs())]
        try:
            while self._open or any(room.busy for room in self._rooms.values()):
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), 1.0)
                self._wake.clear()
                await self._commit()
        finally:
            for task in besides:
                task.cancel()
            self._finished.set()

    async def close(self) -> None:
        """Tell everybody to come back after a random delay, finish what was asked (LIV-8)."""
        if not self._open:
            return
        self._open = False
        self._wake.set()
        for room in self._rooms.values():
            for seat in list(room.seats):
                delay = int.from_bytes(self._entropy(2), "big") * COME_BACK_MS // 65_536
                seat.outbox.send(packet(Goodbye(code=CLOSE_GOING_AWAY, retry_ms=delay, message="")))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._finished.wait(), FINISH)
        for room in self._rooms.values():
            room.close_all(CLOSE_GOING_AWAY, "restart")
        for task in self._tasks:
            task.cancel()

    # ---- rooms

    async def room(self, board: str) -> Room | None:
        """The room of a board, loaded once for all who ask at the same time; None where there is no such board."""
        if (found := self._rooms.get(board)) is not None:
            return found
        task = self._loading.get(board)
        if task is None:
            task = self._loading[board] = asyncio.create_task(self._load(board))
            task.add_done_callback(lambda _: self._loading.pop(board, None))
        return await asyncio.shield(task)

    async def _load(self, board: str) -> Room | None:
        loaded = await self._timed(load(self.store, board))
        if loaded is None:
            return None
        room = Room(board, loaded, clock=self.clock, salt=lambda: self._entropy(16), on_bug=_report)
        self._rooms[board] = room
        self._snapshot_at[board] = loaded.board.seq
        return room

    def ask(self, room: Room, asked: Asked) -> None:
        room.ask(asked)
        self._wake.set()

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
        """What is seen of a board as everybody may know it: at once, or when what is being committed is (LOG-2)."""
        room = await self.room(board)
        if room is None:
            return Refused("unknown_board")
        seen: asyncio.Future[T | Refused] = asyncio.get_running_loop().create_future()

        def settled() -> None:
            try:
                seen.set_result(look(room.board) if room.is_settled else Refused("internal"))
            except Exception as bug:
                seen.set_exception(bug)

        room.once_settled(settled)
        try:
            return await asyncio.wait_for(seen, STORE_TIMEOUT)
        except TimeoutError:
            return Refused("store_unreachable")
        finally:
            room.no_more(settled)

    async def introduce(self, board: str, person: str, name: str) -> None:
        """Tell those who are here somebody's name, which is not in the log (LOG-11)."""
        if (room := await self.room(board)) is not None:
            room.introduce(person, name)

    # ---- the writer

    async def _commit(self) -> None:
        """One durable commit for all boards that wait (LOG-5); each is told apart."""
        while True:
            taken = list(self._taken())
            if not taken:
                return
            try:
                results = await self._timed(self.store.append([append for _, append in taken]))
            except Exception as error:
                for room, _ in taken:
                    self._mend(room, None if isinstance(error, StoreError | TimeoutError) else error)
                return
            for (room, _), result in zip(taken, results, strict=True):
                match result:
                    case Appended():
                        self._committed(room)
                    case Moved():
                        self._mend(room)

    def _taken(self) -> Iterator[tuple[Room, Append]]:
        for id, room in self._rooms.items():
            if room.waits and id not in self._broken:
                try:
                    append = room.take()
                except Exception as bug:  # one table's bug must not stop the others
                    self._mend(room, bug)
                else:
                    if append is not None:
                        yield room, append

    def _committed(self, room: Room) -> None:
        try:
            events = room.committed()
        except Exception as bug:
            self._mend(room, bug)
            return
        self._follow(room, events)
        if room.seq - self._snapshot_at.get(room.id, 0) >= SNAPSHOT_EVERY and not room.busy:
            self._snapshot_at[room.id] = room.seq
            body = msgspec.json.encode(room.board.records)
            self._spawn(self._timed(self.store.save_snapshot(room.id, SavedSnapshot(seq=room.seq, body=body))))

    def _follow(self, room: Room, events: list[Event]) -> None:
        for event in events:
            try:
                self._after(room, event)
            except Exception as bug:  # the event stands, whatever becomes of what follows it
                _report(bug)

    def _after(self, room: Room, event: Event) -> None:
        """What an event means for what stands outside the log."""
        match event.type:
            case "board_finished":
                self._on_job()
                self._look_at_job(room.id)
            case "phase_opened":
                self.tick(room)
            case "board_renamed":
                self._spawn(self._timed(self.store.retitle(room.id, room.board.about["title"])))
            case "member_removed":
                self.tick(room)
                for change in event.changes:
                    self._spawn(self._timed(self.store.end_sessions(room.id, change.id)))
            case _:
                pass

    def _mend(self, room: Room, bug: Exception | None = None) -> None:
        """The outcome is unknown, the log has moved, or a bug struck: ask the log, as long as it takes (LOG-4)."""
        if bug is not None:
            _report(bug)
        if room.id not in self._broken:
            self._broken.add(room.id)
            self._spawn(self._reload(room, bug=bug is not None))

    async def _reload(self, room: Room, *, bug: bool) -> None:
        try:
            if bug:
                await asyncio.sleep(RETRY)  # should it come again and again, others must not feel it
            missed = room.reload(await self._loaded(room.id), bug=bug)
        except Exception as another:
            _report(another)
            self._drop(room)
        else:
            self._follow(room, missed)
        self._broken.discard(room.id)
        self._wake.set()

    async def _loaded(self, board: str) -> Loaded:
        while True:
            try:
                loaded = await self._timed(load(self.store, board))
            except (StoreError, TimeoutError) as error:
                log.warning("store_unreachable", board=board, error=type(error).__name__)
                await asyncio.sleep(RETRY)
            else:
                if loaded is None:
                    raise LookupError("the board is gone")
                return loaded

    def _drop(self, room: Room) -> None:
        """Whoever comes next starts from the log."""
        del self._rooms[room.id]
        room.end()

    # ---- presence

    def point(self, room: Room, seat: Seat, pointer: Pointer) -> None:
        if room.point(seat, pointer):
            self.tick(room)

    def leave(self, room: Room, seat: Seat) -> None:
        if room.leave(seat):
            self.tick(room)

    def tick(self, room: Room) -> None:
        """Let a frame of presence go out: at once in a small room, at a slower beat as it fills (LIV-3)."""
        if room.id in self._ticks:
            return
        loop = asyncio.get_running_loop()
        wait = room.positions.interval(len(room.seats))
        beat = self._beat
        self._ticks[room.id] = loop.call_later(wait, beat, room) if wait else loop.call_soon(beat, room)

    def _beat(self, room: Room) -> None:
        self._ticks.pop(room.id, None)
        room.tick()

    # ---- jobs, hints, tidying

    def _hinted(self, hint: Hint) -> None:
        if hint.board in self._rooms:
            self._look_at_job(hint.board)

    async def _watch_jobs(self) -> None:
        """A hint may be lost, and a worker in another process gives none: the row is the truth (JOB-5)."""
        while True:
            await asyncio.sleep(LOOK_AT_JOBS)
            for room in self._rooms.values():
                if room.seats and room.awaits_job:
                    self._look_at_job(room.id)

    def _look_at_job(self, board: str) -> None:
        if board not in self._jobs_to_show:
            self._jobs_to_show.add(board)
            self._spawn(self._show_job(board))

    async def _show_job(self, board: str) -> None:
        """One look after the other, so that none shows what was true before another."""
        async with self._showing_jobs:
            self._jobs_to_show.discard(board)
            row = await self._timed(self.store.latest_job(board))
            room = self._rooms.get(board)
            if row is not None and room is not None:
                room.show_job(job_state(row))

    async def _sweep(self) -> None:
        """Forget rooms in which nobody has been for a while."""
        empty: dict[str, float] = {}
        while True:
            await asyncio.sleep(IDLE / 4)
            now = self.clock.monotonic()
            for id, room in list(self._rooms.items()):
                if room.seats or room.busy or id in self._broken:
                    empty.pop(id, None)
                elif now - empty.setdefault(id, now) > IDLE:
                    del self._rooms[id], empty[id]

    def _spawn(self, work: Awaitable[None]) -> None:
        async def guarded() -> None:
            try:
                await work
            except (StoreError, TimeoutError) as error:
                log.warning("store_unreachable", error=type(error).__name__)
            except Exception as bug:
                _report(bug)

        task = asyncio.create_task(guarded())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _timed(self, work: Awaitable[T]) -> T:
        return await asyncio.wait_for(work, STORE_TIMEOUT)


def _report(bug: Exception) -> None:
    log.error("bug", error=type(bug).__name__, exc_info=bug)
