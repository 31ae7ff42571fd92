"""Erasing a person, for who keeps the installation (LOG-11): with the desk key alone, for it cannot be taken back."""

import asyncio
from collections.abc import Callable

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.commands import Id
from cocreate.errors import Refused
from cocreate.ids import new_id
from cocreate.rest.boards import is_desk
from cocreate.rest.replies import bearer, hub_of, read, refuse, reply

Note = Callable[[str, str, bool, int], None]  # board, person, texts, at: into the list that outlives the database


log = structlog.get_logger()


class NotNoted(Exception):
    """The list cannot be written: then nobody is erased, or they would come back with the next restore."""


class Erase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    person: Id
    texts: bool = False
    scrub: bool = True  # make the database forget the bytes, too


_erase = msgspec.json.Decoder(Erase)


async def erase(request: Request) -> Response:
    """It takes as long as it takes: whoever asked may leave, and it goes on (LOG-4)."""
    if not is_desk(request, bearer(request)):
        return refuse(request, Refused("desk_only"))
    asked = await read(request, _erase)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    hub, board, note = hub_of(request), request.path_params["board"], request.app.state.note_erasure
    known = await hub.read(board, lambda table: table.get("member", asked.person) is not None)
    if isinstance(known, Refused):
        return refuse(request, known)
    if not known and asked.person not in await hub.store.names(board):
        return refuse(request, Refused("unknown_member"))
    at = hub.clock.now_ms()
    try:
        await asyncio.to_thread(note, board, asked.person, asked.texts, at)
    except NotNoted:
        log.warning("erasure_not_noted")
        return refuse(request, Refused("list_unwritable"))
    done = await hub.store.erase(board, asked.person, texts=asked.texts, at=at, epoch=new_id())
    if done is None:
        return refuse(request, Refused("unknown_member"))
    await hub.look_again(board)
    if asked.scrub:
        await hub.store.scrub()
    return reply(done)
