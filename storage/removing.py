"""How what is overdue goes: blanked where a row still counts for something, else deleted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    Text,
    Update,
    and_,
    bindparam,
    case,
    cast,
    delete,
    func,
    null,
    or_,
    select,
    update,
)

from dialogues.interview import Interview
from dialogues.interview import to_plain as interview_to_plain
from storage.audit import note_shortened
from storage.duty import forget_left
from storage.models import (
    ALERTS_SENT,
    ANSWERS,
    AUDIT,
    CONCERN_NOTES,
    CONCERNS,
    CONVERSATIONS,
    EVENTS,
    MESSAGES,
    PROMPTS,
    TURNS,
)
from storage.response import NOT_THEIRS
from storage.studies import take_part_stands
from storage.withdrawing import EMPTY_PROMPT, EMPTY_REPLY, HARMLESS

_A, _C = ANSWERS.c, CONVERSATIONS.c
_DATE = r'^"[0-9]{4}(-[0-9]{2}){0,2}"$'
"""A day, month or year as an answer keeps it: structured, unlike other text."""


def blank_transcripts(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Blank what was written to and fro in these conversations; their answers stay.

    That messages came and went, and when, stays too: responses and costs are
    counted by it.
    """
    connection.execute(_messages().where(MESSAGES.c.conversation_id.in_(ids)))
    connection.execute(_prompts().where(PROMPTS.c.conversation_id.in_(ids)))
    connection.execute(delete(TURNS).where(TURNS.c.conversation_id.in_(ids)))
    connection.execute(
        update(EVENTS)
        .where(EVENTS.c.conversation_id.in_(ids), EVENTS.c.name.not_in(HARMLESS))
        .values(detail={})
    )


def blank_messages(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Blank these messages."""
    connection.execute(_messages().where(MESSAGES.c.id.in_(ids)))


def blank_prompts(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Blank these prompts; what still waits is not sent any more."""
    connection.execute(_prompts().where(PROMPTS.c.id.in_(ids)))


def blank_interviews(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Leave of these interviews what is structured, where taking part was consented to.

    That is codes, numbers, dates and kinds of missing. Of whoever did not
    consent, or took it back, no answer stays. A conversation that was left
    ends by this: there is nothing to go on with.
    """
    consents = take_part_stands()
    consented = select(consents.c.conversation_id).where(consents.c.state == "given")
    connection.execute(
        delete(ANSWERS).where(_A.conversation_id.in_(ids), _A.conversation_id.not_in(consented))
    )
    connection.execute(
        update(ANSWERS)
        .where(_A.conversation_id.in_(ids))
        .values(raw="", other="", note="", value=case((_structured(), _A.value), else_=null()))
    )
    rows = connection.execute(
        select(
            _C.id, _C.guide_hash, _C.path, _C.role, _C.channel, _C.language, _C.disposition
        ).where(_C.id.in_(ids), _C.interview.is_not(None))
    ).all()
    if rows:
        connection.execute(_END, [_ended(row, now) for row in rows])


def delete_concerns(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Delete these concerns, what staff noted of them, and whom they were told to."""
    for table in (CONCERN_NOTES, ALERTS_SENT):
        connection.execute(delete(table).where(table.c.concern_id.in_(ids)))
    connection.execute(delete(CONCERNS).where(CONCERNS.c.id.in_(ids)))
    forget_left(connection)


def delete_audit(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Delete the audit's oldest entries, and note in it from where its chain goes on."""
    last = connection.execute(select(AUDIT.c.hash).where(AUDIT.c.id == max(ids))).scalar_one()
    connection.execute(delete(AUDIT).where(AUDIT.c.id.in_(ids)))
    note_shortened(connection, last, now)


def delete_from(table: Table) -> Any:
    """What deletes rows of a table."""

    def remove(connection: Connection, ids: Sequence[int], now: datetime) -> None:
        connection.execute(delete(table).where(table.c.id.in_(ids)))

    return remove


def _messages() -> Update:
    """Blanks; the provider's id goes too: with it the provider can tell the number."""
    ours = or_(*(MESSAGES.c.provider_id.like(f"{start}-%") for start in NOT_THEIRS))
    return (
        update(MESSAGES)
        .where(MESSAGES.c.state != "waiting")
        .values(
            reply=EMPTY_REPLY,
            provider_id=case((ours, MESSAGES.c.provider_id), else_=null()),
            state=case((MESSAGES.c.state == "set_aside", "unheard"), else_=MESSAGES.c.state),
        )
    )


def _prompts() -> Update:
    waiting = PROMPTS.c.state == "waiting"
    return update(PROMPTS).values(
        prompt=EMPTY_PROMPT, state=case((waiting, "dropped"), else_=PROMPTS.c.state)
    )


def _structured() -> Any:
    said = cast(_A.value, Text)
    return and_(_A.value.is_not(None), or_(said.not_like('"%'), said.regexp_match(_DATE)))


_END = (
    update(CONVERSATIONS)
    .where(_C.id == bindparam("conversation"))
    .values(
        interview=bindparam("left"),
        ended_at=func.coalesce(_C.ended_at, bindparam("now", type_=_C.ended_at.type)),
        set_aside_at=null(),
        version=_C.version + 1,
    )
)


def _ended(row: Any, now: datetime) -> dict[str, Any]:
    left = Interview(
        row.guide_hash, row.path, row.role, row.channel, row.language,
        state="ended", disposition=row.disposition,
    )  # fmt: skip
    return {"conversation": row.id, "left": interview_to_plain(left), "now": now}
