"""The timeline as a picture of its own: all actions, in as many columns as keep it near a square, what waits drawn too.

Whoever hears it gets a title, a description and a sentence for each row.
"""

from collections.abc import Callable, Iterator
from math import ceil, sqrt
from textwrap import wrap
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from cocreate.boards.records import Timing
from cocreate.exports.packed import writable
from cocreate.exports.timeline import (
    COLOURS,
    FAMILIES,
    FRAME,
    INK,
    LINE,
    ROW,
    SOFT,
    TOP,
    WIDTH,
    Scale,
    chart,
    definitions,
    height_of,
)
from cocreate.exports.typesetter import faces
from cocreate.exports.words import Words
from cocreate.locales.formats import shortened
from cocreate.plans.bars import Bar, Timeline, timeline
from cocreate.plans.plan import PlanAction

MARGIN, GAP, HEAD, FOOT = 32, 48, 84, 44
FEW = 40  # rows that stand in one column, however wide
PAPER = "#FFFFFF"
NOTE = 22  # a line below
TITLE = 64  # characters of the plan's
SECTORS = ("public", "company", "nonprofit")
ENDS: dict[Timing, tuple[bool, bool]] = {  # whether it is the end of the awaited, and of who waits
    "finish_start": (True, False),
    "start_start": (False, False),
    "finish_finish": (True, True),
    "start_finish": (False, True),
}


class Drawn(NamedTuple):
    svg: str
    width: int
    height: int


def gantt(words: Words, *, letters: Callable[[str], str] = str, alone: bool = False, note: str = "") -> Drawn:
    """`letters` is what the fonts at hand show of a text; alone, its own letters come along. `note` stands below."""
    shown = timeline(words.plan)
    columns = _columns(shown.bars) if shown else []
    tall = max(map(height_of, columns), default=ROW)
    width = 2 * MARGIN + max(1, len(columns)) * (WIDTH + GAP) - GAP
    noted = _note(" ".join([*words.notes, note]), width, HEAD + tall + FOOT + MARGIN)
    height = HEAD + tall + FOOT + MARGIN + NOTE * len(noted)
    parts = [_opening(words, shown, width, height)]
    if alone:
        parts.append(f"<style>{faces()}</style>")
    parts.append(f'{definitions(tall)}<rect width="{width}" height="{height}" fill="{PAPER}"/>')
    parts += _head(words, shown, letters)
    for n, bars in enumerate(columns):
        parts.append(f'<g transform="translate({MARGIN + n * (WIDTH + GAP)} {HEAD})">')
        parts += [*chart(words, shown, bars, letters), *_waits(shown, bars), *_heard(words, bars)] if shown else []
        parts.append("</g>")
    parts += _legend(words, shown, HEAD + tall + 14) if shown else []
    return Drawn("".join([*parts, *noted]) + "</svg>", width, height)


def _note(note: str, width: int, y: int) -> list[str]:
    """In lines that fit."""
    lines = wrap(note, (width - 2 * MARGIN) // 8)
    return [
        f'<text x="{MARGIN}" y="{y + NOTE * n}" font-size="15" fill="{SOFT}">{_plain(line)}</text>'
        for n, line in enumerate(lines)
    ]


def _columns(bars: list[Bar]) -> list[list[Bar]]:
    """As many as make it about as wide as high, all of nearly the same length."""
    count = 1 if len(bars) <= FEW else max(1, round(sqrt(len(bars) * ROW / (WIDTH + GAP))))
    rows = ceil(len(bars) / count)
    return [bars[at : at + rows] for at in range(0, len(bars), rows)]


def _opening(words: Words, shown: Timeline | None, width: int, height: int) -> str:
    told = words.say("plan-timeline-empty")
    if shown:
        ends = {"start": words.month(shown.first.isoformat()), "end": words.month(shown.last.isoformat())}
        told = words.say("gantt-told", count=len(shown.bars), **ends)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="graphics-document document" aria-labelledby="gantt-title" aria-describedby="gantt-told" '
        f'lang="{words.plan.language}" font-family="{FAMILIES}">'
        f'<title id="gantt-title">{_plain(words.say("gantt-title", title=words.title))}</title>'
        f'<desc id="gantt-told">{_plain(told)}</desc>'
    )


def _head(words: Words, shown: Timeline | None, letters: Callable[[str], str]) -> Iterator[str]:
    """Title, version and day; and that there is nothing to show, where that is so."""
    title = letters(shortened(words.title, TITLE))
    yield f'<text x="{MARGIN}" y="42" font-size="26" font-weight="700" fill="{INK}">{_plain(title)}</text>'
    yield f'<text x="{MARGIN}" y="68" font-size="15" fill="{SOFT}">{_plain(words.made)}</text>'
    if shown is None:
        empty = _plain(words.say("plan-timeline-empty"))
        yield f'<text x="{MARGIN}" y="{HEAD + 24}" font-size="16" fill="{INK}">{empty}</text>'


