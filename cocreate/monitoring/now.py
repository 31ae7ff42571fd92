"""The plan as it stands now, from the records of its board. Pure."""

from cocreate.boards.events import Records
from cocreate.boards.records import THE_BOARD, Language
from cocreate.plans.build import build, drawn
from cocreate.plans.plan import Plan


def plan_now(records: Records, *, board: str, seq: int, at: int) -> Plan:
    """`at`: ms since 1970, of the newest event."""
    return build(records, board=board, seq=seq, finished=at, language=_language(records))


def days_now(records: Records, *, board: str, seq: int, at: int) -> Plan:
    """The same without schedule and checks, of which a calendar tells nothing."""
    return drawn(records, board=board, seq=seq, finished=at, language=_language(records))


def _language(records: Records) -> Language:
    language: Language = records.get("board", {}).get(THE_BOARD, {}).get("language", "it")
    return language
