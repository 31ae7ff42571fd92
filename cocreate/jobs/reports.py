"""A report on a year or a quarter, from the board's whole log: made in a process apart, for a log may be long."""

from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.lines import event_of
from cocreate.boards.records import Language
from cocreate.exports.report import FORMATS, render
from cocreate.monitoring.now import plan_now
from cocreate.monitoring.periods import span_of
from cocreate.monitoring.report import Report, history, report
from cocreate.storage.ports import Log
from cocreate.storage.replay import PAGE
from cocreate.storage.store import open_store

REPORT_FILES: dict[str, str] = FORMATS


class ReportAsked(NamedTuple):
    board: str
    seq: int
    period: str  # a year or a quarter
    format: str
    language: Language
    zone: str
    today: date  # it tells another thing tomorrow, while its period is under way


async def reported(store_url: str, asked: ReportAsked) -> bytes:
    store = await open_store(store_url, read_only=True)
    try:
        return render(await report_on(store, asked), asked.format, asked.language)
    finally:
        await store.close()


async def report_on(log: Log, asked: ReportAsked) -> Report:
    """KeyError where the period is none."""
    board, span = asked.board, span_of(asked.period)
    if span is None:
        raise KeyError(asked.period)
    seen, events = Board(), list[Event]()
    while lines := await log.read(board, seen.seq, PAGE):
        for line in lines:
            event = event_of(line.seq, line.body)
            seen.advance(event)
            events.append(event)
    plan = plan_now(seen.records, board=board, seq=seen.seq, at=events[-1].at)
    said = history(events, ZoneInfo(asked.zone))
    return report(plan, said, seen.records.get("reading", {}), *span, today=asked.today)
