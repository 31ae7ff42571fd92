"""Whether a store may be trusted with what people write (D4): settings of the database, its tables, its address.

It looks and changes nothing. What it finds are sentences for the operator; none of them holds a password.
"""

import sqlite3
import sys
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote

import asyncpg
import msgspec
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from cocreate.storage.engine import UnsafeStore
from cocreate.storage.migrate import schema_fault
from cocreate.storage.ports import StoreError
from cocreate.storage.postgres import WAIT_S, unsafe_settings

RESET_BUG_ENDS: Final = (3, 51, 3)  # two that checkpoint at once can corrupt the file before
_WAL: Final = 2  # in bytes 18 and 19 of the file
_DURABLE: Final = {"synchronous": {"full", "extra", "2", "3"}, "journal_mode": {"wal"}}


class Checked(msgspec.Struct, frozen=True):
    store: str  # what it is, and its version
    tables: str
    faults: list[str]  # any of them: do not serve from it
    notes: list[str]


def refuse_weakening(url: str) -> None:
    """An address that asks for less than we promise is a mistake, and must not be passed over in silence."""
    if faults := _weakened(url):
        raise UnsafeStore(f"COCREATE_STORE_URL asks for {faults[0]}: what was acknowledged could be lost. Take it out.")


def _weakened(url: str) -> list[str]:
    asked = parse_qsl(url.partition("?")[2], keep_blank_values=True)
    return [
        f"{name}={value}" for name, value in asked if value.lower() not in _DURABLE.get(name.lower(), {value.lower()})
    ]


async def check_store(url: str) -> Checked:
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        return _check_sqlite(Path(unquote(rest.removeprefix("/").partition("?")[0])), url)
    return await _check_postgres(f"postgresql+asyncpg://{rest}")


def _check_sqlite(path: Path, url: str) -> Checked:
    version = sqlite3.sqlite_version_info
    faults = [
        f"The address asks for {asked}; it must be synchronous=FULL with journal_mode=WAL." for asked in _weakened(url)
    ]
    notes: list[str] = []
    if version < RESET_BUG_ENDS:
        said = f"SQLite {sqlite3.sqlite_version} may damage a file that two processes write (mended in 3.51.3)"
        if sys.platform == "win32":  # there is no lock that keeps a second server out
            faults.append(f"{said}, and nothing keeps a second one out on this system.")
        else:
            notes.append(f"{said}: one server alone writes here, a second one is refused.")
    tables = "none yet; they are made at the first start"
    if path.exists():
        faults += _journal(path)
        engine = create_engine(
            URL.create("sqlite", database=f"file:{quote(str(path))}", query={"mode": "ro", "uri": "true"}),
            poolclass=NullPool,
        )
        try:
            with engine.connect() as connection:
                tables, found = _tables(connection)
        except SQLAlchemyError as broken:
            raise StoreError(f"SQLite: {broken}") from broken
        faults += found
    return Checked(f"SQLite {sqlite3.sqlite_version}, {path}", tables, faults, notes)


def _journal(path: Path) -> list[str]:
    """As it stands in the file, for asking SQLite for a WAL would make one."""
    with path.open("rb") as file:
        head = file.read(20)
    if len(head) < 20 or head[18:20] == bytes([_WAL, _WAL]):
        return []
    return [f"The journal of {path} is no WAL: `./run migrate` makes it one, where the disk can keep one."]


async def _check_postgres(url: str) -> Checked:
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": WAIT_S})

    def look(connection: Connection) -> Checked:
        version = str(connection.execute(text("SHOW server_version")).scalar())
        faults = [f"PostgreSQL: {fault}." for fault in unsafe_settings(connection)]
        tables, found = _tables(connection)
        name = connection.execute(text("SELECT current_database()")).scalar()
        return Checked(f"PostgreSQL {version}, database {name}", tables, [*faults, *found], [])

    try:
        async with engine.connect() as connection:
            return await connection.run_sync(look)
    except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as broken:
        raise StoreError(f"PostgreSQL: {broken}") from broken
    finally:
        await engine.dispose()


def _tables(connection: Connection) -> tuple[str, list[str]]:
    said, fault = schema_fault(connection)
    return said, [] if fault is None else [fault]
