"""A workbook: the first sheet that is not empty; all of them where one bears a zone's title, each for its zone."""

from cocreate.imports import table
from cocreate.imports.found import MAX_NOTES, Note, Report
from cocreate.imports.names import Zones
from cocreate.imports.workbook import Sheet, Workbook


def read(raw: bytes, zones: Zones, report: Report) -> list[Note]:
    book = Workbook(raw)
    filled = [sheet for sheet in book.sheets if not book.is_empty(sheet)]
    by_zone = any(zones.named(sheet.title) for sheet in filled)
    notes: list[Note] = []
    for sheet in filled if by_zone else filled[:1]:
        notes += _sheet(book, sheet, report, zone=sheet.title if by_zone else "", most=MAX_NOTES - len(notes))
    if not by_zone and len(filled) > 1:
        report.note("sheets", len(filled) - 1, ", ".join(sheet.title for sheet in filled[1:]))
    report.note("images", book.parts(r"xl/media/[^/]+"))
    report.note("charts", book.parts(r"xl/charts/chart[^/]*\.xml"))
    report.note("cell_comments", book.parts(r"xl/comments[^/]*\.xml"))
    return notes


def _sheet(book: Workbook, sheet: Sheet, report: Report, zone: str, most: int) -> list[Note]:
    rows, beyond = book.rows(sheet)
    report.note("beyond", beyond)
    return table.notes(rows, report, zone=zone, most=most)
