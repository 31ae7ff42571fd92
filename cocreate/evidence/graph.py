"""The chain of evidence as data: what was needed, proposed, chosen, done and measured, and what was said back.

Pure. A node says for which organisation something was said or done, and never who (LOG-11).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

import msgspec

from cocreate.plans.plan import PlanIndicator, PlanVoice

NodeKind = Literal["need", "idea", "vote", "decision", "action", "progress", "result", "reading", "answer"]
Missing = Literal["need", "idea", "vote", "action", "progress", "reading", "answer", "subject"]
End = Literal["not_taken_up", "without_dots", "not_chosen", "not_realised"]
COLUMNS: tuple[tuple[NodeKind, ...], ...] = (
    ("need",),
    ("idea",),
    ("vote",),
    ("decision",),
    ("action",),
    ("progress", "result", "reading"),
    ("answer",),
)


# None of these can point back at itself, so that nothing of it is ever looked through for what does (`collecting.py`):
# a large plan has tens of thousands of them.


class Origin(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The statement of a consultation from which a need came, and how people voted on it there."""

    consultation: str
    statement: str
    url: str = ""
    agrees: int = 0
    passes: int = 0
    disagrees: int = 0


class Vote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an idea got in one choice."""

    dots: int
    votes_cast: int
    voters: int
    place: int  # 1 is the first; those with as many dots share it
    ideas: int  # that got any
    chosen: bool


class Measure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    value: float
    indicator: PlanIndicator | None
    source: str = ""
    reason: str = ""  # why it is not what was planned


class Node(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One thing of the chain, with what leads to it and where it leads."""

    id: str
    kind: NodeKind
    words: str
    day: str | None = None  # ISO date
    organisations: tuple[str, ...] = ()  # ids: of who said it, of the owner and then the partners, of who reported
    back: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    voices: tuple[PlanVoice, ...] = ()  # of a need or an idea: every card that says it
    origins: tuple[Origin, ...] = ()  # of a need
    number: int | None = None  # of an action in the plan
    vote: Vote | None = None
    measure: Measure | None = None
    indicator: PlanIndicator | None = None  # of an action or a result
    status: str | None = None  # of an action, as was reported last
    percent: int | None = None
    budget_eur: int | None = None  # of an action: what it is planned to cost
    spent_eur: float | None = None  # so far, to the cent
    obstacles: str = ""
    end: End | None = None  # why the thread goes on from here to nothing but an answer

    @property
    def begins(self) -> bool:
        """Whether a thread begins here: with a need, or with what goes back to none and is answered itself."""
        return self.kind == "need" or (self.kind in ("idea", "action") and not self.back)


class Graph(msgspec.Struct, frozen=True, kw_only=True):
    nodes: dict[str, Node]  # in the order of the columns, and of the plan within them
    heads: dict[str, str]  # card -> the node under which it stands, for cards that say the same
    finished: bool

    def find(self, id: str) -> Node | None:
        return self.nodes.get(self.heads.get(id, id))

    def before(self, id: str) -> set[str]:
        """All that leads to it."""
        return _reached(id, lambda one: self.nodes[one].back)

    def after(self, id: str) -> set[str]:
        """All that it leads to."""
        return _reached(id, lambda one: self.nodes[one].next)

    def thread(self, id: str) -> list[Node]:
        """What the node hangs together with, both ways. An answer is shown with what it answers."""
        node = self.find(id)
        if node is None:
            return []
        found = {node.id} | self.before(node.id) | self.after(node.id)
        others = {one for one in found if self.nodes[one].kind == "answer" and self.need_of(one) not in found}
        kept = found - (others - {node.id})
        return [one for one in self.nodes.values() if one.id in kept]

    def need_of(self, answer: str) -> str:
        """What an answer is for: a need, or an idea or an action that goes back to none."""
        card = answer.removeprefix("answer~")
        return self.heads.get(card, card)


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """Where the chain breaks, and what is missing there."""

    node: str
    missing: Missing


def gaps(graph: Graph) -> list[Gap]:
    """What nobody has reported or said yet is missing only once the table is finished."""
    voted = any(node.kind == "vote" for node in graph.nodes.values())
    told = {graph.need_of(node.id) for node in graph.nodes.values() if node.kind == "answer"}
    return [
        Gap(node=node.id, missing=missing)
        for node in graph.nodes.values()
        for missing in _missing(graph, node, told, voted=voted)
    ]


def whole(graph: Graph, id: str) -> bool:
    """Whether one comes from the node to where its thread begins, and to the answer to that."""
    thread = graph.thread(id)
    begun = {one.id for one in thread if one.begins}
    return any(one.kind == "answer" and graph.need_of(one.id) in begun for one in thread)


def _missing(graph: Graph, node: Node, told: set[str], *, voted: bool) -> Iterable[Missing]:
    match node.kind:
        case "need":
            if "idea" not in _kinds(graph, node.next):
                yield "idea"
        case "idea":
            if "need" not in _kinds(graph, node.back):
                yield "need"
            if voted and "vote" not in _kinds(graph, node.next):
                yield "vote"
        case "decision" if node.end == "not_realised":
            yield "action"
        case "action":
            if not node.back:
                yield "idea"
            if graph.finished and "progress" not in _kinds(graph, node.next):
                yield "progress"
        case "progress" | "reading" | "answer" if not node.back:
            yield "subject"
    if graph.finished and node.indicator is not None and "reading" not in _kinds(graph, node.next):
        yield "reading"
    if graph.finished and node.begins and node.id not in told:
        yield "answer"


def _kinds(graph: Graph, ids: Iterable[str]) -> set[NodeKind]:
    return {graph.nodes[one].kind for one in ids}


def _reached(start: str, ways: Callable[[str], Sequence[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(ways(start))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += ways(one)
    return found
