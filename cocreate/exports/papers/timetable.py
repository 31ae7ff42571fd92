"""Cronoprogramma: bars, dates, quarters, milestones, and how much each action may slip."""

from collections.abc import Iterator
from datetime import date

from cocreate.exports.document import Block, Cell, Column, Table
from cocreate.exports.papers.facts import named, owner, span_told
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, alert, bullets, table
from cocreate.exports.timeline import pictures
from cocreate.exports.words import Words
from cocreate.plans.bars import Bar
from cocreate.plans.bars import timeline as spans

MOST_COLUMNS = 16


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("times", [*span_told(words), *_critical(words)], dates(words))
    yield Part("quarters", [], _grid(words))
    yield Part("milestones", _milestones(words))
    yield Part("slack", [], _slack(words))


def dates(words: Words) -> list[Block]:
    shown = spans(words.plan)
    if shown is None:
        return []
    rows = [
        [
            Cell(str(bar.action.number)),
            Cell(words.text(bar.action.text), strong=True),
            owner(words, bar.action),
            Cell(words.day(bar.action.start)) if bar.action.start else alert(words, "plan-open"),
            Cell(words.day(bar.action.end)) if bar.action.end else alert(words, "plan-open"),
            Cell(words.numbers(bar.action.depends_on)),
        ]
        for bar in shown.bars
    ]
    columns = (("number", 5), ("action", 36), ("owner", 25), ("start*", 13), ("end*", 13), ("depends-on", 10))
    return [*pictures(words, shown), *table(words, "paper-title-times", columns, rows)]


def _critical(words: Words) -> list[str]:
    schedule = words.plan.schedule
    if schedule is None or not schedule.critical:
        return []
    critical = schedule.critical
    return [words.say("plan-schedule-critical", count=len(critical), actions=words.some_numbers(critical))]


def _grid(words: Words) -> list[Block]:
    """Quarters, or years where there would be too many of them; a mark where the action is under way."""
    shown = spans(words.plan)
    if shown is None:
        return []
    first = min(bar.first for bar in shown.bars)
    last = max(bar.last for bar in shown.bars)
    months = 3 if _index(last, 3) - _index(first, 3) < MOST_COLUMNS else 12
    periods = range(_index(first, months), _index(last, months) + 1)
    if len(periods) > MOST_COLUMNS:
        return []
    titles = [Column(words.say("column-action"), 30), *(Column(_period(n, months), 5) for n in periods)]
    rows = [[Cell(named(words, bar.action)), *(_mark(bar, n, months) for n in periods)] for bar in shown.bars]
    return [Table(about=words.say("paper-title-quarters"), columns=titles, rows=rows)]


def _index(day: date, months: int) -> int:
    return (day.year * 12 + day.month - 1) // months


def _period(n: int, months: int) -> str:
    if months == 12:
        return str(n)
    return f"{n % 4 + 1}/{n // 4 % 100:02}"


def _mark(bar: Bar, n: int, months: int) -> Cell:
    return Cell("×" if _index(bar.first, months) <= n <= _index(bar.last, months) else "", strong=True)


def _milestones(words: Words) -> list[str]:
    found = [action for action in words.plan.actions if action.milestone]
    days = {action.id: action.end or action.start for action in found}
    return bullets(
        f"{words.long_day(day) if (day := days[action.id]) else words.say('plan-open')}: {named(words, action)}"
        for action in found
    )


def _slack(words: Words) -> list[Block]:
    rows = []
    for day in words.plan.schedule.days if words.plan.schedule else []:
        slack = words.say("plan-slack-none") if day.critical else words.number(day.slack)
        rows.append(
            [
                Cell(named(words, words.actions[day.action])),
                Cell(words.day(day.earliest_start)),
                Cell(words.day(day.latest_end)),
                Cell(slack, strong=day.critical),
            ]
        )
    columns = (("action", 52), ("earliest-start*", 17), ("latest-end*", 17), ("slack*", 14))
    return table(words, "paper-title-slack", columns, rows)
