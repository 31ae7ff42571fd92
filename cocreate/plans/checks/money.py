"""Money that is missing, or that does not add up."""

from cocreate.plans.case import Case, Subjects


def budget_not_covered(case: Case) -> Subjects:
    """Where the plan says where money comes from, all that is to be spent comes from somewhere."""
    if case.plan.covered_eur:
        yield from ([action.id] for action in case.plan.actions if action.covered_eur < (action.budget_eur or 0))


def budget_does_not_add_up(case: Case) -> Subjects:
    """More comes in than is to be spent: one of the sums is wrong."""
    return ([action.id] for action in case.plan.actions if action.covered_eur > (action.budget_eur or 0))


def budget_over_programme(case: Case) -> Subjects:
    """All actions together cost more than there is; the costliest is named."""
    most = case.plan.programme.budget_eur
    if most is not None and case.plan.budget_eur > most:
        yield [max(case.plan.actions, key=lambda action: (action.budget_eur or 0, -action.number)).id]
