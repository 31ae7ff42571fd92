"""Tables at work, and the drafts that are taken of their plans."""

import io
from collections.abc import Iterator
from typing import Any

import msgspec
import openpyxl
from icalendar import Calendar

from cocreate.boards import commands as c
from cocreate.boards.records import Language
from cocreate.boards.visibility import records_for
from cocreate.jobs.drafts import DraftOf, draft_file
from tests.exports import open_document
from tests.exports.boards import AT, LEAD, brescia
from tests.exports.reading import drawn, said
from tests.helpers.given import Table, card, given

BARE = "Scrivere a chi non c'era"  # an action of which nothing else is known


def at_work() -> Table:
    """The workshop of Brescia before it is finished, with one action more."""
    return brescia(finished=False).by(LEAD, card("bare", zone="actions", text=BARE))


def writing() -> Table:
    """Actions that are written in private, one by Anna and one by Bruno."""
    table = given("plan", phases={"plan": c.PhaseSettings(writing="private")}, language="it")
    table.by("anna", card("a", zone="actions", text="Azione di Anna"))
    return table.by("bruno", card("b", zone="actions", text="Azione di Bruno"))


def draft_of(table: Table, viewer: str | None = None) -> bytes:
    """What is handed to the process that makes the file."""
    board = table.board
    seen = records_for(board.records, viewer)
    of = DraftOf(board="b1", seq=board.seq, at=AT, zone="Europe/Rome", language=board.about["language"], records=seen)
    return msgspec.json.encode(of)


def draft(table: Table, format: str, viewer: str | None = None, language: Language = "it") -> bytes:
    return draft_file(draft_of(table, viewer), format, language)


def named(table: Table, text: str) -> Table:
    """With this for its title, and for an action."""
    return table.by(LEAD, card("odd", zone="actions", text=text), c.RenameBoard(title=text))


def told(format: str, body: bytes) -> str:
    """All that a file says, its breaks as blanks."""
    match format:
        case "xlsx":
            book = openpyxl.load_workbook(io.BytesIO(body))
            words: Iterator[Any] = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
        case "ods":
            words = (cell for rows in open_document.sheets(body).values() for row in rows for cell in row.values())
        case "ics":
            words = (str(one[name]) for one in Calendar.from_ical(body).walk() for name in one)
        case "svg":
            words = iter(drawn(body))
        case "csv" | "json":
            words = iter([body.decode()])
        case _:
            words = iter([said(format, body)])
    return " ".join(" ".join(str(word) for word in words if word is not None).split())
