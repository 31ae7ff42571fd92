"""What a chain of evidence must hold for a workshop that was played, read from its file alone."""

from collections import defaultdict
from collections.abc import Iterator

from cocreate.evidence.graph import Graph
from cocreate.play.format import MonitoringPart, Workshop

ENDS = frozenset({"progress", "reading", "answer"})  # what came of it: after these only the answer follows


class Told:
    """By node of the chain: where its thread begins, and what was answered there. A workshop with one choice."""

    def __init__(self, workshop: Workshop) -> None:
        said = workshop.monitoring or MonitoringPart()
        to: dict[str, set[str]] = defaultdict(set)
        for link in workshop.links:
            if link.kind in ("answers", "realises"):
                to[link.source].add(link.target)
        cards = {card.id: card.kind or card.zone for card in workshop.cards}
        self.answers = {answer.need for answer in said.answers}
        self.begun: dict[str, set[str]] = {}
        for id in (id for kind in ("need", "idea", "action") for id, one in cards.items() if one == kind):
            self.begun[id] = {start for before in to[id] for start in self.begun[before]} or {id}
        for idea in {vote.card for vote in workshop.votes}:
            self.begun |= {f"{kind}~{idea}": self.begun[idea] for kind in ("vote", "decision")}
        self.begun |= {f"progress~{report.action}": self.begun[report.action] for report in said.progress}
        self.begun |= {f"reading~{reading.id}": self.begun[reading.of] for reading in said.readings}
        self.begun |= {f"answer~{need}": {need} for need in self.answers}


def faults(graph: Graph, workshop: Workshop) -> list[str]:
    """Where the chain does not hold what the file tells; none, and it is complete."""
    return list(_faults(graph, Told(workshop)))


def _faults(graph: Graph, told: Told) -> Iterator[str]:
    names = {id: _name(id) for id in graph.nodes}
    yield from (f"{id}: not there" for id in told.begun.keys() - set(names.values()))
    for id, node in graph.nodes.items():
        expected = told.begun.get(names[id])
        if expected is None:
            yield f"{id}: from nowhere"
            continue
        back = graph.before(id) | {id}
        begun = {one for one in back if graph.nodes[one].begins}
        if not (expected <= begun if node.kind == "answer" else expected == begun):
            yield f"{id}: begins with {sorted(begun)}"
        answered = {graph.need_of(one) for one in graph.after(id) | {id} if graph.nodes[one].kind == "answer"}
        if expected & answered != expected:
            yield f"{id}: no answer to {sorted(expected - answered)}"
        if node.kind not in ENDS and not node.end and all(graph.nodes[one].kind == "answer" for one in node.next):
            yield f"{id}: ends and does not say why"


def _name(id: str) -> str:
    """Without the round, which the table makes."""
    kind, *rest = id.split("~", 1)
    return f"{kind}~{rest[0].split('~', 1)[1]}" if kind in ("vote", "decision") else id
