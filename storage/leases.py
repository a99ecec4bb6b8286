"""Leasing conversations, so that no two workers ever take the same one's turn.

A lease is on the whole conversation, never on one message: whoever holds it
takes that person's replies in the order in which they came.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    bindparam,
    case,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from dialogues.exchange import Role
from dialogues.guide import Path
from dialogues.interview import Disposition, Interview, from_plain
from storage.inbox import Waiting, waiting
from storage.models import CONVERSATIONS, MESSAGES
from storage.problems import LeaseLost

TRIES = 3
"""Attempts at a turn before its replies are set aside."""


@dataclass(frozen=True)
class Lease:
    """A conversation to take a turn in, as it stood when it was leased.

    ``interview`` is None before the first turn, which takes no reply;
    ``messages`` wait in order; ``turns`` is the number of the next turn.
    """

    conversation: int
    worker: str
    version: int
    until: datetime
    respondent: int
    guide_hash: str
    path: Path
    role: Role
    channel: str
    language: str
    disposition: Disposition
    turns: int
    interview: Interview | None
    messages: tuple[Waiting, ...]


_C = CONVERSATIONS.c
_FREE = or_(_C.lease_until.is_(None), _C.lease_until <= bindparam("now"))
_LEASED = (
    _C.id, _C.version, _C.respondent_id, _C.guide_hash, _C.path, _C.role, _C.channel,
    _C.language, _C.disposition, _C.turns, _C.interview,
)  # fmt: skip


def _taking(*conditions: ColumnElement[bool]) -> ReturningUpdate[Any]:
    chosen = (
        select(_C.id)
        .where(_C.due_at.is_not(None), _C.due_at <= bindparam("now"), *conditions)
        .order_by(_C.due_at, _C.id)
        .limit(1)
        .with_for_update(skip_locked=True, key_share=True)
        .scalar_subquery()
    )
    return (
        update(CONVERSATIONS)
        .where(_C.id == chosen)
        .values(
            lease_owner=bindparam("worker"),
            lease_until=bindparam("until"),
            version=_C.version + 1,
        )
        .returning(*_LEASED)
    )


NEXT_DUE: ScalarSelect[datetime | None] = (
    select(func.min(MESSAGES.c.received_at))
    .where(MESSAGES.c.conversation_id == _C.id, MESSAGES.c.state == "waiting")
    .correlate(CONVERSATIONS)
    .scalar_subquery()
)
"""Since when a conversation's replies wait, for updates of ``conversations``."""

_TAKE_ANY = _taking(_FREE)
_TAKE_ONE = _taking(_FREE, _C.id == bindparam("wanted"))
_TAKE_BACK = _taking(
    or_(_FREE, _C.lease_owner == bindparam("worker")), _C.id == bindparam("wanted")
)
_HELD = (
    select(_C.version, _C.lease_owner, _C.lease_until)
    .where(_C.id == bindparam("wanted"))
    .with_for_update(key_share=True)
)
_FREED = update(CONVERSATIONS).where(_C.id == bindparam("wanted"))
_GIVE_BACK = _FREED.values(lease_owner=None, lease_until=None, due_at=bindparam("due"))
_GIVE_ON = _FREED.values(lease_owner=None, lease_until=None, due_at=NEXT_DUE)


def lease(
    session: Session,
    *,
    worker: str,
    now: datetime,
    seconds: float,
    conversation_id: int | None = None,
    take_back: bool = False,
) -> Lease | None:
    """Lease the conversation that has waited longest for a turn, if there is one.

    ``conversation_id`` asks for that one only; with ``take_back`` a worker
    that was started again under its old name need not wait for the lease of
    its former self to run out. Commit at once: nobody else can lease what is
    locked.
    """
    until = now + timedelta(seconds=seconds)
    values = {"now": now, "worker": worker, "until": until, "wanted": conversation_id}
    if conversation_id is None:
        statement = _TAKE_ANY
        del values["wanted"]
    else:
        statement = _TAKE_BACK if take_back else _TAKE_ONE
    row = session.connection().execute(statement, values).first()
    if row is None:
        return None
    messages = () if row.interview is None else tuple(waiting(session, row.id))
    return _lease(row, worker, until, messages)


