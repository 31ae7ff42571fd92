"""Boards as plain rows of all their tables, read from one state of the data and written whole: for copies of any kind.

Snapshots are left out, for they can always be thrown away (LOG-9). A row is JSON in the end: bytes that are text are
kept as text, others as base64 in a list of one.
"""

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.types import LargeBinary

from cocreate.storage.tables import (
    ARTEFACT,
    BOARD,
    DELIVERY,
    DOOR,
    ERASURE,
    EVENT,
    FEED,
    IMAGE,
    JOB,
    MAIL,
    NOTICE,
    OUTLET,
    PERSON,
    PLAN,
    READER,
    REMOTE,
    SESSION,
    TIMETABLE,
    TOKEN,
)

TABLES: Final[Mapping[str, Table]] = {  # who is named by another comes first
    str(table.name): table
    for table in (
        *(BOARD, DOOR, PERSON, SESSION, FEED, EVENT, JOB, PLAN, ARTEFACT, IMAGE, ERASURE),
        *(READER, MAIL, NOTICE, TIMETABLE),
        *(OUTLET, DELIVERY, REMOTE, TOKEN),
    )
}
_TEXTS: Final = frozenset(
    {"event.body", "job.settings", "plan.body", "erasure.lines", "outlet.settings", "remote.remote"}
)
_PAGE: Final = 500
_HEAVY: Final = (ARTEFACT, IMAGE)
_FILES: Final = 8  # that are held in memory at once


class Row(msgspec.Struct, frozen=True):
    t: str  # the table
    v: dict[str, Any]


class StrangeRow(ValueError):
    """A row that this program has no place for; its text is a sentence."""


def boards_in(connection: Connection) -> list[str]:
    return list(connection.execute(select(BOARD.c.id).order_by(BOARD.c.id)).scalars())


def dump(connection: Connection, boards: Iterable[str], tables: Collection[str] = TABLES) -> Iterator[Row]:
    """Board after board, each with its own row first. It reads page by page, never a board at once."""
    for board in boards:
        for name, table in TABLES.items():
            if name in tables:
                yield from (Row(name, packed(table, row)) for row in _rows(connection, table, board))


def _rows(connection: Connection, table: Table, board: str) -> Iterator[Mapping[str, Any]]:
    """In the order of the key; each page begins after the last key of the one before."""
    owner = table.c.id if table is BOARD else table.c.board_id
    keys = list(table.primary_key.columns)
    page = _FILES if table in _HEAVY else _PAGE
    query = select(table).where(owner == board).order_by(*keys).limit(page)
    after: tuple[Any, ...] | None = None
    while True:
        asked = query if after is None else query.where(_beyond(keys, after))
        found = connection.execute(asked).mappings().all()
        yield from found  # type: ignore[misc]
        if len(found) < page:
            return
        after = tuple(found[-1][key.name] for key in keys)


def _beyond(keys: list[Any], after: tuple[Any, ...]) -> Any:
    """(a, b) > (x, y), spelt out, for SQLite compares rows only of late."""
    first, *rest = keys
    beyond = first > after[0]
    return beyond | ((first == after[0]) & _beyond(rest, after[1:])) if rest else beyond


def load(connection: Connection, rows: Iterable[Row]) -> int:
    """Write the rows, in their order; how many there were."""
    count = 0
    for name, of_table in groupby(rows, key=lambda row: row.t):
        table = _table(name)
        page = _FILES if table in _HEAVY else _PAGE
        while batch := [unpacked(row) for row in islice(of_table, page)]:
            connection.execute(insert(table), batch)
            count += len(batch)
    return count


def packed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        column.name: _text(f"{table.name}.{column.name}", bytes(row[column.name]))
        if isinstance(column.type, LargeBinary)
        else row[column.name]
        for column in table.columns
    }


def _text(name: str, value: bytes) -> str | list[str]:
    if name in _TEXTS:
        try:
            return value.decode()
        except UnicodeDecodeError:  # somebody has been at it: it is copied as it is, and the audit tells
            pass
    return [b64encode(value).decode()]


def unpacked(row: Row) -> dict[str, Any]:
    table = _table(row.t)
    if unknown := row.v.keys() - set(table.columns.keys()):
        raise StrangeRow(f"It holds {row.t}.{min(unknown)}, which this release does not know: a newer one made it.")
    return {name: _bytes(v) if isinstance(table.c[name].type, LargeBinary) else v for name, v in row.v.items()}


def _table(name: str) -> Table:
    if (table := TABLES.get(name)) is None:
        raise StrangeRow(f"It holds a table {name!r} that this release does not know: a newer one made it.")
    return table


def _bytes(value: str | list[str]) -> bytes:
    return value.encode() if isinstance(value, str) else b64decode(value[0], validate=True)
