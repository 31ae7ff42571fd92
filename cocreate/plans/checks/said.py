"""What an action leaves unsaid, and the indicator of a result."""

from collections.abc import Iterator, Sequence

from cocreate.plans.case import Case, Subjects
from cocreate.plans.plan import PlanAction, PlanIndicator, PlanResult


def action_without_owner(case: Case) -> Subjects:
    return ([action.id] for action in case.plan.actions if action.owner is None)


def action_without_indicator(case: Case) -> Subjects:
    return ([action.id] for action in case.plan.actions if action.indicator is None and not action.milestone)


def indicator_without_target(case: Case) -> Subjects:
    return ([action.id] for action in case.plan.actions if action.indicator and action.indicator.target is None)


def indicator_without_source(case: Case) -> Subjects:
    return _without_source(case, case.plan.actions)


def result_without_target(case: Case) -> Subjects:
    """It has an indicator: one that has none is told of as that."""
    return ([id] for id, indicator in _measured(case.plan.programme.results) if indicator.target is None)


def result_without_source(case: Case) -> Subjects:
    return _without_source(case, case.plan.programme.results)


def _without_source(case: Case, among: Sequence[PlanAction | PlanResult]) -> Subjects:
    """Where one indicator of the plan says where its readings come from, each does."""
    everywhere = _measured([*case.plan.actions, *case.plan.programme.results])
    if any(indicator.source.strip() for _, indicator in everywhere):
        yield from ([id] for id, indicator in _measured(among) if not indicator.source.strip())


def _measured(among: Sequence[PlanAction | PlanResult]) -> Iterator[tuple[str, PlanIndicator]]:
    return ((one.id, one.indicator) for one in among if one.indicator)


def action_without_dates(case: Case) -> Subjects:
    """A milestone has one day."""
    for action in case.plan.actions:
        days = [day for day in (action.start, action.end) if day]
        if len(days) < (1 if action.milestone else 2):
            yield [action.id]


def action_without_idea(case: Case) -> Subjects:
    return ([action.id] for action in case.plan.actions if not action.ideas)


def action_without_votes(case: Case) -> Subjects:
    """An idea was realised for which nobody placed a dot, where dots were placed."""
    if case.plan.votes_cast:
        yield from ([action.id] for action in case.plan.actions if action.ideas and not action.votes)


def action_without_result(case: Case) -> Subjects:
    """In a logical framework every activity leads to a result; a programme without results has none."""
    if case.plan.programme.results:
        yield from ([action.id] for action in case.plan.actions if action.result is None)
