"""The audit keeps who did what, newest first."""

from datetime import timedelta

from storing import NOW

from storage import audit
from storage.audit import Entry


def test_entries_come_back_newest_first_and_by_subject(store):
    first = Entry(NOW, "j.smith", "export", "guide small", {"format": "csv", "conversations": 12})
    second = Entry(NOW + timedelta(hours=1), "a.khan", "contact_read", "respondent 3", {})
    with store.engine.begin() as connection:
        audit.note(connection, first)
        audit.note(connection, second)
    with store.engine.connect() as connection:
        assert audit.entries(connection) == [second, first]
        assert audit.entries(connection, about="guide small") == [first]
        assert audit.entries(connection, limit=1) == [second]


def test_an_entry_stands_only_if_the_transaction_does(store):
    with store.engine.connect() as connection:
        audit.note(connection, Entry(NOW, "j.smith", "export", "guide small", {}))
    with store.engine.connect() as connection:
        assert audit.entries(connection) == []
