"""`./run bench`: cocreate beside its peers, on this machine, now. Prints a table, and last one line of JSON.

What has been measured is kept in .cache/bench/results.json, so that a full run that was stopped goes on where it was
(`--fresh` begins anew); `docs/performance-server.md` is written from that alone, once all of it is there.
`./run bench --web` is another program: the board page in a browser, beside others' (benchmarks/web).
"""

import argparse
import datetime
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from benchmarks import database, installed, limits, report
from benchmarks import workloads as w
from benchmarks.cocreate_peer import Cocreate
from benchmarks.drive import BUILT, Line, Unable, built
from benchmarks.relay import Relay
from benchmarks.servers import raise_limits
from benchmarks.store import Results
from benchmarks.tldraw import Tldraw
from benchmarks.web.bench import main as web
from benchmarks.yjs import Hocuspocus, Pycrdt, YWebsocket, YWebsocketLevel

OURS = Cocreate()
PEERS: list[w.Peer] = [OURS, Hocuspocus(), YWebsocket(), Tldraw(), Relay(), Pycrdt()]

# Where a search begins. It only saves time: it goes up and down from there as far as it must.
HINTS: dict[str, dict[str, float]] = {
    "edits": {"cocreate": 4000, "hocuspocus": 3800, "y-websocket": 800, "tldraw": 280, "relay": 175, "pycrdt": 200},
    "cursors": {"cocreate": 600, "hocuspocus": 200, "y-websocket": 71, "tldraw": 65, "relay": 45, "pycrdt": 30},
    "boards": {"cocreate": 300, "hocuspocus": 80, "y-websocket": 130, "tldraw": 57, "relay": 57, "pycrdt": 28},
}


@dataclass(frozen=True)
class Measure:
    """One figure's worth of work: what it is called, whose it is, how it is measured."""

    name: str
    peer: str
    run: Callable[[w.Pace], w.Numbers]


def _hint(what: str, peer: w.Peer) -> float:
    return next(value for name, value in HINTS[what].items() if peer.name.startswith(name) or name in peer.name)


def measures(peers: list[w.Peer]) -> Iterator[Measure]:
    """Everything; peer by peer within each workload, so that a slower hour of the machine strikes all alike."""
    for people in (100, 400):
        for p in peers:
            yield Measure(f"edits at {people}", p.name, partial(w.edits, p, people))
    for p in peers:
        yield Measure("edits capacity", p.name, partial(w.edits_capacity, p, _hint("edits", p)))
    for people in (10, 50, 100):
        for p in peers:
            yield Measure(f"cursors at {people}", p.name, partial(w.cursors, p, people))
    for p in peers:
        yield Measure("cursors capacity", p.name, partial(w.cursors_capacity, p, _hint("cursors", p)))
    for p in peers:
        yield Measure("boards capacity", p.name, partial(w.boards_capacity, p, _hint("boards", p)))
    for p in peers:
        yield Measure("joins", p.name, partial(w.joins, p))
    yield from _alone(peers)


def _alone(peers: list[w.Peer]) -> Iterator[Measure]:
    """What is measured of some only."""
    for p in [*peers, YWebsocketLevel()]:
        yield Measure("killed", p.name, partial(w.killed, p))
    # at some of what it holds: what the model of scaling.py takes its constants from
    yield Measure("edits at 2,000 a second", OURS.name, partial(w.edits_at, OURS, 2_000))
    yield Measure("cursors at 400", OURS.name, partial(w.cursors, OURS, 400))
    yield Measure("boards at 100", OURS.name, partial(w.boards, OURS, 100))
    yield Measure("whole join", OURS.name, limits.whole_join)
    yield Measure("idle", OURS.name, limits.idle)
    yield Measure("log length", OURS.name, limits.log_length)
    yield Measure("board size", OURS.name, limits.board_size)
    yield Measure("one PostgreSQL", OURS.name, database.one_postgres)


