"""Typed links: the thread from a need to the idea that answers it and to the action that realises it."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import anonymous, seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Delete, Fields
from cocreate.boards.records import joins
from cocreate.errors import Refused

MAX_LINKS = 20_000


def add(board: Board, command: c.AddLink, actor: str, at: int) -> Decision | Refused:
    source, target = seen(board, command.source, actor), seen(board, command.target, actor)
    if source is None or target is None:
        return Refused("card_gone")
    if source.get("private") or target.get("private"):
        return Refused("not_revealed")
    if not joins(command.kind, source["kind"], target["kind"]) or command.source == command.target:
        return Refused("link_kinds", {"kind": command.kind})
    when = _when(command)
    if when and command.kind != "depends_on":
        return Refused("link_timing", {"kind": command.kind})
    if board.get("link", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    pair = (command.kind, command.source, command.target)
    if any((link["kind"], link["from"], link["to"]) == pair for link in board.of("link").values()):
        return Refused("link_exists")
    if len(board.of("link")) >= MAX_LINKS:
        return Refused("too_many", {"max": MAX_LINKS})
    author = "" if anonymous(board, actor) else actor
    ends = {"kind": command.kind, "from": command.source, "to": command.target}
    fields = {**ends, **when, "author": author, "at": at}
    return Decision("link_added", [Add(kind="link", id=command.id, fields=fields)])


def _when(command: c.AddLink) -> Fields:
    """How a dependency holds, where it is not that the one starts as the other has ended."""
    timing = None if command.timing == "finish_start" else command.timing
    return {name: value for name, value in {"timing": timing, "lag": command.lag}.items() if value}


def delete(board: Board, command: c.DeleteLink) -> Decision | Refused:
    if board.get("link", command.id) is None:
        return Refused("link_gone")
    return Decision("link_deleted", [Delete(kind="link", id=command.id)])
