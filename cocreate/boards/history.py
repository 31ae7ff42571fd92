"""Who may still take back what (CLI-4): the inverses of each person's own acts, carried over what others wrote since.

Made from the log alone. It never reverts another's change: a field that somebody else has set since is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cocreate.boards import text
from cocreate.boards.events import Add, Change, Delete, Event, EventType, Fields, Put, Records, Splice
from cocreate.boards.records import Kind

KEPT = 100  # steps of each person
TYPING_MS = 2_000  # pauses shorter than this make one step of what was typed in a card

UNDOABLE: frozenset[EventType] = frozenset(
    {
        "cards_added",
        "text_edited",
        "cards_moved",
        "cards_coloured",
        "cards_deleted",
        "action_set",
        "group_added",
        "group_renamed",
        "group_deleted",
        "cards_grouped",
        "link_added",
        "link_deleted",
        "comment_added",
        "comment_deleted",
        "reacted",
    }
)


@dataclass
class Inverse:
    """What takes one change back, and what the change had left, to see whether it still stands."""

    change: Change
    left: Fields


@dataclass
class Step:
    type: EventType
    at: int
    inverses: list[Inverse]  # in the order in which they are to be applied


@dataclass
class Acts:
    undo: list[Step] = field(default_factory=list)
    redo: list[Step] = field(default_factory=list)


@dataclass
class History:
    acts: dict[str, Acts] = field(default_factory=dict)

    def last(self, records: Records, actor: str, *, redo: bool = False) -> tuple[Step, list[Change]] | None:
        """The actor's last step that still stands, and what takes it back now."""
        stack = self._stack(actor, redo=redo)
        for step in reversed(stack):
            if changes := list(_taking_back(records, step, actor)):
                return step, changes
        return None

    def remember(self, records: Records, event: Event) -> None:
        """Note the event, before it is folded into the records."""
        self._carry(event)
        match event.type:
            case "undone" | "redone":
                self._shift(records, event)
            case kind if kind in UNDOABLE:
                self._push(records, event)

    def _stack(self, actor: str, *, redo: bool) -> list[Step]:
        acts = self.acts.get(actor)
        return [] if acts is None else acts.redo if redo else acts.undo

    def _push(self, records: Records, event: Event) -> None:
        acts = self.acts.setdefault(event.by, Acts())
        acts.redo.clear()
        step = _step(records, event, event.type)
        last = acts.undo[-1] if acts.undo else None
        if last is not None and _same_typing(last, step):
            acts.undo[-1] = Step(step.type, step.at, [*step.inverses, *last.inverses])
        else:
            acts.undo.append(step)
            del acts.undo[:-KEPT]

    def _shift(self, records: Records, event: Event) -> None:
        """Move the step that this event took back from one stack to the other."""
        redo = event.type == "redone"
        found = self.last(records, event.by, redo=redo)
        if found is None:
            return
        step, _ = found
        stack, other = self._stack(event.by, redo=redo), self._stack(event.by, redo=not redo)
        del stack[stack.index(step) :]
        other.append(_step(records, event, step.type))

    def _carry(self, event: Event) -> None:
        """What others may take back moves with the words that this event put before it."""
        for change in event.changes:
            if isinstance(change, Splice):
                for actor, acts in self.acts.items():
                    if actor != event.by:
                        _carry_chain(acts.undo, change)
                        _carry_chain(acts.redo, change)


def _step(records: Records, event: Event, type: EventType) -> Step:
    inverses = [inverse for change in event.changes if (inverse := _inverse(records, change)) is not None]
    return Step(type, event.at, _chained(records, event) or inverses[::-1])


def _chained(records: Records, event: Event) -> list[Inverse]:
    """Several splices of one text in one event stand each on the text that the one before has left."""
    splices = [change for change in event.changes if isinstance(change, Splice)]
    if len(splices) < 2 or len(splices) != len(event.changes):
        return []
    inverses: list[Inverse] = []
    words = str(records.get(splices[0].kind, {}).get(splices[0].id, {}).get("text", ""))
    for splice in splices:
        back = text.invert(words, splice.edits)
        inverses.append(Inverse(Splice(kind=splice.kind, id=splice.id, edits=back), {}))
        words = text.apply(words, splice.edits)
    return inverses[::-1]


