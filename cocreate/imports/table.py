"""Rows as notes: which column holds the text, by its title or by what is in it, and what the others say of it."""

import itertools
from collections.abc import Iterable, Sequence

import msgspec

from cocreate.imports import miro
from cocreate.imports.found import MAX_NOTES, Note, Report
from cocreate.imports.names import COLUMNS, KNOWN, TEXT, folded

MAX_COLUMNS = 100  # what stands further to the right is not looked for
SAMPLE = 200  # rows by which the column of the texts is known

Row = list[str]


class Columns(msgspec.Struct, frozen=True):
    """Which column is which; None where the table has none of it."""

    text: int
    zone: int | None = None
    kind: int | None = None
    group: int | None = None
    colour: int | None = None
    tags: int | None = None

    def of(self, row: Row, name: str) -> str:
        at = getattr(self, name)
        return row[at].strip() if at is not None and at < len(row) else ""

    @property
    def used(self) -> set[int]:
        return {at for name in self.__struct_fields__ if (at := getattr(self, name)) is not None}


def bounded(rows: Iterable[Row], report: Report, most: int = MAX_NOTES) -> list[Row]:
    """The first rows in which there is something, one of them for titles; the rest is counted."""
    filled = (row for row in rows if any(cell.strip() for cell in row))
    taken = list(itertools.islice(filled, most + 1))
    report.note("beyond", sum(1 for _ in filled))
    return taken


def is_titles(row: Row) -> bool:
    return any(folded(cell) in KNOWN for cell in row[:MAX_COLUMNS])


def notes(
    rows: Iterable[Row],
    report: Report,
    *,
    zone: str = "",
    group: str = "",
    titled: bool | None = None,  # whether the first row holds titles; by what it says where that is not known
    most: int = MAX_NOTES,
) -> list[Note]:
    """The rows as notes; `zone` and `group` are of those that name none themselves."""
    taken = bounded(rows, report, most)
    titles = taken[0] if taken and (is_titles(taken[0]) if titled is None else titled) else None
    below = taken if titles is None else taken[1:]
    report.note("beyond", len(below[most:]))
    below = below[:most]
    if not below:
        return []
    columns = _columns(titles, below)
    _report_others(titles, below, columns, report)
    return [note for row in below if (note := _note(row, columns, report, zone, group)) is not None]


def _columns(titles: Row | None, rows: Sequence[Row]) -> Columns:
    at: dict[str, int] = {}
    for column, title in enumerate((titles or [])[:MAX_COLUMNS]):
        at.setdefault(folded(title), column)
    named = {field: next((at[name] for name in names if name in at), None) for field, names in COLUMNS.items()}
    text = next((at[name] for name in TEXT if name in at), None)
    if text is None:
        text = _wordy(rows, {column for column in named.values() if column is not None})
    return Columns(text=text, **named)


def _wordy(rows: Sequence[Row], besides: set[int]) -> int:
    """The first column in which at least half of what stands there has letters; else the first with anything."""
    first = None
    for column in range(min(MAX_COLUMNS, max(map(len, rows)))):
        cells = [row[column] for row in rows[:SAMPLE] if column < len(row) and row[column].strip()]
        if not cells or column in besides:
            continue
        if sum(any(map(str.isalpha, cell)) for cell in cells) * 2 >= len(cells):
            return column
        first = column if first is None else first
    return first or 0


def _report_others(titles: Row | None, rows: Sequence[Row], columns: Columns, report: Report) -> None:
    """The columns that are not brought, each once, by their titles or by what first stands there."""
    used, first = columns.used, dict[int, str]()
    for row in rows:
        for column, cell in enumerate(row):
            if column not in first and column not in used and cell.strip():
                first[column] = cell
    named = [titles[column] if titles and column < len(titles) else first[column] for column in sorted(first)]
    report.note("columns", len(first), ", ".join(named[:5]))


def _note(row: Row, columns: Columns, report: Report, zone: str, group: str) -> Note | None:
    kind = columns.of(row, "kind")
    is_text = miro.widget(kind)
    if is_text is False:
        report.note("widgets", example=kind)
        return None
    text = columns.of(row, "text")
    if not text:
        report.note("no_text", example=", ".join(cell for cell in row if cell.strip()))
        return None
    return Note(
        text=text,
        zone=columns.of(row, "zone") or zone,
        kind="" if is_text else kind,
        group=columns.of(row, "group") or group,
        colour=columns.of(row, "colour"),
        tags=columns.of(row, "tags"),
    )
