"""Several nodes in one process: real hubs on one PostgreSQL, with hints over a real Valkey, or with none at all."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Callable
from typing import Any

from cocreate.audit import audit
from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.records import Role
from cocreate.clock import SystemClock
from cocreate.fanout.local import LocalFanout
from cocreate.fanout.ports import Fanout, Hint
from cocreate.fanout.redis import RedisFanout
from cocreate.realtime import frames as f
from cocreate.realtime.asking import Answer, Asked, Committed
from cocreate.realtime.hub import Hub
from cocreate.realtime.room import Room
from cocreate.storage.ports import BoardRow, Store
from cocreate.storage.store import open_store
from tests.realtime.given import Chair
from tests.realtime.serving import until
from tests.services import free_port

BOARD = "b1"
OPEN = c.PhaseSettings(writing="open")
_ids = itertools.count()


class NoFanout(LocalFanout):
    """Nobody hears anything, as when all of Redis is lost."""

    alone = False

    def publish(self, hint: Hint) -> None:
        self.counts.lost += 1


class Node:
    def __init__(self, store: Store, fanout: Fanout) -> None:
        self.store, self.fanout = store, fanout
        self.offered: list[str] = []
        self.hub = Hub(store, SystemClock(), fanout, lambda: self.offered.append("job"))
        self._work = [asyncio.create_task(self.hub.run()), asyncio.create_task(fanout.run())]

    async def room(self) -> Room:
        room = await self.hub.room(BOARD)
        assert room is not None
        return room

    async def do(self, actor: str, command: c.AnyCommand, cmd: str | None = None) -> Answer:
        return await self.hub.do(BOARD, actor, command, cmd or f"c{next(_ids)}")

    async def done(self, actor: str, command: c.AnyCommand, cmd: str | None = None) -> Committed:
        answer = await self.do(actor, command, cmd)
        assert isinstance(answer, Committed), answer
        return answer

    async def ask(self, actor: str, command: c.AnyCommand) -> "asyncio.Future[Answer]":
        """Asked of the room as it is here now, whatever the log says."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        room = self.hub._rooms[BOARD]
        self.hub.ask(room, Asked(actor, f"c{next(_ids)}", command, answer.set_result))
        return answer

    async def sit(self, person: str, epoch: str | None = None, seq: int | None = None) -> Chair:
        room, chair = await self.room(), Chair(person)
        await self.hub.abreast(room, person, epoch, seq)
        self.hub.sit(room, chair.seat, epoch, seq)
        return chair

    async def follow(self) -> None:
        """Read what others wrote, without waiting for a hint or the poll."""
        assert await self.hub._following.catch_up(await self.room())

    async def kill(self) -> None:
        """As SIGKILL: nobody is told."""
        for work in self._work:
            work.cancel()
        self.hub._errands.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)

    async def stop(self) -> None:
        await self.hub.close()
        await self.fanout.close()
        await self.kill()


@contextlib.asynccontextmanager
async def nodes(
    url: str, fanouts: list[Callable[[], Fanout]], urls: dict[int, str] | None = None, **roles: Role
) -> AsyncIterator[list[Node]]:
    """As many nodes as there are fanouts, on a table with these people; some may reach the store by another address."""
    stores = [await open_store((urls or {}).get(n, url)) for n in range(len(fanouts))]
    made = [Node(store, fanout()) for store, fanout in zip(stores, fanouts, strict=True)]
    await stores[0].create_board(BoardRow(id=BOARD, title="T", created=0, epoch="e1", seq=0), {})
    await made[0].done(SERVER, c.OpenBoard(title="T", language="it", template="co-design", phases={"listen": OPEN}))
    for person, role in roles.items():
        await made[0].done(SERVER, c.JoinTable(member=person, role=role))
        await stores[0].add_person(BOARD, person, person.title(), f"hash-{person}", 0)
        await made[0].hub.introduce(BOARD, person, person.title())
    for node in made:
        await node.room()
    try:
        yield made
    finally:
        bugs = [node.hub.counters.bugs for node in made]
        for node in made:
            await node.stop()
        for store in stores:
            await store.close()
        assert bugs == [0] * len(made)


def redis(url: str, n: int) -> list[Callable[[], Fanout]]:
    return [lambda: RedisFanout(url)] * n


def silent(n: int) -> list[Callable[[], Fanout]]:
    return [NoFanout] * n


async def log_of(store: Store) -> Board:
    """The board as its log has it, once the audit has found nothing wrong (LOG-1, LOG-10)."""
    report = await audit(store, BOARD)
    assert report.flaws == []
    lines = await store.read(BOARD, 0, 100_000)
    assert [line.seq for line in lines] == list(range(1, len(lines) + 1))
    assert len({(line.actor, line.cmd) for line in lines}) == len(lines)
    return Board().replay([event_of(line.seq, line.body) for line in lines])


async def agree(made: list[Node], *chairs: Chair) -> Board:
    """Wait until all nodes stand at the head: each has the log's board then, each chair each event once, in order."""
    head = await made[0].store.head(BOARD)
    assert head is not None
    rooms = [node.hub._rooms[BOARD] for node in made]
    await until(lambda: all(room.seq >= head.seq and not room.busy for room in rooms))
    board = await log_of(made[0].store)
    for room in rooms:
        assert (room.seq, room.chain) == (board.seq, head.chain if board.seq == head.seq else room.chain)
        assert state_hash(room.board.records) == state_hash(board.records)
        assert room.board.history.acts.keys() == board.history.acts.keys()
    for chair in chairs:
        [welcome] = chair.wire.of(f.Welcome)
        own = [event.seq for frame in chair.wire.of(f.Events) for event in frame.events]
        assert own == list(range(welcome.seq + 1, board.seq + 1))
    return board


def last(chair: Chair, kind: type[Any]) -> Any:
    return chair.wire.of(kind)[-1]


class Delayed:
    """A way to a port on which every byte takes so long, as to another city."""

    def __init__(self, port: int, delay: float) -> None:
        self._to, self._delay = port, delay
        self.port = free_port()
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "Delayed":
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self.port)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for line in self._lines:
            line.cancel()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._to)
        for source, target in ((reader, back), (there, writer)):
            line = asyncio.create_task(self._one_way(source, target))
            self._lines.add(line)

    async def _one_way(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        while data := await reader.read(65_536):
            loop.call_later(self._delay / 2, _write, writer, data)
        loop.call_later(self._delay / 2, writer.close)


def _write(writer: asyncio.StreamWriter, data: bytes) -> None:
    if not writer.is_closing():
        writer.write(data)
