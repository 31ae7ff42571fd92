"""The judge: after any fault it reads a store, and what clients noted, and says which promise was not kept.

It trusts no server and no summary: it replays each log from its first line. It must never write, nor stop at a fault.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from cocreate.audit.chain import audit
from cocreate.audit.findings import Finding, Findings
from cocreate.audit.journals import Journal, journal_of, weigh
from cocreate.audit.retelling import Retelling
from cocreate.storage.ports import SavedSnapshot, Store

__all__ = ["Finding", "Findings", "judge"]


async def judge(store: Store, journals: Iterable[Path] = (), *, boards: Sequence[str] = ()) -> Findings:
    """All that a store can be held to, and what clients noted against it (cocreate/audit/journals.py tells the form).

    D5: each log is 1..n, no command twice, its head is n, one epoch throughout; the chain holds (LOG-1, LOG-3, LOG-10).
    D9: each snapshot is the replay of the log up to it (LOG-9). A plan is that of the board where it was finished, and
    a finished board has its job (JOB-1, JOB-4). What was acknowledged is there, once, and all saw one order (LOG-2).
    """
    findings = Findings()
    noted = [journal_of(path) for path in journals]
    for board in boards or sorted(row.id for row in await store.boards()):
        await _board(store, board, [one for one in noted if one.board == board], findings)
    for one in noted:
        if await store.head(one.board) is None:
            findings.add("LOG-2", one.board, 0, f"a journal of {one.actor} speaks of it, and there is no such board")
    return findings


async def _board(store: Store, board: str, journals: list[Journal], findings: Findings) -> None:
    snapshots = await _snapshots(store, board)
    retelling = Retelling(snapshots, [one.states for one in journals])
    report = await audit(store, board, retelling.take)
    findings.boards += 1
    findings.events += report.events
    findings.erased += report.erased
    findings.snapshots += len(snapshots)
    for flaw in report.flaws:
        twice = "stands in the log already" in flaw.said
        findings.doubled += twice
        findings.add("LOG-3" if twice else "LOG-10", board, flaw.seq, flaw.said)
    for rule, seq, said in retelling.faults():
        findings.add(rule, board, seq, said)
    await _jobs(store, board, retelling, findings)
    weigh(journals, retelling, report.epoch, findings)


async def _snapshots(store: Store, board: str) -> dict[int, SavedSnapshot]:
    found: dict[int, SavedSnapshot] = {}
    at_most: int | None = None
    while (saved := await store.snapshots(board, at_most)) is not None:
        found[saved.seq] = saved
        at_most = saved.seq - 1
    return found


async def _jobs(store: Store, board: str, retelling: Retelling, findings: Findings) -> None:
    """Each finish asked for one plan; the newest job is the last one's; what was built is what stood there."""
    versions = await store.plans(board)
    findings.plans += len(versions)
    finished = retelling.finished
    latest = await store.latest_job(board)
    if finished and (latest is None or latest.seq != finished[max(finished)].seq):
        findings.add("JOB-1", board, finished[max(finished)].seq, "the board was finished here, and there is no job")
    if latest is not None and latest.seq not in {one.seq for one in finished.values()}:
        findings.add("JOB-1", board, latest.seq, "there is a job, and the board was not finished here")
    if latest is not None and latest.status == "done" and finished and max(finished) not in versions:
        findings.add("JOB-1", board, latest.seq, f"the job is done, and there is no plan {max(finished)}")
    for version in versions:
        row = await store.plan(board, version)
        if row is None:
            continue
        there = finished.get(version)
        if there is None or row.seq != there.seq:
            findings.add("JOB-4", board, row.seq, f"plan {version} is of a board that was not finished here")
        elif row.body != there.plan(board):
            findings.add("JOB-4", board, row.seq, f"plan {version} is not the one that the board here gives")
