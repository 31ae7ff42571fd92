"""The peers that speak Yjs: hocuspocus, y-websocket's own server, pycrdt-websocket. Updates are put together by hand.

An edit gives the person's own key of the map `cards` a new value, as Yjs encodes it: the item after the one before,
which it deletes. `keep`: a new key each time, so that what a server has kept can be counted.
"""

import math
from collections.abc import Sequence
from pathlib import Path

import websockets.sync.client

from benchmarks.drive import DIGITS, MARK, VARINT, VARINT_NEXT, Act, Client, frame, upgrade
from benchmarks.installed import PEERS, PYTHON, node
from benchmarks.servers import Running, free_port, start

SYNC, AWARENESS, AUTH = 0, 1, 2
STEP_1, STEP_2, UPDATE = 0, 1, 2
ANY, TYPE, A_MAP = 0x08, 0x07, 0x01
HAS_ORIGIN, HAS_KEY = 0x80, 0x20
STRING, INTEGER = 119, 125


def varint(n: int) -> bytes:
    out = bytearray()
    while n > 0x7F:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes([*out, n])


def sized(data: bytes | str) -> bytes:
    raw = data.encode() if isinstance(data, str) else data
    return varint(len(raw)) + raw


def _value(value: str | int) -> bytes:
    if isinstance(value, str):
        return varint(1) + bytes([STRING]) + sized(value)
    first, rest = value & 0x3F, value >> 6  # a sign takes one bit of the first byte
    return varint(1) + bytes([INTEGER, first | (0x80 if rest else 0)]) + (varint(rest) if rest else b"")


def first(client: bytes, clock: bytes, key: str, text: str) -> bytes:
    """An update: a new key of the map."""
    item = bytes([ANY | HAS_KEY, 1]) + sized("cards") + sized(key) + _value(text)
    return b"\x01\x01" + client + clock + item + b"\x00"


def after(client: bytes, text: str) -> bytes:
    """An update: the next value of a key, and the one before deleted."""
    item = bytes([ANY | HAS_ORIGIN | HAS_KEY]) + client + VARINT + _value(text)
    return b"\x01\x01" + client + VARINT_NEXT + item + b"\x01" + client + b"\x01" + VARINT + b"\x01"


def many(client: bytes, cards: int, text: str) -> bytes:
    """An update: so many cards, each a map of its fields, as a Yjs whiteboard keeps them."""
    items: list[bytes] = []
    for i in range(cards):
        card = client + varint(len(items))
        items.append(bytes([TYPE | HAS_KEY, 1]) + sized("cards") + sized(f"card-{i:05d}") + bytes([A_MAP]))
        fields: dict[str, str | int] = {"kind": "idea", "zone": "ideas", "text": text, "author": "p" + "a" * 16}
        fields |= {"x": i % 50 * 196, "y": i // 50 * 160, "at": 1_790_000_000}
        items += [bytes([ANY | HAS_KEY, 0]) + card + sized(name) + _value(value) for name, value in fields.items()]
    return b"\x01" + varint(len(items)) + client + varint(0) + b"".join(items) + b"\x00"


class Yjs:
    """What is common to them. Only hocuspocus puts the document's name before each message, and a greeting first."""

    name = ""
    durable = False
    options: Sequence[str] = ()
    pace = 32
    people = math.inf
    named = False

    def command(self, port: int, data: Path) -> list[str | Path]:
        raise NotImplementedError

    def environment(self, port: int, data: Path) -> dict[str, str]:
        return {}

    def start(self, data: Path) -> Running:
        port = free_port()
        return start(self.command(port, data), data, lambda: port, self.environment(port, data))

    def clients(self, server: Running, boards: Sequence[int], *, keep: bool = False) -> list[Client]:
        sizes = enumerate(boards)
        return [self._client(server.port, board, 1000 + i, i, keep) for board, people in sizes for i in range(people)]

    def _client(self, port: int, board: int, id: int, place: int, keep: bool) -> Client:
        name = sized(f"board-{board}") if self.named else b""
        client, key = varint(id), f"card-{place:04d}"
        greeting = frame(name + bytes([AUTH, 0]) + sized("a-token") + sized("4.7.0")) if self.named else b""
        own = first(client, varint(0), key, "new")
        edit = first(client, VARINT_NEXT, f"{key}-{DIGITS}", MARK) if keep else after(client, MARK)
        state = f'{{"cursor":{{"x":1234,"y":567,"m":"{MARK}"}}}}'
        pointer = b"\x01" + client + VARINT_NEXT + sized(state)
        nothing = frame(name + bytes([SYNC, STEP_2]) + sized(b"\x00\x00"))
        return Client(
            board=board,
            port=port,
            open=upgrade(f"/board-{board}"),
            hello=greeting
            + frame(name + bytes([SYNC, STEP_1]) + sized(b"\x00"))
            + frame(name + bytes([SYNC, UPDATE]) + sized(own)),
            ready=name + bytes([SYNC, STEP_2]),
            answers=[(name + bytes([SYNC, STEP_1]), nothing)],
            edit=Act(frame(name + bytes([SYNC, UPDATE]) + sized(edit))),
            cursor=Act(frame(name + bytes([AWARENESS]) + sized(pointer))),
        )

    def seeded(self, server: Running, cards: int, people: int, length: int = 120) -> list[Client]:
        found = self.clients(server, [people])
        name = sized("board-0") if self.named else b""
        update = many(varint(1), cards, "x" * length)
        seed = name + bytes([SYNC, UPDATE]) + sized(update)
        with websockets.sync.client.connect(f"ws://127.0.0.1:{server.port}/board-0", max_size=None) as socket:
            if self.named:
                socket.send(name + bytes([AUTH, 0]) + sized("a-token") + sized("4.7.0"))
            socket.send(seed)
            until_all_in(socket, name, len(update))
        return found


def until_all_in(socket: websockets.sync.client.ClientConnection, name: bytes, size: int) -> None:
    """Ask for the whole document until it holds what was sent."""
    for _ in range(50):
        socket.send(name + bytes([SYNC, STEP_1]) + sized(b"\x00"))
        while True:
            said = socket.recv(timeout=30)
            if isinstance(said, bytes) and said.startswith(name + bytes([SYNC, STEP_2])):
                break
        if len(said) > size * 0.95:  # the server has its own way of writing it
            return
    raise RuntimeError("the document never held what was sent")


class Hocuspocus(Yjs):
    name = "hocuspocus"
    named = True

    def command(self, port: int, data: Path) -> list[str | Path]:
        return [node(), PEERS / "hocuspocus.mjs", str(port), data]


class YWebsocket(Yjs):
    name = "y-websocket"

    def command(self, port: int, data: Path) -> list[str | Path]:
        return [node(), PEERS / "node_modules" / "y-websocket" / "bin" / "server.cjs"]

    def environment(self, port: int, data: Path) -> dict[str, str]:
        return {"HOST": "127.0.0.1", "PORT": str(port)}


class YWebsocketLevel(YWebsocket):
    name = "y-websocket+leveldb"

    def environment(self, port: int, data: Path) -> dict[str, str]:
        return {**super().environment(port, data), "YPERSISTENCE": str(data / "level")}


class Pycrdt(Yjs):
    name = "pycrdt-websocket"
    pace = 4  # more at once, and some are dropped

    def command(self, port: int, data: Path) -> list[str | Path]:
        return [PYTHON, PEERS / "pycrdt_server.py", str(port), data]
