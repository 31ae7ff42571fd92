"""What one PostgreSQL gives on one core: its CPU for an append, for each line and each board in it; bytes of a line.

The store is the product's own, as so many nodes have it; the database alone is on the server's core.
"""

import asyncio
import os
import tempfile
import time
from pathlib import Path

import asyncpg
import msgspec

from benchmarks.drive import DRIVER_CORE, SERVER_CORE, on_core
from benchmarks.workloads import Numbers, Pace
from cocreate.storage.ports import Append, Appended, BoardRow, Line, Store
from cocreate.storage.store import open_store
from tests.processes import descendants
from tests.services import Postgres

NODES = 4  # that append at the same time, each to boards of its own
MANY = 20
SHAPES = {"one": (1, 1), "lines": (1, MANY), "boards": (MANY, 1)}  # boards of an append, lines of each
TICKS = os.sysconf("SC_CLK_TCK")


class OnItsCore(Postgres):
    autovacuum = "on"  # as everywhere but in tests

    def command(self) -> list[str]:
        return [*on_core(SERVER_CORE), *super().command()]


def one_postgres(pace: Pace) -> Numbers:
    mine = os.sched_getaffinity(0)
    with tempfile.TemporaryDirectory(prefix="bench-postgres-", dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)  # it runs as another user
        server = OnItsCore(Path(folder) / "server").initialise().start()
        os.sched_setaffinity(0, {int(DRIVER_CORE)} & mine or mine)
        try:
            return asyncio.run(_measured(server, pace.window))
        finally:
            os.sched_setaffinity(0, mine)
            server.kill()


async def _measured(server: OnItsCore, seconds: float) -> Numbers:
    found: Numbers = {"wrong": ""}
    nodes = [await open_store(server.url("postgres")) for _ in range(NODES)]
    for n, node in enumerate(nodes):
        for board in _boards(n, MANY):
            await node.create_board(BoardRow(id=board, title="", created=1, epoch="e", seq=0), {})
    written = 0
    for shape, (boards, lines) in SHAPES.items():
        cpu, began = _cpu(server), time.monotonic()
        took = [
            one
            for of_node in await asyncio.gather(
                *(_append(node, _boards(n, boards), shape, lines, seconds) for n, node in enumerate(nodes))
            )
            for one in of_node
        ]
        each = (_cpu(server) - cpu) / len(took) * 1e6
        written += len(took) * boards * lines
        found |= {f"{shape}_cpu_us": each, f"{shape}_a_second": len(took) / (time.monotonic() - began)}
        found |= {f"{shape}_p50_ms": sorted(took)[len(took) // 2] * 1e3}
        found |= {f"{shape}_p99_ms": sorted(took)[int(len(took) * 0.99)] * 1e3}
    found["line_cpu_us"] = (found["lines_cpu_us"] - found["one_cpu_us"]) / (MANY - 1)
    found["board_cpu_us"] = (found["boards_cpu_us"] - found["one_cpu_us"]) / (MANY - 1)
    found["line_bytes"] = await _size(server) / written
    for node in nodes:
        await node.close()
    return found


def _boards(node: int, many: int) -> list[str]:
    return [f"board-{node}-{n}" for n in range(many)]


async def _append(store: Store, boards: list[str], shape: str, lines: int, seconds: float) -> list[float]:
    """One after another, as a node does it: seconds that each took."""
    took: list[float] = []
    until, number = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        number += 1
        began = time.monotonic()
        for result in await store.append([_asked(board, f"{shape}-{number}", lines) for board in boards]):
            assert isinstance(result, Appended), "nobody else writes there"
        took.append(time.monotonic() - began)
    return took


def _asked(board: str, name: str, lines: int) -> Append:
    return Append(board, "e", None, [_line(f"{name}-{n}") for n in range(lines)])


def _line(cmd: str) -> Line:
    """Of the size of an edit."""
    edit = {"op": "splice", "kind": "card", "id": "card-0001", "edits": [{"at": 7, "remove": 0, "insert": "parole"}]}
    body = {"type": "text_edited", "by": "p-12345678", "at": 1_800_000_000_000, "cmd": cmd, "changes": [edit]}
    return Line(actor="p-12345678", cmd=cmd, body=msgspec.json.encode(body), salt=os.urandom(16))


def _cpu(server: OnItsCore) -> float:
    """Seconds that the database has used, with all its processes."""
    used = 0
    for pid in (server.pid, *descendants(server.pid)):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        used += int(fields[11]) + int(fields[12])
    return used / TICKS


async def _size(server: OnItsCore) -> int:
    """Bytes of the log with its indexes."""
    connection = await asyncpg.connect(host="127.0.0.1", port=server.port, user="cocreate", database="postgres")
    try:
        return int(await connection.fetchval("SELECT pg_total_relation_size('event')"))
    finally:
        await connection.close()
