"""Resource bounds (B1 to B8): whoever does not read, floods, bombs or crowds costs little, and others nothing."""

import asyncio
import contextlib
import http.client
import itertools
import socket
import time
import zlib
from collections.abc import AsyncIterator, Callable

import asyncpg

from cocreate.boards import commands as c
from cocreate.boards.events import Edit
from cocreate.client.rest import Joined
from cocreate.realtime.limits import STRANGERS_EACH
from cocreate.storage.postgres import POOL
from tests.chaos.cases import POSTGRES, SQLITE, THREE, Case, answers, percentile, promise, spread
from tests.chaos.crowd import Probe, open_files, readers, slope, upgrade
from tests.chaos.durability import DAY, DAY_RATE
from tests.chaos.load import Load, load
from tests.chaos.people import Person
from tests.chaos.stage import Node, Stage, stage
from tests.realtime.raw import Raw, close_code, masked

MIB = 1_048_576
EACH_DEAF = 1.25 * MIB


async def crowd(at: Load, number: int, table: int = 0) -> list[Joined]:
    """So many more at one table, the first unless told, who are only to read."""
    opened = at.opened[table]
    api = at.stage.nodes[0].api
    code = (await api.invites(at.boards[opened.board][0].joined))["participant"]["code"]
    assert opened.board
    return [await api.join({"code": code}, f"reader {n}") for n in range(number)]


@promise("B1", "a reader that stops costs 1.25 MiB at most, and nobody else's time", (SQLITE,))
async def stopped_readers(case: Case) -> None:
    deaf, many, seconds = case.some(50, 10), case.some(430, 40), case.some(45, 10)
    case.faults.append(f"{deaf} sockets that stop reading, among {many + 20} people on one board")
    async with stage(case.machines) as made, load(made, case.seed, 1, 20) as at:
        seats = await crowd(at, many + deaf)
        node = made.nodes[0]
        async with readers(node.settings.port, seats[:many]), at.acting(20), fat_acts(at):
            await asyncio.sleep(seconds / 3)
            began = time.monotonic()
            await asyncio.sleep(seconds / 2)
            files, control = open_files(node.pid), time.monotonic()
            async with readers(node.settings.port, seats[many:]):  # so many more who read
                await asyncio.sleep(seconds / 2)
            await at.until(lambda: open_files(node.pid) <= files)
            before, mark = node.rss, time.monotonic()
            raws = [Raw(node.settings.port, buffer=4_096).hello(seat) for seat in seats[many:]]
            await asyncio.sleep(1)
            took, most = await evicted(node, files, before)
            after = time.monotonic()
            for raw in raws:
                raw.close()
        normal, beside_readers = answers(at, began, control), answers(at, control, mark)
        during = answers(at, mark, after)
        grown = most - before
        await case.converge(at, within=None)
        await case.judge(at)
        case.need(grown <= deaf * EACH_DEAF, f"the server grew by {grown / MIB:.1f} MiB")
        case.need(took <= 30, f"they were still there after {took:.0f} s")
        calm, beside = percentile(beside_readers, 0.99), percentile(during, 0.99)
        # below 20 ms the difference is the machine's
        case.need(beside <= max(1.2 * calm, calm + 0.02), f"others' p99 was {beside:.2f} s instead of {calm:.2f} s")
        case.figures |= {"mib_each": round(grown / MIB / deaf, 2), "evicted_after_s": round(took, 1)}
        case.figures |= {"p99_before_s": percentile(normal, 0.99), "p99_beside_readers_s": calm, "p99_during_s": beside}


@contextlib.asynccontextmanager
async def fat_acts(at: Load) -> AsyncIterator[None]:
    """So that what waits for who does not read is soon much."""

    async def act_on() -> None:
        for number in itertools.count():
            card = c.NewCard(id=f"fat{number}", zone="ideas", text="x" * 1_900, x=0, y=0)
            at.people[0].give(c.AddCards(cards=[card]))
            at.people[0].give(c.DeleteCards(cards=[card.id]))
            await asyncio.sleep(0.1)

    acting = asyncio.create_task(act_on())
    try:
        yield
    finally:
        acting.cancel()
        await asyncio.gather(acting, return_exceptions=True)


