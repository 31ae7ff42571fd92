"""Ready frames: encoded once, with their WebSocket header, and written as they are to every socket (LIV-2)."""

import zlib
from collections.abc import Sequence
from functools import cached_property

import msgspec

from cocreate.realtime.frames import FromServer

COMPRESS_FROM = 8_192  # bytes of a frame from which it is worth it

_encoder = msgspec.json.Encoder()


class Packet:
    """One message to a client. A binary one is a text message as raw deflate."""

    def __init__(self, payload: bytes, *, binary: bool = False) -> None:
        self.payload = payload
        self.binary = binary

    @cached_property
    def framed(self) -> bytes:
        """The payload behind its WebSocket header: final, unmasked (RFC 6455, 5.2)."""
        first = 0x82 if self.binary else 0x81
        size = len(self.payload)
        if size < 126:
            head = bytes((first, size))
        elif size < 65_536:
            head = bytes((first, 126)) + size.to_bytes(2, "big")
        else:
            head = bytes((first, 127)) + size.to_bytes(8, "big")
        return head + self.payload

    def text(self) -> bytes:
        """The JSON that it carries."""
        return zlib.decompress(self.payload, -zlib.MAX_WBITS) if self.binary else self.payload


def packet(frame: FromServer) -> Packet:
    return Packet(_encoder.encode(frame))


def events_packet(events: Sequence[bytes]) -> Packet:
    return Packet(b'{"t":"events","events":[' + b",".join(events) + b"]}")


def compact(payload: bytes) -> Packet:
    """A text frame's payload, compressed fast where that is worth it."""
    if len(payload) < COMPRESS_FROM:
        return Packet(payload)
    return Packet(deflated(payload, last=True, level=1), binary=True)


def deflated(data: bytes, *, last: bool = False, level: int = 6) -> bytes:
    """A part of a raw deflate stream that can stand before any other part."""
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeezer.compress(data) + squeezer.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH)
