"""A copy put back is the same boards under new epochs, in each kind of store; or not at all (LOG-8, D11)."""

import asyncio
import gzip
import os
from pathlib import Path

import msgspec
import pytest

from cocreate.audit.judge import judge
from cocreate.keeping.boards import export_board
from cocreate.keeping.copies import FORMAT, backup, restore
from cocreate.storage.files import BadFile, rows_in
from cocreate.storage.outgoing import NewDelivery, Outlet, Remote, Token
from cocreate.storage.ports import PlanRow, Store
from cocreate.storage.store import open_store
from cocreate.storage.vault import NotEmpty
from tests.helpers.given import Table, card, given
from tests.helpers.stored import append, build_plans, keep
from tests.keeping.conftest import Address
from tests.reminders.tables import MINUTE, NOW, at_work, with_mailboxes


async def filled(url: str, table: Table) -> None:
    store = await open_store(url)
    await keep(store, table)
    await keep(store, given().by("anna", card("c1")), "b2")
    await build_plans(store)
    await store.close()


async def held(store: Store) -> dict[str, object]:
    """All that a copy keeps, by name."""
    found: dict[str, object] = {}
    for row in await store.boards():
        plans = [await store.plan(row.id, version) for version in await store.plans(row.id)]
        found[row.id] = (row.title, row.created, row.seq)
        found[f"{row.id} lines"] = await store.read(row.id, 0, 100_000)
        found[f"{row.id} doors"] = await store.doors(row.id)
        found[f"{row.id} names"] = await store.names(row.id)
        found[f"{row.id} job"] = await store.latest_job(row.id)
        found[f"{row.id} plans"] = plans
        found[f"{row.id} files"] = [
            await store.artefact(row.id, plan.version, format, "it")
            for plan in plans
            if isinstance(plan, PlanRow)
            for format in ("pdf", "docx", "csv", "json")
        ]
    found["session"] = await store.session("session-b1-anna")
    return found


@pytest.mark.parametrize(
    ("one", "other"), [("sqlite", "sqlite"), ("postgres", "sqlite"), ("sqlite", "postgres"), ("postgres", "postgres")]
)
async def test_LOG_8_a_copy_put_back_is_the_same_under_new_epochs(
    address: Address, tmp_path: Path, table: Table, one: str, other: str
) -> None:
    source, target, file = address(one), address(other), tmp_path / "backup.gz"
    await filled(source, table)
    copied = await backup(source, file)
    restored = await restore(target, file, [])
    assert (copied.boards, restored.boards, restored.rows, restored.flaws) == (2, 2, copied.rows, [])
    before, after = await open_store(source, read_only=True), await open_store(target)
    assert await held(before) == await held(after)
    heads = [[await store.head(board) for store in (before, after)] for board in ("b1", "b2")]
    assert all(old and new and (old.seq, old.chain) == (new.seq, new.chain) for old, new in heads)
    assert len({head.epoch for pair in heads for head in pair if head}) == 4
    assert (await judge(after)).found == []
    again = given().by("anna", card("c1"), card("c2"))
    await append(after, "b2", again.events[-1])  # it goes on where it was
    assert (await judge(after)).found == []
    await before.close()
    await after.close()


async def test_a_copy_is_for_its_owner_alone_and_takes_no_other_files_place(address: Address, tmp_path: Path) -> None:
    source, file = address("sqlite"), tmp_path / "backup.gz"
    await filled(source, given())
    await backup(source, file)
    assert file.stat().st_mode & 0o777 == 0o600
    before = file.read_bytes()
    with pytest.raises(BadFile, match="is there already"):
        await backup(source, file)
    assert file.read_bytes() == before and sorted(os.listdir(tmp_path)) == ["1.db", "1.db.lock", "backup.gz"]
    with pytest.raises(BadFile, match="cannot be written"):
        await backup(source, tmp_path / "nowhere" / "backup.gz")


async def test_a_copy_is_of_one_moment_while_people_go_on(address: Address, tmp_path: Path) -> None:
    source, file = address("sqlite"), tmp_path / "backup.gz"
    table = given()
    store = await open_store(source)
    await keep(store, table)

    acknowledged, over = 0, False

    async def write() -> None:
        nonlocal acknowledged
        while not over:
            table.by("anna", card(f"c{len(table.events)}"))
            await append(store, "b1", table.events[-1])
            acknowledged = len(table.events)

    writing = asyncio.create_task(write())
    while acknowledged < 40:
        await asyncio.sleep(0)
    at_least = acknowledged
    await backup(source, file)
    over = True
    await writing
    await store.close()
    restored = await restore(address("sqlite"), file, [])
    assert restored.flaws == []
    copied = sum(row.t == "event" for row in rows_in(file, FORMAT))
    assert at_least <= copied <= acknowledged


