"""Jobs, plans and their files in SQL. A write checks the fence in its statement; it must never look first (JOB-2)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, CursorResult, and_, bindparam, delete, insert, or_, select, update

from cocreate.storage.engine import Database
from cocreate.storage.ports import Artefact, JobRow, PlanRow
from cocreate.storage.tables import ARTEFACT, JOB, PLAN

_COLUMNS = (
    JOB.c.id,
    JOB.c.board_id,
    JOB.c.kind,
    JOB.c.seq,
    JOB.c.settings,
    JOB.c.status,
    JOB.c.attempts,
    JOB.c.done,
    JOB.c.steps,
    JOB.c.fence,
    JOB.c.lease_until,
    JOB.c.not_before,
    JOB.c.error,
    JOB.c.created,
)
_DUE = or_(
    and_(JOB.c.status == "waiting", JOB.c.not_before <= bindparam("now")),
    and_(JOB.c.status == "running", JOB.c.lease_until <= bindparam("now")),
)
_LIST_DUE = select(JOB.c.id).where(_DUE).order_by(JOB.c.created, JOB.c.id)
_HELD = and_(JOB.c.id == bindparam("job"), JOB.c.fence == bindparam("held"), JOB.c.status == "running")
_PROGRESS = (
    update(JOB)
    .where(_HELD)
    .values(done=bindparam("new_done"), steps=bindparam("new_steps"), lease_until=bindparam("new_lease"))
)
_FINISH = update(JOB).where(_HELD).values(status="done", done=JOB.c.steps, lease_until=0, error="")
_FAIL = (
    update(JOB)
    .where(_HELD)
    .values(
        status=bindparam("new_status"),
        not_before=bindparam("retry_at"),
        error=bindparam("new_error"),
        lease_until=0,
    )
)
_RELEASE = update(JOB).where(_HELD).values(status="waiting", attempts=JOB.c.attempts - 1, not_before=0, lease_until=0)
_LATEST = (
    select(*_COLUMNS)
    .where(JOB.c.board_id == bindparam("board"))
    .order_by(JOB.c.seq.desc(), JOB.c.created.desc(), JOB.c.id.desc())
    .limit(1)
)
_VERSIONS = select(PLAN.c.version).where(PLAN.c.board_id == bindparam("board")).order_by(PLAN.c.version)
_PLANS = select(PLAN.c.board_id, PLAN.c.version, PLAN.c.seq, PLAN.c.body, PLAN.c.created).where(
    PLAN.c.board_id == bindparam("board")
)
_NEWEST_PLAN = _PLANS.order_by(PLAN.c.version.desc()).limit(1)
_PLAN_AT = _PLANS.where(PLAN.c.version == bindparam("version"))
_ARTEFACT = select(ARTEFACT.c.body).where(
    ARTEFACT.c.board_id == bindparam("board"),
    ARTEFACT.c.version == bindparam("version"),
    ARTEFACT.c.format == bindparam("format"),
    ARTEFACT.c.language == bindparam("language"),
)

_OF_PLAN = and_(ARTEFACT.c.board_id == bindparam("board"), ARTEFACT.c.version == bindparam("version"))
_ARTEFACTS = select(ARTEFACT.c.format, ARTEFACT.c.language, ARTEFACT.c.body).where(_OF_PLAN)
_OTHERS = delete(ARTEFACT).where(
    _OF_PLAN, ARTEFACT.c.format == bindparam("format"), ARTEFACT.c.language != bindparam("language")
)
# held, so that nobody takes the plan away before its file is there; two who bring one come one after the other
_HELD_PLAN = (
    select(PLAN.c.seq)
    .where(PLAN.c.board_id == bindparam("board"), PLAN.c.version == bindparam("version"))
    .with_for_update()
)


def _claiming(which: ColumnElement[bool]) -> Any:
    """One statement that picks and takes: on PostgreSQL claimers step over each other's rows, SQLite has one writer."""
    oldest = select(JOB.c.id).where(which).order_by(JOB.c.created, JOB.c.id).limit(1).with_for_update(skip_locked=True)
    return (
        update(JOB)
        .where(JOB.c.id == oldest.scalar_subquery())
        .values(
            status="running",
            fence=JOB.c.fence + 1,
            attempts=JOB.c.attempts + 1,
            lease_until=bindparam("lease"),
        )
        .returning(*_COLUMNS)
    )


_CLAIM = _claiming(_DUE)
_CLAIM_ONE = _claiming(and_(_DUE, JOB.c.id == bindparam("job")))


