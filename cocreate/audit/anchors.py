"""Anchors: heads of boards noted outside of the store. Whoever rules the database can recompute a chain, not these.

One JSON object a line: `{"board", "epoch", "seq", "chain", "erased", "at"}`. The file is only ever added to, and only
when all that it says still holds: so any change, deletion or truncation up to the last anchor is found (S12).
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from cocreate.audit.chain import Flaw, Report, Source, audit
from cocreate.storage.chain import GENESIS
from cocreate.storage.noted import add_lines, lines_in
from cocreate.storage.ports import Stored


class Anchor(msgspec.Struct, frozen=True):
    board: str
    epoch: str  # as it was then; a restore and an erasure change it, and not the chain
    seq: int
    chain: str  # hexadecimal
    erased: int
    at: int

    def says(self, report: Report) -> bool:
        return (self.epoch, self.seq, self.erased) == (report.epoch, report.events, report.erased)


class BadAnchors(ValueError):
    """The file is not one of anchors, or none can be added to it; its text is a sentence."""


_anchor = msgspec.json.Decoder(Anchor)


def anchors_in(path: Path) -> list[Anchor]:
    try:
        return lines_in(path, _anchor.decode, lambda n, why: BadAnchors(f"{path}, line {n}, is no anchor: {why}."))
    except FileNotFoundError:
        return []
    except OSError as wrong:
        raise BadAnchors(f"{path} cannot be read: {wrong.strerror}.") from wrong


def check_place(path: Path) -> None:
    """Raises where no anchor could be added: an audit takes long, and must not come to nothing in the end."""
    with _writing(path), path.open("ab"):
        pass


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as wrong:
        raise BadAnchors(f"{path} cannot be written: {wrong.strerror}.") from wrong


async def anchored(
    log: Source, board: str, anchors: Sequence[Anchor], visit: Callable[[Stored], None] | None = None
) -> Report:
    """The audit of the board, with a flaw for each anchor that it does not bear out."""
    chains: dict[int, bytes] = {}
    wanted = {anchor.seq for anchor in anchors}

    def note(line: Stored) -> None:
        if line.seq in wanted:
            chains[line.seq] = line.chain
        if visit is not None:
            visit(line)

    report = await audit(log, board, note)
    chains[0] = GENESIS
    flaws = [*report.flaws]
    for anchor in anchors:
        if anchor.seq > report.events:
            flaws.append(Flaw(anchor.seq, f"an anchor was set here, and the log ends at {report.events}"))
        elif chains.get(anchor.seq, b"").hex() != anchor.chain:
            flaws.append(Flaw(anchor.seq, "an anchor was set here, and the log up to it is another one"))
    return msgspec.structs.replace(report, flaws=flaws)


def add_anchors(path: Path, reports: Sequence[Report], at: int) -> int:
    """Note the heads that have moved on since their last anchor, durably; how many there were."""
    last = {anchor.board: anchor for anchor in anchors_in(path)}
    moved = [one for one in reports if (known := last.get(one.board)) is None or not known.says(one)]
    lines = [Anchor(one.board, one.epoch, one.events, one.chain.hex(), one.erased, at) for one in moved]
    if lines:
        with _writing(path):
            add_lines(path, [msgspec.json.encode(line) for line in lines])
    return len(lines)
