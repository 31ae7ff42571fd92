"""Which addresses of the network may be spoken to: those of the public internet (PUS-4). Pure."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

_NAT64 = IPv6Network("64:ff9b::/96")
MAX_URL = 2_000


def is_public(address: str) -> bool:
    """Not of this machine, nor of a private network, nor a cloud's own (169.254.169.254), in whatever wrapping."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inside(found)
    return inner is not None and inner.is_global and not inner.is_multicast and not inner.is_reserved


def _inside(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address | None:
    """The address that is meant, where one of IPv4 is written into one of IPv6; None for tunnels nobody needs."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    if address.sixtofour is not None or address.teredo is not None:
        return None
    return address


def fault_of(url: str, allowed: frozenset[str]) -> str | None:
    """Why nothing can be sent there, as a code; None where it can. What its name leads to is seen when it is sent."""
    try:
        parts = urlsplit(url)
        host, _ = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return "bad_url"
    if not host or len(url) > MAX_URL or not url.isascii() or any(map(str.isspace, url)) or not url.isprintable():
        return "bad_url"
    if parts.username is not None or parts.password is not None or parts.fragment:
        return "bad_url"
    if host in allowed:
        return None if parts.scheme in ("http", "https") else "bad_url"
    if parts.scheme != "https":
        return "url_not_https"
    return None if not _is_address(host) or is_public(host) else "url_not_public"


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
