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
    c.TagCards: "arrange",
    c.StackCards: "arrange",
    c.CopyCards: "write",
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
    c.AddDrawings: "write",
    c.MoveDrawings: "arrange",
    c.ColourDrawings: "arrange",
    c.RestackDrawings: "arrange",
    c.LabelDrawing: "write",
    c.DeleteDrawings: "write",
}

PARTICIPANTS_ALWAYS: frozenset[type[c.Command]] = frozenset({c.AddOrganisation})
TAKING_BACK: frozenset[type[c.Command]] = frozenset({c.Undo, c.Redo})  # `undo.py` asks: of the plan, or of the board
ACT_OF_THE_STEP: frozenset[type[c.Command]] = TAKING_BACK | {c.RestoreCard}  # read from what they change
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
        c.ResizeZone,
        c.NameVersion,
        c.DeleteVersion,
        c.RestoreBoard,
        c.PublishPage,
        c.WithdrawPage,
        c.SealPlan,
        c.IssueVersion,
        c.RestorePlan,
    }
)
# said of the plan, so only once there is one; by whom, each asks itself of the action that it is about (owning.py)
AFTERWARDS: frozenset[type[c.Command]] = frozenset(
    {
        c.AmendAction,
        c.EditWording,
        c.DropAmendment,
        c.IssueVersion,
        c.RestorePlan,
        c.ReportProgress,
        c.AddReading,
        c.DeleteReading,
        c.AttachFile,
        c.DetachFile,
        c.AnswerNeed,
        c.EditPassage,
        c.DropPassage,
    }
)
# access, and being seen, end at any time; and who leads, answers or measures changes in the years after the table
WHEN_FINISHED: frozenset[type[c.Command]] = frozenset(
    {c.ReopenBoard, c.ChangeMember, c.RemoveMember, c.PublishPage, c.WithdrawPage, c.SealPlan}
)
# what an observer does who measures (MON-10), and takes back once the table is finished
MEASURING: frozenset[type[c.Command]] = frozenset({c.AddReading, c.DeleteReading, c.AttachFile, c.DetachFile})


def member_of(board: Board, person: str) -> Fields | None:
    """Who sits at the table now; None for who never did, and for who was taken off it."""
    member = board.get("member", person)
    return None if member is None or member.get("removed") else member


def is_finished(board: Board) -> bool:
    return board.about.get("status") == "finished"


def refusal(board: Board, command: c.Command, actor: str) -> Refused | None:
    """Why this person may not ask this now; None where they may."""
    if isinstance(command, c.Together):
        return refusal(board, command.cards, actor) or refusal(board, command.drawings, actor)
    member = member_of(board, actor)
    if member is None:
        return Refused("removed")
    if member["role"] == "observer" and (refused := _observes(board, command, member)):
        return refused
    leads = member["role"] == "facilitator"
    if type(command) in LEADING and not leads:
        return Refused("facilitator_only")
    if is_finished(board):
        free = type(command) in WHEN_FINISHED | AFTERWARDS | TAKING_BACK
        return None if free else Refused("board_finished")
    if type(command) in AFTERWARDS:
        return Refused("not_finished")
    if leads or type(command) in PARTICIPANTS_ALWAYS:
        return None
    if board.about.get("locked"):
        return Refused("board_locked")
    if type(command) in ACT_OF_THE_STEP:
        return None
    return refused_act(board, ACTS[type(command)], member)


def _observes(board: Board, command: c.Command, member: Fields) -> Refused | None:
    if not member.get("monitors"):
        return Refused("observer")
    kind = type(command)
    return None if kind in MEASURING or (kind in TAKING_BACK and is_finished(board)) else Refused("monitor")


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
