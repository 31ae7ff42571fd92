"""Quadro logico: aims, results and actions, each with its indicator, where that is read, and on what it depends."""

from collections.abc import Iterator

from cocreate.exports.document import Block, Cell
from cocreate.exports.papers.facts import indicator, named, results, source
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, alert, bullets, table
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction
from cocreate.plans.telling import QUOTES, short


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("matrix", [], matrix(words))
    yield Part("assumptions", _assumed(words))
    yield Part("gaps", gaps(words))


def matrix(words: Words) -> list[Block]:
    columns = (("level", 13), ("said", 30), ("indicator", 22), ("source", 17), ("assumptions", 24))
    return table(words, "paper-title-matrix", columns, list(_rows(words)))


def _rows(words: Words) -> Iterator[list[Cell]]:
    frame = words.plan.programme
    under = {result.id: result.actions for result in frame.results}
    for aim in (*frame.aims, None):
        if aim is not None:
            yield [
                Cell(words.say("paper-level-aim"), strong=True),
                Cell(aim, strong=True),
                Cell(""),
                Cell(""),
                Cell(""),
            ]
        for result in (one for one in frame.results if one.aim == aim):
            yield [
                Cell(words.say("paper-level-result")),
                Cell(words.text(result.title), strong=True),
                indicator(words, result.indicator),
                source(words, result.indicator),
                Cell(""),
            ]
            yield from (_action(words, words.actions[id]) for id in under[result.id])
    led = {id for ids in under.values() for id in ids}
    yield from (_action(words, action) for action in words.plan.actions if action.id not in led)


def _action(words: Words, action: PlanAction) -> list[Cell]:
    return [
        Cell(words.say("paper-level-action")),
        Cell(named(words, action)),
        indicator(words, action.indicator),
        source(words, action.indicator),
        Cell("\n".join(assumptions(words, action))),
    ]


def assumptions(words: Words, action: PlanAction) -> list[str]:
    """What must not stand in the way: obstacles and risks that people named, and what the action waits for."""
    told = [words.text(words.others[id]) for id in action.obstacles] + [risk.text for risk in action.risks]
    if action.depends_on:
        told.append(words.say("paper-after", actions=words.numbers(action.depends_on)))
    return told


def _assumed(words: Words) -> list[str]:
    obstacles = words.plan.obstacles
    if not obstacles:
        return []
    return [words.say("paper-say-obstacles"), *bullets(words.text(card.text) for card in obstacles)]


def gaps(words: Words) -> list[str]:
    plan = words.plan
    found = {
        "no-result": [action.id for action in plan.actions if action.result is None],
        "no-indicator": [action.id for action in plan.actions if action.indicator is None],
        "no-source": [action.id for action in plan.actions if action.indicator and not action.indicator.source.strip()],
    }
    told = [
        words.say(f"paper-gap-{key}", count=len(ids), actions=words.some_numbers(ids))
        for key, ids in found.items()
        if ids
    ]
    if not plan.programme.results:
        told.insert(0, words.say("paper-gap-results"))
    return bullets([*told, *_of_results(words)]) or [words.say("paper-gap-none")]


def _of_results(words: Words) -> Iterator[str]:
    frame = results(words)
    found = {
        "indicator": [one for one in frame if one.indicator is None],
        "target": [one for one in frame if one.indicator and one.indicator.target is None],
        "source": [one for one in frame if one.indicator and not one.indicator.source.strip()],
    }
    before, after = QUOTES[words.plan.language]
    for key, lacking in found.items():
        titles = [f"{before}{short(one.title, words.plan.language)}{after}" for one in lacking]
        if titles:
            yield words.say(f"paper-gap-result-no-{key}", count=len(titles), results=words.listed(titles))


def result_table(words: Words) -> list[Block]:
    rows = [
        [
            Cell(result.aim or ""),
            Cell(words.text(result.title), strong=True),
            indicator(words, result.indicator),
            source(words, result.indicator),
            Cell(words.numbers(result.actions)) if result.actions else alert(words, "plan-no-action"),
        ]
        for result in results(words)
    ]
    columns = (("aim", 24), ("result", 26), ("indicator", 24), ("source", 16), ("actions", 10))
    return table(words, "paper-title-results", columns, rows)
