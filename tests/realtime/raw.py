"""A TCP connection that does what no browser does, and the frames that it sends byte by byte."""

import base64
import contextlib
import os
import socket
import struct
from typing import Self

import msgspec

from cocreate.client.rest import Joined
from cocreate.realtime import frames as f

WITHIN = 20.0  # seconds


class Raw:
    """A TCP connection that has been upgraded, and then does as it likes. It reads only when it is told to."""

    def __init__(self, port: int, *, path: bytes = b"/ws", headers: bytes = b"", buffer: int | None = None) -> None:
        self.socket = socket.socket()
        self.socket.settimeout(WITHIN)
        if buffer is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self.socket.connect(("127.0.0.1", port))
        key = base64.b64encode(os.urandom(16))
        host = b"127.0.0.1:%d" % port
        if b"Origin:" not in headers:
            headers += b"Origin: http://" + host + b"\r\n"
        self.socket.sendall(
            b"GET " + path + b" HTTP/1.1\r\nHost: " + host + b"\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + key + b"\r\n" + headers + b"\r\n"
        )

    @classmethod
    def plain(cls, port: int) -> Self:
        """Only connected: what is sent is up to the test."""
        raw = cls.__new__(cls)
        raw.socket = socket.create_connection(("127.0.0.1", port), WITHIN)
        return raw

    def upgraded(self) -> bytes:
        """The head of the answer."""
        head = b""
        while b"\r\n\r\n" not in head and (part := self.socket.recv(1)):
            head += part
        return head

    def hello(self, seat: Joined) -> Self:
        self.upgraded()
        self.send(msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=seat.board, token=seat.token)))
        return self

    def send(self, payload: bytes, opcode: int = 1, *, fin: bool = True) -> None:
        self.socket.sendall(masked(payload, opcode, fin=fin))

    def is_gone(self) -> bool:
        """Whether the server has let go, found without reading what waits."""
        try:
            self.socket.setblocking(False)
            self.socket.send(masked(b"", 10))
        except BlockingIOError:
            return False
        except OSError:
            return True
        return False

    def rest(self) -> bytes:
        """All until the end."""
        self.socket.settimeout(WITHIN)
        read = b""
        with contextlib.suppress(ConnectionError):
            while part := self.socket.recv(65_536):
                read += part
        return read

    def close(self) -> None:
        self.socket.close()


def masked(payload: bytes, opcode: int = 1, *, fin: bool = True, first: int | None = None) -> bytes:
    """A client's frame, under a mask of zeros."""
    head = bytes([opcode | (0x80 if fin else 0) if first is None else first])
    if len(payload) < 126:
        head += bytes([0x80 | len(payload)])
    elif len(payload) < 65_536:
        head += b"\xfe" + struct.pack("!H", len(payload))
    else:
        head += b"\xff" + struct.pack("!Q", len(payload))
    return head + bytes(4) + payload


def flood(raw: Raw, piece: bytes | None = None, most: int = 200_000_000) -> bool:
    """Send without ever reading, until the server has had enough. Whether it had."""
    piece = (piece or masked(b"x" * 125, opcode=9)) * 100
    raw.socket.settimeout(WITHIN)
    with contextlib.suppress(TimeoutError):
        for _ in range(most // len(piece)):
            try:
                raw.socket.sendall(piece)
            except ConnectionError:
                return True
    return False


def close_code(stream: bytes) -> int:
    """Of the close frame in which the stream ends; 0 where there is none."""
    at = stream.rfind(b"\x88")
    return int.from_bytes(stream[at + 2 : at + 4], "big") if at >= 0 else 0
