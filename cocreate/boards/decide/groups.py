"""Groups: a title over cards that speak of the same thing. A card is in one group at most."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import anonymous, seen_all
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Fields, Put
from cocreate.errors import Refused

MAX_GROUPS = 500


def add(board: Board, command: c.AddGroup, actor: str, at: int) -> Decision | Refused:
    if board.get("group", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    if len(board.of("group")) >= MAX_GROUPS:
        return Refused("too_many", {"max": MAX_GROUPS})
    fields: Fields = {"title": command.title, "author": "" if anonymous(board, actor) else actor, "at": at}
    changes: list[Change] = [Add(kind="group", id=command.id, fields=fields)]
    changes += _put(board, command.cards, actor, command.id)
    return Decision("group_added", changes)


def rename(board: Board, command: c.RenameGroup) -> Decision | Refused:
    if board.get("group", command.id) is None:
        return Refused("group_gone")
    return Decision("group_renamed", [Put(kind="group", id=command.id, fields={"title": command.title})])


def delete(board: Board, command: c.DeleteGroup) -> Decision | Refused:
    if board.get("group", command.id) is None:
        return Refused("group_gone")
    changes: list[Change] = [
        Put(kind="card", id=id, fields={"group": None})
        for id, card in board.of("card").items()
        if card.get("group") == command.id
    ]
    return Decision("group_deleted", [*changes, Delete(kind="group", id=command.id)])


def group_cards(board: Board, command: c.GroupCards, actor: str) -> Decision | Refused:
    if command.group is not None and board.get("group", command.group) is None:
        return Refused("group_gone")
    changes = _put(board, command.cards, actor, command.group)
    return Decision("cards_grouped", changes) if changes else Refused("card_gone")


def _put(board: Board, cards: list[str], actor: str, group: str | None) -> list[Change]:
    return [Put(kind="card", id=id, fields={"group": group}) for id, _ in seen_all(board, cards, actor)]
