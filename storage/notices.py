"""Notices: prompts that no turn said, such as a greeting, signposting or a reminder."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, or_, select, update

from dialogues.exchange import Prompt, to_plain
from storage.models import PROMPTS

SHOWN_ON_A_PAGE = ("web", "terminal")
"""Channels whose prompts are fetched by somebody who looks, and not sent to anybody."""

_P = PROMPTS.c
_QUEUE = insert(PROMPTS).returning(_P.id)
_DROP = (
    update(PROMPTS)
    .where(
        _P.respondent_id == bindparam("respondent"),
        _P.state == "waiting",
        _P.channel.not_in(SHOWN_ON_A_PAGE),
        _P.purpose.not_in(bindparam("kept", expanding=True)),
        or_(_P.lease_until.is_(None), _P.lease_until <= bindparam("now")),
    )
    .values(state="dropped")
)
_LAST = select(func.max(_P.queued_at)).where(
    _P.respondent_id == bindparam("respondent"),
    _P.purpose.in_(bindparam("purposes", expanding=True)),
)


def queue_notice(
    connection: Connection,
    *,
    respondent_id: int,
    conversation_id: int | None,
    channel: str,
    purpose: str,
    text: str,
    now: datetime,
    due_at: datetime | None = None,
) -> int:
    """Put a notice into the outbox, not to be sent before ``due_at``; its row's id."""
    row = {
        "conversation_id": conversation_id,
        "respondent_id": respondent_id,
        "channel": channel,
        "purpose": purpose,
        "turn": None,
        "position": 0,
        "prompt": to_plain(Prompt(f"notice.{purpose}", "note", text)),
        "state": "waiting",
        "queued_at": now,
        "due_at": due_at or now,
        "attempts": 0,
        "pieces": 0,
    }
    return int(connection.execute(_QUEUE, row).scalar_one())


def drop_waiting(
    connection: Connection,
    *,
    respondent_id: int,
    now: datetime,
    keep: Sequence[str] = ("opted_out", "signposting"),
) -> int:
    """Drop what waits to be sent to somebody, but for the purposes kept; how much it was.

    What a page fetches stays: nobody is sent it. What is being sent at this
    moment is left to whoever sends it, who looks again before.
    """
    values = {"respondent": respondent_id, "kept": list(keep), "now": now}
    return connection.execute(_DROP, values).rowcount


def last_notice(connection: Connection, respondent_id: int, *purposes: str) -> datetime | None:
    """When somebody was last queued a notice with one of these purposes."""
    values = {"respondent": respondent_id, "purposes": list(purposes)}
    found: datetime | None = connection.execute(_LAST, values).scalar()
    return found
