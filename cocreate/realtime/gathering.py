"""Those who have gathered round a board on this node: how they are welcomed, what they are told, what they may see.

It reads the board, which is always what the log has, and never changes it.
"""

from collections.abc import Callable, Iterable, Sequence

from cocreate.boards.board import Board
from cocreate.boards.events import Event, Fields
from cocreate.boards.permissions import is_finished
from cocreate.clock import Clock
from cocreate.counts import COUNTS
from cocreate.errors import Refused
from cocreate.fanout.ports import HereHint, SummonHint
from cocreate.realtime.asking import Loaded
from cocreate.realtime.crowd import Crowd, Seat
from cocreate.realtime.feed import Feed
from cocreate.realtime.frames import (
    CLOSE_GOING_AWAY,
    CLOSE_REMOVED,
    Check,
    Checked,
    Job,
    JobState,
    Pointer,
    Present,
    Summon,
    Summoned,
    Welcome,
)
from cocreate.realtime.hashes import Hashes
from cocreate.realtime.packets import packet
from cocreate.realtime.presence import masked, nowhere


class Gathering(Crowd):
    def __init__(self, id: str, loaded: Loaded, *, clock: Clock, on_bug: Callable[[Exception], None]) -> None:
        super().__init__(id, loaded.names)
        self.epoch = loaded.epoch
        self.job = loaded.job
        self.nameless: dict[str, int] = {}  # who joined through another node, and how often their name was asked for
        self._board = loaded.board
        self._ended = False
        self._feed = Feed()
        self._hashes = Hashes()
        self._feed.tell(loaded.tail)
        self._clock, self._on_bug = clock, on_bug
        self._expect_names(self._board.of("member"))

    @property
    def seq(self) -> int:
        """The head that everybody here knows of."""
        return self._board.seq

    # ---- what they are told

    def _announce(self, events: Sequence[Event], lines: Sequence[bytes] = ()) -> None:
        """Up to each removal by itself: what comes after it is not for who was removed (DEC-5)."""
        told = 0
        for n, event in enumerate(events, 1):
            if event.type == "member_removed" or n == len(events):
                self._tell(events[told:n], lines[told:n])
                told = n

    def _tell(self, events: Sequence[Event], lines: Sequence[bytes]) -> None:
        common, special = self._feed.tell(events, lines)
        for seat in self.seats:
            seat.outbox.send(special.get(seat.person, common))
        for event in events:
            if event.type in ("phase_opened", "board_reopened"):
                phase = self._board.phase
                self.positions.hide(anonymous=_is_anonymous(phase), masked=_is_private(phase))
            if event.type == "member_joined":
                self._expect_names(change.id for change in event.changes)
            if event.type == "member_removed":
                for change in event.changes:
                    self._expel(change.id, CLOSE_REMOVED, "removed")

    def _start_anew(self, loaded: Loaded, code: int, reason: str) -> None:
        """What was told is not what stands in the log: all come back to that."""
        self.epoch, self._feed = loaded.epoch, Feed()
        self._feed.tell(loaded.tail)
        self.close_all(code, reason)

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

    # ---- who is here

    def arrive(self, seat: Seat, epoch: str | None, seq: int | None) -> None:
        """Seat and welcome: the next event is the one after the welcome's (LIV-1)."""
        if seat.outbox.closed:
            return
        if self._ended:
            seat.outbox.close(CLOSE_GOING_AWAY, "internal")
            return
        if self.is_removed(seat.person):
            seat.outbox.close(CLOSE_REMOVED, "removed")
            return
        came = not self.is_here(seat.person)
        self._sit(seat)
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

    def _expect_names(self, people: Iterable[str]) -> None:
        """A name is written after the event, and the event may come from another node: it is asked for (LOG-11)."""
        for person in people:
            if person not in self.names:
                self.nameless.setdefault(person, 0)

    def introduce(self, person: str, name: str) -> None:
        self.nameless.pop(person, None)
        super().introduce(person, name)

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
        place = Present(seat.person, pointer.x, pointer.y, pointer.card, pointer.writing, pointer.caret)
        return self.positions.put(self._seen(place), own=True)

    def _seen(self, place: Present) -> Present:
        """As much of it as the phase lets others see."""
        phase = self._board.phase
        if _is_anonymous(phase) and not is_finished(self._board):  # a plan is written by name
            return nowhere(place.id)
        return masked(place) if _is_private(phase) else place

    def heard(self, hint: HereHint, now: float) -> bool:
        """Who is here through another node, and where; whether there is something to show. Nothing of it is trusted."""
        known = [place for place in hint.who if not self.is_removed(place.id)]
        came, went = self.elsewhere.put(hint, {place.id for place in known}, now)
        places = [Present(p.id, p.x, p.y, p.card, p.writing, p.caret) for p in known if self.elsewhere.has(p.id)]
        news = [self.positions.put(self._seen(place), own=False) for place in places]
        self._came_and_went(came, went)
        return any(news) or bool(went)

    def summon(self, seat: Seat, to: Summon) -> Refused | None:
        if self.role(seat.person) != "facilitator":
            return Refused("facilitator_only")
        self._send_all(packet(Summoned(by=seat.person, x=to.x, y=to.y, zoom=to.zoom, card=to.card)), but=seat)
        return None

    def summoned(self, hint: SummonHint) -> bool:
        """By a facilitator who sits elsewhere; whether it is one."""
        if self.role(hint.by) != "facilitator":
            return False
        self._send_all(packet(Summoned(by=hint.by, x=hint.x, y=hint.y, zoom=hint.zoom, card=hint.card)))
        return True

    def check(self, seat: Seat, check: Check) -> None:
        """Whether the client's state is the log's (CLI-5); no answer where it is of another head."""
        if check.seq == self._board.seq:
            same = check.hash == self._hashes.of(self._board, seat.person)
            COUNTS.astray += not same
            seat.outbox.send(packet(Checked(seq=check.seq, same=same)))

    # ---- for other readers of the board

    @property
    def board(self) -> Board:
        """The board as the log has it (LOG-2)."""
        if self._ended:
            raise LookupError("the room has ended")
        return self._board


def _is_anonymous(phase: Fields) -> bool:
    return bool(phase.get("anonymous"))


def _is_private(phase: Fields) -> bool:
    return phase.get("writing") == "private" and not phase.get("revealed")
