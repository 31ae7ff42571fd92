"""What a node would hold, computed from constants that were measured at low load; held against what was measured.

`.venv/bin/python -m benchmarks.scaling` prints the constants, the predictions beside the measurements of the last full
run, and what so many people would need. A model, not a measurement: it must never write into a page of measurements.
"""

import heapq
import math
import random
from dataclasses import dataclass

from benchmarks.drive import BUILT
from benchmarks.store import Results
from cocreate.realtime.presence import BYTES_A_SECOND, TICK
from cocreate.realtime.room import BATCH

OURS = "cocreate"
SEATS, POINTERS, EDITS = 10, 50.0, 1.0  # of a board of W3: people, pointers and edits a second
BUSY = 0.6  # of a core: what is planned for, so that a node can take over others' boards
PEOPLE = (1_000, 100_000, 10_000_000)


@dataclass(frozen=True)
class Constants:
    """Microseconds of the core, but for the commit's, which passes while the core is free."""

    write: float  # a frame to one socket
    pointer: float  # a pointer taken in
    edit: float  # an edit: validated, decided, folded, encoded, its row
    batch: float  # a commit, whatever is in it
    commit: float  # until the disk has it


def measured(results: Results) -> Constants:
    """From trials at low load only."""

    def of(name: str, field: str) -> float:
        found = results.median(name, OURS, field)
        if found is None:
            raise SystemExit(f"Not measured yet: {name}. Run ./run bench first.")
        return found

    at_100, at_400 = of("edits at 100", "cpu") * 1e4, of("edits at 400", "cpu") * 1e4  # % to us a second
    write = (at_400 - at_100) / (20 * 300)
    alone = at_100 / 20 - 100 * write  # an edit in a batch of its own
    commit = of("edits at 100", "edits_p50") * 1e3 - alone - 50 * write
    shared = of("board size", "cpu_us_at_1000") - 20 * write  # 500 a second: several to a batch
    in_batch = max(1.0, 500 * (commit + alone) / 1e6)
    batch = max(0.0, (alone - shared) / (1 - 1 / in_batch)) if in_batch > 1 else alone / 2
    moving = of("cursors at 100", "cpu") * 1e4
    pointer = (moving - 100 / TICK * write) / 2_000
    return Constants(write, pointer, max(alone - batch, 1.0), batch, max(commit, 50.0))


def edits_p99(rate: float, people: int, k: Constants, seconds: float = 4.0) -> float:
    """Milliseconds: one board, one writer, group commit, one frame for a batch to each."""
    chance = random.Random(1)
    arrivals = [chance.uniform(0, seconds) * 1e6 for _ in range(int(rate * seconds))]
    heapq.heapify(arrivals)
    now, took = 0.0, []
    while arrivals:
        now = max(now, arrivals[0])
        batch: list[float] = []
        while arrivals and arrivals[0] <= now and len(batch) < BATCH:
            batch.append(heapq.heappop(arrivals))
        now += k.batch + len(batch) * k.edit + k.commit
        first, now = now, now + people * k.write
        took += [(first + now) / 2 - at for at in batch]
    return sorted(took)[int(len(took) * 0.99)] / 1e3


def edits_capacity(people: int, k: Constants) -> float:
    rate = 100.0
    while edits_p99(rate * 1.05, people, k) < 100 and rate < 50_000:
        rate *= 1.05
    return rate


def cursors_capacity(k: Constants, bytes_each: float) -> int:
    """People at one board: until the core is full, or the budget of bytes makes the tick too slow."""
    people = 20
    while True:
        tick = max(TICK, people * bytes_each / BYTES_A_SECOND)
        core = people * 20 * k.pointer + people * k.write / tick
        if core > 0.95e6 or tick * 1e3 + people * k.write / 1e3 + people * 20 * tick * k.pointer / 1e3 > 150:
            return people
        people += 5


def boards_capacity(k: Constants) -> int:
    """Boards of W3: a turn of the loop takes what has come meanwhile; two turns must be over in 150 ms."""
    boards = 10
    while True:
        turn = 0.001
        for _ in range(200):
            frames = boards * (1 - math.exp(-POINTERS * turn)) + boards * (1 - math.exp(-EDITS * turn))
            work = boards * turn * (POINTERS * k.pointer + EDITS * k.edit) + frames * SEATS * k.write + k.batch
            turn = max(0.001, work / 1e6)
        if turn > 0.075:
            return boards
        boards += 5


def main() -> None:
    results = Results(BUILT / "results.json")
    k = measured(results)
    each = (results.median("cursors at 100", OURS, "kb_s_each") or 0) * 1e3 * TICK / 100
    print(k)
    rows = [
        ("p99 of 20 edits a second at 400 people, ms", edits_p99(20, 400, k, 60), "edits at 400", "edits_p99"),
        ("edits a second at 100 people", edits_capacity(100, k), "edits capacity", "passed"),
        ("people at one board, all moving", cursors_capacity(k, each * 0.43), "cursors capacity", "passed"),
        ("boards of ten", boards_capacity(k), "boards capacity", "passed"),
    ]
    for title, predicted, name, field in rows:
        found = results.median(name, OURS, field)
        print(f"{title:45} predicted {predicted:8.0f}   measured {found if found is None else round(found, 1)}")
    core = POINTERS * k.pointer + EDITS * (k.edit + k.batch) + (POINTERS + EDITS) * SEATS * k.write
    for people in PEOPLE:
        boards = people / SEATS
        print(
            f"{people:>10,} people, all moving: {boards:>9,.0f} boards, {boards * core / 1e6 / BUSY:>9,.1f} cores,"
            f" {boards * EDITS:>9,.0f} rows a second in the log"
        )


if __name__ == "__main__":
    main()
