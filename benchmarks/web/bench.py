"""`./run bench --web`: cocreate's board page beside Excalidraw and tldraw. Prints a table, and last one line of JSON.

What has been measured is kept in .cache/bench/web/results.json, so that a full run that was stopped goes on where it was
(`--fresh` begins anew); `docs/performance.md` is written from that alone, with a dash for what is not there yet.
"""

import argparse
import contextlib
import dataclasses
import datetime
import json
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.drive import HERE, Unable
from benchmarks.installed import node
from benchmarks.servers import Running, folder, raise_limits
from benchmarks.web import pages, report
from benchmarks.web.pages import FOLDERS, MADE, OURS, PEERS, Board
from benchmarks.web.scene import scene

SIZES = [500, 2_000, 5_000]
HEARD = 50  # cards of the board on which texts are counted and keys are tried
ON_A_PHONE = ["pan", "zoom", "moves10"]
ON_A_DESK = ["pan", "zoom", "type", "drag", "cursors50", "cursors200", "moves10"]
WITHIN = 300.0  # seconds for one job


@dataclass(frozen=True)
class Job:
    job: str
    page: str
    cards: int
    screen: str = "desk"
    more: tuple[tuple[str, Any], ...] = ()

    @property
    def name(self) -> str:
        return f"{self.job} {self.cards} {self.screen}"


def jobs(sizes: list[int], *, quick: bool) -> Iterator[Job]:
    """Page by page within each measure, so that a slower minute of the machine strikes all alike."""
    every = [OURS, *PEERS]
    window = ("window", 1_200 if quick else 1_500)
    for cards in sizes:
        for page in every:
            yield Job("load", page, cards, "desk", (("times", 1 if quick else 3),))
        for page in every:
            yield Job("frames", page, cards, "desk", (window, ("scenarios", ON_A_DESK)))
        for page in every if not quick else []:
            yield Job("load", page, cards, "phone", (("times", 3 if page == OURS else 2),))
        if not quick:  # the list is what a phone opens on; the board is one press away
            yield Job("load", OURS, cards, "phone-board", (("times", 3), ("view", "board")))
        for page in every if not quick else []:
            yield Job("frames", page, cards, "phone", (window, ("scenarios", ON_A_PHONE)))
        yield Job("hands", OURS, cards, "desk", (("keys", False),))
        yield Job("search", OURS, cards)
    for page in every:
        yield Job("hands", page, HEARD, "desk", (("keys", True),))
    yield Job("path", OURS, HEARD, "phone")


class Place:
    """One server for all of cocreate's boards, each laid when it is first asked for."""

    def __init__(self, server: Running) -> None:
        self._server = server
        self.board = cache(self._laid)

    def _laid(self, cards: int) -> Board:
        return pages.laid(self._server, cards)

    def told(self, job: Job) -> dict[str, Any]:
        """What the driver is told."""
        board = self.board(job.cards) if job.page == OURS else None
        people = board.people if board else [{"id": f"p{n}", "name": f"Persona {n + 1}"} for n in range(pages.PEOPLE)]
        return {
            "job": job.job,
            "page": job.page,
            "cards": job.cards,
            "screen": job.screen.partition("-")[0],
            "scene": scene(job.cards),
            "people": people,
            "url": f"http://127.0.0.1:{self._server.port}",
            "boards": {job.cards: dataclasses.asdict(board)} if board else {},
            "folders": {at: str(path) for at, path in FOLDERS.items()},
            **dict(job.more),
        }


def drive(told: dict[str, Any]) -> dict[str, Any]:
    """One job in a browser of its own."""
    command = [node(), HERE / "web" / "driver" / "main.mjs"]
    environment = {**os.environ, "CHROMIUM": pages.chromium()}
    try:
        done = subprocess.run(
            command, input=json.dumps(told), capture_output=True, text=True, env=environment, timeout=WITHIN, check=False
        )
    except subprocess.TimeoutExpired:
        return {"wrong": f"not done within {WITHIN:.0f} s"}
    if done.returncode:
        return {"wrong": done.stderr[-1500:]}
    return dict(json.loads(done.stdout.splitlines()[-1]))


def document(job: Job, place: Place) -> None:
    """The peer's own saved document of the scene, made once."""
    if job.page == OURS or (MADE / "documents" / f"{job.page}-{job.cards}.json").exists():
        return
    made = drive(place.told(dataclasses.replace(job, job="document", screen="desk")))
    if "wrong" in made:
        raise Unable(f"{job.page} could not make its document: {made['wrong']}")


def measure(arguments: argparse.Namespace, place: Place) -> report.Seen:
    kept = MADE / ("quick.json" if arguments.quick else "results.json")
    seen: report.Seen = {} if arguments.quick or arguments.fresh or not kept.exists() else json.loads(kept.read_text())
    until = time.monotonic() + arguments.minutes * 60
    for job in jobs(arguments.size or ([2_000] if arguments.quick else SIZES), quick=arguments.quick):
        wanted = not arguments.only or any(word in f"{job.name}:{job.page}" for word in arguments.only)
        done = seen.get(job.name, {}).get(job.page)
        if not wanted or (done and "wrong" not in done) or time.monotonic() > until:
            continue
        begun = time.monotonic()
        document(job, place)
        came = drive(place.told(job) | {"pictures": arguments.pictures})
        seen.setdefault(job.name, {})[job.page] = came
        kept.write_text(json.dumps(seen, indent=1))
        print(f"{job.name:20} {job.page:11} {time.monotonic() - begun:5.1f} s  {came.get('wrong', '')}", flush=True)
        if arguments.show:
            print(json.dumps(came, indent=1), flush=True)
    return seen


def main(given: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench --web", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one size, once, on short windows")
    parser.add_argument("--size", action="append", type=int, metavar="N", help="boards of so many cards only")
    parser.add_argument("--only", action="append", metavar="WORD", help="jobs whose name:page holds the word")
    parser.add_argument("--minutes", type=float, default=600, metavar="M", help="begin nothing after so many")
    parser.add_argument("--pictures", metavar="DIR", help="keep pictures of what was measured there")
    parser.add_argument("--show", action="store_true", help="print all that each job came to")
    parser.add_argument("--fresh", action="store_true", help="forget what was measured before")
    arguments = parser.parse_args(given)
    raise_limits()
    pages.install()
    with folder() as data, contextlib.ExitStack() as last:
        server = pages.started(data)
        last.callback(server.end)
        seen = measure(arguments, Place(server))
    print()
    print("\n".join(report.table(seen)))
    if not arguments.quick:
        report.write(seen, pages.versions(), datetime.datetime.now(datetime.UTC).date())
    print(json.dumps(report.summary(seen)))
    return 0
