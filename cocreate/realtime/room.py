"""One board on this node: who sits at it, the queue of what they ask, and the cycle take -> commit -> announce.

Sans-I/O: `take` gives what is to be appended, `committed` tells everybody. Nobody sees an event before that (LOG-2).
"""

from collections import OrderedDict, deque
from collections.abc import Callable, Sequence

from cocreate.boards.board import Board
from cocreate.boards.decide import decide
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Event
from cocreate.boards.lines import body_of, encoded
from cocreate.clock import Clock
from cocreate.errors import Refused
from cocreate.realtime.asking import Answer, Asked, Batch, Committed, Loaded, event_of, job_of
from cocreate.realtime.crowd import Crowd, Seat
from cocreate.realtime.feed import Feed
from cocreate.realtime.frames import (
    CLOSE_GOING_AWAY,
    CLOSE_RELOAD,
    CLOSE_REMOVED,
    Check,
    Checked,
    Job,
    JobState,
    Pointer,
    Summon,
    Summoned,
    Welcome,
)
from cocreate.realtime.hashes import Hashes
from cocreate.realtime.packets import packet
from cocreate.realtime.presence import nowhere
from cocreate.storage.ports import Append, Line, NewJob

QUEUE = 2_000  # commands that may wait; what comes then is refused as busy
BATCH = 256  # commands of one append
REFUSALS = 4_096  # remembered, so that a command sent twice has one answer (LOG-3)


