"""Joining a table: with a code, or a key; a name, a body; no account."""

from typing import Annotated

import msgspec
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.commands import AddOrganisation, Id, JoinTable, Title
from cocreate.boards.decide import SERVER
from cocreate.boards.records import Language, Role, Sector
from cocreate.errors import Refused
from cocreate.ids import new_id, new_key, tidy_code
from cocreate.realtime.room import Room
from cocreate.realtime.seats import KEPT, cookie_name
from cocreate.rest.boards import is_desk
from cocreate.rest.replies import digest, hub_of, read, refuse, reply

MAX_NAME = 80
TRIES_EACH = RateLimitItemPerMinute(10)  # wrong codes from one address
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


class Join(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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

    async def may_try(self, address: str) -> bool:
        each = await self._limiter.test(TRIES_EACH, "each", address)
        return each and await self._limiter.test(TRIES_ALL, "all")

    async def was_wrong(self, address: str) -> None:
        await self._limiter.hit(TRIES_EACH, "each", address)
        await self._limiter.hit(TRIES_ALL, "all")


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
    body = await _body(request, room, asked.organisation)
    if isinstance(body, Refused):
        return refuse(request, body)
    return await _seat(request, room, role, name, body, in_cookie=asked.cookie)


async def _seat(request: Request, room: Room, role: Role, name: str, body: str | None, *, in_cookie: bool) -> Response:
    hub = hub_of(request)
    person, token = new_id("p"), new_key()
    await hub.store.add_person(room.id, person, name, digest(token), hub.clock.now_ms())
    room.introduce(person, name)
    answer = await hub.do(room.id, SERVER, JoinTable(member=person, role=role, organisation=body))
    if isinstance(answer, Refused):
        return refuse(request, answer)
    seat = {"board": room.id, "you": person, "role": role}
    if not in_cookie:
        return reply({**seat, "token": token}, 201)
    answer_to_browser = reply(seat, 201)
    secure = request.app.state.url().startswith("https:")
    name_of_cookie = cookie_name(room.id, secure=secure)
    answer_to_browser.set_cookie(
        name_of_cookie, token, max_age=KEPT, path="/", secure=secure, httponly=True, samesite="strict"
    )
    return answer_to_browser


async def _open(request: Request, code: str | None, board: str | None, key: str | None) -> tuple[Room, Role] | Refused:
    """The door that a code or key opens. Whether it is unknown, old or another board's cannot be told apart."""
    guesses: Guesses = request.app.state.guesses
    address = request.client.host if request.client else ""
    if not await guesses.may_try(address):
        return Refused("too_many_tries")
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
        await guesses.was_wrong(address)
        return Refused("unknown_door")
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
