"""Delivery and resume (R1 to R11): connections, hints and databases fail, and everybody ends with the whole log."""

import asyncio
import contextlib
import signal
import time
from typing import Any

import msgspec
from redis.asyncio import Redis

from cocreate.client.rest import Joined, Opened
from cocreate.fanout.ports import HeadHint, HereHint, JobHint, Place
from cocreate.fanout.redis import CHANNEL
from tests.chaos.cases import (
    EVERY,
    POSTGRES,
    RESULTS,
    SQLITE,
    THREE,
    TWO,
    Case,
    NotRun,
    all_nodes_up,
    answers,
    delays,
    percentile,
    promise,
    spread,
)
from tests.chaos.crowd import Reader
from tests.chaos.durability import DAY_RATE, ROOM, first_answer, people
from tests.chaos.hints import Lies, lying
from tests.chaos.load import Load, load
from tests.chaos.people import Person
from tests.chaos.stage import Stage, stage
from tests.realtime.raw import Raw

POLL = 2.0  # seconds, at most, between two looks at the heads of all boards (LIV-7)
CROWD = (20, 50)
WELCOMED = 600  # bytes: more than the answer to the handshake


@promise("R1", "Redis down, flushed or frozen: no loss, only delay", (TWO, THREE))
async def redis_fails(case: Case) -> None:
    frozen = case.some(30, 3)
    case.faults += ["Valkey SIGKILL x3", "FLUSHALL x3", f"SIGSTOP for {frozen} s"]
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        async with at.acting(DAY_RATE):
            await asyncio.sleep(3)
            began = time.monotonic()
            for _ in range(3):
                await made.kill_valkey()
                await asyncio.sleep(case.lots.uniform(1, 4))
                await made.start_valkey()
                await asyncio.sleep(2)
                made.valkey.say("FLUSHALL")
                await asyncio.sleep(1)
            made.valkey.send(signal.SIGSTOP)
            await asyncio.sleep(frozen)
            made.valkey.send(signal.SIGCONT)
            ended = time.monotonic()
        await case.converge(at)
        await case.judge(at)
        during, acked = delays(at, began, ended), answers(at, began, ended)
        late = percentile(during, 0.99)
        case.need(late <= POLL + 1, f"an event came {late:.1f} s after others had it")
        case.need(percentile(acked, 0.99) <= 1.0, f"acknowledgements took {percentile(acked, 0.99):.1f} s")
        case.figures |= spread("delay", during) | {"ack_p99_s": percentile(acked, 0.99)}


@promise("R2", "hints that are lost, the last one too, lose nothing", (TWO, THREE), quick=(TWO,))
async def lost_hints(case: Case) -> None:
    async with (
        stage(case.machines, case.nodes, case.store, proxies=("valkey",)) as made,
        load(made, case.seed, *people(case)) as at,
    ):
        lies = Lies()
        lie(made, lies, case)
        took: list[float] = []
        for part in (1.0,) if case.quick else (0.01, 0.5, 1.0):
            lies.drop = part
            case.faults.append(f"{part:.0%} of the hints dropped, then silence")
            await at.act_for(case.some(15, 3), DAY_RATE)
            await at.until(lambda: not any(person.core.pending for person in at.people))
            await case.converge(at)
            took.append(case.converge_s or 0.0)
        await case.judge(at)
        case.need(lies.told > 0, "no hint came by: the test is blind")
        case.figures |= {"hints_dropped": lies.told, "to_head_max_s": round(max(took), 2)}


def lie(made: Stage, lies: Lies, case: Case) -> None:
    for between in made.hints:
        between.filter = lying(lies, case.lots)
        between.cut()  # those that are there have none


@promise("R3", "doubled, overtaken, forged hints and garbage change nothing", (TWO, THREE))
async def forged_hints(case: Case) -> None:
    async with (
        stage(case.machines, case.nodes, case.store, proxies=("valkey",)) as made,
        load(made, case.seed, *ROOM) as at,
    ):
        lies = Lies(drop=0.1, double=0.3, overtake=0.3)
        lie(made, lies, case)
        forging = asyncio.create_task(forge(made, at, case))
        await at.act_for(case.some(30, 5), DAY_RATE)
        forging.cancel()
        [forged] = await asyncio.gather(forging, return_exceptions=True)
        case.need(isinstance(forged, asyncio.CancelledError), f"forging ended with {forged!r}")
        await case.converge(at)
        await case.judge(at)
        all_nodes_up(case, made)
        case.need(case.figures["forged"] != 0, "nothing was forged")
        case.faults.append(f"hints dropped, doubled, overtaken x{lies.told}, forged x{case.figures['forged']}")


