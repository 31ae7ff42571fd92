"""What only the PostgreSQL store promises: unsafe settings refused, outages survived, no connection left half-way."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine

import asyncpg
import pytest
from asyncpg.prepared_stmt import PreparedStatement
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from cocreate.audit import audit
from cocreate.storage.ports import Appended, Head, Moved, Store, StoreError
from cocreate.storage.postgres_append import STATEMENT, arrays
from cocreate.storage.store import UnsafeStore, open_store
from cocreate.storage.vault import open_vault
from tests import services
from tests.storage.conftest import row, to, write


@pytest.fixture
async def store(postgres_url: str) -> AsyncIterator[Store]:
    opened = await open_store(postgres_url)
    await opened.create_board(row("b1"), {})
    yield opened
    await opened.close()


@pytest.fixture
async def beside(postgres_url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection of somebody else to the same database."""
    connection = await asyncpg.connect(postgres_url.replace("+asyncpg", ""))
    yield connection
    await connection.close()


async def test_D4_a_database_that_could_lose_what_it_acknowledged_is_refused(
    postgres_url: str, beside: asyncpg.Connection
) -> None:
    name = postgres_url.rpartition("/")[2]
    await beside.execute(f"ALTER DATABASE {name} SET synchronous_commit = off")
    with pytest.raises(UnsafeStore, match="synchronous_commit is off"):
        await open_store(postgres_url)
    await (await open_store(postgres_url, unsafe=True)).close()


async def test_no_database_at_the_address_is_a_store_error() -> None:
    with pytest.raises(StoreError):
        await open_store(f"postgresql+asyncpg://cocreate@127.0.0.1:{services.free_port()}/none")


@pytest.mark.parametrize("broken", [ConnectionResetError, asyncpg.InterfaceError, asyncpg.InternalClientError])
async def test_LOG_4_however_the_driver_says_that_the_database_is_gone_the_outcome_is_unknown(
    store: Store, monkeypatch: pytest.MonkeyPatch, broken: type[Exception]
) -> None:
    async def dies(*_: object, **__: object) -> None:
        raise broken("in the middle of an answer")

    with monkeypatch.context() as patched:
        patched.setattr(PreparedStatement, "fetch", dies)
        with pytest.raises(StoreError):
            await write(store, to("b1", 0, "a"))
    assert await write(store, to("b1", 0, "b"))


