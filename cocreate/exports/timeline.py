"""The timeline as pictures: SVG written by hand, every text escaped, nothing in it that is fetched or run."""

from collections.abc import Callable, Iterator
from datetime import date
from xml.sax.saxutils import escape

import msgspec

from cocreate.exports.document import Picture
from cocreate.exports.packed import writable
from cocreate.exports.words import Words
from cocreate.locales.formats import shortened
from cocreate.plans.bars import Bar, Timeline

ROWS = 30  # in one picture; more would not fit on a page
LABEL, WIDTH, ROW, TOP = 430, 1000, 32, 34
LEGIBLE = 54  # characters of an action's text; what is wider all the same is clipped
MOST_TICKS = 12
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000)  # months between two ticks
COLOURS = {"public": "#0E5A5A", "company": "#B4651F", "nonprofit": "#6B4C9A", "alert": "#B4451F"}
FAMILIES = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, DejaVu Sans, sans-serif"
INK, SOFT, LINE, FRAME = "#1D2B33", "#51616B", "#DCD8CE", "#DDEDEA"


class Scale(msgspec.Struct, frozen=True):
    first: date
    last: date

    def x(self, day: date) -> float:
        whole = (self.last - self.first).days + 1
        return LABEL + (WIDTH - LABEL) * (day - self.first).days / whole

    def width(self, first: date, last: date) -> float:
        return (WIDTH - LABEL) * ((last - first).days + 1) / ((self.last - self.first).days + 1)


def pictures(words: Words, shown: Timeline) -> list[Picture]:
    """One for every so many actions, each with the same scale."""
    pages = [shown.bars[at : at + ROWS] for at in range(0, len(shown.bars), ROWS)]
    return [Picture(_svg(words, shown, bars), _alt(words, shown, bars)) for bars in pages]


def _alt(words: Words, shown: Timeline, bars: list[Bar]) -> str:
    ends = {"start": words.month(shown.first.isoformat()), "end": words.month(shown.last.isoformat())}
    numbers = {"first": str(bars[0].action.number), "last": str(bars[-1].action.number)}
    return words.say("plan-timeline-alt", **ends, **numbers)


def _svg(words: Words, shown: Timeline, bars: list[Bar]) -> str:
    height = height_of(bars)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'font-family="{FAMILIES}">',
        definitions(height),
        *chart(words, shown, bars),
    ]
    return "".join(parts) + "</svg>"


def height_of(bars: list[Bar]) -> int:
    return TOP + ROW * len(bars) + 6


def definitions(height: int) -> str:
    """What the charts of one picture share."""
    return (
        '<defs><pattern id="open" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="8" height="8" fill="#FBEEE8"/><rect width="3.5" height="8" fill="{COLOURS["alert"]}"/>'
        f'</pattern><clipPath id="label"><rect width="{LABEL - 8}" height="{height}"/></clipPath></defs>'
    )


def chart(words: Words, shown: Timeline, bars: list[Bar], letters: Callable[[str], str] = str) -> Iterator[str]:
    """These actions, on the scale of all."""
    scale, height = Scale(shown.first, shown.last), height_of(bars)
    yield from _frame(shown, scale, height)
    yield from _ticks(words, scale, height)
    for n, bar in enumerate(bars):
        yield from _row(words, bar, scale, TOP + ROW * n, letters)


def _frame(shown: Timeline, scale: Scale, height: int) -> Iterator[str]:
    if shown.frame and shown.frame[0] <= shown.frame[1]:
        x, width = scale.x(shown.frame[0]), scale.width(*shown.frame)
        yield f'<rect x="{x:.1f}" y="{TOP - 6}" width="{width:.1f}" height="{height - TOP + 4}" rx="6" fill="{FRAME}"/>'


def _ticks(words: Words, scale: Scale, height: int) -> Iterator[str]:
    days = ticks(scale.first, scale.last)
    months = any(day.month % 6 != 1 for day in days) or len(days) < 4
    for day in days:
        x = scale.x(day)
        yield f'<line x1="{x:.1f}" y1="{TOP - 6}" x2="{x:.1f}" y2="{height - 2}" stroke="{LINE}" stroke-width="1"/>'
        label = words.month(day.isoformat()) if months else str(day.year) if day.month == 1 else ""
        if label and x + 9 * len(label) < WIDTH:
            yield f'<text x="{x:.1f}" y="18" font-size="15" fill="{SOFT}">{escape(label)}</text>'


def ticks(first: date, last: date) -> list[date]:
    """At most a dozen beginnings of months, at even steps: of the calendar's years where they are years."""
    start, months = first.year * 12 + first.month - 1, (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step in STEPS if months / step <= MOST_TICKS), STEPS[-1])
    begin = -(-start // step) * step
    return [date(month // 12, month % 12 + 1, 1) for month in range(begin, start + months, step)]


def _row(words: Words, bar: Bar, scale: Scale, y: int, letters: Callable[[str], str]) -> Iterator[str]:
    action = bar.action
    owner = words.organisations.get(action.owner or "")
    fill = COLOURS[owner.sector] if owner else "url(#open)"
    stroke = "" if owner else f' stroke="{COLOURS["alert"]}"'
    x, width = scale.x(bar.first), max(scale.width(bar.first, bar.last), 4)
    text = escape(writable(letters(shortened(words.text(action.text), LEGIBLE))))
    base = y + ROW / 2 + 5
    yield f'<line x1="0" y1="{y + ROW}" x2="{WIDTH}" y2="{y + ROW}" stroke="{LINE}" stroke-width="0.6"/>'
    yield f'<text x="22" y="{base}" font-size="15" text-anchor="end" fill="{SOFT}">{action.number}</text>'
    yield f'<text x="34" y="{base}" font-size="16" fill="{INK}" clip-path="url(#label)">{text}</text>'
    yield f'<rect x="{x:.1f}" y="{y + 8}" width="{width:.1f}" height="{ROW - 16}" rx="5" fill="{fill}"{stroke}/>'
