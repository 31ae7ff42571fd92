"""Who is reminded, and the mail on its way, in SQL. A write checks the fence in its statement (JOB-2)."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, func, insert, or_, select, update

from cocreate.storage.engine import Database
from cocreate.storage.readers import Mail, MailStatus, NewMail, Often, Reader, Timetable, undelivered
from cocreate.storage.tables import BOARD, MAIL, NOTICE, READER, TIMETABLE

_READERS = select(READER)
_HELD_BOARD = select(BOARD.c.id).where(BOARD.c.id == bindparam("board")).with_for_update()
_DUE = or_(
    and_(MAIL.c.status == "waiting", MAIL.c.not_before <= bindparam("now")),
    and_(MAIL.c.status == "sending", MAIL.c.lease_until <= bindparam("now")),
)
_OLDEST = select(MAIL.c.id).where(_DUE).order_by(MAIL.c.created, MAIL.c.id).limit(1).with_for_update(skip_locked=True)
_CLAIM = (
    update(MAIL)
    .where(MAIL.c.id == _OLDEST.scalar_subquery())
    .values(
        status="sending",
        fence=MAIL.c.fence + 1,
        attempts=MAIL.c.attempts + 1,
        lease_until=bindparam("lease"),
    )
    .returning(*MAIL.columns)
)
_HELD = and_(MAIL.c.id == bindparam("mail"), MAIL.c.fence == bindparam("held"), MAIL.c.status == "sending")
_SENT = update(MAIL).where(_HELD).values(status="sent", body=b"", lease_until=0, error="")
_FAILED = (
    update(MAIL)
    .where(_HELD)
    .values(
        status=bindparam("new_status"), not_before=bindparam("retry_at"), error=bindparam("new_error"), lease_until=0
    )
)
_GIVEN_UP = _FAILED.values(body=b"")  # who was told of what is kept, and why it did not arrive; never the words
_TAKE_DAY = (
    update(TIMETABLE)
    .where(
        TIMETABLE.c.board_id == bindparam("board"),
        TIMETABLE.c.day < bindparam("new_day"),
        TIMETABLE.c.lease_until <= bindparam("now"),
    )
    .values(fence=TIMETABLE.c.fence + 1, lease_until=bindparam("lease"))
    .returning(TIMETABLE.c.fence)
)
_FENCE = select(TIMETABLE.c.fence).where(TIMETABLE.c.board_id == bindparam("board")).with_for_update()
_END_DAY = (
    update(TIMETABLE)
    .where(TIMETABLE.c.board_id == bindparam("board"), TIMETABLE.c.fence == bindparam("held"))
    .values(day=bindparam("new_day"), lease_until=0)
)
_BEHIND = (
    select(READER.c.board_id, func.coalesce(TIMETABLE.c.hour, Timetable().hour).label("hour"))
    .select_from(READER.outerjoin(TIMETABLE, TIMETABLE.c.board_id == READER.c.board_id))
    .where(
        READER.c.confirmed > 0,
        READER.c.often != "none",
        func.coalesce(TIMETABLE.c.day, "") < bindparam("of_day"),
    )
    .distinct()
    .order_by(READER.c.board_id)
)


class SqlReaders:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def keep_reader(self, reader: Reader, mail: NewMail | None = None) -> bool:
        return await self._db.write(lambda c: _kept(c, reader, mail))

    async def readers(self, board: str) -> list[Reader]:
        query = _READERS.where(READER.c.board_id == board).order_by(READER.c.id)
        return [_reader(row) for row in await self._db.read(lambda c: c.execute(query).all())]

    async def reader(self, token: str) -> Reader | None:
        row = await self._db.read(lambda c: c.execute(_READERS.where(READER.c.token == token)).first())
        return None if row is None else _reader(row)

    async def settle_reader(self, token: str, often: Often, at: int) -> Reader | None:
        return await self._db.write(lambda c: _settled(c, token, often, at))

    async def forget_reader(self, board: str, id: str) -> bool:
        return await self._db.write(lambda c: forgotten(c, board, [id]) > 0)

    async def notices(self, board: str) -> set[tuple[str, str]]:
        query = select(NOTICE.c.reader, NOTICE.c.notice).where(NOTICE.c.board_id == board)
        return {(row.reader, row.notice) for row in await self._db.read(lambda c: c.execute(query).all())}

    async def compose(self, mail: NewMail, notices: Sequence[str], held: int = 0) -> bool:
        return await self._db.write(lambda c: _composed(c, mail, notices, held))

    async def claim_mail(self, now: int, lease_ms: int) -> Mail | None:
        row = await self._db.write(lambda c: c.execute(_CLAIM, {"now": now, "lease": now + lease_ms}).first())
        return None if row is None else _mail(row)

    async def mail_sent(self, id: str, fence: int) -> bool:
        return await self._db.write(lambda c: c.execute(_SENT, {"mail": id, "held": fence}).rowcount == 1)

    async def mail_failed(self, id: str, fence: int, error: str, retry_at: int | None) -> bool:
        values = {
            "mail": id,
            "held": fence,
            "new_status": "failed" if retry_at is None else "waiting",
            "retry_at": retry_at or 0,
            "new_error": error,
        }
        ending = _GIVEN_UP if retry_at is None else _FAILED
        return await self._db.write(lambda c: c.execute(ending, values).rowcount == 1)

    async def unreached(self, board: str) -> Mapping[str, int]:
        query = (
            select(MAIL.c.reader, MAIL.c.created, MAIL.c.error)
            .where(MAIL.c.board_id == board, MAIL.c.status.in_(("sent", "failed")))
            .order_by(MAIL.c.created, MAIL.c.id)
        )
        return undelivered(await self._db.read(lambda c: [(r.reader, r.created, r.error) for r in c.execute(query)]))

    async def mails(self) -> Mapping[MailStatus, int]:
        query = select(MAIL.c.status, func.count().label("many")).group_by(MAIL.c.status)
        return {row.status: int(row.many) for row in await self._db.read(lambda c: c.execute(query).all())}

    async def behind(self, day: str) -> list[tuple[str, int]]:
        rows = await self._db.read(lambda c: c.execute(_BEHIND, {"of_day": day}).all())
        return [(row.board_id, int(row.hour)) for row in rows]

    async def timetable(self, board: str) -> Timetable:
        query = select(TIMETABLE.c.hour, TIMETABLE.c.day).where(TIMETABLE.c.board_id == board)
        row = await self._db.read(lambda c: c.execute(query).first())
        return Timetable() if row is None else Timetable(row.hour, row.day)

    async def set_hour(self, board: str, hour: int) -> None:
        def put(connection: Connection) -> None:
            _timed(connection, board)
            connection.execute(update(TIMETABLE).where(TIMETABLE.c.board_id == board).values(hour=hour))

        await self._db.write(put)

    async def take_day(self, board: str, day: str, now: int, lease_ms: int) -> int | None:
        def take(connection: Connection) -> int | None:
            _timed(connection, board)
            asked = {"board": board, "new_day": day, "now": now, "lease": now + lease_ms}
            found = connection.execute(_TAKE_DAY, asked).scalar()
            return None if found is None else int(found)

        return await self._db.write(take)

    async def end_day(self, board: str, day: str, fence: int) -> bool:
        asked = {"board": board, "held": fence, "new_day": day}
        return await self._db.write(lambda c: c.execute(_END_DAY, asked).rowcount == 1)


def _kept(connection: Connection, reader: Reader, mail: NewMail | None) -> bool:
    """Two that enter one address at once, through two servers, do not both get it."""
    connection.execute(_HELD_BOARD, {"board": reader.board})
    here = READER.c.board_id == reader.board
    taken = select(READER.c.id).where(here, READER.c.email == reader.email, READER.c.id != reader.id)
    if connection.execute(taken).first() is not None:
        return False
    connection.execute(delete(READER).where(here, READER.c.id == reader.id))
    connection.execute(insert(READER), _values(reader))
    if mail is not None:
        _drop_waiting(connection, reader.board, reader.id)
        connection.execute(insert(MAIL), _mail_values(mail))
    return True


def _settled(connection: Connection, token: str, often: Often, at: int) -> Reader | None:
    row = connection.execute(_READERS.where(READER.c.token == token).with_for_update()).first()
    if row is None:
        return None
    before = _reader(row)
    confirmed = before.confirmed or (0 if often == "none" else at)  # a no confirms nothing
    after = msgspec.structs.replace(before, often=often, confirmed=confirmed)
    connection.execute(
        update(READER).where(READER.c.token == token).values(often=after.often, confirmed=after.confirmed)
    )
    if often == "none":
        _drop_waiting(connection, after.board, after.id)
    return after


def _composed(connection: Connection, mail: NewMail, notices: Sequence[str], held: int) -> bool:
    """The reader's row is held meanwhile: who is just unsubscribed is not written to, and nobody composes beside us.
    That of the day before it, as who erases does (erasing.py)."""
    if (connection.execute(_FENCE, {"board": mail.board}).scalar() or 0) != held:
        return False
    mine = and_(READER.c.board_id == mail.board, READER.c.id == mail.reader)
    reader = connection.execute(select(READER.c.often, READER.c.confirmed).where(mine).with_for_update()).first()
    if reader is None or reader.often == "none" or not reader.confirmed:
        return False
    told = select(NOTICE.c.notice).where(NOTICE.c.board_id == mail.board, NOTICE.c.reader == mail.reader)
    if set(notices) & set(connection.execute(told).scalars()):
        return False
    connection.execute(insert(MAIL), _mail_values(mail))
    connection.execute(
        insert(NOTICE),
        [
            {"board_id": mail.board, "reader": mail.reader, "notice": notice, "mail": mail.id, "at": mail.created}
            for notice in notices
        ],
    )
    return True


def forgotten(connection: Connection, board: str, ids: Sequence[str]) -> int:
    """How many readers there were of them. Nothing that names them stays."""
    if not ids:
        return 0
    for table in (MAIL, NOTICE):
        connection.execute(delete(table).where(table.c.board_id == board, table.c.reader.in_(ids)))
    return connection.execute(delete(READER).where(READER.c.board_id == board, READER.c.id.in_(ids))).rowcount


def forgotten_person(connection: Connection, board: str, person: str) -> int:
    query = select(READER.c.id).where(READER.c.board_id == board, READER.c.person == person)
    return forgotten(connection, board, list(connection.execute(query).scalars()))


def _drop_waiting(connection: Connection, board: str, reader: str) -> None:
    connection.execute(
        delete(MAIL).where(MAIL.c.board_id == board, MAIL.c.reader == reader, MAIL.c.status == "waiting")
    )


def _timed(connection: Connection, board: str) -> None:
    """A row for this board. Held by the board's own row, so that two servers do not both make it."""
    connection.execute(_HELD_BOARD, {"board": board})
    if connection.execute(select(TIMETABLE.c.hour).where(TIMETABLE.c.board_id == board)).first() is None:
        new = Timetable()
        values = {"board_id": board, "hour": new.hour, "day": new.day, "lease_until": 0, "fence": 0}
        connection.execute(insert(TIMETABLE), values)


def _values(reader: Reader) -> dict[str, Any]:
    values = {**msgspec.structs.asdict(reader), "everything": int(reader.everything)}
    return {"board_id": values.pop("board"), **values}


def _mail_values(mail: NewMail) -> dict[str, Any]:
    values = msgspec.structs.asdict(mail)
    new = {"status": "waiting", "attempts": 0, "fence": 0, "lease_until": 0, "not_before": 0, "error": ""}
    return {"board_id": values.pop("board"), **values, **new}


def _reader(row: Any) -> Reader:
    values = dict(row._mapping)
    return Reader(board=values.pop("board_id"), everything=bool(values.pop("everything")), **values)


def _mail(row: Any) -> Mail:
    values = dict(row._mapping)
    return Mail(board=values.pop("board_id"), body=bytes(values.pop("body")), **values)
