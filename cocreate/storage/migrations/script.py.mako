"""${message}"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None
step = "expand"  # or "contract": what takes away comes a release later (docs/operations.md)


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}

