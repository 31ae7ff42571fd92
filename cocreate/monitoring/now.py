"""The plan as it stands now, from the records of its board. Pure."""

from typing import Any

from cocreate.boards.events import Records
from cocreate.boards.records import THE_BOARD
from cocreate.plans.build import build
from cocreate.plans.plan import Plan


def plan_now(records: Records, *, board: str, seq: int, at: int) -> Plan:
    """`at`: ms since 1970, of the newest event."""
    about: dict[str, Any] = records.get("board", {}).get(THE_BOARD, {})
    return build(records, board=board, seq=seq, finished=at, language=about.get("language", "it"))
