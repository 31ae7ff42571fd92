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
    _text("organisation", nullable=True),  # id of the one that who comes in here sits there for
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

# A calendar's address, as its hash: who made it, and of which organisation it tells; of none, it is that person's own.
FEED: Final = Table(
    "feed",
    METADATA,
    _text("hash", primary_key=True),
    _text("board_id", ForeignKey("board.id")),
    _text("organisation", nullable=True),
    _text("person_id"),
    _int("created"),
    Index(None, "board_id"),
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

# Addressed by their content, once for each person who brought it: so that one person's can go (LOG-11).
# What lies on the board, and what goes with actions; each has a bound of its own.
IMAGE: Final = Table(
    "image",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _text("file"),
    _text("person_id"),
    _int("created"),
    _bytes("body"),
    _text("use", server_default=text("'drawing'")),
    PrimaryKeyConstraint("board_id", "file", "person_id"),
)

# Who is reminded by mail: the address stands here and nowhere else (LOG-11, REM-1).
READER: Final = Table(
    "reader",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _text("id"),
    _text("person"),
    _text("organisation"),
    _text("email"),
    _text("language"),
    _text("often"),
    _int("everything"),
    _text("token"),
    _int("asked"),
    _int("confirmed"),
    PrimaryKeyConstraint("board_id", "id"),
    UniqueConstraint("board_id", "email"),
    UniqueConstraint("token"),
)

MAIL: Final = Table(
    "mail",
    METADATA,
    _text("id", primary_key=True),
    _text("board_id", ForeignKey("board.id")),
    _text("reader"),
    _text("kind"),
    _text("status"),
    _int("attempts"),
    _int("fence"),
    _int("lease_until"),
    _int("not_before"),
    _text("error"),
    _int("created"),
    _bytes("body"),
    Index(None, "board_id", "reader"),
    Index(None, "status"),
)

NOTICE: Final = Table(
    "notice",
    METADATA,
    _text("board_id", ForeignKey("board.id")),
    _text("reader"),
    _text("notice"),
    _text("mail"),
    _int("at"),
    PrimaryKeyConstraint("board_id", "reader", "notice"),  # told once (REM-3)
)

TIMETABLE: Final = Table(
    "timetable",
    METADATA,
    _text("board_id", ForeignKey("board.id"), primary_key=True),
    _int("hour"),
    _text("day"),
    _int("lease_until"),
    _int("fence"),
)

# What leaves the house: none of it is board content, and none of it is in a board's file (PUS-1).
OUTLET: Final = Table(
    "outlet",
    METADATA,
    _text("id", primary_key=True),
    _text("board_id", ForeignKey("board.id")),
    _text("kind"),
    _text("url"),
    _bytes("settings"),
    _text("secret"),
    _text("person_id"),
    _int("created"),
    _int("active"),
    _int("told"),
    _int("planned"),
    _int("failing"),
    _int("fence"),
    _int("lease_until"),
    Index(None, "board_id"),
)

DELIVERY: Final = Table(
    "delivery",
    METADATA,
    _text("id", primary_key=True),
    _text("board_id"),
    _text("outlet_id", ForeignKey("outlet.id")),
    _text("event"),
    _int("seq"),
    _int("version"),
    _text("status"),
    _int("attempts"),
    _int("not_before"),
    _text("answer"),
    _int("created"),
    _int("ended"),
    Index(None, "board_id", "created"),
    Index(None, "outlet_id", "status", "not_before"),
)

REMOTE: Final = Table(
    "remote",
    METADATA,
    _text("board_id"),
    _text("outlet_id", ForeignKey("outlet.id")),
    _text("action"),
    _bytes("remote"),
    _text("digest"),
    _int("closed"),
    PrimaryKeyConstraint("outlet_id", "action"),
)

TOKEN: Final = Table(
    "token",
    METADATA,
    _text("hash", primary_key=True),
    _text("id"),
    _text("board_id", ForeignKey("board.id")),
    _text("name"),
    _text("scope"),
    _text("person_id"),
    _int("created"),
    Index(None, "board_id"),
)

MIGRATION: Final = Table(
    "migration",
    METADATA,
    _text("revision", primary_key=True),
    _text("step"),
)
