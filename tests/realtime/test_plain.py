"""The straight way in takes what the library would take, and nothing that it would not (LIV-5, S4)."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from websockets.protocol import State
from websockets.server import ServerProtocol

from cocreate.realtime.frames import MAX_FRAME
from cocreate.realtime.plain import plain_texts
from cocreate.realtime.transport import LiveProtocol

Seen = list[tuple[str, Any]]


class Socket:
    """What a transport is asked to do, noted."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.closing = seen, False

    def write(self, data: bytes) -> None:
        self.seen.append(("write", data))

    def is_closing(self) -> bool:
        return self.closing

    def close(self) -> None:
        self.closing = True
        self.seen.append(("close", None))

    def abort(self) -> None:
        self.closing = True
        self.seen.append(("abort", None))

    def pause_reading(self) -> None:
        self.seen.append(("pause", None))

    def get_write_buffer_size(self) -> int:
        return 0


class Straight(LiveProtocol):
    """A socket that has been accepted, without a server round it; the room closes it at the word `close`."""

    def __init__(self) -> None:
        self.seen: Seen = []
        self.conn = ServerProtocol(max_size=MAX_FRAME)
        self.conn.state = State.OPEN
        self.conn.parser = self.conn.parse()
        next(self.conn.parser)
        self.transport = Socket(self.seen)  # type: ignore[assignment]
        self.queue = SimpleNamespace(put_nowait=lambda event: self.seen.append(("told", event)))  # type: ignore[assignment]
        self.frames, self.close_sent, self.disconnected = [], False, False
        self.pending_ping_payload, self.close_timer = None, None
        self.receiver = self.hear

    def hear(self, message: bytes) -> None:
        self.seen.append(("message", message))
        if message == b"close":
            self.close(4400, "")

    def _abort_later(self) -> None:
        self.seen.append(("abort later", None))


class Roundabout(Straight):
    """The same, with all through the library."""

    @property
    def _between(self) -> bool:
        return False

    @_between.setter
    def _between(self, between: bool) -> None:
        pass


def frame(payload: bytes, first: int = 0x81, key: bytes = b"\x01\x02\x03\x04", size: int | None = None) -> bytes:
    """A client's frame; `size` 126 or 127 says the size in the longer forms."""
    form = size or (len(payload) if len(payload) < 126 else 126 if len(payload) < 65_536 else 127)
    longer = {126: 2, 127: 8}.get(form, 0)
    head = bytes([first, 0x80 | form]) + (len(payload).to_bytes(longer, "big") if longer else b"")
    return head + key + bytes(byte ^ key[i % 4] for i, byte in enumerate(payload))


texts = st.one_of(st.sampled_from([b"", b"close", b"x" * 125, b"x" * 126, b"\xff\xfe"]), st.binary(max_size=300))
plain = st.builds(frame, texts, key=st.binary(min_size=4, max_size=4))
control = st.builds(frame, st.binary(max_size=125), first=st.sampled_from([0x88, 0x89, 0x8A]))
other = st.builds(frame, texts, first=st.integers(0, 255), size=st.sampled_from([None, 126, 127]))
pieces = st.builds(lambda a, b: frame(a, 0x01) + frame(b, 0x80), texts, texts)
parts = st.one_of(plain, plain, plain, control, pieces, other, st.binary(max_size=20))


def through(protocol: Straight, stream: bytes, cuts: list[int]) -> Seen:
    """What came of it, until the transport was closed: then nothing more is read."""
    ends = sorted({cut % (len(stream) + 1) for cut in cuts} | {len(stream)})
    begin = 0
    for end in ends:
        if stream[begin:end] and not protocol.transport.is_closing():
            protocol.data_received(stream[begin:end])
        begin = end
    return protocol.seen


@settings(max_examples=400)
@given(st.lists(parts, max_size=8).map(b"".join), st.lists(st.integers(0, 3_000), max_size=8))
@example(frame(b"close") + frame(b"late") * 200, [8])
@example(frame(b"first") + frame(b"one") + frame(b"two", 0xC1), [11])
@example(frame(b"first") + frame(b"a", 0x01) + frame(b"inside"), [11, 18])
@example(frame(b"first") + frame(b"x" * 50)[:10], [11, 17])
@example(frame(b"close") + frame(b"", 0x88), [])
@example(frame(b"first") + frame(b"\x03\xe8", 0x88) + frame(b"after"), [11, 19])
def test_S4_both_ways_give_the_same_whatever_comes_and_however_it_is_cut(stream: bytes, cuts: list[int]) -> None:
    assert through(Straight(), stream, cuts) == through(Roundabout(), stream, cuts)


def test_plain_messages_go_past_the_library_and_so_again_after_one_that_did_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fed: list[bytes] = []
    protocol = Straight()
    library = protocol.conn.receive_data
    monkeypatch.setattr(protocol.conn, "receive_data", lambda data: (fed.append(data), library(data)))
    first, cut, ping = frame(b"first"), frame(b"cut"), frame(b"", 0x89)
    for data in (first, frame(b"a") + frame(b"b"), cut[:3], cut[3:], frame(b"c"), ping, frame(b"d")):
        protocol.data_received(data)
    assert fed == [first, cut[:3], cut[3:], ping]
    assert [what for kind, what in protocol.seen if kind == "message"] == [b"first", b"a", b"b", b"cut", b"c", b"d"]


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535])
def test_a_plain_message_is_read_whatever_its_size(size: int) -> None:
    payload = bytes(n % 251 for n in range(size))
    assert plain_texts(frame(payload) + frame(b"next")) == [payload, b"next"]
    assert plain_texts(frame(payload)[:-1]) is None


def test_what_could_be_too_large_or_is_not_plain_is_left_to_the_library() -> None:
    unmasked = b"\x81\x05hello..."
    for odd in (frame(b"x", size=127), frame(b"x", 0x82), frame(b"x", 0x01), frame(b"", 0x89), unmasked):
        assert plain_texts(odd) is None
        assert plain_texts(frame(b"fine") + odd) is None