def _heard(words: Words, bars: list[Bar]) -> Iterator[str]:
    """A row that nobody sees lies over each row: its sentence is heard, and shown to who hovers."""
    for n, bar in enumerate(bars):
        action = bar.action
        owner = words.organisation(action.owner) or words.say("plan-no-owner")
        told = f"{action.number}. {words.text(action.text)} · {owner} · {words.when(action)}"
        told += f" · {words.say('plan-milestone')}" if action.milestone else ""
        place = f'y="{TOP + ROW * n}" width="{WIDTH}" height="{ROW}" fill="none" pointer-events="all"'
        yield f'<g role="graphics-object group" aria-label={quoteattr(writable(told))}>'
        yield f"<title>{_plain(told)}</title><rect {place}/></g>"


def _waits(shown: Timeline, bars: list[Bar]) -> Iterator[str]:
    """From the awaited to who waits, where both stand in this column; a milestone is a diamond at its end."""
    scale, rows = Scale(shown.first, shown.last), {bar.action.id: (n, bar) for n, bar in enumerate(bars)}
    for n, bar in rows.values():
        for wait in bar.action.waits:
            if wait.action in rows and wait.action != bar.action.id:
                m, awaited = rows[wait.action]
                late, own = ENDS[wait.timing]
                yield _elbow(_x(scale, awaited, late), _middle(m), _x(scale, bar, own), _middle(n), own)
        if bar.action.milestone:
            yield _diamond(_x(scale, bar, True), _middle(n))


def _x(scale: Scale, bar: Bar, end: bool) -> float:
    first = scale.x(bar.first)
    return first + max(scale.width(bar.first, bar.last), 4) if end else first


def _middle(row: int) -> float:
    return TOP + ROW * row + ROW / 2


def _elbow(x1: float, y1: float, x2: float, y2: float, own: bool) -> str:
    """It runs between the rows, so that no bar lies beneath it for long."""
    turn = 7 if own else -7
    between = y2 + ROW / 2 * ((y1 > y2) - (y1 < y2))
    path = f"M{x1:.1f} {y1:g}V{between:g}H{x2 + turn:.1f}V{y2:g}H{x2:.1f}"
    head = f"M{x2 + turn * 0.7:.1f} {y2 - 4:g}L{x2:.1f} {y2:g}L{x2 + turn * 0.7:.1f} {y2 + 4:g}z"
    return f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="1.2"/><path d="{head}" fill="{INK}"/>'


def _diamond(x: float, y: float) -> str:
    return f'<path d="M{x:.1f} {y - 8:g}l8 8l-8 8l-8 -8z" fill="{INK}" stroke="{PAPER}"/>'


def _legend(words: Words, shown: Timeline, y: int) -> Iterator[str]:
    """Only what is there is explained."""
    at: float = MARGIN
    for drawn, label in _signs(words, shown):
        yield f'<g transform="translate({at:g} {y})">{drawn}'
        yield f'<text x="34" y="13" font-size="15" fill="{SOFT}">{_plain(label)}</text></g>'
        at += 34 + 8.5 * len(label) + 28


def _signs(words: Words, shown: Timeline) -> Iterator[tuple[str, str]]:
    actions = [bar.action for bar in shown.bars]
    sectors = {words.organisations[action.owner].sector for action in actions if action.owner}
    for sector in SECTORS:
        if sector in sectors:
            yield _box(COLOURS[sector]), words.say(f"plan-sector-{sector}")
    if any(action.owner is None for action in actions):
        yield _box("url(#open)", COLOURS["alert"]), words.say("plan-legend-alert")
    if shown.frame:
        yield _box(FRAME, LINE), words.say("plan-legend-programme")
    if any(_waiting(actions)):
        yield f'<g transform="translate(0 8)">{_elbow(0, 0, 26, 0, False)}</g>', words.say("gantt-waits")
    if any(action.milestone for action in actions):
        yield _diamond(13, 8), words.say("plan-milestone")


def _waiting(actions: list[PlanAction]) -> Iterator[bool]:
    there = {action.id for action in actions}
    return (wait.action in there for action in actions for wait in action.waits)


def _box(fill: str, stroke: str = "none") -> str:
    return f'<rect width="26" height="16" rx="5" fill="{fill}" stroke="{stroke}"/>'


def _plain(text: str) -> str:
    return escape(writable(text))
