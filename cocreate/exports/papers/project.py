"""Scheda progetto: who, why, what, until when, for how much, on a few pages."""

from collections.abc import Iterator

from cocreate.exports.document import Block, Cell, Heading
from cocreate.exports.papers import framework
from cocreate.exports.papers.facts import (
    aims,
    budget,
    cents,
    indicator,
    named,
    need_table,
    needs_told,
    owner,
    risk_table,
    when,
)
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, alert, table
from cocreate.exports.papers.plan import governance
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("identity", [], _identity(words))
    yield Part("partners", [], governance(words))
    yield Part("needs", needs_told(words), need_table(words))
    yield Part("aims", aims(words), framework.result_table(words))
    yield Part("recipients")
    yield Part("actions", [], [block for action in words.plan.actions for block in _sheet(words, action)])
    yield Part("risks", [], risk_table(words))
    yield Part("sustainability")


def _rows(words: Words, rows: list[tuple[str, Cell]]) -> list[list[Cell]]:
    return [[Cell(words.say(key), strong=True), cell] for key, cell in rows]


def _identity(words: Words) -> list[Block]:
    plan, programme = words.plan, words.plan.programme
    lead = words.organisation(programme.lead)
    span = (
        words.say("plan-span", start=words.day(plan.start), end=words.day(plan.end)) if plan.start and plan.end else ""
    )
    rows = [
        ("paper-item-title", Cell(words.title)),
        ("paper-item-programme", Cell(programme.title) if programme.title else alert(words, "paper-missing")),
        ("paper-item-lead", Cell(lead) if lead else alert(words, "paper-missing")),
        ("paper-item-span", Cell(span) if span else alert(words, "plan-no-dates")),
        ("paper-item-cost", Cell(cents(words, plan.budget_eur))),
        ("paper-item-covered", Cell(cents(words, plan.covered_eur))),
        ("paper-item-version", Cell(words.number(plan.version))),
    ]
    return table(words, "paper-title-identity", (("item", 30), ("content", 70)), _rows(words, rows))


def _sheet(words: Words, action: PlanAction) -> list[Block]:
    needs = "\n".join(words.text(words.needs[id].text) for id in action.needs)
    ideas = "\n".join(words.text(words.ideas[id].text) for id in action.ideas)
    rows = [
        ("column-needs", Cell(needs) if needs else alert(words, "paper-missing")),
        ("column-ideas", Cell(ideas, words.dots(action.votes)) if ideas else alert(words, "plan-no-idea")),
        ("column-owner", owner(words, action)),
        ("column-when", when(words, action)),
        ("column-indicator", indicator(words, action.indicator)),
        ("column-budget", budget(words, action) if action.budget_eur is not None else alert(words, "paper-missing")),
    ]
    if action.resources:
        rows.append(("column-resources", Cell("\n".join(words.text(words.others[id]) for id in action.resources))))
    if action.obstacles:
        rows.append(("column-obstacles", Cell("\n".join(words.text(words.others[id]) for id in action.obstacles))))
    name = named(words, action)
    return [Heading(name), *table(words, "paper-title-actions", (("item", 24), ("content", 76)), _rows(words, rows))]