class SqlJobs:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def claim(self, now: int, lease_ms: int, job: str | None = None) -> JobRow | None:
        asked = {"now": now, "lease": now + lease_ms}
        if job is None:
            return await self._db.write(lambda c: _job(c.execute(_CLAIM, asked).first()))
        return await self._db.write(lambda c: _job(c.execute(_CLAIM_ONE, {**asked, "job": job}).first()))

    async def progress(self, job: str, fence: int, done: int, steps: int, lease_until: int) -> bool:
        values = {"job": job, "held": fence, "new_done": done, "new_steps": steps, "new_lease": lease_until}
        return await self._db.write(lambda c: _hit(c.execute(_PROGRESS, values)))

    async def finish(self, job: str, fence: int, plan: PlanRow, artefacts: Sequence[Artefact]) -> bool:
        def store(connection: Connection) -> bool:
            if not _hit(connection.execute(_FINISH, {"job": job, "held": fence})):
                return False
            _replace_plan(connection, plan, artefacts)
            return True

        return await self._db.write(store)

    async def fail(self, job: str, fence: int, error: str, retry_at: int | None) -> bool:
        values = {
            "job": job,
            "held": fence,
            "new_status": "failed" if retry_at is None else "waiting",
            "retry_at": retry_at or 0,
            "new_error": error,
        }
        return await self._db.write(lambda c: _hit(c.execute(_FAIL, values)))

    async def release(self, job: str, fence: int) -> bool:
        return await self._db.write(lambda c: _hit(c.execute(_RELEASE, {"job": job, "held": fence})))

    async def latest_job(self, board: str) -> JobRow | None:
        return await self._db.read(lambda c: _job(c.execute(_LATEST, {"board": board}).first()))

    async def due(self, now: int) -> list[str]:
        return list(await self._db.read(lambda c: c.execute(_LIST_DUE, {"now": now}).scalars().all()))

    async def plans(self, board: str) -> list[int]:
        return list(await self._db.read(lambda c: c.execute(_VERSIONS, {"board": board}).scalars().all()))

    async def plan(self, board: str, version: int | None = None) -> PlanRow | None:
        asked = {"board": board} if version is None else {"board": board, "version": version}
        query = _NEWEST_PLAN if version is None else _PLAN_AT
        row = await self._db.read(lambda c: c.execute(query, asked).first())
        return None if row is None else PlanRow(*row)

    async def artefact(self, board: str, version: int, format: str, language: str) -> bytes | None:
        asked = {"board": board, "version": version, "format": format, "language": language}
        return await self._db.read(lambda c: c.execute(_ARTEFACT, asked).scalar())

    async def artefacts(self, board: str, version: int) -> list[Artefact]:
        asked = {"board": board, "version": version}
        rows = await self._db.read(lambda c: c.execute(_ARTEFACTS, asked).all())
        found = [Artefact(format=row.format, language=row.language, body=bytes(row.body)) for row in rows]
        return sorted(found, key=lambda one: (one.format, one.language))  # databases sort words each in its own way

    async def keep_artefact(self, board: str, version: int, artefact: Artefact) -> bool:
        asked = {"board": board, "version": version}
        one = {"format": artefact.format, "language": artefact.language}

        def keep(connection: Connection) -> bool:
            if connection.execute(_HELD_PLAN, asked).first() is None:
                return False
            if connection.execute(_ARTEFACT, {**asked, **one}).first() is None:
                row = {"board_id": board, "version": version, **one, "body": artefact.body}
                connection.execute(insert(ARTEFACT), row)
            return True

        return await self._db.write(keep)

    async def only_artefact(self, board: str, version: int, format: str, language: str) -> None:
        asked = {"board": board, "version": version, "format": format, "language": language}
        await self._db.write(lambda c: c.execute(_OTHERS, asked).rowcount)


def _job(row: Sequence[Any] | None) -> JobRow | None:
    return None if row is None else JobRow(*row)


def _hit(result: CursorResult[Any]) -> bool:
    return result.rowcount == 1


def _replace_plan(connection: Connection, plan: PlanRow, artefacts: Sequence[Artefact]) -> None:
    """The same version again is the same plan, made again (JOB-4): it takes the old one's place."""
    for table in (ARTEFACT, PLAN):
        connection.execute(delete(table).where(table.c.board_id == plan.board, table.c.version == plan.version))
    connection.execute(
        insert(PLAN),
        {
            "board_id": plan.board,
            "version": plan.version,
            "seq": plan.seq,
            "body": plan.body,
            "created": plan.created,
        },
    )
    if artefacts:
        connection.execute(
            insert(ARTEFACT),
            [
                {
                    "board_id": plan.board,
                    "version": plan.version,
                    "format": artefact.format,
                    "language": artefact.language,
                    "body": artefact.body,
                }
                for artefact in artefacts
            ],
        )
