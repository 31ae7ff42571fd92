"""Boards as files, when somebody asks: what is asked alike is made once, in processes of its own, a few at a time (B7).

What goes beyond is refused and may be asked again. A file is made of what its viewer may see, and given to who sees the
same (DEC-4). No word of a board is ever in what is logged here.
"""

import asyncio
import contextlib
import sys
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec
import structlog

from cocreate.boards.events import Records
from cocreate.boards.records import Language
from cocreate.clock import Clock
from cocreate.errors import Refused
from cocreate.exports import papers, render_calendar, render_feed
from cocreate.exports import render as render_plan
from cocreate.exports.board import FORMATS, PICTURED, Taken, images_of, render
from cocreate.jobs.apart import Apart, take_along
from cocreate.jobs.drafts import draft_file
from cocreate.jobs.papers import PaperWanted
from cocreate.jobs.reports import ReportAsked, reported
from cocreate.monitoring.report import Said
from cocreate.plans.plan import Plan
from cocreate.storage.board_file import write_board
from cocreate.storage.ports import StoreError
from cocreate.storage.store import open_store

LOG = "cocreate"  # the format that is the board's log
PLAN = "plan"  # before the epoch: a plan stays as it is, until somebody is erased from it
FEED = "feed"  # as well, with the feed as its viewer
DRAFT = "draft"  # as well: of the plan as it would be now
BOARD_FILES: dict[str, str] = {**FORMATS, LOG: "application/gzip"}

SLOW = ("png", "pdf")  # one of these at a time, and beside it one of the others, which take a second at most
MOST = 6  # files that are made or wait for it
EACH = 2  # that one person may have asked for
WITHIN = 45.0  # seconds for one file
ALL_WITHIN = 480.0  # for all papers of a seal
MEMORY = 3 * 2**30  # bytes of addresses for who makes it
NICE = 10
HEAVY = 600 * 2**20  # bytes: a process that has held so much makes room for a new one
IDLE = 60.0  # seconds after which nobody is kept ready
KEPT_FOR = 60.0  # seconds
KEPT = 32 * 2**20  # bytes of all files that are kept
PICKED = 8 * 2**20  # of one that is

log = structlog.get_logger()

Made = bytes | Refused
_encoder = msgspec.json.Encoder()


def taken(records: Records, names: dict[str, str], language: Language, at: int) -> bytes:
    """What a file is made of: these records are what its viewer may see."""
    by_kind = {str(kind): of_kind for kind, of_kind in records.items()}
    return _encoder.encode(Taken(records=by_kind, names=names, language=language, at=at))


class Asked(NamedTuple):
    """Whoever asks for the same of the same board, and sees the same of it, gets the same file."""

    board: str
    epoch: str
    seq: int
    viewer: str | None
    format: str
    language: Language


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Which actions a calendar tells: all, an organisation's, or these; and how far they are."""

    seq: int  # of the log, up to which it tells
    all: bool = False
    organisation: str | None = None
    actions: list[str] = []
    progress: dict[str, Said] = {}


