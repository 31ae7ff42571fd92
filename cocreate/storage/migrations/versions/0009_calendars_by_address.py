"""Calendars that people subscribe to. A program of the release before gives none of them, and goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "feed",
        sa.Column("hash", PLAIN, nullable=False),
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("organisation", PLAIN, nullable=True),
        sa.Column("person_id", PLAIN, nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_feed_board")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_feed")),
    )
    op.create_index(op.f("ix_feed_board_id"), "feed", ["board_id"])
