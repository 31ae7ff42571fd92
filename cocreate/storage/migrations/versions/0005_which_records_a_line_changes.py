"""Whether lines that came between change certain records: an append that rests on those is decided again (DEC-2).

A program of the release before names the head in such appends, and goes on.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None
step = "expand"

# Volatile, as `cocreate_between` is, and for its reason. Many lines are not looked through: that one is decided again.
CHANGED = """
CREATE OR REPLACE FUNCTION cocreate_changed(board text, after bigint, upto bigint, records text[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF upto - after > 500 THEN
        RETURN true;
    END IF;
    RETURN EXISTS (
        SELECT 1 FROM event, json_array_elements(convert_from(body, 'UTF8')::json -> 'changes') AS change
        WHERE event.board_id = board AND event.seq > after AND event.seq <= upto
          AND (change ->> 'kind') || ' ' || (change ->> 'id') = ANY (records)
    );
END
$$
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(CHANGED)
