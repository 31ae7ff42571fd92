"""A board as it was after one event, and how what has gone since went: what a restore is made of. Pure.

Told event by event, from the first to the head. It must never be told by a client: the server reads it in its log.
"""

from dataclasses import dataclass, field

from cocreate.boards.events import Delete, Event, Fields, Records
from cocreate.boards.fold import fold
from cocreate.boards.records import Kind

TIES: tuple[Kind, ...] = ("comment", "reaction", "link")  # what goes with a card

Key = tuple[Kind, str]


@dataclass
class Gone:
    """A card as it was when it went last, and what went with it."""

    fields: Fields
    ties: dict[Key, Fields] = field(default_factory=dict)


@dataclass
class Past:
    seq: int
    records: Records = field(default_factory=dict, repr=False)
    gone: dict[str, Gone] = field(default_factory=dict, repr=False)  # by card, of those that went since
    _now: Records = field(default_factory=dict, repr=False)

    def take(self, event: Event) -> None:
        if event.seq > self.seq:
            self._note(event)
        fold(self._now, event)
        if event.seq == self.seq:
            self.records = {kind: dict(of_kind) for kind, of_kind in self._now.items()}

    def _note(self, event: Event) -> None:
        going = {(change.kind, change.id) for change in event.changes if isinstance(change, Delete)}
        cards = {id for kind, id in going if kind == "card"} & self._now.get("card", {}).keys()
        if not cards:
            return
        self.gone |= {id: Gone(self._now["card"][id]) for id in cards}
        for key in going:
            kind, id = key
            fields = self._now.get(kind, {}).get(id)
            if kind in TIES and fields is not None:
                for card in cards.intersection(held_by(kind, fields)):
                    self.gone[card].ties[key] = fields


def held_by(kind: Kind, fields: Fields) -> tuple[str, ...]:
    """The cards without which it cannot be."""
    if kind == "link":
        return fields["from"], fields["to"]
    return (fields["card"],) if kind in TIES else ()
