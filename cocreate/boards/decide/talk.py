"""Comments and reactions on cards."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import anonymous, seen
from cocreate.boards.decide.decision import Decision, derived_id
from cocreate.boards.events import Add, Change, Delete, Fields
from cocreate.boards.permissions import leads
from cocreate.errors import Refused

MAX_COMMENTS = 20_000


def comment(board: Board, command: c.AddComment, actor: str, at: int) -> Decision | Refused:
    if refused := _refused(board, command.card, actor):
        return refused
    if board.get("comment", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    if len(board.of("comment")) >= MAX_COMMENTS:
        return Refused("too_many", {"max": MAX_COMMENTS})
    fields: Fields = {"card": command.card, "text": command.text, "author": actor, "at": at}
    if anonymous(board, actor):
        fields["anonymous"] = True
    return Decision("comment_added", [Add(kind="comment", id=command.id, fields=fields)])


def delete_comment(board: Board, command: c.DeleteComment, actor: str) -> Decision | Refused:
    found = board.get("comment", command.id)
    if found is None:
        return Refused("comment_gone")
    if found["author"] != actor and not leads(board, actor):
        return Refused("not_yours")
    return Decision("comment_deleted", [Delete(kind="comment", id=command.id)])


def react(board: Board, command: c.React, actor: str) -> Decision | Refused:
    """On or off; said twice it is the same. Not in an anonymous phase: a reaction bears its author's name."""
    if refused := _refused(board, command.card, actor):
        return refused
    if anonymous(board, actor):
        return Refused("not_in_phase", {"phase": board.phase.get("title", "")})
    id = derived_id("r-", command.card, actor, command.symbol)
    there = board.get("reaction", id) is not None
    changes: list[Change] = []
    if command.on and not there:
        fields: Fields = {"card": command.card, "author": actor, "symbol": command.symbol}
        changes.append(Add(kind="reaction", id=id, fields=fields))
    elif there and not command.on:
        changes.append(Delete(kind="reaction", id=id))
    return Decision("reacted", changes)


def _refused(board: Board, card: str, actor: str) -> Refused | None:
    found = seen(board, card, actor)
    if found is None:
        return Refused("card_gone")
    return Refused("not_revealed") if found.get("private") else None
