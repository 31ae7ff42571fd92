"""A board's log told again, event by event, beside the event loop: a table does not wait for who looks at its past."""

import asyncio
from collections.abc import Callable, Sequence

from cocreate.boards.events import Event
from cocreate.boards.lines import event_of
from cocreate.storage.ports import Log, Stored

PAGE = 1_000  # lines at once


async def tell(log: Log, board: str, upto: int, take: Callable[[Event], None], *, naming: bytes = b"") -> None:
    """The events 1 to `upto`; with `naming` only those whose line has these bytes, for most lines need not be read."""
    after = 0
    while after < upto:
        lines = await log.read(board, after, min(PAGE, upto - after))
        if not lines:
            return
        await asyncio.to_thread(_told, lines, take, naming)
        after = lines[-1].seq


def _told(lines: Sequence[Stored], take: Callable[[Event], None], naming: bytes) -> None:
    for line in lines:
        if naming in line.body:
            take(event_of(line.seq, line.body))
