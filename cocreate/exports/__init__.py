"""A plan as files to take away: `render` is all that the rest of the product sees. It says nobody's name (LOG-11).

It takes some tenths of a second of the processor: call it in a worker or a thread, never on the event loop.
"""

from collections.abc import Callable

from cocreate.boards.records import Language
from cocreate.exports import csv, docx, ics, json, md, pdf, xlsx
from cocreate.plans.messages import retold
from cocreate.plans.plan import Plan

FORMATS: dict[str, tuple[str, str]] = {  # media type, and the stem of the file's name
    "pdf": ("application/pdf", "plan"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "plan"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "plan"),
    "csv": ("text/csv; charset=utf-8", "plan"),
    "md": ("text/markdown; charset=utf-8", "plan"),
    "json": ("application/json", "plan"),
    "ics": ("text/calendar; charset=utf-8", "plan"),
}
RENDERERS: dict[str, Callable[[Plan], bytes]] = {
    "pdf": pdf.render,
    "docx": docx.render,
    "xlsx": xlsx.render,
    "csv": csv.render,
    "md": md.render,
    "json": json.render,
    "ics": ics.render,
}


def render(plan: Plan, format: str, language: Language) -> bytes:
    """The plan as a file of this format (one of FORMATS), told in this language. The same plan gives the same bytes."""
    return RENDERERS[format](retold(plan, language))
