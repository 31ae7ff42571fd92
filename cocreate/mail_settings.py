"""How mail leaves: COCREATE_SMTP_*, and the zone in which a table's day is reckoned. It only checks form."""

import re
from collections.abc import Callable, Mapping
from email.headerregistry import Address
from email.utils import parseaddr
from typing import Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

Tls = Literal["starttls", "tls", "none"]
PORTS: dict[Tls, int] = {"starttls": 587, "tls": 465, "none": 25}
DEFAULT_ZONE = "Europe/Rome"
DEFAULT_RATE = 60
HERE = ("localhost", "127.0.0.1", "::1")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
MAX_ADDRESS = 254


class BadMailSetting(ValueError):
    """Its text is a sentence for the person who set it."""


class Smtp(msgspec.Struct, frozen=True, kw_only=True):
    host: str
    port: int
    tls: Tls
    user: str | None
    password: str | None
    name: str  # before the address of the sender, or empty
    sender: str
    per_minute: int  # mails that one process sends at most


def smtp_of(environment: Mapping[str, str], secret: Callable[[str], str | None]) -> Smtp | None:
    """None where no host is named: then nothing is sent, and nobody is offered it."""
    host = environment.get("COCREATE_SMTP_HOST", "").strip()
    if not host:
        return None
    tls = environment.get("COCREATE_SMTP_TLS") or "starttls"
    if tls not in get_args(Tls):
        raise BadMailSetting(f"COCREATE_SMTP_TLS is {tls!r}; it must be starttls, tls or none.")
    user, password = environment.get("COCREATE_SMTP_USER") or None, secret("COCREATE_SMTP_PASSWORD")
    if (user is None) != (password is None):
        raise BadMailSetting("COCREATE_SMTP_USER and COCREATE_SMTP_PASSWORD go together: give both, or none.")
    if password is not None and tls == "none" and host not in HERE:
        raise BadMailSetting("COCREATE_SMTP_TLS=none would send the password in the clear: use starttls or tls.")
    name, sender = parseaddr(environment.get("COCREATE_SMTP_FROM", ""))
    if (address := address_of(sender)) is None:
        raise BadMailSetting("COCREATE_SMTP_FROM must be like boards@example.org, or Boards <boards@example.org>.")
    return Smtp(
        host=host,
        port=_number(environment, "COCREATE_SMTP_PORT", PORTS[tls], 65_535),  # type: ignore[index]
        tls=tls,  # type: ignore[arg-type]
        user=user,
        password=password,
        name=" ".join(name.split()),
        sender=address,
        per_minute=_number(environment, "COCREATE_SMTP_RATE", DEFAULT_RATE, 6_000),
    )


def zone_of(environment: Mapping[str, str]) -> str:
    zone = environment.get("COCREATE_ZONE") or DEFAULT_ZONE
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadMailSetting(f"COCREATE_ZONE is {zone!r}; it must be like {DEFAULT_ZONE}.") from None
    return zone


def address_of(text: str) -> str | None:
    """The address as it is written to, or None for what is none. A domain of other letters becomes its ASCII form."""
    local, at, domain = text.strip().rpartition("@")
    if not at or not _LOCAL.fullmatch(local) or len(local) > 64:
        return None
    try:
        ascii_domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = ascii_domain.split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels):
        return None
    made = f"{local}@{ascii_domain}"
    return made if len(made) <= MAX_ADDRESS and Address(addr_spec=made).addr_spec == made else None


def _number(environment: Mapping[str, str], name: str, default: int, most: int) -> int:
    said = environment.get(name) or str(default)
    if not said.isdecimal() or not 1 <= int(said) <= most:
        raise BadMailSetting(f"{name} is {said!r}; it must be a number from 1 to {most}.")
    return int(said)
