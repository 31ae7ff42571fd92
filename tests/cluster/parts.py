"""The parts of a cluster that are ours: server, worker, migration, proxy. Each is one process.

What a part is told stands in `COMMANDS`, and in the variables that Cluster gives; test_compose.py holds both against
compose.yaml.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from tests.services import Service, free_port

ROOT = Path(__file__).parents[2]
COMMANDS = {  # after `python -m cocreate`, as after the image's entry point; {port} is the part's own
    "server": ("serve", "--host", "127.0.0.1", "--port", "{port}"),
    "worker": ("worker",),
    "migrate": ("migrate",),
}
CADDYFILE = ROOT / "Caddyfile"
READY = '"event": "worker_ready"'


class Program(Service):
    """One of `python -m cocreate`'s verbs, with no setting but those it is given."""

    service = ""

    def __init__(self, folder: Path, variables: Mapping[str, str]) -> None:
        super().__init__(folder)
        self.name = folder.name
        self.variables = dict(variables)  # of its service
        self.override: dict[str, str] = {}  # for this part alone; counts from its next start on
        self.metrics_port = free_port()

    def command(self) -> list[str]:
        said = (word.format(port=self.port) for word in COMMANDS[self.service])
        return [sys.executable, "-P", "-m", "cocreate", *said]

    @property
    def told(self) -> dict[str, str]:
        """Its variables, without what this part alone is told besides."""
        metrics = {"COCREATE_METRICS": str(self.metrics_port)} if self.service != "migrate" else {}
        return {**self.variables, **metrics, "COCREATE_DATA": str(self.folder)}

    def environment(self) -> dict[str, str]:
        given = self.told
        for name, value in self.override.items():
            given.pop(f"{name}_FILE", None)
            given[name] = value
        return {**bare(), **given, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}

    def said(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""


class Server(Program):
    service = "server"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answers(self) -> bool:
        return answers(f"{self.url}/readyz")


class Worker(Program):
    service = "worker"
    _seen = 0

    def command(self) -> list[str]:
        self._seen = self.said().count(READY)
        return super().command()

    def answers(self) -> bool:
        return self.said().count(READY) > self._seen


class Migrate(Program):
    """Runs once, before servers and workers."""

    service = "migrate"

    def run(self) -> None:
        done = subprocess.run(
            self.command(), env=self.environment(), capture_output=True, text=True, check=False, timeout=120
        )
        if done.returncode:
            raise SystemExit(f"cocreate: the migration failed:\n{done.stderr[-2000:]}")


class Caddy(Service):
    """The proxy of compose.yaml itself, with the very same Caddyfile, and without TLS on this machine."""

    name = "proxy"

    def __init__(self, folder: Path, servers: list[Server], port: int | None) -> None:
        super().__init__(folder)
        self.port = port or self.port
        self.admin = free_port()
        self._servers = servers

    def command(self) -> list[str]:
        program = find_caddy()
        assert program is not None
        return [str(program), "run", "--config", str(CADDYFILE), "--adapter", "caddyfile"]

    @property
    def told(self) -> dict[str, str]:
        return {
            "COCREATE_SITE": f"http://127.0.0.1:{self.port}, http://localhost:{self.port}",
            "COCREATE_BIND": "127.0.0.1",
            "COCREATE_SERVERS": " ".join(f"127.0.0.1:{server.port}" for server in self._servers),
        }

    def environment(self) -> dict[str, str]:
        self.folder.mkdir(parents=True, exist_ok=True)
        home = {"HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)}
        return {**bare(), **home, **self.told, "CADDY_ADMIN": f"127.0.0.1:{self.admin}"}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answers(self) -> bool:
        return answers(f"{self.url}/readyz")


def find_caddy() -> Path | None:
    """The wheel's, of the version that compose.yaml names, before an older one of the system."""
    beside = Path(sys.executable).parent / "caddy"
    found = str(beside) if beside.is_file() else shutil.which("caddy")
    return Path(found) if found else None


def answers(url: str) -> bool:
    with contextlib.suppress(urllib.error.URLError, OSError), urllib.request.urlopen(url, timeout=2) as answer:
        return bool(answer.status == 200)
    return False


def bare() -> dict[str, str]:
    """This environment without settings of the product."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
