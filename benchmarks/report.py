"""The table, the line of JSON, and the page of documentation; of measured numbers only."""

import datetime
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.drive import HERE
from benchmarks.store import Results

NEVER = 60_000.0  # ms: the driver's last bin, in which is what took longer or never came
PAGE = HERE.parent / "docs" / "performance-server.md"
PLANS = "\n## Large plans\n"  # the last chapter: `python -m benchmarks.plans` measures it, not a run beside others
OURS = "cocreate"
DURABLE = ["tldraw"]  # peers that write before they show
NODE = ["hocuspocus", "y-websocket", "tldraw"]

# title, measure, field, digits
ROWS = [
    ("W1 100 people, 20 edits/s: p50 ms", "edits at 100", "edits_p50", 1),
    ("W1 100 people, 20 edits/s: p99 ms", "edits at 100", "edits_p99", 1),
    ("W1 100 people: server CPU %", "edits at 100", "cpu", 1),
    ("W1 400 people, 20 edits/s: p50 ms", "edits at 400", "edits_p50", 1),
    ("W1 400 people, 20 edits/s: p99 ms", "edits at 400", "edits_p99", 1),
    ("W1 400 people: server CPU %", "edits at 400", "cpu", 1),
    ("W1 400 people: driver CPU %", "edits at 400", "driver_cpu", 1),
    ("W1 400 people: resident MB", "edits at 400", "rss_mb", 0),
    ("W1 edits/s at 100 people, p99 < 100 ms", "edits capacity", "passed", 0),
    ("W1 the next rate, which failed", "edits capacity", "failed", 0),
    ("W1 at capacity: server CPU %", "edits capacity", "at_cpu", 0),
    ("W1 at capacity: driver CPU %", "edits capacity", "at_driver_cpu", 0),
    ("W2 10 people: p50 ms", "cursors at 10", "cursors_p50", 2),
    ("W2 10 people: p99 ms", "cursors at 10", "cursors_p99", 1),
    ("W2 50 people: p50 ms", "cursors at 50", "cursors_p50", 1),
    ("W2 50 people: server CPU %", "cursors at 50", "cpu", 1),
    ("W2 100 people: p50 ms", "cursors at 100", "cursors_p50", 1),
    ("W2 100 people: p99 ms", "cursors at 100", "cursors_p99", 1),
    ("W2 100 people: server CPU %", "cursors at 100", "cpu", 1),
    ("W2 100 people: KB/s to each", "cursors at 100", "kb_s_each", 0),
    ("W2 people at 20 Hz, p99 < 150 ms", "cursors capacity", "passed", 0),
    ("W2 the next number, which failed", "cursors capacity", "failed", 0),
    ("W2 at capacity: KB/s to each", "cursors capacity", "at_kb_s_each", 0),
    ("W2 at capacity: server CPU %", "cursors capacity", "at_cpu", 0),
    ("W2 at capacity: driver CPU %", "cursors capacity", "at_driver_cpu", 0),
    ("W3 boards of ten, p99 < 150 ms", "boards capacity", "passed", 0),
    ("W3 the next number, which failed", "boards capacity", "failed", 0),
    ("W3 at capacity: server CPU %", "boards capacity", "at_cpu", 0),
    ("W3 at capacity: driver CPU %", "boards capacity", "at_driver_cpu", 0),
    ("W4 one join, p50 ms", "joins", "one_p50_ms", 1),
    ("W4 one join, CPU ms", "joins", "one_cpu_ms", 2),
    ("W4 one join, KB", "joins", "one_kb", 0),
    ("W4 100 at once, last loaded ms", "joins", "storm_last_ms", 0),
    ("W4 100 at once, CPU ms each", "joins", "storm_cpu_ms", 2),
    ("W5 edits that others saw before kill -9", "killed", "seen", 0),
    ("W5 of these lost", "killed", "lost", 0),
]
ALONE = [
    ("2,000 edits a second at 100 people: p99 ms", "edits at 2,000 a second", "edits_p99", 1),
    ("2,000 edits a second at 100 people: CPU %", "edits at 2,000 a second", "cpu", 0),
    ("400 people, all moving: CPU %", "cursors at 400", "cpu", 0),
    ("100 boards of ten: CPU %", "boards at 100", "cpu", 0),
    ("Whole join (HTTP, in the log, session), CPU ms", "whole join", "cpu_ms", 2),
    ("Idle connections", "idle", "connections", 0),
    ("KiB resident for each", "idle", "kb_each", 1),
    ("Join after an hour's log: CPU ms", "log length", "short_join_cpu_ms", 2),
    ("Join after twenty hours' log: CPU ms", "log length", "long_join_cpu_ms", 2),
    ("First join after a restart, an hour's log: ms", "log length", "short_after_restart_ms", 0),
    ("First join after a restart, twenty hours' log: ms", "log length", "long_after_restart_ms", 0),
    ("CPU of an edit at 100 cards, 20 people: us", "board size", "cpu_us_at_100", 0),
    ("CPU of an edit at 1,000 cards: us", "board size", "cpu_us_at_1000", 0),
    ("CPU of an edit at 5,000 cards: us", "board size", "cpu_us_at_5000", 0),
    ("CPU of an edit at 20,000 cards (bound raised): us", "board size", "cpu_us_at_20000", 0),
    ("PostgreSQL, its CPU for an append of one line: us", "one PostgreSQL", "one_cpu_us", 0),
    ("PostgreSQL, for each line more in it: us", "one PostgreSQL", "line_cpu_us", 0),
    ("PostgreSQL, for each board more in it: us", "one PostgreSQL", "board_cpu_us", 0),
    ("PostgreSQL, an append of one line from 4 nodes at once: p50 ms", "one PostgreSQL", "one_p50_ms", 2),
    ("PostgreSQL, of such appends in a second (the nodes' core full)", "one PostgreSQL", "one_a_second", 0),
    ("PostgreSQL, bytes of a line on disk, with its indexes", "one PostgreSQL", "line_bytes", 0),
]