class Room(Crowd):
    def __init__(
        self,
        id: str,
        loaded: Loaded,
        *,
        clock: Clock,
        salt: Callable[[], bytes],
        on_bug: Callable[[Exception], None],
    ) -> None:
        super().__init__(loaded.names)
        self.id = id
        self.epoch = loaded.epoch
        self.job = loaded.job
        self._board = loaded.board
        self._commands = loaded.commands
        self._refusals: OrderedDict[tuple[str, str], Refused] = OrderedDict()
        self._queue: deque[Asked] = deque()
        self._batch: Batch | None = None
        self._arriving: list[Callable[[], None]] = []
        self._ended = False
        self._feed = Feed()
        self._hashes = Hashes()
        self._feed.tell(loaded.tail)
        self._clock, self._salt, self._on_bug = clock, salt, on_bug

    # ---- the cycle

    @property
    def seq(self) -> int:
        """The head that everybody may know of."""
        return self._board.seq if self._batch is None else self._batch.base

    @property
    def waits(self) -> bool:
        return bool(self._queue) and self._batch is None

    @property
    def busy(self) -> bool:
        return bool(self._queue) or self._batch is not None

    def ask(self, asked: Asked) -> None:
        """Put a command into the queue (LIV-5). Bounded: one too many is refused, and may be sent again."""
        if self._ended:
            asked.answer(Refused("internal"))
        elif len(self._queue) >= QUEUE:
            asked.answer(Refused("busy"))
        else:
            self._queue.append(asked)

    def take(self) -> Append | None:
        """Decide what waits, together (LOG-5), and say what is to be appended; None when there is nothing."""
        batch = self._batch = Batch(self._board.seq)
        lines: list[Line] = []
        jobs: list[NewJob] = []
        at = self._clock.now_ms()
        while self._queue and len(batch.asked) < BATCH and not jobs:  # a job reads the board as its last line leaves it
            asked = self._queue.popleft()
            try:
                decided = self._decided(asked, at, batch)
                if decided is not None:
                    lines.append(self._line(decided, asked, at, batch))
                    jobs += [job_of(self.id, wanted, at) for wanted in decided.jobs]
            except Exception:  # decided anew it would fail again
                batch.asked = [one for one in batch.asked if one is not asked]
                self._reply(asked, Refused("internal"))
                raise
        if not lines:
            self._batch = None
            return None
        return Append(board=self.id, epoch=self.epoch, expect=batch.base, lines=lines, jobs=jobs)

    def _line(self, decided: Decision, asked: Asked, at: int, batch: Batch) -> Line:
        event = event_of(decided, asked, self._board.seq + 1, at)
        self._board.advance(event)
        batch.events.append(event)
        return Line(actor=asked.actor, cmd=asked.cmd, body=body_of(encoded(event)), salt=self._salt())

    def _decided(self, asked: Asked, at: int, batch: Batch) -> Decision | None:
        """The decision, or None when the command has its answer, or shares that of its twin in this batch."""
        key = (asked.actor, asked.cmd)
        done = self._commands.get(key)
        if done is not None and done <= batch.base:
            self._reply(asked, Committed(done, again=True))
            return None
        batch.asked.append(asked)
        if done is not None:
            return None
        decided: Decision | Refused = self._refusals.get(key) or self._decide(asked, at)
        if isinstance(decided, Refused):
            batch.asked.pop()
            self._remember_refusal(key, decided)
            self._reply(asked, decided)
            return None
        self._commands[key] = self._board.seq + 1
        return decided

    def _decide(self, asked: Asked, at: int) -> Decision | Refused:
        try:
            return decide(self._board, asked.command, asked.actor, at)
        except Exception as bug:  # one command's bug must not stop a table
            self._on_bug(bug)
            return Refused("internal")

    def _reply(self, asked: Asked, answer: Answer) -> None:
        try:
            asked.answer(answer)
        except Exception as bug:  # one listener's bug must not stop a table
            self._on_bug(bug)

    def _remember_refusal(self, key: tuple[str, str], refused: Refused) -> None:
        self._refusals[key] = refused
        if len(self._refusals) > REFUSALS:
            self._refusals.popitem(last=False)

    def committed(self) -> list[Event]:
        """The append is durable: tell everybody, answer those who asked, seat those who arrived meanwhile."""
        batch = self._batch
        if batch is None:
            return []
        self._announce(batch.events)
        self._batch = None
        for asked in batch.asked:
            self._reply(asked, Committed(self._commands[asked.actor, asked.cmd]))
        self._seat_arrived()
        return batch.events

    def reload(self, loaded: Loaded, *, bug: bool = False) -> list[Event]:
        """The append's outcome was unknown, or the log had moved on: start again from the log (LOG-4).

        What was committed after all is announced; the rest of the batch is decided anew, under the same ids. After a
        bug nobody knows who has been told what: all come back, and resume.
        """
        known = self.seq
        batch, self._batch = self._batch, None
        self._board, self._commands = loaded.board, loaded.commands
        self.names |= loaded.names  # somebody may have been introduced since they were read
        missed = [event for event in loaded.tail if event.seq > known]
        if loaded.epoch != self.epoch or loaded.board.seq < known or len(missed) != loaded.board.seq - known:
            self.epoch, self._feed = loaded.epoch, Feed()
            self._feed.tell(loaded.tail)
            self.close_all(CLOSE_RELOAD, "reload")
        elif bug:
            self._feed = Feed()
            self._feed.tell(loaded.tail)
            self.close_all(CLOSE_GOING_AWAY, "internal")
        else:
            self._announce(missed)
        if batch is not None:
            self._queue.extendleft(reversed(batch.asked))
        self._seat_arrived()
        return missed

    def end(self) -> None:
        """It cannot go on. Sockets are closed first: what they asked they send again elsewhere (CLI-2)."""
        self._ended = True
        self.close_all(CLOSE_GOING_AWAY, "internal")
        waiting = [*(self._batch.asked if self._batch else ()), *self._queue]
        self._queue.clear()
        self._batch = None
        self._seat_arrived()
        for asked in waiting:
            self._reply(asked, Refused("internal"))

    def _announce(self, events: Sequence[Event]) -> None:
        if not events:
            return
        common, special = self._feed.tell(events)
        for seat in self.seats:
            seat.outbox.send(special.get(seat.person, common))
        for event in events:
            if event.type == "phase_opened":
                self.positions.hide(anonymous=self._is_anonymous, masked=self._is_private)
            if event.type == "member_removed":
                for change in event.changes:
                    self._expel(change.id, CLOSE_REMOVED, "removed")

    # ---- who is here

    def arrive(self, seat: Seat, epoch: str | None, seq: int | None) -> None:
        """Seat and welcome; during a commit only after it, so that the next event is seq + 1 (LIV-1)."""
        if self._batch is not None:
            self._arriving.append(lambda: self._welcome_late(seat, epoch, seq))
        else:
            self._welcome(seat, epoch, seq)

    def _seat_arrived(self) -> None:
        arrived, self._arriving = self._arriving, []
        for welcome in arrived:
            try:
                welcome()
            except Exception as bug:
                self._on_bug(bug)

    def _welcome_late(self, seat: Seat, epoch: str | None, seq: int | None) -> None:
        try:
            self._welcome(seat, epoch, seq)
        except Exception:
            seat.outbox.close(CLOSE_GOING_AWAY, "internal")
            raise

    def _welcome(self, seat: Seat, epoch: str | None, seq: int | None) -> None:
        if seat.outbox.closed:
            return
        if self._ended:
            seat.outbox.close(CLOSE_GOING_AWAY, "internal")
            return
        if self.is_removed(seat.person):
            seat.outbox.close(CLOSE_REMOVED, "removed")
            return
        came = not self._is_here(seat.person)
        self.seats[seat] = None
        since = None
        if seq is not None and epoch == self.epoch:  # another epoch is another history (LOG-8)
            since = self._feed.since(seq, self._board.seq, seat.person)
        frame = Welcome(
            epoch=self.epoch,
            seq=self._board.seq,
            you=seat.person,
            now=self._clock.now_ms(),
            people=self.people(),
            snapshot=None,
            events=[],
            job=self.job,
        )
        seat.outbox.welcome(self._feed.welcome(self._board, frame, seat.person, since))
        if (everybody := self.positions.all()) is not None:
            seat.outbox.send_if_room(everybody)
        if came:
            self._tell_people([seat.person], but=seat)

    def is_removed(self, person: str) -> bool:
        member = self._board.get("member", person)
        return member is None or bool(member.get("removed"))

    def role(self, person: str) -> str | None:
        """The role now (DEC-5); None for who is not at the table."""
        member = self._board.get("member", person)
        return None if member is None or member.get("removed") else member["role"]

    # ---- what is not in the log

    def point(self, seat: Seat, pointer: Pointer) -> bool:
        """Note where somebody is; whether that is news. What is private or anonymous stays so (DEC-4)."""
        if self._is_anonymous:
            pointer = nowhere(pointer)
        return self.positions.put(seat.person, pointer, masked=self._is_private)

    @property
    def _is_anonymous(self) -> bool:
        return bool(self._board.phase.get("anonymous"))

    @property
    def _is_private(self) -> bool:
        phase = self._board.phase
        return phase.get("writing") == "private" and not phase.get("revealed")

    def summon(self, seat: Seat, to: Summon) -> Refused | None:
        if self.role(seat.person) != "facilitator":
            return Refused("facilitator_only")
        self._send_all(packet(Summoned(by=seat.person, x=to.x, y=to.y, zoom=to.zoom, card=to.card)), but=seat)
        return None

    def check(self, seat: Seat, check: Check) -> None:
        """Whether the client's state is the log's (CLI-5); no answer while either is moving."""
        if check.seq == self._board.seq and self._batch is None:
            same = check.hash == self._hashes.of(self._board, seat.person)
            seat.outbox.send(packet(Checked(seq=check.seq, same=same)))

    def show_job(self, job: JobState) -> None:
        if job != self.job:
            self.job = job
            self._send_all(packet(Job(job=job)))

    @property
    def awaits_job(self) -> bool:
        """Whether a plan is on its way, as far as is known here."""
        if self.job is not None and self.job.status in ("waiting", "running"):
            return True
        about = self._board.about
        shown = 0 if self.job is None else self.job.version
        return about.get("status") == "finished" and shown < about["version"]

    # ---- for other readers of the board

    @property
    def is_settled(self) -> bool:
        """Whether all that its board holds is in the log."""
        return self._batch is None and not self._ended

    @property
    def board(self) -> Board:
        """The board as everybody may know it; it cannot be had while it holds what may still be lost (LOG-2)."""
        if not self.is_settled:
            raise LookupError("the board is not settled")
        return self._board

    def once_settled(self, look: Callable[[], None]) -> None:
        """Call it now, or as soon as the commit that is under way is over; also where the room has ended."""
        if self._batch is None:
            look()
        else:
            self._arriving.append(look)

    def no_more(self, look: Callable[[], None]) -> None:
        """Who waited to look has gone."""
        self._arriving = [waiting for waiting in self._arriving if waiting is not look]
