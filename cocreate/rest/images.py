"""Images on the board: brought by who may write there now, shown to those at the table and to nobody else.

The file is the body, `zone` says where it is to lie. What is kept is made anew (`cocreate/imports/image.py`); the
answer names it, and `add_drawings` puts it on the board. The same image brought again is kept once.
"""

import hashlib
import re

from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.permissions import refusal, refused_zone
from cocreate.errors import Refused
from cocreate.imports.image import MAX_BYTES, MEDIA, MEGA, Picture
from cocreate.jobs.images import QUOTA, ImageMaker
from cocreate.rest.replies import hub_of, member, received_within, refuse, reply
from cocreate.storage.ports import Image

UPLOAD = 60.0  # seconds for a file to arrive
FILE = re.compile("[0-9a-f]{64}")
HEADERS = {
    "Cache-Control": "private, max-age=31536000, immutable",  # its name is its digest
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Disposition": "inline",
}


async def bring(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    kept = await _kept(request, board, person)
    if isinstance(kept, Refused):
        return refuse(request, kept)
    file, picture = kept
    return reply({"file": file, "w": picture.w, "h": picture.h}, 201)


async def _kept(request: Request, board: str, person: str) -> tuple[str, Picture] | Refused:
    hub, maker = hub_of(request), _maker(request)
    zone = request.query_params.get("zone", "")
    if refused := await hub.read(board, lambda seen: _refused(seen, person, zone)):
        return refused
    if maker.is_full(person):
        return Refused("busy")
    if await hub.store.images_size(board) >= QUOTA:
        return Refused("images_quota", {"max": QUOTA // MEGA})
    raw = await arrived(request, MAX_BYTES, "image_heavy")
    picture = raw if isinstance(raw, Refused) else await maker.make(raw, person)
    if isinstance(picture, Refused):
        return picture
    if refused := await hub.read(board, lambda seen: _refused(seen, person, zone)):  # it has taken its time (DEC-5)
        return refused
    file = hashlib.sha256(picture.body).hexdigest()
    image = Image(board, file, person, hub.clock.now_ms(), picture.body)
    if not await hub.store.keep_image(image, QUOTA):
        return Refused("images_quota", {"max": QUOTA // MEGA})
    return file, picture


def _refused(seen: Board, person: str, zone: str) -> Refused | None:
    """Why this person may put no image there now."""
    images = sum(drawing.get("form") == "image" for drawing in seen.of("drawing").values())
    if images >= c.MAX_IMAGES:
        return Refused("images_full", {"max": c.MAX_IMAGES})
    return refusal(seen, c.AddDrawings(drawings=[]), person) or refused_zone(seen, zone, person)


async def arrived(request: Request, most: int, heavy: str) -> bytes | Refused:
    """A file of so many bytes at most, with the time that it may take; `heavy` is the code of one that has more."""
    raw = await received_within(request, most, UPLOAD)
    too_big = isinstance(raw, Refused) and raw.code == "too_big"
    return Refused(heavy, {"max": most // MEGA}) if too_big else raw


async def show(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    file = request.path_params["file"]
    body = await hub_of(request).store.image(found[0], file) if FILE.fullmatch(file) else None
    media = MEDIA.get(body[:2]) if body else None
    if body is None or media is None:
        return refuse(request, Refused("not_found"))
    return Response(body, media_type=media, headers=HEADERS)


def _maker(request: Request) -> ImageMaker:
    maker: ImageMaker = request.app.state.image_maker
    return maker
