"""Stores of made-up people: how they are told from stores of real ones.

A simulated conversation says so in ``came_by``. Simulated people are only ever
put into a store that holds nobody else, so the first conversation of a store
tells which kind it is: one look at one row, however large the store.
"""

from sqlalchemy import Connection, func, select

from storage.models import CONVERSATIONS, RESPONDENTS
from storage.problems import DatabaseProblem

CAME_BY = "simulated"
"""What ``came_by`` of a simulated conversation is."""

_C = CONVERSATIONS.c
_FIRST = select(_C.came_by).order_by(_C.id).limit(1)
_REAL = select(_C.id).where(_C.came_by.is_distinct_from(CAME_BY)).limit(1)


def is_synthetic(connection: Connection) -> bool:
    """Whether the store holds people who are made up."""
    first: str | None = connection.execute(_FIRST).scalar()
    return first == CAME_BY


def holds_others(connection: Connection) -> bool:
    """Whether anybody in the store is not made up, as far as the store can tell.

    People who were invited or written down count, even if they have said nothing.
    """
    if connection.execute(_REAL).first() is not None:
        return True
    bare = (
        select(RESPONDENTS.c.id)
        .outerjoin(CONVERSATIONS, _C.respondent_id == RESPONDENTS.c.id)
        .where(_C.id.is_(None))
        .limit(1)
    )
    return connection.execute(bare).first() is not None


def check_synthetic(connection: Connection) -> None:
    """Raises DatabaseProblem where anybody in the store is not made up, as far as it can tell."""
    if holds_others(connection):
        raise DatabaseProblem(
            "holds",
            "The database holds people who are not made up, and made-up people must never be "
            "among them. Nothing was simulated. Leave out --store, or name another database.",
        )


def simulated(connection: Connection, organisation_id: int, guide_hash: str, prefix: str) -> int:
    """How many simulated conversations in this guide are of people whose pseudonym begins so."""
    wanted = (
        select(func.count())
        .select_from(CONVERSATIONS)
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .where(
            RESPONDENTS.c.organisation_id == organisation_id,
            RESPONDENTS.c.pseudonym.startswith(prefix, autoescape=True),
            _C.guide_hash == guide_hash,
            _C.came_by == CAME_BY,
        )
    )
    return int(connection.execute(wanted).scalar_one())
