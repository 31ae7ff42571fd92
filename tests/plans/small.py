"""Plans of a few actions, for one rule at a time."""

from collections.abc import Sequence
from typing import Any

from cocreate.boards.events import Fields, Records
from cocreate.plans.build import build
from cocreate.plans.plan import Check, Plan, Remedy

WHOLE: Fields = {
    "owner": "o",
    "start": "2021-02-01",
    "end": "2021-03-31",
    "indicator": {"name": "posti", "target": 10},
    "budget_eur": 5,
}
PROGRAMME = {"programme": {"title": "P", "start": "2021-01-01", "end": "2021-12-31"}}


def plan_of(actions: dict[str, Fields], links: Sequence[tuple[str, str, str]] = (), **kinds: Any) -> Plan:
    """A plan of these actions, each with an idea that it realises; links: (kind, from, to)."""
    cards = {id: {**WHOLE, "kind": "action", "text": f"Azione {id}", **fields} for id, fields in actions.items()}
    cards["idea"] = {"kind": "idea", "text": "Idea"}
    ends = [*links, *(("realises", id, "idea") for id in actions)]
    records: Records = {
        "card": {**cards, **kinds.pop("cards", {})},
        "link": {str(n): {"kind": kind, "from": start, "to": end} for n, (kind, start, end) in enumerate(ends)},
        "organisation": {id: {"name": f"Ente {id}", "sector": "public"} for id in "opqr"},
        **kinds,
    }
    return build(records, board="b", seq=1, finished=0, language="it")


def found(plan: Plan) -> list[tuple[str, list[str]]]:
    return [(check.code, check.subjects) for check in plan.checks]


def only(plan: Plan) -> Check:
    assert len(plan.checks) == 1, plan.checks
    return plan.checks[0]


def spoken(plan: Plan, code: str) -> list[list[str]]:
    """What one check found."""
    return [check.subjects for check in plan.checks if check.code == code]


def remedy(plan: Plan, code: str) -> Remedy:
    """Of the first that one check found."""
    made = next(check.remedy for check in plan.checks if check.code == code)
    assert made is not None
    return made
