"""Files that go with actions: brought by who answers for one, taken by those at the table and nobody else (MON-5).

The file is the body; the answer names it, and `attach_file` ties it to its action. Photographs are made anew, all else
is kept as it came, and is only ever handed out to be saved: no browser shows it as a page of ours.
"""

import asyncio
import hashlib
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import AttachFile
from cocreate.boards.decide.monitoring import refused_measuring, refused_room
from cocreate.boards.permissions import refusal
from cocreate.errors import Refused
from cocreate.imports.attachment import MAX_BYTES, QUOTA, is_image, media_of
from cocreate.imports.image import MEDIA, MEGA
from cocreate.jobs.images import ImageMaker
from cocreate.rest.images import FILE, arrived
from cocreate.rest.replies import hub_of, member, refuse, reply
from cocreate.storage.ports import Image

HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}


async def bring(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    action = request.query_params.get("action", "")
    if refused := await hub_of(request).read(board, lambda seen: _refused(seen, person, action)):
        return refuse(request, refused)
    made = await _made(request, person)
    if isinstance(made, Refused):
        return refuse(request, made)
    body, media = made
    if refused := await hub_of(request).read(board, lambda seen: _refused(seen, person, action)):  # it took its time
        return refuse(request, refused)
    file = hashlib.sha256(body).hexdigest()
    kept = Image(board, file, person, hub_of(request).clock.now_ms(), body, "attachment")
    if not await hub_of(request).store.keep_image(kept, QUOTA):
        return refuse(request, Refused("files_quota", {"max": QUOTA // MEGA}))
    return reply({"file": file, "size": len(body), "type": media}, 201)


def _refused(seen: Board, person: str, action: str) -> Refused | None:
    asked = AttachFile(id="new", action=action, file="", name="", size=1, kind="")
    return refusal(seen, asked, person) or refused_measuring(seen, action, person) or refused_room(seen, action)


async def _made(request: Request, person: str) -> tuple[bytes, str] | Refused:
    """The bytes to keep and what they are."""
    raw = await arrived(request, MAX_BYTES, "file_heavy")
    if isinstance(raw, Refused):
        return raw
    if not is_image(raw):
        media = await asyncio.to_thread(media_of, raw)
        return media if isinstance(media, Refused) else (raw, media)
    maker: ImageMaker = request.app.state.image_maker
    picture = await maker.make(raw, person)
    return picture if isinstance(picture, Refused) else (picture.body, MEDIA[picture.body[:2]])


async def take(request: Request) -> Response:
    """By the id under which it is attached: what no action has any more is not handed out."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    id = request.path_params["attachment"]
    attached = await hub_of(request).read(found[0], lambda seen: seen.get("attachment", id))
    if attached is None or isinstance(attached, Refused) or not FILE.fullmatch(attached["file"]):
        return refuse(request, Refused("file_gone"))
    body = await hub_of(request).store.image(found[0], attached["file"])
    if body is None:
        return refuse(request, Refused("file_gone"))
    media = MEDIA[body[:2]] if body[:2] in MEDIA else await asyncio.to_thread(media_of, body)
    if isinstance(media, Refused):
        return refuse(request, Refused("file_gone"))
    name = quote(attached["name"], safe="")
    disposition = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(body, media_type=media, headers=HEADERS | disposition)
