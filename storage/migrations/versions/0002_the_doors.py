"""Ways in and out: sending, opting out, concerns, invitations, processes."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
PLAIN = sa.JSON(none_as_null=True)
TEXT = sa.Text()
COUNT = sa.Integer()

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    _contacts()
    _conversations()
    _messages()
    _prompts()
    _deliveries()
    _concerns()
    _alert_addresses()
    _rounds()
    _invitations()
    _entrances()
    _links()
    _heartbeats()


def _contacts() -> None:
    with op.batch_alter_table("contacts") as table:
        table.add_column(sa.Column("opted_out_at", MOMENT, nullable=True))
        table.add_column(sa.Column("opted_out_how", TEXT, nullable=True))
        table.add_column(sa.Column("unreachable_at", MOMENT, nullable=True))
        table.add_column(sa.Column("unreachable_code", TEXT, nullable=True))


def _conversations() -> None:
    with op.batch_alter_table("conversations") as table:
        table.add_column(sa.Column("held_at", MOMENT, nullable=True))
        table.add_column(sa.Column("remind_at", MOMENT, nullable=True))
        table.add_column(sa.Column("came_by", TEXT, nullable=True))
    paused = sa.text("remind_at IS NOT NULL")
    op.create_index(
        "ix_conversations_remind", "conversations", ["remind_at"],
        sqlite_where=paused, postgresql_where=paused,
    )  # fmt: skip


def _messages() -> None:
    with op.batch_alter_table("messages") as table:
        table.alter_column("conversation_id", existing_type=NUMBER, nullable=True)
        table.add_column(sa.Column("respondent_id", NUMBER, nullable=True))
        table.create_foreign_key(
            op.f("fk_messages_respondent_id_respondents"), "respondents", ["respondent_id"], ["id"]
        )
    op.create_index(
        op.f("ix_messages_respondent_id_received_at"),
        "messages",
        ["respondent_id", "received_at"],
    )
    op.create_index(
        "ix_messages_set_aside",
        "messages",
        ["id"],
        sqlite_where=sa.text("state = 'set_aside'"),
        postgresql_where=sa.text("state = 'set_aside'"),
    )


def _prompts() -> None:
    with op.batch_alter_table("prompts") as table:
        table.alter_column("conversation_id", existing_type=NUMBER, nullable=True)
        table.alter_column("turn", existing_type=COUNT, nullable=True)
        table.add_column(sa.Column("respondent_id", NUMBER, nullable=True))
        table.add_column(sa.Column("channel", TEXT, nullable=True))
        table.add_column(sa.Column("purpose", TEXT, nullable=True))
        table.add_column(sa.Column("due_at", MOMENT, nullable=True))
        table.add_column(sa.Column("attempts", COUNT, nullable=True))
        table.add_column(sa.Column("pieces", COUNT, nullable=True))
        table.add_column(sa.Column("lease_owner", TEXT, nullable=True))
        table.add_column(sa.Column("lease_until", MOMENT, nullable=True))
        table.create_foreign_key(
            op.f("fk_prompts_respondent_id_respondents"), "respondents", ["respondent_id"], ["id"]
        )
    # Prompts of before belong to the terminal, which asks for nothing more of them.
    op.execute(
        "UPDATE prompts SET purpose = 'turn', due_at = queued_at, attempts = 0, pieces = 0, "
        "channel = (SELECT channel FROM conversations WHERE conversations.id = conversation_id)"
    )
    with op.batch_alter_table("prompts") as table:
        for name, kind in (
            ("channel", TEXT), ("purpose", TEXT), ("due_at", MOMENT), ("attempts", COUNT),
            ("pieces", COUNT),
        ):  # fmt: skip
            table.alter_column(name, existing_type=kind, nullable=False)
    waiting = sa.text("state = 'waiting'")
    op.create_index(
        "ix_prompts_due", "prompts", ["channel", "due_at", "id"],
        sqlite_where=waiting, postgresql_where=waiting,
    )  # fmt: skip
    op.create_index(op.f("ix_prompts_respondent_id"), "prompts", ["respondent_id"])


def _deliveries() -> None:
    _table(
        "deliveries",
        _link("prompt_id"),
        sa.Column("piece", COUNT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("sender", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("provider_id", TEXT, nullable=True),
        sa.Column("code", TEXT, nullable=True),
        sa.Column("parts", COUNT, nullable=False),
        sa.Column("pence", sa.Float(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("received_at", MOMENT, nullable=True),
        links={"prompt_id": "prompts"},
        unique=("channel", "provider_id"),
        indexes=(("prompt_id",),),
    )


def _concerns() -> None:
    _table(
        "concerns",
        sa.Column("reference", TEXT, nullable=False),
        _link("organisation_id"),
        _link("respondent_id"),
        _link("conversation_id", null=True),
        _link("message_id", null=True),
        sa.Column("kinds", PLAIN, nullable=False),
        sa.Column("directness", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("sealed", TEXT, nullable=False),
        sa.Column("signposted", TEXT, nullable=False),
        sa.Column("raised_at", MOMENT, nullable=False),
        sa.Column("alerts", COUNT, nullable=False),
        sa.Column("alerted_at", MOMENT, nullable=True),
        sa.Column("alert_at", MOMENT, nullable=True),
        sa.Column("acknowledged_at", MOMENT, nullable=True),
        sa.Column("acknowledged_by", TEXT, nullable=True),
        sa.Column("note", TEXT, nullable=False),
        links={
            "organisation_id": "organisations", "respondent_id": "respondents",
            "conversation_id": "conversations", "message_id": "messages",
        },
        unique=("reference",),
        indexes=(("respondent_id",),),
    )  # fmt: skip
    still_open = sa.text("acknowledged_at IS NULL")
    op.create_index(
        "ix_concerns_open", "concerns", ["alert_at"],
        sqlite_where=still_open, postgresql_where=still_open,
    )  # fmt: skip


def _alert_addresses() -> None:
    _table(
        "alert_addresses",
        sa.Column("hash", TEXT, nullable=False),
        sa.Column("sealed", TEXT, nullable=False),
        sa.Column("code_hash", TEXT, nullable=False),
        sa.Column("tested_at", MOMENT, nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=True),
        unique=("hash",),
    )


def _rounds() -> None:
    _table(
        "rounds",
        _link("organisation_id"),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("guide_hash", TEXT, nullable=False),
        sa.Column("path", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("basis", TEXT, nullable=False),
        sa.Column("lead", TEXT, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("quiet_from", TEXT, nullable=False),
        sa.Column("quiet_to", TEXT, nullable=False),
        sa.Column("per_minute", COUNT, nullable=False),
        sa.Column("most_reminders", COUNT, nullable=False),
        sa.Column("reminder_hours", COUNT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("stopped_at", MOMENT, nullable=True),
        links={"organisation_id": "organisations", "guide_hash": "guides"},
        unique=("organisation_id", "name"),
    )


def _invitations() -> None:
    _table(
        "invitations",
        _link("round_id"),
        _link("respondent_id"),
        _link("conversation_id", null=True),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("begun_at", MOMENT, nullable=True),
        sa.Column("reminders", COUNT, nullable=False),
        links={
            "round_id": "rounds", "respondent_id": "respondents",
            "conversation_id": "conversations",
        },
        unique=("round_id", "respondent_id"),
        indexes=(("due_at",), ("conversation_id",), ("respondent_id",)),
    )  # fmt: skip


def _entrances() -> None:
    _table(
        "entrances",
        _link("organisation_id"),
        sa.Column("keyword", TEXT, nullable=False),
        sa.Column("guide_id", TEXT, nullable=False),
        sa.Column("path", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        links={"organisation_id": "organisations"},
        unique=("organisation_id", "keyword"),
    )


def _links() -> None:
    _table(
        "links",
        sa.Column("hash", TEXT, nullable=False),
        _link("respondent_id"),
        sa.Column("expires_at", MOMENT, nullable=False),
        links={"respondent_id": "respondents"},
        unique=("hash",),
        indexes=(("respondent_id",),),
    )


def _heartbeats() -> None:
    _table(
        "heartbeats",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("beat_at", MOMENT, nullable=False),
        unique=("name",),
    )


def _link(name: str, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, NUMBER, nullable=null)


def _table(
    name: str,
    *columns: sa.Column[Any],
    links: dict[str, str] | None = None,
    unique: tuple[str, ...] = (),
    indexes: tuple[tuple[str, ...], ...] = (),
) -> None:
    """A table with a row number, named as the naming convention has it."""
    foreign = [
        sa.ForeignKeyConstraint(
            [column],
            [f"{target}.{'hash' if target == 'guides' else 'id'}"],
            name=op.f(f"fk_{name}_{column}_{target}"),
        )
        for column, target in (links or {}).items()
    ]
    op.create_table(
        name,
        sa.Column("id", NUMBER, nullable=False),
        *columns,
        *foreign,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint(*unique, name=op.f(f"uq_{name}_{'_'.join(unique)}")),
    )
    for each in indexes:
        op.create_index(op.f(f"ix_{name}_{'_'.join(each)}"), name, list(each))
