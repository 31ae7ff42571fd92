"""A CSV as somebody's spreadsheet, or Miro, wrote it: whichever the separator, quoted well or badly, titled or not."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from cocreate.imports import miro, table
from cocreate.imports.found import Note, Report, Unreadable
from cocreate.imports.names import KNOWN, Zones, folded

SEPARATORS = (";", "\t", ",")
NONE = "\x1f"  # of a file with one column
HEAD = 65_536  # characters by which the separator is known
HEAD_LINES = 50
MOST = 0.8  # of the lines must have as many cells as one another
LONGEST_LINE = 131_072  # characters

_TOLD = re.compile(r"sep=([,;|\t])\n")  # how Excel is told
_QUOTED = re.compile(r'"[^"]*"')
_BETWEEN = re.compile(r'"([;,\t])"')
_GUARDED = re.compile(r"'+[=+\-@]")  # against formulas, as our own exports write them

Row = list[str]


def read(text: str, zones: Zones, report: Report) -> list[Note]:
    told = _TOLD.match(text)
    separator = told[1] if told else _separator(text[:HEAD])
    read = table.bounded(_rows(text[told.end() if told else 0 :], separator, report), report)
    rows = [[cell[1:] if _GUARDED.match(cell) else cell for cell in row] for row in read]
    if rows and not table.is_titles(rows[0]) and any(miro.frame(row, zones) for row in rows):
        return [
            note
            for zone, beneath in miro.sections(rows, zones)
            for note in table.notes(beneath, report, zone=zone, titled=False)
        ]
    return table.notes(rows, report)


def _separator(head: str) -> str:
    """By titles that are known, by what parts quoted cells, or as most lines have as many; `NONE` for one column."""
    lines = [line + "\n" for line in head.split("\n") if line.strip()][:HEAD_LINES]
    tables = {sign: list(csv.reader(lines, delimiter=sign)) for sign in SEPARATORS}
    known = {sign: _known(rows[0]) for sign, rows in tables.items() if rows and len(rows[0]) > 1}
    if any(known.values()):
        return max(known, key=known.__getitem__)
    if lines and folded(lines[0]) in KNOWN:
        return NONE
    if between := Counter(_BETWEEN.findall(head)).most_common(1):
        return str(between[0][0])
    alike = {sign: _alike(rows) for sign, rows in tables.items() if sign != "," or not _is_prose(head)}
    best = max(alike, key=alike.__getitem__)
    return best if alike[best] >= MOST else NONE


def _known(row: Row) -> int:
    return sum(folded(cell) in KNOWN for cell in row)


def _alike(rows: list[Row]) -> float:
    """The share of rows that have as many cells as most have, if that is more than one."""
    [(width, often)] = Counter(len(row) for row in rows).most_common(1) or [(0, 0)]
    return often / len(rows) if width > 1 else 0.0


def _is_prose(head: str) -> bool:
    """Whether most commas stand as in a sentence, with a space behind them."""
    outside = _QUOTED.sub("", head)
    return (outside.count(", ") * 2) > outside.count(",")


def _rows(text: str, separator: str, report: Report) -> Iterator[Row]:
    lines = text.split("\n")  # `splitlines` would part at what may stand in a text
    if max(map(len, lines)) > LONGEST_LINE:
        raise Unreadable("swollen_file")
    if '"' not in text or _is_well_quoted(text, separator):
        return csv.reader(io.StringIO(text, newline="\n"), delimiter=separator)
    report.note("quotes")
    return (line.split(separator) for line in lines)


def _is_well_quoted(text: str, separator: str) -> bool:
    """A quotation mark that is never closed would take the rest of the file into one cell."""
    try:
        for _ in csv.reader(io.StringIO(text, newline="\n"), delimiter=separator, strict=True):
            pass
    except csv.Error:
        return False
    return True
