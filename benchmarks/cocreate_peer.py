"""cocreate as it is shipped: its own process, SQLite with synchronous=FULL, real joins, its own protocol."""

import http.client
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import websockets.sync.client

from benchmarks.drive import AUTHOR, COUNT, DIGITS, HERE, MARK, Act, Client, frame, upgrade
from benchmarks.servers import Running, start
from cocreate.ids import new_id

OPTIONS = ("inflate", "pointers")
BATCH = 500
HOUSES = 8  # addresses from which people join


class Cocreate:
    name = "cocreate"
    durable = True
    options: Sequence[str] = OPTIONS
    pace = 32
    command: Sequence[str] = (sys.executable, "-P", "-m", "cocreate")

    def start(self, data: Path) -> Running:
        said = data / "server.json"
        said.unlink(missing_ok=True)

        def port() -> int | None:
            try:
                return int(json.loads(said.read_text())["url"].rpartition(":")[2])
            except (OSError, ValueError):
                return None

        command: list[str | Path] = [*self.command, "serve", "--host", "127.0.0.1", "--port", "0", "--data", data]
        return start(command, data, port, {"PYTHONPATH": str(HERE.parent)})

    def clients(self, server: Running, boards: Sequence[int], *, keep: bool = False) -> list[Client]:
        """So many people at each board, each with a card of their own to edit; `keep`: with a new card each time."""
        api = _Api(server)
        found: list[Client] = []
        for number, people in enumerate(boards):
            board, leader, code = api.table(f"Tavolo {number}")
            names = [f"card-{i:04d}" for i in range(people)]
            api.cards(board, leader, [] if keep else names, MARK)
            tokens = _join_all(server, code, names)
            found += [_client(server.port, number, board, tokens[name], name, keep=keep) for name in names]
        return found

    def seeded(self, server: Running, cards: int, people: int, length: int = 120) -> list[Client]:
        """A board with so many cards, and people who have not come yet."""
        api = _Api(server)
        board, leader, code = api.table("Tavolo pieno")
        api.cards(board, leader, [f"card-{i:05d}" for i in range(cards)], _text(length))
        names = [f"card-{i:05d}" for i in range(people)]
        tokens = _join_all(server, code, names)
        return [_client(server.port, 0, board, tokens[name], name) for name in names]


def _join_all(server: Running, code: str, names: Sequence[str]) -> dict[str, str]:
    """Their tokens; they come from several addresses at once."""
    houses = [_Api(server, address=f"127.0.0.{2 + house}") for house in range(min(HOUSES, len(names)))]
    tokens: dict[str, str] = {}

    def come(house: int) -> None:
        for name in names[house :: len(houses)]:
            tokens[name] = houses[house].join(code, name)

    with ThreadPoolExecutor(HOUSES) as threads:
        for done in [threads.submit(come, house) for house in range(len(houses))]:
            done.result()
    return tokens


def _text(length: int) -> str:
    sentence = "Un furgone della posta che porti anche le medicine, dove la corriera non passa piu' di sera. "
    return (sentence * (length // len(sentence) + 1))[:length]


def _client(port: int, number: int, board: str, token: str, card: str, *, keep: bool = False) -> Client:
    if keep:
        new = f'{{"id":"{card}-{DIGITS}","zone":"ideas","text":"{MARK}","x":0,"y":0}}'
        act = f'{{"type":"add_cards","cards":[{new}]}}'
    else:
        edit = f'{{"at":0,"remove":{len(MARK)},"insert":"{MARK}"}}'
        act = f'{{"type":"edit_text","card":"{card}","rev":{COUNT},"edits":[{edit}]}}'
    hello = json.dumps({"t": "hello", "v": 1, "board": board, "token": token, "lang": "it"})
    return Client(
        board=number,
        port=port,
        open=upgrade("/ws"),
        hello=frame(hello),
        ready=b'{"t":"welcome"',
        edit=Act(frame(f'{{"t":"do","id":"e{DIGITS}","command":{act}}}')),
        cursor=Act(frame(f'{{"t":"pointer","x":{AUTHOR},"y":{COUNT}}}')),
    )


class _Api:
    """The public HTTP API, over one connection that stays."""

    def __init__(self, server: Running, address: str = "127.0.0.1") -> None:
        self._port = server.port
        self._http = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30, source_address=(address, 0))
        self._desk = (server.data / "desk.key").read_text().strip()

    def table(self, title: str) -> tuple[str, str, str]:
        """A new table in the phase where all may write: its id, its leader's token, the participants' code."""
        new = {"template": "co-design", "title": title, "language": "it"}
        opened = self._call("POST", "/api/boards", new, self._desk)
        door = {"board": opened["board"], "key": opened["key"], "name": "Chiara", "lang": "it"}
        leader = self._call("POST", "/api/join", door)["token"]
        invites = self._call("GET", f"/api/boards/{opened['board']}/invites", None, leader)
        self.do(opened["board"], leader, [{"type": "open_phase", "phase": "cluster"}])
        return opened["board"], leader, invites["participant"]["code"]

    def join(self, code: str, name: str) -> str:
        return str(
            self._call("POST", "/api/join", {"id": new_id("join-"), "code": code, "name": name, "lang": "it"})["token"]
        )

    def cards(self, board: str, token: str, ids: list[str], text: str) -> None:
        place = {"zone": "ideas", "text": text}
        new = [{"id": id, **place, "x": i % 50 * 196, "y": i // 50 * 160} for i, id in enumerate(ids)]
        size = max(1, min(BATCH, 60_000 // (len(text) + 80)))
        batches = [new[at : at + size] for at in range(0, len(new), size)]
        self.do(board, token, [{"type": "add_cards", "cards": batch} for batch in batches])

    def do(self, board: str, token: str, commands: list[dict[str, Any]]) -> None:
        """Act over a socket, as everybody does, and wait until it is done."""
        with websockets.sync.client.connect(f"ws://127.0.0.1:{self._port}/ws", max_size=None) as socket:
            socket.send(json.dumps({"t": "hello", "v": 1, "board": board, "token": token, "lang": "it"}))
            for command in commands:
                id = new_id("do-")
                socket.send(json.dumps({"t": "do", "id": id, "command": command}))
                _await_event(socket, id)

    def _call(self, method: str, path: str, body: Any, bearer: str | None = None) -> Any:
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {bearer}"} if bearer else {})
        self._http.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self._http.getresponse()
        said = json.loads(answer.read())
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {said}")
        return said


def _await_event(socket: websockets.sync.client.ClientConnection, id: str) -> None:
    while True:
        message = socket.recv(timeout=60)
        if isinstance(message, bytes):
            continue  # a large welcome
        said = json.loads(message)
        if said["t"] == "refused":
            raise RuntimeError(f"refused: {said}")
        if said["t"] == "events" and any(event["cmd"] == id for event in said["events"]):
            return
