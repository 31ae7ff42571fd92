"""Anchors against a database superuser: whatever was done to the log up to the last anchor is found (S12)."""

import random
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cocreate.audit.anchors import BadAnchors, add_anchors, anchored, anchors_in
from cocreate.audit.chain import audit
from cocreate.audit.reports import audit_store
from cocreate.storage.chain import GENESIS, digest, link
from cocreate.storage.ports import Store
from cocreate.storage.store import open_store
from tests.helpers.given import Table
from tests.helpers.random_acts import RandomActs
from tests.helpers.stored import append, keep

ROUNDS = 1_000
ANCHORED = 40
EVENT = "seq, actor, cmd, salt, digest, chain, body"


def table() -> Table:
    acts = RandomActs(11)
    while len(acts.table.events) < 2 * ANCHORED:
        acts.act()
    return acts.table


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A store with forty events, anchored, and a few more after them."""
    path = tmp_path / "cocreate.db"
    made = table()
    rest = made.events[ANCHORED : ANCHORED + 8]
    del made.events[ANCHORED:]
    store = await open_store(f"sqlite:///{path}")
    await keep(store, made)
    add_anchors(tmp_path / "anchors", [await audit(store, "b1")], 5)
    for event in rest:
        await append(store, "b1", event)
    await store.close()
    return path


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    opened = await open_store(f"sqlite:///{path}", read_only=True)
    yield opened
    await opened.close()


Row = list[object]


def tampered(rows: list[Row], lots: random.Random) -> str:
    """One thing that somebody who may write everything does to the log up to the anchor; what it was."""
    at = lots.randrange(ANCHORED)
    row = rows[at]
    kind = lots.choice(["body", "bit", "actor", "cmd", "salt", "gone", "delete", "cut", "swap", "insert", "digest"])
    match kind:
        case "body":
            row[6] = bytes(row[6]).replace(b'"at":1', b'"at":2', 1)  # type: ignore[call-overload]
        case "bit":
            body = bytearray(row[6])  # type: ignore[call-overload]
            body[lots.randrange(len(body))] ^= 1 << lots.randrange(7)
            row[6] = bytes(body)
        case "actor" | "cmd":
            row[1 if kind == "actor" else 2] = f"x{lots.randrange(10**9)}"
        case "salt":
            row[3] = lots.randbytes(16)
        case "gone":
            row[3], row[6] = b"", bytes(row[6]).replace(b'"at":1', b'"at":2', 1)  # type: ignore[call-overload]
        case "delete":
            del rows[at]
        case "cut":
            del rows[at:]
        case "swap":
            other = rows[(at + 1 + lots.randrange(ANCHORED - 1)) % ANCHORED]
            row[1:], other[1:] = other[1:], row[1:]
        case "insert":
            rows.insert(at, [row[0], "x", f"new{at}", *row[3:]])
            for seq, moved in enumerate(rows, 1):
                moved[0] = seq
        case _:
            row[4] = lots.randbytes(32)
    return kind


def covered_up(rows: list[Row]) -> bytes:
    """As one does who knows the code: numbers without a gap, digests and chain computed anew, up to the head."""
    chain = GENESIS
    for seq, row in enumerate(rows, 1):
        row[0] = seq
        if row[3]:
            row[4] = digest(bytes(row[3]), bytes(row[6]))  # type: ignore[call-overload]
        chain = link(chain, seq, bytes(row[4]))  # type: ignore[call-overload]
        row[5] = chain
    return chain


async def test_S12_LOG_10_a_thousand_changes_by_a_superuser_are_all_found(path: Path, store: Store) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous=OFF")
    original = [list(row) for row in database.execute(f"SELECT {EVENT} FROM event ORDER BY seq")]
    head = database.execute("SELECT head, chain FROM board").fetchone()
    anchors = anchors_in(path.with_name("anchors"))
    assert (await anchored(store, "b1", anchors)).flaws == []
    lots, missed, kinds = random.Random(12), [], set[str]()
    for number in range(ROUNDS):
        rows = [list(row) for row in original]
        kind = tampered(rows, lots)
        cover = lots.random() < 0.5
        chain = covered_up(rows) if cover else head[1]
        if rows[:ANCHORED] == original[:ANCHORED]:  # what was done was undone by covering it up
            continue
        kinds.add(kind)
        rewritten(database, rows, (len(rows) if cover else head[0], chain))
        if not (await anchored(store, "b1", anchors)).flaws:
            missed.append((number, kind, cover))
    database.close()
    assert missed == []
    assert len(kinds) == 11


def rewritten(database: sqlite3.Connection, rows: list[Row], head: tuple[int, bytes]) -> None:
    database.execute("BEGIN IMMEDIATE")
    database.execute("DELETE FROM event")
    unique = {(row[1], row[2]): row for row in rows}.values()
    by_seq = {row[0]: row for row in unique}.values()
    database.executemany(f"INSERT INTO event (board_id, {EVENT}) VALUES ('b1', ?, ?, ?, ?, ?, ?, ?)", list(by_seq))
    database.execute("UPDATE board SET head = ?, chain = ?", head)
    database.execute("COMMIT")


async def test_S12_what_was_cut_after_the_last_anchor_and_covered_up_is_not_found(path: Path, store: Store) -> None:
    """That is the stated window: between two anchors the chain proves the order, not that nothing is missing."""
    database = sqlite3.connect(path, isolation_level=None)
    rows = [list(row) for row in database.execute(f"SELECT {EVENT} FROM event ORDER BY seq")][: ANCHORED + 2]
    rewritten(database, rows, (len(rows), covered_up(rows)))
    database.close()
    assert (await anchored(store, "b1", anchors_in(path.with_name("anchors")))).flaws == []


async def test_S12_anchors_are_added_only_where_all_that_was_said_holds(path: Path) -> None:
    url, file = f"sqlite:///{path}", path.with_name("anchors")
    first = await audit_store(url, anchors=file)
    assert first.clean and first.lines[-1] == f"1 anchors added to {file}"
    again = await audit_store(url, anchors=file)
    assert again.clean and again.lines[-1] == f"0 anchors added to {file}"
    assert [anchor.seq for anchor in anchors_in(file)] == [ANCHORED, ANCHORED + 8]
    database = sqlite3.connect(path, isolation_level=None)
    rows = [list(row) for row in database.execute(f"SELECT {EVENT} FROM event ORDER BY seq")][:-1]
    rewritten(database, rows, (len(rows), covered_up(rows)))
    database.close()
    cut = await audit_store(url, anchors=file)
    assert not cut.clean and cut.lines[-1] == f"no anchor was added to {file}"
    assert f"  event {ANCHORED + 8}: an anchor was set here, and the log ends at {ANCHORED + 7}" in cut.lines
    assert len(anchors_in(file)) == 2


async def test_S12_a_board_that_is_gone_is_found_by_its_anchor(path: Path) -> None:
    database = sqlite3.connect(path)
    for name in ("event", "person", "session", "door", "board"):
        with database:
            database.execute(f"DELETE FROM {name}")
    database.close()
    assert (await audit_store(f"sqlite:///{path}")).clean
    outcome = await audit_store(f"sqlite:///{path}", anchors=path.with_name("anchors"))
    assert not outcome.clean and "  event 0: there is no such board" in outcome.lines


async def test_a_replay_is_told_with_what_it_read(path: Path) -> None:
    outcome = await audit_store(f"sqlite:///{path}", replay=True)
    assert outcome.lines[-1] == f"replayed {ANCHORED + 8} events, 0 snapshots, 0 plans"


def test_a_file_that_is_not_of_anchors_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "anchors").write_text('{"board":"b1"}\n')
    with pytest.raises(BadAnchors, match="line 1"):
        anchors_in(tmp_path / "anchors")


async def test_a_place_where_no_anchor_can_be_added_is_said_before_the_audit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def audited(*_: object) -> None:
        raise AssertionError("it would take long, and come to nothing")

    monkeypatch.setattr("cocreate.audit.reports._audited", audited)
    for place, why in ((path.with_name("nowhere") / "anchors", "No such file"), (path.parent, "Is a directory")):
        with pytest.raises(BadAnchors, match=f"{place} cannot be written: {why}"):
            await audit_store(f"sqlite:///{path}", anchors=place)


async def test_an_anchor_that_was_cut_off_leaves_those_before_it_and_takes_none_after_it(path: Path) -> None:
    url, file = f"sqlite:///{path}", path.with_name("anchors")
    with file.open("ab") as torn:
        torn.write(file.read_bytes()[:30])
    added = await audit_store(url, anchors=file)
    assert added.clean and added.lines[-1] == f"1 anchors added to {file}"
    assert [anchor.seq for anchor in anchors_in(file)] == [ANCHORED, ANCHORED + 8]
