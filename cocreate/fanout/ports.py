"""The port: a hint goes out, everybody who listens gets it sooner or later, or never."""

from collections.abc import Callable
from typing import Literal, Protocol

import msgspec


class Hint(msgspec.Struct, frozen=True):
    """Look at the log, or at the job, of this board."""

    board: str
    what: Literal["head", "job"]


class Fanout(Protocol):
    def subscribe(self, listener: Callable[[Hint], None]) -> None: ...

    async def publish(self, hint: Hint) -> None: ...
