"""The plan of a finished board, as JSON for the page and as files to take away."""

import re

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.errors import Refused
from cocreate.jobs.board_files import PLAN, Asked, BoardFiles, Told
from cocreate.jobs.files import FILES
from cocreate.jobs.papers import progress_of
from cocreate.rest.feeds import calendar, standing
from cocreate.rest.replies import file_name, hub_of, language, member, refuse, reply


async def show_plan(request: Request) -> Response:
    """The newest version, or the one in the query."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board = found[0]
    asked = request.query_params.get("version")
    version = None if asked is None else number(asked)
    row = None if version == 0 else await hub_of(request).store.plan(board, version)
    if row is None:
        return refuse(request, Refused("no_plan"))
    versions = await hub_of(request).store.plans(board)
    return reply({"version": row.version, "versions": versions, "seq": row.seq, "plan": msgspec.Raw(row.body)})


async def download(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    version, format = number(request.path_params["version"]), request.path_params["format"]
    if format not in FILES or version == 0:
        return refuse(request, Refused("not_found"))
    epoch = await hub_of(request).epoch(board)  # before the plan is read: it may be of words that are erased meanwhile
    if isinstance(epoch, Refused):
        return refuse(request, epoch)
    asked = Asked(board, f"{PLAN} {epoch}", version, None, format, language(request))
    body = await (_calendar if format == "ics" else _file)(request, asked, person)
    if isinstance(body, Refused):
        return refuse(request, body)
    title = await hub_of(request).read(board, lambda seen: str(seen.about["title"]))
    if isinstance(title, Refused):
        return refuse(request, title)
    name = f"{file_name(title, 'plan')}-v{version}.{format}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=FILES[format], headers=headers)


async def _file(request: Request, asked: Asked, person: str) -> bytes | Refused:
    """As it was made with the plan; in any other language it is made now."""
    store = hub_of(request).store
    if (body := await store.artefact(asked.board, asked.seq, asked.format, asked.language)) is not None:
        return body
    row = await store.plan(asked.board, asked.seq)
    if row is None:
        return Refused("no_plan")
    files: BoardFiles = request.app.state.board_files
    return await files.plan(asked, person, row.body)


async def _calendar(request: Request, asked: Asked, person: str) -> bytes | Refused:
    """Of the newest version as its feeds tell it: as it stands now, how far each action is, what is in it no more."""
    hub = hub_of(request)
    found = await hub.read(asked.board, lambda seen: (standing(seen), _told(seen)))
    row = await hub.store.plan(asked.board)
    if row is None or row.version != asked.seq:
        return await _file(request, asked, person)
    if isinstance(found, Refused):
        return found
    return await calendar(request, row, *found, person)


def _told(seen: Board) -> Told:
    return Told(seq=seen.seq, all=True, progress=progress_of(seen.records))


def number(version: str) -> int:
    """0, which no plan has, for what is no number of a plan."""
    return int(version) if re.fullmatch("[0-9]{1,9}", version) else 0
