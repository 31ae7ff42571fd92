"""Cards from a file, for the facilitator: a look at what would come of it, which changes nothing, or the cards.

The file is the body; `zone` is for what names no zone, `name` the file's, by which its format is known. What is not
brought is said in the answer. The same file sent again brings nothing twice (LOG-3).
"""

import asyncio
import contextlib
import hashlib
import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Records
from cocreate.boards.permissions import refusal
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.imports import brought as files
from cocreate.imports.asking import Wanted, batches, wanted
from cocreate.imports.brought import Brought
from cocreate.imports.found import MAX_FILE, LeftOut, Report
from cocreate.imports.names import Zone
from cocreate.locales.formats import shortened
from cocreate.realtime.hub import Hub
from cocreate.rest.replies import hub_of, language, member, received_within, refuse, reply

P = ParamSpec("P")
T = TypeVar("T")

BOARDS = 8  # to which files are brought at a time, one each; who comes then comes again
READING = 2  # files that are read at a time: each holds a thread, and the memory that its bounds allow
UPLOAD = 120.0  # seconds for a file to arrive; other requests have less
AT_ONCE = 50  # groups or links that are committed together (LOG-5); cards go one command after the other (LIV-5)
TRIES = 3  # where the same file came twice at once, through two servers
SHOWN = 5  # texts of each zone
SHORT = 160  # characters of such a text

TWIN = frozenset({"id_taken", "group_gone"})  # somebody was faster: what is still missing is asked for
# a link that became impossible since it was looked for: a card was moved, deleted or linked meanwhile
NOT_LINKED = frozenset({"card_gone", "link_exists", "link_kinds", "not_revealed"})


class Imports:
    """Who brings files at the moment."""

    def __init__(self) -> None:
        self._boards: set[str] = set()
        self._reading = asyncio.Semaphore(READING)

    @contextlib.contextmanager
    def turn(self, board: str) -> Iterator[bool]:
        """Whether it is this board's turn; a slow file keeps its place until `UPLOAD` is over."""
        if board in self._boards or len(self._boards) >= BOARDS:
            yield False
            return
        self._boards.add(board)
        try:
            yield True
        finally:
            self._boards.discard(board)

    async def beside(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Away from the event loop: a file must not delay a table."""
        async with self._reading:
            return await asyncio.to_thread(work, *args, **kwargs)


async def bring(request: Request) -> Response:
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    imports: Imports = request.app.state.imports
    one = Import(hub_of(request), imports, *found, zone=request.query_params.get("zone", ""))
    with imports.turn(one.board) as has_turn:
        done = await _bring(request, one) if has_turn else Refused("busy")
    return refuse(request, done) if isinstance(done, Refused) else reply(done)


async def _bring(request: Request, one: "Import") -> dict[str, Any] | Refused:
    zones = await one.hub.read(one.board, one.zones)
    if isinstance(zones, Refused):
        return zones
    raw = await received_within(request, MAX_FILE, UPLOAD)
    if isinstance(raw, Refused):
        return raw
    name, look = request.query_params.get("name", ""), request.query_params.get("look") == "1"
    brought = await one.imports.beside(files.bring, raw, name, zones, one.zone)
    if isinstance(brought, Refused):
        return brought
    digest = await one.imports.beside(lambda: hashlib.sha256(raw).hexdigest())
    want = await one.wanted(brought, digest)
    if isinstance(want, Refused):
        return want
    left_out = want.left_out if look else await one.add(brought, digest, want)
    if isinstance(left_out, Refused):
        return left_out
    shown = _shown(want, zones) | {"left_out": [_said(some, language(request)) for some in left_out]}
    return {"look": look, "format": brought.format, **shown}


@dataclass(frozen=True)
class Import:
    """One file on its way to one board."""

    hub: Hub
    imports: Imports
    board: str
    person: str
    zone: str

    def zones(self, board: Board) -> list[Zone] | Refused:
        """In their order; a refusal where this person may add no card there now, also for a look."""
        if (refused := refusal(board, c.AddGroup(id="any", title="any", cards=[]), self.person)) is not None:
            return refused
        if self.zone not in board.of("zone"):
            return Refused("unknown_zone", {"id": self.zone})
        ordered = sorted(board.of("zone").items(), key=lambda item: item[1].get("order", 0))
        return [Zone(id, fields["title"], fields["kind"]) for id, fields in ordered]

    async def wanted(self, brought: Brought, digest: str) -> Wanted | Refused:
        records = await self.hub.read(self.board, _snapshot)
        if isinstance(records, Refused):
            return records
        return await self.imports.beside(wanted, brought, self.board, digest, records)

    async def add(self, brought: Brought, digest: str, want: Wanted) -> list[LeftOut] | Refused:
        """Add all that is wanted; what was left out."""
        still = want
        for _ in range(TRIES):
            done = await self._ask(still)
            if isinstance(done, int):
                report = Report(want.left_out)
                report.note("arrow_kinds", done)
                return report.left_out
            if done.code not in TWIN:
                return done
            again = await self.wanted(brought, digest)
            if isinstance(again, Refused):
                return again
            still = again
        return Refused("busy")

    async def _ask(self, want: Wanted) -> int | Refused:
        """In this order, for cards name their groups, and links their cards; how many links could not be made."""
        for groups in _few(want.groups):
            if refused := next(iter(await self._refusals(groups)), None):
                return refused
        for cards in batches(want.cards):
            if refused := next(iter(await self._refusals([c.AddCards(cards=cards)])), None):
                return refused
        lost = 0
        for links in _few(want.links):
            refusals = await self._refusals(links)
            if other := next((refused for refused in refusals if refused.code not in NOT_LINKED), None):
                return other
            lost += len(refusals)
        return lost

    async def _refusals(self, commands: Sequence[c.AnyCommand]) -> list[Refused]:
        answers = await asyncio.gather(*(self.hub.do(self.board, self.person, command) for command in commands))
        return [answer for answer in answers if isinstance(answer, Refused)]


def _snapshot(board: Board) -> Records:
    """Records are never altered in place: copies of their dictionaries stay as they are."""
    return {kind: dict(of_kind) for kind, of_kind in board.records.items()}


def _few(asked: Sequence[T]) -> Iterator[Sequence[T]]:
    return (asked[n : n + AT_ONCE] for n in range(0, len(asked), AT_ONCE))


def _shown(want: Wanted, zones: Sequence[Zone]) -> dict[str, Any]:
    """What comes onto the board: how much, in which zones, and how it begins."""
    counts = Counter(card.zone for card in want.cards)
    return {
        "cards": len(want.cards),
        "present": want.present,
        "groups": len(want.groups),
        "links": len(want.links),
        "zones": [
            {"id": zone.id, "title": zone.title, "cards": counts[zone.id], "first": _first(want, zone.id)}
            for zone in zones
            if counts[zone.id]
        ],
    }


def _first(want: Wanted, zone: str) -> list[str]:
    of_zone = (shortened(card.text, SHORT) for card in want.cards if card.zone == zone)
    return list(itertools.islice(of_zone, SHOWN))


def _said(one: LeftOut, lang: Language) -> dict[str, Any]:
    said = {"code": one.code, "count": one.count, "lost": one.lost, "example": one.example}
    return {**said, "message": one.sentence(lang)}
