"""Zones, groups, links and cards as SVG, written by hand: every text escaped, nothing in it that is fetched or run."""

import math
import re
from collections.abc import Callable, Iterator

from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.boards.records import LinkKind
from cocreate.exports.board import marks as m
from cocreate.exports.board.drawings import ABOVE
from cocreate.exports.board.fit import MOST, PAD, fit, shortened
from cocreate.exports.board.measure import BOLD, width
from cocreate.exports.board.pen import Pen, is_rtl, sign
from cocreate.exports.board.scene import Box, Curve, Placed, Rect, Scene
from cocreate.exports.board.sketch import sketch
from cocreate.exports.board.view import Card, Zone

MANY_LINKS = 300  # from here on they are drawn more quietly
DOTS = 5  # on a card one by one; more are a number
ODD_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")


def scene(pen: Pen, shown: Scene) -> Iterator[str]:
    """From back to front: links run beneath the cards, as on the screen."""
    for _, rect in shown.zones:
        yield field(rect)
    yield from drawn(pen, shown, above=False)
    yield f'<g fill="none" opacity="{0.3 if len(shown.links) > MANY_LINKS else 0.6:g}">'
    for link, curve in shown.links:
        yield from arrow(link.kind, curve)
    yield "</g>"
    for one, rect in shown.zones:
        yield from zone_head(pen, one, rect)
    for box in shown.boxes:
        yield from group(pen, box)
    for placed in shown.cards:
        yield from card(pen.flat if placed.card.number in shown.covered else pen, placed)
    for box in shown.boxes:
        yield from group_title(pen, box)
    yield from drawn(pen, shown, above=True)


def drawn(pen: Pen, shown: Scene, *, above: bool) -> Iterator[str]:
    """The strokes and words that lie above the cards, or all that lies beneath them."""
    for one in shown.drawings:
        if (one.form in ABOVE) == above:
            yield from sketch(pen, one, pen.words.view.images)


def field(rect: Rect) -> str:
    x, y, w, h = rect
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="16" fill="{m.SURFACE}" '
        f'stroke="{m.LINE}" stroke-width="1.5"/>'
    )


def zone_head(pen: Pen, one: Zone, rect: Rect) -> Iterator[str]:
    """On a ground of its own, for links may run beneath it."""
    x, y, w, _ = rect
    count, start = str(len(one.cards)), x + 46
    title = shortened(pen.letters(one.title), (w - 110) / (18 * BOLD))
    after_title = start + width(title) * 18 * BOLD + 10
    after_count = after_title + width(count) * 16 + 14
    room = x + w - 16 - after_count
    prompt = shortened(pen.letters(one.prompt), room / 14) if one.prompt and room > 74 else ""
    end = after_count + width(prompt) * 14
    yield f'<rect x="{x + 10:g}" y="{y + 6:g}" width="{end - x - 6:.1f}" height="34" rx="8" fill="{m.SURFACE}"/>'
    yield f'<rect x="{x + 16:g}" y="{y + 12:g}" width="22" height="22" rx="6" fill="{m.KINDS[one.kind]}"/>'
    yield sign(x + 21, y + 17, m.SIGNS[one.kind])
    yield pen.bold(start, y + 30, 18, title)
    yield pen.text(after_title, y + 30, 16, count, m.SOFT)
    if prompt:
        yield pen.text(after_count, y + 30, 14, prompt, m.SOFT)
    if not one.cards:
        yield pen.text(x + 20, y + 76, 15, pen.words.say("zone-empty"), m.SOFT)


def arrow(kind: LinkKind, curve: Curve) -> Iterator[str]:
    colour, wide, dashes = m.LINKS[kind]
    start, c1, c2, end = curve
    dashed = f' stroke-dasharray="{dashes}" stroke-linecap="{"round" if kind == "uses" else "butt"}"' if dashes else ""
    turn, size = math.atan2(end.y - c2.y, end.x - c2.x), 7 + wide * 2
    neck_x, neck_y = end.x - 0.8 * size * math.cos(turn), end.y - 0.8 * size * math.sin(turn)
    yield (
        f'<path d="M{start.x:.1f} {start.y:.1f}C{c1.x:.1f} {c1.y:.1f} {c2.x:.1f} {c2.y:.1f} {neck_x:.1f} {neck_y:.1f}" '
        f'stroke="{colour}" stroke-width="{wide:g}"{dashed}/>'
    )
    left = end.x - size * math.cos(turn - 0.45), end.y - size * math.sin(turn - 0.45)
    right = end.x - size * math.cos(turn + 0.45), end.y - size * math.sin(turn + 0.45)
    tip = f"{end.x:.1f} {end.y:.1f}L{left[0]:.1f} {left[1]:.1f} {right[0]:.1f} {right[1]:.1f}z"
    yield f'<path d="M{tip}" fill="{colour}"/>'


def group(pen: Pen, box: Box) -> Iterator[str]:
    x, y, w, h = box.rect
    yield (
        f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="14" fill="none" stroke="{m.BRAND}" '
        'stroke-opacity="0.6" stroke-width="2" stroke-dasharray="7 5"/>'
    )


