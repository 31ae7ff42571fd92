"""What carries hints between the nodes, and lies: it loses, doubles, delays, mixes up and makes up (LIV-7)."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from cocreate.fanout.ports import HeadHint, HereHint, Hint, HintCounts, JobHint, Listener, Place, SummonHint
from tests.world.store import BOARD, Truth
from tests.world.virtual import Home, here


@dataclass
class Temper:
    lost: float = 0.0
    doubled: float = 0.0
    made_up: float = 0.0  # a second
    late: float = 0.003  # seconds, on the average


class Ether:
    def __init__(self, truth: Truth, lots: random.Random, temper: Temper, people: list[str], tally: Counter[str]):
        self.temper, self.calm = temper, Temper()
        self._truth, self._lots, self._people, self._tally = truth, lots, people, tally
        self.ears: list[Ear] = []
        self.nodes: list[str] = []  # all that ever said something

    def said(self, hint: Hint) -> None:
        """Everybody hears it, who said it too: sooner or later, twice, or never."""
        if hint.node not in self.nodes:
            self.nodes.append(hint.node)
        for ear in self.ears:
            if self._lots.random() < self.temper.lost:
                self._tally["hints lost"] += 1
                continue
            self._bring(ear, hint)
            if self._lots.random() < self.temper.doubled:
                self._tally["hints doubled"] += 1
                self._bring(ear, hint)

    def _bring(self, ear: "Ear", hint: Hint) -> None:
        here().call_later(self._lots.expovariate(1 / self.temper.late), ear.hear, hint, context=ear.home.context)

    def make_up(self) -> None:
        """One that nobody said, and the next in a while."""
        if self.temper.made_up:
            if self.ears:
                self._tally["hints made up"] += 1
                self._bring(self._lots.choice(self.ears), self._made_up())
            here().call_later(self._lots.expovariate(self.temper.made_up), self.make_up)

    def _made_up(self) -> Hint:
        lots, head = self._lots, self._truth.seq
        board = lots.choice((BOARD, BOARD, BOARD, "another"))
        node = lots.choice([*self.nodes, "nobody"])
        who = [Place(id, lots.randrange(999), 7, lots.choice((None, "c0", "c1")), True) for id in self._some()]
        made: list[Callable[[], Hint]] = [
            lambda: HeadHint(board, node, epoch=self._truth.epoch, seq=lots.choice((0, head + 1, head + 9, 2**53))),
            lambda: HeadHint(board, node, epoch=lots.choice(("e1", "e2", "e9")), seq=lots.choice((head, 2**53))),
            lambda: JobHint(board, node),
            lambda: HereHint(board, node, who=who, gone=self._some(), whole=lots.random() < 0.3, ask=True),
            lambda: SummonHint(board, node, by=lots.choice([*self._people, "nobody"]), x=1, y=2),
        ]
        return lots.choice(made)()

    def _some(self) -> list[str]:
        return self._lots.sample([*self._people, "nobody"], self._lots.randrange(3))


class Ear:
    """The hints as one process has them."""

    def __init__(self, ether: Ether, home: Home, *, alone: bool) -> None:
        self.alone = alone
        self.counts = HintCounts()
        self.home = home
        self._ether = ether
        self._open: set[str] = set()
        self._listener: Listener = lambda _: None
        self.again: Callable[[], None] = lambda: None
        ether.ears.append(self)

    def subscribe(self, listener: Listener, again: Callable[[], None]) -> None:
        self._listener, self.again = listener, again

    def open(self, board: str) -> None:
        self._open.add(board)

    def shut(self, board: str) -> None:
        self._open.discard(board)

    def publish(self, hint: Hint) -> None:
        self.counts.sent += 1
        if self in self._ether.ears:
            self._ether.said(hint)

    def hear(self, hint: Hint) -> None:
        if hint.board in self._open:
            self.counts.received += 1
            self._listener(hint)

    def gone(self) -> None:
        self._ether.ears.remove(self)

    async def run(self) -> None:
        """Others carry the hints."""

    async def close(self) -> None:
        """Nothing waits."""