async def test_LOG_4_an_append_whose_connection_breaks_is_unknown_and_find_tells(
    store: Store, beside: asyncpg.Connection
) -> None:
    async with beside.transaction():
        await beside.execute("SELECT * FROM board FOR UPDATE")
        appending = asyncio.create_task(write(store, to("b1", 0, "a")))
        await until(beside, "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        await beside.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        with pytest.raises(StoreError):
            await appending
    assert await store.find("b1", "p1", "a") is None
    assert (await write(store, to("b1", 0, "a"))).first == 1


async def test_LOG_4_an_append_does_not_wait_for_ever_for_a_board_that_is_held(
    store: Store, beside: asyncpg.Connection
) -> None:
    async with beside.transaction():
        await beside.execute("SELECT * FROM board FOR UPDATE")
        with pytest.raises(StoreError, match="lock timeout"):
            await write(store, to("b1", 0, "a"))
    assert (await write(store, to("b1", 0, "a"))).first == 1


async def test_LOG_4_a_board_that_is_held_keeps_no_other_from_being_written(
    store: Store, beside: asyncpg.Connection
) -> None:
    """Nothing was written of what was held: that is known, and others are not told that nobody knows."""
    await store.create_board(row("b2"), {})
    async with beside.transaction():
        await beside.execute("SELECT * FROM board WHERE id = 'b1' FOR UPDATE")
        held, written = await store.append([to("b1", 0, "a"), to("b2", 0, "b")])
    assert held == Moved(Head("epoch-b1", 0, bytes(32)))
    assert isinstance(written, Appended)
    assert (await write(store, to("b1", 0, "a"))).first == 1


async def test_LOG_6_an_append_that_waited_for_another_goes_on_from_its_head(
    store: Store, postgres_url: str, beside: asyncpg.Connection
) -> None:
    engine = create_async_engine(postgres_url)
    async with engine.begin() as another:
        await another.execute(STATEMENT, arrays([to("b1", 0, "first", "second")]))
        waiting = [asyncio.create_task(store.append([to("b1", expect, f"at {expect}")])) for expect in (None, 0)]
        await until(beside, "SELECT count(*) = 2 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    [[at_any], [at_none]] = await asyncio.gather(*waiting)
    await engine.dispose()
    assert isinstance(at_any, Appended) and at_any.first == 3
    assert isinstance(at_none, Moved) and at_none.head.seq in (2, 3)
    assert (await audit(store, "b1")).flaws == []


async def test_LOG_3_a_command_whose_copy_was_being_committed_is_found(
    store: Store, postgres_url: str, beside: asyncpg.Connection
) -> None:
    engine = create_async_engine(postgres_url)
    async with engine.begin() as another:
        await another.execute(STATEMENT, arrays([to("b1", 0, "same")]))
        waiting = asyncio.create_task(store.append([to("b1", None, "same")]))
        await until(beside, "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    [result] = await waiting
    await engine.dispose()
    assert isinstance(result, Moved) and result.head.seq == 1
    assert await store.find("b1", "p1", "same") == 1


async def test_D2_a_database_that_was_killed_is_used_again_and_lost_nothing(
    store: Store, postgres: services.Postgres
) -> None:
    await asyncio.gather(*(write(store, to("b1", None, f"c{number}")) for number in range(20)))
    await asyncio.to_thread(postgres.stop, signal.SIGQUIT)
    assert not await store.ready()
    with pytest.raises(StoreError):
        await write(store, to("b1", None, "while it was away"))
    await asyncio.to_thread(postgres.start)
    assert await store.ready()
    assert (await audit(store, "b1")).events == 20
    assert (await write(store, to("b1", 20, "after"))).first == 21


async def test_F8_callers_that_leave_leave_no_transaction_open(store: Store, beside: asyncpg.Connection) -> None:
    async with asyncio.TaskGroup() as tasks:
        leaving = [tasks.create_task(write(store, to("b1", None, f"c{number}"))) for number in range(50)]
        leaving += [tasks.create_task(store.retitle("b1", f"t{number}")) for number in range(50)]
        for turn in range(20):
            await asyncio.sleep(0)
            for task in leaving[turn::20]:
                task.cancel()
    await until(beside, "SELECT count(*) = 0 FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'")
    await write(store, to("b1", None, "after"))
    assert (await audit(store, "b1")).flaws == []


@pytest.fixture
def turned_away(monkeypatch: pytest.MonkeyPatch) -> asyncio.Queue[None]:
    """An entry for each time that a table was in use and the next try waits; it waits no longer than a turn."""
    times: asyncio.Queue[None] = asyncio.Queue()
    monkeypatch.setattr("cocreate.storage.postgres.TABLE_LOCK", "100ms")
    monkeypatch.setattr("cocreate.storage.vault.TABLE_LOCK", "100ms")
    monkeypatch.setattr("cocreate.storage.postgres.TABLE_PAUSE_S", 0)
    monkeypatch.setattr("cocreate.storage.postgres.log.info", lambda _: times.put_nowait(None), raising=False)
    return times


async def scrub(url: str) -> None:
    vault = await open_vault(url)
    try:
        await vault.scrub()
    finally:
        await vault.close()


async def migrated(url: str) -> None:
    """By a release that adds to the table of the lines."""

    def migrate(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE event ADD COLUMN IF NOT EXISTS trial integer"))

    with pytest.MonkeyPatch.context() as release:
        release.setattr("cocreate.storage.postgres.migrate", migrate)
        await (await open_store(url)).close()


@pytest.mark.parametrize("change", [scrub, migrated])
async def test_LOG_6_who_changes_a_table_that_is_in_use_lets_those_write_who_wait_behind(
    change: Callable[[str], Coroutine[None, None, None]],
    store: Store,
    postgres_url: str,
    beside: asyncpg.Connection,
    turned_away: asyncio.Queue[None],
) -> None:
    async with beside.transaction(), asyncio.timeout(30):
        await beside.execute("SELECT count(*) FROM event")  # as a copy that is being taken, for as long as it takes
        changing = asyncio.create_task(change(postgres_url))
        await turned_away.get()
        assert (await write(store, to("b1", 0, "a"))).first == 1
    await changing
    assert (await audit(store, "b1")).flaws == []


@pytest.mark.parametrize("change", [scrub, migrated])
async def test_LOG_6_a_table_that_is_in_use_for_ever_is_left_as_it_is(
    change: Callable[[str], Coroutine[None, None, None]],
    postgres_url: str,
    beside: asyncpg.Connection,
    turned_away: asyncio.Queue[None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cocreate.storage.postgres.TABLE_TRIES", 3)
    async with beside.transaction(), asyncio.timeout(30):
        await beside.execute("SELECT count(*) FROM event")
        with pytest.raises(StoreError, match="lock timeout"):
            await change(postgres_url)
    assert turned_away.qsize() == 2


async def until(connection: asyncpg.Connection, condition: str) -> None:
    async with asyncio.timeout(10):
        while not await connection.fetchval(f"SELECT ({condition})"):
            await asyncio.sleep(0.01)
