"""The judge: the log against what the people saw and did. It reads the store and the journals, and trusts no server."""

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cocreate.audit import audit
from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import records_for
from cocreate.storage.ports import Store
from cocreate.storage.store import open_store
from tests.chaos.journal import entries

WORD = re.compile(rb"\bw[\w.-]+x\b")
AGAIN = {"undone", "redone"}  # events that bring back words that were there
# refusals that were no answer to the act, but a request to come again with it
FOR_NOW = {"busy", "too_fast", "store_unreachable"}


@dataclass
class Verdict:
    boards: int = 0
    events: int = 0
    sent: int = 0
    acknowledged: int = 0
    unanswered: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)  # gaps, wrong answers, other boards, broken chains

    @property
    def faults(self) -> list[str]:
        return self.lost + self.doubled + self.other

    def add(self, another: "Verdict") -> None:
        for name, value in vars(another).items():
            setattr(self, name, getattr(self, name) + value)


@dataclass
class Told:
    """What one person was told, of one board."""

    sent: set[str] = field(default_factory=set)
    answered: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    saw: dict[int, str] = field(default_factory=dict)
    flaws: list[str] = field(default_factory=list)
    at: int | None = None  # the seq up to which it was told, on this connection
    end: list[Any] | None = None

    def take(self, kind: str, what: list[Any]) -> None:
        match kind:
            case "sent":
                self.sent.add(what[0])
            case "answered":
                if self.answered.setdefault(what[0], what[1]) != what[1]:
                    self.flaws.append(f"{what[0]} was answered with {self.answered[what[0]]}, then with {what[1]}")
            case "refused" if what[1] not in FOR_NOW:
                self.refused[what[0]] = what[1]
            case "start":
                self.at = what[1]
            case "saw":
                for seq, cmd in what[0]:
                    self._see(seq, cmd)
            case "end":
                self.end = what
            case "odd":
                self.flaws.append(" ".join(map(str, what)))
            case _:
                pass

    def _see(self, seq: int, cmd: str) -> None:
        if self.at is not None and seq != self.at + 1:
            self.flaws.append(f"after {self.at} came {seq}")
        self.at = seq
        before = self.saw.setdefault(seq, cmd)
        if before and cmd and before != cmd:  # of others whose name is hidden the command is too
            self.flaws.append(f"event {seq} was first {self.saw[seq]}, then {cmd}")


async def judge(store_url: str, journals: Iterable[Path], *, ends: bool = True) -> Verdict:
    """`ends`: all people were there at the end and quiet, so that each must hold what the log says."""
    told: dict[str, dict[str, Told]] = defaultdict(lambda: defaultdict(Told))
    for board, person, kind, _, *what in entries(list(journals)):
        told[board][person].take(kind, what)
    verdict = Verdict()
    store = await open_store(store_url, read_only=True)
    try:
        for row in await store.boards():
            verdict.add(await _judge_board(store, row.id, told.get(row.id, {}), ends=ends))
            await asyncio.sleep(0)
    finally:
        await store.close()
    return verdict


async def _judge_board(store: Store, id: str, told: dict[str, Told], *, ends: bool) -> Verdict:
    verdict = Verdict(boards=1)
    verdict.other += [f"{id}: {flaw.seq}: {flaw.said}" for flaw in (await audit(store, id)).flaws]
    lines = []
    while page := await store.read(id, lines[-1].seq if lines else 0):
        lines += page
    verdict.events = len(lines)
    there = {(line.actor, line.cmd): line.seq for line in lines}
    if len(there) < len(lines):
        verdict.doubled.append(f"{id}: {len(lines) - len(there)} commands stand in the log twice")
    events = [event_of(line.seq, line.body) for line in lines]
    verdict.doubled += _words_twice(id, events)
    board = Board().replay(events)
    for person, one in told.items():
        own = {cmd: seq for (actor, cmd), seq in there.items() if actor == person}
        _judge_person(verdict, f"{id}/{person}", one, own, events)
        if ends:
            _judge_end(verdict, f"{id}/{person}", person, one, board)
    return verdict


def _words_twice(id: str, events: list[Event]) -> list[str]:
    """Each act brings a word of its own: one that came with two events was done twice."""
    count: Counter[bytes] = Counter()
    for event in events:
        if event.type in ("cards_added", "text_edited", "comment_added", "group_added", "link_added"):
            count.update(set(_new_words(event)))
    return [f"{id}: {word.decode()} was done {n} times" for word, n in count.items() if n > 1]


def _new_words(event: Event) -> Iterable[bytes]:
    for change in event.changes:
        match change.__class__.__name__:
            case "Add":
                if event.type != "group_added" or change.kind == "group":
                    yield change.id.encode() if WORD.fullmatch(change.id.encode()) else b""
            case "Splice":
                for edit in change.edits:  # type: ignore[union-attr]
                    yield from WORD.findall(edit.insert.encode())
            case _:
                pass


def _judge_person(verdict: Verdict, who: str, told: Told, own: dict[str, int], events: list[Event]) -> None:
    verdict.sent += len(told.sent)
    verdict.acknowledged += len(told.answered)
    verdict.unanswered += len(told.sent - told.answered.keys() - told.refused.keys())
    verdict.other += [f"{who}: {flaw}" for flaw in told.flaws]
    for cmd, seq in told.answered.items():
        stands = own.get(cmd)
        if stands is None:
            verdict.lost.append(f"{who}: {cmd} was acknowledged at {seq} and is not in the log")
        elif stands != seq:
            verdict.other.append(f"{who}: {cmd} was acknowledged at {seq} and stands at {stands}")
    for cmd, code in told.refused.items():
        if cmd in own:
            verdict.other.append(f"{who}: {cmd} was refused ({code}) and stands in the log")
    for seq, cmd in told.saw.items():
        if seq > len(events):
            verdict.lost.append(f"{who}: event {seq} ({cmd}) was shown, and the log ends at {len(events)}")
        elif cmd and events[seq - 1].cmd != cmd:
            verdict.lost.append(f"{who}: event {seq} was shown as {cmd}, and is {events[seq - 1].cmd}")


def _judge_end(verdict: Verdict, who: str, person: str, told: Told, board: Board) -> None:
    if told.end is None:
        verdict.other.append(f"{who}: its journal has no end")
        return
    seq, held, pending, live = told.end
    if not live or pending or seq != board.seq:
        verdict.other.append(f"{who}: at {seq} of {board.seq}, {pending} acts pending, {'' if live else 'not '}live")
    elif held != state_hash(records_for(board.records, person)):
        verdict.other.append(f"{who}: holds another board at {seq}")