async def evicted(node: Node, files: int, rss: int) -> tuple[float, int]:
    """How long until the server has let all of the deaf go, and its most memory meanwhile."""
    began, most = time.monotonic(), rss
    while open_files(node.pid) > files and time.monotonic() - began < 70:
        most = max(most, node.rss)
        await asyncio.sleep(0.1)
    return time.monotonic() - began, most


@promise("B2", "a flood of pings, pongs, empty frames or tiny pieces costs nothing and ends", (SQLITE,))
async def floods(case: Case) -> None:
    seconds = case.some(10, 2)
    pieces = {
        "pings": masked(b"x" * 125, 9),
        "pongs": masked(b"x" * 125, 10),
        "empty frames": masked(b"", 1),
        "tiny pieces": masked(b"", 1, fin=False) + masked(b"", 0, fin=False) * 50,
    }
    async with stage(case.machines) as made, load(made, case.seed, 1, 8) as at:
        node = made.nodes[0]
        await at.act_for(2, DAY_RATE)
        seats = await crowd(at, 8)
        for name, piece in pieces.items():
            case.faults.append(f"8 sockets flood {name} for {seconds} s")
            before, mark = node.rss, time.monotonic()
            most, sent, ended = [before], [0] * 8, [False] * 8

            def attack(n: int, piece: bytes = piece, sent: list[int] = sent, ended: list[bool] = ended) -> None:
                sent[n], ended[n] = flood(node.settings.port, seats[n], piece, seconds)

            async with at.acting(DAY_RATE):
                attacks = [asyncio.to_thread(attack, n) for n in range(8)]
                flooding = asyncio.gather(*attacks)
                while not flooding.done():
                    most.append(node.rss)
                    await asyncio.sleep(0.1)
            grown = max(most) - before
            case.need(grown <= 16 * MIB, f"{name}: the server grew by {grown / MIB:.1f} MiB")
            case.need(all(ended), f"{name}: {ended.count(False)} of 8 were let go on")
            case.need(bool(answers(at, since=mark)), f"{name}: nobody else was served")
            case.figures[name.replace(" ", "_")] = f"{sum(sent) / MIB:.0f} MiB sent, {grown / MIB:.1f} grown"
        await case.converge(at, within=None)
        await case.judge(at)


def flood(port: int, seat: Joined, piece: bytes, seconds: float) -> tuple[int, bool]:
    """How many bytes went out, and whether the server ended it."""
    raw, sent, until = Raw(port, buffer=4_096).hello(seat), 0, time.monotonic() + seconds
    raw.socket.settimeout(0.5)
    try:
        while time.monotonic() < until:
            with contextlib.suppress(TimeoutError):
                sent += raw.socket.send(piece * 200)
        time.sleep(3)  # it has been told to go; that takes up to 2 s
        raw.socket.send(masked(b"", 9))
        raw.socket.send(masked(b"", 9))
    except OSError:
        return sent, True
    finally:
        raw.close()
    return sent, False


@promise("B3", "compressed and oversized messages end their socket", (SQLITE,))
async def bombs(case: Case) -> None:
    times = case.some(200, 10)
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = squeezed.compress(bytes(16 * MIB)) + squeezed.flush()
    big, half = b"x" * (65_536 + 1), b"x" * 40_000
    cases = {
        "64 KiB + 1": (masked(big), {1009}),
        "two pieces of 40 KB": (masked(half, fin=False) + masked(half, 0), {1009}),
        "a deflate bomb nobody agreed on": (masked(bomb[:60_000], first=0xC1), {1002}),
        "a promise of 2 GB": (masked(b"")[:1] + b"\xff" + (2**31).to_bytes(8, "big") + bytes(4) + half, {1009}),
    }
    async with stage(case.machines) as made, load(made, case.seed, 1, 4) as at:
        node = made.nodes[0]
        await at.act_for(2, DAY_RATE)
        seats = await crowd(at, 4)
        for name, (stream, codes) in cases.items():
            case.faults.append(f"{name} x{times}")
            before, said = node.rss, set()
            for n in range(times):
                raw = await asyncio.to_thread(lambda n=n: Raw(node.settings.port).hello(seats[n % 4]))  # type: ignore[misc]
                with contextlib.suppress(OSError):
                    raw.socket.sendall(stream)
                said.add(close_code(await asyncio.to_thread(raw.rest)))
                raw.close()
            grown = node.rss - before
            case.need(said <= codes, f"{name} was closed with {sorted(said)}")
            case.need(grown <= 8 * MIB, f"{name}: the server grew by {grown / MIB:.1f} MiB")
        await case.converge(at, within=None)
        await case.judge(at)


