"""D4: what could lose an acknowledged commit is refused, each case on the real thing, and said in a sentence."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from cocreate.storage import safety
from cocreate.storage.safety import check_store
from cocreate.storage.sqlite import Sqlite
from cocreate.storage.store import UnsafeStore, open_store
from cocreate.storage.vault import open_vault
from tests import services
from tests.storage.conftest import row, to, write

ROOT = Path(__file__).parents[2]


def cocreate(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
    command = [sys.executable, "-P", "-m", "cocreate", *map(str, arguments)]
    return subprocess.run(
        command,
        env=ours | environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


# ---- PostgreSQL


@pytest.fixture(scope="module")
def own() -> Iterator[services.Postgres]:
    """A PostgreSQL whose settings are ours to spoil."""
    with services._folder("cocreate-pg-") as folder:
        server = services.Postgres(folder / "server").initialise().start()
        yield server
        server.stop()


async def spoilt(server: services.Postgres, setting: str, value: str) -> None:
    """It takes a moment until new connections have it."""
    await server.execute(f"ALTER SYSTEM SET {setting} = {value}")
    await server.execute("SELECT pg_reload_conf()")
    async with asyncio.timeout(20):
        while bool((await check_store(server.url("postgres"))).faults) is not (value == "off"):
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("setting", ["fsync", "synchronous_commit", "full_page_writes"])
async def test_D4_postgresql_that_forgets_when_the_power_fails_is_refused(
    own: services.Postgres, setting: str, tmp_path: Path
) -> None:
    url = own.url("postgres")
    await (await open_store(url)).close()
    assert (await check_store(url)).faults == []
    await spoilt(own, setting, "off")
    try:
        with pytest.raises(UnsafeStore, match=f"{setting} is off"):
            await open_store(url)
        assert (await check_store(url)).faults == [f"PostgreSQL: {setting} is off."]
        served = cocreate("serve", "--port", "0", "--data", tmp_path, COCREATE_STORE_URL=url)
        assert (served.returncode, served.stdout) == (1, "")
        assert served.stderr == f"cocreate: This PostgreSQL is not safe to write to: {setting} is off.\n"
        checked = cocreate("check", "--data", tmp_path, COCREATE_STORE_URL=url)
        assert checked.returncode == 1 and f"UNSAFE  PostgreSQL: {setting} is off.\n" in checked.stdout
        assert cocreate("migrate", "--data", tmp_path, COCREATE_STORE_URL=url, COCREATE_UNSAFE="1").returncode == 0
        await (await open_store(url, unsafe=True)).close()
    finally:
        await spoilt(own, setting, "DEFAULT")


async def test_D4_a_replica_is_refused(tmp_path: Path) -> None:
    with services._folder("cocreate-pg-") as folder:
        server = services.Postgres(folder / "server").initialise().start()
        url = server.url("postgres")
        await (await open_store(url)).close()
        server.stop()
        (server.data / "standby.signal").touch()
        server.start()
        try:
            with pytest.raises(UnsafeStore, match="it is a replica"):
                await open_store(url)
            assert (await check_store(url)).faults == ["PostgreSQL: it is a replica."]
            served = cocreate("serve", "--port", "0", "--data", tmp_path, COCREATE_STORE_URL=url)
            assert served.returncode == 1 and "it is a replica" in served.stderr and "Traceback" not in served.stderr
        finally:
            server.stop(signal.SIGQUIT)


async def test_D4_tables_of_an_older_release_are_said_to_be_so(postgres: services.Postgres, tmp_path: Path) -> None:
    name = postgres.fresh()
    url = postgres.url(name)
    assert (await check_store(url)).faults == []
    services.run(postgres.execute("UPDATE alembic_version SET version_num = '0001'", name))
    [fault] = (await check_store(url)).faults
    assert fault.startswith("The tables are those of 0001: `./run migrate` makes them ")
    postgres.drop(name)


# ---- SQLite


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cocreate.db"


async def test_D4_sqlite_is_safe_as_we_open_it(path: Path, tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{path}")
    await store.create_board(row("b1"), {})
    checked = await check_store(f"sqlite:///{path}")
    assert checked.faults == [] and "up to date" in checked.tables
    await store.close()
    result = cocreate("check", "--data", tmp_path)
    assert result.returncode == 0 and result.stdout.endswith("ok\n")


async def test_check_makes_no_store(tmp_path: Path) -> None:
    assert cocreate("check", "--data", tmp_path).returncode == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", ["synchronous=NORMAL", "synchronous=off", "journal_mode=DELETE"])
async def test_D4_an_address_that_asks_for_less_is_refused(path: Path, asked: str, tmp_path: Path) -> None:
    url = f"sqlite:///{path}?{asked}"
    with pytest.raises(UnsafeStore, match=f"asks for {asked}"):
        await open_store(url)
    with pytest.raises(UnsafeStore, match=f"asks for {asked}"):
        await open_vault(url)
    assert len((await check_store(url)).faults) == 1
    served = cocreate("serve", "--port", "0", "--data", tmp_path, COCREATE_STORE_URL=url)
    assert (served.returncode, served.stderr.count("\n")) == (1, 1)
    await (await open_store(f"sqlite:///{path}?synchronous=FULL")).close()


async def test_D4_a_journal_that_cannot_be_made_a_wal_is_refused(path: Path, tmp_path: Path) -> None:
    await (await open_store(f"sqlite:///{path}")).close()
    other = sqlite3.connect(path, isolation_level=None)
    assert other.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",)
    [fault] = (await check_store(f"sqlite:///{path}")).faults
    assert "is no WAL" in fault
    other.execute("BEGIN EXCLUSIVE")  # somebody's tool, which keeps the file to itself
    served = cocreate("serve", "--port", "0", "--data", tmp_path)
    assert served.returncode == 1 and "Traceback" not in served.stderr
    assert served.stderr.startswith("cocreate: ")
    other.close()
    await (await open_store(f"sqlite:///{path}")).close()
    assert (await check_store(f"sqlite:///{path}")).faults == []


async def test_F10_of_our_connections_only_the_writers_ever_checkpoints(path: Path) -> None:
    """SQLite before 3.51.3 can damage a file that two checkpoint at once; test_sqlite.py refuses a second server."""
    database = Sqlite(path)
    pages = [
        await run(lambda c: c.execute(text("PRAGMA wal_autocheckpoint")).scalar())
        for run in (database.write, database.read)
    ]
    assert pages == [1000, 0]
    await database.close()


async def test_F10_where_nothing_keeps_a_second_server_out_an_old_sqlite_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safety.sqlite3, "sqlite_version_info", (3, 51, 2))
    assert [len(found) for found in await _said(path)] == [0, 1]  # a note: the lock keeps others out
    monkeypatch.setattr(safety.sys, "platform", "win32")
    assert [len(found) for found in await _said(path)] == [1, 0]
    monkeypatch.setattr(safety.sqlite3, "sqlite_version_info", (3, 51, 3))
    assert [len(found) for found in await _said(path)] == [0, 0]


async def _said(path: Path) -> tuple[list[str], list[str]]:
    checked = await check_store(f"sqlite:///{path}")
    return checked.faults, checked.notes


async def test_a_store_beside_which_somebody_asks_goes_on(path: Path) -> None:
    store = await open_store(f"sqlite:///{path}")
    await store.create_board(row("b1"), {})
    await check_store(f"sqlite:///{path}")
    await write(store, to("b1", 0, "a"))
    await store.close()
