"""What a TrueType font says of itself: which characters it has, and how wide they are."""

import struct
from collections.abc import Iterator


def widths(font: bytes) -> Iterator[tuple[int, float]]:
    """Each code point that it has, with the width of its glyph in units of the font's size."""
    tables = dict(_tables(font))
    units = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
    count = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    advances = struct.unpack_from(">" + "Hh" * count, font, tables[b"hmtx"])[::2]
    for code, glyph in _glyphs(font, tables[b"cmap"]):
        yield code, advances[min(glyph, count - 1)] / units


def _tables(font: bytes) -> Iterator[tuple[bytes, int]]:
    for n in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * n)
        yield tag, offset


def _glyphs(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    """The `cmap` table's formats 4 and 12, which are the two in use."""
    for n in range(struct.unpack_from(">H", font, start + 2)[0]):
        at = start + struct.unpack_from(">HHI", font, start + 4 + 8 * n)[2]
        match struct.unpack_from(">H", font, at)[0]:
            case 4:
                yield from _segments(font, at)
            case 12:
                for group in range(struct.unpack_from(">I", font, at + 12)[0]):
                    first, last, glyph = struct.unpack_from(">III", font, at + 16 + 12 * group)
                    yield from ((code, glyph + code - first) for code in range(first, last + 1))


def _segments(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, at + 14 + place * 2 * count + (2 if place else 0)) for place in range(4)
    )
    for n, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[n]:
                place = at + 16 + 6 * count + 2 * n + offsets[n] + 2 * (code - first)
                glyph = struct.unpack_from(">H", font, place)[0]
            if glyph and (glyph := (glyph + deltas[n]) & 0xFFFF):
                yield code, glyph
