"""What the table and the line of JSON say: never more than was asked, and the worst of all variants."""

import json
import random

import pytest

from tests.chaos.__main__ import run_one, summed_up
from tests.chaos.cases import POSTGRES, PROMISES, SQLITE, THREE, Case, NotRun, Promise
from tests.chaos.families import load_all
from tests.chaos.hints import Lies, lying
from tests.chaos.powercut import Note, Recording, cut
from tests.chaos.resume import like_one
from tests.chaos.stage import Machines

ASKED = {f"D{n}" for n in range(1, 12)} | {f"R{n}" for n in (*range(1, 9), 10, 11)} | {f"B{n}" for n in range(1, 9)}
ASKED |= {"J1", "J2", "J3", "S4"}


def case(variant: tuple[str, int] = SQLITE, name: str = "D1") -> Case:
    return Case(name, variant, Machines(), 1, quick=True)


def test_every_promise_that_is_to_be_run_has_a_scenario() -> None:
    load_all()
    assert set(PROMISES) >= ASKED


def test_a_case_that_asked_nothing_has_not_held() -> None:
    one = case()
    assert one.status == "broken"
    one.need(holds=True, otherwise="")
    assert one.status == "held"
    one.need(holds=False, otherwise="it did not")
    assert (one.status, one.broken) == ("broken", ["it did not"])


@pytest.mark.parametrize(
    ("error", "status"), [(NotRun("no disk"), "not run: no disk"), (ValueError("odd"), "broken"), (None, "broken")]
)
async def test_what_stops_a_case_is_never_held(error: Exception | None, status: str) -> None:
    async def scenario(_: Case) -> None:
        if error is not None:
            raise error

    PROMISES["X1"] = Promise("X1", "nothing", (SQLITE,), (), scenario)
    one = case(name="X1")
    try:
        await run_one(one)
    finally:
        del PROMISES["X1"]
    assert one.status == status


def test_a_promise_has_held_only_where_it_held_everywhere() -> None:
    cases = [case(), case(POSTGRES), case(THREE), case(name="D2"), case(name="D3")]
    for one in cases:
        one.need(holds=True, otherwise="")
    cases[1].need(holds=False, otherwise="no")
    cases[3].not_run = "why"
    cases[0].verdict.acknowledged, cases[0].kills, cases[2].converge_s = 5, 2, 1.25
    found = json.loads(json.dumps(summed_up(cases)))
    assert found["promises"] == {"D1": "broken", "D2": "not run: why", "D3": "held"}
    assert (found["acknowledged"], found["kills"], found["converge_s"]) == (5, 2, 1.25)


def test_R6_needs_one_two_and_three_nodes() -> None:
    several = [(name, n, "held") for name in ("R1", "R2", "R3") for n in (2, 3)]
    results = [(name, n, "held") for name in ("D1", "D6", "R4", "R5") for n in (1, 2, 3)] + several
    assert like_one(results) == ([], [])
    assert like_one(results[1:]) == (["D1 x1"], [])
    assert like_one([*results, ("D1", 1, "broken")]) == ([], ["D1 x1"])


# ---- the faults that are not the proxy's


def said(*messages: bytes) -> list[bytes]:
    return [b"*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$%d\r\n%s\r\n" % (len(one), one) for one in messages]


@pytest.mark.parametrize("piece", [1, 7, 1_000])
def test_without_lies_every_byte_passes(piece: int) -> None:
    stream = (
        b"*3\r\n$9\r\nsubscribe\r\n$1\r\nc\r\n:1\r\n" + b"".join(said(b"one", b"", b"x\r\n*3")) + b"+PONG\r\n$-1\r\n"
    )
    through = lying(Lies(), random.Random(1))()
    assert b"".join(through(stream[at : at + piece]) for at in range(0, len(stream), piece)) == stream


def test_only_messages_are_dropped_doubled_or_overtaken() -> None:
    one, two, three = said(b"one", b"two", b"three")
    pong = b"*2\r\n$4\r\npong\r\n$0\r\n\r\n"
    lies = Lies(drop=1.0)
    assert lying(lies, random.Random(1))()(one + pong + two) == pong
    assert lies.told == 2
    assert lying(Lies(double=1.0), random.Random(1))()(one + pong) == one + one + pong
    assert lying(Lies(overtake=1.0), random.Random(1))()(one + two + three) == two + one


def test_D3_what_was_synced_stands_and_what_was_not_falls_as_lots_do() -> None:
    notes = [Note("f", "write", 0, b"a" * 512), Note("f", "sync"), Note("", "acknowledged", data=b"c1")]
    notes += [Note("f", "write", 0, b"b" * 1_024), Note("f", "truncate", 512), Note("", "acknowledged", data=b"c2")]
    recording = Recording(notes, {"f": b""})
    assert cut(recording, 3, random.Random(1)) == ({"f": b"a" * 512}, {"c1"})
    later = {cut(recording, 6, random.Random(seed))[0]["f"][:1] for seed in range(20)}
    assert later == {b"a", b"b"}
    assert cut(recording, 2, random.Random(1))[1] == set()
