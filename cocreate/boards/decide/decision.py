"""What a decision is: the event's type and changes, and the jobs that are born with it."""

import hashlib
from collections.abc import Sequence
from typing import Literal

import msgspec

from cocreate.boards.events import Change, EventType


class JobWanted(msgspec.Struct, frozen=True):
    """A job to be written in the same transaction as the event (JOB-1)."""

    kind: Literal["build_plan"]
    version: int
    languages: Sequence[str]


class Decision(msgspec.Struct, frozen=True):
    type: EventType
    changes: Sequence[Change]
    jobs: Sequence[JobWanted] = ()
    anonymous: bool = False  # others do not learn who did it


def derived_id(prefix: str, *parts: str) -> str:
    """The id of a record that there is once for these parts; a digest where it would be too long."""
    joined = ":".join(parts)
    return joined if len(joined) <= 64 else prefix + hashlib.sha256(joined.encode()).hexdigest()[:24]
