"""The one strict gate before the log (LOG-12): what passes is stored alike by every store, read alike by every client.

Shapes and bounds stand in the types (unknown fields refused, integers and lengths bounded, depth by the types
themselves); here is what types cannot say: size, and characters that poison later stages.
"""

import re
from typing import Any, TypeVar

import msgspec

from cocreate.errors import Refused

T = TypeVar("T")

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# only then are the decoded strings looked at
_SUSPECT = re.compile(rb"\\[ubfr]|\x7f|\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]")


def admit(decoder: msgspec.json.Decoder[T], raw: bytes, max_size: int) -> T | Refused:
    """The message, or why it is refused: `too_big`, `control_characters`, `malformed` with the place."""
    if len(raw) > max_size:
        return Refused("too_big", {"max": max_size, "size": len(raw)})
    try:
        message = decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Refused("malformed", {"why": _place(str(error))})
    if _SUSPECT.search(raw) and _has_control(message):
        return Refused("control_characters")
    return message


def _place(why: str) -> str:
    """What msgspec says, without any value of the message."""
    return why if len(why) <= 200 and "'" not in why else why.rpartition(" - at ")[2][:200]


def _has_control(value: Any) -> bool:
    match value:
        case str():
            return CONTROL.search(value) is not None
        case msgspec.Struct():
            return any(_has_control(getattr(value, name)) for name in value.__struct_fields__)
        case dict():
            return any(_has_control(key) or _has_control(item) for key, item in value.items())
        case list() | tuple():
            return any(_has_control(item) for item in value)
        case _:
            return False
