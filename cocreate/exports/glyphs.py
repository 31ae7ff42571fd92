"""Which characters the fonts of this package can show. PDF/UA refuses a document with one that none can."""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from cocreate.exports.typesetter import FONTS

STAND_IN = "▯"
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"
JOINERS = "\u200c\u200d\u00ad\ufe0e\ufe0f"  # joiners, soft hyphen, variation selectors: no font needs a glyph
INVISIBLE = {"Cc", "Cf", "Cs"}  # what has no shape is left out, not replaced
LONG = re.compile(r"(\w{24})(?=\w)")


def shown(data: Any, name: str = "") -> Any:
    """The same JSON value with every text made fit to be set."""
    match data:
        case str():
            text = "".join(_shown(char) for char in data)
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
            return any(_shown(char) == STAND_IN != char for char in data)
        case list():
            return any(lacking(part) for part in data)
        case dict():
            return any(lacking(value) for value in data.values())
        case _:
            return False


def _shown(char: str) -> str:
    if char in "\n\t" or char in JOINERS:
        return char
    category = unicodedata.category(char)
    if category in {"Zl", "Zp"}:
        return "\n"
    if category in INVISIBLE:
        return ""
    return char if ord(char) in covered() and category != "Co" else STAND_IN


@cache
def covered() -> frozenset[int]:
    """The code points that at least one of the fonts has."""
    found: set[int] = set()
    for path in sorted(FONTS.glob("*.ttf")):
        found.update(_characters(path.read_bytes()))
    return frozenset(found)


def _characters(font: bytes) -> Iterator[int]:
    """The code points of a TrueType font's `cmap` table: formats 4 and 12, which are the two in use."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    for n in range(struct.unpack_from(">H", font, start + 2)[0]):
        at = start + struct.unpack_from(">HHI", font, start + 4 + 8 * n)[2]
        match struct.unpack_from(">H", font, at)[0]:
            case 4:
                yield from _segments(font, at)
            case 12:
                for group in range(struct.unpack_from(">I", font, at + 12)[0]):
                    first, last, _ = struct.unpack_from(">III", font, at + 16 + 12 * group)
                    yield from range(first, last + 1)


def _segments(font: bytes, at: int) -> Iterator[int]:
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + 2 * count)
    for first, last in zip(starts, ends, strict=True):
        yield from (code for code in range(first, last + 1) if code != 0xFFFF)
