"""A file of the plan as it would be now, made in a process of its own of what one viewer sees of the board (EXP-10)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from cocreate.boards.events import Records
from cocreate.boards.records import Language
from cocreate.exports import render, render_calendar
from cocreate.exports.papers.given import progress_of
from cocreate.plans.drafted import drafted


class DraftOf(msgspec.Struct, frozen=True, kw_only=True):
    """A board at one number of its log."""

    board: str
    seq: int
    at: int  # ms since 1970, of that event
    zone: str  # in which its moment is told
    language: Language  # of the board
    records: Records


def draft_file(of: bytes, format: str, language: Language) -> bytes:
    told = msgspec.json.decode(of, type=DraftOf)
    at = datetime.fromtimestamp(told.at / 1000, ZoneInfo(told.zone))
    plan = drafted(told.records, board=told.board, seq=told.seq, at=at, language=told.language)
    if format == "ics":
        return render_calendar(plan, [], progress_of(told.records), language)
    return render(plan, format, language)
