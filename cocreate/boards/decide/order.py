"""How the board lies: which card above which, and how large a zone is."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import seen_all
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Fields, Put
from cocreate.boards.permissions import refused_zone
from cocreate.errors import Refused


def height(id: str, card: Fields) -> tuple[int, int, str]:
    """By which cards are sorted from the bottom up, alike in every client and file."""
    return card.get("z", 0), card.get("at", 0), id


def stack(board: Board, command: c.StackCards, actor: str) -> Decision | Refused:
    found = sorted(seen_all(board, command.cards, actor), key=lambda one: height(*one))
    if not found:
        return Refused("card_gone")
    for _, card in found:
        if refused := refused_zone(board, card["zone"], actor):
            return refused
    taken = {id for id, _ in found}
    others = [card.get("z", 0) for id, card in board.of("card").items() if id not in taken]
    first = max(others, default=0) + 1 if command.to == "front" else min(others, default=0) - len(found)
    return Decision(
        "cards_stacked", [Put(kind="card", id=id, fields={"z": first + n}) for n, (id, _) in enumerate(found)]
    )


def resize_zone(board: Board, command: c.ResizeZone) -> Decision | Refused:
    if board.get("zone", command.zone) is None:
        return Refused("unknown_zone", {"id": command.zone})
    fields: Fields = {"x": command.x, "y": command.y, "w": command.w, "h": command.h}
    return Decision("zone_resized", [Put(kind="zone", id=command.zone, fields=fields)])
