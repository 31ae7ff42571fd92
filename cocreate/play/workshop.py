"""Reads a workshop file. What is wrong with it is told with its place, all of it where possible; nothing is guessed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from cocreate.boards.gate import CONTROL
from cocreate.boards.templates import template
from cocreate.listening.mistakes import Mistake, Mistakes
from cocreate.play import sense
from cocreate.play.format import MAX_FILE, Workshop
from cocreate.play.schedule import Schedule, schedule


class Loaded(msgspec.Struct, frozen=True):
    workshop: Workshop
    plan: Schedule


def load(file: Path) -> Loaded | Mistakes:
    raw = _read(file)
    if isinstance(raw, Mistake):
        return Mistakes([raw])
    if unclean := list(_unclean(raw, "")):
        return Mistakes(unclean)
    try:
        workshop = msgspec.convert(raw, Workshop)
    except msgspec.ValidationError as error:
        return Mistakes([_misfit(str(error))])
    return understood(workshop)


def understood(workshop: Workshop) -> Loaded | Mistakes:
    rules = template(workshop.board.template)
    if rules is None:
        return Mistakes([Mistake("board.template", "unknown_template", {"id": workshop.board.template})])
    plan = schedule(workshop, rules)
    if found := sense.mistakes(workshop, rules, plan):
        return Mistakes(found)
    return Loaded(workshop, plan)


def _read(file: Path) -> Any:
    """The JSON of the file, or the mistake."""
    try:
        body = file.read_bytes()
    except OSError:
        return Mistake(str(file), "file_missing")
    if len(body) > MAX_FILE:
        return Mistake(str(file), "file_too_big", {"max": MAX_FILE // 1_000_000})
    try:
        return json.loads(body.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        return Mistake(str(file), "not_utf8")
    except json.JSONDecodeError as error:
        return Mistake(str(file), "not_json", {"line": str(error.lineno), "column": str(error.colno)})
    except (ValueError, RecursionError) as error:
        return Mistake(str(file), "value", {"detail": type(error).__name__})


def _no_constant(name: str) -> None:
    raise ValueError(name)  # NaN and the infinities are no JSON


def _unclean(value: Any, place: str) -> Iterator[Mistake]:
    """Characters that the log would refuse (LOG-12)."""
    match value:
        case str() if CONTROL.search(value):
            yield Mistake(place, "control_character")
        case list():
            for index, one in enumerate(value):
                yield from _unclean(one, f"{place}[{index}]")
        case dict():
            for name, one in value.items():
                yield from _unclean(one, f"{place}.{name}" if place else name)


_MISFITS = {
    "field_missing": re.compile(r"Object missing required field `(?P<field>[^`]*)`"),
    "field_unknown": re.compile(r"Object contains unknown field `(?P<field>[^`]*)`"),
    "wrong_type": re.compile(r"Expected `(?P<expected>[^`]*)`, got `(?P<found>[^`]*)`"),
    "id": re.compile(r"Expected `str` matching regex '\^\[A-Za-z0-9\]"),
    "day": re.compile(r"Expected `str` matching regex '\^.{1,2}d\{4\}-.{1,2}d\{2\}-"),
    "not_one_of": re.compile(r"Invalid enum value '?(?P<value>[^']*)'?"),
}


def _misfit(said: str) -> Mistake:
    """What msgspec says, as a mistake at its place: "… - at `$.cards[3].text`"."""
    detail, _, path = said.partition(" - at `$")
    place = path.rstrip("`").lstrip(".")
    for code, pattern in _MISFITS.items():
        if (found := pattern.match(detail)) is not None:
            return Mistake(place, code, {**found.groupdict()})
    return Mistake(place, "value", {"detail": detail})
