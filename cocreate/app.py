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
from cocreate.connectors.outside import Outside
from cocreate.counts import COUNTS
from cocreate.errors import Refused
from cocreate.fanout.local import LocalFanout
from cocreate.fanout.ports import JobHint
from cocreate.fanout.redis import RedisFanout
from cocreate.ids import new_key
from cocreate.jobs.arq_queue import ArqJobs
from cocreate.jobs.board_files import BoardFiles
from cocreate.jobs.deliver import Deliveries
from cocreate.jobs.images import ImageMaker
from cocreate.jobs.render import Renderer
from cocreate.jobs.runner import LocalJobs
from cocreate.metrics import watch_loop
from cocreate.realtime.hub import Hub
from cocreate.realtime.socket import endpoint
from cocreate.reminders.letter import Post
from cocreate.reminders.smtp import sender
from cocreate.reminders.work import Reminders
from cocreate.rest import (
    acting,
    attachments,
    boards,
    chains,
    drafts,
    editing,
    erasing,
    feeds,
    files,
    follow_up,
    health,
    history,
    images,
    importing,
    join,
    monitoring,
    next_table,
    openapi,
    outlets,
    own_templates,
    owners,
    pages,
    papers,
    plans,
    publishing,
    reminders,
    reports,
    seals,
    tokens,
)
from cocreate.rest.replies import refuse
from cocreate.sealing.keys import KeyFile
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
    Route("/api/templates", boards.show_templates, methods=["GET"]),
    Route("/api/templates", own_templates.look, methods=["POST"]),
    Route("/api/boards", boards.list_boards, methods=["GET"]),
    Route("/api/boards", boards.open_board, methods=["POST"]),
    Route("/api/look", join.look, methods=["POST"]),
    Route("/api/join", traced("join", join.join), methods=["POST"]),
    Route("/api/boards/{board}/invites", boards.invites, methods=["GET"]),
    Route("/api/boards/{board}/invites/{role}", boards.renew_invite, methods=["POST"]),
    Route("/api/boards/{board}/qr.svg", boards.qr, methods=["GET"]),
    Route("/api/boards/{board}/import", importing.bring, methods=["POST"]),
    Route("/api/boards/{board}/images", images.bring, methods=["POST"]),
    Route("/api/boards/{board}/images/{file}", images.show, methods=["GET"]),
    Route("/api/boards/{board}/erase", erasing.erase, methods=["POST"]),
    Route("/api/boards/{board}/plan", plans.show_plan, methods=["GET"]),
    Route("/api/boards/{board}/plan/{version}/seal", seals.seal, methods=["POST"]),
    Route("/api/boards/{board}/plan/{version}/seal", seals.take, methods=["GET"]),
    Route("/api/keys", seals.keys, methods=["GET"]),
    Route("/api/verify", seals.verify, methods=["POST"]),
    Route("/api/boards/{board}/plan/draft", editing.draft, methods=["GET"]),
    Route("/api/boards/{board}/plan/draft/{format}", drafts.take, methods=["GET"]),
    Route("/api/boards/{board}/plan/compare", editing.differing, methods=["GET"]),
    Route("/api/boards/{board}/plan/restore", editing.restore, methods=["POST"]),
    Route("/api/boards/{board}/plan/{version}/{format}", plans.download, methods=["GET"]),
    Route("/api/boards/{board}/monitoring", monitoring.show, methods=["GET"]),
    Route("/api/boards/{board}/monitoring/{of}", monitoring.history, methods=["GET"]),
    Route("/api/boards/{board}/monitoring.csv", monitoring.take_state, methods=["GET"]),
    Route("/api/boards/{board}/readings", monitoring.take, methods=["GET"]),
    Route("/api/boards/{board}/readings", monitoring.bring, methods=["POST"]),
    Route("/api/boards/{board}/files", attachments.bring, methods=["POST"]),
    Route("/api/boards/{board}/files/{attachment}", attachments.take, methods=["GET"]),
    Route("/api/boards/{board}/owners", owners.show, methods=["GET"]),
    Route("/api/boards/{board}/owners/{organisation}", owners.give, methods=["POST"]),
    Route("/api/boards/{board}/owners/{organisation}", owners.take_back, methods=["DELETE"]),
    Route("/api/boards/{board}/tables", follow_up.open_table, methods=["POST"]),
    Route("/api/boards/{board}/next", next_table.show),
    Route("/api/boards/{board}/next", next_table.open_next, methods=["POST"]),
    Route("/api/boards/{board}/reports/{period}.{format}", reports.take, methods=["GET"]),
    Route("/api/boards/{board}/reminders", reminders.show, methods=["GET"]),
    Route("/api/boards/{board}/reminders", reminders.settle_mine, methods=["POST"]),
    Route("/api/boards/{board}/reminders/organisations", reminders.settle_organisation, methods=["POST"]),
    Route("/api/boards/{board}/reminders/remove", reminders.remove, methods=["POST"]),
    Route("/api/boards/{board}/reminders/hour", reminders.set_hour, methods=["POST"]),
    Route("/api/reminders", reminders.say, methods=["POST"]),
    Route("/api/reminders/{token}", reminders.stop, methods=["POST"]),
    Route("/api/boards/{board}/feeds", feeds.show, methods=["GET"]),
    Route("/api/boards/{board}/feeds", feeds.make, methods=["POST"]),
    Route("/api/boards/{board}/feeds/{feed}", feeds.end, methods=["DELETE"]),
    Route("/api/feeds/{token}.ics", feeds.take, methods=["GET"]),
    Route("/api/boards/{board}/papers", papers.show_papers, methods=["GET"]),
    Route("/api/boards/{board}/papers/{paper}.{format}", papers.download, methods=["GET"]),
    Route("/api/boards/{board}/papers/{paper}", papers.show_paper, methods=["GET"]),
    Route("/api/boards/{board}/export/{format}", files.take, methods=["GET"]),
    Route("/api/boards/{board}/template", own_templates.suggest, methods=["GET"]),
    Route("/api/boards/{board}/template", own_templates.save, methods=["POST"]),
    Route("/api/boards/{board}/history", history.events, methods=["GET"]),
    Route("/api/boards/{board}/history/{seq}", history.state, methods=["GET"]),
    Route("/api/boards/{board}/history/cards/{card}", history.card, methods=["GET"]),
    Route("/api/boards/{board}/restore", history.restore, methods=["POST"]),
    Route("/api/boards/{board}/chain", chains.whole, methods=["GET"]),
    Route("/api/boards/{board}/chain/{node}", chains.thread, methods=["GET"]),
    Route("/api/boards/{board}/publication", publishing.state, methods=["GET"]),
    Route("/api/boards/{board}/publication", publishing.switch, methods=["POST"]),
    Route("/api/boards/{board}/state", acting.state, methods=["GET"]),
    Route("/api/boards/{board}/commands", acting.do, methods=["POST"]),
    Route("/api/boards/{board}/outlets", outlets.show, methods=["GET"]),
    Route("/api/boards/{board}/outlets", outlets.add, methods=["POST"]),
    Route("/api/boards/{board}/outlets/{outlet}", outlets.remove, methods=["DELETE"]),
    Route("/api/boards/{board}/outlets/{outlet}/active", outlets.switch, methods=["POST"]),
    Route("/api/boards/{board}/outlets/{outlet}/push", outlets.push, methods=["POST"]),
    Route("/api/boards/{board}/deliveries/{delivery}/again", outlets.send_again, methods=["POST"]),
    Route("/api/boards/{board}/tokens", tokens.show, methods=["GET"]),
    Route("/api/boards/{board}/tokens", tokens.add, methods=["POST"]),
    Route("/api/boards/{board}/tokens/{token}", tokens.revoke, methods=["DELETE"]),
    Route("/api/openapi.json", openapi.show, methods=["GET"]),
    WebSocketRoute("/ws", endpoint),
    Route("/", pages.page),
    Route("/j", pages.page),
    Route("/accessibility", pages.page),
    Route("/reminders", pages.page),
    Route("/b/{board}", pages.table),
    Route("/b/{board}/plan", pages.page),
    Route("/b/{board}/monitoring", pages.page),
    Route("/b/{board}/action/{action}", pages.page),
    Route("/b/{board}/chain", pages.page),
    Route("/b/{board}/chain/{node}", pages.page),
    Route("/p/{board}", publishing.show, methods=["GET"]),
    Route("/p/{board}/{file}", publishing.data, methods=["GET"]),
    Route("/b/{board}/push", pages.page),
    Route("/verify", pages.page),
    Route("/b/{board}/papers", pages.page),
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
        app.state.looking_back = history.Turns()
        app.state.monitoring = monitoring.States()
        app.state.chains, app.state.pages = chains.Chains(), publishing.Pages()
        app.state.zone, app.state.asking = settings.zone, reminders.Asking()
        app.state.post = None if settings.smtp is None else _post(settings, app)
        app.state.paces = acting.Paces()
        app.state.seals = seals.Seals(KeyFile(settings.seal_keys_file, named=settings.seal_keys_at is not None))
        app.state.drafts = editing.Drafts()
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


