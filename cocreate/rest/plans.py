"""The plan of a finished board, as JSON for the page and as files to take away."""

import re

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.errors import Refused
from cocreate.jobs.files import FILES
from cocreate.rest.replies import file_name, hub_of, language, member, refuse, reply


async def show_plan(request: Request) -> Response:
    """The newest version, or the one in the query."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board = found[0]
    asked = request.query_params.get("version")
    version = None if asked is None else _number(asked)
    row = None if version == 0 else await hub_of(request).store.plan(board, version)
    if row is None:
        return refuse(request, Refused("no_plan"))
    versions = await hub_of(request).store.plans(board)
    return reply({"version": row.version, "versions": versions, "seq": row.seq, "plan": msgspec.Raw(row.body)})


async def download(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, version, format = found[0], _number(request.path_params["version"]), request.path_params["format"]
    if format not in FILES or version == 0:
        return refuse(request, Refused("not_found"))
    body = await hub_of(request).store.artefact(board, version, format, language(request))
    if body is None:
        return refuse(request, Refused("no_plan"))
    title = await hub_of(request).read(board, lambda seen: str(seen.about["title"]))
    if isinstance(title, Refused):
        return refuse(request, title)
    name = f"{file_name(title, 'plan')}-v{version}.{format}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=FILES[format], headers=headers)


def _number(version: str) -> int:
    """0, which no plan has, for what is no number of a plan."""
    return int(version) if re.fullmatch("[0-9]{1,9}", version) else 0
