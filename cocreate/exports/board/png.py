"""The board in pixels: so many that its words can be read, within what programs open.

A letter that none of the fonts has is shown as a box, and the picture says so.
"""

import msgspec

from cocreate.exports import typesetter
from cocreate.exports.board.picture import Drawn, Style, picture
from cocreate.exports.board.scene import whole
from cocreate.exports.board.view import View
from cocreate.exports.board.words import Words
from cocreate.exports.glyphs import lacking, legible

SCALE = 2.0  # pixels for each unit of the board, where there is room
SIDE, AREA = 8_000, 40_000_000  # pixels at most


def render(view: View) -> bytes:
    words = Words(view)
    said = [words.title, *map(words.text, view.cards), *(zone.title for zone in view.zones)]
    notes = (words.say("file-glyphs"),) if lacking(said) else ()
    return pixels(picture(words, whole(view), Style(letters=legible, notes=notes)))


def pixels(drawn: Drawn, most: int = AREA) -> bytes:
    w, h = drawn.width, drawn.height
    scale = min(SCALE, (SIDE - 1) / w, (SIDE - 1) / h, (most / (w * h)) ** 0.5 * 0.999)
    return typesetter.png(drawn.svg, msgspec.json.encode(drawn.laid), width=w * scale)
