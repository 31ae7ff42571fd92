"""The composition root: settings become a wired application. The only place where ports meet their adapters."""

import asyncio
import contextlib
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute

from cocreate.clock import SystemClock
from cocreate.counts import COUNTS
from cocreate.errors import Refused
from cocreate.fanout.local import LocalFanout
from cocreate.fanout.ports import JobHint
from cocreate.fanout.redis import RedisFanout
from cocreate.ids import new_key
from cocreate.jobs.arq_queue import ArqJobs
from cocreate.jobs.board_files import BoardFiles
from cocreate.jobs.render import Renderer
from cocreate.jobs.runner import LocalJobs
from cocreate.metrics import watch_loop
from cocreate.realtime.hub import Hub
from cocreate.realtime.socket import endpoint
from cocreate.rest import boards, erasing, files, health, importing, join, pages, plans
from cocreate.rest.replies import refuse
from cocreate.settings import Settings, SettingsError
from cocreate.storage.listed import BadList, Listed, note
from cocreate.storage.measured import measured
from cocreate.storage.ports import Store, StoreError
from cocreate.storage.store import open_store
from cocreate.tracing import traced

MIN_KEY = 32  # symbols of the desk key; ours have 43

log = structlog.get_logger()

ROUTES = [
    Route("/healthz", health.healthz),
    Route("/readyz", health.readyz),
    Route("/api/templates", boards.show_templates),
    Route("/api/boards", boards.list_boards, methods=["GET"]),
    Route("/api/boards", boards.open_board, methods=["POST"]),
    Route("/api/look", join.look, methods=["POST"]),
    Route("/api/join", traced("join", join.join), methods=["POST"]),
    Route("/api/boards/{board}/invites", boards.invites, methods=["GET"]),
    Route("/api/boards/{board}/invites/{role}", boards.renew_invite, methods=["POST"]),
    Route("/api/boards/{board}/qr.svg", boards.qr, methods=["GET"]),
    Route("/api/boards/{board}/import", importing.bring, methods=["POST"]),
    Route("/api/boards/{board}/erase", erasing.erase, methods=["POST"]),
    Route("/api/boards/{board}/plan", plans.show_plan, methods=["GET"]),
    Route("/api/boards/{board}/plan/{version}/{format}", plans.download, methods=["GET"]),
    Route("/api/boards/{board}/export/{format}", files.take, methods=["GET"]),
    WebSocketRoute("/ws", endpoint),
    Route("/", pages.page),
    Route("/j", pages.page),
    Route("/b/{board}", pages.page),
    Route("/b/{board}/plan", pages.page),
    Route("/assets/{path:path}", pages.asset),
    Route("/{path:path}", pages.asset),
]


async def store_unreachable(request: Request, error: Exception) -> Response:
    log.warning("store_unreachable", error=type(error).__name__)
    return refuse(request, Refused("store_unreachable"))


async def not_served(request: Request, error: Exception) -> Response:
    """No such method here."""
    answer = refuse(request, Refused("not_found"))
    if isinstance(error, HTTPException):
        answer.status_code = error.status_code
        answer.headers.update(error.headers or {})
    return answer


async def gone(_: Request, __: Exception) -> Response:
    """Whoever asked left in the middle of it: nobody reads this."""
    return Response(status_code=400)


async def bug(request: Request, error: Exception) -> Response:
    """Answered outside of all middleware, so the headers that guard are put on here."""
    log.error("bug", error=type(error).__name__)
    answer = refuse(request, Refused("internal"))
    answer.raw_headers += pages.HEADERS
    return answer


def desk_key(settings: Settings) -> str:
    """The key with which facilitators open tables here; made at the first start, readable by its owner alone."""
    path = settings.desk_key_file
    if settings.desk_key_at is not None and not path.is_file():  # ours alone would open no door of the other servers
        raise SettingsError(f"COCREATE_DESK_KEY_FILE names {path}, which is not there.")
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(path, new_key())
    key = path.read_text(encoding="utf-8").strip()
    if len(key) < MIN_KEY:
        raise SettingsError(
            f"The key in {path} has fewer than {MIN_KEY} symbols: remove the file, and a new one is made."
        )
    return key


