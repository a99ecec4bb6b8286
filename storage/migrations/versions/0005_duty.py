"""The duty rota, staffed hours, whom to call, signposting texts, and alerts one by one."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.Text()

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    _of_organisation(
        "staffed_hours",
        sa.Column("week", sa.JSON(), nullable=False),
        sa.Column("closed", sa.JSON(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("saved_by", TEXT, nullable=False),
        sa.UniqueConstraint("organisation_id", name=op.f("uq_staffed_hours_organisation_id")),
    )
    _of_organisation(
        "duty",
        sa.Column("sealed", TEXT, nullable=False),
        sa.Column("weekdays", sa.JSON(), nullable=False),
        sa.Column("begins", TEXT, nullable=False),
        sa.Column("ends", TEXT, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("left_at", MOMENT, nullable=True),
    )
    _of_organisation(
        "whom_to_call",
        *(sa.Column(each, TEXT, nullable=False) for each in ("area", "who", "telephone", "hours")),
        sa.Column("changed_at", MOMENT, nullable=False),
    )
    _of_organisation(
        "signposting_texts",
        *(sa.Column(each, TEXT, nullable=False) for each in ("area", "language", "kind", "words")),
        sa.Column("written_at", MOMENT, nullable=False),
        sa.Column("written_by", TEXT, nullable=False),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.Column("approved_by", TEXT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("ended_by", TEXT, nullable=True),
    )
    for table, columns in (
        ("duty", ["organisation_id"]),
        ("whom_to_call", ["organisation_id"]),
        ("signposting_texts", ["organisation_id", "kind"]),
    ):
        op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, columns)
    _alerts_sent()
    if op.get_bind().dialect.name == "postgresql":  # no samples of it: 0003 says why
        op.execute("ALTER TABLE duty ALTER COLUMN sealed SET STATISTICS 0")


def _of_organisation(table: str, *columns: sa.schema.SchemaItem) -> None:
    """A table of an organisation's own things."""
    op.create_table(
        table,
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"],
            name=op.f(f"fk_{table}_organisation_id_organisations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )  # fmt: skip


def _alerts_sent() -> None:
    op.create_table(
        "alerts_sent",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("concern_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("way", TEXT, nullable=False),
        sa.Column("duty_id", NUMBER, nullable=True),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("problem", TEXT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("provider_id", TEXT, nullable=True),
        sa.Column("planned_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("came_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["concern_id"], ["concerns.id"], name=op.f("fk_alerts_sent_concern_id_concerns")
        ),
        sa.ForeignKeyConstraint(["duty_id"], ["duty.id"], name=op.f("fk_alerts_sent_duty_id_duty")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alerts_sent")),
    )
    op.create_index(op.f("ix_alerts_sent_concern_id"), "alerts_sent", ["concern_id"])
    under_way = sa.text("state IN ('waiting', 'sending')")
    op.create_index(
        "ix_alerts_sent_to_send", "alerts_sent", ["due_at"],
        sqlite_where=under_way, postgresql_where=under_way,
    )  # fmt: skip
