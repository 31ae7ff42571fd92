"""Rendering a plan's files away from the event loop: a document must not delay a table."""

import msgspec

from cocreate.boards.records import Language
from cocreate.exports import render as render_file
from cocreate.jobs.apart import Apart
from cocreate.plans.plan import Plan

TIMEOUT = 60.0  # seconds for one file


def _render(plan: bytes, format: str, language: Language) -> bytes:
    return render_file(msgspec.json.decode(plan, type=Plan), format, language)


class Renderer(Apart):
    async def __call__(self, plan: bytes, format: str, language: Language) -> bytes:
        return await self.run(TIMEOUT, _render, plan, format, language)
