"""Reads the log of a board and says where its chain is broken (LOG-10). It never writes, nor stops at a flaw."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import msgspec

from cocreate.storage.chain import GENESIS, digest, link
from cocreate.storage.erasures import GONE, Erasure, Erasures, fingerprint
from cocreate.storage.ports import Head, Log, Stored

PAGE = 1_000
SERVER = ""  # who writes the event that vouches for an erasure
AGAIN = 5  # times that a board is read anew whose epoch changes while it is read


class Source(Log, Erasures, Protocol):
    """What an audit reads."""


class Flaw(msgspec.Struct, frozen=True):
    seq: int
    said: str


class Report(msgspec.Struct, frozen=True):
    board: str
    events: int
    chain: bytes  # at the head: whoever kept an earlier one, with its number, can compare
    flaws: list[Flaw]
    epoch: str = ""
    erased: int = 0  # lines that lost words, each covered by an erasure that the log vouches for (LOG-11)


@dataclass
class Reading:
    """How far a board has been read, and what must not be met twice."""

    erased: Mapping[int, str]
    seq: int = 0
    chain: bytes = GENESIS
    seen: dict[tuple[str, str], int] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)
    gone: int = 0


async def audit(log: Source, board: str, visit: Callable[[Stored], None] | None = None) -> Report:
    """Also of a board in use: the head is read after the lines, and what was written meanwhile is read too.

    `visit` is given each line in turn, once, unless the board's epoch changes meanwhile: then all of them again.
    """
    for _ in range(AGAIN):
        before, report = await log.head(board), await _read_through(log, board, visit)
        if before is None or before.epoch == report.epoch:
            break
    return report


def check(lines: Iterable[Stored], head: Head | None, erasures: Iterable[Erasure]) -> list[Flaw]:
    """The same for lines that stand in no store."""
    known = list(erasures)
    reading = Reading({seq: left for erasure in known for seq, left in erasure.lines})
    return [*flaws_in(lines, reading), *_at_the_end(head, reading, known)]


async def _read_through(log: Source, board: str, visit: Callable[[Stored], None] | None) -> Report:
    erasures = await log.erasures(board)
    reading = Reading({seq: left for erasure in erasures for seq, left in erasure.lines})
    before = -1
    while True:
        while page := await log.read(board, reading.seq, PAGE):
            reading.flaws += flaws_in(page, reading)
            for line in page if visit else ():
                visit(line)  # type: ignore[misc]
        head = await log.head(board)
        if head is None or head.seq <= reading.seq or reading.seq == before:
            break
        before = reading.seq
    reading.flaws += _at_the_end(head, reading, erasures)
    epoch = "" if head is None else head.epoch
    return Report(board, reading.seq, reading.chain, reading.flaws, epoch, reading.gone)


def _at_the_end(head: Head | None, reading: Reading, erasures: Iterable[Erasure]) -> Iterator[Flaw]:
    if head is None:
        yield Flaw(0, "there is no such board")
    elif (head.seq, head.chain) != (reading.seq, reading.chain):
        yield Flaw(reading.seq, f"the log ends here, but the board's own record says {head.seq}, or another chain")
    for erasure in erasures:
        if reading.seen.get((SERVER, erasure.cmd)) != erasure.seq:
            yield Flaw(erasure.seq, f"an erasure for {erasure.person} is recorded that the log does not vouch for")


def flaws_in(lines: Iterable[Stored], reading: Reading) -> Iterator[Flaw]:
    """What is wrong with the next lines. After a flaw the stored chain is taken, to find the next flaw too."""
    for line in lines:
        if line.seq != reading.seq + 1:
            yield Flaw(line.seq, f"what should stand before it is missing, from {reading.seq + 1}")
        elif link(reading.chain, line.seq, line.digest) != line.chain:
            yield Flaw(line.seq, "it does not follow from the one before: one of them was changed, put in or moved")
        yield from _in_itself(line, reading)
        if (line.actor, line.cmd) in reading.seen:
            yield Flaw(line.seq, "its command stands in the log already")
        reading.seen[line.actor, line.cmd] = line.seq
        reading.seq, reading.chain = line.seq, line.chain


def _in_itself(line: Stored, reading: Reading) -> Iterator[Flaw]:
    if line.salt == GONE:
        reading.gone += 1
        left = reading.erased.get(line.seq)
        if left is None:
            yield Flaw(line.seq, "its salt is gone, and no erasure tells why")
        elif left != fingerprint(line.body):
            yield Flaw(line.seq, "what was left of it by an erasure was changed")
    elif digest(line.salt, line.body) != line.digest:
        yield Flaw(line.seq, "what it says was changed")
        return
    if (line.actor, line.cmd) != _signed(line.body):
        yield Flaw(line.seq, "its person or command is not the one that it says")


class _Signed(msgspec.Struct):
    by: str
    cmd: str


_SIGNED = msgspec.json.Decoder(_Signed)


def _signed(body: bytes) -> tuple[str, str] | None:
    try:
        said = _SIGNED.decode(body)
    except msgspec.DecodeError:
        return None
    return said.by, said.cmd
