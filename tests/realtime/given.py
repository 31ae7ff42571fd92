"""A table without a server: the real room at a log that commits when it is told, and sockets made of lists."""

import itertools
from collections.abc import Sequence
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Event
from cocreate.boards.fold import fold
from cocreate.boards.lines import body_of, encoded
from cocreate.boards.records import Role
from cocreate.realtime import frames as f
from cocreate.realtime.asking import Answer, Asked, Loaded, event_from
from cocreate.realtime.crowd import Seat
from cocreate.realtime.outbox import Outbox
from cocreate.realtime.packets import Packet
from cocreate.realtime.room import Room
from cocreate.storage.chain import chained
from cocreate.storage.ports import Append, Line, Stored

BOARD = "table"
_frame = msgspec.json.Decoder(f.FromServer)


class FakeClock:
    def __init__(self, now: int = 1_600_000_000_000) -> None:
        self.now, self.seconds = now, 0.0

    def now_ms(self) -> int:
        return self.now

    def monotonic(self) -> float:
        return self.seconds


class Wire:
    """What was written to one socket, and how much of it the other side has not taken."""

    def __init__(self) -> None:
        self.packets: list[Packet] = []
        self.waiting = 0
        self.closed: tuple[int, str] | None = None

    def offer(self, packet: Packet, most: int) -> int:
        if self.waiting <= most:
            self.packets.append(packet)
        return self.waiting

    def close(self, code: int, reason: str) -> None:
        self.closed = self.closed or (code, reason)

    @property
    def bytes(self) -> bytes:
        return b"\n".join(packet.text() for packet in self.packets)

    @property
    def frames(self) -> list[f.FromServer]:
        return [_frame.decode(packet.text()) for packet in self.packets]

    def of(self, kind: type[Any]) -> list[Any]:
        return [frame for frame in self.frames if isinstance(frame, kind)]

    @property
    def seqs(self) -> list[int]:
        """Of all events in the order in which they came, those of the welcome first."""
        return [event.seq for frame in self.frames if isinstance(frame, f.Events | f.Welcome) for event in frame.events]


class Chair:
    """One socket of one person."""

    def __init__(self, person: str) -> None:
        self.wire = Wire()
        self.seat = Seat(person, Outbox(self.wire))


class Table:
    """`ask` puts a command into the queue; nothing happens until `commit`."""

    def __init__(self, *, private: bool = False, anonymous: bool = False, **roles: Role) -> None:
        self.bugs: list[Exception] = []
        self.log: list[Event] = []  # what was written from here
        self.clock = FakeClock()
        self._ids = itertools.count()
        loaded = Loaded(board=Board(), epoch="e1", commands={}, names={who: who.title() for who in roles}, job=None)
        self.room = Room(BOARD, loaded, clock=self.clock, salt=lambda: bytes(16), on_bug=self.bugs.append)
        listen = c.PhaseSettings(writing="private" if private else "open", anonymous=anonymous)
        self.done(c.OpenBoard(title="Tavolo", language="it", template="co-design", phases={"listen": listen}), SERVER)
        for who, role in roles.items():
            self.done(c.JoinTable(member=who, role=role), SERVER)

    def ask(self, actor: str, command: c.AnyCommand, cmd: str | None = None) -> list[Answer]:
        """The list gets the answer when there is one."""
        answers: list[Answer] = []
        self.room.ask(Asked(actor, cmd or f"cmd-{next(self._ids)}", command, answers.append))
        return answers

    def commit(self) -> Append | None:
        append = self.room.take()
        if append is not None:
            self.written(append)
        return append

    def written(self, append: Append) -> None:
        """The append is in the log, right after what is known of it."""
        stored = chained(self.room.seq, self.room.chain, append.lines)
        self.log += self.room.committed(stored[0].seq, stored[-1].chain)

    def elsewhere(self, *commands: tuple[str, c.AnyCommand]) -> list[Stored]:
        """Lines that another node writes right after what is known here."""
        board = Board(records={kind: dict(of_kind) for kind, of_kind in self.room.board.records.items()})
        lines: list[Line] = []
        for n, (actor, command) in enumerate(commands):
            decided = decide(board, command, actor, self.clock.now)
            assert isinstance(decided, Decision), decided
            asked = Asked(actor, f"elsewhere-{self.room.seq}-{n}", command, lambda _: None)
            event = event_from(decided, asked, n + 1, self.clock.now)
            fold(board.records, event)
            lines.append(Line(actor, asked.cmd, body_of(encoded(event)), bytes(16)))
        return chained(self.room.seq, self.room.chain, lines)

    def done(self, command: c.AnyCommand, actor: str, cmd: str | None = None) -> Answer:
        answers = self.ask(actor, command, cmd)
        self.commit()
        [answer] = answers
        return answer

    def sit(self, person: str, epoch: str | None = None, seq: int | None = None) -> Chair:
        chair = Chair(person)
        self.room.arrive(chair.seat, epoch, seq)
        return chair


def cards(*ids: str, text: str = "un bisogno", zone: str = "needs") -> c.AddCards:
    return c.AddCards(cards=[c.NewCard(id=id, zone=zone, text=text, x=0, y=0) for id in ids])


def texts(frames: Sequence[f.FromServer]) -> list[str]:
    """The texts of all cards that the events of these frames add."""
    return [
        change.fields["text"]
        for frame in frames
        if isinstance(frame, f.Events)
        for event in frame.events
        for change in event.changes
        if change.kind == "card" and hasattr(change, "fields") and "text" in change.fields
    ]
