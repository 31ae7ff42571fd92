"""The board as a file to take away, at any time: everybody gets what they may see of it, and no more (DEC-4)."""

from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.records import Kind, Language
from cocreate.boards.visibility import only_for, records_for
from cocreate.errors import Refused
from cocreate.jobs.board_files import BOARD_FILES, LOG, Asked, BoardFiles, taken
from cocreate.rest.replies import file_name, hub_of, language, member, refuse


class Standing(NamedTuple):
    seq: int
    title: str
    viewer: str | None
    choosing: bool  # people give dots in secret now


async def take(request: Request) -> Response:
    """Its log is for the facilitator: who opens it elsewhere leads the table there."""
    format = request.path_params["format"]
    found = await member(request, leads=format == LOG)
    if isinstance(found, Refused):
        return refuse(request, found)
    if format not in BOARD_FILES:
        return refuse(request, Refused("not_found"))
    board, person = found
    epoch = await hub_of(request).epoch(board)
    standing = await hub_of(request).read(board, lambda seen: _standing(seen, person))
    if isinstance(epoch, Refused) or isinstance(standing, Refused):
        return refuse(request, Refused("unknown_board"))
    asked = Asked(board, epoch, standing.seq, standing.viewer, format, language(request))
    body = await _file(request, asked, standing, person)
    if isinstance(body, Refused):
        return refuse(request, body)
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(standing.title, "board")}.{format}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=BOARD_FILES[format], headers=headers)


async def _file(request: Request, asked: Asked, standing: Standing, person: str) -> bytes | Refused:
    files: BoardFiles = request.app.state.board_files
    if asked.format != LOG:
        return await files.file(asked, person, lambda: _taken(request, asked.board, asked.viewer, asked.language))
    if standing.choosing:  # the dots of the others are not in it: closed elsewhere, the choice would come out wrong
        return Refused("round_open")
    return await files.log(asked._replace(viewer=person), person)


def _standing(seen: Board, person: str) -> Standing:
    choosing = seen.open_round is not None and bool(seen.open_round[1].get("secret"))
    return Standing(seen.seq, str(seen.about.get("title", "")), viewer_of(seen, person), choosing)


def viewer_of(seen: Board, person: str) -> str | None:
    """Whoever has cards or drawings that nobody else sees; None for all others, who see the same."""
    kinds: tuple[Kind, ...] = ("card", "drawing")
    own = any(only_for(kind, one) == person for kind in kinds for one in seen.of(kind).values())
    return person if own else None


async def _taken(request: Request, board: str, viewer: str | None, language: Language) -> bytes | Refused:
    """What the file is made of, as JSON: all that leaves this process for the one that renders."""
    hub = hub_of(request)
    names = await hub.store.names(board)
    at = hub.clock.now_ms()
    return await hub.read(board, lambda seen: taken(records_for(seen.records, viewer), names, language, at))
