"""Which rows of which table belong to one respondent: what is shown, handed over and erased.

The audit is not among them: it names people by number only, and stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Select, Table, or_, select

from storage.models import (
    ALERTS_SENT,
    ANSWERS,
    CONCERN_NOTES,
    CONCERNS,
    CONSENTS,
    CONTACTS,
    CONVERSATIONS,
    DELIVERIES,
    EVENTS,
    INVITATIONS,
    LINKS,
    MESSAGES,
    METADATA,
    PROMPTS,
    RESPONDENTS,
    TURNS,
)


@dataclass(frozen=True)
class Theirs:
    """The rows of a table that belong to a person, and the column that dates them."""

    rows: ColumnElement[bool]
    dated: Column[datetime]


def rows_of(respondent_id: int) -> Mapping[Table, Theirs]:
    """A person's rows, by table: what others refer to stands before them."""
    conversations = select(CONVERSATIONS.c.id).where(CONVERSATIONS.c.respondent_id == respondent_id)
    prompts = select(PROMPTS.c.id).where(_either(PROMPTS, respondent_id, conversations))
    concerns = select(CONCERNS.c.id).where(_either(CONCERNS, respondent_id, conversations))
    found = {
        RESPONDENTS: Theirs(RESPONDENTS.c.id == respondent_id, RESPONDENTS.c.created_at),
        DELIVERIES: Theirs(DELIVERIES.c.prompt_id.in_(prompts), DELIVERIES.c.started_at),
        CONCERN_NOTES: Theirs(CONCERN_NOTES.c.concern_id.in_(concerns), CONCERN_NOTES.c.at),
        ALERTS_SENT: Theirs(ALERTS_SENT.c.concern_id.in_(concerns), ALERTS_SENT.c.planned_at),
    }
    for table, dated in (
        (CONTACTS, CONTACTS.c.created_at), (CONVERSATIONS, CONVERSATIONS.c.started_at),
        (LINKS, LINKS.c.expires_at),
    ):  # fmt: skip
        found[table] = Theirs(table.c.respondent_id == respondent_id, dated)
    for table, dated in (
        (CONSENTS, CONSENTS.c.at), (CONCERNS, CONCERNS.c.raised_at),
        (INVITATIONS, INVITATIONS.c.due_at), (MESSAGES, MESSAGES.c.received_at),
        (PROMPTS, PROMPTS.c.queued_at),
    ):  # fmt: skip
        found[table] = Theirs(_either(table, respondent_id, conversations), dated)
    for table, dated in (
        (TURNS, TURNS.c.taken_at), (EVENTS, EVENTS.c.at), (ANSWERS, ANSWERS.c.at),
    ):  # fmt: skip
        found[table] = Theirs(table.c.conversation_id.in_(conversations), dated)
    return {table: found[table] for table in METADATA.sorted_tables if table in found}


def _either(
    table: Table, respondent_id: int, conversations: Select[tuple[int]]
) -> ColumnElement[bool]:
    """Rows that name the person, or one of their conversations: the terminal's name no person."""
    return or_(table.c.respondent_id == respondent_id, table.c.conversation_id.in_(conversations))


TABLES = tuple(rows_of(0))
"""The tables that hold anything of anybody."""
