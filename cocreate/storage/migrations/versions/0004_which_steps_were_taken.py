"""Which migrations were made, and whether they only added: a release may go on beside a newer one that did (R9)."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "migration",
        sa.Column("revision", PLAIN, nullable=False),
        sa.Column("step", PLAIN, nullable=False),
        sa.PrimaryKeyConstraint("revision", name=op.f("pk_migration")),
    )
