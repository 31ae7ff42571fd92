"""What a promise is put to: a case gathers what was done to it and what came of it, and never says `held` unasked."""

import math
import random
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from tests.chaos.judge import Verdict
from tests.chaos.load import Load
from tests.chaos.stage import Machines, Stage

T = TypeVar("T")
Variant = tuple[str, int]  # the store, and how many nodes
SQLITE: Variant = ("sqlite", 1)
POSTGRES: Variant = ("postgres", 1)
TWO: Variant = ("postgres", 2)
THREE: Variant = ("postgres", 3)
EVERY = (SQLITE, POSTGRES, TWO, THREE)

CONVERGES_WITHIN = 5.0  # seconds after the last fault


RESULTS: list["Case"] = []  # of this run, so far
AUDITED: list[Verdict] = []  # of all cases of this run


class NotRun(Exception):
    """The case cannot be made here; its text says why."""


@dataclass
class Case:
    promise: str
    variant: Variant
    machines: Machines
    seed: int
    quick: bool
    soak: float = 3.0  # minutes
    jobs: int = 32
    faults: list[str] = field(default_factory=list)
    verdict: Verdict = field(default_factory=Verdict)
    kills: int = 0
    converge_s: float | None = None
    figures: dict[str, object] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0.0
    not_run: str = ""

    def __post_init__(self) -> None:
        self.lots = random.Random(f"{self.promise}{self.variant}{self.seed}")
        self._asked = 0

    @property
    def store(self) -> str:
        return self.variant[0]

    @property
    def nodes(self) -> int:
        return self.variant[1]

    @property
    def status(self) -> str:
        if self.not_run:
            return f"not run: {self.not_run}"
        return "held" if self._asked and not self.broken else "broken"

    def need(self, holds: bool, otherwise: str) -> None:
        """This must hold; `otherwise` says what was there instead."""
        self._asked += 1
        if not holds:
            self.broken.append(otherwise)

    def some(self, full: T, quick: T) -> T:
        return quick if self.quick else full

    async def converge(self, load: Load, within: float | None = CONVERGES_WITHIN) -> None:
        """From now, the last fault being over, until all hold what the log says; how long that took is told."""
        took = await load.settle()
        self.need(took is not None, "not all came to hold what the log says: " + stuck(load))
        if took is None:
            return
        if within is not None:
            self.need(took <= within, f"that took {took:.1f} s, instead of {within:.0f}")
        self.converge_s = max(self.converge_s or 0.0, took)

    async def judge(self, load: Load, *, ends: bool = True) -> Verdict:
        verdict = await load.judged(ends=ends)
        self.verdict.add(verdict)
        AUDITED.append(verdict)
        for fault in verdict.faults[:20]:
            self.need(False, fault)
        self.need(verdict.acknowledged > 0, "nothing was acknowledged at all")
        self.kills += load.stage.kills
        return verdict


Scenario = Callable[[Case], Awaitable[None]]


@dataclass(frozen=True)
class Promise:
    id: str
    says: str
    variants: tuple[Variant, ...]
    quick: tuple[Variant, ...]  # in ./run test
    scenario: Scenario


PROMISES: dict[str, Promise] = {}


def promise(
    id: str, says: str, variants: Iterable[Variant] = (SQLITE,), quick: Iterable[Variant] = ()
) -> Callable[[Scenario], Scenario]:
    def registered(scenario: Scenario) -> Scenario:
        PROMISES[id] = Promise(id, says, tuple(variants), tuple(quick), scenario)
        return scenario

    return registered


def percentile(values: Iterable[float], part: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * part))], 4) if ordered else 0.0


def answers(load: Load, since: float = 0.0, until: float = math.inf) -> list[float]:
    """Seconds from an act to its acknowledgement."""
    return [took for person in load.people for at, took in person.figures.answers if since <= at < until]


def delays(load: Load, since: float = 0.0, until: float = math.inf) -> list[float]:
    """Seconds from the first who had an event to each of the others."""
    return [late for person in load.people for at, late in person.figures.delays if since <= at < until]


def spread(name: str, values: list[float]) -> dict[str, object]:
    return {
        f"{name}_p50_s": percentile(values, 0.5),
        f"{name}_p99_s": percentile(values, 0.99),
        f"{name}_max_s": round(max(values, default=0.0), 3),
    }


def stuck(load: Load) -> str:
    heads = {board: max(person.core.seq for person in people) for board, people in load.boards.items()}
    who = [
        f"{person.name} at {person.core.seq} of {heads[person.core.board]}, "
        f"{len(person.core.pending)} pending, {'live' if person.core.live else 'away'}"
        for person in load.people
        if not person.quiet or person.core.seq < heads[person.core.board]
    ]
    return "; ".join(who[:4]) or "the log is further than anybody"


def all_nodes_up(case: Case, stage: Stage) -> None:
    for node in stage.nodes:
        case.need(node.is_running, f"{node.data.name} is gone")


class Clock:
    def __init__(self) -> None:
        self.began = time.monotonic()

    @property
    def passed(self) -> float:
        return time.monotonic() - self.began
