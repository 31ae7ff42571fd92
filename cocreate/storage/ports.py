"""What the product needs of a store, as ports: the log, the desk (boards, doors, people), jobs, plans.

One contract suite (tests/storage) runs on every adapter. An adapter holds no rule of the board.
Times are ms since 1970, given by the caller; a store reads no clock.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Literal, Protocol

import msgspec

from cocreate.boards.records import Role
from cocreate.storage.erasures import Erasures
from cocreate.storage.outgoing import Outgoing
from cocreate.storage.readers import Readers


class Head(msgspec.Struct, frozen=True):
    epoch: str  # random; changed by a restore (LOG-8)
    seq: int
    chain: bytes  # 32 bytes: hash chain up to seq (LOG-10)


class Line(msgspec.Struct, frozen=True):
    """One event on its way into the log. The store gives it its seq."""

    actor: str
    cmd: str
    body: bytes  # JSON of the event without seq, as it will be read back, byte for byte
    salt: bytes  # 16 random bytes; digest = sha256(salt + body)


class NewJob(msgspec.Struct, frozen=True):
    """A job that is born with an append (JOB-1). Its seq is that of the append's last line."""

    id: str
    kind: Literal["build_plan"]
    settings: bytes  # JSON
    at: int


class Append(msgspec.Struct, frozen=True):
    """What a room wants written, all or nothing: after `expect`, in this epoch."""

    board: str
    epoch: str
    expect: int | None  # the head it must stand right after (DEC-2); None: any, after the last ruling line (LOG-6)
    lines: Sequence[Line]
    jobs: Sequence[NewJob] = ()
    since: int | None = None  # the head it was decided on: a ruling line after that, and it must be decided again
    tied: Sequence[str] = ()  # records, as `kind id`: a line after `since` that changes one, and it must be, too
    ruling: bool = False  # it changes what others may do


class Stored(msgspec.Struct, frozen=True):
    seq: int
    actor: str
    cmd: str
    body: bytes
    salt: bytes
    digest: bytes
    chain: bytes


class Appended(msgspec.Struct, frozen=True):
    first: int  # seq of the first line
    chain: bytes  # up to the last
    between: Sequence[Stored] = ()  # the lines after `since` and before the first, where the store gave them along


class Moved(msgspec.Struct, frozen=True):
    """Nothing was written: the head, the epoch or a record is another one, a ruling line came, or the board is held."""

    head: Head
    between: Sequence[Stored] = ()  # the lines after `since`, where the store gave them along


Decide = Callable[[Head, Sequence[Stored]], Append | None]  # on the head, with the lines that led there


class SavedSnapshot(msgspec.Struct, frozen=True):
    seq: int
    body: bytes  # JSON of the records; a snapshot can always be thrown away (LOG-9)


class Log(Protocol):
    async def head(self, board: str) -> Head | None: ...

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        """Write all of them in one durable commit (LOG-2, LOG-5); each succeeds or is `Moved` by itself, in order.

        Who is cancelled while waiting leaves, and the append goes on. Without lines, or with a command twice, it is
        a ValueError. A line whose (board, actor, cmd) stands in the log already makes its whole append `Moved` (LOG-3).
        Raises StoreError when the outcome is unknown (LOG-4): then ask `find`.
        """
        ...

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        """Hold the board, call `decide` with its head and the lines after `after`, write what it says, let go (LOG-6).

        For what could not be decided fast enough. Nobody else appends to the board meanwhile, so `decide` must
        not wait. None where it gave nothing to write. Raises StoreError when the outcome is unknown, and where another
        holds the board for too long.
        """
        ...

    async def heads(self, boards: Sequence[str]) -> dict[str, tuple[str, int]]:
        """board -> (epoch, seq) of those that are there, in one look (LIV-7)."""
        ...

    async def read(self, board: str, after: int, limit: int = 1000) -> list[Stored]:
        """Lines with seq > after, in order, at most `limit`."""
        ...

    async def find(self, board: str, actor: str, cmd: str) -> int | None:
        """The seq of that command, or None (LOG-4)."""
        ...

    async def commands(self, board: str, among: Sequence[tuple[str, str]] | None = None) -> dict[tuple[str, str], int]:
        """(actor, cmd) -> seq of those lines of the board, or of all (LOG-3)."""
        ...

    async def save_snapshot(
        self, board: str, snapshot: SavedSnapshot, epoch: str | None = None, apart: int = 0
    ) -> None:
        """Keep it, and the newest before it; not where the board has another epoch (LOG-8), nor within `apart` events
        of one that is there.

        So the second newest is never less than `apart` events behind.
        """
        ...

    async def snapshots(self, board: str, at_most: int | None = None) -> SavedSnapshot | None:
        """The newest snapshot with seq <= at_most, or the newest of all."""
        ...


class BoardRow(msgspec.Struct, frozen=True):
    id: str
    title: str  # as at the last rename; a copy for lists, the log is the truth
    created: int
    epoch: str
    seq: int


class Door(msgspec.Struct, frozen=True):
    """A way onto a board with a role: a join code, or a key."""

    board: str
    role: Role
    code: str | None  # plain for participants and observers, so that it can be shown again; None for a key
    organisation: str | None = None  # whoever comes in here sits there for it


class Session(msgspec.Struct, frozen=True):
    board: str
    person: str  # participant id


