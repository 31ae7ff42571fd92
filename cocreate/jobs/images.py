"""Images that people bring, made anew one at a time in a process with bounds: one that is too much ends alone (B7)."""

import asyncio
from collections import Counter
from concurrent.futures.process import BrokenProcessPool

import structlog

from cocreate.errors import Refused
from cocreate.imports.image import Picture, look, made_anew
from cocreate.jobs.apart import Apart

WITHIN = 20.0  # seconds for one
MEMORY = 2**30  # bytes of addresses
NICE = 10
MOST = 12  # that are made anew or wait for it
EACH = 3  # of one person
QUOTA = 32_000_000  # bytes that the images of a board may take

log = structlog.get_logger()


class ImageMaker:
    def __init__(self, apart: Apart | None = None) -> None:
        self._apart = apart or Apart(memory=MEMORY, nice=NICE)
        self._turn = asyncio.Lock()
        self._waiting: Counter[str] = Counter()

    def is_full(self, person: str) -> bool:
        return self._waiting.total() >= MOST or self._waiting[person] >= EACH

    async def make(self, raw: bytes, person: str) -> Picture | Refused:
        """The picture to keep, or why there is none: `busy`, or a code of `cocreate.imports.image`."""
        if (refused := look(raw)) is not None:
            return refused
        if self.is_full(person):
            return Refused("busy")
        self._waiting[person] += 1
        try:
            async with self._turn:
                return await self._apart.run(WITHIN, made_anew, raw)
        except (BrokenProcessPool, TimeoutError) as ended:
            log.warning("image_ended", error=type(ended).__name__)
            return Refused("image_broken")
        finally:
            self._waiting[person] -= 1

    def close(self) -> None:
        self._apart.close()
