"""Sealing a version of the plan, and verifying a sealed file: who leads the table seals, anybody verifies.

The papers are made first, as their words stand in the log just then. The file is kept next, under its digest; then one
command writes the seal into the log. Where a server dies in between, the log knows of no seal and the next try makes
another file: there is no half of one (SEA-2).
"""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.commands import SealPlan
from cocreate.boards.decide.seals import seal_id
from cocreate.boards.events import Fields
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.jobs.board_files import BoardFiles
from cocreate.jobs.files import FILES
from cocreate.jobs.papers import given, to_seal
from cocreate.rest.plans import number
from cocreate.rest.replies import (
    file_name,
    have_patience,
    hub_of,
    language,
    member,
    received_within,
    refuse,
    reply,
    today,
    zone_of,
)
from cocreate.sealing.check import check
from cocreate.sealing.keys import BadKeys, KeyFile, KeyRing
from cocreate.sealing.manifest import Position
from cocreate.sealing.seal import MEDIA, SEALED, SUFFIX, Asked, Sealed, SealedPaper
from cocreate.sealing.seal import seal as make
from cocreate.sealing.telling import as_json
from cocreate.storage.ports import Artefact, PlanRow, Store

MOST = 64 * 2**20  # bytes of a file that is verified here
LARGEST = 256 * 2**20  # bytes of one that is sealed; a browser verifies as much
SENT_WITHIN = 60.0  # seconds for it to come
WAITING = 4  # who may wait for their turn

log = structlog.get_logger()


class Seals:
    """The keys, and whose turn it is: each holds whole files, so one at a time is made and one verified."""

    def __init__(self, file: KeyFile) -> None:
        self.file = file
        self.sealing, self.verifying = Turn(), Turn()


class Turn:
    def __init__(self) -> None:
        self._lock, self._waiting = asyncio.Lock(), 0

    @property
    def full(self) -> bool:
        return self._waiting >= WAITING

    async def __aenter__(self) -> None:
        self._waiting += 1
        try:
            await self._lock.acquire()
        except BaseException:
            self._waiting -= 1
            raise

    async def __aexit__(self, *_: object) -> None:
        self._waiting -= 1
        self._lock.release()


class Standing(NamedTuple):
    finished: bool
    organisation: str  # of who asks; "" for who speaks for none
    seal: Fields | None


class _Written(msgspec.Struct, frozen=True):
    """What is asked of a plan that is only named."""

    language: Language


async def seal(request: Request) -> Response:
    """Seal this version. Asked again, by anybody who may, it answers with the first seal."""
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    version = number(request.path_params["version"])
    seals = _seals(request)
    if seals.sealing.full:
        return refuse(request, Refused("busy"))
    async with seals.sealing:
        fields = await _sealed(request, *found, version)
    return refuse(request, fields) if isinstance(fields, Refused) else reply(fields)


async def _sealed(request: Request, board: str, person: str, version: int) -> Fields | Refused:
    hub = hub_of(request)
    standing = await hub.read(board, lambda seen: _standing(seen, person, version))
    if isinstance(standing, Refused) or standing.seal is not None:
        return standing if isinstance(standing, Refused) else standing.seal or {}
    if not standing.finished:
        return Refused("not_finished")
    made = await _made(request, board, version, standing.organisation)
    if isinstance(made, Refused):
        return made
    sealed, seq, epoch = made
    kept = Artefact(format=SEALED, language=sealed.digest, body=sealed.body)
    if not await hub.store.keep_artefact(board, version, kept):
        return Refused("no_plan")
    if (await hub.store.heads([board])).get(board, ("", 0))[0] != epoch:  # words that are in it were erased meanwhile
        await hub.store.only_artefact(board, version, SEALED, "")
        return Refused("busy")
    command = SealPlan(version=version, seq=seq, digest=sealed.digest, key=sealed.key, signature=sealed.signature)
    answer = await hub.do(board, person, command, f"seal-{version}-{sealed.digest[:24]}")
    if isinstance(answer, Refused) and answer.code != "already_sealed":
        return answer
    written = await hub.read(board, lambda seen: _standing(seen, person, version))
    if isinstance(written, Refused) or written.seal is None:
        return Refused("internal")
    await hub.store.only_artefact(board, version, SEALED, written.seal["digest"])
    return written.seal


def _standing(seen: Board, person: str, version: int) -> Standing:
    organisation = (seen.get("member", person) or {}).get("organisation", "")
    name = str((seen.get("organisation", organisation) or {}).get("name", ""))
    return Standing(seen.about.get("status") == "finished", name, seen.get("seal", seal_id(version)))


