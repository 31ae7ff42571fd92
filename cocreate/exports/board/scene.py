"""Where everything lies on a picture of the board, in the board's own units: web/src/board/geometry.ts is its twin."""

import math
from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

import msgspec

from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.exports.board.drawings import Drawing
from cocreate.exports.board.view import Card, Link, View, Zone

HEAD = 48  # of a zone, for its title
GAP = 48  # between two strips of a zone that lie side by side on a page


class Rect(NamedTuple):
    x: float
    y: float
    w: float
    h: float


class Point(NamedTuple):
    x: float
    y: float


class Curve(NamedTuple):
    start: Point
    c1: Point
    c2: Point
    end: Point


class Placed(NamedTuple):
    card: Card
    x: float
    y: float
    strip: int = 0  # of a zone that was cut: what lies in another strip is not beside it

    @property
    def rect(self) -> Rect:
        return Rect(self.x, self.y, CARD_W, CARD_H)


class Box(NamedTuple):
    title: str
    rect: Rect
    low: bool  # so near to the zone's title that its own stands at the bottom

    @property
    def whole(self) -> Rect:
        """With its title, which lies on its edge."""
        return Rect(self.rect.x, self.rect.y - 13 * (not self.low), self.rect.w, self.rect.h + 13)


class Scene(msgspec.Struct, frozen=True):
    """What one picture shows."""

    cards: list[Placed]
    zones: list[tuple[Zone, Rect]]
    boxes: list[Box]
    links: list[tuple[Link, Curve]]
    drawings: list[Drawing]
    covered: frozenset[int]  # numbers of the cards on which another one lies
    bounds: Rect


class Part(msgspec.Struct, frozen=True):
    """A page of a board that does not fit on one."""

    zone: Zone
    number: int
    parts: int
    scene: Scene


def whole(view: View) -> Scene:
    in_order = sorted(view.cards, key=lambda card: card.z)  # what nobody brought to the front is read as it lies
    placed = [Placed(card, card.x, card.y) for card in in_order]
    zones = [(zone, _frame(zone)) for zone in view.zones]
    return _scene(view, placed, zones, view.drawings)


def parts(view: View, room: Rect) -> list[Part]:
    """Zone by zone, as many pages as each takes; no card is cut. Room is what a page holds."""
    found: list[Part] = []
    for zone in view.zones:
        pages = _pages(_strips(zone.cards, room), room)
        found += [Part(zone, n, len(pages), _scene(view, page, [], [])) for n, page in enumerate(pages, 1)]
    return found


def _scene(view: View, placed: list[Placed], zones: list[tuple[Zone, Rect]], drawings: list[Drawing]) -> Scene:
    boxes = _boxes(view, placed, {zone.id: rect for zone, rect in zones})
    rects = [one.rect for one in placed] + [rect for _, rect in zones] + [box.whole for box in boxes]
    rects += [Rect(one.x, one.y, one.w, one.h) for one in drawings]
    there = {one.card.number: one.rect for one in placed}
    links = [
        (link, curve_between(there[link.source], there[link.target]))
        for link in view.links
        if link.source in there and link.target in there
    ]
    return Scene(placed, zones, boxes, links, drawings, _covered(placed), around(rects))


