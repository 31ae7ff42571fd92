"""The plan as rows of typed values, for the formats that are tables: CSV, XLSX and ODS."""

from collections.abc import Sequence
from datetime import date

import msgspec

from cocreate.boards.records import CardKind
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction, PlanCard, PlanIdea, PlanNeed, PlanPromise

Value = str | int | float | date | None
SEPARATOR = "; "  # between several in one cell
MOST = 32_767  # characters in a cell; Excel calls a file with more of them damaged
FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was
WIDEST, NARROWEST = 60, 8  # characters in a column
SAMPLE = 500  # rows that tell how wide a column is to be


class Rows(msgspec.Struct, frozen=True):
    titles: list[str]
    rows: list[list[Value]]


ACTION_COLUMNS = (
    "number", "id", "action", "owner", "partners", "start", "end", "indicator", "baseline", "target", "unit",
    "budget-eur", "votes", "ideas", "needs", "resources", "obstacles", "depends-on",
    "source", "frequency", "effort", "milestone", "result", "promises", "funds", "covered-eur", "risks",
    "earliest-start", "earliest-end", "latest-start", "latest-end", "slack",
)  # fmt: skip


def action_rows(words: Words) -> Rows:
    return _rows(words, ACTION_COLUMNS, [_action(words, action) for action in words.plan.actions])


def marked_rows(words: Words) -> Rows:
    """The actions of a table that stands alone: of a draft each row says so, and from which event and moment it is."""
    rows, mark = action_rows(words), _mark(words)
    return Rows([*rows.titles, *mark.titles], [[*row, *cells] for row in rows.rows for cells in mark.rows])


def sheets(words: Words) -> list[tuple[str, Rows]]:
    """All of them, as the sheets of a workbook; that it is a draft stands before them."""
    rows_of = {
        "actions": action_rows,
        "needs": need_rows,
        "ideas": idea_rows,
        "tally": tally_rows,
        "organisations": organisation_rows,
        "checks": check_rows,
    }
    told = [(words.say(f"sheet-{name}"), rows(words)) for name, rows in rows_of.items()]
    return [(words.say("sheet-draft"), _mark(words)), *told] if words.plan.draft else told


def _mark(words: Words) -> Rows:
    """What a draft says of itself in cells; of any other plan a row of none."""
    plan = words.plan
    if not plan.draft:
        return Rows([], [[]])
    columns = ("draft", "draft-event", "draft-moment")
    return _rows(words, columns, [[" ".join([words.made, *words.notes]), plan.seq, plan.draft.at]])


def widths(rows: Rows) -> list[int]:
    """Of the columns, in characters."""
    wide = []
    for column, name in enumerate(rows.titles):
        texts = [str(row[column] or "") for row in rows.rows[:SAMPLE]]
        longest = max([len(name) + 3, *(len(line) for text in texts for line in text.split("\n"))])
        wide.append(min(max(longest, NARROWEST), WIDEST))
    return wide


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
        ("severity", "check", "message", "remedy", "subjects"),
        [
            [
                words.say(f"severity-{check.severity}"),
                words.say("check-name-" + check.code.replace("_", "-")),
                check.message,
                check.remedy.text if check.remedy else "",
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
        indicator.source if indicator else None,
        (words.often(indicator) or None) if indicator else None,
        action.effort_days,
        words.say("plan-milestone") if action.milestone else None,
        words.results.get(action.result or ""),
        SEPARATOR.join(_promise(words, promise) for promise in action.promises),
        SEPARATOR.join(f"{fund.source} {words.euros(fund.eur)}" for fund in action.funds),
        action.covered_eur if action.promises or action.funds else None,
        SEPARATOR.join(risk.text for risk in action.risks),
        *_timed(words, action),
    ]


def _promise(words: Words, promise: PlanPromise) -> str:
    money = f" {words.euros(promise.eur)}" if promise.eur else ""
    return f"{words.organisation(promise.organisation)}: {promise.what}{money}"


def _timed(words: Words, action: PlanAction) -> list[Value]:
    """Nothing for what waits for itself."""
    timed = words.timed.get(action.id)
    if timed is None:
        return [None] * 5
    days = (timed.earliest_start, timed.earliest_end, timed.latest_start, timed.latest_end)
    return [*(date.fromisoformat(day) for day in days), timed.slack]


def _ideas(words: Words, ids: list[str]) -> str:
    return SEPARATOR.join(words.ideas[id].text for id in ids)


def _needs(words: Words, ids: list[str]) -> str:
    return SEPARATOR.join(words.needs[id].text for id in ids)


def _group(words: Words, id: str | None) -> str:
    return words.groups.get(id or "", "")
