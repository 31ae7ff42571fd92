"""One board from one installation to another: whole, verified before it is written; nothing in it opens a door."""

import gzip
from hashlib import sha256
from pathlib import Path

import pytest

from cocreate.audit.judge import judge
from cocreate.keeping.boards import export_board, import_board
from cocreate.keeping.erasing import Unknown, erase
from cocreate.storage.files import BadFile
from cocreate.storage.store import open_store
from tests.helpers.given import Table
from tests.helpers.stored import build_plans, keep
from tests.keeping.conftest import Address


async def exported(url: str, table: Table, file: Path, *, names: bool = False) -> None:
    store = await open_store(url)
    await keep(store, table)
    await build_plans(store)
    await store.close()
    done = await export_board(url, "b1", file, names=names)
    assert (done.board, done.events, done.names) == ("b1", len(table.events), 5 if names else 0)


@pytest.mark.parametrize(("one", "other"), [("sqlite", "postgres"), ("postgres", "sqlite")])
async def test_a_board_arrives_whole_and_its_plans_are_made_anew(
    address: Address, tmp_path: Path, table: Table, one: str, other: str
) -> None:
    source, target, file = address(one), address(other), tmp_path / "board.gz"
    await exported(source, table, file, names=True)
    done = await import_board(target, file, None, [])
    assert (done.board, done.events, done.flaws) == ("b1", len(table.events), [])
    before, after = await open_store(source, read_only=True), await open_store(target)
    assert await before.read("b1", 0, 10_000) == await after.read("b1", 0, 10_000)
    heads = [await store.head("b1") for store in (before, after)]
    assert heads[0] and heads[1] and heads[0].epoch != heads[1].epoch
    assert await before.names("b1") == await after.names("b1")
    await build_plans(after)
    assert await after.plans("b1") == await before.plans("b1") == list(range(1, table.board.about["version"] + 1))
    assert [await after.plan("b1", version) for version in (1, 2)] == [
        await before.plan("b1", version) for version in (1, 2)
    ]
    assert (await judge(after)).found == []
    await before.close()
    await after.close()


async def test_nothing_in_the_file_opens_a_door_nor_names_anybody(
    address: Address, tmp_path: Path, table: Table
) -> None:
    file = tmp_path / "board.gz"
    await exported(address("sqlite"), table, file)
    content = gzip.decompress(file.read_bytes())
    assert b"Nome di" not in content and b"session-" not in content and b"CODE" not in content
    target = address("sqlite")
    done = await import_board(target, file, "table.7", [])
    store = await open_store(target, read_only=True)
    assert done.board == "table.7" and await store.names("table.7") == {}
    secrets = {"facilitator": done.key, **done.codes}
    for role, secret in secrets.items():
        door = await store.door(sha256(secret.encode()).hexdigest())
        assert door is not None and (door.board, door.role) == ("table.7", role)
    assert len(await store.doors("table.7")) == 3
    job = await store.latest_job("table.7")
    assert job is not None and (job.id, job.status) == (f"build_plan:table.7:{table.board.about['version']}", "waiting")
    await store.close()


async def test_a_board_whose_id_is_taken_gets_another(address: Address, tmp_path: Path, table: Table) -> None:
    source, file = address("sqlite"), tmp_path / "board.gz"
    await exported(source, table, file)
    done = await import_board(source, file, None, [])
    assert done.board != "b1" and done.flaws == []
    with pytest.raises(Unknown, match="taken"):
        await import_board(source, file, "b1", [])
    with pytest.raises(Unknown, match="no id"):
        await import_board(source, file, "not an id", [])
    with pytest.raises(Unknown, match="There is no board"):
        await export_board(source, "b9", tmp_path / "other.gz", names=False)
    store = await open_store(source, read_only=True)
    assert {row.id for row in await store.boards()} == {"b1", done.board}
    assert (await judge(store)).found == []
    await store.close()


async def test_LOG_10_a_board_that_does_not_verify_is_not_imported(
    address: Address, tmp_path: Path, table: Table
) -> None:
    from cocreate.storage.board_file import FORMAT  # noqa: PLC0415
    from cocreate.storage.files import header_of, rows_in, written  # noqa: PLC0415

    file, forged, target = tmp_path / "board.gz", tmp_path / "forged.gz", address("sqlite")
    await exported(address("sqlite"), table, file)
    with written(forged, header_of(file, FORMAT)) as writer:
        for row in rows_in(file, FORMAT):
            if row.t == "event" and row.v["seq"] == 9:
                row.v["body"] = row.v["body"].replace('"at":1', '"at":2')
            writer.put(row)
    with pytest.raises(BadFile, match="event 9: what it says was changed"):
        await import_board(target, forged, None, [])
    store = await open_store(target)
    assert await store.boards() == []
    await store.close()


async def test_LOG_11_who_was_erased_after_the_file_was_written_is_erased_again(
    address: Address, tmp_path: Path, table: Table
) -> None:
    source, file, erasures = address("sqlite"), tmp_path / "board.gz", tmp_path / "list"
    await exported(source, table, file, names=True)
    await erase(source, "b1", "anna", texts=True, erasures=erasures)
    done = await import_board(source, file, None, [erasures])
    assert done.board != "b1" and (done.events, done.flaws) == (len(table.events) + 1, [])
    store = await open_store(source, read_only=True)
    assert "anna" not in await store.names(done.board) and "bruno" in await store.names(done.board)
    assert [line.body for line in await store.read(done.board, 0)][:-1] == [
        line.body for line in await store.read("b1", 0)
    ][:-1]
    await store.close()
