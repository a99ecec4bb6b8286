"""What became of a round: how far people got, how many answered, what it cost."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select, update

from storage.inserting import insert_new
from storage.models import (
    CONTACTS,
    CONVERSATIONS,
    DELIVERIES,
    INVITATIONS,
    MESSAGES,
    PROMPTS,
    ROUNDS,
    TALLIES,
)

NOT_THEIRS = ("21610", "stopped", "staff")
"""How ids of messages begin that we put in ourselves, to end a conversation that must end."""

_I = INVITATIONS.c
_C = CONVERSATIONS.c
_T = TALLIES.c


@dataclass(frozen=True)
class Response:
    """What became of a round's invitations.

    ``states`` counts each invitation once: ``waiting``, the disposition of
    the conversation, or for those who were never invited ``opted_out``,
    ``unreachable`` or ``not_sent``. ``invited`` are those whom a conversation
    was begun for, ``delivered`` those whose telephone had something by the
    provider's receipt, ``replied`` those who wrote. ``parts`` and ``pence``
    are of all texts sent in these conversations. Whoever was erased since is
    counted as they stood then.
    """

    states: dict[str, int]
    invited: int
    delivered: int
    replied: int
    parts: int
    pence: float

    @property
    def planned(self) -> int:
        """How many people the round holds."""
        return sum(self.states.values())


def response(connection: Connection, round_id: int) -> Response:
    """What became of a round so far."""
    states: Counter[str] = Counter()
    invited = delivered = replied = 0
    for row in connection.execute(_grouped(_I.round_id == round_id)):
        states[_state(row)] += row.number
        invited += row.number if row.begun else 0
        delivered += row.number if row.delivered else 0
        replied += row.number if row.replied else 0
    parts, pence = _cost(connection, _I.round_id == round_id)
    for sums in connection.execute(select(TALLIES).where(_T.round_id == round_id)):
        states[sums.state] += sums.people
        invited, delivered = invited + sums.invited, delivered + sums.delivered
        replied, parts, pence = replied + sums.replied, parts + sums.parts, pence + sums.pence
    return Response(dict(states), invited, delivered, replied, parts, pence)


def tally(connection: Connection, respondent_id: int) -> None:
    """Add a person's invitations to the sums that stay when the person is erased."""
    theirs = _I.respondent_id == respondent_id
    for row in connection.execute(_grouped(theirs)).all():
        parts, pence = _cost(connection, theirs, _I.round_id == row.round_id)
        state = _state(row)
        more = {
            "people": 1, "invited": int(row.begun), "delivered": int(row.delivered),
            "replied": int(row.replied), "parts": parts, "pence": pence,
        }  # fmt: skip
        key = {"round_id": row.round_id, "state": "not_sent" if state == "waiting" else state}
        if not insert_new(connection, TALLIES, {**key, **more}):
            connection.execute(
                update(TALLIES)
                .where(_T.round_id == key["round_id"], _T.state == key["state"])
                .values({name: _T[name] + number for name, number in more.items()})
            )


def _state(row: Any) -> str:
    if row.begun:
        return str(row.disposition)
    if row.state == "waiting":
        return "waiting"
    if row.opted_out:
        return "opted_out"
    return "unreachable" if row.unreachable else "not_sent"


def _grouped(*conditions: ColumnElement[bool]) -> Select[Any]:
    each = (
        select(
            _I.round_id,
            _I.state,
            _C.disposition,
            _I.conversation_id.is_not(None).label("begun"),
            _contact(CONTACTS.c.opted_out_at.is_not(None)).label("opted_out"),
            _contact(CONTACTS.c.unreachable_at.is_not(None)).label("unreachable"),
            _delivered().label("delivered"),
            _replied().label("replied"),
        )
        .join(ROUNDS, ROUNDS.c.id == _I.round_id)
        .outerjoin(CONVERSATIONS, _C.id == _I.conversation_id)
        .where(*conditions)
        .subquery()
    )  # fmt: skip
    return select(*each.c, func.count().label("number")).group_by(*each.c)


def _contact(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        exists()
        .where(
            CONTACTS.c.respondent_id == _I.respondent_id,
            CONTACTS.c.channel == ROUNDS.c.channel,
            condition,
        )
        .correlate(INVITATIONS, ROUNDS)
    )


def _delivered() -> ColumnElement[bool]:
    reached = or_(DELIVERIES.c.received_at.is_not(None), DELIVERIES.c.state == "delivered")
    return (
        exists()
        .where(
            PROMPTS.c.id == DELIVERIES.c.prompt_id,
            PROMPTS.c.conversation_id == _I.conversation_id,
            reached,
        )
        .correlate(INVITATIONS)
    )


def _replied() -> ColumnElement[bool]:
    provider_id = func.coalesce(MESSAGES.c.provider_id, "")
    theirs = [provider_id.not_like(f"{ours}-%") for ours in NOT_THEIRS]
    return (
        exists()
        .where(MESSAGES.c.conversation_id == _I.conversation_id, *theirs)
        .correlate(INVITATIONS)
    )


def _cost(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[int, float]:
    row = connection.execute(
        select(
            func.coalesce(func.sum(DELIVERIES.c.parts), 0),
            func.coalesce(func.sum(DELIVERIES.c.pence), 0.0),
        )
        .select_from(DELIVERIES)
        .join(PROMPTS, PROMPTS.c.id == DELIVERIES.c.prompt_id)
        .join(INVITATIONS, _I.conversation_id == PROMPTS.c.conversation_id)
        .where(*conditions)
    ).one()
    return int(row[0]), float(row[1])
