"""A table on a target that slips: the cards that lie on it from the beginning, each with the way back to its source."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.table import open_board
from cocreate.boards.fold import apply
from cocreate.boards.layout import place
from cocreate.boards.records import CardKind, Language
from cocreate.boards.templates import template
from cocreate.errors import Refused
from cocreate.locales import sentence
from cocreate.locales.formats import number
from cocreate.monitoring.state import ActionState, Point, Series, State
from cocreate.plans.plan import Plan, PlanAction

Part = Literal["action", "need", "idea", "obstacle", "reading"]
MAX_READINGS = 12  # the newest

# where each part lies, in a template that can take it
PLACES: Mapping[str, Mapping[Part, str]] = {
    "retrospective": {
        "action": "steps",
        "need": "missing",
        "idea": "trials",
        "obstacle": "failed",
        "reading": "failed",
    },
    "needs-analysis": {
        "action": "evidence",
        "need": "needs",
        "idea": "present",
        "obstacle": "barriers",
        "reading": "evidence",
    },
}


class Evidence(NamedTuple):
    part: Part
    text: str
    link: str  # path on the source table's pages


def evidence(plan: Plan, state: State, subject: str, language: Language) -> list[Evidence]:
    """Of an action, or of a result with all the actions that lead to it; empty where the plan has no such thing."""
    actions = [one for one in plan.actions if subject in (one.id, one.result)]
    states = {one.id: one for one in state.actions}
    said = [part for action in actions for part in _of_action(plan, action, states[action.id], language)]
    for result in state.results:
        if result.id == subject and result.indicator is not None:
            said += _readings(result.indicator, f"/b/{plan.board}/monitoring", language)
    return list(dict.fromkeys(said))


def _of_action(plan: Plan, action: PlanAction, state: ActionState, language: Language) -> Iterator[Evidence]:
    page = page_of(plan, action)
    yield Evidence("action", f"{action.text} ({standing(state, language)})", page)
    texts = {need.id: need.text for need in plan.needs} | {idea.id: idea.text for idea in plan.ideas}
    texts |= {obstacle.id: obstacle.text for obstacle in plan.obstacles}
    parts: tuple[tuple[Part, list[str]], ...] = (
        ("need", action.needs),
        ("idea", action.ideas),
        ("obstacle", action.obstacles),
    )
    for part, ids in parts:
        for id in ids:
            if id in texts:
                yield Evidence(part, texts[id], f"/b/{plan.board}/plan")
    if state.obstacles:
        yield Evidence("obstacle", state.obstacles, page)
    if state.indicator is not None:
        yield from _readings(state.indicator, page, language)


def page_of(plan: Plan, action: PlanAction) -> str:
    return f"/b/{plan.board}/action/{action.id}"


def standing(state: ActionState, language: Language) -> str:
    """How far an action is."""
    status = sentence(language, f"monitoring-status-{state.status.replace('_', '-')}")
    return f"{status}, {state.percent} %"


def _readings(series: Series, page: str, language: Language) -> Iterator[Evidence]:
    for point in series.points[-MAX_READINGS:]:
        yield Evidence("reading", reading(series, point, language), page)


def reading(series: Series, point: Point, language: Language) -> str:
    """What was read on a day, against the target."""
    value = " ".join(filter(None, (number(language, point.value), series.unit)))
    first = f"{series.name}, {point.date}: {value}"
    aim = None if series.target is None else f"→ {number(language, series.target)}"
    return "\n".join(filter(None, (" ".join(filter(None, (first, aim))), point.reason or point.note)))


def table_on(said: list[Evidence], name: str, title: str, language: Language, url: str) -> c.OpenBoard | Refused:
    """The command that opens the table with the evidence on it."""
    found, places = template(name), PLACES.get(name)
    if found is None or places is None:
        return Refused("unknown_template", {"id": name})
    command = c.OpenBoard(title=title, language=language, template=name, own=found)
    zones = list(dict.fromkeys(places.values()))
    there = sorted(said, key=lambda one: zones.index(places[one.part]))
    return with_cards(command, [(places[one.part], one) for one in there], url)


def with_cards(command: c.OpenBoard, said: list[tuple[str, Evidence]], url: str) -> c.OpenBoard | Refused:
    """The same table with each piece as a card of its zone, in free places and in their order."""
    ground, found = Board(), command.own or {}
    opened = open_board(ground, command, 0)
    if isinstance(opened, Refused):
        return opened
    for change in opened.changes:
        apply(ground.records, change)
    kinds: dict[str, CardKind] = {zone["id"]: zone["kind"] for zone in found["zones"]}
    cards = list[dict[str, Any]]()
    for zone in dict.fromkeys(zone for zone, _ in said):
        mine = [one for where, one in said if where == zone]
        for one, slot in zip(mine, place(ground.records, zone, len(mine)), strict=True):
            text = _text(one, url, command.language)
            cards.append({"kind": kinds[zone], "zone": zone, "text": text, "x": slot.x, "y": slot.y})
    return msgspec.structs.replace(command, own={**found, "cards": cards})


def _text(one: Evidence, url: str, language: Language) -> str:
    """Its words and the way back; long ones are cut before that."""
    back = f"\n[{sentence(language, 'monitoring-source')}]({url}{one.link})"
    room = c.MAX_TEXT - len(back)
    return (one.text if len(one.text) <= room else one.text[: room - 1] + "…") + back