def _post(settings: Settings, app: Starlette) -> Callable[[], Post]:
    """How mail is headed, and where its links lead: known once people can come."""

    def post() -> Post:
        assert settings.smtp is not None
        return Post(settings.smtp, app.state.url())

    return post


def _reminders(settings: Settings, store: Store, app: Starlette) -> Reminders | None:
    """Where workers do the jobs they also send the mail; a server alone does it itself."""
    if settings.smtp is None or settings.redis_url is not None:
        return None
    smtp = settings.smtp
    return Reminders(store, SystemClock(), sender(smtp), app.state.post, settings.zone, per_minute=smtp.per_minute)


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
    image_maker = app.state.image_maker = ImageMaker()
    board_files = app.state.board_files = BoardFiles(clock, settings.store_url)
    outside = app.state.outside = Outside(settings.push_hosts)
    app.state.draining = False
    mail = _reminders(settings, store, app)
    app.state.offer_mail = (lambda: None) if mail is None else mail.offer
    _count(hub)
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(_lasting(jobs.run(), app))
        # where there are workers they deliver, too
        deliveries = Deliveries(store, clock, outside, app.state.url)
        delivering = tasks.create_task(_lasting(deliveries.run(), app)) if settings.redis_url is None else None
        writing = tasks.create_task(_lasting(hub.run(), app))
        hinting = tasks.create_task(_lasting(fanout.run(), app))
        watching = tasks.create_task(watch_loop(COUNTS))
        mailing = None if mail is None else tasks.create_task(_lasting(mail.run(), app))
        try:
            yield
        finally:
            app.state.draining = True
            await hub.close()
            hinting.cancel()
            working.cancel()  # a job is given back while the last hints are said
            if mailing is not None:
                mailing.cancel()
            if delivering is not None:
                delivering.cancel()
            await fanout.close()
            watching.cancel()
            writing.cancel()  # it has had its time; an append that is under way goes on without it (LOG-4)
            renderer.close()
            board_files.close()
            image_maker.close()
            await outside.close()


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
