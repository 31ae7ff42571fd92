"""The public page of a plan: there from when who leads switches it on, until they switch it off (EVI-5)."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Delete, Fields
from cocreate.boards.records import THE_PUBLICATION
from cocreate.errors import Refused


def publish(board: Board, command: c.PublishPage, actor: str, at: int) -> Decision | Refused:
    """Again where it is there already: with other settings, or with more that was waved through."""
    if not board.about.get("version"):
        return Refused("no_plan")
    fields: Fields = {"author": actor, "at": at}
    if command.listed:
        fields["listed"] = True
    if command.waved:
        fields["waved"] = sorted(set(command.waved))
    return Decision("page_published", [Add(kind="publication", id=THE_PUBLICATION, fields=fields)])


def withdraw(board: Board) -> Decision | Refused:
    if board.get("publication", THE_PUBLICATION) is None:
        return Refused("not_published")
    return Decision("page_withdrawn", [Delete(kind="publication", id=THE_PUBLICATION)])
