"""Durability of what is stored (D3, D4, D5, D9, D10): power cuts, unsafe settings, snapshots, full disks."""

import asyncio
import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import msgspec

from cocreate.boards.board import Board, records_of
from cocreate.boards.fold import state_hash
from tests import services
from tests.chaos.broken_disk import BrokenDisk
from tests.chaos.cases import AUDITED, POSTGRES, SQLITE, Case, NotRun, answers, promise
from tests.chaos.durability import DAY_RATE, ROOM
from tests.chaos.load import Load, load
from tests.chaos.stage import Machines, Node, stage
from tests.helpers.random_acts import RandomActs

RECOVERS_WITHIN = 10.0  # seconds after there is room again
MIB = 1_048_576


@promise("D3", "what was acknowledged survives a power cut (SQLite)", (SQLITE,), quick=(SQLITE,))
async def power_cuts(case: Case) -> None:
    try:
        from tests.chaos import powercut  # noqa: PLC0415
    except ImportError:
        raise NotRun("apsw is not installed: it is in the dev group") from None
    per_run = 40
    runs = case.some(25, 3)
    losing: dict[str, int] = {}
    lines = 0
    for mode in ("FULL", "NORMAL"):
        losing[mode] = 0
        for _ in range(runs):
            with tempfile.TemporaryDirectory(prefix="cocreate-power-") as folder:
                place = Path(folder)
                recording = await powercut.recorded(place, case.lots, 60, synchronous=mode)
                for _ in range(per_run):
                    at = case.lots.randrange(len(recording.notes))
                    files, acknowledged = powercut.cut(recording, at, case.lots)
                    gone, said = powercut.lost(place, files, acknowledged)
                    losing[mode] += bool(gone)
                    if mode == "FULL":
                        case.need(not gone, f"{len(gone)} acknowledged lines are gone")
                        case.need(said == "ok", f"the file is not whole: {said}")
                        lines += len(acknowledged)
                await asyncio.sleep(0)
    cuts = runs * per_run
    case.faults.append(f"power cut x{cuts}")
    case.need(losing["NORMAL"] > cuts // 10, "with synchronous=NORMAL nothing is lost: the test is blind")
    case.figures |= {
        "acked_lines": lines,
        "losing_cuts_FULL": losing["FULL"],
        "losing_cuts_NORMAL": f"{losing['NORMAL']} of {cuts}",
    }


@promise("D4", "the service refuses to start on unsafe storage settings", (SQLITE, POSTGRES))
async def unsafe_settings(case: Case) -> None:
    async with stage(case.machines, 1, case.store) as made:
        node = made.nodes[0]
        if case.store == "sqlite":
            second = Node(made.folder / "second", COCREATE_STORE_URL=made.store_url)
            await refuses(case, second, "a second server on one SQLite store")
            return
        await asyncio.to_thread(node.stop)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            await set_in(made.postgres, f"ALTER SYSTEM SET {setting} = off")
            try:
                await refuses(case, node, f"{setting}=off")
            finally:
                await set_in(made.postgres, f"ALTER SYSTEM RESET {setting}")
        await asyncio.to_thread(node.start)  # and with what is safe it starts
        if not case.quick:
            with replica(case.machines) as standby:
                url = standby.url("cocreate_template")
                await refuses(case, Node(made.folder / "replica", COCREATE_STORE_URL=url), "a replica")
    case.figures["cases"] = len(case.faults)


async def set_in(server: services.Postgres, statement: str) -> None:
    await server.execute(statement)
    await server.execute("SELECT pg_reload_conf()")
    await asyncio.sleep(0.3)


async def refuses(case: Case, node: Node, what: str) -> None:
    case.faults.append(what)
    before = len(node.stderr) if (node.data / "stderr").exists() else 0
    process = node.spawn()
    try:
        code = await asyncio.to_thread(process.wait, 20)
    except subprocess.TimeoutExpired:
        process.kill()
        case.need(False, f"with {what} it started")
        return
    said = node.stderr[before:].strip()
    case.need(code != 0, f"with {what} it ended with 0")
    case.need(bool(said) and "Traceback" not in said, f"with {what} it did not say plainly why: {said[-300:]}")


@contextlib.contextmanager
def replica(machines: Machines) -> Iterator[services.Postgres]:
    """A PostgreSQL that is for ever in recovery, as a hot standby is."""
    with tempfile.TemporaryDirectory(prefix="cocreate-replica-") as folder:
        os.chmod(folder, 0o755)
        server = services.Postgres(Path(folder) / "server").initialise()
        server.start()
        services.run(server.execute("CREATE DATABASE cocreate_template"))
        server.stop()
        signal_file = server.data / "standby.signal"
        signal_file.touch()
        if os.geteuid() == 0:
            owner = server.data.stat()
            os.chown(signal_file, owner.st_uid, owner.st_gid)
        server.start()
        try:
            yield server
        finally:
            server.stop(signal.SIGINT)


@promise(
    "D5", "every board's log is 1 to n, no command twice, its head is n, its epoch one", (SQLITE,), quick=(SQLITE,)
)
async def whole_logs(case: Case) -> None:
    """The judge asks this after every case; here it is counted."""
    if not AUDITED:
        async with stage(case.machines) as made, load(made, case.seed, *ROOM) as at:
            await at.act_for(3, DAY_RATE)
            await case.converge(at)
            await case.judge(at)
    verdicts = list(AUDITED)
    flaws = [flaw for verdict in verdicts for flaw in verdict.faults if flaw.startswith(("LOG-1 ", "LOG-3", "LOG-10"))]
    boards = sum(verdict.boards for verdict in verdicts)
    case.need(boards > 0, "no board was audited")
    case.need(not flaws, f"{len(flaws)} violations: {flaws[:3]}")
    case.figures |= {"boards": boards, "events": sum(verdict.events for verdict in verdicts)}


@promise("D9", "a snapshot at k and the tail give what the whole log gives, for every k", (SQLITE,), quick=(SQLITE,))
async def every_snapshot(case: Case) -> None:
    logs, cuts = case.some(60, 4), 0
    for number in range(logs):
        acts = RandomActs(case.seed * 1_000 + number)
        for _ in range(case.some(250, 80)):
            acts.act()
        events = list(acts.table.events)
        whole = state_hash(Board().replay(events).records)
        so_far = Board()
        for at, event in enumerate(events, 1):
            so_far = so_far.replay([event])
            kept = msgspec.json.decode(
                msgspec.json.encode(so_far.records), type=dict[str, dict[str, dict[str, object]]]
            )
            then = Board(records=records_of(kept), seq=event.seq).replay(events[at:])
            cuts += 1
            if state_hash(then.records) != whole:
                case.need(False, f"log {number} cut at {event.seq} gives another board")
        case.need(so_far.seq == len(events), "the log has a gap")
        await asyncio.sleep(0)
    case.figures |= {"logs": logs, "cut_points": cuts, "earlier_releases": "none yet"}


@promise("D10", "a full or broken disk: nothing is acknowledged falsely, and it recovers by itself", (SQLITE, POSTGRES))
async def full_disk(case: Case) -> None:
    async with contextlib.AsyncExitStack() as stack:
        place = await stack.enter_async_context(small_disk(32 if case.store == "sqlite" else 220))
        tools = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cocreate-broken-")))
        tools.chmod(0o755)
        broken = BrokenDisk(tools, "cocreate.db" if case.store == "sqlite" else str(place))
        machines = case.machines
        if case.store == "postgres":
            machines = Machines()
            stack.callback(machines.close)
            machines.use(stack.enter_context(postgres_in(place, broken)))
        folder = place if case.store == "sqlite" else None
        environment = broken.environment if case.store == "sqlite" else {}
        made = await stack.enter_async_context(stage(machines, 1, case.store, folder=folder, environment=environment))
        at = await stack.enter_async_context(load(made, case.seed, *ROOM))
        filler = place / "filler"
        case.faults.append("the store's disk filled to the last block, then freed")
        await spoilt(case, at, "full", lambda: fill(filler), filler.unlink)
        case.faults.append("the store's disk answers every write with EIO, then no longer")
        false = await spoilt(case, at, "broken", broken.breaks, broken.mends)
        case.need(false == 0, f"{false} acts were acknowledged that cannot have been written")
        await case.converge(at, within=None)
        await case.judge(at)


async def spoilt(case: Case, at: Load, how: str, begin: Callable[[], None], end: Callable[[], None]) -> int:
    """Under load, for a while; how many acts were acknowledged meanwhile."""
    made = at.stage
    async with at.acting(DAY_RATE):
        await asyncio.sleep(2)
        begin()
        began = time.monotonic()
        await asyncio.sleep(case.some(8, 3))
        meanwhile = len(answers(at, since=began + 1))
        case.need(made.nodes[0].is_running, f"with a {how} disk the server is gone")
        end()
        mended = time.monotonic()
        if case.store == "postgres" and not made.postgres.answers():
            made.postgres.stop(signal.SIGKILL)  # as its supervisor does, where it has given up
            await made.start_postgres()
        while not answers(at, since=mended) and time.monotonic() - mended < 60:
            await asyncio.sleep(0.05)
    waited = [when - mended for person in at.people for when, _ in person.figures.answers if when >= mended]
    recovery = min(waited, default=60.0)
    case.need(recovery <= RECOVERS_WITHIN, f"the first acknowledgement came {recovery:.1f} s after a {how} disk")
    case.figures |= {f"recovery_{how}_s": round(recovery, 2), f"acked_while_{how}": meanwhile}
    return meanwhile


@contextlib.asynccontextmanager
async def small_disk(mib: int) -> AsyncIterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="cocreate-disk-"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={mib}m,mode=755", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        place.rmdir()
        raise NotRun("only root can mount the small disk that it fills")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)
        place.rmdir()


@contextlib.contextmanager
def postgres_in(place: Path, broken: BrokenDisk) -> Iterator[services.Postgres]:
    from cocreate.storage.store import open_store  # noqa: PLC0415

    class OnBrokenDisk(services.Postgres):
        def environment(self) -> dict[str, str]:
            return {**os.environ, **broken.environment}

    server = OnBrokenDisk(place / "server").initialise().start()
    try:
        services.run(server.execute(f"CREATE DATABASE {services.TEMPLATE}"))

        async def prepare() -> None:
            await (await open_store(server.url(services.TEMPLATE))).close()

        services.run(prepare())
        yield server
    finally:
        server.stop(signal.SIGKILL)


def fill(file: Path) -> None:
    with file.open("wb") as full, contextlib.suppress(OSError):
        while True:
            full.write(bytes(MIB))
    with file.open("ab", buffering=0) as full, contextlib.suppress(OSError):
        while True:
            full.write(bytes(512))
