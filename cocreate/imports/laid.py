"""Where the cards of a file go in a zone: on free places, and where they lay somewhere in their file, as they lay."""

from collections.abc import Sequence
from itertools import accumulate, groupby

from cocreate.boards.events import Records
from cocreate.boards.layout import HEAD, PAD, STEP_X, STEP_Y, Slot, place
from cocreate.imports.found import Spot

ROOM = 3  # so many places for each card, so that what lay apart lies apart


def laid(records: Records, zone: str, spots: Sequence[Spot | None]) -> list[Slot]:
    """A place for each, in the order given. None of them covers another, as long as there is room in the zone."""
    there = [spot for spot in spots if spot is not None]
    free = _free(records, zone, ROOM * len(spots)) if len(there) == len(spots) else []
    if not spots or len(free) < len(spots):
        return place(records, zone, len(spots))
    rows = [list(row) for _, row in groupby(free, key=lambda slot: slot.y)]
    places: dict[int, Slot] = {}
    across = _shares([spot.x for spot in there])
    for row, cards in zip(rows, _in_rows(there, [len(row) for row in rows]), strict=True):
        ordered = sorted(cards, key=lambda card: there[card].x)
        for card, at in zip(ordered, _apart([across[card] for card in ordered], len(row)), strict=True):
            places[card] = row[at]
    return [places[card] for card in range(len(spots))]


def _free(records: Records, zone: str, n: int) -> list[Slot]:
    """At most so many places where nothing lies: those on the grid, not those aside of it, upon other cards."""
    field = records["zone"][zone]
    x, y = field["x"] + PAD, field["y"] + HEAD
    return [slot for slot in place(records, zone, n) if not ((slot.x - x) % STEP_X or (slot.y - y) % STEP_Y)]


def _in_rows(spots: Sequence[Spot], room: Sequence[int]) -> list[list[int]]:
    """Which of them go in each row, as far down as they lay; a row that is full overflows into the next."""
    down = _shares([spot.y for spot in spots])
    beneath = list(accumulate(reversed(room)))[::-1]
    lowest = max(row for row, places in enumerate(beneath) if places >= len(spots))
    rows: list[list[int]] = [[] for _ in room]
    at = 0
    for card in sorted(range(len(spots)), key=lambda card: (spots[card].y, spots[card].x)):
        at = max(at, round(down[card] * lowest))
        while len(rows[at]) == room[at]:
            at += 1
        rows[at].append(card)
    return rows


def _apart(shares: Sequence[float], room: int) -> list[int]:
    """The columns of one row: each as far across as it lay, none where another is, all of them within."""
    columns: list[int] = []
    for n, share in enumerate(shares):
        first = columns[-1] + 1 if columns else 0
        columns.append(min(max(first, round(share * (room - 1))), room - (len(shares) - n)))
    return columns


def _shares(values: Sequence[float]) -> list[float]:
    """From 0 to 1."""
    least = min(values, default=0.0)
    span = max(values, default=0.0) - least
    return [(value - least) / span if 0 < span < float("inf") else 0.0 for value in values]
