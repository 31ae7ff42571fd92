"""The application in this process, on a store of its own, asked without a socket between."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.applications import Starlette

from cocreate.app import build, desk_key
from cocreate.settings import settings
from tests.rest.documented import hold_what_was_done


class Said(msgspec.Struct):
    status: int
    json: Any


class House:
    """The application in this process, asked from any address."""

    def __init__(self, app: Starlette, key: str) -> None:
        self.app, self.key = app, key
        self.hub = app.state.hub
        self.door: dict[str, str] = {}
        self.code: dict[str, str] = {}

    async def ask(
        self, path: str, body: Any = None, address: str = "10.0.0.1", bearer: str = "", query: str = ""
    ) -> Said:
        """A GET where there is no body; bytes are sent as they are."""
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET" if body is None else "POST",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(b"authorization", f"Bearer {bearer}".encode())],
            "client": (address, 1),
        }
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": body if isinstance(body, bytes) else msgspec.json.encode(body)}

        async def send(message: Any) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        raw = b"".join(message.get("body", b"") for message in sent)
        media = dict(sent[0]["headers"]).get(b"content-type", b"").decode()
        hold_what_was_done(str(scope["method"]), path, sent[0]["status"], media, raw)
        return Said(sent[0]["status"], msgspec.json.decode(raw))

    async def open(self) -> None:
        opened = await self.ask("/api/boards", {"template": "co-design", "title": "T"}, bearer=self.key)
        self.door = opened.json
        doors = await self.hub.store.doors(self.door["board"])
        self.code = {"code": next(door.code for door in doors if door.role == "participant")}

    def counted(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """The doors that were looked for in the store."""
        real: Callable[[str], Any] = self.hub.store.door
        asked: list[str] = []

        async def door(secret: str) -> Any:
            asked.append(secret)
            await asyncio.sleep(0)
            return await real(secret)

        monkeypatch.setattr(self.hub.store, "door", door)
        return asked


@asynccontextmanager
async def house(tmp_path: Path) -> AsyncIterator[House]:
    given = settings(data=tmp_path / "data", environment={})
    app = build(given)
    async with app.router.lifespan_context(app):
        one = House(app, desk_key(given))
        await one.open()
        yield one
