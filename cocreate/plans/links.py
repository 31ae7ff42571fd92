"""The threads between cards: from a need to the ideas that answer it and to the actions that realise them."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from cocreate.boards.events import Fields
from cocreate.boards.records import LINK_ENDS, LinkKind

Ends = dict[LinkKind, dict[str, set[str]]]


class Threads(msgspec.Struct, frozen=True):
    """Links both ways, every answer sorted by id."""

    forward: Ends
    backward: Ends

    @staticmethod
    def of(links: dict[str, Fields], cards: dict[str, Fields]) -> "Threads":
        """Only links that still mean something: a card may be gone, or have become another kind since."""
        forward: Ends = {kind: defaultdict(set) for kind in LINK_ENDS}
        backward: Ends = {kind: defaultdict(set) for kind in LINK_ENDS}
        for link in links.values():
            kind, start, end = link["kind"], link["from"], link["to"]
            if kind not in LINK_ENDS or start not in cards or end not in cards:
                continue
            starts, ends = LINK_ENDS[kind]
            if cards[start].get("kind") in starts and cards[end].get("kind") in ends:
                forward[kind][start].add(end)
                backward[kind][end].add(start)
        return Threads(forward, backward)

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
