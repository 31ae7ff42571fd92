"""The images that lie on boards. A program of the release before shows none of them, and goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "image",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("file", PLAIN, nullable=False),
        sa.Column("person_id", PLAIN, nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_image_board")),
        sa.PrimaryKeyConstraint("board_id", "file", "person_id", name=op.f("pk_image")),
    )
