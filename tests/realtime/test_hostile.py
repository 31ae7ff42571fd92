"""Thousands of hostile frames: each is answered or ends its socket, the server lives, and others are served (S4)."""

import asyncio
import contextlib
import json
import random
import re
from typing import Any

import msgspec
import pytest
from websockets.exceptions import ConnectionClosed

from cocreate.boards import commands as c
from cocreate.boards.gate import admit
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime.limits import Allowance
from cocreate.realtime.session import End, Session
from tests.realtime.raw import Raw, flood, masked
from tests.realtime.serving import Served, add

OPEN = {"listen": {"writing": "open"}}
FRAMES = 20_000  # at the decoder
SOCKETS = 400  # of raw bytes
TAGS = [one.__struct_config__.tag for one in c.SocketCommand.__args__]  # type: ignore[attr-defined]
FIELDS = sorted({name for one in c.SocketCommand.__args__ for name in one.__struct_fields__})  # type: ignore[attr-defined]


def value(lots: random.Random, deep: int = 0) -> Any:
    """Some JSON, near to what is asked for or far from it."""
    leaf = [
        None, True, 0, -1, 2**53, 2**64, 1e308, -0.0, 3.5, "", "k1", "needs", "listen", "participant", "it", "🙂" * 3,
        "\ud800", "\x00", "\u202e", "x" * 3_000, "2026-02-30", "../..", "'; DROP TABLE", "%s%n", {}, [],
    ]  # fmt: skip
    if deep > 3 or lots.random() < 0.6:
        return lots.choice(leaf)
    if lots.random() < 0.5:
        return [value(lots, deep + 1) for _ in range(lots.randrange(4))]
    return {lots.choice(FIELDS): value(lots, deep + 1) for _ in range(lots.randrange(4))}


def command(lots: random.Random) -> dict[str, Any]:
    fields = lots.sample(FIELDS, lots.randrange(5))
    return {"type": lots.choice([*TAGS, "open_board", "join_table", "", None])} | {name: value(lots) for name in fields}


def frame(lots: random.Random) -> bytes:
    made = lots.choice(
        [
            {"t": "do", "id": lots.choice(["a", "b", "x" * 65, "", 7]), "command": command(lots)},
            {"t": "pointer", "x": value(lots), "y": value(lots), "card": value(lots)},
            {
                "t": lots.choice(["check", "ping", "summon", "hello", "welcome", "events"]),
                lots.choice(FIELDS): value(lots),
            },
            {"t": "check", "seq": value(lots), "hash": value(lots)},
            value(lots),
        ]
    )
    raw = bytearray(json.dumps(made).encode())
    for _ in range(lots.choice([0, 0, 0, 1, 5])):
        if raw:
            raw[lots.randrange(len(raw))] = lots.randrange(256)
    return bytes(raw)


def test_S4_every_frame_is_decoded_refused_or_ends_the_session() -> None:
    lots = random.Random(1)
    decoder = msgspec.json.Decoder(f.FromClient)
    passed = 0
    for n in range(FRAMES):
        raw = frame(lots)
        session = Session()
        session.receive(b'{"t":"hello","v":1,"board":"b","token":"t"}', 0.0)
        session.known(Allowance())
        effect = session.receive(raw, 0.0)
        if isinstance(effect, f.Do):
            passed += 1
            again = admit(decoder, msgspec.json.encode(effect), f.MAX_FRAME)
            assert not isinstance(again, Refused), raw
        assert effect is not None or b"pointer" in raw, raw
        assert not isinstance(effect, End) or b"hello" in raw, (n, raw)
    assert passed > 10  # by chance a frame is a command that is whole


