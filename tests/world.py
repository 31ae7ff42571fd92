"""A seeded world: the real hub, rooms, sessions and client cores on virtual time, over a network and a store that fail.

One seed is one history: people act, lines delay, drop, double and break, the server is killed and started again. After
all has healed the judge asks whether what was promised was kept. Nothing here is random but by the seed.
"""

import asyncio
import hashlib
import itertools
import random
import re
import selectors
from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from cocreate.audit import audit
from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Edit
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import records_for
from cocreate.client.core import Core, Effect, Keep, Reconnect, Rest, Send, Settled, TakenBack
from cocreate.client.pending import Kept
from cocreate.fanout.local import LocalFanout
from cocreate.realtime import frames as f
from cocreate.realtime import room
from cocreate.realtime.hub import Hub
from cocreate.realtime.packets import Packet
from cocreate.realtime.socket import Connection
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, BoardRow, Moved, StoreError

BOARD = "table"
PEOPLE = 4  # and a facilitator
LIFE = 40.0  # virtual seconds of acts and faults
HEALING = 400.0  # at most, until all is quiet
WORD = re.compile(r"w\d+x")

_from_server = msgspec.json.Decoder(f.FromServer)


class JumpingSelector(selectors.SelectSelector):
    """Instead of waiting for a while it lets that while be over."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += timeout or 0.0
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer: no second is ever waited for."""

    def __init__(self) -> None:
        self._jumping = JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now


class VirtualClock:
    def now_ms(self) -> int:
        return 1_600_000_000_000 + int(asyncio.get_running_loop().time() * 1000)

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()


