"""Where cards go in a zone: free places for new ones, and a tidy order. Pure; web/src/board/layout.ts is its twin.

It decides nothing: what it gives are places to ask for. Both run tests/vectors/layout.json.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cocreate.boards.events import Fields, Records

CARD_W: Final = 180
CARD_H: Final = 144
STEP_X: Final = 196
STEP_Y: Final = 160
PAD: Final = 16  # between a zone's side and its cards
HEAD: Final = 56  # for a zone's title
GROUP_HEAD: Final = 32  # for a group's title
GROUP_GAP: Final = 24  # between the last row of a group and what comes next
LAYER: Final = 20  # cards that find no room of their own lie so far beside those beneath
LOWEST: Final = 99_000


class Slot(NamedTuple):
    x: int
    y: int


class Moved(NamedTuple):
    id: str
    x: int
    y: int


def place(records: Records, zone: str, n: int) -> list[Slot]:
    """So many places in a zone where no card of it lies, row by row; when it is full, beside cards that lie there."""
    field = records.get("zone", {}).get(zone, {})
    cards = _cards(records, zone)
    slots = _slots(records, zone, field)
    first = slots[0]
    taken: set[Slot] = set()
    for card in cards.values():
        taken.update(_covered(card, first))
    free = [slot for slot in slots if slot not in taken][:n]
    if len(free) < n:
        layered = _layers(slots, {Slot(card["x"], card["y"]) for card in cards.values()})
        free += [next(layered) for _ in range(n - len(free))]
    return free


def tidy(records: Records, zone: str) -> list[Moved]:
    """The moves that put a zone in order: group after group in the order of their first cards, then the ungrouped."""
    field = records.get("zone", {}).get(zone, {})
    cards = _cards(records, zone)
    groups: dict[str, list[str]] = {}
    for id in sorted(cards, key=lambda id: (cards[id]["y"], cards[id]["x"], id)):
        group = cards[id].get("group", "")
        groups.setdefault(group if group in records.get("group", {}) else "", []).append(id)
    ungrouped = groups.pop("", [])
    columns, left = _columns(field), field.get("x", 0) + PAD
    top = field.get("y", 0) + HEAD
    moves: list[Moved] = []
    for ids, head in [*((ids, GROUP_HEAD) for ids in groups.values()), (ungrouped, 0)]:
        moves += [
            Moved(id, left + i % columns * STEP_X, top + head + i // columns * STEP_Y) for i, id in enumerate(ids)
        ]
        top += head + -(-len(ids) // columns) * STEP_Y + GROUP_GAP
    held = [_held(records, zone, field, move) for move in moves]
    return [move for move in held if (move.x, move.y) != (cards[move.id]["x"], cards[move.id]["y"])]


def _cards(records: Records, zone: str) -> dict[str, Fields]:
    return {id: card for id, card in records.get("card", {}).items() if card.get("zone") == zone}


def _columns(field: Fields) -> int:
    return max(1, int(field.get("w", 0) - PAD) // STEP_X)


def _rows(records: Records, zone: str, field: Fields) -> int:
    """As many rows as there is room for down to the next zone beneath, or to the end of the world."""
    left, right, top = field.get("x", 0), field.get("x", 0) + field.get("w", 0), field.get("y", 0)
    beneath = [
        other["y"]
        for id, other in records.get("zone", {}).items()
        if id != zone and other["y"] > top and other["x"] < right and other["x"] + other["w"] > left
    ]
    return max(1, int(min([*beneath, LOWEST]) - top - HEAD) // STEP_Y)


def _slots(records: Records, zone: str, field: Fields) -> list[Slot]:
    x, y = field.get("x", 0) + PAD, field.get("y", 0) + HEAD
    rows, columns = _rows(records, zone, field), _columns(field)
    return [Slot(x + c * STEP_X, y + r * STEP_Y) for r in range(rows) for c in range(columns)]


def _covered(card: Fields, first: Slot) -> Iterator[Slot]:
    """The places of the grid that a card lies on, wholly or in part."""
    for c in _range(card["x"] - first.x, CARD_W, STEP_X):
        for r in _range(card["y"] - first.y, CARD_H, STEP_Y):
            yield Slot(first.x + c * STEP_X, first.y + r * STEP_Y)


def _range(offset: int, size: int, step: int) -> range:
    return range((offset - size) // step + 1, -((-offset - size) // step))


def _layers(slots: list[Slot], taken: set[Slot]) -> Iterator[Slot]:
    layer = 0
    while True:
        layer += 1
        for slot in slots:
            beside = Slot(slot.x + layer * LAYER, slot.y + layer * LAYER)
            if beside not in taken:
                yield beside


def _held(records: Records, zone: str, field: Fields, move: Moved) -> Moved:
    """Rows that would reach into the zone beneath start again at the top, a little aside."""
    top = field.get("y", 0) + HEAD
    layer, y = divmod(move.y - top, _rows(records, zone, field) * STEP_Y)
    return Moved(move.id, move.x + layer * LAYER, top + y + layer * LAYER) if layer else move
