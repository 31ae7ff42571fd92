"""The benchmark's load driver tells the truth: on a toy server whose faults are known, and on times that are given."""

import asyncio
import json
import shutil
import subprocess
import zlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve

from benchmarks.drive import AUTHOR, COUNT, MARK, Act, Client, Load, built, drive, frame, upgrade, wrong

pytestmark = pytest.mark.skipif(shutil.which("cc") is None, reason="the driver is written in C")

PEOPLE, EDITS = 5, 200
Deliver = Callable[[int, str], Sequence[str | bytes]]  # the number of the delivery, the message: what goes out for it


class Toy:
    """Passes on to all others of the board what somebody says, as `deliver` has it."""

    def __init__(self, deliver: Deliver, *, leak: bool = False) -> None:
        self.deliver, self.leak = deliver, leak
        self.here: dict[ServerConnection, str] = {}
        self.number = 0

    async def __call__(self, socket: ServerConnection) -> None:
        path = socket.request.path if socket.request else ""
        self.here[socket] = path
        async for message in socket:
            if message == "hello":
                await socket.send("welcome")
                continue
            for other, board in list(self.here.items()):
                if other is not socket and (self.leak or board == path):
                    self.number += 1
                    for out in self.deliver(self.number, str(message)):
                        await other.send(out)
        del self.here[socket]


@asynccontextmanager
async def listening(toy: Toy) -> AsyncIterator[int]:
    async with serve(toy, "127.0.0.1", 0) as server:
        yield next(iter(server.sockets)).getsockname()[1]


def client(port: int, board: int) -> Client:
    return Client(
        board=board,
        port=port,
        open=upgrade(f"/{board}"),
        hello=frame("hello"),
        ready=b"welcome",
        edit=Act(frame(f"an edit: {MARK}.")),
        cursor=Act(frame(f'{{"t":"presence","who":[{{"id":"p","x":{AUTHOR},"y":{COUNT}}}]}}')),
    )


async def driven(toy: Toy, load: Load, boards: Sequence[int] = (PEOPLE,)) -> dict[str, Any]:
    async with listening(toy) as port:
        clients = [client(port, board) for board, people in enumerate(boards) for _ in range(people)]
        return await asyncio.to_thread(drive, clients, load)


EDITING = Load(edits=EDITS, warm=0, window=1, drain=3)
POINTING = Load(cursors=EDITS, warm=0, window=1, drain=0.5, options=("pointers", "inflate"))


async def test_all_that_arrives_is_counted_once_for_each_receiver() -> None:
    report = await driven(Toy(lambda _, message: [message]), EDITING)
    assert wrong(report) == ""
    assert report["edits_sent"] > 0
    assert report["expected"] == report["arrived"] == report["edits"]["n"] == report["edits_sent"] * (PEOPLE - 1)
    assert 0 < report["edits"]["p50"] <= report["edits"]["p90"] <= report["edits"]["p99"] <= report["edits"]["max"]


async def test_each_edit_that_is_lost_is_counted_and_the_trial_fails() -> None:
    toy = Toy(lambda number, message: [] if number % 7 == 0 else [message])
    report = await driven(toy, EDITING)
    assert report["lost"] == toy.number // 7 > 0
    assert report["arrived"] == report["expected"] - report["lost"]
    assert "lost" in wrong(report)


async def test_an_edit_that_comes_twice_fails_the_trial() -> None:
    toy = Toy(lambda number, message: [message, message] if number == 5 else [message])
    report = await driven(toy, EDITING)
    assert (report["lost"], report["doubled"]) == (0, 1)
    assert "doubled" in wrong(report)


async def test_what_comes_to_another_board_fails_the_trial() -> None:
    whole = await driven(Toy(lambda _, message: [message]), EDITING, boards=(2, 3))
    assert (wrong(whole), whole["lost"]) == ("", 0)
    leaking = await driven(Toy(lambda _, message: [message], leak=True), EDITING, boards=(2, 3))
    assert leaking["leaked"] > 0
    assert "leaked" in wrong(leaking)


async def test_who_does_not_get_in_fails_the_trial() -> None:
    def deliver(number: int, message: str) -> Sequence[str]:
        raise ConnectionAbortedError

    assert "closed" in wrong(await driven(Toy(deliver), EDITING))


async def test_a_cursor_counts_when_it_or_a_newer_one_comes() -> None:
    """Only every third goes on, in one binary frame as our server compresses them; the last of each always."""
    seen: dict[str, int] = {}

    def deliver(_: int, message: str) -> Sequence[str | bytes]:
        seen[message] = seen.get(message, 0) + 1
        count = json.loads(message)["who"][0]["y"]
        if count % 3 and count < EDITS // PEOPLE - 2:
            return []
        squeezer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        compact = json.dumps(json.loads(message), separators=(",", ":")).encode()
        return [squeezer.compress(compact) + squeezer.flush()]

    report = await driven(Toy(deliver), POINTING)
    assert report["cursors_sent"] >= EDITS - PEOPLE
    assert report["missed"] == 0
    assert report["cursors"]["n"] == report["cursors_sent"] * (PEOPLE - 1)


async def test_cursors_that_never_come_are_not_forgotten() -> None:
    report = await driven(Toy(lambda _, message: []), POINTING)
    assert report["missed"] == report["cursors_sent"] * (PEOPLE - 1) == report["cursors"]["n"]
    assert report["cursors"]["p50"] > 60_000


@pytest.mark.parametrize(
    ("times", "p50", "p90", "p99", "most"),
    [
        ([n / 1000 for n in range(1, 1001)], 500, 900, 990, 1000),
        ([0.005] * 98 + [0.2] * 2, 5, 5, 200, 200),
        ([0.0012], 1.2, 1.2, 1.2, 1.2),
        ([0.010] * 50 + [3.0] * 50, 10, 3000, 3000, 3000),
    ],
)
def test_quantiles_are_those_of_the_times(times: list[float], p50: float, p90: float, p99: float, most: float) -> None:
    given = "\n".join(map(str, times))
    said = subprocess.run([built(), "-"], input=given, capture_output=True, text=True, check=True).stdout
    shown = json.loads(said)["times"]
    assert shown["n"] == len(times)
    for field, value in (("p50", p50), ("p90", p90), ("p99", p99), ("max", most)):
        assert value - 0.011 <= shown[field] <= value + (0.011 if value < 1000 else 1.011)
