"""W1 to W5, each on a fresh server: what was seen, as plain numbers. Where an edit was lost, a trial does not count."""

import dataclasses
import math
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from benchmarks.drive import BUILT, Client, Load, drive, wrong
from benchmarks.servers import Running, folder

EDITS_P99, CURSORS_P99 = 100.0, 150.0  # ms
EDITS = 20.0  # a second in all, where the rate is not what is sought
CURSOR_HZ = 20.0
BOARD_OF, BOARD_EDITS, BOARD_HZ = 10, 1.0, 5.0
CARDS, LENGTH, STORM, ONE_BY_ONE = 2_000, 120, 100, 20
MORE = 4  # tries, where nothing has passed yet
STEP = 1.41  # between two tries of a capacity; then once its root
Numbers = dict[str, Any]


class Peer(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def durable(self) -> bool: ...
    @property
    def options(self) -> Sequence[str]: ...
    @property
    def pace(self) -> int: ...
    @property
    def people(self) -> float:
        """The most that a board lets in."""
        ...

    def start(self, data: Path) -> Running: ...
    def clients(self, server: Running, boards: Sequence[int], *, keep: bool = False) -> list[Client]: ...
    def seeded(self, server: Running, cards: int, people: int, length: int = 120) -> list[Client]: ...


@dataclasses.dataclass(frozen=True)
class Pace:
    """How long a trial takes, and how finely a capacity is sought."""

    warm: float = 1.5
    window: float = 5.0
    steps: int = 8
    fine: bool = True


@contextmanager
def running(peer: Peer) -> Iterator[Running]:
    with folder() as data:
        server = peer.start(data)
        try:
            yield server
        finally:
            server.end()


def trial(peer: Peer, boards: Sequence[int], pace: Pace, *, edits: float = 0, cursors: float = 0) -> Numbers:
    """People at boards, so many acts a second in all."""
    with running(peer) as server:
        clients = peer.clients(server, boards)
        load = Load(
            edits=edits,
            cursors=cursors,
            warm=pace.warm,
            window=pace.window,
            pid=server.pid,
            options=peer.options,
            pace=peer.pace,
        )
        return _numbers(drive(clients, load, server.memory))


def _numbers(report: Numbers) -> Numbers:
    seconds = report["window_s"]
    found: Numbers = {"wrong": wrong(report), "rss_mb": report["rss"] / 1e6}
    for kind in ("edits", "cursors"):
        if report[kind]["n"]:
            found |= {f"{kind}_p50": report[kind]["p50"], f"{kind}_p99": report[kind]["p99"]}
            found[f"{kind}_seen"] = report[kind]["n"]
    found["cpu"] = report["server_cpu_s"] / seconds * 100  # % of the core
    found["driver_cpu"] = report["driver_cpu_s"] / seconds * 100
    found["kb_s_each"] = report["bytes_in"] / seconds / max(1, report["conns"]) / 1e3
    found["frames_s"] = report["frames_in"] / seconds
    return found


def edits(peer: Peer, people: int, pace: Pace) -> Numbers:
    return trial(peer, [people], pace, edits=EDITS)


def edits_at(peer: Peer, rate: float, pace: Pace) -> Numbers:
    return trial(peer, [100], pace, edits=rate)


def boards(peer: Peer, number: int, pace: Pace) -> Numbers:
    """Of ten people, with an edit a second on each and all moving at 5 Hz."""
    return trial(peer, [BOARD_OF] * number, pace, edits=BOARD_EDITS * number, cursors=BOARD_HZ * BOARD_OF * number)


def cursors(peer: Peer, people: int, pace: Pace) -> Numbers:
    return trial(peer, [people], pace, cursors=CURSOR_HZ * people)


def edits_capacity(peer: Peer, hint: float, pace: Pace) -> Numbers:
    """The most edits a second at 100 people with p99 < 100 ms."""

    def at(rate: float) -> Numbers:
        return edits_at(peer, rate, pace)

    return capacity(at, lambda seen: bool(seen.get("edits_p99", 1e9) < EDITS_P99), hint, pace)


def cursors_capacity(peer: Peer, hint: float, pace: Pace) -> Numbers:
    """The most people at one board, all moving, with p99 < 150 ms."""

    def at(people: float) -> Numbers:
        return cursors(peer, round(people), pace)

    return capacity(at, lambda seen: bool(seen.get("cursors_p99", 1e9) < CURSORS_P99), hint, pace, most=peer.people)


def boards_capacity(peer: Peer, hint: float, pace: Pace) -> Numbers:
    """The most boards with p99 < 150 ms for both."""

    def at(number: float) -> Numbers:
        return boards(peer, round(number), pace)

    def good(seen: Numbers) -> bool:
        return bool(max(seen.get("edits_p99", 1e9), seen.get("cursors_p99", 1e9)) < CURSORS_P99)

    return capacity(at, good, hint, pace)


def capacity(
    at: Callable[[float], Numbers],
    good: Callable[[Numbers], bool],
    hint: float,
    pace: Pace,
    *,
    most: float = math.inf,
) -> Numbers:
    """From a hint up until it fails, or down until it passes; then once between the two. `most` are let in at all."""
    passed: tuple[float, Numbers] | None = None
    failed: tuple[float, Numbers] | None = None
    value = hint
    for tries in range(pace.steps + MORE):
        if passed and tries >= pace.steps:
            break
        seen = at(value)
        if good(seen) and not seen["wrong"]:
            passed = max(passed or (value, seen), (value, seen), key=lambda pair: pair[0])
        else:
            failed = min(failed or (value, seen), (value, seen), key=lambda pair: pair[0])
        if passed and failed:
            if not pace.fine or failed[0] / passed[0] < 1.3:
                break
            value = (failed[0] * passed[0]) ** 0.5
        elif passed and value >= most:
            break
        else:
            value = min(value * STEP, most) if passed else value / STEP
    best = passed[1] if passed else {}
    limit = failed[1] if failed else {}
    return {
        "passed": round(passed[0]) if passed else 0,
        **({"failed": round(failed[0])} if failed else {}),
        "why": limit.get("wrong", "") if failed else "more are not let in",
        **{f"at_{key}": best[key] for key in best if key != "wrong"},
        **{f"over_{key}": limit[key] for key in limit if key != "wrong"},
    }


def joins(peer: Peer, pace: Pace) -> Numbers:
    """Coming to a full board: one after another, and a hundred at once."""
    with running(peer) as server:
        clients = peer.seeded(server, CARDS, ONE_BY_ONE + STORM, LENGTH)
        if not clients:
            return {}
        still = Load(warm=0, window=0, drain=0, pid=server.pid, options=peer.options)
        one = drive(clients[:ONE_BY_ONE], dataclasses.replace(still, pace=1))
        storm = drive(clients[ONE_BY_ONE:], dataclasses.replace(still, pace=STORM))
        return {
            "wrong": wrong(one) or wrong(storm),
            "one_p50_ms": one["join"]["p50"],
            "one_cpu_ms": one["join_cpu_s"] / ONE_BY_ONE * 1e3,
            "one_kb": one["join_bytes"] / ONE_BY_ONE / 1e3,
            "storm_last_ms": storm["join_last_ms"],
            "storm_cpu_ms": storm["join_cpu_s"] / STORM * 1e3,
        }


def killed(peer: Peer, pace: Pace) -> Numbers:
    """Ten people write, the server is killed: what others had seen, and how much of that it still has."""
    with folder() as data, tempfile.TemporaryDirectory(dir=BUILT) as notes:
        seen, kept = Path(notes) / "seen", Path(notes) / "kept"
        server = peer.start(data)
        try:
            clients = peer.clients(server, [10], keep=True)
            load = Load(edits=EDITS, warm=0.5, window=pace.window + 5, pid=server.pid, options=peer.options)
            drive(clients, dataclasses.replace(load, pace=peer.pace, kill=pace.window, dump=seen))
        finally:
            server.end()
        again = peer.start(data)
        try:
            reader = dataclasses.replace(clients[0], port=again.port)
            look = Load(warm=0, window=1, drain=0.2, options=peer.options, watch=True, dump=kept)
            drive([reader], look)
        finally:
            again.end()
        before, after = (set(path.read_text().splitlines()) for path in (seen, kept))
        return {"seen": len(before), "lost": len(before - after)}
