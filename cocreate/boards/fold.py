"""The one fold: an event's changes put into the records. It never fails and knows no feature.

Its twin is web/src/board/fold.ts; both run tests/vectors/fold.json.
Records are never altered in place, so that a shallow copy of the board is a snapshot of it.
"""

import zlib

import orjson

from cocreate.boards import text
from cocreate.boards.events import Add, Change, Delete, Edit, Event, Fields, Put, Records, Splice


def fold(records: Records, event: Event) -> None:
    for change in event.changes:
        apply(records, change)


def apply(records: Records, change: Change) -> None:
    of_kind = records.setdefault(change.kind, {})
    match change:
        case Add():
            of_kind[change.id] = present(change.fields)
        case Put():
            if (old := of_kind.get(change.id)) is not None:
                of_kind[change.id] = present({**old, **change.fields})
        case Delete():
            of_kind.pop(change.id, None)
        case Splice():
            if (old := of_kind.get(change.id)) is not None:
                of_kind[change.id] = _spliced(old, change.edits)


def _spliced(old: Fields, edits: list[Edit]) -> Fields:
    before, rev = old.get("text"), old.get("rev")
    after = text.apply(before if isinstance(before, str) else "", edits)
    counted = rev if isinstance(rev, int | float) and not isinstance(rev, bool) else 0
    return {**old, "text": after, "rev": counted + 1}


def present(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value is not None}


def state_hash(records: Records) -> int:
    """CRC-32 of the records as JSON, keys sorted, empty kinds left out: alike in Python and TypeScript (CLI-5)."""
    filled = {kind: of_kind for kind, of_kind in records.items() if of_kind}
    return zlib.crc32(orjson.dumps(filled, option=orjson.OPT_SORT_KEYS))
