"""Which characters the fonts of this package can show. PDF/UA refuses a document with one that none can."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from cocreate.exports.truetype import widths
from cocreate.exports.typesetter import FONTS

STAND_IN = "▯"
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"
ALWAYS = "\n\t\u200c\u200d\u00ad\ufe0e\ufe0f"  # breaks, joiners, variation selectors: no font needs a glyph
LETTER = re.compile(r"(?s).[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")  # with its marks
LONG = re.compile(r"(\w{24})(?=\w)")


def shown(data: Any, name: str = "") -> Any:
    """The same JSON value with every text made fit to be set."""
    match data:
        case str():
            text = legible(data)
            # a word longer than its column would run out of it; a picture has no columns
            return text if name == "svg" else LONG.sub(r"\1" + ZERO_WIDTH_SPACE, text)
        case list():
            return [shown(part) for part in data]
        case dict():
            return {name: shown(value, name) for name, value in data.items()}
        case _:
            return data


def lacking(data: Any) -> bool:
    """Whether a text has a character that none of the fonts has."""
    match data:
        case str():
            return legible(data).count(STAND_IN) > data.count(STAND_IN)
        case list():
            return any(lacking(part) for part in data)
        case dict():
            return any(lacking(value) for value in data.values())
        case _:
            return False


def legible(text: str) -> str:
    """Letter by letter with its marks, for one font must have them all."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_letter(letter) for letter in LETTER.findall(unicodedata.normalize("NFC", text)))


@lru_cache(4096)
def _letter(letter: str) -> str:
    known = "".join(_known(char) for char in letter)
    needed = {ord(char) for char in known if char not in ALWAYS}
    if any(needed <= font for font in covered()):
        return known
    shown_alone = known[0] in ALWAYS or any(ord(known[0]) in font for font in covered())
    return (known[0] if shown_alone else STAND_IN) + (STAND_IN if len(known) > 1 else "")


def _known(char: str) -> str:
    """What has no shape is left out; what has none that everybody agrees on is replaced."""
    if char in ALWAYS:
        return char
    match unicodedata.category(char):
        case "Zl" | "Zp":
            return "\n"
        case "Cc" | "Cf" | "Cs":
            return ""
        case "Co":
            return STAND_IN
        case _:
            return char


@cache
def covered() -> tuple[frozenset[int], ...]:
    """The code points that each of the fonts has."""
    return tuple(frozenset(code for code, _ in widths(path.read_bytes())) for path in sorted(FONTS.glob("*.ttf")))
