"""The audit of a whole store, told in lines for the one who asked. A server may be at work on it meanwhile."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from cocreate.audit.anchors import Anchor, add_anchors, anchored, anchors_in, check_place
from cocreate.audit.chain import Flaw, Report
from cocreate.audit.judge import judge
from cocreate.clock import SystemClock
from cocreate.storage.ports import Store
from cocreate.storage.store import open_store


class Outcome(msgspec.Struct, frozen=True):
    clean: bool
    lines: list[str]


async def audit_store(
    store_url: str, boards: Sequence[str] = (), *, anchors: Path | None = None, replay: bool = False
) -> Outcome:
    """These boards, or all. Anchors are added only where nothing was found; `replay` has the judge look too."""
    if anchors is not None:
        check_place(anchors)
    known = [] if anchors is None else anchors_in(anchors)
    store = await open_store(store_url, read_only=True)
    try:
        reports = [await _audited(store, board, known) for board in boards or await _all(store, known)]
        lines = [line for report in reports for line in _told(report)]
        clean = not any(report.flaws for report in reports)
        if replay:
            findings = await judge(store, boards=[report.board for report in reports if report.epoch])
            lines += [f"{one.board}  event {one.seq}: {one.said} ({one.rule})" for one in findings.found]
            lines.append(f"replayed {findings.events} events, {findings.snapshots} snapshots, {findings.plans} plans")
            clean = clean and findings.clean
    finally:
        await store.close()
    if anchors is not None:
        lines.append(_anchoring(anchors, reports, clean=clean))
    return Outcome(clean, lines)


def _anchoring(path: Path, reports: Sequence[Report], *, clean: bool) -> str:
    if not clean:
        return f"no anchor was added to {path}"
    return f"{add_anchors(path, reports, SystemClock().now_ms())} anchors added to {path}"


async def _all(store: Store, anchors: Sequence[Anchor]) -> list[str]:
    """Also those that only the anchors know of."""
    return sorted({row.id for row in await store.boards()} | {anchor.board for anchor in anchors})


async def _audited(store: Store, board: str, anchors: Sequence[Anchor]) -> Report:
    return await anchored(store, board, [anchor for anchor in anchors if anchor.board == board])


def _told(report: Report) -> Iterator[str]:
    broken = f"{len(report.flaws)} flaws" if report.flaws else "ok"
    erased = f"  {report.erased} erased" if report.erased else ""
    yield f"{report.board}  {report.events} events  chain {report.chain.hex()}{erased}  {broken}"
    yield from (_said(flaw) for flaw in report.flaws)


def _said(flaw: Flaw) -> str:
    return f"  event {flaw.seq}: {flaw.said}"