class BoardFiles:
    def __init__(self, clock: Clock, store_url: str, apart: Callable[[], Apart] | None = None) -> None:
        self._clock, self._store_url = clock, store_url
        self._kept: OrderedDict[Asked, tuple[float, bytes]] = OrderedDict()
        self._making: dict[Asked, tuple[str, asyncio.Task[Made]]] = {}  # and who asked first
        self._lanes = {slow: (asyncio.Lock(), (apart or _bounded)()) for slow in (True, False)}
        self._resting: asyncio.TimerHandle | None = None

    async def file(self, asked: Asked, person: str, taken: Callable[[], Awaitable[Made]]) -> Made:
        """`taken` gives what the file is made of, once its turn has come."""

        async def make(apart: Apart) -> Made:
            data = await taken()
            return (
                data
                if isinstance(data, Refused)
                else await self._made(apart, _rendered, data, asked.format, self._store_url, asked.board)
            )

        return await self._shared(asked, person, make)

    async def plan(self, asked: Asked, person: str, plan: bytes) -> Made:
        """A file of a plan, in a language in which it was not made; asked for as (board, PLAN epoch, version …)."""

        async def make(apart: Apart) -> Made:
            return await self._made(apart, _planned, plan, asked.format, asked.language)

        return await self._shared(asked, person, make)

    async def draft(self, asked: Asked, person: str, given: Callable[[], Awaitable[Made]]) -> Made:
        """A file of the plan as it would be now; asked for as (board, DRAFT epoch, seq …)."""

        async def make(apart: Apart) -> Made:
            of = await given()
            return (
                of if isinstance(of, Refused) else await self._made(apart, _drafted, of, asked.format, asked.language)
            )

        return await self._shared(asked, person, make)

    async def report(self, of: ReportAsked, person: str) -> Made:
        """A report on a year or a quarter."""
        asked = Asked(of.board, f"report {of.today.isoformat()}", of.seq, of.period, of.format, of.language)

        async def make(apart: Apart) -> Made:
            return await self._made(apart, _reported, self._store_url, of)

        return await self._shared(asked, person, make)

    async def feed(self, asked: Asked, versions: Callable[[], Awaitable[list[bytes]]], told: Told) -> Made:
        """A calendar as it is now, for who subscribes or takes it; asked for as (board, FEED seq, version, feed …)."""

        async def make(apart: Apart) -> Made:
            return await self._made(apart, _fed, await versions(), asked.language, told)

        return await self._shared(asked, asked.viewer or "", make)

    async def paper(self, asked: Asked, person: str, plan: bytes, given: bytes, paper: str) -> Made:
        """A paper of a plan, with what people wrote in it."""

        async def make(apart: Apart) -> Made:
            return await self._made(apart, _papered, plan, given, paper, asked.format, asked.language)

        return await self._shared(asked, person, make)

    async def papers(
        self, plan: bytes, given: bytes, wanted: Sequence[PaperWanted], most: int
    ) -> list[bytes] | Refused:
        """Many papers of one moment, for a seal, of so many bytes together at most.

        Each waits for its turn: who asks for a file meanwhile is let in.
        """
        made: list[bytes] = []
        try:
            async with asyncio.timeout(ALL_WITHIN):
                for one in wanted:
                    turn, apart = self._lanes[one.format in SLOW]
                    async with turn:
                        body = await self._made(apart, _papered, plan, given, *one)
                    if isinstance(body, Refused):
                        return body
                    made.append(body)
                    if sum(map(len, made)) > most:
                        return Refused("file_failed")
        except TimeoutError:
            return Refused("file_failed")
        finally:
            self._rest_later()
        return made

    async def log(self, asked: Asked, person: str) -> Made:
        """The log as this person may see it, in a folder of ours: who is ended in the middle of it removes nothing."""

        async def make(apart: Apart) -> Made:
            try:
                with TemporaryDirectory(prefix="cocreate-", ignore_cleanup_errors=True) as folder:
                    path = Path(folder) / "board.gz"
                    made = await self._made(apart, _written, path, self._store_url, asked.board, person)
                    return made if isinstance(made, Refused) else await asyncio.to_thread(path.read_bytes)
            except OSError as wrong:
                log.error("board_file_failed", error=type(wrong).__name__)
                return Refused("file_failed")

        return await self._shared(asked, person, make)

    def close(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
        for _, task in self._making.values():
            task.cancel()
        for _, apart in self._lanes.values():
            apart.close()

    async def _shared(self, asked: Asked, person: str, make: Callable[[Apart], Awaitable[Made]]) -> Made:
        """Who leaves does not take the file from others who wait for it."""
        if (kept := self._find(asked)) is not None:
            return kept
        making = self._making.get(asked)
        if making is None:
            theirs = sum(who == person for who, _ in self._making.values())
            if theirs >= EACH or len(self._making) >= MOST:
                return Refused("busy")
            making = person, asyncio.create_task(self._in_turn(asked, make))
            self._making[asked] = making
            making[1].add_done_callback(lambda task: self._is_over(asked, task))
        return await asyncio.shield(making[1])

    def _is_over(self, asked: Asked, task: asyncio.Task[Made]) -> None:
        self._making.pop(asked, None)
        if not task.cancelled():
            task.exception()  # whoever waited may have gone: then nobody asks for it

    async def _in_turn(self, asked: Asked, make: Callable[[Apart], Awaitable[Made]]) -> Made:
        turn, apart = self._lanes[asked.format in SLOW]
        try:
            async with turn:
                made = await make(apart)
        finally:
            self._rest_later()
        if isinstance(made, bytes):
            self._keep(asked, made)
        return made

    async def _made(self, apart: Apart, work: Callable[..., tuple[bytes, int]], *args: object) -> Made:
        """In a process with bounds. Why it failed is not told in words: they could be those of a card."""
        try:
            body, held = await apart.run(WITHIN, work, *args)
        except (BrokenProcessPool, TimeoutError) as ended:
            log.warning("board_file_ended", error=type(ended).__name__)
            return Refused("file_failed")
        except StoreError:
            raise StoreError("the log could not be read") from None
        except Exception as bug:
            log.error("board_file_failed", error=type(bug).__name__)
            return Refused("file_failed")
        if held > HEAVY:
            apart.close()
        return body

    # ---- what is kept

    def _find(self, asked: Asked) -> bytes | None:
        self._forget()
        if (found := self._kept.get(asked)) is None:
            return None
        return found[1]

    def _keep(self, asked: Asked, body: bytes) -> None:
        if asked.format != LOG and len(body) <= PICKED:
            self._kept[asked] = self._clock.monotonic() + KEPT_FOR, body
        self._forget()

    def _forget(self) -> None:
        """The oldest first: what is over, and what there is no room for."""
        now, size = self._clock.monotonic(), sum(len(body) for _, body in self._kept.values())
        for asked, (until, body) in list(self._kept.items()):
            if until > now and size <= KEPT:
                break
            size -= len(body)
            del self._kept[asked]

    # ---- who makes them

    def _rest_later(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(IDLE, self._rest)

    def _rest(self) -> None:
        for turn, apart in self._lanes.values():
            if not turn.locked():
                apart.close()


def _bounded() -> Apart:
    return Apart(memory=MEMORY, nice=NICE)


# ---- in the process


def _rendered(taken: bytes, format: str, store_url: str, board: str) -> tuple[bytes, int]:
    files = images_of(taken) if format in PICTURED else set()
    images = asyncio.run(_images(store_url, board, files)) if files else {}
    return render(taken, format, images), _held()


async def _images(store_url: str, board: str, files: set[str]) -> dict[str, bytes]:
    """From the store itself: what has much to carry must not pass by the tables."""
    store = await open_store(store_url, read_only=True)
    try:
        return await store.images(board, files)
    finally:
        await store.close()


def _planned(plan: bytes, format: str, language: Language) -> tuple[bytes, int]:
    return render_plan(msgspec.json.decode(plan, type=Plan), format, language), _held()


def _drafted(of: bytes, format: str, language: Language) -> tuple[bytes, int]:
    return draft_file(of, format, language), _held()


def _reported(store_url: str, asked: ReportAsked) -> tuple[bytes, int]:
    return asyncio.run(reported(store_url, asked)), _held()


def _fed(versions: list[bytes], language: Language, told: Told) -> tuple[bytes, int]:
    newest, *before = (msgspec.json.decode(body, type=Plan) for body in versions)
    plan = msgspec.structs.replace(newest, seq=told.seq)  # what it says grows with the log, and so must its sequence
    if told.all:
        return render_calendar(plan, before, told.progress, language), _held()
    return render_feed(
        plan, before, told.progress, language, organisation=told.organisation, actions=told.actions
    ), _held()


def _papered(plan: bytes, given: bytes, paper: str, format: str, language: Language) -> tuple[bytes, int]:
    about = msgspec.json.decode(given, type=papers.Given)
    return papers.render(msgspec.json.decode(plan, type=Plan), about, paper, format, language), _held()


def _written(path: Path, store_url: str, board: str, seen_by: str) -> tuple[bytes, int]:
    take_along(path.parent)
    asyncio.run(write_board(store_url, board, path, seen_by=seen_by))
    return b"", _held()


def _held() -> int:
    """The most bytes that this process has ever held."""
    with contextlib.suppress(ImportError):  # not on Windows
        import resource  # noqa: PLC0415

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return 0
