"""What a webhook says and how it is signed. Pure; docs/api.md tells a receiver how to check it."""

import hashlib
import hmac
from typing import Any, Final, get_args

import msgspec

from cocreate.boards.events import Event, EventType
from cocreate.boards.visibility import event_for

SIGNATURE: Final = "Cocreate-Signature"
DELIVERY: Final = "Cocreate-Delivery"
EVENT: Final = "Cocreate-Event"
PLAN_READY: Final = "plan_ready"  # no event of the log: the plan's job is done
_WANTED: Final = (
    "board_finished",
    "board_reopened",
    "phase_opened",
    "round_closed",
    "action_amended",
    "amendment_dropped",
    "wording_edited",
    "plan_restored",
    "plan_sealed",
    "progress_reported",
    "reading_added",
    "reading_deleted",
    "need_answered",
    "undone",  # of whatever is named in `records`, on the board or in the plan
    "redone",
)
EVENTS: Final[tuple[str, ...]] = (PLAN_READY, *(name for name in _WANTED if name in get_args(EventType)))

_encoder = msgspec.json.Encoder()


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a webhook says: ids and links. `changes` only where words were asked for."""

    id: str
    event: str
    board: str
    seq: int
    at: int  # ms since 1970
    by: str  # person id; empty where it is anonymous, or nobody's act
    version: int | None = None  # of the plan
    records: list[str]  # `kind id` of what changed
    links: dict[str, str]
    changes: list[Any] | msgspec.UnsetType = msgspec.UNSET


def of_event(id: str, board: str, event: Event, url: str, *, words: bool) -> Told:
    """As it is shown to who is nobody's author (DEC-4): what is private or secret is not in it."""
    seen = event_for(event, None)
    return Told(
        id=id,
        event=event.type,
        board=board,
        seq=event.seq,
        at=event.at,
        by=seen.by,
        records=[f"{change.kind} {change.id}" for change in seen.changes],
        links=links(board, url),
        changes=msgspec.to_builtins(seen.changes) if words else msgspec.UNSET,
    )


class PlanMade(msgspec.Struct, frozen=True, kw_only=True):
    board: str
    seq: int
    version: int
    at: int


def of_plan(id: str, plan: PlanMade, url: str) -> Told:
    return Told(
        id=id,
        event=PLAN_READY,
        board=plan.board,
        seq=plan.seq,
        at=plan.at,
        by="",
        version=plan.version,
        records=[],
        links=links(plan.board, url),
    )


def links(board: str, url: str) -> dict[str, str]:
    return {
        "board": f"{url}/b/{board}",
        "plan": f"{url}/b/{board}/plan",
        "api": f"{url}/api/boards/{board}/plan",
    }


def sent(told: Told, secret: str, seconds: int) -> tuple[bytes, dict[str, str]]:
    """Body and headers. `t` is when it was sent: a receiver refuses what is more than five minutes old."""
    body = _encoder.encode(told)
    return body, {
        "Content-Type": "application/json",
        EVENT: told.event,
        DELIVERY: told.id,
        SIGNATURE: f"t={seconds},v1={signature(secret, seconds, body)}",
    }


def signature(secret: str, seconds: int, body: bytes) -> str:
    return hmac.new(secret.encode(), f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
