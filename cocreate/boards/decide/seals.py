"""That a version of the plan was sealed, by whom and under which digest. Never undone, never done twice (SEA-1)."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Fields
from cocreate.errors import Refused


def seal_id(version: int) -> str:
    return f"v{version}"


def seal(board: Board, command: c.SealPlan, actor: str, at: int) -> Decision | Refused:
    if board.about.get("status") != "finished":
        return Refused("not_finished")
    if not command.version <= board.about.get("version", 0):
        return Refused("no_plan")
    id = seal_id(command.version)
    if board.get("seal", id) is not None:
        return Refused("already_sealed", {"version": command.version})
    fields: Fields = {
        "version": command.version,
        "seq": command.seq,
        "digest": command.digest,
        "key": command.key,
        "signature": command.signature,
        "at": at,
        "by": actor,
    }
    return Decision("plan_sealed", [Add(kind="seal", id=id, fields=fields)])