@promise("B4", "before login a connection has 64 KiB and 10 s, and those who belong get in", (SQLITE,))
async def half_open(case: Case) -> None:
    each = case.some(650, 60)
    kinds = {"connected and silent": b"", "half a handshake": upgrade(1)[:60], "upgraded, no hello": upgrade(1)}
    async with stage(case.machines) as made, load(made, case.seed, 1, 6) as at:
        node = made.nodes[0]
        await at.act_for(1, DAY_RATE)
        before, files = node.rss, open_files(node.pid)
        crowding: list[socket.socket] = []
        open_after: dict[str, int] = {}
        for name, stream in kinds.items():
            case.faults.append(f"{each} sockets {name}")
            for _ in range(each):
                one = socket.create_connection(("127.0.0.1", node.settings.port), 5)
                crowding.append(one)
                if stream:
                    one.sendall(stream.replace(b"127.0.0.1:1", b"127.0.0.1:%d" % node.settings.port))
            await asyncio.sleep(0.5)
            open_after[name] = open_files(node.pid) - files
        grown = node.rss - before
        inside, waiting = open_after["half a handshake"], open_after["upgraded, no hello"] - each
        case.need(max(inside, waiting) <= STRANGERS_EACH, f"{inside} of one address had not said who they are")
        began = time.monotonic()
        someone = (await crowd(at, 1))[0]
        raw = await asyncio.to_thread(lambda: Raw(node.settings.port).hello(someone))
        first = await asyncio.to_thread(raw.socket.recv, 100)
        raw.close()
        let_in = time.monotonic() - began
        case.need(bool(first), "who belongs to the table was not let in")
        while open_files(node.pid) > files + 5 and time.monotonic() - began < 40:
            await asyncio.sleep(0.2)
        rid = time.monotonic() - began
        for one in crowding:
            one.close()
        await at.act_for(1, DAY_RATE)
        await case.converge(at, within=None)
        await case.judge(at)
        case.need(let_in <= 5, f"who belongs to the table waited {let_in:.1f} s")
        case.need(rid <= 15, f"after {rid:.0f} s some were still there")
        case.need(grown <= 3 * each * 65_536, f"the server grew by {grown / MIB:.1f} MiB")
        case.figures["open_after_each"] = list(open_after.values())
        case.figures |= {"all_gone_after_s": round(rid, 1), "mib": round(grown / MIB, 1)}
        case.figures["let_in_s"] = round(let_in, 2)


@promise("B5", "one hot board does not starve the others", (SQLITE, POSTGRES))
async def hot_board(case: Case) -> None:
    tables, hot, crowded = case.some(20, 4), 200.0, case.some(500, 40)
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, tables, 4) as at:
        quiet = list(at.people)
        await at.table(12)
        busy = at.people[len(quiet) :]
        await at.all_live()
        case.faults.append(f"{hot:.0f} acts a second at one table of {crowded} people beside {tables} others")
        seats = await crowd(at, crowded - len(busy), len(at.opened) - 1)
        await at.act_for(2, 10)
        async with readers(made.nodes[0].settings.port, seats) as reading:
            began, read = time.monotonic(), sum(one.received for one in reading)
            async with at.acting(hot, busy), at.acting(20, quiet):
                await asyncio.sleep(case.some(20, 4))
            ended, read = time.monotonic(), sum(one.received for one in reading) - read
            case.need(not any(one.gone for one in reading), "one of them was sent away")
        await case.converge(at, within=None)
        await case.judge(at)
        waited = [took for person in quiet for when, took in person.figures.answers if began <= when < ended]
        hot_waited = [took for person in busy for when, took in person.figures.answers if began <= when < ended]
        case.need(percentile(waited, 0.99) <= 0.3, f"the quiet tables waited {percentile(waited, 0.99):.2f} s (p99)")
        case.figures |= {"quiet_p99_s": percentile(waited, 0.99), "hot_p99_s": percentile(hot_waited, 0.99)}
        case.figures |= {"hot_acts_s": round(len(hot_waited) / (ended - began)), "told_busy": told_busy(busy)}
        case.figures["kb_s_to_each"] = round(read / len(seats) / (ended - began) / 1_000)


def told_busy(people: list[Person]) -> int:
    return sum(person.figures.refusals.get(code, 0) for person in people for code in ("busy", "too_fast"))


