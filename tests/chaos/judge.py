"""What came of a case: the product's own judge, and three things that it does not ask.

No word is in the log twice; no connection began with a gap; at the end each person holds what the log says.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cocreate.audit.judge import judge as product_judge
from cocreate.boards.board import Board
from cocreate.boards.events import Add, Event, Splice
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import records_for
from cocreate.storage.ports import Store, Stored
from cocreate.storage.store import open_store
from tests.chaos.journal import entries

WORD = re.compile(r"\bw[\w.-]+x\b")  # each act brings a word of its own (people.py)
FIRST_HAND = {
    "cards_added",
    "text_edited",
    "comment_added",
    "group_added",
    "link_added",
    "drawings_added",
    "reading_added",
    "passage_edited",
}  # undoing brings words back


@dataclass
class Verdict:
    boards: int = 0
    events: int = 0
    sent: int = 0
    acknowledged: int = 0
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
    """What the product's judge does not read of a journal."""

    board: str
    actor: str
    flaws: list[str] = field(default_factory=list)
    end: dict[str, object] | None = None

    @classmethod
    def of(cls, path: Path) -> "Told":
        first, *rest = entries(path)
        told = cls(str(first["board"]), str(first["actor"]))
        at: int | None = None
        for noted in rest:
            if "start" in noted:
                at = noted["start"]
            elif "hash" in noted:
                if at is not None and noted["seq"] != at + 1:
                    told.flaws.append(f"after {at} came {noted['seq']}")
                at = noted["seq"]
            elif "odd" in noted:
                told.flaws.append(noted["odd"])
            elif "end" in noted:
                told.end = noted["end"]
        return told


async def judge(store_url: str, journals: Iterable[Path], *, ends: bool = True) -> Verdict:
    """`ends`: all people were there at the end and quiet, so that each must hold what the log says."""
    paths = list(journals)
    store = await open_store(store_url, read_only=True)
    try:
        found = await product_judge(store, paths)
        verdict = Verdict(found.boards, found.events, found.sent, found.acknowledged)
        for one in found.found:
            said = f"{one.rule} {one.board} {one.seq}: {one.said}"
            of = verdict.lost if one.rule == "LOG-2" else verdict.doubled if "already" in one.said else verdict.other
            of.append(said)
        by_board: dict[str, list[Told]] = defaultdict(list)
        for told in map(Told.of, paths):
            by_board[told.board].append(told)
        for board, people in by_board.items():
            await _judge_board(store, board, people, verdict, ends=ends)
    finally:
        await store.close()
    return verdict


async def _judge_board(store: Store, id: str, people: list[Told], verdict: Verdict, *, ends: bool) -> None:
    lines: list[Stored] = []
    while page := await store.read(id, lines[-1].seq if lines else 0):
        lines += page
    events = [event_of(line.seq, line.body) for line in lines]
    count = Counter(word for event in events for word in set(new_words(event)))
    verdict.doubled += [f"{id}: {word} was done {n} times" for word, n in count.items() if n > 1]
    board = Board().replay(events)
    for told in people:
        verdict.other += [f"{id}/{told.actor}: {flaw}" for flaw in told.flaws]
        if ends:
            verdict.other += [f"{id}/{told.actor}: {flaw}" for flaw in at_the_end(told, board)]


def new_words(event: Event) -> Iterator[str]:
    if event.type not in FIRST_HAND:
        return
    for change in event.changes:
        match change:
            case Add(kind=kind, id=id) if WORD.fullmatch(id) and (event.type != "group_added" or kind == "group"):
                yield id
            case Splice(edits=edits):
                for edit in edits:
                    yield from WORD.findall(edit.insert)
            case _:
                pass


def at_the_end(told: Told, board: Board) -> Iterator[str]:
    if told.end is None:
        yield "its journal has no end"
        return
    seq, pending, live = told.end["seq"], told.end["pending"], told.end["live"]
    if not live or pending or seq != board.seq:
        yield f"at {seq} of {board.seq}, {pending} acts pending, {'' if live else 'not '}live"
    elif told.end["state"] != state_hash(records_for(board.records, told.actor)):
        yield f"holds another board at {seq}"
