"""Files of lines that are only ever added to, each on the disk before anything rests on it.

Whoever writes may be cut off in the middle of a line: what was noted before must never become unreadable by that.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec
import structlog

T = TypeVar("T")
CUT_OFF = b" <- cut off here"  # the end of half a line, put there by who wrote the next one

log = structlog.get_logger()


def lines_in(path: Path, decode: Callable[[bytes], T], wrong: Callable[[int, str], Exception]) -> list[T]:
    """All of them. Half a line is passed over at the end, or where it is marked as one; any other is `wrong`."""
    *whole, last = path.read_bytes().split(b"\n")
    found: list[T] = []
    for number, line in enumerate([*whole, last], 1):
        if not line.strip():
            continue
        try:
            found.append(decode(line))
        except msgspec.DecodeError as mistake:
            half = not isinstance(mistake, msgspec.ValidationError)  # which is of a whole one that says something else
            if not half or not (number > len(whole) or line.endswith(CUT_OFF)):
                raise wrong(number, str(mistake)) from mistake
            log.warning("half_a_line", file=str(path), line=number)
    return found


def add_lines(path: Path, lines: Sequence[bytes], mode: int = 0o666) -> None:
    """On the disk when this returns, whoever else adds to the file at the same time."""
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, mode), "r+b") as file:
        _alone(file)
        file.write(_end_of(file.read()) + b"".join(line + b"\n" for line in lines))
        file.flush()
        os.fsync(file.fileno())
    _keep_name(path.parent)


def _end_of(there: bytes) -> bytes:
    """What ends the last line, where it has no end: half a one must not take the next with it."""
    last = there.rpartition(b"\n")[2]
    try:
        if last:
            msgspec.json.decode(last)
    except msgspec.DecodeError:
        return CUT_OFF + b"\n"
    return b"\n" if last else b""


def _alone(file: BinaryIO) -> None:
    """Until it is closed: what another is just writing would look like half a line."""
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415  # not on Windows

        fcntl.flock(file, fcntl.LOCK_EX)


def _keep_name(folder: Path) -> None:
    """A new file is on the disk only with the folder that names it."""
    if sys.platform != "win32":  # there a folder cannot be opened
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