def _write_once(path: Path, content: str) -> None:
    """Whole or not at all, also where the power fails; what another has written meanwhile stays."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(temporary, path)
    finally:
        os.unlink(temporary)


def build(settings: Settings, url: Callable[[], str] | None = None) -> Starlette:
    """The application; `url` gives the address by which people reach it, once that is known."""
    if settings.database is not None and settings.redis_url is not None:  # no worker would ever come for its plans
        raise SettingsError(
            "COCREATE_REDIS_URL is for servers on PostgreSQL: name one with COCREATE_STORE_URL,"
            " or leave it out, and this server builds its plans itself."
        )
    key = desk_key(settings)

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        store = measured(await open_store(settings.store_url, unsafe=settings.unsafe), COUNTS)
        app.state.url, app.state.public_url = url or settings.url, settings.public_url
        app.state.desk_key = key
        app.state.guesses, app.state.imports = join.Guesses(), importing.Imports()
        app.state.note_erasure = _noting(settings.erasures_file)
        try:
            async with _working(settings, store, app):
                yield
        finally:
            await store.close()

    return Starlette(
        routes=ROUTES,
        lifespan=lifespan,
        middleware=[Middleware(pages.GuardHeaders), Middleware(GZipMiddleware, minimum_size=1_024)],
        exception_handlers={
            StoreError: store_unreachable,
            TimeoutError: store_unreachable,
            ClientDisconnect: gone,
            HTTPException: not_served,
            Exception: bug,
        },
    )


def _noting(path: Path) -> erasing.Note:
    def noted(*one: Any) -> None:
        try:
            note(path, Listed(*one))
        except BadList as wrong:
            raise erasing.NotNoted from wrong

    return noted


@contextlib.asynccontextmanager
async def _working(settings: Settings, store: Store, app: Starlette) -> AsyncIterator[None]:
    """The hub and the jobs, at work as long as the application lives."""
    clock, renderer = SystemClock(), Renderer()
    fanout = LocalFanout() if settings.redis_url is None else RedisFanout(settings.redis_url)

    async def changed(board: str) -> None:
        fanout.publish(JobHint(board, ""))

    jobs: LocalJobs | ArqJobs
    if settings.redis_url is None:
        jobs = LocalJobs(store, clock, renderer, changed)
    else:
        jobs = ArqJobs(store, clock, settings.redis_url)
    shared = settings.database is None  # an SQLite file is one server's, PostgreSQL any number's, also without Redis
    hub = app.state.hub = Hub(store, clock, fanout, jobs.offer, shared=shared)
    app.state.store = health.Probe(hub.store.ready)
    app.state.redis = health.Probe(jobs.reachable) if isinstance(jobs, ArqJobs) else None
    board_files = app.state.board_files = BoardFiles(clock, settings.store_url)
    app.state.draining = False
    _count(hub)
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(_lasting(jobs.run(), app))
        writing = tasks.create_task(_lasting(hub.run(), app))
        hinting = tasks.create_task(_lasting(fanout.run(), app))
        watching = tasks.create_task(watch_loop(COUNTS))
        try:
            yield
        finally:
            app.state.draining = True
            await hub.close()
            hinting.cancel()
            working.cancel()  # a job is given back while the last hints are said
            await fanout.close()
            watching.cancel()
            writing.cancel()  # it has had its time; an append that is under way goes on without it (LOG-4)
            renderer.close()
            board_files.close()


def _count(hub: Hub) -> None:
    """What the hub and its hints count, for who watches."""
    hints, counters = hub.fanout.counts, hub.counters
    COUNTS.rooms = lambda: hub.rooms_open
    COUNTS.hints_sent = lambda: hints.sent
    COUNTS.hints_lost = lambda: hints.lost
    COUNTS.hints_received = lambda: hints.received
    COUNTS.hints_bad = lambda: hints.garbage + counters.hints_false + counters.hints_refused
    COUNTS.hints_reconnects = lambda: hints.reconnects
    COUNTS.caught_up = lambda: counters.caught_up
    COUNTS.polls_failed = lambda: counters.polls_failed
    COUNTS.reloads = lambda: counters.reloads
    COUNTS.locks = lambda: counters.locks
    COUNTS.bugs = lambda: counters.bugs


async def _lasting(work: Coroutine[Any, Any, None], app: Starlette) -> None:
    """Work without which the server must not go on: it leaves, and a supervisor starts it again."""
    try:
        await work
    except Exception as bug:
        log.critical("given_up", error=type(bug).__name__, exc_info=bug)
        if (give_up := getattr(app.state, "give_up", None)) is not None:
            give_up()
