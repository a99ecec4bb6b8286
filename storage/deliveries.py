"""Attempts at sending, and the provider's receipts.

An attempt is stored as ``sending`` before the provider is called, so that one
that was cut off leaves a trace, and is looked into before anything is sent again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, bindparam, exists, func, insert, or_, select, update

from storage.models import CONCERNS, CONVERSATIONS, DELIVERIES, MESSAGES, PROMPTS
from storage.outgoing import Due

Settled = Literal["sent", "failed", "unknown"]
Received = Literal["sent", "delivered", "undelivered", "failed"]


@dataclass(frozen=True)
class Attempt:
    """An attempt at sending a piece, as it stands."""

    id: int
    state: str
    sender: str
    started_at: datetime


@dataclass(frozen=True)
class Reached:
    """What a receipt is about: our attempt, whom it was for, and the prompt's purpose."""

    delivery: int
    respondent: int
    channel: str
    purpose: str


_D = DELIVERIES.c
_BEGIN = insert(DELIVERIES).returning(_D.id)
_OF_PIECE = (
    select(_D.id, _D.state, _D.sender, _D.started_at)
    .where(_D.prompt_id == bindparam("prompt"), _D.piece == bindparam("number"))
    .order_by(_D.id)
)
_SETTLE = (
    update(DELIVERIES)
    .where(_D.id == bindparam("delivery"), _D.state == "sending")
    .values(
        state=bindparam("becomes"),
        provider_id=func.coalesce(_D.provider_id, bindparam("named")),
        code=bindparam("said"),
        settled_at=bindparam("now"),
    )
)
_KNOWN = (
    select(_D.provider_id)
    .join(PROMPTS, PROMPTS.c.id == _D.prompt_id)
    .where(
        PROMPTS.c.respondent_id == bindparam("respondent"),
        _D.provider_id.is_not(None),
        _D.started_at >= bindparam("since"),
    )
)


def begin(
    connection: Connection, due: Due, *, sender: str, parts: int, pence: float, now: datetime
) -> int:
    """Store that a piece is about to be sent; our number of the attempt. Commit before sending."""
    row = {
        "prompt_id": due.prompt_id,
        "piece": due.piece,
        "channel": due.channel,
        "sender": sender,
        "state": "sending",
        "parts": parts,
        "pence": pence,
        "started_at": now,
    }
    return int(connection.execute(_BEGIN, row).scalar_one())


def attempts(connection: Connection, due: Due) -> Sequence[Attempt]:
    """The attempts so far at sending the piece that is due, in order."""
    rows = connection.execute(_OF_PIECE, {"prompt": due.prompt_id, "number": due.piece})
    return [Attempt(*row) for row in rows]


def settle(
    connection: Connection,
    delivery: int,
    state: Settled,
    now: datetime,
    *,
    provider_id: str | None = None,
    code: str | None = None,
) -> None:
    """Store what became of an attempt, unless a receipt has said so already."""
    values = {
        "delivery": delivery, "becomes": state, "named": provider_id, "said": code or None,
        "now": now,
    }  # fmt: skip
    connection.execute(_SETTLE, values)


def known_ids(connection: Connection, respondent: int, since: datetime) -> frozenset[str]:
    """The provider's ids of what was sent to somebody since then, as far as we know them."""
    values = {"respondent": respondent, "since": since - timedelta(days=1)}
    return frozenset(connection.execute(_KNOWN, values).scalars())


def receipt(
    connection: Connection,
    *,
    channel: str,
    provider_id: str,
    state: Received,
    code: str | None,
    now: datetime,
    delivery: int | None = None,
) -> Reached | None:
    """Take a receipt, in whatever order and however often they come; whom it is about.

    ``delivery`` is our own number, if the receipt brought it: then it also
    tells what became of an attempt whose provider id we never learnt. None
    for a message that is not ours.
    """
    row = _attempt(connection, channel, provider_id, delivery)
    if row is None:
        return None
    values: dict[str, Any] = {"provider_id": provider_id}
    if _tells_more(row, state):
        values |= {"state": state, "settled_at": row.settled_at or now, "code": code or row.code}
    if state == "delivered" and row.received_at is None:
        values |= {"received_at": now, "code": None}
    connection.execute(update(DELIVERIES).where(_D.id == row.id).values(**values))
    return Reached(row.id, row.respondent_id, row.channel, row.purpose)


def never_reached(connection: Connection, respondent: int, channel: str) -> int:
    """Mark conversations in which nothing was ever heard as unreachable; how many."""
    wrote = exists().where(MESSAGES.c.conversation_id == CONVERSATIONS.c.id)
    marked = connection.execute(
        update(CONVERSATIONS)
        .where(
            CONVERSATIONS.c.respondent_id == respondent,
            CONVERSATIONS.c.channel == channel,
            CONVERSATIONS.c.ended_at.is_(None),
            CONVERSATIONS.c.disposition.in_(("started", "invited")),
            ~wrote,
        )
        .values(disposition="unreachable")
    )
    return marked.rowcount


def not_signposted(connection: Connection, respondent: int, now: datetime) -> int:
    """Note on somebody's open concerns that signposting was sent and did not arrive; how many.

    Somebody is told again at once, as only a person can act now.
    """
    noted = connection.execute(
        update(CONCERNS)
        .where(
            CONCERNS.c.respondent_id == respondent,
            CONCERNS.c.acknowledged_at.is_(None),
            CONCERNS.c.signposted == "queued",
        )
        .values(signposted="not_possible", alert_at=now)
    )
    return noted.rowcount


def _attempt(connection: Connection, channel: str, provider_id: str, delivery: int | None) -> Any:
    by_id = _D.provider_id == provider_id
    by_ours = (_D.id == delivery) & _D.provider_id.is_(None)
    found = connection.execute(
        select(DELIVERIES, PROMPTS.c.respondent_id, PROMPTS.c.purpose)
        .join(PROMPTS, PROMPTS.c.id == _D.prompt_id)
        .where(_D.channel == channel, by_id if delivery is None else or_(by_id, by_ours))
        .order_by(_D.provider_id.is_(None), _D.id)
        .limit(1)
        .with_for_update(of=DELIVERIES, key_share=True)
    )
    return found.first()


def _tells_more(row: Any, state: Received) -> bool:
    """Whether the receipt says more than we knew: that it arrived is the last word."""
    if row.state in ("sending", "unknown") or row.provider_id is None:
        return True
    order = ("sent", "failed", "undelivered", "delivered")
    return order.index(state) > order.index(row.state)
