"""What is asked of a board so that a file's cards stand on it: commands with ids that follow from the file.

The same file asks for the same cards: those that are there are not asked for again (LOG-3).
"""

import hashlib
from collections.abc import Iterator, Sequence

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.groups import MAX_GROUPS
from cocreate.boards.decide.links import MAX_LINKS
from cocreate.boards.events import Fields, Records
from cocreate.boards.layout import LOWEST
from cocreate.boards.records import Kind
from cocreate.imports.brought import Brought, Card
from cocreate.imports.found import LeftOut, Report
from cocreate.imports.laid import laid
from cocreate.imports.names import folded

BATCH = 200  # cards of one command
BATCH_BYTES = 48_000  # a frame may have 65,536


class Wanted(msgspec.Struct, frozen=True):
    """To be asked in this order; what is there already is not in it."""

    groups: list[c.AddGroup]
    cards: list[c.NewCard]
    links: list[c.AddLink]
    present: int  # cards of the file that are on the board
    left_out: list[LeftOut]


def wanted(brought: Brought, board: str, digest: str, records: Records) -> Wanted:
    """`records` is the board as it is; they are not changed. `digest` is the file's."""
    report = Report(brought.left_out)
    asking = _Asking(board, f"{digest}:{brought.format}", records)
    there = asking.of("card")
    new = [card for card in brought.cards if asking.id("card", card.index) not in there]
    coming = new[: max(0, c.MAX_CARDS - len(there))]
    report.note("board_full", len(new) - len(coming), example=next((card.text for card in new[len(coming) :]), ""))
    groups, ids = asking.groups(coming, report)
    return Wanted(
        groups=groups,
        cards=asking.cards(coming, ids),
        links=asking.links(brought, coming, report),
        present=len(brought.cards) - len(new),
        left_out=report.left_out,
    )


class _Asking:
    def __init__(self, board: str, file: str, records: Records) -> None:
        self._board, self._file, self._records = board, file, records

    def id(self, kind: str, index: int | str) -> str:
        whole = f"{self._board}:{self._file}:{kind}:{index}"
        return kind[0] + hashlib.sha256(whole.encode()).hexdigest()[:24]

    def of(self, kind: Kind) -> dict[str, Fields]:
        return self._records.get(kind, {})

    def groups(self, cards: Sequence[Card], report: Report) -> tuple[list[c.AddGroup], dict[tuple[str, str], str]]:
        """The groups to add, and the id of each by zone and title: one that has cards in that zone is gone on with."""
        there = self.of("group")
        held = {(card["zone"], card.get("group")) for card in self.of("card").values()}
        known = {(zone, folded(there[id]["title"])): id for zone, id in held if id in there}
        added: list[c.AddGroup] = []
        ids: dict[tuple[str, str], str] = {}
        for zone, title in dict.fromkeys((card.zone, card.group) for card in cards if card.group):
            id = known.get((zone, folded(title))) or self.id("group", f"{zone}:{title}")
            if id not in there:
                if len(there) + len(added) >= MAX_GROUPS:
                    report.note("groups_full", example=title)
                    continue
                added.append(c.AddGroup(id=id, title=title, cards=[]))
            ids[zone, title] = id
        return added, ids

    def cards(self, cards: Sequence[Card], groups: dict[tuple[str, str], str]) -> list[c.NewCard]:
        made: dict[int, c.NewCard] = {}
        for zone in dict.fromkeys(card.zone for card in cards):
            of_zone = [card for card in cards if card.zone == zone]
            slots = laid(self._records, zone, [card.spot for card in of_zone])
            for card, slot in zip(of_zone, slots, strict=True):
                made[card.index] = c.NewCard(
                    id=self.id("card", card.index),
                    zone=zone,
                    text=card.text,
                    x=min(slot.x, LOWEST),
                    y=min(slot.y, LOWEST),
                    colour=card.colour,
                    tags=list(card.tags),
                    group=groups.get((zone, card.group)),
                )
        return [made[card.index] for card in cards]

    def links(self, brought: Brought, coming: Sequence[Card], report: Report) -> list[c.AddLink]:
        """Between cards that are there or come. What is written in private cannot be linked yet."""
        there = self.of("card")
        ids = {card.index: id for card in brought.cards if (id := self.id("card", card.index)) in there}
        ids |= {card.index: self.id("card", card.index) for card in coming}
        phase = Board(records=self._records).phase
        private = phase.get("writing") == "private" and not phase.get("revealed")
        linked = {(link["from"], link["to"]) for link in self.of("link").values()}
        found: list[c.AddLink] = []
        for link in brought.links:
            source, target = ids.get(link.source), ids.get(link.target)
            if source is None or target is None:
                report.note("arrow_ends")
            elif (source, target) in linked:
                continue
            elif private:
                report.note("arrow_private")
            elif len(linked) >= MAX_LINKS:
                report.note("links_full")
            else:
                linked.add((source, target))
                id = self.id("link", f"{link.source}:{link.target}")
                found.append(c.AddLink(id=id, kind=link.kind, source=source, target=target))
        return found


def batches(cards: Sequence[c.NewCard]) -> Iterator[list[c.NewCard]]:
    """As many as one command, and one frame, can carry."""
    batch: list[c.NewCard] = []
    size = 0
    for card in cards:
        length = len(msgspec.json.encode(card)) + 1
        if batch and (len(batch) == BATCH or size + length > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(card)
        size += length
    if batch:
        yield batch
