"""The plan as it would be now, as a file at any time: for whoever sits at the table, of what they may see (DEC-4).

It is told as a draft, and is neither kept as a version, nor sealed, nor published (EXP-10).
"""

from typing import NamedTuple

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.events import Records
from cocreate.boards.lines import event_of
from cocreate.boards.records import Language
from cocreate.boards.visibility import records_for
from cocreate.errors import Refused
from cocreate.jobs.board_files import DRAFT, Asked, BoardFiles
from cocreate.jobs.drafts import DraftOf
from cocreate.jobs.files import FILES
from cocreate.rest.files import viewer_of
from cocreate.rest.replies import file_name, hub_of, language, member, refuse


class Standing(NamedTuple):
    """A board at one number of its log; what is in the records is never altered in place."""

    seq: int
    title: str
    language: Language
    viewer: str | None
    records: Records


async def take(request: Request) -> Response:
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    format = request.path_params["format"]
    if format not in FILES:
        return refuse(request, Refused("not_found"))
    epoch = await hub_of(request).epoch(board)  # before the board is read: it may be of words that are erased meanwhile
    standing = await hub_of(request).read(board, lambda seen: _standing(seen, person))
    if isinstance(epoch, Refused) or isinstance(standing, Refused):
        return refuse(request, Refused("unknown_board"))
    asked = Asked(board, f"{DRAFT} {epoch}", standing.seq, standing.viewer, format, language(request))
    files: BoardFiles = request.app.state.board_files
    body = await files.draft(asked, person, lambda: _given(request, board, standing))
    if isinstance(body, Refused):
        return refuse(request, body)
    name = f"{file_name(standing.title, 'plan')}-{DRAFT}-{standing.seq}.{format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type=FILES[format], headers=headers)


def _standing(seen: Board, person: str) -> Standing:
    viewer = viewer_of(seen, person)
    records: Records = {kind: dict(of_kind) for kind, of_kind in records_for(seen.records, viewer).items()}
    return Standing(seen.seq, str(seen.about.get("title", "")), seen.about["language"], viewer, records)


async def _given(request: Request, board: str, standing: Standing) -> bytes | Refused:
    """The moment is that of the board's last event: the same board gives the same bytes (JOB-4)."""
    lines = await hub_of(request).store.read(board, standing.seq - 1, 1)
    if not lines:  # the log has become another one meanwhile (LOG-8)
        return Refused("busy")
    of = DraftOf(
        board=board,
        seq=standing.seq,
        at=event_of(standing.seq, lines[0].body).at,
        zone=request.app.state.zone,
        language=standing.language,
        records=standing.records,
    )
    return msgspec.json.encode(of)
