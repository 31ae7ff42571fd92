"""What happened to one card, as one viewer may see it (DEC-4): who, when, what was there before and after. Pure.

It is told the events of the log from the first; what it folds is the viewer's own view, so it can say no more.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from cocreate.boards.events import Add, Change, Delete, Event, Fields, Records
from cocreate.boards.fold import apply
from cocreate.boards.past import TIES, held_by
from cocreate.boards.records import Kind
from cocreate.boards.visibility import event_for

TOLD = ("text", "zone", "colour", "group", "owner", "partners", "start", "end", "indicator", "budget_eur")
ONE_SITTING = 60_000  # ms: what one person types with shorter pauses is one entry


class Changed(msgspec.Struct, frozen=True):
    """A field of the card, or `card`, `comment`, `reaction`, `link` as a whole: what it was, what it became."""

    what: str
    before: Any
    after: Any


class Entry(msgspec.Struct, frozen=True):
    seq: int  # of the first event
    upto: int  # of the last: what was typed in one go is one entry
    at: int  # ms since 1970
    type: str
    by: str  # "" where it is not to be known
    changed: list[Changed]


class Chronicle:
    def __init__(self, card: str, viewer: str, since: int) -> None:
        self.entries: list[Entry] = []
        self._card, self._viewer, self._since = card, viewer, since
        self._records: Records = {}

    def take(self, event: Event) -> None:
        seen = event_for(event, self._viewer)
        changed = [one for change in seen.changes for one in self._changed(change)]
        if not changed or seen.seq <= self._since:
            return
        entry = Entry(seen.seq, seen.seq, seen.at, seen.type, seen.by, changed)
        if self.entries and _one_sitting(self.entries[-1], entry):
            last = self.entries.pop()
            text = Changed("text", last.changed[0].before, changed[0].after)
            entry = Entry(last.seq, seen.seq, seen.at, seen.type, seen.by, [text])
        self.entries.append(entry)

    def _changed(self, change: Change) -> Iterator[Changed]:
        old = self._records.get(change.kind, {}).get(change.id)
        apply(self._records, change)
        new = self._records.get(change.kind, {}).get(change.id)
        if change.kind == "card" and change.id == self._card:
            yield from _card(old, new)
        elif change.kind in TIES and (isinstance(change, Add | Delete)):
            tie = new or old
            if tie is not None and self._card in held_by(change.kind, tie):
                yield Changed(change.kind, _said(change.kind, old), _said(change.kind, new))


def _card(old: Fields | None, new: Fields | None) -> Iterator[Changed]:
    if old is None or new is None:
        yield Changed("card", old and old["text"], new and new["text"])
        return
    for name in TOLD:
        if old.get(name) != new.get(name):
            yield Changed(name, old.get(name), new.get(name))
    if all(old.get(name) == new.get(name) for name in TOLD) and (old["x"], old["y"]) != (new["x"], new["y"]):
        yield Changed("place", None, None)


def _said(kind: Kind, tie: Fields | None) -> Any:
    if tie is None:
        return None
    if kind == "link":
        return {name: tie[name] for name in ("kind", "from", "to")}
    return tie["text" if kind == "comment" else "symbol"]


def _one_sitting(last: Entry, entry: Entry) -> bool:
    typed = last.type == entry.type == "text_edited" and bool(entry.by)
    alone = [one.what for one in (*last.changed, *entry.changed)] == ["text", "text"]
    return typed and alone and last.by == entry.by and entry.at - last.at < ONE_SITTING
