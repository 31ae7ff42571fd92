"""uvicorn's WebSocket protocol with a straight way in and out: whole frames, no task and no queue for each message.

Its HTTP protocol too, which waits for a request for a while only, and for so many (B4).

It leans on the inside of uvicorn 0.54 (pinned); `socket` also works without it, through plain ASGI.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

from uvicorn.middleware.proxy_headers import _TrustedHosts
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.streams import StreamReader

from cocreate.realtime.limits import Lobby
from cocreate.realtime.packets import Packet
from cocreate.realtime.plain import plain_texts

EXTENSION = "cocreate.live"
PATIENCE = "cocreate.patience"  # in the scope of a request that has not come to its end: waits for it so many seconds
PING_FLOOD = 262_144  # bytes of pongs that may wait for a peer that does not read
CONTROLS = 1_000  # pings and pongs between two pings of ours: a browser sends one
GIVE_UP = 2.0  # seconds that a peer has to answer a close
LATE = 100  # messages
REQUEST_WITHIN = 10.0  # seconds from its first byte, or from the connection's beginning, to its last
OPENED = 2  # sockets at a time: some two milliseconds each
AT_ONCE, REFILL = 100.0, 20.0  # opened without a rest: a table that comes together; so many more with each second
QUICK = 0.008  # seconds of the loop's round, while that is so
THEN, REST = 0.005, 6.0  # seconds at least for all else, and times as long as that took
AT_THE_DOOR = 4_096  # that wait for it
PIECES = 1_024  # of one message: a browser sends it in one, and empty pieces have no size that could be limited


class LiveProtocol(WebSocketsSansIOProtocol):
    receiver: Callable[[bytes], None] | None = None
    _between = False  # whether the library waits for a new message, and has nothing of one
    _late = 0  # messages that came after our close
    _last_word: asyncio.TimerHandle | None = None  # after it a peer that does not close is cut off
    _controls = 0  # pings and pongs since our last ping

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[EXTENSION] = self

    def connection_lost(self, exc: Exception | None) -> None:
        """What points back at it lets go, so that its memory is free at once and nobody has to look for it."""
        super().connection_lost(exc)
        self.receiver, self.frames = None, []
        if hasattr(self, "scope"):
            self.scope["extensions"].pop(EXTENSION, None)
        if self._last_word is not None:
            self._last_word.cancel()
        self.conn.parser.close()  # halfway through a message it holds the library, which holds it
        self.conn.parser_exc = None  # so does what it ended with, by its traceback

    def data_received(self, data: bytes) -> None:
        """Plain messages go straight to the room; all else goes through the library, which costs more."""
        if self._between and (texts := plain_texts(data)) is not None:
            for text in texts:
                self._said(text)
            return
        self._between = False
        super().data_received(data)
        self._between = self.receiver is not None and _is_between(self.conn)

    def send_receive_event_to_app(self) -> None:
        """Hand the message to the room at once: reading never pauses (LIV-5)."""
        if self.receiver is None:
            super().send_receive_event_to_app()
            return
        data = bytes(self.frames[0]) if len(self.frames) == 1 else b"".join(self.frames)
        self.frames = []
        self._said(data)

    def _said(self, message: bytes) -> None:
        if self.close_sent:
            self._too_late()
        elif self.receiver is not None:
            self.receiver(message)

    def _too_late(self) -> None:
        """Said after the end. Who floods until the socket is gone must not be read all that time."""
        self._late += 1
        if self._late == LATE and not self.transport.is_closing():
            self.transport.pause_reading()

    def handle_cont(self, event: Any) -> None:
        if len(self.frames) >= PIECES:
            self.transport.abort()
        else:
            super().handle_cont(event)

    def handle_ping(self) -> None:
        super().handle_ping()
        self._count_control()

    def handle_pong(self, event: Any) -> None:
        super().handle_pong(event)
        self._count_control()

    def _count_control(self) -> None:
        """They are read for nothing, and answered: who floods with them takes the time of others."""
        self._controls += 1
        if self._controls > CONTROLS or self.transport.get_write_buffer_size() > PING_FLOOD:
            self.transport.abort()

    def send_keepalive_ping(self) -> None:
        self._controls = 0
        super().send_keepalive_ping()

    def keepalive_timeout(self) -> None:
        """A peer that is gone never takes what waits for it: closing would wait for ever."""
        self.transport.abort()

    def handle_close(self, event: Any) -> None:
        """A peer that says goodbye and does not take what waits for it would hold its socket for ever."""
        super().handle_close(event)
        self._abort_later()

    def handle_parser_exception(self) -> None:
        if self.conn.close_sent is None:  # it came before the handshake was done: there is nobody to tell
            self.transport.abort()
            return
        super().handle_parser_exception()
        self._abort_later()

    def shutdown(self) -> None:
        if self.transport.is_closing():  # uvicorn would send a close once more, and stop at the error
            self.transport.abort()
            return
        super().shutdown()
        self._abort_later()

    # ---- Writer

    def offer(self, packet: Packet, most: int) -> int:
        waiting: int = self.transport.get_write_buffer_size()
        if waiting <= most and not self.close_sent and not self.transport.is_closing():
            self.transport.write(packet.framed)
        return waiting

    def close(self, code: int, reason: str) -> None:
        if self.close_sent or self.transport.is_closing() or self.conn.state is not State.OPEN:
            return  # it is closed, or the peer said so in the same breath: that is read next
        self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self._abort_later()

    def _abort_later(self) -> None:
        if self._last_word is None:
            self._last_word = asyncio.get_running_loop().call_later(GIVE_UP, self.transport.abort)


def _is_between(library: ServerProtocol) -> bool:
    """Whether it reads nothing but a new message: its innermost reader waits for whatever comes."""
    if library.eof_sent or library.current_size is not None:
        return False
    reader: Any = library.parser
    while reader.gi_yieldfrom is not None:
        reader = reader.gi_yieldfrom
    return reader.gi_code is StreamReader.at_eof.__code__


class Doorway:
    """Where a thousand sockets come at once, a few are opened at a time: those who are here do not wait for them."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()
        self._opens = False
        self._at_once, self._since = AT_ONCE, 0.0  # that may still be opened without a rest, and as of when

    def wait(self, open_it: Callable[[], None]) -> bool:
        """Open it when its turn comes, at once where nobody waits; False where too many do."""
        if len(self._waiting) >= AT_THE_DOOR:
            return False
        self._waiting.append(open_it)
        if not self._opens:
            self._opens = True
            asyncio.get_running_loop().call_soon(self._open)
        return True

    def _open(self) -> None:
        loop = asyncio.get_running_loop()
        now, some = loop.time(), min(OPENED, len(self._waiting))
        loop.call_later(0, self._opened, now)  # when the loop has been round once: much of it is done by then
        self._at_once = min(AT_ONCE, self._at_once + REFILL * (now - self._since)) - some
        self._since = now
        for _ in range(some):
            self._waiting.popleft()()

    def _opened(self, begun: float) -> None:
        self._opens = bool(self._waiting)
        if self._opens:
            loop = asyncio.get_running_loop()
            took = loop.time() - begun
            goes_on = self._at_once > 0 and took < QUICK
            loop.call_later(0 if goes_on else max(THEN, REST * took), self._open)


