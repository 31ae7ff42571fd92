"""Reminders by mail: whose mailbox at a table, how often, since when; and what a mailbox says for itself, by its token.

An address is shown to whom it belongs, and one of an organisation to who leads the table; to nobody else (REM-1).
"""

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from limits import RateLimitItemPerHour
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import Id
from cocreate.boards.permissions import member_of
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.reminders.entering import Entered, Wish, of_organisation, of_person
from cocreate.reminders.letter import Post
from cocreate.rest.replies import hub_of, language, member, read, refuse, reply
from cocreate.storage.readers import Often, Reader

QUESTIONS = RateLimitItemPerHour(60)  # mails that ask, of one table: nobody writes to strangers through us
Email = Annotated[str, Meta(max_length=320)]


class Asking:
    """How many mailboxes a table may still ask this hour; in memory, each server for itself."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def may(self, board: str) -> bool:
        return self._limiter.hit(QUESTIONS, board)


class Mine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    often: Often
    email: Email | None = None  # None: as it is
    everything: bool = False
    language: Language | None = None


class OfOrganisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    organisation: Id
    email: Email
    often: Often = "at_once"
    language: Language | None = None


class Remove(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: Id | None = None  # of one that was entered for an organisation; None: my own


class Hour(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    hour: Annotated[int, Meta(ge=0, le=23)]


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a mailbox says. With neither of the two it only looks."""

    token: Annotated[str, Meta(max_length=128)]
    often: Often | None = None
    forget: bool = False


_mine = msgspec.json.Decoder(Mine)
_of_organisation = msgspec.json.Decoder(OfOrganisation)
_remove = msgspec.json.Decoder(Remove)
_hour = msgspec.json.Decoder(Hour)
_said = msgspec.json.Decoder(Said)


async def show(request: Request) -> Response:
    """My own; and for who leads, whose mail goes where: of people only how often, of organisations the address."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    store = hub_of(request).store
    leads = await hub_of(request).read(board, lambda seen: (member_of(seen, person) or {}).get("role") == "facilitator")
    readers = await store.readers(board)
    mine = next((one for one in readers if one.id == person), None)
    unreached = await store.unreached(board)

    def standing(one: Reader) -> dict[str, Any]:
        return {**_often(one), "unreached": unreached.get(one.id)}

    answer: dict[str, Any] = {
        "sends": request.app.state.post is not None,
        "hour": (await store.timetable(board)).hour,
        "zone": request.app.state.zone,
        "mine": None if mine is None else {**_shown(mine), **standing(mine)},
    }
    if leads is True:
        answer["people"] = [{**standing(one), "person": one.person} for one in readers if one.person]
        answer["organisations"] = [
            {**_shown(one), **standing(one), "id": one.id, "organisation": one.organisation}
            for one in readers
            if not one.person
        ]
    return reply(answer)


def _often(one: Reader) -> dict[str, Any]:
    return {"often": one.often, "confirmed": one.confirmed > 0}


def _shown(one: Reader) -> dict[str, Any]:
    return {**_often(one), "email": one.email, "everything": one.everything, "language": one.language}


async def settle_mine(request: Request) -> Response:
    """My address, or how often I am written to."""
    found = await _writer(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _mine)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    board, person, about = found
    if asked.everything and not about.leads:
        return refuse(request, Refused("facilitator_only"))
    wish = Wish(
        email=asked.email,
        often=asked.often,
        everything=asked.everything,
        language=asked.language or language(request),
    )
    return await _enter(request, board, lambda readers, at, post: of_person(
        readers, board, person, wish, at, title=about.title, post=post
    ))  # fmt: skip


async def settle_organisation(request: Request) -> Response:
    """A mailbox of an organisation that owns actions: who leads the table enters it."""
    found = await _writer(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _of_organisation)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    board, _, about = found
    if not about.leads:
        return refuse(request, Refused("facilitator_only"))
    if asked.organisation not in about.organisations:
        return refuse(request, Refused("unknown_organisation", {"id": asked.organisation}))
    wish = Wish(email=asked.email, often=asked.often, everything=False, language=asked.language or language(request))
    return await _enter(request, board, lambda readers, at, post: of_organisation(
        readers, board, asked.organisation, wish, at, title=about.title, post=post
    ))  # fmt: skip


async def remove(request: Request) -> Response:
    found = await _writer(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _remove)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    board, person, about = found
    store = hub_of(request).store
    if asked.id is not None and asked.id != person:
        if not about.leads:
            return refuse(request, Refused("facilitator_only"))
        if any(one.id == asked.id and one.person for one in await store.readers(board)):
            return refuse(request, Refused("not_found"))  # a person's is that person's to remove
    return reply({"removed": await store.forget_reader(board, asked.id or person)})


async def set_hour(request: Request) -> Response:
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _hour)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    await hub_of(request).store.set_hour(found[0], asked.hour)
    return reply({"hour": asked.hour})


# ---- what a mailbox says for itself: nobody need be at a table for that


async def say(request: Request) -> Response:
    asked = await read(request, _said)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    hub = hub_of(request)
    if asked.forget:
        reader = await hub.store.reader(asked.token)
        gone = reader is not None and await hub.store.forget_reader(reader.board, reader.id)
        return reply({"forgotten": True}) if gone else refuse(request, Refused("unknown_link"))
    if asked.often is None:
        reader = await hub.store.reader(asked.token)
    else:
        reader = await hub.store.settle_reader(asked.token, asked.often, hub.clock.now_ms())
    if reader is None:
        return refuse(request, Refused("unknown_link"))
    title = await hub.read(reader.board, lambda seen: str(seen.about.get("title", "")))
    return reply({**_shown(reader), "board": reader.board, "title": "" if isinstance(title, Refused) else title})


async def stop(request: Request) -> Response:
    """One click, by the mail program itself (RFC 8058): no page, no question."""
    hub = hub_of(request)
    reader = await hub.store.settle_reader(request.path_params["token"], "none", hub.clock.now_ms())
    return refuse(request, Refused("unknown_link")) if reader is None else reply({"often": "none"})


# ---- shared


class _About(msgspec.Struct, frozen=True):
    title: str
    leads: bool
    observes: bool
    organisations: frozenset[str]


async def _writer(request: Request) -> tuple[str, str, _About] | Refused:
    """Who may be written to of this table: not who only observes."""
    found = await member(request)
    if isinstance(found, Refused):
        return found
    board, person = found
    about = await hub_of(request).read(board, lambda seen: _about(seen, person))
    if isinstance(about, Refused):
        return about
    return Refused("observer") if about.observes else (board, person, about)


def _about(seen: Board, person: str) -> _About:
    role = (member_of(seen, person) or {}).get("role")
    title = str(seen.about.get("title", ""))
    return _About(title, role == "facilitator", role == "observer", frozenset(seen.of("organisation")))


async def _enter(
    request: Request, board: str, entered: Callable[[list[Reader], int, Post], Entered | Refused]
) -> Response:
    post: Callable[[], Post] | None = request.app.state.post
    if post is None:
        return refuse(request, Refused("no_mail"))
    hub = hub_of(request)
    made = entered(await hub.store.readers(board), hub.clock.now_ms(), post())
    if isinstance(made, Refused):
        return refuse(request, made)
    reader, mail = made
    asking: Asking = request.app.state.asking
    if mail is not None and not asking.may(board):
        return refuse(request, Refused("too_many_mails"))
    if not await hub.store.keep_reader(reader, mail):
        return refuse(request, Refused("address_known"))
    request.app.state.offer_mail()
    return reply(_shown(reader))
