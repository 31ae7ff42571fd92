"""What another program is to us: items that are found by our mark, made, changed, closed and tied together.

`push` writes a plan there so that writing it again changes nothing (PUS-6). It must never delete what is there.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from cocreate.connectors.items import Item

Place = dict[str, Any]  # where an item stands, in the connector's own words; JSON


class Failed(Exception):
    """The other program did not do it; its text is a code. `lasting` where trying again cannot help."""

    def __init__(self, code: str, *, lasting: bool = False) -> None:
        super().__init__(code)
        self.lasting = lasting


class Gone(Exception):
    """There is no such item any more."""


class Connector(Protocol):
    async def marked(self) -> dict[str, Place]:
        """action id -> where it stands, of all that carries a mark of this board, closed ones too."""
        ...

    async def create(self, item: Item) -> Place: ...

    async def update(self, item: Item, place: Place) -> Place:
        """Change what differs, and open it again where it is closed. Raises Gone."""
        ...

    async def relate(self, item: Item, place: Place, places: Mapping[str, Place]) -> None:
        """Tie it to those that it comes after, and untie it from others of ours."""
        ...

    async def close(self, place: Place) -> None:
        """Raises Gone."""
        ...


class Standing(msgspec.Struct, frozen=True):
    """What we know of an action there."""

    place: Place
    digest: str  # of the item as it was written; "" while that is not finished
    closed: bool = False


class Pushed(msgspec.Struct):
    created: int = 0
    changed: int = 0
    closed: int = 0
    same: int = 0


Note = Callable[[str, Standing], Awaitable[None]]  # keeps it, durably, or raises where we no longer may


async def push(items: Sequence[Item], known: Mapping[str, Standing], other: Connector, note: Note) -> Pushed:
    """Each item is noted as soon as it stands there. Who dies between the two finds it by its mark the next time."""
    standing, done = dict(known), Pushed()
    found = await other.marked() if any(item.action not in standing for item in items) else {}
    to_tie = []
    for item in items:
        if _is_same(item, standing.get(item.action)):
            done.same += 1
            continue
        place = await _written(item, standing.get(item.action), found.get(item.action), other, done)
        standing[item.action] = Standing(place, "")
        await note(item.action, standing[item.action])
        to_tie.append(item)
    places = {action: one.place for action, one in standing.items()}
    for item in to_tie:
        await other.relate(item, places[item.action], {action: places[action] for action in places})
        await note(item.action, Standing(places[item.action], item.digest))
    await _close({item.action for item in items}, standing, other, note, done)
    return done


def _is_same(item: Item, one: Standing | None) -> bool:
    return one is not None and not one.closed and one.digest == item.digest


async def _written(item: Item, one: Standing | None, found: Place | None, other: Connector, done: Pushed) -> Place:
    place = one.place if one is not None else found
    if place is not None:
        try:
            place = await other.update(item, place)
            done.changed += 1
            return place
        except Gone:  # somebody deleted it there
            pass
    done.created += 1
    return await other.create(item)


async def _close(
    kept: Collection[str], standing: Mapping[str, Standing], other: Connector, note: Note, done: Pushed
) -> None:
    for action, one in standing.items():
        if action in kept or one.closed:
            continue
        try:
            await other.close(one.place)
            done.closed += 1
        except Gone:
            pass
        await note(action, Standing(one.place, "", closed=True))
