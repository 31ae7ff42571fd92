"""A log as it reads without one person's words (LOG-11): who wrote each word is found out by telling the log again.

Pure. What stays of a text keeps its place: each code point that goes leaves one dot, so that others' later edits fit.
It must never touch what another wrote, nor who did what and when: only words go. docs/decisions/0007 tells why so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

import msgspec

from cocreate.boards.amendments import amendment_id
from cocreate.boards.events import Add, Change, Delete, Edit, Event, Fields, Put, Splice
from cocreate.boards.records import Kind
from cocreate.boards.text import apply, difference

DOT: Final = "·"
GAP: Final = "…"
TEXT: Final = "text"  # the one field that is edited by splices
WORDS: Final[Mapping[Kind, frozenset[str]]] = {
    "board": frozenset({"title"}),
    "programme": frozenset({"title", "themes", "aims", "aim_rows", "goal", "results"}),
    "zone": frozenset({"title", "prompt"}),
    "phase": frozenset({"title", "prompt"}),
    "organisation": frozenset({"name", "territory"}),
    "card": frozenset({TEXT, "indicator", "tags", "promises", "funds", "risks"}),
    "group": frozenset({"title"}),
    "comment": frozenset({TEXT}),
    "drawing": frozenset({"label"}),
    "version": frozenset({"title"}),
    "answer": frozenset({TEXT}),
    "progress": frozenset({"note", "obstacles"}),
    "reading": frozenset({"source", "note", "reason"}),
    "attachment": frozenset({"name"}),
    "passage": frozenset({TEXT}),
    "wording": frozenset({TEXT, "was"}),
}
# of a drawing or a file, as its author left it: their hand, and what they brought. Only a whole record has them
TRACES: Final[Mapping[str, Any]] = {"points": [], "file": GAP}
TRACED: Final[tuple[Kind, ...]] = ("drawing", "attachment")
RESTORED: Final = ("card_restored", "board_restored")
PARTS: Final = frozenset(  # what is words in an indicator, a promise, a fund, a risk, a result, the goal
    {"name", "unit", "source", "what", "text", "response", "title", "aim", "assumption"}
)

Key = tuple[Kind, str]


@dataclass(frozen=True)
class Written:
    """A text, and for each of its code points whether it is the person's."""

    text: str = ""
    theirs: bytes = b""

    def __getitem__(self, span: slice) -> "Written":
        return Written(self.text[span], self.theirs[span])

    def __add__(self, more: "Written") -> "Written":
        return Written(self.text + more.text, self.theirs + more.theirs)

    @property
    def redacted(self) -> str:
        return "".join(DOT if gone else letter for letter, gone in zip(self.text, self.theirs, strict=True))


def written(text: str, theirs: bool) -> Written:
    return Written(text, bytes([theirs]) * len(text))


