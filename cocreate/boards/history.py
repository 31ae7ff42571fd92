"""Who may still take back what (CLI-4): the inverses of each person's own acts, carried over what others wrote since.

Made from the log alone, event by event. What of a step still stands is read when it is asked for, in standing.py.
"""

from dataclasses import dataclass, field

from cocreate.boards import text
from cocreate.boards.events import ACT_OF_EVENT, AFTERWARDS, Add, Change, Delete, Event, Records, Splice
from cocreate.boards.inverses import Key, Marks, Step, step_of
from cocreate.boards.records import THE_BOARD
from cocreate.boards.standing import Standing

KEPT = 100  # steps of each person
TYPED = ("text_edited", "passage_edited", "wording_edited")
TYPING_MS = 2_000  # pauses shorter than this make one step of what was typed in a card


@dataclass
class Acts:
    undo: list[Step] = field(default_factory=list)
    redo: list[Step] = field(default_factory=list)

    def typed_in(self, key: Key) -> bool:
        steps = (*self.undo, *self.redo)
        return any(isinstance(i.change, Splice) and i.key == key for step in steps for i in step.inverses)


@dataclass
class History:
    acts: dict[str, Acts] = field(default_factory=dict)
    marks: dict[Key, Marks] = field(default_factory=dict)
    typists: dict[Key, set[str]] = field(default_factory=dict)  # whose steps hold edits of this text

    def last(self, records: Records, actor: str, *, redo: bool = False) -> tuple[Step, list[Change]] | None:
        """The actor's last step that still stands, and what takes it back now.

        Of a finished table that is what was said of the plan since, of an open one what was done on the board.
        """
        standing = Standing(records, self.marks, actor)
        finished = records.get("board", {}).get(THE_BOARD, {}).get("status") == "finished"
        for step in reversed(self._stack(actor, redo=redo)):
            if (step.type in AFTERWARDS) == finished and (changes := standing.taking_back(step)):
                return step, changes
        return None

    def remember(self, records: Records, event: Event) -> None:
        """Note the event, before it is folded into the records."""
        self._carry(event)
        match event.type:
            case "undone" | "redone":
                self._shift(records, event)
            case kind if kind in ACT_OF_EVENT or kind in AFTERWARDS:
                self._push(records, event)

    def _stack(self, actor: str, *, redo: bool) -> list[Step]:
        acts = self.acts.get(actor)
        return [] if acts is None else acts.redo if redo else acts.undo

    def _push(self, records: Records, event: Event) -> None:
        step = step_of(records, event, self.marks)
        if not step.inverses:
            return
        acts = self.acts.setdefault(event.by, Acts())
        acts.redo.clear()
        last = acts.undo[-1] if acts.undo else None
        if last is not None and _same_typing(last, step):
            acts.undo[-1] = Step(step.type, step.at, [*step.inverses, *last.inverses], step.anonymous)
        else:
            acts.undo.append(step)
            del acts.undo[:-KEPT]
        for inverse in step.inverses:
            if isinstance(inverse.change, Splice):
                self.typists.setdefault(inverse.key, set()).add(event.by)

    def _shift(self, records: Records, event: Event) -> None:
        """Move the step that this event took back from one stack to the other; newer ones that do not stand stay.

        They may stand again, and the older edits of a text rest on them.
        """
        redo = event.type == "redone"
        found = self.last(records, event.by, redo=redo)
        if found is None:
            return
        taken, _ = found
        stack = self._stack(event.by, redo=redo)
        stack[:] = [step for step in stack if step is not taken]
        self._stack(event.by, redo=not redo).append(step_of(records, event, self.marks, taken))

    def _carry(self, event: Event) -> None:
        """What others may take back moves with the words that this event put before it.

        Who typed in what is gone is nobody's care until it comes back.
        """
        for change in event.changes:
            key: Key = (change.kind, change.id)
            match change:
                case Add() if event.type in ("undone", "redone"):
                    if typists := {actor for actor, acts in self.acts.items() if acts.typed_in(key)}:
                        self.typists[key] = typists
                case Delete():
                    self.typists.pop(key, None)
                case Splice():
                    for actor in self.typists.get(key, set()) - {event.by}:
                        _carry_chain(self.acts[actor].undo, change)
                        _carry_chain(self.acts[actor].redo, change)
                case _:
                    pass


def _same_typing(last: Step, step: Step) -> bool:
    return (
        last.type == step.type
        and step.type in TYPED
        and all(isinstance(inverse.change, Splice) for inverse in last.inverses)  # the first words of a passage apart
        and last.subject == step.subject
        and last.anonymous == step.anonymous
        and step.at - last.at < TYPING_MS
        and len(last.inverses) < KEPT
    )


def _carry_chain(stack: list[Step], splice: Splice) -> None:
    """Each inverse stands on the text that the newer ones leave when they have been applied."""
    edits = list(splice.edits)
    for step in reversed(stack):
        for inverse in step.inverses:
            own = inverse.change
            if isinstance(own, Splice) and (own.kind, own.id) == (splice.kind, splice.id):
                carried = text.carry(own.edits, edits, after=True)
                edits = text.carry(edits, own.edits, after=False)
                inverse.change = Splice(kind=own.kind, id=own.id, edits=carried)
