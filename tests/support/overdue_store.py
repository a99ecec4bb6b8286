"""Retention as tests look at it: what is due after so many days, and reasons to keep it."""

from datetime import timedelta

from sqlalchemy import insert, select, update
from storing import NOW

from analysis.extracting import extract
from storage import (
    casework,
    concerns,
    database,
    retention,
    rounds,
)
from storage.columnar import columnar
from storage.models import (
    CONVERSATIONS,
    INVITATIONS,
)
from storage.overdue import Periods, cutoffs

PERIODS = Periods(
    messages=100, interviews=400, contacts=200, concerns=300, audit=1000, deliveries=100,
    invitations=500, links=1,
)  # fmt: skip
STORY = "since Barry died I sit by the window"
ANSWERED = ("yes", "44", "DN31 1HU", "yes", "my sister Joan", "I look after someone", "7", STORY)
WORDS = ("Barry", "Joan", "by the window", "look after")
MAVIS = "+447700900123"


def answered_to_its_end(store):
    """A conversation that is complete."""
    talk = store.talk(*ANSWERED, "yes")
    assert talk.last.interview.disposition == "complete"
    return talk


def after(days):
    """What is due so many days after everything happened."""
    return cutoffs(PERIODS, NOW + timedelta(days=days))


def apply(store, days, kinds=None):
    """Take away what is due by then; how much of each kind, where there was any."""
    removed = {}
    for kind in retention.KINDS:
        last = 0
        while kinds is None or kind.name in kinds:
            with store.engine.begin() as connection:
                now = NOW + timedelta(days=days)
                ids = retention.remove_some(connection, kind, after(days), last, "ann", now)
            if not ids:
                break
            last = ids[-1]
            removed[kind.name] = removed.get(kind.name, 0) + len(ids)
    return removed


def due(store, days):
    with database.for_reading(store.engine).connect() as connection:
        return {
            each.kind.name: each.count
            for each in retention.survey(connection, after(days))
            if each.count
        }


def rows(store, table, *conditions):
    with store.engine.connect() as connection:
        return connection.execute(select(table).where(*conditions)).all()


def change(store, table, **values):
    with store.engine.begin() as connection:
        connection.execute(update(table).values(**values))


def tables(store):
    """The working extract, as an analyst gets it."""
    with columnar(store.engine) as reading, extract(reading, "small") as found:
        return {name: read().read_all().to_pydict() for name, read in found.tables.items()}


def raise_concern(store, keys, conversation):
    [row] = rows(store, CONVERSATIONS, CONVERSATIONS.c.id == conversation)
    with store.engine.begin() as connection:
        raised = concerns.Raised(
            store.organisation, row.respondent_id, conversation, None, ("domestic",), "direct",
            "self", "sms", "he hits me", "queued",
        )  # fmt: skip
        return concerns.raise_concern(connection, keys, raised, store.now)


def close(store, keys, reference, now):
    """Close a concern that was taken up, with a note."""
    with store.engine.begin() as connection:
        concern = casework.one(connection, store.organisation, reference)
        casework.add_note(connection, keys, concern, "Ann", "she is at her sister's", now)
        assert casework.close(connection, concern, "Ann", "supported", now)


def plan(store, person, **more):
    with store.engine.begin() as connection:
        wanted = rounds.Plan(
            store.organisation, "Winter", store.guide_hash, "short", "en", "members", "", NOW,
            "21:00", "08:00", 10, 1, 48,
        )  # fmt: skip
        rounds.make(connection, wanted, NOW)
        number = rounds.find(connection, store.organisation, "Winter").id
        row = {"round_id": number, "respondent_id": person, "state": "begun", "reminders": 0}
        connection.execute(insert(INVITATIONS), {**row, **more})
