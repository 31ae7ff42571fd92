"""The images of boards in SQL, by the digest of their bytes. It must never be told where they came from."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, func, insert, select

from cocreate.storage.engine import Database
from cocreate.storage.ports import Image, Use
from cocreate.storage.tables import BOARD, IMAGE

_OF_BOARD = IMAGE.c.board_id == bindparam("board")
_ONE = select(IMAGE.c.body).where(_OF_BOARD, IMAGE.c.file == bindparam("of_file")).limit(1)
_MINE = select(IMAGE.c.file).where(
    _OF_BOARD, IMAGE.c.file == bindparam("of_file"), IMAGE.c.person_id == bindparam("person")
)
_OF_USE = IMAGE.c.use == bindparam("of_use")
_SIZE = select(func.coalesce(func.sum(func.length(IMAGE.c.body)), 0)).where(_OF_BOARD, _OF_USE)
_HELD = select(BOARD.c.id).where(BOARD.c.id == bindparam("board")).with_for_update()
_SOME = select(IMAGE.c.file, IMAGE.c.body).where(_OF_BOARD, IMAGE.c.file.in_(bindparam("files", expanding=True)))


class SqlImages:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def keep_image(self, image: Image, most: int) -> bool:
        return await self._db.write(lambda connection: _kept(connection, image, most))

    async def image(self, board: str, file: str) -> bytes | None:
        asked = {"board": board, "of_file": file}
        found = await self._db.read(lambda c: c.execute(_ONE, asked).scalar())
        return None if found is None else bytes(found)

    async def images(self, board: str, files: Collection[str]) -> dict[str, bytes]:
        rows = await self._db.read(lambda c: c.execute(_SOME, {"board": board, "files": list(files)}).all())
        return {row.file: bytes(row.body) for row in rows}

    async def images_size(self, board: str, use: Use = "drawing") -> int:
        return int(await self._db.read(lambda c: c.execute(_SIZE, {"board": board, "of_use": use}).scalar()) or 0)


def _kept(connection: Connection, image: Image, most: int) -> bool:
    """Two that come at once, through two servers, do not both take the last room."""
    connection.execute(_HELD, {"board": image.board})
    asked = {"board": image.board, "of_file": image.file, "person": image.person}
    if connection.execute(_MINE, asked).first() is not None:
        return True
    size = int(connection.execute(_SIZE, {"board": image.board, "of_use": image.use}).scalar() or 0)
    if size + len(image.body) > most:
        return False
    values = {"board_id": image.board, "file": image.file, "person_id": image.person}
    connection.execute(insert(IMAGE), {**values, "created": image.created, "body": image.body, "use": image.use})
    return True
