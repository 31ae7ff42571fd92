"""The indicators of a plan over time, by action or result, as monitoring tells them (MON-3)."""

from collections import defaultdict

from cocreate.boards.events import Fields, Records
from cocreate.monitoring.series import series
from cocreate.monitoring.state import Series
from cocreate.plans.plan import Plan


def measured(plan: Plan, records: Records) -> dict[str, Series]:
    readings: dict[str, list[tuple[str, Fields]]] = defaultdict(list)
    for id, reading in records.get("reading", {}).items():
        readings[reading["of"]].append((id, reading))
    frame = plan.programme
    start, end = frame.start or plan.start, frame.end or plan.end  # of a result: it has no days of its own
    found = {
        action.id: series(action.id, action.indicator, readings[action.id], action.start, action.end)
        for action in plan.actions
        if action.indicator is not None
    }
    of_results = {
        result.id: series(result.id, result.indicator, readings[result.id], start, end)
        for result in plan.programme.results
        if result.indicator is not None
    }
    return found | of_results
