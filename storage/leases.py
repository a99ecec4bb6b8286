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
    Connection,
    Row,
    ScalarSelect,
    Update,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from dialogues.exchange import Role
from dialogues.guide import Path
from dialogues.interview import Disposition, Interview, from_plain
from storage.holding import let_go
from storage.inbox import Waiting, waiting
from storage.models import CONVERSATIONS, MESSAGES
from storage.problems import LeaseLost

LONGEST_WAIT = timedelta(minutes=5)
"""More than any turn is put off: what is due later was stored before the clock was set back."""

TRIES = 3
"""Attempts at a turn before its replies are set aside."""


@dataclass(frozen=True)
class Lease:
    """A conversation to take a turn in, as it stood when it was leased.

    ``interview`` is None before the first turn, which takes no reply;
    ``messages`` wait in order; ``turns`` is the number of the next turn.
    ``lost`` counts workers that began this turn and were never heard of again.
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
    lost: int = 0
    remind_at: datetime | None = None


_C = CONVERSATIONS.c
_FREE = or_(_C.lease_until.is_(None), _C.lease_until <= bindparam("now"))
_LEASED = (
    _C.id, _C.version, _C.respondent_id, _C.guide_hash, _C.path, _C.role, _C.channel,
    _C.language, _C.disposition, _C.turns, _C.interview, _C.failures, _C.remind_at,
)  # fmt: skip
_DUE = (
    _C.due_at.is_not(None),
    _C.taken_over_at.is_(None),
    or_(_C.due_at <= bindparam("now"), _C.due_at > bindparam("too_far")),
)
_ON_CHANNELS = _C.channel.in_(bindparam("channels", expanding=True))
_ONE_MORE = _C.failures + case((_C.lease_owner.is_not(None), 1), else_=0)
"""Whoever gives a conversation back clears ``lease_owner``: one that is left was lost."""


def _taking(*conditions: ColumnElement[bool]) -> ReturningUpdate[Any]:
    return _leasing(*_DUE, *conditions)


def _leasing(*conditions: ColumnElement[bool]) -> ReturningUpdate[Any]:
    chosen = (
        select(_C.id)
        .where(*conditions)
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
            failures=_ONE_MORE,
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

_IS_DUE = select(exists().where(*_DUE, _FREE, _ON_CHANNELS))
_TAKE_ANY = _taking(_FREE)
_TAKE_ON_CHANNELS = _taking(_FREE, _ON_CHANNELS)
_TAKE_ONE = _taking(_FREE, _C.id == bindparam("wanted"))
_TAKE_BACK = _taking(
    or_(_FREE, _C.lease_owner == bindparam("worker")), _C.id == bindparam("wanted")
)
_TAKE_BETWEEN = _leasing(_FREE, _C.id == bindparam("wanted"))
_HELD = (
    select(_C.version, _C.lease_owner, _C.lease_until)
    .where(_C.id == bindparam("wanted"))
    .with_for_update(key_share=True)
)
_FREED = update(CONVERSATIONS).where(_C.id == bindparam("wanted"))
_GIVE_BACK = _FREED.values(lease_owner=None, lease_until=None, due_at=bindparam("due"))
_GIVE_ON = _FREED.values(lease_owner=None, lease_until=None, due_at=NEXT_DUE, failures=0)
_LET_RUN_OUT = (
    update(CONVERSATIONS)
    .where(_C.lease_owner == bindparam("worker"), _C.lease_until > bindparam("now"))
    .values(lease_until=bindparam("now"))
)
_LAST_WAITING = select(func.max(MESSAGES.c.id)).where(
    MESSAGES.c.conversation_id == bindparam("wanted"), MESSAGES.c.state == "waiting"
)


def lease(
    connection: Connection,
    *,
    worker: str,
    now: datetime,
    seconds: float,
    conversation_id: int | None = None,
    take_back: bool = False,
    channels: Sequence[str] | None = None,
) -> Lease | None:
    """Lease the conversation that has waited longest for a turn, if there is one.

    ``channels`` asks for one that goes through any of these;
    ``conversation_id`` asks for that one only; with ``take_back`` a worker
    that was started again under its old name need not wait for the lease of
    its former self to run out. Commit at once: nobody else can lease what is
    locked.
    """
    until = now + timedelta(seconds=seconds)
    values: dict[str, Any] = {**_at(now), "worker": worker, "until": until}
    if conversation_id is not None:
        statement = _TAKE_BACK if take_back else _TAKE_ONE
        values["wanted"] = conversation_id
    elif channels is not None:
        statement = _TAKE_ON_CHANNELS
        values["channels"] = list(channels)
    else:
        statement = _TAKE_ANY
    row = connection.execute(statement, values).first()
    if row is None:
        return None
    messages = () if row.interview is None else tuple(waiting(connection, row.id))
    return _lease(row, worker, until, messages)


def lease_between(
    connection: Connection, conversation_id: int, *, worker: str, now: datetime, seconds: float
) -> Lease | None:
    """Lease a conversation between two turns, due or not; None while a turn is being taken."""
    until = now + timedelta(seconds=seconds)
    values = {"now": now, "worker": worker, "until": until, "wanted": conversation_id}
    row = connection.execute(_TAKE_BETWEEN, values).first()
    return _lease(row, worker, until, tuple(waiting(connection, row.id))) if row else None


def is_due(connection: Connection, now: datetime, channels: Sequence[str]) -> bool:
    """Whether a turn could be leased on these channels; takes no lock."""
    values = {**_at(now), "channels": list(channels)}
    return bool(connection.execute(_IS_DUE, values).scalar_one())


def let_run_out(connection: Connection, worker: str, now: datetime) -> int:
    """End the leases that a worker of this name has left behind; how many there were.

    For a worker that starts. Should another of its name be alive after all,
    it loses them, and whatever it then wants to commit is refused.
    """
    values = {"worker": worker, "now": now}
    return connection.execute(_LET_RUN_OUT, values).rowcount


def hold(connection: Connection, taken: Lease, now: datetime | None = None) -> None:
    """Lock the conversation for writing; raises LeaseLost if the lease does not hold.

    Without ``now`` a lease that has run out holds as long as nobody else has
    taken one: enough for giving back, too little for committing.
    """
    row = connection.execute(_HELD, {"wanted": taken.conversation}).first()
    if (
        row is None
        or row.version != taken.version
        or row.lease_owner != taken.worker
        or (now is not None and row.lease_until <= now)
    ):
        raise LeaseLost(taken.conversation)


def release(connection: Connection, taken: Lease, now: datetime, *, retry_in: float = 0.0) -> None:
    """Give the conversation back as it was, for example because the assistant is away.

    It is not leased again for ``retry_in`` seconds. Raises LeaseLost.
    """
    hold(connection, taken)
    _give_back(connection, taken, now + timedelta(seconds=retry_in))


def wait_for_more(connection: Connection, taken: Lease, until: datetime, now: datetime) -> None:
    """Give the conversation back until more of the same thought may have come.

    Due at once if a message has come since the lease: it may be one that does
    not wait. Raises LeaseLost.
    """
    hold(connection, taken)
    values = {"wanted": taken.conversation}
    last = connection.execute(_LAST_WAITING, values).scalar_one()
    grown = bool(taken.messages) and last != taken.messages[-1].id
    _give_back(connection, taken, now if grown else until)


def fail_turn(
    connection: Connection,
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
    hold(connection, taken)
    retry_at = now + timedelta(seconds=retry_in)
    ids = list(messages) or [each.id for each in taken.messages]
    if taken.interview is None:
        given_up = _fail_first(connection, taken, now)
        _give_back(connection, taken, None if given_up else retry_at)
        return given_up
    given_up = _fail_messages(connection, ids, now)
    if given_up:
        _give_on(connection, taken)
    else:
        _give_back(connection, taken, retry_at)
    return given_up


def give_up(
    connection: Connection, taken: Lease, now: datetime, messages: Sequence[int] = ()
) -> None:
    """Set aside at once what the turn would have taken: it keeps ending its workers.

    Raises LeaseLost.
    """
    hold(connection, taken)
    if taken.interview is None:
        _fail_first(connection, taken, now)
        _give_back(connection, taken, None)
        return
    ids = list(messages) or [each.id for each in taken.messages]
    values = {"failures": MESSAGES.c.failures + 1, "state": "set_aside", "settled_at": now}
    connection.execute(_of_those_waiting(ids).values(values))
    _give_on(connection, taken)


def _fail_first(connection: Connection, taken: Lease, now: datetime) -> bool:
    last = _C.failures + 1 >= TRIES
    failures = connection.execute(
        update(CONVERSATIONS)
        .where(_C.id == taken.conversation)
        .values(
            failures=case((last, 0), else_=_C.failures + 1),
            set_aside_at=case((last, now), else_=_C.set_aside_at),
        )
        .returning(_C.failures)
    )
    return int(failures.scalar_one()) == 0


def _fail_messages(connection: Connection, ids: Sequence[int], now: datetime) -> bool:
    last = MESSAGES.c.failures + 1 >= TRIES
    states = connection.execute(
        _of_those_waiting(ids)
        .values(
            failures=MESSAGES.c.failures + 1,
            state=case((last, "set_aside"), else_="waiting"),
            settled_at=case((last, now)),
        )
        .returning(MESSAGES.c.state)
    )
    return "set_aside" in states.scalars().all()


def _at(now: datetime) -> dict[str, Any]:
    """What tells what is due at a moment."""
    return {"now": now, "too_far": now + LONGEST_WAIT}


def _of_those_waiting(ids: Sequence[int]) -> Update:
    return update(MESSAGES).where(MESSAGES.c.id.in_(ids), MESSAGES.c.state == "waiting")


def _give_on(connection: Connection, taken: Lease) -> None:
    let_go(connection, taken.conversation)
    connection.execute(_GIVE_ON, {"wanted": taken.conversation})


def _give_back(connection: Connection, taken: Lease, due: datetime | None) -> None:
    values = {"wanted": taken.conversation, "due": due}
    connection.execute(_GIVE_BACK, values)


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
        lost=row.failures,
        remind_at=row.remind_at,
    )