@promise("B6", "a far node gets at least half of what it gets alone", (THREE,))
async def far_node(case: Case) -> None:
    seconds, near, far = case.some(10, 3), 0.010, 0.050
    case.faults.append(f"{near * 1000:.0f} to {far * 1000:.0f} ms more between one node and PostgreSQL")
    async with (
        stage(case.machines, 3, "postgres", proxies=("postgres",)) as made,
        load(made, case.seed, 0, 0) as at,
    ):
        await at.table(30, in_turn(at))
        await at.all_live()
        groups = [at.people[n::3] for n in range(3)]
        distant = made.database[0]
        distant.faults(latency=near / 2, jitter=(far - near) / 2)
        alone = await appended(at, [groups[0]], seconds)
        together = await appended(at, groups, seconds)
        share = together[0] / max(alone[0], 1)
        distant.faults()
        await case.converge(at, within=None)
        await case.judge(at)
        case.need(share >= 0.5, f"it got {share:.0%}")
        case.figures |= {"alone_acts_s": round(alone[0] / seconds), "share": round(share, 2)}
        case.figures["together_acts_s"] = [round(one / seconds) for one in together]


def in_turn(at: Load) -> Callable[[], int]:
    """A port for each one who asks: the nodes in turn, for the people in turn."""
    asked = itertools.count()
    return lambda: at.stage.port(next(asked) % len(at.stage.nodes))


async def appended(at: Load, groups: list[list[Person]], seconds: float) -> list[int]:
    """Everybody asks again as soon as they are answered, half of them to move and half to write: how many acts each
    group got through."""
    done = [0] * len(groups)
    cards = {person.name: person.word() for group in groups for person in group}
    for person in itertools.chain(*groups):
        person.give(c.AddCards(cards=[c.NewCard(id=cards[person.name], zone="ideas", text="x", x=0, y=0)]))
    await at.until(lambda: all(person.quiet for group in groups for person in group))
    until = time.monotonic() + seconds

    async def ask_on(person: Person, group: int, writes: bool) -> None:
        number = 0
        while time.monotonic() < until:
            number += 1
            if writes:
                person.type(cards[person.name], [Edit(at=0, remove=1, insert=chr(97 + number % 26))])
            else:
                person.give(c.MoveCards(moves=[c.Move(id=cards[person.name], x=number % 999, y=group)]))
            while person.core.pending and time.monotonic() < until:
                await asyncio.sleep(0.002)
            done[group] += not person.core.pending

    asking = [ask_on(person, n, at % 2 == 0) for n, group in enumerate(groups) for at, person in enumerate(group)]
    await asyncio.gather(*asking)
    return done


SLOW_TO_READ: dict[str, bytes] = {  # up to what a file may be
    "rows.csv": b"a\n" * 1_000_000,
    "cells.csv": b"a;b;c\n" * 500 + b"," * 4_000_000,
    "brackets.md": b"[" * 4_000_000,
}


async def brought(node: Node, lead: Person, name: str, file: bytes) -> int:
    """The status of the answer to a look at this file."""

    def ask() -> int:
        path = f"/api/boards/{lead.core.board}/import?zone=ideas&look=1&name={name}"
        connection = http.client.HTTPConnection("127.0.0.1", node.settings.port, timeout=60)
        with contextlib.closing(connection):
            connection.request("POST", path, file, {"Authorization": f"Bearer {lead.joined.token}"})
            return connection.getresponse().status

    return await asyncio.to_thread(ask)