class FrailStore(MemoryStore):
    """It takes its time, and now and then breaks off before or after it has written (LOG-4)."""

    def __init__(self, lots: random.Random) -> None:
        super().__init__()
        self._lots = lots
        self.frail = True

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        appending = asyncio.ensure_future(self._append_frailly(appends))
        appending.add_done_callback(lambda done: done.exception())  # the server may have died meanwhile
        return await asyncio.shield(appending)

    async def _append_frailly(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        await asyncio.sleep(self._lots.expovariate(1 / 0.004))
        fate = self._lots.random() if self.frail else 1.0
        if fate < 0.01:
            raise StoreError("broke off before it wrote")
        results = await super().append(appends)
        await asyncio.sleep(self._lots.expovariate(1 / 0.004))
        if fate < 0.02:
            raise StoreError("broke off after it had written")
        return results


class Line:
    """One connection between a browser and the server: in order, until it breaks."""

    def __init__(self, world: "World", person: "Person") -> None:
        self.world, self.person, self.open = world, person, True
        self._lots = random.Random(world.lots.random())
        self._arrival = {"up": 0.0, "down": 0.0}
        self._waiting = 0
        self.connection = Connection(world.hub, self)
        self._entering = asyncio.ensure_future(self._enter())

    async def _enter(self) -> None:
        try:
            await self.connection.enter()
        except (StoreError, TimeoutError):
            self.cut()

    def up(self, raw: bytes) -> None:
        self._carry("up", len(raw), lambda: self.connection.receive(raw))

    # the server's Writer

    def write(self, packet: Packet) -> None:
        self._waiting += len(packet.payload)
        self._carry("down", len(packet.payload), lambda: self.person.receive(packet.text()))

    def buffered(self) -> int:
        return self._waiting

    def close(self, code: int, reason: str) -> None:
        self._carry("down", 0, self.cut, fates=False)

    def _carry(self, way: str, size: int, deliver: Callable[[], None], *, fates: bool = True) -> None:
        loop = asyncio.get_running_loop()
        self._arrival[way] = max(self._arrival[way], loop.time() + self._lots.expovariate(1 / 0.05))

        def arrive() -> None:
            if way == "down":
                self._waiting -= size
            if self.open:
                deliver()

        fate = self._lots.random() if fates and self.world.stormy else 1.0
        if fate < 0.005:  # lost without a trace: whoever waits for it must find out
            loop.call_at(self._arrival[way], lambda: None)
            return
        loop.call_at(self._arrival[way], arrive)
        if fate < 0.02:
            loop.call_at(self._arrival[way], lambda: deliver() if self.open else None)
        if 0.02 < fate < 0.025:
            loop.call_at(self._arrival[way], self.cut)

    def cut(self) -> None:
        """Broken: what is on its way is lost; each side finds out."""
        if self.open:
            self.open = False
            self._entering.cancel()
            self.connection.leave()
            self.person.line_is_gone()


class Person:
    """A browser: the real client core over a line that breaks, with a storage that survives a reload."""

    def __init__(self, world: "World", id: str) -> None:
        self.world, self.id = world, id
        self._lots = random.Random(world.lots.random())
        self._ids = itertools.count()
        self.kept: Kept | None = None
        self.line: Line | None = None
        self.heard = 0.0
        self.settled: set[str] = set()  # command ids that were acknowledged to this browser
        self.words: dict[str, str] = {}  # what was typed, word -> handle
        self.taken_back: set[str] = set()
        self.core = self._fresh()

    def _fresh(self) -> Core:
        return Core(BOARD, f"token-{self.id}", lambda: f"{self.id}.{next(self._ids)}", kept=self.kept)

    def reload(self) -> None:
        """The browser is closed and opened: only what was stored is there (CLI-2)."""
        if self.kept is not None:
            self.kept = msgspec.json.decode(msgspec.json.encode(self.kept), type=Kept)
        self.core = self._fresh()
        if self.line is not None:
            self.line.cut()

    def line_is_gone(self) -> None:
        self.line = None
        self.core.lost()
        asyncio.get_running_loop().call_later(self._lots.uniform(0.1, 3.0), self.connect)

    def connect(self) -> None:
        if self.line is not None or not self.world.up:
            if not self.world.up:
                asyncio.get_running_loop().call_later(1.0, self.connect)
            return
        self.line = Line(self.world, self)
        self.heard = asyncio.get_running_loop().time()
        self.line.up(msgspec.json.encode(self.core.hello()))
        self._beat(self.line, "")

    def _beat(self, line: Line, waited: str) -> None:
        """Ping; a line on which nothing comes is dead, and so is one on which an act, or hello, has no answer."""
        loop = asyncio.get_running_loop()
        if line is not self.line or not line.open:
            return
        sent = next((item.id for item in self.core.pending if item.sent), "") if self.core.live else "hello"
        if loop.time() - self.heard > 35 or (sent and sent == waited):
            line.cut()
            return
        line.up(msgspec.json.encode(f.Ping(n=self.core.seq)))
        loop.call_later(15, self._beat, line, sent)

    def receive(self, raw: bytes) -> None:
        self.heard = asyncio.get_running_loop().time()
        frame = _from_server.decode(raw)
        if isinstance(frame, f.Events):
            self.world.judge_shown(frame)
        self._carry_out(self.core.take(frame))
        if (
            isinstance(frame, f.Pong)
            and frame.seq > self.core.seq
            and self.line is not None
            and frame.n == self.core.seq
        ):
            self.line.cut()  # its events were lost on the way

    def give(self, command: c.SocketCommand) -> str:
        handle, effects = self.core.give(command, self.world.clock.now_ms())
        self._carry_out(effects)
        return handle

    def type(self, card: str, at: int, word: str) -> None:
        handle, effects = self.core.type(card, [Edit(at=at, remove=0, insert=word + " ")], self.world.clock.now_ms())
        self.words[word] = handle
        self._carry_out(effects)

    def _carry_out(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            match effect:
                case Keep(kept):
                    self.kept = kept
                case Send(frame):
                    if self.line is not None:
                        self.line.up(msgspec.json.encode(frame))
                case Settled(handle):
                    self.settled.add(handle)
                case TakenBack(handle):
                    self.taken_back.add(handle)
                case Rest(seconds):
                    delay = seconds * self._lots.uniform(0.5, 1.0)
                    asyncio.get_running_loop().call_later(delay, lambda: self._carry_out(self.core.rested()))
                case Reconnect():
                    if self.line is not None:
                        self.line.cut()


class World:
    def __init__(self, seed: int, *, hub: type[Hub] = Hub, store: type[FrailStore] = FrailStore) -> None:
        self.seed = seed
        self.lots = random.Random(seed)
        self.clock = VirtualClock()
        self.store = store(random.Random(self.lots.random()))
        self.stormy, self.up = True, True
        self.faults: list[str] = []  # what the judge found
        self._hub_type = hub
        self._running: asyncio.Task[None] | None = None
        self.kinds = self.lots.choice(("words", "all", "all"))  # only words: then each of them must be there at the end
        self.queue = self.lots.choice((1, room.QUEUE, room.QUEUE))  # so small that many acts are put off, or as it is
        self._names = itertools.count()

    def run(self) -> list[str]:
        """Live this seed's history; the faults that the judge found."""
        loop = VirtualLoop()
        before, room.QUEUE = room.QUEUE, self.queue
        try:
            asyncio.set_event_loop(loop)
            loop.run_until_complete(self._live())
        finally:
            asyncio.set_event_loop(None)
            loop.close()
            room.QUEUE = before
        return self.faults

    async def _live(self) -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, said: self.faults.append(f"unhandled: {said}"))
        await self._open_table()
        loop = asyncio.get_running_loop()
        for person in self.people:
            loop.call_later(self.lots.uniform(0, 5), person.connect)
            loop.call_later(self.lots.uniform(5, 8), self._act, person)
        for at in [self.lots.uniform(5, LIFE) for _ in range(self.lots.randrange(4))]:
            loop.call_later(at, self._kill_server)
        await asyncio.sleep(LIFE)
        self.stormy = self.store.frail = False
        for _ in range(int(HEALING)):
            await asyncio.sleep(1.0)
            if self.up and await self._is_quiet():
                break
        await self._judge()
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    # ---- the server, and its deaths

    def _start_server(self) -> None:
        entropy = random.Random(self.lots.random())
        self.hub = self._hub_type(self.store, self.clock, LocalFanout(), lambda: None, entropy.randbytes)
        self._running = asyncio.ensure_future(self.hub.run())
        self.up = True

    def _kill_server(self) -> None:
        """As SIGKILL: nothing is finished, nobody is told; what the store was given it may still write."""
        if not self.up:
            return
        self.up = False
        if self._running is not None:
            self._running.cancel()
        for person in self.people:
            if person.line is not None:
                person.line.cut()
        asyncio.get_running_loop().call_later(self.lots.uniform(0.5, 5), self._start_server)

    async def _open_table(self) -> None:
        await self.store.create_board(BoardRow(id=BOARD, title="T", created=0, epoch="e1", seq=0), {})
        self._start_server()
        frail, self.store.frail = self.store.frail, False
        ids = ["lead", *(f"p{n}" for n in range(PEOPLE))]
        opening: list[c.AnyCommand] = [c.OpenBoard(title="T", language="it", template="co-design")]
        for id in ids:
            opening.append(c.JoinTable(member=id, role="facilitator" if id == "lead" else "participant"))
        for command in opening:
            await self.hub.do(BOARD, SERVER, command, f"opening-{command!r}"[:60].translate({32: 46}))
        for id in ids:
            await self.store.add_person(BOARD, id, id, _digest(f"token-{id}"), 0)
        self.store.frail = frail
        self.people = [Person(self, id) for id in ids]

    # ---- what people do

    def _act(self, person: Person) -> None:
        loop = asyncio.get_running_loop()
        if loop.time() > LIFE:
            return
        if person.core.me:
            self._choose(person)
        loop.call_later(self.lots.expovariate(1 / 0.7), self._act, person)

    def _choose(self, person: Person) -> None:
        acts = [self._write, self._type, self._type]
        if self.kinds == "all":
            acts += [self._move, self._group, self._link, self._comment, self._vote, self._delete, self._undo]
        if person.id == "lead":
            acts += [self._lead]
        if self.lots.random() < 0.01:
            person.reload()
        else:
            self.lots.choice(acts)(person)

    def _new(self, prefix: str) -> str:
        return f"{prefix}{next(self._names)}"

    def _card(self, person: Person) -> str | None:
        cards = list(person.core.view.get("card", {}))
        return self.lots.choice(cards) if cards else None

    def _write(self, person: Person) -> None:
        zone = self.lots.choice(["needs", "ideas", "actions"])
        cards = [c.NewCard(id=self._new("c"), zone=zone, text="", x=0, y=0) for _ in range(self.lots.choice((1, 1, 3)))]
        person.give(c.AddCards(cards=cards))

    def _type(self, person: Person) -> None:
        """Whole words between words, so that the judge can look for each of them."""
        card = self._card(person)
        if card is None or (found := person.core.card(card)) is None:
            return
        text = found["text"]
        places = [0, *(n + 1 for n, sign in enumerate(text) if sign == " ")]
        person.type(card, self.lots.choice(places), self._new("w") + "x")

    def _move(self, person: Person) -> None:
        if card := self._card(person):
            person.give(c.MoveCards(moves=[c.Move(id=card, x=self.lots.randrange(999), y=self.lots.randrange(999))]))

    def _group(self, person: Person) -> None:
        if card := self._card(person):
            person.give(c.AddGroup(id=self._new("g"), title="G", cards=[card]))

    def _link(self, person: Person) -> None:
        one, two = self._card(person), self._card(person)
        if one and two:
            person.give(c.AddLink(id=self._new("l"), kind="answers", source=one, target=two))

    def _comment(self, person: Person) -> None:
        if card := self._card(person):
            person.give(c.AddComment(id=self._new("k"), card=card, text="so"))

    def _vote(self, person: Person) -> None:
        if card := self._card(person):
            person.give(c.CastVote(card=card, dots=self.lots.randrange(4)))

    def _delete(self, person: Person) -> None:
        if card := self._card(person):
            person.give(c.DeleteCards(cards=[card]))

    def _undo(self, person: Person) -> None:
        person.give(self.lots.choice((c.Undo(), c.Undo(), c.Redo())))

    def _lead(self, person: Person) -> None:
        phases = list(person.core.view.get("phase", {"listen": {}}))
        acts: list[c.SocketCommand] = [
            c.OpenPhase(phase=self.lots.choice(phases)),
            c.RevealCards(),
            c.SetTimer(seconds=9),
        ]
        if self.kinds == "all":
            acts += [c.FinishBoard(), c.ReopenBoard(), c.ReopenBoard(), c.CloseRound()]
        person.give(self.lots.choice(acts))

    # ---- the judge

    def judge_shown(self, frame: f.Events) -> None:
        """Nobody sees an event that is not durable (LOG-2)."""
        head = self.store._boards[BOARD].head.seq
        for event in frame.events:
            if event.seq > head:
                self.faults.append(f"event {event.seq} was shown while the log ended at {head}")

    async def _is_quiet(self) -> bool:
        head = await self.store.head(BOARD)
        return head is not None and all(
            person.core.live and not person.core.pending and person.core.seq == head.seq for person in self.people
        )

    async def _judge(self) -> None:
        lines = await self.store.read(BOARD, 0, 100_000)
        self.faults += [flaw.said for flaw in (await audit(self.store, BOARD)).flaws]
        board = Board().replay([event_of(line.seq, line.body) for line in lines])
        said = Counter((line.actor, event_of(line.seq, line.body).cmd) for line in lines)
        self.faults += [f"{key} happened {n} times" for key, n in said.items() if n > 1]
        for person in self.people:
            self._judge_person(person, board, said)
        if self.kinds == "words":
            self._judge_words(board)
        jobs = [row for row in self.store._jobs.values() if row.board == BOARD]
        if len(jobs) != board.about["version"]:
            self.faults.append(f"{board.about['version']} plans were asked for, {len(jobs)} jobs are there")

    def _judge_person(self, person: Person, board: Board, said: Counter[tuple[str, str]]) -> None:
        core = person.core
        if not core.live or core.pending or core.seq != board.seq:
            self.faults.append(f"{person.id} is at {core.seq} of {board.seq}, {len(core.pending)} acts pending")
        elif state_hash(core.confirmed) != state_hash(records_for(board.records, person.id)):
            self.faults.append(f"{person.id} sees another board")
        elif state_hash(core.view) != state_hash(core.confirmed):
            self.faults.append(f"{person.id} sees what is not confirmed")
        own = {cmd for actor, cmd in said if actor == person.id}
        for handle in person.settled - set(person.words.values()):
            if handle not in own:
                self.faults.append(f"{person.id}'s act {handle} was acknowledged and is lost")

    def _judge_words(self, board: Board) -> None:
        """Every word that was typed stands there once, unless its author was told that it was refused (DEC-3)."""
        there = Counter(word for card in board.of("card").values() for word in WORD.findall(card["text"]))
        for person in self.people:
            for word, handle in person.words.items():
                if there[word] != 1 and not (handle in person.taken_back and there[word] == 0):
                    self.faults.append(f"{person.id}'s word {word} stands {there[word]} times")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
