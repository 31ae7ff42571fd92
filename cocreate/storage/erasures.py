"""What was erased (LOG-11): the record of it, the port that tells it, and how the log vouches for the record.

An erased line keeps its digest and has no salt. What stands there instead of its words is fixed by the record, and the
record by a command of the log that bears its digest: so the chain covers both. It must never hold a word that went.
"""

from hashlib import sha256
from typing import Final, Protocol

import msgspec

GONE: Final = b""  # the salt of an erased line
MARK: Final = "erased:"
_SHOWN: Final = 48  # hexadecimal digits of the record's digest


class Erasure(msgspec.Struct, frozen=True, kw_only=True):
    seq: int  # of the event that vouches for it
    person: str
    texts: bool  # the words too, not only the name
    at: int
    lines: list[tuple[int, str]]  # (seq, fingerprint of the body as it was left) of each line that lost words

    @property
    def cmd(self) -> str:
        """The command under which the log holds that event: it stands for this record and no other."""
        said = msgspec.json.encode((self.seq, self.person, self.texts, self.at, self.lines))
        return MARK + sha256(said).hexdigest()[:_SHOWN]


def fingerprint(body: bytes) -> str:
    return sha256(body).hexdigest()


class Erased(msgspec.Struct, frozen=True):
    board: str
    person: str
    name: bool  # whether there was one
    sessions: int
    lines: int  # of the log that lost words
    plans: int  # that are made anew
    epoch: str


class Erasures(Protocol):
    async def erasures(self, board: str) -> list[Erasure]:
        """In the order of the log."""
        ...

    async def erase(self, board: str, person: str, *, texts: bool, at: int, epoch: str) -> Erased | None:
        """Name, sessions and, with `texts`, the words that this person wrote; None where nobody of that id was there.

        Whatever repeats the words goes, plans are made anew, the board has the new epoch, and one more event.
        """
        ...

    async def scrub(self) -> None:
        """Let the database forget the bytes of what was deleted, as far as a server may do that while it serves."""
        ...
