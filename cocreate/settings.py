"""What the server and the workers are told from outside: arguments first, then COCREATE_* of the environment.

It opens nothing and checks only form; a mistake is a sentence (SettingsError), never a traceback.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

import msgspec

from cocreate.mail_settings import DEFAULT_ZONE, BadMailSetting, Smtp, smtp_of, zone_of

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
_STORES = ("sqlite", "postgresql+asyncpg")
_SQLITE, _POSTGRES = "sqlite:////srv/cocreate/cocreate.db", "postgresql+asyncpg://user:password@host/name"
_REDIS = "redis://host:6379/0"
# what the driver takes behind a ? of the address; another word would be a TypeError in the middle of a start
_DRIVER = {"host", "port", "ssl", "passfile", "service", "servicefile", "target_session_attrs", "krbsrvname", "gsslib"}


class SettingsError(ValueError):
    """A setting that cannot be used; its text is a sentence for the person who set it."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    data: Path  # server.json; and where no others are named, the desk key and the SQLite store
    desk_key_at: Path | None = None  # of several servers, which share it; None: made in the data folder
    seal_keys_at: Path | None = None  # of several servers, which share them; None: made in the data folder
    erasures_at: Path | None = None  # of several servers, which add to one list; None: in the data folder
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT  # 0: any free one; `serve` writes the one it got into server.json
    store_url: str
    redis_url: str | None = None  # None: jobs run in this process
    public_url: str | None = None  # as browsers reach it; None: http://host:port
    trusted_proxies: tuple[str, ...] = ()  # addresses whose X-Forwarded-* are believed
    unsafe: bool = False  # serve although the database could lose what it acknowledged: for trials alone (D4)
    metrics: tuple[str, int] | None = None  # where Prometheus may ask; None: nowhere
    smtp: Smtp | None = None  # how mail leaves; None: none is sent
    zone: str = DEFAULT_ZONE  # in which the hour of a table's digests is reckoned
    push_hosts: tuple[str, ...] = ()  # names of hosts that webhooks and connectors may reach though they are not public

    @property
    def database(self) -> Path | None:
        """The file of the SQLite store, or None when the store is PostgreSQL."""
        scheme, _, path = self.store_url.partition(":///")
        return Path(unquote(path.partition("?")[0])) if scheme == _STORES[0] else None

    @property
    def desk_key_file(self) -> Path:
        return self.desk_key_at or self.data / "desk.key"

    @property
    def seal_keys_file(self) -> Path:
        """The keys with which plans are sealed (SEA-4)."""
        return self.seal_keys_at or self.data / "seal-keys.json"

    @property
    def erasures_file(self) -> Path:
        """Who was erased, by ids: what a restore of an older copy reads (LOG-11)."""
        return self.erasures_at or self.data / "erasures.jsonl"

    @property
    def server_file(self) -> Path:
        """Where a running server says {url, pid}, for the commands that need one: how it is reached on this machine."""
        return self.data / "server.json"

    def url(self, port: int | None = None) -> str:
        """The address to give to people; `port` is the one really taken."""
        return self.public_url or self.local_url(port)

    def local_url(self, port: int | None = None) -> str:
        """The address on this machine, past any proxy: what is said there with the desk key goes nowhere else."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{_reachable(host)}:{port or self.port}"


def settings(
    *,
    data: Path | None = None,
    host: str | None = None,
    port: int | None = None,
    unsafe: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Settings from what was given and, where nothing was given, from the environment."""
    folder = (data or Path(environment.get("COCREATE_DATA") or "data")).absolute()
    try:
        smtp, zone = smtp_of(environment, lambda name: _secret(environment, name)), zone_of(environment)
    except BadMailSetting as wrong:
        raise SettingsError(str(wrong)) from wrong
    return Settings(
        data=folder,
        desk_key_at=_path(environment.get("COCREATE_DESK_KEY_FILE")),
        seal_keys_at=_path(environment.get("COCREATE_SEAL_KEYS")),
        erasures_at=_path(environment.get("COCREATE_ERASURES")),
        host=host or environment.get("COCREATE_HOST") or DEFAULT_HOST,  # an empty one would be everywhere
        port=_port(port if port is not None else environment.get("COCREATE_PORT") or DEFAULT_PORT),
        store_url=_store(_secret(environment, "COCREATE_STORE_URL"), folder),
        redis_url=_redis(_secret(environment, "COCREATE_REDIS_URL")),
        public_url=_public(environment.get("COCREATE_PUBLIC_URL")),
        trusted_proxies=tuple(environment.get("COCREATE_TRUSTED_PROXIES", "").replace(",", " ").split()),
        unsafe=unsafe or environment.get("COCREATE_UNSAFE", "") not in ("", "0"),
        metrics=_metrics(environment.get("COCREATE_METRICS")),
        smtp=smtp,
        zone=zone,
        push_hosts=tuple(environment.get("COCREATE_PUSH_HOSTS", "").lower().replace(",", " ").split()),
    )


