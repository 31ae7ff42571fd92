"""A server in this process, with our protocol or plain ASGI, on a store that can be made slow."""

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator, Sequence
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute, WebSocketRoute
from websockets.asyncio.client import connect
from websockets.typing import Origin

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.clock import SystemClock
from cocreate.fanout.local import LocalFanout
from cocreate.realtime import frames as f
from cocreate.realtime.hub import Hub
from cocreate.realtime.socket import endpoint
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, Appended, BoardRow, Moved
from tests.realtime.serving import Browser, free_port, until

OPEN = {"listen": {"writing": "open"}}
MIB = 1_048_576


class SlowStore(MemoryStore):
    """Appends wait as long as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = asyncio.Event()
        self.answers.set()
        self.waiting = 0

    def stall(self) -> None:
        self.answers.clear()
        self.waiting = 0

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        self.waiting += 1
        await self.answers.wait()
        return await super().append(appends)


class Here:
    """A server in this process, on a store that can be made slow."""

    def __init__(self, store: SlowStore, hub: Hub, port: int, app: Starlette) -> None:
        self.store, self.hub, self.port, self.app = store, hub, port, app

    @contextlib.asynccontextmanager
    async def socket(self, person: str, epoch: str | None = None, seq: int | None = None) -> AsyncIterator[Browser]:
        url = f"ws://127.0.0.1:{self.port}"
        origin = Origin(f"http://127.0.0.1:{self.port}")
        async with connect(f"{url}/ws", origin=origin, proxy=None, compression=None, max_size=None) as connection:
            browser = Browser(connection)
            await browser.say(f.Hello(v=f.PROTOCOL, board="b1", token=f"token-{person}", epoch=epoch, seq=seq))
            await browser.welcome()
            yield browser


@contextlib.asynccontextmanager
async def serving(protocol: Any, routes: Sequence[BaseRoute] = (), **given: Any) -> AsyncIterator[Here]:
    store = SlowStore()
    hub = Hub(store, SystemClock(), LocalFanout(), lambda: None)
    running = asyncio.create_task(hub.run())
    await store.create_board(BoardRow(id="b1", title="T", created=0, epoch="e1", seq=0), {})
    listen = c.PhaseSettings(writing="open")
    await hub.do("b1", SERVER, c.OpenBoard(title="T", language="it", template="co-design", phases={"listen": listen}))
    for person in ("ada", "bo"):
        await store.add_person("b1", person, person, hashlib.sha256(f"token-{person}".encode()).hexdigest(), 0)
        await hub.do("b1", SERVER, c.JoinTable(member=person, role="participant"))
        await hub.introduce("b1", person, person)
    app = Starlette(routes=[WebSocketRoute("/ws", endpoint), *routes])
    port = free_port()
    app.state.hub, app.state.url, app.state.public_url = hub, lambda: f"http://127.0.0.1:{port}", None
    server = uvicorn.Server(
        uvicorn.Config(
            app, port=port, ws=protocol, lifespan="off", log_level="warning", ws_max_size=f.MAX_FRAME, **given
        )
    )
    work = asyncio.create_task(server.serve())
    await until(lambda: server.started)
    yield Here(store, hub, port, app)
    store.answers.set()
    await hub.close()
    server.should_exit = server.force_exit = True
    await asyncio.gather(work, running)
