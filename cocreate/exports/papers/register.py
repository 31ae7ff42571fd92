"""Registro delle adesioni: which bodies belong, of what kind, since when, and what they took on."""

from collections import Counter
from collections.abc import Iterator

from cocreate.exports.document import Block, Cell, Signatures
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, table
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanOrganisation


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("bodies", _counted(words), _table(words, given))
    yield Part("idle", _idle(words))
    yield Part("joining")
    yield Part("signatures", [], _signatures(words))


def _counted(words: Words) -> list[str]:
    bodies = words.plan.organisations
    if not bodies:
        return []
    sectors = Counter(body.sector for body in bodies)
    named = [
        f"{words.say(f'plan-sector-{sector}')}: {words.number(count)}" for sector, count in sorted(sectors.items())
    ]
    return [" ".join([words.say("paper-say-bodies", count=len(bodies)), "; ".join(named) + "."])]


def _table(words: Words, given: Given) -> list[Block]:
    rows = [_row(words, given, body) for body in words.plan.organisations]
    columns = (
        ("organisation", 30), ("sector", 14), ("territory", 16), ("members*", 10), ("since*", 14), ("leads", 12),
        ("helps", 12),
    )  # fmt: skip
    return table(words, "paper-title-bodies", columns, rows)


def _row(words: Words, given: Given, body: PlanOrganisation) -> list[Cell]:
    since = given.since.get(body.id)
    return [
        Cell(body.name, strong=True),
        Cell(words.say(f"plan-sector-{body.sector}"), tone=body.sector),
        Cell(given.territories.get(body.id, "")),
        Cell(words.number(body.members)),
        Cell(words.day(since)) if since else Cell(words.say("paper-not-seated")),
        Cell(words.numbers(body.leads)),
        Cell(words.numbers(body.helps)),
    ]


def _idle(words: Words) -> list[str]:
    idle = [body.name for body in words.plan.organisations if not body.leads and not body.helps]
    if not words.plan.organisations:
        return []
    return [words.say("paper-say-idle", bodies=words.listed(idle)) if idle else words.say("paper-say-all-busy")]


def _signatures(words: Words) -> list[Block]:
    names = [body.name for body in words.plan.organisations]
    return [Signatures(words.say("column-organisation"), words.say("column-signature"), names)] if names else []
