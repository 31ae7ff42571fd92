"""The actions as CSV: RFC 4180, UTF-8 with a mark so that spreadsheets read its accents, one action a row.

Separated by commas, as the RFC and every tool but a spreadsheet want it; who works in a spreadsheet takes the XLSX.
A text that a spreadsheet would run as a formula begins with an apostrophe (S7); `'=1` itself gets a second one,
so that what was written can always be had back.
"""

import csv
import io
import re

from cocreate.exports.rows import Rows, Value, marked_rows
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan

BYTE_ORDER_MARK = "\ufeff"
DANGEROUS = re.compile(r"'*[=+\-@\t\r\n\0＝＋－＠]")


def render(plan: Plan) -> bytes:
    return table(marked_rows(Words.of(plan)))


def table(rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows.titles)
    writer.writerows([harmless(value) for value in row] for row in rows.rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def harmless(value: Value) -> str:
    """As text; only texts are guarded, for a number cannot be a formula."""
    if isinstance(value, str):
        return "'" + value if DANGEROUS.match(value) else value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)
