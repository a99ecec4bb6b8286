"""People's rights: the audit as a chain, sums that stay of whoever is erased."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.chain import BEFORE_THE_FIRST, link

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text()
COUNT = sa.Integer()

THEIRS = {
    "respondents": ("pseudonym",),
    "contacts": ("hash", "sealed"),
    "links": ("hash",),
    "answers": ("raw", "other", "note"),
    "messages": ("provider_id",),
    "deliveries": ("provider_id",),
    "concerns": ("reference", "sealed", "note"),
}
"""Text columns that hold what must be nowhere once its person has been erased."""

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    _audit()
    _tallies()
    if op.get_bind().dialect.name == "postgresql":
        _no_samples()


def _audit() -> None:
    with op.batch_alter_table("audit") as table:
        table.add_column(sa.Column("previous", TEXT, nullable=True))
        table.add_column(sa.Column("hash", TEXT, nullable=True))
    _chain(op.get_bind())
    with op.batch_alter_table("audit") as table:
        table.alter_column("previous", existing_type=TEXT, nullable=False)
        table.alter_column("hash", existing_type=TEXT, nullable=False)
        table.create_unique_constraint(op.f("uq_audit_previous"), ["previous"])


def _chain(connection: sa.Connection) -> None:
    """Chain the rows that are there, in order."""
    previous = BEFORE_THE_FIRST
    rows = connection.execute(
        sa.text("SELECT id, at, who, action, about, detail FROM audit ORDER BY id")
    ).mappings()
    for row in rows.all():
        values = {**row, "at": _moment(row["at"]), "detail": _plain(row["detail"])}
        number = values.pop("id")
        own = link(previous, values)
        connection.execute(
            sa.text("UPDATE audit SET previous = :previous, hash = :own WHERE id = :number"),
            {"previous": previous, "own": own, "number": number},
        )
        previous = own


def _moment(kept: str | datetime) -> datetime:
    """SQLite keeps moments as text, in UTC."""
    if isinstance(kept, str):
        return datetime.fromisoformat(kept).replace(tzinfo=UTC)
    return kept.astimezone(UTC)


def _plain(kept: Any) -> Any:
    return json.loads(kept) if isinstance(kept, str) else kept


def _tallies() -> None:
    op.create_table(
        "tallies",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("round_id", NUMBER, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("people", COUNT, nullable=False),
        sa.Column("invited", COUNT, nullable=False),
        sa.Column("delivered", COUNT, nullable=False),
        sa.Column("replied", COUNT, nullable=False),
        sa.Column("parts", COUNT, nullable=False),
        sa.Column("pence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name=op.f("fk_tallies_round_id_rounds")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tallies")),
        sa.UniqueConstraint("round_id", "state", name=op.f("uq_tallies_round_id_state")),
    )


def _no_samples() -> None:
    """Have PostgreSQL keep no samples of what is a person's own in its statistics.

    It would keep them when the rows are gone; of a table that is empty then,
    for ever. Naming the type once more drops the samples there are.
    """
    for table, columns in THEIRS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} TYPE text")
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")
