"""A plan as files to take away: `render` is all that the rest of the product sees. It says nobody's name (LOG-11).

It takes some tenths of a second of the processor: call it in a worker or a thread, never on the event loop.
"""

from importlib import import_module

from cocreate.boards.records import Language
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


def render(plan: Plan, format: str, language: Language) -> bytes:
    """The plan as a file of this format (one of FORMATS), told in this language. The same plan gives the same bytes."""
    if format not in FORMATS:
        raise KeyError(format)
    # each format's library is loaded where it is used first: a server that renders nothing starts without it
    rendered: bytes = import_module(f"cocreate.exports.{format}").render(retold(plan, language))
    return rendered
