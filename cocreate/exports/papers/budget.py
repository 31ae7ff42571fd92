"""Piano economico: what actions cost, what partners put in, what comes from elsewhere, what was spent; to the cent."""

from collections import Counter
from collections.abc import Iterator

from cocreate.exports.document import Block, Cell
from cocreate.exports.papers.facts import cents, named, strong
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, table
from cocreate.exports.papers.reports import spending
from cocreate.exports.words import Words


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("by-action", [], by_action(words))
    yield Part("by-partner", [], _by_partner(words))
    yield Part("in-kind", [], _in_kind(words))
    yield Part("funding", [], _funding(words))
    yield Part("balance", _balance(words))
    yield spending(words, given.period(words.plan))


def by_action(words: Words) -> list[Block]:
    plan = words.plan
    rows, promised, funded = [], 0, 0
    for action in plan.actions:
        if not action.budget_eur and not action.covered_eur:
            continue
        cost, partners = action.budget_eur or 0, sum(promise.eur for promise in action.promises)
        funds = sum(fund.eur for fund in action.funds)
        promised, funded = promised + partners, funded + funds
        sums = (cost, partners, funds, cost - action.covered_eur)
        rows.append([Cell(named(words, action)), *(Cell(cents(words, eur)) for eur in sums)])
    sums = (plan.budget_eur, promised, funded, plan.budget_eur - plan.covered_eur)
    total = [Cell(words.say("total"), strong=True), *(strong(words, eur) for eur in sums)]
    columns = (("action", 36), ("cost*", 16), ("promised*", 16), ("funded*", 16), ("missing*", 16))
    return table(words, "paper-title-by-action", columns, rows, total=total)


def _by_partner(words: Words) -> list[Block]:
    plan = words.plan
    cost: Counter[str] = Counter()
    for action in plan.actions:
        cost[action.owner or ""] += action.budget_eur or 0
    rows = [
        [
            Cell(body.name, words.say(f"plan-sector-{body.sector}"), tone=body.sector),
            Cell(words.numbers(body.leads)),
            Cell(cents(words, cost[body.id])),
            Cell(cents(words, body.promised_eur)),
        ]
        for body in plan.organisations
        if cost[body.id] or body.promised_eur
    ]
    if cost[""]:
        nobody = Cell(words.say("plan-no-owner"), tone="alert")
        numbers = words.numbers([action.id for action in plan.actions if action.owner is None])
        rows.append([nobody, Cell(numbers), Cell(cents(words, cost[""])), Cell(cents(words, 0))])
    promised = sum(body.promised_eur for body in plan.organisations)
    total = [Cell(words.say("total"), strong=True), Cell(""), strong(words, plan.budget_eur), strong(words, promised)]
    columns = (("organisation", 46), ("leads", 14), ("cost-led*", 20), ("promised*", 20))
    return table(words, "paper-title-by-partner", columns, rows, total=total)


def _in_kind(words: Words) -> list[Block]:
    rows = [
        [Cell(words.organisation(promise.organisation)), Cell(promise.what, strong=True), Cell(named(words, action))]
        for action in words.plan.actions
        for promise in action.promises
        if not promise.eur
    ]
    return table(words, "paper-title-in-kind", (("organisation", 34), ("promise", 33), ("action", 33)), rows)


def _funding(words: Words) -> list[Block]:
    sources: Counter[str] = Counter()
    for action in words.plan.actions:
        for promise in action.promises:
            if promise.eur:
                sources[words.organisation(promise.organisation)] += promise.eur
        for fund in action.funds:
            sources[fund.source] += fund.eur
    whole = words.plan.budget_eur
    rows = [
        [Cell(source, strong=True), Cell(cents(words, eur)), Cell(_share(words, eur, whole))]
        for source, eur in sorted(sources.items(), key=lambda one: (-one[1], one[0].casefold()))
        if eur
    ]
    covered = words.plan.covered_eur
    total = [Cell(words.say("total"), strong=True), strong(words, covered), Cell(_share(words, covered, whole))]
    return table(words, "paper-title-funding", (("fund", 56), ("sum*", 24), ("share*", 20)), rows, total=total)


def _share(words: Words, eur: int, whole: int) -> str:
    return f"{words.number(round(100 * eur / whole, 1))}\N{NO-BREAK SPACE}%" if whole else ""


def _balance(words: Words) -> list[str]:
    plan = words.plan
    if not plan.budget_eur and not plan.covered_eur:
        return []
    sums = {"cost": cents(words, plan.budget_eur), "covered": cents(words, plan.covered_eur)}
    told = [words.say("paper-say-money", **sums, missing=cents(words, plan.budget_eur - plan.covered_eur))]
    if plan.programme.budget_eur is not None:
        left = plan.programme.budget_eur - plan.budget_eur
        key = "paper-say-left" if left >= 0 else "paper-say-over"
        told.append(words.say(key, frame=cents(words, plan.programme.budget_eur), left=cents(words, abs(left))))
    without = [action.id for action in plan.actions if action.budget_eur is None]
    if without:
        told.append(words.say("paper-gap-no-cost", count=len(without), actions=words.some_numbers(without)))
    return told
