"""Who is told of a concern when and how: planned, tried, and what came of it.

An alert is planned in the transaction that says when they are told next, noted
as ``sending`` before it is handed over, and settled afterwards: whoever is
killed in the middle leaves it to be tried once more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, and_, case, exists, func, insert, or_, select, update

from storage.concerns import STORED, Stored, stored
from storage.models import ALERTS_SENT, CONCERNS

Way = Literal["mail", "text"]
State = Literal["sent", "delivered", "undelivered", "failed"]

UNDER_WAY = ("waiting", "sending")
GONE = ("sent", "delivered", "undelivered")

TOO_FAR = timedelta(minutes=20)
"""No attempt is put off for so long: one that seems to be was put off by another clock."""

_A, _C = ALERTS_SENT.c, CONCERNS.c


@dataclass(frozen=True)
class Telling:
    """In which way somebody is told; without ``duty_id`` it is the alert address."""

    way: Way
    duty_id: int | None = None


@dataclass(frozen=True)
class ToSend:
    """An alert that is due, and the concern that it tells of, without words."""

    id: int
    number: int
    duty_id: int | None
    state: str
    attempts: int
    started_at: datetime | None
    concern: Stored


@dataclass(frozen=True)
class Sent:
    """An alert as it stands."""

    number: int
    way: str
    duty_id: int | None
    state: str
    problem: str | None
    attempts: int
    planned_at: datetime
    came_at: datetime | None


def plan(
    connection: Connection, concern: Stored, tellings: Sequence[Telling], now: datetime
) -> int:
    """Have a concern told once more; which time it is.

    What is still to be sent from before is not sent any more, to nobody: they
    are told anew.
    """
    number = next_number(connection, concern)
    connection.execute(
        update(ALERTS_SENT)
        .where(_A.concern_id == concern.id, _A.state.in_(UNDER_WAY))
        .values(state="overtaken", came_at=now)
    )
    rows = [
        {
            "concern_id": concern.id, "number": number, "way": each.way, "duty_id": each.duty_id,
            "state": "waiting", "attempts": 0, "planned_at": now, "due_at": now,
        }
        for each in tellings
    ]  # fmt: skip
    connection.execute(insert(ALERTS_SENT), rows)
    return number


def next_number(connection: Connection, concern: Stored) -> int:
    """Which time of telling comes next; those from before alerts were kept one by one count."""
    last = select(func.max(_A.number)).where(_A.concern_id == concern.id)
    return max(connection.execute(last).scalar() or 0, concern.alerts) + 1


def to_send(connection: Connection, way: Way, now: datetime) -> Sequence[ToSend]:
    """The alerts of concerns that nobody has taken up which are to be tried now, in order."""
    first = and_(_A.state == "waiting", _A.attempts == 0)
    due = or_(_A.due_at <= now, _A.due_at > now + TOO_FAR, first)
    rows = connection.execute(
        select(_A.id, _A.concern_id, _A.number, _A.duty_id, _A.state, _A.attempts, _A.started_at)
        .join(CONCERNS, _C.id == _A.concern_id)
        .where(_A.way == way, _A.state.in_(UNDER_WAY), _C.acknowledged_at.is_(None), due)
        .order_by(_A.id)
    ).all()
    wanted = STORED.where(_C.id.in_({row.concern_id for row in rows}))
    known = {each.id: each for each in stored(connection, wanted, None)} if rows else {}
    return [
        ToSend(
            row.id, row.number, row.duty_id, row.state, row.attempts, row.started_at,
            known[row.concern_id],
        )
        for row in rows
    ]  # fmt: skip


def trying(connection: Connection, alert_id: int, now: datetime, look_at: datetime) -> bool:
    """Note that it is handed over now; False if it is to be sent no more.

    At ``look_at`` it is looked into, if nobody has said by then what came of it.
    """
    changed = connection.execute(
        update(ALERTS_SENT)
        .where(_A.id == alert_id, _A.state.in_(UNDER_WAY))
        .values(state="sending", attempts=_A.attempts + 1, started_at=now, due_at=look_at)
    )
    return changed.rowcount == 1


def put_off(connection: Connection, alert_id: int, problem: str, until: datetime) -> None:
    """Note what went wrong, and when it is tried again."""
    connection.execute(
        update(ALERTS_SENT)
        .where(_A.id == alert_id, _A.state.in_(UNDER_WAY))
        .values(state="waiting", problem=problem, due_at=until)
    )


def failed(connection: Connection, alert_id: int, problem: str, now: datetime) -> None:
    """Note that it cannot be sent."""
    connection.execute(
        update(ALERTS_SENT)
        .where(_A.id == alert_id)
        .values(state="failed", problem=problem, came_at=now)
    )


def look_later(connection: Connection, alert_id: int, until: datetime) -> None:
    """Leave it as handed over, and look into it then."""
    connection.execute(update(ALERTS_SENT).where(_A.id == alert_id).values(due_at=until))


def sent(
    connection: Connection, alert: ToSend, now: datetime, provider_id: str | None = None
) -> None:
    """Note that it was taken: on the concern too, once for each time of telling."""
    connection.execute(
        update(ALERTS_SENT)
        .where(_A.id == alert.id)
        .values(state="sent", problem=None, provider_id=provider_id, came_at=now)
    )
    before = exists().where(
        _A.concern_id == alert.concern.id, _A.number == alert.number, _A.state.in_(GONE),
        _A.id != alert.id,
    )  # fmt: skip
    connection.execute(
        update(CONCERNS)
        .where(_C.id == alert.concern.id)
        .values(alerts=case((before, _C.alerts), else_=_C.alerts + 1), alerted_at=now)
    )


def receipt(
    connection: Connection, alert_id: int, provider_id: str, state: State, code: str | None,
    now: datetime,
) -> bool:  # fmt: skip
    """Take the provider's word of a text; False if it is of none of ours.

    What has arrived, or never will, stays so: receipts come in any order.
    """
    known = connection.execute(
        select(_A.state, _A.provider_id).where(_A.id == alert_id, _A.way == "text")
    ).first()
    if known is None or known.provider_id not in (None, provider_id):
        return False
    if known.state in ("sending", "sent") and state != "sent":
        connection.execute(
            update(ALERTS_SENT)
            .where(_A.id == alert_id)
            .values(state=state, problem=code, provider_id=provider_id, came_at=now)
        )
    return True


def of_concern(connection: Connection, concern_id: int) -> Sequence[Sent]:
    """All alerts of a concern, in order."""
    rows = connection.execute(
        select(_A.number, _A.way, _A.duty_id, _A.state, _A.problem, _A.attempts, _A.planned_at,
               _A.came_at)
        .where(_A.concern_id == concern_id)
        .order_by(_A.id)
    )  # fmt: skip
    return [Sent(**row._asdict()) for row in rows]


def provider_ids(connection: Connection, concern_id: int) -> frozenset[str]:
    """The provider's ids of the texts about a concern."""
    rows = connection.execute(
        select(_A.provider_id).where(_A.concern_id == concern_id, _A.provider_id.is_not(None))
    )
    return frozenset(rows.scalars())


def latest_problems(
    connection: Connection, duty_ids: Sequence[int]
) -> Mapping[int, tuple[str, str]]:
    """Of those on the rota whom the last alert in some way did not reach: the way and the code."""
    last = (
        select(func.max(_A.id))
        .where(_A.duty_id.in_(duty_ids), _A.state != "overtaken")
        .group_by(_A.duty_id, _A.way)
    )
    rows: Any = connection.execute(
        select(_A.duty_id, _A.way, _A.problem).where(
            _A.id.in_(last), _A.state.in_(("failed", "undelivered"))
        )
    )
    return {row.duty_id: (row.way, row.problem or "") for row in rows}
