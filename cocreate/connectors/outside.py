"""Asking others over HTTP: the address that is connected to is looked at, not the name (PUS-4).

No redirect is followed, no proxy and no cookie used; an answer has a bound and a time. It must never log what it sends.
"""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Protocol

import httpcore2
import msgspec
from httpcore2 import SOCKET_OPTION, AsyncNetworkBackend, AsyncNetworkStream

from cocreate.connectors.addresses import fault_of, is_public

WITHIN = 10.0  # seconds for a request, from the name to the last byte of the answer
MOST = 4 * 2**20  # bytes of an answer
AGENT = "cocreate"

Resolve = Callable[[str, int], Awaitable[list[str]]]


class Unreached(Exception):
    """No answer; its text is a code."""


class Heard(msgspec.Struct, frozen=True):
    status: int
    headers: dict[str, str]  # names in small letters
    body: bytes


class Ask(Protocol):
    async def __call__(self, method: str, url: str, headers: Mapping[str, str], body: bytes = b"") -> Heard:
        """Raises Unreached."""
        ...


async def resolved(host: str, port: int) -> list[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class _Guarded(AsyncNetworkBackend):
    """Resolves the name itself, and connects to what it has looked at: a second look could give another answer."""

    def __init__(self, allowed: frozenset[str], resolve: Resolve) -> None:
        self._allowed, self._resolve = allowed, resolve
        self._inner = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # as httpcore asks
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> AsyncNetworkStream:
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError):  # no name at all: an empty label, or one of more than 63 letters
            raise Unreached("unknown_host") from None
        if host.lower() not in self._allowed and not all(map(is_public, addresses)):
            raise Unreached("not_public")
        failed: Exception = Unreached("unknown_host")
        for address in addresses[:4]:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed


class Outside:
    def __init__(
        self,
        allowed: Iterable[str] = (),
        *,
        within: float = WITHIN,
        resolve: Resolve = resolved,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self.allowed = frozenset(allowed)
        self._within = within
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=trust or httpcore2.default_ssl_context(),
            max_connections=20,
            max_keepalive_connections=4,
            keepalive_expiry=5.0,
            network_backend=_Guarded(self.allowed, resolve),
        )

    async def __call__(self, method: str, url: str, headers: Mapping[str, str], body: bytes = b"") -> Heard:
        if (fault := fault_of(url, self.allowed)) is not None:
            raise Unreached(fault)
        said = [("User-Agent", AGENT), ("Content-Length", str(len(body))), *headers.items()]
        named = [(name.encode(), value.encode()) for name, value in said]
        try:
            async with asyncio.timeout(self._within):
                return await self._heard(method, url, named, body)
        except (TimeoutError, httpcore2.TimeoutException):
            raise Unreached("timeout") from None
        except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, OSError) as error:
            raise Unreached("bad_certificate" if _is_of_tls(error) else "unreachable") from None

    async def _heard(self, method: str, url: str, headers: Any, body: bytes) -> Heard:
        async with self._pool.stream(method, url, headers=headers, content=body) as answer:
            read = bytearray()
            async for part in answer.aiter_stream():
                read += part
                if len(read) > MOST:
                    raise Unreached("answer_too_big")
            said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            return Heard(answer.status, said, bytes(read))

    async def close(self) -> None:
        await self._pool.aclose()


def _is_of_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