def group_title(pen: Pen, box: Box) -> Iterator[str]:
    x, y, w, h = box.rect
    title = shortened(pen.letters(box.title), (w - 44) / (14 * BOLD))
    top = y + h - 13 if box.low else y - 13
    wide = width(title) * 14 * BOLD + 20
    yield f'<rect x="{x + 10:g}" y="{top:g}" width="{wide:.1f}" height="26" rx="8" fill="{m.BRAND_SOFT}"/>'
    yield pen.bold(x + 20, top + 18, 14, title, m.BRAND_INK)


def card(pen: Pen, placed: Placed) -> Iterator[str]:
    one, x, y, _ = placed
    yield "<g>"
    text = pen.letters(one.text[: MOST + 1])
    fitted = fit(text, pen.least)
    if pen.title and fitted.cut:
        yield f"<title>{pen.escaped(one.text)}</title>"
    yield ground(placed)
    yield pen.lines(x + PAD, x + CARD_W - PAD, y + PAD, fitted, rtl=is_rtl(text))
    yield from foot(pen, one, x, y + CARD_H - 12)
    yield "</g>"


def ground(placed: Placed) -> str:
    one, x, y, _ = placed
    fill = m.COLOURS[one.colour] if one.colour else m.KINDS[one.kind]
    dashed = ' stroke-dasharray="5 4"' if one.private else ""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{CARD_W}" height="{CARD_H}" rx="10" fill="{fill}" '
        f'stroke="{m.EDGE}"{dashed}/>'
    )


def foot(pen: Pen, one: Card, x: float, base: float) -> Iterator[str]:
    """Its kind, number and who stands behind it; at the right what others gave it."""
    right = x + CARD_W - PAD
    for drawn, wide in _given(pen, one, base):
        right -= wide
        yield drawn(right)
        right -= 7
    yield sign(x + PAD, base - 11, m.SIGNS[one.kind])
    left = x + PAD + m.SIGN + 5
    if one.private:
        yield sign(left, base - 11.5, m.LOCK)
        left += m.SIGN + 4
    number = str(one.number)
    yield pen.bold(left, base, pen.least, number, m.ON_CARD_SOFT)
    left += width(number) * pen.least * BOLD + 7
    by = _behind(pen, one)
    if by and right - left > 2 * pen.least:
        room = (right - left) / pen.least
        yield pen.text(left, base, pen.least, shortened(pen.letters(by), room), m.ON_CARD_SOFT)


def _behind(pen: Pen, one: Card) -> str:
    """Who leads an action, else who wrote the card; without what a name has in brackets."""
    owner = one.action.owner if one.action else ""
    name = ODD_BRACKETS.sub("", owner or one.by) or one.by
    return pen.words.say("card-led", name=name) if owner else name


def _given(pen: Pen, one: Card, base: float) -> Iterator[tuple[Callable[[float], str], float]]:
    """What to draw, and how wide it is, from the right."""
    if one.votes:
        shown = one.votes if one.votes <= DOTS else 1
        number = "" if one.votes <= DOTS else str(one.votes)
        tail = width(number) * pen.least * BOLD + 3 if number else 0

        def dots(x: float) -> str:
            middles = [x + 4.5 + n * 11 for n in range(shown)]
            rounds = [f'<circle cx="{at:g}" cy="{base - 4.5:g}" r="4.5" fill="{m.BRAND}"/>' for at in middles]
            return "".join(rounds) + (pen.bold(x + 12, base, pen.least, number, m.ON_CARD) if number else "")

        yield dots, shown * 11 - 2 + tail
    for count, path in ((len(one.comments), m.BUBBLE), (sum(one.reactions.values()), m.HEART)):
        if count:
            number = str(count)

            def counted(x: float, number: str = number, path: str = path) -> str:
                return sign(x, base - 11, path) + pen.text(x + m.SIGN + 3, base, pen.least, number, m.ON_CARD_SOFT)

            yield counted, m.SIGN + 3 + width(number) * pen.least


def as_map(pen: Pen, shown: Scene, up: float) -> Iterator[str]:
    """Where everything lies, for a board whose words could not be read at this size: each card its number alone."""
    for one, rect in shown.zones:
        title = shortened(pen.letters(one.title), rect.w / (up * 18 * BOLD))
        yield pen.bold(rect.x, rect.y - 10 * up, 18 * up, title)
        yield field(rect)
    yield from drawn(pen, shown, above=False)
    for placed in shown.cards:
        number = str(placed.card.number)
        yield ground(placed)
        yield sign(placed.x + PAD, placed.y + PAD, m.SIGNS[placed.card.kind], size=26)
        size = min(72.0, (CARD_W - 20) / (width(number) * BOLD))
        yield pen.figures(placed.x + CARD_W / 2, placed.y + CARD_H * 0.56 + size * 0.35, size, number)
    yield from drawn(pen, shown, above=True)
