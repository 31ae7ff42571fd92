"""Words that are set badly inside a picture: taken out of it, for the typesetter to lay them over it at their places.

Letters that change places or shape with those beside them (Bengali, Hindi, Tamil) cannot be read as an SVG sets them.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import unescape

import msgspec

from cocreate.exports import typesetter
from cocreate.exports.glyphs import is_plain, legible, wide
from cocreate.exports.laid import Laid
from cocreate.exports.timeline import LABEL

PART = re.compile(
    r'<g(?: transform="translate\(([\d.-]+) ([\d.-]+)\)")?[^>]*>|</g>'
    r'|<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"([^>]*)>([^<]*)</text>'
)
FILL = re.compile(r'fill="(#\w{6})"')
EDGE = 8  # that is left free beside a label, as its clip leaves it


class Lifted(msgspec.Struct, frozen=True):
    svg: str
    width: float
    laid: list[Laid]

    def png(self, *, width: float = 1_528) -> bytes:
        return typesetter.png(self.svg, msgspec.json.encode(self.laid), width=width)


def lifted(svg: str) -> Lifted:
    """The picture with the words that it can hold, and the lines that lie over it."""
    svg = legible(svg)
    size = typesetter.SIZE.search(svg)
    width = float(size[1]) if size else 0.0
    if is_plain(svg):
        return Lifted(svg, width, [])
    laid: list[Laid] = []
    return Lifted("".join(_parts(svg, width, laid)), width, laid)


def _parts(svg: str, width: float, laid: list[Laid]) -> Iterator[str]:
    at, places = 0, [(0.0, 0.0)]
    for part in PART.finditer(svg):
        yield svg[at : part.start()]
        at = part.end()
        if part[0] == "</g>":
            places.pop()
        elif part[7] is None:
            x, y = places[-1]
            places.append((x + float(part[1] or 0), y + float(part[2] or 0)))
        elif not is_plain(part[7]):
            laid.append(_line(part, *places[-1], width))
            continue
        yield part[0]
    yield svg[at:]


def _line(part: re.Match[str], dx: float, dy: float, width: float) -> Laid:
    x, y, size = float(part[3]), float(part[4]), float(part[5])
    room = (LABEL if "clip-path" in part[6] else width - dx) - EDGE - x
    fill = FILL.search(part[6])
    text = _fitted(unescape(part[7]), room / size)
    return Laid(x + dx, y + dy, size, text, fill[1] if fill else "#000000", 'font-weight="700"' in part[6])


def _fitted(text: str, room: float) -> str:
    """Cut where it would run over what stands beside it."""
    if wide(text) <= room:
        return text
    while text and wide(text) + wide("…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
