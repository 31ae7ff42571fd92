"""One store of each kind for the contract suite, and words to write lines with."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from cocreate.audit import audit
from cocreate.storage.ports import Append, Appended, BoardRow, Head, Line, Moved, NewJob, Store
from cocreate.storage.store import open_store

Opener = Callable[[], Awaitable[Store]]


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of an empty store of each kind."""
    match request.param:
        case "memory":
            return "memory:"
        case "sqlite":
            return f"sqlite:///{tmp_path / 'store.db'}"
        case _:
            return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def store(address: str) -> AsyncIterator[Store]:
    opened = await open_store(address)
    yield opened
    if address == "memory:":
        await _is_whole(opened)
    await opened.close()
    if address != "memory:":
        opened = await open_store(address, read_only=True)
        await _is_whole(opened)
        await opened.close()


async def _is_whole(store: Store) -> None:
    """D5: whatever a test did, each log is 1..n, no command twice, its head is n, and it is chained."""
    reports = [await audit(store, row.id) for row in await store.boards()]
    assert [report for report in reports if report.flaws] == []


def line(cmd: str, actor: str = "p1", text: str = "ciao") -> Line:
    body = {"type": "cards_added", "by": actor, "at": 5, "cmd": cmd, "changes": [], "text": text}
    return Line(actor=actor, cmd=cmd, body=msgspec.json.encode(body), salt=os.urandom(16))


def lines(*cmds: str) -> list[Line]:
    return [line(cmd) for cmd in cmds]


def row(board: str, created: int = 1) -> BoardRow:
    return BoardRow(id=board, title=f"Tavolo {board}", created=created, epoch=f"epoch-{board}", seq=0)


def to(board: str, expect: int | None, *cmds: str, jobs: tuple[NewJob, ...] = ()) -> Append:
    return Append(board=board, epoch=f"epoch-{board}", expect=expect, lines=lines(*cmds), jobs=jobs)


def job(id: str, at: int = 10) -> NewJob:
    return NewJob(id=id, kind="build_plan", settings=b'{"version":1}', at=at)


async def write(store: Store, append: Append) -> Appended:
    [result] = await store.append([append])
    assert isinstance(result, Appended), result
    return result


def head_of(result: Appended | Moved) -> Head:
    assert isinstance(result, Moved), result
    return result.head
