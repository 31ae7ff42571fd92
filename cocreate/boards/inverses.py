"""What takes an act back (CLI-4): for each change of an event its inverse, and whose act gave a field its value.

Made as the event is folded, from nothing but the records and the event. Whether an act still stands is said elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cocreate.boards import text
from cocreate.boards.events import Add, Change, Delete, Event, EventType, Fields, Put, Records, Splice
from cocreate.boards.records import Kind

Mark = tuple[int, str]  # the event that gave a field its value, and whose act that was
Marks = dict[str, Mark]  # by field; one that is not there has the value that the record came with
Key = tuple[Kind, str]

# where a thing lies: one value, not four
# and what the plan says in place of a card, with who said so
PLACE: Mapping[Kind, frozenset[str]] = {
    "card": frozenset({"x", "y", "zone", "kind"}),
    "drawing": frozenset({"x", "y", "w", "h", "zone"}),
    "amendment": frozenset({"value", "was", "author", "at", "dropped"}),
    "wording": frozenset({"was", "author", "at"}),
}
NAMED_ANEW: frozenset[Kind] = frozenset({"amendment", "wording"})  # one that comes after one that went may have its id


@dataclass
class Inverse:
    """What takes one change back; what the change had left there tells whether it still may."""

    change: Change
    left: Marks = field(default_factory=dict)  # the marks that a put set, or those of a record when it came
    before: Marks = field(default_factory=dict)  # the marks that come back with it: of fields, or of a whole record
    text: str = ""  # of a record that came: its text then

    @property
    def key(self) -> Key:
        return self.change.kind, self.change.id


@dataclass
class Step:
    type: EventType
    at: int
    inverses: list[Inverse]  # in the order in which they are to be applied
    anonymous: bool = False  # others do not learn who did it, nor who takes it back (DEC-4)

    @property
    def subject(self) -> str:
        return self.inverses[0].change.id if self.inverses else ""


def step_of(records: Records, event: Event, marks: dict[Key, Marks], back: Step | None = None) -> Step:
    """The event as a step, before it is folded, with its marks set; `back` is the step that it takes back."""
    inverses: list[Inverse] = []
    words: dict[Key, str] = {}  # several splices of a text in one event stand each on what the one before has left
    for change in event.changes:
        key: Key = (change.kind, change.id)
        old = records.get(change.kind, {}).get(change.id)
        if isinstance(change, Splice) and (beneath := _came(inverses, key)) is not None:
            beneath.text = text.apply(beneath.text, change.edits)  # words that came with their record go with it
            continue
        if (old is None) != isinstance(change, Add):
            continue
        match change:
            case Add():
                inverses.append(_added(change, event, marks, back))
            case Put():
                inverses += _put(change, old or {}, event, marks.setdefault(key, {}), back)
            case Delete():
                came = Add(kind=change.kind, id=change.id, fields=old or {})
                inverses.append(Inverse(came, before=marks.pop(key, {})))
            case Splice():
                stands = words.get(key, words_of(old or {}))
                words[key] = text.apply(stands, change.edits)
                if words[key] != stands:
                    edits = text.invert(stands, change.edits)
                    inverses.append(Inverse(Splice(kind=change.kind, id=change.id, edits=edits)))
    return Step(event.type if back is None else back.type, event.at, inverses[::-1], event.anonymous)


def _added(add: Add, event: Event, marks: dict[Key, Marks], back: Step | None) -> Inverse:
    """A new record bears no marks, but where its id may have been another's; one that comes back, its own."""
    before = _before(add, back)
    if back is None and add.kind in NAMED_ANEW:
        before = dict.fromkeys(PLACE[add.kind], (event.seq, event.by))
    if before:
        marks[add.kind, add.id] = dict(before)
    return Inverse(Delete(kind=add.kind, id=add.id), left=dict(before), text=words_of(add.fields))


def _came(inverses: list[Inverse], key: Key) -> Inverse | None:
    return next((one for one in inverses if one.key == key and isinstance(one.change, Delete)), None)


def _put(put: Put, old: Fields, event: Event, marks: Marks, back: Step | None) -> list[Inverse]:
    names = _changed(put, old)
    before = {name: marks[name] for name in names if name in marks}
    restored = _before(put, back)
    for name in names:
        if back is None:
            marks[name] = (event.seq, event.by)
        elif name in restored:
            marks[name] = restored[name]
        else:
            marks.pop(name, None)
    left = {name: marks[name] for name in names if name in marks}
    change = Put(kind=put.kind, id=put.id, fields={name: old.get(name) for name in names})
    return [Inverse(change, left=left, before=before)] if names else []


def _changed(put: Put, old: Fields) -> list[str]:
    """The fields that get another value; of a place all, for it is one thing."""
    changed = {name for name, value in put.fields.items() if old.get(name) != value}
    place = PLACE.get(put.kind, frozenset[str]())
    if changed & place:
        changed |= place & put.fields.keys()
    return [name for name in put.fields if name in changed]


def _before(change: Add | Put, back: Step | None) -> Marks:
    inverses = [] if back is None else back.inverses
    same = (i for i in inverses if type(i.change) is type(change) and i.key == (change.kind, change.id))
    return next((i.before for i in same), {})


def words_of(fields: Fields) -> str:
    words = fields.get("text")
    return words if isinstance(words, str) else ""
