"""Where a thread breaks off: need, idea, action; result and what brings it about."""

from cocreate.plans.case import Case, Subjects
from cocreate.plans.choice import winners


def need_without_idea(case: Case) -> Subjects:
    return ([need.id] for need in case.plan.needs if not need.ideas)


def need_without_action(case: Case) -> Subjects:
    return ([need.id] for need in case.plan.needs if not need.actions)


def chosen_idea_without_action(case: Case) -> Subjects:
    """The table chose it, and nobody does it."""
    chosen = set(winners({idea.id: idea.votes for idea in case.plan.ideas}))
    return ([idea.id] for idea in case.plan.ideas if idea.id in chosen and not idea.actions)


def result_without_action(case: Case) -> Subjects:
    return ([result.id] for result in case.plan.programme.results if not result.actions)


def result_without_indicator(case: Case) -> Subjects:
    return ([result.id] for result in case.plan.programme.results if result.indicator is None)
