"""What a file comes to on a board with these zones: cards, groups and links as they can stand there, and the report."""

import re
from collections.abc import Sequence

import msgspec

from cocreate.boards.commands import MAX_TAG, MAX_TAGS, MAX_TEXT, MAX_TITLE
from cocreate.boards.decide.cards import distinct
from cocreate.boards.gate import CONTROL
from cocreate.boards.records import LINK_ENDS, CardKind, Colour, LinkKind, joins
from cocreate.errors import Refused
from cocreate.imports import names
from cocreate.imports.formats import read
from cocreate.imports.found import Format, Found, LeftOut, Note, Report, Spot
from cocreate.imports.names import Zone, Zones


class Card(msgspec.Struct, frozen=True, kw_only=True):
    index: int  # among the notes of the file
    zone: str
    text: str
    colour: Colour | None = None
    tags: tuple[str, ...] = ()
    group: str = ""  # title
    spot: Spot | None = None


class Link(msgspec.Struct, frozen=True):
    kind: LinkKind
    source: int  # indices of cards
    target: int


class Brought(msgspec.Struct, frozen=True):
    format: Format
    cards: list[Card]
    links: list[Link]
    left_out: list[LeftOut]

    @property
    def groups(self) -> list[tuple[str, str]]:
        """Zone and title of each, in their order: a group is of one zone."""
        return list(dict.fromkeys((card.zone, card.group) for card in self.cards if card.group))


def bring(raw: bytes, name: str, zones: Sequence[Zone], default: str) -> Brought | Refused:
    """The file's cards; `default` is the id of the zone for those that name none. It takes a second at most."""
    known = Zones(zones, default)
    found = read(raw, name, known)
    return found if isinstance(found, Refused) else _brought(found, known)


def _brought(found: Found, zones: Zones) -> Brought:
    cards: dict[int, Card] = {}
    kinds: dict[str, tuple[int, CardKind]] = {}  # by the notes' own ids
    for index, note in enumerate(found.notes):
        text = _text(note.text, found.report)
        if not text:
            found.report.note("no_text")
            continue
        zone = _zone(note, zones, found.report)
        cards[index] = Card(
            index=index,
            zone=zone.id,
            text=text,
            colour=_colour(note.colour, found.report),
            tags=_tags(note.tags, found.report),
            group=_title(note.group, found.report),
            spot=note.spot,
        )
        kinds[note.id] = index, zone.kind
    links = _links(found, kinds)
    return Brought(found.format, list(cards.values()), links, found.report.left_out)


def _text(said: str, report: Report) -> str:
    """Clean, as the log takes it (LOG-12), and not longer than a card's."""
    lined = said.replace("\r\n", "\n").replace("\r", "\n")
    text = CONTROL.sub("", lined)
    report.note("control", len(lined) - len(text))
    text = text.strip()
    if len(text) <= MAX_TEXT:
        return text
    report.note("cut", example=text)
    return text[: MAX_TEXT - 1].rstrip() + "…"


def _zone(note: Note, zones: Zones, report: Report) -> Zone:
    """By its name, else by the kind of card: a card is of its zone's kind."""
    kind = names.KINDS.get(names.folded(note.kind))
    if note.kind and kind is None:
        report.note("unknown_kind", example=note.kind)
    named = zones.named(note.zone) if note.zone else None
    if note.zone and named is None:
        report.note("unknown_zone", example=note.zone)
    zone = named or (zones.of_kind(kind) if kind else None) or zones.default
    if kind not in (None, zone.kind):
        report.note("other_kind", example=note.text)
    return zone


def _colour(said: str, report: Report) -> Colour | None:
    colour = names.colour(said)
    if said and colour is None:
        report.note("unknown_colour", example=said)
    return colour


def _title(said: str, report: Report) -> str:
    title = " ".join(CONTROL.sub("", said).split())
    if len(title) <= MAX_TITLE:
        return title
    report.note("titles_cut", example=title)
    return title[: MAX_TITLE - 1].rstrip() + "…"


def _links(found: Found, kinds: dict[str, tuple[int, CardKind]]) -> list[Link]:
    """The arrows that are links; between any two kinds of card there is one kind of link at most."""
    links: dict[tuple[int, int], Link] = {}
    for arrow in found.arrows:
        source, target = kinds.get(arrow.source), kinds.get(arrow.target)
        if source is None or target is None:
            found.report.note("arrow_ends")
            continue
        kind = _link_kind(source[1], target[1])
        ends = source[0], target[0]
        if kind is None:
            found.report.note("arrow_kinds")
        elif ends in links:
            found.report.note("arrow_twice")
        else:
            links[ends] = Link(kind, *ends)
    return list(links.values())


def _link_kind(source: CardKind, target: CardKind) -> LinkKind | None:
    return next((kind for kind in LINK_ENDS if joins(kind, source, target)), None)


def _tags(said: str, report: Report) -> tuple[str, ...]:
    """As many of them as a card can bear, those that are short enough."""
    named = distinct(tag for part in re.split("[,;]", said) if (tag := " ".join(part.split())))
    kept = [tag for tag in named if len(tag) <= MAX_TAG][:MAX_TAGS]
    if len(kept) < len(named):
        report.note("tags", example=said)
    return tuple(kept)
