"""Deleting every row of one person, but for sums that name nobody."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, select

from storage.models import CONTACTS, CONVERSATIONS, RESPONDENTS
from storage.response import tally
from storage.rows_of_person import rows_of


def lock(connection: Connection, respondent_id: int) -> bool:
    """Keep everybody else from the person's rows until the transaction ends; False if gone.

    In the order in which intake and turns take them, so that nobody waits for
    each other; what they began before has then been committed.
    """
    for table in (CONTACTS, CONVERSATIONS):
        theirs = select(table.c.id).where(table.c.respondent_id == respondent_id)
        connection.execute(theirs.order_by(table.c.id).with_for_update()).all()
    person = select(RESPONDENTS.c.id).where(RESPONDENTS.c.id == respondent_id)
    return connection.execute(person.with_for_update()).first() is not None


def forget(connection: Connection, respondent_id: int) -> Mapping[str, int]:
    """Delete a person who is locked, and everything of theirs; how many rows, by table.

    What stays is the sums of their rounds. A turn under way loses its lease,
    and what is being sent at this moment leaves no trace here.
    """
    tally(connection, respondent_id)
    gone = {}
    for table, theirs in reversed(list(rows_of(respondent_id).items())):
        gone[table.name] = connection.execute(delete(table).where(theirs.rows)).rowcount
    return gone
