"""Versions: names for states of the board, each an event of the log. What stands there then is never copied."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Delete, Fields
from cocreate.errors import Refused

MAX_VERSIONS = 500


def name(board: Board, command: c.NameVersion, actor: str, at: int) -> Decision | Refused:
    seq = board.seq if command.seq is None else command.seq
    if seq > board.seq:
        return Refused("unknown_seq")
    if board.get("version", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    if len(board.of("version")) >= MAX_VERSIONS:
        return Refused("too_many", {"max": MAX_VERSIONS})
    fields: Fields = {"title": command.title, "seq": seq, "author": actor, "at": at}
    return Decision("version_named", [Add(kind="version", id=command.id, fields=fields)])


def delete(board: Board, command: c.DeleteVersion) -> Decision | Refused:
    if board.get("version", command.id) is None:
        return Refused("version_gone")
    return Decision("version_deleted", [Delete(kind="version", id=command.id)])
