"""Which format a file is, by what is in it and then by its name, and what its reader finds in it."""

import codecs
from collections.abc import Callable

from cocreate.errors import Refused
from cocreate.imports import csv, excalidraw, lines, markdown, xlsx
from cocreate.imports.decoded import decoded
from cocreate.imports.found import MAX_FILE, Arrow, Format, Found, Note, Report, Unreadable
from cocreate.imports.names import Zones

ZIP = b"PK\x03\x04"
DRAWING = b'"excalidraw'
HEAD = 1_000  # bytes in which a drawing says so
ENDINGS: dict[str, Format] = {
    "csv": "csv", "tsv": "csv", "md": "markdown", "markdown": "markdown", "mdown": "markdown",
    "xlsx": "xlsx", "xlsm": "xlsx", "excalidraw": "excalidraw", "txt": "text", "text": "text", "": "text",
}  # fmt: skip

_TEXTS: dict[Format, Callable[[str, Zones, Report], list[Note]]] = {
    "csv": csv.read,
    "markdown": markdown.read,
    "text": lambda text, _, report: lines.read(text, report),
}


def read(raw: bytes, name: str, zones: Zones) -> Found | Refused:
    """All that is in it, or `too_big`, `empty_file`, `unknown_format`, `unreadable_file`, `swollen_file`."""
    if len(raw) > MAX_FILE:
        return Refused("too_big", {"max": MAX_FILE, "size": len(raw)})
    if not raw.strip():
        return Refused("empty_file")
    report = Report()
    try:
        format = _format(raw, name)
        notes, arrows = _read(raw, format, zones, report)
    except Unreadable as unreadable:
        return unreadable.refused
    if not notes and not report.left_out:
        return Refused("empty_file")
    return Found(format, notes, arrows, report)


def _format(raw: bytes, name: str) -> Format:
    """A zip is a workbook and what begins as JSON does is a drawing, or nothing; a text is what its name says."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if raw.startswith(ZIP):
        return "xlsx"
    if _bare(raw)[:1] == b"{" and (ending in ("excalidraw", "json") or DRAWING in raw[:HEAD]):
        return "excalidraw"
    if ending not in ENDINGS:
        raise Unreadable("unknown_format")
    if ENDINGS[ending] in ("xlsx", "excalidraw"):  # it says so, and is none
        raise Unreadable
    return ENDINGS[ending]


def _bare(raw: bytes) -> bytes:
    return raw.removeprefix(codecs.BOM_UTF8).lstrip()


def _read(raw: bytes, format: Format, zones: Zones, report: Report) -> tuple[list[Note], list[Arrow]]:
    match format:
        case "xlsx":
            return xlsx.read(raw, zones, report), []
        case "excalidraw":
            return excalidraw.read(_bare(raw), zones, report)
        case _:
            return _TEXTS[format](decoded(raw, report), zones, report), []
