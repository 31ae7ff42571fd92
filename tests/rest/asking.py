"""Asking the server over HTTP as a browser does, or as nobody should; a table with everybody at it."""

import http.client
import itertools
import json
from typing import Any

import msgspec

from tests.realtime.serving import Served
from tests.rest.documented import hold_what_was_done

_addresses = itertools.count(1)


def another_address() -> str:
    """One from which nobody has asked yet."""
    n = next(_addresses)
    return f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}"


class Answer(msgspec.Struct):
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name]


class Asking:
    def __init__(self, server: Served) -> None:
        self.server = server

    def __call__(
        self,
        method: str,
        path: str,
        *,
        token: str | None = None,
        body: Any = None,
        raw: bytes | None = None,
        address: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        asked = {"X-Forwarded-For": address or another_address(), "Accept-Language": "en", **(headers or {})}
        if token is not None:
            asked["Authorization"] = f"Bearer {token}"
        connection = http.client.HTTPConnection("127.0.0.1", self.server.settings.port, timeout=120)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            content = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
            for name, value in {**asked, "Content-Length": str(len(content))}.items():
                connection.putheader(name, value)
            connection.endheaders(content)
            answer = connection.getresponse()
            said = Answer(answer.status, answer.getheaders(), answer.read())
            if "Content-Encoding" not in answer.headers:
                hold_what_was_done(method, path, said.status, answer.headers.get("Content-Type", ""), said.body)
            return said
        finally:
            connection.close()


class Table(msgspec.Struct):
    """A finished table with its plan, another one, and somebody of each kind."""

    board: str
    key: str
    codes: dict[str, str]
    tokens: dict[str, str]  # by who


WHO = ("nobody", "desk", "participant", "observer", "facilitator", "removed", "stranger", "their facilitator")
