"""Which characters the fonts of this package can show. PDF/UA refuses a document with one that none can."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Final

from cocreate.exports.truetype import widths
from cocreate.exports.typesetter import FONTS, FONTS_OF

STAND_IN = "▯"
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"
ALWAYS = "\n\t\u200c\u200d\u00ad\ufe0e\ufe0f"  # breaks, joiners, variation selectors: no font needs a glyph
LETTER = re.compile(r"(?s).[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*")  # with its marks
LONG = re.compile(r"(\w{24})(?=\w)")
TOO_LONG: Final = 24  # letters: a shorter text has no such word


def shown(data: Any, name: str = "") -> Any:
    """The same JSON value with every text made fit to be set."""
    match data:
        case str():
            text = legible(data)
            # a word longer than its column would run out of it; a picture has no columns
            return text if name == "svg" or len(text) <= TOO_LONG else LONG.sub(r"\1" + ZERO_WIDTH_SPACE, text)
        case list():
            return [shown(part) for part in data]
        case dict():
            return {name: shown(value, name) for name, value in data.items()}
        case _:
            return data


def is_plain(text: str) -> bool:
    """Whether the first font has all of it, and nothing in it joins or changes with what is beside it."""
    return text.isascii() or _plain().issuperset(text)


def wide(text: str) -> float:
    """In units of the size of its letters; those that join may take less."""
    return sum(next((font[ord(char)] for font in _all() if ord(char) in font), 1.0) for char in text)


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
    if (text.isascii() and text.isprintable()) or _plain().issuperset(text):
        return text
    return "".join(_letter(letter) for letter in LETTER.findall(unicodedata.normalize("NFC", text)))


@cache
def _plain() -> frozenset[str]:
    """Letters of the first font that are themselves whatever stands beside them: most texts have no others."""
    letters = map(chr, next(iter(covered())))
    alone = (one for one in letters if unicodedata.category(one)[0] not in "CM" and one not in "\u2028\u2029")
    return frozenset(one for one in alone if unicodedata.is_normalized("NFC", one)) | {"\n"}


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


def covered() -> Iterator[frozenset[int]]:
    """The code points of one font after the other: the largest is read only where none before it has a letter."""
    return map(_codes, FONTS_OF.values())


def _all() -> Iterator[dict[int, float]]:
    return map(_advances, FONTS_OF.values())


@cache
def _codes(name: str) -> frozenset[int]:
    return frozenset(_advances(name))


@cache
def _advances(name: str) -> dict[int, float]:
    return dict(widths((FONTS / name).read_bytes()))
