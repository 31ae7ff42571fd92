"""Who has too much, and who has promised nothing."""

from cocreate.plans.case import Case, Subjects

OVERLOADED_FROM = 4  # actions led; fewer are no burden, whatever their share


def owner_overloaded(case: Case) -> Subjects:
    owned = sum(action.owner is not None for action in case.plan.actions)
    for body in case.plan.organisations:
        if len(body.leads) >= OVERLOADED_FROM and 3 * len(body.leads) > owned:
            yield [body.id]


def owner_overloaded_at_once(case: Case) -> Subjects:
    """More actions at the same time than an organisation can lead; where it is worst."""
    return _worst(case, [body.id for body in case.plan.organisations])


def person_overloaded(case: Case) -> Subjects:
    """More work at the same time than one person has days in a week; where it is worst."""
    return _worst(case, [person.id for person in case.plan.people])


def _worst(case: Case, people: list[str]) -> Subjects:
    for who in people:
        if burden := case.loads.worst(who, case.spans):
            yield [who, *sorted(burden.actions, key=lambda id: case.actions[id].number)]


def partner_without_promise(case: Case) -> Subjects:
    """Where the plan says what partners put in, each of them puts in something."""
    if not any(action.promises for action in case.plan.actions):
        return
    for action in case.plan.actions:
        promised = {promise.organisation for promise in action.promises}
        silent = [body for body in action.partners if body not in promised and body != action.owner]
        if silent:
            yield [action.id, *silent]


def organisation_without_part(case: Case) -> Subjects:
    """It sat at the table, and neither leads an action nor helps with one."""
    if case.plan.actions:
        yield from ([body.id] for body in case.plan.organisations if body.members and not (body.leads or body.helps))
