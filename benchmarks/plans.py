"""How long a plan takes: 10,000 cards compiled, 2,000 actions checked, scheduled and written as files.

`python -m benchmarks.plans`; each file is written in a process of its own, with the bounds that the product gives it.
What it measured is the last chapter of `docs/performance-server.md`. It ends with 1 where one of BOUNDS is not kept.
"""

import asyncio
import datetime
import os
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from resource import RUSAGE_SELF, getrusage
from time import perf_counter, process_time
from typing import NamedTuple

import msgspec

from benchmarks import report
from cocreate.boards.events import Fields, Records
from cocreate.evidence.chain import chain, told
from cocreate.evidence.personal import Names
from cocreate.exports import FORMATS, render
from cocreate.jobs.apart import Apart
from cocreate.jobs.render import MEMORY, TIMEOUT
from cocreate.plans.build import build, plan_json
from cocreate.plans.checks import check
from cocreate.plans.levelling import levelled
from cocreate.plans.plan import Plan
from cocreate.plans.schedule import schedule
from cocreate.rest import chains, publishing

TIMES = 5
CARDS, CHECKED = "10,000 cards to a plan, checked and scheduled", "of 2,000 actions: check"
BOUNDS = {CARDS: 1.0, CHECKED: 1.0, "2,000 actions as pdf": 20.0}  # seconds, by the clock and of a processor
BODIES, PEOPLE = 40, 120
SEED = 20_261_127
WORDS = (
    "places", "for", "children", "in", "the", "evening", "were", "opened", "after", "months", "of", "talks", "with",
    "14", "offices", "Bolzano", "Trento", "Merano",
)  # fmt: skip


