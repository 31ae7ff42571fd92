"""A plan in time as data: when each action can and must be done, what waits for itself, what could be moved."""

import msgspec


class Timed(msgspec.Struct, frozen=True, kw_only=True):
    """One action: as early as it can be, not before the day that people chose; and as late as it may be."""

    action: str
    earliest_start: str  # ISO dates, first and last days
    earliest_end: str
    latest_start: str
    latest_end: str
    slack: int  # working days by which it can slip before the end of the plan does
    free_slack: int  # and before any other action does
    critical: bool
    pushed: bool  # what it waits for lets it start only after the day that people chose
    assumed: bool  # nobody said how long it takes: its effort, or one day


class PlanMove(msgspec.Struct, frozen=True, kw_only=True):
    """A suggestion that relieves somebody who has too much at once."""

    action: str
    was_start: str
    was_end: str
    start: str
    end: str
    relieves: str  # organisation id, or a person of Plan.people
    beside: list[str]  # action ids that it would otherwise have at the same time
    pushes: list[str]  # action ids that move with it
    later: int  # working days by which the whole plan ends later; 0 for all that its slack allows
    message: str  # a sentence in the plan's language


class PlanSchedule(msgspec.Struct, frozen=True, kw_only=True):
    end: str | None  # last day of all that could be reckoned
    days: list[Timed]  # in the order of the plan
    critical: list[str]  # action ids without slack, by when they start
    cycles: list[list[str]]  # sets of actions that wait for one another
    unscheduled: list[str]  # action ids in a cycle or behind one: no day can be reckoned for them
    milestones: list[str]  # action ids, by day
    moves: list[PlanMove]
