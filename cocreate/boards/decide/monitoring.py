"""What becomes of the plan: how far actions have come, readings of indicators, files. By who answers for it (MON-2)."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.actions import CENTS, number
from cocreate.boards.decide.answers import may_answer
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Fields, Put
from cocreate.boards.owning import answers_for, answers_for_result, is_action, is_result, measures
from cocreate.boards.permissions import leads
from cocreate.errors import Refused

MAX_READINGS = 20_000  # of a board
MAX_READINGS_EACH = 1_000  # of an indicator
MAX_FILES = 500  # of a board
MAX_FILES_EACH = 30  # of an action


Said = c.ReportProgress | c.AddReading | c.DeleteReading | c.AttachFile | c.DetachFile


def said(board: Board, command: Said, actor: str, at: int) -> Decision | Refused:
    match command:
        case c.ReportProgress():
            return report(board, command, actor, at)
        case c.AddReading():
            return add_reading(board, command, actor, at)
        case c.DeleteReading():
            return delete_reading(board, command, actor)
        case c.AttachFile():
            return attach(board, command, actor, at)
        case c.DetachFile():
            return detach(board, command, actor)
        case _:
            assert_never(command)


def report(board: Board, command: c.ReportProgress, actor: str, at: int) -> Decision | Refused:
    if refused := refused_of(board, command.action, actor):
        return refused
    fields: Fields = {
        "status": command.status,
        "percent": command.percent,
        "note": command.note or None,
        "obstacles": command.obstacles or None,
        "author": actor,
        "at": at,
    }
    if command.spent_eur is not msgspec.UNSET:
        fields["spent_eur"] = number(command.spent_eur, CENTS)
    id = command.action
    if board.get("progress", id) is not None:  # each field as it was, where it is taken back
        return Decision("progress_reported", [Put(kind="progress", id=id, fields=fields)])
    return Decision("progress_reported", [Add(kind="progress", id=id, fields=_said(fields))])


def add_reading(board: Board, command: c.AddReading, actor: str, at: int) -> Decision | Refused:
    if refused := refused_measuring(board, command.of, actor):
        return refused
    if board.get("reading", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    try:
        date.fromisoformat(command.date)
    except ValueError:
        return Refused("bad_date", {"date": command.date})
    readings = board.of("reading").values()
    if len(readings) >= MAX_READINGS:
        return Refused("too_many", {"max": MAX_READINGS})
    if sum(reading["of"] == command.of for reading in readings) >= MAX_READINGS_EACH:
        return Refused("too_many", {"max": MAX_READINGS_EACH})
    fields: Fields = {
        "of": command.of,
        "date": command.date,
        "value": number(command.value),
        "source": command.source or None,
        "note": command.note or None,
        "reason": command.reason or None,
        "author": actor,
        "at": at,
    }
    return Decision("reading_added", [Add(kind="reading", id=command.id, fields=_said(fields))])


def delete_reading(board: Board, command: c.DeleteReading, actor: str) -> Decision | Refused:
    """One's own, as long as one answers for it; a facilitator any."""
    found = board.get("reading", command.id)
    if found is None:
        return Refused("reading_gone")
    if refused := _refused_own(board, found, found["of"], actor):
        return refused
    return Decision("reading_deleted", [Delete(kind="reading", id=command.id)])


def attach(board: Board, command: c.AttachFile, actor: str, at: int) -> Decision | Refused:
    if not is_action(board, command.action):
        return Refused("not_an_action")
    if refused := refused_measuring(board, command.action, actor):
        return refused
    if board.get("attachment", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    if refused := refused_room(board, command.action):
        return refused
    fields: Fields = {
        "action": command.action,
        "file": command.file,
        "name": command.name,
        "size": command.size,
        "type": command.kind,
        "author": actor,
        "at": at,
    }
    return Decision("file_attached", [Add(kind="attachment", id=command.id, fields=fields)])


def detach(board: Board, command: c.DetachFile, actor: str) -> Decision | Refused:
    found = board.get("attachment", command.id)
    if found is None:
        return Refused("file_gone")
    if refused := _refused_own(board, found, found["action"], actor):
        return refused
    return Decision("file_detached", [Delete(kind="attachment", id=command.id)])


def refused_room(board: Board, action: str) -> Refused | None:
    """Why no more files may go with this action."""
    files = board.of("attachment").values()
    if len(files) >= MAX_FILES:
        return Refused("too_many", {"max": MAX_FILES})
    each = sum(one["action"] == action for one in files)
    return Refused("too_many", {"max": MAX_FILES_EACH}) if each >= MAX_FILES_EACH else None


def refused_of(board: Board, of: str, actor: str) -> Refused | None:
    """Why this person may say nothing of this action or result."""
    if is_action(board, of):
        return None if answers_for(board, actor, of) else Refused("not_your_action")
    if not is_result(board, of):
        return Refused("not_in_plan")
    return None if answers_for_result(board, actor, of) else Refused("not_your_action")


def refused_measuring(board: Board, of: str, actor: str) -> Refused | None:
    """Why this person may write no reading or file of this action or result."""
    if measures(board, actor):
        return None if is_action(board, of) or is_result(board, of) else Refused("not_in_plan")
    return refused_of(board, of, actor)


def refused_changes(board: Board, changes: Sequence[Change], actor: str) -> Refused | None:
    """Why this person may not take these back, or do them again, now."""
    for change in changes:
        if change.kind == "answer":
            if not may_answer(board, actor, change.id):
                return Refused("not_answering")
            continue
        fields = change.fields if isinstance(change, Add) else board.get(change.kind, change.id) or {}
        if change.kind == "progress":
            refused = refused_of(board, change.id, actor)
        else:
            refused = refused_measuring(board, fields.get("of") or fields.get("action", ""), actor)
        if refused is not None:
            return refused
    return None


def _refused_own(board: Board, fields: Fields, of: str, actor: str) -> Refused | None:
    if leads(board, actor):  # also where the action itself is gone
        return None
    return refused_measuring(board, of, actor) or (None if fields["author"] == actor else Refused("not_yours"))


def _said(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value is not None}
