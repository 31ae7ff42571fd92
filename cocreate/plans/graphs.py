"""What waits for what, as a graph: sets that wait for one another, an order, and the longest ways through it.

Without recursion: a chain of 2,000 actions is a plan, not a stack overflow.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

Graph = dict[str, list[str]]


class Tie(msgspec.Struct, frozen=True):
    """`after` starts at least `gap` working days after `before` starts; a gap below zero lets it start earlier."""

    before: str
    after: str
    gap: int


class Ways(msgspec.Struct, frozen=True):
    """When each can start at the earliest and, the end staying where it is, at the latest; numbers of working days."""

    earliest: dict[str, int]
    latest: dict[str, int]
    free: dict[str, int]  # by how much it can slip before it moves another, or the end
    end: int


class Net:
    """The critical path method on nodes of these lengths, in an order in which nothing precedes what it awaits."""

    def __init__(self, order: Sequence[str], ties: Iterable[Tie], lengths: Mapping[str, int]) -> None:
        self._order, self._lengths = order, lengths
        self._onward: dict[str, list[tuple[str, int]]] = {node: [] for node in order}
        self._back: dict[str, list[tuple[str, int]]] = {node: [] for node in order}
        for tie in ties:
            self._onward[tie.before].append((tie.after, tie.gap))
            self._back[tie.after].append((tie.before, tie.gap))

    def earliest(self, not_before: Mapping[str, int]) -> tuple[dict[str, int], int]:
        """Each start, and the end of all."""
        starts: dict[str, int] = {}
        end = 0
        for node in self._order:
            start = not_before[node]
            for other, gap in self._back[node]:
                start = max(start, starts[other] + gap)
            starts[node] = start
            end = max(end, start + self._lengths[node])
        return starts, end

    def ways(self, not_before: Mapping[str, int]) -> Ways:
        earliest, end = self.earliest(not_before)
        latest: dict[str, int] = {}
        free: dict[str, int] = {}
        for node in reversed(self._order):
            last = first = end - self._lengths[node]
            for other, gap in self._onward[node]:
                last, first = min(last, latest[other] - gap), min(first, earliest[other] - gap)
            latest[node], free[node] = last, first - earliest[node]
        return Ways(earliest, latest, free, end)


def in_order(graph: Graph) -> list[str]:
    """Each after all that it awaits, as far as nothing stands in a cycle or waits for one; else it is left out."""
    waiting = {node: len(awaited) for node, awaited in graph.items()}
    backward = reversed_graph(graph)
    order = [node for node, awaited in waiting.items() if not awaited]
    for node in order:
        for other in backward[node]:
            waiting[other] -= 1
            if not waiting[other]:
                order.append(other)
    return order


def reversed_graph(graph: Graph) -> Graph:
    backward: Graph = {node: [] for node in graph}
    for node, following in graph.items():
        for end in following:
            backward[end].append(node)
    return backward


def cycles(graph: Graph) -> list[list[str]]:
    """The sets that wait for one another, and each that waits for itself; ids sorted."""
    return sorted(sorted(ids) for ids in components(graph) if len(ids) > 1 or ids[0] in graph[ids[0]])


def components(graph: Graph) -> Iterator[list[str]]:
    """Strongly connected sets: what is walked together both ways along the links."""
    backward = reversed_graph(graph)
    seen: set[str] = set()
    left = [node for root in graph for node in _walk(graph, root, seen)]
    seen.clear()
    for root in reversed(left):
        if together := _walk(backward, root, seen):
            yield together


def _walk(graph: Graph, root: str, seen: set[str]) -> list[str]:
    """What is reached from here and was not seen, in the order in which the walk leaves it."""
    if root in seen:
        return []
    seen.add(root)
    path, left = [(root, iter(graph[root]))], []
    while path:
        node, rest = path[-1]
        following = next((end for end in rest if end not in seen), None)
        if following is None:
            path.pop()
            left.append(node)
        else:
            seen.add(following)
            path.append((following, iter(graph[following])))
    return left