def _port(value: str | int) -> int:
    if not str(value).isdecimal() or not 0 <= int(value) <= 65535:
        raise SettingsError(f"The port is {value!r}; it must be a number from 0 to 65535.")
    return int(value)


def _secret(environment: Mapping[str, str], name: str) -> str | None:
    """The value, or the content of the file that NAME_FILE names: so a secret need not stand in the environment."""
    named = environment.get(name + "_FILE")
    if not named:
        return environment.get(name) or None
    try:
        return Path(named).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SettingsError(f"{name}_FILE names {named}, which cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise SettingsError(f"{name}_FILE names {named}, which cannot be read: it is no text.") from None


def _metrics(said: str | None) -> tuple[str, int] | None:
    """A port alone is one of this machine alone: numbers are not for everybody."""
    if not said:
        return None
    host, _, port = said.rpartition(":")
    if not port.isdecimal() or not 0 < int(port) <= 65535:
        raise SettingsError(f"COCREATE_METRICS is {said!r}; it must be like 9464 or 10.0.0.5:9464.")
    return host.strip("[]") or DEFAULT_HOST, int(port)


def _path(named: str | None) -> Path | None:
    return Path(named).absolute() if named else None


def _store(url: str | None, data: Path) -> str:
    if url is None:
        return f"sqlite:///{quote(str(data))}/cocreate.db"
    if url.split(":", 1)[0] not in _STORES:
        raise SettingsError(f"COCREATE_STORE_URL must begin with {' or '.join(s + ':' for s in _STORES)}.")
    return _sqlite(url) if url.startswith("sqlite:") else _postgres(url)


def _sqlite(url: str) -> str:
    path = url.partition("?")[0]
    if not path.startswith("sqlite:///") or not path.removeprefix("sqlite:").strip("/"):
        raise _unlike("COCREATE_STORE_URL", _SQLITE)
    return url


def _postgres(url: str) -> str:
    """What passes means the same to SQLAlchemy, and is understood by it."""
    parts = _parted(url)
    asked = {name for name, _ in parse_qsl(parts.query, keep_blank_values=True)} if parts else set()
    if (
        parts is None
        or parts.netloc.count("@") > 1
        or not (parts.hostname or "host" in asked)
        or not re.fullmatch("/[^/@]+", parts.path)
    ):
        raise _unlike("COCREATE_STORE_URL", _POSTGRES, "What is no letter or digit in a password is written as %XX.")
    if asked - _DRIVER:
        raise _unlike("COCREATE_STORE_URL", _POSTGRES, f"After a ? it may say: {', '.join(sorted(_DRIVER))}.")
    return url


def _redis(url: str | None) -> str | None:
    """As both its readers take it: arq leaves a %XX in a password as it is, and the other one does not."""
    if url is None:
        return None
    parts = _parted(url)
    if parts is None or parts.scheme not in ("redis", "rediss", "unix") or "%" in parts.netloc:
        raise _unlike("COCREATE_REDIS_URL", _REDIS, "A password is of letters and digits.")
    number = parts.path[1:] if parts.scheme != "unix" else ""
    asked = parse_qsl(parts.query, keep_blank_values=True)
    if any(name != "db" or not value.isdecimal() for name, value in asked) or (number and not number.isdecimal()):
        raise _unlike("COCREATE_REDIS_URL", _REDIS, "What follows the address is the number of a database, alone.")
    if not (parts.path.strip("/") if parts.scheme == "unix" else parts.hostname):
        raise _unlike("COCREATE_REDIS_URL", _REDIS)
    return url.removesuffix("/")  # which arq would take for a number that is missing


def _parted(url: str) -> SplitResult | None:
    """None where it is no address: its mistake may quote a part of the password."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return None if parts.fragment or any(map(str.isspace, url)) else parts


def _unlike(name: str, like: str, hint: str = "") -> SettingsError:
    return SettingsError(f"{name} cannot be used: it must be like {like}. {hint}".rstrip())


def _public(url: str | None) -> str | None:
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise SettingsError(f"COCREATE_PUBLIC_URL is {url!r}; it must be like https://boards.example.org.")
    return url.rstrip("/")


def _reachable(host: str) -> str:
    """A server that listens everywhere is reached from this machine by its own name."""
    return "localhost" if host in ("0.0.0.0", "[::]") else host  # noqa: S104
