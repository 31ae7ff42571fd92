"""The hash chain over a board's lines (LOG-10): pure, the same for every adapter and for the audit.

A digest is salted, so that body and salt can be erased and the chain still verifies (LOG-11).
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from cocreate.storage.ports import Line, Stored

GENESIS: Final = bytes(32)


def digest(salt: bytes, body: bytes) -> bytes:
    return sha256(salt + body).digest()


def link(before: bytes, seq: int, digested: bytes) -> bytes:
    return sha256(before + seq.to_bytes(8, "big") + digested).digest()


def chained(head: int, chain: bytes, lines: Iterable[Line]) -> list[Stored]:
    """The lines as they stand in the log when they come after `head`, whose chain is given."""
    stored: list[Stored] = []
    for seq, line in enumerate(lines, head + 1):
        digested = digest(line.salt, line.body)
        chain = link(chain, seq, digested)
        stored.append(Stored(seq, line.actor, line.cmd, line.body, line.salt, digested, chain))
    return stored