@dataclass
class Redaction:
    """Takes the events of a board in turn, from the first, and gives each as it reads without the person's words."""

    person: str
    bodies: frozenset[str] = frozenset()  # the organisations that go with the person
    _texts: dict[Key, Written] = field(default_factory=dict)
    _stood: dict[Key, dict[str, Written]] = field(default_factory=dict)  # every text that ever stood there
    _taken: dict[Key, list[Written]] = field(default_factory=dict)  # what was cut out of a text, or deleted with it
    _words: dict[tuple[Key, str], dict[str, bool]] = field(default_factory=dict)  # that ever stood in a field
    _stands: dict[tuple[Key, str], frozenset[str]] = field(default_factory=dict)
    _hands: set[Key] = field(default_factory=set)  # what is of the person's hand
    _amended: dict[str, tuple[Key, str]] = field(default_factory=dict)  # of which card each amendment is, which field

    def of(self, event: Event) -> Event:
        changes = [self._changed(change, event) for change in event.changes]
        if all(new is old for new, old in zip(changes, event.changes, strict=True)):
            return event
        return msgspec.structs.replace(event, changes=changes)

    def _changed(self, change: Change, event: Event) -> Change:
        key: Key = (change.kind, change.id)
        match change:
            case Add() | Put():
                fields = self._fields(key, change.fields, event, whole=isinstance(change, Add))
                return change if fields == change.fields else msgspec.structs.replace(change, fields=fields)
            case Delete():
                if key in self._texts:
                    self._taken.setdefault(key, []).append(self._texts.pop(key))
                return change
            case Splice():
                edits = self._spliced(key, change.edits, event)
                return change if edits == change.edits else msgspec.structs.replace(change, edits=edits)
            case _:
                assert_never(change)

    # whole values

    def _fields(self, key: Key, fields: Fields, event: Event, *, whole: bool) -> Fields:
        if whole and "copied" in fields:
            self._copy((key[0], fields["copied"]), key)
        left = dict(fields)
        if key[0] == "amendment":
            return self._amendment(key, left, event)
        if key[0] == "wording":
            return self._wording(key, left, event)
        for name in WORDS.get(key[0], frozenset()) & fields.keys():
            value = fields[name]
            if name == TEXT and isinstance(value, str):
                self._stand(key, self._restated(key, value, fields, event))
                left[name] = self._texts[key].redacted
            else:
                left[name] = self._field(key, name, value, event, whole=whole)
        if key[0] in TRACED and self._is_of_their_hand(key, fields):
            left |= {name: gone for name, gone in TRACES.items() if name in fields}
        return left

    def _is_of_their_hand(self, key: Key, fields: Fields) -> bool:
        """Who made it; of a copy, who made what it was copied from."""
        copied = fields.get("copied")
        theirs = fields.get("author") == self.person if copied is None else (key[0], copied) in self._hands
        if theirs:
            self._hands.add(key)
        return theirs

    def _amendment(self, key: Key, fields: Fields, event: Event) -> Fields:
        """What was there on the card is whose it was there; what differs is of who amended it."""
        if "action" in fields:
            self._amended[key[1]] = (("card", fields["action"]), fields["field"])
        card, name = self._amended[key[1]]
        for part in ("was", "value"):
            value = fields.get(part)
            if name == TEXT and isinstance(value, str):
                fields[part] = self._reworded(card, key, value, event).redacted
            elif name in WORDS["card"] and value is not None:
                own = (key, part)
                self._words.setdefault(own, {}).update(self._words.get((card, name), {}))
                stood = self._stands.get((card, name), frozenset()) | self._stands.get((key, "value"), frozenset())
                self._stands[own] = self._stands.get(own, frozenset()) | stood
                fields[part] = self._field(key, part, value, event, whole=True)
        return fields

    def _wording(self, key: Key, fields: Fields, event: Event) -> Fields:
        """It comes with what stood there, and stands on the card: each is whose it was there."""
        card: Key = ("card", key[1])
        if isinstance(was := fields.get("was"), str):
            fields["was"] = self._stood_in(was, event, card).redacted
        if isinstance(text := fields.get(TEXT), str):
            amended: Key = ("amendment", amendment_id(key[1], TEXT))
            self._stand(key, self._stood_in(text, event, key, amended, card))
            fields[TEXT] = self._texts[key].redacted
        return fields

    def _stood_in(self, text: str, event: Event, *places: Key) -> Written:
        """A text that stands, was taken away or ever stood in one of these places."""
        for key in places:
            for known in (self._texts.get(key), *reversed(self._taken.get(key, []))):
                if known is not None and known.text == text:
                    return known
        stood = (self._stood.get(key, {}).get(text) for key in places)
        return next((known for known in stood if known is not None), written(text, event.by == self.person))

    def _reworded(self, card: Key, key: Key, text: str, event: Event) -> Written:
        """A text that ever stood there is whose it was; of another, what it has of the one before it."""
        for stood in (self._stood.get(key, {}), self._stood.get(card, {})):
            if text in stood:
                return stood[text]
        old = self._texts.get(key) or self._texts.get(card, Written())
        (edit,) = difference(old.text, text)
        put = written(edit.insert, event.by == self.person)
        new = old[: edit.at] + put + old[edit.at + edit.remove :]
        self._stand(key, new)
        return new

    def _restated(self, key: Key, text: str, fields: Fields, event: Event) -> Written:
        """A text that stood there, or was taken away with its record, comes back as whose it was."""
        for known in (self._texts.get(key), *reversed(self._taken.get(key, []))):
            if known is not None and known.text == text:
                return known
        if event.type in RESTORED and (stood := self._stood.get(key, {}).get(text)) is not None:
            return stood
        # words of a consultation, and those that a paper says by itself, were nobody's here
        nobodys = "source" in fields or key[0] == "passage"
        return written(text, not nobodys and self.person in (event.by, fields.get("author")))

    def _copy(self, of: Key, key: Key) -> None:
        """What a copy says is whose it was in the card that it was copied from."""
        if of in self._texts:
            self._texts.setdefault(key, self._texts[of])
        for name in WORDS[key[0]] - {TEXT}:
            self._words.setdefault((key, name), dict(self._words.get((of, name), {})))
            self._stands.setdefault((key, name), self._stands.get((of, name), frozenset()))

    def _field(self, key: Key, name: str, value: Any, event: Event, *, whole: bool) -> Any:
        # a result repeats the words of its aim: those of the programme are whose they were, in whichever field
        known = self._words.setdefault((key, "" if key[0] == "programme" else name), {})
        stood = self._stands.get((key, name), frozenset())
        now: set[str] = set()

        def one(words: str) -> str:
            """Words that stand already, or come back, stay whose they were."""
            kept = words in stood or (words in known and (whole or _takes_back(event)))
            known[words] = known[words] if kept else self._is_theirs(key, event)
            now.add(words)
            return GAP if known[words] and words else words

        left = _each(value, one)
        self._stands[key, name] = frozenset(now)
        return left

    def _is_theirs(self, key: Key, event: Event) -> bool:
        return key[1] in self.bodies if key[0] == "organisation" else event.by == self.person

    # edits

    def _spliced(self, key: Key, edits: list[Edit], event: Event) -> list[Edit]:
        """As `text.apply` does it, with whose each code point is."""
        old, new, end = self._texts.get(key, Written()), Written(), 0
        left: list[Edit] = []
        stood = self._stood.get(key, {}).get(apply(old.text, edits)) if event.type in RESTORED else None
        for edit in edits:
            at = min(max(edit.at, end), len(old.text))
            new = new + old[end:at]
            put = self._put(key, edit.insert, event)
            if stood is not None:
                put = stood[len(new.text) : len(new.text) + len(edit.insert)]
            new = new + put
            end = min(max(at + edit.remove, at), len(old.text))
            if end > at:
                self._taken.setdefault(key, []).append(old[at:end])
            left.append(edit if put.redacted == edit.insert else Edit(edit.at, edit.remove, put.redacted))
        self._stand(key, new + old[end:])
        return left

    def _stand(self, key: Key, text: Written) -> None:
        """A restore brings back a whole text that stood there: so it is known whose each of its words is."""
        self._texts[key] = text
        self._stood.setdefault(key, {})[text.text] = text

    def _put(self, key: Key, insert: str, event: Event) -> Written:
        """What taking back puts in was there before. Where it is not found it goes, if the person ever wrote here."""
        mine = event.by == self.person
        if not _takes_back(event):
            return written(insert, mine)
        for taken in reversed(self._taken.get(key, [])):
            if (at := taken.text.find(insert)) >= 0:
                return taken[at : at + len(insert)]
        ever = any(any(one.theirs) for one in (self._texts.get(key, Written()), *self._taken.get(key, [])))
        return written(insert, mine or ever)


