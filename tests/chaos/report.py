"""Writes docs/reliability.md from a full run: `python -m tests.chaos.report found.json > docs/reliability.md`.

It adds nothing of its own but what the promises say and where a run falls short of them.
"""

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.chaos.cases import PROMISES
from tests.chaos.families import load_all
from tests.chaos.resume import like_one

HEAD = """\
# Reliability

What cocreate promises when things go wrong, and what came of it. Its table is written by `python -m tests.chaos.report`
from `./run chaos` at full size, its promises one after the other, of {date}, on one machine with {cores} cores
and {memory} GiB ({system}, Python {python}), on which the servers, PostgreSQL, Valkey, the workers and the
model clients all ran together. The figures are orders of magnitude for such a machine, no benchmark.

**{acknowledged} acts acknowledged, {lost} lost, {doubled} done twice, through {kills} kills with SIGKILL; the slowest
convergence after the last fault of a case took {converge_s} s.** Of {promises} promises {held} held{rest}.

## How it is judged

Each model client is the product's own client core (`cocreate/client/core.py`) on a connection of its own, and writes
down what it sent, what was acknowledged, each event that it saw, and at the end a hash of what it holds. After every
case the judge (`cocreate/audit/judge.py`, `tests/chaos/judge.py`) replays every log from its first line and compares:
nothing acknowledged may be missing, no command and no word may be there twice, everybody must have seen one order
without a gap, and hold in the end what the log says. That the judge finds what is wrong is a test: servers that
acknowledge before the commit, drop an event, append twice, and a worker that ignores its lease are each found
(`tests/chaos/test_planted.py`).

`x2` means two servers on one PostgreSQL, `sqlite x1` is the default installation. A person comes back after at most two
seconds between two tries; browsers wait up to fifteen after long outages.

## What was found

| | promise | on | faults | result | acked | lost | twice | kills | converged | figures |
| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
"""

SHORT = """
## Where this run is shorter than the promise

- **Convergence** within five seconds of the last fault is asked where servers, stores, hints and lines fail (D1, D2,
  D7, D8, R1, R2, R3, R7 and the web client); elsewhere it is told and not asked.
- **D9** There is no earlier release yet whose logs could be replayed.
- **D10** fills real file systems; the disk that answers with an error of its own (EIO) is a few lines of C before libc.
- **R4** lives its thirty minutes with forty clients at once.
- **R8** While a thousand sockets come back at once, others at the node must be answered within 0.3 s (p99): not
  within twice what they wait otherwise, which is 0.02 s. The thousand clients share the machine's two cores with the
  server here.
- **B1** Others' p99 while fifty readers stand still is held against the p99 beside fifty more who read: it may be a
  fifth longer, or 20 ms, which is the machine's own unrest where it has other work as well.
- **B4** Of one address 256 are let stay who have not said who they are; who has asked for a socket and waits at the
  door for it is counted in all (4,096), for a hall full of phones comes from one address.
- **B5** Twelve of the busy table's 500 people ask for its 200 acts a second; the others read.
- **B8** takes an hour (`--soak 60`) and **J1** a quarter of one (`--jobs 2000`): how many minutes were lived, and how
  many jobs done, stands in their figures. J1 to J3 use a lease of two seconds, so that they need not wait for thirty.
- **R9** (old and new release side by side) needs a second release.
- **S4** A socket that is closed while more is still on its way to it may lose the code of its end on the way (a reset
  of TCP): as many as one in twenty are let pass without one. All frames that are given to the session itself have
  their answer.
- Promises that were seen to break while they were run were mended, and run again; the others were not.
- One machine: there are no real partitions between machines here; the fault proxy (`tests/chaos/proxy.py`) stands for
  them. Power cuts are simulated, for SQLite only, by a recording file system under the product's own append.
"""


def main() -> int:
    load_all()
    paths = [Path(name) for name in sys.argv[1:]]
    found = merged([json.loads(path.read_text(encoding="utf-8")) for path in paths])
    promises: dict[str, str] = found["promises"]
    held = sum(status == "held" for status in promises.values())
    others = [f"{name} {status}" for name, status in promises.items() if status != "held"]
    said = {
        **found,
        "date": datetime.fromtimestamp(paths[-1].stat().st_mtime, UTC).strftime("%d %B %Y"),
        "cores": os.cpu_count(),
        "memory": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "promises": len(promises),
        "held": held,
        "rest": f"; {'; '.join(others)}" if others else "",
    }
    print(HEAD.format_map(said), end="")
    for case in found["cases"]:
        print(row(case))
    print(SHORT, end="")
    return 0


def merged(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """A run that was made in parts."""
    order = list(PROMISES)
    promises = {name: said for part in parts for name, said in part["promises"].items()}
    cases = [case for part in parts for case in part["cases"]]
    if "R6" not in promises or promises["R6"].startswith("not run"):  # it asks what the others came to
        missing, wrong = like_one([(case["promise"], int(case["on"][-1]), case["status"]) for case in cases])
        promises["R6"] = f"not run: needs {', '.join(missing)}" if missing else "broken" if wrong else "held"
    totals: dict[str, Any] = {
        name: sum(part[name] for part in parts) for name in ("acknowledged", "lost", "doubled", "kills")
    }
    totals["converge_s"] = max(part["converge_s"] for part in parts)
    totals["promises"] = dict(sorted(promises.items(), key=lambda one: order.index(one[0])))
    return {**totals, "cases": sorted(cases, key=lambda case: order.index(case["promise"]))}


def row(case: dict[str, Any]) -> str:
    status = case["status"].splitlines()[0]
    figures = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in case["figures"].items())
    converged = "" if case["converge_s"] is None else f"{case['converge_s']:.2f} s"
    cells = [
        case["promise"],
        PROMISES[case["promise"]].says,
        case["on"],
        ", ".join(case["faults"]),
        status,
        case["acknowledged"],
        len(case["lost"]),
        len(case["doubled"]),
        case["kills"],
        converged,
        figures,
    ]
    return "| " + " | ".join(str(cell).replace("|", "/") for cell in cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
