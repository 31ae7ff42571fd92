"""Calendars that any program can subscribe to: an address nobody can guess, without an account, that can be ended.

Who sits for an organisation makes one of its actions, and everybody one of their own. Whose actions they are is asked
each time, and whether its maker still may see them (DEC-5).

A calendar tells the plan of a finished table as it stands: so do the mails, and all at the table may read it (EDT-6).
While it is at work again, that of its newest version.
"""

import asyncio
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.amendments import stands
from cocreate.boards.board import Board
from cocreate.boards.commands import Id
from cocreate.boards.events import Records
from cocreate.boards.lines import event_of
from cocreate.boards.permissions import is_finished, leads, member_of
from cocreate.errors import Refused
from cocreate.ids import new_key
from cocreate.jobs.board_files import FEED, Asked, BoardFiles, Told
from cocreate.jobs.papers import progress_of
from cocreate.jobs.plan import versions_before
from cocreate.monitoring.now import days_now
from cocreate.plans.build import plan_json
from cocreate.rest.replies import digest, hub_of, language, member, read, refuse, reply
from cocreate.storage.ports import Feed, PlanRow, Store

MOST = 50  # of one board that one person has made
SHOWN = 16  # symbols of a hash by which a feed is named to those who may end it
KEPT = "private, max-age=3600"


class NewFeed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    organisation: Id | None = None  # None: of what one answers for in person


_new = msgspec.json.Decoder(NewFeed)


async def make(request: Request) -> Response:
    """The address is said once: the server keeps its hash alone."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _new)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    board, person = found
    hub = hub_of(request)
    refused = await hub.read(board, lambda seen: _refused(seen, person, asked.organisation))
    if refused is not None:
        return refuse(request, refused)
    mine = [feed for feed in await hub.store.feeds(board) if feed.person == person]
    if len(mine) >= MOST:
        return refuse(request, Refused("too_many", {"max": MOST}))
    secret = new_key()
    feed = Feed(digest(secret), board, asked.organisation, person, hub.clock.now_ms())
    await hub.store.add_feed(feed)
    url = f"{request.app.state.url().rstrip('/')}/api/feeds/{secret}.ics?lang={language(request)}"
    return reply({**_shown(feed, person), "url": url}, 201)


async def show(request: Request) -> Response:
    """Those that this person may end."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    theirs = await _theirs(request, board, person)
    if isinstance(theirs, Refused):
        return refuse(request, theirs)
    return reply([_shown(feed, person) for feed in theirs])


async def end(request: Request) -> Response:
    """From now on the address tells nothing."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    theirs = await _theirs(request, board, person)
    if isinstance(theirs, Refused):
        return refuse(request, theirs)
    ended = [feed for feed in theirs if feed.hash[:SHOWN] == request.path_params["feed"]]
    for feed in ended:
        await hub_of(request).store.end_feed(board, feed.hash)
    return reply({}) if ended else refuse(request, Refused("not_found"))


async def take(request: Request) -> Response:
    """The calendar itself, for whoever has its address."""
    hub = hub_of(request)
    feed = await hub.store.feed(digest(request.path_params["token"]))
    if feed is None:
        return refuse(request, Refused("not_found"))
    found = await hub.read(feed.board, lambda seen: (standing(seen), _tells(seen, feed)))
    row = await hub.store.plan(feed.board)
    if isinstance(found, Refused) or found[1] is None or row is None:
        return refuse(request, Refused("not_found"))
    body = await calendar(request, row, found[0], found[1], feed.hash)
    if isinstance(body, Refused):
        return refuse(request, body)
    headers = {"Cache-Control": KEPT, "Content-Disposition": 'inline; filename="plan.ics"'}
    return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)


def standing(seen: Board) -> Records | None:
    """Of a finished table what its plan is made of. Records are never altered in place: the dictionaries are copied."""
    return {kind: dict(of_kind) for kind, of_kind in seen.records.items()} if is_finished(seen) else None


async def calendar(request: Request, row: PlanRow, records: Records | None, told: Told, viewer: str) -> bytes | Refused:
    """As of now: of these records, else of the newest version, which is `row`."""
    files: BoardFiles = request.app.state.board_files
    asked = Asked(row.board, f"{FEED} {told.seq}", row.version, viewer, "ics", language(request))
    return await files.feed(asked, lambda: versions(hub_of(request).store, row, records, told.seq), told)


async def versions(store: Store, row: PlanRow, records: Records | None, seq: int) -> list[bytes]:
    """The plan, and those before it, newest first: what was in one of them and is no more, is told as cancelled."""
    issued = [row.body, *(one.body for one in await versions_before(store, row.board, row.version))]
    if records is None:
        return issued
    lines = await store.read(row.board, seq - 1, 1)
    at = event_of(seq, lines[0].body).at if lines else row.created
    return [await asyncio.to_thread(_drawn, row.board, seq, at, records), *issued]


def _drawn(board: str, seq: int, at: int, records: Records) -> bytes:
    return plan_json(days_now(records, board=board, seq=seq, at=at))


async def _theirs(request: Request, board: str, person: str) -> list[Feed] | Refused:
    feeds = await hub_of(request).store.feeds(board)
    return await hub_of(request).read(board, lambda seen: [feed for feed in feeds if _may_end(seen, person, feed)])


def _shown(feed: Feed, person: str) -> dict[str, Any]:
    """Who else made it is not told."""
    mine = feed.person == person
    return {"id": feed.hash[:SHOWN], "organisation": feed.organisation, "created": feed.created, "mine": mine}


def _refused(seen: Board, person: str, organisation: str | None) -> Refused | None:
    sits = member_of(seen, person)
    if sits is None or sits["role"] == "observer":
        return Refused("observer")
    if organisation is None:
        return None
    if seen.get("organisation", organisation) is None:
        return Refused("unknown_organisation", {"id": organisation})
    return None if _sits_for(seen, person, organisation) else Refused("other_organisation")


def _sits_for(seen: Board, person: str, organisation: str) -> bool:
    sits = member_of(seen, person)
    if sits is None or sits["role"] == "observer":
        return False
    return leads(seen, person) or sits.get("organisation") == organisation


def _may_end(seen: Board, person: str, feed: Feed) -> bool:
    if feed.person == person or leads(seen, person):
        return True
    return feed.organisation is not None and _sits_for(seen, person, feed.organisation)


def _tells(seen: Board, feed: Feed) -> Told | None:
    """Whose actions; None where its maker may see them no more."""
    far = progress_of(seen.records)
    if feed.organisation is not None:
        sits = _sits_for(seen, feed.person, feed.organisation)
        return Told(seq=seen.seq, organisation=feed.organisation, progress=far) if sits else None
    if member_of(seen, feed.person) is None:
        return None
    mine = [id for id in seen.of("card") if stands(seen.records, id, "person") == feed.person]  # as the plan has it
    return Told(seq=seen.seq, actions=mine, progress=far)
