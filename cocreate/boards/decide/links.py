"""Typed links: the thread from a need to the idea that answers it and to the action that realises it."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import anonymous, seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Delete
from cocreate.boards.records import LINK_ENDS
from cocreate.errors import Refused

MAX_LINKS = 20_000


def add(board: Board, command: c.AddLink, actor: str, at: int) -> Decision | Refused:
    source, target = seen(board, command.source, actor), seen(board, command.target, actor)
    if source is None or target is None:
        return Refused("card_gone")
    if source.get("private") or target.get("private"):
        return Refused("not_revealed")
    sources, targets = LINK_ENDS[command.kind]
    if source["kind"] not in sources or target["kind"] not in targets or command.source == command.target:
        return Refused("link_kinds", {"kind": command.kind})
    if board.get("link", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    ends = (command.kind, command.source, command.target)
    if any((link["kind"], link["from"], link["to"]) == ends for link in board.of("link").values()):
        return Refused("link_exists")
    if len(board.of("link")) >= MAX_LINKS:
        return Refused("too_many", {"max": MAX_LINKS})
    author = "" if anonymous(board, actor) else actor
    fields = {"kind": command.kind, "from": command.source, "to": command.target, "author": author, "at": at}
    return Decision("link_added", [Add(kind="link", id=command.id, fields=fields)])


def delete(board: Board, command: c.DeleteLink) -> Decision | Refused:
    if board.get("link", command.id) is None:
        return Refused("link_gone")
    return Decision("link_deleted", [Delete(kind="link", id=command.id)])
