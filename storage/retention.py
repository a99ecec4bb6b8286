"""Retention: nothing is kept for longer than the settings say.

What goes, goes in small transactions, each with its own entry in the audit:
whatever interrupts it, what is gone is told there, and the next run goes on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Table

from storage import overdue, removing
from storage.audit import Entry, note
from storage.models import (
    AUDIT,
    CONCERNS,
    CONTACTS,
    CONVERSATIONS,
    DELIVERIES,
    INVITATIONS,
    LINKS,
    MESSAGES,
    PROMPTS,
)
from storage.overdue import Cutoffs

Remove = Callable[[Connection, Sequence[int], datetime], None]


@dataclass(frozen=True)
class Kind:
    """One kind of data: which period counts for it, what is due, how it goes.

    ``what`` says in words what goes. ``at_once`` rows go in one transaction.
    """

    name: str
    period: str
    what: str
    table: Table
    due: Callable[[Cutoffs], Select[Any]]
    remove: Remove
    at_once: int = 500


@dataclass(frozen=True)
class Due:
    """What of a kind is due: how much, and since when the oldest of it has been kept."""

    kind: Kind
    count: int
    oldest: datetime | None


def _deleted(name: str, what: str, table: Table, due: Callable[[Cutoffs], Select[Any]]) -> Kind:
    return Kind(name, name, what, table, due, removing.delete_from(table))


KINDS = (
    Kind(
        "transcripts", "messages", "conversations whose messages, in and out, are blanked",
        CONVERSATIONS, overdue.transcripts, removing.blank_transcripts, 100,
    ),
    Kind(
        "messages", "messages", "messages outside of conversations, blanked",
        MESSAGES, overdue.stray_messages, removing.blank_messages,
    ),
    Kind(
        "prompts", "messages", "our words outside of conversations, blanked",
        PROMPTS, overdue.stray_prompts, removing.blank_prompts,
    ),
    Kind(
        "interviews", "interviews", "conversations of whose answers only what is coded stays",
        CONVERSATIONS, overdue.interviews, removing.blank_interviews, 100,
    ),
    _deleted("contacts", "ways to reach people, deleted", CONTACTS, overdue.contacts),
    Kind(
        "concerns", "concerns", "concerns that were closed, deleted with what was noted of them",
        CONCERNS, overdue.concerns, removing.delete_concerns,
    ),
    _deleted("deliveries", "attempts at sending, deleted", DELIVERIES, overdue.deliveries),
    _deleted(
        "invitations", "places on lists of invitations, deleted", INVITATIONS, overdue.invitations
    ),
    _deleted("links", "links back into web chats, deleted", LINKS, overdue.links),
    Kind(
        "audit", "audit", "entries of the audit, deleted",
        AUDIT, overdue.audit, removing.delete_audit,
    ),
)  # fmt: skip
"""In the order in which they go: the audit last, which tells of all the others."""


def survey(connection: Connection, before: Cutoffs) -> Sequence[Due]:
    """What is due, by kind; changes nothing."""
    return [Due(kind, *overdue.count(connection, kind.due(before))) for kind in KINDS]


def remove_some(
    connection: Connection, kind: Kind, before: Cutoffs, after: int, who: str, now: datetime
) -> Sequence[int]:
    """Remove the next of a kind, by row number after ``after``; which, and none at the end.

    Rows that somebody else is changing just now are left for another day.
    """
    each = kind.table.c.id
    wanted = kind.due(before).where(each > after).order_by(each).limit(kind.at_once)
    found = connection.execute(wanted.with_for_update(skip_locked=True, of=kind.table))
    ids = [row.id for row in found]
    if ids:
        kind.remove(connection, ids, now)
        detail = {"count": len(ids), "before": getattr(before, kind.period).isoformat()}
        note(connection, Entry(now, who, "retention", kind.name, detail))
    return ids
