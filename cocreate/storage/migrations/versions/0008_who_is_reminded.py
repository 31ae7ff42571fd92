"""Who is reminded by mail, of what, and the mail on its way. A program of the release before reminds nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
step = "expand"

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, PLAIN, nullable=False)


def _int(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)


def upgrade() -> None:
    op.create_table(
        "reader",
        _text("board_id"),
        _text("id"),
        _text("person"),
        _text("organisation"),
        _text("email"),
        _text("language"),
        _text("often"),
        _int("everything"),
        _text("token"),
        _int("asked"),
        _int("confirmed"),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_reader_board")),
        sa.PrimaryKeyConstraint("board_id", "id", name=op.f("pk_reader")),
        sa.UniqueConstraint("board_id", "email", name=op.f("uq_reader_board_id_email")),
        sa.UniqueConstraint("token", name=op.f("uq_reader_token")),
    )
    op.create_table(
        "mail",
        _text("id"),
        _text("board_id"),
        _text("reader"),
        _text("kind"),
        _text("status"),
        _int("attempts"),
        _int("fence"),
        _int("lease_until"),
        _int("not_before"),
        _text("error"),
        _int("created"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_mail_board")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail")),
    )
    op.create_index(op.f("ix_mail_board_id_reader"), "mail", ["board_id", "reader"])
    op.create_index(op.f("ix_mail_status"), "mail", ["status"])
    op.create_table(
        "notice",
        _text("board_id"),
        _text("reader"),
        _text("notice"),
        _text("mail"),
        _int("at"),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_notice_board")),
        sa.PrimaryKeyConstraint("board_id", "reader", "notice", name=op.f("pk_notice")),
    )
    op.create_table(
        "timetable",
        _text("board_id"),
        _int("hour"),
        _text("day"),
        _int("lease_until"),
        _int("fence"),
        sa.ForeignKeyConstraint(["board_id"], ["board.id"], name=op.f("fk_timetable_board")),
        sa.PrimaryKeyConstraint("board_id", name=op.f("pk_timetable")),
    )
