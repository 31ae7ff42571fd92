"""What does not fit in time: the programme's frame, dependencies, cycles, holidays."""

from cocreate.plans.case import Case, Subjects
from cocreate.plans.days import holidays_of
from cocreate.plans.graphs import cycles
from cocreate.plans.plan import PlanAction, PlanWait


def action_outside_programme(case: Case) -> Subjects:
    first, last = case.plan.programme.start, case.plan.programme.end
    for action in case.plan.actions:
        early = action.start is not None and first is not None and action.start < first
        late = action.end is not None and last is not None and action.end > last
        if early or late:
            yield [action.id]


def starts_before_dependency_ends(case: Case) -> Subjects:
    """On its last day a dependency is still at work, so that day is too early as well."""
    for action in case.plan.actions:
        awaited = [
            wait.action for wait in action.waits if _at_once(wait) and _too_early(action, case.actions[wait.action])
        ]
        if awaited:
            yield [action.id, *awaited]


def _at_once(wait: PlanWait) -> bool:
    return wait.timing == "finish_start" and wait.lag >= 0


def _too_early(action: PlanAction, other: PlanAction) -> bool:
    """A milestone may stand on the very day on which what it waits for ends."""
    start = action.end or action.start if action.milestone else action.start
    if start is None or other.end is None:
        return False
    return start < other.end if action.milestone else start <= other.end


def dependency_not_kept(case: Case) -> Subjects:
    """All but what the check above says: a lag that is too short, or one that ties other ends than end and start."""
    for action in case.plan.actions:
        broken = [wait.action for wait in action.waits if not _kept(case, action, wait)]
        if broken:
            yield [action.id, *broken]


def _kept(case: Case, action: PlanAction, wait: PlanWait) -> bool:
    other = case.actions[wait.action]
    if action.id not in case.spans or other.id not in case.spans or action.id == other.id:
        return True
    if _at_once(wait) and (not wait.lag or _too_early(action, other)):
        return True
    before = case.spans[other.id][0 if wait.timing in ("start_start", "start_finish") else 1]
    after = case.spans[action.id][1 if wait.timing in ("finish_finish", "start_finish") else 0]
    return after >= before + wait.lag


def dependency_cycle(case: Case) -> Subjects:
    """One for each set of actions that wait for one another, and for each that waits for itself."""
    return iter(cycles({action.id: action.depends_on for action in case.plan.actions}))


def date_on_holiday(case: Case) -> Subjects:
    """A first or last day on which nobody works."""
    return ([action.id] for action in case.plan.actions if holidays_of(action, case.calendar))
