"""What to mend before signing: one function a check, each yielding the ids that it is about, the one at fault first."""

from collections.abc import Callable, Iterator

from cocreate.boards.records import Language
from cocreate.plans.messages import Facts, message
from cocreate.plans.plan import Check, CheckCode, Plan, Severity

Subjects = Iterator[list[str]]
Graph = dict[str, list[str]]
OVERLOADED_FROM = 4  # actions led; fewer are no burden, whatever their share


def check(plan: Plan, language: Language) -> list[Check]:
    """All checks, in the order of the table below and of the plan."""
    facts = Facts.of(plan)
    return [
        Check(code=code, severity=severity, subjects=subjects, message=message(facts, code, subjects, language))
        for code, (severity, found) in CHECKS.items()
        for subjects in found(plan)
    ]


def action_without_owner(plan: Plan) -> Subjects:
    return ([action.id] for action in plan.actions if action.owner is None)


def action_without_indicator(plan: Plan) -> Subjects:
    return ([action.id] for action in plan.actions if action.indicator is None)


def action_without_dates(plan: Plan) -> Subjects:
    return ([action.id] for action in plan.actions if action.start is None or action.end is None)


def action_without_idea(plan: Plan) -> Subjects:
    return ([action.id] for action in plan.actions if not action.ideas)


def action_outside_programme(plan: Plan) -> Subjects:
    first, last = plan.programme.start, plan.programme.end
    for action in plan.actions:
        early = action.start is not None and first is not None and action.start < first
        late = action.end is not None and last is not None and action.end > last
        if early or late:
            yield [action.id]


def starts_before_dependency_ends(plan: Plan) -> Subjects:
    """On its last day a dependency is still at work, so that day is too early as well."""
    ends = {action.id: action.end for action in plan.actions}
    for action in plan.actions:
        awaited = [other for other in action.depends_on if _too_early(action.start, ends[other])]
        if awaited:
            yield [action.id, *awaited]


def _too_early(start: str | None, end: str | None) -> bool:
    return start is not None and end is not None and start <= end


def dependency_cycle(plan: Plan) -> Subjects:
    """One for each set of actions that wait for one another, and for each that waits for itself."""
    graph = {action.id: action.depends_on for action in plan.actions}
    cycles = [sorted(ids) for ids in components(graph) if len(ids) > 1 or ids[0] in graph[ids[0]]]
    return iter(sorted(cycles))


def components(graph: Graph) -> Iterator[list[str]]:
    """Strongly connected sets: what is walked together both ways along the links."""
    backward: Graph = {node: [] for node in graph}
    for node, following in graph.items():
        for end in following:
            backward[end].append(node)
    seen: set[str] = set()
    left = [node for root in graph for node in _walk(graph, root, seen)]
    seen.clear()
    for root in reversed(left):
        if together := _walk(backward, root, seen):
            yield together


def _walk(graph: Graph, root: str, seen: set[str]) -> list[str]:
    """What is reached from here and was not seen, in the order in which the walk leaves it.

    Without recursion: a chain of 2,000 actions is a plan, not a stack overflow.
    """
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


def need_without_idea(plan: Plan) -> Subjects:
    return ([need.id] for need in plan.needs if not need.ideas)


def need_without_action(plan: Plan) -> Subjects:
    return ([need.id] for need in plan.needs if not need.actions)


def owner_overloaded(plan: Plan) -> Subjects:
    owned = sum(action.owner is not None for action in plan.actions)
    for body in plan.organisations:
        if len(body.leads) >= OVERLOADED_FROM and 3 * len(body.leads) > owned:
            yield [body.id]


CHECKS: dict[CheckCode, tuple[Severity, Callable[[Plan], Subjects]]] = {
    "action_without_owner": ("alert", action_without_owner),
    "action_without_indicator": ("alert", action_without_indicator),
    "action_without_dates": ("alert", action_without_dates),
    "action_outside_programme": ("alert", action_outside_programme),
    "starts_before_dependency_ends": ("alert", starts_before_dependency_ends),
    "dependency_cycle": ("alert", dependency_cycle),
    "action_without_idea": ("note", action_without_idea),
    "need_without_idea": ("note", need_without_idea),
    "need_without_action": ("note", need_without_action),
    "owner_overloaded": ("note", owner_overloaded),
}
