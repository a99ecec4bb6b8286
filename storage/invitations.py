"""Invitations: who is to be invited or reminded next, and that nobody is twice.

Whoever takes an invitation holds its row until the transaction ends, so that
what follows from it (the conversation, the notice) happens once or not at all.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select, update

from storage import publishing
from storage.inserting import insert_new
from storage.models import CONCERNS, CONTACTS, CONVERSATIONS, INVITATIONS, MESSAGES, PROMPTS, ROUNDS

_I = INVITATIONS.c
_C = CONVERSATIONS.c


@dataclass(frozen=True)
class Invitee:
    """Somebody who is to be invited now.

    ``reachable`` is false where there is no contact left that may be written
    to: opted out, erased, or out of reach. ``last_active`` is when the
    conversation that they are in at present was last active, if they are in
    one. ``with_staff``: a member of staff is writing with them.
    """

    id: int
    respondent_id: int
    reachable: bool
    last_active: datetime | None
    with_staff: bool


@dataclass(frozen=True)
class Invited:
    """Somebody who was led into a conversation some time ago and may need a reminder.

    ``ended`` is also true where a later conversation has taken its place.
    ``last_word`` is when they last wrote, ``last_shown`` when they were last
    sent something, ``held`` whether a concern or staff hold it, ``unsent``
    whether words of ours still wait to be sent to them, ``at_risk`` whether
    they ever raised a concern (other than asking for a person).
    """

    id: int
    respondent_id: int
    conversation_id: int
    language: str
    reminders: int
    reachable: bool
    ended: bool
    held: bool
    at_risk: bool
    unsent: bool
    remind_at: datetime | None
    last_word: datetime | None
    last_shown: datetime | None


def plan(connection: Connection, round_id: int, respondent_id: int, due_at: datetime) -> bool:
    """Plan an invitation; False if the round has one for them already."""
    row = {
        "round_id": round_id,
        "respondent_id": respondent_id,
        "state": "waiting",
        "due_at": due_at,
        "reminders": 0,
    }
    return insert_new(connection, INVITATIONS, row)


def is_in(connection: Connection, round_id: int, respondent_id: int) -> bool:
    """Whether the round has an invitation for them."""
    wanted = exists().where(_I.round_id == round_id, _I.respondent_id == respondent_id)
    return bool(connection.execute(select(wanted)).scalar())


def last_due(connection: Connection, round_id: int) -> datetime | None:
    """When the last of those who wait in a round is to be invited."""
    wanted = select(func.max(_I.due_at)).where(_I.round_id == round_id, _I.state == "waiting")
    found: datetime | None = connection.execute(wanted).scalar()
    return found


def begun_between(connection: Connection, round_id: int, after: datetime, until: datetime) -> int:
    """How many of a round were invited after one moment and until another."""
    return connection.execute(
        select(func.count()).where(
            _I.round_id == round_id, _I.begun_at > after, _I.begun_at <= until
        )
    ).scalar_one()


def take_next(connection: Connection, round_id: int, now: datetime) -> Invitee | None:
    """The next of a round who is to be invited by now; nobody while its guide is retired."""
    row = connection.execute(
        select(_I.id, _I.respondent_id, _reachable(), _last_active(), _with_staff())
        .join(ROUNDS, ROUNDS.c.id == _I.round_id)
        .where(_I.state == "waiting", *_due(round_id, now), ~publishing.round_is_retired())
        .order_by(_I.due_at, _I.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=INVITATIONS)
    ).first()
    return None if row is None else Invitee(*row)


def note_begun(
    connection: Connection,
    invitation_id: int,
    conversation_id: int,
    now: datetime,
    remind_at: datetime | None,
) -> None:
    """Note that somebody was led into a conversation, and when to look after them."""
    _note(
        connection, invitation_id,
        state="begun", conversation_id=conversation_id, begun_at=now, due_at=remind_at,
    )  # fmt: skip


def note_not_sent(connection: Connection, invitation_id: int) -> None:
    """Note that somebody is not invited after all."""
    _note(connection, invitation_id, state="not_sent", due_at=None)


def take_invited(connection: Connection, round_id: int, now: datetime) -> Invited | None:
    """The next of a round who was invited and is to be looked after by now."""
    wanted: Select[Any] = (
        select(
            _I.id, _I.respondent_id, _I.conversation_id, _C.language, _I.reminders,
            _reachable().label("reachable"),
            or_(_C.ended_at.is_not(None), _overtaken()).label("ended"),
            or_(_C.held_at.is_not(None), _with_staff()).label("held"),
            _at_risk().label("at_risk"),
            _unsent().label("unsent"),
            _C.remind_at,
            _last_word().label("last_word"),
            _last_shown().label("last_shown"),
        )
        .join(ROUNDS, ROUNDS.c.id == _I.round_id)
        .join(CONVERSATIONS, _C.id == _I.conversation_id)
        .where(_I.state == "begun", *_due(round_id, now))
        .order_by(_I.due_at, _I.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=INVITATIONS)
    )  # fmt: skip
    row = connection.execute(wanted).first()
    return None if row is None else Invited(**row._asdict())


def note_reminded(connection: Connection, invitation_id: int, due_at: datetime | None) -> None:
    """Count a reminder; the next look after them is at ``due_at``, if there is another."""
    _note(connection, invitation_id, reminders=_I.reminders + 1, due_at=due_at)


def note_later(connection: Connection, invitation_id: int, due_at: datetime | None) -> None:
    """Look after them at ``due_at``, or never again."""
    _note(connection, invitation_id, due_at=due_at)


def _due(round_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (_I.round_id == round_id, _I.due_at <= now, ROUNDS.c.stopped_at.is_(None))


def _note(connection: Connection, invitation_id: int, **values: Any) -> None:
    connection.execute(update(INVITATIONS).where(_I.id == invitation_id).values(**values))


def _reachable() -> ColumnElement[bool]:
    """Whether there is a contact, and none has opted out or is out of reach."""
    contact = (
        CONTACTS.c.respondent_id == _I.respondent_id,
        CONTACTS.c.channel == ROUNDS.c.channel,
    )
    closed = or_(CONTACTS.c.opted_out_at.is_not(None), CONTACTS.c.unreachable_at.is_not(None))
    there = exists().where(*contact).correlate(INVITATIONS, ROUNDS)
    return there & ~exists().where(*contact, closed).correlate(INVITATIONS, ROUNDS)


def _last_active() -> ColumnElement[datetime | None]:
    return (
        select(func.max(_C.updated_at))
        .where(
            _C.respondent_id == _I.respondent_id,
            _C.channel == ROUNDS.c.channel,
            _C.ended_at.is_(None),
        )
        .correlate(INVITATIONS, ROUNDS)
        .scalar_subquery()
    )


def _with_staff() -> ColumnElement[bool]:
    """Whether staff hold a conversation of theirs, be it this one or another."""
    theirs = CONVERSATIONS.alias()
    return (
        exists()
        .where(
            theirs.c.respondent_id == _I.respondent_id,
            theirs.c.channel == ROUNDS.c.channel,
            theirs.c.taken_over_at.is_not(None),
        )
        .correlate(INVITATIONS, ROUNDS)
    )


def _overtaken() -> ColumnElement[bool]:
    later = CONVERSATIONS.alias()
    return (
        exists()
        .where(
            later.c.respondent_id == _I.respondent_id,
            later.c.channel == ROUNDS.c.channel,
            later.c.id > _I.conversation_id,
        )
        .correlate(INVITATIONS, ROUNDS)
    )


def _last_word() -> ColumnElement[datetime | None]:
    return (
        select(func.max(MESSAGES.c.received_at))
        .where(MESSAGES.c.respondent_id == _I.respondent_id)
        .correlate(INVITATIONS)
        .scalar_subquery()
    )


def _last_shown() -> ColumnElement[datetime | None]:
    return (
        select(func.max(PROMPTS.c.shown_at))
        .where(PROMPTS.c.conversation_id == _I.conversation_id)
        .correlate(INVITATIONS)
        .scalar_subquery()
    )


def _unsent() -> ColumnElement[bool]:
    """Whether the first turn is still to be taken, or something of it to be sent."""
    waiting = (
        exists()
        .where(PROMPTS.c.conversation_id == _I.conversation_id, PROMPTS.c.state == "waiting")
        .correlate(INVITATIONS)
    )
    return or_(_C.turns == 0, waiting)


def _at_risk() -> ColumnElement[bool]:
    return (
        exists()
        .where(CONCERNS.c.respondent_id == _I.respondent_id, CONCERNS.c.directness != "asked")
        .correlate(INVITATIONS)
    )
