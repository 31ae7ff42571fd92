"""The sentence of each check, in either language: `retold` gives a stored plan the words of the other one."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

import msgspec

from cocreate.boards.records import Language
from cocreate.locales import formats, sentence
from cocreate.plans.plan import CheckCode, Plan, PlanAction, PlanNeed, PlanOrganisation, PlanProgramme

QUOTES: dict[Language, tuple[str, str]] = {"it": ("«", "»"), "en": ("“", "”")}


class Facts(msgspec.Struct, frozen=True):
    """What the sentences speak of, by id."""

    actions: dict[str, PlanAction]
    needs: dict[str, PlanNeed]
    organisations: dict[str, PlanOrganisation]
    programme: PlanProgramme

    @staticmethod
    def of(plan: Plan) -> "Facts":
        return Facts(
            {action.id: action for action in plan.actions},
            {need.id: need for need in plan.needs},
            {body.id: body for body in plan.organisations},
            plan.programme,
        )


def retold(plan: Plan, language: Language) -> Plan:
    """The same plan with its sentences in this language."""
    if plan.language == language:
        return plan
    facts = Facts.of(plan)
    checks = [
        msgspec.structs.replace(check, message=message(facts, check.code, check.subjects, language))
        for check in plan.checks
    ]
    return msgspec.structs.replace(plan, language=language, checks=checks)


def message(facts: Facts, code: CheckCode, subjects: Sequence[str], language: Language) -> str:
    match code:
        case "action_without_owner" | "action_without_indicator" | "action_without_idea":
            args: dict[str, str | int] = {"action": _named(facts.actions[subjects[0]], language)}
        case "action_without_dates":
            args = _missing(facts.actions[subjects[0]], language)
        case "action_outside_programme":
            args = _outside(facts.actions[subjects[0]], facts.programme, language)
        case "starts_before_dependency_ends":
            args = _awaited([facts.actions[id] for id in subjects], language)
        case "dependency_cycle":
            numbers = sorted(facts.actions[id].number for id in subjects)
            args = {"count": len(subjects), "actions": _some([str(n) for n in numbers], 12, language)}
        case "need_without_idea" | "need_without_action":
            args = {"need": _short(facts.needs[subjects[0]].text, language)}
        case "owner_overloaded":
            args = _burden(facts, subjects[0])
        case _:
            assert_never(code)
    return sentence(language, "check-" + code.replace("_", "-"), **args)


def _short(text: str, language: Language) -> str:
    return formats.shortened(text, 80) or sentence(language, "plan-no-text")


def _some(names: list[str], most: int, language: Language) -> str:
    """All of them, or so many and how many more: a sentence with a thousand names is none (Fluent refuses it too)."""
    if len(names) > most + 1:
        names = [*names[:most], sentence(language, "plan-more-actions", number=str(len(names) - most))]
    return formats.listed(language, names)


def _named(action: PlanAction, language: Language) -> str:
    before, after = QUOTES[language]
    text = formats.shortened(action.text, 60) or sentence(language, "plan-no-text")
    return f"{action.number} {before}{text}{after}"


def _day(iso: str | None, language: Language) -> str:
    return formats.day(language, date.fromisoformat(iso)) if iso else ""


def _missing(action: PlanAction, language: Language) -> dict[str, str | int]:
    missing = "both" if action.start == action.end else "start" if action.start is None else "end"
    return {"action": _named(action, language), "missing": missing}


def _outside(action: PlanAction, programme: PlanProgramme, language: Language) -> dict[str, str | int]:
    early = bool(action.start and programme.start and action.start < programme.start)
    late = bool(action.end and programme.end and action.end > programme.end)
    return {
        "action": _named(action, language),
        "where": "both" if early and late else "before" if early else "after",
        "start": _day(action.start, language),
        "end": _day(action.end, language),
        "first": _day(programme.start, language),
        "last": _day(programme.end, language),
    }


def _awaited(actions: Sequence[PlanAction], language: Language) -> dict[str, str | int]:
    action, *others = actions
    return {
        "action": _named(action, language),
        "count": len(others),
        "others": _some([_named(other, language) for other in others], 4, language),
        "start": _day(action.start, language),
        "end": _day(max(other.end or "" for other in others), language),
    }


def _burden(facts: Facts, organisation: str) -> dict[str, str | int]:
    body = facts.organisations[organisation]
    owned = sum(action.owner is not None for action in facts.actions.values())
    return {"organisation": body.name, "leads": str(len(body.leads)), "owned": str(owned)}
