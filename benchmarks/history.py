"""Looking back at two hours of work: `python -m benchmarks.history [--events 20000]`, after `./run build`.

It writes the log of such a session with the board's own rules, serves it, asks for the past over HTTP, and has Chromium
go to any second of it (`history.mjs`). Prints the figures, and last one line of JSON.
"""

import argparse
import asyncio
import http.client
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.cocreate_peer import Cocreate
from benchmarks.drive import HERE
from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Event
from cocreate.boards.lines import body_of, encoded
from cocreate.storage.ports import Append, BoardRow, Door, Line
from cocreate.storage.store import open_store

BOARD, KEY = "history", "k" * 43
TWO_HOURS = 7_200_000  # ms
PEOPLE = [f"person{n}" for n in range(24)]
PHASES = ["listen", "imagine", "cluster", "choose", "plan"]
WORDS = ("orario", "nido", "famiglie", "lavoro", "turni", "trasporti", "assistenza", "anziani", "sportello", "comune")


def session(events: int) -> list[Event]:
    """A table of 24 people and one who leads: cards, words, moves, comments, reactions, links, dots, phases."""
    dice, board = random.Random(7), Board()
    log: list[Event] = []
    start = int(time.time() * 1000) - TWO_HOURS

    def ask(actor: str, command: c.AnyCommand) -> None:
        at = start + TWO_HOURS * len(log) // events
        decided = decide(board, command, actor, at)
        if not isinstance(decided, Decision):
            return
        seq = len(log) + 1
        cmd = command.member if isinstance(command, c.JoinTable) else f"c{seq}"
        changes, nameless = list(decided.changes), decided.anonymous
        event = Event(seq=seq, type=decided.type, by=actor, at=at, cmd=cmd, changes=changes, anonymous=nameless)
        board.advance(event)
        log.append(event)

    ask(SERVER, c.OpenBoard(title="Due ore", language="it", template="co-design"))
    ask(SERVER, c.JoinTable(member="lead", role="facilitator"))
    for person in PEOPLE:
        ask(SERVER, c.JoinTable(member=person, role="participant"))
    while len(log) < events:
        due = PHASES[min(len(PHASES) * len(log) // events, len(PHASES) - 1)]
        if board.about["phase"] != due:
            ask("lead", c.OpenPhase(phase=due))
        ask(dice.choice(PEOPLE), _act(board, dice, len(log)))
    return log


def _act(board: Board, dice: random.Random, n: int) -> c.AnyCommand:
    cards = list(board.of("card"))
    zones = board.phase.get("zones") or ["needs", "ideas", "actions"]
    words = " ".join(dice.choices(WORDS, k=8))
    x, y = dice.randrange(2_300), dice.randrange(1_400)
    if len(cards) < 20 or (len(cards) < 1_500 and dice.random() < 0.12):
        return c.AddCards(cards=[c.NewCard(id=f"k{n}", zone=dice.choice(zones), text=words, x=x, y=y)])
    id = dice.choice(cards)
    text, rev = board.of("card")[id]["text"], board.of("card")[id]["rev"]
    edit = c.TextEdit(at=len(text) if len(text) < 300 else 0, remove=0 if len(text) < 300 else 50, insert="parola ")
    other = dice.choice(cards)
    acts: list[c.AnyCommand] = [
        c.EditText(card=id, rev=rev, edits=[edit]),
        c.MoveCards(moves=[c.Move(id=id, x=x, y=y)]),
        c.AddComment(id=f"m{n}", card=id, text=words),
        c.React(card=id, symbol="love", on=True),
        c.AddLink(id=f"l{n}", kind="answers", source=id, target=other),
        c.CastVote(card=id, dots=1),
    ]
    return dice.choices(acts, [10, 4, 2, 2, 2, 1])[0]


async def written(data: Path, log: list[Event]) -> None:
    store = await open_store(f"sqlite:///{data / 'cocreate.db'}")
    try:
        row = BoardRow(id=BOARD, title="Due ore", created=log[0].at, epoch="e", seq=0)
        await store.create_board(row, {sha256(KEY.encode()).hexdigest(): Door(BOARD, "facilitator", None)})
        for n in range(0, len(log), 500):
            lines = [
                Line(actor=one.by, cmd=one.cmd, body=body_of(encoded(one)), salt=os.urandom(16))
                for one in log[n : n + 500]
            ]
            await store.append([Append(board=BOARD, epoch="e", expect=n, lines=lines)])
    finally:
        await store.close()


class Asking:
    def __init__(self, port: int) -> None:
        self._port = port
        seat = json.loads(self("POST", "/api/join", {"board": BOARD, "key": KEY, "name": "Guida"})[0])
        self.token: str = seat["token"]

    def __call__(self, method: str, path: str, body: Any = None) -> tuple[bytes, float]:
        """The answer as it came over the wire, and the milliseconds that it took."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        headers = {"Accept-Encoding": "gzip" if method == "GET" else "identity"}
        if hasattr(self, "token"):
            headers["Authorization"] = f"Bearer {self.token}"
        began = time.perf_counter()
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        raw = answer.read()
        took = 1000 * (time.perf_counter() - began)
        connection.close()
        if answer.status >= 400:
            raise RuntimeError(raw.decode())
        return raw, took


def asked(ask: Asking, events: int) -> dict[str, float]:
    """Over HTTP: all of it in pages, states at random, the story of a card."""
    pages = [ask("GET", f"/api/boards/{BOARD}/history?after={n}&epoch=e") for n in range(0, events, 2_000)]
    dice = random.Random(3)
    states = [ask("GET", f"/api/boards/{BOARD}/history/{dice.randrange(1, events)}")[1] for _ in range(15)]
    stories = [ask("GET", f"/api/boards/{BOARD}/history/cards/k{n}")[1] for n in range(25, 35)]
    return {
        "pages_ms": round(sum(took for _, took in pages)),
        "pages_kb_gz": round(sum(len(raw) for raw, _ in pages) / 1024),
        "state_p50_ms": round(statistics.median(states)),
        "state_max_ms": round(max(states)),
        "story_p50_ms": round(statistics.median(stories)),
    }


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.history", description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    events: int = parser.parse_args(arguments).events
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        asyncio.run(written(data, session(events)))
        server = Cocreate().start(data)
        try:
            found: dict[str, Any] = {"events": events, **asked(Asking(server.port), events)}
            link = f"http://127.0.0.1:{server.port}/b/{BOARD}#key={KEY}&name=Guida"
            looked = subprocess.run(
                ["node", HERE / "history.mjs", link], capture_output=True, text=True, check=True, timeout=300
            )
            found |= json.loads(looked.stdout.splitlines()[-1])
        finally:
            server.end()
    for name, value in found.items():
        print(f"{name:20} {value}")
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
