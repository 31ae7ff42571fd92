"""The one store, which writes what it says it wrote, and each node's way to it: slow, breaking off, silent (LOG-4)."""

import asyncio
import inspect
import random
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from cocreate.boards.events import Event, Put
from cocreate.boards.lines import body_of, encoded, event_of
from cocreate.boards.redaction import Bodies, Redaction
from cocreate.storage.appending import check
from cocreate.storage.chain import chained
from cocreate.storage.erasures import GONE, Erasure, fingerprint
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, Decide, Head, Line, Moved, Stored, StoreError
from tests.world.virtual import Home, here

T = TypeVar("T")

BOARD = "table"
HELD_FOR = 2.0  # seconds at most that an append waits for one that holds the board
SILENT_FOR = 5.0  # seconds at most that who holds the board may say nothing


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


@dataclass
class Weather:
    """How it stands with one node's way to the store; probabilities are of one question."""

    latency: float = 0.004  # seconds, one way, on the average
    fails: float = 0.0
    lost: float = 0.0  # it is written, and the answer does not come
    slow: float = 0.0  # it takes longer than anybody waits
    along: float = 0.5  # what came between comes with the answer, as some stores do
    over: bool = False  # all is well from now on


class Way:
    """The store as one process has it."""

    def __init__(self, truth: Truth, weather: Weather, lots: random.Random, home: Home) -> None:
        self._truth, self._weather, self._lots, self._home = truth, weather, lots, home

    def __getattr__(self, name: str) -> Any:
        ask = getattr(self._truth, name)
        if inspect.iscoroutinefunction(ask):

            async def asked(*args: Any, **named: Any) -> Any:
                return await self._asked(lambda: ask(*args, **named))

            self.__dict__[name] = asked
            return asked
        return ask

    async def _asked(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Something that is read, or may be done twice: the answer is of when it was asked, or of when it comes."""
        if self._lots.random() < self._weather.fails:
            await self._travel()
            raise StoreError("broke off")
        if self._lots.random() < 0.5:
            answer = await ask()
            await self._travel()
        else:
            await self._travel()
            answer = await ask()
        return answer

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        return await self._outside(self._append(appends))

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        return await self._outside(self._append_under_lock(board, after, decide))

    async def _outside(self, work: Any) -> Any:
        """The database does it, whatever becomes of who asked (LOG-4)."""
        doing = here().create_task(work)
        doing.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.shield(doing)

    async def _append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        await self._travel()
        if self._lots.random() < self._weather.fails:
            raise StoreError("broke off before it wrote")
        if self._truth.is_held:
            await self._truth.hold()
            self._truth.let_go()
        results = [self._with_between(a, r) for a, r in zip(appends, await self._truth.append(appends), strict=True)]
        await self._travel()
        self._perhaps_lose()
        return results

    def _with_between(self, append: Append, result: Appended | Moved) -> Appended | Moved:
        head = result.head.seq if isinstance(result, Moved) else result.first - 1
        if append.since is None or append.since >= head or self._lots.random() > self._weather.along:
            return result
        lines: list[Stored] = self._truth._boards[append.board].lines[append.since : head]
        return msgspec.structs.replace(result, between=lines)

    async def _append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        await self._travel()
        await self._truth.hold()
        try:
            head, lines = self._truth._boards[board].head, self._truth._boards[board].lines[after:]
            append = await self._decided_at_home(decide, head, lines)
            if append is None:
                return None
            check(append)
            await self._travel()
            if self._lots.random() < self._weather.fails:
                raise StoreError("broke off before it wrote")
            result = self._truth._append_one(append)
        finally:
            self._truth.let_go()
        await self._travel()
        self._perhaps_lose()
        return result

    async def _decided_at_home(self, decide: Decide, head: Head, lines: Sequence[Stored]) -> Append | None:
        """In the process that asked, should it be awake: the board is not held for it for ever."""
        await self._travel()
        answer: asyncio.Future[Append | None] = here().create_future()

        def ask() -> None:
            try:
                append = decide(head, lines)
            except Exception as refused:
                if not answer.done():
                    answer.set_exception(refused)
            else:
                if not answer.done():
                    answer.set_result(append)

        here().call_soon(ask, context=self._home.context)
        try:
            return await asyncio.wait_for(answer, SILENT_FOR)
        except TimeoutError:
            raise StoreError("it said nothing for too long") from None

    async def _travel(self) -> None:
        weather = self._weather
        if weather.slow and self._lots.random() < weather.slow:
            until = here().time() + self._lots.uniform(8, 14)
            while here().time() < until and not weather.over:
                await asyncio.sleep(1.0)
        await asyncio.sleep(self._lots.expovariate(1 / weather.latency))

    def _perhaps_lose(self) -> None:
        if self._lots.random() < self._weather.lost:
            raise StoreError("broke off after it had written")
