"""The past of a board over HTTP: its events, a state, one card's story, and restoring. Each sees what they may (DEC-4).

A history begins where its reader sat down, for what went before was never shown to them; who leads reads all of it. It
must never reveal more than the live board did: docs/decisions/0012-a-past-is-read-as-it-was-seen.md.
"""

import asyncio
import gzip
from collections.abc import Sequence
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards import commands as c
from cocreate.boards.chronicle import Chronicle
from cocreate.boards.commands import Id
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Records
from cocreate.boards.fold import fold
from cocreate.boards.lines import encoded, event_of, with_seq
from cocreate.boards.past import Past
from cocreate.boards.permissions import leads
from cocreate.boards.visibility import event_for, is_common, records_for
from cocreate.errors import Refused
from cocreate.ids import is_id
from cocreate.rest.replies import hub_of, member, read, refuse
from cocreate.storage.ports import Stored
from cocreate.storage.telling import tell

PAGE = 2_000  # events in one answer
AT_ONCE = 2  # who looks back at a time: the others wait for their turn


class Restoring(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """To the board, or one card, as it was after `seq`. Under the same id it is done once (LOG-3)."""

    id: Id
    seq: Annotated[int, Meta(ge=1, le=2**53)]
    card: Id | None = None
    exactly: bool = False  # what was made since is taken off the board


_restoring = msgspec.json.Decoder(Restoring)
_encoder = msgspec.json.Encoder()


class Reader(NamedTuple):
    board: str
    person: str
    epoch: str
    since: int  # what happened until then is not theirs to read; the state after it is
    head: int


class Turns(asyncio.Semaphore):
    """Reading a whole log costs: a few at a time."""

    def __init__(self) -> None:
        super().__init__(AT_ONCE)


async def reader(request: Request) -> Reader | Refused:
    found = await member(request)
    if isinstance(found, Refused):
        return found
    board, person = found
    hub = hub_of(request)
    epoch = await hub.epoch(board)
    stands = await hub.read(board, lambda seen: (seen.seq, leads(seen, person)))
    if isinstance(epoch, Refused) or isinstance(stands, Refused):
        return Refused("unknown_board")
    head, all_of_it = stands
    since = 0 if all_of_it else await hub.store.find(board, SERVER, person)  # people are seated under their own id
    return Reader(board, person, epoch, head if since is None else since, head)


async def events(request: Request) -> Response:
    """A page of what happened after `after`, and where this reader's history begins and ends."""
    who = await reader(request)
    if isinstance(who, Refused):
        return refuse(request, who)
    asked = _number(request.query_params.get("after", str(who.since)))
    if asked is None or not who.since <= asked <= who.head:
        return refuse(request, Refused("unknown_seq"))
    if request.query_params.get("epoch", who.epoch) != who.epoch:
        return refuse(request, Refused("other_history"))
    async with _turn(request):
        lines = await hub_of(request).store.read(who.board, asked, min(PAGE, who.head - asked))
        body = await asyncio.to_thread(_page, who, lines)
        return await _unless_other(request, who, body)


async def state(request: Request) -> Response:
    """The records after one event, as this reader was or would have been shown them then."""
    who = await reader(request)
    if isinstance(who, Refused):
        return refuse(request, who)
    seq = _number(request.path_params["seq"])
    if seq is None or not who.since <= seq <= who.head:
        return refuse(request, Refused("unknown_seq"))
    records: Records = {}
    async with _turn(request):
        await tell(hub_of(request).store, who.board, seq, lambda event: fold(records, event))
        told = {"epoch": who.epoch, "seq": seq, "records": records_for(records, who.person)}
        return await _unless_other(request, who, await asyncio.to_thread(_encoder.encode, told))


async def card(request: Request) -> Response:
    """What happened to a card."""
    who = await reader(request)
    if isinstance(who, Refused):
        return refuse(request, who)
    id = request.path_params["card"]
    if not is_id(id):
        return refuse(request, Refused("not_found"))
    story = Chronicle(id, who.person, who.since)
    async with _turn(request):
        await tell(hub_of(request).store, who.board, who.head, story.take, naming=f'"{id}"'.encode())
        told = {"epoch": who.epoch, "since": who.since, "entries": story.entries}
        return await _unless_other(request, who, await asyncio.to_thread(_encoder.encode, told))


async def restore(request: Request) -> Response:
    asked = await read(request, _restoring)
    who = await reader(request) if not isinstance(asked, Refused) else asked
    if isinstance(asked, Refused) or isinstance(who, Refused):
        return refuse(request, who if isinstance(who, Refused) else Refused("malformed"))
    if not who.since <= asked.seq <= who.head or asked.seq == 0:
        return refuse(request, Refused("unknown_seq"))
    past = Past(asked.seq)
    async with _turn(request):
        await tell(hub_of(request).store, who.board, who.head, past.take)
        if await _is_other(request, who):
            return refuse(request, Refused("other_history"))
    command = _command(asked, past)
    answer = await hub_of(request).do(who.board, who.person, command, asked.id)
    if isinstance(answer, Refused):
        return refuse(request, answer)
    return _reply(_encoder.encode({"seq": answer.seq}))


def _command(asked: Restoring, past: Past) -> c.DoorCommand:
    if asked.card is not None:
        return c.RestoreCard(card=asked.card, past=past)
    return c.RestoreBoard(past=past, exactly=asked.exactly)


def _page(who: Reader, lines: Sequence[Stored]) -> bytes:
    told = b",".join(_line(line, who.person) for line in lines)
    about = _encoder.encode({"epoch": who.epoch, "since": who.since, "head": who.head})
    return about[:-1] + b',"events":[' + told + b"]}"


def _line(line: Stored, viewer: str) -> bytes:
    """Most are alike for all, and are what the log has, byte for byte."""
    event = event_of(line.seq, line.body)
    return with_seq(line.seq, line.body) if is_common(event) else encoded(event_for(event, viewer))


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _turn(request: Request) -> Turns:
    turns: Turns = request.app.state.looking_back
    return turns


async def _is_other(request: Request, who: Reader) -> bool:
    """Somebody was erased, or a copy restored, in the middle of the reading: two histories in one (LOG-8)."""
    stands = await hub_of(request).store.heads([who.board])
    return stands.get(who.board, ("", 0))[0] != who.epoch


async def _unless_other(request: Request, who: Reader, body: bytes) -> Response:
    if await _is_other(request, who):
        return refuse(request, Refused("other_history"))
    if "gzip" not in request.headers.get("accept-encoding", "") or len(body) < 1_024:
        return _reply(body)
    return _reply(await asyncio.to_thread(gzip.compress, body, 5), packed=True)


def _reply(body: bytes, *, packed: bool = False) -> Response:
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(body, headers=headers, media_type="application/json")
