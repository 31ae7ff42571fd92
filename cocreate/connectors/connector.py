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
    standing, done, marked = dict(known), Pushed(), _Marked(other)
    to_tie = []
    for item in items:
        if _is_same(item, standing.get(item.action)):
            done.same += 1
            continue
        place = await _written(item, standing.get(item.action), marked, other, done)
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


class _Marked:
    """What carries our mark there, asked once and only where it is needed."""

    def __init__(self, other: Connector) -> None:
        self._other = other
        self._places: dict[str, Place] | None = None

    async def of(self, action: str) -> Place | None:
        if self._places is None:
            self._places = await self._other.marked()
        return self._places.get(action)


async def _written(item: Item, one: Standing | None, marked: _Marked, other: Connector, done: Pushed) -> Place:
    """Where it is known to stand, or else where its mark is: of one that was deleted there we may have made another."""
    place = None if one is None else await _updated(item, one.place, other)
    if place is None and (found := await marked.of(item.action)) is not None:
        place = await _updated(item, found, other)
    if place is not None:
        done.changed += 1
        return place
    done.created += 1
    return await other.create(item)


async def _updated(item: Item, place: Place, other: Connector) -> Place | None:
    """None where somebody deleted it there."""
    try:
        return await other.update(item, place)
    except Gone:
        return None


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
