"""Prompts that are to be sent: leased one at a time, in order for each person.

A person's earliest waiting prompt goes first. Signposting, and the word that
somebody is opted out, wait for nothing; a concern keeps everything else of its
conversation back, and so do staff who hold it. Web and terminal prompts are
fetched by whoever looks, never sent.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    exists,
    func,
    or_,
    select,
    update,
)

from dialogues.exchange import Prompt, prompt_from_plain
from storage.models import (
    CONTACTS,
    CONVERSATIONS,
    DELIVERIES,
    MESSAGES,
    ORGANISATIONS,
    PROMPTS,
    RESPONDENTS,
    Moment,
)
from storage.taking_over import MAY_BE_SAID, SPOKEN, STAFF

URGENT = ("signposting", "opted_out")
"""Purposes that wait neither for a concern's hold nor for a person's other prompts."""

BESIDE = ("reminder",)
"""Purposes that keep nothing back while they are not due."""


@dataclass(frozen=True)
class Due:
    """A prompt to send, leased: the next piece of it (from 0), and to whom.

    ``sealed`` is the address, encrypted; None where there is no contact.
    ``heard_at`` is when the person last wrote. ``attempts`` failed so far;
    ``tried`` says that there were attempts at this piece, whatever became of them.
    """

    prompt_id: int
    worker: str
    channel: str
    purpose: str
    prompt: Prompt = field(repr=False)
    piece: int
    attempts: int
    queued_at: datetime
    conversation: int | None
    respondent: int
    organisation: str
    contact: int | None
    sealed: str | None = field(repr=False)
    opted_out_at: datetime | None
    unreachable_at: datetime | None
    heard_at: datetime | None
    tried: bool


_P, _K = PROMPTS.c, CONTACTS.c
_BEFORE = PROMPTS.alias("before")
_BLOCKED = exists().where(
    _BEFORE.c.respondent_id == _P.respondent_id,
    _BEFORE.c.channel == _P.channel,
    _BEFORE.c.state == "waiting",
    _BEFORE.c.id < _P.id,
    or_(
        _BEFORE.c.purpose.in_(URGENT),
        _P.purpose.not_in(URGENT)
        & (_BEFORE.c.purpose.not_in(BESIDE) | (_BEFORE.c.due_at <= bindparam("now")))
        & or_(_P.purpose != STAFF, _BEFORE.c.purpose.in_(SPOKEN)),
    ),
)
_HELD = exists().where(
    CONVERSATIONS.c.id == _P.conversation_id, CONVERSATIONS.c.held_at.is_not(None)
)
_SENDABLE: tuple[ColumnElement[bool], ...] = (
    _P.state == "waiting",
    _P.respondent_id.is_not(None),
    or_(_P.purpose.in_(URGENT), ~_HELD),
    MAY_BE_SAID,
)
_NEXT = (
    select(_P.id)
    .where(
        *_SENDABLE,
        _P.channel == bindparam("through"),
        _P.due_at <= bindparam("now"),
        or_(_P.lease_until.is_(None), _P.lease_until <= bindparam("now")),
        ~_BLOCKED,
    )
    .order_by(_P.due_at, _P.id)
    .limit(1)
)
_TAKE = (
    update(PROMPTS)
    .where(_P.id == _NEXT.with_for_update(skip_locked=True, key_share=True).scalar_subquery())
    .values(lease_owner=bindparam("worker"), lease_until=bindparam("until"))
    .returning(
        _P.id, _P.channel, _P.purpose, _P.prompt, _P.pieces, _P.attempts, _P.queued_at,
        _P.conversation_id, _P.respondent_id,
    )
)  # fmt: skip
_HEARD = (
    select(func.max(MESSAGES.c.received_at))
    .where(MESSAGES.c.respondent_id == bindparam("respondent"))
    .scalar_subquery()
)
_TRIED = exists().where(
    DELIVERIES.c.prompt_id == bindparam("prompt"), DELIVERIES.c.piece == bindparam("number")
)
_TO_WHOM: Select[Any] = (
    select(
        ORGANISATIONS.c.name.label("organisation"), _K.id.label("contact"), _K.sealed,
        _K.opted_out_at, _K.unreachable_at, _HEARD.label("heard_at"),
        _TRIED.label("tried"),
    )
    .select_from(RESPONDENTS)
    .join(ORGANISATIONS, ORGANISATIONS.c.id == RESPONDENTS.c.organisation_id)
    .outerjoin(
        CONTACTS, (_K.respondent_id == RESPONDENTS.c.id) & (_K.channel == bindparam("through"))
    )
    .where(RESPONDENTS.c.id == bindparam("respondent"))
    .order_by(_K.id.desc())
    .limit(1)
)  # fmt: skip
_STILL = (
    select(_P.id)
    .outerjoin(CONTACTS, _K.id == bindparam("contact"))
    .where(
        _P.id == bindparam("prompt"),
        _P.lease_owner == bindparam("worker"),
        _P.lease_until > bindparam("now"),
        *_SENDABLE,
        or_(_P.purpose == "opted_out", _K.opted_out_at.is_(None)),
    )
    .with_for_update(of=PROMPTS, key_share=True)
)
_OURS = update(PROMPTS).where(_P.id == bindparam("ours"), _P.state == "waiting")
_GIVE_BACK = _OURS.where(_P.lease_owner == bindparam("worker")).values(
    lease_owner=None, lease_until=None, attempts=_P.attempts + bindparam("more"),
    due_at=func.coalesce(bindparam("due", type_=Moment), _P.due_at),
)  # fmt: skip
_SENT = _OURS.where(_P.pieces == bindparam("gone")).values(
    pieces=bindparam("after"), attempts=0, lease_owner=None, lease_until=None
)
_LAST_SENT = _SENT.values(state="shown", shown_at=bindparam("now"))
_END = _OURS.values(state=bindparam("ends"), lease_owner=None, lease_until=None)


def any_due(connection: Connection, channel: str, now: datetime) -> bool:
    """Whether there is something to send: only reads, so it may be asked often."""
    found = connection.execute(_NEXT, {"through": channel, "now": now})
    return found.first() is not None


def lease_prompt(
    connection: Connection, *, worker: str, channel: str, now: datetime, seconds: float
) -> Due | None:
    """Lease the prompt that is to be sent next, if one is due. Commit soon."""
    until = now + timedelta(seconds=seconds)
    values = {"worker": worker, "through": channel, "now": now, "until": until}
    row = connection.execute(_TAKE, values).first()
    return None if row is None else _due(connection, row, worker)


def still_to_be_sent(connection: Connection, due: Due, now: datetime) -> bool:
    """Whether it is ours, nobody has opted out, and no concern holds it: looked up again."""
    values = {
        "prompt": due.prompt_id, "worker": due.worker, "contact": due.contact, "now": now,
    }  # fmt: skip
    return connection.execute(_STILL, values).first() is not None


def give_back(
    connection: Connection, due: Due, due_at: datetime | None = None, *, failed: bool = False
) -> None:
    """End the lease; the prompt waits on, until ``due_at`` if given. ``failed`` counts."""
    values = {
        "ours": due.prompt_id, "worker": due.worker, "due": due_at, "more": int(failed),
    }  # fmt: skip
    connection.execute(_GIVE_BACK, values)


def drop(connection: Connection, due: Due) -> None:
    """The prompt is no longer to be said."""
    connection.execute(_END, {"ours": due.prompt_id, "ends": "dropped"})


def give_up(connection: Connection, due: Due) -> None:
    """The prompt cannot be sent; it stays visible as failed."""
    connection.execute(_END, {"ours": due.prompt_id, "ends": "failed"})


def piece_sent(connection: Connection, due: Due, now: datetime, *, last: bool) -> None:
    """Note that a piece has gone out: the prompt is shown with its last, else the next is due.

    Once only: a prompt that is past this piece stays as it is.
    """
    values = {"ours": due.prompt_id, "gone": due.piece, "after": due.piece + 1, "now": now}
    connection.execute(_LAST_SENT if last else _SENT, values)


def _due(connection: Connection, row: Row[Any], worker: str) -> Due:
    values = {
        "respondent": row.respondent_id, "through": row.channel, "prompt": row.id,
        "number": row.pieces,
    }  # fmt: skip
    whom = connection.execute(_TO_WHOM, values).one()
    return Due(
        prompt_id=row.id,
        worker=worker,
        channel=row.channel,
        purpose=row.purpose,
        prompt=prompt_from_plain(row.prompt),
        piece=row.pieces,
        attempts=row.attempts,
        queued_at=row.queued_at,
        conversation=row.conversation_id,
        respondent=row.respondent_id,
        **whom._asdict(),
    )