def _inverse(records: Records, change: Change) -> Inverse | None:
    old = records.get(change.kind, {}).get(change.id)
    match change:
        case Add():
            back: Change = (
                Delete(kind=change.kind, id=change.id)
                if old is None
                else Add(kind=change.kind, id=change.id, fields=old)
            )
            return Inverse(back, change.fields)
        case Put():
            if old is None:
                return None
            before = {name: old.get(name) for name in change.fields}
            return Inverse(Put(kind=change.kind, id=change.id, fields=before), change.fields)
        case Delete():
            return None if old is None else Inverse(Add(kind=change.kind, id=change.id, fields=old), {})
        case Splice():
            if old is None:
                return None
            back_edits = text.invert(str(old.get("text", "")), change.edits)
            return Inverse(Splice(kind=change.kind, id=change.id, edits=back_edits), {})


def _same_typing(last: Step, step: Step) -> bool:
    def card(of: Step) -> str:
        return of.inverses[0].change.id if of.inverses else ""

    return (
        last.type == step.type == "text_edited"
        and card(last) == card(step)
        and step.at - last.at < TYPING_MS
        and len(last.inverses) < KEPT
    )


def _carry_chain(stack: list[Step], splice: Splice) -> None:
    """Each inverse stands on the text that the newer ones leave when they have been applied."""
    edits = list(splice.edits)
    for step in reversed(stack):
        for inverse in step.inverses:
            own = inverse.change
            if isinstance(own, Splice) and own.id == splice.id:
                carried = text.carry(own.edits, edits, after=True)
                edits = text.carry(edits, own.edits, after=False)
                inverse.change = Splice(kind=own.kind, id=own.id, edits=carried)


def _taking_back(records: Records, step: Step, actor: str) -> Iterator[Change]:
    restored = {i.change.id for i in step.inverses if isinstance(i.change, Add)}
    moved = {i.change.id for i in step.inverses if isinstance(i.change, Put)}
    for inverse in step.inverses:
        now = records.get(inverse.change.kind, {}).get(inverse.change.id)
        match inverse.change:
            case Splice() as splice:
                if now is not None and splice.edits:
                    yield splice
            case Put() as put:
                if now is not None:
                    mine = {n: v for n, v in put.fields.items() if now.get(n) == inverse.left.get(n) != v}
                    if mine:
                        yield Put(kind=put.kind, id=put.id, fields=mine)
            case Delete() as delete:
                if now is not None and _untouched(now, inverse.left) and _untied(records, delete, actor, moved):
                    yield from _dependants(records, delete.id)
                    yield delete
            case Add() as add:
                if now is None and _holds(records, add, restored):
                    yield add


def _untouched(now: Fields, left: Fields) -> bool:
    """Whether the record is as the step had left it."""
    names = (set(now) | set(left)) - {"rev", "private", "group"}
    return all(now.get(name) == left.get(name) for name in names)


def _untied(records: Records, delete: Delete, actor: str, moved: set[str]) -> bool:
    """Whether nobody else has tied something to the record since."""
    if delete.kind == "group":
        cards = records.get("card", {})
        return all(id in moved for id, card in cards.items() if card.get("group") == delete.id)
    return all(tied.get("author") == actor for _, _, tied in dependants(records, delete.id))


def dependants(records: Records, card: str) -> Iterator[tuple[Kind, str, Fields]]:
    """(kind, id, fields) of what goes when the card goes: links, comments, reactions."""
    for id, link in records.get("link", {}).items():
        if card in (link["from"], link["to"]):
            yield "link", id, link
    kinds: tuple[Kind, ...] = ("comment", "reaction")
    for kind in kinds:
        for id, fields in records.get(kind, {}).items():
            if fields["card"] == card:
                yield kind, id, fields


def _dependants(records: Records, id: str) -> Iterator[Change]:
    for kind, of, _ in dependants(records, id):
        yield Delete(kind=kind, id=of)


def _holds(records: Records, add: Add, restored: set[str]) -> bool:
    """Whether what the record stands on is there, or comes back with it."""

    def there(card: str) -> bool:
        return card in records.get("card", {}) or card in restored

    match add.kind:
        case "link":
            return there(add.fields["from"]) and there(add.fields["to"])
        case "comment" | "reaction":
            return there(add.fields["card"])
        case _:
            return True
