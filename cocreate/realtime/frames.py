"""Every message of a socket, both ways. JSON text; `t` names the kind. The TypeScript types are generated from here.

A socket: hello -> welcome | refused + close; then commands, presence, pings; events, refusals, presence, people, jobs.
An event that carries my command's id is its acknowledgement: it is sent only after it is durable (LOG-2).
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.commands import Id, SocketCommand
from cocreate.boards.events import Caret, Event, Records
from cocreate.boards.records import Language

PROTOCOL = 1
MAX_FRAME = 65_536  # bytes, from a client

# close codes
CLOSE_GOING_AWAY = 1012  # the server restarts: come back after the delay of `goodbye`
CLOSE_MALFORMED = 4400
CLOSE_UNKNOWN_SESSION = 4401
CLOSE_REMOVED = 4403
CLOSE_UNKNOWN_BOARD = 4404
CLOSE_TOO_SLOW = 4408  # the client does not read: come back and resume
CLOSE_RELOAD = 4409  # what the client holds is not this log: forget and reload
CLOSE_WRONG_ADDRESS = 4421  # a page of ours under another name than the public address, which is the reason's text
CLOSE_TOO_MANY = 4429
CLOSE_ELSEWHERE = 4430  # this person has too many sockets, and this is their oldest: do not come back by yourself


class ClientFrame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", omit_defaults=True):
    pass


class Hello(ClientFrame, frozen=True, tag="hello"):
    """The first frame. With epoch and seq it resumes there; without it asks for a snapshot."""

    v: int
    board: Id
    token: Annotated[str, Meta(max_length=128)] = ""  # a browser has it in its cookie
    lang: Language = "it"
    epoch: Annotated[str, Meta(max_length=64)] | None = None
    seq: Annotated[int, Meta(ge=0)] | None = None


class Do(ClientFrame, frozen=True, tag="do"):
    """Do this. Sent again with the same id it has one effect (LOG-3).

    After a refusal that says "later" (busy, too_fast) all that follows is refused like it, so that nothing overtakes
    what was put off, until the client begins again from there: the first frame of that says `again` (CLI-2).
    """

    id: Id
    command: SocketCommand
    again: bool = False


class Pointer(ClientFrame, frozen=True, tag="pointer"):
    """Where I am, in world units; without x and y, nowhere. Never logged (LIV-3)."""

    x: Annotated[int, Meta(ge=-200_000, le=200_000)] | None = None
    y: Annotated[int, Meta(ge=-200_000, le=200_000)] | None = None
    card: Id | None = None  # selected
    writing: bool = False  # in that card
    caret: Caret | None = None  # of who writes there


class Check(ClientFrame, frozen=True, tag="check"):
    """My state at this seq has this hash (CLI-5)."""

    seq: Annotated[int, Meta(ge=0)]
    hash: Annotated[int, Meta(ge=0, le=0xFFFFFFFF)]


class Ping(ClientFrame, frozen=True, tag="ping"):
    n: Annotated[int, Meta(ge=0, le=2**53)] = 0
    calm: Annotated[int, Meta(ge=0, le=5_000)] = 0  # ms that I want between two frames of presence: my line is slow


class Summon(ClientFrame, frozen=True, tag="summon"):
    """By a facilitator: bring everybody here."""

    x: Annotated[int, Meta(ge=-200_000, le=200_000)]
    y: Annotated[int, Meta(ge=-200_000, le=200_000)]
    zoom: Annotated[float, Meta(ge=0.01, le=10)] = 1.0
    card: Id | None = None


FromClient = Hello | Do | Pointer | Check | Ping | Summon


class ServerFrame(msgspec.Struct, frozen=True, tag_field="t", omit_defaults=True):
    pass


class Person(msgspec.Struct, frozen=True, omit_defaults=True):
    """The name stands outside the log (LOG-11); role and organisation are in the member record."""

    name: str
    here: bool = False


class Present(msgspec.Struct, frozen=True, omit_defaults=True):
    """The newest of one person: 0 ms old when it was sent."""

    id: str
    x: int | None = None
    y: int | None = None
    card: str | None = None
    writing: bool = False
    caret: Caret | None = None


class JobState(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    kind: Literal["build_plan"]
    seq: int  # of the board when it was finished
    version: int  # of the plan
    status: Literal["waiting", "running", "done", "failed"]
    done: int = 0  # steps
    steps: int = 0
    error: str = ""  # the code of a sentence `job-failed-<code>`, when it failed


class Snapshot(msgspec.Struct, frozen=True):
    seq: int
    records: Records


class Welcome(ServerFrame, frozen=True, tag="welcome"):
    """What to start from: a snapshot and what came after it, or only what came after the seq of `hello`."""

    epoch: str
    seq: int  # head; the next event is seq + 1 (LIV-1)
    you: str  # participant id
    now: int  # server's clock, ms since 1970
    people: dict[str, Person]
    snapshot: Snapshot | None
    events: list[Event]
    job: JobState | None = None


class Events(ServerFrame, frozen=True, tag="events"):
    events: list[Event]


class Done(ServerFrame, frozen=True, tag="done"):
    """The command had its effect before, at this seq."""

    id: str
    seq: int


class Refusal(ServerFrame, frozen=True, tag="refused"):
    """Not done. `id` is the command's, "" where the whole frame was refused."""

    id: str
    code: str
    message: str  # a sentence in the language of `hello`
    args: dict[str, str | int] = {}


class Presence(ServerFrame, frozen=True, tag="presence"):
    who: list[Present]


class People(ServerFrame, frozen=True, tag="people"):
    """Who came, went, or has a new name: only those."""

    people: dict[str, Person]


class Job(ServerFrame, frozen=True, tag="job"):
    job: JobState


class Pong(ServerFrame, frozen=True, tag="pong"):
    n: int
    now: int
    seq: int


class Checked(ServerFrame, frozen=True, tag="checked"):
    """Whether the state of `check` is the log's; false: reload."""

    seq: int
    same: bool


class Summoned(ServerFrame, frozen=True, tag="summoned"):
    by: str
    x: int
    y: int
    zoom: float = 1.0
    card: str | None = None


class Goodbye(ServerFrame, frozen=True, tag="goodbye"):
    """The socket is about to be closed; come back after so many ms."""

    code: int
    retry_ms: int
    message: str


FromServer = Welcome | Events | Done | Refusal | Presence | People | Job | Pong | Checked | Summoned | Goodbye
