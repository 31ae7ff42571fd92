"""Joining a table: with a code, or a key; a name, a body; no account."""

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator
from typing import Annotated, Any
from weakref import WeakValueDictionary

import msgspec
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import AddOrganisation, Id, JoinTable, Title
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.permissions import member_of
from cocreate.boards.records import Language, Role, Sector
from cocreate.errors import Refused
from cocreate.ids import ID_PATTERN, new_id, new_key, tidy_code
from cocreate.realtime.hub import STORE_TIMEOUT, Hub
from cocreate.realtime.seats import KEPT, cookie_name, true_address
from cocreate.rest.boards import is_desk
from cocreate.rest.owners import actions_of
from cocreate.rest.replies import digest, hub_of, read, refuse, reply
from cocreate.storage.ports import StoreError

MAX_NAME = 80
TRIES_EACH = RateLimitItemPerMinute(10)  # wrong codes from one address
LONG = 32  # a key from here on is no code, and cannot be guessed: its tries are not counted
TRIES_ALL = RateLimitItemPerMinute(300)  # and from all: 31**8 codes make guessing hopeless (S5)


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: Annotated[str, Meta(max_length=40)] | None = None
    board: Id | None = None
    key: Annotated[str, Meta(max_length=128)] | None = None


class NewBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An organisation that is there, by its id; or one to add."""

    id: Id | None = None
    name: Title | None = None
    sector: Sector | None = None
    territory: Annotated[str, Meta(max_length=200)] = ""


class Join(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    # Made by the client: joining again with it is the same person (LOG-3). Too long to be guessed by others.
    id: Annotated[str, Meta(pattern=ID_PATTERN, min_length=16)] | None = None
    name: Annotated[str, Meta(min_length=1, max_length=MAX_NAME)]
    code: Annotated[str, Meta(max_length=40)] | None = None
    board: Id | None = None
    key: Annotated[str, Meta(max_length=128)] | None = None
    organisation: NewBody | None = None
    lang: Language = "it"
    cookie: bool = False  # a browser: the token goes into an HttpOnly cookie, where no script reads it


_look = msgspec.json.Decoder(Look)
_join = msgspec.json.Decoder(Join)


class Guesses:
    """How many wrong codes are still taken: per address and in all, kept in memory, so that it fails closed."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @contextlib.asynccontextmanager
    async def turn(self, address: str) -> AsyncIterator[str | None]:
        """One try after the other from one address, so that many at once are not more; None where it had too many."""
        source = _source(address)
        turn = self._turns.setdefault(source, asyncio.Lock())
        async with turn:
            yield source if self._may_try(source) else None

    def _may_try(self, source: str) -> bool:
        """When all have been wrong too often, those who were never wrong still come in."""
        if not self._limiter.test(TRIES_EACH, "each", source):
            return False
        blameless = self._limiter.get_window_stats(TRIES_EACH, "each", source).remaining == TRIES_EACH.amount
        return blameless or self._limiter.test(TRIES_ALL, "all")

    def was_wrong(self, source: str) -> None:
        self._limiter.hit(TRIES_EACH, "each", source)
        self._limiter.hit(TRIES_ALL, "all")


def _source(address: str) -> str:
    """Whoever has one address of IPv6 has the 2**64 of its network."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4 or parsed.ipv4_mapped is not None:
        return str(parsed)
    return str(ipaddress.ip_network((int(parsed) >> 64 << 64, 64)))


async def look(request: Request) -> Response:
    """What stands behind a code or key, before one says one's name."""
    asked = await read(request, _look)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    opened = await _open(request, asked.code, asked.board, asked.key)
    if isinstance(opened, Refused):
        return refuse(request, opened)
    board, role, body = opened
    seen = await hub_of(request).read(board, lambda seen: _shown(seen, body))
    return refuse(request, seen) if isinstance(seen, Refused) else reply({"board": board, "role": role, **seen})


def _shown(board: Board, own: str | None) -> dict[str, Any]:
    """A link of an organisation says whose it is, and for which actions one comes (MON-4)."""
    bodies = board.of("organisation").items()
    told = {name: board.about[name] for name in ("title", "language", "status")} | {
        "organisations": [{"id": id, "name": body["name"], "sector": body["sector"]} for id, body in bodies]
    }
    return told if own is None else told | {"organisation": own, "actions": actions_of(board, own)}


async def join(request: Request) -> Response:
    """A new person at the table; answers with the token that is theirs alone."""
    asked = await read(request, _join)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    if asked.cookie and (address := true_address(request)) is not None:
        return refuse(request, Refused("wrong_address", {"address": address}))
    name = " ".join(asked.name.split())
    if not name:
        return refuse(request, Refused("name_missing"))
    opened = await _open(request, asked.code, asked.board, asked.key)
    if isinstance(opened, Refused):
        return refuse(request, opened)
    board, role, body = opened
    person = _person(asked, board)
    hub = hub_of(request)
    refused = await _sit_down(hub, board, role, person, asked.organisation if body is None else NewBody(id=body))
    if refused is not None:
        return refuse(request, refused)
    token = new_key()
    await _name(hub, board, person, name, token)
    return _seated(request, {"board": board, "you": person, "role": role}, token, in_cookie=asked.cookie)


