"""Taking back what somebody said: their words go, the fact that they took part stays."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, insert, null, select, update

from dialogues.exchange import Prompt, Reply, to_plain
from dialogues.interview import Interview
from dialogues.interview import to_plain as interview_to_plain
from storage.audit import Entry, note
from storage.leases import NEXT_DUE
from storage.models import ANSWERS, CONSENTS, CONVERSATIONS, EVENTS, MESSAGES, PROMPTS, TURNS

HARMLESS = (
    "asked", "consent_given", "consent_refused", "ended", "held", "language_changed",
    "limit_reached", "media_received", "request_offered", "started_over", "withdrawn",
)  # fmt: skip
"""Events whose details never hold anybody's words."""

EMPTY_REPLY = to_plain(Reply())
EMPTY_PROMPT = to_plain(Prompt("", "note", ""))
"""What a reply and a prompt are once their words are blanked."""

BLANK_ANSWER: dict[str, Any] = {
    "raw": "", "value": None, "codes": [], "other": "", "note": "", "missing": "withdrawn",
}  # fmt: skip
BLANK_MESSAGE: dict[str, Any] = {"reply": EMPTY_REPLY}
BLANK_TURN: dict[str, Any] = {"reply": None, "heard": None}
BLANK_EVENT: dict[str, Any] = {"detail": {}}
BLANK_PROMPT: dict[str, Any] = {"prompt": EMPTY_PROMPT}
"""What becomes of the rows of a conversation whose words are blanked."""


def blank_conversation(connection: Connection, conversation_id: int) -> None:
    """Blank every word of a conversation: answers, messages, turns, events, prompts.

    Replies that still wait are left to their turn, which keeps nothing of them.
    """
    for statement in _BLANKS:
        connection.execute(statement, {"conversation": conversation_id})


def withdraw(connection: Connection, conversation_id: int, *, who: str, now: datetime) -> None:
    """Withdraw a conversation for somebody who asked in another way than in it.

    A turn under way loses its lease. Raises NoResultFound for an unknown id.
    """
    _C = CONVERSATIONS.c
    row = connection.execute(
        select(_C.guide_hash, _C.path, _C.role, _C.channel, _C.language, _C.interview)
        .where(_C.id == conversation_id)
        .with_for_update(key_share=True)
    ).one()
    gone = Interview(
        row.guide_hash, row.path, row.role, row.channel, row.language,
        state="ended", disposition="withdrawn",
    )  # fmt: skip
    blank_conversation(connection, conversation_id)
    _withdraw_consents(connection, conversation_id, now)
    connection.execute(
        update(CONVERSATIONS)
        .where(_C.id == conversation_id)
        .values(
            interview=interview_to_plain(gone), disposition="withdrawn", version=_C.version + 1,
            lease_owner=None, lease_until=None, due_at=NEXT_DUE, updated_at=now, ended_at=now,
        )
    )  # fmt: skip
    note(connection, Entry(now, who, "withdraw", f"conversation {conversation_id}", {}))


def _withdraw_consents(connection: Connection, conversation_id: int, now: datetime) -> None:
    latest = connection.execute(
        select(CONSENTS)
        .where(CONSENTS.c.conversation_id == conversation_id)
        .order_by(CONSENTS.c.id)
    ).mappings()
    standing = {row["purpose"]: row for row in latest}
    for row in standing.values():
        fresh = {name: value for name, value in row.items() if name != "id"}
        connection.execute(insert(CONSENTS), {**fresh, "state": "withdrawn", "at": now})


def _as_sql(blank: dict[str, Any]) -> dict[str, Any]:
    """The values for an update: JSON columns take NULL only when it is said so."""
    return {name: null() if value is None else value for name, value in blank.items()}


_BLANKS = (
    update(ANSWERS)
    .where(ANSWERS.c.conversation_id == bindparam("conversation"))
    .values(**_as_sql(BLANK_ANSWER)),
    update(MESSAGES)
    .where(MESSAGES.c.conversation_id == bindparam("conversation"), MESSAGES.c.state != "waiting")
    .values(**BLANK_MESSAGE),
    update(TURNS)
    .where(TURNS.c.conversation_id == bindparam("conversation"))
    .values(**_as_sql(BLANK_TURN)),
    update(EVENTS)
    .where(EVENTS.c.conversation_id == bindparam("conversation"), EVENTS.c.name.not_in(HARMLESS))
    .values(**BLANK_EVENT),
    update(PROMPTS)
    .where(PROMPTS.c.conversation_id == bindparam("conversation"))
    .values(
        **BLANK_PROMPT,
        state=case((PROMPTS.c.state == "waiting", "dropped"), else_=PROMPTS.c.state),
    ),
)
