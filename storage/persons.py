"""One respondent, found by pseudonym for a right of theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.models import CONCERNS, CONVERSATIONS, ORGANISATIONS, RESPONDENTS


@dataclass(frozen=True)
class Person:
    """A respondent: what they are called, and who listens to them."""

    id: int
    organisation_id: int
    organisation: str
    pseudonym: str
    created_at: datetime


def find(
    connection: Connection, pseudonym: str, organisation: str | None = None
) -> Sequence[Person]:
    """The respondents of this pseudonym: one, or one of each organisation, or none."""
    wanted = (
        select(
            RESPONDENTS.c.id, RESPONDENTS.c.organisation_id,
            ORGANISATIONS.c.name.label("organisation"), RESPONDENTS.c.pseudonym,
            RESPONDENTS.c.created_at,
        )
        .join(ORGANISATIONS, ORGANISATIONS.c.id == RESPONDENTS.c.organisation_id)
        .where(RESPONDENTS.c.pseudonym == pseudonym.strip().upper())
        .order_by(RESPONDENTS.c.id)
    )  # fmt: skip
    if organisation is not None:
        wanted = wanted.where(ORGANISATIONS.c.name == organisation)
    return [Person(**row._asdict()) for row in connection.execute(wanted)]


def conversations(connection: Connection, person: Person) -> Sequence[int]:
    """The numbers of their conversations, the first one first."""
    wanted = select(CONVERSATIONS.c.id).where(CONVERSATIONS.c.respondent_id == person.id)
    return connection.execute(wanted.order_by(CONVERSATIONS.c.id)).scalars().all()


def open_concerns(connection: Connection, person: Person) -> Sequence[str]:
    """The references of concerns about what they wrote that nobody has closed."""
    wanted = select(CONCERNS.c.reference).where(
        CONCERNS.c.respondent_id == person.id, CONCERNS.c.closed_at.is_(None)
    )
    return connection.execute(wanted.order_by(CONCERNS.c.id)).scalars().all()
