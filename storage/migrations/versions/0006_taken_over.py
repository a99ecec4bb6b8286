"""Conversations that staff hold, and what they write in them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

MOMENT = sa.DateTime(timezone=True)
TEXT = sa.Text()

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("conversations", sa.Column("taken_over_at", MOMENT, nullable=True))
    op.add_column("conversations", sa.Column("taken_over_by", TEXT, nullable=True))
    op.add_column("prompts", sa.Column("written_by", TEXT, nullable=True))
    op.add_column("prompts", sa.Column("form_id", TEXT, nullable=True))
    _index("ix_conversations_taken_over", "conversations", "respondent_id", "taken_over_at")
    _index("ix_prompts_form_id", "prompts", "form_id", "form_id", unique=True)


def _index(name: str, table: str, column: str, filled: str, *, unique: bool = False) -> None:
    """An index over the few rows in which that column is filled."""
    few = sa.text(f"{filled} IS NOT NULL")
    op.create_index(name, table, [column], unique=unique, sqlite_where=few, postgresql_where=few)
