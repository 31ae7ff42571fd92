"""What an event means for what stands outside the log: jobs, titles, sessions, snapshots, presence.

All of it can be done again, by any node that learns of the event, and is, when a board is loaded: a node may have died
between the event and this.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence

import msgspec

from cocreate.boards.events import Event
from cocreate.realtime.errands import Errands, timed
from cocreate.realtime.loading import BEHIND, job_state
from cocreate.realtime.room import Room
from cocreate.storage.ports import SavedSnapshot, Store

SNAPSHOT_EVERY = BEHIND  # events
LOOK_AT_JOBS = 1.0  # seconds: their workers are elsewhere, and a hint may be lost


class Afterwards:
    def __init__(
        self,
        store: Store,
        rooms: Mapping[str, Room],
        errands: Errands,
        *,
        on_job: Callable[[], None],
        tick: Callable[[Room], None],
    ) -> None:
        self._store, self._rooms, self._errands = store, rooms, errands
        self._on_job, self._tick = on_job, tick
        self._snapshot_at: dict[str, int] = {}
        self._jobs_to_show: set[str] = set()  # of which boards
        self._showing_jobs = asyncio.Lock()
        self._titling = asyncio.Lock()

    def loaded(self, room: Room) -> None:
        """What was missed while the board was with nobody, or with a node that died."""
        self._snapshot_at[room.id] = room.seq
        self._errands.spawn(self._title(room))
        gone = [person for person, member in room.board.of("member").items() if member.get("removed")]
        if gone:
            self._errands.spawn(self._end_sessions(room, gone))

    def forgotten(self, board: str) -> None:
        self._snapshot_at.pop(board, None)

    def happened(self, room: Room, events: Sequence[Event]) -> None:
        for event in events:
            try:
                self._after(room, event)
            except Exception as bug:  # the event stands, whatever becomes of what follows it
                self._errands.report(bug)
        if events and room.seq - self._snapshot_at.setdefault(room.id, 0) >= SNAPSHOT_EVERY:
            self._snapshot_at[room.id] = room.seq
            snapshot = SavedSnapshot(seq=room.seq, body=msgspec.json.encode(room.board.records))
            self._errands.spawn(timed(self._store.save_snapshot(room.id, snapshot, room.epoch, SNAPSHOT_EVERY)))

    def _after(self, room: Room, event: Event) -> None:
        match event.type:
            case "board_finished" | "version_issued":
                self._on_job()
                self.look_at_job(room.id)
            case "phase_opened":
                self._tick(room)
            case "board_renamed":
                self._errands.spawn(self._title(room))
            case "member_removed":
                self._tick(room)
                self._errands.spawn(self._end_sessions(room, [change.id for change in event.changes]))
            case _:
                pass

    async def _title(self, room: Room) -> None:
        """The newest, one after the other, so that an older one never comes last. A table that is only being opened
        has none yet: the list keeps the name that it was opened with."""
        async with self._titling:
            if title := room.board.about.get("title"):
                await timed(self._store.retitle(room.id, title))

    async def _end_sessions(self, room: Room, people: Sequence[str]) -> None:
        for person in people:
            await timed(self._store.end_sessions(room.id, person))

    # ---- jobs

    async def watch_jobs(self) -> None:
        """A hint may be lost: the row is the truth (JOB-5)."""
        while True:
            await asyncio.sleep(LOOK_AT_JOBS)
            for room in self._rooms.values():
                if room.seats and room.awaits_job:
                    self.look_at_job(room.id)

    def look_at_job(self, board: str) -> None:
        if board not in self._jobs_to_show:
            self._jobs_to_show.add(board)
            self._errands.spawn(self._show_job(board))

    async def _show_job(self, board: str) -> None:
        """One look after the other, so that none shows what was true before another."""
        async with self._showing_jobs:
            self._jobs_to_show.discard(board)
            row = await timed(self._store.latest_job(board))
            room = self._rooms.get(board)
            if row is not None and room is not None:
                room.show_job(job_state(row))
