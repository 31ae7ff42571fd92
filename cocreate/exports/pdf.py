"""The plan as PDF: tagged, with language and title, to be read by eye, by ear and on paper (PDF/UA-1)."""

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
    told = msgspec.to_builtins(document(plan))
    words = Words.of(plan)
    data = {**shown(told), "notes": [words.say("plan-glyphs")] if lacking(told) else []}
    made = plan.finished // 1000
    try:
        return _set(data, made, accessible=True)
    except typst.TypstError:
        data["notes"].append(words.say("plan-not-accessible"))
        return _set(data, made, accessible=False)


def _set(data: dict[str, object], made: int, *, accessible: bool) -> bytes:
    return typesetter.pdf(TEMPLATE, msgspec.json.encode(data).decode(), made=made, accessible=accessible)
