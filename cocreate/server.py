"""The server process: uvicorn with our own WebSocket protocol, one process for one store."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from cocreate.app import build
from cocreate.collecting import Collecting
from cocreate.counts import COUNTS
from cocreate.leaving import gone_within
from cocreate.logs import configure
from cocreate.metrics import serve_metrics
from cocreate.realtime.frames import MAX_FRAME
from cocreate.realtime.hub import Hub
from cocreate.realtime.transport import LiveProtocol, http
from cocreate.settings import Settings, SettingsError
from cocreate.tracing import configure as configure_tracing

SHUTDOWN = 2  # seconds for requests; the hub has FINISH before it, hints and jobs LET_GO and the store CLOSE_S after it
BACKLOG = 2_048
SWITCH = 0.001  # seconds: on a full core the writer's thread waits as long for its turn, several times in each commit


def serve(settings: Settings, ready: Callable[[str], None] | None = None) -> None:
    """Serve until told to stop. `ready(url)` is called when people can come."""
    configure()
    sys.setswitchinterval(SWITCH)
    configure_tracing("cocreate-server")
    settings.data.mkdir(parents=True, exist_ok=True)
    serve_metrics(settings, COUNTS)
    listener = _listener(settings)
    port = listener.getsockname()[1]
    url = settings.url(port)
    app = build(settings, lambda: url)
    config = uvicorn.Config(
        app,
        http=http(),
        ws=LiveProtocol,
        ws_max_size=MAX_FRAME,
        ws_per_message_deflate=False,
        ws_ping_interval=15,
        ws_ping_timeout=10,  # so whoever does not read is gone within 30 s (LIV-4)
        timeout_graceful_shutdown=SHUTDOWN,
        backlog=BACKLOG,
        access_log=False,
        log_config=None,  # what uvicorn says goes through logs.py too
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies) or None,
    )
    server = _Server(config, app, lambda: _announce(settings, port, ready))
    app.state.give_up = server.give_up
    try:
        with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
            runner.run(server.serve(sockets=[listener]))
    finally:
        settings.server_file.unlink(missing_ok=True)
    if server.gave_up:
        raise SystemExit(1)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, app: Starlette, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._app = app
        self._started = started
        self._collecting = Collecting(COUNTS)
        self.gave_up = False

    def give_up(self) -> None:
        """Without its writer or its jobs it only looks alive."""
        self.gave_up = self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._collecting.begin()
        if not self.should_exit:
            self._started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """First our own goodbye, while sockets are still open; then uvicorn's (LIV-8)."""
        hub: Hub | None = getattr(self._app.state, "hub", None)
        self._app.state.draining = True
        gone_within()
        for server in self.servers:
            server.close()
        if hub is not None:
            await hub.close()
        await super().shutdown(sockets)


def _announce(settings: Settings, port: int, ready: Callable[[str], None] | None) -> None:
    settings.server_file.write_text(json.dumps({"url": settings.local_url(port), "pid": os.getpid()}))
    if ready is not None:
        ready(settings.url(port))


def _listener(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise SettingsError(
            f"Port {settings.port} on {settings.host} is not free ({error.strerror}): choose another with --port."
        ) from error
    return listener