def table(cards: int, actions: int) -> Records:
    """A board of so many cards, so many of them actions: half the ideas answer, a fifth of the cards say the same."""
    lots = random.Random(SEED)
    needs = [f"n{n:05}" for n in range((cards - actions) // 2)]
    ideas = [f"i{n:05}" for n in range(cards - actions - len(needs))]
    doing = [f"a{n:05}" for n in range(actions)]
    bodies = [f"body{n}" for n in range(BODIES)]
    people = [f"person{n}" for n in range(PEOPLE)]
    made: dict[str, Fields] = {id: _card("need", lots, people) for id in needs}
    made |= {id: _card("idea", lots, people) for id in ideas}
    made |= {id: _action(lots, people, bodies) for id in doing}
    pairs = [("answers", idea, lots.choice(needs)) for idea in ideas[::2]]
    pairs += [("same_as", need, lots.choice(needs)) for need in needs[::5]]
    pairs += [("realises", action, lots.choice(ideas)) for action in doing for _ in range(2)]
    pairs += [("depends_on", one, doing[lots.randrange(max(n - 40, 0), n)]) for n, one in enumerate(doing[1:], start=1)]
    pairs += [("depends_on", doing[-4], doing[-1]), ("depends_on", doing[-1], doing[-4])]  # and a cycle
    return {
        "board": {"board": {"title": "A large table", "version": 1}},
        "programme": {"programme": {"title": "P", "start": "2027-01-01", "end": "2030-12-31", "results": _results()}},
        "organisation": {id: {"name": id, "sector": "public"} for id in bodies},
        "member": {id: {"role": "participant", "organisation": lots.choice(bodies)} for id in people},
        "card": made,
        "link": {f"l{n}": {"kind": k, "from": f, "to": t} for n, (k, f, t) in enumerate(pairs) if f != t},
        "round": {"r": {"status": "closed", "tally": {idea: lots.randrange(9) for idea in ideas}, "voters": PEOPLE}},
    }


def _results() -> list[Fields]:
    return [{"id": f"r{n}", "title": f"Result {n}"} for n in range(8)]


def _card(kind: str, lots: random.Random, people: list[str]) -> Fields:
    return {"kind": kind, "text": f"{kind} " * lots.randint(3, 20), "author": lots.choice(people), "at": lots.random()}


def _action(lots: random.Random, people: list[str], bodies: list[str]) -> Fields:
    start = date(2027, 1, 1) + timedelta(days=lots.randrange(1200))
    partners = lots.sample(bodies, lots.randint(0, 3))
    return {
        **_card("action", lots, people),
        "owner": lots.choice([*bodies, None]),
        "partners": partners,
        "person": lots.choice(people),
        "effort_days": lots.choice([None, 5, 20]),
        "start": start.isoformat(),
        "end": (start + timedelta(days=lots.randrange(5, 200))).isoformat(),
        "indicator": {"name": "Places", "target": lots.choice([None, 5])},
        "budget_eur": lots.randrange(50_000),
        "promises": [{"organisation": body, "what": "rooms", "eur": lots.randrange(9_000)} for body in partners[:1]],
        "result": f"r{lots.randrange(8)}",
    }


def reported(records: Records) -> Records:
    """The same table finished, a report of each action, four readings of its indicator, an answer to each need."""
    doing = [id for id, card in records["card"].items() if card["kind"] == "action"]
    needs = [id for id, card in records["card"].items() if card["kind"] == "need"]
    by = {"author": "person1", "at": 1_800_000_000_000}
    dates = [f"20{year}-{month}" for year in (28, 29) for month in ("06-30", "12-31")]
    lots = random.Random(SEED)

    def words(most: int) -> str:
        return " ".join(lots.choice(WORDS) for _ in range(lots.randint(3, most))).capitalize() + "."

    def reading(of: str, date: str) -> Fields:
        value, source = lots.randrange(900), lots.choice(("The register", "The survey of 2029", "A count of 12 days"))
        return {"of": of, "date": date, "value": value, "source": source, "note": words(12), **by}

    return {
        **records,
        "board": {"board": {**records["board"]["board"], "status": "finished"}},
        "progress": {id: {"status": "under_way", "percent": 40, "note": words(20), **by} for id in doing},
        "reading": {f"{id}.{date}": reading(id, date) for id in doing for date in dates},
        "answer": {id: {"need": id, "text": words(30), **by} for id in needs},
        "publication": {"publication": {"waved": [], "at": 1_800_000_000_000}},
    }


def threads(records: Records) -> list[tuple[str, Callable[[], object]]]:
    """The chain of evidence as the server reckons it after an event, one thread of it, and the public page."""
    evidence = chains.reckoned("large", 1, records)
    plan = msgspec.structs.replace(evidence.plan, finished=1_800_000_000_000)
    people = [f"Anna{n} Bianchi{n}" for n in range(PEOPLE)]
    names = Names(people)
    view = publishing.view_of(evidence, plan)
    return [
        ("2,000 actions to a chain, with gaps", lambda: chains.reckoned("large", 1, records)),
        ("of that: the chain of the plan", lambda: chain(evidence.plan, told(records))),
        ("and a thread of it", lambda: evidence.graph.thread("a00007")),
        ("and the public page, for the first time", lambda: publishing.body_of(view, "it", "html", Names(people))),
        ("and the public page, its texts known", lambda: publishing.body_of(view, "it", "html", names)),
        ("and its data as JSON", lambda: publishing.body_of(view, "it", "json", names)),
        ("and what who publishes it must look at", lambda: publishing.looked_through(view, names)),
    ]


def whole(records: Records) -> Plan:
    return build(records, board="large", seq=1, finished=1_800_000_000_000, language="it")


def best(work: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor seconds of the quickest of some runs."""
    taken = []
    for _ in range(TIMES):
        wall, cpu = perf_counter(), process_time()
        work()
        taken.append((perf_counter() - wall, process_time() - cpu))
    return min(taken)


class Taken(NamedTuple):
    what: str
    wall: float  # seconds
    cpu: float  # seconds of a processor
    size: int = 0  # bytes of the file, and of the most memory that was held meanwhile; 0 where it is none
    held: int = 0


def written(plan: Plan) -> list[Taken]:
    body = plan_json(plan)
    return [Taken(f"2,000 actions as {format}", *asyncio.run(_apart(body, format))) for format in FORMATS]


async def _apart(body: bytes, format: str) -> tuple[float, float, int, int]:
    apart = Apart(memory=MEMORY)
    try:
        return await apart.run(TIMEOUT, _rendered, body, format)
    finally:
        apart.close()


def _rendered(body: bytes, format: str) -> tuple[float, float, int, int]:
    wall, cpu = perf_counter(), process_time()
    made = render(msgspec.json.decode(body, type=Plan), format, "it")
    return perf_counter() - wall, process_time() - cpu, len(made), getrusage(RUSAGE_SELF).ru_maxrss * 1024


def reckoned(plan: Plan) -> list[Taken]:
    large, busy = table(10_000, 200), table(4_000, 2_000)
    bare = msgspec.structs.replace(plan, checks=[])
    rows = [
        (CARDS, lambda: whole(large)),
        ("2,000 actions (4,000 cards) to a plan", lambda: whole(busy)),
        (CHECKED, lambda: check(bare, "it")),
        ("of 2,000 actions: schedule", lambda: schedule(bare)),
        ("of 2,000 actions: schedule with levelling", lambda: levelled(bare, "it")),
        ("and written as JSON", lambda: plan_json(plan)),
        *threads(reported(busy)),
    ]
    return [Taken(name, *best(work)) for name, work in rows]


def page(plan: Plan, taken: list[Taken]) -> Iterator[str]:
    today, load = datetime.datetime.now(datetime.UTC).date(), os.getloadavg()[0]
    timed = plan.schedule
    yield f"Written by `python -m benchmarks.plans` on {today.isoformat()} from what it measured: the best of {TIMES}"
    yield "runs, and each file once, in a process of its own. The plan of 2,000 actions has"
    yield f"{len(plan.checks):,} checks and {len(timed.moves) if timed else 0:,} moves."
    yield ""
    yield f"Machine: {report.machine()}. Load average of the last minute as this was written: {load:.1f}."
    yield ""
    yield from ("| | seconds | of a processor | less than | KB | MB held |", "|---|---:|---:|---:|---:|---:|")
    for one in taken:
        bound = f"{BOUNDS[one.what]:g}" if one.what in BOUNDS else ""
        sizes = f"{one.size // 1024:,} | {one.held // 2**20:,}" if one.size else " | "
        yield f"| {one.what} | {one.wall:.3f} | {one.cpu:.3f} | {bound} | {sizes} |"


def missed(taken: list[Taken]) -> list[str]:
    """A sentence for each that took too long."""
    return [
        f"{one.what}: it took {one.wall:.2f} s, {one.cpu:.2f} s of a processor, and is to take less than {bound:g} s."
        for one in taken
        if (bound := BOUNDS.get(one.what)) is not None and max(one.wall, one.cpu) >= bound
    ]


def main() -> int:
    plan = whole(table(4_000, 2_000))
    taken = [*reckoned(plan), *written(plan)]
    lines = list(page(plan, taken))
    print("\n".join(lines))
    report.write_plans(lines)
    late = missed(taken)
    for sentence in late:
        print(sentence, file=sys.stderr)
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
