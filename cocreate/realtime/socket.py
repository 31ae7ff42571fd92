"""The endpoint: the only file that awaits a socket. Who is it, which room; then frames go straight to the room."""

import asyncio
import hashlib
from collections import deque
from collections.abc import Callable
from typing import assert_never

from starlette.websockets import WebSocket, WebSocketDisconnect

from cocreate.counts import COUNTS
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime.asking import Answer, Asked, Committed
from cocreate.realtime.crowd import Seat
from cocreate.realtime.errands import timed
from cocreate.realtime.hub import Hub
from cocreate.realtime.limits import WAITING, Allowance
from cocreate.realtime.outbox import Outbox, Writer
from cocreate.realtime.packets import Packet, packet
from cocreate.realtime.room import Room
from cocreate.realtime.seats import is_own_page, token_of, true_address
from cocreate.realtime.session import Effect, End, Enter, Send, Session
from cocreate.realtime.transport import EXTENSION, GIVE_UP
from cocreate.storage.ports import StoreError

HELLO_WITHIN = 10.0  # seconds
FIRST = asyncio.FIRST_COMPLETED
EARLY = 64  # frames that may come before the room is ready
EARLY_BYTES = f.MAX_FRAME  # in all


class Connection:
    """One socket between its session and its room."""

    def __init__(
        self,
        hub: Hub,
        writer: Writer,
        token: Callable[[f.Hello], str] = lambda hello: hello.token,
        address: str = "",
    ) -> None:
        self._hub = hub
        self._token = token
        self._session = Session()
        self._room: Room | None = None
        self._seat: Seat | None = None
        self._allowance = Allowance.of_the_unknown()
        self._early: deque[bytes] = deque()
        self.outbox = Outbox(writer)
        self.hello: asyncio.Future[f.Hello] = asyncio.get_running_loop().create_future()
        if (oldest := hub.lobby.enter(address, self.outbox)) is not None:
            oldest.close(f.CLOSE_TOO_MANY, "too many unknown sockets")

    def receive(self, raw: bytes) -> None:
        if self.outbox.closed:
            return
        if self.hello.done() and self._room is None:
            self._early.append(raw)
            if len(self._early) > EARLY or sum(map(len, self._early)) > EARLY_BYTES:
                self._early.clear()
                self.outbox.close(f.CLOSE_TOO_MANY, "too many frames")
            return
        effect = self._session.receive(raw, self._hub.clock.monotonic())
        if effect is not None:
            self._carry_out(effect)

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case f.Do() | f.Pointer() | f.Check() | f.Ping() | f.Summon():
                if self._room is not None and self._seat is not None:
                    self._pass_on(effect, self._room, self._seat)
            case Enter(hello):
                self._hub.lobby.spoke(self.outbox)
                self.hello.set_result(hello)
            case Send(sent):
                self.outbox.send(sent)
            case End(code, last):
                if last is not None:
                    self.outbox.send(last)
                self.outbox.close(code, "")
            case _:
                assert_never(effect)

    def _pass_on(self, frame: f.Do | f.Pointer | f.Check | f.Ping | f.Summon, room: Room, seat: Seat) -> None:
        match frame:
            case f.Do():
                self._ask(frame, room, seat)
            case f.Pointer():
                self._hub.point(room, seat, frame)
            case f.Check():
                room.check(seat, frame)
            case f.Ping(n, calm):
                room.calm(seat, calm / 1000)
                self.outbox.send(packet(f.Pong(n=n, now=self._hub.clock.now_ms(), seq=room.seq)))
            case f.Summon():
                if (refused := self._hub.summon(room, seat, frame)) is not None:
                    self.outbox.send(self._session.refusal("", refused))
            case _:
                assert_never(frame)

    def _ask(self, do: f.Do, room: Room, seat: Seat) -> None:
        """On to the room; but however silent the store is, nobody fills a room's queue alone (LIV-5)."""
        allowance = self._allowance
        if allowance.waiting >= WAITING:
            self._answer(do.id, Refused("busy"))
            return

        def answered(answer: Answer) -> None:
            allowance.waiting -= 1
            self._answer(do.id, answer)

        allowance.waiting += 1
        self._hub.ask(room, Asked(seat.person, do.id, do.command, answered))

    def _answer(self, id: str, answer: Answer) -> None:
        """A new event is its own acknowledgement; only what had been done before is told apart (LOG-3)."""
        match answer:
            case Refused():
                self.outbox.send(self._session.refused(id, answer))
            case Committed(seq, again) if again:
                COUNTS.again += 1
                self.outbox.send(packet(f.Done(id=id, seq=seq)))
            case Committed():
                pass

    async def enter(self) -> bool:
        """Find out who it is, and take a seat. Whether there is one."""
        async with asyncio.timeout(HELLO_WITHIN):
            hello = await self.hello
        async with self._hub.door:
            return await self._enter(hello)

    async def _enter(self, hello: f.Hello) -> bool:
        if self.outbox.closed:
            return False
        digest = hashlib.sha256(self._token(hello).encode()).hexdigest()
        session = await timed(self._hub.store.session(digest))
        if session is None or session.board != hello.board:
            return self._turn_away(f.CLOSE_UNKNOWN_SESSION, "unknown_session")
        room = await self._hub.room(hello.board)
        if room is None:
            return self._turn_away(f.CLOSE_UNKNOWN_BOARD, "unknown_board")
        if not await self._hub.abreast(room, session.person, hello.epoch, hello.seq):
            self.outbox.close(f.CLOSE_GOING_AWAY, "not ready")
        if self.outbox.closed:
            return False
        self._room, self._seat = room, Seat(session.person, self.outbox)
        self._admit(room, self._seat)
        self._hub.sit(room, self._seat, hello.epoch, hello.seq)
        while self._early:
            self.receive(self._early.popleft())
        return True

    def _admit(self, room: Room, seat: Seat) -> None:
        """What this person may ask is for all their sockets together, and those are so many: the oldest goes."""
        COUNTS.seats += 1
        now = self._hub.clock.monotonic()
        self._hub.lobby.leave(self.outbox)
        self._allowance, oldest = self._hub.limits.enter(room.id, seat.person, self.outbox, now)
        self._session.known(self._allowance)
        if oldest is not None:
            oldest.close(f.CLOSE_ELSEWHERE, "too many sockets of one person")

    def _turn_away(self, close: int, code: str) -> bool:
        self.outbox.send(self._session.refusal("", Refused(code)))
        self.outbox.close(close, code)
        return False

    def leave(self) -> None:
        self.outbox.closed = True
        self._hub.lobby.leave(self.outbox)
        if self._room is not None and self._seat is not None:
            COUNTS.seats -= 1
            self._hub.limits.leave(self._room.id, self._seat.person, self.outbox, self._hub.clock.monotonic())
            self._hub.leave(self._room, self._seat)
            self._room = self._seat = None  # the socket may lie about for long: it must not keep a whole board


