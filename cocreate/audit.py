"""Reads the log of a board and says where its chain is broken (LOG-10). It never writes, nor stops at a flaw."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from cocreate.storage.chain import GENESIS, digest, link
from cocreate.storage.ports import Log, Stored
from cocreate.storage.store import open_store

PAGE = 1_000


class Flaw(msgspec.Struct, frozen=True):
    seq: int
    said: str


class Report(msgspec.Struct, frozen=True):
    board: str
    events: int
    chain: bytes  # at the head: whoever kept an earlier one, with its number, can compare
    flaws: list[Flaw]


async def audit_all(store_url: str, boards: Sequence[str] = ()) -> list[Report]:
    """These boards, or all; a server may be at work on them meanwhile."""
    store = await open_store(store_url, read_only=True)
    try:
        return [await audit(store, board) for board in boards or sorted(row.id for row in await store.boards())]
    finally:
        await store.close()


async def audit(log: Log, board: str) -> Report:
    """Also of a board in use: the head is read after the lines, and what was written meanwhile is read too."""
    seq, chain, flaws = 0, GENESIS, list[Flaw]()
    seen: set[tuple[str, str]] = set()
    before = -1
    while True:
        while page := await log.read(board, seq, PAGE):
            flaws += flaws_in(page, seq, chain, seen)
            seq, chain = page[-1].seq, page[-1].chain
        head = await log.head(board)
        if head is None or head.seq <= seq or seq == before:
            break
        before = seq
    if head is None:
        flaws.append(Flaw(0, "there is no such board"))
    elif (head.seq, head.chain) != (seq, chain):
        flaws.append(Flaw(seq, f"the log ends here, but the board's own record says {head.seq}, or another chain"))
    return Report(board, seq, chain, flaws)


def flaws_in(lines: Iterable[Stored], seq: int, chain: bytes, seen: set[tuple[str, str]]) -> Iterator[Flaw]:
    """What is wrong with the lines after `seq`. After a flaw the stored chain is taken, to find the next flaw too."""
    for line in lines:
        if line.seq != seq + 1:
            yield Flaw(line.seq, f"what should stand before it is missing, from {seq + 1}")
        elif link(chain, line.seq, line.digest) != line.chain:
            yield Flaw(line.seq, "it does not follow from the one before: one of them was changed, put in or moved")
        if digest(line.salt, line.body) != line.digest:
            yield Flaw(line.seq, "what it says was changed")
        elif (line.actor, line.cmd) != _signed(line.body):
            yield Flaw(line.seq, "its person or command is not the one that it says")
        if (line.actor, line.cmd) in seen:
            yield Flaw(line.seq, "its command stands in the log already")
        seen.add((line.actor, line.cmd))
        seq, chain = line.seq, line.chain


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