def cell(results: Results, name: str, peer: str, field: str, digits: int, *, ranges: bool) -> str:
    median, span = results.median(name, peer, field), results.range(name, peer, field)
    if median is None or span is None:
        return "failed" if results.wrong(name, peer) else "-"
    if field.endswith(("p50", "p99")) and median > NEVER:
        return "failed"
    shown = f"{median:,.{digits}f}"
    if ranges and span[0] != span[1]:
        shown += f" ({span[0]:,.{digits}f}-{span[1]:,.{digits}f})"
    return shown


def peers_of(results: Results) -> list[str]:
    seen = {peer: None for name in results.names() for peer in results.peers(name)}
    return [OURS, *(peer for peer in seen if peer != OURS)]


def table(results: Results, *, ranges: bool = False) -> list[str]:
    """Markdown, that can be read as it is."""
    peers = peers_of(results)
    rows = [["", *peers]]
    for title, name, field, digits in ROWS:
        row = [cell(results, name, peer, field, digits, ranges=ranges) for peer in peers]
        if any(text not in ("-", "failed") for text in row):
            rows.append([title, *row])
    widths = [max(len(row[i]) for row in rows) for i in range(len(peers) + 1)]
    lines = [
        "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]


def summary(results: Results) -> dict[str, Any]:
    others = [peer for peer in peers_of(results) if peer != OURS]

    def figures(peer: str) -> dict[str, float]:
        wanted = [*ROWS, *(ALONE if peer == OURS else [])]
        found = {f"{name}: {field}": results.median(name, peer, field) for _, name, field, _ in wanted}
        return {key: round(value, 3) for key, value in found.items() if value is not None}

    def ratio(name: str, field: str, among: list[str], *, least: bool = False) -> float | None:
        best, own = results.best(name, field, among, least=least), results.median(name, OURS, field)
        if best is None or not own:
            return None
        return round(best[1] / own if least else own / best[1], 2)

    return {
        "peers": {peer: figures(peer) for peer in others},
        "ratios": {
            "cursors": ratio("cursors capacity", "passed", others),
            "edits_durable": ratio("edits capacity", "passed", DURABLE),
            "edits_any": ratio("edits capacity", "passed", others),
            "boards": ratio("boards capacity", "passed", others),
            "join": ratio("joins", "storm_last_ms", NODE, least=True),
        },
        "cocreate": figures(OURS),
    }


def write(results: Results, versions: Mapping[str, str], day: datetime.date) -> None:
    """The page, once each measure is there for each peer. What it says of plans stays."""
    _, title, of_plans = PAGE.read_text().partition(PLANS)
    lines = [
        "# The server's speed, beside others'",
        "",
        f"Written by `./run bench` on {day.isoformat()} from what it measured; nothing here is estimated.",
        "",
        f"Machine: {machine()}. Server on one core, driver on the other, all on one machine and one disk.",
        "",
        "Versions: " + ", ".join(f"{name} {version}" for name, version in versions.items()) + ".",
        "",
        "Medians of the repetitions, with their range in brackets. What each workload is, how it is driven and what",
        "it leaves out stands in [benchmarks/README.md](../benchmarks/README.md). `-`: not measured, or nothing to",
        "measure (a relay holds no board); `failed`: it did not hold at that load.",
        "",
        *table(results, ranges=True),
        "",
        "## Of cocreate alone",
        "",
        "| | |",
        "|---|---|",
        *(f"| {t} | {cell(results, n, OURS, f, d, ranges=True)} |" for t, n, f, d in ALONE),
        "",
        "## Ratios",
        "",
        "| | times the best peer |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in summary(results)["ratios"].items()),
        "",
    ]
    PAGE.write_text("\n".join(lines) + title + of_plans)


def write_plans(lines: list[str]) -> None:
    """The chapter on plans, in place of the one that is there."""
    others, _, _ = PAGE.read_text().partition(PLANS)
    PAGE.write_text(others + PLANS + "\n" + "\n".join(lines) + "\n")


def machine() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            linux = ".".join(platform.release().split(".")[:2])
            return f"{line.partition(':')[2].strip()}, Linux {linux}, Python {platform.python_version()}"
    return platform.platform()
