"""The board as SVG: its words stay words, its letters come along, nothing in it is fetched or run."""

from cocreate.exports.board.picture import Style, picture
from cocreate.exports.board.scene import whole
from cocreate.exports.board.view import View
from cocreate.exports.board.words import Words


def render(view: View) -> bytes:
    drawn = picture(Words(view), whole(view), Style(letters=str, alone=True, titles=True))
    return drawn.svg.encode()
