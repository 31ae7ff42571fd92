"""The sentence of each check and of each move; `retold` gives a stored plan the words of another language."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

import msgspec

from cocreate.boards.records import Language
from cocreate.locales import formats, sentence
from cocreate.plans.calendar import Calendar
from cocreate.plans.days import holidays_of
from cocreate.plans.plan import Check, CheckCode, Plan, PlanAction, PlanProgramme, Remedy
from cocreate.plans.telling import Facts, day, named, short, some
from cocreate.plans.timed import PlanMove

Values = dict[str, str | int]


def retold(plan: Plan, language: Language) -> Plan:
    """The same plan with its sentences in this language."""
    if plan.language == language:
        return plan
    facts = Facts.of(plan)
    checks = [_retold_check(facts, check, language) for check in plan.checks]
    schedule = plan.schedule
    if schedule:
        moves = [msgspec.structs.replace(move, message=move_message(facts, move, language)) for move in schedule.moves]
        schedule = msgspec.structs.replace(schedule, moves=moves)
    return msgspec.structs.replace(plan, language=language, checks=checks, schedule=schedule)


def _retold_check(facts: Facts, check: Check, language: Language) -> Check:
    remedy = check.remedy and msgspec.structs.replace(check.remedy, text=remedy_text(facts, check.remedy, language))
    return msgspec.structs.replace(
        check,
        message=message(facts, check.code, check.subjects, language),
        remedy=remedy,
    )


def message(facts: Facts, code: CheckCode, subjects: Sequence[str], language: Language) -> str:
    return sentence(language, "check-" + code.replace("_", "-"), **_values(facts, code, subjects, language))


def move_message(facts: Facts, move: PlanMove, language: Language) -> str:
    return sentence(
        language,
        "move-later" if move.later else "move-within-slack",
        action=named(facts.actions[move.action], language),
        start=day(move.start, language),
        end=day(move.end, language),
        who=facts.who(move.relieves, language),
        count=len(move.beside),
        others=facts.numbers(move.beside, language),
        pushes=len(move.pushes),
        pushed=facts.numbers(move.pushes, language),
        later=move.later,
        days=formats.number(language, move.later),
    )


def remedy_text(facts: Facts, remedy: Remedy, language: Language) -> str:
    """What the click does."""
    match remedy.kind:
        case "set":
            return _setting(facts, remedy, language)
        case "fill":
            return sentence(language, f"remedy-fill-{remedy.field}")
        case "unlink":
            numbers = {"action": facts.actions[remedy.card].number, "other": facts.actions[remedy.other].number}
            return sentence(language, "remedy-unlink", **{name: str(n) for name, n in numbers.items()})
        case "realise":
            return sentence(language, "remedy-realise", idea=short(facts.ideas[remedy.card].text, language))


def _setting(facts: Facts, remedy: Remedy, language: Language) -> str:
    """One sentence for what is said of who, of money or of what for; else it is about days."""
    fields, action = remedy.fields, facts.actions[remedy.card]
    number = str(action.number)
    if "owner" in fields:
        body = facts.organisations[str(fields["owner"])].name
        return sentence(language, "remedy-owner", action=number, organisation=body)
    if isinstance(partners := fields.get("partners"), list):
        return sentence(language, "remedy-partner", action=number, organisation=facts.organisations[partners[-1]].name)
    if isinstance(budget := fields.get("budget_eur"), int):
        return sentence(language, "remedy-budget", action=number, budget=formats.euros(language, budget))
    if "result" in fields:
        result = short(facts.results[str(fields["result"])].title, language)
        return sentence(language, "remedy-result", action=number, result=result)
    start, end = (fields.get(name, getattr(action, name)) for name in ("start", "end"))
    return sentence(
        language,
        "remedy-dates",
        action=number,
        which="one" if start == end else "both" if start and end else "start" if start else "end",
        start=day(str(start) if start else None, language),
        end=day(str(end) if end else None, language),
    )


def _values(facts: Facts, code: CheckCode, subjects: Sequence[str], language: Language) -> Values:
    first, *others = subjects
    match code:
        case (
            "action_without_owner"
            | "action_without_indicator"
            | "action_without_idea"
            | "action_without_votes"
            | "action_without_result"
            | "indicator_without_target"
            | "indicator_without_source"
        ):
            return {"action": named(facts.actions[first], language)}
        case "action_without_dates":
            return _missing(facts.actions[first], language)
        case "action_outside_programme":
            return _outside(facts.actions[first], facts.programme, language)
        case "starts_before_dependency_ends":
            return _awaited([facts.actions[id] for id in subjects], language)
        case "dependency_not_kept":
            names = [named(facts.actions[id], language) for id in others]
            values: Values = {"action": named(facts.actions[first], language), "others": some(names, 4, language)}
            return {**values, "count": len(others)}
        case "dependency_cycle":
            return {"count": len(subjects), "actions": facts.numbers(subjects, language)}
        case "date_on_holiday":
            return _holiday(facts.actions[first], facts.programme, language)
        case "need_without_idea" | "need_without_action":
            return {"need": short(facts.needs[first].text, language)}
        case "chosen_idea_without_action":
            idea = facts.ideas[first]
            return {"idea": short(idea.text, language), "count": idea.votes}
        case "result_without_action" | "result_without_indicator" | "result_without_target" | "result_without_source":
            return {"result": short(facts.results[first].title, language)}
        case "budget_not_covered" | "budget_does_not_add_up":
            return _money(facts.actions[first], language)
        case "budget_over_programme":
            return {
                "sum": formats.euros(language, facts.budget_eur),
                "most": formats.euros(language, facts.programme.budget_eur or 0),
                "action": named(facts.actions[first], language),
            }
        case "owner_overloaded":
            body = facts.organisations[first]
            owned = sum(action.owner is not None for action in facts.actions.values())
            return {"organisation": body.name, "leads": str(len(body.leads)), "owned": str(owned)}
        case "owner_overloaded_at_once" | "person_overloaded":
            return _together(facts, first, others, language)
        case "partner_without_promise":
            return {
                "action": named(facts.actions[first], language),
                "count": len(others),
                "partners": facts.bodies(others, language),
            }
        case "organisation_without_part":
            return {"organisation": facts.organisations[first].name}
        case _:
            assert_never(code)


def _missing(action: PlanAction, language: Language) -> Values:
    missing = "both" if action.start == action.end else "start" if action.start is None else "end"
    return {"action": named(action, language), "missing": missing}


def _outside(action: PlanAction, programme: PlanProgramme, language: Language) -> Values:
    early = bool(action.start and programme.start and action.start < programme.start)
    late = bool(action.end and programme.end and action.end > programme.end)
    return {
        "action": named(action, language),
        "where": "both" if early and late else "before" if early else "after",
        "start": day(action.start, language),
        "end": day(action.end, language),
        "first": day(programme.start, language),
        "last": day(programme.end, language),
    }


def _awaited(actions: Sequence[PlanAction], language: Language) -> Values:
    action, *others = actions
    return {
        "action": named(action, language),
        "count": len(others),
        "others": some([named(other, language) for other in others], 4, language),
        "start": day(action.start or action.end, language),
        "end": day(max(other.end or "" for other in others), language),
    }


def _holiday(action: PlanAction, programme: PlanProgramme, language: Language) -> Values:
    """The first of its days that is a holiday, and what is kept on it."""
    calendar = Calendar(1, 0, tuple(programme.patron_days))
    found = holidays_of(action, calendar)
    said = action.start if "start" in found else action.end
    name = calendar.holiday(date.fromisoformat(said or "")) or "patron"
    return {
        "action": named(action, language),
        "where": found[0],
        "day": day(said, language),
        "holiday": sentence(language, f"holiday-{name}"),
    }


def _money(action: PlanAction, language: Language) -> Values:
    budget = action.budget_eur or 0
    return {
        "action": named(action, language),
        "budget": formats.euros(language, budget),
        "covered": formats.euros(language, action.covered_eur),
        "difference": formats.euros(language, abs(budget - action.covered_eur)),
    }


def _together(facts: Facts, who: str, actions: Sequence[str], language: Language) -> Values:
    """The days that all these actions share."""
    spans = [facts.actions[id] for id in actions]
    starts = [action.start or action.end or "" for action in spans]
    ends = [action.end or action.start or "" for action in spans]
    return {
        "who": facts.who(who, language),
        "count": len(actions),
        "actions": facts.numbers(actions, language),
        "start": day(max(starts), language),
        "end": day(max(min(ends), *starts), language),
    }
