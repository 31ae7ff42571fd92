"""`./run cluster`: the topology of compose.yaml on this machine, until Ctrl-C. What dies is shown and started again."""

import argparse
import contextlib
import signal
import sys
import threading
import time
from pathlib import Path

from tests.cluster.cluster import Cluster
from tests.cluster.parts import Program
from tests.services import Service, ServiceError

LOOK_EVERY = 0.5  # seconds
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # before a start again, as compose does: doubled each time
STEADY = 10.0  # seconds of life after which the pause begins anew


class Supervisor:
    """restart: unless-stopped."""

    def __init__(self, parts: dict[str, Service]) -> None:
        self._parts = parts
        self._pauses = dict.fromkeys(parts, FIRST_PAUSE)
        self._due: dict[str, float] = {}
        self._since = dict.fromkeys(parts, time.monotonic())

    def look(self, now: float) -> None:
        for name, part in self._parts.items():
            if part.is_running:
                self._due.pop(name, None)
                if now - self._since[name] > STEADY:
                    self._pauses[name] = FIRST_PAUSE
            elif name not in self._due:
                self._due[name] = now + self._pauses[name]
                said(f"{name} has ended; it is started again in {self._pauses[name]:g} s. It said: {part.log}")
            elif now >= self._due[name]:
                self._start(name, part, now)

    def _start(self, name: str, part: Service, now: float) -> None:
        self._pauses[name] = min(2 * self._pauses[name], LONGEST_PAUSE)
        self._since[name] = now
        part.stop()  # what is left of it
        part.spawn()
        said(f"{name} is started again")
        del self._due[name]


def said(sentence: str) -> None:
    print(f"cocreate: {sentence}", flush=True)


def greet(cluster: Cluster, front: str) -> None:
    said(f"the cluster is at {cluster.url} ({front})")
    print(f"Open and find tables as a facilitator:\n  {cluster.url}/#desk={cluster.desk_key}\nIts parts:")
    for name, part in cluster.parts.items():
        where = f"127.0.0.1:{part.port}" if name.partition("-")[0] != "worker" else ""
        metrics = f"  numbers 127.0.0.1:{part.metrics_port}/metrics" if isinstance(part, Program) else ""
        print(f"  {name:10} pid {part.pid:<8} {where:16} log {part.log}{metrics}")
    print("Ctrl-C ends it all.", flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run cluster", description=__doc__)
    parser.add_argument("--nodes", type=int, default=3, metavar="N", help="servers (default: 3)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="workers (default: 2)")
    parser.add_argument("--port", type=int, default=8000, metavar="P", help="of the proxy (default: 8000)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="kept there, and found again (default: forgotten)")
    parser.add_argument("--proxy", choices=["caddy", "balancer", "none"], help="(default: caddy, where there is one)")
    given = parser.parse_args()
    if given.nodes < 1 or given.workers < 0:
        parser.error("a cluster has one node or more, and no fewer workers than none")
    return given


def main() -> int:
    given = arguments()
    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    folder = given.data.absolute() if given.data else None
    try:
        cluster = Cluster(given.nodes, given.workers, folder, proxy=given.proxy, port=given.port)
        said("starting PostgreSQL, Valkey, servers, workers and the proxy")
        cluster.start()
    except ServiceError as failed:
        said(str(failed))
        return 1
    try:
        greet(cluster, type(cluster.proxy).__name__ if cluster.proxy else "the first server, no proxy")
        supervisor = Supervisor(cluster.parts)
        while not over.wait(LOOK_EVERY):
            with contextlib.suppress(ServiceError):
                supervisor.look(time.monotonic())
    finally:
        said("ending all parts")
        cluster.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
