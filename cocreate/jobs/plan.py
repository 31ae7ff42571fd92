"""The job that builds a plan and its files. The same function runs in the server's process and under arq."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from cocreate.boards.records import THE_BOARD, Language
from cocreate.exports import FORMATS
from cocreate.plans.build import build, plan_json
from cocreate.plans.plan import Plan
from cocreate.storage.ports import Artefact, JobRow, Log, PlanRow
from cocreate.storage.replay import replay

Render = Callable[[bytes, str, Language], Awaitable[bytes]]
Report = Callable[[int, int], Awaitable[None]]


class Settings(msgspec.Struct, frozen=True):
    version: int
    languages: list[Language]


async def build_plan(job: JobRow, log: Log, render: Render, report: Report) -> tuple[PlanRow, list[Artefact]]:
    """The plan of the board as it was at the job's seq, and its files in each language.

    `report(done, steps)` after each step; it raises when the job has been given to another worker (JOB-2).
    """
    settings = msgspec.json.decode(job.settings, type=Settings)
    wanted = [(format, language) for language in settings.languages for format in FORMATS]
    await report(0, len(wanted) + 1)
    plan = await _plan(job, log)
    body = plan_json(plan)
    await report(1, len(wanted) + 1)
    artefacts: list[Artefact] = []
    for step, (format, language) in enumerate(wanted, start=2):
        artefacts.append(Artefact(format=format, language=language, body=await render(body, format, language)))
        await report(step, len(wanted) + 1)
    row = PlanRow(board=job.board, version=settings.version, seq=job.seq, body=body, created=plan.finished)
    return row, artefacts


async def _plan(job: JobRow, log: Log) -> Plan:
    board, tail = await replay(log, job.board, snapshot_at_most=max(0, job.seq - 1), seq=job.seq)
    about: dict[str, Any] = board.records["board"][THE_BOARD]
    return build(
        board.records,
        board=job.board,
        seq=job.seq,
        finished=tail[-1].at,
        language=about["language"],
    )
