"""How wide words are, by the tables of this package's fonts: so lines can be broken before anything is drawn."""

import re
import unicodedata
from functools import cache

from cocreate.exports.truetype import widths
from cocreate.exports.typesetter import FONTS, FONTS_OF

FAMILIES = tuple(FONTS_OF)
SQUARE = FAMILIES[-1]  # Chinese, Japanese and Korean: its letters are as wide as high, which needs no table
# a letter with all that belongs to it: marks, skin tones, the other half of a flag, what a joiner ties to it
LETTER = re.compile(
    r"(?s)(?:[\U0001f1e6-\U0001f1ff]{2}|.)(?:[\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0903\u093c-\u094d"
    r"\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a4d\u0a70-\u0a71\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    r"\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff]|\u200d.?)*"
)
TIES = frozenset(map(ord, "\u200c\u200d\ufe0e\ufe0f"))  # no font needs a glyph for them
BOLD = 1.06  # how much wider the bold letters are
WIDE, NARROW = 1.0, 0.6  # of letters that none of the fonts has, in units of their size


def width(text: str) -> float:
    """In units of the font's size. Letters that join others may take less, never more."""
    known = advances()
    return sum([known.get(ord(char)) or _unknown(char) for char in text])


def _unknown(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    return WIDE if unicodedata.east_asian_width(char) in "WF" else NARROW


@cache
def advances() -> dict[int, float]:
    """By code point, from the first of the fonts that has it."""
    found: dict[int, float] = {}
    for family in reversed(FAMILIES):
        if family != SQUARE:
            found |= font(family)
    return found


@cache
def font(family: str) -> dict[int, float]:
    """Read when it is asked for: the largest takes a while, and few boards need it."""
    return dict(widths((FONTS / FONTS_OF[family]).read_bytes()))


def runs(text: str, first: int = 0) -> list[tuple[str, str]]:
    """The text cut where another font must go on, with the family of each; `first` is taken where it does.

    Programs that draw look for another font themselves, and fail where that one has fewer letters for the same signs.
    """
    preferred = font(FAMILIES[first])
    if all(ord(char) in preferred for char in text):
        return [(FAMILIES[first], text)]
    found: list[tuple[str, str]] = []
    for letter in LETTER.findall(text):
        family = FAMILIES[_font_of(letter, first)]
        if found and found[-1][0] == family:
            found[-1] = family, found[-1][1] + letter
        else:
            found.append((family, letter))
    return found


def _font_of(letter: str, first: int) -> int:
    needed = {ord(char) for char in letter} - TIES
    return next((n for n in (first, *range(len(FAMILIES))) if needed <= font(FAMILIES[n]).keys()), first)
