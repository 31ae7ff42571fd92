"""For each check what one click does about it. Where only people can say what is missing, it leads to that field."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

import msgspec

from cocreate.boards.records import Language
from cocreate.plans.case import Case
from cocreate.plans.days import holidays_of
from cocreate.plans.messages import remedy_text
from cocreate.plans.plan import CheckCode, PlanAction, Remedy, Value
from cocreate.plans.telling import Facts


def remedy(case: Case, facts: Facts, code: CheckCode, subjects: Sequence[str], language: Language) -> Remedy | None:
    """None where there is nothing on the board to lead to."""
    found = _remedy(case, facts, code, subjects)
    return found and msgspec.structs.replace(found, text=remedy_text(facts, found, language))


def _remedy(case: Case, facts: Facts, code: CheckCode, subjects: Sequence[str]) -> Remedy | None:
    first = subjects[0]
    match code:
        case "action_without_owner":
            return _let_a_partner_lead(case.actions[first]) or _fill(first, "owner")
        case "action_without_indicator":
            return _fill(first, "indicator")
        case "indicator_without_target":
            return _fill(first, "target")
        case "indicator_without_source":
            return _fill(first, "source")
        case "action_without_dates":
            return _as_early_as_it_can(case, first) or _fill(first, "start")
        case "action_outside_programme":
            return _within_programme(case, case.actions[first]) or _fill(first, "start")
        case "starts_before_dependency_ends" | "dependency_not_kept":
            return _as_early_as_it_can(case, first) or _out_of_the_cycle(case, first, subjects[1:])
        case "dependency_cycle":
            return _unlink(case, subjects)
        case "date_on_holiday":
            return _on_working_days(case, case.actions[first])
        case "action_without_idea" | "action_without_votes" | "need_without_idea":
            return _fill(first, "links")
        case "need_without_action":
            return _realise_best(facts, first)
        case "chosen_idea_without_action":
            return Remedy(kind="realise", card=first)
        case "owner_overloaded":
            return _hand_over(case, facts, facts.organisations[first].leads)
        case "owner_overloaded_at_once" | "person_overloaded":
            return _moved(case, first, subjects[1:]) or _lighten(case, facts, code, subjects[1:])
        case "partner_without_promise":
            return _fill(first, "promises")
        case "organisation_without_part":
            return _let_help(case, first)
        case "budget_not_covered":
            return _fill(first, "funds")
        case "budget_does_not_add_up":
            return _set(first, budget_eur=case.actions[first].covered_eur)
        case "budget_over_programme":
            return _fill(first, "budget")
        case "action_without_result":
            results = case.plan.programme.results
            return _set(first, result=results[0].id) if len(results) == 1 else _fill(first, "result")
        case "result_without_action":
            return _led_to(case, first)
        case "result_without_indicator" | "result_without_target" | "result_without_source":
            return _fill("", "programme")
        case _:
            assert_never(code)


def _fill(card: str, field: str) -> Remedy:
    return Remedy(kind="fill", card=card, field=field)


def _set(card: str, **fields: Value) -> Remedy:
    return Remedy(kind="set", card=card, fields=fields)


def _let_a_partner_lead(action: PlanAction) -> Remedy | None:
    if not action.partners:
        return None
    first, *others = action.partners
    return _set(action.id, owner=first, partners=list(others))


def _as_early_as_it_can(case: Case, action: str) -> Remedy | None:
    """Nothing for what waits for itself."""
    timed = case.timed.get(action)
    return _set(action, start=timed.earliest_start, end=timed.earliest_end) if timed else None


def _out_of_the_cycle(case: Case, action: str, awaited: Sequence[str]) -> Remedy:
    """In a cycle no day helps, only to wait no longer; behind one, to come after what people wrote for the others."""
    cycles = case.plan.schedule.cycles if case.plan.schedule else []
    if cycle := next((ids for ids in cycles if action in ids), None):
        return _unlink(case, cycle)
    first, last = case.spans[action]
    start = max([first, *(case.spans[other][1] for other in awaited)])
    days = [case.calendar.day(start), case.calendar.day(max(start + last - first - 1, start))]
    return _set(action, start=days[0].isoformat(), end=days[1].isoformat())


def _within_programme(case: Case, action: PlanAction) -> Remedy | None:
    frame = case.plan.programme
    start = max(filter(None, (action.start, frame.start)), default=None)
    end = min(filter(None, (action.end, frame.end)), default=None)
    if start is not None and end is not None and end < start:
        return None
    days = {"start": start, "end": end}
    changed: dict[str, Value] = {name: day for name, day in days.items() if day != getattr(action, name)}
    return _set(action.id, **changed)


def _on_working_days(case: Case, action: PlanAction) -> Remedy:
    """A first day goes on to the next on which people work; a last one back, where that is not before the first."""
    moved: dict[str, Value] = {}
    for name in holidays_of(action, case.calendar):
        day = date.fromisoformat(getattr(action, name))
        back = case.calendar.last_working(day).isoformat()
        onward = case.calendar.next_working(day).isoformat()
        start = str(moved.get("start", action.start or ""))
        moved[name] = back if name == "end" and action.start != action.end and back >= start else onward
    if action.start == action.end and moved:
        moved = {"start": moved.get("end"), "end": moved.get("end")}
    if (first := moved.get("start")) and action.end and str(first) > str(moved.get("end", action.end)):
        moved["end"] = first
    return _set(action.id, **moved)


def _unlink(case: Case, cycle: Sequence[str]) -> Remedy:
    """The wait that goes most against the order of the plan's days."""
    number = {id: case.actions[id].number for id in cycle}
    waits = [(id, other) for id in cycle for other in case.actions[id].depends_on if other in number]
    card, other = max(waits, key=lambda wait: (number[wait[1]] - number[wait[0]], -number[wait[0]]))
    return Remedy(kind="unlink", card=card, other=other)


