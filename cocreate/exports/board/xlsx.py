"""The board as a workbook: cards, links, dots, comments and drawings. Every text is written as text (S7)."""

from cocreate.exports.board.rows import card_rows, comment_rows, drawing_rows, link_rows, vote_rows
from cocreate.exports.board.view import View
from cocreate.exports.board.words import Words, moment
from cocreate.exports.xlsx import workbook

SHEETS = {
    "cards": card_rows,
    "links": link_rows,
    "votes": vote_rows,
    "comments": comment_rows,
    "drawings": drawing_rows,
}


def render(view: View) -> bytes:
    words = Words(view)
    sheets = [(words.say(f"file-sheet-{name}"), rows_of(words)) for name, rows_of in SHEETS.items()]
    about = " ".join([words.taken, *words.notes])
    return workbook(sheets, title=words.title, about=about, made=moment(view.at))
