"""Reports on a year or a quarter of a plan, for who sits at its table, to take away."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from cocreate.errors import Refused
from cocreate.jobs.board_files import BoardFiles
from cocreate.jobs.reports import REPORT_FILES, ReportAsked
from cocreate.monitoring.periods import span_of
from cocreate.rest.replies import file_name, hub_of, language, member, refuse, today


async def take(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    period, format = request.path_params["period"], request.path_params["format"]
    span = span_of(period)
    if span is None or format not in REPORT_FILES:
        return refuse(request, Refused("not_found"))
    hub = hub_of(request)
    now = date.fromisoformat(today(request))
    if span[0] > now:
        return refuse(request, Refused("period_to_come"))
    if await hub.store.plan(board) is None:
        return refuse(request, Refused("no_plan"))
    standing = await hub.read(board, lambda seen: (seen.seq, str(seen.about.get("title", ""))))
    if isinstance(standing, Refused):
        return refuse(request, standing)
    files: BoardFiles = request.app.state.board_files
    asked = ReportAsked(board, standing[0], period, format, language(request), request.app.state.zone, now)
    body = await files.report(asked, person)
    if isinstance(body, Refused):
        return refuse(request, body)
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(standing[1], "plan")}-{period}.{format}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=REPORT_FILES[format], headers=headers)
