"""The one store: it writes what it says it wrote, and keeps every history that ever stood there."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import msgspec

from cocreate.boards.events import Event
from cocreate.boards.lines import event_of
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, Moved, StoreError
from tests.world.virtual import here

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
        self._copies: deque[dict[str, Any]] = deque(maxlen=3)
        self._lock = asyncio.Lock()

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
        copy |= {"jobs": dict(self._jobs), "sessions": dict(self._sessions), "erasures": list(board.erasures)}
        self._copies.append(copy | {"names": dict(board.names)})

    async def restore(self, epoch: str, copy: int) -> None:
        """What was written since that copy is gone; who was erased since is erased again (LOG-8, LOG-11)."""
        before = self.history()
        while copy < -1 and len(self._copies) > 1:
            self._copies.pop()
            copy += 1
        board, kept = self._boards[BOARD], self._copies[-1]
        self.gone |= board.commands.keys() - kept["commands"].keys()
        self.committed_at = {key: at for key, at in self.committed_at.items() if key in kept["commands"]}
        board.lines, board.commands, board.names = list(kept["lines"]), dict(kept["commands"]), dict(kept["names"])
        board.snapshots, board.ruled = {}, len(board.lines)
        self._jobs, self._sessions = dict(kept["jobs"]), dict(kept["sessions"])
        since = board.erasures[len(kept["erasures"]) :]
        board.erasures = list(kept["erasures"])
        board.row = msgspec.structs.replace(board.row, epoch=epoch)
        before.then, before.undone = self.history(), True
        for n, one in enumerate(since):
            await self.take_out(one.person, one.at, f"{epoch}-{n}")

    async def take_out(self, person: str, at: int, epoch: str) -> None:
        """Name and words; without a wait, as all that this store does."""
        before = self.history()
        if await self.erase(BOARD, person, texts=True, at=at, epoch=epoch) is not None:
            before.then = self.history()
            self.erased[person] = self.seq

    # ---- who holds the board

    async def hold(self) -> None:
        try:
            async with asyncio.timeout(HELD_FOR):
                await self._lock.acquire()
        except TimeoutError:
            raise StoreError("another holds the board") from None

    def let_go(self) -> None:
        self._lock.release()

    @property
    def is_held(self) -> bool:
        return self._lock.locked()
