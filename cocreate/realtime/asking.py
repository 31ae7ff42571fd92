"""What is asked of a room and what becomes of it: the command, its answer, the batch, what the log keeps of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision, JobWanted
from cocreate.boards.events import Event
from cocreate.boards.lines import body_of, with_seq
from cocreate.errors import Refused
from cocreate.realtime.frames import JobState
from cocreate.storage.ports import NewJob


class Committed(msgspec.Struct, frozen=True):
    """Done, durably. `again`: it had been done before, and this is the first one's answer (LOG-3)."""

    seq: int
    again: bool = False


Answer = Committed | Refused


@dataclass(eq=False)
class Asked:
    actor: str
    cmd: str
    command: c.AnyCommand
    answer: Callable[[Answer], None]
    sure: bool = False  # the log was read after it came: it may be refused


@dataclass
class Batch:
    base: int  # the head that it was decided on
    asked: list[Asked] = field(default_factory=list)  # taken from the queue and not answered yet
    keys: set[tuple[str, str]] = field(default_factory=set)  # of the commands that will have an effect
    refused: dict[tuple[str, str], Refused] = field(default_factory=dict)  # because of those before them in the batch
    events: list[Event] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)  # the events, encoded
    bound: bool = False  # one of them must stand right after base (DEC-2)
    tied: set[str] = field(default_factory=set)  # records that nobody else may have changed since base (DEC-2)
    ruling: bool = False  # one of them changes what others may do (DEC-5)

    def placed(self, first: int) -> tuple[list[Event], list[bytes]]:
        """Events and lines, as they are when the first of them stands there."""
        if first == self.base + 1:
            return self.events, self.lines
        events = [msgspec.structs.replace(event, seq=seq) for seq, event in enumerate(self.events, first)]
        return events, [with_seq(seq, body_of(line)) for seq, line in enumerate(self.lines, first)]


@dataclass(kw_only=True)
class Loaded:
    """A board as the store has it."""

    board: Board
    epoch: str
    chain: bytes = bytes(32)  # at its head (LOG-10)
    commands: dict[tuple[str, str], int]  # of the newest lines
    whole: bool = True  # whether those are all lines there are; of older ones the store knows (LOG-3)
    names: dict[str, str]
    job: JobState | None
    tail: list[Event] = field(default_factory=list)  # the newest events, for those who resume


def event_from(decided: Decision, asked: Asked, seq: int, at: int) -> Event:
    return Event(
        seq=seq,
        type=decided.type,
        by=asked.actor,
        at=at,
        cmd=asked.cmd,
        changes=list(decided.changes),
        anonymous=decided.anonymous,
    )


def job_of(board: str, wanted: JobWanted, at: int) -> NewJob:
    settings = msgspec.json.encode({"version": wanted.version, "languages": wanted.languages})
    return NewJob(id=f"{wanted.kind}:{board}:{wanted.version}", kind=wanted.kind, settings=settings, at=at)
