"""What of a step still stands, and what takes it back now (CLI-4). It never reverts what somebody else has done since.

A value that another has set since is left; a record that others have tied something to, or written in, stays.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cocreate.boards.events import Add, Change, Delete, Fields, Put, Records, Splice
from cocreate.boards.inverses import PLACE, Inverse, Key, Marks, Step, words_of
from cocreate.boards.past import held_by
from cocreate.boards.records import Kind, joins


@dataclass
class Standing:
    """The board as one who takes something back finds it."""

    records: Records
    marks: dict[Key, Marks]
    actor: str

    def taking_back(self, step: Step) -> list[Change]:
        """What takes back now what still stands of the step; empty where nothing does."""
        changes: list[Change] = []
        coming = {inverse.key: inverse.change.fields for inverse in step.inverses if isinstance(inverse.change, Add)}
        going = {inverse.key for inverse in step.inverses if isinstance(inverse.change, Delete)}
        staying = self._staying(step, going)
        gone: set[Key] = set()
        for inverse in step.inverses:
            now = self.records.get(inverse.change.kind, {}).get(inverse.change.id)
            match inverse.change:
                case Splice() as splice if now is not None and splice.edits:
                    changes.append(splice)
                case Put() as put if now is not None:
                    if fields := self._put_back(put, inverse, now, coming):
                        changes.append(Put(kind=put.kind, id=put.id, fields=fields))
                case Delete() as delete if now is not None and self._may_go(inverse, now, going, changes):
                    if not staying.intersection(held_by(delete.kind, now)):
                        changes += self._with_ties(delete, gone)
                case Add() as add if now is None and self._holds(add, coming):
                    changes.append(Add(kind=add.kind, id=add.id, fields=self._grouped(add.fields, coming)))
                case _:
                    pass
        return changes

    # a value

    def _put_back(self, put: Put, inverse: Inverse, now: Fields, coming: dict[Key, Fields]) -> Fields:
        marks = self.marks.get(inverse.key, {})
        fields = {name: value for name, value in put.fields.items() if marks.get(name) == inverse.left.get(name)}
        place = PLACE.get(put.kind, frozenset[str]())
        if not place & put.fields.keys() <= fields.keys() or (
            put.kind == "card" and self._would_break_links(put.id, fields, now)
        ):
            fields = {name: value for name, value in fields.items() if name not in place}
        if put.kind == "card":
            fields = _dated(self._grouped(fields, coming), now)
        return fields if any(now.get(name) != value for name, value in fields.items()) else {}

    def _would_break_links(self, card: str, fields: Fields, now: Fields) -> bool:
        """A link joins certain kinds only, and a card that is put back into its zone takes that zone's kind."""
        return fields.get("kind", now.get("kind")) != now.get("kind") and any(
            kind == "link" for kind, _, _ in self._ties[card]
        )

    def _grouped(self, fields: Fields, coming: dict[Key, Fields]) -> Fields:
        """Without a group that is gone meanwhile and does not come back with the step."""
        group = fields.get("group")
        if group is None or group in self.records.get("group", {}) or ("group", group) in coming:
            return fields
        return {**fields, "group": None}

    # a record that came

    def _staying(self, step: Step, going: set[Key]) -> set[str]:
        """Cards of the step that may not go: what came with one of them stays too, whoever wrote it."""
        cards = self.records.get("card", {})
        came = [inverse for inverse in step.inverses if isinstance(inverse.change, Delete) and inverse.key[0] == "card"]
        there = [(inverse, cards[inverse.change.id]) for inverse in came if inverse.change.id in cards]
        return {inverse.change.id for inverse, now in there if not self._may_go(inverse, now, going, [])}

    def _may_go(self, inverse: Inverse, now: Fields, going: set[Key], changes: list[Change]) -> bool:
        kind, id = inverse.key
        if words_of(now) != inverse.text or self._touched_by_others(inverse, now):
            return False
        if kind == "group":
            freed = {change.id for change in changes if change.kind == "card" and isinstance(change, Put | Delete)}
            return all(card in freed for card, of in self.records.get("card", {}).items() if of.get("group") == id)
        if kind != "card":
            return True
        return not self._is_chosen(id) and all(
            (tie, of) in going or self._is_mine(tied) for tie, of, tied in self._ties[id]
        )

    def _touched_by_others(self, inverse: Inverse, now: Fields) -> bool:
        return any(
            mark != inverse.left.get(name) and mark[1] != self.actor and not (name == "group" and "group" not in now)
            for name, mark in self.marks.get(inverse.key, {}).items()
        )

    def _is_mine(self, tied: Fields) -> bool:
        """Known to be mine: that an anonymous one goes must not tell that it was mine (DEC-4)."""
        return tied.get("author") == self.actor and not tied.get("anonymous")

    def _is_chosen(self, card: str) -> bool:
        return any(card in round.get("tally", {}) for round in self.records.get("round", {}).values())

    def _with_ties(self, delete: Delete, gone: set[Key]) -> Iterator[Change]:
        ties = [(kind, id) for kind, id, _ in self._ties[delete.id]] if delete.kind == "card" else []
        for kind, id in [*ties, (delete.kind, delete.id)]:
            if (kind, id) not in gone:
                gone.add((kind, id))
                yield Delete(kind=kind, id=id)

    # a record that went

    def _holds(self, add: Add, coming: dict[Key, Fields]) -> bool:
        """Whether what the record stands on is there, or comes back with it."""

        def card(id: str) -> Fields:
            return self.records.get("card", {}).get(id) or coming.get(("card", id), {})

        match add.kind:
            case "link":
                source, target = card(add.fields["from"]), card(add.fields["to"])
                if not (source and target) or _ends(add.fields) in self._linked:
                    return False
                return joins(add.fields["kind"], source["kind"], target["kind"])
            case "comment" | "reaction":
                return bool(card(add.fields["card"]))
            case _:
                return True

    @cached_property
    def _ties(self) -> dict[str, list[tuple[Kind, str, Fields]]]:
        ties: dict[str, list[tuple[Kind, str, Fields]]] = defaultdict(list)
        for card, kind, id, fields in _tied(self.records):
            ties[card].append((kind, id, fields))
        return ties

    @cached_property
    def _linked(self) -> set[tuple[str, str, str]]:
        return {_ends(link) for link in self.records.get("link", {}).values()}


def _ends(link: Fields) -> tuple[str, str, str]:
    return link["kind"], link["from"], link["to"]


def _dated(fields: Fields, now: Fields) -> Fields:
    """Without the dates, where with them an action would end before it starts: another has set the other date."""
    both = {**now, **fields}
    start, end = both.get("start"), both.get("end")
    if start is None or end is None or start <= end:
        return fields
    return {name: value for name, value in fields.items() if name not in ("start", "end")}


def _tied(records: Records) -> Iterator[tuple[str, Kind, str, Fields]]:
    for id, link in records.get("link", {}).items():
        for card in {link["from"], link["to"]}:
            yield card, "link", id, link
    kinds: tuple[Kind, ...] = ("comment", "reaction")
    for kind in kinds:
        for id, fields in records.get(kind, {}).items():
            yield fields["card"], kind, id, fields


def dependants(records: Records, *cards: str) -> Iterator[tuple[Kind, str, Fields]]:
    """(kind, id, fields) of what goes when the cards go: links, comments, reactions."""
    going = frozenset(cards)
    for card, kind, id, fields in _tied(records):
        if card in going:
            yield kind, id, fields
