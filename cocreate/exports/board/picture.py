"""The board as one picture: title, day and phase above it, what the signs mean beneath it."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

import msgspec

from cocreate.exports.board import marks as m
from cocreate.exports.board.draw import arrow, as_map, scene
from cocreate.exports.board.fit import LEAST, shortened
from cocreate.exports.board.measure import BOLD, FAMILIES, width
from cocreate.exports.board.pen import Pen, sign
from cocreate.exports.board.scene import Curve, Point, Scene
from cocreate.exports.board.words import Words
from cocreate.exports.laid import Laid
from cocreate.exports.typesetter import faces

MARGIN, EDGE = 32, 3  # units around it, and where a page has a margin of its own
NARROWEST, TYPICAL, TALL = 900, 2400, 2000  # a board that is wider or higher than typical has larger titles
TITLE, TAKEN, SIGNED = 34, 18, 15  # sizes
ROW, ABOVE = 30, 22  # of the legend


class Drawn(NamedTuple):
    svg: str
    width: float
    height: float
    laid: list[Laid]  # what the typesetter has still to lay over it


class Style(msgspec.Struct, frozen=True):
    letters: Callable[[str], str]
    heading: bool = True  # title, day and phase above it
    ground: bool = True
    least: int = LEAST  # size of the smallest letters on a card
    alone: bool = False  # it goes out as it is, with its fonts; else the typesetter sees to the letters of others
    titles: bool = False  # a card that is cut says its words whole
    map: bool = False  # numbers instead of words
    notes: tuple[str, ...] = ()  # said below the title, after those that every picture says


def picture(words: Words, shown: Scene, style: Style) -> Drawn:
    others: Literal["shown", "laid"] = "shown" if style.alone else "laid"
    pens = [Pen(words, style.letters, style.least, style.titles, others, []) for _ in range(2)]
    x, y, w, h = shown.bounds
    inner = max(w, NARROWEST)
    up = max(1.0, inner / TYPICAL, min(h / TALL, inner / NARROWEST))
    if style.map:  # the titles of the zones stand above them
        y, h = y - ROW * up, h + ROW * up
    head = [*_head(pens[0], inner / up, style.notes)] if style.heading else []
    drawn = as_map(pens[1], shown, up) if style.map else scene(pens[1], shown)
    legend = [*_legend(pens[0], shown, inner / up, map=style.map)]
    margin = MARGIN if style.heading else EDGE
    top = margin + (_HEAD + 24 * len([*words.notes, *style.notes])) * up * style.heading
    rows = max([0, *(row + 1 for row, _ in legend)])
    size = inner + 2 * margin, top + h + (rows * ROW + ABOVE) * up + margin
    parts = [
        *_opening(words, style, *size),
        f'<g transform="translate({margin} {margin}) scale({up:g})">{"".join(head)}</g>',
        f'<g transform="translate({margin - x:g} {top - y:g})">{"".join(drawn)}</g>',
        f'<g transform="translate({margin} {top + h + ABOVE * up:g}) scale({up:g})">',
        *(part for _, part in legend),
        "</g></svg>",
    ]
    laid = [line.moved(margin, margin, up) for line in pens[0].laid]
    laid += [line.moved(margin - x, top - y, 1) for line in pens[1].laid]
    return Drawn("".join(parts), *size, laid)


_HEAD = TITLE * 1.3 + TAKEN * 1.3 + 20


def _opening(words: Words, style: Style, w: float, h: float) -> Iterator[str]:
    pen = Pen(words, str)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.0f} {h:.0f}" width="{w:.0f}" height="{h:.0f}" '
        f'role="img" lang="{words.view.language}" font-family="{FAMILIES[0]}, DejaVu Sans, sans-serif">'
    )
    yield f"<title>{pen.escaped(words.title)}</title><desc>{pen.escaped(words.taken)}</desc>"
    if style.alone:
        yield f"<style>{faces()}</style>"
    if style.ground:
        yield f'<rect width="{w:.0f}" height="{h:.0f}" fill="{m.PAPER}"/>'


def _head(pen: Pen, room: float, notes: tuple[str, ...]) -> Iterator[str]:
    words, y = pen.words, TITLE
    yield pen.bold(0, y, TITLE, shortened(pen.letters(words.title), room / (TITLE * BOLD)))
    y += round(TAKEN * 1.7)
    yield pen.text(0, y, TAKEN, shortened(pen.letters(words.taken), room / TAKEN), m.SOFT)
    for note in (*words.notes, *notes):
        y += 24
        yield pen.text(0, y, 16, shortened(note, room / 16), m.ALERT_INK)


def _legend(pen: Pen, shown: Scene, room: float, *, map: bool) -> Iterator[tuple[int, str]]:
    """Row by row; only what is there is explained."""
    row, x = 0, 0.0
    for wide, drawn, key in _signs(shown, map=map):
        label = pen.words.say(key)
        whole = wide + 8 + width(label) * SIGNED
        if x and x + whole > room:
            row, x = row + 1, 0.0
        yield row, f'<g transform="translate({x:.1f} {row * ROW})">{drawn}{_label(pen, wide + 8, label)}</g>'
        x += whole + 26


def _label(pen: Pen, x: float, label: str) -> str:
    return pen.text(x, 19, SIGNED, label, m.SOFT)


def _signs(shown: Scene, *, map: bool) -> Iterator[tuple[float, str, str]]:
    """Width, drawing and the key of its words."""
    cards = [placed.card for placed in shown.cards]
    kinds = {card.kind for card in cards} | {zone.kind for zone, _ in shown.zones}
    for kind in m.KINDS:
        if kind in kinds:
            ground = f'<rect y="3" width="30" height="22" rx="6" fill="{m.KINDS[kind]}" stroke="{m.EDGE}"/>'
            yield 30, ground + sign(9, 8, m.SIGNS[kind]), f"kind-{kind}"
    if map:
        return
    drawn = {link.kind for link, _ in shown.links}
    for link in m.LINKS:
        if link in drawn:
            flat = Curve(Point(0, 14), Point(16, 14), Point(32, 14), Point(48, 14))
            yield 48, f'<g fill="none">{"".join(arrow(link, flat))}</g>', f"link-{link}"
    if any(card.votes for card in cards):
        yield 9, f'<circle cx="4.5" cy="14" r="4.5" fill="{m.BRAND}"/>', "file-dots"
    for there, path, key in (
        (any(card.reactions for card in cards), m.HEART, "file-reactions"),
        (any(card.comments for card in cards), m.BUBBLE, "file-talk"),
        (any(card.private for card in cards), m.LOCK, "file-only-you"),
    ):
        if there:
            yield m.SIGN, sign(0, 8, path), key
