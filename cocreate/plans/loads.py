"""Who has too much at once: how much each person and each organisation has to do, day by day."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

import msgspec

from cocreate.plans.plan import Plan, PlanAction

FULL = 1_000_000  # all that somebody can bear, in whole parts, so that adding them up leaves nothing over
AT_ONCE = 4  # actions that an organisation can lead at the same time
UNSAID = FULL * 2 // 5  # of a person's time, where nobody said how much work an action is: two days a week

Span = tuple[int, int]  # working days by number, from the first to the one after the last
EVER: Span = (-(10**9), 10**9)


class Burden(msgspec.Struct, frozen=True):
    """A stretch of days on which somebody has more than can be borne, and with which actions."""

    who: str  # organisation id, or a person of Plan.people
    first: int
    last: int  # the day after
    load: int  # in parts of FULL
    actions: tuple[str, ...]


class Loads(msgspec.Struct, frozen=True):
    """Which part of what they can bear each action takes of whom, on each of its days."""

    share: Mapping[tuple[str, str], int]  # (who, action)
    of: Mapping[str, list[str]]  # who -> actions
    bearing: Mapping[str, list[str]]  # action -> who

    @staticmethod
    def of_plan(plan: Plan, length: Callable[[str], int]) -> "Loads":
        """`length` of an action in working days. A milestone is no work."""
        share: dict[tuple[str, str], int] = {}
        for action in plan.actions:
            if action.milestone:
                continue
            if action.person:
                share[action.person, action.id] = _part(action, length(action.id))
            if action.owner:
                share[action.owner, action.id] = FULL // AT_ONCE
        of: dict[str, list[str]] = {}
        bearing: dict[str, list[str]] = {}
        for who, id in share:
            of.setdefault(who, []).append(id)
            bearing.setdefault(id, []).append(who)
        return Loads(share, of, bearing)

    def burdens(self, who: str, spans: Mapping[str, Span]) -> Iterator[Burden]:
        """Each longest stretch on which the same actions are too many, the earliest first."""
        for first, last, load, actions in self._stretches(who, spans, EVER):
            if load > FULL:
                yield Burden(who, first, last, load, tuple(actions))

    def worst(self, who: str, spans: Mapping[str, Span]) -> Burden | None:
        """The heaviest of them, and of those the earliest."""
        heaviest = max((load for _, _, load, _ in self._stretches(who, spans, EVER)), default=0)
        return next((burden for burden in self.burdens(who, spans) if burden.load == heaviest), None)

    def excess(self, people: Iterable[str], spans: Mapping[str, Span], within: Span = EVER) -> int:
        """By how much they are over what they can bear, added up over the days."""
        stretches = (stretch for who in people for stretch in self._stretches(who, spans, within))
        return sum((load - FULL) * (last - first) for first, last, load, _ in stretches if load > FULL)

    def _stretches(
        self, who: str, spans: Mapping[str, Span], within: Span
    ) -> Iterator[tuple[int, int, int, dict[str, None]]]:
        begin, end = within
        going: dict[str, None] = {}
        since = load = 0
        marks = [
            (day, begins, id)
            for id in self.of.get(who, ())
            if id in spans and spans[id][0] < end and spans[id][1] > begin
            for day, begins in ((max(spans[id][0], begin), True), (min(spans[id][1], end), False))
        ]
        for day, found in groupby(sorted(marks), key=lambda mark: mark[0]):
            if going and day > since:
                yield since, day, load, going
            for _, begins, id in found:
                load += self.share[who, id] if begins else -self.share[who, id]
                if begins:
                    going[id] = None
                else:
                    del going[id]
            since = day


def _part(action: PlanAction, length: int) -> int:
    return UNSAID if action.effort_days is None else round(FULL * action.effort_days / max(length, 1))
