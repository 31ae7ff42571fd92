"""What every resource shares: reading a body through the gate, errors as {code, message, args}, who is asking."""

import asyncio
import hashlib
import re
import unicodedata
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.gate import admit
from cocreate.boards.permissions import member_of
from cocreate.boards.records import Language
from cocreate.counts import COUNTS
from cocreate.errors import Refused
from cocreate.locales import sentence
from cocreate.locales.negotiation import preferred
from cocreate.realtime.hub import Hub
from cocreate.realtime.seats import token_of
from cocreate.realtime.transport import PATIENCE

T = TypeVar("T")

MAX_BODY = 65_536  # bytes
SAYING_SO = 5.0  # seconds more than a file has to arrive, for the answer that it did not
TOKEN = "cct_"  # noqa: S105  # what every token of the API begins with, so that it is found where it was left lying

STATUS: dict[str, int] = {
    "desk_only": 401,
    "unknown_session": 401,
    "removed": 403,
    "facilitator_only": 403,
    "observer": 403,
    "monitor": 403,
    "wrong_address": 403,
    "in_person": 403,
    "token_reads": 403,
    "unknown_door": 404,
    "unknown_board": 404,
    "no_plan": 404,
    "no_seal": 404,
    "seal_gone": 410,
    "not_found": 404,
    "late_file": 408,
    "image_heavy": 413,
    "file_heavy": 413,
    "file_gone": 404,
    "not_your_action": 403,
    "other_history": 409,
    "address_known": 409,
    "unknown_link": 404,
    "too_many_mails": 429,
    "too_big": 413,
    "too_many_tries": 429,
    "too_fast": 429,
    "busy": 503,
    "file_failed": 503,
    "store_unreachable": 503,
    "list_unwritable": 503,
    "no_seal_key": 503,
    "internal": 500,
}


def reply(body: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(body), status, {"Cache-Control": "no-store"}, "application/json")


def language(request: Request) -> Language:
    """What the reader asked for: `lang` in the query, else what their browser likes best, else Italian."""
    return preferred(request.query_params.get("lang") or request.headers.get("accept-language", ""))


def refuse(request: Request, refused: Refused) -> Response:
    COUNTS.refusals[refused.code] += 1
    message = sentence(language(request), f"refused-{refused.code}", **refused.args)
    body = {"code": refused.code, "message": message, "args": refused.args}
    return reply(body, STATUS.get(refused.code, 422))


async def read(request: Request, decoder: msgspec.json.Decoder[T], most: int = MAX_BODY) -> T | Refused:
    """What the body says, or why it is refused."""
    raw = await received(request, most)
    if isinstance(raw, Refused):
        return raw
    return admit(decoder, raw, most)


async def received(request: Request, most: int) -> bytes | Refused:
    """The body. It stops reading where that is too large."""
    raw = bytearray()
    async for part in request.stream():
        raw += part
        if len(raw) > most:
            return Refused("too_big", {"max": most, "size": len(raw)})
    return bytes(raw)


async def received_within(request: Request, most: int, seconds: float) -> bytes | Refused:
    """A file, with the time that it may take to arrive: other requests have less (B4)."""
    have_patience(request, seconds + SAYING_SO)
    try:
        async with asyncio.timeout(seconds):
            return await received(request, most)
    except TimeoutError:
        return Refused("late_file")


def have_patience(request: Request, seconds: float) -> None:
    """Its connection is not let go before."""
    if (patience := request.scope.get("extensions", {}).get(PATIENCE)) is not None:
        patience(seconds)


def file_name(title: str, otherwise: str) -> str:
    """The title as a file name that every system takes."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    plain = re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-").lower()
    return plain[:60].rstrip("-") or otherwise


def hub_of(request: Request) -> Hub:
    hub: Hub = request.app.state.hub
    return hub


def digest(secret: str) -> str:
    """How a secret stands in the store."""
    return hashlib.sha256(secret.encode()).hexdigest()


def bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


async def member(request: Request, *, leads: bool = False, in_person: bool = False) -> tuple[str, str] | Refused:
    """The board in the path and the person who asks: the role is read now, from the board (DEC-5).

    With `in_person` no token of the API will do, so that none can make another, nor be given a way in for people.
    """
    hub = hub_of(request)
    board = request.path_params["board"]
    said = bearer(request)
    person = await (_by_token(request, board, said, in_person) if said.startswith(TOKEN) else _seated(request, board))
    if isinstance(person, Refused):
        return person
    found = await hub.read(board, lambda seen: member_of(seen, person))
    if isinstance(found, Refused):
        return found
    if found is None:
        return Refused("removed")
    if leads and found["role"] != "facilitator":
        return Refused("facilitator_only")
    return board, person


async def _seated(request: Request, board: str) -> str | Refused:
    session = await hub_of(request).store.session(digest(token_of(request, board, bearer(request))))
    if session is None or session.board != board:
        return Refused("unknown_session")
    return session.person


async def _by_token(request: Request, board: str, said: str, in_person: bool) -> str | Refused:
    """It acts as who made it: where that person leads no more, or is gone, neither does it."""
    token = await hub_of(request).store.token(digest(said))
    if token is None or token.board != board:
        return Refused("unknown_session")
    if in_person:
        return Refused("in_person")
    if token.scope != "write" and request.method not in ("GET", "HEAD"):
        return Refused("token_reads")
    return token.person


def today(request: Request) -> str:
    """The day of the installation's zone, as an ISO date: a report tells up to it."""
    now = hub_of(request).clock.now_ms() / 1000
    return datetime.fromtimestamp(now, zone_of(request)).date().isoformat()


def zone_of(request: Request) -> ZoneInfo:
    """That of the installation, in which all days are told."""
    return ZoneInfo(request.app.state.zone)
