"""Erasing a person from a board, in SQL, as one piece of work in one transaction (LOG-11).

It is the only code that changes a line of the log: body and salt, never who, when, digest or chain.
"""

import os
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from cocreate.ids import new_id
from cocreate.storage.chain import chained
from cocreate.storage.engine import Database
from cocreate.storage.erasures import GONE, Erased, Erasure
from cocreate.storage.listed import Listed
from cocreate.storage.redacting import erasure_for, redacted, vouching, was_here
from cocreate.storage.sql_readers import forgotten_person
from cocreate.storage.tables import (
    ARTEFACT,
    BOARD,
    ERASURE,
    EVENT,
    FEED,
    IMAGE,
    JOB,
    MAIL,
    NOTICE,
    PERSON,
    PLAN,
    SESSION,
    SNAPSHOT,
    TIMETABLE,
    TOKEN,
)

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
_UNSENT: Final = (
    select(MAIL.c.id)
    .where(MAIL.c.board_id == bindparam("board"), MAIL.c.kind == "digest", MAIL.c.status.in_(("waiting", "sending")))
    .with_for_update()
)
_TRIES: Final = 3
_lines = msgspec.json.Decoder(list[tuple[int, str]])


class SqlErasures:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def erasures(self, board: str) -> list[Erasure]:
        return await self._db.read(lambda connection: erasures_in(connection, board))

    async def erase(self, board: str, person: str, *, texts: bool, at: int, epoch: str) -> Erased | None:
        return await self._db.write(
            lambda connection: erase(connection, board, person, texts=texts, at=at, epoch=epoch)
        )

    async def scrub(self) -> None:
        await self._db.write(emptied)


def erasures_in(connection: Connection, board: str) -> list[Erasure]:
    return [_erasure(row) for row in connection.execute(_LISTED, {"board": board}).all()]


def _erasure(row: Any) -> Erasure:
    return Erasure(
        seq=row.seq, person=row.person, texts=bool(row.texts), at=row.at, lines=_lines.decode(bytes(row.lines))
    )


def erase(connection: Connection, board: str, person: str, *, texts: bool, at: int, epoch: str) -> Erased | None:
    """None where there is no such person at the board. Done twice it changes no more than the epoch."""
    row = connection.execute(_LOCKED, {"board": board}).first()
    if row is None or not (_named(connection, board, person) or was_here(lambda: _lines_of(connection, board), person)):
        return None
    changed = _redacted(connection, board, person) if texts else {}
    plans = _forgotten(connection, board) if changed else 0
    if texts:
        _gone(connection, IMAGE, board, IMAGE.c.person_id == person)
    forgotten_person(connection, board, person)
    _gone(connection, FEED, board, FEED.c.person_id == person)
    sessions = _gone(connection, SESSION, board, SESSION.c.person_id == person)
    _gone(connection, TOKEN, board, TOKEN.c.person_id == person)
    name = _gone(connection, PERSON, board, PERSON.c.id == person) > 0
    _vouch(connection, row, erasure_for(row.head, person, changed, texts=texts, at=at), epoch)
    return Erased(board, person, name, sessions, len(changed), plans, epoch)


def erase_again(connection: Connection, listed: Iterable[Listed]) -> int:
    """What the list tells of and the store does not: no clock is asked which came first (LOG-7). How many."""
    done = 0
    for one in dict.fromkeys(listed):
        known = {Listed(one.board, e.person, e.texts, e.at) for e in erasures_in(connection, one.board)}
        if one not in known:
            erased = erase(connection, one.board, one.person, texts=one.texts, at=one.at, epoch=new_id())
            done += erased is not None
    return done


def _named(connection: Connection, board: str, person: str) -> bool:
    named = select(PERSON.c.id).where(PERSON.c.board_id == board, PERSON.c.id == person)
    return connection.execute(named).first() is not None


def _lines_of(connection: Connection, board: str) -> Iterator[tuple[int, bytes]]:
    after = 0
    while page := connection.execute(_LINES, {"board": board, "after": after}).all():
        yield from ((seq, bytes(body)) for seq, body in page)
        after = page[-1].seq


def _redacted(connection: Connection, board: str, person: str) -> dict[int, bytes]:
    """Written over the lines of the log, and the board's title in the list of boards."""
    changed, title = redacted(lambda: _lines_of(connection, board), person)
    if changed:
        left = [{"of_board": board, "of_seq": seq, "left": body} for seq, body in changed.items()]
        connection.execute(_LEFT, left)
        connection.execute(update(BOARD).where(BOARD.c.id == board).values(title=title or BOARD.c.title))
    return changed


def _forgotten(connection: Connection, board: str) -> int:
    """What repeated the words; a worker that still holds them has lost its lease (JOB-2)."""
    _gone(connection, SNAPSHOT, board)
    _gone(connection, ARTEFACT, board)
    plans = _gone(connection, PLAN, board)
    connection.execute(_AGAIN, {"of_board": board})
    _unsaid(connection, board)
    return plans


def _unsaid(connection: Connection, board: str) -> None:
    """Digests that are not out are composed anew, today, and none from what was read before; of a mail that was given
    up no word is kept."""
    again = {"day": "", "lease_until": 0, "fence": TIMETABLE.c.fence + 1}
    connection.execute(update(TIMETABLE).where(TIMETABLE.c.board_id == board).values(**again))
    if unsent := list(connection.execute(_UNSENT, {"board": board}).scalars()):
        _gone(connection, NOTICE, board, NOTICE.c.mail.in_(unsent))
        _gone(connection, MAIL, board, MAIL.c.id.in_(unsent))
    given_up = update(MAIL).where(MAIL.c.board_id == board, MAIL.c.status == "failed")
    connection.execute(given_up.values(body=b""))


def _gone(connection: Connection, table: Any, board: str, *which: Any) -> int:
    return connection.execute(delete(table).where(table.c.board_id == board, *which)).rowcount


def _vouch(connection: Connection, row: Any, erasure: Erasure, epoch: str) -> None:
    """One more line in the log, the record that it stands for, and a new epoch (LOG-8)."""
    [stored] = chained(row.head, bytes(row.chain), [vouching(erasure, os.urandom(16))])
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
    if connection.dialect.name != "sqlite":  # PostgreSQL's own vacuum follows; that of the vault does not wait for it
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("COMMIT")
    try:
        driver.execute("VACUUM")
        for _ in range(_TRIES):  # each waits for those who read beside us
            if driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0:
                break
    finally:
        driver.execute("BEGIN IMMEDIATE")
