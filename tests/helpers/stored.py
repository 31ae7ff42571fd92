"""A table as a store keeps it: its log, its people, its snapshots, its plans."""

import os
from typing import Any

import msgspec

from cocreate.boards.events import Event
from cocreate.boards.lines import body_of, encoded
from cocreate.jobs.work import work
from cocreate.storage.ports import Append, Appended, BoardRow, Door, Line, NewJob, Store
from tests.helpers.given import Table


class Clock:
    def __init__(self, at: int = 1_800_000_000_000) -> None:
        self.at = at

    def now_ms(self) -> int:
        return self.at

    def monotonic(self) -> float:
        return self.at / 1000


def line_of(event: Event) -> Line:
    return Line(actor=event.by, cmd=event.cmd, body=body_of(encoded(event)), salt=os.urandom(16))


async def keep(store: Store, table: Table, board: str = "b1") -> None:
    """All events of the table, with a job for each finish, and a name for each member."""
    row = BoardRow(id=board, title=table.board.about["title"], created=1, epoch=f"epoch-{board}", seq=0)
    doors = {f"{board}-{role}": Door(board, role, f"CODE{role}") for role in ("participant", "observer")}  # type: ignore[arg-type]
    await store.create_board(row, doors)
    for event in table.events:
        await append(store, board, event)
    for number, member in enumerate(table.board.of("member")):
        await store.add_person(board, member, f"Nome di {member}", f"session-{board}-{member}", 100 + number)


async def append(store: Store, board: str, event: Event) -> None:
    head = await store.head(board)
    assert head is not None
    jobs = [job_at(board, event)] if event.type == "board_finished" else []
    [done] = await store.append([Append(board, head.epoch, event.seq - 1, [line_of(event)], jobs)])
    assert isinstance(done, Appended), done


def job_at(board: str, event: Event) -> NewJob:
    [version] = [c.fields["version"] for c in event.changes if c.kind == "board" and "version" in c.fields]  # type: ignore[union-attr]
    settings = msgspec.json.encode({"version": version, "languages": ["it"]})
    return NewJob(id=f"build_plan:{board}:{version}", kind="build_plan", settings=settings, at=event.at)


async def build_plans(store: Store, clock: Clock | None = None) -> None:
    """Every job that is due, with files that are the plan's own words."""

    async def render(plan: bytes, format: str, language: Any, beside: bytes = b"") -> bytes:
        return format.encode() + b":" + plan

    async def changed(_: str) -> None:
        pass

    while await work(store, clock or Clock(), render, changed):
        pass
