"""Opening tables, and the ways onto them. `desk` is the key with which facilitators open tables on this server."""

import hmac
import io
from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
import segno
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import MAX_TITLE, Id, OpenBoard, PhaseSettings, SetProgramme, Title
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.fold import apply
from cocreate.boards.records import Language, Role
from cocreate.boards.templates import templates
from cocreate.boards.templates.own import MAX_FILE, OWN, read_file
from cocreate.errors import Refused
from cocreate.ids import new_code, new_id, new_key
from cocreate.rest.replies import MAX_BODY, bearer, digest, hub_of, member, read, refuse, reply
from cocreate.storage.ports import BoardRow, Door


class NewProgramme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Title
    start: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}\Z")] | None = None
    end: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}\Z")] | None = None
    themes: Annotated[list[Title], Meta(max_length=50)] = []
    aims: Annotated[list[Title], Meta(max_length=50)] = []


class NewBoard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`file` is a template as a file has it, instead of one of ours."""

    template: Id
    title: Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
    language: Language = "it"
    programme: NewProgramme | None = None
    phases: dict[str, PhaseSettings] = {}
    file: msgspec.Raw = msgspec.Raw()


MAX_NEW = MAX_BODY + MAX_FILE  # bytes
_new_board = msgspec.json.Decoder(NewBoard)


def is_desk(request: Request, key: str) -> bool:
    ours: str = request.app.state.desk_key
    return bool(key and ours) and hmac.compare_digest(key.encode(), ours.encode())


async def show_templates(_: Request) -> Response:
    return reply([shown(id, found) for id, found in templates().items()])


def shown(id: str, found: dict[str, Any]) -> dict[str, Any]:
    """A template as one chooses it."""
    return {
        "id": id,
        "title": found["title"],
        "about": found["about"],
        "stage": found["stage"],
        "alt": found["alt"],
        "phases": [{"id": phase["id"], "title": phase["title"]} for phase in found["phases"]],
        "zones": [{k: zone[k] for k in ("id", "title", "kind", "x", "y", "w", "h")} for zone in found["zones"]],
    }


async def list_boards(request: Request) -> Response:
    if not is_desk(request, bearer(request)):
        return refuse(request, Refused("desk_only"))
    rows = await hub_of(request).store.boards()
    return reply({"boards": [{"id": row.id, "title": row.title, "created": row.created} for row in rows]})


async def open_board(request: Request) -> Response:
    """A table from a template, with a key for its facilitator, a code for participants and one for observers."""
    if not is_desk(request, bearer(request)):
        return refuse(request, Refused("desk_only"))
    new = await read(request, _new_board, MAX_NEW)
    if isinstance(new, Refused):
        return refuse(request, new)
    own = _own(new)
    if isinstance(own, Refused):
        return refuse(request, own)
    hub, opening = hub_of(request), _opening(new, own)
    if (refused := _refused_opening(opening, hub.clock.now_ms())) is not None:
        return refuse(request, refused)
    board, key = new_id(), new_key()
    row = BoardRow(id=board, title=new.title, created=hub.clock.now_ms(), epoch=new_id(), seq=0)
    await hub.store.create_board(row, {digest(key): Door(board, "facilitator", None), **coded_doors(board)})
    for command in opening:
        answer = await hub.do(board, SERVER, command)
        if isinstance(answer, Refused):
            return refuse(request, answer)
    return reply({"board": board, "key": key}, 201)


def _own(new: NewBoard) -> dict[str, Any] | Refused | None:
    """The template that came along, read as strictly as one of ours; None where there is none."""
    raw = bytes(new.file)
    if not raw or raw == b"null":
        return None
    found = read_file(raw)
    return found if isinstance(found, Refused) else msgspec.to_builtins(found)


def _refused_opening(opening: Sequence[OpenBoard | SetProgramme], at: int) -> Refused | None:
    """Asked before anything is written: a table that cannot be opened must not stand in the list for ever."""
    board = Board()
    for command in opening:
        decided = decide(board, command, SERVER, at)
        if isinstance(decided, Refused):
            return decided
        for change in decided.changes:
            apply(board.records, change)
    return None


def coded_doors(board: str) -> dict[str, Door]:
    doors = [Door(board, role, new_code()) for role in _CODED]
    return {digest(door.code or ""): door for door in doors}


_CODED: tuple[Role, ...] = ("participant", "observer")


def _opening(new: NewBoard, own: dict[str, Any] | None) -> list[OpenBoard | SetProgramme]:
    template = new.template if own is None else OWN
    opened = OpenBoard(title=new.title, language=new.language, template=template, phases=new.phases, own=own)
    if new.programme is None:
        return [opened]
    return [opened, SetProgramme(**{k: getattr(new.programme, k) for k in new.programme.__struct_fields__})]


async def invites(request: Request) -> Response:
    """The links and codes, for the facilitator. The facilitator's key is given out once, when the board is opened."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    doors = await _coded(request, found[0])
    return reply({role: {"code": code, "link": _link(request, code)} for role, code in doors.items()})


async def renew_invite(request: Request) -> Response:
    """A new code instead of one that went to the wrong people; the old one opens nothing any more."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    role = request.path_params["role"]
    old = (await _coded(request, found[0])).get(role)
    if old is None:
        return refuse(request, Refused("not_found"))
    code = new_code()
    await hub_of(request).store.replace_door(digest(old), digest(code), Door(found[0], role, code))
    return reply({"code": code, "link": _link(request, code)})


async def qr(request: Request) -> Response:
    """The link as a picture; for the facilitator too: with it an observer could come back as a participant."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    code = (await _coded(request, found[0])).get(request.query_params.get("role", "participant"))
    if code is None:
        return refuse(request, Refused("not_found"))
    drawn = segno.make(_link(request, code), error="m", micro=False)
    svg = io.BytesIO()  # not `svg_inline`: without its namespace it is no picture
    drawn.save(svg, kind="svg", xmldecl=False, scale=8, border=2, dark="#1D2B33", light="#FFFFFF", omitsize=True)
    return Response(svg.getvalue(), media_type="image/svg+xml", headers={"Cache-Control": "no-store"})


async def _coded(request: Request, board: str) -> dict[str, str]:
    doors = await hub_of(request).store.doors(board)
    return {door.role: door.code for door in doors if door.code is not None and door.organisation is None}


def _link(request: Request, code: str) -> str:
    """The code stands in the fragment, which no server and no log ever sees."""
    url: Any = request.app.state.url
    return f"{url()}/j#{code}"
