"""Whose seat it is: a browser has a token in an HttpOnly cookie of its own for each board, other clients say theirs.

A cookie comes along by itself, also when another site asks: it counts only where the origin is our own.
"""

import ipaddress
import re
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

KEPT = 60 * 60 * 24 * 180  # seconds that a browser keeps its seat
PORTS = {"http": 80, "https": 443}
_ORIGIN = re.compile(r"(https?)://(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::([1-9][0-9]{0,4}))?", re.ASCII | re.IGNORECASE)

Origin = tuple[str, str, int]  # scheme, host, port


def cookie_name(board: str, *, secure: bool) -> str:
    """With the prefix that keeps neighbours on the same domain from setting it, where there is TLS."""
    return f"{'__Host-' if secure else ''}cocreate-{board}"


def is_ours(origin: str, *, host: str, scheme: str, public: str | None) -> bool:
    """Whether a page is one of this server (S3): of its public address; where none was given, of what was asked for.

    Without a public address TLS may end in front of us and nobody say so: then a page under https is ours too.
    """
    said = _origin(origin)
    if public is not None:
        parts = urlsplit(public)
        return said is not None and said == _origin(f"{parts.scheme}://{parts.netloc.encode('idna').decode()}")
    schemes = ("https",) if scheme in ("https", "wss") else ("http", "https")
    return said is not None and said in [_origin(f"{one}://{host}") for one in schemes]


def _origin(text: str) -> Origin | None:
    """As browsers compare them; None for what is no origin, such as `null` or one with a path."""
    found = _ORIGIN.fullmatch(text)
    if found is None:
        return None
    scheme, host, port = found[1].lower(), found[2].lower(), found[3]
    if host.startswith("["):
        try:
            host = ipaddress.IPv6Address(host[1:-1]).compressed
        except ValueError:
            return None
    return scheme, host, int(port or PORTS[scheme])


def is_own_page(asked: HTTPConnection) -> bool:
    """Whether a page of ours asks. One that only reads says no origin; a socket, and what acts, must."""
    origins = asked.headers.getlist("origin")
    if not origins:
        reads = asked.scope["type"] == "http" and asked.scope["method"] == "GET"
        return reads and asked.headers.get("sec-fetch-site", "same-origin") == "same-origin"
    host, public = asked.headers.get("host", ""), asked.app.state.public_url
    return [is_ours(one, host=host, scheme=asked.scope["scheme"], public=public) for one in origins] == [True]


def true_address(asked: HTTPConnection) -> str | None:
    """The public address, where a page asks that this server gave out under another name: no seat counts there."""
    host, scheme, public = asked.headers.get("host", ""), asked.scope["scheme"], asked.app.state.public_url
    if public is None or is_own_page(asked):
        return None
    ours = [is_ours(one, host=host, scheme=scheme, public=None) for one in asked.headers.getlist("origin")]
    return str(public) if ours == [True] else None


def token_of(asked: HTTPConnection, board: str, said: str) -> str:
    """The token that was said, else that of the board's cookie where a page of ours asks; "" for nobody."""
    if said or not is_own_page(asked):
        return said
    return asked.cookies.get(cookie_name(board, secure=asked.app.state.url().startswith("https:")), "")
