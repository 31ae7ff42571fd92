"""The web client's files: one page for all addresses, assets that may be kept for ever, the headers that guard them."""

import mimetypes
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cocreate.errors import Refused
from cocreate.rest.replies import refuse

STATIC = (Path(__file__).parent.parent / "static").resolve()

PACKED = {"br": ".br", "gzip": ".gz"}  # the best first; web/packed.ts writes them

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
)


class GuardHeaders:
    """Puts the security headers on every HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [*message.get("headers", [])]
                said = {name for name, _ in own}  # a page that needs less than the client has a policy of its own
                message["headers"] = own + [header for header in HEADERS if header[0] not in said]
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)


async def page(request: Request) -> Response:
    return _page(request, "index.html")


async def table(request: Request) -> Response:
    """The same page; it names the parts that a table asks for, so that they need not wait for one another."""
    return _page(request, "table.html")


def _page(request: Request, name: str, status: int = 200) -> Response:
    path = STATIC / name
    if not path.is_file():
        return PlainTextResponse("The web client has not been built: ./run build", 503)
    return _sent(request, path, status, "no-cache")


async def asset(request: Request) -> Response:
    """A file of the build, nothing outside its folder; the client itself tells a person that there is no such page."""
    asked = request.scope["path"]
    path = _file(asked)
    if path is None:
        person = "text/html" in request.headers.get("accept", "") and not asked.startswith("/api/")
        return _page(request, "index.html", 404) if person else refuse(request, Refused("not_found"))
    for_ever = asked.startswith("/assets/")
    return _sent(request, path, 200, "public, max-age=31536000, immutable" if for_ever else "no-cache")


def _sent(request: Request, path: Path, status: int, keep: str) -> Response:
    """The file as the build has packed it, in the best way that the reader takes."""
    headers = {"Cache-Control": keep}
    taken = {said.split(";")[0].strip() for said in request.headers.get("accept-encoding", "").split(",")}
    for coding, suffix in PACKED.items():
        packed = path.with_name(path.name + suffix)
        if coding in taken and packed.is_file():
            kind = mimetypes.guess_type(path.name)[0]
            return FileResponse(
                packed, status, {**headers, "Content-Encoding": coding, "Vary": "Accept-Encoding"}, kind
            )
    return FileResponse(path, status, headers)


def _file(asked: str) -> Path | None:
    try:
        path = (STATIC / asked.lstrip("/")).resolve()
        return path if path.is_relative_to(STATIC) and path.is_file() else None
    except (ValueError, OSError):  # no name that a file could have
        return None