async def test_S4_the_server_lives_through_hostile_frames_and_serves_others(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    lead, ada = await shared.join(opened, "Lead", "facilitator"), await shared.join(opened, "Ada")
    hostile = [
        await shared.join(opened, f"H{n}", role) for n, role in enumerate(("participant", "observer", "facilitator"))
    ]
    lots = random.Random(2)
    async with shared.socket(lead) as leading, shared.socket(ada) as good:
        await leading.welcome()
        await good.welcome()
        before = shared.rss

        async def attack(n: int) -> int:
            """Each frame is followed by a ping, so that it counts only when the server has read it."""
            read = 0
            while read < 1_000:
                async with shared.socket(hostile[n]) as bad:
                    with contextlib.suppress(ConnectionClosed):
                        await bad.welcome()
                        for _ in range(40):
                            raw = frame(lots)
                            await bad.connection.send(raw if read % 2 else raw.decode("latin-1"))
                            read += 1
                        await bad.say(f.Ping(n=read))
                        await bad.until(lambda frame, n=read: isinstance(frame, f.Pong) and frame.n == n)
            return read

        attacks = [asyncio.create_task(attack(n)) for n in range(len(hostile))]
        served = 0
        while not all(task.done() for task in attacks) or served < 10:
            await good.do(f"g{served}", c.React(card="no", symbol="love", on=True))
            assert await good.answer(f"g{served}")
            served += 1
        assert sum(await asyncio.gather(*attacks)) >= 3_000
        await leading.do("r", c.ReopenBoard())  # should they have finished it
        await leading.answer("r")
        await leading.do("last", c.OpenPhase(phase="plan"))
        await leading.answer("last")
        assert shared.rss - before < 48 * 1_048_576


REQUEST = (
    b"GET /ws HTTP/1.1\r\nHost: h\r\nOrigin: http://h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


def mutated(lots: random.Random) -> bytes:
    """A handshake and frames, with some of it cut, doubled or changed."""
    stream = bytearray(REQUEST)
    for _ in range(lots.randrange(5)):
        payload = lots.choice([b"", b"{}", b"x" * 126, b"\xff\xfe", b'{"t":"ping"}', lots.randbytes(20)])
        stream += masked(payload, opcode=lots.randrange(16), fin=lots.random() < 0.8)
    for _ in range(lots.choice([0, 1, 1, 3, 10])):
        at = lots.randrange(len(stream))
        match lots.randrange(4):
            case 0:
                stream[at] = lots.randrange(256)
            case 1:
                del stream[at : at + lots.randrange(1, 9)]
            case 2:
                stream[at:at] = lots.randbytes(lots.randrange(1, 9))
            case _:
                stream[at:at] = stream[at : at + 40]
    return bytes(stream)


FIXED = [
    REQUEST.replace(b"GET /ws", b"GET /ws\xff\xfe"),
    REQUEST.replace(b"GET /ws", b"GET /ws?\xc3\xa9"),
    REQUEST.replace(b"Origin: http://h", b"Origin: http://h\r\nSec-WebSocket-Protocol: \xff, ,"),
    REQUEST.replace(b"Version: 13", b"Version: 12"),
    REQUEST.replace(b"dGhlIHNhbXBsZSBub25jZQ==", b"short"),
    REQUEST.replace(b"GET /ws", b"POST /ws"),
    REQUEST + masked(b"{}", first=0xF1),
    REQUEST + masked(b"", first=0x89) + masked(b"", first=0x88),
    REQUEST + masked(b"\x03", first=0x88),
    REQUEST + masked(b"\xff\xff", first=0x88),
    REQUEST + b"\x81\x05hello",  # not masked
    REQUEST + REQUEST,
    b"\x00" * 100,
    b"GET / HTTP/9.9\r\n\r\n",
]


async def test_S4_streams_of_bytes_that_are_no_websocket_harm_nobody(shared: Served) -> None:
    lots = random.Random(3)
    await shared.opened()
    for stream in (*FIXED, *(mutated(lots) for _ in range(SOCKETS))):
        raw = Raw.plain(shared.settings.port)
        with contextlib.suppress(OSError):
            raw.socket.sendall(stream)
            raw.socket.shutdown(1)
        raw.socket.settimeout(5)
        with contextlib.suppress(OSError):
            await asyncio.to_thread(raw.socket.recv, 1_000)
        raw.close()
    async with shared.socket(await shared.join(await shared.opened(**OPEN), "Ada")) as browser:
        await browser.welcome()
        await browser.do("c", add("k"))
        await browser.answer("c")
    assert not re.search("Traceback|Fatal", shared.stderr), shared.stderr[-6_000:]


@pytest.mark.parametrize("opcode", [9, 10])
async def test_B2_a_flood_of_pings_or_pongs_is_cut_off_though_the_peer_reads(shared: Served, opcode: int) -> None:
    raw = Raw(shared.settings.port).hello(await shared.join(await shared.opened(), "Ada"))
    reading = asyncio.create_task(asyncio.to_thread(raw.rest))
    assert await asyncio.to_thread(flood, raw, masked(b"", opcode))
    await reading
    raw.close()
