"""Links for those who answer for actions: a door of an organisation, without an account, that a facilitator may close.

Who comes in by it sits there as a participant of that organisation (MON-4). One link for each organisation.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.owning import owner_of
from cocreate.errors import Refused
from cocreate.ids import new_code
from cocreate.rest.replies import digest, hub_of, member, refuse, reply
from cocreate.storage.ports import Door


async def show(request: Request) -> Response:
    """organisation -> its link, of those that have one."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    doors = await hub_of(request).store.doors(found[0])
    links = {door.organisation: _link(request, door) for door in doors if door.organisation and door.code}
    return reply({"links": links})


async def give(request: Request) -> Response:
    """The link of an organisation: the one there is, or with `anew` another in its place."""
    asked = await _asked(request)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    board, organisation, old = asked
    if old is not None and "anew" not in request.query_params:
        return reply({"link": _link(request, old)})
    door = Door(board, "participant", new_code(), organisation)
    hashed = digest(door.code or "")
    await hub_of(request).store.replace_door(digest(old.code or "") if old else hashed, hashed, door)
    return reply({"link": _link(request, door)})


async def take_back(request: Request) -> Response:
    """From now on the link opens nothing. Who came in by it stays, as with every code."""
    asked = await _asked(request)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    _, _, old = asked
    if old is not None:
        await hub_of(request).store.close_door(digest(old.code or ""))
    return reply({"link": None})


async def _asked(request: Request) -> tuple[str, str, Door | None] | Refused:
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return found
    board, organisation = found[0], request.path_params["organisation"]
    known = await hub_of(request).read(board, lambda seen: seen.get("organisation", organisation) is not None)
    if known is not True:
        return Refused("unknown_organisation", {"id": organisation})
    doors = await hub_of(request).store.doors(board)
    return board, organisation, next((one for one in doors if one.organisation == organisation and one.code), None)


def actions_of(seen: Board, organisation: str) -> list[str]:
    """What it answers for, the first to begin first: that is where its people land."""
    actions = [(id, card) for id, card in seen.of("card").items() if owner_of(seen, id) == organisation]
    return [id for id, _ in sorted(actions, key=lambda one: (one[1].get("start", "9"), one[0]))]


def _link(request: Request, door: Door) -> str:
    """The code stands in the fragment, which no server and no log ever sees."""
    url: Any = request.app.state.url
    return f"{url()}/j#{door.code}"
