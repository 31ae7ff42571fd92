"""cocreate as it is shipped: its own process, SQLite with synchronous=FULL, real joins, its own protocol."""

import http.client
import json
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import websockets.sync.client

from benchmarks.drive import AUTHOR, COUNT, DIGITS, HERE, MARK, Act, Client, frame, upgrade
from benchmarks.servers import Running, start
from cocreate.boards.decide.table import MAX_MEMBERS
from cocreate.ids import new_id

T = TypeVar("T")
R = TypeVar("R")

OPTIONS = ("inflate", "pointers")
BATCH = 500
HOUSES = 8  # addresses from which people join


class Cocreate:
    name = "cocreate"
    durable = True
    options: Sequence[str] = OPTIONS
    pace = 32
    people = MAX_MEMBERS - 10.0  # some lead
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
        houses = _houses(server)

        def lay(house: Api, number: int) -> tuple[str, str]:
            board, leader, code = house.table(f"Tavolo {number}")
            house.cards(board, leader, [] if keep else _names(boards[number]), MARK)
            return board, code

        tables = _shared(houses, range(len(boards)), lay)
        guests = [(number, name) for number, people in enumerate(boards) for name in _names(people)]
        tokens = _shared(houses, guests, lambda house, guest: house.join(tables[guest[0]][1], guest[1]))
        port = server.port
        return [
            _client(port, number, tables[number][0], token, name, keep=keep)
            for (number, name), token in zip(guests, tokens, strict=True)
        ]

    def seeded(self, server: Running, cards: int, people: int, length: int = 120) -> list[Client]:
        """A board with so many cards, and people who have not come yet."""
        houses = _houses(server)
        board, leader, code = houses[0].table("Tavolo pieno")
        houses[0].cards(board, leader, [f"card-{i:05d}" for i in range(cards)], _text(length))
        names = [f"card-{i:05d}" for i in range(people)]
        tokens = _shared(houses, names, lambda house, name: house.join(code, name))
        return [_client(server.port, 0, board, token, name) for name, token in zip(names, tokens, strict=True)]


def _names(people: int) -> list[str]:
    return [f"card-{i:04d}" for i in range(people)]


def _houses(server: Running) -> list["Api"]:
    """People come from several addresses at once."""
    return [Api(server, address=f"127.0.0.{2 + house}") for house in range(HOUSES)]


def _shared(houses: list["Api"], work: Sequence[T], do: Callable[["Api", T], R]) -> list[R]:
    """The work, shared out among the houses; what came of each piece."""

    def part(at: int) -> list[R]:
        return [do(houses[at], piece) for piece in work[at :: len(houses)]]

    with ThreadPoolExecutor(len(houses)) as threads:
        parts = list(threads.map(part, range(len(houses))))
    return [parts[i % len(houses)][i // len(houses)] for i in range(len(work))]


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


class Api:
    """The public HTTP API, over one connection that stays."""

    def __init__(self, server: Running, address: str = "127.0.0.1") -> None:
        self._port = server.port
        self._http = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30, source_address=(address, 0))
        self._desk = (server.data / "desk.key").read_text().strip()

    def table(self, title: str) -> tuple[str, str, str]:
        """A new table in the phase where all may write: its id, its leader's token, the participants' code."""
        opened, leader, code = self.opened(title)
        return opened["board"], leader, code

    def opened(self, title: str) -> tuple[dict[str, str], str, str]:
        """The same, with the facilitator's key."""
        new = {"template": "co-design", "title": title, "language": "it"}
        opened = self._call("POST", "/api/boards", new, self._desk)
        door = {"board": opened["board"], "key": opened["key"], "name": "Chiara", "lang": "it"}
        leader = self._call("POST", "/api/join", door)["token"]
        invites = self._call("GET", f"/api/boards/{opened['board']}/invites", None, leader)
        self.do(opened["board"], leader, [{"type": "open_phase", "phase": "cluster"}])
        return opened, leader, invites["participant"]["code"]

    def join(self, code: str, name: str) -> str:
        """The token of a new participant."""
        return self.joined(code, name)["token"]

    def joined(self, code: str, name: str) -> dict[str, str]:
        door = {"id": new_id("join-"), "code": code, "name": name, "lang": "it"}
        return dict(self._call("POST", "/api/join", door))

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
