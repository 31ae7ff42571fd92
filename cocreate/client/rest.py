"""The HTTP side of the server for Python clients: opening and joining tables, taking plans. Standard library only."""

import asyncio
import http.client
import json
import ssl
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from cocreate.boards.records import Language, Role
from cocreate.ids import new_id

TIMEOUT = 30.0  # seconds
SEALED_WITHIN = 520.0  # all papers are made first


class Unserved(Exception):
    """The server said no, or nothing that can be understood. The text is its own sentence."""

    def __init__(self, status: int, code: str, message: str) -> None:
        self.status, self.code = status, code
        super().__init__(message)


class Opened(msgspec.Struct, frozen=True):
    board: str
    key: str  # of its facilitator


class Joined(msgspec.Struct, frozen=True):
    board: str
    you: str
    token: str
    role: Role


class Api:
    def __init__(self, url: str, lang: Language = "it") -> None:
        parts = urlsplit(url)
        self.url = url.rstrip("/")
        self._secure = parts.scheme == "https"
        self._host, self._port, self._path = parts.hostname or "", parts.port, parts.path.rstrip("/")
        self._lang = lang

    @property
    def socket(self) -> str:
        return "ws" + self.url.removeprefix("http") + "/ws"

    async def open_board(self, desk_key: str, board: dict[str, Any]) -> Opened:
        return msgspec.convert(await self._json("POST", "/api/boards", board, desk_key), Opened)

    async def boards(self, desk_key: str) -> list[dict[str, Any]]:
        return list((await self._json("GET", "/api/boards", None, desk_key))["boards"])

    async def join(
        self, door: dict[str, str], name: str, organisation: dict[str, str] | None = None, *, id: str | None = None
    ) -> Joined:
        """`door`: {"code"} or {"board", "key"}. Who joins again with the same `id` is the same person (LOG-3)."""
        asked: dict[str, Any] = {**door, "id": id or new_id("join-"), "name": name, "lang": self._lang}
        if organisation is not None:
            asked["organisation"] = organisation
        return msgspec.convert(await self._json("POST", "/api/join", asked), Joined)

    async def invites(self, seat: Joined) -> dict[str, dict[str, str]]:
        found = await self._json("GET", f"/api/boards/{quote(seat.board)}/invites", None, seat.token)
        return dict(found)

    async def plan_file(self, seat: Joined, version: int, format: str, lang: Language) -> bytes:
        path = f"/api/boards/{quote(seat.board)}/plan/{version}/{format}?lang={lang}"
        return await self._call("GET", path, None, seat.token)

    async def seal(self, seat: Joined, version: int) -> dict[str, Any]:
        """The seal of that version, as the log has it; the first one where there is one already."""
        path = f"/api/boards/{quote(seat.board)}/plan/{version}/seal"
        return dict(json.loads(await self._call("POST", path, {}, seat.token, SEALED_WITHIN)))

    async def sealed_file(self, seat: Joined, version: int) -> bytes:
        return await self._call("GET", f"/api/boards/{quote(seat.board)}/plan/{version}/seal", None, seat.token)

    async def papers(self, seat: Joined, lang: Language) -> dict[str, Any]:
        """Which papers the newest plan has, and in which formats."""
        found = await self._json("GET", f"/api/boards/{quote(seat.board)}/papers?lang={lang}", None, seat.token)
        return dict(found)

    async def paper_file(self, seat: Joined, paper: str, format: str, lang: Language) -> bytes:
        path = f"/api/boards/{quote(seat.board)}/papers/{quote(paper)}.{format}?lang={lang}"
        return await self._call("GET", path, None, seat.token)

    async def _json(self, method: str, path: str, body: Any = None, bearer: str | None = None) -> Any:
        return json.loads(await self._call(method, path, body, bearer))

    async def _call(self, method: str, path: str, body: Any, bearer: str | None, within: float = TIMEOUT) -> bytes:
        """Cancelled, it leaves its thread to end by itself: that is bounded by the timeout."""
        try:
            status, answer = await asyncio.to_thread(self._exchange, method, path, body, bearer, within)
        except (OSError, http.client.HTTPException) as error:
            raise Unserved(0, "unreachable", f"{self.url}: {error}") from error
        if status >= 400:
            raise _unserved(status, answer)
        return answer

    def _exchange(self, method: str, path: str, body: Any, bearer: str | None, within: float) -> tuple[int, bytes]:
        headers = {"Accept-Language": self._lang, "Connection": "close"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if bearer is not None:
            headers["Authorization"] = f"Bearer {bearer}"
        connection: http.client.HTTPConnection
        if self._secure:
            context = ssl.create_default_context()
            connection = http.client.HTTPSConnection(self._host, self._port, timeout=within, context=context)
        else:
            connection = http.client.HTTPConnection(self._host, self._port, timeout=within)
        try:
            connection.request(method, self._path + path, None if body is None else msgspec.json.encode(body), headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()


def _unserved(status: int, answer: bytes) -> Unserved:
    try:
        said = json.loads(answer)
        return Unserved(status, str(said["code"]), str(said["message"]))
    except (ValueError, KeyError, TypeError):
        return Unserved(status, "not_understood", f"HTTP {status}")
