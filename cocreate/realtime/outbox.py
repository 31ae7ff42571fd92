"""One client's way out, bounded: a slow reader loses presence, then its socket, never anybody else's time (LIV-4)."""

from typing import Protocol

from cocreate.counts import COUNTS
from cocreate.realtime.frames import CLOSE_TOO_SLOW
from cocreate.realtime.packets import Packet

PRESENCE_UP_TO = 65_536  # bytes that wait: beyond them presence is left out
LIMIT = 1_048_576  # bytes that wait: beyond them the socket is closed, and resumes from its seq


class Writer(Protocol):
    """A socket's sending side; none of it blocks."""

    def offer(self, packet: Packet, most: int) -> int:
        """Send it, unless more than `most` bytes wait; how many waited, which the socket had not taken yet."""
        ...

    def close(self, code: int, reason: str) -> None:
        """Close, and give up waiting for the other side after 2 s."""
        ...


class Outbox:
    __slots__ = ("_most", "_writer", "closed")

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._most = LIMIT
        self.closed = False

    def send(self, packet: Packet) -> None:
        """Something that must arrive, in order."""
        if self.closed:
            return
        waited = self._writer.offer(packet, self._most)
        if waited == 0:
            self._most = LIMIT  # a welcome has been taken
        elif waited > self._most:
            self._too_slow()

    def welcome(self, packet: Packet) -> None:
        """A whole board, which may be more than what may wait."""
        if not self.closed:
            self._most = LIMIT + len(packet.payload)
            if self._writer.offer(packet, self._most) > self._most:
                self._too_slow()

    def send_if_room(self, packet: Packet) -> None:
        """Presence: the next one will be newer."""
        if not self.closed:
            self._writer.offer(packet, PRESENCE_UP_TO)

    def _too_slow(self) -> None:
        COUNTS.too_slow += 1
        self.close(CLOSE_TOO_SLOW, "too slow")

    def close(self, code: int, reason: str) -> None:
        if not self.closed:
            self.closed = True
            self._writer.close(code, reason)
