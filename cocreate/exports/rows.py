"""The plan as rows of typed values, for the formats that are tables: CSV and XLSX."""

from collections.abc import Sequence
from datetime import date

import msgspec

from cocreate.boards.records import CardKind
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction, PlanCard, PlanIdea, PlanNeed

Value = str | int | float | date | None
SEPARATOR = "; "  # between several in one cell


class Rows(msgspec.Struct, frozen=True):
    titles: list[str]
    rows: list[list[Value]]


ACTION_COLUMNS = (
    "number", "id", "action", "owner", "partners", "start", "end", "indicator", "baseline", "target", "unit",
    "budget-eur", "votes", "ideas", "needs", "resources", "obstacles", "depends-on",
)  # fmt: skip


def action_rows(words: Words) -> Rows:
    return _rows(words, ACTION_COLUMNS, [_action(words, action) for action in words.plan.actions])


def need_rows(words: Words) -> Rows:
    return _rows(
        words,
        ("id", "need", "group", "ideas", "actions"),
        [
            [need.id, need.text, _group(words, need.group), _ideas(words, need.ideas), words.numbers(need.actions)]
            for need in words.plan.needs
        ],
    )


def idea_rows(words: Words) -> Rows:
    return _rows(
        words,
        ("id", "idea", "group", "votes", "needs", "actions"),
        [
            [
                idea.id,
                idea.text,
                _group(words, idea.group),
                idea.votes,
                _needs(words, idea.needs),
                words.numbers(idea.actions),
            ]
            for idea in words.plan.ideas
        ],
    )


def tally_rows(words: Words) -> Rows:
    plan = words.plan
    texts = _texts(words, "need", plan.needs) | _texts(words, "idea", plan.ideas)
    texts |= _texts(words, "resource", plan.resources) | _texts(words, "obstacle", plan.obstacles)
    texts |= _texts(words, "action", plan.actions)
    return _rows(
        words,
        ("id", "kind", "card", "votes"),
        [[id, *texts.get(id, ("", "")), dots] for id, dots in plan.tally.items()],
    )


def _texts(
    words: Words, kind: CardKind, cards: Sequence[PlanNeed | PlanIdea | PlanCard | PlanAction]
) -> dict[str, tuple[str, str]]:
    return {card.id: (words.say(f"kind-{kind}"), card.text) for card in cards}


def organisation_rows(words: Words) -> Rows:
    return _rows(
        words,
        ("id", "organisation", "sector", "members", "leads", "helps"),
        [
            [
                body.id,
                body.name,
                words.say(f"plan-sector-{body.sector}"),
                body.members,
                words.numbers(body.leads),
                words.numbers(body.helps),
            ]
            for body in words.plan.organisations
        ],
    )


def check_rows(words: Words) -> Rows:
    return _rows(
        words,
        ("severity", "check", "message", "subjects"),
        [
            [
                words.say(f"severity-{check.severity}"),
                words.say("check-name-" + check.code.replace("_", "-")),
                check.message,
                SEPARATOR.join(check.subjects),
            ]
            for check in words.plan.checks
        ],
    )


def _rows(words: Words, columns: tuple[str, ...], rows: list[list[Value]]) -> Rows:
    return Rows([words.say(f"column-{name}") for name in columns], rows)


def _action(words: Words, action: PlanAction) -> list[Value]:
    indicator = action.indicator
    measured: list[Value] = [None] * 4
    if indicator:
        measured = [indicator.name, indicator.baseline, indicator.target, indicator.unit]
    return [
        action.number,
        action.id,
        action.text,
        words.organisation(action.owner),
        SEPARATOR.join(words.organisation(id) for id in action.partners),
        date.fromisoformat(action.start) if action.start else None,
        date.fromisoformat(action.end) if action.end else None,
        *measured,
        action.budget_eur,
        action.votes,
        _ideas(words, action.ideas),
        _needs(words, action.needs),
        SEPARATOR.join(words.others[id] for id in action.resources),
        SEPARATOR.join(words.others[id] for id in action.obstacles),
        words.numbers(action.depends_on),
    ]


def _ideas(words: Words, ids: list[str]) -> str:
    return SEPARATOR.join(words.ideas[id].text for id in ids)


def _needs(words: Words, ids: list[str]) -> str:
    return SEPARATOR.join(words.needs[id].text for id in ids)


def _group(words: Words, id: str | None) -> str:
    return words.groups.get(id or "", "")
