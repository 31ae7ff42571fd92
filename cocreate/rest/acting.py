"""A board over HTTP as other programs want it: how it stands now, and one command at a time."""

from collections import OrderedDict

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards import commands as c
from cocreate.boards.commands import Id
from cocreate.boards.events import Records
from cocreate.boards.visibility import records_for
from cocreate.errors import Refused
from cocreate.realtime.limits import Bucket
from cocreate.rest.replies import hub_of, member, read, refuse, reply

RATE, BURST = 10.0, 100.0  # commands a second of one person, over HTTP
KEPT = 10_000  # people whose pace is remembered
MAX_COMMAND = 262_144  # bytes


class Doing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Under the same id it is done once, however often it is sent (LOG-3)."""

    id: Id
    command: c.SocketCommand


class Stands(msgspec.Struct, frozen=True):
    epoch: str
    seq: int
    records: Records


class Done(msgspec.Struct, frozen=True):
    seq: int


class Paces:
    """How fast each person may ask; who was forgotten begins anew with a full bucket, which is no more than a burst."""

    def __init__(self) -> None:
        self._buckets: OrderedDict[tuple[str, str], Bucket] = OrderedDict()

    def take(self, board: str, person: str, now: float) -> bool:
        bucket = self._buckets.setdefault((board, person), Bucket(RATE, BURST))
        self._buckets.move_to_end((board, person))
        while len(self._buckets) > KEPT:
            self._buckets.popitem(last=False)
        return bucket.take(now)


_doing = msgspec.json.Decoder(Doing)


async def state(request: Request) -> Response:
    """The records as this person is shown them (DEC-4)."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    hub = hub_of(request)
    epoch = await hub.epoch(board)
    stands = await hub.read(board, lambda seen: (seen.seq, records_for(seen.records, person)))
    if isinstance(epoch, Refused) or isinstance(stands, Refused):
        return refuse(request, Refused("unknown_board"))
    return reply(Stands(epoch, *stands))


async def do(request: Request) -> Response:
    """What a person may do on the board, decided as from a socket (DEC-5)."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _doing, MAX_COMMAND)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    hub = hub_of(request)
    if not request.app.state.paces.take(*found, hub.clock.monotonic()):
        return refuse(request, Refused("too_fast"))
    answer = await hub.do(*found, asked.command, asked.id)
    return refuse(request, answer) if isinstance(answer, Refused) else reply(Done(answer.seq))
