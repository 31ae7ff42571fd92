"""tldraw sync with SQLite: it writes before anybody sees an edit. An edit patches the person's own shape."""

import json
import math
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import websockets.sync.client

from benchmarks.drive import DIGITS, MARK, TOTAL, Act, Client, frame, upgrade
from benchmarks.installed import PEERS, node
from benchmarks.servers import Running, free_port, start

PAGE = {"id": "page:page", "typeName": "page", "name": "Page 1", "index": "a1", "meta": {}}


class Tldraw:
    name = "tldraw"
    durable = True
    options: Sequence[str] = ()
    pace = 32
    people = math.inf

    def start(self, data: Path) -> Running:
        port = free_port()
        return start([node(), PEERS / "tldraw.mjs", str(port), data], data, lambda: port)

    def clients(self, server: Running, boards: Sequence[int], *, keep: bool = False) -> list[Client]:
        schema = _schema()
        for board, people in enumerate(boards):
            _seed(server.port, board, schema, [_shape(f"s{i:04d}", MARK) for i in range(people)])
        sizes = enumerate(boards)
        return [_client(server.port, board, i, schema, keep) for board, people in sizes for i in range(people)]

    def seeded(self, server: Running, cards: int, people: int, length: int = 120) -> list[Client]:
        schema = _schema()
        _seed(server.port, 0, schema, [_shape(f"s{i:05d}", "x" * length) for i in range(cards)])
        return [_client(server.port, 0, i, schema, False) for i in range(people)]


def _schema() -> Any:
    command: list[str | Path] = [node(), PEERS / "tldraw.mjs", "schema"]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def _shape(id: str, text: str) -> dict[str, Any]:
    """A group is the smallest shape that there is; its text stands in `meta`."""
    place = {"x": 0, "y": 0, "rotation": 0, "index": "a1", "parentId": "page:page", "isLocked": False, "opacity": 1}
    return {"id": f"shape:{id}", "typeName": "shape", "type": "group", **place, "props": {}, "meta": {"m": text}}


def _connect(schema: Any) -> str:
    asked = {"type": "connect", "connectRequestId": "c", "lastServerClock": 0, "protocolVersion": 8, "schema": schema}
    return json.dumps(asked)


def _client(port: int, board: int, place: int, schema: Any, keep: bool) -> Client:
    own: dict[str, Any] = {"id": "instance_presence:x", "typeName": "instance_presence", "currentPageId": "page:page"}
    own |= {"userId": f"user:{place}", "userName": f"P{place}", "color": "#FF0000", "selectedShapeIds": []}
    own |= {"scribbles": [], "chatMessage": "", "meta": {}, "camera": None, "screenBounds": None, "brush": None}
    own |= {"followingUserId": None, "lastActivityTimestamp": None, "cursor": None}
    here = json.dumps({"type": "push", "clientClock": 1, "presence": ["put", own]})
    put = json.dumps(_shape(f"n{place:04d}-{DIGITS}", MARK))
    patch = f'"shape:s{place:04d}":["patch",{{"meta":["put",{{"m":"{MARK}"}}]}}]'
    diff = f'"shape:n{place:04d}-{DIGITS}":["put",{put}]' if keep else patch
    cursor = '["put",{"x":1234,"y":567,"type":"default","rotation":0}]'
    presence = f'["patch",{{"cursor":{cursor},"chatMessage":["put","{MARK}"]}}]'
    push = f'{{"type":"push","clientClock":{TOTAL}'
    return Client(
        board=board,
        port=port,
        open=upgrade(f"/board-{board}?sessionId=s{place}"),
        hello=frame(_connect(schema)),
        ready=b'"hydrationType"',
        answers=[(b'{"type":"connect"', frame(here))],
        edit=Act(frame(f'{push},"diff":{{{diff}}}}}')),
        cursor=Act(frame(f'{push},"presence":{presence}}}')),
    )


def _seed(port: int, board: int, schema: Any, shapes: list[dict[str, Any]]) -> None:
    url = f"ws://127.0.0.1:{port}/board-{board}?sessionId=seed"
    with websockets.sync.client.connect(url, max_size=None) as socket:
        socket.send(_connect(schema))
        _await(socket, '"hydrationType"')
        records = [PAGE, *shapes]
        for clock, at in enumerate(range(0, len(records), 200), 1):
            diff = {record["id"]: ["put", record] for record in records[at : at + 200]}
            socket.send(json.dumps({"type": "push", "clientClock": clock, "diff": diff}))
            _await(socket, f'"clientClock":{clock}')


def _await(socket: websockets.sync.client.ClientConnection, text: str) -> None:
    while text not in str(socket.recv(timeout=60)):
        pass
