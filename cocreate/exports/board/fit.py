"""How a card's words are set so that they fit: the largest size at which all have room, else cut with an ellipsis.

It does what web/src/views/board/fit.ts does on the screen, with one difference: nothing is set smaller than LEAST (on
a page that is printed small, than LARGE), so that it can still be read.
"""

import re

import msgspec

from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.exports.board.measure import LETTER, width

PAD = 12
FOOT = 26
LEADING = 1.28
SIZES = (16, 15, 14, 13)
LEAST, LARGE = 13, 15
WIDTH, HEIGHT = CARD_W - 2 * PAD, CARD_H - PAD - FOOT - 4
MOST = 800  # letters that could have room on a card
CUT = "…"
WORD = re.compile(r"\S+\s*|\s+")


class Fit(msgspec.Struct, frozen=True):
    size: int
    lines: list[str]
    cut: bool


def fit(text: str, least: int = LEAST) -> Fit:
    head = text[:MOST].strip()
    for size in SIZES[: SIZES.index(least) + 1]:
        lines = wrapped(head, WIDTH / size)
        if len(lines) * size * LEADING <= HEIGHT and len(text) <= MOST:
            return Fit(size, lines, cut=False)
    kept = lines[: int(HEIGHT / (least * LEADING))]
    room = WIDTH / least
    kept[-1] = shortened(kept[-1] + CUT, room) if width(kept[-1] + CUT) > room else kept[-1] + CUT
    return Fit(least, kept, cut=True)


def wrapped(text: str, room: float) -> list[str]:
    """As many lines as it takes, none wider than `room`, in units of its size."""
    paragraphs = ([(word, width(word)) for word in WORD.findall(line)] for line in text.expandtabs(4).split("\n"))
    return [line for paragraph in paragraphs for line in _wrapped(paragraph, room)]


def shortened(text: str, room: float) -> str:
    """On one line, and cut where it is wider than that, in units of its size."""
    line = " ".join(text.split())
    if width(line) <= room:
        return line
    head, used = "", width(CUT)
    for letter in LETTER.findall(line):
        used += width(letter)
        if used > room:
            break
        head += letter
    return head.rstrip(" ,;:.") + CUT


def _wrapped(words: list[tuple[str, float]], room: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for word, wide in words:
        bare = word.rstrip()
        least = wide if bare == word else width(bare)
        if line and used + least > room:
            lines.append(line.rstrip())
            line, used = "", 0.0
        if least > room:  # a word that is longer than a line
            *whole, rest = _broken(bare, room)
            lines += whole
            line, used = rest + word[len(bare) :], width(rest) + wide - least
        else:
            line, used = line + word, used + wide
    return [*lines, line.rstrip()]


def _broken(word: str, room: float) -> list[str]:
    parts: list[str] = []
    part, used = "", 0.0
    for letter in LETTER.findall(word):
        wide = width(letter)
        if part and used + wide > room:
            parts.append(part)
            part, used = "", 0.0
        part, used = part + letter, used + wide
    return [*parts, part]
