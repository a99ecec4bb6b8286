"""Somebody of the staff notes that a person wants no more messages: told, not written by them."""

from datetime import datetime

from sqlalchemy import Connection, select

from dialogues.exchange import Reply
from storage import contacts, conversations, inbox, notices
from storage.models import CONTACTS


def stop_messages(connection: Connection, respondent_id: int, channel: str, now: datetime) -> bool:
    """Send them nothing more through this channel; False if that was so already.

    What waits is dropped, and an open conversation hears a request to stop,
    so that it ends as opted out.
    """
    contact = contacts.of_respondent(connection, respondent_id, channel)
    new = contact is not None and contacts.opt_out(connection, contact.contact_id, "staff", now)
    notices.drop_waiting(connection, respondent_id=respondent_id, now=now)
    talk = conversations.find_open(connection, respondent_id=respondent_id, channel=channel)
    if talk is not None:
        stop = Reply(request="stop", id=f"staff-{talk}-{now:%Y%m%d%H%M%S}")
        inbox.receive(
            connection, talk, stop, channel, now, respondent_id=respondent_id, urgent=True
        )
    return new


def channels(connection: Connection, respondent_id: int) -> list[str]:
    """The channels through which they can be sent anything."""
    wanted = select(CONTACTS.c.channel).where(CONTACTS.c.respondent_id == respondent_id)
    return list(connection.execute(wanted.order_by(CONTACTS.c.id)).scalars())
