"""The audit against a real store whose rows somebody changed behind its back."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from hashlib import sha256
from pathlib import Path

import orjson
import pytest

from cocreate.audit import audit
from cocreate.storage.ports import Append, Appended, BoardRow, Line
from cocreate.storage.store import open_store

Tamper = Callable[[sqlite3.Connection], object]


def line(number: int) -> Line:
    by, cmd = f"p{number % 2}", f"c{number}"
    body = {"type": "cards_added", "by": by, "at": number, "cmd": cmd, "changes": []}
    return Line(actor=by, cmd=cmd, body=orjson.dumps(body), salt=bytes([number]) * 16)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Path]:
    """A store with a board of twelve events, closed again."""
    path = tmp_path / "cocreate.db"
    opened = await open_store(f"sqlite:///{path}")
    await opened.create_board(BoardRow(id="b1", title="Tavolo", created=1, epoch="e1", seq=0), {})
    append = Append(board="b1", epoch="e1", expect=0, lines=[line(n) for n in range(1, 13)])
    assert isinstance((await opened.append([append]))[0], Appended)
    await opened.close()
    yield path


async def flaws(path: Path) -> list[tuple[int, str]]:
    opened = await open_store(f"sqlite:///{path}", read_only=True)
    try:
        return [(flaw.seq, flaw.said) for flaw in (await audit(opened, "b1")).flaws]
    finally:
        await opened.close()


def tamper(path: Path, work: Tamper) -> None:
    database = sqlite3.connect(path)
    with database:
        work(database)
    database.close()


async def test_LOG_10_a_log_that_nobody_touched_has_no_flaw(store: Path) -> None:
    assert await flaws(store) == []


def changed_body(database: sqlite3.Connection) -> None:
    database.execute("UPDATE event SET body = CAST(replace(body, '\"at\":5', '\"at\":6') AS BLOB) WHERE seq = 5")


def changed_body_and_digest(database: sqlite3.Connection) -> None:
    body = orjson.dumps({"type": "cards_deleted", "by": "p1", "at": 5, "cmd": "c5", "changes": []})
    values = (body, sha256(bytes([5]) * 16 + body).digest())
    database.execute("UPDATE event SET body = ?, digest = ? WHERE seq = 5", values)


def nonsense(database: sqlite3.Connection) -> None:
    body = b"not an event"
    database.execute(
        "UPDATE event SET body = ?, digest = ? WHERE seq = 5", (body, sha256(bytes([5]) * 16 + body).digest())
    )


def deleted(database: sqlite3.Connection) -> None:
    database.execute("DELETE FROM event WHERE seq = 5")


def deleted_and_closed_up(database: sqlite3.Connection) -> None:
    database.execute("DELETE FROM event WHERE seq = 5")
    for seq in range(6, 13):
        database.execute("UPDATE event SET seq = ? WHERE seq = ?", (seq - 1, seq))


def swapped(database: sqlite3.Connection) -> None:
    for old, new in ((5, 99), (6, 5), (99, 6)):
        database.execute("UPDATE event SET seq = ? WHERE seq = ?", (new, old))


def cut_off(database: sqlite3.Connection) -> None:
    database.execute("DELETE FROM event WHERE seq > 10")


def given_to_another(database: sqlite3.Connection) -> None:
    database.execute("UPDATE event SET actor = 'p9' WHERE seq = 5")


@pytest.mark.parametrize(
    ("work", "found"),
    [
        (changed_body, [5]),
        (changed_body_and_digest, [5]),
        (nonsense, [5, 5]),
        (deleted, [6]),
        (deleted_and_closed_up, [5, 6, 7, 8, 9, 10, 11, 11]),
        (swapped, [5, 6, 7]),
        (cut_off, [10]),
        (given_to_another, [5]),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
async def test_LOG_10_a_later_change_is_found_where_it_was_made(store: Path, work: Tamper, found: list[int]) -> None:
    tamper(store, work)
    assert [seq for seq, _ in await flaws(store)] == found


async def test_LOG_10_an_event_put_in_afterwards_is_found(store: Path) -> None:
    def work(database: sqlite3.Connection) -> None:
        database.execute(
            "INSERT INTO event SELECT board_id, 13, actor, 'new', salt, digest, chain, body FROM event LIMIT 1"
        )

    tamper(store, work)
    assert {seq for seq, _ in await flaws(store)} == {13}
