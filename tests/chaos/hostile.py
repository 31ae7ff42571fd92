"""A million hostile frames (S4): grammar, mutations with a corpus that grows, streams of bytes; and people served."""

import asyncio
import contextlib
import multiprocessing
import random
import re
import time
import tracemalloc
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache

import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidMessage

from cocreate.client.rest import Joined
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime.session import End, Send, Session
from tests.chaos.bounds import MIB, crowd
from tests.chaos.cases import SQLITE, Case, answers, percentile, promise
from tests.chaos.durability import DAY_RATE
from tests.chaos.load import Load, load
from tests.chaos.people import decoded
from tests.chaos.stage import stage
from tests.helpers.random_acts import RandomActs
from tests.realtime.raw import Raw
from tests.realtime.test_hostile import FIXED, frame, mutated

GROWS = 24 * MIB
LARGEST = 4_000  # frames of a corpus: what is left behind is to be the product's
UNSAID = 0.05  # of all ends
CODES = {1000, 1002, 1003, 1007, 1009, 1012, 4400, 4401, 4403, 4404, 4408, 4409, 4429, 4430}
NUMBER = re.compile(rb"[0-9]+")
NUMBERS = (0, 1, 7, -1, 2**31, 2**53 + 1, 2**64, 10**30)
PIECES = [b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"1e999", b"-0", b"\\u0000", b"\\ud800", b"\xff"]
HELLO = b'{"t":"hello","v":1,"board":"b","token":"t"}'


@cache
def valid() -> list[bytes]:
    """What honest clients say: at least one of every command."""
    acts = RandomActs(1)
    commands = [acts.act()[1] for _ in range(300)]
    one_each = list({type(command): command for command in commands}.values())
    done = [f.Do(id=f"v{n}", command=command) for n, command in enumerate(one_each)]  # type: ignore[arg-type]
    others = [f.Pointer(x=1, y=2, card="k"), f.Check(seq=1, hash=2), f.Ping(n=1), f.Summon(x=1, y=2)]
    return [msgspec.json.encode(one) for one in (*done, *others)]


class Corpus:
    """Frames that led somewhere new; each new frame is one of them, changed. What is new: effect, code and place."""

    def __init__(self, lots: random.Random) -> None:
        self._lots = lots
        self._frames = [*(frame(lots) for _ in range(50)), *valid()]
        self.found: set[str] = set()

    def __len__(self) -> int:
        return len(self._frames)

    def next(self) -> bytes:
        fate = self._lots.random()
        if fate < 0.3:
            return frame(self._lots)
        if fate < 0.4:  # nearly honest: only a number is another one
            return self._other_number(self._lots.choice(valid()))
        raw = bytearray(self._lots.choice(self._frames))
        for _ in range(self._lots.choice((1, 1, 2, 4, 16))):
            self._change(raw)
        return bytes(raw[:70_000])

    def _other_number(self, raw: bytes) -> bytes:
        places = list(NUMBER.finditer(raw))
        if not places:
            return raw
        one = self._lots.choice(places)
        return raw[: one.start()] + str(self._lots.choice(NUMBERS)).encode() + raw[one.end() :]

    def _change(self, raw: bytearray) -> None:
        lots, at = self._lots, self._lots.randrange(len(raw) + 1)
        match lots.randrange(6):
            case 0 if raw:
                raw[at % len(raw)] = lots.randrange(256)
            case 1:
                del raw[at : at + lots.randrange(1, 12)]
            case 2:
                raw[at:at] = lots.choice(PIECES)
            case 3:
                other = lots.choice(self._frames)
                raw[at:at] = other[lots.randrange(len(other) + 1) :][:200]
            case 4:
                raw[at:at] = raw[at : at + 60] * lots.choice((1, 3, 40))
            case _:
                raw[:] = self._other_number(bytes(raw))

    def led_to(self, raw: bytes, where: str) -> None:
        if where not in self.found and len(self._frames) < LARGEST:
            self.found.add(where)
            self._frames.append(raw)


def receive(raw: bytes) -> str:
    """What the session makes of it, by name."""
    session = Session()
    session.receive(HELLO, 0.0)
    effect = session.receive(raw, 0.0)
    match effect:
        case Send(packet) | End(_, packet) if packet is not None:
            said = decoded(packet.payload.decode())
            assert isinstance(said, f.Refusal), said
            place = re.sub(r"[0-9]+", "N", str(said.args.get("why", "")))
            return f"{type(effect).__name__} {said.code} {place}"
        case f.Do():
            again = msgspec.json.decode(msgspec.json.encode(effect), type=f.Do)
            assert again == effect
            return f"Do {type(effect.command).__name__}"
        case Refused():
            raise AssertionError(effect)
        case _:
            return type(effect).__name__


