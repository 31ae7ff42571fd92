"""Quadro logico: goal, aims, results, actions; each with its indicator, where that is read, and on what it depends."""

from collections.abc import Iterator

from cocreate.exports.document import Block, Cell
from cocreate.exports.papers.facts import indicator, named, source
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, alert, bullets, table
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction, PlanAimRow, PlanGoal, PlanResult
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
    told = {result.id: list(_of_result(words, result)) for result in frame.results}
    yield from (_row(words, "goal", said, goal) for said, goal in _goal(words))
    for aim, row in frame.rows:
        yield _row(words, "aim", aim, row)
        for result in frame.results:
            if result.aim == aim:
                yield from told.pop(result.id, [])  # of two aims in the same words, under the first
    for rows in told.values():
        yield from rows
    led = {id for result in frame.results for id in result.actions}
    yield from (_action(words, action) for action in words.plan.actions if action.id not in led)


def _of_result(words: Words, result: PlanResult) -> Iterator[list[Cell]]:
    yield [
        Cell(words.say("paper-level-result")),
        Cell(words.text(result.title), strong=True),
        indicator(words, result.indicator),
        source(words, result.indicator),
        Cell(result.assumption),
    ]
    yield from (_action(words, words.actions[id]) for id in result.actions)


def _goal(words: Words) -> list[tuple[str, PlanGoal | PlanAimRow]]:
    """What all aims serve, or the programme's title, which stands for it; none where there is neither."""
    frame = words.plan.programme
    goal = frame.goal or PlanGoal(text="", indicator=None, assumption="")
    said = goal.text or frame.title
    return [(said, goal)] if said else []


def _row(words: Words, level: str, said: str, row: PlanGoal | PlanAimRow) -> list[Cell]:
    """Of the goal or an aim, which a table may leave without a measure."""
    measured = [indicator(words, row.indicator), source(words, row.indicator)] if row.indicator else [Cell("")] * 2
    return [Cell(words.say(f"paper-level-{level}")), Cell(said, strong=True), *measured, Cell(row.assumption)]


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
    return bullets([*told, *_of_results(words), *_unsaid(words)]) or [words.say("paper-gap-none")]


def _of_results(words: Words) -> Iterator[str]:
    frame = words.plan.programme.in_order
    found = {
        "indicator": [one.title for one in frame if one.indicator is None],
        "target": [one.title for one in frame if one.indicator and one.indicator.target is None],
        "source": [one.title for one in frame if one.indicator and not one.indicator.source.strip()],
    }
    for key, lacking in found.items():
        if lacking:
            yield words.say(f"paper-gap-result-no-{key}", count=len(lacking), results=_quoted(words, lacking))


def _unsaid(words: Words) -> Iterator[str]:
    """Of goal and aims all may stay unsaid, and every assumption: each is asked for once one of its kind is said."""
    above = [*_goal(words), *words.plan.programme.rows]
    measured = [(name, row.indicator) for name, row in above if row.indicator]
    assumed = [
        *((name, row.assumption) for name, row in above),
        *((one.title, one.assumption) for one in words.plan.programme.in_order),
    ]
    found = {
        "indicator": [name for name, row in above if measured and not row.indicator],
        "target": [name for name, one in measured if one.target is None],
        "source": [name for name, one in measured if not one.source.strip()],
        "assumption": [name for name, one in assumed if not one.strip()],
    }
    if len(found["assumption"]) == len(assumed):
        del found["assumption"]
    for key, lacking in found.items():
        if lacking:
            yield words.say(f"paper-gap-row-no-{key}", count=len(lacking), rows=_quoted(words, lacking))


def _quoted(words: Words, titles: list[str]) -> str:
    before, after = QUOTES[words.plan.language]
    return words.listed([f"{before}{short(title, words.plan.language)}{after}" for title in titles])


def result_table(words: Words) -> list[Block]:
    rows = [
        [
            Cell(result.aim or ""),
            Cell(words.text(result.title), strong=True),
            indicator(words, result.indicator),
            source(words, result.indicator),
            Cell(words.numbers(result.actions)) if result.actions else alert(words, "plan-no-action"),
        ]
        for result in words.plan.programme.in_order
    ]
    columns = (("aim", 24), ("result", 26), ("indicator", 24), ("source", 16), ("actions", 10))
    return table(words, "paper-title-results", columns, rows)