async def test_a_store_with_boards_takes_no_copy(address: Address, tmp_path: Path) -> None:
    source, file = address("sqlite"), tmp_path / "backup.gz"
    await filled(source, given())
    await backup(source, file)
    with pytest.raises(NotEmpty, match="boards in this store already"):
        await restore(source, file, [])


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_a_copy_that_is_not_whole_is_put_back_not_at_all(
    address: Address, tmp_path: Path, table: Table, kind: str
) -> None:
    source, target, file = address("sqlite"), address(kind), tmp_path / "backup.gz"
    await filled(source, table)
    await backup(source, file)
    lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    changed = [*lines[:5], lines[5].replace(b'"', b'" ', 1), *lines[6:]]
    whole = file.read_bytes()
    damaged = {
        "cut in the middle": whole[: len(whole) // 2],
        "without its end": gzip.compress(b"".join(lines[:-1])),
        "with a line less": gzip.compress(b"".join(lines[:9] + lines[10:])),
        "changed": gzip.compress(b"".join(changed)),
        "of another kind": gzip.compress(lines[0].replace(b"backup", b"carrot") + b"".join(lines[1:])),
        "no archive": b"my letter",
    }
    for what, content in damaged.items():
        file.write_bytes(content)
        with pytest.raises(BadFile):
            await restore(target, file, [])
        store = await open_store(target)
        assert await store.boards() == [], what
        await store.close()
    with pytest.raises(BadFile, match="There is no file"):
        await restore(target, tmp_path / "none", [])


async def test_JOB_2_who_held_a_job_when_the_copy_was_made_does_not_hold_it_any_more(
    address: Address, tmp_path: Path, table: Table
) -> None:
    source, file = address("sqlite"), tmp_path / "backup.gz"
    store = await open_store(source)
    await keep(store, table)
    held = await store.claim(10**13, 10**12)
    assert held is not None
    await backup(source, file)
    await store.close()
    target = address("sqlite")
    await restore(target, file, [])
    after = await open_store(target)
    plan = PlanRow("b1", 1, 1, b"{}", 1)
    assert not await after.finish(held.id, held.fence, plan, [])
    assert held.id in await after.due(0)
    await build_plans(after)
    assert (await judge(after)).found == []
    await after.close()


async def test_a_row_that_a_newer_release_made_is_refused(address: Address, tmp_path: Path) -> None:
    from cocreate.storage.files import Header, written  # noqa: PLC0415
    from cocreate.storage.rows import Row, StrangeRow  # noqa: PLC0415

    file = tmp_path / "backup.gz"
    with written(file, Header(FORMAT, 1)) as writer:
        writer.put(Row("board", msgspec.json.decode(b'{"id":"b1","head":1,"mood":"good"}')))
    with pytest.raises(StrangeRow, match=r"board\.mood"):
        await restore(address("sqlite"), file, [])


async def test_PUS_1_a_copy_holds_what_leaves_the_house_and_put_back_it_sends_nothing(
    address: Address, tmp_path: Path, table: Table
) -> None:
    source, target, file = address("sqlite"), address("sqlite"), tmp_path / "backup.gz"
    await filled(source, table)
    outlet = Outlet(
        id="o1",
        board="b1",
        kind="webhook",
        url="https://x.example/",
        settings=b"{}",
        secret="s3",
        person="p",
        created=5,
    )
    token = Token(id="t1", board="b1", name="Portale", scope="read", person="p", created=5)
    store = await open_store(source)
    assert await store.add_outlet(outlet, 9) and await store.add_token(token, "h1", 9)
    held = await store.hold_outlet(9, 1_000)
    assert held is not None
    await store.tell_outlet("o1", held.fence, 3, 1, [NewDelivery(id="d1", event="push", seq=1, created=7)])
    await store.put_remote("o1", held.fence, Remote(action="a1", remote=b'{"id":7}', digest="x"))
    await store.close()
    await backup(source, file)
    await restore(target, file, [])
    store = await open_store(target)
    [back] = await store.outlets("b1")
    assert (back.active, back.fence, back.lease_until, back.told, back.secret) == (False, held.fence + 1, 0, 3, "s3")
    assert await store.hold_outlet(99_999, 1_000) is None
    assert [one.id for one in await store.deliveries("b1", 9)] == ["d1"]
    assert (await store.remotes("o1"))["a1"].remote == b'{"id":7}'
    assert await store.token("h1") == token
    await store.close()


async def test_PUS_1_the_file_of_a_board_holds_nothing_of_what_leaves_the_house(
    address: Address, tmp_path: Path, table: Table
) -> None:
    source, file = address("sqlite"), tmp_path / "board.gz"
    await filled(source, table)
    store = await open_store(source)
    outlet = Outlet(
        id="o1",
        board="b1",
        kind="webhook",
        url="https://x.example/",
        settings=b"{}",
        secret="s3",
        person="p",
        created=5,
    )
    token = Token(id="t1", board="b1", name="Portale", scope="read", person="p", created=5)
    assert await store.add_outlet(outlet, 9) and await store.add_token(token, "h1", 9)
    await store.close()
    await export_board(source, "b1", file, names=True)
    assert {row.t for row in rows_in(file, "cocreate-board/1")} <= {
        "board",
        "event",
        "job",
        "image",
        "erasure",
        "person",
    }


async def test_REM_3_a_copy_knows_who_is_reminded_and_of_what(tmp_path: Path) -> None:
    """So that nobody who moves to another machine is told anything twice, nor asked again."""
    urls = [f"sqlite:///{tmp_path / name}.db" for name in ("old", "new")]
    store = await open_store(urls[0])
    await with_mailboxes(store)
    await store.set_hour("b1", 17)
    assert await at_work(store, nowhere, NOW + 12 * 60 * MINUTE).compose() == 3
    kept = await store.readers("b1"), await store.notices("b1"), await store.timetable("b1"), await store.mails()
    await store.close()
    await backup(urls[0], tmp_path / "copy.gz")
    await restore(urls[1], tmp_path / "copy.gz", [])
    store = await open_store(urls[1])
    assert kept == (
        await store.readers("b1"),
        await store.notices("b1"),
        await store.timetable("b1"),
        await store.mails(),
    )
    assert await at_work(store, nowhere, NOW + 13 * 60 * MINUTE).compose() == 0
    await store.close()


async def nowhere(_: str, __: bytes) -> None:
    raise AssertionError("nothing is sent here")