def _takes_back(event: Event) -> bool:
    return event.type in ("undone", "redone", *RESTORED)


def _each(value: Any, one: Any) -> Any:
    match value:
        case str():
            return one(value)
        case list():
            return [_each(item, one) for item in value]
        case dict():
            return {name: v if name not in PARTS and isinstance(v, str) else _each(v, one) for name, v in value.items()}
        case _:
            return value


class Bodies:
    """Which organisations go with a person: those that came with them, and that nobody else has anything to do with."""

    def __init__(self, person: str) -> None:
        self._person = person
        self._entered: set[str] = set()
        self._seated: set[str] = set()
        self._others: set[str] = set()
        self._amended: dict[str, str] = {}  # which field each amendment is of

    def take(self, event: Event) -> None:
        for change in event.changes:
            if not isinstance(change, Add | Put):
                continue
            if change.kind == "organisation" and event.by == self._person:
                self._entered.add(change.id)
            if change.kind == "member":
                sat = self._seated if change.id == self._person else self._others
                sat.update(_named(change.fields, ("organisation",)))
            elif event.by not in ("", self._person):
                fields = self._as_of_card(change)
                self._others.update(_named(fields, ("owner", "partners", "lead")))
                self._others.update(promise["organisation"] for promise in fields.get("promises") or ())
                self._others.update([change.id] if change.kind == "organisation" else ())

    def _as_of_card(self, change: Add | Put) -> Fields:
        """The field that an amendment is of, with its value."""
        if change.kind != "amendment":
            return change.fields
        name = self._amended.setdefault(change.id, change.fields.get("field", ""))
        return {name: change.fields.get("value")}

    @property
    def going(self) -> frozenset[str]:
        return frozenset((self._entered | self._seated) - self._others)


def _named(fields: Fields, names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        value = fields.get(name)
        found.update([value] if isinstance(value, str) else value if isinstance(value, list) else ())
    return found