class Desk(Protocol):
    async def create_board(self, row: BoardRow, doors: Mapping[str, Door]) -> None:
        """A board with head 0 and its doors; `doors` maps the SHA-256 (hex) of a code or key to its door."""
        ...

    async def boards(self) -> list[BoardRow]:
        """All boards, newest first."""
        ...

    async def retitle(self, board: str, title: str) -> None: ...

    async def door(self, secret_hash: str) -> Door | None: ...

    async def doors(self, board: str) -> list[Door]: ...

    async def replace_door(self, old_hash: str, new_hash: str, door: Door) -> None:
        """Close the old one, if it is there, and open the new one."""
        ...

    async def close_door(self, secret_hash: str) -> None: ...

    async def add_person(self, board: str, person: str, name: str, session_hash: str, at: int) -> None:
        """A person and their session, together. Names stand here and nowhere else (LOG-11)."""
        ...

    async def add_session(self, board: str, person: str, session_hash: str, at: int) -> None:
        """One more for a person who is there: who joins again after a lost answer (LOG-3)."""
        ...

    async def names(self, board: str) -> dict[str, str]:
        """person id -> name"""
        ...

    async def session(self, session_hash: str) -> Session | None: ...

    async def end_sessions(self, board: str, person: str) -> None: ...


JobStatus = Literal["waiting", "running", "done", "failed"]


class JobRow(msgspec.Struct, frozen=True):
    id: str
    board: str
    kind: Literal["build_plan"]
    seq: int
    settings: bytes
    status: JobStatus
    attempts: int
    done: int  # steps
    steps: int
    fence: int  # grows with each claim; a write with an older one is refused (JOB-2)
    lease_until: int
    not_before: int
    error: str
    created: int


class Artefact(msgspec.Struct, frozen=True):
    format: str
    language: str
    body: bytes


class PlanRow(msgspec.Struct, frozen=True):
    board: str
    version: int
    seq: int
    body: bytes  # JSON of the plan
    created: int


class Jobs(Protocol):
    async def claim(self, now: int, lease_ms: int, job: str | None = None) -> JobRow | None:
        """Take one job that waits (not_before <= now) or whose lease has run out; fence + 1, attempts + 1.

        With `job` only that one. Two claimers never get the same lease.
        """
        ...

    async def progress(self, job: str, fence: int, done: int, steps: int, lease_until: int) -> bool:
        """Prolong the lease and note the steps; False when the fence is stale (JOB-2)."""
        ...

    async def finish(self, job: str, fence: int, plan: PlanRow, artefacts: Sequence[Artefact]) -> bool:
        """Store the plan and its files and mark the job done, in one commit; False when the fence is stale."""
        ...

    async def fail(self, job: str, fence: int, error: str, retry_at: int | None) -> bool:
        """Back to waiting until retry_at, or failed for good where it is None (JOB-5)."""
        ...

    async def release(self, job: str, fence: int) -> bool:
        """Back to waiting, as if it had not been tried: the worker is told to leave. False when the fence is stale."""
        ...

    async def latest_job(self, board: str) -> JobRow | None: ...

    async def due(self, now: int) -> list[str]:
        """Ids of the jobs that `claim` would give now."""
        ...

    async def plans(self, board: str) -> list[int]:
        """Versions, ascending."""
        ...

    async def plan(self, board: str, version: int | None = None) -> PlanRow | None:
        """That version, or the newest."""
        ...

    async def artefact(self, board: str, version: int, format: str, language: str) -> bytes | None: ...

    async def artefacts(self, board: str, version: int) -> list[Artefact]:
        """All files of that version, by format, then language."""
        ...

    async def keep_artefact(self, board: str, version: int, artefact: Artefact) -> bool:
        """One more file of a plan, unless it is there already; False where there is no such plan."""
        ...

    async def only_artefact(self, board: str, version: int, format: str, language: str) -> None:
        """Of that format no other file stays."""
        ...


Use = Literal["drawing", "attachment"]  # lies on the board, or goes with an action; each has a bound of its own


class Image(msgspec.Struct, frozen=True):
    board: str
    file: str  # SHA-256 of the body, in hex
    person: str  # who brought it
    created: int
    body: bytes
    use: Use = "drawing"


class Images(Protocol):
    async def keep_image(self, image: Image, most: int) -> bool:
        """Keep it, unless those of this use on its board would come to more than so many bytes: then False.

        The same from the same person is kept once.
        """
        ...

    async def image(self, board: str, file: str) -> bytes | None: ...

    async def images(self, board: str, files: Collection[str]) -> dict[str, bytes]:
        """file -> body of those that are there."""
        ...

    async def images_size(self, board: str, use: Use = "drawing") -> int:
        """Bytes of all of this use."""
        ...


class Feed(msgspec.Struct, frozen=True):
    """The address of a calendar: whoever has it needs no account."""

    hash: str  # SHA-256 (hex) of its secret
    board: str
    organisation: str | None  # whose actions it tells; None: those of the person who made it
    person: str  # who made it
    created: int


class Feeds(Protocol):
    async def add_feed(self, feed: Feed) -> None: ...

    async def feed(self, hash: str) -> Feed | None: ...

    async def feeds(self, board: str) -> list[Feed]:
        """Oldest first."""
        ...

    async def end_feed(self, board: str, hash: str) -> bool:
        """Whether there was one."""
        ...


class StoreError(Exception):
    """The store did not answer as it should: whether a write happened is unknown (LOG-4)."""


class Store(Log, Desk, Jobs, Images, Feeds, Erasures, Readers, Outgoing, Protocol):
    async def close(self) -> None:
        """Wait for what is under way, then let go."""
        ...

    async def ready(self) -> bool:
        """Whether the store answers now."""
        ...
