"""Plain numbers of what this process has seen, read when somebody asks (metrics.py). To count must cost nothing.

No text, no name, no id of a board or a person may become a number's label (S14).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field


class Histogram:
    """How often something was at most so much."""

    def __init__(self, *bounds: float) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.sum = 0.0

    def observe(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.sum += value


def nothing() -> int:
    return 0


@dataclass
class Counts:
    # the store
    committed: int = 0  # commands whose event is in the log
    moved: int = 0  # appends that came too late for the head that they were decided on
    store_errors: int = 0
    append_seconds: Histogram = field(
        default_factory=lambda: Histogram(0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
    )
    append_lines: Histogram = field(default_factory=lambda: Histogram(1, 2, 4, 8, 16, 32, 64, 128, 256))
    # the tables
    sockets: int = 0  # open now
    sockets_opened: int = 0
    seats: int = 0  # taken now
    too_slow: int = 0  # closed because they did not read
    again: int = 0  # commands that had been done before
    astray: int = 0  # clients that held another board than the log's
    refused: int = 0  # commands
    refusals: Counter[str] = field(default_factory=Counter)  # of commands and requests, by code
    fan_out_bytes: int = 0
    rooms: Callable[[], int] = nothing
    # hints between servers
    hints_sent: Callable[[], int] = nothing
    hints_lost: Callable[[], int] = nothing
    hints_received: Callable[[], int] = nothing
    hints_bad: Callable[[], int] = nothing
    hints_reconnects: Callable[[], int] = nothing
    caught_up: Callable[[], int] = nothing  # found in the log without a hint
    polls_failed: Callable[[], int] = nothing  # looks at the log
    # what went wrong at the tables
    reloads: Callable[[], int] = nothing
    locks: Callable[[], int] = nothing  # appends that were decided while the board was held
    bugs: Callable[[], int] = nothing
    # jobs
    jobs: Counter[str] = field(default_factory=Counter)  # by how they ended here
    jobs_running: int = 0
    jobs_due: int = 0  # at the last look: they wait, or whoever did them is gone
    mails: Counter[str] = field(default_factory=Counter)  # by what became of them here
    # the process
    tasks: int = 0  # of the loop, at its last look
    lag_seconds: Histogram = field(
        default_factory=lambda: Histogram(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)
    )
    log_lines: Counter[tuple[str, ...]] = field(default_factory=Counter)  # by level and event


COUNTS = Counts()
