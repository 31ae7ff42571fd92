"""What has changed from one plan to another: actions that came, that went, and what others say otherwise. Pure."""

from typing import Any

import msgspec

from cocreate.plans.plan import Plan, PlanAction

FIELDS = (
    "text",
    "owner",
    "partners",
    "start",
    "end",
    "indicator",
    "budget_eur",
    "effort_days",
    "milestone",
    "result",
    "promises",
    "funds",
    "risks",
    "waits",
)


class FieldChange(msgspec.Struct, frozen=True, kw_only=True):
    field: str  # as an action of the plan has it
    old: Any
    new: Any


class ActionChange(msgspec.Struct, frozen=True, kw_only=True):
    action: str
    number: int  # in the new plan
    text: str  # in the new plan
    fields: list[FieldChange]


class ActionNamed(msgspec.Struct, frozen=True, kw_only=True):
    action: str
    number: int
    text: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Each list in the order of the plan that its actions stand in."""

    old: int  # versions
    new: int
    added: list[ActionNamed]
    gone: list[ActionNamed]
    changed: list[ActionChange]
    budget_eur: tuple[int, int]  # of the old and the new
    end: tuple[str | None, str | None]


def compare(old: Plan, new: Plan) -> Comparison:
    """Who answers for an action in person is left out: a plan knows people by numbers of its own (LOG-11)."""
    before = {action.id: action for action in old.actions}
    after = {action.id: action for action in new.actions}
    return Comparison(
        old=old.version,
        new=new.version,
        added=[_named(action) for action in new.actions if action.id not in before],
        gone=[_named(action) for action in old.actions if action.id not in after],
        changed=[
            ActionChange(action=action.id, number=action.number, text=action.text, fields=fields)
            for action in new.actions
            if action.id in before and (fields := _fields(before[action.id], action))
        ],
        budget_eur=(old.budget_eur, new.budget_eur),
        end=(old.end, new.end),
    )


def _fields(old: PlanAction, new: PlanAction) -> list[FieldChange]:
    return [
        FieldChange(field=name, old=getattr(old, name), new=getattr(new, name))
        for name in FIELDS
        if getattr(old, name) != getattr(new, name)
    ]


def _named(action: PlanAction) -> ActionNamed:
    return ActionNamed(action=action.id, number=action.number, text=action.text)
