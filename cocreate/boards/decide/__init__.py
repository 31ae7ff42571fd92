"""decide(board, command, actor, at): the one place where a command becomes what happened, or a refusal (DEC-1).

Pure: it gets time, ids and actor as arguments and reads nothing but the board. One file a concept.
"""

from typing import assert_never

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import actions, cards, groups, links, phases, rounds, table, talk, undo
from cocreate.boards.decide.cards import anonymous
from cocreate.boards.decide.decision import Decision
from cocreate.boards.permissions import refusal
from cocreate.boards.visibility import mark, unmasks
from cocreate.errors import Refused

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
        actor != SERVER and (anonymous(board, actor) or unmasks(board.records, changes, actor))
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
        case c.OpenRound():
            return rounds.open_round(board, command, at)
        case c.CloseRound():
            return rounds.close_round(board)
        case c.Undo():
            return undo.take_back(board, actor, redo=False)
        case c.Redo():
            return undo.take_back(board, actor, redo=True)
        case c.OpenPhase():
            return phases.open_phase(board, command, at)
        case c.RevealCards():
            return phases.reveal(board)
        case c.SetTimer():
            return phases.set_timer(command, at)
        case c.OpenBoard():
            return table.open_board(board, command, at)
        case c.RenameBoard():
            return table.rename(command)
        case c.LockBoard():
            return table.lock(command)
        case c.SetProgramme():
            return table.set_programme(board, command)
        case c.AddOrganisation():
            return table.add_organisation(board, command)
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
        case _:
            assert_never(command)
