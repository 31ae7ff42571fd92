"""The records of what was erased, in SQL (LOG-11)."""

from typing import Any, Final

import msgspec
from sqlalchemy import bindparam, select

from cocreate.storage.engine import Database
from cocreate.storage.erasures import Erasure
from cocreate.storage.tables import ERASURE

_COLUMNS = (ERASURE.c.seq, ERASURE.c.person, ERASURE.c.texts, ERASURE.c.at, ERASURE.c.lines)
LISTED: Final = select(*_COLUMNS).where(ERASURE.c.board_id == bindparam("board")).order_by(ERASURE.c.seq)
_lines = msgspec.json.Decoder(list[tuple[int, str]])


def erasure_of(row: Any) -> Erasure:
    return Erasure(
        seq=row.seq, person=row.person, texts=bool(row.texts), at=row.at, lines=_lines.decode(bytes(row.lines))
    )


class SqlErasures:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def erasures(self, board: str) -> list[Erasure]:
        return [erasure_of(row) for row in await self._db.read(lambda c: c.execute(LISTED, {"board": board}).all())]
