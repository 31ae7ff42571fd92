"""What becomes of the plan, as the pages show it; its readings as a file, and from one (MON-3, MON-6)."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import DeleteReading
from cocreate.boards.events import Add, Event, Put, Records
from cocreate.boards.permissions import is_finished, refusal
from cocreate.errors import Refused
from cocreate.imports.found import Unreadable
from cocreate.imports.readings import MAX_BYTES, read_rows
from cocreate.jobs.readings import readings_file, state_file
from cocreate.locales import sentence
from cocreate.monitoring.lines import LeftOut, Line, told
from cocreate.monitoring.overview import overview
from cocreate.monitoring.state import State
from cocreate.plans.build import build
from cocreate.plans.plan import Plan
from cocreate.rest.replies import file_name, hub_of, language, member, received, refuse, reply, today
from cocreate.storage.telling import tell

KEPT = 64  # states in memory, one of each board
MOST_SAID = 500  # of one action, the newest
OF_THE_PLAN = ("reading", "attachment")
AT_ONCE = 20  # readings that are written together
CSV = "text/csv; charset=utf-8"

Key = tuple[str, str, int, str]  # board, epoch, seq, day
Both = tuple[Plan, State]


class Shown(msgspec.Struct, frozen=True):
    seq: int
    finished: bool
    about: str  # title
    records: Records


class States:
    """The newest states, each made once for all who look at it."""

    def __init__(self) -> None:
        self._made: OrderedDict[Key, asyncio.Future[Both]] = OrderedDict()

    async def state(self, request: Request, board: str) -> State | Refused:
        both = await self.both(request, board)
        return both if isinstance(both, Refused) else both[1]

    async def both(self, request: Request, board: str) -> Both | Refused:
        """The plan as it is now, and the state of it."""
        hub = hub_of(request)
        epoch, shown = await hub.epoch(board), await hub.read(board, _shown)
        if isinstance(epoch, Refused) or isinstance(shown, Refused):
            return Refused("unknown_board")
        plan = None if shown.finished else await _stored(request, board)
        if not shown.finished and plan is None:
            return Refused("no_plan")
        day = today(request)
        key = (board, epoch, shown.seq, day)
        if key not in self._made:
            for old in [one for one in self._made if one[0] == board]:
                del self._made[old]
            self._made[key] = asyncio.ensure_future(asyncio.to_thread(_made, board, shown, plan, day))
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
        try:
            return await asyncio.shield(self._made[key])
        except Exception:
            self._made.pop(key, None)
            raise


def _shown(seen: Board) -> Shown:
    """Records are never altered in place, so that the dictionaries alone are copied."""
    records = {kind: dict(of_kind) for kind, of_kind in seen.records.items()}
    return Shown(seen.seq, is_finished(seen), str(seen.about.get("title", "")), records)


async def _stored(request: Request, board: str) -> Plan | None:
    """Of a table that is open again: the plan as it was finished last."""
    row = await hub_of(request).store.plan(board)
    return None if row is None else msgspec.json.decode(row.body, type=Plan)


def _made(board: str, shown: Shown, plan: Plan | None, day: str) -> Both:
    now = plan or build(shown.records, board=board, seq=shown.seq, finished=0, language="it")
    return now, overview(now, shown.records, seq=shown.seq, day=day)


async def show(request: Request) -> Response:
    found = await _state(request)
    return refuse(request, found[1]) if isinstance(found[1], Refused) else reply(found[1])


async def _state(request: Request) -> tuple[str, State | Refused]:
    who = await member(request)
    if isinstance(who, Refused):
        return "", who
    states: States = request.app.state.monitoring
    return who[1], await states.state(request, who[0])


async def take(request: Request) -> Response:
    """Every reading of the plan as CSV, a row each, in the form in which `bring` reads them."""
    return await _table(request, "readings", readings_file)


async def take_state(request: Request) -> Response:
    """How each action stands as CSV, with what it was to cost and what was spent."""
    return await _table(request, "state", state_file)


async def _table(request: Request, name: str, made: Callable[[State], bytes]) -> Response:
    _, state = await _state(request)
    if isinstance(state, Refused):
        return refuse(request, state)
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(state.title, name)}-{name}.csv"',
        "Cache-Control": "no-store",
    }
    return Response(await asyncio.to_thread(made, state), media_type=CSV, headers=headers)


async def bring(request: Request) -> Response:
    """Readings from a CSV: what is there already stays as it is, and what is left out is told line by line."""
    person, state = await _state(request)
    if isinstance(state, Refused):
        return refuse(request, state)
    board = request.path_params["board"]
    refused = await hub_of(request).read(board, lambda seen: refusal(seen, DeleteReading(id="any"), person))
    if refused is not None:
        return refuse(request, refused)
    raw = await received(request, MAX_BYTES)
    if isinstance(raw, Refused):
        return refuse(request, raw)
    try:
        rows = await asyncio.to_thread(read_rows, raw)
    except Unreadable as wrong:
        return refuse(request, wrong.refused)
    lines, left = told(rows, state)
    measured = [*(one.indicator for one in state.actions), *(one.indicator for one in state.results)]
    present = {point.id for series in measured if series is not None for point in series.points}
    new = [line for line in lines if line.command.id not in present]
    done = await _written(request, board, person, new)
    left = sorted([*left, *done], key=lambda one: one.line)
    said = [{"line": one.line, "code": one.code, "example": one.example, "message": _why(request, one)} for one in left]
    return reply({"added": len(new) - len(done), "present": len(lines) - len(new), "left_out": said})


async def _written(request: Request, board: str, person: str, lines: list[Line]) -> list[LeftOut]:
    """Each is a reading as one writes it by hand, and decided by itself (DEC-5)."""
    hub, left = hub_of(request), list[LeftOut]()
    for at in range(0, len(lines), AT_ONCE):
        some = lines[at : at + AT_ONCE]
        answers = await asyncio.gather(*(hub.do(board, person, line.command) for line in some))
        left += [
            LeftOut(line.line, answer.code, line.command.of, answer.args)
            for line, answer in zip(some, answers, strict=True)
            if isinstance(answer, Refused)
        ]
    return left


def _why(request: Request, one: LeftOut) -> str:
    return sentence(language(request), f"refused-{one.code}", **one.args)


class Said(msgspec.Struct, frozen=True):
    """One thing that was said of an action: the record as it stood then, or was put; empty where it was taken away."""

    seq: int
    at: int
    by: str
    type: str
    fields: dict[str, Any]


async def history(request: Request) -> Response:
    """All that was ever said of an action or a result, the newest last; what was taken away is there too (MON-2)."""
    who = await member(request)
    if isinstance(who, Refused):
        return refuse(request, who)
    board, of = who[0], request.path_params["of"]
    head = await hub_of(request).read(board, lambda seen: seen.seq)
    if isinstance(head, Refused):
        return refuse(request, head)
    said: list[Said] = []
    theirs: set[tuple[str, str]] = {("progress", of)}

    def hear(event: Event) -> None:
        for change in event.changes:
            fields = change.fields if isinstance(change, Add | Put) else {}
            if (
                isinstance(change, Add)
                and change.kind in OF_THE_PLAN
                and of in (fields.get("of"), fields.get("action"))
            ):
                theirs.add((change.kind, change.id))
            if (change.kind, change.id) in theirs:
                said.append(Said(event.seq, event.at, event.by, event.type, fields))

    turns: asyncio.Semaphore = request.app.state.looking_back  # a whole log is read
    async with turns:
        await tell(hub_of(request).store, board, head, hear)
    return reply({"said": said[-MOST_SAID:]})
