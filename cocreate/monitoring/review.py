"""The next table on a finished plan: it begins with the review, where each action that is still open lies as a card.

Pure. Of people it says nothing: neither who reported nor who answers for an action in person (LOG-11).
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from cocreate.boards import commands as c
from cocreate.boards.layout import HEAD, PAD, STEP_X, STEP_Y
from cocreate.boards.records import Language
from cocreate.boards.templates.shape import MAX_WORDS
from cocreate.errors import Refused
from cocreate.locales import sentence
from cocreate.locales.formats import day, number, shortened
from cocreate.monitoring.evidence import Evidence, page_of, reading, standing, with_cards
from cocreate.monitoring.state import ActionState, Series, State
from cocreate.plans.plan import Plan, PlanAction

REVIEW: Final = "review"  # id of its zone and of its phase
MAX_CARRIED: Final = MAX_WORDS  # as many cards as any table may begin with
MINUTES: Final = 20
GAP: Final = 40  # between its zone and those beneath
LEAST: Final = 376  # height of its zone
LONG: Final = 300  # code points of what is said beside an action; its own words may be twice as long
_NEVER: Final = "9999"


class Said(NamedTuple):
    """What the cards are made of."""

    plan: Plan
    state: State
    needs: dict[str, str]  # texts by id
    language: Language


class Review(NamedTuple):
    carried: list[ActionState]  # what is open, the most urgent first
    left_out: int  # open too, but beyond what a table may begin with
    done: int
    stopped: int


def review(state: State) -> Review:
    """What is late comes first, then what ends first; what has no last day comes last."""
    still = [one for one in state.actions if one.status not in ("done", "stopped")]
    still.sort(key=lambda one: (not one.late, one.end or _NEVER, one.number))
    said = state.overall.statuses
    return Review(still[:MAX_CARRIED], len(still[MAX_CARRIED:]), said["done"], said["stopped"])


def next_table(
    plan: Plan, state: State, found: dict[str, Any], name: str, *, title: str, language: Language, url: str
) -> c.OpenBoard | Refused:
    """The command that opens it: the review, and then all that the template `found` has."""
    seen = review(state)
    id = _free(found)
    follows = c.NewFollows(
        board=plan.board, title=state.title or plan.title, review=id, carried=len(seen.carried), left_out=seen.left_out
    )
    own = _with_review(found, id, seen, language)
    command = c.OpenBoard(title=title, language=language, template=name, own=own, follows=follows)
    said = Said(plan, state, {need.id: need.text for need in plan.needs}, language)
    actions = {one.id: one for one in plan.actions}
    return with_cards(command, [(id, carried(said, actions[one.id], one)) for one in seen.carried], url)


def carried(said: Said, action: PlanAction, one: ActionState) -> Evidence:
    """An open action as a card, its own words on the first line; beneath them what is known of it."""
    words = shortened(one.text, 2 * LONG)
    return Evidence("action", "\n".join((words, *_facts(said, action, one))), page_of(said.plan, action))


def _facts(said: Said, action: PlanAction, one: ActionState) -> Iterator[str]:
    """How far it is, by when, who leads it, what was measured, what stops it, what for."""
    language = said.language
    yield sentence(language, "review-standing", standing=standing(one, language))
    due = [] if one.end is None else [sentence(language, "review-due", day=day(language, date.fromisoformat(one.end)))]
    late = [sentence(language, "review-late")] if one.late else []
    if due or late:
        yield " · ".join((*due, *late))
    if one.owner is not None:
        yield sentence(language, "review-owner", name=said.state.organisations.get(one.owner, one.owner))
    if one.indicator is not None:
        yield shortened(_measured(one.indicator, language), LONG)
    if one.obstacles:
        yield sentence(language, "review-obstacles", text=shortened(one.obstacles, LONG))
    if needs := [said.needs[id] for id in action.needs if id in said.needs]:
        yield sentence(language, "review-need", text=shortened("; ".join(needs), LONG))


def _measured(series: Series, language: Language) -> str:
    """The latest reading against the target."""
    if series.points:
        return reading(series, series.points[-1], language).partition("\n")[0]
    unread = sentence(language, "review-unread", name=series.name)
    return unread if series.target is None else f"{unread} → {number(language, series.target)}"


def _free(found: dict[str, Any]) -> str:
    taken, id = {one["id"] for part in ("zones", "phases") for one in found[part]}, REVIEW
    while id in taken:
        id += "-a"
    return id


def _with_review(found: dict[str, Any], id: str, seen: Review, language: Language) -> dict[str, Any]:
    """Its zone lies above all others, as wide as they are, with room for every card."""
    zones = found["zones"]
    left, top = min(zone["x"] for zone in zones), min(zone["y"] for zone in zones)
    wide = max(zone["x"] + zone["w"] for zone in zones) - left
    rows = -(-len(seen.carried) // max(1, (wide - PAD) // STEP_X))
    high = max(LEAST, HEAD + rows * STEP_Y + PAD)
    title = sentence(language, "review")
    place = {"x": left, "y": top - GAP - high, "w": wide, "h": high}
    zone = {"id": id, "kind": "idea", "title": title, "prompt": told(seen, language), **place}
    phase = {
        "id": id,
        "title": title,
        "prompt": sentence(language, "review-prompt"),
        "minutes": MINUTES,
        "zones": [id],
        "writing": "open",
        "allows": ["write", "arrange", "comment", "react"],
    }
    return {**found, "zones": [zone, *zones], "phases": [phase, *found["phases"]]}


def told(seen: Review, language: Language) -> str:
    """In words: how many are open, how many were done since."""
    said = [sentence(language, "review-open", count=len(seen.carried) + seen.left_out)]
    said.append(sentence(language, "review-done", count=seen.done))
    if seen.stopped:
        said.append(sentence(language, "review-stopped", count=seen.stopped))
    whole = ", ".join(said) + "."
    if seen.left_out:
        whole += " " + sentence(language, "review-left-out", count=seen.left_out)
    return whole