class LiveHttp(HttpToolsProtocol):
    """A connection that brings no whole request in time is let go; so is the oldest, where too many wait."""

    lobby: Lobby["LiveHttp"]  # of one server
    doorway: Doorway
    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        extensions: dict[str, Any] = {PATIENCE: self._have_patience}
        self.scope["extensions"] = extensions
        self._wait()  # for the rest of one more request

    def _have_patience(self, seconds: float) -> None:
        """Somebody who may sends something large: it is known now who that is, and no longer one of the strangers."""
        if self._late is not None:
            self.lobby.leave(self)
            self._late.cancel()
            self._late = self.loop.call_later(seconds, self.transport.abort)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._came()

    def handle_websocket_upgrade(self) -> None:
        self._came()
        self.transport.pause_reading()
        if not self.doorway.wait(self._open_socket):
            self.transport.abort()

    def _open_socket(self) -> None:
        if not self.transport.is_closing():
            super().handle_websocket_upgrade()
            self.transport.resume_reading()

    def connection_lost(self, exc: Exception | None) -> None:
        self._came()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._late is None:
            self._late = self.loop.call_later(REQUEST_WITHIN, self.transport.abort)
            if (oldest := self.lobby.enter(self._address(), self)) is not None:
                oldest.transport.abort()

    def _came(self) -> None:
        self.lobby.leave(self)
        if self._late is not None:
            self._late.cancel()
            self._late = None
        if self.scope is not None:
            self.scope["extensions"] = {}  # what points back at it lets go

    def _address(self) -> str:
        """Of many who come through a proxy of ours nobody knows yet who they are: each counts for itself."""
        host, port = self.client or ("", 0)
        trusted = self.config.proxy_headers and host in _TrustedHosts(self.config.forwarded_allow_ips)
        return f"{host} {port}" if trusted else host


def http() -> type[LiveHttp]:
    """The protocol of one server, with a lobby and a doorway of its own."""
    return type("Http", (LiveHttp,), {"lobby": Lobby[LiveHttp](), "doorway": Doorway()})
