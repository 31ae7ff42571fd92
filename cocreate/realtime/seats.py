"""Whose seat it is: a browser has a token in an HttpOnly cookie of its own for each board, other clients say theirs.

A cookie comes along by itself, also when another site asks: it counts only where the origin is our own.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

KEPT = 60 * 60 * 24 * 180  # seconds that a browser keeps its seat


def cookie_name(board: str, *, secure: bool) -> str:
    """With the prefix that keeps neighbours on the same domain from setting it, where there is TLS."""
    return f"{'__Host-' if secure else ''}cocreate-{board}"


def is_ours(origin: str | None, host: str, url: str) -> bool:
    """Whether the page that asks is one of this server: under the name it was reached by, or its public address."""
    if origin is None:
        return False
    own = urlsplit(url)
    schemes = ("https",) if own.scheme == "https" else ("https", "http")  # TLS may end in front of us
    hosts = (host.lower(), own.netloc.lower().removesuffix(":443" if own.scheme == "https" else ":80"))
    return origin.lower() in {f"{scheme}://{name}" for scheme in schemes for name in hosts}


def token_of(headers: Mapping[str, str], cookies: Mapping[str, str], board: str, said: str, url: str) -> str:
    """The token that was said, else that of the board's cookie where the origin is ours; "" for nobody."""
    if said or not is_ours(headers.get("origin"), headers.get("host", ""), url):
        return said
    return cookies.get(cookie_name(board, secure=url.startswith("https:")), "")
