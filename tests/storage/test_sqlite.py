"""What only the SQLite store promises: one server, every commit synced, nothing acknowledged lost."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from cocreate.audit import audit
from cocreate.storage import sqlite
from cocreate.storage.ports import StoreError
from cocreate.storage.sqlite import Sqlite
from cocreate.storage.store import UnsafeStore, open_store
from tests.storage.conftest import row, to, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "una cartella" / "tavoli è.db"


@pytest.fixture
def url(path: Path) -> str:
    path.parent.mkdir()
    return f"sqlite:///{path}"


async def test_LOG_2_a_server_that_is_killed_loses_nothing_that_it_acknowledged(url: str) -> None:
    store = await open_store(url)
    await store.create_board(row("b1"), {})
    await store.close()
    acknowledged: set[str] = set()
    for run in range(2):
        acknowledged |= killed_after(url, f"run{run}", lines=7 + 25 * run)
    store = await open_store(url)
    assert acknowledged <= {cmd for _, cmd in await store.commands("b1")}
    report = await audit(store, "b1")
    assert report.flaws == []
    assert report.events % 3 == 0, "an append of three is there by half"
    await store.close()


def killed_after(url: str, run: str, lines: int) -> set[str]:
    """The commands that a process acknowledged until it was killed in the middle of its work."""
    command = [sys.executable, "-m", "tests.storage.appender", url, run]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()
    assert len(said) >= lines and said[lines - 1], "the process ended by itself"
    return {cmd for line in said if line.endswith(b"\n") for cmd in line.decode().split()}


async def test_LIV_8_a_disk_that_does_not_answer_keeps_nobody_and_the_file_stays_locked(
    path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "CLOSE_S", 0.0)
    database, answers = Sqlite(path), threading.Event()
    writing = asyncio.create_task(database.write(lambda _: answers.wait()))
    await asyncio.sleep(0)
    closing = asyncio.create_task(database.close())
    await asyncio.wait([closing, writing], return_when=asyncio.FIRST_COMPLETED, timeout=10)
    assert (closing.done(), writing.done()) == (True, False)
    with pytest.raises(UnsafeStore, match="Another server is at work"):
        Sqlite(path)
    answers.set()
    await writing
    await database.close()
    await Sqlite(path).close()


async def test_every_commit_is_synced_and_every_write_begins_as_one(url: str, path: Path) -> None:
    database = Sqlite(path)

    def settings(connection: object) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [connection.execute(text(f"PRAGMA {name}")).scalar() for name in names]  # type: ignore[attr-defined]

    assert await database.write(settings) == ["wal", 2, 1, 5000]
    assert await database.read(settings) == ["wal", 2, 1, 5000]
    await database.close()


async def test_T28_writers_at_once_wait_for_one_another(url: str) -> None:
    store = await open_store(url)
    await store.create_board(row("b1"), {})
    await asyncio.gather(*(write(store, to("b1", None, f"c{number}")) for number in range(40)))
    await asyncio.gather(*(store.add_person("b1", f"p{n}", "Ada", f"s{n}", n) for n in range(40)))
    assert (await audit(store, "b1")).events == len(await store.names("b1")) == 40
    await store.close()


async def test_a_second_server_on_the_same_file_is_refused(url: str) -> None:
    store = await open_store(url)
    with pytest.raises(UnsafeStore, match="Another server is at work in"):
        await open_store(url)
    await store.close()
    await (await open_store(url)).close()


async def test_reading_beside_a_server_is_allowed_and_writes_nothing(url: str) -> None:
    store = await open_store(url)
    await store.create_board(row("b1"), {})
    reader = await open_store(url, read_only=True)
    await write(store, to("b1", 0, "a"))
    assert await reader.find("b1", "p1", "a") == 1
    with pytest.raises(StoreError):
        await reader.append([to("b1", 1, "b")])
    await reader.close()
    await write(store, to("b1", 1, "b"))
    await store.close()


async def test_a_file_that_cannot_have_a_journal_beside_it_is_refused(
    url: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where SQLite cannot keep a WAL (some network folders) it silently takes another journal."""
    monkeypatch.setattr(sqlite, "_WAL", "PRAGMA journal_mode=MEMORY")
    with pytest.raises(UnsafeStore, match="'memory'"):
        await open_store(url)


async def test_a_file_that_is_no_store_is_an_error_not_a_new_store(url: str, path: Path) -> None:
    path.write_bytes(b"not a database, but somebody's letter\n" * 100)
    with pytest.raises(StoreError):
        await open_store(url)
    assert path.read_bytes().startswith(b"not a database")


async def test_LOG_4_a_full_disk_is_an_unknown_outcome_that_find_resolves(url: str, path: Path) -> None:
    store = await open_store(url)
    await store.create_board(row("b1"), {})
    other = sqlite3.connect(path, isolation_level=None)
    pages = other.execute("PRAGMA page_count").fetchone()[0]
    other.close()
    await store._db.write(lambda c: c.execute(text(f"PRAGMA max_page_count={pages}")))  # type: ignore[attr-defined]
    with pytest.raises(StoreError, match="full"):
        for number in range(1_000):
            await write(store, to("b1", None, f"c{number}"))
    assert await store.find("b1", "p1", f"c{number}") is None
    await store._db.write(lambda c: c.execute(text("PRAGMA max_page_count=1000000")))  # type: ignore[attr-defined]
    await write(store, to("b1", number, f"c{number}"))
    assert (await audit(store, "b1")).flaws == []
    await store.close()
