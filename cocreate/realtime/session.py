"""One socket's side of the protocol, sans-I/O: a frame comes in, what is to be done comes out. It awaits nothing."""

import re
from dataclasses import dataclass
from typing import assert_never

import msgspec

from cocreate.boards.gate import admit
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.locales import sentence
from cocreate.realtime import frames as f
from cocreate.realtime.packets import Packet, packet

MALFORMED_LIMIT = 20  # frames that make no sense, then the socket is closed
RATE, BURST = 100.0, 2_000.0  # commands a second; who comes back with many pending acts may send them at once
POINTER_RATE, POINTER_BURST = 60.0, 120.0
OTHERS_RATE, OTHERS_BURST = 5.0, 60.0  # pings, checks (each reads the whole board) and summons

_decoder: msgspec.json.Decoder[f.FromClient] = msgspec.json.Decoder(f.FromClient)


class _AnyDo(msgspec.Struct):
    id: str = ""


_id_decoder = msgspec.json.Decoder(_AnyDo)
_ID = re.compile(rb'^\{"t":"do","id":"([\w.:-]{1,64})"', re.ASCII)


@dataclass(frozen=True)
class Enter:
    hello: f.Hello


@dataclass(frozen=True)
class Send:
    packet: Packet


@dataclass(frozen=True)
class End:
    """Say why, then close."""

    code: int
    packet: Packet | None = None


Effect = Enter | Send | End | f.Do | f.Pointer | f.Check | f.Ping | f.Summon


class Bucket:
    """So many a second, and so many at once."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst, self._left, self._at = rate, burst, burst, 0.0

    def take(self, now: float) -> bool:
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Session:
    def __init__(self) -> None:
        self.language: Language = "it"
        self._greeted = False
        self._malformed = 0
        self._commands = Bucket(RATE, BURST)
        self._pointers = Bucket(POINTER_RATE, POINTER_BURST)
        self._others = Bucket(OTHERS_RATE, OTHERS_BURST)
        self._patience = Bucket(RATE, BURST)  # with frames beyond their rate: who goes on is cut off (LIV-4)

    def receive(self, raw: bytes, now: float) -> Effect | None:
        """What the frame comes to; `now` in seconds of a clock that only goes forward."""
        frame: f.FromClient | Refused = admit(_decoder, raw, f.MAX_FRAME)
        if isinstance(frame, Refused):
            return self._refused(raw, frame)
        if isinstance(frame, f.Hello):
            return self._hello(frame)
        if not self._greeted:
            return End(f.CLOSE_MALFORMED, self.refusal("", Refused("hello_first")))
        return frame if self._bucket(frame).take(now) else self._too_fast(frame, now)

    def _bucket(self, frame: f.Do | f.Pointer | f.Check | f.Ping | f.Summon) -> Bucket:
        match frame:
            case f.Do():
                return self._commands
            case f.Pointer():
                return self._pointers
            case f.Check() | f.Ping() | f.Summon():
                return self._others
            case _:
                assert_never(frame)

    def _too_fast(self, frame: f.FromClient, now: float) -> Effect | None:
        """An act is refused, so that it can be sent again later; what is newer than the last one is just left out."""
        id = frame.id if isinstance(frame, f.Do) else ""
        if not self._patience.take(now):
            return End(f.CLOSE_TOO_MANY, self.refusal(id, Refused("too_fast")))
        return Send(self.refusal(id, Refused("too_fast"))) if id else None

    def refusal(self, id: str, refused: Refused) -> Packet:
        """The refusal with its sentence in the reader's language."""
        message = sentence(self.language, f"refused-{refused.code}", **refused.args)
        return packet(f.Refusal(id=id, code=refused.code, message=message, args=refused.args))

    def _hello(self, hello: f.Hello) -> Effect:
        self.language = hello.lang
        if self._greeted or hello.v != f.PROTOCOL:
            code = "hello_twice" if self._greeted else "other_version"
            return End(f.CLOSE_MALFORMED, self.refusal("", Refused(code)))
        self._greeted = True
        return Enter(hello)

    def _refused(self, raw: bytes, refused: Refused) -> Effect:
        """A frame that makes no sense is answered, so that a pending act does not wait for ever; too many end it."""
        self._malformed += 1
        answer = self.refusal(_id_of(raw), refused)
        if not self._greeted or self._malformed > MALFORMED_LIMIT:
            return End(f.CLOSE_MALFORMED, answer)
        return Send(answer)


def _id_of(raw: bytes) -> str:
    """The command's id; also of a frame that is no JSON (half of a surrogate pair), where it stands before the rest."""
    try:
        return _id_decoder.decode(raw).id[:64]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        found = _ID.search(raw)
        return found[1].decode() if found else ""