@promise(
    "S4", "a million hostile frames: an answer or a documented end for each, and people served", (SQLITE,), (SQLITE,)
)
async def hostile_frames(case: Case) -> None:
    inside, outside, streams = case.some(1_000_000, 10_000), case.some(100_000, 1_000), case.some(5_000, 50)
    fuzzing = asyncio.create_task(asyncio.to_thread(beside, case.seed, inside))
    async with stage(case.machines) as made, load(made, case.seed, 1, 6) as at:
        node = made.nodes[0]
        seats = await crowd(at, 12)
        await at.act_for(2, DAY_RATE)
        began = time.monotonic()
        codes: Counter[int] = Counter()
        async with at.acting(10):
            await attack(at, seats, outside // 10, codes, case)  # warm
            warm = node.rss
            await attack(at, seats, outside, codes, case)
            await throw(node.settings.port, streams, case)
            await at.until(lambda: len(answers(at, since=began)) > 5)
        grown, waited = node.rss - warm, answers(at, since=began)
        await case.converge(at, within=None)
        await case.judge(at)
        case.need(grown <= GROWS, f"the server grew by {grown / MIB:.1f} MiB")
        # whose frames are still on their way when the server lets go may lose the code that was said (TCP resets)
        unsaid = codes.pop(1006, 0)
        case.need(set(codes) <= CODES, f"undocumented ends: {sorted(set(codes) - CODES)}")
        case.need(unsaid <= max(2, sum(codes.values()) * UNSAID), f"{unsaid} sockets ended without a code")
        case.need(percentile(waited, 0.99) <= 2.0, f"others waited {percentile(waited, 0.99):.1f} s (p99)")
        case.faults.append(f"{inside} frames at the session, {outside} over sockets, {streams} streams of bytes")
        case.figures |= {
            "ends": dict(codes),
            "without_code": unsaid,
            "mib_grown": round(grown / MIB, 1),
            "others_p99_s": percentile(waited, 0.99),
        }
        found = await fuzzing
        case.need(found.asked > 0, "the fuzzer did nothing")
        for fault in found.faults:
            case.need(False, fault)
        case.figures |= found.figures


@dataclass
class Fuzzed:
    faults: list[str] = field(default_factory=list)
    figures: dict[str, object] = field(default_factory=dict)
    asked: int = 0

    def need(self, holds: bool, otherwise: str) -> None:
        self.asked += 1
        if not holds and len(self.faults) < 20:
            self.faults.append(otherwise)


def beside(seed: int, frames: int) -> Fuzzed:
    """In a process of its own: it takes a core."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(fuzz, seed, frames).result()


def fuzz(seed: int, frames: int) -> Fuzzed:
    corpus, made = Corpus(random.Random(seed)), Fuzzed()
    kinds: Counter[str] = Counter()
    began, start = time.monotonic(), 0
    for number in range(frames):
        raw = corpus.next()
        try:
            where = receive(raw)
        except Exception as bug:
            made.need(False, f"{raw[:300]!r} gave {type(bug).__name__}: {bug}")
            continue
        kinds[where.split(" ")[0]] += 1
        corpus.led_to(raw, where)
        if number == frames // 2:
            tracemalloc.start()
            start = tracemalloc.get_traced_memory()[0]
        if number == frames // 2 + frames // 20:
            grown = tracemalloc.get_traced_memory()[0] - start
            tracemalloc.stop()
            made.need(grown < 8 * MIB, f"{frames // 20} frames left {grown / MIB:.1f} MiB behind")
    made.need(kinds["Do"] > 0 and kinds["Send"] > 0, "the grammar is one-sided")
    made.figures = {"kinds": dict(kinds), "corpus": len(corpus)}
    made.figures["frames_s"] = round(frames / (time.monotonic() - began))
    return made


async def attack(at: Load, seats: list[Joined], frames: int, codes: Counter[int], case: Case) -> None:
    """From several sockets at once, until so many frames were sent."""
    left = [frames]

    async def keep_on(seat: Joined, lots: random.Random) -> None:
        corpus = Corpus(lots)
        while left[0] > 0:
            left[0] -= 60
            code = await one_socket(at.any_port(), seat, [corpus.next() for _ in range(60)])
            if code:
                codes[code] += 1

    await asyncio.gather(*(keep_on(seat, random.Random(case.lots.random())) for seat in seats))


async def one_socket(port: int, seat: Joined, frames: list[bytes]) -> int:
    """The code with which the server ended it; 0 where it did not."""
    url = f"ws://127.0.0.1:{port}/ws"
    with contextlib.suppress(OSError, InvalidMessage):
        async with connect(
            url, proxy=None, compression=None, max_size=None, ping_interval=None, close_timeout=1
        ) as one:
            hello = f.Hello(v=f.PROTOCOL, board=seat.board, token=seat.token)
            try:
                await one.send(msgspec.json.encode(hello), text=True)
                for number, raw in enumerate(frames):
                    await one.send(raw, text=number % 3 != 0)
                await one.send(msgspec.json.encode(f.Ping(n=77)), text=True)
                async with asyncio.timeout(20):
                    while not (isinstance(frame := decoded(await one.recv()), f.Pong) and frame.n == 77):
                        pass
            except ConnectionClosed as closed:
                return closed.rcvd.code if closed.rcvd is not None else 1006
    return 0


async def throw(port: int, streams: int, case: Case) -> None:
    """Handshakes and frames as bytes, with bytes changed: nobody is owed an answer, but nothing may break."""

    def one(stream: bytes) -> None:
        with contextlib.suppress(OSError):
            raw = Raw.plain(port)
            raw.socket.settimeout(0.5)
            raw.socket.sendall(stream)
            raw.socket.shutdown(1)
            raw.socket.recv(1_000)
            raw.close()

    for start in range(0, streams, 50):
        batch = [mutated(case.lots) for _ in range(min(50, streams - start))]
        await asyncio.gather(*(asyncio.to_thread(one, stream) for stream in (*batch, *FIXED)))