@promise("B7", "the event loop never stalls: during exports, joins and large welcomes", (SQLITE,))
async def loop_lag(case: Case) -> None:
    async with stage(case.machines) as made, load(made, case.seed, case.some(10, 2), 10) as at:
        node = made.nodes[0]
        await at.act_for(case.some(15, 3), 60)
        async with Probe(node.settings.port).running() as probe, at.acting(DAY_RATE):
            await asyncio.sleep(2)
            began = time.monotonic()
            for people in list(at.boards.values())[: case.some(4, 1)]:
                people[0].give(c.FinishBoard())
            case.faults.append("plans built, boards joined anew, people joining, big imports, files slow to read")
            for _ in range(3):
                for person in at.people[:30]:
                    person.start_anew()
                await crowd_of(at, 10)
                cards = [
                    c.NewCard(id=f"i{at.lots.random()}"[2:14], zone="ideas", text="x", x=0, y=0) for _ in range(300)
                ]
                at.people[-1].give(c.AddCards(cards=cards))
                leads = [people[0] for people in reversed(at.boards.values())]  # the first tables are finished
                asked = zip(leads, SLOW_TO_READ.items(), strict=False)
                read = await asyncio.gather(*(brought(node, lead, *file) for lead, file in asked))
                case.need(set(read) <= {200, 422}, f"the files were answered with {read}")
                await asyncio.sleep(case.some(5, 1))
        waits = [took for when, took in probe.waits if when >= began]
        await case.converge(at, within=None)
        await case.judge(at)
        case.need(percentile(waits, 0.99) <= 0.05, f"p99 {percentile(waits, 0.99) * 1000:.0f} ms")
        case.need(max(waits) <= 0.25, f"the longest was {max(waits) * 1000:.0f} ms")
        case.figures |= spread("healthz", waits)


async def crowd_of(at: Load, number: int) -> None:
    await asyncio.gather(*(crowd(at, 1) for _ in range(number)))


# before memory is measured, all that is kept of each person and room up to a bound is full: a hundred steps that can be
# taken back, a thousand refusals, two thousand commands (KEPT, REFUSALS, DONE)
FILLING = 120_000  # acts of the day's people; in a soak that is cut short a part of them
FILLING_RATE = 200.0  # a second
SAYS_A_SLOPE = 30.0  # minutes
STILL_FILLS = 32.0  # MiB


@promise("B8", "a long day: memory, files and connections stay flat", (SQLITE, THREE))
async def soak(case: Case) -> None:
    """Sixty minutes are promised; how many were lived stands in the figures. In a few, what is kept up to a bound still
    fills, and a slope says nothing: then no server may have grown by more than that takes."""
    minutes = case.soak
    async with stage(case.machines, case.nodes, case.store) as made, load(made, case.seed, *DAY) as at:
        memory: list[list[tuple[float, float]]] = [[] for _ in made.nodes]
        files: list[int] = []
        tasks: list[int] = []
        connections: list[int] = []
        began = time.monotonic()
        await at.act_so_often(int(FILLING * min(1, minutes / 60)), FILLING_RATE)
        await at.settle()
        filled = time.monotonic() - began
        async with at.acting(DAY_RATE):
            while time.monotonic() - began < minutes * 60:
                await asyncio.sleep(5)
                at.spread(0.05)
                for node, of_node in zip(made.nodes, memory, strict=True):
                    of_node.append((time.monotonic(), float(node.rss)))
                files.append(sum(open_files(node.pid) for node in made.nodes))
                tasks.append(sum([await asyncio.to_thread(node.counted, "cocreate_loop_tasks") for node in made.nodes]))
                if case.store == "postgres":
                    connections.append(await of_database(made))
        await case.converge(at, within=None)
        await case.judge(at)
        worst = max(memory, key=slope)
        grows = slope(worst) * 600 / MIB
        grown = (worst[-1][1] - worst[0][1]) / MIB
        if minutes >= SAYS_A_SLOPE:
            case.need(grows < 1, f"a server grows by {grows:.1f} MiB in 10 minutes")
        case.need(grown < STILL_FILLS, f"a server has grown by {grown:.1f} MiB")
        people = len(at.people)
        case.need(max(files) - min(files) <= people, f"open files between {min(files)} and {max(files)}")
        case.need(max(tasks) - min(tasks) <= 3 * people, f"tasks between {min(tasks)} and {max(tasks)}")
        most = max(connections, default=0)
        case.need(most <= POOL * (case.nodes + 1), f"{most} connections to PostgreSQL")  # one more reads the heads
        case.figures |= {
            "minutes": minutes,
            "measured_from_minute": round(filled / 60, 1),
            "mib_per_10_min": round(grows, 2),
            "mib": " ".join(f"{rss / MIB:.1f}" for _, rss in worst[:: max(1, len(worst) // 12)]),
            "files": f"{min(files)}-{max(files)}",
            "tasks": f"{min(tasks)}-{max(tasks)}",
            "connections": f"{min(connections, default=0)}-{most}",
        }


async def of_database(made: Stage) -> int:
    """Connections of the servers to it."""
    connection = await asyncpg.connect(made.store_url.replace("+asyncpg", ""))
    try:
        named = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        return int(await connection.fetchval(named))
    finally:
        await connection.close()
