"""The papers of a plan: which there are, one of them to read and to write in, and each as a file (PAP-1, PAP-2)."""

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.owning import answers_for_any
from cocreate.errors import Refused
from cocreate.jobs.board_files import PLAN, Asked, BoardFiles
from cocreate.jobs.files import FILES
from cocreate.jobs.papers import DOCUMENTS, PAPERS, given, name_of, told
from cocreate.rest.plans import number
from cocreate.rest.replies import file_name, hub_of, language, member, refuse, reply, today, zone_of
from cocreate.storage.ports import PlanRow


async def show_papers(request: Request) -> Response:
    """Their names, and whether whoever asks may write in them now."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    row = await _row(request, board)
    if isinstance(row, Refused):
        return refuse(request, row)
    writes = await hub_of(request).read(board, lambda seen: _writes(seen, person))
    speaks = language(request)
    papers = [{"id": paper, "name": name_of(paper, speaks)} for paper in PAPERS]
    return reply({"version": row.version, "formats": DOCUMENTS, "writes": writes is True, "papers": papers})


async def show_paper(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, paper, speaks = found[0], request.path_params["paper"], language(request)
    row = await _row(request, board)
    day, zone = today(request), zone_of(request)
    about = await hub_of(request).read(board, lambda seen: given(seen.records, day, zone))
    if paper not in PAPERS:
        return refuse(request, Refused("not_found"))
    if isinstance(row, Refused) or isinstance(about, Refused):
        return refuse(request, row if isinstance(row, Refused) else Refused("unknown_board"))
    said = await run_in_threadpool(told, row.body, about, paper, speaks)
    body = {
        "id": paper,
        "name": name_of(paper, speaks),
        "version": row.version,
        "language": speaks,
        "sections": msgspec.Raw(said),
    }
    return reply(body)


async def download(request: Request) -> Response:
    """As the words are now: the same plan and the same words give the same file of that day."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    paper, format, speaks = request.path_params["paper"], request.path_params["format"], language(request)
    if paper not in PAPERS or format not in DOCUMENTS:
        return refuse(request, Refused("not_found"))
    epoch = await hub_of(request).epoch(board)  # before the plan is read: it may be of words that are erased meanwhile
    row = await _row(request, board)
    if isinstance(row, Refused):
        return refuse(request, row)
    day, zone = today(request), zone_of(request)
    standing = await hub_of(request).read(board, lambda seen: (seen.seq, given(seen.records, day, zone)))
    if isinstance(standing, Refused) or isinstance(epoch, Refused):
        return refuse(request, Refused("unknown_board"))
    seq, about = standing
    files: BoardFiles = request.app.state.board_files
    asked = Asked(board, f"{PLAN} {epoch} {paper} {row.version} {day}", seq, None, format, speaks)
    body = await files.paper(asked, person, row.body, msgspec.json.encode(about), paper)
    if isinstance(body, Refused):
        return refuse(request, body)
    name = f"{file_name(name_of(paper, speaks), paper)}-v{row.version}.{format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type=FILES[format], headers=headers)


def _writes(board: Board, person: str) -> bool:
    return board.about.get("status") == "finished" and answers_for_any(board, person)


async def _row(request: Request, board: str) -> PlanRow | Refused:
    """The version in the query, or the newest."""
    asked = request.query_params.get("version")
    version = None if asked is None else number(asked)
    row = None if version == 0 else await hub_of(request).store.plan(board, version)
    return Refused("no_plan") if row is None else row
