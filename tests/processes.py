"""Processes as the system sees them, for those who end and freeze them with all that came of them. Linux only."""

import contextlib
import os
import signal
from pathlib import Path


def descendants(pid: int) -> list[int]:
    """Children, and theirs."""
    parents: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            after_name = (place / "stat").read_text(errors="replace").rpartition(")")[2].split()
            parents.setdefault(int(after_name[1]), []).append(int(place.name))
    found = list(parents.get(pid, ()))
    for child in found:
        found += parents.get(child, ())
    return found


def lives(pid: int) -> bool:
    """Whether it still holds anything: what has ended and was not yet asked for holds nothing."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def send(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)
