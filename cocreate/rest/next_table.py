"""The next tables on a finished plan, which begin with the review of what is open. Asked again, the same table."""

import asyncio
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import MAX_TITLE, AddOrganisation, Id, OpenBoard, SetProgramme
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Fields
from cocreate.boards.permissions import is_finished
from cocreate.boards.records import Language
from cocreate.boards.templates import template
from cocreate.boards.templates.own import OWN, drawn_from
from cocreate.errors import Refused
from cocreate.monitoring.review import next_table
from cocreate.rest.follow_up import created, key_of
from cocreate.rest.monitoring import States
from cocreate.rest.replies import digest, hub_of, member, read, refuse, reply

MAX_NEXT: Final = 50  # tables that go on from one plan
AT_ONCE: Final = 20  # organisations that are written together


class NewNext(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
    template: Id | None = None  # that of the finished table where it is not said
    language: Language | None = None  # so too
    number: Annotated[int, Meta(ge=1, le=MAX_NEXT)] = 1  # which next table: one more than there are, or one of those


class Next(msgspec.Struct, frozen=True):
    """A table that goes on from this plan. `key` leads it, and is for those alone who lead this one."""

    board: str
    title: str
    opened: int  # ms since 1970
    carried: int
    left_out: int
    key: str = ""


class NextTables(msgspec.Struct, frozen=True):
    tables: list[Next]


_new_next = msgspec.json.Decoder(NewNext)


async def show(request: Request) -> Response:
    """In the order in which they were opened."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    leads = not isinstance(await member(request, leads=True, in_person=True), Refused)
    return reply(NextTables(tables=await _opened(request, found[0], keys=leads)))


async def open_next(request: Request) -> Response:
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _new_next)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    opened = await _open(request, found[0], asked)
    return refuse(request, opened) if isinstance(opened, Refused) else reply(opened, 201)


async def _open(request: Request, source: str, asked: NewNext) -> Next | Refused:
    """Pressed twice, or after an answer that was lost: what is there already stays, and what is missing is done."""
    there = await _opened(request, source, keys=True)
    if asked.number > len(there) + 1:
        return Refused("not_found")
    before = await hub_of(request).read(source, _before)
    if isinstance(before, Refused):
        return before
    refused = None if asked.number <= len(there) else await _begin(request, source, asked, before)
    board = _board(source, asked.number)
    if refused := refused or await _bring_frame(request, board, before):
        return refused
    about = await hub_of(request).read(board, _about)
    return about if isinstance(about, Refused) else _shown(board, about, await _key(request, board))


class Before(msgspec.Struct, frozen=True):
    """What the next table takes over from the one before."""

    finished: bool
    about: Fields
    drawn: dict[str, Any]  # its zones and phases
    programme: Fields
    organisations: dict[str, Fields]


def _before(board: Board) -> Before:
    programme = board.get("programme", "programme") or {}
    return Before(is_finished(board), dict(board.about), drawn_from(board), programme, dict(board.of("organisation")))


async def _begin(request: Request, source: str, asked: NewNext, before: Before) -> Refused | None:
    command = await _command(request, source, asked, before)
    if isinstance(command, Refused):
        return command
    board = _board(source, asked.number)
    await created(request, board, key_of(request, board), asked.title)
    answer = await hub_of(request).do(board, SERVER, command, "open")  # once, however often it is asked (LOG-3)
    return answer if isinstance(answer, Refused) and answer.code != "board_open" else None


async def _command(request: Request, source: str, asked: NewNext, before: Before) -> OpenBoard | Refused:
    if not before.finished:
        return Refused("not_finished")
    states: States = request.app.state.monitoring
    both = await states.both(request, source)
    if isinstance(both, Refused):
        return both
    name = asked.template or str(before.about.get("template", ""))
    found = template(name) or (before.drawn if asked.template is None else None)
    if found is None:
        return Refused("unknown_template", {"id": name})
    language = asked.language or before.about.get("language", "it")
    said = {"title": asked.title, "language": language, "url": request.app.state.url()}
    return await asyncio.to_thread(next_table, *both, found, name or OWN, **said)


async def _bring_frame(request: Request, board: str, before: Before) -> Refused | None:
    """The same organisations under the same ids, and the programme: each once (LOG-3), before anybody sits there."""
    hub = hub_of(request)
    if await hub.read(board, lambda seen: bool(seen.of("member"))):
        return None
    bodies = [msgspec.convert({"id": id, **body}, AddOrganisation) for id, body in before.organisations.items()]
    for at in range(0, len(bodies), AT_ONCE):
        some = bodies[at : at + AT_ONCE]
        answers = await asyncio.gather(*(hub.do(board, SERVER, body, f"organisation-{body.id}") for body in some))
        if refused := next((one for one in answers if isinstance(one, Refused)), None):
            return refused
    if not before.programme:
        return None
    answer = await hub.do(board, SERVER, msgspec.convert(before.programme, SetProgramme), "programme")
    return answer if isinstance(answer, Refused) else None


async def _opened(request: Request, source: str, *, keys: bool) -> list[Next]:
    hub, found = hub_of(request), list[Next]()
    for number in range(1, MAX_NEXT + 1):
        board = _board(source, number)
        about = None if await hub.store.head(board) is None else await hub.read(board, _about)
        if not about or isinstance(about, Refused):
            break
        found.append(_shown(board, about, await _key(request, board) if keys else ""))
    return found


def _board(source: str, number: int) -> str:
    """Found by counting, also under another desk key; an id opens nothing."""
    return "n" + digest(f"next {source} {number}")[:24]


async def _key(request: Request, board: str) -> str:
    """Empty where another desk key was in force when the table was opened."""
    key = key_of(request, board)
    return "" if await hub_of(request).store.door(digest(key)) is None else key


def _about(board: Board) -> Fields:
    return dict(board.about)


def _shown(board: str, about: Fields, key: str) -> Next:
    follows = about.get("follows", {})
    counts = {name: follows.get(name, 0) for name in ("carried", "left_out")}
    return Next(board=board, title=about.get("title", ""), opened=about.get("opened", 0), key=key, **counts)
