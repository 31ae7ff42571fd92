"""The one store: it writes what it says it wrote, and keeps every history that ever stood there."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from cocreate.boards.events import Event, Put
from cocreate.boards.lines import body_of, encoded, event_of
from cocreate.boards.redaction import Bodies, Redaction
from cocreate.storage.chain import chained
from cocreate.storage.erasures import GONE, Erasure, fingerprint
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, Line, Moved, StoreError
from tests.world.virtual import here

T = TypeVar("T")

BOARD = "table"
HELD_FOR = 2.0  # seconds at most that an append waits for one that holds the board


@dataclass(eq=False)
class History:
    """All that ever stood in the log under one epoch."""

    events: list[Event] = field(default_factory=list)
    removed: dict[str, int] = field(default_factory=dict)  # who was taken off the table, and by which event
    then: "History | None" = None  # which a node may follow before it learns of the epoch, where the chain goes on
    undone: bool = False  # by a restore; else the same history without somebody's words

    def __len__(self) -> int:
        return len(self.events) if self.then is None else max(len(self.events), len(self.then))

    def at(self, seq: int) -> list[Event]:
        """What stood there: one event; or the same before and after somebody's words went; or what a restore undid."""
        own = [self.events[seq - 1]] if seq <= len(self.events) else []
        return own if self.then is None else own + self.then.at(seq)

    def removed_by(self, person: str) -> float:
        by = self.removed.get(person, float("inf"))
        if self.then is None:
            return by
        return (max if self.undone else min)(by, self.then.removed_by(person))

    def add(self, event: Event) -> None:
        self.events.append(event)
        if event.type == "member_removed":
            self.removed |= {change.id: event.seq for change in event.changes}


_NOTHING = History()


class Truth(MemoryStore):
    """What is really written; whoever judges asks it."""

    def __init__(self) -> None:
        super().__init__()
        self.gone: set[tuple[str, str]] = set()  # commands that a restore took away
        self.committed_at: dict[tuple[str, str], float] = {}
        self.erased: dict[str, int] = {}  # person -> the event that says so
        self._histories: dict[str, History] = {}
        self._erasures: list[Erasure] = []
        self._copies: deque[dict[str, Any]] = deque(maxlen=3)
        self._held = asyncio.Lock()

    @property
    def epoch(self) -> str:
        return self._boards[BOARD].row.epoch

    @property
    def seq(self) -> int:
        return len(self._boards[BOARD].lines)

    def history(self, epoch: str | None = None) -> History:
        """Of the epoch that is, up to its last line; or of one that was."""
        now = self._histories.setdefault(self.epoch, History())
        for line in self._boards[BOARD].lines[len(now.events) :]:
            now.add(event_of(line.seq, line.body))
        return now if epoch is None else self._histories.get(epoch, _NOTHING)

    def was_removed(self, person: str) -> bool:
        self.history()
        return any(person in history.removed for history in self._histories.values())

    def _append_one(self, append: Append) -> Appended | Moved:
        result = super()._append_one(append)
        if isinstance(result, Appended):
            now = here().time()
            self.committed_at |= {(line.actor, line.cmd): now for line in append.lines}
        return result

    # ---- its keeper's work

    def back_up(self) -> None:
        board = self._boards[BOARD]
        copy: dict[str, Any] = {"lines": list(board.lines), "commands": dict(board.commands)}
        copy |= {"jobs": dict(self._jobs), "sessions": dict(self._sessions), "erasures": list(self._erasures)}
        self._copies.append(copy | {"names": dict(board.names)})

    def restore(self, epoch: str, copy: int) -> None:
        """What was written since that copy is gone; who was erased since is erased again (LOG-8, LOG-11)."""
        before = self.history()
        board, kept = self._boards[BOARD], self._copies[max(copy, -len(self._copies))]
        self.gone |= board.commands.keys() - kept["commands"].keys()
        self.committed_at = {key: at for key, at in self.committed_at.items() if key in kept["commands"]}
        board.lines, board.commands, board.names = list(kept["lines"]), dict(kept["commands"]), dict(kept["names"])
        board.snapshots, board.ruled = {}, len(board.lines)
        self._jobs, self._sessions = dict(kept["jobs"]), dict(kept["sessions"])
        since = [one for one in self._erasures if one not in kept["erasures"]]
        self._erasures = list(kept["erasures"])
        board.row = msgspec.structs.replace(board.row, epoch=epoch)
        before.then, before.undone = self.history(), True
        for n, one in enumerate(since):
            self.erase(one.person, one.at, f"{epoch}-{n}")

    def erase(self, person: str, at: int, epoch: str) -> None:
        """As cocreate/storage/erasing.py does it in SQL, words and all."""
        before = self.history()
        told, board = before.events, self._boards[BOARD]
        bodies = Bodies(person)
        for event in told:
            bodies.take(event)
        redaction = Redaction(person, bodies.going)
        left = {event.seq: redaction.of(event) for event in told}
        changed = {event.seq: body_of(encoded(left[event.seq])) for event in told if left[event.seq] is not event}
        board.lines = [
            msgspec.structs.replace(line, body=changed[line.seq], salt=GONE) if line.seq in changed else line
            for line in board.lines
        ]
        board.snapshots.clear()
        board.names.pop(person, None)
        self._sessions = {key: session for key, session in self._sessions.items() if session.person != person}
        lines = [(seq, fingerprint(body)) for seq, body in changed.items()]
        self._vouch(Erasure(seq=self.seq + 1, person=person, texts=True, at=at, lines=lines), epoch)
        before.then = self.history()

    def _vouch(self, erasure: Erasure, epoch: str) -> None:
        board = self._boards[BOARD]
        removed = Put(kind="member", id=erasure.person, fields={"removed": True})
        event = Event(seq=erasure.seq, type="member_removed", by="", at=erasure.at, cmd=erasure.cmd, changes=[removed])
        line = Line(actor="", cmd=erasure.cmd, body=body_of(encoded(event)), salt=bytes(16))
        board.lines += chained(self.seq, board.head.chain, [line])
        board.commands["", erasure.cmd] = board.ruled = erasure.seq
        board.row = msgspec.structs.replace(board.row, epoch=epoch)
        self._erasures.append(erasure)
        self.erased[erasure.person] = erasure.seq

    async def erasures(self, board: str) -> list[Erasure]:
        return list(self._erasures)

    # ---- who holds the board

    async def hold(self) -> None:
        try:
            async with asyncio.timeout(HELD_FOR):
                await self._held.acquire()
        except TimeoutError:
            raise StoreError("another holds the board") from None

    def let_go(self) -> None:
        self._held.release()

    @property
    def is_held(self) -> bool:
        return self._held.locked()