def hold(session: Session, taken: Lease, now: datetime | None = None) -> None:
    """Lock the conversation for writing; raises LeaseLost if the lease does not hold.

    Without ``now`` a lease that has run out holds as long as nobody else has
    taken one: enough for giving back, too little for committing.
    """
    row = session.connection().execute(_HELD, {"wanted": taken.conversation}).first()
    if (
        row is None
        or row.version != taken.version
        or row.lease_owner != taken.worker
        or (now is not None and row.lease_until <= now)
    ):
        raise LeaseLost(taken.conversation)


def release(session: Session, taken: Lease, now: datetime, *, retry_in: float = 0.0) -> None:
    """Give the conversation back as it was, for example because the assistant is away.

    It is not leased again for ``retry_in`` seconds. Raises LeaseLost.
    """
    hold(session, taken)
    _give_back(session, taken, now + timedelta(seconds=retry_in))


def fail_turn(
    session: Session,
    taken: Lease,
    now: datetime,
    messages: Sequence[int] = (),
    *,
    retry_in: float = 0.0,
) -> bool:
    """Count a failed turn against its replies (all that the lease holds, unless said).

    The third failure sets them aside, and later replies go on; a first turn,
    which takes no reply, is likewise given up until a reply comes. True if
    something was set aside. Raises LeaseLost.
    """
    hold(session, taken)
    retry_at = now + timedelta(seconds=retry_in)
    if taken.interview is None:
        given_up = _fail_first(session, taken, now)
        _give_back(session, taken, None if given_up else retry_at)
        return given_up
    given_up = _fail_messages(session, messages or [each.id for each in taken.messages], now)
    if given_up:
        session.connection().execute(_GIVE_ON, {"wanted": taken.conversation})
    else:
        _give_back(session, taken, retry_at)
    return given_up


def _fail_first(session: Session, taken: Lease, now: datetime) -> bool:
    last = _C.failures + 1 >= TRIES
    failures = session.connection().execute(
        update(CONVERSATIONS)
        .where(_C.id == taken.conversation)
        .values(
            failures=case((last, 0), else_=_C.failures + 1),
            set_aside_at=case((last, now), else_=_C.set_aside_at),
        )
        .returning(_C.failures)
    )
    return int(failures.scalar_one()) == 0


def _fail_messages(session: Session, ids: Sequence[int], now: datetime) -> bool:
    last = MESSAGES.c.failures + 1 >= TRIES
    states = session.connection().execute(
        update(MESSAGES)
        .where(MESSAGES.c.id.in_(ids), MESSAGES.c.state == "waiting")
        .values(
            failures=MESSAGES.c.failures + 1,
            state=case((last, "set_aside"), else_="waiting"),
            settled_at=case((last, now)),
        )
        .returning(MESSAGES.c.state)
    )
    return "set_aside" in states.scalars().all()


def _give_back(session: Session, taken: Lease, due: datetime | None) -> None:
    values = {"wanted": taken.conversation, "due": due}
    session.connection().execute(_GIVE_BACK, values)


def _lease(row: Row[Any], worker: str, until: datetime, messages: tuple[Waiting, ...]) -> Lease:
    return Lease(
        conversation=row.id,
        worker=worker,
        version=row.version,
        until=until,
        respondent=row.respondent_id,
        guide_hash=row.guide_hash,
        path=row.path,
        role=row.role,
        channel=row.channel,
        language=row.language,
        disposition=row.disposition,
        turns=row.turns,
        interview=None if row.interview is None else from_plain(row.interview),
        messages=messages,
    )
