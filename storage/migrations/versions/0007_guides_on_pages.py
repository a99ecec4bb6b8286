"""Guides drafted, published and retired on pages."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TEXT = sa.Text()

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "guide_drafts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=False),
        sa.Column("guide_id", TEXT, nullable=False),
        sa.Column("files", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("told", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", TEXT, nullable=False),
        _organisation("guide_drafts"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_drafts")),
    )
    op.create_index(
        op.f("ix_guide_drafts_organisation_id_guide_id"),
        "guide_drafts",
        ["organisation_id", "guide_id"],
    )
    op.create_table(
        "guide_publications",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=False),
        sa.Column("guide_id", TEXT, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("draft_id", NUMBER, nullable=False),
        sa.Column("guide_hash", TEXT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.Column("published_by", TEXT, nullable=False),
        _organisation("guide_publications"),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["guide_drafts.id"],
            name=op.f("fk_guide_publications_draft_id_guide_drafts"),
        ),
        sa.ForeignKeyConstraint(
            ["guide_hash"], ["guides.hash"], name=op.f("fk_guide_publications_guide_hash_guides")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guide_publications")),
        sa.UniqueConstraint(
            "organisation_id", "guide_id", "place",
            name=op.f("uq_guide_publications_organisation_id_guide_id_place"),
        ),
    )  # fmt: skip
    op.create_table(
        "guides_retired",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("organisation_id", NUMBER, nullable=False),
        sa.Column("guide_id", TEXT, nullable=False),
        sa.Column("retired_at", MOMENT, nullable=False),
        sa.Column("retired_by", TEXT, nullable=False),
        _organisation("guides_retired"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guides_retired")),
        sa.UniqueConstraint(
            "organisation_id", "guide_id", name=op.f("uq_guides_retired_organisation_id_guide_id")
        ),
    )


def _organisation(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id"], ["organisations.id"],
        name=op.f(f"fk_{table}_organisation_id_organisations"),
    )  # fmt: skip
