"""The plan as PDF: tagged, with language and title, to be read by eye, by ear and on paper (PDF/UA-1)."""

from typing import Any

import msgspec
import typst

from cocreate.exports import typesetter
from cocreate.exports.glyphs import lacking, shown
from cocreate.exports.sections import document
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan

TEMPLATE = typesetter.HERE / "plan.typ"


def render(plan: Plan) -> bytes:
    """A character that no font has is shown as a box; where that does not do, the file says that it is no PDF/UA."""
    told = document(plan)
    data = msgspec.to_builtins(told)
    notes = [Words.of(plan).say("plan-glyphs")] if lacking(data) else []
    data = {**shown(data), "notes": notes}
    made = plan.finished // 1000
    try:
        return _set(data, made, accessible=True)
    except typst.TypstError:
        return _in_pixels(data, Words.of(plan), made)


def _in_pixels(data: dict[str, Any], words: Words, made: int) -> bytes:
    """Joined letters, as Bengali has them, are refused inside an SVG: the pictures are drawn in pixels then."""
    for section in data["sections"]:
        for block in section["blocks"]:
            if block["type"] == "picture":
                block["svg"] = typesetter.framed(block["svg"])
    try:
        return _set(data, made, accessible=True)
    except typst.TypstError:
        data["notes"].append(words.say("plan-not-accessible"))
        return _set(data, made, accessible=False)


def _set(data: dict[str, object], made: int, *, accessible: bool) -> bytes:
    return typesetter.pdf(TEMPLATE, msgspec.json.encode(data).decode(), made=made, accessible=accessible)