async def forge(made: Stage, at: Load, case: Case) -> None:
    """Anybody who can write to Redis: wrong boards, heads from nowhere, other epochs, garbage, people who are not."""
    redis = Redis.from_url(made.valkey.url)
    boards = list(at.boards)
    case.figures["forged"] = 0
    try:
        while True:
            board = case.lots.choice(boards)
            said = case.lots.choice(forgeries(board, case.lots.choice(boards), at.people[0].core.epoch or ""))
            await redis.publish(CHANNEL + board, said if isinstance(said, bytes) else msgspec.json.encode(said))
            case.figures["forged"] = int(str(case.figures["forged"])) + 1
            await asyncio.sleep(0.01)
    finally:
        await redis.aclose()


def forgeries(board: str, other: str, epoch: str) -> list[Any]:
    return [
        HeadHint(board=board, node="n", epoch=epoch, seq=2**53),
        HeadHint(board=board, node="n", epoch="another", seq=5),
        HeadHint(board=board, node="n", epoch=epoch, seq=0),
        HeadHint(board=other, node="n", epoch=epoch, seq=9),
        HeadHint(board="nowhere", node="n", epoch=epoch, seq=9),
        JobHint(board=board, node="n"),
        HereHint(board=board, node="n", who=[Place(id="nobody", x=1, y=2)], whole=True, ask=True),
        b"\xff\xfe garbage", b"{", b"[" * 5_000, b'{"t":"head"}', b"x" * 200_000,
    ]  # fmt: skip


@promise("R4", "a client that comes and goes sees each event once, in order", EVERY, quick=(TWO,))
async def flapping(case: Case) -> None:
    seconds = case.some(45, 4)  # of forty people: half an hour
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, 2, case.some(20, 8)) as at:
        for person in at.people:
            person.flaps = (0.2, 5.0)
            person.hang_up()
        await at.act_for(seconds, DAY_RATE)
        for person in at.people:
            person.flaps = None
            person.hang_up()
        await case.converge(at, within=None)
        await case.judge(at)
        connections = sum(person.figures.connections for person in at.people)
        case.faults.append(f"a client hung up x{connections - len(at.people)}")
        sizes = [size for person in at.people for size in person.figures.welcome_bytes[1:]]
        case.figures |= {
            "reconnects": connections - len(at.people),
            "client_minutes": round(seconds * len(at.people) / 60),
            "bytes_per_resume_p50": percentile(sizes, 0.5),
        }


@promise("R5", "a join during heavy editing has no hole between snapshot and tail", EVERY)
async def joins(case: Case) -> None:
    wanted, done, wrong, compared = case.some(1_000, 60), 0, 0, 0
    proxies = ("postgres",) if case.store == "postgres" else ()
    async with (
        stage(case.machines, case.nodes, case.store, proxies=proxies) as made,
        load(made, case.seed, 1, 40) as at,
    ):
        for between in made.database:
            between.faults(latency=0.002, jitter=0.03)
        case.faults.append(f"snapshot joins x{wanted}" + (", store delayed by 2 to 32 ms" if proxies else ""))
        joining, writing = at.people[20:], at.people[:20]
        took: list[float] = []

        async def keep_joining(person: Person) -> None:
            nonlocal done, wrong, compared
            while done < wanted:
                done += 1
                took.append(await join(at, person))
                await asyncio.sleep(case.lots.uniform(0.05, 0.4))
                said = await compare(at, person)
                compared += bool(said)
                wrong += not all(said)

        async with at.acting(50.0, writing):
            await asyncio.gather(*(keep_joining(person) for person in joining))
        for between in made.database:
            between.faults()
        case.need(wrong == 0, f"{wrong} joined to another board than the log's")
        case.need(
            compared >= 0.9 * wanted, f"only {compared} of {wanted} were told whether they hold what the log says"
        )
        await case.converge(at, within=None)
        await case.judge(at)
        case.figures |= {"joins": len(took), "live_p50_s": percentile(took, 0.5), "live_p95_s": percentile(took, 0.95)}
        case.figures["compared"] = compared


