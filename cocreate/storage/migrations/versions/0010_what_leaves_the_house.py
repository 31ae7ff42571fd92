"""Webhooks, connectors, what is delivered to them, tokens of the API. The release before leaves them be."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, PLAIN, nullable=False)


def _int(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "outlet",
        _text("id"),
        _text("board_id"),
        _text("kind"),
        _text("url"),
        _bytes("settings"),
        _text("secret"),
        _text("person_id"),
        *map(_int, ("created", "active", "told", "planned", "failing", "fence", "lease_until")),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_outlet_board")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet")),
    )
    op.create_index(op.f("ix_outlet_board_id"), "outlet", ["board_id"])
    op.create_table(
        "delivery",
        _text("id"),
        _text("board_id"),
        _text("outlet_id"),
        _text("event"),
        *map(_int, ("seq", "version")),
        _text("status"),
        *map(_int, ("attempts", "not_before")),
        _text("answer"),
        *map(_int, ("created", "ended")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_delivery_outlet")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    op.create_index(op.f("ix_delivery_board_id_created"), "delivery", ["board_id", "created"])
    op.create_index(op.f("ix_delivery_outlet_id_status_not_before"), "delivery", ["outlet_id", "status", "not_before"])
    op.create_table(
        "remote",
        _text("board_id"),
        _text("outlet_id"),
        _text("action"),
        _bytes("remote"),
        _text("digest"),
        _int("closed"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_remote_outlet")),
        sa.PrimaryKeyConstraint("outlet_id", "action", name=op.f("pk_remote")),
    )
    op.create_table(
        "token",
        _text("hash"),
        _text("id"),
        _text("board_id"),
        _text("name"),
        _text("scope"),
        _text("person_id"),
        _int("created"),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_token_board")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_token")),
    )
    op.create_index(op.f("ix_token_board_id"), "token", ["board_id"])
