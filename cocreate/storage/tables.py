"""The tables, one definition for SQLite and PostgreSQL; migrations/ makes them, and a test finds any drift.

Bodies are bytes made by us, never a database's JSON type, and times are integers: both databases keep them alike.
Text compares by code point on both, so that an order never depends on where the database was set up.
"""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

PLAIN: Final = Text().with_variant(Text(collation="C"), "postgresql")


def _text(name: str, *more: Any, **options: Any) -> Column[str]:
    return Column(name, PLAIN, *more, nullable=options.pop("nullable", False), **options)


def _int(name: str, **options: Any) -> Column[int]:
    return Column(name, BigInteger, nullable=False, autoincrement=False, **options)


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


BOARD: Final = Table(
    "board",
    METADATA,
    _text("id", primary_key=True),
    _text("title"),
    _int("created"),
    _text("epoch"),
    _int("head"),
    _bytes("chain"),
    _int("ruled", server_default=text("0")),  # seq of the last line that changed what others may do (DEC-5)
    postgresql_with={"fillfactor": 50},  # head changes with every append: room to do it within the page
)

# No foreign key to board: a line is only ever written together with its board's counter, and the check costs per line.
EVENT: Final = Table(
    "event",
    METADATA,
    _text("board_id"),
    _int("seq"),
    _text("actor"),
    _text("cmd"),
    _bytes("salt"),
    _bytes("digest"),
    _bytes("chain"),
    _bytes("body"),
    PrimaryKeyConstraint("board_id", "seq"),
    UniqueConstraint("board_id", "actor", "cmd"),  # LOG-3
)

SNAPSHOT: Final = Table(
    "snapshot",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _int("seq"),
    _bytes("body"),
    PrimaryKeyConstraint("board_id", "seq"),
)

DOOR: Final = Table(
    "door",
    METADATA,
    _text("hash", primary_key=True),
    _text("board_id", ForeignKey("board.id")),
    _text("role"),
    _text("code", nullable=True),
    Index(None, "board_id"),
)

PERSON: Final = Table(
    "person",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _text("id"),
    _text("name"),  # here and nowhere else (LOG-11)
    _int("created"),
    PrimaryKeyConstraint("board_id", "id"),
)

SESSION: Final = Table(
    "session",
    METADATA,
    _text("hash", primary_key=True),
    _text("board_id"),
    _text("person_id"),
    _int("created"),
    ForeignKeyConstraint(["board_id", "person_id"], ["person.board_id", "person.id"]),
    Index(None, "board_id", "person_id"),
)

JOB: Final = Table(
    "job",
    METADATA,
    _text("id", primary_key=True),
    _text("board_id", ForeignKey("board.id")),
    _text("kind"),
    _int("seq"),
    _bytes("settings"),
    _text("status"),
    _int("attempts"),
    _int("done"),
    _int("steps"),
    _int("fence"),
    _int("lease_until"),
    _int("not_before"),
    _text("error"),
    _int("created"),
    Index(None, "board_id", "seq"),
    Index(None, "status"),
)

PLAN: Final = Table(
    "plan",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _int("version"),
    _int("seq"),
    _bytes("body"),
    _int("created"),
    PrimaryKeyConstraint("board_id", "version"),
)

ARTEFACT: Final = Table(
    "artefact",
    METADATA,
    _text("board_id"),
    _int("version"),
    _text("format"),
    _text("language"),
    _bytes("body"),
    PrimaryKeyConstraint("board_id", "version", "format", "language"),
    ForeignKeyConstraint(["board_id", "version"], ["plan.board_id", "plan.version"]),
)

ERASURE: Final = Table(
    "erasure",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _int("seq"),
    _text("person"),
    _int("texts"),
    _int("at"),
    _bytes("lines"),
    PrimaryKeyConstraint("board_id", "seq"),
)

MIGRATION: Final = Table(
    "migration",
    METADATA,
    _text("revision", primary_key=True),
    _text("step"),
)
