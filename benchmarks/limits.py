"""What has no peer: memory for idle connections, and whether the costs grow with the log and with the board."""

import dataclasses
import sys
import time
from collections.abc import Sequence

from benchmarks.cocreate_peer import Cocreate
from benchmarks.drive import Load, drive, wrong
from benchmarks.workloads import Numbers, Pace, running

IDLE_TABLES, IDLE_PEOPLE = 50, 100
WRITERS = 20
SHORT_LOG, LONG_LOG = 3_600, 72_000  # events: one a second for an hour, and for twenty
WRITING = 1_000.0  # a second, while such a log is written: 50 from each, who may send 100
_RAISED = (
    "import sys, cocreate.boards.commands as c; c.MAX_CARDS = 50_000; from cocreate.cli import main; sys.exit(main())"
)


class Raised(Cocreate):
    """Without the bound on the cards of a board, to see what a board costs that is larger than it may be."""

    command: Sequence[str] = (sys.executable, "-P", "-c", _RAISED)


def idle(pace: Pace) -> Numbers:
    """Resident memory for each connection that only listens; the tables and people are there before."""
    with running(Cocreate()) as server:
        clients = Cocreate().clients(server, [IDLE_PEOPLE] * IDLE_TABLES)
        before = server.memory()
        load = Load(warm=0, window=3, drain=0, pid=server.pid, options=Cocreate.options)
        report = drive(clients, load, server.memory)
        each = (report["rss"] - before) / len(clients)
        return {
            "wrong": wrong(report),
            "connections": len(clients),
            "kb_each": each / 1024,
            "cpu": report["server_cpu_s"] / 3 * 100,
        }


def log_length(pace: Pace) -> Numbers:
    """Coming to a board after a long log and after a short one: to a room that is open, and after a restart."""
    found: Numbers = {}
    for name, events in (("short", SHORT_LOG), ("long", LONG_LOG)):
        peer = Cocreate()
        with running(peer) as server:
            clients = peer.clients(server, [WRITERS])
            load = Load(edits=WRITING, warm=0, window=events / WRITING, options=peer.options)
            found["wrong"] = found.get("wrong") or wrong(drive(clients, load))
            still = Load(warm=0, window=0, drain=0, pace=1, options=peer.options)
            warm = drive(clients, dataclasses.replace(still, pid=server.pid))
            server.end()
            again = peer.start(server.data)
            try:
                moved = [dataclasses.replace(client, port=again.port) for client in clients[:1]]
                cold = drive(moved, dataclasses.replace(still, pid=again.pid))
                found |= {
                    f"{name}_join_cpu_ms": warm["join_cpu_s"] / WRITERS * 1e3,
                    f"{name}_join_ms": warm["join"]["p50"],
                    f"{name}_after_restart_ms": cold["join"]["p50"],
                    f"{name}_rss_mb": again.memory() / 1e6,
                }
            finally:
                again.end()
    return found


def board_size(pace: Pace) -> Numbers:
    """CPU of the server for each edit, as the board grows; beyond 5,000 cards with the bound raised."""
    found: Numbers = {}
    for cards in (100, 1_000, 5_000, 20_000):
        peer = Raised()
        with running(peer) as server:
            clients = peer.seeded(server, cards, WRITERS, 13)
            load = Load(edits=500, warm=1, window=pace.window, pid=server.pid, options=peer.options)
            report = drive(clients, load)
            found["wrong"] = found.get("wrong") or wrong(report)
            found[f"frames_s_at_{cards}"] = report["frames_in"] / report["window_s"]
            found[f"cpu_us_at_{cards}"] = report["server_cpu_s"] / (500 * pace.window) * 1e6
    return found


def whole_join(pace: Pace) -> Numbers:
    """The way through the door: a name, a seat in the log, a session; all by HTTP, before the socket."""
    peer, people = Cocreate(), 100
    with running(peer) as server:
        peer.clients(server, [1])
        cpu, at = server.cpu(), time.monotonic()
        peer.clients(server, [people])
        return {
            "cpu_ms": (server.cpu() - cpu) / people * 1e3,
            "ms_at_eight_at_once": (time.monotonic() - at) / people * 1e3,
        }
