"""A board told again from its first line, for the judge: what stood where, held against what was kept of it.

It must not fail at a line that makes no sense: that is a fault to tell, and the retelling ends there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from cocreate.boards.board import Board
from cocreate.boards.events import Event, Records
from cocreate.boards.fold import fold, state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.records import THE_BOARD
from cocreate.boards.visibility import event_for, records_for
from cocreate.plans.build import build, plan_json
from cocreate.plans.held import PlanMinutes
from cocreate.plans.minutes import Minutes
from cocreate.storage.ports import SavedSnapshot, Stored

_records = msgspec.json.Decoder(dict[str, dict[str, dict[str, object]]])


@dataclass(frozen=True)
class Finish:
    """The board where it was finished."""

    seq: int
    at: int
    records: Records
    minutes: PlanMinutes | None

    def plan(self, board: str) -> bytes:
        about = self.records["board"][THE_BOARD]
        at, language = self.at, about["language"]
        made = build(self.records, board=board, seq=self.seq, finished=at, language=language, minutes=self.minutes)
        return plan_json(made)


@dataclass(frozen=True)
class States:
    """What one client said that it held: seq -> state hash."""

    viewer: str
    held: Mapping[int, int]


def event_hash(event: Event) -> int:
    """Of an event as a client received it: CRC-32 over JSON with sorted keys, as the state's hash is (CLI-5)."""
    return state_hash({"board": {"event": msgspec.to_builtins(event)}})


class Retelling:
    """Takes the lines in turn. Records are never altered in place, so a shallow copy of them is the board there."""

    def __init__(self, snapshots: Mapping[int, SavedSnapshot], states: Sequence[States] = ()) -> None:
        self._snapshots, self._states = dict(snapshots), states
        self._reset()

    def _reset(self) -> None:
        self.board = Board()
        self._minutes = Minutes()
        self.events: list[Event] = []
        self.commands: dict[tuple[str, str], int] = {}
        self.finished: dict[int, Finish] = {}  # by version of the plan
        self._found: list[tuple[str, int, str]] = []
        self._compared: set[int] = set()
        self._ended = False

    def take(self, line: Stored) -> None:
        if line.seq <= self.board.seq:  # it is read anew, from the first line
            self._reset()
        if self._ended:
            return
        try:
            event = event_of(line.seq, line.body)
            if event.seq != self.board.seq + 1:
                raise ValueError(f"event {event.seq} does not follow {self.board.seq}")
            fold(self.board.records, event)
        except (msgspec.DecodeError, ValueError) as wrong:
            self._found.append(("LOG-1", line.seq, f"it cannot be replayed: {wrong}"))
            self._ended = True
            return
        self.board.seq = event.seq
        self._minutes.take(event)
        self.events.append(event)
        self.commands[line.actor, line.cmd] = line.seq
        self._compare(event)

    def _compare(self, event: Event) -> None:
        records, seq = self.board.records, event.seq
        if event.type in ("board_finished", "version_issued"):
            version = records.get("board", {}).get(THE_BOARD, {}).get("version", 0)
            stands = {kind: dict(of) for kind, of in records.items()}
            self.finished[version] = Finish(seq, event.at, stands, self._minutes.held)
        if (saved := self._snapshots.get(seq)) is not None:
            self._compared.add(seq)
            if not _same(saved.body, records):
                self._found.append(("LOG-9", seq, "the snapshot is not the board that the log gives here"))
        for states in self._states:
            held = states.held.get(seq)
            if held is not None and held != state_hash(records_for(records, states.viewer)):
                self._found.append(("CLI-5", seq, f"{states.viewer} held another board here"))

    def seen(self, seq: int, viewer: str) -> int | None:
        """The hash of that event as this viewer may see it, or None where there is none."""
        return event_hash(event_for(self.events[seq - 1], viewer)) if 0 < seq <= len(self.events) else None

    def faults(self) -> Iterator[tuple[str, int, str]]:
        yield from self._found
        for seq in sorted(self._snapshots.keys() - self._compared):
            if not self._ended:
                yield "LOG-9", seq, "there is a snapshot from beyond the log"
        for states in self._states:
            if not self._ended and (beyond := max(states.held, default=0)) > self.board.seq:
                yield "LOG-2", beyond, f"{states.viewer} held a board from beyond the log"


def _same(snapshot: bytes, records: Records) -> bool:
    try:
        kept = _records.decode(snapshot)
    except msgspec.DecodeError:
        return False
    return {kind: of for kind, of in kept.items() if of} == {kind: of for kind, of in records.items() if of}
