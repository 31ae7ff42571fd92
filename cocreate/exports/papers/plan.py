"""Piano territoriale: the headings that the plans of a territorial network have (docs/papers.md says whose)."""

from collections.abc import Iterator

from cocreate.exports.document import Block, Cell
from cocreate.exports.papers import budget, framework, timetable
from cocreate.exports.papers.facts import action_table, aims, cents, need_table, needs_told, span_told
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, table
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanCard


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("aims", aims(words))
    yield Part("context", context(words))
    yield Part("governance", _governed(words), governance(words))
    yield Part("needs", needs_told(words), need_table(words))
    yield Part("services", [], _services(words))
    yield Part("objectives", [], [*framework.result_table(words), *_measured(words)])
    yield Part("actions", [], action_table(words))
    yield Part("training")
    yield Part("communication")
    yield Part("times", span_told(words), timetable.dates(words))
    yield Part("money", _paid(words), budget.by_action(words))


def context(words: Words) -> list[str]:
    programme = words.plan.programme
    told = [words.say("paper-say-table", title=words.title, day=words.long_day(words.finished.date().isoformat()))]
    if programme.title:
        told.append(words.say("paper-say-programme", programme=programme.title))
    if programme.start and programme.end:
        span = {"start": words.long_day(programme.start), "end": words.long_day(programme.end)}
        told.append(words.say("paper-say-programme-span", **span))
    if programme.themes:
        told.append(words.say("paper-say-themes", themes=words.listed(programme.themes)))
    if words.plan.voters:
        told.append(words.say("paper-say-votes", voters=words.plan.voters, votes=words.dots(words.plan.votes_cast)))
    return [" ".join(told)]


def _governed(words: Words) -> list[str]:
    bodies = words.plan.organisations
    if not bodies:
        return []
    told = [words.say("paper-say-bodies", count=len(bodies))]
    if lead := words.organisation(words.plan.programme.lead):
        told.append(words.say("paper-say-lead", organisation=lead))
    return [" ".join(told)]


def governance(words: Words) -> list[Block]:
    rows = [
        [
            Cell(body.name, strong=True),
            Cell(words.say(f"plan-sector-{body.sector}"), tone=body.sector),
            Cell(words.numbers(body.leads)),
            Cell(words.numbers(body.helps)),
        ]
        for body in words.plan.organisations
    ]
    columns = (("organisation", 46), ("sector", 20), ("leads", 17), ("helps", 17))
    return table(words, "paper-title-governance", columns, rows)


def _services(words: Words) -> list[Block]:
    rows = [
        [
            Cell(words.text(card.text), strong=True),
            Cell(_offered(words, card)),
            Cell(words.numbers(card.actions)) if card.actions else Cell(words.say("paper-unused")),
        ]
        for card in words.plan.resources
    ]
    return table(words, "paper-title-services", (("service", 50), ("named-by", 30), ("used-by", 20)), rows)


def _offered(words: Words, card: PlanCard) -> str:
    names = dict.fromkeys(words.organisation(voice.organisation) for voice in card.voices if voice.organisation)
    return words.listed([name for name in names if name])


def _measured(words: Words) -> list[Block]:
    rows = [
        [
            Cell(str(action.number)),
            Cell(words.text(action.text)),
            Cell(action.indicator.name, words.measure(action.indicator), strong=True),
        ]
        for action in words.plan.actions
        if action.indicator
    ]
    return table(words, "paper-title-indicators", (("number", 6), ("action", 47), ("indicator", 47)), rows)


def _paid(words: Words) -> list[str]:
    plan = words.plan
    if not plan.budget_eur and not plan.covered_eur:
        return []
    sums = {"cost": cents(words, plan.budget_eur), "covered": cents(words, plan.covered_eur)}
    return [words.say("paper-say-money", **sums, missing=cents(words, plan.budget_eur - plan.covered_eur))]
