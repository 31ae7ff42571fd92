"""What each viewer gets of a board: events and snapshots, encoded once for all who see the same (LIV-2, LIV-6)."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.lines import encoded
from cocreate.boards.visibility import audience, event_for, insiders, is_common, records_for
from cocreate.realtime.frames import Snapshot, Welcome
from cocreate.realtime.packets import COMPRESS_FROM, Packet, compact, deflated, events_packet

RECENT = 2_000  # events kept for those who resume; more than STALE_AFTER, so that a kept snapshot has its tail
STALE_AFTER = 200  # events after which a kept snapshot is made anew
STALE_BYTES = 32_768  # of such events: few may be large, and each who comes would get them all

_HOLE = b"\0"  # where the snapshot goes; no JSON holds it

_encoder = msgspec.json.Encoder()


@dataclass(slots=True)
class Told:
    """A committed event as bytes for most viewers; the event itself only where some see more of it."""

    seq: int
    common: bytes
    event: Event | None = None

    def to(self, viewer: str) -> bytes:
        return self.common if self.event is None else encoded(event_for(self.event, viewer))


@dataclass
class Kept:
    """An encoded snapshot, shared by all who saw the same at its seq."""

    seq: int
    insiders: set[str]
    common: bytes
    deflated: bytes


class Feed:
    def __init__(self) -> None:
        self._recent: deque[Told] = deque(maxlen=RECENT)
        self._kept: Kept | None = None
        self._after_kept = 0  # bytes of events

    def tell(self, events: Sequence[Event], lines: Sequence[bytes] = ()) -> tuple[Packet, dict[str, Packet]]:
        """The batch for everybody, and for those who see more of it (LIV-2); `lines` are the events, encoded."""
        lines = lines or [encoded(event) for event in events]
        told: list[Told] = []
        more: set[str] = set()
        for event, line in zip(events, lines, strict=True):
            if is_common(event):
                told.append(Told(event.seq, line))
            else:
                told.append(Told(event.seq, encoded(event_for(event, None)), event))
                more |= audience(event)
        self._recent.extend(told)
        self._after_kept += sum(len(t.common) for t in told)
        special = {viewer: events_packet([t.to(viewer) for t in told]) for viewer in more}
        return events_packet([t.common for t in told]), special

    def since(self, seq: int, head: int, viewer: str) -> list[bytes] | None:
        """The events after seq up to head as this viewer sees them; None where they are not at hand."""
        if seq == head:
            return []
        if not self._recent or self._recent[0].seq > seq + 1 or seq > head:
            return None
        skip = seq + 1 - self._recent[0].seq
        return [told.to(viewer) for told in list(self._recent)[skip:]]

    def welcome(self, board: Board, frame: Welcome, viewer: str, since: list[bytes] | None) -> Packet:
        """The welcome with what came since, or with a snapshot and what came after that."""
        if since is not None:
            return compact(_welcome(frame, b"null", since))
        kept = self._snapshot(board)
        if viewer in kept.insiders:
            return compact(_welcome(frame, _records(board, viewer), []))
        tail = self.since(kept.seq, board.seq, viewer) or []
        if len(kept.common) < COMPRESS_FROM:
            return Packet(_welcome(frame, kept.common, tail))
        before, after = _welcome(frame, _HOLE, tail).split(_HOLE)
        squeezed = deflated(before, level=1) + kept.deflated + deflated(after, last=True, level=1)
        return Packet(squeezed, binary=True)

    def _snapshot(self, board: Board) -> Kept:
        """The kept snapshot, made anew when it is stale or what came after it is not at hand."""
        kept = self._kept
        if kept is None or board.seq - kept.seq > STALE_AFTER or self._after_kept > STALE_BYTES:
            common = _records(board, None)
            self._after_kept = 0
            kept = self._kept = Kept(board.seq, insiders(board.records), common, deflated(common))
        return kept


def _records(board: Board, viewer: str | None) -> bytes:
    return _encoder.encode(Snapshot(seq=board.seq, records=records_for(board.records, viewer)))


def _welcome(frame: Welcome, snapshot: bytes, events: list[bytes]) -> bytes:
    whole = _encoder.encode(msgspec.structs.replace(frame, snapshot=None, events=[]))
    head, _, rest = whole.partition(b'"snapshot":null,"events":[]')
    return head + b'"snapshot":' + snapshot + b',"events":[' + b",".join(events) + b"]" + rest