async def join(at: Load, person: Person) -> float:
    began = time.monotonic()
    person.start_anew()
    await at.until(lambda: not person.core.live)
    await at.until(lambda: person.core.live)
    return time.monotonic() - began


async def compare(at: Load, person: Person) -> list[bool]:
    """What the server says of the board that this person holds: whether it is the log's. Asked again where others have
    written meanwhile, for then there is no answer."""
    asked = len(person.figures.checked)
    for _ in range(20):
        person.check()
        with contextlib.suppress(TimeoutError):
            await at.until(lambda: len(person.figures.checked) > asked or not person.core.live, 0.2)
        if len(person.figures.checked) > asked or not person.core.live:
            break
    return [same for _, same in person.figures.checked[asked:]]


@promise("R6", "three nodes behave like one", (THREE,))
async def three_like_one(case: Case) -> None:
    """Nothing is done here: the others have to have held with one, two and three nodes."""
    missing, wrong = like_one([(one.promise, one.nodes, one.status) for one in RESULTS])
    if missing:
        raise NotRun(f"needs in the same run: {', '.join(missing)}")
    case.need(not wrong, f"it did not hold: {', '.join(wrong)}")


def like_one(results: list[tuple[str, int, str]]) -> tuple[list[str], list[str]]:
    """Which promises, with how many nodes, were not run, and which did not hold."""
    wanted = [(name, n) for name in ("D1", "D6", "R4", "R5") for n in (1, 2, 3)]
    wanted += [(name, n) for name in ("R1", "R2", "R3") for n in (2, 3)]  # one node has no other to hear of
    said = {(name, n) for name, n, _ in results}
    held = said - {(name, n) for name, n, status in results if status != "held"}
    missing = [f"{name} x{n}" for name, n in wanted if (name, n) not in said]
    return missing, [f"{name} x{n}" for name, n in wanted if (name, n) in said - held]


@promise("R7", "a rolling restart loses nothing, and nobody is away for long", (TWO, THREE))
async def rolling_restart(case: Case) -> None:
    rounds = case.some(2, 1)
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        deaf = [Raw(made.port(n % case.nodes), buffer=4_096).hello(at.people[n].joined) for n in range(5)]
        exits: list[float] = []
        async with at.acting(DAY_RATE):
            await asyncio.sleep(2)
            for node in list(range(case.nodes)) * rounds:
                code, took = await made.nodes[node].stop_in_thread()
                exits.append(took)
                case.need(code == 0, f"it ended with {code}")
                await made.start(node)
                await asyncio.sleep(2)
        case.faults.append(f"SIGTERM of a server x{len(exits)}, with 5 clients that never read")
        await case.converge(at)
        await case.judge(at)
        for raw in deaf:
            raw.close()
        away = [one for person in at.people for one in person.figures.offline[1:]]
        case.need(max(exits) <= 10, f"a server took {max(exits):.1f} s to leave")
        case.need(percentile(away, 0.99) <= 3, f"people were away for {percentile(away, 0.99):.1f} s (p99)")
        case.figures |= spread("offline", away) | {"exit_max_s": round(max(exits), 2)}


@promise("R8", "a thousand sockets dropped at once come back, and nobody else feels it", (POSTGRES, THREE))
async def storm(case: Case) -> None:
    """Those who are dropped only read: else their own work would be what the others wait for, on one machine."""
    tables, each = CROWD if not case.quick else (4, 20)
    case.faults.append(f"{tables * each} sockets dropped at once, all reload")
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, 3, 5) as calm:
        crowded = Load(made, case.seed + 1)
        try:
            for _ in range(tables):
                await crowded.table(2)
            await crowded.all_live()
            seats = [seat for opened in crowded.opened for seat in await crowd_at(crowded, opened, each)]
            async with calm.acting(60), crowded.acting(10):
                gone = [await come(made, case, seat, 0.0) for seat in seats]
                await asyncio.sleep(3)
                calm_since = time.monotonic()
                await asyncio.sleep(5)
                began, reads = time.monotonic(), await commits(made)
                for reader in gone:
                    reader.close()
                    await asyncio.sleep(0)  # the others are not to wait for this process
                async with asyncio.timeout(60):
                    back = await asyncio.gather(*(come(made, case, seat, 0.5) for seat in seats))
                took = time.monotonic() - began
                reads = await commits(made) - reads
                await asyncio.sleep(1)
            for reader in back:
                reader.close()
            before, during = answers(calm, calm_since, began), answers(calm, began, began + took)
            for at in (crowded, calm):
                await case.converge(at, within=None)
            await case.judge(calm)
        finally:
            await crowded.close()
        normal, busy = percentile(before, 0.99), percentile(during, 0.99)
        case.need(took <= 20, f"the last came back after {took:.1f} s")
        case.need(busy < max(2 * normal, 0.3), f"others waited {busy:.2f} s, before it was {normal:.2f} s (p99)")
        case.figures |= {"all_back_s": round(took, 1), "commits_per_client": round(reads / len(seats), 2)}
        case.figures |= {"others_p99_before_s": normal, "others_p99_during_s": busy}


