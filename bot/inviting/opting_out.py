"""Noting that somebody wants no more texts, who said so in another way than by text."""

from datetime import datetime

from sqlalchemy import Connection

from storage import contacts
from storage.secrets import Keys
from storage.stopping import stop_messages

HOW = {
    "word": "a word such as STOP",
    "sentence": "a sentence",
    "provider": "the provider said so",
    "blocked": "they blocked us",
    "staff": "noted by staff",
    "tombstone": "known from before a backup was put back",
}
"""How we know that somebody opted out, in words."""


def note_opt_out(
    connection: Connection, keys: Keys, organisation_id: int, number: str, now: datetime
) -> tuple[contacts.Known, bool]:
    """Mark the contact, also of somebody new: a later list may hold them. End what is open.

    The contact, and whether it was not marked before.
    """
    known = contacts.find_or_enrol(connection, keys, organisation_id, "sms", number, now)
    new = stop_messages(connection, known.respondent_id, "sms", now)
    return known, new
