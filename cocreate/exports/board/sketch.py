"""Drawings as SVG. An image comes along in the file, as the server keeps it: nothing is fetched."""

import base64
import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

from cocreate.exports.board import marks as m
from cocreate.exports.board.drawings import WORDED, Drawing
from cocreate.exports.board.fit import LEADING, shortened, wrapped
from cocreate.exports.board.measure import width
from cocreate.exports.board.pen import Pen
from cocreate.imports.image import MEDIA, smaller

STROKE = 3  # units; those of shapes are a little finer
TEXT, WORDS = 24, 16  # sizes of words on the ground and of those on a shape
PAD = 8
SHARP = 2  # pixels for each unit

Images = Mapping[str, bytes]  # file -> PNG or JPEG


def sketch(pen: Pen, one: Drawing, images: Images) -> Iterator[str]:
    yield f"<g><title>{pen.escaped(pen.words.drawing(one))}</title>"
    match one.form:
        case "image":
            yield from _image(pen, one, images)
        case "rectangle":
            yield f'<rect {_box(one)} rx="6" {_outline(one)}/>'
        case "ellipse":
            rx, ry = one.w / 2, one.h / 2
            yield f'<ellipse cx="{one.x + rx:g}" cy="{one.y + ry:g}" rx="{rx:g}" ry="{ry:g}" {_outline(one)}/>'
        case "pen" | "line" | "arrow" if one.points:
            yield _stroke(one)
        case _:
            pass
    if one.form in WORDED and one.label:
        yield from _words(pen, one)
    yield "</g>"


def _box(one: Drawing) -> str:
    return f'x="{one.x}" y="{one.y}" width="{one.w}" height="{one.h}"'


def _outline(one: Drawing) -> str:
    ink = m.INKS[one.ink]
    return f'fill="{ink}" fill-opacity="0.06" stroke="{ink}" stroke-width="2.5"'


def _image(pen: Pen, one: Drawing, images: Images) -> Iterator[str]:
    body = images.get(one.file)
    if body is None:
        yield f'<rect {_box(one)} fill="{m.TRACK}" stroke="{m.LINE}" stroke-dasharray="6 5"/>'
        told = shortened(pen.letters(pen.words.say("image-gone")), (one.w - 2 * PAD) / WORDS)
        yield pen.text(one.x + PAD, one.y + 2 * PAD + WORDS, WORDS, told, m.SOFT)
        return
    yield f'<image {_box(one)} preserveAspectRatio="none" href="{data_of(body, SHARP * max(one.w, one.h))}"/>'


def data_of(body: bytes, side: int) -> str:
    """With as many pixels as are seen of it."""
    small = smaller(body, side)
    return f"data:{MEDIA[small[:2]]};base64,{base64.b64encode(small).decode()}"


def _stroke(one: Drawing) -> str:
    points = [(one.x + x, one.y + y) for x, y in one.points]
    path = _smooth(points) if one.form == "pen" else "M{} {}L{} {}".format(*points[0], *points[-1])
    if one.form == "arrow":
        path += _head(points[0], points[-1])
    how = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{path}" {how} stroke="{m.INKS[one.ink]}" stroke-width="{STROKE}"/>'


def _smooth(points: list[tuple[int, int]]) -> str:
    """Through the middles between the points, bent by the points: as web/src/board/drawings.ts does it."""
    (x, y), *rest = points
    parts = [f"M{x} {y}"]
    for (bx, by), (nx, ny) in pairwise(rest):
        parts.append(f"Q{bx} {by} {(bx + nx) / 2:g} {(by + ny) / 2:g}")
    return "".join([*parts, "L{} {}".format(*points[-1])])


def _head(start: tuple[int, int], end: tuple[int, int]) -> str:
    turn = math.atan2(end[1] - start[1], end[0] - start[0])
    sides = [(end[0] - 14 * math.cos(turn + by), end[1] - 14 * math.sin(turn + by)) for by in (-0.5, 0.5)]
    return "M{:.1f} {:.1f}L{} {}L{:.1f} {:.1f}".format(*sides[0], *end, *sides[1])


def _words(pen: Pen, one: Drawing) -> Iterator[str]:
    """On the ground from its corner; on a shape around its middle, as many lines as have room."""
    size = TEXT if one.form == "text" else WORDS
    lines = wrapped(pen.letters(one.label), max(1.0, (one.w - 2 * PAD) / size))
    if one.form != "text":
        lines = lines[: max(1, int(one.h / (size * LEADING)))]
    top = one.y + PAD if one.form == "text" else one.y + (one.h - len(lines) * size * LEADING) / 2
    ink = m.INKS[one.ink]
    for n, line in enumerate(lines):
        x = one.x + PAD if one.form == "text" else one.x + (one.w - width(line) * size) / 2
        yield pen.text(x, top + (n * LEADING + 0.98) * size, size, line, ink)
