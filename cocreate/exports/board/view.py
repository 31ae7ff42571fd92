"""A board as one viewer sees it, made ready once for all formats, so that they say the same.

It is given only what that viewer may see (`visibility.records_for`). Whoever wrote anonymously is named to nobody here,
not even to themselves: a file is passed on (DEC-4).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec

from cocreate.boards.events import Fields
from cocreate.boards.plain import plain
from cocreate.boards.records import THE_BOARD, CardKind, Colour, Frequency, Kind, Language, LinkKind, Symbol
from cocreate.exports.board.drawings import Drawing, drawings

Kinds = dict[str, dict[str, Fields]]


class Taken(msgspec.Struct, frozen=True):
    """What a file is made of."""

    records: Kinds  # as the viewer may see them, by kind; there may be kinds of a later version
    names: dict[str, str]  # person id -> name
    language: Language
    at: int  # when it was taken, ms since 1970


class Tie(msgspec.Struct, frozen=True):
    """A link as one of its two cards has it."""

    kind: LinkKind
    out: bool  # it begins at this card
    other: int  # number of the other card


class Said(msgspec.Struct, frozen=True):
    by: str
    at: int
    text: str


class Action(msgspec.Struct, frozen=True, kw_only=True):
    owner: str
    partners: list[str]
    start: str | None
    end: str | None
    indicator: str
    baseline: float | None
    target: float | None
    unit: str
    source: str  # where the values come from
    frequency: Frequency | None  # how often it is read
    budget_eur: int | None


class Card(msgspec.Struct, frozen=True, kw_only=True):
    number: int  # in the order in which the board reads; it stands on the card in every format
    id: str
    kind: CardKind
    zone: str
    group: str  # "" without one
    text: str
    by: str  # who stands behind it; "" where that is not to be known
    at: int
    x: int
    y: int
    colour: Colour | None
    tags: list[str]
    z: int  # the higher lies above
    private: bool  # only this viewer sees it
    votes: int | None  # of the last choice that was closed; None where there was none
    reactions: dict[Symbol, int]
    comments: list[Said]
    ties: list[Tie]
    action: Action | None


class Group(msgspec.Struct, frozen=True):
    id: str  # "" for the cards without one, which come last
    title: str
    cards: list[Card]


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str
    kind: CardKind
    prompt: str
    x: int
    y: int
    w: int
    h: int
    groups: list[Group]

    @property
    def cards(self) -> list[Card]:
        return [card for group in self.groups for card in group.cards]


class Link(msgspec.Struct, frozen=True):
    kind: LinkKind
    source: int
    target: int


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A round of dots that is closed. Those of an open one are nobody's to know."""

    title: str
    zone: str  # its title
    voters: int
    tally: list[tuple[int | None, int]]  # number of the card, None where it has gone since; dots


class View(msgspec.Struct, frozen=True, kw_only=True):
    language: Language
    title: str
    phase: str
    finished: bool
    covered: bool  # others may have written cards that nobody else sees yet
    at: int
    zones: list[Zone]
    links: list[Link]
    choices: list[Choice]
    drawings: list[Drawing]  # from beneath to above
    images: dict[str, bytes] = {}  # by file; one that is not here is gone, or was not asked for

    def drawn_in(self, zone: str) -> list[Drawing]:
        """As they are read."""
        there = (drawing for drawing in self.drawings if drawing.zone == zone)
        return sorted(there, key=lambda one: (one.y, one.x, one.id))

    @property
    def cards(self) -> list[Card]:
        return [card for zone in self.zones for card in zone.cards]


def view(taken: Taken, images: dict[str, bytes] | None = None) -> View:
    about = _of(taken, "board").get(THE_BOARD, {})
    phase = _of(taken, "phase").get(about.get("phase", ""), {})
    zones = sorted(_of(taken, "zone").items(), key=lambda zone: (zone[1].get("order", 0), zone[0]))
    order = _in_order(taken.records, [id for id, _ in zones])
    numbers = {id: number for number, id in enumerate((id for cards in order.values() for id in cards), 1)}
    links = _links(taken.records, numbers)
    ready = _Cards(taken, numbers, links)
    return View(
        language=taken.language,
        title=str(about.get("title", "")),
        phase=str(phase.get("title", "")),
        finished=about.get("status") == "finished",
        covered=phase.get("writing") == "private" and not phase.get("revealed"),
        at=taken.at,
        zones=[_zone(taken.records, id, zone, [ready.card(card) for card in order[id]]) for id, zone in zones],
        links=links,
        images=images or {},
        choices=_choices(taken, numbers),
        drawings=drawings(_of(taken, "drawing"), [id for id, _ in zones], ready.by),
    )


def _of(taken: Taken, kind: Kind) -> dict[str, Fields]:
    return taken.records.get(kind, {})


def _in_order(records: Kinds, zones: list[str]) -> dict[str, list[str]]:
    """The cards of each zone as they are read: group after group as their first cards lie, then the ungrouped."""
    cards, known = records.get("card", {}), records.get("group", {})
    places = sorted(cards, key=lambda id: (cards[id].get("y", 0), cards[id].get("x", 0), id))
    found: dict[str, dict[str, list[str]]] = {zone: {} for zone in zones}
    for id in places:
        group = cards[id].get("group", "")
        if (zone := found.get(cards[id].get("zone", ""))) is not None:
            zone.setdefault(group if group in known else "", []).append(id)
    return {
        zone: [id for group in sorted(groups, key=lambda group: not group) for id in groups[group]]
        for zone, groups in found.items()
    }


