"""Cells and sentences that more than one paper has."""

from cocreate.exports.document import Block, Cell
from cocreate.exports.papers.part import alert, bullets, table
from cocreate.exports.words import Words
from cocreate.locales import formats
from cocreate.plans.plan import PlanAction, PlanIndicator


def cents(words: Words, eur: float) -> str:
    """A sum as an account says it."""
    return formats.cents(words.plan.language, eur)


def named(words: Words, action: PlanAction) -> str:
    return f"{action.number}. {words.text(action.text)}"


def owner(words: Words, action: PlanAction) -> Cell:
    partners = words.partners(action)
    soft = words.say("plan-with", partners=partners) if partners else ""
    if action.owner is None:
        return Cell(words.say("plan-no-owner"), soft, tone="alert")
    body = words.organisations[action.owner]
    return Cell(body.name, soft, tone=body.sector)


def when(words: Words, action: PlanAction) -> Cell:
    if not (action.start or action.end):
        return alert(words, "plan-no-dates")
    return Cell(words.when(action).replace(" – ", "\N{NO-BREAK SPACE}–\n"))


def indicator(words: Words, found: PlanIndicator | None) -> Cell:
    if found is None:
        return alert(words, "plan-no-indicator")
    return Cell(found.name, words.measured(found))


def source(words: Words, found: PlanIndicator | None) -> Cell:
    if found is None:
        return Cell("")
    return Cell(found.source) if found.source else alert(words, "paper-no-source")


def budget(words: Words, action: PlanAction) -> Cell:
    return Cell("" if action.budget_eur is None else cents(words, action.budget_eur))


def action_table(words: Words) -> list[Block]:
    rows = [
        [
            Cell(str(action.number)),
            Cell(words.text(action.text), strong=True),
            owner(words, action),
            when(words, action),
            indicator(words, action.indicator),
            budget(words, action),
        ]
        for action in words.plan.actions
    ]
    total = [Cell(""), Cell(words.say("total"), strong=True), *[Cell("")] * 3, strong(words, words.plan.budget_eur)]
    columns = (("number", 5), ("action", 30), ("owner", 26), ("when", 17), ("indicator", 22), ("budget*", 16))
    return table(words, "paper-title-actions", columns, rows, total=total)


def strong(words: Words, eur: int) -> Cell:
    return Cell(cents(words, eur), strong=True)


def need_table(words: Words) -> list[Block]:
    rows = []
    for need in words.plan.needs:
        votes = sum(words.ideas[id].votes for id in need.ideas)
        rows.append(
            [
                Cell(words.text(need.text), words.groups.get(need.group or "", ""), strong=True),
                Cell(words.number(len(need.ideas))),
                Cell(words.number(votes)),
                Cell(words.numbers(need.actions)) if need.actions else alert(words, "plan-no-action"),
            ]
        )
    return table(words, "paper-title-needs", (("need", 60), ("ideas*", 10), ("votes*", 10), ("actions", 20)), rows)


def risk_table(words: Words) -> list[Block]:
    found = [
        (-risk.likelihood * risk.impact, action.number, n, risk)
        for action in words.plan.actions
        for n, risk in enumerate(action.risks)
    ]
    rows = [
        [
            Cell(str(number)),
            Cell(risk.text, strong=True),
            Cell(words.say(f"plan-grade-{risk.likelihood}")),
            Cell(words.say(f"plan-grade-{risk.impact}")),
            Cell(risk.response) if risk.response else alert(words, "plan-no-response"),
        ]
        for _, number, _, risk in sorted(found, key=lambda one: one[:3])
    ]
    columns = (("number", 6), ("risk", 40), ("likelihood", 14), ("impact", 14), ("response", 36))
    return table(words, "paper-title-risks", columns, rows)


def aims(words: Words) -> list[str]:
    frame = words.plan.programme
    said = " ".join(frame.goal.text.split()) if frame.goal else ""
    goal = [words.say("paper-say-goal", goal=said)] if said else []
    return [*goal, *([words.say("paper-say-aims"), *bullets(frame.aims)] if frame.aims else [])]


def needs_told(words: Words) -> list[str]:
    needs = words.plan.needs
    if not needs:
        return []
    met = sum(bool(need.actions) for need in needs)
    return [words.say("paper-say-needs", needs=len(needs), met=met)]


def span_told(words: Words) -> list[str]:
    plan = words.plan
    if plan.start is None or plan.end is None:
        return []
    return [words.say("paper-say-span", start=words.long_day(plan.start), end=words.long_day(plan.end))]
