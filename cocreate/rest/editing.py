"""The plan while people edit it: as it stands now, what differs between versions, and one of them brought back.

A draft is made in a thread, one for each board and number of its log, and kept for those who ask next (EDT-6).
"""

import asyncio
from collections import OrderedDict
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.commands import Id
from cocreate.boards.events import Records
from cocreate.boards.fold import fold
from cocreate.boards.past import Past
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.plans.build import build, plan_json
from cocreate.plans.comparing import compare
from cocreate.plans.plan import Plan
from cocreate.rest.replies import hub_of, member, read, refuse, reply
from cocreate.storage.telling import tell

KEPT = 16  # drafts
AT_ONCE = 2
WITHIN = 20.0  # seconds: who waits longer is told to come again
DRAFT = "draft"


class Restoring(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """To what a version of the plan said. Under the same id it is done once (LOG-3)."""

    id: Id
    version: Annotated[int, Meta(ge=1, le=999_999_999)]


_restoring = msgspec.json.Decoder(Restoring)
_plan = msgspec.json.Decoder(Plan)


class Stand(NamedTuple):
    """A board at one number of its log; what is in the records is never altered in place."""

    board: str
    epoch: str
    seq: int
    language: Language
    records: Records


class Drafts:
    def __init__(self) -> None:
        self._made: OrderedDict[tuple[str, str, int], asyncio.Task[bytes]] = OrderedDict()
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def of(self, stand: Stand, finished: int) -> bytes:
        """Raises TimeoutError where it takes too long; who asks for the same waits for the same."""
        key = stand.board, stand.epoch, stand.seq
        task = self._made.get(key)
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = self._made[key] = asyncio.create_task(self._make(stand, finished))
        self._made.move_to_end(key)
        while len(self._made) > KEPT:
            self._made.popitem(last=False)
        return await asyncio.wait_for(asyncio.shield(task), WITHIN)

    async def _make(self, stand: Stand, finished: int) -> bytes:
        async with self._turn:
            return await asyncio.to_thread(_built, stand, finished)


def _built(stand: Stand, finished: int) -> bytes:
    plan = build(stand.records, board=stand.board, seq=stand.seq, finished=finished, language=stand.language)
    return plan_json(plan)


async def draft(request: Request) -> Response:
    """The plan of the board as it is now, once the table is finished."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    body = await _draft(request, found[0])
    if isinstance(body, Refused):
        return refuse(request, body)
    return Response(body, headers={"Cache-Control": "no-store"}, media_type="application/json")


async def differing(request: Request) -> Response:
    """Of two versions, or of one and the draft: `from` and `to` in the query."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    sides: list[Plan] = []
    for name in ("from", "to"):
        body = await _version(request, found[0], request.query_params.get(name, DRAFT))
        if isinstance(body, Refused):
            return refuse(request, body)
        sides.append(await asyncio.to_thread(_plan.decode, body))
    return reply(compare(*sides))


async def restore(request: Request) -> Response:
    asked = await read(request, _restoring)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    hub = hub_of(request)
    row = await hub.store.plan(board, asked.version)
    if row is None:
        return refuse(request, Refused("no_plan"))
    then: Records = {}
    turns: asyncio.Semaphore = request.app.state.looking_back
    async with turns:
        await tell(hub.store, board, row.seq, lambda event: fold(then, event))
    command = c.RestorePlan(past=Past(row.seq, records=then))
    answer = await hub.do(board, person, command, asked.id)
    return refuse(request, answer) if isinstance(answer, Refused) else reply({"seq": answer.seq})


async def _version(request: Request, board: str, asked: str) -> bytes | Refused:
    if asked == DRAFT:
        return await _draft(request, board)
    if not (asked.isascii() and asked.isdigit() and 0 < len(asked) < 10):
        return Refused("no_plan")
    row = await hub_of(request).store.plan(board, int(asked))
    return Refused("no_plan") if row is None else row.body


async def _draft(request: Request, board: str) -> bytes | Refused:
    hub = hub_of(request)
    epoch = await hub.epoch(board)
    if isinstance(epoch, Refused):
        return epoch
    stand = await hub.read(board, lambda seen: _stand(seen, board, epoch))
    if isinstance(stand, Refused):
        return stand
    newest = await hub.store.plan(board, None)
    drafts: Drafts = request.app.state.drafts
    try:
        return await drafts.of(stand, newest.created if newest else hub.clock.now_ms())
    except TimeoutError:
        return Refused("busy")


def _stand(seen: Board, board: str, epoch: str) -> Stand | Refused:
    if seen.about.get("status") != "finished":
        return Refused("not_finished")
    records: Records = {kind: dict(of_kind) for kind, of_kind in seen.records.items()}
    return Stand(board, epoch, seen.seq, seen.about["language"], records)
