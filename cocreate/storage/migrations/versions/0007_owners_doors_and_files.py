"""Doors of an organisation, and files that go with actions. The release before sees neither, and goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("door", sa.Column("organisation", PLAIN, nullable=True))
    op.add_column("image", sa.Column("use", PLAIN, nullable=False, server_default=sa.text("'drawing'")))
