"""Piano di monitoraggio: what is measured, from where to where, where it is read, how often and by whom."""

from collections.abc import Iterator
from typing import get_args

from cocreate.boards.records import Frequency
from cocreate.exports.document import Block, Cell
from cocreate.exports.papers.facts import named
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, alert, bullets, table
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanIndicator


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("indicators", _counted(words), _table(words))
    yield Part("rhythm", _rhythm(words))
    yield Part("gaps", _gaps(words))


def _counted(words: Words) -> list[str]:
    measured = sum(action.indicator is not None for action in words.plan.actions)
    if not words.plan.actions:
        return []
    return [words.say("paper-say-measured", measured=measured, count=len(words.plan.actions))]


def _table(words: Words) -> list[Block]:
    lead = words.organisation(words.plan.programme.lead)
    rows = [
        _row(words, result.title, result.indicator, lead)
        for result in words.plan.programme.in_order
        if result.indicator
    ]
    rows += [
        _row(words, named(words, action), action.indicator, words.organisation(action.owner))
        for action in words.plan.actions
        if action.indicator
    ]
    columns = (
        ("measured", 25), ("indicator", 20), ("baseline*", 9), ("target*", 9), ("source", 14),
        ("frequency", 10), ("responsible", 18),
    )  # fmt: skip
    return table(words, "paper-title-indicators", columns, rows)


def _rhythm(words: Words) -> list[str]:
    """Where all that is measured says how often; where something does not, the table is to write it."""
    indicators = [action.indicator for action in words.plan.actions if action.indicator]
    indicators += [result.indicator for result in words.plan.programme.results if result.indicator]
    if not indicators or any(one.frequency is None for one in indicators):
        return []
    read: dict[Frequency, list[str]] = {}
    for action in words.plan.actions:
        if action.indicator and action.indicator.frequency:
            read.setdefault(action.indicator.frequency, []).append(action.id)
    told = [
        words.say("paper-say-read", often=words.frequency(often), count=len(ids), actions=words.some_numbers(ids))
        for often in get_args(Frequency)
        if (ids := read.get(often))
    ]
    return [*bullets(told), words.say("paper-say-collects")]


def _row(words: Words, what: str, indicator: PlanIndicator, who: str) -> list[Cell]:
    ends = (indicator.baseline, indicator.target)
    return [
        Cell(words.text(what)),
        Cell(indicator.name, indicator.unit, strong=True),
        *(alert(words, "paper-missing") if end is None else Cell(words.number(end)) for end in ends),
        Cell(indicator.source) if indicator.source else alert(words, "paper-missing"),
        _often(words, indicator),
        Cell(who) if who else alert(words, "plan-no-owner"),
    ]


def _often(words: Words, indicator: PlanIndicator) -> Cell:
    said = words.often(indicator)
    return Cell(said) if said else alert(words, "paper-to-agree")


def _gaps(words: Words) -> list[str]:
    actions = words.plan.actions
    found = {
        "no-indicator": [action.id for action in actions if action.indicator is None],
        "no-frequency": [one.id for one in actions if one.indicator and one.indicator.frequency is None],
    }
    told = [
        words.say(f"paper-gap-{key}", count=len(ids), actions=words.some_numbers(ids))
        for key, ids in found.items()
        if ids
    ]
    if actions and not found["no-indicator"]:
        told.insert(0, words.say("paper-gap-all-measured"))
    return told
