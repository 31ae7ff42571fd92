"""Who may do what: role x phase x command, as data. Read when a command is decided, never before (DEC-5)."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Fields
from cocreate.boards.records import Act
from cocreate.errors import Refused

ACTS: dict[type[c.Command], Act] = {
    c.AddCards: "write",
    c.EditText: "write",
    c.DeleteCards: "write",
    c.MoveCards: "arrange",
    c.ColourCards: "arrange",
    c.SetAction: "plan",
    c.AddGroup: "group",
    c.RenameGroup: "group",
    c.DeleteGroup: "group",
    c.GroupCards: "group",
    c.AddLink: "link",
    c.DeleteLink: "link",
    c.AddComment: "comment",
    c.DeleteComment: "comment",
    c.React: "react",
    c.CastVote: "vote",
}

PARTICIPANTS_ALWAYS: frozenset[type[c.Command]] = frozenset({c.AddOrganisation})
ACT_OF_THE_STEP: frozenset[type[c.Command]] = frozenset({c.Undo, c.Redo})  # read from ACT_OF_EVENT
LEADING: frozenset[type[c.Command]] = frozenset(
    {
        c.OpenPhase,
        c.RevealCards,
        c.SetTimer,
        c.OpenRound,
        c.CloseRound,
        c.RenameBoard,
        c.LockBoard,
        c.SetProgramme,
        c.ChangeMember,
        c.RemoveMember,
        c.FinishBoard,
        c.ReopenBoard,
    }
)
WHEN_FINISHED: frozenset[type[c.Command]] = frozenset({c.ReopenBoard, c.RemoveMember})  # access ends at any time


def member_of(board: Board, person: str) -> Fields | None:
    """Who sits at the table now; None for who never did, and for who was taken off it."""
    member = board.get("member", person)
    return None if member is None or member.get("removed") else member


def refusal(board: Board, command: c.Command, actor: str) -> Refused | None:
    """Why this person may not ask this now; None where they may."""
    member = member_of(board, actor)
    if member is None:
        return Refused("removed")
    if member["role"] == "observer":
        return Refused("observer")
    leads = member["role"] == "facilitator"
    if type(command) in LEADING and not leads:
        return Refused("facilitator_only")
    if board.about.get("status") == "finished" and type(command) not in WHEN_FINISHED:
        return Refused("board_finished")
    if leads or type(command) in PARTICIPANTS_ALWAYS:
        return None
    if board.about.get("locked"):
        return Refused("board_locked")
    if type(command) in ACT_OF_THE_STEP:
        return None
    return refused_act(board, ACTS[type(command)], member)


def refused_act(board: Board, act: Act, member: Fields) -> Refused | None:
    if member["role"] == "facilitator" or act in board.phase.get("allows", ()):
        return None
    return Refused("not_in_phase", {"phase": board.phase.get("title", "")})


def refused_zone(board: Board, zone: str, actor: str) -> Refused | None:
    """Whether this person may write in the zone in this phase."""
    found = board.get("zone", zone)
    if found is None:
        return Refused("unknown_zone", {"id": zone})
    zones = board.phase.get("zones") or ()
    if leads(board, actor) or not zones or zone in zones:
        return None
    return Refused("zone_closed", {"zone": found.get("title", ""), "phase": board.phase.get("title", "")})


def leads(board: Board, actor: str) -> bool:
    return (board.get("member", actor) or {}).get("role") == "facilitator"
