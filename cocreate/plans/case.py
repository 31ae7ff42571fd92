"""A plan as the checks look at it: with its days counted, and who has to do what on them."""

from collections.abc import Iterator

import msgspec

from cocreate.plans.calendar import Calendar
from cocreate.plans.loads import Loads, Span
from cocreate.plans.plan import Plan, PlanAction
from cocreate.plans.schedule import Network
from cocreate.plans.timed import Timed

Subjects = Iterator[list[str]]


class Case(msgspec.Struct, frozen=True):
    plan: Plan
    calendar: Calendar
    actions: dict[str, PlanAction]
    spans: dict[str, Span]  # where people put the actions, in working days by number
    loads: Loads
    timed: dict[str, Timed]

    @staticmethod
    def of(plan: Plan) -> "Case":
        network = Network.of(plan)
        placed = {id: stretch for id, stretch in network.stretches.items() if stretch.said is not None}
        return Case(
            plan,
            network.calendar,
            {action.id: action for action in plan.actions},
            {id: (stretch.first, stretch.first + stretch.length) for id, stretch in placed.items()},
            Loads.of_plan(plan, lambda id: network.stretches[id].length),
            {day.action: day for day in plan.schedule.days} if plan.schedule else {},
        )
