"""Who is reminded, of what they were reminded, and the mail on its way: as data, and the port that keeps them.

Addresses are personal data: they stand here and in no log, and go with the person (LOG-11, REM-1). A notice is written
down with the mail that tells it, in one commit, before anything is sent (REM-3).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

import msgspec

from cocreate.locales import Language

Often = Literal["at_once", "weekly", "none"]
MailKind = Literal["confirm", "digest"]
UNWANTED = "unwanted"  # the error of a mail that its reader did not want any more
MailStatus = Literal["waiting", "sending", "sent", "failed"]
USUAL_HOUR = 8  # when a table's digests go out, where it chose no other


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """One mailbox at one table."""

    board: str
    id: str  # of the person whose it is; or a random one, where a facilitator entered it for an organisation
    person: str = ""
    organisation: str = ""  # whose actions it hears of; of a person, what the board says
    email: str
    language: Language
    often: Often
    everything: bool = False  # all actions of the plan, not only one's own
    token: str  # in each mail: it opens the choice of how often, and nothing else
    asked: int  # ms since 1970: when it was asked whether it wants to be written to
    confirmed: int = 0  # ms since 1970; 0: not yet, so nothing but that question is sent


class NewMail(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    board: str
    reader: str
    kind: MailKind
    body: bytes  # RFC 5322, as it is sent: the Message-ID in it is the same at each attempt
    created: int


class Mail(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    board: str
    reader: str
    kind: MailKind
    body: bytes  # empty once it is sent
    created: int
    status: MailStatus
    attempts: int
    fence: int  # grows with each claim; a write with an older one is refused (JOB-2)
    lease_until: int
    not_before: int
    error: str


class Timetable(msgspec.Struct, frozen=True):
    """When a table's digests are made, and of which day they were made last."""

    hour: int = USUAL_HOUR
    day: str = ""  # ISO date


class Readers(Protocol):
    async def keep_reader(self, reader: Reader, mail: NewMail | None = None) -> bool:
        """Write it over the one of its id, with the mail that asks; False where another here has the address."""
        ...

    async def readers(self, board: str) -> list[Reader]:
        """By id."""
        ...

    async def reader(self, token: str) -> Reader | None: ...

    async def settle_reader(self, token: str, often: Often, at: int) -> Reader | None:
        """The reader's own word, by which it is confirmed; with `none` it is not, and what waits for it goes unsent."""
        ...

    async def forget_reader(self, board: str, id: str) -> bool:
        """With all that was written to it. Whether there was one."""
        ...

    async def notices(self, board: str) -> set[tuple[str, str]]:
        """(reader, notice) of all that were told, or are on their way."""
        ...

    async def compose(self, mail: NewMail, notices: Sequence[str], held: int = 0) -> bool:
        """The mail and what it tells, in one commit; False, and nothing written, where one of them was told already,
        the reader wants no mail any more (REM-3), or the day is no longer held under this fence: somebody may have
        been erased since the log was read (LOG-11)."""
        ...

    async def claim_mail(self, now: int, lease_ms: int) -> Mail | None:
        """Take the oldest that waits (not_before <= now) or whose lease has run out; fence + 1, attempts + 1."""
        ...

    async def mail_sent(self, id: str, fence: int) -> bool:
        """It is out, and its words are dropped; False when the fence is stale."""
        ...

    async def mail_failed(self, id: str, fence: int, error: str, retry_at: int | None) -> bool:
        """Back to waiting until retry_at, or given up where it is None; False when the fence is stale."""
        ...

    async def unreached(self, board: str) -> Mapping[str, int]:
        """Reader -> when the newest mail to it was composed (ms), where that one could not be delivered."""
        ...

    async def mails(self) -> Mapping[MailStatus, int]:
        """How many there are of each."""
        ...

    async def behind(self, day: str) -> list[tuple[str, int]]:
        """(board, hour) of those where somebody wants mail and the digests of this day are not made."""
        ...

    async def timetable(self, board: str) -> Timetable: ...

    async def set_hour(self, board: str, hour: int) -> None: ...

    async def take_day(self, board: str, day: str, now: int, lease_ms: int) -> int | None:
        """A fence for whoever makes the digests of this day, for as long as the lease; None where another does, or did.

        It only spares work: that nobody is told twice rests on `compose`.
        """
        ...

    async def end_day(self, board: str, day: str, fence: int) -> bool:
        """They are made; False when the fence is stale."""
        ...


def undelivered(ended: Iterable[tuple[str, int, str]]) -> dict[str, int]:
    """`unreached` of (reader, composed, error) of all mail that is out or given up, the oldest first."""
    newest = {reader: (at, error) for reader, at, error in ended if error != UNWANTED}
    return {reader: at for reader, (at, error) in newest.items() if error}
