"""The threads between cards: from a need to the ideas that answer it and to the actions that realise them.

Cards that are said to be the same count as one, under the id of the one that stands for them all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

import msgspec

from cocreate.boards.events import Fields
from cocreate.boards.records import LINK_ENDS, LinkKind, Timing, joins
from cocreate.plans.graphs import components
from cocreate.plans.plan import PlanWait

Links = Mapping[str, Fields]
Cards = Mapping[str, Fields]
Ends = dict[LinkKind, dict[str, set[str]]]


class Threads(msgspec.Struct, frozen=True):
    """Links both ways, every answer sorted by id."""

    forward: Ends
    backward: Ends
    waits: dict[str, list[PlanWait]]  # by the action that waits
    alike: dict[str, list[str]]  # by the card that stands for them: itself, then the others by id

    @staticmethod
    def of(links: Links, cards: Cards) -> "Threads":
        """Only links that still mean something: a card may be gone, or have become another kind since."""
        standing = [link for link in links.values() if _means_something(link, cards)]
        alike = _alike(standing, cards)
        head = {card: first for first, all_of_them in alike.items() for card in all_of_them}
        forward: Ends = {kind: defaultdict(set) for kind in LINK_ENDS}
        backward: Ends = {kind: defaultdict(set) for kind in LINK_ENDS}
        for link in standing:
            if link["kind"] == "same_as":
                continue
            start, end = _head(head, link["from"]), _head(head, link["to"])
            forward[link["kind"]][start].add(end)
            backward[link["kind"]][end].add(start)
        return Threads(forward, backward, _waits(standing), alike)

    def ends(self, kind: LinkKind, start: str) -> list[str]:
        return sorted(self.forward[kind].get(start, ()))

    def starts(self, kind: LinkKind, end: str) -> list[str]:
        return sorted(self.backward[kind].get(end, ()))

    def through(self, starts: Iterable[str], kind: LinkKind) -> list[str]:
        """Where the links of all these cards lead."""
        return sorted({end for start in starts for end in self.ends(kind, start)})

    def back(self, ends: Iterable[str], kind: LinkKind) -> list[str]:
        """Which cards lead to any of these."""
        return sorted({start for end in ends for start in self.starts(kind, end)})

    def cards(self, head: str) -> list[str]:
        """All cards that say the same as this one, itself first."""
        return self.alike.get(head, [head])

    @property
    def merged(self) -> set[str]:
        """Cards for which another one stands."""
        return {card for all_of_them in self.alike.values() for card in all_of_them[1:]}


def _head(head: dict[str, str], card: str) -> str:
    return head.get(card, card)


def _means_something(link: Fields, cards: Cards) -> bool:
    start, end = cards.get(link["from"], {}).get("kind"), cards.get(link["to"], {}).get("kind")
    return link["kind"] in LINK_ENDS and bool(start and end) and joins(link["kind"], start, end)  # type: ignore[arg-type]


def _alike(links: list[Fields], cards: Cards) -> dict[str, list[str]]:
    """The sets of cards that say the same. For them stands the one that most are said to be like, else the oldest."""
    near: dict[str, set[str]] = defaultdict(set)
    pointed: dict[str, int] = defaultdict(int)
    for link in links:
        if link["kind"] == "same_as":
            near[link["from"]].add(link["to"])
            near[link["to"]].add(link["from"])
            pointed[link["to"]] += 1
    sets = components({card: sorted(others) for card, others in sorted(near.items())})
    ranked = [sorted(ids, key=lambda id: (-pointed[id], cards[id].get("at", 0), id)) for ids in sets]
    return {first: [first, *sorted(others)] for first, *others in ranked}


def _waits(links: list[Fields]) -> dict[str, list[PlanWait]]:
    waits: dict[str, dict[str, PlanWait]] = defaultdict(dict)
    for link in sorted((link for link in links if link["kind"] == "depends_on"), key=_strictest):
        timing = cast(Timing, link.get("timing", "finish_start"))
        waits[link["from"]].setdefault(link["to"], PlanWait(action=link["to"], timing=timing, lag=link.get("lag", 0)))
    return {action: [wait for _, wait in sorted(found.items())] for action, found in waits.items()}


def _strictest(link: Fields) -> tuple[str, int]:
    """Where two links tie the same actions, which the board refuses, one stands: always the same."""
    return link.get("timing", "finish_start"), -link.get("lag", 0)