async def _made(request: Request, board: str, version: int, organisation: str) -> tuple[Sealed, int, str] | Refused:
    """The sealed file of this version and its papers; the event that the plan was built on; and the log's epoch."""
    hub = hub_of(request)
    epoch = await hub.epoch(board)  # before anything is read: who finds it changed has read words that are erased
    row = await hub.store.plan(board, version) if version else None
    if row is None or isinstance(epoch, Refused):
        return Refused("no_plan")
    ring = await _ring(request, hub.clock.now_ms())  # before the papers are made, which takes a while
    if isinstance(ring, Refused):
        return ring
    place = await _place(request, board, epoch, row.seq)
    files = await hub.store.artefacts(board, version)
    papers = await _papers(request, row, epoch, [one for one in files if one.format != SEALED])
    if isinstance(papers, Refused) or place is None:
        return papers if isinstance(papers, Refused) else Refused("no_plan")
    asked = Asked(
        plan=row.body,
        version=version,
        files=files,
        papers=papers[0],
        log=place,
        written=papers[1],
        at=hub.clock.now_ms(),
        organisation=organisation,
        before=await _before(hub.store, board, version),
    )
    ring = await _ring(request, asked.at)  # of this moment: it may have been turned over meanwhile (SEA-4)
    if isinstance(ring, Refused):
        return ring
    return await asyncio.to_thread(make, asked, ring, FILES), row.seq, epoch


async def _before(store: Store, board: str, version: int) -> tuple[int, Artefact] | None:
    """The version that this one takes the place of, as PDF in its own language."""
    earlier = [one for one in await store.plans(board) if one < version]
    row = await store.plan(board, max(earlier)) if earlier else None
    if row is None:
        return None
    language = msgspec.json.decode(row.body, type=_Written).language
    body = await store.artefact(board, row.version, "pdf", language)
    return None if body is None else (row.version, Artefact("pdf", language, body))


async def _papers(
    request: Request, row: PlanRow, epoch: str, beside: Sequence[Artefact]
) -> tuple[Sequence[SealedPaper], Position] | Refused:
    """All of one moment, and which that was."""
    day, zone = today(request), zone_of(request)
    standing = await hub_of(request).read(row.board, lambda seen: (seen.seq, given(seen.records, day, zone)))
    if isinstance(standing, Refused):
        return standing
    seq, about = standing
    place = await _place(request, row.board, epoch, seq)
    files: BoardFiles = request.app.state.board_files
    wanted = to_seal(about, {one.language for one in beside})
    room = LARGEST - sum(len(one.body) for one in beside)
    made = await files.papers(row.body, msgspec.json.encode(about), wanted, room)
    if isinstance(made, Refused) or place is None:
        return made if isinstance(made, Refused) else Refused("no_plan")
    return [SealedPaper(*one, body) for one, body in zip(wanted, made, strict=True)], place


async def _place(request: Request, board: str, epoch: str, seq: int) -> Position | None:
    lines = await hub_of(request).store.read(board, seq - 1, 1)
    return Position(seq=seq, epoch=epoch, chain=lines[0].chain.hex()) if lines else None


async def _ring(request: Request, at: int) -> KeyRing | Refused:
    try:
        return await asyncio.to_thread(_seals(request).file.ensure, at)
    except BadKeys as bad:
        log.warning("seal_keys", reason=str(bad))
        return Refused("no_seal_key")


async def take(request: Request) -> Response:
    """The sealed file, as it was made."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    version, hub = number(request.path_params["version"]), hub_of(request)
    standing = await hub.read(board, lambda seen: (_standing(seen, person, version), str(seen.about.get("title", ""))))
    if isinstance(standing, Refused):
        return refuse(request, standing)
    (_, _, fields), title = standing
    if fields is None:
        return refuse(request, Refused("no_seal"))
    body = await hub.store.artefact(board, version, SEALED, fields["digest"])
    if body is None:
        return refuse(request, Refused("seal_gone"))
    name = f"{file_name(title, 'plan')}-v{version}.{SUFFIX}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type=MEDIA, headers=headers)


async def keys(request: Request) -> Response:
    """All keys that ever sealed here, the oldest first: public, so that anybody can hold a file against them."""
    try:
        ring = await asyncio.to_thread(_seals(request).file.read)
    except BadKeys as bad:
        log.warning("seal_keys", reason=str(bad))
        return refuse(request, Refused("no_seal_key"))
    return reply({"keys": [] if ring is None else ring.keys})


async def verify(request: Request) -> Response:
    """For browsers that cannot do it themselves. Nothing of the file is kept."""
    seals = _seals(request)
    if seals.verifying.full:
        return refuse(request, Refused("busy"))
    have_patience(request, WAITING * SENT_WITHIN)  # the others come first
    async with seals.verifying:
        raw = await received_within(request, MOST, SENT_WITHIN)
        if isinstance(raw, Refused):
            return refuse(request, raw)
        try:
            ring = await asyncio.to_thread(seals.file.read)
        except BadKeys:
            ring = None  # then the file is held against itself alone
        verdict = await asyncio.to_thread(check, raw, ring.keys if ring else ())
    return reply(as_json(verdict, language(request)))


def _seals(request: Request) -> Seals:
    found: Seals = request.app.state.seals
    return found
