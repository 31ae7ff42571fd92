"""One client's way out, bounded: a slow reader loses presence, then its socket, never anybody else's time (LIV-4)."""

from typing import Protocol

from cocreate.counts import COUNTS
from cocreate.realtime.frames import CLOSE_TOO_SLOW
from cocreate.realtime.packets import Packet

PRESENCE_UP_TO = 65_536  # bytes that wait: beyond them presence is left out
LIMIT = 1_048_576  # bytes that wait: beyond them the socket is closed, and resumes from its seq


class Writer(Protocol):
    """A socket's sending side; none of it blocks."""

    def write(self, packet: Packet) -> None: ...

    def buffered(self) -> int:
        """Bytes that the socket has not taken yet."""
        ...

    def close(self, code: int, reason: str) -> None:
        """Close, and give up waiting for the other side after 2 s."""
        ...


class Outbox:
    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._allowance = 0  # what a welcome put there in one piece
        self.closed = False

    def send(self, packet: Packet) -> None:
        """Something that must arrive, in order."""
        if self.closed:
            return
        waiting = self._writer.buffered()
        if waiting == 0:
            self._allowance = 0
        if waiting > LIMIT + self._allowance:
            COUNTS.too_slow += 1
            self.close(CLOSE_TOO_SLOW, "too slow")
        else:
            self._writer.write(packet)

    def welcome(self, packet: Packet) -> None:
        """A whole board, which may be more than what may wait."""
        if not self.closed:
            self._allowance = len(packet.payload)
            self._writer.write(packet)

    def send_if_room(self, packet: Packet) -> None:
        """Presence: the next one will be newer."""
        if not self.closed and self._writer.buffered() <= PRESENCE_UP_TO:
            self._writer.write(packet)

    def close(self, code: int, reason: str) -> None:
        if not self.closed:
            self.closed = True
            self._writer.close(code, reason)
