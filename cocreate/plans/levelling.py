"""Where somebody has too much at once: which actions could be moved, each move explained.

A move is within the slack of its action and moves nothing else, wherever one such helps. Where none does, one that
moves others or the end of the plan is suggested, and says so. Nothing is moved: people decide.
"""

from collections.abc import Iterator

import msgspec

from cocreate.boards.records import Language
from cocreate.plans.loads import FULL, Burden, Loads, Span
from cocreate.plans.messages import move_message
from cocreate.plans.plan import Plan
from cocreate.plans.schedule import Network, scheduled
from cocreate.plans.telling import Facts
from cocreate.plans.timed import PlanMove, PlanSchedule

MOST_MOVES = 30  # in one plan; more are no suggestion
MOST_COSTLY = 4  # of them such as move others too
MOST_LOOKS = 100  # stretches of days that are looked at
MOST_TRIED = 8  # actions of one stretch, those first that can slip furthest
MOST_PLACES = 3  # for each of them
HOPELESS = 3 * FULL  # no moving about relieves who has three times too much


class _Try(msgspec.Struct, frozen=True):
    rank: tuple[int, int, int]  # the lowest is best
    action: str
    start: int


class _Levelling:
    """The plan as it would be with the moves so far."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._loads = Loads.of_plan(network.plan, lambda id: network.stretches[id].length)
        self._numbers = {action.id: action.number for action in network.plan.actions}
        self._put: dict[str, int] = {}
        self._ways = network.net.ways(network.not_before({}))
        self._spans = network.spans(self._ways.earliest)
        self._moves = self._costly = self._looks = 0

    def moves(self) -> Iterator[PlanMove]:
        for who in sorted(self._loads.of):
            stuck: set[tuple[str, ...]] = set()
            while self._moves < MOST_MOVES and self._looks < MOST_LOOKS:
                burdens = self._loads.burdens(who, self._spans)
                burden = next((one for one in burdens if one.actions not in stuck and one.load < HOPELESS), None)
                if burden is None:
                    break
                self._looks += 1
                if (found := self._free_move(burden) or self._costly_move(burden)) is None:
                    stuck.add(burden.actions)
                else:
                    yield self._take(burden, found)

    def _free_move(self, burden: Burden) -> _Try | None:
        """The shortest delay within free slack that relieves somebody and burdens nobody more."""
        found = [one for action in self._movable(burden) for one in self._free_places(burden, action)]
        return min(found, key=lambda one: one.rank, default=None)

    def _free_places(self, burden: Burden, action: str) -> Iterator[_Try]:
        first, last = self._spans[action]
        for start in self._places(burden, action):
            delay = start - first
            if delay <= self._ways.free[action] and self._relieves(action, (start, last + delay)):
                yield _Try((delay, self._numbers[action], 0), action, start)

    def _relieves(self, action: str, moved: Span) -> bool:
        """Only who bears the action, and only on the days that it leaves or comes to, can feel it."""
        bearing, within = self._loads.bearing[action], (self._spans[action][0], moved[1])
        before = self._loads.excess(bearing, self._spans, within)
        return self._loads.excess(bearing, {**self._spans, action: moved}, within) < before

    def _costly_move(self, burden: Burden) -> _Try | None:
        """The one that puts the end off least; all that it moves is reckoned with, for everybody."""
        if self._costly >= MOST_COSTLY:
            return None
        self._costly += 1
        before = self._loads.excess(self._loads.of, self._spans)
        found: list[_Try] = []
        for action in self._movable(burden)[:MOST_COSTLY]:
            for start in self._places(burden, action)[:1]:
                starts, end = self._network.net.earliest(self._network.not_before({**self._put, action: start}))
                if self._loads.excess(self._loads.of, self._network.spans(starts)) < before:
                    found.append(_Try((end, start, self._numbers[action]), action, start))
        return min(found, key=lambda one: one.rank, default=None)

    def _movable(self, burden: Burden) -> list[str]:
        most = sorted(burden.actions, key=lambda id: (-self._ways.free[id], self._numbers[id]))
        return most[:MOST_TRIED]

    def _places(self, burden: Burden, action: str) -> list[int]:
        """Where it could start instead: as soon as another of the same stretch is over."""
        ends = {self._spans[other][1] for other in burden.actions if other != action}
        return sorted(day for day in ends if day > self._spans[action][0])[:MOST_PLACES]

    def _take(self, burden: Burden, found: _Try) -> PlanMove:
        before, action = self._ways, found.action
        self._put[action] = found.start
        self._ways = self._network.net.ways(self._network.not_before(self._put))
        self._spans = self._network.spans(self._ways.earliest)
        self._moves += 1
        was = self._network.days(action, before.earliest[action])
        now = self._network.days(action, found.start)
        pushed = [id for id, start in self._ways.earliest.items() if start != before.earliest[id] and id != action]
        return PlanMove(
            action=action,
            was_start=was[0].isoformat(),
            was_end=was[1].isoformat(),
            start=now[0].isoformat(),
            end=now[1].isoformat(),
            relieves=burden.who,
            beside=sorted((id for id in burden.actions if id != action), key=self._numbers.__getitem__),
            pushes=sorted(pushed, key=self._numbers.__getitem__),
            later=self._ways.end - before.end,
            message="",
        )


def _at_one_go(moves: Iterator[PlanMove]) -> list[PlanMove]:
    """An action that is moved, and then at once further on, is moved there straight away."""
    told: list[PlanMove] = []
    for move in moves:
        if told and told[-1].action == move.action:
            before = told.pop()
            pushes = list(dict.fromkeys([*before.pushes, *move.pushes]))
            beside = list(dict.fromkeys([*before.beside, *move.beside]))
            move = msgspec.structs.replace(  # noqa: PLW2901
                move,
                was_start=before.was_start,
                was_end=before.was_end,
                pushes=pushes,
                beside=beside,
                later=before.later + move.later,
            )
        told.append(move)
    return told


def levelled(plan: Plan, language: Language) -> PlanSchedule:
    """The schedule, with what could be moved."""
    network = Network.of(plan)
    facts = Facts.of(plan)
    moves = [
        msgspec.structs.replace(move, message=move_message(facts, move, language))
        for move in _at_one_go(_Levelling(network).moves())
    ]
    return msgspec.structs.replace(scheduled(network), moves=moves)
