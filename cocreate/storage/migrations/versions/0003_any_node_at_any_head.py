"""What appends of several nodes need (LOG-6): each board's last ruling line, and the lines that came between.

A program of the release before leaves `ruled` as it is, and names the head in each of its appends.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
step = "expand"

# Volatile, so that it sees what was committed while the statement that calls it waited. Many lines are read apart.
BETWEEN = """
CREATE OR REPLACE FUNCTION cocreate_between(board text, after bigint, upto bigint) RETURNS text
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF upto - after > 500 THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT json_agg(json_build_array(
            actor, cmd, convert_from(body, 'UTF8'), encode(salt, 'hex'), encode(digest, 'hex'), encode(chain, 'hex')
        ) ORDER BY seq)::text
        FROM event WHERE event.board_id = board AND event.seq > after AND event.seq <= upto
    );
END
$$
"""


def upgrade() -> None:
    op.add_column(
        "board", sa.Column("ruled", sa.BigInteger(), autoincrement=False, nullable=False, server_default=sa.text("0"))
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(BETWEEN)
