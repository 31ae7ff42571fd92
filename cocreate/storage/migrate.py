"""Brings a database's tables up to date. It must never touch the program's logging, which alembic's own files would.

Migrations expand first and contract a release later (docs/operations.md): so a release may go on where a newer one has
only added to the tables, and must not where it has taken something away. Which steps were taken stands in `migration`.
"""

from pathlib import Path
from typing import Any, Final

import structlog
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, inspect, select

from cocreate.storage.engine import UnsafeStore
from cocreate.storage.tables import MIGRATION

MIGRATIONS: Final = Path(__file__).parent / "migrations"

log = structlog.get_logger()


def migrate(connection: Connection) -> None:
    """Run what is missing, in the caller's transaction: all of it or nothing."""
    made = config(connection)
    steps = steps_of(ScriptDirectory.from_config(made))
    now = _revision(connection)
    if now is not None and now not in steps:
        if _contracted(connection, steps):
            raise UnsafeStore(_too_new(now))
        log.warning("store_is_newer")  # it was only added to: what this release knows is there
        return
    command.upgrade(made, "head")
    known = set(connection.execute(select(MIGRATION.c.revision)).scalars())
    new = [{"revision": revision, "step": step} for revision, step in steps.items() if revision not in known]
    if new:
        connection.execute(insert(MIGRATION), new)


def schema_fault(connection: Connection) -> tuple[str, str | None]:
    """How the tables stand, and what is wrong with that, if anything."""
    script = ScriptDirectory.from_config(config(connection))
    steps, now, head = steps_of(script), _revision(connection), script.get_current_head()
    if now is None:
        return "none", "There are no tables yet: `./run migrate` makes them."
    if now == head:
        return f"{now}, up to date", None
    if now in steps:
        return f"{now}, this release's are {head}", f"The tables are those of {now}: `./run migrate` makes them {head}."
    return f"{now}, of a newer release", _too_new(now) if _contracted(connection, steps) else None


def steps_of(script: ScriptDirectory) -> dict[str, str]:
    """Revision -> its step, first to last."""
    return {one.revision: one.module.step for one in reversed(list(script.walk_revisions()))}


def config(connection: Connection) -> Config:
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _contracted(connection: Connection, steps: dict[str, Any]) -> bool:
    if not inspect(connection).has_table(MIGRATION.name):
        return True
    taken = connection.execute(select(MIGRATION.c.revision, MIGRATION.c.step)).all()
    return any(step != "expand" for revision, step in taken if revision not in steps)


def _too_new(revision: str) -> str:
    return (
        f"The tables are those of a newer release ({revision}), which took away what this one needs: run that release."
    )
