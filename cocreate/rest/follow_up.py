"""A table on a target that slips, opened with the evidence on it. One a day for each subject: asked again, the same."""

import hashlib
import hmac
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.commands import MAX_TITLE, Id
from cocreate.boards.decide import SERVER
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.ids import new_id
from cocreate.monitoring.evidence import evidence, table_on
from cocreate.rest.boards import coded_doors
from cocreate.rest.monitoring import States
from cocreate.rest.replies import digest, hub_of, member, read, refuse, reply
from cocreate.storage.ports import BoardRow, Door, StoreError


class Opening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    subject: Id  # an action or a result
    title: Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
    template: Literal["retrospective", "needs-analysis"] = "retrospective"
    language: Language = "it"


_opening = msgspec.json.Decoder(Opening)


async def open_table(request: Request) -> Response:
    """Answers with the table and the key of who leads it, as opening one at the desk does."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _opening)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    states: States = request.app.state.monitoring
    both = await states.both(request, found[0])
    if isinstance(both, Refused):
        return refuse(request, both)
    plan, state = both
    said = evidence(plan, state, asked.subject, asked.language)
    if not said:
        return refuse(request, Refused("not_in_plan"))
    command = table_on(said, asked.template, asked.title, asked.language, request.app.state.url())
    if isinstance(command, Refused):
        return refuse(request, command)
    seed = f"table {found[0]} {asked.subject} {asked.template} {state.day}"
    board, key = _board(request, seed), key_of(request, seed)
    await created(request, board, key, asked.title)
    answer = await hub_of(request).do(board, SERVER, command, "open")  # once, however often it is asked (LOG-3)
    if isinstance(answer, Refused) and answer.code != "board_open":
        return refuse(request, answer)
    return reply({"board": board, "key": key}, 201)


async def created(request: Request, board: str, key: str, title: str) -> None:
    """There is such a table with its doors, opened or not; where it is there already, nothing happens."""
    hub = hub_of(request)
    if await hub.store.head(board) is not None:
        return
    row = BoardRow(id=board, title=title, created=hub.clock.now_ms(), epoch=new_id(), seq=0)
    try:
        await hub.store.create_board(row, {digest(key): Door(board, "facilitator", None), **coded_doors(board)})
    except StoreError:  # somebody asked at the same moment
        if await hub.store.head(board) is None:
            raise


def _board(request: Request, seed: str) -> str:
    return "t" + _secret(request, f"id {seed}")[:24]


def key_of(request: Request, seed: str) -> str:
    """Found again by this server alone, and by nobody who knows the table's id."""
    return _secret(request, f"key {seed}")


def _secret(request: Request, words: str) -> str:
    ours: str = request.app.state.desk_key
    return hmac.new(ours.encode(), words.encode(), hashlib.sha256).hexdigest()