# The quick run: what the ratios are made of, of those peers that were the best at it in the full runs.
QUICK: dict[str, tuple[str, ...]] = {
    "edits at 100": ("cocreate",),
    "edits capacity": ("cocreate", "hocuspocus", "tldraw"),
    "cursors at 10": ("cocreate",),
    "cursors at 100": ("cocreate", "hocuspocus"),
    "cursors capacity": ("cocreate", "hocuspocus"),
    "boards capacity": ("cocreate", "hocuspocus", "y-websocket"),
    "joins": ("cocreate", "hocuspocus", "y-websocket", "tldraw", "pycrdt-websocket"),
    "killed": ("cocreate", "tldraw"),
}
QUICK_PACE = w.Pace(warm=0.7, window=1.5, steps=2, fine=False)
QUICK_WITHIN = 170.0  # seconds: what would begin later is left out, and said so


def quick() -> Results:
    results, until = Results(None), time.monotonic() + QUICK_WITHIN
    for measure in measures(PEERS):
        if measure.peer not in QUICK.get(measure.name, ()):
            continue
        if time.monotonic() > until:
            print(f"left out, for the time was up: {measure.name}, {measure.peer}")
            continue
        _measure(measure, QUICK_PACE, results)
    return results


def full(arguments: argparse.Namespace) -> Results:
    results = Results(BUILT / "results.json", fresh=arguments.fresh)
    until = time.monotonic() + arguments.minutes * 60
    for repetition in range(arguments.repetitions):
        for measure in measures(PEERS):
            if arguments.only and not any(word in f"{measure.name}:{measure.peer}" for word in arguments.only):
                continue
            if results.count(measure.name, measure.peer) > repetition or time.monotonic() > until:
                continue
            _measure(measure, w.Pace(), results)
    return results


def _measure(measure: Measure, pace: w.Pace, results: Results) -> None:
    while os.path.exists(BUILT / "hold"):  # `touch` it to let others have the machine; nothing is begun meanwhile
        time.sleep(1)
    begun = time.monotonic()
    try:
        seen = measure.run(pace)
    except (RuntimeError, OSError, TimeoutError) as failed:
        seen = {"wrong": f"{type(failed).__name__}: {failed}"[:200]}
    results.add(measure.name, measure.peer, seen)
    shown = {key: round(value, 2) if isinstance(value, float) else value for key, value in seen.items()}
    print(f"{measure.name:18} {measure.peer:20} {time.monotonic() - begun:5.1f} s  {shown}", flush=True)


def main() -> int:
    if "--web" in sys.argv:
        return web([argument for argument in sys.argv[1:] if argument != "--web"])
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--web", action="store_true", help="the board page in a browser instead (--web --help)")
    parser.add_argument("--quick", action="store_true", help="under 3 minutes: the ratios, once, on short windows")
    parser.add_argument("--repetitions", type=int, default=3, metavar="N")
    parser.add_argument("--only", action="append", metavar="WORD", help="measures whose name:peer holds the word")
    parser.add_argument("--minutes", type=float, default=600, metavar="M", help="begin nothing after so many")
    parser.add_argument("--first", action="store_true", help="go before all else that runs here (root)")
    parser.add_argument("--fresh", action="store_true", help="forget what was measured before")
    arguments = parser.parse_args()
    if (os.cpu_count() or 1) < 2:
        raise Unable("The benchmark needs two processors: one for the server, one for the driver.")
    Line.first = arguments.first
    raise_limits()
    built()
    installed.install()
    results = quick() if arguments.quick else full(arguments)
    print()
    print("\n".join(report.table(results)))
    if not arguments.quick and all(results.count(one.name, one.peer) for one in measures(PEERS)):
        report.write(results, installed.versions(), datetime.datetime.now(datetime.UTC).date())
    print(json.dumps(report.summary(results)))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unable as wrong:
        sys.exit(f"bench: {wrong}")
