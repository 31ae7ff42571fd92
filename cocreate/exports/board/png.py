"""The board in pixels: so many that its words can be read, within what programs open."""

import msgspec

from cocreate.exports import typesetter
from cocreate.exports.board.picture import Drawn, Style, picture
from cocreate.exports.board.scene import whole
from cocreate.exports.board.view import View
from cocreate.exports.board.words import Words
from cocreate.exports.glyphs import legible

TEMPLATE = typesetter.HERE / "board" / "picture.typ"
SCALE = 2.0  # pixels for each unit of the board, where there is room
SIDE, AREA = 8_000, 40_000_000  # pixels at most


def render(view: View) -> bytes:
    return pixels(picture(Words(view), whole(view), Style(letters=legible)))


def pixels(drawn: Drawn, most: int = AREA) -> bytes:
    w, h = drawn.width, drawn.height
    scale = min(SCALE, (SIDE - 1) / w, (SIDE - 1) / h, (most / (w * h)) ** 0.5 * 0.999)
    inputs = {"svg": drawn.svg, "width": str(w), "laid": msgspec.json.encode(drawn.laid).decode()}
    return typesetter.pixels(TEMPLATE, inputs, ppi=72 * scale)
