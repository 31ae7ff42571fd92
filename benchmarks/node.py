"""A node as a simulation: one loop that reads, decides and writes, one commit at a time, presence within its share.

It knows nothing but what an operation costs, and the bounds of the code (ticks, pauses, batches). Times in seconds.
"""

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from cocreate.realtime.hub import BREATH
from cocreate.realtime.presence import AT_ONCE, BYTES_A_SECOND, TICK
from cocreate.realtime.room import BATCH
from cocreate.realtime.ticks import REST, STRETCH

WARM = 0.5  # seconds that do not count
LEFT = (0.9, 0.7, 0.5, 0.3, 0.1, 0.0)  # of the seats, still to be told when one is


@dataclass(frozen=True)
class Constants:
    """Seconds of the core, but for the commit's, which pass while the core is free."""

    write: float  # a frame to one socket
    pointer: float  # a pointer taken in
    edit: float  # an edit: validated, decided, folded, encoded, its row
    batch: float  # a commit, whatever is in it
    commit: float  # until the disk has it
    place: float = 0.0  # bytes of one person's place in a frame of presence, as it is sent


@dataclass(frozen=True)
class Load:
    boards: int
    seats: int  # people at each
    edits: float = 0.0  # a second, at each board
    hertz: float = 0.0  # of each person's pointer


@dataclass
class Seen:
    """Seconds from an act to its arrival at others, from the first to the last of them."""

    edits: list[float] = field(default_factory=list)
    pointers: list[float] = field(default_factory=list)
    busy: float = 0.0  # of the core, as a share

    def p99(self, kind: str) -> float:
        took = sorted(getattr(self, kind))
        return took[int(len(took) * 0.99)] if took else 0.0


@dataclass
class Board:
    moved: dict[int, float] = field(default_factory=dict)  # who has moved since the last frame, and when first
    asked: bool = False  # for a frame of presence
    ticked: float = -1.0
    bytes: float = 0.0  # of the last frame
    edits: list[float] = field(default_factory=list)  # that wait

    def interval(self, load: Load) -> float:
        return 0.0 if load.seats <= AT_ONCE else max(TICK, self.bytes / BYTES_A_SECOND)


class Coming:
    """Acts at even distances, of all people in turn: as the load driver sends them."""

    def __init__(self, rate: float, people: int) -> None:
        self._rate, self._people, self._done = rate, people, 0

    @property
    def next(self) -> float:
        return self._done / self._rate if self._rate else math.inf

    def by(self, until: float) -> Iterator[tuple[float, int]]:
        """When, and whose."""
        while self.next <= until:
            yield self.next, self._done % self._people
            self._done += 1


class Node:
    """Live for so long under that load."""

    def __init__(self, load: Load, costs: Constants) -> None:
        self._load, self._costs = load, costs
        self._boards = [Board() for _ in range(load.boards)]
        self._now, self._worked = 0.0, 0.0
        people = load.boards * load.seats
        self._edits = Coming(load.boards * load.edits, people)
        self._pointers = Coming(people * load.hertz, people)
        self._due: list[tuple[float, int]] = []  # boards whose next frame may go out, and when
        self._serve_at = 0.0
        self._waiting: dict[int, None] = {}  # boards with edits
        self._committing: list[tuple[int, float]] = []  # board and when it was asked, of each edit under way
        self._durable_at = self._commit_at = self._began = 0.0
        self.seen = Seen()

    def live(self, seconds: float) -> Seen:
        while self._now < seconds:
            if not (self._read() | self._serve() | self._write_log()):
                self._now = max(self._now, self._next())
        self.seen.busy = self._worked / self._now
        return self.seen

    # ---- what comes

    def _read(self) -> bool:
        """All that has come by now, before anything else."""
        until, seats, some = self._now, self._load.seats, False
        for at, who in self._edits.by(until):
            self._boards[who // seats].edits.append(at)
            self._waiting[who // seats] = None
            some = True
        for at, who in self._pointers.by(until):
            self._work(self._costs.pointer)
            self._point(self._boards[who // seats], who // seats, who, at)
            some = True
        return some

    def _point(self, board: Board, number: int, person: int, at: float) -> None:
        board.moved.setdefault(person, at)
        if not board.asked:
            board.asked = True
            heapq.heappush(self._due, (max(self._now, board.ticked + board.interval(self._load)), number))

    # ---- presence

    def _serve(self) -> bool:
        """In stretches, each followed by a rest for all else."""
        if self._now < self._serve_at or not self._due or self._due[0][0] > self._now:
            return False
        began = self._now
        while self._due and self._due[0][0] <= self._now and self._now - began < STRETCH:
            board = self._boards[heapq.heappop(self._due)[1]]
            board.asked, board.ticked = False, self._now
            board.bytes = len(board.moved) * self._costs.place
            self._work(self._load.seats * self._costs.write)
            if began > WARM:
                cost = self._load.seats * self._costs.write
                self.seen.pointers += [self._now - cost * left - at for at in board.moved.values() for left in LEFT]
            board.moved.clear()
        self._serve_at = self._now + REST * (self._now - began)
        return True

    # ---- the log

    def _write_log(self) -> bool:
        """One commit at a time, of all that waits; then everybody is told, then a breath."""
        if self._committing:
            if self._now < self._durable_at:
                return False
            self._tell()
            self._commit_at = self._now + min(self._now - self._began, BREATH)
            return True
        if self._now < self._commit_at or not self._waiting:
            return False
        self._began = self._now
        waiting, self._waiting = self._waiting, {}
        for number in waiting:
            board = self._boards[number]
            self._committing += [(number, at) for at in board.edits[:BATCH]]
            del board.edits[:BATCH]
            if board.edits:
                self._waiting[number] = None
        self._work(self._costs.batch + len(self._committing) * self._costs.edit)
        self._durable_at = self._now + self._costs.commit
        return True

    def _tell(self) -> None:
        """One frame for each board, to each who sits there."""
        told: dict[int, list[float]] = {}
        for number, at in self._committing:
            told.setdefault(number, []).append(at)
        self._committing = []
        for asked in told.values():
            cost = self._load.seats * self._costs.write
            self._work(cost)
            if self._began > WARM:
                self.seen.edits += [self._now - cost * left - at for at in asked for left in LEFT]

    # ---- time

    def _work(self, seconds: float) -> None:
        self._now += seconds
        self._worked += seconds

    def _next(self) -> float:
        """When there is something to do again."""
        times = [self._edits.next, self._pointers.next]
        if self._due:
            times.append(max(self._due[0][0], self._serve_at))
        if self._committing:
            times.append(self._durable_at)
        elif self._waiting:
            times.append(self._commit_at)
        return max(min(times), self._now + 1e-6)
