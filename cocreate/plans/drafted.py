"""The plan as it would be, were the table finished now. A draft: it has no version, and no action is missing (EXP-10)."""

from datetime import datetime

import msgspec

from cocreate.boards.events import Records
from cocreate.boards.records import Language
from cocreate.plans.build import build
from cocreate.plans.plan import Plan

NO_VERSION = 0


def drafted(seen: Records, *, board: str, seq: int, at: datetime, language: Language) -> Plan:
    """Of what one viewer sees: their own cards count, as all would once finishing reveals them (DEC-4)."""
    plan = build(
        {**seen, "card": {id: {**card, "private": False} for id, card in seen.get("card", {}).items()}},
        board=board,
        seq=seq,
        finished=int(at.timestamp() * 1000),
        language=language,
    )
    return msgspec.structs.replace(plan, version=NO_VERSION, draft=at.isoformat(timespec="seconds"))
