"""The port: a hint goes out, and everybody who listens gets it sooner or later, twice, or never (LIV-7).

Nothing in a hint is the truth: who gets one looks at the log, or at the job; where people are is shown and forgotten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Protocol

import msgspec
from msgspec import Meta

from cocreate.boards.events import Caret

Name = Annotated[str, Meta(max_length=64)]
Seq = Annotated[int, Meta(ge=0, le=2**53)]
Unit = Annotated[int, Meta(ge=-200_000, le=200_000)]
PEOPLE = 1_000  # at one table at most


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", omit_defaults=True):
    board: Name
    node: Name  # whose hint it is; a node takes no notice of its own


class HeadHint(Said, frozen=True, tag="head"):
    """The log of this board has come so far."""

    epoch: Name
    seq: Seq


class JobHint(Said, frozen=True, tag="job"):
    """A job of this board has moved."""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who is here, and where: without x and y, nowhere in particular."""

    id: Name
    x: Unit | None = None
    y: Unit | None = None
    card: Name | None = None
    writing: bool = False
    caret: Caret | None = None


class HereHint(Said, frozen=True, tag="here"):
    """Who is here through that node: all of them, or what has changed (LIV-3)."""

    who: Annotated[list[Place], Meta(max_length=PEOPLE)]
    gone: Annotated[list[Name], Meta(max_length=PEOPLE)] = []
    whole: bool = False
    ask: bool = False  # and who is here through you?


class SummonHint(Said, frozen=True, tag="summon"):
    """A facilitator brings everybody to a place."""

    by: Name
    x: Unit
    y: Unit
    zoom: Annotated[float, Meta(ge=0.01, le=10)] = 1.0
    card: Name | None = None


Hint = HeadHint | JobHint | HereHint | SummonHint
Listener = Callable[[Hint], None]


@dataclass
class HintCounts:
    """What came of hints, for who watches over the service."""

    sent: int = 0
    lost: int = 0  # not sent: nobody could be reached, or too many waited
    received: int = 0
    garbage: int = 0  # no hint at all, or one of another board than where it was said
    reconnects: int = 0


class Fanout(Protocol):
    counts: HintCounts

    @property
    def alone(self) -> bool:
        """Whether nobody else can hear: then nothing need be said."""
        ...

    def subscribe(self, listener: Listener, again: Callable[[], None]) -> None:
        """`listener` gets the hints of boards that are open; `again` is called when some may have been missed."""
        ...

    def open(self, board: str) -> None:
        """Hear of this board from now on."""
        ...

    def shut(self, board: str) -> None: ...

    def publish(self, hint: Hint) -> None:
        """Never waits, never fails: what cannot be said is forgotten."""
        ...

    async def run(self) -> None:
        """Carry the hints, until it is cancelled."""
        ...

    async def close(self) -> None:
        """Say what waits, if that is soon done, and let go."""
        ...
