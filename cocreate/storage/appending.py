"""What every adapter asks of an append before it writes: pure."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from cocreate.storage.ports import Append, Head

Bodies = Callable[[int], Iterable[bytes]]  # of the lines after that one


class _Change(msgspec.Struct):
    kind: str
    id: str


class _Line(msgspec.Struct):
    """As much of a line as says which records it changes."""

    changes: list[_Change]


_line = msgspec.json.Decoder(_Line)


def check(append: Append) -> None:
    """An append without lines, or with a command twice, is a bug of the room."""
    named = {(line.actor, line.cmd) for line in append.lines}
    if not append.lines or len(named) < len(append.lines):
        raise ValueError(f"An append to {append.board} has {len(append.lines)} lines and {len(named)} commands.")


def fits(append: Append, head: Head, ruled: int, bodies: Bodies) -> bool:
    """Whether it may stand after this head; `ruled` is the last line that changed what others may do."""
    if append.epoch != head.epoch or append.expect not in (None, head.seq):
        return False
    if append.since is None or append.since >= head.seq:
        return True
    return ruled <= append.since and not _changed(append.tied, lambda: bodies(append.since or 0))


def _changed(tied: Sequence[str], between: Callable[[], Iterable[bytes]]) -> bool:
    """Whether one of these records is changed by a line that came between."""
    records = set(tied)
    return bool(records) and any(
        f"{change.kind} {change.id}" in records for body in between() for change in _line.decode(body).changes
    )