def _token(websocket: WebSocket, hello: f.Hello) -> str:
    return token_of(websocket, hello.board, hello.token)


async def _turn_back(websocket: WebSocket) -> None:
    """Another site's page has no business here: 403, and a browser is told no more. Ours is told where to go."""
    address = true_address(websocket)
    if address is not None:
        await websocket.accept()
    await websocket.close(f.CLOSE_WRONG_ADDRESS, address or "")


async def endpoint(websocket: WebSocket) -> None:
    hub: Hub = websocket.app.state.hub
    if "origin" in websocket.headers and not is_own_page(websocket):
        await _turn_back(websocket)
        return
    await websocket.accept()
    live = websocket.scope["extensions"].get(EXTENSION) if "extensions" in websocket.scope else None
    writer = live or AsgiWriter(websocket)
    address = websocket.client.host if websocket.client else ""
    connection = Connection(hub, writer, lambda hello: _token(websocket, hello), address)
    if live is not None:
        live.receiver = connection.receive
    COUNTS.sockets += 1
    COUNTS.sockets_opened += 1
    reader = asyncio.create_task(_read(websocket, connection))
    entering = asyncio.create_task(connection.enter())
    try:
        await asyncio.wait({reader, entering}, return_when=FIRST)
        if entering.done() and (entering.exception() is not None):
            _could_not_enter(connection, entering.exception())
        await asyncio.wait({reader, writer.sending} if isinstance(writer, AsgiWriter) else {reader}, return_when=FIRST)
        if reader.done():
            reader.result()
    finally:
        entering.cancel()
        reader.cancel()
        COUNTS.sockets -= 1
        connection.leave()
        if live is not None:
            live.receiver = None
        if isinstance(writer, AsgiWriter):
            writer.stop()
        # a task that ended and that nobody asked for its end holds all that it knew until memory is looked through
        await asyncio.gather(entering, reader, return_exceptions=True)


def _could_not_enter(connection: Connection, error: BaseException | None) -> None:
    if isinstance(error, StoreError | TimeoutError):
        connection.outbox.close(f.CLOSE_GOING_AWAY, "not ready")
    elif error is not None:
        connection.outbox.close(1011, "internal")
        raise error


async def _read(websocket: WebSocket, connection: Connection) -> None:
    """Until the socket is gone; through plain ASGI also the frames."""
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        text = message.get("text")
        connection.receive(text.encode() if text is not None else message["bytes"])


class AsgiWriter:
    """The way out through plain ASGI, where the server is not ours: a bounded queue and one task."""

    def __init__(self, websocket: WebSocket) -> None:
        self._websocket = websocket
        self._queue: deque[Packet] = deque()
        self._size = 0
        self._news = asyncio.Event()
        self._closing: tuple[int, str] | None = None
        self.sending = asyncio.create_task(self._run())

    def offer(self, packet: Packet, most: int) -> int:
        waiting = self._size
        if waiting <= most:
            self._queue.append(packet)
            self._size += len(packet.payload)
            self._news.set()
        return waiting

    def close(self, code: int, reason: str) -> None:
        self._closing = self._closing or (code, reason)
        self._news.set()
        asyncio.get_running_loop().call_later(GIVE_UP, self.stop)

    def stop(self) -> None:
        self.sending.cancel()

    async def _run(self) -> None:
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                while self._queue:
                    next_packet = self._queue.popleft()
                    self._size -= len(next_packet.payload)
                    if next_packet.binary:
                        await self._websocket.send_bytes(next_packet.payload)
                    else:
                        await self._websocket.send_text(next_packet.payload.decode())
                if self._closing is not None:
                    await self._websocket.close(*self._closing)
                    return
        except (WebSocketDisconnect, RuntimeError):
            return
