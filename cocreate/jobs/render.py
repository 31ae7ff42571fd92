"""Rendering a plan's files away from the event loop: a document must not delay a table."""

import msgspec

from cocreate.boards.records import Language
from cocreate.exports import render as render_file
from cocreate.exports import render_calendar
from cocreate.jobs.apart import Apart
from cocreate.jobs.plan import Beside
from cocreate.plans.plan import Plan

TIMEOUT = 60.0  # seconds for one file
MEMORY = 3 * 2**30  # bytes of addresses: the PDF of 2,000 actions takes 2.1


def _render(plan: bytes, format: str, language: Language, beside: bytes = b"") -> bytes:
    told = msgspec.json.decode(plan, type=Plan)
    if not beside:
        return render_file(told, format, language)
    more = msgspec.json.decode(beside, type=Beside)
    before = [msgspec.json.decode(one, type=Plan) for one in more.before]
    return render_calendar(told, before, more.progress, language)


class Renderer(Apart):
    """A process that is ended where a file takes too long or too much, and begun anew for the next."""

    def __init__(self, *, memory: int = MEMORY) -> None:
        super().__init__(memory=memory)

    async def __call__(self, plan: bytes, format: str, language: Language, beside: bytes = b"") -> bytes:
        return await self.run(TIMEOUT, _render, plan, format, language, beside)