def _links(records: Kinds, numbers: dict[str, int]) -> list[Link]:
    found = [
        Link(link["kind"], numbers[link["from"]], numbers[link["to"]])
        for link in records.get("link", {}).values()
        if link.get("from") in numbers and link.get("to") in numbers
    ]
    return sorted(found, key=lambda link: (link.source, link.kind, link.target))


def _zone(records: Kinds, id: str, fields: Fields, cards: list[Card]) -> Zone:
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(card.group, []).append(card)
    known = records.get("group", {})
    x, y, w, h = (int(fields.get(name, 0)) for name in "xywh")
    return Zone(
        id=id,
        title=str(fields.get("title", "")),
        kind=fields.get("kind", "need"),
        prompt=str(fields.get("prompt", "")),
        x=x,
        y=y,
        w=w,
        h=h,
        groups=[Group(id, str(known.get(id, {}).get("title", "")), there) for id, there in groups.items()],
    )


def _closed(rounds: Iterable[Fields]) -> dict[str, Fields]:
    """The last closed round of each zone; none where people choose now, for then those dots no longer stand."""
    last: dict[str, Fields] = {}
    choosing: set[str] = set()
    for one in rounds:
        if one.get("status") != "closed":
            choosing.add(one["zone"])
        elif one.get("opened", 0) >= last.get(one["zone"], one).get("opened", 0):
            last[one["zone"]] = one
    return {zone: one for zone, one in last.items() if zone not in choosing}


def _choices(taken: Taken, numbers: dict[str, int]) -> list[Choice]:
    """Card by card, most dots first; never who placed them."""
    phases, zones = _of(taken, "phase"), _of(taken, "zone")
    return [
        Choice(
            title=str(phases.get(one.get("phase", ""), {}).get("title", "")),
            zone=str(zones.get(one["zone"], {}).get("title", "")),
            voters=int(one.get("voters", 0)),
            tally=sorted(
                ((numbers.get(card), dots) for card, dots in one.get("tally", {}).items()),
                key=lambda counted: (-counted[1], counted[0] or 0),
            ),
        )
        for one in sorted(_of(taken, "round").values(), key=lambda one: one.get("opened", 0))
        if one.get("status") == "closed"
    ]


class _Cards:
    """Makes cards, with all that hangs on each looked up beforehand."""

    def __init__(self, taken: Taken, numbers: dict[str, int], links: list[Link]) -> None:
        self._taken, self._numbers = taken, numbers
        self._closed = _closed(_of(taken, "round").values())
        self._ties: dict[int, list[Tie]] = defaultdict(list)
        for link in links:
            self._ties[link.source].append(Tie(link.kind, True, link.target))
        for link in links:
            self._ties[link.target].append(Tie(link.kind, False, link.source))
        self._reactions: dict[str, Counter[Symbol]] = defaultdict(Counter)
        for reaction in _of(taken, "reaction").values():
            self._reactions[reaction["card"]][reaction["symbol"]] += 1
        self._comments: dict[str, list[Said]] = defaultdict(list)
        for comment in sorted(_of(taken, "comment").values(), key=lambda comment: comment.get("at", 0)):
            said = Said(self.by(comment), int(comment.get("at", 0)), plain(str(comment["text"])))
            self._comments[comment["card"]].append(said)

    def card(self, id: str) -> Card:
        fields = _of(self._taken, "card")[id]
        last = self._closed.get(fields["zone"])
        return Card(
            number=self._numbers[id],
            id=id,
            kind=fields["kind"],
            zone=fields["zone"],
            group=fields["group"] if fields.get("group") in _of(self._taken, "group") else "",
            text=plain(str(fields.get("text", ""))),
            by=self.by(fields),
            at=int(fields.get("at", 0)),
            x=int(fields.get("x", 0)),
            y=int(fields.get("y", 0)),
            colour=fields.get("colour"),
            tags=[str(tag) for tag in fields.get("tags", [])],
            z=int(fields.get("z", 0)),
            private=bool(fields.get("private")),
            votes=None if last is None else int(last.get("tally", {}).get(id, 0)),
            reactions=dict(sorted(self._reactions[id].items())),
            comments=self._comments[id],
            ties=self._ties[self._numbers[id]],
            action=self._action(fields) if fields["kind"] == "action" else None,
        )

    def by(self, fields: Fields) -> str:
        """The consultation that it was imported from; the author's organisation; the person without one."""
        if consultation := fields.get("source", {}).get("consultation"):
            return str(consultation)
        author = fields.get("author", "")
        if fields.get("anonymous") or not author:
            return ""
        member = _of(self._taken, "member").get(author, {})
        return self._organisation(member.get("organisation")) or self._taken.names.get(author, "")

    def _organisation(self, id: Any) -> str:
        return str(_of(self._taken, "organisation").get(id or "", {}).get("name", ""))

    def _action(self, fields: Fields) -> Action:
        indicator: Fields = fields.get("indicator") or {}
        return Action(
            owner=self._organisation(fields.get("owner")),
            partners=[name for id in fields.get("partners", []) if (name := self._organisation(id))],
            start=fields.get("start"),
            end=fields.get("end"),
            indicator=str(indicator.get("name", "")),
            baseline=indicator.get("baseline"),
            target=indicator.get("target"),
            unit=str(indicator.get("unit", "")),
            source=str(indicator.get("source", "")),
            frequency=indicator.get("frequency"),
            budget_eur=fields.get("budget_eur"),
        )
