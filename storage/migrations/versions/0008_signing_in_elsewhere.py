"""Members of staff who sign in through their organisation's identity provider."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

TEXT = sa.Text()

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    # Whoever was added before signs in by a password.
    op.add_column(
        "staff", sa.Column("signs_in_by", TEXT, nullable=False, server_default="password")
    )
    op.add_column("staff", sa.Column("account", TEXT, nullable=True))
    op.create_index(op.f("ix_staff_account"), "staff", ["account"], unique=True)
