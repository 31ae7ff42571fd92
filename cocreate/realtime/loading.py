"""What a room starts from: the board at its head, who asked what of late, names, and the newest events."""

import msgspec

from cocreate.realtime.asking import Loaded
from cocreate.realtime.frames import JobState
from cocreate.storage.ports import JobRow, Store, StoreError
from cocreate.storage.replay import replay

BEHIND = 500  # events before the head from which a board is folded, so that people can still undo (CLI-4)


async def load(store: Store, board_id: str) -> Loaded | None:
    """The board at its head now, or None where there is none."""
    head = await store.head(board_id)
    if head is None:
        return None
    board, tail = await replay(store, board_id, snapshot_at_most=max(0, head.seq - BEHIND), seq=head.seq)
    stands = await store.heads([board_id])
    if stands.get(board_id, ("", 0))[0] != head.epoch:  # restored in the middle of it: two histories in one (LOG-8)
        raise StoreError(f"The board {board_id} was restored while it was read.")
    job = await store.latest_job(board_id)
    return Loaded(
        board=board,
        epoch=head.epoch,
        chain=head.chain,
        commands={(event.by, event.cmd): event.seq for event in tail},
        whole=len(tail) == board.seq,
        names=await store.names(board_id),
        job=None if job is None else job_state(job),
        tail=tail,
    )


def job_state(row: JobRow) -> JobState:
    return JobState(
        id=row.id,
        kind=row.kind,
        seq=row.seq,
        version=msgspec.json.decode(row.settings)["version"],
        status=row.status,
        done=row.done,
        steps=row.steps,
        error=row.error,
    )
