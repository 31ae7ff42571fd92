"""An ordering server in memory, with the board's own rules, and a net that loses, repeats and delays."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.events import Event, Records
from cocreate.boards.visibility import event_for, records_for
from cocreate.client.core import Core, Effect, Keep, Reconnect, Rest, Send, Settled, TakenBack
from cocreate.client.pending import Kept
from cocreate.errors import Refused
from cocreate.realtime import frames as f


@dataclass
class TinyServer:
    board: Board = field(default_factory=Board)
    log: list[Event] = field(default_factory=list)
    epoch: str = "first"
    now: int = 1_000

    def __post_init__(self) -> None:
        self.ask(c.OpenBoard(title="Tavolo", language="it", template="co-design"), SERVER, "open")

    def join(self, person: str, role: str = "participant") -> None:
        self.ask(c.JoinTable(member=person, role=role), SERVER, f"join-{person}")  # type: ignore[arg-type]

    def ask(self, command: c.AnyCommand, actor: str, id: str) -> Event | int | Refused:
        """The event, the seq of the first time (LOG-3), or the refusal."""
        for event in self.log:
            if (event.by, event.cmd) == (actor, id):
                return event.seq
        self.now += 1
        decided = decide(self.board, command, actor, self.now)
        if isinstance(decided, Refused):
            return decided
        event = Event(
            seq=self.board.seq + 1,
            type=decided.type,
            by=actor,
            at=self.now,
            cmd=id,
            changes=list(decided.changes),
            anonymous=decided.anonymous,
        )
        self.board.advance(event)
        self.log.append(event)
        return event

    def welcome(self, person: str, hello: f.Hello, *, snapshot: bool) -> f.Welcome:
        resumes = hello.epoch == self.epoch and hello.seq is not None and not snapshot
        after = hello.seq if resumes and hello.seq is not None else self.board.seq
        seen = records_for(self.board.records, person)
        return f.Welcome(
            epoch=self.epoch,
            seq=self.board.seq,
            you=person,
            now=self.now,
            people={},
            snapshot=None if resumes else f.Snapshot(seq=self.board.seq, records=seen),  # type: ignore[arg-type]
            events=[event_for(event, person) for event in self.log[after:]],
        )

    def seen_by(self, person: str) -> Records:
        return records_for(self.board.records, person)


@dataclass
class Wire:
    up: deque[bytes] = field(default_factory=deque)
    down: deque[bytes] = field(default_factory=deque)
    greeted: bool = False
    held: bool = False  # an act was put off, and nothing that follows may overtake it


FROM_CLIENT = msgspec.json.Decoder(f.FromClient)
FROM_SERVER = msgspec.json.Decoder(f.FromServer)


class Table:
    """Cores round one server, over wires that the test turns by hand or by a seed."""

    def __init__(self, people: list[str], seed: int = 0, facilitators: tuple[str, ...] = ()) -> None:
        self.random = Random(seed)
        self.server = TinyServer()
        self.wires: dict[str, Wire | None] = dict.fromkeys(people)
        self.stored: dict[str, bytes] = {}
        self.cores: dict[str, Core] = {}
        self.taken_back: list[TakenBack] = []
        self.settled: list[str] = []
        self.sent: list[f.Do] = []
        self.busy = 0.0  # how often the server says "later"
        self.rests: dict[str, list[float]] = {person: [] for person in people}
        self.order: dict[str, list[str]] = {person: [] for person in people}  # ids as the server took them
        self._ids = 0
        for person in people:
            self.server.join(person, "facilitator" if person in facilitators else "participant")
            self.cores[person] = Core("b1", "token", self.new_id)

    def new_id(self) -> str:
        self._ids += 1
        return f"c{self._ids}"

    # the person

    def act(self, person: str, act: Callable[[Core], tuple[str, list[Effect]]]) -> str:
        handle, effects = act(self.cores[person])
        self.carry_out(person, effects)
        return handle

    def give(self, person: str, command: c.SocketCommand) -> str:
        return self.act(person, lambda core: core.give(command))

    def crash(self, person: str) -> None:
        """The program dies; what was stored is all that is left (CLI-2)."""
        self.cut(person)
        kept = msgspec.json.decode(self.stored[person], type=Kept) if person in self.stored else None
        self.cores[person] = Core("b1", "token", self.new_id, kept=kept)

    # the net

    def connect(self, person: str) -> None:
        if self.wires[person] is None:
            self.wires[person] = Wire()
            self.post(person, self.cores[person].hello())

    def cut(self, person: str) -> None:
        self.wires[person] = None
        self.cores[person].lost()

    def post(self, person: str, frame: f.FromClient) -> None:
        wire = self.wires[person]
        if isinstance(frame, f.Do):
            self.sent.append(frame)
        if wire is not None:
            wire.up.append(msgspec.json.encode(frame))

    def carry_out(self, person: str, effects: list[Effect]) -> None:
        for effect in effects:
            match effect:
                case Send(frame):
                    self.post(person, frame)
                case Keep(kept):
                    self.stored[person] = msgspec.json.encode(kept)
                case Settled(handle):
                    self.settled.append(handle)
                case TakenBack():
                    self.taken_back.append(effect)
                case Rest(seconds):
                    self.rests[person].append(seconds)
                case Reconnect():
                    self.cut(person)

    def up(self, person: str, *, snapshot: bool = False) -> None:
        """The server takes one frame of this person."""
        wire = self.wires[person]
        if wire is None or not wire.up:
            return
        frame = FROM_CLIENT.decode(wire.up.popleft())
        if isinstance(frame, f.Hello):
            wire.greeted = True
            wire.down.append(msgspec.json.encode(self.server.welcome(person, frame, snapshot=snapshot)))
            return
        if not isinstance(frame, f.Do):
            return
        wire.held = (wire.held and not frame.again) or self.random.random() < self.busy
        if wire.held:
            wire.down.append(msgspec.json.encode(f.Refusal(id=frame.id, code="busy", message="busy")))
            return
        self.order[person].append(frame.id)
        match self.server.ask(frame.command, person, frame.id):
            case Event() as event:
                self._announce(event)
            case int() as seq:
                wire.down.append(msgspec.json.encode(f.Done(id=frame.id, seq=seq)))
            case Refused(code, args):
                wire.down.append(msgspec.json.encode(f.Refusal(id=frame.id, code=code, message=code, args=args)))

    def happen(self, command: c.AnyCommand, actor: str) -> None:
        """Somebody who is not at these wires does this, and all are told."""
        event = self.server.ask(command, actor, self.new_id())
        assert isinstance(event, Event), event
        self._announce(event)

    def down(self, person: str) -> None:
        """This person's program takes one frame."""
        wire = self.wires[person]
        if wire is not None and wire.down:
            self.carry_out(person, self.cores[person].take(FROM_SERVER.decode(wire.down.popleft())))

    def _announce(self, event: Event) -> None:
        for person, wire in self.wires.items():
            if wire is not None and wire.greeted:
                wire.down.append(msgspec.json.encode(f.Events(events=[event_for(event, person)])))

    # the seed

    def stir(self) -> None:
        """One random act of the net: mostly it delivers; now and then it loses, repeats, cuts, or a program dies."""
        person = self.random.choice(list(self.cores))
        wire = self.wires[person]
        match self.random.randrange(40):
            case 0:
                self.cut(person)
            case 1 if wire and wire.down:
                wire.down.append(wire.down[0])
            case 2 if wire and wire.down:
                del wire.down[self.random.randrange(len(wire.down))]
            case 3:
                self.crash(person)
            case 4 | 5 if self.busy:
                self.carry_out(person, self.cores[person].rested())
            case n if wire is None:
                self.connect(person) if n % 3 == 0 else None
            case n if n % 2:
                self.up(person, snapshot=self.random.randrange(4) == 0)
            case _:
                self.down(person)

    def settle(self) -> None:
        """The net heals: all come back, the server has time again, and everything under way arrives."""
        self.busy = 0.0
        for person in self.cores:
            self.cut(person)
        self.rest()

    def rest(self) -> None:
        """Everything under way arrives."""
        for _ in range(10_000):
            for person in self.cores:
                self.connect(person)
                self.up(person)
                self.down(person)
                self.carry_out(person, self.cores[person].rested())
            if all(w and not w.up and not w.down and self.cores[p].live for p, w in self.wires.items()):
                return
        raise AssertionError("the table does not come to rest")
