"""Tags: short words on cards, by which a table finds again what speaks of the same thing across zones and groups."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import distinct, seen_all
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Change, Fields, Put
from cocreate.boards.permissions import refused_zone
from cocreate.errors import Refused


def tag(board: Board, command: c.TagCards, actor: str) -> Decision | Refused:
    found = seen_all(board, command.cards, actor)
    changes: list[Change] = []
    for id, card in found:
        if refused := refused_zone(board, card["zone"], actor):
            return refused
        tags = distinct([*card.get("tags", []), command.name]) if command.on else _without(card, command.name)
        if len(tags) > max(c.MAX_TAGS, len(card.get("tags", []))):  # undo may have made it more: then only fewer
            return Refused("too_many_tags", {"max": c.MAX_TAGS})
        changes.append(Put(kind="card", id=id, fields={"tags": tags or None}))
    return Decision("cards_tagged", changes) if changes else Refused("card_gone")


def _without(card: Fields, name: str) -> list[str]:
    return [tag for tag in card.get("tags", []) if tag.lower() != name.lower()]
