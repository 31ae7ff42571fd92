"""The job that builds a plan and its files. The same function runs in the server's process and under arq."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from cocreate.boards.board import Board
from cocreate.boards.records import THE_BOARD, Language
from cocreate.exports import FORMATS
from cocreate.exports.papers.given import progress_of
from cocreate.monitoring.report import Said
from cocreate.plans.build import build, plan_json
from cocreate.plans.held import PlanMinutes
from cocreate.plans.minutes import Minutes
from cocreate.plans.plan import Plan
from cocreate.storage.ports import Artefact, JobRow, PlanRow, Store
from cocreate.storage.replay import replay
from cocreate.storage.telling import tell

Render = Callable[..., Awaitable[bytes]]  # (plan, format, language), and for a calendar what it tells beside the plan
BEFORE = 20  # versions that a calendar looks through
Report = Callable[[int, int], Awaitable[None]]


class Settings(msgspec.Struct, frozen=True):
    version: int
    languages: list[Language]


class Beside(msgspec.Struct, frozen=True):
    """What a calendar tells beside the plan (EXP-7): the versions before, newest first, and how far each action is."""

    before: list[msgspec.Raw]
    progress: dict[str, Said]


async def build_plan(job: JobRow, store: Store, render: Render, report: Report) -> tuple[PlanRow, list[Artefact]]:
    """The plan of the board as it was at the job's seq, and its files in each language.

    `report(done, steps)` after each step; it raises when the job has been given to another worker (JOB-2).
    """
    settings = msgspec.json.decode(job.settings, type=Settings)
    wanted = [(format, language) for language in settings.languages for format in FORMATS]
    await report(0, len(wanted) + 1)
    board, finished = await _board(job, store)
    plan = _plan(job, board, finished, await _minutes(job, store))
    body = plan_json(plan)
    beside = await _beside(job, store, settings.version, board)
    await report(1, len(wanted) + 1)
    artefacts: list[Artefact] = []
    for step, (format, language) in enumerate(wanted, start=2):
        more = [beside] if format == "ics" and beside else []
        artefacts.append(Artefact(format=format, language=language, body=await render(body, format, language, *more)))
        await report(step, len(wanted) + 1)
    row = PlanRow(board=job.board, version=settings.version, seq=job.seq, body=body, created=plan.finished)
    return row, artefacts


async def _board(job: JobRow, store: Store) -> tuple[Board, int]:
    """As it was then, and when that was."""
    board, tail = await replay(store, job.board, snapshot_at_most=max(0, job.seq - 1), seq=job.seq)
    return board, tail[-1].at


async def _minutes(job: JobRow, store: Store) -> PlanMinutes | None:
    """Told from the first line: no snapshot says when a phase was opened."""
    minutes = Minutes()
    await tell(store, job.board, job.seq, minutes.take)
    return minutes.held


def _plan(job: JobRow, board: Board, finished: int, minutes: PlanMinutes | None) -> Plan:
    about: dict[str, Any] = board.records["board"][THE_BOARD]
    return build(
        board.records,
        board=job.board,
        seq=job.seq,
        finished=finished,
        language=about["language"],
        minutes=minutes,
    )


async def _beside(job: JobRow, store: Store, version: int, board: Board) -> bytes:
    """As JSON; nothing for the first plan of a table of which nobody has said anything since."""
    before = [one.body for one in await versions_before(store, job.board, version)]
    far = progress_of(board.records)
    return msgspec.json.encode(Beside([msgspec.Raw(one) for one in before], far)) if before or far else b""


async def versions_before(store: Store, board: str, version: int) -> list[PlanRow]:
    """Newest first; what was in one of them and is no more, a calendar tells as cancelled."""
    before = [one for one in await store.plans(board) if one < version][-BEFORE:]
    rows = [await store.plan(board, one) for one in reversed(before)]
    return [row for row in rows if row is not None]
