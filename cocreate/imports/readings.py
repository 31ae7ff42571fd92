"""A CSV of readings, as our own file has it or as somebody's spreadsheet saved it: rows by their titles."""

import csv
import io
import re
from collections.abc import Mapping

from cocreate.imports.decoded import decoded
from cocreate.imports.found import Report, Unreadable

MAX_BYTES = 2_000_000
MAX_ROWS = 5_000
SEPARATORS = (",", ";", "\t")
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")  # against formulas, as our own files write them
NEEDED = frozenset({"date", "value"})


def read_rows(raw: bytes) -> list[tuple[int, Mapping[str, str]]]:
    """(line, what stands under each title) of each row that says something; `Unreadable` where it is no table."""
    text = decoded(raw, Report()).removeprefix("\ufeff")
    head = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline="\n"), delimiter=separator, strict=True)
        titles = [title.strip().casefold() for title in next(reader, [])]
        if not set(titles) >= NEEDED:
            raise Unreadable("readings_titles")
        found = list[tuple[int, Mapping[str, str]]]()
        for cells in reader:
            if any(cell.strip() for cell in cells):
                row = {title: _bare(cell) for title, cell in zip(titles, cells, strict=False)}
                found.append((reader.line_num, row))
            if len(found) > MAX_ROWS:
                raise Unreadable("swollen_file")
    except csv.Error:
        raise Unreadable from None
    return found


def _bare(cell: str) -> str:
    return (cell[1:] if _GUARDED.match(cell) else cell).strip()