def _covered(placed: list[Placed]) -> frozenset[int]:
    """Those that come later lie above; near are those in the same or a neighbouring field of the size of a card."""
    fields: dict[tuple[int, int], list[Placed]] = {}
    for one in placed:
        fields.setdefault((int(one.x // CARD_W), int(one.y // CARD_H)), []).append(one)
    order = {one.card.number: n for n, one in enumerate(placed)}
    return frozenset(
        one.card.number
        for (column, row), there in fields.items()
        for one in there
        for near in product((column - 1, column, column + 1), (row - 1, row, row + 1))
        for other in fields.get(near, ())
        if order[other.card.number] > order[one.card.number]
        and abs(other.x - one.x) < CARD_W
        and abs(other.y - one.y) < CARD_H
    )


def around(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all; around none one that is empty."""
    all_of_them = list(rects) or [Rect(0, 0, 0, 0)]
    left, top = min(r.x for r in all_of_them), min(r.y for r in all_of_them)
    right, bottom = max(r.x + r.w for r in all_of_them), max(r.y + r.h for r in all_of_them)
    return Rect(left, top, right - left, bottom - top)


def _frame(zone: Zone) -> Rect:
    """As it is set, or down to its lowest card."""
    inside = [c for c in zone.cards if c.x + CARD_W > zone.x and c.x < zone.x + zone.w and c.y >= zone.y]
    return Rect(zone.x, zone.y, zone.w, max([zone.h, *(card.y + CARD_H + 16 - zone.y for card in inside)]))


def _boxes(view: View, placed: list[Placed], frames: dict[str, Rect]) -> list[Box]:
    """One for each group in each zone where it has cards."""
    titles = {group.id: group.title for zone in view.zones for group in zone.groups if group.id}
    members: dict[tuple[str, str, int], list[Rect]] = {}
    for one in placed:
        if one.card.group:
            members.setdefault((one.card.group, one.card.zone, one.strip), []).append(one.rect)
    boxes = []
    for (group, zone, _), rects in members.items():
        x, y, w, h = around(rects)
        frame = frames.get(zone)
        low = frame is not None and y - 12 - frame.y < HEAD
        boxes.append(Box(titles[group], Rect(x - 8, y - 12, w + 16, h + 20), low))
    return boxes


def _strips(cards: Sequence[Card], room: Rect) -> list[list[Placed]]:
    """The cards from top to bottom, in bands that a page can hold; each moved to the top left."""
    strips: list[list[Placed]] = []
    for band in _even(sorted(cards, key=lambda card: (card.y, card.x)), room.h - CARD_H):
        for strip in _runs(sorted(band, key=lambda card: (card.x, card.y)), "x", room.w - CARD_W):
            left, top = min(card.x for card in strip), min(card.y for card in strip)
            strips.append([Placed(card, card.x - left, card.y - top) for card in strip])
    return strips


def _even(cards: Sequence[Card], reach: float) -> list[list[Card]]:
    """As few bands as there can be, and those of about the same height."""
    bands = _runs(cards, "y", reach)
    low, high = 0, int(reach)
    while low < high:
        middle = (low + high) // 2
        if len(_runs(cards, "y", middle)) > len(bands):
            low = middle + 1
        else:
            high = middle
    return _runs(cards, "y", high)


def _runs(cards: Sequence[Card], axis: str, reach: float) -> list[list[Card]]:
    runs: list[list[Card]] = []
    for card in cards:
        if not runs or getattr(card, axis) - getattr(runs[-1][0], axis) > reach:
            runs.append([])
        runs[-1].append(card)
    return runs


def _pages(strips: list[list[Placed]], room: Rect) -> list[list[Placed]]:
    """Strips side by side, as long as there is room."""
    pages: list[list[Placed]] = []
    left = 0.0
    for n, strip in enumerate(strips):
        wide = around(one.rect for one in strip).w
        if not pages or left + wide > room.w:
            pages.append([])
            left = 0.0
        pages[-1] += [Placed(one.card, one.x + left, one.y, n) for one in strip]
        left += wide + GAP
    return pages


def curve_between(a: Rect, b: Rect) -> Curve:
    """Out of the side that faces the other card, in by the side that faces back."""
    dx, dy = b.x + b.w / 2 - a.x - a.w / 2, b.y + b.h / 2 - a.y - a.h / 2
    flat = abs(dx) * a.h >= abs(dy) * a.w
    start, end = _side(a, flat, (dx if flat else dy) > 0), _side(b, flat, (dx if flat else dy) <= 0)
    bend = max(24, math.hypot(end.x - start.x, end.y - start.y) * 0.4) * (1 if (dx if flat else dy) > 0 else -1)
    bx, by = (bend, 0) if flat else (0, bend)
    return Curve(start, Point(start.x + bx, start.y + by), Point(end.x - bx, end.y - by), end)


def _side(rect: Rect, flat: bool, far: bool) -> Point:
    if flat:
        return Point(rect.x + rect.w if far else rect.x, rect.y + rect.h / 2)
    return Point(rect.x + rect.w / 2, rect.y + rect.h if far else rect.y)
