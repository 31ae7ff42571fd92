"""The cards and after them the drawings as CSV, one a row: RFC 4180, and nothing that a spreadsheet would run (S7)."""

from cocreate.exports.board.rows import all_rows
from cocreate.exports.board.view import View
from cocreate.exports.board.words import Words
from cocreate.exports.csv import table


def render(view: View) -> bytes:
    return table(all_rows(Words(view)))