def _realise_best(facts: Facts, need: str) -> Remedy:
    ideas = [facts.ideas[id] for id in facts.needs[need].ideas]
    best = max(ideas, key=lambda idea: idea.votes, default=None)
    return Remedy(kind="realise", card=best.id) if best else _fill(need, "links")


def _hand_over(case: Case, facts: Facts, actions: Sequence[str]) -> Remedy | None:
    """To the partner that leads fewest; the action that starts last, for it is least under way."""
    ranked = [
        (len(facts.organisations[partner].leads), -action.number, n, action, partner)
        for action in (case.actions[id] for id in actions)
        for n, partner in enumerate(action.partners)
        if partner != action.owner
    ]
    if not ranked:
        return _fill(actions[-1], "owner") if actions else None
    _, _, _, action, partner = min(ranked, key=lambda one: one[:3])
    kept = [body for body in (*action.partners, action.owner) if body and body != partner]
    return _set(action.id, owner=partner, partners=kept)


def _moved(case: Case, who: str, actions: Sequence[str]) -> Remedy | None:
    """The first of the suggested moves that relieves exactly this."""
    moves = case.plan.schedule.moves if case.plan.schedule else []
    move = next((move for move in moves if move.relieves == who and move.action in actions and not move.later), None)
    return _set(move.action, start=move.start, end=move.end) if move else None


def _lighten(case: Case, facts: Facts, code: CheckCode, actions: Sequence[str]) -> Remedy | None:
    return _fill(actions[-1], "person") if code == "person_overloaded" else _hand_over(case, facts, actions)


def _led_to(case: Case, result: str) -> Remedy:
    """By an action that leads to none; else people choose one of those of the result that has most. Where each has but
    one, no action can be spared: then the programme may promise less."""
    idle = next((action for action in case.plan.actions if action.result is None), None)
    if idle:
        return _set(idle.id, result=result)
    fullest = max((other.actions for other in case.plan.programme.results), key=len)
    return _fill(fullest[-1], "result") if len(fullest) > 1 else _fill("", "programme")


def _let_help(case: Case, body: str) -> Remedy:
    """With an action that answers what it raised, else with the one that has fewest partners."""
    raised = {need.id for need in case.plan.needs if any(voice.organisation == body for voice in need.voices)}
    action = min(
        case.plan.actions,
        key=lambda action: (not raised & set(action.needs), len(action.partners), action.number),
    )
    return _set(action.id, partners=[*action.partners, body])
