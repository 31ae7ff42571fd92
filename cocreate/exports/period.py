"""What a period says, as tables: one source for the reports on a year or a quarter and for the papers that report.

Nobody is named but organisations (LOG-11).
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

import msgspec

from cocreate.boards.records import Language
from cocreate.exports.document import Block, Cell, Column, Paragraph, Table, Tone
from cocreate.locales import formats, sentence
from cocreate.monitoring.report import ActionThen, BodyThen, IndicatorThen, Report
from cocreate.monitoring.spending import Spending
from cocreate.monitoring.state import Light

NOT_KNOWN = "–"


class PeriodWords(msgspec.Struct, frozen=True):
    """A period in the words of a language. `whole`: it begins with the plan, so that there is no before."""

    report: Report
    language: Language
    whole: bool = False

    def say(self, key: str, **args: str | int) -> str:
        return sentence(self.language, key, **args)

    def day(self, iso: str | None) -> str:
        return formats.day(self.language, date.fromisoformat(iso)) if iso else ""

    def number(self, value: float | None) -> str:
        return "" if value is None else formats.number(self.language, value)

    def known(self, value: float | None) -> str:
        return self.number(value) or NOT_KNOWN

    def euros(self, value: float | None) -> str:
        return NOT_KNOWN if value is None else formats.cents(self.language, value)

    def percent(self, value: int | None) -> str:
        return "" if value is None else self.say("report-percent", value=self.number(value))

    def body(self, id: str | None) -> str:
        names = {body.organisation: body.name for body in self.report.organisations}
        return names.get(id, "") or self.say("plan-no-owner")

    def status(self, status: str) -> str:
        return self.say(f"report-status-{status.replace('_', '-')}")


class _Part(NamedTuple):
    """A column: its title, its share of the width, what stands in it of each row."""

    title: str
    share: int
    cell: Callable[[Any], Cell]
    figures: bool = False
    whole: bool = True  # whether it stands also where there is no before


def _table(
    words: PeriodWords, about: str, parts: Iterable[_Part], rows: Iterable[Any], total: Any = None
) -> list[Block]:
    """A table where there is a row."""
    shown = [part for part in parts if part.whole or not words.whole]
    cells = [[part.cell(row) for part in shown] for row in rows]
    if not cells:
        return []
    columns = [Column(words.say(part.title), part.share, part.figures) for part in shown]
    last = [] if total is None else [msgspec.structs.replace(part.cell(total), strong=True) for part in shown]
    return [Table(about=words.say(about), columns=columns, rows=cells, total=last)]


# ---- actions


def actions(words: PeriodWords) -> list[Block]:
    """How far each was, how far it is, how far it should be, and its light, with the rule of that below."""
    parts = (
        _Part("column-action", 40, lambda one: _action(words, one)),
        _Part("column-when", 24, lambda one: Cell(_when(words, one))),
        _Part(
            "report-column-was",
            16,
            lambda one: Cell(words.status(one.was), words.percent(one.was_percent)),
            whole=False,
        ),
        _Part("column-state" if words.whole else "report-column-now", 16, lambda one: _now(words, one)),
        _Part("report-column-planned", 13, lambda one: Cell(words.percent(one.planned_percent)), figures=True),
        _Part("report-column-light", 24, lambda one: light(words, one.light)),
        _Part("column-note", 27, lambda one: Cell(one.note)),
    )
    made = _table(words, "report-actions", parts, words.report.actions)
    return [*made, Paragraph(words.say("monitoring-rule-action"))] if made else []


def _action(words: PeriodWords, one: ActionThen) -> Cell:
    return Cell(f"{one.number}. {one.text.strip() or words.say('plan-no-text')}", words.body(one.owner), strong=True)


def _now(words: PeriodWords, one: ActionThen) -> Cell:
    if not one.said:
        return Cell(words.say("paper-not-said"), tone="alert")
    return Cell(words.status(one.status), words.percent(one.percent), tone="alert" if one.late_days else "plain")


def _when(words: PeriodWords, one: ActionThen) -> str:
    days = [words.day(day) for day in (one.start, one.end)]
    return " –\n".join(day for day in days if day) or words.say("plan-no-dates")


def light(words: PeriodWords, one: Light) -> Cell:
    """Its colour as a word, and which part of the rule it is."""
    tone: Tone = "alert" if one.colour in ("amber", "red") else "plain"
    why = words.say(f"monitoring-why-{one.why.replace('_', '-')}")
    return Cell(words.say(f"monitoring-light-{one.colour}"), why, tone=tone)


# ---- indicators


def indicators(words: PeriodWords) -> list[Block]:
    """Each at both ends, where it should be, where it leads, and whether that reaches its target."""
    parts = (
        _Part("column-indicator", 40, lambda one: Cell(named(one), one.text, strong=True)),
        _Part("report-column-start", 13, lambda one: Cell(words.known(one.was)), figures=True, whole=False),
        _Part("column-baseline", 13, lambda one: Cell(words.known(one.baseline)), figures=True),
        _Part(
            "column-reading" if words.whole else "report-column-end", 20, lambda one: _value(words, one), figures=True
        ),
        _Part("report-column-expected", 13, lambda one: Cell(words.known(one.expected)), figures=True),
        _Part("report-column-forecast", 13, lambda one: Cell(words.known(one.forecast)), figures=True),
        _Part("column-target", 13, lambda one: Cell(words.known(one.target)), figures=True),
        _Part("report-column-light", 26, lambda one: light(words, one.light)),
    )
    made = _table(words, "report-indicators", parts, words.report.indicators)
    rules = ("monitoring-rule-indicator", "monitoring-rule-forecast")
    return [*made, *(Paragraph(words.say(rule)) for rule in rules)] if made else []


def _value(words: PeriodWords, one: IndicatorThen) -> Cell:
    if one.value is None:
        return Cell(words.say("report-no-reading"), tone="alert")
    return Cell(words.number(one.value), words.day(one.day), strong=True)


def named(one: IndicatorThen) -> str:
    return f"{one.name} ({one.unit})" if one.unit else one.name


def variances(words: PeriodWords) -> list[Block]:
    """Where a reading is not what was expected, and why, as people said it."""
    parts = (
        _Part("column-indicator", 40, lambda one: Cell(named(one), one.text, strong=True)),
        _Part("report-column-variance", 16, lambda one: Cell(_signed(words, one.variance)), figures=True),
        _Part("report-column-reason", 60, lambda one: _reasons(words, one)),
    )
    varied = [one for one in words.report.indicators if one.variance or one.reasons]
    return _table(words, "report-variances", parts, varied)


def _signed(words: PeriodWords, value: float | None) -> str:
    return ("+" if (value or 0) > 0 else "") + words.known(value)


def _reasons(words: PeriodWords, one: IndicatorThen) -> Cell:
    """Who is on the way to the target owes no reason."""
    if one.reasons:
        return Cell("\n".join(dict.fromkeys(one.reasons)))
    return (
        Cell(words.say("report-no-reason"), tone="alert") if one.light.colour in ("amber", "red") else Cell(NOT_KNOWN)
    )


# ---- what stands in the way, what is late, by whom


def obstacles(words: PeriodWords) -> list[Block]:
    parts = (
        _Part("column-action", 44, lambda one: _action(words, one)),
        _Part("column-state", 16, lambda one: Cell(words.status(one.status), words.percent(one.percent))),
        _Part("report-column-obstacles", 60, lambda one: Cell(one.obstacles)),
    )
    return _table(words, "report-obstacles", parts, [one for one in words.report.actions if one.obstacles.strip()])


def late(words: PeriodWords) -> list[Block]:
    parts = (
        _Part("column-action", 60, lambda one: _action(words, one)),
        _Part("column-state", 20, lambda one: Cell(words.status(one.status), words.percent(one.percent))),
        _Part("report-column-due", 20, lambda one: Cell(words.day(one.end))),
        _Part("report-column-days", 20, lambda one: Cell(words.number(one.late_days), tone="alert"), figures=True),
    )
    return _table(words, "report-late", parts, words.report.late)


def bodies(words: PeriodWords) -> list[Block]:
    parts = (
        _Part("column-organisation", 40, lambda one: Cell(one.name or words.say("plan-no-owner"), strong=True)),
        *(_Part(title, 15, _counted(words, name), figures=True) for title, name in COUNTED),
        _Part("report-column-cost", 22, lambda one: Cell(words.euros(one.spending.planned_eur)), figures=True),
        _Part("report-column-spent", 22, lambda one: Cell(words.euros(one.spending.spent_eur)), figures=True),
    )
    known = words.report.organisations
    sums = {name: sum(getattr(one, name) for one in known) for _, name in COUNTED}
    total = BodyThen(organisation=None, name=words.say("total"), **sums, spending=words.report.spending)
    return _table(words, "report-bodies", parts, known, total)


COUNTED = (
    ("column-actions", "actions"),
    ("report-column-to-end", "to_end"),
    ("report-column-ended", "ended"),
    ("report-column-late", "late"),
)


def _counted(words: PeriodWords, name: str) -> Callable[[BodyThen], Cell]:
    return lambda one: Cell(words.number(getattr(one, name)))


# ---- money


def money(words: PeriodWords) -> list[Block]:
    """To the cent: what was planned, what is covered, what was spent, and what is left of what was planned."""
    parts = (
        _Part("column-action", 44, lambda one: Cell(_of_money(words, one), strong=True)),
        _Part("report-column-cost", 22, lambda one: Cell(words.euros(one.spending.planned_eur)), figures=True),
        _Part("report-column-covered", 22, lambda one: Cell(words.euros(one.spending.covered_eur)), figures=True),
        _Part(
            "report-column-spent-then", 22, lambda one: Cell(words.euros(one.spent_then_eur)), figures=True, whole=False
        ),
        _Part("report-column-spent", 22, lambda one: _spent(words, one.spending), figures=True),
        _Part("report-column-left", 22, lambda one: _left(words, one.spending), figures=True),
    )
    rows = [one for one in words.report.actions if has_money(one.spending)]
    return _table(words, "report-money", parts, rows, words.report)


def has_money(one: Spending) -> bool:
    return bool(one.planned_eur or one.covered_eur or one.spent_eur is not None)


def _of_money(words: PeriodWords, one: ActionThen | Report) -> str:
    return words.say("total") if isinstance(one, Report) else _action(words, one).text


def _spent(words: PeriodWords, one: Spending) -> Cell:
    if one.spent_eur is None:
        return Cell(words.say("paper-not-said"), tone="alert")
    return Cell(words.euros(one.spent_eur))


def _left(words: PeriodWords, one: Spending) -> Cell:
    left = one.left_eur
    return Cell(words.euros(left), tone="alert" if left is not None and left < 0 else "plain")
