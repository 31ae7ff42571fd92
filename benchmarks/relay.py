"""A relay like Excalidraw's: what it passes on it cannot read, so that an edit is the client's encrypted bytes."""

import math
from collections.abc import Sequence
from pathlib import Path

from benchmarks.drive import MARK, Act, Client, frame, upgrade
from benchmarks.installed import PEERS, node
from benchmarks.servers import Running, free_port, start

EDIT, CURSOR = 600, 200  # bytes of the encrypted messages that Excalidraw's client sends
IV = b"initialvecto"


class Relay:
    name = "excalidraw-like relay"
    durable = False
    options: Sequence[str] = ()
    pace = 32
    people = math.inf

    def start(self, data: Path) -> Running:
        port = free_port()
        return start([node(), PEERS / "relay.mjs", str(port)], data, lambda: port)

    def clients(self, server: Running, boards: Sequence[int], *, keep: bool = False) -> list[Client]:
        return [_client(server.port, board) for board, people in enumerate(boards) for _ in range(people)]

    def seeded(self, server: Running, cards: int, people: int, length: int = 120) -> list[Client]:
        return []  # it holds no state


def _client(port: int, board: int) -> Client:
    return Client(
        board=board,
        port=port,
        open=upgrade("/socket.io/?EIO=4&transport=websocket"),
        hello=b"",
        ready=b'42["room-user-change"',
        answers=[
            (b"0{", frame("40")),
            (b"40{", frame(f'42["join-room","board-{board}"]')),
            (b"2", frame("3")),
        ],
        edit=_act("server-broadcast", board, EDIT),
        cursor=_act("server-volatile-broadcast", board, CURSOR),
    )


def _act(event: str, board: int, size: int) -> Act:
    places = '{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}'
    data = MARK.encode() + b"x" * (size - len(MARK))
    return Act(frame(f'452-["{event}","board-{board}",{places}]') + frame(data) + frame(IV))
