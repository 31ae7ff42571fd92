"""What one viewer may see (DEC-4). One rule for a record, applied to changes, events and snapshots alike.

What was written in private and a secret vote are for their author alone; who wrote is hidden in anonymous phases.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from cocreate.boards.events import Add, Change, Delete, Event, Fields, Records
from cocreate.boards.records import Kind

_AUTHORED: Final[tuple[Kind, ...]] = ("card", "vote", "comment", "drawing")


def only_for(kind: Kind, fields: Fields | None) -> str | None:
    """The one person who may see the record, or None where all may."""
    if fields is None:
        return None
    if (kind in ("card", "drawing") and fields.get("private")) or (kind == "vote" and fields.get("secret")):
        return str(fields["author"])
    return None


def mark(records: Records, changes: Iterable[Change]) -> list[Change]:
    """The changes, each with the one person who may see it. A record that the change reveals is for all."""
    return [_marked(records, change) for change in changes]


def _marked(records: Records, change: Change) -> Change:
    fields = change.fields if isinstance(change, Add) else records.get(change.kind, {}).get(change.id)
    only = only_for(change.kind, fields)
    return change if change.only == only else msgspec.structs.replace(change, only=only)


def unmasks(records: Records, changes: Iterable[Change], actor: str) -> bool:
    """Whether the changes would tell others of an anonymous author: only the author can take such a record away."""
    gone = (records.get(change.kind, {}).get(change.id, {}) for change in changes if isinstance(change, Delete))
    return any(fields.get("anonymous") and fields.get("author") == actor for fields in gone)


def is_common(event: Event) -> bool:
    """Whether all viewers see the same of it."""
    return not event.anonymous and all(
        change.only is None and not (isinstance(change, Add) and _is_nameless(change.kind, change.fields))
        for change in event.changes
    )


def audience(event: Event) -> set[str]:
    """Who sees more of the event than everybody."""
    names = {change.only for change in event.changes if change.only is not None}
    names |= {
        str(change.fields["author"])
        for change in event.changes
        if isinstance(change, Add) and _is_nameless(change.kind, change.fields) and change.fields.get("author")
    }
    return names | {event.by} if event.anonymous else names


def event_for(event: Event, viewer: str | None) -> Event:
    """The event as this viewer may see it; None is a viewer who is nobody's author."""
    if is_common(event):
        return event
    known = not event.anonymous or event.by == viewer
    return msgspec.structs.replace(
        event,
        by=event.by if known else "",
        cmd=event.cmd if known else "",
        changes=_changes_for(event.changes, viewer),
    )


def _changes_for(changes: Sequence[Change], viewer: str | None) -> list[Change]:
    seen: list[Change] = []
    for change in changes:
        if change.only is not None and change.only != viewer:
            continue
        if isinstance(change, Add) and _masked(change.kind, change.fields, viewer):
            seen.append(msgspec.structs.replace(change, fields={**change.fields, "author": ""}))
        else:
            seen.append(change)
    return seen


def _is_nameless(kind: Kind, fields: Fields) -> bool:
    """A phase may be anonymous too, and has no author."""
    return kind in _AUTHORED and bool(fields.get("anonymous"))


def _masked(kind: Kind, fields: Fields, viewer: str | None) -> bool:
    return _is_nameless(kind, fields) and fields.get("author") != viewer


def records_for(records: Records, viewer: str | None) -> Records:
    """The records as this viewer may see them, for a snapshot."""
    seen: Records = {}
    for kind, of_kind in records.items():
        if kind in _AUTHORED:
            seen[kind] = {
                id: {**fields, "author": ""} if _masked(kind, fields, viewer) else fields
                for id, fields in of_kind.items()
                if only_for(kind, fields) in (None, viewer)
            }
        else:
            seen[kind] = of_kind
    return seen


def insiders(records: Records) -> set[str]:
    """Who sees something of the records that not everybody sees; all others share one view (LIV-6)."""
    return {
        str(fields.get("author"))
        for kind in _AUTHORED
        for fields in records.get(kind, {}).values()
        if only_for(kind, fields) is not None or fields.get("anonymous")
    }
