"""Staff who sign in, and what becomes of concerns."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.Text()

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "staff",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("shown_as", TEXT, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("password", TEXT, nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("signed_in_at", MOMENT, nullable=True),
        sa.Column("stopped_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"],
            name=op.f("fk_staff_organisation_id_organisations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("name", name=op.f("uq_staff_name")),
    )  # fmt: skip
    for table, moments in (
        ("staff_links", ("expires_at",)),
        ("staff_sessions", ("started_at", "seen_at")),
    ):
        op.create_table(
            table,
            sa.Column("id", NUMBER, nullable=False),
            sa.Column("staff_id", NUMBER, nullable=False),
            sa.Column("hash", TEXT, nullable=False),
            *(sa.Column(each, MOMENT, nullable=False) for each in moments),
            sa.ForeignKeyConstraint(
                ["staff_id"], ["staff.id"], name=op.f(f"fk_{table}_staff_id_staff")
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
            sa.UniqueConstraint("hash", name=op.f(f"uq_{table}_hash")),
        )
        op.create_index(op.f(f"ix_{table}_staff_id"), table, ["staff_id"])
    _concerns()


def _concerns() -> None:
    with op.batch_alter_table("concerns") as table:
        table.add_column(sa.Column("closed_at", MOMENT, nullable=True))
        table.add_column(sa.Column("closed_by", TEXT, nullable=True))
        table.add_column(sa.Column("outcome", TEXT, nullable=True))
    op.create_table(
        "concern_notes",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("concern_id", NUMBER, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("sealed", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["concern_id"], ["concerns.id"], name=op.f("fk_concern_notes_concern_id_concerns")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_notes")),
    )
    op.create_index(op.f("ix_concern_notes_concern_id"), "concern_notes", ["concern_id"])
    if op.get_bind().dialect.name == "postgresql":  # no samples of it: 0003 says why
        op.execute("ALTER TABLE concern_notes ALTER COLUMN sealed SET STATISTICS 0")