async def crowd_at(at: Load, opened: Opened, number: int) -> list[Joined]:
    api, lead = at.stage.nodes[0].api, at.boards[opened.board][0]
    code = (await api.invites(lead.joined))["participant"]["code"]
    return [await api.join({"code": code}, f"reader {n}") for n in range(number)]


async def come(made: Stage, case: Case, seat: Joined, pause: float) -> Reader:
    """To any server, again and again with longer pauses, until the welcome is there."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(case.lots.random() * pause)
        pause = min(2.0, 2 * pause + 0.01)
        port = made.port(case.lots.randrange(len(made.nodes)))
        try:
            _, reader = await loop.create_connection(lambda port=port: Reader(port, seat), "127.0.0.1", port)  # type: ignore[misc]
        except OSError:
            continue
        until = time.monotonic() + 10
        while not reader.gone and time.monotonic() < until:
            if reader.received > WELCOMED:
                return reader
            await asyncio.sleep(0.02)
        reader.close()


async def commits(made: Stage) -> int:
    """Transactions of the database so far."""
    import asyncpg  # noqa: PLC0415

    connection = await asyncpg.connect(made.store_url.replace("+asyncpg", ""))
    try:
        return int(await connection.fetchval("SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database"))
    finally:
        await connection.close()


@promise("R10", "sixty seconds without the database: everybody keeps the board and their typing", (POSTGRES, TWO))
async def outage(case: Case) -> None:
    seconds = case.some(60, 5)
    case.faults.append(f"PostgreSQL frozen for {seconds} s")
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *people(case)) as at:
        await at.act_for(2, DAY_RATE)
        connections = sum(person.figures.connections for person in at.people)
        async with at.acting(DAY_RATE):
            made.signal_postgres(signal.SIGSTOP)
            await asyncio.sleep(seconds)
            pending = [len(person.core.pending) for person in at.people]
            made.signal_postgres(signal.SIGCONT)
            first = await first_answer(at)
        await case.converge(at, within=None)
        await case.judge(at)
        closed = sum(person.figures.connections for person in at.people) - connections
        case.need(sum(pending) > 0, "nobody was kept waiting: the test is blind")
        case.need(closed == 0, f"{closed} sockets were closed")
        case.figures |= {"pending_max": max(pending), "sockets_closed": closed, "first_ack_s": round(first, 2)}


@promise("R11", "a client that has gone astray finds out, and loads the board anew", (SQLITE, TWO))
async def astray(case: Case) -> None:
    """The product's clients ask every 60 s whether they hold what the log says; here they ask at once."""
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *ROOM) as at:
        await at.act_for(3, DAY_RATE)
        await case.converge(at, within=None)
        for person in at.people:
            person.check()
        await at.until(lambda: all(person.figures.checked for person in at.people))
        case.need(all(same for person in at.people for _, same in person.figures.checked), "a false alarm")
        wrong = [person for person in at.people if person.err()]
        case.faults.append(f"one bit turned in what a client holds x{len(wrong)}")
        began = time.monotonic()
        for person in wrong:
            person.check()
        await at.until(lambda: all(not all(same for _, same in person.figures.checked) for person in wrong))
        await case.converge(at, within=None)
        found = [when - began for person in wrong for when, same in person.figures.checked if not same]
        case.need(len(wrong) > 0, "nobody held anything")
        case.need(all(person.figures.reloads for person in wrong), "one did not load the board anew")
        await case.judge(at)
        counted = sum(node.counted("cocreate_clients_astray_total") for node in made.nodes)
        case.need(counted == len(wrong), f"the servers have counted {counted} of {len(wrong)}")
        case.figures |= {"astray": len(wrong), "told_after_max_s": round(max(found), 2), "counted": counted}
        all_nodes_up(case, made)
