"""The list of what was erased (LOG-11). A program of the release before knows nothing of it, and needs not."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person", PLAIN, nullable=False),
        sa.Column("texts", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lines", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_erasure_board")),
        sa.PrimaryKeyConstraint("board_id", "seq", name=op.f("pk_erasure")),
    )
