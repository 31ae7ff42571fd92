"""What every adapter asks of an append before it writes: pure."""

from cocreate.storage.ports import Append, Head


def check(append: Append) -> None:
    """An append without lines, or with a command twice, is a bug of the room."""
    named = {(line.actor, line.cmd) for line in append.lines}
    if not append.lines or len(named) < len(append.lines):
        raise ValueError(f"An append to {append.board} has {len(append.lines)} lines and {len(named)} commands.")


def fits(append: Append, head: Head, ruled: int) -> bool:
    """Whether it may stand after this head; `ruled` is the last line that changed what others may do."""
    if append.epoch != head.epoch or append.expect not in (None, head.seq):
        return False
    return append.since is None or ruled <= append.since
