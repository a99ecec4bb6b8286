"""Whoever asks for a person is a concern to somebody: raised with the turn that heard it."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from storage.blanking import Kept
from storage.concerns import Raised, raise_concern
from storage.leases import Lease
from storage.models import RESPONDENTS
from storage.secrets import Keys

_ORGANISATION = select(RESPONDENTS.c.organisation_id).where(
    RESPONDENTS.c.id == bindparam("respondent")
)


def report_wish_for_person(
    connection: Connection,
    keys: Keys,
    lease: Lease,
    messages: tuple[int, ...],
    words: str,
    kept: Kept,
    now: datetime,
) -> str | None:
    """Raise a concern if the turn heard a wish for a person; its reference.

    The words are sealed as those of every concern; after somebody has
    withdrawn, none are.
    """
    if not any(event.name == "person_asked_for" for event in kept.events):
        return None
    found = connection.execute(_ORGANISATION, {"respondent": lease.respondent})
    raised = Raised(
        organisation_id=found.scalar_one(),
        respondent_id=lease.respondent,
        conversation_id=lease.conversation,
        message_id=messages[-1] if messages else None,
        kinds=("person_asked_for",),
        directness="asked",
        about="self",
        channel=lease.channel,
        words="" if kept.forgotten else words,
        signposted="queued",
    )
    return raise_concern(connection, keys, raised, now)
