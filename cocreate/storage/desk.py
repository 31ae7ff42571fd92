"""Boards, doors, people and sessions in SQL. It must never be told a key: secrets come as hashes."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from cocreate.storage.chain import GENESIS
from cocreate.storage.engine import Database
from cocreate.storage.ports import BoardRow, Door, Session
from cocreate.storage.tables import BOARD, DOOR, PERSON, SESSION

_BOARDS = select(BOARD.c.id, BOARD.c.title, BOARD.c.created, BOARD.c.epoch, BOARD.c.head).order_by(
    BOARD.c.created.desc(), BOARD.c.id.desc()
)
_RETITLE = update(BOARD).where(BOARD.c.id == bindparam("board")).values(title=bindparam("new_title"))
_DOOR = select(DOOR.c.board_id, DOOR.c.role, DOOR.c.code, DOOR.c.organisation)
_DOOR_BY_HASH = _DOOR.where(DOOR.c.hash == bindparam("hash"))
_DOORS = _DOOR.where(DOOR.c.board_id == bindparam("board")).order_by(DOOR.c.role, DOOR.c.hash)
_CLOSE_DOOR = delete(DOOR).where(DOOR.c.hash == bindparam("old_hash"))
_NAMES = select(PERSON.c.id, PERSON.c.name).where(PERSON.c.board_id == bindparam("board"))
_SESSION = select(SESSION.c.board_id, SESSION.c.person_id).where(SESSION.c.hash == bindparam("hash"))
_END = delete(SESSION).where(SESSION.c.board_id == bindparam("board"), SESSION.c.person_id == bindparam("person"))


class SqlDesk:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def create_board(self, row: BoardRow, doors: Mapping[str, Door]) -> None:
        board = {
            "id": row.id,
            "title": row.title,
            "created": row.created,
            "epoch": row.epoch,
            "head": 0,
            "chain": GENESIS,
        }

        def create(connection: Connection) -> None:
            connection.execute(insert(BOARD), board)
            if doors:
                connection.execute(insert(DOOR), [_door_values(hashed, door) for hashed, door in doors.items()])

        await self._db.write(create)

    async def boards(self) -> list[BoardRow]:
        return [BoardRow(*row) for row in await self._db.read(lambda c: c.execute(_BOARDS).all())]

    async def retitle(self, board: str, title: str) -> None:
        await self._db.write(lambda c: c.execute(_RETITLE, {"board": board, "new_title": title}))

    async def door(self, secret_hash: str) -> Door | None:
        row = await self._db.read(lambda c: c.execute(_DOOR_BY_HASH, {"hash": secret_hash}).first())
        return None if row is None else Door(*row)

    async def doors(self, board: str) -> list[Door]:
        return [Door(*row) for row in await self._db.read(lambda c: c.execute(_DOORS, {"board": board}).all())]

    async def replace_door(self, old_hash: str, new_hash: str, door: Door) -> None:
        def replace(connection: Connection) -> None:
            connection.execute(_CLOSE_DOOR, {"old_hash": old_hash})
            connection.execute(insert(DOOR), _door_values(new_hash, door))

        await self._db.write(replace)

    async def close_door(self, secret_hash: str) -> None:
        await self._db.write(lambda c: c.execute(_CLOSE_DOOR, {"old_hash": secret_hash}))

    async def add_person(self, board: str, person: str, name: str, session_hash: str, at: int) -> None:
        session = {"hash": session_hash, "board_id": board, "person_id": person, "created": at}

        def add(connection: Connection) -> None:
            connection.execute(insert(PERSON), {"board_id": board, "id": person, "name": name, "created": at})
            connection.execute(insert(SESSION), session)

        await self._db.write(add)

    async def add_session(self, board: str, person: str, session_hash: str, at: int) -> None:
        session = {"hash": session_hash, "board_id": board, "person_id": person, "created": at}
        await self._db.write(lambda c: c.execute(insert(SESSION), session))

    async def names(self, board: str) -> dict[str, str]:
        rows = await self._db.read(lambda c: c.execute(_NAMES, {"board": board}).all())
        return {row.id: row.name for row in rows}

    async def session(self, session_hash: str) -> Session | None:
        row = await self._db.read(lambda c: c.execute(_SESSION, {"hash": session_hash}).first())
        return None if row is None else Session(*row)

    async def end_sessions(self, board: str, person: str) -> None:
        await self._db.write(lambda c: c.execute(_END, {"board": board, "person": person}))


def _door_values(hashed: str, door: Door) -> dict[str, object]:
    said = {"board_id": door.board, "role": door.role, "code": door.code, "organisation": door.organisation}
    return {"hash": hashed, **said}
