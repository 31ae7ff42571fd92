"""A board from its log: a snapshot and what came after it. Any snapshot gives the same board (LOG-9)."""

from collections.abc import Sequence

import msgspec

from cocreate.boards.board import Board, records_of
from cocreate.boards.events import Event
from cocreate.boards.lines import event_of
from cocreate.storage.chain import link
from cocreate.storage.ports import Log, Stored

PAGE = 2_000  # lines read at once

_records = msgspec.json.Decoder(dict[str, dict[str, dict[str, object]]])


def continues(seq: int, chain: bytes, lines: Sequence[Stored]) -> bool:
    """Whether the lines follow what ends at seq with that chain; those of another history do not (LOG-8, LOG-10)."""
    for line in lines:
        if line.seq != seq + 1 or link(chain, line.seq, line.digest) != line.chain:
            return False
        seq, chain = line.seq, line.chain
    return True


async def replay(log: Log, board_id: str, *, snapshot_at_most: int, seq: int) -> tuple[Board, list[Event]]:
    """The board at seq, or at the head if that is less, and the newest events that led there."""
    saved = await log.snapshots(board_id, snapshot_at_most)
    board = Board() if saved is None else Board(records=records_of(_records.decode(saved.body)), seq=saved.seq)
    tail: list[Event] = []
    while board.seq < seq:
        lines = await log.read(board_id, board.seq, min(PAGE, seq - board.seq))
        if not lines:
            break
        for line in lines:
            event = event_of(line.seq, line.body)
            board.advance(event)
            tail.append(event)
        del tail[:-PAGE]
    return board, tail
