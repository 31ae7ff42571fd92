"""A board in memory: its records, how far its log has been folded, and who may still take back what.

It holds no I/O: `cocreate.boards.decide` reads it, `advance` moves it on by one event.
"""

from dataclasses import dataclass, field
from typing import Any

from cocreate.boards.events import Event, Fields, Records
from cocreate.boards.fold import fold
from cocreate.boards.history import History
from cocreate.boards.records import THE_BOARD, Kind


@dataclass(kw_only=True)
class Board:
    records: Records = field(default_factory=dict)
    seq: int = 0
    history: History = field(default_factory=History)

    def of(self, kind: Kind) -> dict[str, Fields]:
        """The records of a kind by id; not to be altered."""
        return self.records.get(kind, {})

    def get(self, kind: Kind, id: str) -> Fields | None:
        return self.of(kind).get(id)

    @property
    def about(self) -> Fields:
        return self.of("board").get(THE_BOARD, {})

    @property
    def phase(self) -> Fields:
        """The phase that the table is in; empty before the first."""
        return self.of("phase").get(self.about.get("phase", ""), {})

    @property
    def open_round(self) -> tuple[str, Fields] | None:
        return next(((id, r) for id, r in self.of("round").items() if r.get("status") == "open"), None)

    def advance(self, event: Event) -> None:
        """Fold the next event. A gap is a bug in the caller (LIV-1)."""
        if event.seq != self.seq + 1:
            raise ValueError(f"event {event.seq} does not follow {self.seq}")
        self.history.remember(self.records, event)
        fold(self.records, event)
        self.seq = event.seq

    def replay(self, events: list[Event]) -> "Board":
        for event in events:
            self.advance(event)
        return self


def records_of(raw: Any) -> Records:
    """Records as read from JSON; the kinds of a later version are kept as they are."""
    return {kind: dict(of_kind) for kind, of_kind in raw.items()}
