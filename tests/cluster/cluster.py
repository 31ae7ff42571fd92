"""PostgreSQL, Valkey, servers, workers and the proxy as local processes, which can be killed, frozen and started again.

    with Cluster(nodes=3, workers=2) as cluster:
        cluster.kill("server-1"); cluster.start("server-1"); cluster.pause("postgres"); cluster.resume("postgres")

All of it is synchronous: from a loop, use asyncio.to_thread.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, Self

from cocreate.ids import new_key
from cocreate.sealing.keys import KeyFile
from tests.cluster.balancer import Balancer
from tests.cluster.parts import Caddy, Migrate, Server, Worker, find_caddy
from tests.services import Postgres, Service, Valkey, run

Front = Literal["caddy", "balancer", "none"]
FRONTS = {"caddy": Caddy, "balancer": Balancer}


class Cluster:
    """`overrides`: by part ("server-1", "worker-2") the variables for it alone, e.g. a store behind a fault proxy.

    The ports are known before anything starts, and stay. `part.override` may be changed between two starts.
    """

    def __init__(
        self,
        nodes: int = 2,
        workers: int = 1,
        folder: Path | None = None,
        *,
        proxy: Front | None = None,
        port: int | None = None,
        environment: Mapping[str, str] | None = None,
        overrides: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self._own = folder is None
        self.folder = folder or Path(tempfile.mkdtemp(prefix="cocreate-cluster-"))
        if self._own or not self.folder.exists():  # one that was there is its owner's: its mode stays
            self.folder.mkdir(parents=True, exist_ok=True)
            self.folder.chmod(0o711)  # PostgreSQL's user must get through
        self.postgres = Postgres(self.folder / "postgres")
        self.postgres.autovacuum = "on"
        self.redis = Valkey(self.folder / "redis")
        self.desk_key = ""
        self._environment = dict(environment or {})
        variables = self.variables()
        self.migrate = Migrate(self.folder / "migrate", variables["migrate"])
        self.servers = [Server(self.folder / f"server-{n + 1}", variables["server"]) for n in range(nodes)]
        self.workers = [Worker(self.folder / f"worker-{n + 1}", variables["worker"]) for n in range(workers)]
        front = proxy or ("caddy" if find_caddy() else "balancer")
        self.proxy = FRONTS[front](self.folder / "proxy", self.servers, port) if front != "none" else None
        for part in (*self.servers, *self.workers):
            part.variables["COCREATE_PUBLIC_URL"] = self.url
        for name, override in (overrides or {}).items():
            self.program(name).override |= override

    # ---- where things are

    @property
    def parts(self) -> dict[str, Service]:
        """In the order in which they start."""
        found: dict[str, Service] = {"postgres": self.postgres, "redis": self.redis}
        found |= {part.name: part for part in (*self.servers, *self.workers)}
        return found | ({"proxy": self.proxy} if self.proxy is not None else {})

    def program(self, name: str) -> Server | Worker:
        return next(part for part in (*self.servers, *self.workers) if part.name == name)

    @property
    def url(self) -> str:
        """Where people come: the proxy, or the first server."""
        return self.proxy.url if self.proxy is not None else self.servers[0].url

    @property
    def urls(self) -> list[str]:
        return [server.url for server in self.servers]

    @property
    def store_url(self) -> str:
        return self.postgres.url("cocreate")

    @property
    def redis_url(self) -> str:
        return self.redis.url

    def variables(self) -> dict[str, dict[str, str]]:
        """What each service of ours is told; compose.yaml tells the same, by the same names."""
        secrets = self.folder / "secrets"
        every = {
            "COCREATE_STORE_URL_FILE": str(secrets / "store_url"),
            "COCREATE_REDIS_URL": self.redis_url,
            **self._environment,
        }
        outside = {"COCREATE_PUBLIC_URL": "", "COCREATE_PUSH_HOSTS": self._environment.get("COCREATE_PUSH_HOSTS", "")}
        erasures = {
            "COCREATE_ERASURES": str(self.folder / "erasures.jsonl"),
            "COCREATE_SEAL_KEYS": str(self.folder / "seal-keys.json"),
        }
        server = {
            **every,
            **erasures,
            **outside,
            "COCREATE_DESK_KEY_FILE": str(secrets / "desk_key"),
            "COCREATE_TRUSTED_PROXIES": "127.0.0.1",
        }
        return {"server": server, "worker": {**every, **outside}, "migrate": {**every, **erasures}}

    # ---- all of it

    def start(self) -> Self:
        try:
            self._start_stores()
            self._secrets()
            self.migrate.run()
            ours = [*self.servers, *self.workers]
            for part in ours:
                part.spawn()
            for part in ours:
                part.ready()
            if self.proxy is not None:
                self.proxy.start()
        except BaseException:
            self.stop()
            raise
        return self

    def _start_stores(self) -> None:
        new = not self.postgres.data.exists()
        if new:
            self.postgres.initialise()
        self.postgres.start()
        if new:
            run(self.postgres.execute("CREATE DATABASE cocreate"))
        self.redis.start()

    def _secrets(self) -> None:
        folder = self.folder / "secrets"
        folder.mkdir(mode=0o700, exist_ok=True)
        key = folder / "desk_key"
        self.desk_key = key.read_text() if key.exists() else new_key()
        for name, content in {"desk_key": self.desk_key, "store_url": self.store_url}.items():
            with open(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(content)
        KeyFile(self.folder / "seal-keys.json").ensure(0)

    def stop(self) -> None:
        """From the front to the back, each in order; then what was made is gone."""
        for part in reversed(self.parts.values()):
            part.stop()
        if self._own:
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    # ---- one part of it

    def kill(self, name: str) -> None:
        """SIGKILL, with all that it has started."""
        self.parts[name].kill()

    def start_part(self, name: str) -> None:
        self.parts[name].start()

    def stop_part(self, name: str) -> None:
        """SIGTERM (PostgreSQL: its fast shutdown), and wait."""
        self.parts[name].stop()

    def restart(self, name: str) -> None:
        self.parts[name].restart()

    def pause(self, name: str) -> None:
        self.parts[name].pause()

    def resume(self, name: str) -> None:
        self.parts[name].resume()

    @contextlib.contextmanager
    def paused(self, name: str) -> Iterator[None]:
        self.pause(name)
        try:
            yield
        finally:
            self.resume(name)

    def logs(self) -> dict[str, str]:
        return {name: part.log.read_text(errors="replace") for name, part in self.parts.items() if part.log.exists()}
