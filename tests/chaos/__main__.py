"""`./run chaos`: the promises against real processes. A table, then one line of JSON; what could not be run says so."""

import argparse
import asyncio
import json
import sys
import time
import traceback

from tests.chaos.cases import EVERY, PROMISES, RESULTS, Case, NotRun, Variant
from tests.chaos.families import load_all
from tests.chaos.stage import Machines
from tests.services import ServiceError

LONGEST = 1_500.0  # seconds for one case; then it is stuck


def main() -> int:
    load_all()
    parser = argparse.ArgumentParser(prog="./run chaos", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the part that belongs to ./run test: fixed, under 90 s")
    parser.add_argument("--nodes", default="1,2,3", help="how many servers: a list (default: %(default)s)")
    parser.add_argument("--only", default="", help="these promises: a list, such as D1,R2")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=32, help="plans of J1, of which 2,000 are promised")
    parser.add_argument("--soak", type=float, default=3.0, help="minutes of B8, of which 60 are promised")
    parser.add_argument("--json", help="write what was found into this file, too")
    given = parser.parse_args()
    wanted = [name for name in given.only.split(",") if name] or list(PROMISES)
    if unknown := [name for name in wanted if name not in PROMISES]:
        parser.error(f"there is no promise {', '.join(unknown)}; there are {', '.join(PROMISES)}")
    nodes = {int(number) for number in given.nodes.split(",")}
    cases = asyncio.run(run_all(wanted, nodes, given))
    summary = summed_up(cases)
    table(cases)
    if given.json:
        with open(given.json, "w", encoding="utf-8") as out:
            json.dump({**summary, "cases": [told(case) for case in cases]}, out, indent=1)
    print(json.dumps(summary))
    return 1 if any(case.status == "broken" for case in cases) else 0


async def run_all(wanted: list[str], nodes: set[int], given: argparse.Namespace) -> list[Case]:
    machines = Machines()
    cases: list[Case] = []
    try:
        for name in wanted:
            promise = PROMISES[name]
            for variant in promise.quick if given.quick else promise.variants:
                if variant[1] not in nodes and variant in EVERY:
                    continue
                case = Case(name, variant, machines, given.seed, given.quick, given.soak, given.jobs)
                await run_one(case)
                cases.append(case)
                RESULTS.append(case)
                say(case)
    finally:
        await asyncio.to_thread(machines.close)
    return cases


async def run_one(case: Case) -> None:
    began = time.monotonic()
    try:
        async with asyncio.timeout(LONGEST + case.soak * 60):
            await PROMISES[case.promise].scenario(case)
    except NotRun as why:
        case.not_run = str(why)
    except ServiceError as why:
        if not str(why).startswith("No "):  # it is installed, and did not start
            case.need(False, str(why))
        else:
            case.not_run = str(why).splitlines()[0]
    except Exception as error:
        case.need(False, f"{type(error).__name__}: {error}\n{traceback.format_exc()[-3_000:]}")
    case.seconds = time.monotonic() - began


def where(variant: Variant) -> str:
    return f"{variant[0]} x{variant[1]}"


def say(case: Case) -> None:
    """As it goes, on the side: the table comes at the end."""
    print(
        f"{case.promise:4} {where(case.variant):12} {case.seconds:6.1f} s  {case.status}", file=sys.stderr, flush=True
    )
    for fault in case.broken[:20]:
        print(f"     {fault}", file=sys.stderr, flush=True)


def table(cases: list[Case]) -> None:
    print(
        f"\n{'':4} {'on':12} {'result':8} {'acked':>7} {'lost':>5} {'twice':>5} {'kills':>5} {'converge':>8} {'s':>6}"
        "  faults; figures"
    )
    for case in cases:
        converge = "" if case.converge_s is None else f"{case.converge_s:.2f} s"
        result = "not run" if case.not_run else case.status
        figures = ", ".join(f"{name} {value}" for name, value in case.figures.items())
        verdict = case.verdict
        print(
            f"{case.promise:4} {where(case.variant):12} {result:8} {verdict.acknowledged:7} {len(verdict.lost):5}"
            f" {len(verdict.doubled):5} {case.kills:5} {converge:>8} {case.seconds:6.0f}"
            f"  {', '.join(case.faults) or case.not_run}{'; ' if figures else ''}{figures}"
        )
    print()


def summed_up(cases: list[Case]) -> dict[str, object]:
    promises: dict[str, str] = {}
    for case in cases:
        before = promises.get(case.promise, "held")
        promises[case.promise] = min(before, case.status, key=_worst)
    return {
        "acknowledged": sum(case.verdict.acknowledged for case in cases),
        "lost": sum(len(case.verdict.lost) for case in cases),
        "doubled": sum(len(case.verdict.doubled) for case in cases),
        "kills": sum(case.kills for case in cases),
        "converge_s": round(max((case.converge_s or 0.0 for case in cases), default=0.0), 2),
        "promises": promises,
    }


def _worst(status: str) -> int:
    return 0 if status == "broken" else 1 if status.startswith("not run") else 2


def told(case: Case) -> dict[str, object]:
    return {
        "promise": case.promise,
        "on": where(case.variant),
        "status": case.status,
        "faults": case.faults,
        "acknowledged": case.verdict.acknowledged,
        "lost": case.verdict.lost,
        "doubled": case.verdict.doubled,
        "boards": case.verdict.boards,
        "events": case.verdict.events,
        "kills": case.kills,
        "converge_s": case.converge_s,
        "seconds": round(case.seconds, 1),
        "figures": case.figures,
        "broken": case.broken,
    }


if __name__ == "__main__":
    sys.exit(main())
