"""Anchors: heads of boards noted outside of the store. Whoever rules the database can recompute a chain, not these.

One JSON object a line: `{"board", "epoch", "seq", "chain", "erased", "at"}`. The file is only ever added to, and only
when all that it says still holds: so any change, deletion or truncation up to the last anchor is found (S12).
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from cocreate.audit.chain import Flaw, Report, Source, audit
from cocreate.storage.chain import GENESIS
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
    """The file is not one of anchors; its text is a sentence."""


_anchor = msgspec.json.Decoder(Anchor)


def anchors_in(path: Path) -> list[Anchor]:
    if not path.exists():
        return []
    found: list[Anchor] = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            found.append(_anchor.decode(line))
        except msgspec.DecodeError as wrong:
            raise BadAnchors(f"{path}, line {number}, is no anchor: {wrong}.") from wrong
    return found


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
        with path.open("ab") as file:
            file.write(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
            file.flush()
            os.fsync(file.fileno())
    return len(lines)
