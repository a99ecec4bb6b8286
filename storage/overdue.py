"""What has been kept for as long as it is to be kept: each kind's rows that are due to go.

Nothing of anybody is due while a concern of theirs has not been taken up, or
while a turn is under way.
"""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    cast,
    exists,
    func,
    or_,
    select,
)

from storage.connecting import compact_json
from storage.models import (
    ANSWERS,
    AUDIT,
    CONCERNS,
    CONSENTS,
    CONTACTS,
    CONVERSATIONS,
    DELIVERIES,
    INVITATIONS,
    LINKS,
    MESSAGES,
    PROMPTS,
    ROUNDS,
    TURNS,
)
from storage.withdrawing import EMPTY_PROMPT, EMPTY_REPLY

_C, _K, _M, _P = CONVERSATIONS.c, CONTACTS.c, MESSAGES.c, PROMPTS.c
_LARGEST = 2**62


@dataclass(frozen=True)
class Periods:
    """For how many days each kind of data is kept."""

    messages: int
    interviews: int
    contacts: int
    concerns: int
    audit: int
    deliveries: int
    invitations: int
    links: int


@dataclass(frozen=True)
class Cutoffs:
    """What is older than this is due, by kind."""

    messages: datetime
    interviews: datetime
    contacts: datetime
    concerns: datetime
    audit: datetime
    deliveries: datetime
    invitations: datetime
    links: datetime


def cutoffs(periods: Periods, now: datetime) -> Cutoffs:
    """The cutoffs of these periods at this moment."""
    days = {each.name: getattr(periods, each.name) for each in fields(Periods)}
    return Cutoffs(**{name: now - timedelta(days=number) for name, number in days.items()})


def transcripts(before: Cutoffs) -> Select[Any]:
    """Conversations whose words, in and out, are still there."""
    said = or_(
        exists().where(TURNS.c.conversation_id == _C.id),
        exists().where(_M.conversation_id == _C.id, _M.state != "waiting", _has_words_in()),
        exists().where(_P.conversation_id == _C.id, _has_words_out()),
    )
    return _conversations().where(_over(before.messages), said)


def stray_messages(before: Cutoffs) -> Select[Any]:
    """Messages that belong to no conversation and still have their words."""
    return _rows(MESSAGES, _M.received_at).where(
        _M.conversation_id.is_(None),
        _M.received_at < before.messages,
        _M.state != "waiting",
        _has_words_in(),
        ~_open_concern(_M.respondent_id),
    )


def stray_prompts(before: Cutoffs) -> Select[Any]:
    """Prompts that belong to no conversation and still have their words."""
    return _rows(PROMPTS, _P.queued_at).where(
        _P.conversation_id.is_(None), _P.queued_at < before.messages, _has_words_out()
    )


def interviews(before: Cutoffs) -> Select[Any]:
    """Conversations whose answers are still there in the person's own words."""
    state = or_(
        _C.interview["answers"].as_string() != "{}",
        _C.interview["opened"].as_string().is_not(None),
    )
    words = or_(ANSWERS.c.raw != "", ANSWERS.c.other != "", ANSWERS.c.note != "")
    answered = exists().where(ANSWERS.c.conversation_id == _C.id, words)
    return _conversations().where(_over(before.interviews), or_(state, answered))


def contacts(before: Cutoffs) -> Select[Any]:
    """Contacts of people with whom nothing is going on any more.

    Not of those who opted out: their wish is known by nothing else. Who
    agreed to be contacted again stays for as long as their interview does.
    """
    since = before.contacts
    theirs = _C.respondent_id == _K.respondent_id
    busy = or_(_over_at() >= since, _C.due_at.is_not(None), _C.remind_at >= since)
    return _rows(CONTACTS, _K.created_at).where(
        _K.created_at < since,
        _K.opted_out_at.is_(None),
        ~exists().where(theirs, busy),
        ~exists().where(_M.respondent_id == _K.respondent_id, _M.received_at >= since),
        ~exists().where(LINKS.c.respondent_id == _K.respondent_id, LINKS.c.expires_at >= since),
        ~exists().where(
            INVITATIONS.c.respondent_id == _K.respondent_id, INVITATIONS.c.due_at.is_not(None)
        ),
        ~exists().where(
            CONCERNS.c.respondent_id == _K.respondent_id, CONCERNS.c.closed_at >= since
        ),
        ~_open_concern(_K.respondent_id),
        ~_may_be_contacted_again(before.interviews),
    )


