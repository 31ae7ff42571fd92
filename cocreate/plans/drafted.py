"""The plan as it would be, were the table finished now: a draft without a version, no action missing (EXP-10)."""

from datetime import datetime

import msgspec

from cocreate.boards.events import Records
from cocreate.boards.records import THE_BOARD, Language
from cocreate.plans.build import build
from cocreate.plans.plan import Plan, PlanDraft

NO_VERSION = 0


def drafted(seen: Records, *, board: str, seq: int, at: datetime, language: Language) -> Plan:
    """Of what one viewer sees: their own cards count, as all would once finishing reveals them (DEC-4)."""
    cards = seen.get("card", {})
    plan = build(
        {**seen, "card": {id: {**card, "private": False} for id, card in cards.items()}},
        board=board,
        seq=seq,
        finished=int(at.timestamp() * 1000),
        language=language,
    )
    draft = PlanDraft(
        at=at.isoformat(timespec="seconds"),
        own=sum(bool(card.get("private")) for card in cards.values()),
        covered=_is_covered(seen),
    )
    return msgspec.structs.replace(plan, version=NO_VERSION, draft=draft)


def _is_covered(seen: Records) -> bool:
    """Whether people write in private now."""
    about = seen.get("board", {}).get(THE_BOARD, {})
    phase = seen.get("phase", {}).get(about.get("phase", ""), {})
    return phase.get("writing") == "private" and not phase.get("revealed")
