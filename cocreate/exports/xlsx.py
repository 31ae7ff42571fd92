"""The plan as a workbook. Every text is written as text: no cell is ever a formula or a link (S7)."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

from cocreate.exports.packed import writable
from cocreate.exports.rows import FIRST_DAY, MOST, Rows, Value, sheets, widths
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan


def render(plan: Plan) -> bytes:
    words = Words.of(plan)
    return workbook(sheets(words), title=words.title, about=words.say("plan-name"), made=words.finished)


def workbook(sheets: Sequence[tuple[str, Rows]], *, title: str, about: str, made: datetime) -> bytes:
    """One sheet for each title and its rows."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    properties = {"title": writable(title)[:255], "created": made.replace(tzinfo=None), "comments": about}
    book.set_properties(properties)
    styles = _styles(book)
    for name, rows in sheets:
        _sheet(book, name, rows, styles)
    book.close()
    return out.getvalue()  # in memory it is written without the time, so the same rows give the same bytes


def _styles(book: Any) -> dict[str, Any]:
    cell = {"valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 11}
    return {
        "title": book.add_format({**cell, "bold": True, "font_color": "#FFFFFF", "bg_color": "#0E5A5A"}),
        "text": book.add_format(cell),
        "day": book.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "left"}),
        "whole": book.add_format({**cell, "num_format": "#,##0"}),
        "decimal": book.add_format({**cell, "num_format": "#,##0.####"}),
    }


def _sheet(book: Any, title: str, rows: Rows, styles: dict[str, Any]) -> None:
    sheet = book.add_worksheet(title)
    for column, name in enumerate(rows.titles):
        sheet.write_string(0, column, name, styles["title"])
    for column, width in enumerate(widths(rows)):
        sheet.set_column(column, column, width)
    for at, row in enumerate(rows.rows, start=1):
        for column, value in enumerate(row):
            _cell(sheet, at, column, value, styles)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows.rows), 1), len(rows.titles) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _cell(sheet: Any, row: int, column: int, value: Value, styles: dict[str, Any]) -> None:
    match value:
        case None | "":
            pass  # thousands of rows have few of their cells filled
        case date() if value >= FIRST_DAY:
            sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), styles["day"])  # noqa: DTZ001
        case date():
            sheet.write_string(row, column, value.isoformat(), styles["text"])
        case int() | float():
            style = styles["whole" if value == int(value) else "decimal"]
            sheet.write_number(row, column, value, style)
        case str():
            sheet.write_string(row, column, writable(value)[:MOST], styles["text"])