def concerns(before: Cutoffs) -> Select[Any]:
    """Concerns that somebody closed long ago; never one that is open."""
    since = CONCERNS.c.closed_at
    return _rows(CONCERNS, since).where(since < before.concerns)


def audit(before: Cutoffs) -> Select[Any]:
    """The audit's oldest entries: all before the first that is to stay, and none after it."""
    stays = AUDIT.alias("stays")
    first = select(func.min(stays.c.id)).where(stays.c.at >= before.audit).scalar_subquery()
    return _rows(AUDIT, AUDIT.c.at).where(
        AUDIT.c.at < before.audit, AUDIT.c.id < func.coalesce(first, _LARGEST)
    )


def deliveries(before: Cutoffs) -> Select[Any]:
    """Attempts at sending, of prompts with which nothing is to be done any more."""
    waits = exists().where(_P.id == DELIVERIES.c.prompt_id, _P.state == "waiting")
    since = DELIVERIES.c.started_at
    return _rows(DELIVERIES, since).where(since < before.deliveries, ~waits)


def invitations(before: Cutoffs) -> Select[Any]:
    """Who was on a list, once nobody is to be invited or reminded by it."""
    begun = INVITATIONS.c.begun_at
    since = func.coalesce(
        begun,
        select(ROUNDS.c.starts_at).where(ROUNDS.c.id == INVITATIONS.c.round_id).scalar_subquery(),
    )
    busy = exists().where(_C.id == INVITATIONS.c.conversation_id, _over_at() >= before.invitations)
    return _rows(INVITATIONS, since).where(
        since < before.invitations, INVITATIONS.c.due_at.is_(None), ~busy
    )


def links(before: Cutoffs) -> Select[Any]:
    """Links back into web chats that have stopped working."""
    return _rows(LINKS, LINKS.c.expires_at).where(LINKS.c.expires_at < before.links)


def count(connection: Connection, due: Select[Any]) -> tuple[int, datetime | None]:
    """How many rows are due, and since when the oldest has been kept."""
    each = due.subquery()
    row = connection.execute(select(func.count(), func.min(each.c.since))).one()
    return int(row[0]), row[1]


def _rows(table: Any, since: ColumnElement[Any]) -> Select[Any]:
    return select(table.c.id, since.label("since"))


def _conversations() -> Select[Any]:
    return _rows(CONVERSATIONS, _over_at())


def _over_at() -> ColumnElement[Any]:
    """When a conversation ended or, where it was left, when it last went on."""
    return func.coalesce(_C.ended_at, _C.updated_at)


def _over(before: datetime) -> ColumnElement[bool]:
    return and_(
        _over_at() < before,
        _C.due_at.is_(None),
        _C.taken_over_at.is_(None),
        or_(_C.remind_at.is_(None), _C.remind_at < before),
        or_(_C.lease_until.is_(None), _C.lease_until < before),
        ~_open_concern(_C.respondent_id),
    )


def _open_concern(respondent: ColumnElement[Any]) -> ColumnElement[bool]:
    return exists().where(CONCERNS.c.respondent_id == respondent, CONCERNS.c.closed_at.is_(None))


def _may_be_contacted_again(since: datetime) -> ColumnElement[bool]:
    later = CONSENTS.alias("later")
    overtaken = exists().where(
        later.c.conversation_id == CONSENTS.c.conversation_id,
        later.c.purpose == CONSENTS.c.purpose,
        later.c.id > CONSENTS.c.id,
    )
    return exists().where(
        CONSENTS.c.respondent_id == _K.respondent_id,
        CONSENTS.c.purpose == "recontact",
        CONSENTS.c.state == "given",
        ~overtaken,
        _C.id == CONSENTS.c.conversation_id,
        _over_at() >= since,
    )


def _has_words_in() -> ColumnElement[bool]:
    return cast(_M.reply, Text) != compact_json(EMPTY_REPLY)


def _has_words_out() -> ColumnElement[bool]:
    return cast(_P.prompt, Text) != compact_json(EMPTY_PROMPT)
