"""decide(board, command, actor, at): the one place where a command becomes what happened, or a refusal (DEC-1).

Pure: it gets time, ids and actor as arguments and reads nothing but the board. One file a concept.
"""

from typing import assert_never

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import (
    actions,
    amendments,
    answers,
    cards,
    copies,
    drawings,
    groups,
    links,
    monitoring,
    order,
    passages,
    phases,
    publishing,
    restore,
    rounds,
    seals,
    table,
    tags,
    talk,
    together,
    undo,
    versions,
)
from cocreate.boards.decide.cards import anonymous
from cocreate.boards.decide.decision import Decision
from cocreate.boards.permissions import is_finished, refusal
from cocreate.boards.visibility import mark, unmasks
from cocreate.errors import Refused

OfThePlan = (
    c.AmendAction
    | c.EditWording
    | c.DropAmendment
    | c.RestorePlan
    | c.IssueVersion
    | c.EditPassage
    | c.DropPassage
    | c.ReportProgress
    | c.AddReading
    | c.DeleteReading
    | c.AttachFile
    | c.DetachFile
    | c.AnswerNeed
    | c.PublishPage
    | c.WithdrawPage
    | c.SealPlan
)
SERVER = ""  # the actor of what the server itself asks


def decide(board: Board, command: c.AnyCommand, actor: str, at: int) -> Decision | Refused:
    """What the command comes to on this board; `at` in ms since 1970, `actor` a participant id or SERVER."""
    if actor != SERVER:
        if isinstance(command, c.OpenBoard | c.JoinTable):
            return Refused("server_only")
        if (refused := refusal(board, command, actor)) is not None:
            return refused
    decided = _decide(board, command, actor, at)
    if isinstance(decided, Refused):
        return decided
    changes = mark(board.records, decided.changes)
    hidden = decided.anonymous or (
        actor != SERVER
        and not is_finished(board)  # what is said of the plan has a name to it, whatever phase the table was in
        and (anonymous(board, actor) or unmasks(board.records, changes, actor))
    )
    return Decision(decided.type, changes, decided.jobs, hidden)


def _decide(board: Board, command: c.AnyCommand, actor: str, at: int) -> Decision | Refused:
    match command:
        case c.AddCards():
            return cards.add(board, command, actor, at)
        case c.EditText():
            return cards.edit_text(board, command, actor)
        case c.MoveCards():
            return cards.move(board, command, actor)
        case c.ColourCards():
            return cards.colour(board, command, actor)
        case c.TagCards():
            return tags.tag(board, command, actor)
        case c.StackCards():
            return order.stack(board, command, actor)
        case c.CopyCards():
            return copies.copy(board, command, actor, at)
        case c.DeleteCards():
            return cards.delete(board, command, actor)
        case c.SetAction():
            return actions.set_action(board, command, actor)
        case c.AddGroup():
            return groups.add(board, command, actor, at)
        case c.RenameGroup():
            return groups.rename(board, command)
        case c.DeleteGroup():
            return groups.delete(board, command)
        case c.GroupCards():
            return groups.group_cards(board, command, actor)
        case c.AddLink():
            return links.add(board, command, actor, at)
        case c.DeleteLink():
            return links.delete(board, command)
        case c.AddComment():
            return talk.comment(board, command, actor, at)
        case c.DeleteComment():
            return talk.delete_comment(board, command, actor)
        case c.React():
            return talk.react(board, command, actor)
        case c.CastVote():
            return rounds.cast_vote(board, command, actor)
        case c.AddDrawings():
            return drawings.add(board, command, actor, at)
        case c.MoveDrawings():
            return drawings.move(board, command, actor)
        case c.ColourDrawings():
            return drawings.colour(board, command, actor)
        case c.RestackDrawings():
            return drawings.restack(board, command, actor)
        case c.LabelDrawing():
            return drawings.label(board, command, actor)
        case c.DeleteDrawings():
            return drawings.delete(board, command, actor)
        case c.Together():
            decided = [_decide(board, part, actor, at) for part in (command.cards, command.drawings)]
            return together.joined(board, decided, actor)
        case c.AddOrganisation():
            return table.add_organisation(board, command)
        case c.Undo() | c.Redo():
            return undo.take_back(board, actor, redo=isinstance(command, c.Redo))
        case _:
            return _led(board, command, actor, at)


Led = c.FacilitatorCommand | c.ServerCommand | c.DoorCommand | OfThePlan


def _led(board: Board, command: Led, actor: str, at: int) -> Decision | Refused:
    match command:
        case c.OpenRound():
            return rounds.open_round(board, command, at)
        case c.CloseRound():
            return rounds.close_round(board)
        case c.OpenPhase():
            return phases.open_phase(board, command, at)
        case c.RevealCards():
            return phases.reveal(board)
        case c.SetTimer():
            return phases.set_timer(command, at)
        case c.ResizeZone():
            return order.resize_zone(board, command)
        case c.OpenBoard():
            return table.open_board(board, command, at)
        case c.RenameBoard():
            return table.rename(command)
        case c.LockBoard():
            return table.lock(command)
        case c.SetProgramme():
            return table.set_programme(board, command)
        case c.JoinTable():
            return table.join(board, command, at)
        case c.ChangeMember():
            return table.change_member(board, command)
        case c.RemoveMember():
            return table.remove_member(board, command)
        case c.FinishBoard():
            return table.finish(board, command)
        case c.ReopenBoard():
            return table.reopen(board, at)
        case c.NameVersion():
            return versions.name(board, command, actor, at)
        case c.DeleteVersion():
            return versions.delete(board, command)
        case c.RestoreCard() | c.RestoreBoard():
            return _restored(board, command, actor)
        case _:
            return _of_the_plan(board, command, actor, at)


def _restored(board: Board, command: c.RestoreCard | c.RestoreBoard, actor: str) -> Decision | Refused:
    match command:
        case c.RestoreCard():
            return restore.restore_card(board, command, actor)
        case c.RestoreBoard():
            return restore.restore_board(board, command, actor)
        case _:
            assert_never(command)


def _of_the_plan(board: Board, command: OfThePlan, actor: str, at: int) -> Decision | Refused:
    """What people do with the plan once the table is finished."""
    match command:
        case c.AmendAction():
            return amendments.amend(board, command, actor, at)
        case c.EditWording():
            return amendments.edit_wording(board, command, actor, at)
        case c.DropAmendment():
            return amendments.drop(board, command, actor, at)
        case c.RestorePlan():
            return amendments.restore(board, command, actor, at)
        case c.IssueVersion():
            return table.issue(board, command)
        case c.EditPassage():
            return passages.edit(board, command, actor, at)
        case c.DropPassage():
            return passages.drop(board, command, actor)
        case c.ReportProgress() | c.AddReading() | c.DeleteReading() | c.AttachFile() | c.DetachFile():
            return monitoring.said(board, command, actor, at)
        case c.AnswerNeed():
            return answers.answer(board, command, actor, at)
        case c.PublishPage():
            return publishing.publish(board, command, actor, at)
        case c.WithdrawPage():
            return publishing.withdraw(board)
        case c.SealPlan():
            return seals.seal(board, command, actor, at)
        case _:
            assert_never(command)
