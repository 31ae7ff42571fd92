"""A plan as files to take away: `render` is all that the rest of the product sees. It says nobody's name (LOG-11).

It takes some tenths of a second of the processor: call it in a worker or a thread, never on the event loop.
"""

from collections.abc import Collection, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from cocreate.boards.records import Language
from cocreate.plans.messages import retold
from cocreate.plans.plan import Plan

if TYPE_CHECKING:
    from cocreate.monitoring.report import Said

FORMATS: dict[str, tuple[str, str]] = {  # media type, and the stem of the file's name
    "pdf": ("application/pdf", "plan"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "plan"),
    "odt": ("application/vnd.oasis.opendocument.text", "plan"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "plan"),
    "ods": ("application/vnd.oasis.opendocument.spreadsheet", "plan"),
    "csv": ("text/csv; charset=utf-8", "plan"),
    "md": ("text/markdown; charset=utf-8", "plan"),
    "json": ("application/json", "plan"),
    "ics": ("text/calendar; charset=utf-8", "plan"),
    "svg": ("image/svg+xml", "timeline"),
    "png": ("image/png", "timeline"),
}


def render(plan: Plan, format: str, language: Language) -> bytes:
    """The plan as a file of this format (one of FORMATS), told in this language. The same plan gives the same bytes."""
    if format not in FORMATS:
        raise KeyError(format)
    # each format's library is loaded where it is used first: a server that renders nothing starts without it
    rendered: bytes = import_module(f"cocreate.exports.{format}").render(retold(plan, language))
    return rendered


def render_calendar(plan: Plan, before: Sequence[Plan], progress: Mapping[str, "Said"], language: Language) -> bytes:
    """All actions as a calendar, with what was in the versions before and how far each is."""
    calendar: bytes = import_module("cocreate.exports.ics").render(retold(plan, language), before, progress)
    return calendar


def render_feed(
    plan: Plan,
    before: Sequence[Plan],
    progress: Mapping[str, "Said"],
    language: Language,
    *,
    organisation: str | None,
    actions: Collection[str],
) -> bytes:
    """The calendar of an organisation, or of these actions, for who subscribes to it."""
    told = retold(plan, language)
    calendar: bytes = import_module("cocreate.exports.ics").feed(told, before, progress, organisation, actions)
    return calendar
