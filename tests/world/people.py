"""Those at the table: each with one or more browsers, the real client core over a line that breaks.

A browser's storage survives a reload; what was acknowledged to it, and what it was refused, is noted for the judge.
"""

import asyncio
import itertools
import random
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.events import Edit
from cocreate.client.core import FOR_NOW, Core, Effect, Keep, Reconnect, Rest, Send, Settled, TakenBack
from cocreate.client.pending import Kept
from cocreate.realtime import frames as f
from tests.world.network import Line
from tests.world.store import BOARD
from tests.world.virtual import START_MS, here

if TYPE_CHECKING:
    from tests.world.nodes import Process
    from tests.world.story import World

BEAT = 5.0  # seconds from one ping to the next
DEAD_AFTER = 12.0
FOR_GOOD = {f.CLOSE_UNKNOWN_SESSION, f.CLOSE_REMOVED, f.CLOSE_UNKNOWN_BOARD, f.CLOSE_ELSEWHERE, f.CLOSE_MALFORMED}


class Person:
    def __init__(self, world: "World", id: str) -> None:
        self.world, self.id = world, id
        self.words: dict[str, str] = {}  # what was typed, word -> handle
        self.browsers = [Browser(world, self, 0)]

    def open_another(self, pinned: "Process | None" = None) -> "Browser":
        browser = Browser(self.world, self, len(self.browsers), pinned)
        self.browsers.append(browser)
        browser.connect()
        return browser


class Browser:
    def __init__(self, world: "World", person: Person, number: int, pinned: "Process | None" = None) -> None:
        self.world, self.person, self.number, self.pinned = world, person, number, pinned
        self._lots = random.Random(world.lots.random())
        self._ids = itertools.count()
        self.kept: Kept | None = None
        self.line: Line | None = None
        self.heard = 0.0
        self.away = False  # for a while nobody looks at it, or for good
        self.ended: int | None = None  # it was told not to come back
        self.flipped = False  # its memory was damaged: it must find out (CLI-5)
        self.settled: set[str] = set()  # command ids that were acknowledged
        self.refused: set[str] = set()  # and those to which the answer was no
        self.taken_back: set[str] = set()  # handles
        self.sent: deque[f.Do] = deque(maxlen=6)  # the last
        self.core = self._fresh()

    def __str__(self) -> str:
        return f"{self.person.id}.{self.number}"

    def _fresh(self) -> Core:
        return Core(BOARD, f"token-{self.person.id}", lambda: f"{self}.{next(self._ids)}", kept=self.kept)

    def reload(self) -> None:
        """The browser is closed and opened: only what was stored is there (CLI-2)."""
        if self.kept is not None:
            self.kept = msgspec.json.decode(msgspec.json.encode(self.kept), type=Kept)
        self.core = self._fresh()
        self.flipped = False
        if self.line is not None:
            self.line.cut()

    def put_away(self, seconds: float | None) -> None:
        """In a pocket for so long, or for good."""
        self.away = True
        if self.line is not None:
            self.line.cut()
        if seconds is not None:
            here().call_later(seconds, self.take_out)

    def take_out(self) -> None:
        self.away = False
        self.connect()

    # ---- the connection

    def line_is_gone(self, code: int | None) -> None:
        self.line = None
        self.core.lost()
        if code == f.CLOSE_RELOAD:
            self.core.forget()
        if code in FOR_GOOD:
            self.ended = code
            self.world.judge.turned_away(self, code)
        here().call_later(self._lots.uniform(0.05, 2.0), self.connect)

    def connect(self) -> None:
        if self.line is not None or self.away or self.ended or self.world.over:
            return
        process = self.pinned if self.pinned and self.pinned.is_up else self.world.any_process()
        if process is None:
            here().call_later(0.5, self.connect)
            return
        self.world.tally["connections"] += 1
        self.line = Line(self.world, self, process)
        self.heard = here().time()
        self.line.greet(self.core.hello())
        here().call_later(BEAT, self._beat, self.line, "hello")

    def _beat(self, line: Line, waited: str) -> None:
        """Ping; a line on which nothing comes is dead, and so is one on which an act, or hello, has no answer."""
        if line is not self.line or not line.open:
            return
        sent = next((item.id for item in self.core.pending if item.sent), "") if self.core.live else "hello"
        if here().time() - self.heard > DEAD_AFTER or (sent and sent == waited):
            line.cut()
            return
        line.up(msgspec.json.encode(f.Ping(n=self.core.seq)))
        self.compare()
        here().call_later(BEAT, self._beat, line, sent)

    def compare(self) -> None:
        """CLI-5"""
        self._carry_out(self.core.check())

    def receive(self, frame: f.FromServer) -> None:
        self.heard = here().time()
        match frame:
            case f.Refusal(code=code) if code not in FOR_NOW:
                self.refused.add(frame.id)
            case f.Checked(same=False):
                self.flipped = False
            case f.Welcome(snapshot=f.Snapshot()):
                self.flipped = False
            case _:
                pass
        self._carry_out(self.core.take(frame))

    def was_refused(self, id: str) -> bool:
        return id in self.refused

    # ---- what the person does

    def give(self, command: c.SocketCommand) -> None:
        self._carry_out(self.core.give(command, self._now())[1])

    def type(self, card: str, at: int, word: str) -> None:
        handle, effects = self.core.type(card, [Edit(at=at, remove=0, insert=word + " ")], self._now())
        self.person.words[word] = handle
        self._carry_out(effects)

    def write(self, command: c.EditPassage | c.EditWording, word: str) -> None:
        """A word more in a passage of the plan's papers, or in what the plan says of an action."""
        handle, effects = self.core.give(command, self._now())
        self.person.words[word] = handle
        self._carry_out(effects)

    def say(self, frame: f.FromClient) -> None:
        if self.line is not None and self.core.live:
            self.line.up(msgspec.json.encode(frame))

    def flip(self) -> None:
        """One bit of what it holds is another (R11)."""
        cards = self.core.confirmed.get("card", {})
        if cards and self.core.live and not self.core.pending:
            id = self._lots.choice(list(cards))
            cards[id] = {**cards[id], "x": cards[id]["x"] ^ 1}
            self.core._view = None
            self.flipped = True
            self.world.tally["bits flipped"] += 1

    def _now(self) -> int:
        return START_MS + int(here().time() * 1000)

    def _carry_out(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            match effect:
                case Keep(kept):
                    self.kept = kept
                case Send(frame):
                    self._send(frame)
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

    def _send(self, frame: f.FromClient) -> None:
        if isinstance(frame, f.Do):
            self.world.asked[self.person.id, frame.id] = frame.command
            self.sent.append(frame)
        if self.line is not None:
            self.line.up(msgspec.json.encode(frame))


class Echo:
    """A copy of what somebody sent comes through another node (LOG-3): what is answered to it reaches nobody."""

    def __init__(self, world: "World", of: Browser, do: f.Do, process: "Process") -> None:
        self.person = of.person
        line = Line(world, self, process)  # type: ignore[arg-type]
        line.greet(f.Hello(v=f.PROTOCOL, board=BOARD, token=f"token-{of.person.id}"))
        for frame in (do, do):
            line.up(msgspec.json.encode(frame))
        here().call_later(3.0, line.cut)

    flipped = False

    def __str__(self) -> str:
        return f"echo of {self.person.id}"

    def was_refused(self, id: str) -> bool:
        return any(id in browser.refused for browser in self.person.browsers)

    def receive(self, frame: f.FromServer) -> None:
        """Nobody reads it."""

    def line_is_gone(self, code: int | None) -> None:
        """Nobody waits for it."""
