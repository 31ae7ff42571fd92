"""Sockets that do not read, or send too much: they are cut off and cost others nothing (LIV-4)."""

import asyncio

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.typing import Origin

from cocreate.realtime import frames as f
from cocreate.realtime.outbox import LIMIT
from cocreate.realtime.transport import PIECES
from tests.realtime.raw import Raw, close_code, flood, masked
from tests.realtime.serving import Served, add, answers, fill, until

OPEN = {"listen": {"writing": "open"}}
MIB = 1_048_576


async def test_LIV_4_who_never_reads_is_cut_off_and_the_others_get_everything(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    ada, bo = await shared.join(opened, "Ada"), await shared.join(opened, "Bo")
    deaf = [Raw(shared.settings.port, buffer=4_096).hello(await shared.join(opened, f"D{n}")) for n in range(3)]
    async with shared.socket(ada) as writer, shared.socket(bo) as reader:
        welcome = await reader.welcome()
        await writer.welcome()
        before = shared.rss
        listening = asyncio.create_task(reader.until(lambda frame: answers(frame, "last"), 60))
        await fill(writer, 9 * MIB)
        await until(lambda: all(raw.is_gone() for raw in deaf))
        grown = shared.rss - before
        await writer.do("last", add("last"))
        await listening
        seqs = [event.seq for frame in reader.frames if isinstance(frame, f.Events) for event in frame.events]
        assert seqs == list(range(welcome.seq + 1, seqs[-1] + 1))
        # 9 MiB of board in memory, its log's newest events, and at most 1 MiB for each that does not read
        assert grown < 3 * 9 * MIB + len(deaf) * 1.25 * LIMIT
    for raw in deaf:
        raw.close()


@pytest.mark.parametrize(
    "piece",
    [
        masked(b"x" * 125, opcode=9),
        masked(b'{"t":"ping"}'),
        masked(b'{"t":"pointer","x":1,"y":1}'),
        masked(b'{"t":"do","id":"a","command":{"type":"undo"}}'),
        masked(b"{}"),
        masked(b""),
    ],
    ids=["ping", "app ping", "pointer", "act", "nonsense", "empty"],
)
async def test_LIV_4_who_floods_is_cut_off_and_the_server_stays_as_it_was(shared: Served, piece: bytes) -> None:
    opened = await shared.opened(**OPEN)
    ada = await shared.join(opened, "Ada")
    raw = Raw(shared.settings.port, buffer=4_096).hello(await shared.join(opened, "Flut"))
    async with shared.socket(ada) as browser:
        await browser.welcome()
        before = shared.rss
        assert await asyncio.to_thread(flood, raw, piece)
        await browser.do("c1", add("k1"))
        await browser.answer("c1")
        assert shared.rss - before < 16 * MIB
    raw.close()


@pytest.mark.parametrize("size", [0, 1])
async def test_LIV_4_a_message_in_endless_pieces_is_cut_off(shared: Served, size: int) -> None:
    raw = Raw(shared.settings.port)
    raw.upgraded()
    raw.send(b"{", fin=False)
    before = shared.rss
    assert await asyncio.to_thread(flood, raw, masked(b" " * size, opcode=0, fin=False))
    assert shared.rss - before < 4 * MIB
    raw.close()


async def test_a_message_in_some_pieces_is_whole(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    seat = await shared.join(opened, "Ada")
    raw = Raw(shared.settings.port)
    raw.upgraded()
    hello = msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=seat.board, token=seat.token))
    raw.send(hello[:1], fin=False)
    for n in range(1, len(hello) - 1):
        raw.send(hello[n : n + 1], opcode=0, fin=False)
        if n % 7 == 0:
            raw.send(b"still here", opcode=9)
    raw.send(hello[-1:], opcode=0)
    assert len(hello) < PIECES
    read = b""
    while b'"t":"welcome"' not in read:
        part = raw.socket.recv(65_536)
        assert part, read
        read += part
    raw.close()


async def test_F6_compressed_and_oversized_messages_are_refused(shared: Served) -> None:
    async with connect(shared.api.socket, origin=Origin(shared.url), proxy=None, compression="deflate") as willing:
        assert willing.protocol.extensions == []
    before = shared.rss
    for first, payload, code in (
        (0xC1, b"\x00" * 100, 1002),  # compressed, though that was not agreed on
        (0x81, b"x" * (f.MAX_FRAME + 1), 1009),
        (0x83, b"x", 1002),  # an opcode that there is not
        (0x89, b"x" * 126, 1002),  # a ping that is too long
    ):
        raw = Raw(shared.settings.port)
        raw.upgraded()
        raw.socket.sendall(masked(payload, first=first))
        assert close_code(raw.rest()) == code, (first, payload[:5])
        raw.close()
    huge = Raw(shared.settings.port)  # it only says how large it will be
    huge.upgraded()
    huge.socket.sendall(b"\x81\xff" + (2**40).to_bytes(8, "big") + bytes(4))
    assert close_code(huge.rest()) == 1009
    huge.close()
    assert shared.rss - before < 8 * MIB


async def test_a_message_of_the_largest_size_is_read(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    async with shared.socket(await shared.join(opened, "Ada")) as browser:
        await browser.welcome()
        await browser.connection.send('{"t":"ping"}' + " " * (f.MAX_FRAME - 12))
        assert isinstance(await browser.until(lambda frame: isinstance(frame, f.Pong)), f.Pong)
