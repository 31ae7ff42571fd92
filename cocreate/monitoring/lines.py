"""Readings as lines of a table: what goes out is what comes in. Pure; who may write them is decided elsewhere."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from cocreate.boards import commands as c
from cocreate.ids import ID_PATTERN
from cocreate.monitoring.state import Series, State

TITLES = ("id", "of", "what", "indicator", "date", "value", "unit", "source", "note", "reason")
MAX_NUMBER = 1e12  # as the command has it
STATE_TITLES = (
    "number", "id", "action", "owner", "start", "end", "status", "percent", "light", "obstacles", "note",
    "planned_eur", "covered_eur", "spent_eur", "left_eur",
)  # fmt: skip
NUMBER = re.compile(r"[+-]?\d{1,13}([.,]\d{1,9})?")
ID = re.compile(ID_PATTERN)


class Line(msgspec.Struct, frozen=True):
    line: int  # of the file, the first is 1
    command: c.AddReading


class LeftOut(msgspec.Struct, frozen=True):
    line: int
    code: str  # of a refusal
    example: str
    args: dict[str, str | int] = {}


Row = tuple[int, Mapping[str, str]]  # the line in the file, and what stands under each title


def rows(state: State) -> Iterator[tuple[str | float, ...]]:
    """One for each reading, in the order of the plan and of the days."""
    for id, what, series in _measured(state):
        for p in series.points:
            yield (p.id, id, what, series.name, p.date, p.value, series.unit, p.source, p.note, p.reason)


def state_rows(state: State) -> Iterator[tuple[str | float | None, ...]]:
    """One for each action: how far it is, and its money to the cent."""
    for one in state.actions:
        money = one.spending
        yield (
            one.number, one.id, one.text, state.organisations.get(one.owner or "", ""), one.start, one.end,
            one.status, one.percent, one.light.colour, one.obstacles, one.note,
            money.planned_eur, money.covered_eur, money.spent_eur, money.left_eur,
        )  # fmt: skip


def told(given: Iterable[Row], state: State) -> tuple[list[Line], list[LeftOut]]:
    """The readings that the rows say, and which rows say none. A row of an action may name it by id or by its words."""
    known = {id for id, _, _ in _measured(state)}
    named = _named(state)
    lines: list[Line] = []
    left: list[LeftOut] = []
    for n, row in given:
        of = row.get("of", "") if row.get("of") in known else named.get(_folded(row.get("what", "")))
        came = LeftOut(n, "not_in_plan", row.get("what") or row.get("of", "")) if of is None else _read(n, row, of)
        if isinstance(came, Line):
            lines.append(came)
        else:
            left.append(came)
    return lines, left


def _read(n: int, row: Mapping[str, str], of: str) -> Line | LeftOut:
    day, number = row.get("date", ""), row.get("value", "").replace(" ", "").replace("\u00a0", "")
    try:
        if date.fromisoformat(day).isoformat() != day:
            raise ValueError
    except ValueError:
        return LeftOut(n, "bad_date", day, {"date": day})
    if not NUMBER.fullmatch(number):
        return LeftOut(n, "bad_value", number, {"value": number[:40]})
    words = {name: row.get(name, "") for name in ("source", "note", "reason")}
    for name, most in (("source", c.MAX_TITLE), ("note", c.MAX_TEXT), ("reason", c.MAX_TEXT)):
        if len(words[name]) > most:
            return LeftOut(n, "too_long", words[name][:40], {"length": len(words[name]), "max": most})
    value = float(number.replace(",", "."))
    if abs(value) > MAX_NUMBER:
        return LeftOut(n, "bad_value", number, {"value": number})
    return Line(n, c.AddReading(id=_id(row, of, day, value, words), of=of, date=day, value=value, **words))


def _id(row: Mapping[str, str], of: str, day: str, value: float, words: Mapping[str, str]) -> str:
    """Its own; of a new one what its words give, so that a file that is brought twice adds nothing twice."""
    said = row.get("id", "")
    if ID.fullmatch(said):
        return said
    whole = "\x1f".join((of, day, repr(value), *words.values()))
    return "csv-" + hashlib.sha256(whole.encode()).hexdigest()[:24]


def _measured(state: State) -> Iterator[tuple[str, str, Series]]:
    for result in state.results:
        if result.indicator is not None:
            yield result.id, result.title, result.indicator
    for action in state.actions:
        if action.indicator is not None:
            yield action.id, action.text, action.indicator


def _named(state: State) -> dict[str, str]:
    """Action or result by its words, where no other has the same: of two, whose reading it is nobody guesses."""
    said = [(_folded(what), id) for id, what, _ in _measured(state)]
    times = Counter(words for words, _ in said)
    return {words: id for words, id in said if words and times[words] == 1}


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
