"""The web client itself (TS): its own modules against real servers, through all that networks, machines and people do.

The time of each machine is its own and can leap (web/tests/real/clock.ts): twenty minutes away take a second or two.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

from cocreate.keeping.erasing import erase
from tests.chaos.browsers import SILENCE, Browsers, browsers
from tests.chaos.cases import CONVERGES_WITHIN, SQLITE, THREE, Case, all_nodes_up, promise
from tests.chaos.stage import Stage, stage

RATE = 30.0  # acts a second, in all
RESTS = 15.0  # seconds at most that a client rests which was told `too_fast` (CLI-2)
LONGEST = 20 * 60_000  # ms of somebody's time
TOO_MANY = 300  # acts at once: more than this server takes of one person (strict.py)
SOCKETS = 8  # of one person at a board

Fault = Callable[[Browsers, str], Awaitable[None]]


@promise("TS", "the web client: all end equal, nothing lost, nothing doubled", (SQLITE, THREE), quick=(SQLITE,))
async def web_clients(case: Case) -> None:
    boards, each = case.some(5, 2), case.some(10, 5)
    async with (
        stage(case.machines, case.nodes, case.store, program=["-m", "tests.chaos.strict"]) as made,
        browsers(made, case.seed, boards, each) as at,
    ):
        await at.ask("mischief", mischief={"lost": 0.01, "twice": 0.02, "refused": 0.05})
        done: Counter[str] = Counter()
        async with at.acting(RATE):
            await storm(case, made, at, done)
        await at.ask("mischief", mischief={"lost": 0, "twice": 0, "refused": 0})
        await at.mend()
        await converge(case, at)
        figures = await at.ask("figures")
        verdict = await at.judged()
        case.verdict.add(verdict)
        for fault in verdict.faults[:20]:
            case.need(False, fault)
        case.need(verdict.acknowledged > 0, "nothing was acknowledged at all")
        case.need("too_fast" in figures["refusals"], "nobody was told too_fast")  # a calm server is never busy
        case.need("4430" in figures["codes"], "no ninth socket closed a first one")
        if case.store == "postgres":  # there others write to the store while servers have it open
            case.need("4409" in figures["codes"], "nobody was told to reload")
        case.kills += made.kills
        all_nodes_up(case, made)
        case.faults += [f"{name} x{count}" for name, count in sorted(done.items())]
        case.figures |= {name: figures[name] for name in ("given", "welcomes", "snapshots", "codes", "refusals")}


async def converge(case: Case, at: Browsers) -> None:
    took = await at.settle()
    case.need(took is not None, f"not all came to hold what the log says: {await at.stuck()}")
    if took is not None:
        within = case.some(CONVERGES_WITHIN, CONVERGES_WITHIN + RESTS)  # the quick run shares its machine with others
        case.need(took <= within, f"that took {took:.1f} s, instead of {within:.0f}; the last: {at.last}")
        case.converge_s = took


async def storm(case: Case, made: Stage, at: Browsers, done: Counter[str]) -> None:
    """Servers die one after the other, while this and that happens to the people, to a few of them at once."""
    ways: dict[str, Fault] = {
        "away": away, "asleep": asleep, "half open": half_open, "deaf one way": deaf, "slow drip": drip,
        "reload": reload, "crash": crash, "tab closed": tabs, "cable": cable,
    }  # fmt: skip
    free = set(at.people)

    async def happens(name: str, fault: Fault, who: str) -> None:
        free.discard(who)
        await fault(at, who)
        free.add(who)
        done[name] += 1

    first, second = at.lots.sample([people[0] for people in at.boards.values()], 2)
    await asyncio.gather(happens("too many acts", burst, first), happens("ninth socket", ninth, second))
    killing = asyncio.create_task(kills(case, made, at, case.some(12, 2), done))
    rounds = case.some(12, 2)
    for _ in range(rounds):
        some = at.lots.sample(sorted(free), case.some(12, 5))
        names = [*ways, *at.lots.choices(list(ways), k=len(some))][: len(some)] if not done["away"] else []
        names = names or at.lots.choices(list(ways), k=len(some))
        await asyncio.gather(*(happens(name, ways[name], who) for name, who in zip(names, some, strict=True)))
    await killing
    done["SIGKILL of a server"] = made.kills


async def kills(case: Case, made: Stage, at: Browsers, count: int, done: Counter[str]) -> None:
    for number in range(count):
        await asyncio.sleep(case.lots.uniform(1, 4))
        if number == count // 2:
            await new_epoch(made, at)
            done["epoch changed"] += 1
            continue
        await made.restart(case.lots.randrange(case.nodes), pause=case.lots.uniform(0, 0.8))


# ---- what happens to one person


async def away(at: Browsers, who: str) -> None:
    """No network, up to twenty minutes; what they do meanwhile waits. They come back to any server."""
    door = at.doors[who]
    await door.refuse()
    door.cut()
    await at.ask("leap", who=who, ms=at.lots.uniform(30_000, LONGEST))
    door.target = at.any_port()
    await door.allow()
    await at.ask("leap", who=who, ms=15_000)


async def asleep(at: Browsers, who: str) -> None:
    """The lid is closed: nothing rings, and nobody tells the machine that its connection is gone."""
    at.doors[who].half_open("up")
    await at.ask("leap", who=who, how="sleep", ms=at.lots.uniform(60_000, LONGEST))
    await asyncio.sleep(0.5)
    await at.ask("leap", who=who, ms=15_000)


async def half_open(at: Browsers, who: str) -> None:
    """The server is gone, and the client is not told: it finds out by the silence."""
    at.doors[who].half_open("up")
    await asyncio.sleep(at.lots.uniform(0.2, 1))
    await at.ask("leap", who=who, ms=SILENCE)


async def deaf(at: Browsers, who: str) -> None:
    """What is said one way arrives late, perhaps after its client has gone on elsewhere: then it is there twice."""
    door = at.doors[who]
    door.way(at.lots.choice(("up", "down")), deaf=True)
    await asyncio.sleep(at.lots.uniform(0.5, 1.5))
    if at.lots.random() < 0.6:
        await at.ask("leap", who=who, ms=SILENCE)
    door.faults()


async def drip(at: Browsers, who: str) -> None:
    at.doors[who].faults(rate=3_000.0, latency=0.1, jitter=0.1)
    await asyncio.sleep(at.lots.uniform(1, 3))
    at.doors[who].faults()


async def reload(at: Browsers, who: str) -> None:
    """While nothing gets through, so that something is pending."""
    door = at.doors[who]
    door.way("up", deaf=True)
    await asyncio.sleep(at.lots.uniform(0.2, 1.5))
    await at.ask("leave", who=who, how="reload")
    await asyncio.sleep(at.lots.uniform(0, 0.3))
    door.faults()


async def crash(at: Browsers, who: str) -> None:
    door = at.doors[who]
    door.way(at.lots.choice(("up", "down")), deaf=True)
    await asyncio.sleep(at.lots.uniform(0.2, 1.5))
    door.cut()  # so what was on its way does not arrive
    await at.ask("leave", who=who, how="crash")
    door.faults()


async def tabs(at: Browsers, who: str) -> None:
    """A second tab, closed while its acts wait: the first takes them over."""
    door = at.doors[who]
    await at.ask("tab", who=who, tab="b")
    await asyncio.sleep(0.5)
    door.way("up", deaf=True)
    await asyncio.sleep(at.lots.uniform(0.5, 1.5))
    door.cut()
    await at.ask("leave", who=who, tab="b", how="close")
    door.faults()
    await asyncio.sleep(0.2)


async def cable(at: Browsers, who: str) -> None:
    """Pulled and put back, and the machine says so."""
    door = at.doors[who]
    await door.refuse()
    await at.ask("network", who=who, there=False)
    await at.ask("leap", who=who, ms=at.lots.uniform(1_000, 60_000))
    await door.allow()
    await at.ask("network", who=who, there=True)


async def burst(at: Browsers, who: str) -> None:
    """More than may be asked: the server says «later», and the client waits its time."""
    await at.ask("burst", who=who, count=TOO_MANY)
    for _ in range(60):
        [one] = [one for one in await at.states() if one["who"] == who]
        if not one["pending"]:
            return
        await asyncio.sleep(0.5)


async def ninth(at: Browsers, who: str) -> None:
    """The oldest of nine has to go, and does not come back; what it had waiting another sends."""
    for number in range(SOCKETS):
        await at.ask("tab", who=who, tab=f"n{number}")
        await asyncio.sleep(0.1)
    ended: list[str] = []
    async with asyncio.timeout(30):
        while not ended:
            ended = [one["tab"] for one in await at.ask("states") if one["who"] == who and one["ended"]]
    here = [one["tab"] for one in await at.states() if one["who"] == who]
    for tab in [*ended, *here[1:]]:
        await at.ask("leave", who=who, tab=tab, how="close")
    await at.ask("leave", who=who, tab=here[0], how="close")
    await at.ask("tab", who=who, tab="a")


async def new_epoch(made: Stage, at: Browsers) -> None:
    """A bystander is erased, while people work: the board goes on under another epoch (LOG-8)."""
    # SQLite is for one process: it must be gone meanwhile
    alone = len(made.nodes) == 1 and made.store_url.startswith("sqlite")
    board = at.lots.choice(list(at.boards))
    head = await (await at.store()).head(board)
    assert head is not None
    at.epochs.add(head.epoch)
    you = at.bystanders[board].you
    if alone:
        await made.kill(0)
    await erase(made.store_url, board, you, texts=False, erasures=made.notes / "erasures.list", scrub=False)
    if alone:
        await made.start(0)
