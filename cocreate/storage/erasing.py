"""Erasing a person from a board, in SQL, as one piece of work in one transaction (LOG-11).

It is the only code that changes a line of the log: body and salt, never who, when, digest or chain.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from cocreate.boards.events import Add, Event, Put
from cocreate.boards.lines import body_of, encoded, event_of
from cocreate.boards.records import THE_BOARD
from cocreate.boards.redaction import Bodies, Redaction
from cocreate.storage.chain import chained
from cocreate.storage.engine import Database
from cocreate.storage.erasures import GONE, Erasure, fingerprint
from cocreate.storage.ports import Line
from cocreate.storage.tables import ARTEFACT, BOARD, ERASURE, EVENT, JOB, PERSON, PLAN, SESSION, SNAPSHOT

_COLUMNS = (ERASURE.c.seq, ERASURE.c.person, ERASURE.c.texts, ERASURE.c.at, ERASURE.c.lines)
_LISTED: Final = select(*_COLUMNS).where(ERASURE.c.board_id == bindparam("board")).order_by(ERASURE.c.seq)
_LOCKED: Final = select(BOARD).where(BOARD.c.id == bindparam("board")).with_for_update()
_LINES: Final = (
    select(EVENT.c.seq, EVENT.c.body)
    .where(EVENT.c.board_id == bindparam("board"), EVENT.c.seq > bindparam("after"))
    .order_by(EVENT.c.seq)
    .limit(500)
)
_LEFT: Final = (
    update(EVENT)
    .where(EVENT.c.board_id == bindparam("of_board"), EVENT.c.seq == bindparam("of_seq"))
    .values(body=bindparam("left"), salt=GONE)
)
_AGAIN: Final = (
    update(JOB)
    .where(JOB.c.board_id == bindparam("of_board"), JOB.c.status != "failed")
    .values(status="waiting", attempts=0, done=0, fence=JOB.c.fence + 1, lease_until=0, not_before=0, error="")
)
_lines = msgspec.json.Decoder(list[tuple[int, str]])


class Erased(msgspec.Struct, frozen=True):
    board: str
    person: str
    name: bool  # whether there was one
    sessions: int
    lines: int  # of the log that lost words
    plans: int  # that are made anew
    epoch: str


class SqlErasures:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def erasures(self, board: str) -> list[Erasure]:
        return await self._db.read(lambda connection: erasures_in(connection, board))


def erasures_in(connection: Connection, board: str) -> list[Erasure]:
    return [_erasure(row) for row in connection.execute(_LISTED, {"board": board}).all()]


def _erasure(row: Any) -> Erasure:
    return Erasure(
        seq=row.seq, person=row.person, texts=bool(row.texts), at=row.at, lines=_lines.decode(bytes(row.lines))
    )


def erase(connection: Connection, board: str, person: str, *, texts: bool, at: int, epoch: str) -> Erased | None:
    """None where there is no such person at the board. Done twice it does nothing more, but for a new epoch."""
    row = connection.execute(_LOCKED, {"board": board}).first()
    if row is None or not _was_here(connection, board, person):
        return None
    changed = _redacted(connection, board, person) if texts else {}
    plans = _forgotten(connection, board) if changed else 0
    sessions = _gone(connection, SESSION, board, SESSION.c.person_id == person)
    name = _gone(connection, PERSON, board, PERSON.c.id == person) > 0
    lines = [(seq, fingerprint(body)) for seq, body in changed.items()]
    erasure = Erasure(seq=row.head + 1, person=person, texts=texts, at=at, lines=lines)
    _vouch(connection, row, erasure, epoch)
    return Erased(board, person, name, sessions, len(changed), plans, epoch)


def _was_here(connection: Connection, board: str, person: str) -> bool:
    named = select(PERSON.c.id).where(PERSON.c.board_id == board, PERSON.c.id == person)
    if connection.execute(named).first() is not None:
        return True
    return any(
        change.kind == "member" and change.id == person and isinstance(change, Add)
        for event in _told(connection, board)
        for change in event.changes
    )


def _told(connection: Connection, board: str) -> Iterator[Event]:
    after = 0
    while page := connection.execute(_LINES, {"board": board, "after": after}).all():
        for seq, body in page:
            yield event_of(seq, bytes(body))
            after = seq


def _redacted(connection: Connection, board: str, person: str) -> dict[int, bytes]:
    """The lines that held words of the person, as they are left; the board's title in the list of boards too."""
    bodies = Bodies(person)
    for event in _told(connection, board):
        bodies.take(event)
    redaction = Redaction(person, bodies.going)
    changed: dict[int, bytes] = {}
    title: str | None = None
    for event in _told(connection, board):
        left = redaction.of(event)
        if left is not event:
            changed[event.seq] = body_of(encoded(left))
        title = _title(left) or title
    if changed:
        connection.execute(_LEFT, [{"of_board": board, "of_seq": seq, "left": body} for seq, body in changed.items()])
        connection.execute(update(BOARD).where(BOARD.c.id == board).values(title=title or BOARD.c.title))
    return changed


def _title(event: Event) -> str | None:
    said = [
        change.fields.get("title")
        for change in event.changes
        if isinstance(change, Add | Put) and change.kind == "board" and change.id == THE_BOARD
    ]
    return said[-1] if said else None


def _forgotten(connection: Connection, board: str) -> int:
    """What repeated the words; a worker that still holds them has lost its lease (JOB-2)."""
    _gone(connection, SNAPSHOT, board)
    _gone(connection, ARTEFACT, board)
    plans = _gone(connection, PLAN, board)
    connection.execute(_AGAIN, {"of_board": board})
    return plans


def _gone(connection: Connection, table: Any, board: str, *which: Any) -> int:
    return connection.execute(delete(table).where(table.c.board_id == board, *which)).rowcount


def _vouch(
    connection: Connection, row: Any, erasure: Erasure, epoch: str, salt: Callable[[int], bytes] = os.urandom
) -> None:
    """The event that takes the person off the table, under a command that stands for the record; a new epoch."""
    removed = Put(kind="member", id=erasure.person, fields={"removed": True})
    event = Event(seq=erasure.seq, type="member_removed", by="", at=erasure.at, cmd=erasure.cmd, changes=[removed])
    line = Line(actor="", cmd=erasure.cmd, body=body_of(encoded(event)), salt=salt(16))
    [stored] = chained(row.head, bytes(row.chain), [line])
    connection.execute(insert(EVENT), {"board_id": row.id, **msgspec.structs.asdict(stored)})
    values = {"head": stored.seq, "chain": stored.chain, "ruled": stored.seq, "epoch": epoch}
    connection.execute(update(BOARD).where(BOARD.c.id == row.id).values(**values))
    said = {"seq": erasure.seq, "person": erasure.person, "texts": int(erasure.texts), "at": erasure.at}
    connection.execute(insert(ERASURE), {"board_id": row.id, **said, "lines": msgspec.json.encode(erasure.lines)})


def emptied(connection: Connection) -> None:
    """SQLite keeps the bytes of what was deleted in free pages and in its journal: write the file anew.

    On the writer's own connection, so that it stays the only one that ever checkpoints. VACUUM is no
    part of a transaction: the one that was begun ends first, and an empty one stands for it.
    """
    driver: Any = connection.connection.driver_connection
    driver.execute("COMMIT")
    try:
        driver.execute("VACUUM")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute("BEGIN IMMEDIATE")
