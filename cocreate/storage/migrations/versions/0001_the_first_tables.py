"""The first tables. There is no downgrade: it would drop the logs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "board",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("title", PLAIN, nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("epoch", PLAIN, nullable=False),
        sa.Column("head", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
        postgresql_with={"fillfactor": 50},
    )
    op.create_table(
        "event",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("actor", PLAIN, nullable=False),
        sa.Column("cmd", PLAIN, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("board_id", "seq", name=op.f("pk_event")),
        sa.UniqueConstraint("board_id", "actor", "cmd", name=op.f("uq_event_board_id_actor_cmd")),
    )
    op.create_table(
        "door",
        sa.Column("hash", PLAIN, nullable=False),
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("role", PLAIN, nullable=False),
        sa.Column("code", PLAIN, nullable=True),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_door_board")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_door")),
    )
    op.create_index(op.f("ix_door_board_id"), "door", ["board_id"])

    op.create_table(
        "job",
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("kind", PLAIN, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("settings", sa.LargeBinary(), nullable=False),
        sa.Column("status", PLAIN, nullable=False),
        sa.Column("attempts", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("done", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("steps", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("fence", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lease_until", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("not_before", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("error", PLAIN, nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_job_board")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    op.create_index(op.f("ix_job_board_id_seq"), "job", ["board_id", "seq"])
    op.create_index(op.f("ix_job_status"), "job", ["status"])

    op.create_table(
        "person",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("id", PLAIN, nullable=False),
        sa.Column("name", PLAIN, nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_person_board")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_person")),
    )
    op.create_table(
        "plan",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("version", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_plan_board")),
        sa.PrimaryKeyConstraint("board_id", "version", name=op.f("pk_plan")),
    )
    op.create_table(
        "snapshot",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_snapshot_board")),
        sa.PrimaryKeyConstraint("board_id", "seq", name=op.f("pk_snapshot")),
    )
    op.create_table(
        "artefact",
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("version", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("format", PLAIN, nullable=False),
        sa.Column("language", PLAIN, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "version"], ["plan.board_id", "plan.version"], name=op.f("fk_artefact_plan")
        ),
        sa.PrimaryKeyConstraint("board_id", "version", "format", "language", name=op.f("pk_artefact")),
    )
    op.create_table(
        "session",
        sa.Column("hash", PLAIN, nullable=False),
        sa.Column("board_id", PLAIN, nullable=False),
        sa.Column("person_id", PLAIN, nullable=False),
        sa.Column("created", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id", "person_id"], ["person.board_id", "person.id"], name=op.f("fk_session_person")
        ),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_board_id_person_id"), "session", ["board_id", "person_id"])
