"""The cards as CSV, one a row, as the plan's actions are: RFC 4180, and nothing that a spreadsheet would run (S7)."""

from cocreate.exports.board.rows import card_rows
from cocreate.exports.board.view import View
from cocreate.exports.board.words import Words
from cocreate.exports.csv import table


def render(view: View) -> bytes:
    return table(card_rows(Words(view)))
