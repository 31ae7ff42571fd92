"""Joining a table: with a code, or a key; a name, a body; no account."""

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator
from typing import Annotated
from weakref import WeakValueDictionary

import msgspec
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.commands import AddOrganisation, Id, JoinTable, Title
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.records import Language, Role, Sector
from cocreate.errors import Refused
from cocreate.ids import ID_PATTERN, new_id, new_key, tidy_code
from cocreate.realtime.hub import STORE_TIMEOUT, Hub
from cocreate.realtime.room import Room
from cocreate.realtime.seats import KEPT, cookie_name
from cocreate.rest.boards import is_desk
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
    room, role = opened
    about = room.board.about
    bodies = room.board.of("organisation")
    return reply(
        {
            "board": room.id,
            "title": about["title"],
            "language": about["language"],
            "status": about["status"],
            "role": role,
            "organisations": [{"id": id, "name": b["name"], "sector": b["sector"]} for id, b in bodies.items()],
        }
    )


async def join(request: Request) -> Response:
    """A new person at the table; answers with the token that is theirs alone."""
    asked = await read(request, _join)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    name = " ".join(asked.name.split())
    if not name:
        return refuse(request, Refused("name_missing"))
    opened = await _open(request, asked.code, asked.board, asked.key)
    if isinstance(opened, Refused):
        return refuse(request, opened)
    room, role = opened
    person = _person(asked, room)
    refused = await _sit_down(request, room, role, person, asked.organisation)
    if refused is not None:
        return refuse(request, refused)
    token = new_key()
    await _name(hub_of(request), room, person, name, token)
    return _seated(request, {"board": room.id, "you": person, "role": role}, token, in_cookie=asked.cookie)


def _person(asked: Join, room: Room) -> str:
    """The same for the same door and id; nobody who sees it can find out the id, which would open the seat."""
    if asked.id is None:
        return new_id("p")
    secret = tidy_code(asked.code) if asked.code is not None else asked.key
    return "p" + digest(f"{room.id} {secret} {asked.id}")[:16]


async def _sit_down(
    request: Request, room: Room, role: Role, person: str, organisation: NewBody | None
) -> Refused | None:
    """In the log, once (LOG-3); nothing is stored for who is refused."""
    member = room.board.get("member", person)
    if member is not None:
        if member.get("removed"):
            return Refused("removed")
    elif isinstance(full := decide(room.board, JoinTable(member=person, role=role), SERVER, 0), Refused):
        return full
    body = await _body(request, room, organisation)
    if isinstance(body, Refused):
        return body
    hub = hub_of(request)
    try:
        answer = await hub.do(room.id, SERVER, JoinTable(member=person, role=role, organisation=body), person)
    except TimeoutError:  # it may be in the log all the same: that is asked (LOG-4)
        done = await asyncio.wait_for(hub.store.find(room.id, SERVER, person), STORE_TIMEOUT)
        return Refused("store_unreachable") if done is None else None
    return answer if isinstance(answer, Refused) else None


async def _name(hub: Hub, room: Room, person: str, name: str, token: str) -> None:
    """The person's name and a session; one more session for who is there already, and keeps the name."""
    at = hub.clock.now_ms()
    try:
        await hub.store.add_person(room.id, person, name, digest(token), at)
    except StoreError:
        if person not in await hub.store.names(room.id):
            raise
        await hub.store.add_session(room.id, person, digest(token), at)
    else:
        room.introduce(person, name)


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


async def _open(request: Request, code: str | None, board: str | None, key: str | None) -> tuple[Room, Role] | Refused:
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


async def _found(request: Request, code: str | None, board: str | None, key: str | None) -> tuple[Room, Role] | None:
    hub = hub_of(request)
    role: Role | None = None
    if key is not None and board is not None and is_desk(request, key):
        role = "facilitator"
    else:
        door = await hub.store.door(digest(tidy_code(code) if code is not None else key or ""))
        if door is not None and (code is not None or door.board == board):
            board, role = door.board, door.role
    room = await hub.room(board) if role is not None and board is not None else None
    if room is None or role is None or not room.board.about:  # one that was never opened is none
        return None
    return room, role


async def _body(request: Request, room: Room, asked: NewBody | None) -> str | Refused | None:
    """The id of the person's organisation; added where it is new, the same where the name is there already."""
    if asked is None:
        return None
    bodies = room.board.of("organisation")
    if asked.name is None or asked.sector is None:
        known = asked.id is not None and asked.id in bodies
        return asked.id if known else Refused("unknown_organisation", {"id": asked.id or ""})
    name = " ".join(asked.name.split())
    for id, body in bodies.items():
        if id == asked.id or body["name"].casefold() == name.casefold():
            return id
    id = asked.id or new_id("o")
    add = AddOrganisation(id=id, name=name, sector=asked.sector, territory=asked.territory)
    answer = await hub_of(request).do(room.id, SERVER, add)
    return answer if isinstance(answer, Refused) else id