def _person(asked: Join, board: str) -> str:
    """The same for the same door and id; nobody who sees it can find out the id, which would open the seat."""
    if asked.id is None:
        return new_id("p")
    secret = tidy_code(asked.code) if asked.code is not None else asked.key
    return "p" + digest(f"{board} {secret} {asked.id}")[:16]


async def _sit_down(hub: Hub, board: str, role: Role, person: str, organisation: NewBody | None) -> Refused | None:
    """In the log, once (LOG-3); nothing is stored for who is refused."""
    turned_away = await hub.read(board, lambda seen: _turned_away(seen, JoinTable(member=person, role=role)))
    if turned_away is not None:
        return turned_away
    body = await _body(hub, board, organisation)
    if isinstance(body, Refused):
        return body
    try:
        answer = await hub.do(board, SERVER, JoinTable(member=person, role=role, organisation=body), person)
    except TimeoutError:  # it may be in the log all the same: that is asked (LOG-4)
        done = await asyncio.wait_for(hub.store.find(board, SERVER, person), STORE_TIMEOUT)
        return Refused("store_unreachable") if done is None else None
    return answer if isinstance(answer, Refused) else None


def _turned_away(board: Board, asked: JoinTable) -> Refused | None:
    if board.get("member", asked.member) is not None:
        return None if member_of(board, asked.member) is not None else Refused("removed")
    full = decide(board, asked, SERVER, 0)
    return full if isinstance(full, Refused) else None


async def _name(hub: Hub, board: str, person: str, name: str, token: str) -> None:
    """The person's name and a session; one more session for who is there already, and keeps the name."""
    at = hub.clock.now_ms()
    try:
        await hub.store.add_person(board, person, name, digest(token), at)
    except StoreError:  # it may have been written all the same, and the table not told (LOG-4)
        names = await hub.store.names(board)
        if person not in names:
            raise
        name = names[person]
        if await hub.store.session(digest(token)) is None:
            await hub.store.add_session(board, person, digest(token), at)
    await hub.introduce(board, person, name)


def _seated(request: Request, seat: dict[str, str], token: str, *, in_cookie: bool) -> Response:
    if not in_cookie:
        return reply({**seat, "token": token}, 201)
    answer_to_browser = reply(seat, 201)
    secure = request.app.state.url().startswith("https:")
    name_of_cookie = cookie_name(seat["board"], secure=secure)
    answer_to_browser.set_cookie(
        name_of_cookie, token, max_age=KEPT, path="/", secure=secure, httponly=True, samesite="strict"
    )
    return answer_to_browser


Opened = tuple[str, Role, str | None]  # board, role, and the organisation whose link it is


async def _open(request: Request, code: str | None, board: str | None, key: str | None) -> Opened | Refused:
    """The door that a code or key opens. Whether it is unknown, old or another board's cannot be told apart."""
    if code is None and len(key or "") >= LONG:
        return await _found(request, None, board, key) or Refused("unknown_door")
    guesses: Guesses = request.app.state.guesses
    async with guesses.turn(request.client.host if request.client else "") as source:
        if source is None:
            return Refused("too_many_tries")
        found = await _found(request, code, board, key)
        if found is None:
            guesses.was_wrong(source)
        return found or Refused("unknown_door")


async def _found(request: Request, code: str | None, board: str | None, key: str | None) -> Opened | Refused | None:
    hub = hub_of(request)
    role: Role | None = None
    body: str | None = None
    if key is not None and board is not None and is_desk(request, key):
        role = "facilitator"
    else:
        door = await hub.store.door(digest(tidy_code(code) if code is not None else key or ""))
        if door is not None and (code is not None or door.board == board):
            board, role, body = door.board, door.role, door.organisation
    if board is None or role is None:
        return None
    opened = await hub.read(board, lambda seen: bool(seen.about))
    if isinstance(opened, Refused):
        return opened if opened.code != "unknown_board" else None
    return (board, role, body) if opened else None  # one that was never opened is none


async def _body(hub: Hub, board: str, asked: NewBody | None) -> str | Refused | None:
    """The id of the person's organisation; added where it is new, the same where the name is there already."""
    if asked is None:
        return None
    known = await hub.read(board, lambda seen: _known_body(seen, asked))
    if known is not None:
        return known
    if asked.name is None or asked.sector is None:
        return Refused("unknown_organisation", {"id": asked.id or ""})
    name = " ".join(asked.name.split())
    id = asked.id or "o" + digest(f"{board} {name.casefold()}")[:16]  # two who name it at once add it once (LOG-3)
    add = AddOrganisation(id=id, name=name, sector=asked.sector, territory=asked.territory)
    answer = await hub.do(board, SERVER, add, None if asked.id else id)
    return answer if isinstance(answer, Refused) else id


def _known_body(board: Board, asked: NewBody) -> str | None:
    name = None if asked.name is None else " ".join(asked.name.split()).casefold()
    bodies = board.of("organisation").items()
    return next((id for id, body in bodies if id == asked.id or body["name"].casefold() == name), None)
