"""What became of a plan in a period, as a document: `render` in every format that lays a document out, and as data.

Nobody is named but organisations (LOG-11).
"""

from datetime import UTC, date, datetime, time
from importlib import import_module

import msgspec

from cocreate.boards.records import Language
from cocreate.exports import FORMATS as PLANS
from cocreate.exports import period
from cocreate.exports.document import Block, Cover, Document, Figure, Section
from cocreate.exports.period import PeriodWords
from cocreate.monitoring.report import Report

LAID_OUT: tuple[str, ...] = tuple(format for format in ("pdf", "docx", "odt", "md") if format in PLANS)
FORMATS: dict[str, str] = {format: PLANS[format][0] for format in (*LAID_OUT, "json")}
CHAPTERS = {
    "report-actions": period.actions,
    "report-indicators": period.indicators,
    "report-variances": period.variances,
    "report-obstacles": period.obstacles,
    "report-late": period.late,
    "report-money": period.money,
    "report-bodies": period.bodies,
}


def render(report: Report, format: str, language: Language) -> bytes:
    if format not in FORMATS:
        raise KeyError(format)
    if format == "json":
        return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"
    told = document(report, language)
    writer = import_module(f"cocreate.exports.{format}")
    made = datetime.combine(date.fromisoformat(report.until), time(12), UTC)  # the same report gives the same bytes
    body: bytes = writer.written(told, about=told.cover.kind, made=made)
    return body


def document(report: Report, language: Language) -> Document:
    words = PeriodWords(report, language)
    return Document(
        language=language,
        title=report.title.strip() or words.say("plan-name"),
        date=report.until,
        cover=_cover(words),
        sections=[_section(words, key, blocks(words)) for key, blocks in CHAPTERS.items()],
        page=words.say("plan-page", page="{page}", pages="{pages}"),
    )


def _section(words: PeriodWords, key: str, blocks: list[Block]) -> Section:
    """An empty chapter says so."""
    return Section(words.say(key), words.say(f"{key}-lead" if blocks else f"{key}-empty"), blocks)


def _cover(words: PeriodWords) -> Cover:
    report = words.report
    to_end = [one for one in report.actions if one.to_end]
    ended = sum(one.ended for one in report.actions)
    aimed = [one for one in report.indicators if one.target is not None]
    on_track = sum(one.light.colour == "green" for one in aimed)
    late = len(report.late)
    span = {"start": words.day(report.start), "end": words.day(report.end)}
    return Cover(
        kind=words.say("report-name"),
        programme=[line for line in (report.programme, words.say("plan-programme-span", **span)) if line.strip()],
        figures=[
            Figure(words.number(len(report.actions)), words.say("report-figure-actions", count=len(report.actions))),
            Figure(f"{ended} / {len(to_end)}", words.say("report-figure-ended")),
            Figure(f"{on_track} / {len(aimed)}", words.say("report-figure-indicators")),
        ],
        themes="",
        aims_title="",
        aims=[],
        warning=words.say("report-warning", count=late, shown=words.number(late)) if late else "",
        made=words.say("report-until", day=words.day(report.until)),
    )
