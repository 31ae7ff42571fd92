"""Templates as files: a look at one before a table is opened from it, and a board as one, for who leads it."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.templates.own import MAX_FILE, OWN, made_of, read_file, suggested
from cocreate.errors import Refused
from cocreate.rest.boards import is_desk, shown
from cocreate.rest.replies import bearer, file_name, hub_of, member, read, received, refuse, reply


class Saving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the template says of itself, and whether it brings along what people wrote."""

    title: Annotated[str, Meta(min_length=1, max_length=60)]
    about: Annotated[str, Meta(min_length=1, max_length=140)]
    alt: Annotated[str, Meta(max_length=500)]
    cards: bool = False


_saving = msgspec.json.Decoder(Saving)


async def look(request: Request) -> Response:
    """What is in the file, as the list of templates shows each; nothing is kept."""
    if not is_desk(request, bearer(request)):
        return refuse(request, Refused("desk_only"))
    raw = await received(request, MAX_FILE)
    found = raw if isinstance(raw, Refused) else read_file(raw)
    if isinstance(found, Refused):
        return refuse(request, found)
    whole: dict[str, Any] = msgspec.to_builtins(found)
    return reply(shown(OWN, whole) | {"cards": len(found.cards)})


async def suggest(request: Request) -> Response:
    """What a template of this board would say of itself, for who leads to change."""
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    words = await hub_of(request).read(found[0], suggested)
    return refuse(request, words) if isinstance(words, Refused) else reply(words)


async def save(request: Request) -> Response:
    """The file."""
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    asked = await read(request, _saving)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    words = {"title": asked.title, "about": asked.about, "alt": asked.alt}

    def look_at(seen: Board) -> bytes | Refused:
        return made_of(seen, person, words, cards=asked.cards)

    body = await hub_of(request).read(board, look_at)
    if isinstance(body, Refused):
        return refuse(request, body)
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(asked.title, "template")}.json"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type="application/json", headers=headers)
