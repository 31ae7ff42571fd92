"""The container of a sealed plan: a zip in which nothing is compressed and nothing is left to choose. Pure.

The same members give the same bytes, so a file that is not what its members give was changed, in whatever byte (SEA-3).
Its twin is web/src/pages/verify/container.ts.
"""

import re
import struct
import zlib
from collections.abc import Sequence
from typing import Final, NamedTuple

LOCAL: Final = struct.Struct("<4s5H3I2H")
CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
END: Final = struct.Struct("<4s4H2IH")
NEEDS: Final = 20  # version 2.0 of the format
UNIX: Final = 3 << 8 | NEEDS
MODE: Final = 0o100600 << 16
DAY: Final = 0x21  # 1 January 1980, midnight: the earliest that a zip can tell
MOST: Final = 500  # members
NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}\Z")


class Member(NamedTuple):
    name: str
    body: bytes


class NotPacked(Exception):
    """It is no container of ours, or so damaged that its members cannot be told apart."""


def pack(members: Sequence[Member]) -> bytes:
    """The file. The members' names are such as NAME takes; they stand in the order in which they are given."""
    parts: list[bytes] = []
    listed: list[bytes] = []
    place = 0
    for name, body in members:
        said, crc, size = name.encode("ascii"), zlib.crc32(body), len(body)
        head = LOCAL.pack(b"PK\3\4", NEEDS, 0, 0, 0, DAY, crc, size, size, len(said), 0) + said
        listed.append(
            CENTRAL.pack(b"PK\1\2", UNIX, NEEDS, 0, 0, 0, DAY, crc, size, size, len(said), 0, 0, 0, 0, MODE, place)
            + said
        )
        parts += (head, body)
        place += len(head) + size
    index = b"".join(listed)
    end = END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(index), place, 0)
    return b"".join((*parts, index, end))


def unpack(raw: bytes) -> list[Member]:
    """The members as they stand one after the other; whether all else is as it must be, `pack` of them tells."""
    members: list[Member] = []
    place = 0
    while raw[place : place + 4] == b"PK\3\4":
        if len(members) == MOST or place + LOCAL.size > len(raw):
            raise NotPacked
        _, _, _, method, _, _, _, packed, size, of_name, extra = LOCAL.unpack_from(raw, place)
        start = place + LOCAL.size + of_name
        if method or packed != size or extra or start + size > len(raw):
            raise NotPacked
        name = raw[start - of_name : start].decode("latin-1")
        if not NAME.match(name):
            raise NotPacked
        members.append(Member(name, raw[start : start + size]))
        place = start + size
    if not members:
        raise NotPacked
    return members
