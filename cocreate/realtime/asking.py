"""What is asked of a room and what becomes of it: the command, its answer, the batch, what the log keeps of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision, JobWanted
from cocreate.boards.events import Event
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


@dataclass
class Batch:
    base: int  # the head before it
    asked: list[Asked] = field(default_factory=list)  # taken from the queue and not answered yet
    events: list[Event] = field(default_factory=list)


@dataclass(kw_only=True)
class Loaded:
    """A board as the store has it."""

    board: Board
    epoch: str
    commands: dict[tuple[str, str], int]
    names: dict[str, str]
    job: JobState | None
    tail: list[Event] = field(default_factory=list)  # the newest events, for those who resume


def event_of(decided: Decision, asked: Asked, seq: int, at: int) -> Event:
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
