"""An event as bytes: encoded once, its seq first, so that the log's line and the wire's event are the same bytes."""

import msgspec

from cocreate.boards.events import Event

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Event)


def encoded(event: Event) -> bytes:
    return _encoder.encode(event)


def body_of(line: bytes) -> bytes:
    """What the log keeps of an encoded event: all but its seq, which is the log's own."""
    return b"{" + line[line.index(b",") + 1 :]


def with_seq(seq: int, body: bytes) -> bytes:
    return b'{"seq":%d,' % seq + body[1:]


def event_of(seq: int, body: bytes) -> Event:
    return _decoder.decode(with_seq(seq, body))
