"""The plan as PDF: tagged, with language and title, to be read by eye, by ear and on paper (PDF/UA-1)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
import typst

from cocreate.boards.records import Language
from cocreate.exports import typesetter
from cocreate.exports.document import Document
from cocreate.exports.glyphs import STAND_IN, shown
from cocreate.exports.lifted import lifted
from cocreate.exports.sections import document
from cocreate.exports.words import Words
from cocreate.locales import sentence
from cocreate.locales.formats import TAGS
from cocreate.plans.plan import Plan

TEMPLATE = typesetter.HERE / "plan.typ"
LONG = 800  # characters: a row with a cell of more may be broken, for it might not fit on a page


def render(plan: Plan) -> bytes:
    """A character that no font has is shown as a box; where that does not do, the file says that it is no PDF/UA."""
    words = Words.of(plan)
    return written(document(plan), about=words.say("plan-name"), made=words.finished)


def written(told: Document, *, about: str, made: datetime) -> bytes:
    """Any document, not only a plan's."""
    data: dict[str, Any] = shown(msgspec.to_builtins(told))
    notes = [sentence(told.language, "plan-glyphs")] if _boxes(data) > _boxes(told) else []
    data |= {"notes": notes, "region": TAGS[told.language][-2:]}
    for picture in _blocks(data, "picture"):
        picture.update(msgspec.to_builtins(lifted(picture["svg"])))
    for table in _blocks(data, "table"):
        table["rows"] = [_row(row) for row in table["rows"]]
    seconds = int(made.timestamp())
    try:
        return _set(data, seconds, accessible=True)
    except typst.TypstError:
        return _in_pixels(data, told.language, seconds)


def _in_pixels(data: dict[str, Any], language: Language, made: int) -> bytes:
    """Some letters are refused inside an SVG: the pictures are drawn in pixels then."""
    for picture in _blocks(data, "picture"):
        picture["svg"] = typesetter.framed(picture["svg"], typesetter.png(picture["svg"]))
    try:
        return _set(data, made, accessible=True)
    except typst.TypstError:
        data["notes"].append(sentence(language, "plan-not-accessible"))
        return _set(data, made, accessible=False)


def _boxes(said: object) -> int:
    """How many there are, of those that people wrote and of those that stand for a letter."""
    return msgspec.json.encode(said).count(STAND_IN.encode())


def _blocks(data: dict[str, Any], type: str) -> Iterator[dict[str, Any]]:
    return (block for section in data["sections"] for block in section["blocks"] if block["type"] == type)


def _row(cells: list[dict[str, Any]]) -> list[Any]:
    """A cell that is words alone goes as those: of a long plan there are some ten thousands."""
    if any(len(cell["text"]) + len(cell["soft"]) >= LONG for cell in cells):
        return [{**cell, "long": True} for cell in cells]
    return [cell["text"] if _is_bare(cell) else cell for cell in cells]


def _is_bare(cell: dict[str, Any]) -> bool:
    return not (cell["soft"] or cell["strong"] or cell["tone"] != "plain" or "\n" in cell["text"])


def _set(data: dict[str, object], made: int, *, accessible: bool) -> bytes:
    return typesetter.pdf(TEMPLATE, msgspec.json.encode(data).decode(), made=made, accessible=accessible)
