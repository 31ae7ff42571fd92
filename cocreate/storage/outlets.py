"""What leaves the house, in SQL. Who writes for an outlet locks its row first: a stale hold writes nothing (JOB-2)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from cocreate.storage.engine import Database
from cocreate.storage.outgoing import Delivery, NewDelivery, Outlet, Remote, Token
from cocreate.storage.tables import BOARD, DELIVERY, OUTLET, PLAN, REMOTE, TOKEN

PAGE = 100

_WAITS = exists().where(
    DELIVERY.c.outlet_id == OUTLET.c.id, DELIVERY.c.status == "waiting", DELIVERY.c.not_before <= bindparam("now")
)
_BEHIND = or_(
    exists().where(BOARD.c.id == OUTLET.c.board_id, BOARD.c.head > OUTLET.c.told),
    exists().where(PLAN.c.board_id == OUTLET.c.board_id, PLAN.c.version > OUTLET.c.planned),
)
_FIRST = (
    select(OUTLET.c.id)
    .where(OUTLET.c.active == 1, OUTLET.c.lease_until <= bindparam("now"), or_(_WAITS, _BEHIND))
    .order_by(OUTLET.c.lease_until, OUTLET.c.id)  # who waited longest
    .limit(1)
    .with_for_update(skip_locked=True, of=OUTLET)
)
_HOLD = (
    update(OUTLET)
    .where(OUTLET.c.id == _FIRST.scalar_subquery())
    .values(fence=OUTLET.c.fence + 1, lease_until=bindparam("lease"))
    .returning(OUTLET)
)
_HELD = (
    select(OUTLET.c.failing)
    .where(OUTLET.c.id == bindparam("of_outlet"), OUTLET.c.fence == bindparam("held"), OUTLET.c.active == 1)
    .with_for_update()
)
_OF_BOARD = select(OUTLET).where(OUTLET.c.board_id == bindparam("board")).order_by(OUTLET.c.created, OUTLET.c.id)
_LOCK_BOARD = select(BOARD.c.id).where(BOARD.c.id == bindparam("board")).with_for_update()
_DUE = (
    select(DELIVERY)
    .where(
        DELIVERY.c.outlet_id == bindparam("outlet"),
        DELIVERY.c.status == "waiting",
        DELIVERY.c.not_before <= bindparam("now"),
    )
    .order_by(DELIVERY.c.created, DELIVERY.c.seq, DELIVERY.c.version, DELIVERY.c.id)  # a plan after its end
    .limit(PAGE)
)


class SqlOutgoing:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def add_outlet(self, outlet: Outlet, most: int) -> bool:
        def add(connection: Connection) -> bool:
            if _full(connection, OUTLET, outlet.board, most):
                return False
            connection.execute(insert(OUTLET), _outlet_row(outlet))
            return True

        return await self._db.write(add)

    async def outlets(self, board: str) -> list[Outlet]:
        rows = await self._db.read(lambda c: c.execute(_OF_BOARD, {"board": board}).mappings().all())
        return [_outlet(row) for row in rows]

    async def set_active(self, board: str, outlet: str, active: bool) -> bool:
        values: dict[str, Any] = {"active": 1, "failing": 0} if active else {"active": 0, "lease_until": 0}
        mine = update(OUTLET).where(OUTLET.c.board_id == board, OUTLET.c.id == outlet)
        return await self._db.write(lambda c: c.execute(mine.values(**values)).rowcount == 1)

    async def remove_outlet(self, board: str, outlet: str) -> bool:
        def remove(connection: Connection) -> bool:
            mine = select(OUTLET.c.id).where(OUTLET.c.board_id == board, OUTLET.c.id == outlet).with_for_update()
            if connection.execute(mine).first() is None:
                return False
            for table in (DELIVERY, REMOTE):
                connection.execute(delete(table).where(table.c.outlet_id == outlet))
            connection.execute(delete(OUTLET).where(OUTLET.c.id == outlet))
            return True

        return await self._db.write(remove)

    async def hold_outlet(self, now: int, lease_ms: int) -> Outlet | None:
        asked = {"now": now, "lease": now + lease_ms}
        row = await self._db.write(lambda c: c.execute(_HOLD, asked).mappings().first())
        return None if row is None else _outlet(row)

    async def keep_outlet(self, outlet: str, fence: int, lease_until: int) -> bool:
        def keep(connection: Connection) -> bool:
            if not _held(connection, outlet, fence):
                return False
            connection.execute(update(OUTLET).where(OUTLET.c.id == outlet).values(lease_until=lease_until))
            return True

        return await self._db.write(keep)

    async def tell_outlet(
        self, outlet: str, fence: int, told: int, planned: int, deliveries: Sequence[NewDelivery]
    ) -> bool:
        def tell(connection: Connection) -> bool:
            if not _held(connection, outlet, fence):
                return False
            connection.execute(update(OUTLET).where(OUTLET.c.id == outlet).values(told=told, planned=planned))
            for one in deliveries:
                _put(connection, outlet, one)
            return True

        return await self._db.write(tell)

    async def deliveries(self, board: str, limit: int) -> list[Delivery]:
        newest = (
            select(DELIVERY)
            .where(DELIVERY.c.board_id == board)
            .order_by(DELIVERY.c.created.desc(), DELIVERY.c.seq.desc(), DELIVERY.c.id.desc())
            .limit(limit)
        )
        rows = await self._db.read(lambda c: c.execute(newest).mappings().all())
        return [_delivery(row) for row in rows]

    async def due_deliveries(self, outlet: str, now: int) -> list[Delivery]:
        rows = await self._db.read(lambda c: c.execute(_DUE, {"outlet": outlet, "now": now}).mappings().all())
        return [_delivery(row) for row in rows]

    async def begin_delivery(self, outlet: str, fence: int, delivery: str) -> bool:
        def begin(connection: Connection) -> bool:
            waiting = update(DELIVERY).where(
                DELIVERY.c.id == delivery, DELIVERY.c.outlet_id == outlet, DELIVERY.c.status == "waiting"
            )
            return (
                _held(connection, outlet, fence)
                and connection.execute(waiting.values(attempts=DELIVERY.c.attempts + 1)).rowcount == 1
            )

        return await self._db.write(begin)

    async def end_delivery(
        self, outlet: str, fence: int, delivery: str, *, answer: str, at: int, retry_at: int | None, done: bool
    ) -> bool:
        status = "done" if done else "dead" if retry_at is None else "waiting"
        values = {"status": status, "answer": answer, "not_before": retry_at or 0}
        values["ended"] = 0 if status == "waiting" else at
        since = 0 if done else case((OUTLET.c.failing == 0, literal(at)), else_=OUTLET.c.failing)

        def end(connection: Connection) -> bool:
            if not _held(connection, outlet, fence):
                return False
            mine = (DELIVERY.c.id == delivery, DELIVERY.c.outlet_id == outlet)
            connection.execute(update(DELIVERY).where(*mine).values(**values))
            connection.execute(update(OUTLET).where(OUTLET.c.id == outlet).values(failing=since))
            return True

        return await self._db.write(end)

    async def deliver_again(self, board: str, delivery: str) -> bool:
        ended = update(DELIVERY).where(
            DELIVERY.c.board_id == board, DELIVERY.c.id == delivery, DELIVERY.c.status != "waiting"
        )
        anew = ended.values(status="waiting", attempts=0, not_before=0, ended=0)
        return await self._db.write(lambda c: c.execute(anew).rowcount == 1)

    async def ask_delivery(self, outlet: str, delivery: NewDelivery) -> bool:
        return await self._db.write(lambda connection: _put(connection, outlet, delivery))

    async def forget_deliveries(self, ended_before: int) -> None:
        old = delete(DELIVERY).where(DELIVERY.c.status != "waiting", DELIVERY.c.ended < ended_before)
        await self._db.write(lambda c: c.execute(old))

    async def remotes(self, outlet: str) -> dict[str, Remote]:
        mine = select(REMOTE).where(REMOTE.c.outlet_id == outlet)
        rows = await self._db.read(lambda c: c.execute(mine).mappings().all())
        return {row["action"]: _remote(row) for row in rows}

    async def put_remote(self, outlet: str, fence: int, remote: Remote) -> bool:
        def put(connection: Connection) -> bool:
            if not _held(connection, outlet, fence):
                return False
            board = connection.execute(select(OUTLET.c.board_id).where(OUTLET.c.id == outlet)).scalar()
            connection.execute(delete(REMOTE).where(REMOTE.c.outlet_id == outlet, REMOTE.c.action == remote.action))
            values = {"remote": remote.remote, "digest": remote.digest, "closed": int(remote.closed)}
            at = {"board_id": board, "outlet_id": outlet, "action": remote.action}
            connection.execute(insert(REMOTE), {**at, **values})
            return True

        return await self._db.write(put)

    async def add_token(self, token: Token, hashed: str, most: int) -> bool:
        def add(connection: Connection) -> bool:
            if _full(connection, TOKEN, token.board, most):
                return False
            values = {"hash": hashed, "id": token.id, "board_id": token.board, "name": token.name}
            values |= {"scope": token.scope, "person_id": token.person}
            connection.execute(insert(TOKEN), {**values, "created": token.created})
            return True

        return await self._db.write(add)

    async def tokens(self, board: str) -> list[Token]:
        mine = select(TOKEN).where(TOKEN.c.board_id == board).order_by(TOKEN.c.created, TOKEN.c.id)
        rows = await self._db.read(lambda c: c.execute(mine).mappings().all())
        return [_token(row) for row in rows]

    async def token(self, hashed: str) -> Token | None:
        one = select(TOKEN).where(TOKEN.c.hash == hashed)
        row = await self._db.read(lambda c: c.execute(one).mappings().first())
        return None if row is None else _token(row)

    async def revoke_token(self, board: str, token: str) -> bool:
        one = delete(TOKEN).where(TOKEN.c.board_id == board, TOKEN.c.id == token)
        return await self._db.write(lambda c: c.execute(one).rowcount == 1)


def _held(connection: Connection, outlet: str, fence: int) -> bool:
    return connection.execute(_HELD, {"of_outlet": outlet, "held": fence}).first() is not None


def _full(connection: Connection, table: Table, board: str, most: int) -> bool:
    """Two that come at once, through two servers, do not both take the last place."""
    connection.execute(_LOCK_BOARD, {"board": board})
    count = select(func.count()).select_from(table).where(table.c.board_id == board)
    return int(connection.execute(count).scalar() or 0) >= most


def _put(connection: Connection, outlet: str, one: NewDelivery) -> bool:
    board = connection.execute(select(OUTLET.c.board_id).where(OUTLET.c.id == outlet).with_for_update()).scalar()
    there = select(DELIVERY.c.id).where(and_(DELIVERY.c.id == one.id))
    if board is None or connection.execute(there).first() is not None:
        return False
    values = {"id": one.id, "board_id": board, "outlet_id": outlet, "event": one.event, "seq": one.seq}
    values |= {"version": one.version, "status": "waiting", "attempts": 0, "not_before": 0, "answer": ""}
    connection.execute(insert(DELIVERY), {**values, "created": one.created, "ended": 0})
    return True


def _outlet_row(outlet: Outlet) -> dict[str, Any]:
    values = {name: getattr(outlet, name) for name in outlet.__struct_fields__ if name not in ("board", "person")}
    return {**values, "board_id": outlet.board, "person_id": outlet.person, "active": int(outlet.active)}


def _outlet(row: Any) -> Outlet:
    values = {name: row[name] for name in Outlet.__struct_fields__ if name in row}
    settled = {"settings": bytes(row["settings"]), "active": bool(row["active"])}
    return Outlet(**{**values, **settled, "board": row["board_id"], "person": row["person_id"]})


def _delivery(row: Any) -> Delivery:
    values = {name: row[name] for name in Delivery.__struct_fields__ if name in row}
    return Delivery(**{**values, "board": row["board_id"], "outlet": row["outlet_id"]})


def _remote(row: Any) -> Remote:
    return Remote(action=row["action"], remote=bytes(row["remote"]), digest=row["digest"], closed=bool(row["closed"]))


def _token(row: Any) -> Token:
    values = {name: row[name] for name in ("id", "name", "scope", "created")}
    return Token(**values, board=row["board_id"], person=row["person_id"])
