"""When memory is looked through for what only points at itself: everybody waits meanwhile, so only what is new is.

Python by itself looks through all of it whenever it has grown by a quarter: with two thousand people that takes 200 ms.
"""

import gc
from collections.abc import Mapping
from typing import Any

from cocreate.counts import Counts

AT_LEAST = 1_000  # sockets


class Collecting:
    """What has stood through one look is left out of the next, until as many sockets have come as are here.

    Those that went may have left something behind: so what is lost for a while is never more than what is in use.
    """

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._opened = 0  # sockets, when all was to be looked through

    def begin(self) -> None:
        gc.collect()
        gc.freeze()
        gc.callbacks.append(self._looked)

    def end(self) -> None:
        gc.callbacks.remove(self._looked)
        gc.unfreeze()

    def _looked(self, phase: str, info: Mapping[str, Any]) -> None:
        if phase != "stop" or info["generation"] != 2:
            return
        if self._counts.sockets_opened - self._opened > max(AT_LEAST, self._counts.sockets):
            self._opened = self._counts.sockets_opened
            gc.unfreeze()  # the next one looks through all
        else:
            gc.freeze()
