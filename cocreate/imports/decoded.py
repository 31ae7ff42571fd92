"""Bytes as text: UTF-8, UTF-16 or Windows-1252, whichever they are; one kind of line end, no control characters."""

import codecs
import re

from cocreate.boards.gate import CONTROL
from cocreate.imports.found import Report, Unreadable

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
HEAD = 1_000  # bytes in which zeros tell UTF-16: there are as many as letters
STRANGE = 100  # one control character in so many is more than slips into a text
SLIPS = 10
MOST_LINES = 50_000
PIECE = 65_536  # characters that are looked through at once: meanwhile no other thread has its turn

_SPACE = re.compile("[\x0b\x0c]")  # as some programs break lines and pages


def decoded(raw: bytes, report: Report) -> str:
    """The text; what no encoding explains is `Unreadable`, and what had to be guessed is in the report.

    With a bound on its lines a file costs its readers a second at most, whatever they do with each.
    """
    text = _text(raw, report).replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES:
        raise Unreadable("swollen_file")
    pieces = (text[at : at + PIECE] for at in range(0, len(text), PIECE))
    clean = "".join(CONTROL.sub("", _SPACE.sub(" ", piece)) for piece in pieces)
    strange = len(text) - len(clean)
    if "\x00" in text or strange > len(text) // STRANGE + SLIPS:
        raise Unreadable
    report.note("control", strange)
    return clean


def _text(raw: bytes, report: Report) -> str:
    mark, encoding = next(((mark, name) for mark, name in MARKS.items() if raw.startswith(mark)), (b"", "utf-8"))
    if not mark and raw.count(0, 0, HEAD) * 4 > len(raw[:HEAD]):
        encoding = "utf-16-le" if raw[1:HEAD:2].count(0) > raw[:HEAD:2].count(0) else "utf-16-be"
    try:
        return raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise Unreadable from None
    return _other(raw[len(mark) :], report)


def _other(raw: bytes, report: Report) -> str:
    """UTF-8 with a few bad bytes where most of its accents are right, else what Excel calls ANSI."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    accents = len(text) - len(text.encode("ascii", "ignore")) - bad
    if accents > bad:
        report.note("bad_bytes", bad)
        return text
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable from None
    report.note("encoding")
    return text
