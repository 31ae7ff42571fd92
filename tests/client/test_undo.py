"""CLI-4 with ten clients over a net that loses, repeats and cuts: what one takes back is one's own, whatever happens.

The judge knows nothing of steps and inverses. Every value is written once only, so the log alone tells who made it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Add, Delete, Edit, Event, Fields, Put, Records, Splice
from cocreate.boards.fold import apply, state_hash
from cocreate.client.core import Core
from tests.client.tiny_server import Table

PEOPLE = [f"person{n}" for n in range(10)]
SEEDS = range(60)
ACTS = 160
ONCE = {"x", "title", "budget_eur"}  # fields whose every value is another one

Key = tuple[str, str]


def letter(n: int) -> str:
    return chr(0x4E00 + n)


def some(core: Core, kind: Any, random: Random) -> str:
    return random.choice(sorted(core.view.get(kind, {})) or ["nowhere"])


def act(table: Table, person: str, n: int) -> None:
    random, core = table.random, table.cores[person]
    on = some(core, "card", random)
    text = str((core.card(on) or {}).get("text", ""))
    at = random.randrange(len(text) + 1)
    cut = random.choice([0, 0, 1, 3]) if at + 3 <= len(text) else 0
    typed = Edit(at=at, remove=cut, insert=letter(n))
    news = c.NewCard(id=f"k{n}", zone=random.choice(["needs", "ideas", "actions"]), text=letter(5_000 + n), x=n, y=0)
    acts: list[tuple[int, Callable[[], object]]] = [
        (8, lambda: table.act(person, lambda core: core.type(on, [typed]))),
        (3, lambda: table.give(person, c.AddCards(cards=[news]))),
        (3, lambda: table.give(person, c.MoveCards(moves=[c.Move(id=on, x=n, y=0)]))),
        (3, lambda: table.give(person, c.DeleteCards(cards=[on]))),
        (4, lambda: table.give(person, c.AddComment(id=f"m{n}", card=on, text=letter(10_000 + n)))),
        (1, lambda: table.give(person, c.DeleteComment(id=some(core, "comment", random)))),
        (1, lambda: table.give(person, c.React(card=on, symbol="love", on=bool(n % 2)))),
        (1, lambda: table.give(person, c.AddGroup(id=f"g{n}", title=f"title {n}", cards=[on]))),
        (1, lambda: table.give(person, c.RenameGroup(id=some(core, "group", random), title=f"title {n}"))),
        (1, lambda: table.give(person, c.DeleteGroup(id=some(core, "group", random)))),
        (1, lambda: table.give(person, c.GroupCards(cards=[on], group=some(core, "group", random)))),
        (1, lambda: table.give(person, c.SetAction(card=on, budget_eur=n))),
        (1, lambda: table.give(person, link(core, f"l{n}", random))),
        (7, lambda: table.give(person, c.Undo())),
        (4, lambda: table.give(person, c.Redo())),
    ]
    random.choices([do for _, do in acts], [weight for weight, _ in acts])[0]()


def link(core: Core, id: str, random: Random) -> c.AddLink:
    return c.AddLink(id=id, kind="answers", source=some(core, "card", random), target=some(core, "card", random))


def cards_of(fields: Fields) -> set[Key]:
    """What it hangs on."""
    return {("card", fields[end]) for end in ("card", "from", "to") if end in fields}


@dataclass
class Judge:
    """Tells the log again, and says where somebody's undo or redo touched what another did."""

    records: Records = field(default_factory=dict)
    maker: dict[Any, str] = field(default_factory=dict)  # of each value and each letter
    under: dict[tuple[Key, str, Any], Any] = field(default_factory=dict)  # what showed when a value was taken back
    takers: dict[str, list[str]] = field(default_factory=dict)  # who took a letter away, the last at the end
    deleters: dict[Key, set[str]] = field(default_factory=dict)
    alone: dict[Key, set[str]] = field(default_factory=dict)  # who took it away while its card stayed
    deleted: dict[Key, tuple[str, Fields]] = field(default_factory=dict)  # by whom last, and as it was
    back: int = 0  # acts that were taken back or done again

    def see(self, event: Event) -> None:
        taking = event.type in ("undone", "redone")
        self.back += taking
        going = {(change.kind, change.id) for change in event.changes if isinstance(change, Delete)}
        for change in event.changes:
            key: Key = (change.kind, change.id)
            old = self.records.get(change.kind, {}).get(change.id)
            match change:
                case Add():
                    self._added(change, key, event, taking)
                case Put() if old is not None:
                    self._put(change, key, old, event, taking)
                case Splice() if old is not None:
                    self._spliced(change, old, event, taking)
                case Delete() if old is not None:
                    if taking:
                        self._judge_deletion(key, old, event, going)
                    elif not cards_of(old) & going:
                        self.alone.setdefault(key, set()).add(event.by)
                    self.deleters.setdefault(key, set()).add(event.by)
                    self.deleted[key] = (event.by, old)
                case _:
                    pass
            apply(self.records, change)

    def _added(self, add: Add, key: Key, event: Event, taking: bool) -> None:
        if taking:
            who, was = self.deleted[key]
            assert who == event.by, (event, "brings back what another took away")
            lacks = {name for name in was if was[name] != add.fields.get(name)} - {"group"}  # one that is gone itself
            assert not lacks, (event, lacks)
            return
        self.maker[key] = event.by
        self.maker |= dict.fromkeys(str(add.fields.get("text", "")), event.by)
        self.maker |= {(key, name, add.fields[name]): event.by for name in ONCE & add.fields.keys()}

    def _put(self, put: Put, key: Key, old: Fields, event: Event, taking: bool) -> None:
        for name in {name for name, value in put.fields.items() if old.get(name) != value} & ONCE:
            before, after = old.get(name), put.fields[name]
            if not taking:
                self.maker[key, name, after] = event.by
            elif event.type == "undone":
                assert self.maker[key, name, before] == event.by, (event, "takes away another's value")
                self.under[key, name, before] = after
            else:
                assert self.maker[key, name, after] == event.by, (event, "does again what another did")
                assert self.under[key, name, after] == before, (event, "over another's value")

    def _spliced(self, splice: Splice, old: Fields, event: Event, taking: bool) -> None:
        for edit in splice.edits:
            for gone in old["text"][edit.at : edit.at + edit.remove]:
                again = event.type == "redone" and event.by in self.takers.get(gone, ())
                assert not taking or again or self.maker[gone] == event.by, (event, "takes away another's letter")
                self.takers.setdefault(gone, []).append(event.by)
            for come in edit.insert:
                assert not taking or self.takers[come][-1] == event.by, (event, "brings back what another took away")
                self.maker.setdefault(come, event.by)

    def _judge_deletion(self, key: Key, old: Fields, event: Event, going: set[Key]) -> None:
        if self.maker[key] == event.by:
            others = {one for one in old.get("text", "") if self.maker[one] != event.by}
            assert not others or event.by in self.deleters.get(key, ()), (event, "takes away another's words")
            return
        assert event.by in self.deleters.get(key, ()), (event, "takes away what another made")
        alone = event.by in self.alone.get(key, ())
        assert not cards_of(old) or cards_of(old) & going or alone, (
            event,
            "takes away what hangs on a card that stays",
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_CLI_4_with_ten_clients_nobody_takes_back_what_another_did(seed: int) -> None:
    table = Table(PEOPLE, seed, facilitators=tuple(PEOPLE[:5]))
    table.server.ask(c.OpenPhase(phase="plan"), "person0", "plan")
    for zone in ("needs", "ideas", "actions"):
        new = c.NewCard(id=zone, zone=zone, text=letter(15_000 + len(zone)), x=0, y=0)
        table.server.ask(c.AddCards(cards=[new]), "person0", zone)
    table.settle()
    for n in range(1, ACTS * 8):
        if n % 8 == 0:
            act(table, table.random.choice(PEOPLE), n)
            table.server.now += table.random.choice([0, 300, 5_000])
        table.stir()
        if n % 160 == 0:
            table.settle()
            table.busy = 0.1 if seed % 3 == 0 else 0.0
    table.settle()
    judge = Judge()
    for event in table.server.log:
        judge.see(event)
    assert judge.back > 5
    for person, core in table.cores.items():
        assert state_hash(core.confirmed) == state_hash(table.server.seen_by(person))
