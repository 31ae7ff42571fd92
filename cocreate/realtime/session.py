"""One socket's side of the protocol, sans-I/O: a frame comes in, what is to be done comes out. It awaits nothing."""

import re
from dataclasses import dataclass
from typing import assert_never

import msgspec

from cocreate.boards.gate import admit
from cocreate.boards.records import Language
from cocreate.counts import COUNTS
from cocreate.errors import Refused
from cocreate.locales import sentence
from cocreate.realtime import frames as f
from cocreate.realtime.limits import Allowance, Bucket
from cocreate.realtime.packets import Packet, packet

MALFORMED_LIMIT = 20  # frames that make no sense, then the socket is closed
FOR_NOW = {"busy", "too_fast"}  # refusals that say "later", not "no"

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


class Session:
    def __init__(self) -> None:
        self.language: Language = "it"
        self._greeted = False
        self._malformed = 0
        self._allowance = Allowance.of_the_unknown()
        self._held = ""  # why a command was put off: until the client begins again there, none may overtake it

    def known(self, allowance: Allowance) -> None:
        """Whose it is has been found out: what this person may ask counts now, over all their sockets."""
        self._allowance = allowance

    def receive(self, raw: bytes, now: float) -> Effect | None:
        """What the frame comes to; `now` in seconds of a clock that only goes forward."""
        frame: f.FromClient | Refused = admit(_decoder, raw, f.MAX_FRAME)
        if isinstance(frame, Refused):
            return self._refused(raw, frame, now)
        if isinstance(frame, f.Hello):
            return self._hello(frame)
        if not self._greeted:
            return End(f.CLOSE_MALFORMED, self.refusal("", Refused("hello_first")))
        if isinstance(frame, f.Do) and self._held and not frame.again:
            return self._not_now(frame, self._held, now)
        if not self._bucket(frame).take(now):
            return self._not_now(frame, "too_fast", now)
        if isinstance(frame, f.Do):
            self._held = ""
        return frame

    def _bucket(self, frame: f.Do | f.Pointer | f.Check | f.Ping | f.Summon) -> Bucket:
        match frame:
            case f.Do():
                return self._allowance.commands
            case f.Pointer():
                return self._allowance.pointers
            case f.Check() | f.Ping() | f.Summon():
                return self._allowance.others
            case _:
                assert_never(frame)

    def _not_now(self, frame: f.FromClient, code: str, now: float) -> Effect | None:
        """An act is refused, so that it can be sent again later; what is newer than the last one is just left out."""
        id = frame.id if isinstance(frame, f.Do) else ""
        if not self._allowance.patience.take(now):
            return End(f.CLOSE_TOO_MANY, self.refusal(id, Refused("too_fast")))
        return Send(self.refused(id, Refused(code))) if id else None

    def refused(self, id: str, refused: Refused) -> Packet:
        """The answer to a command that is not done. One that may come again holds back all that follow it (CLI-2)."""
        COUNTS.refused += 1
        if refused.code in FOR_NOW:
            self._held = refused.code
        return self.refusal(id, refused)

    def refusal(self, id: str, refused: Refused) -> Packet:
        """The refusal with its sentence in the reader's language."""
        COUNTS.refusals[refused.code] += 1
        message = sentence(self.language, f"refused-{refused.code}", **refused.args)
        return packet(f.Refusal(id=id, code=refused.code, message=message, args=refused.args))

    def _hello(self, hello: f.Hello) -> Effect:
        self.language = hello.lang
        if self._greeted or hello.v != f.PROTOCOL:
            code = "hello_twice" if self._greeted else "other_version"
            return End(f.CLOSE_MALFORMED, self.refusal("", Refused(code)))
        self._greeted = True
        return Enter(hello)

    def _refused(self, raw: bytes, refused: Refused, now: float) -> Effect:
        """A frame that makes no sense is answered, so that a pending act does not wait for ever; too many end it."""
        self._malformed += 1
        answer = self.refusal(_id_of(raw), refused)
        if not self._greeted or self._malformed > MALFORMED_LIMIT or not self._allowance.patience.take(now):
            return End(f.CLOSE_MALFORMED, answer)
        return Send(answer)


def _id_of(raw: bytes) -> str:
    """The command's id; also of a frame that is no JSON (half of a surrogate pair), where it stands before the rest."""
    try:
        return _id_decoder.decode(raw).id[:64]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        found = _ID.search(raw)
        return found[1].decode() if found else ""
